-- A search function over the corpus tables, and one search where a query is given:
--
--   psql -d DATABASE -v schema=news [-v query='mua ban nguoi'] -f sql/corpus/search.sql
--
-- Queries are those of websearch_to_tsquery: words, "a phrase", or, -without. Diacritics may be left out.
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\if :{?schema}
\else
\set schema news
\endif

CREATE OR REPLACE FUNCTION :"schema".search(
    query text, max_rows integer DEFAULT 10,
    options text DEFAULT 'MaxFragments=2, MinWords=8, MaxWords=20, StartSel=[, StopSel=]',
    OUT article_id bigint, OUT rank real, OUT published_edtf text, OUT title text, OUT excerpt text, OUT source text)
    RETURNS SETOF record
    LANGUAGE sql STABLE SET search_path = pg_catalog, :"schema", pg_temp
AS $$
    SELECT best.article_id, best.rank, best.published_edtf, best.title,
           ts_headline('vnnews.vietnamese', best.body, best.wanted, search.options), best.source
    FROM (SELECT a.article_id, ts_rank_cd(a.document, q.wanted, 1) AS rank, a.published_edtf, a.title, a.body, a.source, q.wanted
          FROM article a, websearch_to_tsquery('vnnews.vietnamese', search.query) AS q (wanted)
          WHERE a.document @@ q.wanted
          ORDER BY rank DESC, a.article_id
          LIMIT search.max_rows) AS best
    ORDER BY best.rank DESC, best.article_id
$$;
COMMENT ON FUNCTION :"schema".search(text, integer, text) IS
    'Articles that match a query, best first, with an extract in which the words found are marked';

\if :{?query}
SELECT published_edtf, title, excerpt FROM :"schema".search(:'query');
\endif
