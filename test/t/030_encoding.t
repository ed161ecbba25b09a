# A database whose encoding is not UTF8 is refused with an error that says why.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

for my $encoding (qw(LATIN1 SQL_ASCII)) {
    my $db = 'vnnews_' . lc $encoding;
    drop_database($db);
    query('postgres', "CREATE DATABASE $db TEMPLATE template0 ENCODING $encoding LOCALE 'C'");
    my ($status, $out, $err) = psql($db, '-v', 'VERBOSITY=verbose', '-c', 'CREATE EXTENSION vnnews');
    is($status, 1, "$encoding: no extension");
    like($err, qr/ERROR:  0A000: vnnews needs a database whose encoding is UTF8/, "$encoding: feature not supported");
    like($err, qr/DETAIL:  The encoding of this database is $encoding\./, "$encoding: it says which encoding it is");
    is(query($db, "SELECT count(*) FROM pg_namespace WHERE nspname = 'vnnews'"), 0, "$encoding: nothing is left behind");
    ($status, $out, $err) = psql($db, '-f', "$top/sql/corpus/tables.sql");
    like($err, qr/ERROR:  extension "vnnews" is not installed in database "$db"\nHINT:  Run CREATE EXTENSION vnnews/, "$encoding: no tables either");
    drop_database($db);
}

done_testing;
