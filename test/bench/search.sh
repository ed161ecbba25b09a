#!/bin/sh
# Text search against PostgreSQL's own configurations, in one run, as ratios.
#
#   test/cluster.sh run test/bench/search.sh [FILE.jsonl[.xz]]
#
# FILE has an object a line with the text in field "text" or "body"; without one the sample corpus is read, many times over.
# to_tsvector is measured in a session that has the library loaded, once with vnnews.fast_to_tsvector on, as is the default (plans
# call vnnews.to_tsvector instead), and once with it off (PostgreSQL's own way).
# Needs a server with this build (PGHOST ...). CPU time of the backend where the kernel tells it, else by the clock; the best of
# several rounds counts. A ratio above 1 is in favour of vnnews.
set -eu
cd "$(dirname "$0")/../.."
file=${1:-}
rounds=${ROUNDS:-8}
sql() { psql -X -A -t -q -v ON_ERROR_STOP=1 "$@"; }

sql -c 'CREATE EXTENSION IF NOT EXISTS vnnews' -c 'DROP TABLE IF EXISTS bench_text' -c 'CREATE UNLOGGED TABLE bench_text (t text)'
if [ -n "$file" ]; then
    case $file in *.xz) reader="xz -dc" ;; *) reader=cat ;; esac
    $reader "$file" | sql -c 'CREATE TEMP TABLE line (l text)' -c "\\copy line FROM pstdin WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')" \
        -c "INSERT INTO bench_text SELECT coalesce(l::jsonb ->> 'body', l::jsonb ->> 'text') FROM line"
else
    cat test/corpus/*.txt | sql -c 'CREATE TEMP TABLE line (l text)' -c "\\copy line FROM pstdin WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')" \
        -c "INSERT INTO bench_text SELECT string_agg(l, E'\\n') FROM line, generate_series(1, 200) i GROUP BY i"
fi
sql -c 'VACUUM ANALYZE bench_text'

sql -v rounds="$rounds" <<'SQL'
SELECT set_config('bench.rounds', :'rounds', false) \g /dev/null
CREATE TEMP TABLE bench_result (task text, config text, ms float8);
CREATE FUNCTION pg_temp.ms() RETURNS float8 LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(split_part(pg_read_file('/proc/self/schedstat', 0, 100, true), ' ', 1)::float8 / 1e6,
                    1000 * extract(epoch FROM clock_timestamp()))
$$;
SELECT vnnews.version() \g /dev/null
DO $$
DECLARE
    c text; task text; q text; started float8; n bigint;
BEGIN
    FOR round IN 1 .. current_setting('bench.rounds')::int LOOP
        FOREACH c IN ARRAY ARRAY['simple', 'english', 'vnnews.vietnamese'] LOOP
            FOREACH task IN ARRAY ARRAY['to_tsvector', 'to_tsvector, vnnews.fast_to_tsvector off', 'ts_headline', 'vnnews.document'] LOOP
                PERFORM set_config('vnnews.fast_to_tsvector', CASE WHEN task LIKE '%off' THEN 'off' ELSE 'on' END, false);
                q := CASE WHEN task LIKE 'to_tsvector%' THEN format('SELECT sum(length(to_tsvector(%L, t))) FROM bench_text', c)
                     WHEN task = 'vnnews.document' THEN format('SELECT sum(length(%s)) FROM bench_text',
                         CASE c WHEN 'vnnews.vietnamese' THEN 'vnnews.document(t)' ELSE format('to_tsvector(%L, t)', c) END)
                     ELSE format('SELECT sum(length(ts_headline(%L, t, to_tsquery(%L, %L)))) FROM (SELECT t FROM bench_text LIMIT 1000) x', c, c, 'hợp & tác & quốc') END;
                started := pg_temp.ms();
                EXECUTE q INTO n;
                INSERT INTO bench_result VALUES (task, c, pg_temp.ms() - started);
            END LOOP;
        END LOOP;
    END LOOP;
END
$$;
CREATE INDEX bench_simple ON bench_text USING gin (to_tsvector('simple', t));
CREATE INDEX bench_vietnamese ON bench_text USING gin (to_tsvector('vnnews.vietnamese', t));
WITH best AS (SELECT task, config, min(ms) AS ms FROM bench_result GROUP BY 1, 2)
SELECT format('%s: %s ms; simple %s ms, ratio %s; english %s ms, ratio %s', v.task, round(v.ms), round(s.ms), round((s.ms / v.ms)::numeric, 2),
              round(e.ms), round((e.ms / v.ms)::numeric, 2))
FROM best v JOIN best s USING (task) JOIN best e USING (task)
WHERE v.config = 'vnnews.vietnamese' AND s.config = 'simple' AND e.config = 'english' ORDER BY v.task DESC;
SELECT format('GIN index: %s kB; simple %s kB, times %s', pg_relation_size('bench_vietnamese') / 1024, pg_relation_size('bench_simple') / 1024,
              round(pg_relation_size('bench_vietnamese')::numeric / pg_relation_size('bench_simple'), 2));
-- a headline is the text apart from the marks
SELECT format('headlines that are not the text apart from the marks: %s of %s',
              count(*) FILTER (WHERE replace(replace(ts_headline('vnnews.vietnamese', t, to_tsquery('vnnews.vietnamese', 'hợp | tác | quốc'),
                  'HighlightAll=true, StartSel="⟦", StopSel="⟧"'), '⟦', ''), '⟧', '') <> t), count(*))
FROM bench_text;
DROP TABLE bench_text;
SQL
