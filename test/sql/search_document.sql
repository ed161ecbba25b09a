-- vnnews.document is to_tsvector of the configuration, whatever the text
CREATE TEMP TABLE odd (t text);
INSERT INTO odd VALUES (''), ('Hai bên hội đàm tại Thành phố Hồ Chí Minh.'), ('Bộ Công an (BCA) và UBND TP.HCM; CHDCND Lào, Mỹ, Hoa Kỳ'),
  ('ngày 25 tháng 9 năm 2017, 25/9/2017, 25.9, 14h30; 1.234,5%, 3.000.000 USD, G7, COVID-19'), ('http://a.vn/x?y=1 và A.B@c.VN, v1.2.3 ftp://B.com'),
  ('hoi dam voi bo truong bo cong an, thanh cong an toan'), (E'Ho\u0323\u0302i đa\u0300m hoà bình kĩ lí quí'), ('Panthers gặp Việt-Mỹ và các của những'),
  (E'\u0301\u0323 漢字 かな 한국어 😀 Ð Ɖ đ\u031b'), (E'dòng 1\r\ndòng 2\u2028x\u200by'), (repeat('x', 3000) || ' ' || repeat('-', 3000) || ' sau'),
  (repeat('hội đàm, gặp gỡ; ', 9000)), (repeat('a ', 17000)), ((SELECT string_agg('số ' || i || ' từ' || i, ' ') FROM generate_series(1, 4000) i));
SELECT count(*), count(*) FILTER (WHERE vnnews.document(t) <> to_tsvector('vnnews.vietnamese', t)) AS different FROM odd;
SELECT count(*), count(*) FILTER (WHERE vnnews.document(t) <> to_tsvector('vnnews.vietnamese', t)) AS different
  FROM (SELECT upper(t) FROM odd UNION ALL SELECT vnnews.fold(t) FROM odd UNION ALL SELECT normalize(t, NFD) FROM odd) o (t);
SELECT vnnews.document('hội đàm'), vnnews.document(NULL);
-- texts that are a document to the dictionaries, and shorter ones that might be queries
SELECT bool_and(vnnews.document(s) = to_tsvector('vnnews.vietnamese', s)) FROM generate_series(1, 400) n, left(repeat('Hai bên hội đàm về hợp tác an ninh. ', 90), n * 8) s;
-- the user's words, at once
BEGIN;
INSERT INTO vnnews.user_word (word, synonym_of) VALUES ('xứ sở kim chi', 'Hàn Quốc');
INSERT INTO vnnews.user_word (word, stop) VALUES ('theo đó', true);
SELECT vnnews.document('Theo đó, xứ sở kim chi') = to_tsvector('vnnews.vietnamese', 'Theo đó, xứ sở kim chi'), vnnews.document('Theo đó, xứ sở kim chi');
ROLLBACK;
SELECT vnnews.document('Theo đó, xứ sở kim chi') = to_tsvector('vnnews.vietnamese', 'Theo đó, xứ sở kim chi');
-- the limits are those of every tsvector
DO $$
BEGIN
    PERFORM vnnews.document(string_agg('số' || i, ' ')) FROM generate_series(1, 200000) i;
EXCEPTION WHEN program_limit_exceeded THEN
    RAISE NOTICE '%', regexp_replace(SQLERRM, '\d+ bytes, ', 'N bytes, ');
END
$$;
-- an error in the middle of a text leaves nothing behind
DO $$
BEGIN
    PERFORM vnnews.document(string_agg('mới' || i, ' ')) FROM generate_series(1, 200000) i;
EXCEPTION WHEN program_limit_exceeded THEN
    RAISE NOTICE '%', vnnews.document('gặp gỡ') = to_tsvector('vnnews.vietnamese', 'gặp gỡ');
END
$$;
SELECT ts_lexize('vnnews.vietnamese_word', 'gặp');
