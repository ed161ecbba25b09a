SET client_min_messages = warning;
-- prefixes, with diacritics and without
CREATE TEMP TABLE q_doc (id int, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('vnnews.vietnamese', t)) STORED);
INSERT INTO q_doc VALUES (1, 'Hai bên hội đàm tại Hà Nội.'), (2, 'Mùi hôi ở đầm lầy.'), (3, 'Dự án thành công an toàn.'), (4, 'Công an tỉnh họp báo.'),
  (5, 'Đại sứ tới Nagasaki.'), (6, 'Trận bóng ở hồ.');
SELECT q, to_tsquery('vnnews.vietnamese', q), (SELECT array_agg(id ORDER BY id) FROM q_doc WHERE v @@ to_tsquery('vnnews.vietnamese', q)) AS ids
  FROM (VALUES ('hội:*'), ('hoi:*'), ('ho:*'), ('naga:*'), ('''hội đàm'':*'), ('''hoi dam'':*'), ('ngo:*')) x(q);
-- weights
SELECT q, setweight(to_tsvector('vnnews.vietnamese', 'Hội đàm'), 'A') || to_tsvector('vnnews.vietnamese', 'ký kết') @@ to_tsquery('vnnews.vietnamese', q) AS found
  FROM (VALUES ('hội:A'), ('hoi:A'), ('hội:B'), ('hội:D'), ('''hội đàm'':A'), ('ký:D'), ('ký:A'), ('hội:AB & kết:D')) x(q);
SELECT setweight(to_tsvector('vnnews.vietnamese', 'đàm'), 'B') AS labelled, strip(to_tsvector('vnnews.vietnamese', 'đàm')) AS stripped;
SELECT ts_filter(setweight(to_tsvector('vnnews.vietnamese', 'Hội đàm'), 'A') || to_tsvector('vnnews.vietnamese', 'ký'), '{a}') @@ to_tsquery('vnnews.vietnamese', 'ký') AS found;
-- concatenation keeps the order of positions, so that phrases go across
SELECT to_tsvector('vnnews.vietnamese', 'họp') || to_tsvector('vnnews.vietnamese', 'báo') AS v,
       (to_tsvector('vnnews.vietnamese', 'họp') || to_tsvector('vnnews.vietnamese', 'báo')) @@ phraseto_tsquery('vnnews.vietnamese', 'họp gấp báo') AS no,
       (to_tsvector('vnnews.vietnamese', 'Hai bên') || to_tsvector('vnnews.vietnamese', 'hội đàm')) @@ phraseto_tsquery('vnnews.vietnamese', 'bên hội đàm') AS yes;
-- phrases of compounds
SELECT q, (SELECT array_agg(id ORDER BY id) FROM q_doc WHERE v @@ to_tsquery('vnnews.vietnamese', q)) AS ids
  FROM (VALUES ('''hội đàm'' <-> tại'), ('''hội đàm'' <-> ''Hà Nội'''), ('''hội đàm'' <2> ''Hà Nội'''), ('hội <-> đàm'), ('đàm <-> hội'),
               ('''Hai bên'' <-> ''hội đàm'''), ('''thành công'' <-> ''an toàn'''), ('dự <-> án')) x(q);
SELECT q, (SELECT array_agg(id ORDER BY id) FROM q_doc WHERE v @@ phraseto_tsquery('vnnews.vietnamese', q)) AS ids
  FROM (VALUES ('hội đàm tại Hà Nội'), ('hoi dam tai ha noi'), ('công an tỉnh'), ('cong an toan'), ('công an toàn')) x(q);
-- a syllable finds the words that it ends, and no other syllable that begins with its letters and marks
SELECT q, (SELECT array_agg(t ORDER BY t COLLATE "C") FROM (VALUES ('Hai bên hội đàm.'), ('Niềm đam mê.'), ('Vị đắng.'), ('Phiên đàm phán.')) x(t)
           WHERE to_tsvector('vnnews.vietnamese', t) @@ vnnews.query(q)) AS found
  FROM (VALUES ('đàm'), ('đam'), ('dam'), ('hội'), ('phán'), ('"bên hội"'), ('"bên" "hội đàm"'), ('mê'), ('đắng')) x(q);
-- names and abbreviations typed without their diacritics, alone, in a list, in a phrase; typed with them they are exact
SELECT q, (SELECT array_agg(id ORDER BY id) FROM (VALUES (1, 'Tượng đài José Martí'), (2, 'Kỳ họp HĐND tỉnh'), (3, 'Bà Jose tới'), (4, 'Hướng dẫn HDND'), (5, 'Jose Marti')) x(id, t)
              WHERE to_tsvector('vnnews.vietnamese', t) @@ vnnews.query(q)) AS query,
          (SELECT array_agg(id ORDER BY id) FROM (VALUES (1, 'Tượng đài José Martí'), (2, 'Kỳ họp HĐND tỉnh'), (3, 'Bà Jose tới'), (4, 'Hướng dẫn HDND'), (5, 'Jose Marti')) x(id, t)
              WHERE to_tsvector('vnnews.vietnamese', t) @@ websearch_to_tsquery('vnnews.vietnamese', q)) AS websearch
  FROM (VALUES ('Jose Marti'), ('jose'), ('JOSE -marti'), ('"jose marti"'), ('José'), ('José Martí'), ('HDND'), ('hđnd'), ('hdnd or marti')) x(q);
SELECT ts_headline('vnnews.vietnamese', 'Tượng đài José Martí', vnnews.query('jose marti'));
SELECT vnnews.document('Jose Marti') = to_tsvector('vnnews.vietnamese', 'Jose Marti') AS same;
-- the short key of a foreign word is letters, not bytes
SELECT to_tsvector('vnnews.vietnamese', 'ông Øystein, bà Žižek và Þór');
-- what people type: or, minus, quotes, compounds that the text segments otherwise
SELECT q, (SELECT array_agg(id ORDER BY id) FROM q_doc WHERE v @@ websearch_to_tsquery('vnnews.vietnamese', q)) AS websearch,
          (SELECT array_agg(id ORDER BY id) FROM q_doc WHERE v @@ vnnews.query(q)) AS query
  FROM (VALUES ('hội đàm or họp báo'), ('họp or -hội'), ('hội -đàm'), ('an -"công an"'), ('"thành công" an toàn'), ('công an toàn'), ('thành công an toàn'),
               ('hoi -dam'), ('"hội đàm'), ('-"hội đàm" hai'), ('an or'), ('or'), ('"" -')) x(q);
-- rewriting
SELECT ts_rewrite(to_tsquery('vnnews.vietnamese', 'tỉnh & họp'), to_tsquery('vnnews.vietnamese', 'tỉnh'), to_tsquery('vnnews.vietnamese', 'huyện | tỉnh'));
SELECT array_agg(id) FROM q_doc WHERE v @@ ts_rewrite(to_tsquery('vnnews.vietnamese', 'huyện & họp'), to_tsquery('vnnews.vietnamese', 'huyện'), to_tsquery('vnnews.vietnamese', 'tỉnh'));
-- nothing, stop words only, NULL, very long
SELECT q, plainto_tsquery('vnnews.vietnamese', q) AS plain, phraseto_tsquery('vnnews.vietnamese', q) AS phrase,
       websearch_to_tsquery('vnnews.vietnamese', q) AS websearch, vnnews.query(q) FROM (VALUES (''), (' '), ('của và những'), (NULL), ('…')) x(q);
SELECT count(*) FROM q_doc WHERE v @@ vnnews.query('của và những') OR v @@ vnnews.query('');
SELECT numnode(plainto_tsquery('vnnews.vietnamese', long)) >= 10000 AS plain, numnode(phraseto_tsquery('vnnews.vietnamese', long)) >= 10000 AS phrase,
       numnode(websearch_to_tsquery('vnnews.vietnamese', long)) >= 10000 AS websearch, numnode(vnnews.query(long)) >= 10000 AS query,
       to_tsvector('vnnews.vietnamese', long) @@ plainto_tsquery('vnnews.vietnamese', long) AS found, octet_length(long) >= 100000 AS kb
  FROM repeat('hội đàm cấp cao ', 5000) long;
SELECT numnode(vnnews.query(repeat('a', 100000))), numnode(vnnews.query(repeat('"', 100000))), numnode(vnnews.query(repeat('- ', 50000)));
-- BM25 is the formula: several queries, before and after the statistics are taken again
CREATE TABLE q_bm (id int, v tsvector);
INSERT INTO q_bm SELECT i, to_tsvector('vnnews.vietnamese', (ARRAY['Hai bên hội đàm về biên giới.', 'Công an tỉnh họp báo.', 'Đội Panthers gặp NATO.', 'Ngày 25/9/2017 khai mạc.'])[i % 4 + 1]
  || repeat(' Hợp tác kinh tế', i % 3) || repeat(' hội nhập', i % 5)) FROM generate_series(1, 50) i;
CREATE VIEW q_difference AS
WITH query AS MATERIALIZED (
    SELECT q, k FROM (VALUES ('hội đàm'), ('hoi nhap kinh te'), ('công an or panthers'), ('25/9'), ('hợp tác -biên'), ('không đâu có')) x(q), vnnews.query(q) k
), asked AS ( -- the lexemes of the query without those ruled out; a prefix counts where it is a lexeme itself
    SELECT DISTINCT q, m[1] AS lexeme FROM query, regexp_matches(regexp_replace(k::text, '!(\( [^)]*\)|''[^'']*''(:\*)?)', '', 'g'), '''([^'']*)''(:\*)?', 'g') m
), size AS (
    SELECT id, (SELECT sum(cardinality(positions)) FROM unnest(v)) AS length FROM q_bm
), corpus AS (
    SELECT documents AS n, mean_length AS mean FROM vnnews.corpus WHERE name = 'q'
), score AS (
    SELECT a.q, b.id, sum(ln(1 + (c.n - l.documents + 0.5) / (l.documents + 0.5)) * cardinality(u.positions) * 2.2
           / (cardinality(u.positions) + 1.2 * (0.25 + 0.75 * s.length / c.mean))) AS expected
      FROM q_bm b JOIN size s USING (id), unnest(b.v) u, asked a, vnnews.corpus_lexeme l, corpus c
     WHERE a.lexeme = u.lexeme AND l.corpus = 'q' AND l.lexeme = u.lexeme GROUP BY 1, 2
)
SELECT q, count(*) AS ranked, max(abs(coalesce(expected, 0) - vnnews.bm25(v, k, 'q'))) < 1e-6 AS same
  FROM query CROSS JOIN q_bm LEFT JOIN score USING (q, id) GROUP BY q ORDER BY q COLLATE "C";
SELECT vnnews.refresh_statistics('q', 'SELECT v FROM q_bm');
SELECT * FROM q_difference;
INSERT INTO q_bm SELECT 100 + i, to_tsvector('vnnews.vietnamese', 'Hội nghị kinh tế ' || repeat('đàm phán ', i)) FROM generate_series(1, 30) i;
DELETE FROM q_bm WHERE id < 20;
SELECT vnnews.refresh_statistics('q');
SELECT * FROM q_difference;
-- ranked candidates of an index
CREATE INDEX q_gin ON q_bm USING gin (v);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM q_bm, vnnews.query('công an') q WHERE v @@ q ORDER BY vnnews.bm25(v, q, 'q') DESC, id LIMIT 3;
SELECT id FROM q_bm, vnnews.query('công an') q WHERE v @@ q ORDER BY vnnews.bm25(v, q, 'q') DESC, id LIMIT 3;
RESET enable_seqscan;
DROP VIEW q_difference;
DROP TABLE q_bm;
DELETE FROM vnnews.corpus WHERE name = 'q';
