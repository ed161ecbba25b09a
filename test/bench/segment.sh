#!/bin/sh
# What word segmentation costs: run by `make bench` (BENCH_TEXT=FILE for a text of one's own).
#
#   segment.sh CORE_PROGRAM DIRECTORY [TEXT]      DIRECTORY for the text and the results
#
# Needs the variables of test/cluster.sh run. Without TEXT: the articles of ../shared/news when they
# are there, else the sample articles again and again.
set -eu

program=$1 dir=$2 text=${3:-}
news=../shared/news/diplomatic.jsonl.xz
psql="psql -X -q -A -t -v ON_ERROR_STOP=1"

mkdir -p "$dir"
if [ -z "$text" ]; then
    text=$dir/text.txt
    if [ -s "$news" ]; then
        xz -dc "$news" | perl -MJSON::PP -ne 'print encode_utf8(decode_json($_)->{text}), "\n\n"; BEGIN { use Encode }' >"$text"
    else
        : >"$text"
        i=0
        while [ $i -lt 400 ]; do
            cat test/corpus/*.txt >>"$text"
            i=$((i + 1))
        done
    fi
fi

tr -d '\r\001\002' <"$text" >"$dir/plain.txt" # what COPY would stumble over
text=$dir/plain.txt
bytes=$(wc -c <"$text")
echo "text: $bytes bytes"
"$program" "$text"

$psql <<EOF
CREATE EXTENSION IF NOT EXISTS vnnews;
CREATE TABLE line (n int GENERATED ALWAYS AS IDENTITY, line text);
\copy line (line) FROM '$text' WITH (FORMAT csv, QUOTE E'\001', DELIMITER E'\002')
CREATE TABLE piece AS SELECT string_agg(line, E'\n' ORDER BY n) AS body FROM line GROUP BY n / 40;
ANALYZE piece;
SELECT 'pieces: ' || count(*) || ' of ' || avg(octet_length(body))::int || ' bytes' FROM piece;
CREATE FUNCTION best(what text, query text) RETURNS text LANGUAGE plpgsql AS \$\$
DECLARE t timestamptz; took float8; least float8 := 'infinity'; mb float8;
BEGIN
    SELECT sum(octet_length(body)) / 1e6 INTO mb FROM piece;
    FOR i IN 1..3 LOOP
        t := clock_timestamp();
        EXECUTE query;
        took := extract(epoch FROM clock_timestamp() - t);
        least := least(least, took);
    END LOOP;
    RETURN format('%s: %s MB/s (%s s, best of 3)', what, round((mb / least)::numeric, 1), round(least::numeric, 2));
END \$\$;
SELECT best('lower()', 'SELECT sum(length(lower(body))) FROM piece');
SELECT best('default parser', \$\$SELECT count(*) FROM piece, ts_parse('default', body)\$\$);
SELECT best('vnnews.segment()', 'SELECT sum(length(vnnews.segment(body))) FROM piece');
SELECT best('vnnews.words()', 'SELECT count(*) FROM piece, vnnews.words(body)');
EOF

echo "library: $(wc -c <"$($psql -c "SELECT setting FROM pg_config WHERE name = 'PKGLIBDIR'")/vnnews.so") bytes (at most 16 MB)"

# The first call in a new backend beside SELECT 1 in another, the medians of 11.
first_call() {
    i=0
    while [ $i -lt 11 ]; do
        printf '\\timing on\n%s;\n' "$1" | $psql | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
        i=$((i + 1))
    done | sort -n | sed -n 6p
}
echo "first call: SELECT 1 $(first_call 'SELECT 1') ms, vnnews.segment() $(first_call "SELECT vnnews.segment('Hai bên hội đàm')") ms (at most 5 ms more)"

# Private memory of a backend before and after 100 MB, in kB (shared buffers do not count).
$psql <<EOF
CREATE FUNCTION private_kb() RETURNS int LANGUAGE sql AS
    \$\$SELECT substring(pg_read_file('/proc/self/smaps_rollup') FROM 'Anonymous: *([0-9]+)')::int\$\$;
SELECT length(vnnews.segment(body)) FROM piece LIMIT 1 \g /dev/null
SELECT private_kb() AS before \gset
DO \$\$
DECLARE done bigint := 0; more bigint;
BEGIN
    WHILE done < 100000000 LOOP
        SELECT sum(octet_length(body)), sum(length(vnnews.segment(body))) FROM piece INTO more;
        done := done + more;
    END LOOP;
END \$\$;
SELECT 'private memory after 100 MB: ' || private_kb() - :before || ' kB more (at most 2000)';
-- CPU time (in ticks of 10 ms) of a text of 1 MB a hundred times, and of one of 100 MB
CREATE FUNCTION ticks() RETURNS int LANGUAGE sql AS
    \$\$SELECT f[12]::int + f[13]::int FROM string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\\) ', ''), ' ') f\$\$;
SELECT left(string_agg(p.body, E'\n'), 800000) || E'\n' AS body INTO one FROM (SELECT * FROM piece LIMIT 1000) p;
SELECT repeat(body, 100) AS body INTO hundred FROM one;
SELECT ticks() AS a \gset
SELECT sum(length(vnnews.segment(body))) FROM one, generate_series(1, 100) \g /dev/null
SELECT ticks() AS b \gset
SELECT sum(length(vnnews.segment(body))) FROM hundred \g /dev/null
SELECT ticks() AS c \gset
SELECT format('linear: 100 texts of %s MB take %s s of CPU time, one text of %s MB %s s: %s times (at most 1.1)',
    round(octet_length(one.body) / 1e6, 1), round((:b - :a) / 100.0, 2), round(octet_length(hundred.body) / 1e6, 1),
    round((:c - :b) / 100.0, 2), round((:c - :b)::numeric / (:b - :a), 2)) FROM one, hundred;
EOF
