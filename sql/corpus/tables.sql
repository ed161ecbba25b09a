-- The corpus tables of vnnews, made in a schema of your own choice:
--
--   psql -d DATABASE -v schema=news -f sql/corpus/tables.sql
--
-- The tables belong to you, not to the extension: they are dumped, restored and altered like any others.
-- Run the script again after an upgrade of vnnews or a renaming of the schema; it keeps the data.
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\if :{?schema}
\else
\set schema news
\endif

DO $$
BEGIN
    IF to_regtype('vnnews.meeting') IS NULL THEN
        RAISE EXCEPTION 'extension "vnnews" is not installed in database "%"', current_database()
            USING ERRCODE = 'undefined_object', HINT = 'Run CREATE EXTENSION vnnews; first.';
    END IF;
END
$$;

SET client_min_messages = warning;

CREATE SCHEMA IF NOT EXISTS :"schema";

CREATE TABLE IF NOT EXISTS :"schema".article (
    article_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source          text NOT NULL UNIQUE CHECK (source <> ''),
    raw             text NOT NULL CHECK (raw <> ''),
    published       date,
    published_given boolean NOT NULL DEFAULT false,
    published_edtf  text,
    title           text,
    lead            text,
    body            text,
    captions        text[],
    byline          text[],
    agency          text,
    furniture       text[],
    derived_with    text,
    loaded_at       timestamptz NOT NULL DEFAULT now(),
    digest          bytea,
    document        tsvector GENERATED ALWAYS AS (
        setweight(vnnews.to_tsvector('vnnews.vietnamese', coalesce(title, '')), 'A')
        || setweight(vnnews.to_tsvector('vnnews.vietnamese', coalesce(body, '')), 'B')) STORED
);

CREATE TABLE IF NOT EXISTS :"schema".entity (
    article_id bigint NOT NULL REFERENCES :"schema".article ON DELETE CASCADE,
    entity_no  integer NOT NULL CHECK (entity_no > 0),
    kind       text NOT NULL,
    text       text NOT NULL,
    name       text,
    code       text,
    country    text,
    start      integer NOT NULL CHECK (start > 0),
    length     integer NOT NULL CHECK (length > 0),
    confidence real,
    PRIMARY KEY (article_id, entity_no)
);

CREATE TABLE IF NOT EXISTS :"schema".meeting (
    article_id         bigint NOT NULL REFERENCES :"schema".article ON DELETE CASCADE,
    meeting_no         integer NOT NULL CHECK (meeting_no > 0),
    kind               text NOT NULL,
    date               text,
    period             daterange,
    place              text,
    place_code         text,
    host_organization  text,
    host_country       text,
    host_head          text,
    guest_organization text,
    guest_country      text,
    guest_head         text,
    event              text,
    documents          text[] NOT NULL DEFAULT '{}',
    topics             text[] NOT NULL DEFAULT '{}',
    level              text,
    cameo              text,
    start              integer,
    length             integer,
    PRIMARY KEY (article_id, meeting_no)
);

CREATE TABLE IF NOT EXISTS :"schema".participant (
    article_id     bigint NOT NULL,
    meeting_no     integer NOT NULL,
    participant_no integer NOT NULL CHECK (participant_no > 0),
    name           text NOT NULL,
    rank           text,
    position       text,
    organization   text,
    side           text,
    PRIMARY KEY (article_id, meeting_no, participant_no),
    FOREIGN KEY (article_id, meeting_no) REFERENCES :"schema".meeting ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS article_digest_idx    ON :"schema".article (digest);
CREATE INDEX IF NOT EXISTS article_published_idx ON :"schema".article (published);
CREATE INDEX IF NOT EXISTS article_document_idx  ON :"schema".article USING gin (document);
CREATE INDEX IF NOT EXISTS entity_name_idx       ON :"schema".entity (kind, name);
CREATE INDEX IF NOT EXISTS entity_code_idx       ON :"schema".entity (code) WHERE code IS NOT NULL;
CREATE INDEX IF NOT EXISTS meeting_period_idx    ON :"schema".meeting USING gist (period);
CREATE INDEX IF NOT EXISTS meeting_host_idx      ON :"schema".meeting (host_head);
CREATE INDEX IF NOT EXISTS meeting_guest_idx     ON :"schema".meeting (guest_head);
CREATE INDEX IF NOT EXISTS meeting_topics_idx    ON :"schema".meeting USING gin (topics);
CREATE INDEX IF NOT EXISTS participant_name_idx  ON :"schema".participant (name);

COMMENT ON TABLE :"schema".article IS 'Articles as they came; the other tables are derived from column raw';
COMMENT ON COLUMN :"schema".article.source IS 'Key of the source: a URL, or collection/file name';
COMMENT ON COLUMN :"schema".article.raw IS 'The article as it came, never edited';
COMMENT ON COLUMN :"schema".article.published IS 'Day of publication: as given, else as found in the text';
COMMENT ON COLUMN :"schema".article.published_given IS 'Whether the day of publication was given with the article';
COMMENT ON COLUMN :"schema".article.published_edtf IS 'Publication in Extended Date/Time Format, also where only a month is known';
COMMENT ON COLUMN :"schema".article.title IS 'Headline, derived from raw';
COMMENT ON COLUMN :"schema".article.lead IS 'First paragraph of the article proper, derived from raw';
COMMENT ON COLUMN :"schema".article.captions IS 'Captions of pictures, derived from raw';
COMMENT ON COLUMN :"schema".article.furniture IS 'Site furniture that was set aside, derived from raw';
COMMENT ON COLUMN :"schema".article.body IS 'The article proper without site furniture, derived from raw';
COMMENT ON COLUMN :"schema".article.byline IS 'Reporters and photographers, derived from raw';
COMMENT ON COLUMN :"schema".article.agency IS 'News agency or paper, derived from raw';
COMMENT ON COLUMN :"schema".article.derived_with IS 'vnnews.version() that derived this article''s rows';
COMMENT ON COLUMN :"schema".article.loaded_at IS 'When the article was first loaded';
COMMENT ON COLUMN :"schema".article.digest IS 'SHA-256 of raw in UTF-8: the same text is not loaded twice';
COMMENT ON COLUMN :"schema".article.document IS 'Search document: headline with weight A, body with weight B';

COMMENT ON TABLE :"schema".entity IS 'Mentions of persons, organizations, places, offices, dates, events and documents, by vnnews.entities and the names of vnnews.gazetteer';
COMMENT ON COLUMN :"schema".entity.entity_no IS 'Number of the mention within its article, in order of the text';
COMMENT ON COLUMN :"schema".entity.kind IS 'person, organization, place, rank, position, date, event or document';
COMMENT ON COLUMN :"schema".entity.text IS 'The mention as written: substr(article.raw, start, length)';
COMMENT ON COLUMN :"schema".entity.name IS 'Canonical name';
COMMENT ON COLUMN :"schema".entity.code IS 'ISO 3166 code of a place, EDTF of a date';
COMMENT ON COLUMN :"schema".entity.country IS 'ISO 3166-1 alpha-2 code of the country that it belongs to';
COMMENT ON COLUMN :"schema".entity.start IS 'First character in article.raw, counted from 1';
COMMENT ON COLUMN :"schema".entity.length IS 'Length in characters';
COMMENT ON COLUMN :"schema".entity.confidence IS 'Between 0 and 1';

COMMENT ON TABLE :"schema".meeting IS 'Encounters that the articles report, by vnnews.meetings';
COMMENT ON COLUMN :"schema".meeting.meeting_no IS 'Number of the encounter within its article';
COMMENT ON COLUMN :"schema".meeting.kind IS 'talks, reception, courtesy_call, working_session, meeting, phone_call, online_meeting, conference, signing, ceremony or visit';
COMMENT ON COLUMN :"schema".meeting.date IS 'Day or days in Extended Date/Time Format (ISO 8601-2)';
COMMENT ON COLUMN :"schema".meeting.period IS 'The same as a range of days, where the year is known';
COMMENT ON COLUMN :"schema".meeting.place IS 'Where it took place';
COMMENT ON COLUMN :"schema".meeting.place_code IS 'ISO 3166 code of the place';
COMMENT ON COLUMN :"schema".meeting.host_organization IS 'Body that the receiving side stands for';
COMMENT ON COLUMN :"schema".meeting.host_country IS 'ISO 3166-1 alpha-2 code of the receiving side';
COMMENT ON COLUMN :"schema".meeting.host_head IS 'Person who leads the receiving side';
COMMENT ON COLUMN :"schema".meeting.guest_organization IS 'Body that the visiting side stands for';
COMMENT ON COLUMN :"schema".meeting.guest_country IS 'ISO 3166-1 alpha-2 code of the visiting side';
COMMENT ON COLUMN :"schema".meeting.guest_head IS 'Person who leads the visiting side';
COMMENT ON COLUMN :"schema".meeting.event IS 'Name of the conference or dialogue, where the encounter is one';
COMMENT ON COLUMN :"schema".meeting.documents IS 'Names of what was signed, adopted or issued';
COMMENT ON COLUMN :"schema".meeting.topics IS 'Subjects discussed, from the closed list of vnnews';
COMMENT ON COLUMN :"schema".meeting.level IS 'Level of the encounter';
COMMENT ON COLUMN :"schema".meeting.cameo IS 'CAMEO event code';
COMMENT ON COLUMN :"schema".meeting.start IS 'First character of the evidence in article.raw, counted from 1';
COMMENT ON COLUMN :"schema".meeting.length IS 'Length of the evidence in characters';

COMMENT ON TABLE :"schema".participant IS 'Named persons who took part in a meeting, with the offices that the article gives them';
COMMENT ON COLUMN :"schema".participant.rank IS 'Military, police or diplomatic rank';
COMMENT ON COLUMN :"schema".participant.position IS 'Office or post';
COMMENT ON COLUMN :"schema".participant.organization IS 'Body that the office belongs to';
COMMENT ON COLUMN :"schema".participant.side IS 'host or guest';

CREATE OR REPLACE FUNCTION :"schema".article_structure() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found vnnews.article := vnnews.article(NEW.raw);
BEGIN
    IF TG_OP = 'INSERT' OR NEW.published IS DISTINCT FROM OLD.published THEN
        NEW.published_given := NEW.published IS NOT NULL;
    END IF;
    IF NEW.published_given THEN
        NEW.published_edtf := to_char(NEW.published, 'YYYY-MM-DD');
    ELSE
        NEW.published := found.published;
        NEW.published_edtf := found.published_edtf;
    END IF;
    NEW.digest := sha256(convert_to(NEW.raw, 'UTF8'));
    NEW.title := found.title;
    NEW.lead := found.lead;
    NEW.body := found.body;
    NEW.captions := found.captions;
    NEW.byline := found.byline;
    NEW.agency := found.agency;
    NEW.furniture := found.furniture;
    NEW.derived_with := vnnews.version();
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION :"schema".article_structure() IS 'Fills the derived columns of an article';

CREATE OR REPLACE FUNCTION :"schema".article_derive() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, :"schema", pg_temp
AS $$
DECLARE
    names vnnews.gazetteer_entry[];
BEGIN
    -- who loads may be barred from the names of the gazetteer's owner
    IF has_table_privilege('vnnews.gazetteer', 'SELECT') THEN
        names := vnnews.gazetteer_entries();
    END IF;
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM entity WHERE article_id = NEW.article_id;
        DELETE FROM meeting WHERE article_id = NEW.article_id;
    END IF;

    INSERT INTO entity (article_id, entity_no, kind, text, name, code, country, start, length, confidence)
    SELECT NEW.article_id, e.ordinality, e.kind, e.text, e.name, e.code, e.country, e.start, e.length, e.confidence
    FROM vnnews.entities_with(NEW.raw, names) WITH ORDINALITY e;

    WITH found AS MATERIALIZED (
        SELECT * FROM vnnews.meetings(NEW.raw, NEW.published) WITH ORDINALITY
    ), kept AS (
        INSERT INTO meeting (article_id, meeting_no, kind, date, period, place, place_code,
                             host_organization, host_country, host_head,
                             guest_organization, guest_country, guest_head,
                             event, documents, topics, level, cameo, start, length)
        SELECT NEW.article_id, m.ordinality, m.kind, m.date, m.period, m.place, m.place_code,
               m.host_organization, m.host_country, m.host_head,
               m.guest_organization, m.guest_country, m.guest_head,
               m.event, coalesce(m.documents, '{}'), coalesce(m.topics, '{}'), m.level, m.cameo, m.start, m.length
        FROM found m
    )
    INSERT INTO participant (article_id, meeting_no, participant_no, name, rank, position, organization, side)
    SELECT NEW.article_id, m.ordinality, p.ordinality, p.name, p.rank, p.position, p.organization, p.side
    FROM found m, unnest(m.participants) WITH ORDINALITY p;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION :"schema".article_derive() IS 'Derives the entities, meetings and participants of an article anew';

CREATE OR REPLACE TRIGGER article_structure
    BEFORE INSERT OR UPDATE OF raw, published ON :"schema".article
    FOR EACH ROW EXECUTE FUNCTION :"schema".article_structure();
CREATE OR REPLACE TRIGGER article_derive
    AFTER INSERT OR UPDATE OF raw, published ON :"schema".article
    FOR EACH ROW EXECUTE FUNCTION :"schema".article_derive();

CREATE OR REPLACE FUNCTION :"schema".load_article(source text, raw text, published date DEFAULT NULL) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog, :"schema", pg_temp
AS $$
DECLARE
    known article;
BEGIN
    IF btrim(coalesce(raw, ''), E' \t\r\n\f\v\u00a0\ufeff') = '' THEN
        RAISE EXCEPTION 'the article is empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT * INTO known FROM article a WHERE a.source = load_article.source FOR UPDATE;
    IF FOUND THEN
        IF known.raw = load_article.raw
           AND (load_article.published IS NULL OR (known.published_given AND known.published = load_article.published)) THEN
            RETURN 'unchanged';
        END IF;
        UPDATE article a
        SET raw = load_article.raw, published = coalesce(load_article.published, known.published)
        WHERE a.article_id = known.article_id;
        RETURN 'changed';
    END IF;
    IF EXISTS (SELECT FROM article a WHERE a.digest = sha256(convert_to(load_article.raw, 'UTF8'))) THEN
        RETURN 'duplicate';
    END IF;
    INSERT INTO article (source, raw, published) VALUES (load_article.source, load_article.raw, load_article.published);
    RETURN 'new';
END
$$;
COMMENT ON FUNCTION :"schema".load_article(text, text, date) IS
    'Loads one article: new, changed, unchanged, or duplicate (the same text under another source)';

CREATE OR REPLACE FUNCTION :"schema".load_bytes(source bytea, raw bytea, published text, problem text) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog, :"schema", pg_temp
AS $$
DECLARE
    name text;
    day  date;
BEGIN
    BEGIN
        name := convert_from(source, 'UTF8');
    EXCEPTION WHEN character_not_in_repertoire THEN
        name := encode(source, 'escape');
        problem := 'its name is not valid UTF-8';
    END;
    IF problem IS NOT NULL THEN
        RAISE WARNING '%: %; skipped', name, problem;
        RETURN 'skipped';
    END IF;
    IF published ~ '^\d{4}-\d\d-\d\d' THEN
        day := left(published, 10)::date;
    ELSIF published <> '' THEN
        RAISE WARNING '%: "%" is no day of publication; the text decides', name, published;
    END IF;
    RETURN load_article(name, convert_from(raw, 'UTF8'), day);
EXCEPTION
    WHEN character_not_in_repertoire THEN
        RAISE WARNING '%: not valid UTF-8; skipped', name USING DETAIL = SQLERRM;
        RETURN 'skipped';
    WHEN others THEN
        RAISE WARNING '%: %; skipped', name, SQLERRM;
        RETURN 'skipped';
END
$$;
COMMENT ON FUNCTION :"schema".load_bytes(bytea, bytea, text, text) IS
    'Loads one article from bytes; one that cannot be loaded is reported with its name and skipped';

CREATE OR REPLACE FUNCTION :"schema".record_fields(
    record jsonb, OUT url text, OUT id text, OUT raw text, OUT published text)
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(r ->> 'url', r ->> 'link'),
           coalesce(r ->> 'id', r ->> 'source', r ->> 'name', r ->> 'file'),
           coalesce(nullif(coalesce(r ->> 'title', r ->> 'headline'), '') || E'\n\n', '') || nullif(t.text, ''),
           coalesce(r ->> 'published', r ->> 'date', r ->> 'published_at')
    FROM (SELECT jsonb_object_agg(lower(key), value) FROM jsonb_each(record)) AS lowered (r),
         coalesce(r ->> 'raw', r ->> 'text', r ->> 'body', r ->> 'content') AS t (text)
$$;
COMMENT ON FUNCTION :"schema".record_fields(jsonb) IS 'Key, text and day of publication of a CSV or JSON record, by the usual field names';

CREATE OR REPLACE FUNCTION :"schema".json_fields(
    line bytea, OUT url text, OUT id text, OUT raw text, OUT published text, OUT problem text)
    LANGUAGE plpgsql SET search_path = pg_catalog, :"schema", pg_temp
AS $$
BEGIN
    SELECT f.url, f.id, f.raw, f.published INTO url, id, raw, published
    FROM record_fields(convert_from(line, 'UTF8')::jsonb) f;
EXCEPTION
    WHEN character_not_in_repertoire THEN
        problem := 'not valid UTF-8';
    WHEN data_exception THEN
        problem := 'no JSON object: ' || SQLERRM;
END
$$;
COMMENT ON FUNCTION :"schema".json_fields(bytea) IS 'Fields of one line of JSON Lines, or what is wrong with it';

RESET client_min_messages;
