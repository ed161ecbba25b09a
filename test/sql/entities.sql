-- Mentions and entities. Sentences are made up for this test.
\pset null ~
SET datestyle = 'ISO';
\set b 'Chiều 12/3, tại Hà Nội, Thượng tướng Lê Văn Bình, Ủy viên dự khuyết Trung ương Đảng, Thứ trưởng Bộ Công an Việt Nam đã tiếp ông Somphone Keomixay, Thứ trưởng Bộ Công an Lào. Thứ trưởng Lê Văn Bình nhấn mạnh Bộ Công an luôn coi trọng hợp tác. Ông Somphone cho biết sẽ thăm thành phố Thanh Hóa và tỉnh Nghệ An từ ngày 13 đến 15/3/2024, rồi về Viêng Chăn.'

SELECT kind, text, name, code, country, level FROM vnnews.entities(:'b');

-- The text of every mention stands where it says.
SELECT count(*) > 0 AS found, bool_and(substr(:'b', start, length) = text) AS exact FROM vnnews.entities(:'b');

SELECT name, rank, position, organization, country, mentions, writings FROM vnnews.persons(:'b');
SELECT name, country, mentions, writings FROM vnnews.organizations(:'b');
SELECT name, code, country, level, mentions FROM vnnews.places(:'b');
SELECT name, edtf, period FROM vnnews.dates(:'b');
SELECT name, edtf, period FROM vnnews.dates(:'b', '2024-03-12');
SELECT name, edtf, period FROM vnnews.dates(:'b', NULL);
SELECT name, edtf, period FROM vnnews.dates(:'b', 'infinity');
SELECT count(*) FROM vnnews.dates(NULL);

-- Decomposed letters, the other placement of the tone mark and Ð change nothing but the text as written.
SELECT a.name, a.code, b.name IS NOT DISTINCT FROM a.name AND b.code IS NOT DISTINCT FROM a.code AS same
FROM vnnews.places('Đoàn đến tỉnh Khánh Hòa và tỉnh Đồng Nai.') WITH ORDINALITY a
FULL JOIN vnnews.places(normalize('Ðoàn đến tỉnh Khánh Hoà và tỉnh Ðồng Nai.', NFD)) WITH ORDINALITY b USING (ordinality);

-- Names of the user's own.
SELECT kind, text, name, code, country
FROM vnnews.entities_with('Hôm nay nhóm Sao Khuê 7 gặp bạn.',
    ARRAY[('organization', 'nhóm Sao Khuê 7', 'Sao Khuê', NULL, 'VN')]::vnnews.gazetteer_entry[]);
SELECT count(*) AS other FROM (SELECT * FROM vnnews.entities_with(:'b', NULL) EXCEPT SELECT * FROM vnnews.entities(:'b')) x;
SELECT count(*) FROM vnnews.entities_with(NULL, NULL);
-- a name with a capital needs one
SELECT count(*) FROM vnnews.entities_with('Trời có sao khuê 7 ngôi.',
    ARRAY[('organization', 'Sao Khuê 7', NULL, NULL, NULL)]::vnnews.gazetteer_entry[])
WHERE kind = 'organization';
SELECT * FROM vnnews.entities_with('x', ARRAY[('ship', 'x', NULL, NULL, NULL)]::vnnews.gazetteer_entry[]);
SELECT * FROM vnnews.entities_with('x', ARRAY[(NULL, 'x', NULL, NULL, NULL)]::vnnews.gazetteer_entry[]);

INSERT INTO vnnews.gazetteer (kind, name, code, country) VALUES ('place', 'Làng Mây', 'VN-02', 'VN');
SELECT body, kind, text, code
FROM (VALUES ('Chúng tôi lên Làng Mây.'), ('Làng Mây ở xa.')) AS t (body),
     vnnews.entities_with_gazetteer(body);
-- a change counts in the next query of the same session
UPDATE vnnews.gazetteer SET code = 'VN-05' WHERE name = 'Làng Mây';
SELECT kind, text, code FROM vnnews.entities_with_gazetteer('Chúng tôi lên Làng Mây.');
DELETE FROM vnnews.gazetteer;
INSERT INTO vnnews.gazetteer (kind, name) VALUES ('ship', 'x');
