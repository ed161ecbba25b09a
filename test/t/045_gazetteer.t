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

# The owner of a database who is no superuser creates the extension and fills its tables.
my $owned = 'vnnews_gazetteer_owned';
drop_database($owned);
query('postgres', 'DROP ROLE IF EXISTS vnnews_owner; CREATE ROLE vnnews_owner');
query('postgres', "CREATE DATABASE $owned TEMPLATE template0 ENCODING UTF8 OWNER vnnews_owner");
($status, $out, $err) = psql($owned, '-v', 'ON_ERROR_STOP=1', '-c', 'SET ROLE vnnews_owner; CREATE EXTENSION vnnews');
is($status, 0, 'an ordinary owner creates the extension') or diag($err);
($status, $out, $err) = psql($owned, '-v', 'ON_ERROR_STOP=1', '-c', "SET ROLE vnnews_owner;
    INSERT INTO vnnews.gazetteer (kind, name) VALUES ('place', 'Làng Mây');
    INSERT INTO vnnews.user_word (word) VALUES ('làng mây');
    SELECT vnnews.refresh_statistics('none', 'SELECT NULL::tsvector')");
is($status, 0, 'and fills its tables') or diag($err);
drop_database($owned);
query('postgres', 'DROP ROLE vnnews_owner');
done_testing;
