-- every kind of index and table gives the same answers
SET client_min_messages = warning;
CREATE TABLE index_doc(id int, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('vnnews.vietnamese', t)) STORED);
INSERT INTO index_doc(id, t) SELECT i, (ARRAY['Hai bên hội đàm', 'Lễ ký kết hiệp định', 'Công an tỉnh họp báo', 'Thành công an toàn'])[i % 4 + 1] || ' ở ' ||
  (ARRAY['Hà Nội', 'Huế', 'Vinh'])[i % 3 + 1] || ' ngày ' || i % 28 + 1 || '/9/2017' FROM generate_series(1, 600) i;
CREATE TABLE index_query(q text);
INSERT INTO index_query VALUES ('hội đàm'), ('hoi dam'), ('"công an"'), ('cong an hue'), ('hiệp định -Vinh'), ('25/9/2017'), ('"25 tháng 9"'), ('hội or hiệp');
CREATE FUNCTION index_answer() RETURNS TABLE(q text, n bigint, ids bigint) LANGUAGE sql AS
  $$ SELECT q, count(*), sum(id) FROM index_query, index_doc WHERE v @@ websearch_to_tsquery('vnnews.vietnamese', q) GROUP BY q ORDER BY q COLLATE "C" $$;
CREATE TABLE index_expected AS SELECT * FROM index_answer();
SELECT * FROM index_expected;
SET enable_seqscan = off;
CREATE INDEX index_gin ON index_doc USING gin (v);
EXPLAIN (COSTS OFF) SELECT * FROM index_doc WHERE v @@ to_tsquery('vnnews.vietnamese', 'hội');
SELECT count(*) AS different FROM (TABLE index_expected EXCEPT SELECT * FROM index_answer()) x;
DROP INDEX index_gin;
CREATE INDEX index_gist ON index_doc USING gist (v);
SELECT count(*) AS different FROM (TABLE index_expected EXCEPT SELECT * FROM index_answer()) x;
DROP INDEX index_gist;
-- an index on the expression
CREATE INDEX index_expression ON index_doc USING gin (to_tsvector('vnnews.vietnamese', t));
EXPLAIN (COSTS OFF) SELECT * FROM index_doc WHERE to_tsvector('vnnews.vietnamese', t) @@ to_tsquery('vnnews.vietnamese', 'hội');
DROP INDEX index_expression;
-- RUM, where it is installed
SELECT count(*) > 0 AS has_rum FROM pg_available_extensions WHERE name = 'rum' \gset
\if :has_rum
CREATE EXTENSION rum;
CREATE INDEX index_rum ON index_doc USING rum (v rum_tsvector_ops);
\else
CREATE INDEX index_rum ON index_doc USING gin (v);
\endif
SELECT count(*) AS different FROM (TABLE index_expected EXCEPT SELECT * FROM index_answer()) x;
DROP INDEX index_rum;
RESET enable_seqscan;
-- partitions
CREATE TABLE index_part(id int, t text, v tsvector GENERATED ALWAYS AS (to_tsvector('vnnews.vietnamese', t)) STORED) PARTITION BY RANGE (id);
CREATE TABLE index_part_1 PARTITION OF index_part FOR VALUES FROM (0) TO (300);
CREATE TABLE index_part_2 PARTITION OF index_part FOR VALUES FROM (300) TO (1000);
CREATE INDEX ON index_part USING gin (v);
INSERT INTO index_part(id, t) SELECT id, t FROM index_doc;
SELECT count(*) AS different FROM (TABLE index_expected EXCEPT SELECT q, count(*), sum(id) FROM index_query, index_part
  WHERE v @@ websearch_to_tsquery('vnnews.vietnamese', q) GROUP BY q) x;
-- parallel workers build the same tsvectors
ALTER TABLE index_doc SET (parallel_workers = 2);
BEGIN;
SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0; SET LOCAL min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT count(*) FROM index_doc WHERE to_tsvector('vnnews.vietnamese', t) = v;
SELECT count(*) FROM index_doc WHERE to_tsvector('vnnews.vietnamese', t) = v;
COMMIT;
DROP TABLE index_doc, index_part, index_query, index_expected CASCADE;
DROP FUNCTION index_answer;
\if :has_rum
DROP EXTENSION rum;
\endif
