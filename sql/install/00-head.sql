-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION vnnews" to load this file. \quit

-- This script is pure ASCII so that it can be read in a database of any encoding and say what is wrong.
DO $$
BEGIN
    IF pg_catalog.current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'feature_not_supported',
            MESSAGE = 'vnnews needs a database whose encoding is UTF8',
            DETAIL = 'The encoding of this database is ' || pg_catalog.current_setting('server_encoding') || '.',
            HINT = 'Create the database with ENCODING ''UTF8''.';
    END IF;
END
$$;

CREATE FUNCTION vnnews.version() RETURNS text
    AS 'MODULE_PATHNAME', 'vnnews_version'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION vnnews.version() IS 'version of the compiled-in code, data and models';
