CREATE TYPE vnnews.participant AS (name text, rank text, position text, organization text, side text);
COMMENT ON TYPE vnnews.participant IS 'a person who takes part in a meeting; side is host or guest';

CREATE TYPE vnnews.meeting AS (
    kind text,
    date text,
    period daterange,
    place text,
    place_code text,
    host_organization text,
    host_country text,
    host_head text,
    guest_organization text,
    guest_country text,
    guest_head text,
    event text,
    participants vnnews.participant[],
    documents text[],
    topics text[],
    level text,
    cameo text,
    start int,
    length int
);
COMMENT ON TYPE vnnews.meeting IS 'one encounter of two sides as an article reports it; date is EDTF (ISO 8601-2)';

CREATE FUNCTION vnnews.meetings(body text, published date DEFAULT NULL) RETURNS SETOF vnnews.meeting
    AS 'MODULE_PATHNAME', 'vnnews_meetings'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 8000 ROWS 2;
COMMENT ON FUNCTION vnnews.meetings(text, date) IS
    'the meeting records of an article; published is the day of publication, where known';
