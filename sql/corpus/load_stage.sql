-- Loads what is staged, in batches that commit one by one, with a line of progress after each.
\t on
\pset format unaligned
ANALYZE vnnews_stage;
SELECT format(
           'WITH done AS (UPDATE pg_temp.vnnews_stage SET status = %1$I.load_bytes(source, raw, published, problem)'
           '              WHERE no BETWEEN %2$s AND %3$s RETURNING 1)'
           ' SELECT ''%3$s of %4$s articles'' FROM done LIMIT 1',
           :'schema', first, least(first + :every - 1, total), total)
FROM (SELECT count(*) FROM vnnews_stage) AS staged (total), generate_series(1, total, :every) AS first
ORDER BY first
\gexec
SELECT format('%s new, %s changed, %s unchanged, %s the same text as another, %s skipped',
              count(*) FILTER (WHERE status = 'new'), count(*) FILTER (WHERE status = 'changed'),
              count(*) FILTER (WHERE status = 'unchanged'), count(*) FILTER (WHERE status = 'duplicate'),
              count(*) FILTER (WHERE status = 'skipped'))
FROM vnnews_stage;
DROP TABLE vnnews_stage;
SELECT CASE WHEN to_regprocedure(format('%I.refresh_search()', :'schema')) IS NULL THEN 'SELECT 0 AS articles_counted'
            ELSE format('SELECT %I.refresh_search() AS articles_counted', :'schema') END AS refresh \gset
:refresh \gset
RESET client_min_messages;
\pset format aligned
\t off
