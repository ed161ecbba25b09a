# When plain to_tsvector is made directly: as soon as the library is loaded, by an earlier statement or when the session begins.
use strict;
use warnings;
use utf8;
use Encode qw(encode_utf8);
use Test::More;
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

# the answer of the last of several statements of one session
sub last_line {
    my ($database, @statements) = @_;
    my ($status, $out, $err) = psql($database, map { ('-c', encode_utf8($_)) } @statements);
    die $err if $status;
    return (split /\n/, $out)[-1];
}

my $plain = q{to_tsvector('vnnews.vietnamese'::regconfig, body)};
my $explain = qq{EXPLAIN (VERBOSE, COSTS OFF) SELECT $plain FROM news};
my $database = new_database('vnnews_preload', 0);
query($database, 'CREATE TABLE news (body text)');
query($database, encode_utf8(q{INSERT INTO news VALUES ('Hai bên hội đàm.')}));

is(last_line($database, $explain), "  Output: $plain", 'the first statement of a session has a plan of PostgreSQL alone');
is(last_line($database, "SELECT $plain FROM news", $explain), "  Output: vnnews.$plain", 'a statement after another that used the library has ours');
is(last_line($database, "PREPARE s AS SELECT $plain FROM news", 'EXECUTE s', 'EXPLAIN (VERBOSE, COSTS OFF) EXECUTE s'), "  Output: vnnews.$plain",
    'a prepared statement is planned anew when the library has come');

# the library in a session from its beginning
query('postgres', "ALTER DATABASE $database SET session_preload_libraries = 'vnnews'");
is(last_line($database, $explain), "  Output: vnnews.$plain", 'with the library loaded at the beginning every statement has ours');
is(last_line($database, 'SET vnnews.fast_to_tsvector = off', $explain), "  Output: $plain", 'unless that is switched off');
query('postgres', "ALTER DATABASE $database SET vnnews.fast_to_tsvector = off");
is(last_line($database, $explain), "  Output: $plain", 'for the database, too');
query('postgres', "ALTER DATABASE $database RESET vnnews.fast_to_tsvector");

# a role that may read a view
query('postgres', 'DROP ROLE IF EXISTS vnnews_reader');
query('postgres', 'CREATE ROLE vnnews_reader LOGIN');
query($database, "CREATE VIEW seen AS SELECT $plain AS document FROM news");
query($database, 'GRANT SELECT ON seen TO vnnews_reader; GRANT USAGE ON SCHEMA vnnews TO vnnews_reader');
my $as_reader = "user=vnnews_reader dbname=$database";
is(last_line($as_reader, 'SELECT length(document) FROM seen'), 4, 'a reader of a view has its document');
like(last_line($as_reader, 'EXPLAIN (VERBOSE, COSTS OFF) SELECT document FROM seen'), qr/vnnews\.to_tsvector/, 'and has our plan');

# a database without the extension, in which the library is loaded all the same
query($database, 'DROP VIEW seen');
query($database, 'DROP EXTENSION vnnews CASCADE');
is(last_line($database, q{SELECT to_tsvector('simple', body) FROM news}), encode_utf8(q{'bên':2 'hai':1 'hội':3 'đàm':4}), 'nothing is missed without the extension');
query($database, 'CREATE EXTENSION vnnews');
is(last_line($database, $explain), "  Output: vnnews.$plain", 'and it may come again');

drop_database($database);
query('postgres', 'DROP ROLE vnnews_reader');
done_testing;
