# The throw-away cluster goes away: after its command, after a failure, and when interrupted.
use strict;
use warnings;
use Test::More;
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $tmp = tempdir(CLEANUP => 1);
chmod 0755, $tmp;
local $ENV{TMPDIR} = $tmp;
my $cluster = "$top/test/cluster.sh";
my $server = 'echo "$PGHOST"; psql -Atqc "SELECT pg_postmaster_start_time()"; head -n 1 "$PGHOST/../data/postmaster.pid"';

my ($status, $out) = run_command($cluster, 'run', 'sh', '-c', "$server; exit 7");
is($status, 7, 'the status of the command is the status of the run');
like($out, qr{^\Q$tmp\E/}, 'the server lives under TMPDIR');
is_deeply([glob "$tmp/vnnews*"], [], 'nothing is left after a run');

for my $case (['INT', 1, 130], ['TERM', 0, 143], ['HUP', 1, 129]) {
    my ($signal, $to_group, $want) = @$case;
    ($status, $out) = run_interrupted($signal, $to_group, qr/^ready/, $cluster, 'run', 'sh', '-c', "$server; echo ready; sleep 60 >/dev/null 2>&1");
    is($status, $want, "$signal ends the run");
    is_deeply([glob "$tmp/vnnews*"], [], "nothing is left after $signal");
    my ($server_pid) = $out =~ /^(\d+)$/m;
    my $tries = 0;
    sleep 1 while kill(0, $server_pid) && $tries++ < 10; # the pid file goes before the process does
    ok(!kill(0, $server_pid), "no server is left after $signal");
}

done_testing;
