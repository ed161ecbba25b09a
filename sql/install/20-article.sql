CREATE TYPE vnnews.article AS (
    title text,
    published date,
    published_edtf text,
    lead text,
    byline text[],
    agency text,
    body text,
    captions text[],
    furniture text[]
);
COMMENT ON TYPE vnnews.article IS 'the structure of a raw article';

CREATE FUNCTION vnnews.article(raw text) RETURNS vnnews.article
    AS 'MODULE_PATHNAME', 'vnnews_article'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION vnnews.article(text) IS
    'title, date of publication, byline, agency, body, captions and site furniture of a raw article';
