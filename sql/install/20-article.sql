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
COMMENT ON COLUMN vnnews.article.title IS 'headline, blanks made ordinary; NULL where the text begins with news';
COMMENT ON COLUMN vnnews.article.published IS 'day of publication, where the text gives the whole date';
COMMENT ON COLUMN vnnews.article.published_edtf IS 'date of publication as exact as the text gives it, EDTF: 2025-05, 2012-01-06';
COMMENT ON COLUMN vnnews.article.lead IS 'first paragraph under the headline; also the beginning of body';
COMMENT ON COLUMN vnnews.article.byline IS 'who signed: reporters, or the office where no person is named';
COMMENT ON COLUMN vnnews.article.agency IS 'agency or paper named before the lead or in the signature, as written';
COMMENT ON COLUMN vnnews.article.body IS
    'the article proper: lead and paragraphs as they came, without title, captions, signature and furniture';
COMMENT ON COLUMN vnnews.article.captions IS 'captions of pictures with their credits, in order';
COMMENT ON COLUMN vnnews.article.furniture IS
    'what the page adds and no reader takes for news: related links, share lines, counters, notices';

CREATE FUNCTION vnnews.article(raw text) RETURNS vnnews.article
    AS 'MODULE_PATHNAME', 'vnnews_article'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
COMMENT ON FUNCTION vnnews.article(text) IS
    'title, date of publication, lead, byline, agency, body, captions and site furniture of a raw article';
