-- BM25 by the textbook's formula
CREATE TABLE rank_doc(id int PRIMARY KEY, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('vnnews.vietnamese', t)) STORED);
INSERT INTO rank_doc SELECT i, CASE WHEN i % 7 = 0 THEN 'Hai bên hội đàm về biên giới. ' WHEN i % 5 = 0 THEN 'Lực lượng biên phòng giữ biên giới. ' ELSE '' END
  || repeat('Hợp tác phát triển kinh tế. ', i % 4 + 1) FROM generate_series(1, 60) i;
SELECT vnnews.bm25(v, 'a', 'rank') FROM rank_doc LIMIT 1;
SELECT vnnews.refresh_statistics('rank');
SELECT vnnews.refresh_statistics('rank', 'SELECT v FROM rank_doc');
SELECT name, documents, round(mean_length::numeric, 4) AS mean_length, source FROM vnnews.corpus WHERE name = 'rank';
WITH wanted AS (
    SELECT l.lexeme, ln(1 + (60 - l.documents + 0.5) / (l.documents + 0.5)) AS idf
    FROM vnnews.corpus_lexeme l, unnest(to_tsvector('vnnews.vietnamese', 'hội đàm biên giới')) u
    WHERE corpus = 'rank' AND l.lexeme = u.lexeme
), expected AS (
    SELECT d.id, sum(w.idf * cardinality(u.positions) * 2.2
           / (cardinality(u.positions) + 1.2 * (0.25 + 0.75 * (SELECT sum(cardinality(positions)) FROM unnest(d.v)) / c.mean_length))) AS score
    FROM rank_doc d, unnest(d.v) u, wanted w, vnnews.corpus c WHERE c.name = 'rank' AND u.lexeme = w.lexeme GROUP BY d.id
)
SELECT count(*), bool_and(abs(e.score - vnnews.bm25(d.v, plainto_tsquery('vnnews.vietnamese', 'hội đàm biên giới'), 'rank')) < 1e-9) AS same
  FROM expected e JOIN rank_doc d USING (id);
-- rare words count more; ruled-out words do not; the query may change from row to row
SELECT id, round(vnnews.bm25(v, q, 'rank')::numeric, 3) AS score FROM rank_doc, vnnews.query('hội đàm or hợp tác') q WHERE v @@ q ORDER BY score DESC, id LIMIT 3;
SELECT vnnews.bm25(v, 'hội & !biên', 'rank') = vnnews.bm25(v, 'hội', 'rank') AS same FROM rank_doc WHERE id = 7;
SELECT q, round(vnnews.bm25(v, vnnews.query(q), 'rank')::numeric, 3) FROM rank_doc, (VALUES ('hội đàm'), ('biên phòng'), ('kinh tế'), ('')) x(q) WHERE id = 35 ORDER BY q;
SELECT vnnews.bm25(v, 'a', 'rank', -1) FROM rank_doc LIMIT 1;
SELECT vnnews.bm25('', 'a', 'rank'), vnnews.bm25(NULL, 'a', 'rank');
-- statistics follow the corpus when they are counted again
DELETE FROM rank_doc WHERE id > 30;
SELECT vnnews.refresh_statistics('rank');
-- queries as people type them
SELECT q, vnnews.query(q) FROM (VALUES ('công an'), ('"công an" tỉnh'), ('công an or bộ đội'), ('công an -"biên giới"'), ('cong an'), ('-biên họp'), ('của')) x(q);
-- in parallel
BEGIN;
SET LOCAL max_parallel_workers_per_gather = 2; SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0; SET LOCAL min_parallel_table_scan_size = 0;
ALTER TABLE rank_doc SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) SELECT sum(vnnews.bm25(to_tsvector('vnnews.vietnamese', t), vnnews.query('hội đàm'), 'rank')) FROM rank_doc WHERE id > 0;
SELECT round(sum(vnnews.bm25(to_tsvector('vnnews.vietnamese', t), vnnews.query('hội đàm'), 'rank'))::numeric, 3) FROM rank_doc WHERE id > 0;
COMMIT;
SELECT round(sum(vnnews.bm25(to_tsvector('vnnews.vietnamese', t), vnnews.query('hội đàm'), 'rank'))::numeric, 3) FROM rank_doc WHERE id > 0;
SELECT * FROM vnnews.search('a', 1, 'no_such_schema');
DROP TABLE rank_doc;
DELETE FROM vnnews.corpus WHERE name = 'rank';
