/* dict_word.c: templates "word" and "value", the dictionaries of vnnews.vietnamese. */
#include "dict.h"

#include "commands/defrem.h"

PG_FUNCTION_INFO_V1(vnnews_word_init);
PG_FUNCTION_INFO_V1(vnnews_word_lexize);
PG_FUNCTION_INFO_V1(vnnews_value_init);
PG_FUNCTION_INFO_V1(vnnews_value_lexize);

/* Working memory for one token; the arena gets more if that is not enough. */
#define SCRATCH_BYTES 8192

TSLexeme *
vnn_make_lexemes(const char *token, size_t len, unsigned kind)
{
    _Alignas(16) char scratch[SCRATCH_BYTES];
    vn_arena arena;
    vn_lexemes lexemes;
    size_t n = 0;
    const vn_guess_at *guesses = vnn_by_context(kind) ? vnn_guesses(token, len, &n) : NULL;
    TSLexeme *result;

    vnn_arena_init(&arena);
    vn_arena_lend(&arena, scratch, sizeof scratch);
    if (kind == VNN_VALUE_KIND || kind == VNN_DATE_KIND)
        lexemes = vn_value_lexemes(&arena, token, len, kind == VNN_DATE_KIND);
    else
        lexemes = vn_guessed_lexemes(&arena, token, len, kind, vnn_user_words(), guesses, n);
    result = vnn_lexemes(&lexemes);
    vn_arena_free(&arena);
    if (!vnn_by_context(kind))
        vnn_cache_put(token, len, kind, result);
    return result;
}

TSLexeme *
vnn_find_lexemes(const char *token, size_t len, unsigned kind)
{
    TSLexeme *result;

    if (!vnn_by_context(kind) && vnn_cache_get(token, len, kind, &result))
        return result;
    return vnn_make_lexemes(token, len, kind);
}

bool
vnn_own_dictionary(const TSDictionaryCacheEntry *dictionary, unsigned *kind)
{
    if (dictionary->lexize.fn_addr == vnnews_word_lexize)
        *kind = *(const unsigned *)dictionary->dictData;
    else if (dictionary->lexize.fn_addr == vnnews_value_lexize)
        *kind = *(const bool *)dictionary->dictData ? VNN_DATE_KIND : VNN_VALUE_KIND;
    else
        return false;
    return true;
}

static unsigned
flag(DefElem *option, unsigned bit, unsigned options)
{
    return defGetBoolean(option) ? options | bit : options & ~bit;
}

Datum
vnnews_word_init(PG_FUNCTION_ARGS)
{
    List *options = (List *)PG_GETARG_POINTER(0);
    unsigned *d = palloc(sizeof *d);
    ListCell *cell;

    vnn_require_utf8();
    vnn_refuse_repeated(options, "word dictionary");
    *d = VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS;
    foreach (cell, options) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (pg_strcasecmp(option->defname, "bare") == 0)
            *d = flag(option, VN_L_BARE, *d);
        else if (pg_strcasecmp(option->defname, "stop") == 0)
            *d = flag(option, VN_L_STOP, *d);
        else if (pg_strcasecmp(option->defname, "synonyms") == 0)
            *d = flag(option, VN_L_SYNONYMS, *d);
        else if (pg_strcasecmp(option->defname, "variants") == 0)
            *d = flag(option, VN_L_VARIANTS, *d);
        else
            ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                            errmsg("unrecognized word dictionary parameter: \"%s\"", option->defname)));
    }
    PG_RETURN_POINTER(d);
}

Datum
vnnews_word_lexize(PG_FUNCTION_ARGS)
{
    const unsigned *options = (const unsigned *)PG_GETARG_POINTER(0);
    const char *token = (const char *)PG_GETARG_POINTER(1);

    PG_RETURN_POINTER(
        vnn_find_lexemes(token, (size_t)PG_GETARG_INT32(2), *options | vnn_text_options(token)));
}

Datum
vnnews_value_init(PG_FUNCTION_ARGS)
{
    List *options = (List *)PG_GETARG_POINTER(0);
    bool *dates = palloc0(sizeof *dates);
    ListCell *cell;

    vnn_require_utf8();
    vnn_refuse_repeated(options, "value dictionary");
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

    PG_RETURN_POINTER(vnn_find_lexemes((const char *)PG_GETARG_POINTER(1), (size_t)PG_GETARG_INT32(2),
                                       *dates ? VNN_DATE_KIND : VNN_VALUE_KIND));
}
