-- The corpus tables by plain SQL, in a schema whose name needs quotes.
\set ECHO none
\i sql/corpus/tables.sql
\set schema 'Tin tức'
\i sql/corpus/tables.sql
\i sql/corpus/tables.sql
\i sql/corpus/views.sql
\i sql/corpus/search.sql
\set ECHO all
\set ON_ERROR_STOP off
\set VERBOSITY terse
SET client_min_messages = warning;

SELECT relname, relkind FROM pg_class WHERE relnamespace = '"Tin tức"'::regnamespace AND relkind IN ('r', 'v') ORDER BY relname COLLATE "C";
SELECT count(*) AS without_comment FROM pg_class c
WHERE relnamespace = '"Tin tức"'::regnamespace AND relkind IN ('r', 'v') AND obj_description(c.oid, 'pg_class') IS NULL;
SELECT count(*) AS of_the_extension FROM pg_depend d JOIN pg_class c ON c.oid = d.objid
WHERE c.relnamespace = '"Tin tức"'::regnamespace AND d.deptype = 'e';

-- inserting derives the rest; the caller's search_path has no part in it
CREATE SCHEMA trap;
CREATE TABLE trap.entity (LIKE news.entity);
CREATE TABLE trap.meeting (LIKE news.meeting);
SET search_path = trap, "Tin tức", public;
INSERT INTO article (source, raw, published)
VALUES ('a', E'Hai bên hội đàm\n\nNgày 3/4/2025, tại Hà Nội, Bộ trưởng Bộ Công an tiếp Đại sứ Nhật Bản.', '2025-04-04');
CREATE VIEW public.derived AS
SELECT (SELECT count(*) FROM "Tin tức".entity) = (SELECT count(*) FROM "Tin tức".article, vnnews.entities(raw)) AS entities,
       (SELECT count(*) FROM "Tin tức".meeting)
       = (SELECT count(*) FROM "Tin tức".article, vnnews.meetings(raw, published)) AS meetings,
       (SELECT count(*) FROM trap.entity) + (SELECT count(*) FROM trap.meeting) AS astray;
SELECT * FROM public.derived;
SELECT bool_and(substr(raw, start, length) = text) IS NOT FALSE AS positions FROM "Tin tức".article JOIN "Tin tức".entity USING (article_id);
RESET search_path;
SELECT published, published_edtf, published_given, derived_with = vnnews.version() AS current FROM "Tin tức".article;
UPDATE "Tin tức".article SET raw = E'Trời đẹp\n\nHôm nay trời đẹp.' WHERE source = 'a';
SELECT * FROM public.derived;
SELECT published, published_given FROM "Tin tức".article;
UPDATE "Tin tức".article SET published = NULL WHERE source = 'a';
SELECT published, published_edtf, published_given FROM "Tin tức".article;
INSERT INTO "Tin tức".article (source, raw) VALUES ('a', 'khóa trùng');

-- what can be found
INSERT INTO "Tin tức".article (source, raw) VALUES ('b', 'Hai bên hội đàm về phòng, chống tội phạm mua bán người.');
SELECT source, excerpt LIKE '%[hội%' AS marked FROM "Tin tức".search('hội đàm');
SELECT count(*) FROM "Tin tức".search('');
SELECT count(*) FROM "Tin tức".search('Bắc Cực');

-- names of the user's gazetteer, for who may read it
INSERT INTO vnnews.gazetteer (kind, name, code) VALUES ('place', 'Làng Mây', 'VN-02');
INSERT INTO "Tin tức".article (source, raw) VALUES ('names', 'Hôm qua hai đoàn lên Làng Mây.');
SELECT e.kind, e.text, e.code FROM "Tin tức".entity e JOIN "Tin tức".article a USING (article_id) WHERE a.source = 'names';
CREATE ROLE regress_vnnews_loader;
GRANT USAGE ON SCHEMA vnnews, "Tin tức" TO regress_vnnews_loader;
GRANT ALL ON ALL TABLES IN SCHEMA "Tin tức" TO regress_vnnews_loader;
SET ROLE regress_vnnews_loader;
INSERT INTO "Tin tức".article (source, raw) VALUES ('barred', 'Hôm nay hai đoàn lên Làng Mây.');
RESET ROLE;
SELECT count(*) FROM "Tin tức".entity e JOIN "Tin tức".article a USING (article_id) WHERE a.source = 'barred' AND e.code = 'VN-02';
DELETE FROM vnnews.gazetteer;
DELETE FROM "Tin tức".article WHERE source IN ('names', 'barred');
REVOKE ALL ON SCHEMA vnnews, "Tin tức" FROM regress_vnnews_loader;
REVOKE ALL ON ALL TABLES IN SCHEMA "Tin tức" FROM regress_vnnews_loader;
DROP ROLE regress_vnnews_loader;

-- bad input
INSERT INTO "Tin tức".article (source, raw) VALUES ('empty', '');
INSERT INTO "Tin tức".article (source, raw) VALUES ('null', NULL);
INSERT INTO "Tin tức".article (source, raw) VALUES ('', 'không có khóa');
INSERT INTO "Tin tức".article (source, raw) VALUES
    ('one letter', repeat('a', 1000000)),
    ('one word', repeat('hội ', 250000)),
    ('english', 'The two ministers met in London.'),
    ('control', E'\u0001\u0002\u001b[1mhội đàm\u007f\r\n\t\u0085'),
    ('marks', E'\u0301\u0323\u0302'),
    ('blank', E' \n ');
SELECT source, length(raw) FROM "Tin tức".article ORDER BY article_id;
SELECT * FROM public.derived;
SELECT "Tin tức".load_article('c', 'Bài mới'), "Tin tức".load_article('c', 'Bài mới'),
       "Tin tức".load_article('c', 'Bài đã sửa'), "Tin tức".load_article('d', 'Bài đã sửa');
SELECT "Tin tức".load_article('e', E' \n ');
DELETE FROM "Tin tức".article;
SELECT (SELECT count(*) FROM "Tin tức".entity) AS entities, (SELECT count(*) FROM "Tin tức".meeting) AS meetings,
       (SELECT count(*) FROM "Tin tức".participant) AS participants;

-- folders and files that are not there
\setenv PGDATABASE :DBNAME
\! psql -X -q -v schema=news -v folder=no/such/folder -f sql/corpus/load_folder.sql 2>&1 | sed 's/^psql:[^ ]* //'
\! psql -X -q -v schema=news -v file=no/such/file.csv -f sql/corpus/load_csv.sql 2>&1 | sed 's/^psql:[^ ]* //'
\! psql -X -q -v schema=news -v file=no/such/file.jsonl -f sql/corpus/load_jsonl.sql 2>&1 | sed 's/^psql:[^ ]* //'
\! psql -X -q -v schema=nowhere -v folder=. -f sql/corpus/load_folder.sql 2>&1 | sed 's/^psql:[^ ]* //'

DROP VIEW public.derived;
SET client_min_messages = warning;
DROP SCHEMA "Tin tức" CASCADE;
DROP SCHEMA news CASCADE;
DROP SCHEMA trap CASCADE;
