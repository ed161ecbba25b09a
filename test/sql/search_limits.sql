-- what PostgreSQL users know of lexemes that are too long, positions that are too many, tsvectors that are too large
SELECT length(to_tsvector('vnnews.vietnamese', repeat('a', 3000)));
SELECT length(to_tsvector('vnnews.vietnamese', repeat('a', 2040))), length(to_tsvector('vnnews.vietnamese', repeat('ộ', 680)));
SELECT max(octet_length(lexeme)) FROM unnest(to_tsvector('vnnews.vietnamese', repeat('ộ', 400)));
SELECT max(p), count(*) FROM unnest(to_tsvector('vnnews.vietnamese', repeat('hội đàm ', 20000))) u, unnest(u.positions) p WHERE lexeme = 'dam/đà<hoi';
DO $$
BEGIN
    PERFORM to_tsvector('vnnews.vietnamese', string_agg('số' || i, ' ')) FROM generate_series(1, 200000) i;
EXCEPTION WHEN program_limit_exceeded THEN
    RAISE NOTICE '%', regexp_replace(SQLERRM, '\d+ bytes, ', 'N bytes, ');
END
$$;
-- blanks and signs are never words that are too long
SELECT length(to_tsvector('vnnews.vietnamese', 'hội' || repeat(' ', 5000) || repeat('…', 3000) || 'đàm'));
SELECT to_tsvector('vnnews.vietnamese', ''), to_tsvector('vnnews.vietnamese', NULL), to_tsvector('vnnews.vietnamese', E' \n\t\u0301 ');
SELECT plainto_tsquery('vnnews.vietnamese', 'của những');
-- every byte of the original is emitted, in order
CREATE TEMP TABLE odd(t text);
INSERT INTO odd VALUES (''), (E'\u0301\u0323'), (E'Ho\u0323\u0302i đa\u0300m hoà bình'), (E'a\u200bb\u00a0c\u00add'), (E'dòng 1\r\ndòng 2\u2028x'),
  ('http://a.vn/x?y=1 và a.b@c.vn, v1.2.3 (TP.HCM) 25/9/2017 – 14h30; 1.234,5%…'), ('漢字 かな 한국어 😀'), (repeat('x', 3000) || ' ' || repeat('-', 3000)),
  (E'\ufeffđầu'), ('thành công an toàn'), ('hoi dam thanh cong'), ('a/b-c_d&e''f'), (E'Ð Ɖ đ\u031b');
SELECT bool_and(t = coalesce((SELECT string_agg(token, '' ORDER BY ord) FROM ts_parse('vnnews.vietnamese', t) WITH ORDINALITY p(tokid, token, ord) WHERE tokid <> 5), '')) FROM odd;
-- a word that is too long is left out of headlines too, by core
DELETE FROM odd WHERE t LIKE 'xxx%';
-- a headline is the original apart from the marks, whatever the query
SELECT count(*), bool_and(replace(replace(ts_headline('vnnews.vietnamese', t, q, 'HighlightAll=true, StartSel="⟦", StopSel="⟧"'), '⟦', ''), '⟧', '') = t)
  FROM odd, (VALUES ('hội'::text), ('hoi dam'), ('"công an"'), ('a b c'), ('tp.hcm'), ('x or đàm')) w(s), websearch_to_tsquery('vnnews.vietnamese', s) q;
SELECT count(*), bool_and(strpos(t, replace(replace(ts_headline('vnnews.vietnamese', t, q, 'MaxWords=8, MinWords=2, StartSel="⟦", StopSel="⟧"'), '⟦', ''), '⟧', '')) > 0 OR t = '')
  FROM odd, (VALUES ('hội'::text), ('hoi dam'), ('"công an"'), ('a b c'), ('tp.hcm'), ('x or đàm')) w(s), websearch_to_tsquery('vnnews.vietnamese', s) q;
