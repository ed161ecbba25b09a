# make demo shows what it promises within 80 columns, takes any folder, and leaves nothing behind, interrupted or not.
use strict;
use warnings;
use utf8;
use Test::More;
use Encode qw(decode);
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $tmp = tempdir(CLEANUP => 1);
chmod 0755, $tmp;
local $ENV{TMPDIR} = $tmp;
delete @ENV{qw(PGHOST PGPORT PGUSER PGDATABASE CORPUS)};
my $demo = "$top/test/demo.sh";

sub nothing_left {
    my ($when) = @_;
    is_deeply([glob "$tmp/vnnews*"], [], "nothing is left $when");
    return;
}

my ($status, $out, $err) = run_command($demo);
$out = decode('UTF-8', $out);
is($status, 0, 'the demo runs') or diag($err);
is($err, '', 'and has no complaint');
like($out, qr/^16 new, 0 changed, 0 unchanged, 0 the same text as another, 0 skipped$/m, 'it loads the sample corpus');
like($out, qr/^\Q$_\E/m, "it shows: $_") for 'WHO MET WHOM', 'WHO TOOK PART', 'WHAT WAS SIGNED', 'TO KEEP SUCH A DATABASE';
my @searches = $out =~ /^SEARCH  (\S.*)$/mg;
is(scalar @searches, 3, 'three searches');
is(scalar(grep { /^[\x00-\x7f]+$/ } @searches), 1, 'one of them typed without diacritics');
is(scalar(grep { /^".* .*"$/ } @searches), 1, 'one of them a phrase');
for my $part (($out =~ /^SEARCH  \S.*\n((?:.*\n)*?)(?:\n|\z)/mg)) {
    like($part, qr/\[\w/, 'a search has highlighted results');
}
my ($shown) = $out =~ /\A(.*)^TO KEEP/ms;
is_deeply([grep { length(s/\p{Mn}//gr) > 80 } split /\n/, $shown], [], 'no line is wider than 80 columns');
nothing_left('after a demo');

my $folder = "$tmp/it's a \"folder\"";
mkdir $folder or die;
write_file("$folder/one.txt", "The two ministers met in London.\n");
{
    local $ENV{CORPUS} = $folder;
    ($status, $out, $err) = run_command($demo);
    is($status, 0, 'a folder with an odd name') or diag($err);
    like($out, qr/^1 new,/m, 'is loaded');
    nothing_left('after it');
    local $ENV{CORPUS} = "$tmp/nowhere";
    ($status, $out, $err) = run_command($demo);
    isnt($status, 0, 'a folder that does not exist is an error');
    like($err, qr{folder ".*/nowhere" does not exist}, 'with its name');
}

for my $case (['INT', 1, 130], ['TERM', 0, 143]) {
    my ($signal, $to_group, $want) = @$case;
    for my $line (qr/^Starting/, qr/^Loading/) {
        ($status) = run_interrupted($signal, $to_group, $line, $demo);
        is($status, $want, "$signal ends the demo");
        nothing_left("after $signal at $line");
    }
}

done_testing;
