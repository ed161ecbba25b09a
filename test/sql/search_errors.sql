-- What an error leaves behind in the middle of a text, and parses of one query beside each other: no answer changes.
CREATE TEMP TABLE parsed (n int, t text, v tsvector);
INSERT INTO parsed (n, t) VALUES (1, 'Hai bên hội đàm về hợp tác an ninh ngày 25/9/2017.'),
  (2, 'thu tuong tham han quoc va hoi dam voi tong thong my'), (3, 'NATO, TP.HCM và http://a.vn/x'),
  (4, repeat('Đoàn đại biểu cấp cao thăm Lào; ', 90)), (5, repeat('doan dai bieu cap cao tham lao ', 90)), (6, '');
UPDATE parsed SET v = to_tsvector('vnnews.vietnamese', t);
CREATE FUNCTION pg_temp.changed() RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) FROM parsed
  WHERE to_tsvector('vnnews.vietnamese', t) <> v OR vnnews.document(t) <> v OR phraseto_tsquery('vnnews.vietnamese', left('x ' || t, 30)) IS NULL
$$;
CREATE TEMP TABLE long (t text);
INSERT INTO long VALUES (repeat('Hai bên hội đàm về hợp tác. ', 700000)), (repeat('hai ben hoi dam ve hop tac. ', 700000));

-- cancelled while it is parsed
SET statement_timeout = '100ms';
SELECT length(to_tsvector('vnnews.vietnamese', t)) FROM long LIMIT 1;
SELECT length(to_tsvector('vnnews.vietnamese', t)) FROM long OFFSET 1;
SELECT length(vnnews.document(t)) FROM long OFFSET 1;
SELECT length(ts_headline('vnnews.vietnamese', t, 'hoi')) FROM long LIMIT 1;
RESET statement_timeout;
SELECT pg_temp.changed();
SELECT ts_lexize('vnnews.vietnamese_word', 'hội'), ts_lexize('vnnews.vietnamese_bare', 'hoi');

-- in a subtransaction, the rest of the transaction goes on
BEGIN;
SAVEPOINT before;
SET LOCAL statement_timeout = '100ms';
SELECT length(to_tsvector('vnnews.vietnamese', t)) FROM long OFFSET 1;
ROLLBACK TO before;
SELECT pg_temp.changed();
SAVEPOINT again;
SET LOCAL statement_timeout = '100ms';
SELECT length(vnnews.document(t)) FROM long LIMIT 1;
ROLLBACK TO again;
RELEASE again;
SELECT pg_temp.changed();
COMMIT;
SELECT pg_temp.changed();

-- too long for a tsvector, again and again
DO $$
DECLARE
    many text := (SELECT string_agg('số' || i, ' ') FROM generate_series(1, 130000) i);
BEGIN
    FOR i IN 1..4 LOOP
        BEGIN
            PERFORM CASE WHEN i % 2 = 0 THEN to_tsvector('vnnews.vietnamese', many) ELSE vnnews.document(many) END;
        EXCEPTION WHEN program_limit_exceeded THEN
            RAISE NOTICE '%: % changed', i, pg_temp.changed();
        END;
    END LOOP;
END
$$;

-- another configuration with the parser, PostgreSQL's own and headlines beside it, in one query
CREATE TEXT SEARCH CONFIGURATION pg_temp.letters (PARSER = vnnews.vietnamese);
ALTER TEXT SEARCH CONFIGURATION pg_temp.letters ADD MAPPING FOR word, asciiword WITH simple;
CREATE TEMP TABLE beside AS
SELECT n, to_tsvector('pg_temp.letters', t) AS letters, to_tsvector('simple', t) AS plain,
       ts_headline('vnnews.vietnamese', t, to_tsquery('vnnews.vietnamese', 'hoi | tham')) AS headline FROM parsed;
SELECT count(*) FILTER (WHERE to_tsvector('vnnews.vietnamese', t) <> v) AS ours,
       count(*) FILTER (WHERE to_tsvector('pg_temp.letters', t) <> letters) AS letters,
       count(*) FILTER (WHERE to_tsvector('simple', t) <> plain) AS plain,
       count(*) FILTER (WHERE ts_headline('vnnews.vietnamese', t, to_tsquery('vnnews.vietnamese', 'hoi | tham')) <> headline) AS headline,
       count(*) FILTER (WHERE vnnews.document(t) <> v) AS document
  FROM parsed JOIN beside USING (n);
SELECT count(*) FROM parsed, LATERAL ts_parse('vnnews.vietnamese', t) p
 WHERE p.token <> '' AND n < 4 AND to_tsvector('vnnews.vietnamese', t) <> v;

-- cursors left open, by tokens and by texts
BEGIN;
DECLARE tokens CURSOR FOR SELECT token FROM ts_parse('vnnews.vietnamese', (SELECT t FROM parsed WHERE n = 1));
DECLARE texts CURSOR FOR SELECT n, to_tsvector('vnnews.vietnamese', t) = v AS same FROM parsed ORDER BY n;
FETCH 2 FROM tokens;
FETCH 1 FROM texts;
SELECT pg_temp.changed();
FETCH 3 FROM tokens;
FETCH 2 FROM texts;
SAVEPOINT inside;
SELECT to_tsvector('vnnews.vietnamese', t), 1 / (n - 1) FROM parsed WHERE n = 1;
ROLLBACK TO inside;
FETCH ALL FROM texts;
COMMIT;

-- parallel workers
CREATE TABLE parsed_by_many AS SELECT p.* FROM parsed p, generate_series(1, 50);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FILTER (WHERE to_tsvector('vnnews.vietnamese', t) = v) AS same, count(*) FILTER (WHERE vnnews.document(t) = v) AS document,
       count(*) FROM parsed_by_many;
DROP TABLE parsed_by_many;
