#!/bin/sh
# What entities and meetings cost in a query: run by `make bench` (BENCH_TEXT=FILE for a text of one's own).
#
#   entities.sh MEMORY_PROGRAM DIRECTORY [TEXT]     DIRECTORY for the texts
#
# Needs the variables of test/cluster.sh run. The articles of ../shared/news when they are there, one a row; else
# TEXT, or the sample articles again and again, a row for each. CPU time of the backend, the best of three runs.
set -eu

program=$1 dir=$2 text=${3:-}
news=../shared/news/diplomatic.jsonl.xz
psql="psql -X -q -A -t -v ON_ERROR_STOP=1"

mkdir -p "$dir"
rows=$dir/rows.txt # a text a line, line ends written as \001
if [ -n "$text" ]; then
    perl -0777 -ne 'for (/.{1,3000}[^\n]*\n?/gs) { tr/\r\001\002//d; s/\n/\001/g; print "$_\n" }' "$text" >"$rows"
elif [ -s "$news" ]; then
    xz -dc "$news" | perl -MJSON::PP -MEncode -ne \
        '$_ = encode_utf8(decode_json($_)->{text}); tr/\r\001\002//d; s/\n/\001/g; print "$_\n"' >"$rows"
else
    perl -0777 -e 'for my $f (@ARGV) { open my $h, "<", $f; $_ = <$h>; tr/\r\001\002//d; s/\n/\001/g; push @a, "$_\n" }
        print @a for 1 .. 400' test/corpus/*.txt >"$rows"
fi
tr '\001' '\n' <"$rows" >"$dir/articles.txt"

$psql <<EOF
CREATE EXTENSION IF NOT EXISTS vnnews;
CREATE TABLE bench_line (line text);
\copy bench_line FROM '$rows' WITH (FORMAT csv, QUOTE E'\002', DELIMITER E'\003')
CREATE TABLE bench_article AS SELECT replace(line, E'\001', E'\n') AS body FROM bench_line;
ANALYZE bench_article;
SELECT format('articles: %s of %s bytes', count(*), avg(octet_length(body))::int) FROM bench_article;
-- nanoseconds that this backend has had a processor
CREATE FUNCTION bench_cpu() RETURNS bigint LANGUAGE sql AS
    \$\$SELECT split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::bigint\$\$;
CREATE FUNCTION bench_best(what text, query text, target float8) RETURNS text LANGUAGE plpgsql AS \$\$
DECLARE began bigint; least float8 := 'infinity'; mb float8;
BEGIN
    SELECT sum(octet_length(body)) / 1e6 INTO mb FROM bench_article;
    FOR i IN 1..3 LOOP
        began := bench_cpu();
        EXECUTE query;
        least := least(least, (bench_cpu() - began) / 1e9);
    END LOOP;
    RETURN format('%s: %s MB per CPU second%s', what, round((mb / least)::numeric, 2),
                  CASE WHEN target IS NOT NULL THEN format(' (at least %s)', target) END);
END \$\$;
SELECT bench_best('vnnews.entities()', 'SELECT count(*) FROM bench_article, vnnews.entities(body)', 5);
SELECT bench_best('vnnews.meetings()', 'SELECT count(*) FROM bench_article, vnnews.meetings(body)', 3);
SELECT bench_best('both of a row', 'SELECT count(*) FROM bench_article,
    LATERAL (SELECT count(*) FROM vnnews.entities(body)) e, LATERAL (SELECT count(*) FROM vnnews.meetings(body)) m', NULL);

-- What the backend holds beside what it held before: its resident memory at the peak of one call of a long text.
SELECT left(string_agg(body, E'\n\n'), 2500000) AS body INTO bench_long FROM bench_article;
SELECT count(*) FROM vnnews.meetings((SELECT left(body, 3000) FROM bench_long)) \g /dev/null
SELECT format('echo 5 >/proc/%s/clear_refs', pg_backend_pid()) AS forget \gset
COPY (SELECT 1) TO PROGRAM :'forget';
CREATE FUNCTION bench_peak_kb() RETURNS float8 LANGUAGE sql AS
    \$\$SELECT substring(pg_read_file('/proc/self/status') FROM 'VmHWM:\s*([0-9]+)')::float8\$\$;
SELECT bench_peak_kb() AS before \gset
SELECT count(*) FROM bench_long, vnnews.entities(body) \g /dev/null
SELECT format('resident memory at the peak of vnnews.entities(), %s MB: %s times the text (at most 40)',
    round(octet_length(body) / 1e6, 1), round(((bench_peak_kb() - :before) * 1024 / octet_length(body))::numeric, 1)) FROM bench_long;
EOF

"$program" "$dir/articles.txt"
