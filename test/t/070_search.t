# Text search across sessions, roles, and dump and restore: words of the user's, statistics, configurations composed of our parts.
use strict;
use warnings;
use utf8;
use Encode qw(encode_utf8);
use File::Temp qw(tempdir);
use FindBin;
use IPC::Open2;
use Test::More;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $dir = tempdir(CLEANUP => 1);

sub ask { return query($_[0], encode_utf8($_[1])) }

my $found = q{SELECT to_tsvector('vnnews.vietnamese', 'ở xứ sở kim chi') @@ phraseto_tsquery('vnnews.vietnamese', 'ở Hàn Quốc')};

my $source = new_database('vnnews_search', 0);

# a session that stays open hears of a change made by another
my $pid = open2(my $from, my $to, 'psql', '-X', '-q', '-A', '-t', '-d', $source);
sub live { print $to encode_utf8("$_[0];\n"); $to->flush; my $line = <$from>; chomp $line; return $line }
is(live($found), 'f', 'a session does not know the word');
ask($source, q{INSERT INTO vnnews.user_word (word, synonym_of) VALUES ('xứ sở kim chi', 'Hàn Quốc')});
is(live($found), 't', 'and knows it when another session has added it');
ask($source, q{DELETE FROM vnnews.user_word});
is(live($found), 'f', 'and forgets it when it is gone');
ask($source, q{INSERT INTO vnnews.user_word (word, synonym_of) VALUES ('xứ sở kim chi', 'Hàn Quốc')});
is(live($found), 't', 'and again');
close $to;
close $from;
waitpid $pid, 0;

# an ordinary owner of a database installs, adds words and takes statistics
query('postgres', 'DROP ROLE IF EXISTS vnnews_owner');
query('postgres', 'CREATE ROLE vnnews_owner LOGIN');
query('postgres', 'DROP DATABASE IF EXISTS vnnews_owned');
query('postgres', 'CREATE DATABASE vnnews_owned TEMPLATE template0 ENCODING UTF8 OWNER vnnews_owner');
my $as_owner = 'user=vnnews_owner dbname=vnnews_owned';
query($as_owner, 'CREATE EXTENSION vnnews');
ask($as_owner, q{INSERT INTO vnnews.user_word (word) VALUES ('chuyển đổi xanh')});
is(ask($as_owner, q{SELECT vnnews.refresh_statistics('one', $$SELECT to_tsvector('vnnews.vietnamese', 'hội đàm')$$)}), 1, 'the owner takes statistics');
drop_database('vnnews_owned');
query('postgres', 'DROP ROLE vnnews_owner');

# everything survives dump and restore
ask($source, <<'SQL');
CREATE TABLE article (id int, body text, document tsvector GENERATED ALWAYS AS (to_tsvector('vnnews.vietnamese', body)) STORED);
INSERT INTO article VALUES (1, 'Hai bên hội đàm.'), (2, 'Công an tỉnh họp báo.');
CREATE INDEX ON article USING gin (document);
CREATE INDEX ON article USING gin (to_tsvector('vnnews.vietnamese', body));
SELECT vnnews.refresh_statistics('article', 'SELECT document FROM article');
CREATE TEXT SEARCH DICTIONARY two_ways (TEMPLATE = vnnews.folder, keep = true);
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION mine ALTER MAPPING FOR word WITH two_ways;
SQL
my $contents = q{SELECT (SELECT string_agg(w::text, ';') FROM vnnews.user_word w), (SELECT string_agg(c::text, ';') FROM vnnews.corpus c),
    (SELECT string_agg(l::text, ';' ORDER BY lexeme) FROM vnnews.corpus_lexeme l), (SELECT string_agg(a::text, ';' ORDER BY id) FROM article a),
    (SELECT string_agg(id || ':' || vnnews.bm25(document, q, 'article'), ';') FROM article, vnnews.query('hoi dam') q WHERE document @@ q),
    to_tsvector('mine', 'hội')};
my $before = ask($source, $contents);
like($before, qr/\|1:\d/, 'a rank');
for my $format (qw(plain custom)) {
    my ($status, $out, $err) = run_command('pg_dump', '-F', substr($format, 0, 1), '-f', "$dir/$format", $source);
    is($status, 0, "$format dump") or diag($err);
    drop_database('vnnews_search_restored');
    query('postgres', 'CREATE DATABASE vnnews_search_restored TEMPLATE template0 ENCODING UTF8');
    ($status, $out, $err) = $format eq 'plain'
        ? psql('vnnews_search_restored', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/$format")
        : run_command('pg_restore', '--exit-on-error', '-d', 'vnnews_search_restored', "$dir/$format");
    is($status, 0, "$format restore") or diag($err);
    is(ask('vnnews_search_restored', $contents), $before, "$format restore gives back words, statistics, documents and configurations");
    is(ask('vnnews_search_restored', $found), 't', "$format restore knows the word");
}
drop_database($_) for $source, 'vnnews_search_restored';
done_testing;
