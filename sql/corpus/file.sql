-- The file that load_csv.sql and load_jsonl.sql read, checked, and the name of its collection.
\if :{?file}
\else
DO $$ BEGIN RAISE EXCEPTION 'no file given' USING ERRCODE = 'invalid_parameter_value', HINT = 'Add -v file=FILE.'; END $$;
\endif
\setenv VNNEWS_FILE :file
SELECT set_config('vnnews_corpus.file', :'file', false) AS file_set \gset
\set file_found `test -f "$VNNEWS_FILE" && test -r "$VNNEWS_FILE" && echo true || echo false`
\if :file_found
\else
DO $$
BEGIN
    RAISE EXCEPTION 'file "%" does not exist or cannot be read', current_setting('vnnews_corpus.file')
        USING ERRCODE = 'undefined_file', HINT = 'The file is looked for on the client, from the directory that psql runs in.';
END
$$;
\endif
\if :{?collection}
\else
\set collection `basename "$VNNEWS_FILE"`
\endif
\set client_encoding_before :ENCODING
