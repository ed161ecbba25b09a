/*
 * dict_parts.c: templates to compose one's own configuration from, on any parser: normalizer,
 * folder, stop words, synonyms.
 */
#include "dict.h"

#include "catalog/pg_collation.h"
#include "commands/defrem.h"

PG_FUNCTION_INFO_V1(vnnews_normalizer_init);
PG_FUNCTION_INFO_V1(vnnews_normalizer_lexize);
PG_FUNCTION_INFO_V1(vnnews_folder_init);
PG_FUNCTION_INFO_V1(vnnews_folder_lexize);
PG_FUNCTION_INFO_V1(vnnews_stop_init);
PG_FUNCTION_INFO_V1(vnnews_stop_lexize);
PG_FUNCTION_INFO_V1(vnnews_synonym_init);
PG_FUNCTION_INFO_V1(vnnews_synonym_lexize);

static void
unknown_option(const char *template, const DefElem *option)
{
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                    errmsg("unrecognized %s parameter: \"%s\"", template, option->defname)));
}

void
vnn_refuse_repeated(const List *options, const char *template)
{
    for (int i = 0; i < list_length(options); i++)
        for (int j = 0; j < i; j++) {
            const DefElem *later = list_nth(options, i), *earlier = list_nth(options, j);

            if (pg_strcasecmp(later->defname, earlier->defname) == 0)
                ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                                errmsg("multiple %s parameters for %s", later->defname, template)));
        }
}

static bool
is(const DefElem *option, const char *name)
{
    return pg_strcasecmp(option->defname, name) == 0;
}

static TSLexeme *
one_lexeme(const char *s, size_t len, int flags)
{
    TSLexeme *result = palloc0(sizeof(TSLexeme) * 2);

    result->lexeme = pnstrdup(s, len);
    result->flags = (uint16)flags;
    return result;
}

static TSLexeme *
stop_word(void)
{
    return palloc0(sizeof(TSLexeme));
}

/* -- normalizer: NFC, tone placement, lower case, i and y */

typedef struct normalizer {
    unsigned options;
    bool filter;
} normalizer;

Datum
vnnews_normalizer_init(PG_FUNCTION_ARGS)
{
    normalizer *d = palloc0(sizeof *d);
    ListCell *cell;

    vnn_require_utf8();
    vnn_refuse_repeated((List *)PG_GETARG_POINTER(0), "normalizer");
    d->options = VN_L_VARIANTS;
    foreach (cell, (List *)PG_GETARG_POINTER(0)) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (is(option, "variants"))
            d->options = defGetBoolean(option) ? VN_L_VARIANTS : 0;
        else if (is(option, "filter"))
            d->filter = defGetBoolean(option);
        else
            unknown_option("normalizer", option);
    }
    PG_RETURN_POINTER(d);
}

Datum
vnnews_normalizer_lexize(PG_FUNCTION_ARGS)
{
    const normalizer *d = (const normalizer *)PG_GETARG_POINTER(0);
    vn_arena arena;
    size_t len;
    char *s;
    TSLexeme *result = NULL;

    vnn_arena_init(&arena);
    s = vn_normal_token(&arena, (const char *)PG_GETARG_POINTER(1), (size_t)PG_GETARG_INT32(2), d->options,
                        &len);
    if (len && len <= VN_LEXEME_MAX)
        result = one_lexeme(s, len, d->filter ? TSL_FILTER : 0);
    vn_arena_free(&arena);
    PG_RETURN_POINTER(result);
}

/* -- folder: lower case without diacritics */

typedef struct folder {
    bool filter, keep;
} folder;

Datum
vnnews_folder_init(PG_FUNCTION_ARGS)
{
    folder *d = palloc0(sizeof *d);
    ListCell *cell;

    vnn_require_utf8();
    vnn_refuse_repeated((List *)PG_GETARG_POINTER(0), "folder");
    foreach (cell, (List *)PG_GETARG_POINTER(0)) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (is(option, "keep"))
            d->keep = defGetBoolean(option);
        else if (is(option, "filter"))
            d->filter = defGetBoolean(option);
        else
            unknown_option("folder", option);
    }
    if (d->filter && d->keep)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                        errmsg("a folder cannot both filter and keep the exact form")));
    PG_RETURN_POINTER(d);
}

/* With keep both forms are one variant: a query typed with diacritics asks for both, one without for the
 * folded one. */
Datum
vnnews_folder_lexize(PG_FUNCTION_ARGS)
{
    const folder *d = (const folder *)PG_GETARG_POINTER(0);
    vn_arena arena;
    size_t len, folded_len;
    char *s, *folded;
    TSLexeme *result = NULL;

    vnn_arena_init(&arena);
    s = vn_normal_token(&arena, (const char *)PG_GETARG_POINTER(1), (size_t)PG_GETARG_INT32(2), VN_L_VARIANTS,
                        &len);
    folded = vn_fold(&arena, s, len, &folded_len);
    if (folded_len && Max(len, folded_len) <= VN_LEXEME_MAX) {
        if (d->keep && (len != folded_len || memcmp(s, folded, len) != 0)) {
            result = palloc0(sizeof(TSLexeme) * 3);
            result[0].lexeme = pnstrdup(s, len);
            result[1].lexeme = pnstrdup(folded, folded_len);
        } else
            result = one_lexeme(folded, folded_len, d->filter ? TSL_FILTER : 0);
    }
    vn_arena_free(&arena);
    PG_RETURN_POINTER(result);
}

/* -- word lists from tsearch_data */

typedef struct list_item {
    uint64 hash;
    char *key; /* NULL in a list of stop words */
} list_item;

typedef struct word_list {
    list_item *items;
    int n, cap;
    bool builtin;
} word_list;

static int
compare_items(const void *a, const void *b)
{
    const list_item *x = a, *y = b;

    return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static void
add_item(word_list *list, vn_arena *arena, const char *word, const char *key)
{
    size_t len;
    char *s = vn_canonical(arena, word, strlen(word), VN_L_VARIANTS, &len);
    unsigned length;

    if (!len)
        return;
    if (list->n == list->cap) {
        list->cap = list->cap ? list->cap * 2 : 64;
        list->items = list->items ? repalloc(list->items, sizeof(list_item) * list->cap)
                                  : palloc(sizeof(list_item) * list->cap);
    }
    list->items[list->n].hash = vn_canonical_hash(s, len);
    list->items[list->n++].key = key ? pstrdup(vn_synonym_key(arena, key, strlen(key), &length)) : NULL;
}

bool
vnn_list_line(tsearch_readline_state *state, char **word, char **rest)
{
    char *line;

    while ((line = tsearch_readline(state)) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        *rest = strchr(line, '\t');
        if (*rest)
            *(*rest)++ = '\0';
        *word = line;
        if (*line && *line != '#')
            return true;
        pfree(line);
    }
    return false;
}

/* A word a line, '#' begins a comment; with `keys` a tab and the word that it is a synonym of. */
static void
read_list(word_list *list, const char *name, const char *type, bool keys)
{
    char *path = get_tsearch_config_filename(name, type), *word, *rest;
    tsearch_readline_state state;
    vn_arena arena;

    vnn_arena_init(&arena);
    if (!tsearch_readline_begin(&state, path))
        ereport(ERROR, (errcode(ERRCODE_CONFIG_FILE_ERROR),
                        errmsg("could not open word list file \"%s\": %m", path)));
    while (vnn_list_line(&state, &word, &rest)) {
        if (keys && !rest)
            ereport(ERROR, (errcode(ERRCODE_CONFIG_FILE_ERROR),
                            errmsg("line without a tab in word list file \"%s\": \"%s\"", path, word)));
        add_item(list, &arena, word, keys ? rest : NULL);
        if (keys)
            add_item(list, &arena, rest, rest);
        pfree(word);
    }
    tsearch_readline_end(&state);
    vn_arena_free(&arena);
    qsort(list->items, list->n, sizeof(list_item), compare_items);
}

static word_list *
make_list(List *options, const char *template, const char *type, bool keys)
{
    word_list *list = palloc0(sizeof *list);
    char *file = NULL;
    ListCell *cell;

    vnn_require_utf8();
    vnn_refuse_repeated(options, template);
    list->builtin = true;
    foreach (cell, options) {
        DefElem *option = (DefElem *)lfirst(cell);

        if (is(option, "file"))
            file = defGetString(option);
        else if (is(option, "builtin"))
            list->builtin = defGetBoolean(option);
        else
            unknown_option(template, option);
    }
    if (file)
        read_list(list, file, type, keys);
    return list;
}

static const list_item *
find_item(const word_list *list, const char *s, size_t len)
{
    list_item wanted = {vn_canonical_hash(s, len), NULL};

    return list->n ? bsearch(&wanted, list->items, list->n, sizeof(list_item), compare_items) : NULL;
}

Datum
vnnews_stop_init(PG_FUNCTION_ARGS)
{
    PG_RETURN_POINTER(make_list((List *)PG_GETARG_POINTER(0), "stop words", "stop", false));
}

/* Knows stop words only; all else goes on to the next dictionary. */
Datum
vnnews_stop_lexize(PG_FUNCTION_ARGS)
{
    const word_list *list = (const word_list *)PG_GETARG_POINTER(0);
    vn_arena arena;
    size_t len;
    char *s;
    bool stop;

    vnn_arena_init(&arena);
    s = vn_canonical(&arena, (const char *)PG_GETARG_POINTER(1), (size_t)PG_GETARG_INT32(2), VN_L_VARIANTS,
                     &len);
    stop = (list->builtin && vn_is_stop_word(s, len)) || find_item(list, s, len);
    vn_arena_free(&arena);
    PG_RETURN_POINTER(stop ? stop_word() : NULL);
}

Datum
vnnews_synonym_init(PG_FUNCTION_ARGS)
{
    PG_RETURN_POINTER(make_list((List *)PG_GETARG_POINTER(0), "synonyms", "syn", true));
}

/* Knows members of groups only, by their common key. */
Datum
vnnews_synonym_lexize(PG_FUNCTION_ARGS)
{
    const word_list *list = (const word_list *)PG_GETARG_POINTER(0);
    const char *token = (const char *)PG_GETARG_POINTER(1), *key;
    size_t token_len = (size_t)PG_GETARG_INT32(2), len;
    const list_item *found;
    vn_arena arena;
    char *s;
    TSLexeme *result;

    vnn_arena_init(&arena);
    s = vn_canonical(&arena, token, token_len, VN_L_VARIANTS, &len);
    found = find_item(list, s, len);
    key = found ? found->key : list->builtin ? vn_builtin_synonym(&arena, token, token_len) : NULL;
    result = key ? one_lexeme(key, strlen(key), 0) : NULL;
    vn_arena_free(&arena);
    PG_RETURN_POINTER(result);
}
