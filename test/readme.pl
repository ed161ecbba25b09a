# The examples of README.md: every block ```sql that a block ```text follows is run, and its output compared.
#
#   perl test/readme.pl check|update      PG* names a server; a database is made, the sample corpus loaded, all dropped
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/t/lib";
use Vnnews;

my $mode = shift // 'check';
my $file = "$top/README.md";
my $db = new_database('vnnews_readme', 1);
my ($status, $out, $err) = load_corpus($db, 'folder', folder => "$top/test/corpus", collection => 'sample');
die $err if $status;

open my $in, '<:raw', $file or die "$file: $!";
my $text = do { local $/; <$in> };
close $in;
my ($examples, $wrong) = (0, 0);
$text =~ s{(```sql\n((?:(?!```).)*)```\n\s*```text\n)(.*?)(```)}{
    my ($head, $sql, $shown, $tail) = ($1, $2, $3, $4);
    ($status, $out, $err) = run_command('psql', '-X', '-q', '-P', 'footer=off', '-d', $db, '-c', $sql);
    (my $got = $out . $err) =~ s/[ \t]+$//mg;
    $got =~ s/\n+\z/\n/;
    $examples++;
    if ($got ne $shown) {
        $wrong++;
        print "README.md shows for\n$sql", $shown, "but it gives\n$got\n" if $mode eq 'check';
    }
    $head . ($mode eq 'update' ? $got : $shown) . $tail;
}gse;
drop_database($db);
if ($mode eq 'update') {
    write_file($file, $text);
    $wrong = 0;
}
print "$examples examples, $wrong wrong\n";
exit($wrong > 0);
