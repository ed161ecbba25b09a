-- Loads every .txt file (UTF-8) of a folder and its subfolders into the corpus tables:
--
--   psql -d DATABASE -v schema=news -v folder=DIR [-v collection=NAME] [-v every=500] -f sql/corpus/load_folder.sql
--
-- An article's source is COLLECTION/FILE; the collection is the folder's full path unless it is given a name.
-- Needs sh, find, sort and perl on the client.
\set ON_ERROR_STOP on
\ir stage.sql

\if :{?folder}
\else
DO $$ BEGIN RAISE EXCEPTION 'no folder given' USING ERRCODE = 'invalid_parameter_value', HINT = 'Add -v folder=DIR.'; END $$;
\endif
\setenv VNNEWS_FOLDER :folder
SELECT set_config('vnnews_corpus.folder', :'folder', false) AS folder_set \gset
\set folder_found `test -d "$VNNEWS_FOLDER" && echo true || echo false`
\if :folder_found
\else
DO $$
BEGIN
    RAISE EXCEPTION 'folder "%" does not exist', current_setting('vnnews_corpus.folder')
        USING ERRCODE = 'undefined_file', HINT = 'The folder is looked for on the client, from the directory that psql runs in.';
END
$$;
\endif
\if :{?collection}
\else
\set collection `cd "$VNNEWS_FOLDER" && pwd -P`
\endif
\setenv VNNEWS_COLLECTION :collection

\copy vnnews_stage (source, raw, problem) FROM PROGRAM 'cd "$VNNEWS_FOLDER" && find -L . -type f -name "*.txt" -print0 | LC_ALL=C sort -z | perl -0ne ''chomp; s{^\./}{}; my ($raw, $problem) = ("\\N", "\\N"); if (!open(my $f, "<:raw", $_)) { $problem = "cannot be read: $!" } elsif (-s $f > 100_000_000) { $problem = "larger than 100 MB" } else { local $/; $raw = "\\\\x" . unpack("H*", <$f> // "") } print "\\\\x", unpack("H*", "$ENV{VNNEWS_COLLECTION}/$_"), "\t$raw\t$problem\n"'''

\ir load_stage.sql
