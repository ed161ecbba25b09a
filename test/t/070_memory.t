# Many calls in one backend leave nothing behind: neither in memory contexts after the query, nor gathered
# during a query that calls again and again.
use strict;
use warnings;
use utf8;
use Test::More;
use Encode qw(encode);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

plan skip_all => 'needs /proc' unless -r '/proc/self/status';
my $db = new_database('vnnews_memory');

# In kB: what the backend's contexts hold, and the most that it has ever had resident.
my $held = 'SELECT sum(total_bytes) / 1024 FROM pg_backend_memory_contexts';
my $peak = q{SELECT substring(pg_read_file('/proc/' || pg_backend_pid() || '/status') FROM 'VmHWM:\s+(\d+)')};

# Growth of both from 10,000 calls, which warm the caches, to 60,000 more.
sub growth {
    my ($calls) = @_;
    my ($status, $out, $err) = psql($db, '-v', 'ON_ERROR_STOP=1', '-c', 'SET jit = off',
        (map { ('-c', sprintf($calls, $_), '-c', $held, '-c', $peak) } 10_000, 60_000));
    die encode('UTF-8', $err) if $status;
    my @lines = split /\n/, $out;
    return map { $lines[3 + $_] - $lines[$_] } 1, 2;
}

my $text = encode('UTF-8', q{'Chiều 25/9, Bộ trưởng Tô Văn Lâm tiếp Đại sứ Lào. ' || i});
my $i = 'generate_series(1, %d) i';
my %calls = (
    'normalize, fold' => "SELECT sum(length(vnnews.normalize($text)) + length(vnnews.fold($text))) FROM $i",
    'article' => "SELECT count((vnnews.article($text)).body) FROM $i",
    'words in FROM' => "SELECT count(*) FROM $i, vnnews.words($text) w",
    'words in the select list' => "SELECT count(w) FROM (SELECT vnnews.words($text) w FROM $i) s",
    'entities in FROM' => "SELECT count(*) FROM $i, vnnews.entities($text) e",
    'meetings in FROM' => "SELECT count(*) FROM $i, vnnews.meetings($text) m",
    'to_tsvector' => "SELECT sum(length(to_tsvector('vnnews.vietnamese', $text))) FROM $i",
    'errors caught' => "DO \$\$ BEGIN FOR i IN 1 .. %d / 10 LOOP BEGIN PERFORM vnnews.words($text), 1 / (i - i);"
        . " EXCEPTION WHEN division_by_zero THEN NULL; END; END LOOP; END \$\$; SELECT 1",
);
for my $name (sort keys %calls) {
    my ($contexts, $resident) = growth($calls{$name});
    cmp_ok($contexts, '<', 1024, "$name: nothing is held after 60,000 calls ($contexts kB)");
    cmp_ok($resident, '<', 30 * 1024, "$name: less than half a kilobyte gathers for a call ($resident kB)");
}
drop_database('vnnews_memory');
done_testing;
