-- options that are wrong, and how each template says so
CREATE FUNCTION option_error(template text, options text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    state text; message text;
BEGIN
    EXECUTE format('CREATE TEXT SEARCH DICTIONARY option_dict (TEMPLATE = vnnews.%I, %s)', template, options);
    PERFORM ts_lexize('option_dict', 'a');
    DROP TEXT SEARCH DICTIONARY option_dict;
    RETURN 'none';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT;
    RETURN state || ' ' || regexp_replace(message, '"/[^"]*/', '"');
END
$$;
SELECT template, options, option_error(template, options)
  FROM (VALUES (1, 'word'), (2, 'value'), (3, 'normalizer'), (4, 'folder'), (5, 'stop'), (6, 'synonym')) t(i, template),
       (VALUES (1, 'nothing = 1'), (2, '"Nothing" = yes')) o(j, options) ORDER BY i, j;
SELECT template, options, option_error(template, options)
  FROM (VALUES (1, 'word', 'bare = maybe'), (2, 'word', 'stop = 2'), (3, 'word', 'synonyms = ''x'''), (4, 'word', 'variants = 0.5'), (5, 'value', 'dates = soon'),
               (6, 'normalizer', 'variants = x'), (7, 'normalizer', 'filter = 7'), (8, 'folder', 'keep = x'), (9, 'folder', 'filter = x'),
               (10, 'folder', 'keep = on, filter = on'), (11, 'stop', 'builtin = x'), (12, 'synonym', 'builtin = x'),
               (13, 'word', 'stop = off, synonyms = ''false'', variants = 0, bare = 1'), (14, 'folder', 'KEEP = on')) o(i, template, options) ORDER BY i;
SELECT template, options, option_error(template, options)
  FROM (VALUES (1, 'word', 'stop = 1, stop = 0'), (2, 'value', 'dates = 1, dates = 1'), (3, 'normalizer', 'filter = 1, filter = 1'),
               (4, 'folder', 'keep = 1, keep = 0'), (5, 'stop', 'builtin = 1, builtin = 0'), (6, 'synonym', 'builtin = 1, builtin = 0'), (7, 'stop', 'file = a, FILE = b')) o(i, template, options) ORDER BY i;
SELECT template, options, option_error(template, options)
  FROM (VALUES (1, 'stop', 'file = no_such_list'), (2, 'synonym', 'file = no_such_list'), (3, 'stop', 'file = ''../no_such_list''')) o(i, template, options) ORDER BY i;
DROP FUNCTION option_error;
