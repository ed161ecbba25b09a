#!/bin/sh
# Headlines are the text: what ts_headline gives is, apart from its marks, the original byte for byte; every fragment
# is a piece of it, and the pieces follow each other.
#
#   test/cluster.sh run test/headline.sh [FILE.jsonl[.xz]]
#
# FILE has an object a line with the text in field "text" or "body"; without one the sample corpus is read. Needs a server with
# this build (PGHOST ...). Prints a line for each kind of headline; the status is 1 when one is not as it should be.
set -eu
cd "$(dirname "$0")/.."
file=${1:-}
sql() { PGOPTIONS="-c client_min_messages=warning" psql -X -A -t -q -v ON_ERROR_STOP=1 "$@"; }

sql -c 'CREATE EXTENSION IF NOT EXISTS vnnews' -c 'DROP TABLE IF EXISTS headline_text' -c 'CREATE UNLOGGED TABLE headline_text (t text)'
if [ -n "$file" ]; then
    case $file in *.xz) reader="xz -dc" ;; *) reader=cat ;; esac
    $reader "$file" | sql -c 'CREATE TEMP TABLE line (l text)' -c "\\copy line FROM pstdin WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')" \
        -c "INSERT INTO headline_text SELECT coalesce(l::jsonb ->> 'body', l::jsonb ->> 'text') FROM line"
else
    for f in test/corpus/*.txt; do
        { cat "$f"; printf '\001'; } | sql -c 'CREATE TEMP TABLE line (n serial, l text)' \
            -c "\\copy line (l) FROM pstdin WITH (FORMAT csv, DELIMITER E'\\x03', QUOTE E'\\x02')" \
            -c "INSERT INTO headline_text SELECT string_agg(replace(l, E'\\x01', ''), E'\\n' ORDER BY n) FROM line"
    done
fi

result=$(sql <<'SQL'
-- Fragments of a text, one after the other, each found behind the one before.
CREATE FUNCTION pg_temp.are_pieces(fragments text[], t text) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    fragment text; at int; rest text := t;
BEGIN
    FOREACH fragment IN ARRAY fragments LOOP
        at := strpos(rest, fragment);
        IF at = 0 THEN RETURN false; END IF;
        rest := substr(rest, at + length(fragment));
    END LOOP;
    RETURN true;
END
$$;
CREATE TEMP TABLE asked AS
SELECT t, q FROM headline_text, LATERAL (VALUES
    (to_tsquery('vnnews.vietnamese', 'hợp | tác | quốc')), (vnnews.query('hoi dam "hợp tác" cong an')),
    (phraseto_tsquery('vnnews.vietnamese', substr(t, length(t) / 2, 40))), (plainto_tsquery('vnnews.vietnamese', left(t, 60)))) v (q)
WHERE t !~ '[⟦⟧‖]';
CREATE TEMP TABLE shown AS
SELECT kind, t, h, regexp_split_to_array(regexp_replace(h, '[⟦⟧]', '', 'g'), ' ‖ ') AS fragments
FROM asked, (VALUES ('whole', 'HighlightAll=true'), ('default', ''), ('short', 'MaxWords=9, MinWords=3, ShortWord=0'),
                    ('fragments', 'MaxFragments=3'), ('many fragments', 'MaxFragments=9, MaxWords=6, MinWords=2')) o (kind, options),
    ts_headline('vnnews.vietnamese', t, q, concat_ws(', ', nullif(options, ''), 'StartSel=⟦, StopSel=⟧, FragmentDelimiter=" ‖ "')) h;
SELECT format('%s, not the text: %s of %s', kind, count(*) FILTER (WHERE NOT pg_temp.are_pieces(fragments, t)
                  OR (kind = 'whole' AND fragments <> ARRAY[t]) OR (t <> '' AND h = '')), count(*))
FROM shown GROUP BY kind ORDER BY kind;
SELECT format('marks without their counterpart: %s of %s',
              count(*) FILTER (WHERE regexp_replace(h, '[^⟦⟧]', '', 'g') !~ '^(⟦⟧)*$'), count(*)) FROM shown;
DROP TABLE headline_text;
SQL
)
echo "$result"
! echo "$result" | grep -qv ': 0 of [1-9]'
