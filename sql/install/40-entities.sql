CREATE TYPE vnnews.entity AS (
    kind text,
    text text,
    name text,
    start int,
    length int,
    code text,
    country text,
    confidence real
);
COMMENT ON TYPE vnnews.entity IS
    'a mention of an entity; start is 1-based in characters: substr(body, start, length) = text';

CREATE FUNCTION vnnews.entities(body text) RETURNS SETOF vnnews.entity
    AS 'MODULE_PATHNAME', 'vnnews_entities'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 60;
COMMENT ON FUNCTION vnnews.entities(text) IS
    'every mention of a person, organization, place, rank, position, date, event or document';
