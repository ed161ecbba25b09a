CREATE TABLE vnnews.corpus (
    name text PRIMARY KEY,
    documents bigint NOT NULL,
    mean_length float8 NOT NULL,
    source text NOT NULL,
    refreshed_at timestamptz NOT NULL DEFAULT pg_catalog.now()
);
COMMENT ON TABLE vnnews.corpus IS 'statistics of corpora for vnnews.bm25, written by vnnews.refresh_statistics';
COMMENT ON COLUMN vnnews.corpus.name IS 'the name that vnnews.bm25 is given';
COMMENT ON COLUMN vnnews.corpus.documents IS 'number of documents';
COMMENT ON COLUMN vnnews.corpus.mean_length IS 'positions a document, on average';
COMMENT ON COLUMN vnnews.corpus.source IS 'the query that gives the documents as tsvector';
COMMENT ON COLUMN vnnews.corpus.refreshed_at IS 'when they were counted';

CREATE TABLE vnnews.corpus_lexeme (
    corpus text NOT NULL, -- no foreign key: pg_restore -j fills tables of an extension in any order
    lexeme text COLLATE "C" NOT NULL,
    documents integer NOT NULL,
    PRIMARY KEY (corpus, lexeme)
);
COMMENT ON TABLE vnnews.corpus_lexeme IS 'in how many documents of a corpus a lexeme occurs';
COMMENT ON COLUMN vnnews.corpus_lexeme.corpus IS 'name of the corpus';
COMMENT ON COLUMN vnnews.corpus_lexeme.lexeme IS 'a lexeme of its documents';
COMMENT ON COLUMN vnnews.corpus_lexeme.documents IS 'number of documents that have it';

ALTER TABLE vnnews.corpus OWNER TO @extowner@;
ALTER TABLE vnnews.corpus_lexeme OWNER TO @extowner@;
GRANT SELECT ON vnnews.corpus, vnnews.corpus_lexeme TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('vnnews.corpus', '');
SELECT pg_catalog.pg_extension_config_dump('vnnews.corpus_lexeme', '');

CREATE FUNCTION vnnews.refresh_statistics(corpus text, source text) RETURNS bigint
    LANGUAGE plpgsql STRICT VOLATILE
AS $$
DECLARE
    n bigint;
    total float8;
BEGIN
    EXECUTE pg_catalog.format('SELECT pg_catalog.count(document) FROM (%s) AS q (document)', source) INTO n;
    LOCK TABLE vnnews.corpus IN SHARE ROW EXCLUSIVE MODE; -- one loader counts after the other
    DELETE FROM vnnews.corpus AS c WHERE c.name OPERATOR(pg_catalog.=) refresh_statistics.corpus;
    DELETE FROM vnnews.corpus_lexeme AS l WHERE l.corpus OPERATOR(pg_catalog.=) refresh_statistics.corpus;
    INSERT INTO vnnews.corpus (name, documents, mean_length, source) VALUES (corpus, n, 0, source);
    WITH stat AS MATERIALIZED (
        SELECT word, ndoc, nentry FROM pg_catalog.ts_stat(refresh_statistics.source)
    ), stored AS (
        INSERT INTO vnnews.corpus_lexeme (corpus, lexeme, documents) SELECT refresh_statistics.corpus, word, ndoc FROM stat
    )
    SELECT pg_catalog.sum(nentry) FROM stat INTO total;
    UPDATE vnnews.corpus AS c
        SET mean_length = COALESCE(total, 0) OPERATOR(pg_catalog./) GREATEST(n, 1)::pg_catalog.float8
        WHERE c.name OPERATOR(pg_catalog.=) refresh_statistics.corpus;
    RETURN n;
END
$$;
COMMENT ON FUNCTION vnnews.refresh_statistics(text, text) IS
    'counts the documents that a query gives as tsvector, for vnnews.bm25; run it again when the corpus has grown';

CREATE FUNCTION vnnews.refresh_statistics(corpus text) RETURNS bigint
    LANGUAGE plpgsql STRICT VOLATILE
AS $$
DECLARE
    query text;
BEGIN
    SELECT c.source FROM vnnews.corpus AS c WHERE c.name OPERATOR(pg_catalog.=) refresh_statistics.corpus INTO query;
    IF query IS NULL THEN
        RAISE EXCEPTION 'there are no statistics of a corpus "%"', corpus
            USING ERRCODE = 'undefined_object', HINT = 'Name the query that gives its documents as the second argument.';
    END IF;
    RETURN vnnews.refresh_statistics(corpus, query);
END
$$;
COMMENT ON FUNCTION vnnews.refresh_statistics(text) IS 'counts a corpus again, with the query given before';

CREATE FUNCTION vnnews.bm25(document tsvector, query tsquery, corpus text, k1 float8 DEFAULT 1.2, b float8 DEFAULT 0.75)
    RETURNS float8
    AS 'MODULE_PATHNAME', 'vnnews_bm25'
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION vnnews.bm25(tsvector, tsquery, text, float8, float8) IS
    'BM25 of a document for the lexemes of a query, with the statistics of a corpus';

-- Words side by side are asked for as words, not syllable by syllable as websearch_to_tsquery does.
CREATE FUNCTION vnnews.query(query text, config regconfig DEFAULT 'vnnews.vietnamese') RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS $$
DECLARE
    part text[];
    piece tsquery;
    conjunction tsquery;
    alternatives tsquery;
BEGIN
    FOR part IN
        SELECT pg_catalog.regexp_matches(query,
            '(-?)(?:"([^"]*)"?|((?:(?!\mor\M)[^\s"-][^\s"]*(?:\s+(?!or\M)[^\s"-][^\s"]*)*))|(\mor\M))', 'gi')
    LOOP
        IF part[4] IS NOT NULL THEN
            alternatives := CASE WHEN alternatives IS NULL THEN conjunction WHEN conjunction IS NULL THEN alternatives
                                 ELSE pg_catalog.tsquery_or(alternatives, conjunction) END;
            conjunction := NULL;
            CONTINUE;
        END IF;
        IF part[1] OPERATOR(pg_catalog.=) '-' AND part[3] IS NOT NULL THEN
            -- only the first word is ruled out
            piece := pg_catalog.tsquery_not(pg_catalog.plainto_tsquery(config, pg_catalog.split_part(part[3], ' ', 1)));
            part[3] := pg_catalog.substr(part[3], pg_catalog.length(pg_catalog.split_part(part[3], ' ', 1)) OPERATOR(pg_catalog.+) 2);
            conjunction := CASE WHEN conjunction IS NULL THEN piece ELSE pg_catalog.tsquery_and(conjunction, piece) END;
            IF part[3] OPERATOR(pg_catalog.=) '' THEN
                CONTINUE;
            END IF;
            part[1] := '';
        END IF;
        piece := CASE WHEN part[2] IS NOT NULL THEN pg_catalog.phraseto_tsquery(config, part[2])
                      ELSE pg_catalog.plainto_tsquery(config, part[3]) END;
        IF pg_catalog.numnode(piece) OPERATOR(pg_catalog.=) 0 THEN
            CONTINUE;
        END IF;
        IF part[1] OPERATOR(pg_catalog.=) '-' THEN
            piece := pg_catalog.tsquery_not(piece);
        END IF;
        conjunction := CASE WHEN conjunction IS NULL THEN piece ELSE pg_catalog.tsquery_and(conjunction, piece) END;
    END LOOP;
    conjunction := CASE WHEN alternatives IS NULL THEN conjunction WHEN conjunction IS NULL THEN alternatives
                        ELSE pg_catalog.tsquery_or(alternatives, conjunction) END;
    RETURN CASE WHEN conjunction IS NULL THEN pg_catalog.plainto_tsquery(config, query) ELSE conjunction END;
END
$$;
COMMENT ON FUNCTION vnnews.query(text, regconfig) IS
    'a query as people type it: words, "a phrase", or, -without; with or without diacritics';

CREATE FUNCTION vnnews.search(
    query text, max_rows integer DEFAULT 10, schema text DEFAULT 'news',
    OUT article_id bigint, OUT rank real, OUT published_edtf text, OUT title text, OUT excerpt text, OUT source text)
    RETURNS SETOF record
    LANGUAGE plpgsql STABLE STRICT ROWS 10
AS $$
BEGIN
    RETURN QUERY EXECUTE
        pg_catalog.format('SELECT article_id, rank, published_edtf, title, excerpt, source FROM %I.search($1, $2)', schema)
        USING query, max_rows;
EXCEPTION
    WHEN undefined_function OR invalid_schema_name THEN
        RAISE EXCEPTION 'there are no corpus tables with a search function in schema "%"', schema
            USING ERRCODE = 'undefined_function', HINT = 'Run sql/corpus/tables.sql and sql/corpus/search.sql with -v schema=NAME.';
END
$$;
COMMENT ON FUNCTION vnnews.search(text, integer, text) IS
    'articles of the corpus tables in a schema that match a query, best first, with a highlighted extract';
