-- Plain to_tsvector becomes vnnews.to_tsvector in plans, where the configuration has our parser. It gives the same.
SELECT vnnews.version() IS NOT NULL AS loaded;
CREATE TEMP TABLE news (id int PRIMARY KEY, body text, document tsvector);
INSERT INTO news (id, body) VALUES (1, 'Hai bên hội đàm tại Hà Nội, TP.HCM ngày 25/9/2017; xem http://a.vn/Tin.'), (2, 'Bộ Công an gặp gỡ UBND thành phố'),
  (3, 'hoi dam voi bo cong an'), (4, ''), (5, repeat('Hai bên hội đàm về hợp tác an ninh. ', 90));
CREATE FUNCTION pg_temp.plan(query text, show text DEFAULT 'to_tsvector') RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (VERBOSE, COSTS OFF) ' || query LOOP
        IF line ~ show THEN
            RETURN NEXT btrim(regexp_replace(line, 'pg_temp_\d+', 'pg_temp', 'g'));
        END IF;
    END LOOP;
END
$$;
-- how many calls of a statement are replaced, and how many are not
CREATE FUNCTION pg_temp.calls(query text) RETURNS text LANGUAGE sql AS $$
    SELECT sum((length(p) - length(replace(p, 'vnnews.to_tsvector(', ''))) / 19) || ' of ' || sum((length(p) - length(replace(p, 'to_tsvector(', ''))) / 12)
    FROM pg_temp.plan(query) p
$$;
SHOW vnnews.fast_to_tsvector;
SELECT pg_temp.plan($$SELECT to_tsvector('vnnews.vietnamese', body), to_tsvector('simple', body), to_tsvector(body) FROM news$$);
SET vnnews.fast_to_tsvector = off;
SELECT pg_temp.plan($$SELECT to_tsvector('vnnews.vietnamese', body), to_tsvector('simple', body), to_tsvector(body) FROM news$$);
RESET vnnews.fast_to_tsvector;
-- the configuration of the session
SET default_text_search_config = 'vnnews.vietnamese';
SELECT pg_temp.plan($$SELECT to_tsvector(body) FROM news$$);
PREPARE current AS SELECT to_tsvector(body) = to_tsvector('vnnews.vietnamese', body), to_tsvector(body) = to_tsvector('simple', body) FROM news WHERE id = 1;
EXECUTE current;
SET default_text_search_config = 'simple';
EXECUTE current;
RESET default_text_search_config;
-- wherever a call may stand
SELECT pg_temp.calls($$SELECT id FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'hoi/ộ' ORDER BY length(to_tsvector('vnnews.vietnamese', body))$$);
SELECT pg_temp.calls($$SELECT (SELECT to_tsvector('vnnews.vietnamese', n.body)), x.d FROM news n, LATERAL (SELECT to_tsvector('vnnews.vietnamese', n.body || o.body) d FROM news o OFFSET 0) x$$);
SELECT pg_temp.calls($$WITH c AS MATERIALIZED (SELECT to_tsvector('vnnews.vietnamese', body) d FROM news) SELECT * FROM c, unnest(c.d)$$);
SELECT pg_temp.calls($$SELECT to_tsvector('vnnews.vietnamese', body) FROM news UNION ALL SELECT to_tsvector('vnnews.vietnamese', upper(body)) FROM news$$);
SET enable_mergejoin = off;
SELECT pg_temp.calls($$SELECT 1 FROM news a JOIN news b ON to_tsvector('vnnews.vietnamese', a.body) = to_tsvector('vnnews.vietnamese', b.body)$$);
SELECT pg_temp.calls($$SELECT 1 FROM news a JOIN news b ON md5(to_tsvector('vnnews.vietnamese', a.body)::text) = md5(to_tsvector('vnnews.vietnamese', b.body)::text)$$);
RESET enable_mergejoin;
SELECT count(*) FROM news a JOIN news b ON md5(to_tsvector('vnnews.vietnamese', a.body)::text) = md5(to_tsvector('vnnews.vietnamese', b.body)::text);
SELECT pg_temp.calls($$SELECT max(to_tsvector('vnnews.vietnamese', body)::text) FILTER (WHERE length(to_tsvector('vnnews.vietnamese', body)) > 1) FROM news
    HAVING count(to_tsvector('vnnews.vietnamese', body)) > 0$$);
SELECT pg_temp.calls($$SELECT CASE WHEN id > 1 THEN to_tsvector('vnnews.vietnamese', body) ELSE coalesce(document, to_tsvector('vnnews.vietnamese', body)) END FROM news$$);
SELECT pg_temp.calls($$SELECT sum(length(to_tsvector('vnnews.vietnamese', body))) OVER (ORDER BY id) FROM news$$);
SELECT pg_temp.calls($$SELECT u FROM news, unnest(to_tsvector('vnnews.vietnamese', body)) u$$);
SELECT n, d = vnnews.document(body || n) FROM news, LATERAL (VALUES (1, to_tsvector('vnnews.vietnamese', body || 1)), (2, to_tsvector('vnnews.vietnamese', body || 2))) v (n, d) WHERE id = 1;
SELECT pg_temp.calls($$SELECT 1 FROM news WHERE to_tsvector('vnnews.vietnamese', current_user::text) @@ 'a'$$);
SELECT pg_temp.calls($$INSERT INTO news (id, body, document) SELECT id + 10, body, to_tsvector('vnnews.vietnamese', body) FROM news
    ON CONFLICT (id) DO UPDATE SET document = to_tsvector('vnnews.vietnamese', excluded.body) WHERE to_tsvector('vnnews.vietnamese', news.body) <> excluded.document
    RETURNING to_tsvector('vnnews.vietnamese', body)$$);
SELECT pg_temp.calls($$UPDATE news SET document = to_tsvector('vnnews.vietnamese', body) WHERE length(to_tsvector('vnnews.vietnamese', body)) > 0 RETURNING to_tsvector('vnnews.vietnamese', body)$$);
SELECT pg_temp.calls($$DELETE FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'a' RETURNING to_tsvector('vnnews.vietnamese', body)$$);
CREATE TEMP VIEW seen AS SELECT id, to_tsvector('vnnews.vietnamese', body) AS d FROM news;
SELECT pg_temp.calls('SELECT d FROM seen'), pg_get_viewdef('seen') ~ 'vnnews.to_tsvector' AS changed;
-- constants are computed when the plan is made
SELECT pg_temp.calls($$SELECT to_tsvector('vnnews.vietnamese', 'hội đàm')$$), to_tsvector('vnnews.vietnamese', 'hội đàm');
SELECT pg_temp.calls($$SELECT to_tsvector(NULL::regconfig, body), to_tsvector((SELECT cfgname FROM pg_ts_config WHERE cfgname = 'vietnamese')::regconfig, body) FROM news$$);
-- and it does what it says
INSERT INTO news (id, body, document) SELECT id + 10, body, to_tsvector('vnnews.vietnamese', body) FROM news WHERE id < 3 RETURNING id, document = vnnews.document(body) AS same, to_tsvector('vnnews.vietnamese', body) = document AS returned;
INSERT INTO news (id, body) VALUES (11, 'hội đàm') ON CONFLICT (id) DO UPDATE SET document = to_tsvector('vnnews.vietnamese', excluded.body) RETURNING id, document;
UPDATE news SET document = to_tsvector('vnnews.vietnamese', body);
SELECT count(*), count(*) FILTER (WHERE document = vnnews.document(body)) AS same FROM news;
CREATE FUNCTION pg_temp.fill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.document := to_tsvector('vnnews.vietnamese', NEW.body);
    RETURN NEW;
END
$$;
CREATE TRIGGER fill BEFORE INSERT ON news FOR EACH ROW EXECUTE FUNCTION pg_temp.fill();
INSERT INTO news (id, body) SELECT 20 + i, 'gặp gỡ ' || i FROM generate_series(1, 3) i RETURNING document;
DELETE FROM news WHERE id > 10;
-- what EXPLAIN does not show: calls are counted
BEGIN;
SET LOCAL track_functions = 'all';
CREATE FUNCTION pg_temp.called() RETURNS bigint LANGUAGE sql AS $$ SELECT coalesce(pg_stat_get_xact_function_calls('vnnews.to_tsvector(regconfig, text)'::regprocedure), 0) $$;
SELECT pg_temp.called();
INSERT INTO news (id, body) SELECT 20 + i, 'gặp gỡ ' || i FROM generate_series(1, 3) i;
SELECT pg_temp.called() AS trigger;
DROP TRIGGER fill ON news;
INSERT INTO news (id, body) SELECT 20 + i, 'gặp gỡ' FROM generate_series(1, 3) i ON CONFLICT (id) DO UPDATE SET document = to_tsvector('vnnews.vietnamese', excluded.body);
SELECT pg_temp.called() AS on_conflict_set;
SELECT count(d) FROM news, LATERAL (VALUES (to_tsvector('vnnews.vietnamese', body || 1)), (to_tsvector('vnnews.vietnamese', body || 2))) v (d) WHERE id = 1;
SELECT pg_temp.called() AS in_values;
CREATE TEMP VIEW checked AS SELECT * FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'gap/ặ' WITH CHECK OPTION;
INSERT INTO checked (id, body) VALUES (30, 'gặp gỡ');
SELECT pg_temp.called() AS check_option;
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 150000 THEN
        EXECUTE $m$MERGE INTO news USING (VALUES (30, 'tiếp'), (31, 'tiếp')) n (id, body) ON news.id = n.id
            WHEN MATCHED AND to_tsvector('vnnews.vietnamese', news.body || ' ' || n.body) @@ 'tiep/ế' THEN UPDATE SET document = to_tsvector('vnnews.vietnamese', n.body)
            WHEN NOT MATCHED THEN INSERT (id, body, document) VALUES (n.id, n.body, to_tsvector('vnnews.vietnamese', n.body))$m$;
    ELSE
        PERFORM length(to_tsvector('vnnews.vietnamese', body)) FROM news WHERE id <= 3;
    END IF;
END
$$;
SELECT pg_temp.called() AS merge;
SELECT to_tsvector('vnnews.vietnamese', body) IS NOT NULL FROM news WHERE id = 1;
DO $$
DECLARE
    d tsvector;
BEGIN
    FOR i IN 1 .. 4 LOOP
        d := to_tsvector('vnnews.vietnamese', 'gặp gỡ ' || i);
    END LOOP;
END
$$;
SELECT pg_temp.called() AS assignments;
ROLLBACK;
-- indexes on the expression are found, and so are its statistics
CREATE INDEX news_gin ON news USING gin (to_tsvector('vnnews.vietnamese', body));
SET enable_seqscan = off;
SELECT pg_temp.plan($$SELECT id FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'hoi/ộ'$$, 'Scan|Cond');
SELECT id FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'hoi/ộ' ORDER BY id;
DROP INDEX news_gin;
SET enable_bitmapscan = off;
CREATE INDEX news_gist ON news USING gist (to_tsvector('vnnews.vietnamese', body));
SELECT pg_temp.plan($$SELECT id FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'hoi/ộ'$$, 'Scan|Cond');
SELECT id FROM news WHERE to_tsvector('vnnews.vietnamese', body) @@ 'hoi/ộ' ORDER BY id;
CREATE UNIQUE INDEX news_unique ON news (md5(to_tsvector('vnnews.vietnamese', body)::text));
INSERT INTO news (id, body) VALUES (9, 'Bộ Công an gặp gỡ UBND thành phố') ON CONFLICT (md5(to_tsvector('vnnews.vietnamese', body)::text)) DO UPDATE SET id = 8 RETURNING id;
DROP INDEX news_gist, news_unique;
UPDATE news SET id = 2 WHERE id = 8;
RESET enable_seqscan;
RESET enable_bitmapscan;
-- partitions, in parallel
CREATE TABLE public.planner_part (id int, body text) PARTITION BY LIST (id);
CREATE TABLE public.planner_part_1 PARTITION OF public.planner_part FOR VALUES IN (1, 2);
CREATE TABLE public.planner_part_2 PARTITION OF public.planner_part FOR VALUES IN (3, 4, 5);
INSERT INTO public.planner_part SELECT id, body FROM news;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT pg_temp.calls($$SELECT sum(length(to_tsvector('vnnews.vietnamese', body))) FROM public.planner_part$$);
SELECT pg_temp.plan($$SELECT sum(length(to_tsvector('vnnews.vietnamese', body))) FROM public.planner_part$$, 'Gather');
SELECT (SELECT sum(length(to_tsvector('vnnews.vietnamese', body))) FROM public.planner_part) = (SELECT sum(length(document)) FROM news) AS same;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
DROP TABLE public.planner_part;
-- the answer is that of PostgreSQL for every configuration: ours, changed, composed anew
CREATE TEMP TABLE odd (t text);
INSERT INTO odd SELECT body FROM news UNION ALL VALUES ('ngày 25 tháng 9 năm 2017, 25/9/2017, 25.9, 14h30; 1.234,5%, 3.000.000 USD, G7, COVID-19'), ('http://a.vn/X?y=1 và A.B@c.VN, v1.2.3 ftp://B.com'),
  ('Bộ Công an (BCA) và UBND TP.HCM; CHDCND Lào, Mỹ, Hoa Kỳ'), (repeat('x', 3000) || ' ' || repeat('-', 3000) || ' sau'), (E'Ho\u0323\u0302i đa\u0300m hoà bình kĩ lí quí'),
  (repeat('a ', 17000)), ('Jose Marti, HDND');
CREATE FUNCTION pg_temp.different(configuration regconfig) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    different bigint;
BEGIN
    EXECUTE format('SELECT count(*) FROM (SELECT t FROM odd UNION ALL SELECT upper(t) FROM odd UNION ALL SELECT vnnews.fold(t) FROM odd UNION ALL SELECT normalize(t, NFD) FROM odd) o
        WHERE vnnews.to_tsvector(%1$L, t) <> to_tsvector(''pg_catalog.simple'', '''') || pg_temp.plain(%1$L, t)', configuration) INTO different;
    RETURN different;
END
$$;
CREATE FUNCTION pg_temp.failure(query text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE query; RETURN 'none'; EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE || ' ' || SQLERRM; END $$;
-- by a configuration that is no constant PostgreSQL's function is called
CREATE FUNCTION pg_temp.plain(configuration regconfig, t text) RETURNS tsvector LANGUAGE plpgsql AS $$ BEGIN RETURN to_tsvector(configuration, t); END $$;
SET client_min_messages = warning;
SELECT pg_temp.different('vnnews.vietnamese') AS ours, pg_temp.different('simple') AS "simple", pg_temp.different('english') AS english;
CREATE SCHEMA planner;
SET search_path = planner, public;
CREATE TABLE one AS SELECT 'Mỹ gặp gỡ BCA và hội đàm; lý do: a@b.vn, 3.5, TP.'::text AS t;
CREATE TEXT SEARCH CONFIGURATION copied (COPY = vnnews.vietnamese);
PREPARE copied AS SELECT to_tsvector('copied', t) FROM one;
EXECUTE copied;
SELECT pg_temp.calls($$SELECT to_tsvector('copied', body) FROM news$$), pg_temp.different('copied');
-- options of a dictionary, before and after it is altered
CREATE TEXT SEARCH DICTIONARY plain_word (TEMPLATE = vnnews.word, synonyms = false);
ALTER TEXT SEARCH CONFIGURATION copied ALTER MAPPING REPLACE vnnews.vietnamese_word WITH plain_word;
SELECT pg_temp.different('copied');
EXECUTE copied;
ALTER TEXT SEARCH DICTIONARY plain_word (stop = false, variants = false, synonyms = true);
SELECT pg_temp.different('copied');
EXECUTE copied;
ALTER TEXT SEARCH DICTIONARY plain_word (bare = true);
SELECT pg_temp.different('copied');
EXECUTE copied;
-- types left out, types taken in
ALTER TEXT SEARCH CONFIGURATION copied DROP MAPPING FOR word, email;
ALTER TEXT SEARCH CONFIGURATION copied ADD MAPPING FOR blank, protocol WITH simple;
SELECT pg_temp.different('copied');
EXECUTE copied;
-- several dictionaries, filters, those of others, none that knows the token
CREATE TEXT SEARCH DICTIONARY filter (TEMPLATE = vnnews.normalizer, filter = true);
CREATE TEXT SEARCH DICTIONARY stop (TEMPLATE = vnnews.stop);
CREATE TEXT SEARCH DICTIONARY group_key (TEMPLATE = vnnews.synonym);
ALTER TEXT SEARCH CONFIGURATION copied ADD MAPPING FOR word WITH filter, stop, group_key, plain_word, simple;
ALTER TEXT SEARCH CONFIGURATION copied ALTER MAPPING FOR numword, asciiword WITH stop, group_key;
ALTER TEXT SEARCH CONFIGURATION copied ALTER MAPPING FOR number WITH vnnews.vietnamese_date, english_stem;
ALTER TEXT SEARCH CONFIGURATION copied ALTER MAPPING FOR abbreviation WITH filter;
SELECT pg_temp.different('copied');
EXECUTE copied;
-- one that wants to see the tokens that follow
CREATE TEXT SEARCH DICTIONARY phrases (TEMPLATE = thesaurus, dictfile = thesaurus_sample, dictionary = simple);
ALTER TEXT SEARCH CONFIGURATION copied ALTER MAPPING FOR word, asciiword WITH phrases, plain_word;
SELECT pg_temp.different('copied'), vnnews.to_tsvector('copied', 'Hội đàm về supernovae stars, hai bên');
-- no map at all
CREATE TEXT SEARCH CONFIGURATION bare (PARSER = vnnews.vietnamese);
SELECT pg_temp.different('bare'), vnnews.to_tsvector('bare', 'hội đàm');
-- dictionaries of our templates under another parser
CREATE TEXT SEARCH CONFIGURATION other (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION other ALTER MAPPING FOR word, asciiword WITH vnnews.vietnamese_word;
SELECT pg_temp.different('other'), pg_temp.calls($$SELECT to_tsvector('other', body) FROM news$$);
DROP TEXT SEARCH CONFIGURATION copied;
SELECT regexp_replace(pg_temp.failure('EXECUTE copied'), '\d+$', 'N');
DEALLOCATE copied;
RESET search_path;
DROP SCHEMA planner CASCADE;
-- pg_catalog.simple itself
BEGIN;
ALTER TEXT SEARCH DICTIONARY pg_catalog.simple (accept = false);
SELECT pg_temp.different('vnnews.vietnamese'), vnnews.to_tsvector('vnnews.vietnamese', 'a@b.vn gặp'), vnnews.document('a@b.vn gặp');
ROLLBACK;
-- the users' words
BEGIN;
INSERT INTO vnnews.user_word (word, synonym_of) VALUES ('xứ sở kim chi', 'Hàn Quốc');
SELECT to_tsvector('vnnews.vietnamese', b) = pg_temp.plain('vnnews.vietnamese', b), to_tsvector('vnnews.vietnamese', b) FROM (VALUES ('Theo đó, xứ sở kim chi'), ('Hàn Quốc')) v (b);
ROLLBACK;
RESET client_min_messages;
-- notices and errors are the same
SELECT to_tsvector('vnnews.vietnamese', b) FROM (VALUES (repeat('x', 3000))) v (b) WHERE random() < 2;
SELECT pg_temp.failure($$SELECT to_tsvector('vnnews.vietnamese', string_agg('số' || i, ' ')) FROM generate_series(1, 200000) i$$) = pg_temp.failure($$SELECT pg_temp.plain('vnnews.vietnamese', string_agg('số' || i, ' ')) FROM generate_series(1, 200000) i$$) AS same,
  pg_temp.failure($$SELECT to_tsvector('vnnews.vietnamese', string_agg('số' || i, ' ')) FROM generate_series(1, 200000) i$$) ~ '^54000 string is too long for tsvector' AS long;
SELECT vnnews.to_tsvector(0, 'a');
-- prepared statements follow the setting, and rights
PREPARE made AS SELECT to_tsvector('vnnews.vietnamese', body) FROM news WHERE id = 1;
SET plan_cache_mode = force_generic_plan;
SELECT pg_temp.plan('EXECUTE made');
SET vnnews.fast_to_tsvector = off;
SELECT pg_temp.plan('EXECUTE made');
SET vnnews.fast_to_tsvector = on;
SELECT pg_temp.plan('EXECUTE made');
REVOKE EXECUTE ON FUNCTION vnnews.to_tsvector(regconfig, text) FROM PUBLIC;
SELECT pg_temp.plan('EXECUTE made');
GRANT EXECUTE ON FUNCTION vnnews.to_tsvector(regconfig, text) TO PUBLIC;
SELECT pg_temp.plan($$SELECT to_tsvector('vnnews.vietnamese', body) FROM news$$);
-- and another function in its place does not count
ALTER FUNCTION vnnews.to_tsvector(regconfig, text) SET work_mem = '4MB';
SELECT pg_temp.plan($$SELECT to_tsvector('vnnews.vietnamese', body) FROM news$$);
ALTER FUNCTION vnnews.to_tsvector(regconfig, text) RESET ALL;
SELECT pg_temp.plan($$SELECT to_tsvector('vnnews.vietnamese', body) FROM news$$);
-- plans do not outlive the extension
SET default_text_search_config = 'vnnews.vietnamese';
PREPARE default_made AS SELECT to_tsvector(body) FROM news WHERE id = 2;
SELECT pg_temp.plan('EXECUTE default_made');
SET client_min_messages = warning;
BEGIN;
DROP EXTENSION vnnews CASCADE;
SET LOCAL default_text_search_config = 'simple';
EXECUTE default_made;
SELECT regexp_replace(pg_temp.failure('EXECUTE made'), '\d+$', 'N');
ROLLBACK;
EXECUTE default_made;
EXECUTE made;
