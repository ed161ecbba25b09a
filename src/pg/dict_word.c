/* dict_word.c: templates "word" and "value", the dictionaries of vnnews.vietnamese. */
#include "dict.h"

#include "commands/defrem.h"

PG_FUNCTION_INFO_V1(vnnews_word_init);
PG_FUNCTION_INFO_V1(vnnews_word_lexize);
PG_FUNCTION_INFO_V1(vnnews_value_init);
PG_FUNCTION_INFO_V1(vnnews_value_lexize);

typedef struct word_dictionary {
    unsigned options;
    vnn_cache *cache;
} word_dictionary;

static unsigned
flag(DefElem *option, unsigned bit, unsigned options)
{
    return defGetBoolean(option) ? options | bit : options & ~bit;
}

Datum
vnnews_word_init(PG_FUNCTION_ARGS)
{
    List *options = (List *)PG_GETARG_POINTER(0);
    word_dictionary *d = palloc0(sizeof *d);
    ListCell *cell;

    vnn_require_utf8();
    d->options = VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS;
    foreach (cell, options) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (pg_strcasecmp(option->defname, "bare") == 0)
            d->options = flag(option, VN_L_BARE, d->options);
        else if (pg_strcasecmp(option->defname, "stop") == 0)
            d->options = flag(option, VN_L_STOP, d->options);
        else if (pg_strcasecmp(option->defname, "synonyms") == 0)
            d->options = flag(option, VN_L_SYNONYMS, d->options);
        else if (pg_strcasecmp(option->defname, "variants") == 0)
            d->options = flag(option, VN_L_VARIANTS, d->options);
        else
            ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                            errmsg("unrecognized word dictionary parameter: \"%s\"", option->defname)));
    }
    d->cache = vnn_cache_make();
    PG_RETURN_POINTER(d);
}

Datum
vnnews_word_lexize(PG_FUNCTION_ARGS)
{
    word_dictionary *d = (word_dictionary *)PG_GETARG_POINTER(0);
    const char *token = (const char *)PG_GETARG_POINTER(1);
    size_t len = (size_t)PG_GETARG_INT32(2);
    unsigned kind = vnn_in_document(token) ? VN_L_DOCUMENT : 0;
    TSLexeme *result;

    if (!vnn_cache_get(d->cache, token, len, kind, &result)) {
        _Alignas(16) char scratch[8192];
        vn_arena arena;
        vn_lexemes lexemes;

        vnn_arena_init(&arena);
        vn_arena_lend(&arena, scratch, sizeof scratch);
        lexemes = vn_word_lexemes(&arena, token, len, d->options | kind, vnn_user_words());
        result = vnn_lexemes(&lexemes);
        vn_arena_free(&arena);
        vnn_cache_put(d->cache, token, len, kind, result);
    }
    PG_RETURN_POINTER(result);
}

Datum
vnnews_value_init(PG_FUNCTION_ARGS)
{
    List *options = (List *)PG_GETARG_POINTER(0);
    bool *dates = palloc0(sizeof *dates);
    ListCell *cell;

    vnn_require_utf8();
    foreach (cell, options) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (pg_strcasecmp(option->defname, "dates") == 0)
            *dates = defGetBoolean(option);
        else
            ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                            errmsg("unrecognized value dictionary parameter: \"%s\"", option->defname)));
    }
    PG_RETURN_POINTER(dates);
}

Datum
vnnews_value_lexize(PG_FUNCTION_ARGS)
{
    const bool *dates = (const bool *)PG_GETARG_POINTER(0);
    vn_arena arena;
    vn_lexemes lexemes;
    TSLexeme *result;

    vnn_arena_init(&arena);
    lexemes =
        vn_value_lexemes(&arena, (const char *)PG_GETARG_POINTER(1), (size_t)PG_GETARG_INT32(2), *dates);
    result = vnn_lexemes(&lexemes);
    vn_arena_free(&arena);
    PG_RETURN_POINTER(result);
}
