# What README.md shows is what the extension gives.
use strict;
use warnings;
use Test::More;
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my ($status, $out, $err) = run_command($^X, "$top/test/readme.pl", 'check');
is($status, 0, 'the examples are true') or diag($out . $err, 'To bring them up to date: test/cluster.sh run perl test/readme.pl update');
unlike($out, qr/^0 examples/m, 'there are examples');
done_testing;
