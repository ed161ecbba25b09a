# A loaded corpus survives dump and restore, derived columns included, and goes on deriving afterwards.
use strict;
use warnings;
use Test::More;
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $dir = tempdir(CLEANUP => 1);
my $source = new_database('vnnews_dump', 1);
my ($status, $out, $err) = load_corpus($source, 'folder', folder => "$top/test/corpus", collection => 'sample');
like($out, qr/^16 new, .* 0 skipped$/m, 'the sample corpus loads');

sub all_contents {
    my ($db) = @_;
    return join "\n", map { query($db, "SELECT '$_', count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM news.$_ t") }
        qw(article entity meeting participant meeting_list entity_count);
}

my $before = all_contents($source);
for my $format (['plain', "$dir/plain.sql"], ['custom', "$dir/custom"], ['directory', "$dir/directory"]) {
    my ($name, $file) = @$format;
    ($status, $out, $err) = run_command('pg_dump', '-F', substr($name, 0, 1), '-f', $file, $source);
    is($status, 0, "$name dump") or diag($err);
    is($err, '', "$name dump has no complaint");

    my $target = 'vnnews_restored';
    drop_database($target);
    query('postgres', "CREATE DATABASE $target TEMPLATE template0 ENCODING UTF8");
    ($status, $out, $err) = $name eq 'plain'
        ? psql($target, '-v', 'ON_ERROR_STOP=1', '-f', $file)
        : run_command('pg_restore', '--exit-on-error', '-j', '2', '-d', $target, $file);
    is($status, 0, "$name restore") or diag($err);
    is(all_contents($target), $before, "$name restore gives back every row");

    ($status, $out, $err) = load_corpus($target, 'folder', folder => "$top/test/corpus", collection => 'sample');
    like($out, qr/^0 new, 0 changed, 16 unchanged/m, "$name restore: the same corpus again adds nothing");
    query($target, "UPDATE news.article SET raw = raw");
    is(all_contents($target), $before, "$name restore: deriving anew gives the same");
    drop_database($target);
}

# the tables alone, into a database that has the extension
run_command('pg_dump', '-n', 'news', '-f', "$dir/news.sql", $source);
my $target = new_database('vnnews_restored');
($status, $out, $err) = psql($target, '-v', 'ON_ERROR_STOP=1', '-f', "$dir/news.sql");
is($status, 0, 'the schema alone is restored') or diag($err);
is(all_contents($target), $before, 'with every row');
like(query($target, 'DROP EXTENSION vnnews CASCADE; SELECT count(*) FROM news.article'), qr/16$/, 'dropping the extension leaves the articles');

drop_database($_) for $source, $target;
done_testing;
