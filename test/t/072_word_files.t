# Word files of tsearch_data: sessions that are open see a change after a reload; dictionaries that name a file are dumped.
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

my $folder = query('postgres', q{SELECT setting || '/tsearch_data' FROM pg_config WHERE name = 'SHAREDIR'});
plan skip_all => "no leave to write to $folder" unless -w $folder;

my $dir = tempdir(CLEANUP => 1);
my @files = map { "$folder/$_" } qw(vnnews_user.words vnnews_test.stop vnnews_test.syn);
plan skip_all => 'the server has a word file of its own' if -e $files[0];
END { unlink @files if @files }

sub words { my ($n, $text) = @_; return write_file($files[$n], encode_utf8($text)) }
sub ask { return query($_[0], encode_utf8($_[1])) }

my $source = new_database('vnnews_files');

# two sessions that stay open
sub session { my $pid = open2(my $from, my $to, 'psql', '-X', '-q', '-A', '-t', '-d', $source); return {pid => $pid, from => $from, to => $to} }
sub live { my ($s, $sql) = @_; print {$s->{to}} encode_utf8("$sql;\n"); $s->{to}->flush; my $line = readline $s->{from}; chomp $line; return $line }
my ($one, $two) = (session(), session());

# the file that all configurations on vnnews.word use
my $synonym = q{SELECT to_tsvector('vnnews.vietnamese', 'ở xứ sở kim chi') @@ phraseto_tsquery('vnnews.vietnamese', 'ở Hàn Quốc')};
my $kept = q{SELECT count(*) FROM ts_parse('vnnews.vietnamese', 'về chuyển đổi xanh và') WHERE token = 'chuyển đổi xanh'};
my $stop = q{SELECT length(to_tsvector('vnnews.vietnamese', 'gặp'))};
sub answers { my ($s) = @_; return join ' ', map { live($s, $_) } $synonym, $kept, $stop }
is(answers($_), 'f 0 1', 'no file') for $one, $two;
words(0, "# ours\n\nxứ sở kim chi\tHàn Quốc\r\nchuyển đổi xanh\ngặp\t\n");
is(answers($_), 'f 0 1', 'a new file is not read unasked') for $one, $two;
live($one, 'SELECT vnnews.reload_words()');
is(answers($_), 't 1 0', 'after the reload it is, here and in another session') for $one, $two;
words(0, "chuyển đổi xanh\n");
live($two, 'SELECT vnnews.reload_words()');
is(answers($_), 'f 1 1', 'a word taken out of it is forgotten') for $one, $two;
write_file($files[0], "chuy\xff\n");
my ($status, $out, $err) = psql($source, '-v', 'VERBOSITY=verbose', '-c', $stop);
like($err, qr/ERROR:  22021: invalid byte sequence for encoding "UTF8"/, 'a file that is not UTF-8 is told of');
like($err, qr/line 1 of configuration file ".*vnnews_user\.words"/, 'with line and file');
unlink $files[0];
live($one, 'SELECT vnnews.reload_words()');
is(answers($_), 'f 0 1', 'without the file all is as before') for $one, $two;

# files that a dictionary names
words(1, "phở bò\nLÍ\n");
words(2, "xe hơi\tô tô\n");
ask($source, <<'SQL');
CREATE TEXT SEARCH DICTIONARY list_stop (TEMPLATE = vnnews.stop, file = 'vnnews_test', builtin = false);
CREATE TEXT SEARCH DICTIONARY list_synonym (TEMPLATE = vnnews.synonym, file = 'vnnews_test');
CREATE TEXT SEARCH CONFIGURATION listed (COPY = vnnews.vietnamese);
ALTER TEXT SEARCH CONFIGURATION listed ALTER MAPPING FOR word WITH list_stop, list_synonym, vnnews.vietnamese_word;
SQL
my $lists = q{SELECT ts_lexize('list_stop', 'Phở bò'), ts_lexize('list_stop', 'lý'), ts_lexize('list_stop', 'của'),
    ts_lexize('list_synonym', 'xe hơi') = ts_lexize('list_synonym', 'Ô tô'), ts_lexize('list_synonym', 'xe máy')};
is(live($_, $lists), '{}|{}||t|', 'words of the files') for $one, $two;
words(1, "của\n");
words(2, "xe máy\tmô tô\nxe hơi\tô tô\n");
is(live($_, $lists), '{}|{}||t|', 'a change is not read unasked') for $one, $two;
is(ask($source, q{SELECT ts_lexize('list_stop', 'của')}), '{}', 'but by a new session');
ask($source, q{ALTER TEXT SEARCH DICTIONARY list_stop (file = 'vnnews_test')});
ask($source, q{ALTER TEXT SEARCH DICTIONARY list_synonym (file = 'vnnews_test')});
is(live($_, $lists), encode_utf8('||{}|t|{"=mo to"}'), 'and by all after ALTER TEXT SEARCH DICTIONARY') for $one, $two;

# a line without a synonym
words(2, "xe hơi\n");
($status, $out, $err) = psql($source, '-v', 'VERBOSITY=verbose', '-c', q{SELECT ts_lexize('list_synonym', 'x')});
like($err, qr/ERROR:  F0000: line without a tab in word list file ".*vnnews_test\.syn"/, 'a line without a tab');
words(2, "xe hơi\tô tô\n");
for my $s ($one, $two) {
    close $s->{to};
    close $s->{from};
    waitpid $s->{pid}, 0;
}

# dictionaries and configurations are dumped; the files stay with the server
my $contents = q{SELECT to_tsvector('listed', 'xe hơi của Nam'), to_tsvector('listed', 'ô tô của Nam'), to_tsquery('listed', 'của & gặp'),
    (SELECT string_agg(dictinitoption, ';' ORDER BY dictname) FROM pg_ts_dict WHERE dictname LIKE 'list%')};
my $before = ask($source, $contents);
like($before, qr/file = 'vnnews_test'/, 'options of the dictionaries');
for my $format (qw(plain custom)) {
    ($status, $out, $err) = run_command('pg_dump', '-F', substr($format, 0, 1), '-f', "$dir/$format", $source);
    is($status, 0, "$format dump") or diag($err);
    my $target = 'vnnews_files_restored';
    drop_database($target);
    query('postgres', "CREATE DATABASE $target TEMPLATE template0 ENCODING UTF8");
    ($status, $out, $err) = $format eq 'plain'
        ? psql($target, '-v', 'ON_ERROR_STOP=1', '-f', "$dir/$format")
        : run_command('pg_restore', '--exit-on-error', '-d', $target, "$dir/$format");
    is($status, 0, "$format restore") or diag($err);
    is(ask($target, $contents), $before, "$format restore gives back the configuration with its files");
    drop_database($target);
}
drop_database($source);
done_testing;
