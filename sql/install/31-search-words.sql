CREATE TABLE vnnews.user_word (
    word text PRIMARY KEY CHECK (word <> ''),
    synonym_of text CHECK (synonym_of <> ''),
    stop boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE vnnews.user_word IS 'words that text search keeps together, on top of those compiled in';
COMMENT ON COLUMN vnnews.user_word.word IS 'one syllable or more, in any case';
COMMENT ON COLUMN vnnews.user_word.synonym_of IS 'a word that finds it and that it finds';
COMMENT ON COLUMN vnnews.user_word.stop IS 'whether it is left out of indexes and queries';
ALTER TABLE vnnews.user_word OWNER TO @extowner@;
GRANT SELECT ON vnnews.user_word TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('vnnews.user_word', '');

CREATE FUNCTION vnnews.user_word_changed() RETURNS trigger
    AS 'MODULE_PATHNAME', 'vnnews_user_word_changed' LANGUAGE C;
COMMENT ON FUNCTION vnnews.user_word_changed() IS 'makes all sessions read vnnews.user_word again';
CREATE TRIGGER user_word_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON vnnews.user_word
    FOR EACH STATEMENT EXECUTE FUNCTION vnnews.user_word_changed();
COMMENT ON TRIGGER user_word_changed ON vnnews.user_word IS 'makes all sessions read the table again';

CREATE FUNCTION vnnews.reload_words() RETURNS void
    AS 'MODULE_PATHNAME', 'vnnews_reload_words' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION vnnews.reload_words() IS
    'makes all sessions read the word lists again: file vnnews_user.words of tsearch_data and table vnnews.user_word';
