-- Loads a JSON Lines file (UTF-8, one object a line) into the corpus tables:
--
--   psql -d DATABASE -v schema=news -v file=FILE [-v collection=NAME] [-v every=500] -f sql/corpus/load_jsonl.sql
--
-- Fields, others are ignored: as the columns of load_csv.sql. An article's source is its URL, or COLLECTION/ID,
-- or COLLECTION/LINE; the collection is the file's name unless it is given another.
\set ON_ERROR_STOP on
\ir stage.sql
\ir file.sql
DROP TABLE IF EXISTS pg_temp.vnnews_jsonl;
CREATE TEMP TABLE vnnews_jsonl (line text);
-- Read as Latin-1, in which every byte is a character, so that a line in another encoding spoils that line alone.
\encoding LATIN1
\copy vnnews_jsonl FROM PROGRAM 'cat "$VNNEWS_FILE"' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
\encoding :client_encoding_before
ALTER TABLE vnnews_jsonl ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY;

INSERT INTO vnnews_stage (source, raw, published, problem)
SELECT convert_to(coalesce(f.url, :'collection' || '/' || coalesce(f.id, no::text)), 'UTF8'),
       convert_to(f.raw, 'UTF8'), f.published, f.problem
FROM vnnews_jsonl, :"schema".json_fields(convert_to(line, 'LATIN1')) f
WHERE line <> ''
ORDER BY no;
DROP TABLE vnnews_jsonl;

\ir load_stage.sql
