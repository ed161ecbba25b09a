# Headlines of the sample corpus are the text apart from the marks.
use strict;
use warnings;
use utf8;
use FindBin;
use Test::More;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $db = new_database('vnnews_headline');
my @lines = do {
    local $ENV{PGDATABASE} = $db;
    map { chomp; $_ } `sh $top/test/headline.sh`;
};
is($?, 0, 'no headline is other than the text');
is(scalar @lines, 6, 'all kinds of headlines were made');
like($_, qr/: 0 of [1-9]\d*$/, $_) for @lines;

drop_database($db);
done_testing;
