-- Input that nobody means: every function answers or says why not, and stays within the promises.
SET client_min_messages = warning;
CREATE TEMP TABLE bad (name text PRIMARY KEY, body text);
INSERT INTO bad VALUES
    ('empty', ''),
    ('blanks', E' \t\n\r\n  '),
    ('one letter', 'a'),
    ('a megabyte of one letter', repeat('a', 1048576)),
    ('a megabyte of one capital', repeat('Đ', 524288)),
    ('no Vietnamese', 'The quick brown fox jumps over the lazy dog. 漢字かな交じり文 Καλημέρα Привет'),
    ('emoji', repeat('😀👩‍👩‍👧‍👦🇻🇳', 50)),
    ('control characters', (SELECT string_agg(chr(c), 'a') FROM generate_series(1, 159) c)),
    ('lone marks', E'\u0301\u0323\u0302 \u0301'),
    ('marks without end', 'e' || repeat(E'\u0301\u0302', 20000)),
    ('invisible', E'\u200b\u200c\u200d\ufeff\u00ad\u2060'),
    ('direction marks', E'\u202eHà Nội\u202c \u2066Lào\u2069'),
    ('private use and last', E'\uE000\U0010FFFF\uFFFD\uFFFE'),
    ('a huge line', repeat('Bộ trưởng tiếp Đại sứ Lào tại Hà Nội và ', 400)),
    ('thousands of lines', repeat(E'Hai bên\n', 3000)),
    ('thousands of blank lines', 'Lễ ký' || repeat(E'\n', 20000) || 'Hai bên ký.'),
    ('deep brackets', repeat('(', 5000) || 'Lào' || repeat(')', 5000)),
    ('deep quotes', repeat('"“[{', 800) || 'Lào' || repeat('}]”"', 800)),
    ('points', repeat('.', 20000) || 'a'),
    ('digits', repeat('1234567890', 2000)),
    ('dates', repeat('25/9/2024 ', 1000)),
    ('impossible dates', 'Ngày 31/2/2024, 99/99/9999, 0/0/0, năm 99999, tháng 13, ngày 00'),
    ('furniture alone', repeat(E'Tin liên quan\n', 1000)),
    ('half a phrase', 'Tin liên'),
    ('markup', '<p>Bộ trưởng <b>tiếp</b> Đại sứ</p><script>alert(1)</script>&nbsp;&#7879;'),
    ('quotes for SQL', $$'; DROP TABLE x; -- "Hà Nội" \ %s %n$$),
    ('a long word', 'Nguyễn' || repeat('nguyễn', 3000)),
    ('a long name', repeat('Nguyễn ', 5000)),
    ('an address', 'https://' || repeat('a/', 5000) || '?q=' || repeat('%20', 1000));

-- every function answers
SELECT name,
       length(vnnews.normalize(body)) >= 0 AND vnnews.fold(body) IS NOT NULL AND vnnews.segment(body) IS NOT NULL
           AND (vnnews.article(body)).body IS NOT NULL AS answers,
       (SELECT coalesce(bool_and(substr(body, w.start, w.length) = w.word), true) FROM vnnews.words(body) w) AS words,
       (SELECT coalesce(bool_and(substr(body, s.start, s.length) = s.sentence), true) FROM vnnews.sentences(body) s) AS sentences,
       (SELECT coalesce(bool_and(substr(body, e.start, e.length) = e.text AND e.kind <> ''), true) FROM vnnews.entities(body) e) AS entities,
       (SELECT coalesce(bool_and(m.start BETWEEN 1 AND length(body)), true) FROM vnnews.meetings(body) m) AS meetings
  FROM bad ORDER BY name COLLATE "C";

-- the search face: every text indexes and asks, and the parser loses nothing (an address is shown whole and in parts)
SELECT name,
       to_tsvector('vnnews.vietnamese', left(body, 100000)) IS NOT NULL
           AND websearch_to_tsquery('vnnews.vietnamese', left(body, 2000)) IS NOT NULL
           AND plainto_tsquery('vnnews.vietnamese', left(body, 2000)) IS NOT NULL AS answers,
       (SELECT string_agg(t.token, '' ORDER BY n) = left(body, 20000)
          FROM ts_parse('vnnews.vietnamese', left(body, 20000)) WITH ORDINALITY AS t (tokid, token, n)) AS whole
  FROM bad WHERE body <> '' AND name <> 'an address' ORDER BY name COLLATE "C";

-- the other functions on an article
SELECT name,
       (SELECT count(*) FROM vnnews.persons(body)) >= 0
           AND (SELECT count(*) FROM vnnews.organizations(body)) >= 0
           AND (SELECT count(*) FROM vnnews.places(body)) >= 0
           AND (SELECT count(*) FROM vnnews.dates(body, 'infinity')) >= 0
           AND (SELECT count(*) FROM vnnews.entities_with_gazetteer(body)) >= 0
           AND (SELECT count(*) FROM vnnews.explain_meetings(body, '-infinity')) >= 0
           AND (SELECT count(vnnews.meeting_key(m)) FROM vnnews.meetings(body, '0001-01-01 BC') m) >= 0
           AND (SELECT count(m::jsonb::vnnews.meeting) FROM vnnews.meetings(body, '5874897-12-31') m) >= 0 AS answers
  FROM bad WHERE length(body) < 100000 ORDER BY name COLLATE "C";

-- NULL in, nothing out
SELECT vnnews.normalize(NULL), vnnews.fold(NULL), vnnews.segment(NULL), vnnews.article(NULL), vnnews.meeting_to_jsonb(NULL),
       vnnews.meeting_from_jsonb(NULL), vnnews.meeting_key(NULL);
SELECT (SELECT count(*) FROM vnnews.words(NULL)) AS words, (SELECT count(*) FROM vnnews.sentences(NULL)) AS sentences,
       (SELECT count(*) FROM vnnews.entities(NULL)) AS entities, (SELECT count(*) FROM vnnews.persons(NULL)) AS persons,
       (SELECT count(*) FROM vnnews.organizations(NULL)) AS organizations, (SELECT count(*) FROM vnnews.places(NULL)) AS places,
       (SELECT count(*) FROM vnnews.dates(NULL)) AS dates, (SELECT count(*) FROM vnnews.dates(NULL, NULL)) AS dates_null,
       (SELECT count(*) FROM vnnews.entities_with(NULL, NULL)) AS entities_with,
       (SELECT count(*) FROM vnnews.meetings(NULL)) AS meetings, (SELECT count(*) FROM vnnews.meetings(NULL, NULL)) AS meetings_null,
       (SELECT count(*) FROM vnnews.explain_meetings(NULL, NULL)) AS evidence;
SELECT count(*) > 0 AS without_names FROM vnnews.entities_with('Ông Lê Văn An thăm Lào.', NULL);
SELECT count(*) FROM vnnews.entities_with('Ông Lê Văn An thăm Lào.', ARRAY[NULL, ROW(NULL, NULL, NULL, NULL, NULL),
    ROW('person', '', NULL, NULL, NULL), ROW('nothing', 'Lào', NULL, NULL, NULL)]::vnnews.gazetteer_entry[]);
SELECT vnnews.meeting_from_jsonb('[]'), vnnews.meeting_from_jsonb('"x"'), vnnews.meeting_from_jsonb('{"host": 1, "topics": {}, "participants": [1]}');

-- nothing keeps the functions from working on a text that was cut within a combination of characters
SELECT bool_and(substr(cut, e.start, e.length) = e.text) FROM generate_series(1, 120) n,
    left(normalize('Chiều 25/9, Bộ trưởng Bộ Công an Tô Văn Lâm tiếp Đại sứ Hà Lan.', NFD), n) AS cut, vnnews.entities(cut) e;

-- the form of the text does not matter: composed, decomposed, compatibility spaces, old tone placement
WITH t (body) AS (VALUES (E'Bộ trưởng Bộ Công an Tô Văn Hoà tiếp Đại sứ Hà Lan\n\nChiều 25/9/2024, tại Hà Nội, Bộ trưởng Tô Văn Hoà tiếp Đại sứ Hà Lan Jan Thuỷ.\n\nTừ khoá: Hà Lan')),
form (name, body) AS (
    SELECT 'as is', body FROM t
    UNION ALL SELECT 'NFD', normalize(body, NFD) FROM t
    UNION ALL SELECT 'NFKC', normalize(body, NFKC) FROM t
    UNION ALL SELECT 'new tone placement', vnnews.normalize(body) FROM t
    UNION ALL SELECT 'odd blanks', replace(replace(body, ' ', E'\u00a0'), E'\n', E'\r\n') FROM t
    UNION ALL SELECT 'invisible', regexp_replace(body, '(\w) ', E'\\1\u200b ', 'g') FROM t),
seen AS (
    SELECT name,
           (SELECT string_agg(kind || ':' || vnnews.normalize(text) || ':' || coalesce(code, ''), '; ' ORDER BY start) FROM vnnews.entities(body)) AS entities,
           (SELECT string_agg(vnnews.meeting_key(m), '; ' ORDER BY start) FROM vnnews.meetings(body) m) AS meetings,
           vnnews.fold(body) AS folded, cardinality((vnnews.article(body)).furniture) AS furniture
      FROM form)
SELECT s.name, s.entities = a.entities AS entities, s.meetings IS NOT DISTINCT FROM a.meetings AS meetings,
       s.folded = a.folded AS folded, s.furniture = a.furniture AS furniture
  FROM seen s, seen a WHERE a.name = 'as is' ORDER BY 1;
