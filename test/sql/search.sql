-- what both ways to type find
CREATE TEMP TABLE d(t text);
INSERT INTO d VALUES ('Hai bên hội đàm tại Hà Nội.'), ('Dự án thành công an toàn.'), ('Công an tỉnh họp báo.'), ('Mùi hôi ở đầm lầy.');
SELECT q, t FROM (VALUES ('hội đàm'), ('hoi dam'), ('công an'), ('cong an'), ('hội'), ('"Hà Nội"'), ('HỘI ĐÀM')) v(q)
  JOIN d ON to_tsvector('vnnews.vietnamese', t) @@ websearch_to_tsquery('vnnews.vietnamese', q) ORDER BY q, t;
-- a word does not match across a word boundary
SELECT q, to_tsvector('vnnews.vietnamese', 'Dự án thành công an toàn.') @@ plainto_tsquery('vnnews.vietnamese', q) AS plain,
       to_tsvector('vnnews.vietnamese', 'Dự án thành công an toàn.') @@ phraseto_tsquery('vnnews.vietnamese', q) AS phrase
  FROM (VALUES ('công an'), ('thành công'), ('an toàn'), ('thành công an toàn')) v(q);
-- old tone placement, decomposed Unicode, capitals, i and y
SELECT to_tsvector('vnnews.vietnamese', a) = to_tsvector('vnnews.vietnamese', b) AS same, a
  FROM (VALUES ('hoà bình', 'hòa bình'), (normalize('hội đàm', NFD), 'hội đàm'), ('HỘI ĐÀM', 'hội đàm'),
               ('kĩ sư', 'kỹ sư'), ('lí do', 'lý do'), ('quí khách', 'quý khách')) v(a, b);
-- all spellings of a day are one
SELECT to_tsvector('vnnews.vietnamese', d) FROM (VALUES ('25/9/2017'), ('25-9-2017'), ('25.09.2017'), ('25 tháng 9 năm 2017'),
       ('25/9 năm 2017'), ('25 thang 9 nam 2017')) v(d);
SELECT to_tsvector('vnnews.vietnamese', 'ngày 25/9') @@ to_tsquery('vnnews.vietnamese', '''25 tháng 9''') AS day,
       to_tsvector('vnnews.vietnamese', 'ngày 25/9/2017') @@ to_tsquery('vnnews.vietnamese', '''25/9''') AS without_year,
       to_tsvector('vnnews.vietnamese', 'tháng 9/2017') @@ to_tsquery('vnnews.vietnamese', '''tháng 9 năm 2017''') AS month,
       to_tsvector('vnnews.vietnamese', 'ngày 26/9/2017') @@ to_tsquery('vnnews.vietnamese', '''25/9/2017''') AS other;
-- synonyms and abbreviations, also in phrases
SELECT a, b, to_tsvector('vnnews.vietnamese', a) @@ websearch_to_tsquery('vnnews.vietnamese', '"' || b || '"') AS found
  FROM (VALUES ('Bộ Công an', 'BCA'), ('BCA', 'Bộ Công an'), ('tổng thống Mỹ', 'tổng thống Hoa Kỳ'), ('CHDCND Lào', 'Lào'),
               ('UBND tỉnh', 'Ủy ban nhân dân tỉnh'), ('TP.HCM', 'Thành phố Hồ Chí Minh'), ('LHQ', 'Liên hợp quốc'), ('ca', 'công an')) v(a, b);
-- stop words are words, not syllables
SELECT to_tsvector('vnnews.vietnamese', 'của và những các là'), to_tsvector('vnnews.vietnamese', 'nước đại gặp tiếp');
-- types
SELECT * FROM ts_token_type('vnnews.vietnamese');
SELECT alias, token, lexemes FROM ts_debug('vnnews.vietnamese',
  'Ngày 25/9/2017 TP.HCM: hội đàm, 1.234,5 tấn; G7, v1.2.3, a.b@vov.vn, http://vov.vn/tin?x=1') WHERE alias <> 'blank';
-- headlines keep every byte
SELECT ts_headline('vnnews.vietnamese', E'Sáng nay,  hai bên\thội đàm (tại Hà Nội)…', q)
  FROM (VALUES (websearch_to_tsquery('vnnews.vietnamese', 'hội đàm')), (websearch_to_tsquery('vnnews.vietnamese', 'hoi dam')),
               (websearch_to_tsquery('vnnews.vietnamese', '"hội đàm tại Hà Nội"'))) v(q);
-- the keys that rank find nothing by themselves: another name with the same first letters, another word that folds alike
SELECT q, t, to_tsvector('vnnews.vietnamese', t) @@ vnnews.query(q) AS found
  FROM (VALUES ('NATO', 'Đội Nadal thắng'), ('nato', 'Đội Nadal thắng'), ('Nadal', 'Đội Nadal thắng'), ('hôi', 'Hội đồng họp'), ('Or', 'Orlando thắng')) v(q, t);
-- a text without diacritics is read by the words around
SELECT q, vnnews.query(q) FROM (VALUES ('tham han quoc'), ('tham hoi thien tai'), ('co quan dieu tra'), ('tong thong my')) v(q);
SELECT to_tsvector('vnnews.vietnamese', 'Thủ tướng thăm Hàn Quốc') @@ vnnews.query('"thu tuong tham han quoc"') AS phrase,
       to_tsvector('vnnews.vietnamese', 'Tong thong My tham Han Quoc') @@ vnnews.query('thăm Hàn Quốc') AS typed_without;
