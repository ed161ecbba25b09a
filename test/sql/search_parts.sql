-- templates to compose one's own configuration from
CREATE TEXT SEARCH DICTIONARY part_normal (TEMPLATE = vnnews.normalizer);
CREATE TEXT SEARCH DICTIONARY part_exact (TEMPLATE = vnnews.normalizer, variants = false);
CREATE TEXT SEARCH DICTIONARY part_fold (TEMPLATE = vnnews.folder);
CREATE TEXT SEARCH DICTIONARY part_both (TEMPLATE = vnnews.folder, keep = true);
CREATE TEXT SEARCH DICTIONARY part_stop (TEMPLATE = vnnews.stop);
CREATE TEXT SEARCH DICTIONARY part_synonym (TEMPLATE = vnnews.synonym);
CREATE TEXT SEARCH DICTIONARY part_filter (TEMPLATE = vnnews.normalizer, filter = true);
SELECT t, ts_lexize('part_normal', t) AS normal, ts_lexize('part_exact', t) AS exact, ts_lexize('part_fold', t) AS fold,
       ts_lexize('part_both', t) AS both, ts_lexize('part_stop', t) AS stop, ts_lexize('part_synonym', t) AS synonym
  FROM (VALUES ('Hoà'), ('KĨ'), ('lí'), ('mì'), ('của'), ('nước'), ('bao nhiêu'), ('Hoa Kỳ'), ('BCA'), ('bca'), ('abc'), (''), (normalize('Hội', NFD))) v(t);
CREATE TEXT SEARCH DICTIONARY part_bad (TEMPLATE = vnnews.normalizer, nothing = 1);
CREATE TEXT SEARCH DICTIONARY part_bad (TEMPLATE = vnnews.folder, keep = true, filter = true);
CREATE TEXT SEARCH DICTIONARY part_bad (TEMPLATE = vnnews.word, nothing = 1);
CREATE TEXT SEARCH DICTIONARY part_bad (TEMPLATE = vnnews.value, nothing = 1);
-- a configuration of one's own on the default parser: both ways to type, no segmenter
CREATE TEXT SEARCH CONFIGURATION part_own (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION part_own ALTER MAPPING FOR word, asciiword, hword, hword_part, hword_asciipart WITH part_stop, part_synonym, part_both;
SELECT to_tsvector('part_own', 'Tin của BCA: hội đàm'), to_tsquery('part_own', 'hội'), to_tsquery('part_own', 'hoi');
ALTER TEXT SEARCH CONFIGURATION part_own ALTER MAPPING FOR word WITH part_filter, unknown_dictionary;
ALTER TEXT SEARCH CONFIGURATION part_own ALTER MAPPING FOR word WITH part_filter, simple;
SELECT to_tsvector('part_own', 'Hoà thuý');
-- and one on our parser, without synonyms and stop words
CREATE TEXT SEARCH DICTIONARY part_word (TEMPLATE = vnnews.word, stop = false, synonyms = false, variants = false);
CREATE TEXT SEARCH CONFIGURATION part_plain (COPY = vnnews.vietnamese);
ALTER TEXT SEARCH CONFIGURATION part_plain ALTER MAPPING REPLACE vnnews.vietnamese_word WITH part_word;
SELECT to_tsvector('part_plain', 'lí do của Mỹ'), to_tsvector('vnnews.vietnamese', 'lí do của Mỹ');
-- words of the user's: kept together, synonyms, stop words; at once and for all sessions
SELECT to_tsvector('vnnews.vietnamese', 'thăm xứ sở kim chi') @@ websearch_to_tsquery('vnnews.vietnamese', '"thăm Hàn Quốc"');
INSERT INTO vnnews.user_word (word, synonym_of) VALUES ('xứ sở kim chi', 'Hàn Quốc'), ('ngoại giao cây tre', 'đường lối cây tre'), ('chuyển đổi xanh', NULL);
INSERT INTO vnnews.user_word (word, stop) VALUES ('thăm', true);
SELECT to_tsvector('vnnews.vietnamese', 'ở xứ sở kim chi') @@ websearch_to_tsquery('vnnews.vietnamese', '"ở Hàn Quốc"') AS synonym,
       to_tsvector('vnnews.vietnamese', 'đường lối cây tre') @@ websearch_to_tsquery('vnnews.vietnamese', '"ngoại giao cây tre"') AS new_group,
       to_tsvector('vnnews.vietnamese', 'thăm') AS stop;
SELECT alias, token FROM ts_debug('vnnews.vietnamese', 'về chuyển đổi xanh và') WHERE alias <> 'blank';
BEGIN;
TRUNCATE vnnews.user_word;
SELECT to_tsvector('vnnews.vietnamese', 'thăm');
ROLLBACK;
SELECT to_tsvector('vnnews.vietnamese', 'thăm');
DELETE FROM vnnews.user_word;
SELECT to_tsvector('vnnews.vietnamese', 'thăm');
SELECT vnnews.reload_words();
INSERT INTO vnnews.user_word VALUES ('');
DROP TEXT SEARCH CONFIGURATION part_own, part_plain;
DROP TEXT SEARCH DICTIONARY part_normal, part_exact, part_fold, part_both, part_stop, part_synonym, part_filter, part_word;
