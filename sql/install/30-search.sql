CREATE FUNCTION vnnews.parser_start(internal, int) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_parser_start' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.parser_token(internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_parser_token' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.parser_end(internal) RETURNS void
    AS 'MODULE_PATHNAME', 'vnnews_parser_end' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.parser_headline(internal, internal, tsquery) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_parser_headline' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.parser_types(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_parser_types' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.parser_start(internal, int) IS 'support function of the text search parser';
COMMENT ON FUNCTION vnnews.parser_token(internal, internal, internal) IS 'support function of the text search parser';
COMMENT ON FUNCTION vnnews.parser_end(internal) IS 'support function of the text search parser';
COMMENT ON FUNCTION vnnews.parser_headline(internal, internal, tsquery) IS 'support function of the text search parser';
COMMENT ON FUNCTION vnnews.parser_types(internal) IS 'support function of the text search parser';

CREATE TEXT SEARCH PARSER vnnews.vietnamese (
    START = vnnews.parser_start,
    GETTOKEN = vnnews.parser_token,
    END = vnnews.parser_end,
    HEADLINE = vnnews.parser_headline,
    LEXTYPES = vnnews.parser_types
);
COMMENT ON TEXT SEARCH PARSER vnnews.vietnamese IS 'Vietnamese words, found by the segmenter';

CREATE FUNCTION vnnews.word_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_word_init' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.word_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_word_lexize' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.value_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_value_init' LANGUAGE C STRICT PARALLEL SAFE;
CREATE FUNCTION vnnews.value_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_value_lexize' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.word_init(internal) IS 'support function of the text search template word';
COMMENT ON FUNCTION vnnews.word_lexize(internal, internal, internal, internal) IS
    'support function of the text search template word';
COMMENT ON FUNCTION vnnews.value_init(internal) IS 'support function of the text search template value';
COMMENT ON FUNCTION vnnews.value_lexize(internal, internal, internal, internal) IS
    'support function of the text search template value';

CREATE TEXT SEARCH TEMPLATE vnnews.word (INIT = vnnews.word_init, LEXIZE = vnnews.word_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.word IS
    'words: exact syllables and folded words in one index; options bare, stop, synonyms, variants';
CREATE TEXT SEARCH TEMPLATE vnnews.value (INIT = vnnews.value_init, LEXIZE = vnnews.value_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.value IS 'dates, numbers, times: one lexeme for all spellings';

CREATE FUNCTION vnnews.normalizer_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_normalizer_init' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.normalizer_init(internal) IS
    'support function of the text search template normalizer';
CREATE FUNCTION vnnews.normalizer_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_normalizer_lexize' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.normalizer_lexize(internal, internal, internal, internal) IS
    'support function of the text search template normalizer';
CREATE TEXT SEARCH TEMPLATE vnnews.normalizer (INIT = vnnews.normalizer_init, LEXIZE = vnnews.normalizer_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.normalizer IS 'NFC, tone placement, lower case, i and y; options variants, filter';

CREATE FUNCTION vnnews.folder_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_folder_init' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.folder_init(internal) IS
    'support function of the text search template folder';
CREATE FUNCTION vnnews.folder_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_folder_lexize' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.folder_lexize(internal, internal, internal, internal) IS
    'support function of the text search template folder';
CREATE TEXT SEARCH TEMPLATE vnnews.folder (INIT = vnnews.folder_init, LEXIZE = vnnews.folder_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.folder IS 'lower case without diacritics; options keep, filter';

CREATE FUNCTION vnnews.stop_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_stop_init' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.stop_init(internal) IS
    'support function of the text search template stop';
CREATE FUNCTION vnnews.stop_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_stop_lexize' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.stop_lexize(internal, internal, internal, internal) IS
    'support function of the text search template stop';
CREATE TEXT SEARCH TEMPLATE vnnews.stop (INIT = vnnews.stop_init, LEXIZE = vnnews.stop_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.stop IS 'stop words, of one or several syllables; options file, builtin';

CREATE FUNCTION vnnews.synonym_init(internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_synonym_init' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.synonym_init(internal) IS
    'support function of the text search template synonym';
CREATE FUNCTION vnnews.synonym_lexize(internal, internal, internal, internal) RETURNS internal
    AS 'MODULE_PATHNAME', 'vnnews_synonym_lexize' LANGUAGE C STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.synonym_lexize(internal, internal, internal, internal) IS
    'support function of the text search template synonym';
CREATE TEXT SEARCH TEMPLATE vnnews.synonym (INIT = vnnews.synonym_init, LEXIZE = vnnews.synonym_lexize);
COMMENT ON TEXT SEARCH TEMPLATE vnnews.synonym IS 'members of groups of synonyms; options file, builtin';

CREATE TEXT SEARCH DICTIONARY vnnews.vietnamese_word (TEMPLATE = vnnews.word);
COMMENT ON TEXT SEARCH DICTIONARY vnnews.vietnamese_word IS 'words of vnnews.vietnamese';
CREATE TEXT SEARCH DICTIONARY vnnews.vietnamese_bare (TEMPLATE = vnnews.word, bare = true);
COMMENT ON TEXT SEARCH DICTIONARY vnnews.vietnamese_bare IS
    'words of vnnews.vietnamese in texts without diacritics';
CREATE TEXT SEARCH DICTIONARY vnnews.vietnamese_date (TEMPLATE = vnnews.value, dates = true);
COMMENT ON TEXT SEARCH DICTIONARY vnnews.vietnamese_date IS 'dates of vnnews.vietnamese';
CREATE TEXT SEARCH DICTIONARY vnnews.vietnamese_value (TEMPLATE = vnnews.value);
COMMENT ON TEXT SEARCH DICTIONARY vnnews.vietnamese_value IS 'numbers and times of vnnews.vietnamese';

CREATE TEXT SEARCH CONFIGURATION vnnews.vietnamese (PARSER = vnnews.vietnamese);
COMMENT ON TEXT SEARCH CONFIGURATION vnnews.vietnamese IS
    'Vietnamese, typed with or without diacritics; for indexing and for queries';
ALTER TEXT SEARCH CONFIGURATION vnnews.vietnamese
    ADD MAPPING FOR word, numword, abbreviation WITH vnnews.vietnamese_word;
ALTER TEXT SEARCH CONFIGURATION vnnews.vietnamese
    ADD MAPPING FOR asciiword WITH vnnews.vietnamese_bare;
ALTER TEXT SEARCH CONFIGURATION vnnews.vietnamese
    ADD MAPPING FOR number, time WITH vnnews.vietnamese_value;
ALTER TEXT SEARCH CONFIGURATION vnnews.vietnamese
    ADD MAPPING FOR date WITH vnnews.vietnamese_date;
ALTER TEXT SEARCH CONFIGURATION vnnews.vietnamese
    ADD MAPPING FOR email, url, host, url_path, version WITH pg_catalog.simple;
