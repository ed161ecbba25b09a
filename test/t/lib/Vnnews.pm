# What the TAP tests share: databases of their own on the server that PG* names, psql, and interrupted commands.
package Vnnews;

use strict;
use warnings;
use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(dirname);
use File::Temp qw(tempdir);
use POSIX qw(:sys_wait_h);

our @EXPORT = qw($top write_file run_command psql query new_database drop_database load_corpus run_interrupted);
our $top = abs_path(dirname(__FILE__) . '/../../..');

sub write_file {
    my ($path, $bytes) = @_;
    open my $file, '>:raw', $path or die "$path: $!";
    print $file $bytes;
    close $file or die "$path: $!";
    return $path;
}

# Runs a command; returns its exit status, output and error output as bytes.
sub run_command {
    my @command = @_;
    my $dir = tempdir(CLEANUP => 1);
    my $pid = fork() // die "fork: $!";
    if (!$pid) {
        open STDIN, '<', '/dev/null' or die;
        open STDOUT, '>', "$dir/out" or die;
        open STDERR, '>', "$dir/err" or die;
        exec { $command[0] } @command or POSIX::_exit(127);
    }
    waitpid $pid, 0;
    my $status = $? & 127 ? 128 + ($? & 127) : $? >> 8;
    my @text = map { open my $file, '<:raw', "$dir/$_" or die; local $/; <$file> // '' } qw(out err);
    return ($status, @text);
}

sub psql {
    my ($database, @arguments) = @_;
    return run_command('psql', '-X', '-q', '-A', '-t', '-d', $database, @arguments);
}

# The answer to a query, its rows joined by newlines; dies with the server's message.
sub query {
    my ($database, $sql) = @_;
    my ($status, $out, $err) = psql($database, '-v', 'ON_ERROR_STOP=1', '-c', $sql);
    die "$sql: $err" if $status;
    chomp $out;
    return $out;
}

sub new_database {
    my ($name, $with_tables) = @_;
    query('postgres', "DROP DATABASE IF EXISTS $name");
    query('postgres', "CREATE DATABASE $name TEMPLATE template0 ENCODING UTF8");
    query($name, 'CREATE EXTENSION vnnews');
    if ($with_tables) {
        my ($status, $out, $err) = psql($name, '-v', 'schema=news', '-f', "$top/sql/corpus/tables.sql", '-f', "$top/sql/corpus/views.sql",
            '-f', "$top/sql/corpus/search.sql");
        die $err if $status;
    }
    return $name;
}

sub drop_database {
    my ($name) = @_;
    query('postgres', "DROP DATABASE IF EXISTS $name WITH (FORCE)");
    return;
}

# Runs one of the loaders: load_corpus(DATABASE, 'folder', folder => DIR, ...)
sub load_corpus {
    my ($database, $loader, %variables) = @_;
    return psql($database, '-v', 'schema=news', (map { ('-v', "$_=$variables{$_}") } sort keys %variables),
        '-f', "$top/sql/corpus/load_$loader.sql");
}

# Starts a command in a process group of its own, waits for a line of its output, and sends the signal to the
# process alone or, as a terminal would, to the group. Returns the exit status and the output.
sub run_interrupted {
    my ($signal, $to_group, $line, @command) = @_;
    pipe my $reader, my $writer or die;
    my $pid = fork() // die "fork: $!";
    if (!$pid) {
        setpgrp;
        $SIG{$_} = 'DEFAULT' for qw(HUP INT TERM);
        open STDIN, '<', '/dev/null' or die;
        open STDOUT, '>&', $writer or die;
        open STDERR, '>&', $writer or die;
        close $reader;
        close $writer;
        exec { $command[0] } @command or POSIX::_exit(127);
    }
    close $writer;
    my $out = '';
    my $sent = 0;
    while (defined(my $got = <$reader>)) {
        $out .= $got;
        next if $sent || $got !~ $line;
        kill $signal, $to_group ? -$pid : $pid;
        $sent = 1;
    }
    waitpid $pid, 0;
    return ($? & 127 ? 128 + ($? & 127) : $? >> 8, $out);
}

1;
