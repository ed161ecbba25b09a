# The user's gazetteer is dumped with its rows and works after a restore.
use strict;
use warnings;
use Test::More;
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $dir = tempdir(CLEANUP => 1);
my $ask = "SELECT kind, text, name, code, country FROM vnnews.entities_with_gazetteer('Hôm qua nhóm Sao Khuê 7 lên Làng Mây.') ORDER BY start";
my $source = new_database('vnnews_gazetteer');
query($source, "INSERT INTO vnnews.gazetteer VALUES
    ('place', 'Làng Mây', NULL, 'VN-02', 'VN'), ('organization', 'nhóm Sao Khuê 7', 'Sao Khuê', NULL, 'VN')");
my $before = query($source, $ask);
like($before, qr/organization\|nhóm Sao Khuê 7\|Sao Khuê\|\|VN/, 'a name with a canonical one');
like($before, qr/place\|Làng Mây\|Làng Mây\|VN-02\|VN/, 'a name with a code');

for my $format (['plain', "$dir/plain.sql"], ['custom', "$dir/custom"]) {
    my ($name, $file) = @$format;
    my ($status, $out, $err) = run_command('pg_dump', '-F', substr($name, 0, 1), '-f', $file, $source);
    is($status, 0, "$name dump") or diag($err);

    my $target = 'vnnews_gazetteer_restored';
    drop_database($target);
    query('postgres', "CREATE DATABASE $target TEMPLATE template0 ENCODING UTF8");
    ($status, $out, $err) = $name eq 'plain'
        ? psql($target, '-v', 'ON_ERROR_STOP=1', '-f', $file)
        : run_command('pg_restore', '--exit-on-error', '-d', $target, $file);
    is($status, 0, "$name restore") or diag($err);
    is(query($target, 'SELECT count(*) FROM vnnews.gazetteer'), '2', "$name restore brings the rows");
    is(query($target, $ask), $before, "$name restore answers alike");
    drop_database($target);
}

# Another user of the database needs leave to read the table.
query('postgres', 'DROP ROLE IF EXISTS vnnews_reader; CREATE ROLE vnnews_reader');
query($source, 'GRANT USAGE ON SCHEMA vnnews TO vnnews_reader');
my ($status, $out, $err) = psql($source, '-c', "SET ROLE vnnews_reader; $ask");
like($err, qr/permission denied for table gazetteer/, 'the table is its owner\'s');
($status, $out, $err) = psql($source, '-c', "GRANT SELECT ON vnnews.gazetteer TO vnnews_reader; SET ROLE vnnews_reader; $ask");
like($out, qr/Làng Mây/, 'a grant gives leave') or diag($err);
drop_database($source);
query('postgres', 'DROP ROLE vnnews_reader');
done_testing;
