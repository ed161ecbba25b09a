-- The last analysis is kept for the next function that is asked of the same text. That changes no answer.
\pset format unaligned
CREATE TEMP TABLE kept_article (n int, published date, body text);
INSERT INTO kept_article VALUES
    (1, '2024-09-26', E'Bộ trưởng tiếp Đại sứ Lào\n\nNgày 25/9, tại Hà Nội, Bộ trưởng Bộ Công an Lê Văn Tám tiếp Đại sứ Lào Kham Bun. Hai bên trao đổi về hợp tác phòng, chống ma túy.'),
    (2, '2023-03-02', E'Chiều 1/3, tại Viêng Chăn, Thứ trưởng Hồ Thị Ba hội đàm với Thứ trưởng Bộ Ngoại giao Lào Sỉ Vông.'),
    (3, NULL, E'Không có ai trong bài này.');

CREATE TEMP TABLE kept_entities AS SELECT n, e::text FROM kept_article, vnnews.entities(body) e;
CREATE TEMP TABLE kept_dates AS SELECT n, d::text FROM kept_article, vnnews.dates(body, published) d;
CREATE TEMP TABLE kept_meetings AS SELECT n, m::text FROM kept_article, vnnews.meetings(body, published) m;
SELECT (SELECT count(*) > 0 FROM kept_entities) AS entities, (SELECT count(*) FROM kept_meetings) AS meetings;

-- all of a row at once, and the other way round with another day in between
CREATE TEMP TABLE kept_together AS
SELECT n,
       ARRAY(SELECT e::text FROM vnnews.entities(body) e) AS e,
       ARRAY(SELECT m::text FROM vnnews.meetings(body, published) m) AS m,
       ARRAY(SELECT d::text FROM vnnews.dates(body, published) d) AS d
FROM kept_article;
CREATE TEMP TABLE kept_reversed AS
SELECT n,
       ARRAY(SELECT m::text FROM vnnews.meetings(body, published) m) AS m,
       ARRAY(SELECT d::text FROM vnnews.dates(body, '1999-12-31') d) AS other,
       ARRAY(SELECT d::text FROM vnnews.dates(body, published) d) AS d,
       ARRAY(SELECT e::text FROM vnnews.entities(body) e) AS e
FROM kept_article;
SELECT n, t.e = a.e AND r.e = a.e AS entities, t.m = a.m AND r.m = a.m AS meetings, t.d = a.d AND r.d = a.d AS dates
FROM kept_together t JOIN kept_reversed r USING (n)
JOIN (SELECT n, ARRAY(SELECT e::text FROM kept_entities k WHERE k.n = x.n) AS e,
             ARRAY(SELECT m::text FROM kept_meetings k WHERE k.n = x.n) AS m,
             ARRAY(SELECT d::text FROM kept_dates k WHERE k.n = x.n) AS d
      FROM kept_article x) a USING (n)
ORDER BY n;

-- a cancelled call leaves nothing behind that a later one would take for its own
SET statement_timeout = '200ms';
SELECT count(*) FROM vnnews.meetings(repeat('Ngày 25/9, tại Hà Nội, Bộ trưởng Lê Văn Tám tiếp Đại sứ Lào Kham Bun. ', 300000));
RESET statement_timeout;
SELECT count(*) = (SELECT count(*) FROM kept_entities WHERE n = 1) AS same FROM kept_article, vnnews.entities(body) WHERE n = 1;
