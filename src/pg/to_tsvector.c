/*
 * to_tsvector.c: tsvectors of texts parsed by our parser, made directly: without a call for every token,
 * without a copy of every lexeme, and sorting each lexeme once and not wherever it occurs.
 *
 * vnnews.document does so for vnnews.vietnamese as it was installed, vnnews.to_tsvector for whatever
 * configuration: it asks other dictionaries than ours as PostgreSQL does, and leaves to PostgreSQL what has
 * another parser, or a dictionary that wants to see the tokens that follow.
 */
#include "document.h"

#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "utils/fmgrprotos.h"

#if PG_VERSION_NUM >= 180000
#include "catalog/pg_collation.h"
#include "utils/formatting.h"
#define lowerstr_with_len(s, len) str_tolower(s, len, DEFAULT_COLLATION_OID)
#endif

PG_FUNCTION_INFO_V1(vnnews_document);
PG_FUNCTION_INFO_V1(vnnews_to_tsvector);
PG_FUNCTION_INFO_V1(vnnews_to_tsvector_current);

/* How the tokens of a type become lexemes. */
enum {
    NOT_LOOKED_UP,
    LEFT_OUT,
    OWN,    /* by one of our dictionaries alone, of the kind beside */
    SIMPLE, /* in lower case */
    OTHER   /* by dictionaries that are asked in turn */
};

typedef struct type_way {
    uint8 way, kind;
} type_way;

/* A text on its way; `config` is NULL for vnnews.vietnamese as it was installed. */
typedef struct job {
    vnn_document document;
    const char *source;
    const TSConfigCacheEntry *config;
    unsigned options; /* of the text, for our dictionary of words */
    type_way types[VN_ST_LAST + 1];
} job;

/* What vnnews.vietnamese maps a type of token to. */
static type_way
installed_way(uint8_t type, unsigned options)
{
    const unsigned word = VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS | options;

    switch ((vn_search_type)type) {
    case VN_ST_WORD:
    case VN_ST_CODE:
    case VN_ST_ABBREV:
        return (type_way){OWN, word};
    case VN_ST_BARE:
        return (type_way){OWN, word | VN_L_BARE};
    case VN_ST_NUMBER:
    case VN_ST_TIME:
        return (type_way){OWN, VNN_VALUE_KIND};
    case VN_ST_DATE:
        return (type_way){OWN, VNN_DATE_KIND};
    case VN_ST_EMAIL:
    case VN_ST_URL:
    case VN_ST_HOST:
    case VN_ST_URL_PATH:
    case VN_ST_VERSION:
        return (type_way){SIMPLE, 0};
    case VN_ST_BLANK:
    case VN_ST_PROTOCOL:
        break;
    }
    return (type_way){LEFT_OUT, 0};
}

/* What a configuration maps it to. A dictionary counts as ours by its function, whatever its name. */
static type_way
configured_way(const TSConfigCacheEntry *config, uint8_t type, unsigned options)
{
    const ListDictionary *list;
    unsigned kind;

    if (type >= config->lenmap || config->map[type].len == 0)
        return (type_way){LEFT_OUT, 0};
    list = &config->map[type];
    if (list->len > 1 || !vnn_own_dictionary(lookup_ts_dictionary_cache(list->dictIds[0]), &kind))
        return (type_way){OTHER, 0};
    return (type_way){OWN, kind < VNN_VALUE_KIND ? kind | options : kind};
}

static void
take_simple(vnn_document *d, const char *token, size_t len)
{
    char *lower = lowerstr_with_len(token, (int)len);

    d->pos++;
    vnn_document_take(d, lower, strlen(lower), 0);
    pfree(lower);
}

/* Takes and frees what a dictionary gave. */
static void
take_lexemes(vnn_document *d, TSLexeme *lexemes)
{
    d->pos++;
    for (TSLexeme *l = lexemes; l->lexeme; l++) {
        vnn_document_take(d, l->lexeme, strlen(l->lexeme), l->flags);
        pfree(l->lexeme);
    }
    pfree(lexemes);
}

static void
take_new(vnn_document *d, const char *token, size_t len, unsigned kind)
{
    TSLexeme *lexemes = vnn_make_lexemes(token, len, kind);

    if (lexemes)
        take_lexemes(d, lexemes);
}

static void
take_own(vnn_document *d, const char *token, size_t len, unsigned kind)
{
    if (vnn_by_context(kind)) {
        take_new(d, token, len, kind);
        return;
    }
    d->pos++; /* the lexemes of a known token begin there */
    switch (vnn_cache_visit(token, len, kind, vnn_document_take, d)) {
    case VNN_KNOWN:
        return;
    case VNN_NOT_KNOWN:
        d->pos--;
        return;
    case VNN_NOT_CACHED:
        d->pos--;
        take_new(d, token, len, kind);
    }
}

/* False where a dictionary wants the tokens that follow. */
static bool
take_other(vnn_document *d, const ListDictionary *list, const char *token, size_t len)
{
    for (int i = 0; i < list->len; i++) {
        TSDictionaryCacheEntry *dictionary = lookup_ts_dictionary_cache(list->dictIds[i]);
        DictSubState state = {false, false, NULL};
        TSLexeme *lexemes = (TSLexeme *)DatumGetPointer(
            FunctionCall4(&dictionary->lexize, PointerGetDatum(dictionary->dictData), PointerGetDatum(token),
                          Int32GetDatum((int32)len), PointerGetDatum(&state)));

        if (state.getnext)
            return false;
        if (!lexemes)
            continue;
        if (!(lexemes->flags & TSL_FILTER)) {
            take_lexemes(d, lexemes);
            return true;
        }
        token = lexemes->lexeme;
        len = strlen(token);
    }
    return true;
}

static bool
take_token(job *j, const vn_search_token *t)
{
    const char *token = j->source + t->start;
    type_way *way = &j->types[t->type];

    if (way->way == NOT_LOOKED_UP)
        *way =
            j->config ? configured_way(j->config, t->type, j->options) : installed_way(t->type, j->options);
    switch (way->way) {
    case OWN:
        take_own(&j->document, token, t->len, way->kind);
        break;
    case SIMPLE:
        take_simple(&j->document, token, t->len);
        break;
    case OTHER:
        return take_other(&j->document, &j->config->map[t->type], token, t->len);
    default:
        break;
    }
    return true;
}

static bool
take_text(job *j, size_t len)
{
    vnn_parse *parse = vnn_parse_start(j->source, len);
    const vn_search_token *t;
    bool done = true;

    /* a lexeme given twice at one position is in the document once: the options of a query are not needed */
    j->options = (vnn_text_options(j->source) & VN_L_PLAIN) | VN_L_DOCUMENT;
    parse->options = j->options;
    while (done && (t = vnn_parse_next(parse))) {
        if (parse->next % 4096 == 0)
            CHECK_FOR_INTERRUPTS();
        if (t->len >= MAXSTRLEN)
            ereport(NOTICE,
                    (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("word is too long to be indexed"),
                     errdetail("Words longer than %d characters are ignored.", MAXSTRLEN)));
        else
            done = take_token(j, t);
    }
    vnn_parse_end(parse);
    return done;
}

/* NULL where PostgreSQL must make it. */
static TSVector
make_directly(text *source, const TSConfigCacheEntry *config)
{
    size_t len = VARSIZE_ANY_EXHDR(source);
    job j = {.source = VARDATA_ANY(source), .config = config};

    vnn_document_init(&j.document, len);
    return take_text(&j, len) ? vnn_document_vector(&j.document) : NULL;
}

static Datum
make_by(Oid config_id, Datum source)
{
    TSConfigCacheEntry *config = lookup_ts_config_cache(config_id);
    TSVector vector = NULL;

    if (vnn_own_parser(lookup_ts_parser_cache(config->prsId)))
        vector = make_directly(DatumGetTextPP(source), config);
    if (!vector)
        return DirectFunctionCall2(to_tsvector_byid, ObjectIdGetDatum(config_id), source);
    return TSVectorGetDatum(vector);
}

Datum
vnnews_document(PG_FUNCTION_ARGS)
{
    return TSVectorGetDatum(make_directly(PG_GETARG_TEXT_PP(0), NULL));
}

Datum
vnnews_to_tsvector(PG_FUNCTION_ARGS)
{
    return make_by(PG_GETARG_OID(0), PG_GETARG_DATUM(1));
}

Datum
vnnews_to_tsvector_current(PG_FUNCTION_ARGS)
{
    return make_by(getTSCurrentConfig(true), PG_GETARG_DATUM(0));
}
