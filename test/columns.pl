# Lays out lines of "LABEL<TAB>TEXT" in 80 columns: the text is wrapped beside its label. Other lines start at the margin.
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));

my $width = 80;
my $label_width = 10;

sub columns_of { # terminal columns: combining marks and colour codes take none
    my ($text) = @_;
    $text =~ s/\e\[[0-9;]*m//g;
    $text =~ s/[\p{Mn}\p{Cf}]//g;
    return length $text;
}

while (my $line = <STDIN>) {
    chomp $line;
    $line =~ s/\t+$//;
    next if $line eq '';
    my ($label, $text) = $line =~ /^([^\t]*)\t(.*)$/ ? ($1, $2) : (undef, $line);
    my $indent = defined $label ? $label_width : 2;
    my $out = defined $label ? sprintf("  %-*s", $indent - 2, $label) : '';
    my $used = columns_of($out);
    my $fresh = 1;
    for my $word (split ' ', $text =~ s/\t/ /gr) {
        if (!$fresh && $used + 1 + columns_of($word) > $width) {
            print "$out\n";
            $out = ' ' x $indent;
            $used = $indent;
            $fresh = 1;
        }
        $out .= ' ' if !$fresh;
        $out .= $word;
        $used += columns_of($word) + !$fresh;
        $fresh = 0;
    }
    print "$out\n";
}
