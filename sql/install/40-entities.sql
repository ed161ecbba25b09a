CREATE TYPE vnnews.entity AS (
    kind text,
    text text,
    name text,
    start int,
    length int,
    code text,
    country text,
    confidence real,
    entity int,
    level text
);
COMMENT ON TYPE vnnews.entity IS
    'a mention of an entity; start is 1-based in characters: substr(body, start, length) = text';
COMMENT ON COLUMN vnnews.entity.kind IS 'person, organization, place, rank, position, date, event or document';
COMMENT ON COLUMN vnnews.entity.text IS 'the mention as written';
COMMENT ON COLUMN vnnews.entity.name IS 'canonical name: one for all mentions of the entity';
COMMENT ON COLUMN vnnews.entity.start IS 'its first character, counted from 1';
COMMENT ON COLUMN vnnews.entity.length IS 'its length in characters';
COMMENT ON COLUMN vnnews.entity.code IS
    'of a place: ISO 3166-2, or ISO 3166-1 alpha-2, of the smallest unit with a code that holds it; of a date: EDTF (ISO 8601-2)';
COMMENT ON COLUMN vnnews.entity.country IS 'ISO 3166-1 alpha-2 of a person, an organization or a place';
COMMENT ON COLUMN vnnews.entity.confidence IS 'between 0 and 1';
COMMENT ON COLUMN vnnews.entity.entity IS 'number of the entity within the article: equal for all its mentions';
COMMENT ON COLUMN vnnews.entity.level IS 'of a place: country, province, district, ward, city, region or site';

CREATE FUNCTION vnnews.entities(body text) RETURNS SETOF vnnews.entity
    AS 'MODULE_PATHNAME', 'vnnews_entities'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 60;
COMMENT ON FUNCTION vnnews.entities(text) IS
    'every mention of a person, organization, place, rank, position, date, event or document';

CREATE FUNCTION vnnews.persons(body text,
        OUT name text, OUT rank text, OUT "position" text, OUT organization text, OUT country text,
        OUT mentions int, OUT start int, OUT writings text[], OUT confidence real)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'vnnews_persons'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 8;
COMMENT ON FUNCTION vnnews.persons(text) IS
    'the persons of an article with the fullest rank, position and organization that it gives; start: of the first mention; writings: how it writes the name';

CREATE FUNCTION vnnews.organizations(body text,
        OUT name text, OUT country text,
        OUT mentions int, OUT start int, OUT writings text[], OUT confidence real)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'vnnews_organizations'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION vnnews.organizations(text) IS 'the organizations of an article, each under its fullest name';

CREATE FUNCTION vnnews.places(body text,
        OUT name text, OUT code text, OUT country text, OUT level text,
        OUT mentions int, OUT start int, OUT writings text[], OUT confidence real)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'vnnews_places'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 ROWS 10;
COMMENT ON FUNCTION vnnews.places(text) IS 'the places of an article with ISO 3166 codes';

CREATE FUNCTION vnnews.dates(body text, published date DEFAULT NULL,
        OUT name text, OUT edtf text, OUT period daterange,
        OUT mentions int, OUT start int, OUT writings text[], OUT confidence real)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'vnnews_dates'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 5;
COMMENT ON FUNCTION vnnews.dates(text, date) IS
    'the dates of an article in EDTF (ISO 8601-2) and, where the year is known, as a range of days; published is the day of publication, where known';

-- Names of the user's own. The table belongs to the extension, its rows to the user: pg_dump takes them along.
CREATE TYPE vnnews.gazetteer_entry AS (kind text, name text, canonical text, code text, country text);
COMMENT ON TYPE vnnews.gazetteer_entry IS
    'a name that a user adds: kind as in vnnews.entity; canonical (default: the name), code and country go before what the text shows';
COMMENT ON COLUMN vnnews.gazetteer_entry.kind IS 'as in vnnews.entity';
COMMENT ON COLUMN vnnews.gazetteer_entry.name IS 'as articles write it';
COMMENT ON COLUMN vnnews.gazetteer_entry.canonical IS 'what to call it; NULL: name itself';
COMMENT ON COLUMN vnnews.gazetteer_entry.code IS 'ISO 3166 code of a place, EDTF of a date';
COMMENT ON COLUMN vnnews.gazetteer_entry.country IS 'ISO 3166-1 alpha-2';

CREATE TABLE vnnews.gazetteer (
    kind text NOT NULL CHECK (kind IN
        ('person', 'organization', 'place', 'rank', 'position', 'date', 'event', 'document')),
    name text NOT NULL CHECK (name OPERATOR(pg_catalog.~) '\S'),
    canonical text,
    code text,
    country text,
    PRIMARY KEY (name, kind)
);
COMMENT ON TABLE vnnews.gazetteer IS
    'names that vnnews.entities_with_gazetteer(body) knows beside its own; changes count from the next query on';
COMMENT ON COLUMN vnnews.gazetteer.kind IS 'person, organization, place, rank, position, date, event or document';
COMMENT ON COLUMN vnnews.gazetteer.name IS 'as articles write it';
COMMENT ON COLUMN vnnews.gazetteer.canonical IS 'what to call it; NULL: name itself';
COMMENT ON COLUMN vnnews.gazetteer.code IS 'ISO 3166 code of a place, EDTF of a date';
COMMENT ON COLUMN vnnews.gazetteer.country IS 'ISO 3166-1 alpha-2';
ALTER TABLE vnnews.gazetteer OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('vnnews.gazetteer', '');

CREATE FUNCTION vnnews.entities_with(body text, names vnnews.gazetteer_entry[]) RETURNS SETOF vnnews.entity
    AS 'MODULE_PATHNAME', 'vnnews_entities_with'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 60;
COMMENT ON FUNCTION vnnews.entities_with(text, vnnews.gazetteer_entry[]) IS
    'the mentions of vnnews.entities with the given names put in';

-- Reads a table, so it is STABLE; the names come as one array, gathered once for a query.
CREATE FUNCTION vnnews.gazetteer_entries() RETURNS vnnews.gazetteer_entry[]
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
        SELECT pg_catalog.array_agg(ROW(g.kind, g.name, g.canonical, g.code, g.country)::vnnews.gazetteer_entry
                                    ORDER BY g.name, g.kind)
        FROM vnnews.gazetteer g;
    END;
COMMENT ON FUNCTION vnnews.gazetteer_entries() IS
    'the rows of vnnews.gazetteer as the second argument of vnnews.entities_with';

CREATE FUNCTION vnnews.entities_with_gazetteer(body text) RETURNS SETOF vnnews.entity
    LANGUAGE sql STABLE PARALLEL SAFE COST 5000 ROWS 60
    BEGIN ATOMIC
        SELECT e.* FROM vnnews.entities_with(body, (SELECT vnnews.gazetteer_entries())) e;
    END;
COMMENT ON FUNCTION vnnews.entities_with_gazetteer(text) IS
    'the mentions of vnnews.entities with the names of vnnews.gazetteer put in';
