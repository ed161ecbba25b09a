-- Loads a CSV file (UTF-8, with a header line) into the corpus tables:
--
--   psql -d DATABASE -v schema=news -v file=FILE [-v collection=NAME] [-v every=500] -f sql/corpus/load_csv.sql
--
-- Columns, in any order, others are ignored: url or link; id, source, name or file; title or headline;
-- raw, text, body or content; published, date or published_at. An article's source is its URL, or COLLECTION/ID,
-- or COLLECTION/ROW; the collection is the file's name unless it is given another.
\set ON_ERROR_STOP on
\ir stage.sql
\ir file.sql
\set header `head -n 1 "$VNNEWS_FILE" | tr -d '\r' | sed 's/^\xef\xbb\xbf//'`

SELECT set_config('vnnews_corpus.header', :'header', false) AS header_set \gset
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM string_to_table(current_setting('vnnews_corpus.header'), ',') AS c
                   WHERE lower(btrim(c, ' "')) IN ('raw', 'text', 'body', 'content')) THEN
        RAISE EXCEPTION 'file "%" has no column raw, text, body or content', current_setting('vnnews_corpus.file')
            USING ERRCODE = 'undefined_column', HINT = 'The first line must name the columns, separated by commas.';
    END IF;
END
$$;
DROP TABLE IF EXISTS pg_temp.vnnews_csv;
SELECT format('CREATE TEMP TABLE vnnews_csv (%s)', string_agg(format('%I text', lower(btrim(c, ' "'))), ', ' ORDER BY no))
FROM string_to_table(:'header', ',') WITH ORDINALITY AS t (c, no)
\gexec
-- Read as Latin-1, in which every byte is a character, so that a row in another encoding spoils that row alone.
\encoding LATIN1
\copy vnnews_csv FROM PROGRAM 'cat "$VNNEWS_FILE"' WITH (FORMAT csv, HEADER true)
\encoding :client_encoding_before
ALTER TABLE vnnews_csv ADD COLUMN vnnews_row bigint GENERATED ALWAYS AS IDENTITY;

INSERT INTO vnnews_stage (source, raw, published)
SELECT coalesce(convert_to(f.url, 'LATIN1'),
                convert_to(:'collection' || '/', 'UTF8') || convert_to(coalesce(f.id, vnnews_row::text), 'LATIN1')),
       convert_to(f.raw, 'LATIN1'), f.published
FROM vnnews_csv c, :"schema".record_fields(to_jsonb(c)) f
ORDER BY vnnews_row;
DROP TABLE vnnews_csv;

\ir load_stage.sql
