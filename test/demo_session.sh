#!/bin/sh
# The part of make demo that runs beside the server: PG* names it, CORPUS the folder to load.
set -eu

if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m') on=$bold off=$plain; else bold='' plain='' on='[' off=']'; fi
sql() { psql -X -q -P pager=off -v ON_ERROR_STOP=1 -v schema=news "$@"; }
ask() { sql -A -t -F "$(printf '\t')" "$@" | perl test/columns.pl; }
heading() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

sql -c 'CREATE DATABASE vnnews_demo TEMPLATE template0 ENCODING UTF8'
PGDATABASE=vnnews_demo
export PGDATABASE
sql -c 'CREATE EXTENSION vnnews'
sql -f sql/corpus/tables.sql -f sql/corpus/views.sql -f sql/corpus/search.sql
echo "Loading the articles of $CORPUS ..."
sql -v folder="$CORPUS" -v collection="$COLLECTION" -f sql/corpus/load_folder.sql

heading "WHO MET WHOM (view news.meeting_list)"
ask <<'SQL'
SELECT E'\n' || coalesce(date, 'no date') || '  ' || replace(kind, '_', ' ') || coalesce(', ' || place, ''),
       E'\nhost\t' || nullif(concat_ws(' ', concat_ws(', ', host_head, host_organization), '(' || host_country || ')'), ''),
       E'\nguest\t' || nullif(concat_ws(' ', concat_ws(', ', guest_head, guest_organization), '(' || guest_country || ')'), ''),
       E'\nevent\t' || event,
       E'\ntopics\t' || nullif(topics, '')
FROM news.meeting_list
ORDER BY first_day NULLS LAST, article_id, meeting_no
SQL

heading "WHO TOOK PART, IN WHAT OFFICE (view news.participant_office)"
ask <<'SQL'
SELECT E'\n' || name || coalesce(' (' || string_agg(DISTINCT country, ', ') || ')', ''),
       string_agg(DISTINCT E'\n\t' || nullif(concat_ws(', ', rank, position, organization), ''), '')
FROM news.participant_office
GROUP BY name
ORDER BY name COLLATE "vi-x-icu"
SQL

heading "WHAT WAS SIGNED (view news.document_signed)"
ask <<'SQL'
SELECT E'\n' || document, E'\n\t' || concat_ws(', ', date, host || ' - ' || guest)
FROM news.document_signed
ORDER BY date, document
SQL

search() { # search QUERY: the best three, what was found between markers
    [ -n "$1" ] || return 0
    heading "SEARCH  $1"
    ask -v query="$1" -v on="$on" -v off="$off" <<'SQL'
SELECT E'\n' || coalesce(title, source), E'\n\t' || regexp_replace(excerpt, '\s+', ' ', 'g')
FROM news.search(:'query', 3, format('MaxFragments=2, MinWords=6, MaxWords=16, StartSel="%s", StopSel="%s"', :'on', :'off'))
SQL
}

# The first of these that finds something in this corpus; failing all, its most frequent organization.
wanted() {
    sql -A -t -v form="$1" <<'SQL'
WITH form (name, query) AS (
    VALUES ('folded', 'mua ban nguoi'), ('folded', 'toi pham ma tuy'), ('folded', 'hoi dam'),
           ('phrase', '"lừa đảo qua mạng"'), ('phrase', '"đào tạo cán bộ"'), ('phrase', '"quan hệ hữu nghị"'),
           ('plain', 'hội đàm biên giới'), ('plain', 'Bộ trưởng chống khủng bố'), ('plain', 'hợp tác')
), candidate AS (
    SELECT row_number() OVER () AS no, query FROM form WHERE name = :'form'
    UNION ALL
    (SELECT 100, CASE :'form' WHEN 'folded' THEN vnnews.fold(name) WHEN 'phrase' THEN format('"%s"', name) ELSE name END
     FROM news.entity_count WHERE kind IN ('organization', 'place') ORDER BY articles DESC, mentions DESC LIMIT 1)
)
SELECT query FROM candidate
WHERE EXISTS (SELECT FROM news.search(query, 1)) OR no = 100
ORDER BY no LIMIT 1
SQL
}
search "$(wanted folded)"
search "$(wanted phrase)"
search "$(wanted plain)"

heading "TO KEEP SUCH A DATABASE"
quoted=$(printf '%s' "$CORPUS" | sed "s/'/'\\\\''/g")
cat <<KEEP
sudo make install
createdb -T template0 -E UTF8 news
psql -d news -c 'CREATE EXTENSION vnnews'
psql -d news -v schema=news -v folder='$quoted' \\
     -f sql/corpus/tables.sql -f sql/corpus/views.sql -f sql/corpus/search.sql \\
     -f sql/corpus/load_folder.sql
KEEP
