CREATE FUNCTION vnnews.document(body text) RETURNS tsvector
    AS 'MODULE_PATHNAME', 'vnnews_document' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION vnnews.document(text) IS
    'to_tsvector(''vnnews.vietnamese'', body), made faster; of the configuration as it was installed';
