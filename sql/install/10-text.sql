CREATE FUNCTION vnnews.normalize(text) RETURNS text
    AS 'MODULE_PATHNAME', 'vnnews_normalize'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION vnnews.normalize(text) IS
    'NFC, one placement of the tone mark, D with stroke for eth, ordinary blanks, no invisible characters';

CREATE FUNCTION vnnews.fold(text) RETURNS text
    AS 'MODULE_PATHNAME', 'vnnews_fold'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION vnnews.fold(text) IS 'lower case without diacritics';

CREATE TYPE vnnews.word AS (ord int, word text, kind text, start int, length int);
COMMENT ON TYPE vnnews.word IS 'a word of a text; start is 1-based in characters, length in characters';
COMMENT ON COLUMN vnnews.word.ord IS 'number of the word, from 1';
COMMENT ON COLUMN vnnews.word.word IS 'the word as written, its blanks included';
COMMENT ON COLUMN vnnews.word.kind IS 'word, abbreviation, code, number, date, time, version, email, url, host, punctuation or symbol';
COMMENT ON COLUMN vnnews.word.start IS 'its first character, counted from 1';
COMMENT ON COLUMN vnnews.word.length IS 'its length in characters';

CREATE FUNCTION vnnews.words(text) RETURNS SETOF vnnews.word
    AS 'MODULE_PATHNAME', 'vnnews_words'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 500;
COMMENT ON FUNCTION vnnews.words(text) IS 'word segmentation';

CREATE FUNCTION vnnews.segment(text) RETURNS text
    AS 'MODULE_PATHNAME', 'vnnews_segment'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION vnnews.segment(text) IS
    'word segmentation as text: a line a sentence, the syllables of a word joined by underscores';

CREATE FUNCTION vnnews.sentences(text, OUT ord int, OUT sentence text, OUT start int, OUT length int)
    RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'vnnews_sentences'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300 ROWS 30;
COMMENT ON FUNCTION vnnews.sentences(text) IS
    'sentences of a text; start is 1-based in characters, length in characters';
