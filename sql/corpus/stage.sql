-- An empty staging table for one run of a loader.
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\if :{?schema}
\else
\set schema news
\endif
\if :{?every}
\else
\set every 500
\endif

SELECT set_config('vnnews_corpus.schema', :'schema', false) AS schema_set \gset
DO $$
BEGIN
    IF to_regclass(format('%I.article', current_setting('vnnews_corpus.schema'))) IS NULL THEN
        RAISE EXCEPTION 'there are no corpus tables in schema "%"', current_setting('vnnews_corpus.schema')
            USING ERRCODE = 'undefined_table', HINT = 'Run sql/corpus/tables.sql with the same -v schema=... first.';
    END IF;
END
$$;

SET client_min_messages = warning;
DROP TABLE IF EXISTS pg_temp.vnnews_stage;
CREATE TEMP TABLE vnnews_stage (
    no        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source    bytea NOT NULL,
    raw       bytea,
    published text,
    problem   text,
    status    text
);
