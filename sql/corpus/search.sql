-- A search function over the corpus tables, and one search where a query is given:
--
--   psql -d DATABASE -v schema=news [-v query='mua ban nguoi'] -f sql/corpus/search.sql
--
-- A query is words, "a phrase", or, -without (vnnews.query). Diacritics may be left out. Rank is BM25 with the statistics
-- that refresh_search() takes of the articles; the loaders run it, run it yourself after inserting many by other ways.
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\if :{?schema}
\else
\set schema news
\endif

CREATE OR REPLACE FUNCTION :"schema".refresh_search() RETURNS bigint
    LANGUAGE sql VOLATILE SET search_path = pg_catalog, :"schema", pg_temp
AS $$
    SELECT vnnews.refresh_statistics(format('%s.article', relnamespace::regnamespace),
                                     format('SELECT document FROM %s.article', relnamespace::regnamespace))
    FROM pg_class WHERE oid = 'article'::regclass
$$;
COMMENT ON FUNCTION :"schema".refresh_search() IS 'Counts the articles'' lexemes anew, for the rank of search(); gives the number of articles';

CREATE OR REPLACE FUNCTION :"schema".search(
    query text, max_rows integer DEFAULT 10,
    options text DEFAULT 'MaxFragments=2, MinWords=5, MaxWords=12, StartSel=[, StopSel=]',
    OUT article_id bigint, OUT rank real, OUT published_edtf text, OUT title text, OUT excerpt text, OUT source text)
    RETURNS SETOF record
    LANGUAGE sql STABLE SET search_path = pg_catalog, :"schema", pg_temp
AS $$
    WITH corpus AS (
        SELECT c.name FROM vnnews.corpus AS c, pg_class AS t
        WHERE t.oid = 'article'::regclass AND c.name = format('%s.article', t.relnamespace::regnamespace)
    ), best AS (
        SELECT a.article_id,
               -- without statistics, by how near the words stand to each other
               CASE WHEN c.name IS NULL THEN ts_rank_cd(a.document, q.wanted, 1)
                    ELSE vnnews.bm25(a.document, q.wanted, c.name) END::real AS rank,
               a.published_edtf, a.title, a.body, a.source, q.wanted
        FROM vnnews.query(search.query) AS q (wanted) JOIN article AS a ON a.document @@ q.wanted LEFT JOIN corpus AS c ON true
        ORDER BY rank DESC, a.article_id
        LIMIT search.max_rows
    )
    SELECT article_id, rank, published_edtf, title, ts_headline('vnnews.vietnamese', body, wanted, search.options), source
    FROM best
    ORDER BY rank DESC, article_id
$$;
COMMENT ON FUNCTION :"schema".search(text, integer, text) IS
    'Articles that match a query, best first, with an extract in which the words found are marked';

SELECT :"schema".refresh_search() AS articles_counted \gset

\if :{?query}
SELECT published_edtf, title, excerpt FROM :"schema".search(:'query');
\endif
