CREATE TYPE vnnews.participant AS (name text, rank text, position text, organization text, side text);
COMMENT ON TYPE vnnews.participant IS 'a person who takes part in a meeting; side is host or guest';
COMMENT ON COLUMN vnnews.participant.name IS 'without rank and title';
COMMENT ON COLUMN vnnews.participant.rank IS 'military, police or diplomatic rank';
COMMENT ON COLUMN vnnews.participant.position IS 'office or post';
COMMENT ON COLUMN vnnews.participant.organization IS 'body that the office belongs to';
COMMENT ON COLUMN vnnews.participant.side IS 'host or guest';

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
COMMENT ON COLUMN vnnews.meeting.kind IS 'talks, reception, courtesy_call, working_session, meeting, phone_call, online_meeting, conference, signing, ceremony or visit';
COMMENT ON COLUMN vnnews.meeting.date IS 'day or days in EDTF; XXXX stands for a year that is not known';
COMMENT ON COLUMN vnnews.meeting.period IS 'the same as a range of days, where the year is known';
COMMENT ON COLUMN vnnews.meeting.place IS 'where it took place';
COMMENT ON COLUMN vnnews.meeting.place_code IS 'ISO 3166 code of the place';
COMMENT ON COLUMN vnnews.meeting.host_organization IS 'body that the receiving side stands for';
COMMENT ON COLUMN vnnews.meeting.host_country IS 'ISO 3166-1 alpha-2 of the receiving side';
COMMENT ON COLUMN vnnews.meeting.host_head IS 'person who leads the receiving side';
COMMENT ON COLUMN vnnews.meeting.guest_organization IS 'body that the visiting side stands for';
COMMENT ON COLUMN vnnews.meeting.guest_country IS 'ISO 3166-1 alpha-2 of the visiting side';
COMMENT ON COLUMN vnnews.meeting.guest_head IS 'person who leads the visiting side';
COMMENT ON COLUMN vnnews.meeting.event IS 'name of the conference or dialogue, where the encounter is one';
COMMENT ON COLUMN vnnews.meeting.participants IS 'every named person who takes part, the heads included';
COMMENT ON COLUMN vnnews.meeting.documents IS 'what was signed, adopted or issued';
COMMENT ON COLUMN vnnews.meeting.topics IS 'subjects discussed, from a closed list';
COMMENT ON COLUMN vnnews.meeting.level IS 'state, government, minister, deputy_minister, department, province or other';
COMMENT ON COLUMN vnnews.meeting.cameo IS 'CAMEO event code';
COMMENT ON COLUMN vnnews.meeting.start IS 'first character of the evidence, counted from 1';
COMMENT ON COLUMN vnnews.meeting.length IS 'length of the evidence in characters';

CREATE FUNCTION vnnews.meetings(body text, published date DEFAULT NULL) RETURNS SETOF vnnews.meeting
    AS 'MODULE_PATHNAME', 'vnnews_meetings'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 8000 ROWS 2;
COMMENT ON FUNCTION vnnews.meetings(text, date) IS
    'the meeting records of an article; published is the day of publication, where known';

CREATE TYPE vnnews.meeting_evidence AS (
    meeting int,
    slot text,
    value text,
    words text,
    start int,
    length int,
    reason text
);
COMMENT ON TYPE vnnews.meeting_evidence IS
    'which words of an article led to a slot of its n-th meeting; words, start and length are null where no single place did';
COMMENT ON COLUMN vnnews.meeting_evidence.meeting IS 'number of the record, from 1, in the order of vnnews.meetings';
COMMENT ON COLUMN vnnews.meeting_evidence.slot IS 'column of vnnews.meeting';
COMMENT ON COLUMN vnnews.meeting_evidence.value IS 'what it holds';
COMMENT ON COLUMN vnnews.meeting_evidence.words IS 'the passage of the article';
COMMENT ON COLUMN vnnews.meeting_evidence.start IS 'its first character, counted from 1';
COMMENT ON COLUMN vnnews.meeting_evidence.length IS 'its length in characters';
COMMENT ON COLUMN vnnews.meeting_evidence.reason IS 'why the passage led to the value';

CREATE FUNCTION vnnews.explain_meetings(body text, published date DEFAULT NULL)
    RETURNS SETOF vnnews.meeting_evidence
    AS 'MODULE_PATHNAME', 'vnnews_explain_meetings'
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 8000 ROWS 40;
COMMENT ON FUNCTION vnnews.explain_meetings(text, date) IS
    'for each record of vnnews.meetings with the same arguments, the words that led to each slot';

-- The JSON shape names things as the columns do, with each side as an object and the period as two
-- days, both included, so that no setting of the session (DateStyle) shows in it.
CREATE FUNCTION vnnews.meeting_to_jsonb(m vnnews.meeting) RETURNS jsonb
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 50
    RETURN pg_catalog.jsonb_build_object(
        'kind', m.kind,
        'date', m.date,
        'period', CASE WHEN m.period IS NOT NULL THEN pg_catalog.jsonb_build_object(
            'from', pg_catalog.lower(m.period),
            'until', pg_catalog.upper(m.period) OPERATOR(pg_catalog.-) 1) END,
        'place', m.place,
        'place_code', m.place_code,
        'host', pg_catalog.jsonb_build_object('organization', m.host_organization,
            'country', m.host_country, 'head', m.host_head),
        'guest', pg_catalog.jsonb_build_object('organization', m.guest_organization,
            'country', m.guest_country, 'head', m.guest_head),
        'event', m.event,
        'participants', CASE WHEN m.participants IS NOT NULL THEN COALESCE((
            SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', p.name, 'rank', p.rank,
                'position', p."position", 'organization', p.organization, 'side', p.side) ORDER BY p.n)
            FROM ROWS FROM (pg_catalog.unnest(m.participants)) WITH ORDINALITY
                AS p (name, rank, "position", organization, side, n)), '[]') END,
        'documents', pg_catalog.to_jsonb(m.documents),
        'topics', pg_catalog.to_jsonb(m.topics),
        'level', m.level,
        'cameo', m.cameo,
        'start', m.start,
        'length', m.length);
COMMENT ON FUNCTION vnnews.meeting_to_jsonb(vnnews.meeting) IS
    'a meeting as JSON: the columns, with host and guest as objects and the period as {"from", "until"}';

CREATE FUNCTION vnnews.meeting_from_jsonb(j jsonb) RETURNS vnnews.meeting
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100
    RETURN ROW (
        j ->> 'kind',
        j ->> 'date',
        CASE WHEN pg_catalog.jsonb_typeof(j -> 'period') OPERATOR(pg_catalog.=) 'object' THEN
            pg_catalog.daterange((j -> 'period' ->> 'from')::date, (j -> 'period' ->> 'until')::date, '[]') END,
        j ->> 'place',
        j ->> 'place_code',
        j -> 'host' ->> 'organization',
        j -> 'host' ->> 'country',
        j -> 'host' ->> 'head',
        j -> 'guest' ->> 'organization',
        j -> 'guest' ->> 'country',
        j -> 'guest' ->> 'head',
        j ->> 'event',
        CASE WHEN pg_catalog.jsonb_typeof(j -> 'participants') OPERATOR(pg_catalog.=) 'array' THEN ARRAY(
            SELECT ROW (p.value ->> 'name', p.value ->> 'rank', p.value ->> 'position',
                p.value ->> 'organization', p.value ->> 'side')::vnnews.participant
            FROM pg_catalog.jsonb_array_elements(j -> 'participants') WITH ORDINALITY AS p (value, n)
            ORDER BY p.n) END,
        CASE WHEN pg_catalog.jsonb_typeof(j -> 'documents') OPERATOR(pg_catalog.=) 'array' THEN ARRAY(
            SELECT d.value FROM pg_catalog.jsonb_array_elements_text(j -> 'documents')
                WITH ORDINALITY AS d (value, n) ORDER BY d.n) END,
        CASE WHEN pg_catalog.jsonb_typeof(j -> 'topics') OPERATOR(pg_catalog.=) 'array' THEN ARRAY(
            SELECT t.value FROM pg_catalog.jsonb_array_elements_text(j -> 'topics')
                WITH ORDINALITY AS t (value, n) ORDER BY t.n) END,
        j ->> 'level',
        j ->> 'cameo',
        (j ->> 'start')::int,
        (j ->> 'length')::int)::vnnews.meeting;
COMMENT ON FUNCTION vnnews.meeting_from_jsonb(jsonb) IS
    'the meeting that vnnews.meeting_to_jsonb wrote; keys that are missing give null';

CREATE CAST (vnnews.meeting AS jsonb) WITH FUNCTION vnnews.meeting_to_jsonb(vnnews.meeting);
COMMENT ON CAST (vnnews.meeting AS jsonb) IS 'a meeting as JSON';
CREATE CAST (jsonb AS vnnews.meeting) WITH FUNCTION vnnews.meeting_from_jsonb(jsonb);
COMMENT ON CAST (jsonb AS vnnews.meeting) IS 'a meeting from the JSON that the cast to jsonb writes';

-- One side in a key: its head, else its body, else its country; folded, so that tone placement, case
-- and diacritics do not part two outlets.
CREATE FUNCTION vnnews.meeting_side_key(head text, organization text, country text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 20
    RETURN pg_catalog.btrim(pg_catalog.regexp_replace(
        vnnews.fold(COALESCE(head, organization, country, '?')), '[^[:alnum:]]+', ' ', 'g'));
COMMENT ON FUNCTION vnnews.meeting_side_key(text, text, text) IS
    'what vnnews.meeting_key puts for one side of a meeting';

CREATE FUNCTION vnnews.meeting_key(m vnnews.meeting) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 60
    RETURN pg_catalog.concat_ws(' | ',
        COALESCE(m.date, '?'),
        CASE WHEN m.kind OPERATOR(pg_catalog.=) ANY (ARRAY['talks', 'reception', 'courtesy_call',
                'working_session', 'meeting']) THEN 'meeting'
            WHEN m.kind OPERATOR(pg_catalog.=) ANY (ARRAY['phone_call', 'online_meeting']) THEN 'call'
            ELSE m.kind END,
        LEAST(vnnews.meeting_side_key(m.host_head, m.host_organization, m.host_country) COLLATE "C",
            vnnews.meeting_side_key(m.guest_head, m.guest_organization, m.guest_country) COLLATE "C"),
        GREATEST(vnnews.meeting_side_key(m.host_head, m.host_organization, m.host_country) COLLATE "C",
            vnnews.meeting_side_key(m.guest_head, m.guest_organization, m.guest_country) COLLATE "C"));
COMMENT ON FUNCTION vnnews.meeting_key(vnnews.meeting) IS
    'a key under which two reports of one encounter match: date, sort of encounter, and the two sides in the order of their names';
