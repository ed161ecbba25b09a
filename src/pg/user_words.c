/* user_words.c: the words that users add, from a file in tsearch_data and from table vnnews.user_word. */
#include "dict.h"

#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include <unistd.h>

PG_FUNCTION_INFO_V1(vnnews_user_word_changed);
PG_FUNCTION_INFO_V1(vnnews_reload_words);

#define FILE_NAME "vnnews_user"
#define FILE_TYPE "words"

typedef struct raw_word {
    char *word, *synonym_of; /* the second may be NULL */
    bool stop;
} raw_word;

typedef struct reader {
    raw_word *items;
    int n, cap;
} reader;

static MemoryContext context;
static vn_user_words words;
static Oid table = InvalidOid;
static bool current, registered;
static uint32 generation;

static void
relation_changed(Datum arg, Oid relation)
{
    (void)arg;
    if (relation == InvalidOid || relation == table || table == InvalidOid)
        current = false;
}

static void
add_word(reader *r, char *word, char *synonym_of, bool stop)
{
    if (r->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 64;
        r->items =
            r->items ? repalloc(r->items, sizeof(raw_word) * r->cap) : palloc(sizeof(raw_word) * r->cap);
    }
    r->items[r->n++] = (raw_word){word, synonym_of, stop};
}

/* A word a line; after a tab the word that it is a synonym of, or nothing after the tab for a stop word. */
static void
read_file(reader *r)
{
    char *path = get_tsearch_config_filename(FILE_NAME, FILE_TYPE), *word, *rest;
    tsearch_readline_state state;

    if (access(path, R_OK) != 0)
        return;
    if (!tsearch_readline_begin(&state, path))
        ereport(ERROR, (errcode(ERRCODE_CONFIG_FILE_ERROR),
                        errmsg("could not open word list file \"%s\": %m", path)));
    while (vnn_list_line(&state, &word, &rest))
        add_word(r, word, rest && *rest ? rest : NULL, rest && !*rest);
    tsearch_readline_end(&state);
}

static void
read_table(reader *r, MemoryContext keep)
{
    bool pushed = false;

    if (!ActiveSnapshotSet()) {
        PushActiveSnapshot(GetTransactionSnapshot());
        pushed = true;
    }
    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    if (SPI_execute("SELECT word, synonym_of, stop FROM vnnews.user_word", true, 0) != SPI_OK_SELECT)
        elog(ERROR, "could not read vnnews.user_word");
    for (uint64 row = 0; row < SPI_processed; row++) {
        HeapTuple tuple = SPI_tuptable->vals[row];
        char *word = SPI_getvalue(tuple, SPI_tuptable->tupdesc, 1);
        char *synonym_of = SPI_getvalue(tuple, SPI_tuptable->tupdesc, 2);
        char *stop = SPI_getvalue(tuple, SPI_tuptable->tupdesc, 3);
        MemoryContext old = MemoryContextSwitchTo(keep);

        add_word(r, pstrdup(word), synonym_of ? pstrdup(synonym_of) : NULL, stop && *stop == 't');
        MemoryContextSwitchTo(old);
    }
    SPI_finish();
    if (pushed)
        PopActiveSnapshot();
}

/* Groups of one key together, the longest member of each first. */
static int
by_key(const void *a, const void *b)
{
    const vn_user_word *x = a, *y = b;
    int order;

    if (!x->key || !y->key)
        return (x->key == NULL) - (y->key == NULL);
    order = strcmp(x->key, y->key);
    return order ? order : (int)y->length - (int)x->length;
}

/* Equal words together, those with a key first. */
static int
by_hash(const void *a, const void *b)
{
    const vn_user_word *x = a, *y = b;

    return x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : by_key(a, b);
}

static void
put_word(vn_arena *arena, vn_user_word *items, size_t *n, const char *word, const char *synonym_of, bool stop)
{
    size_t len;
    char *canonical = vn_canonical(arena, word, strlen(word), VN_L_VARIANTS, &len);
    unsigned syllables = vn_count_syllables(canonical, len), length = 0;
    vn_user_word *w = &items[*n];

    if (!len)
        return;
    *w = (vn_user_word){.hash = vn_canonical_hash(canonical, len), .stop = stop};
    if (synonym_of) {
        w->key = vn_synonym_key(arena, synonym_of, strlen(synonym_of), &length);
        w->length = (uint8_t)Min(Max(length, syllables), 64);
    }
    if (syllables > words.longest)
        words.longest = syllables;
    ++*n;
}

/* Compiles what was read. A word that others are synonyms of belongs to their group. */
static void
compile(const reader *r, vn_arena *arena)
{
    vn_user_word *items = vn_alloc(arena, sizeof *items * (size_t)(r->n * 2 + 1));
    size_t n = 0, kept = 0;

    for (int i = 0; i < r->n; i++)
        put_word(arena, items, &n, r->items[i].word, r->items[i].synonym_of, r->items[i].stop);
    for (int i = 0; i < r->n; i++)
        if (r->items[i].synonym_of)
            put_word(arena, items, &n, r->items[i].synonym_of, r->items[i].synonym_of, false);
    qsort(items, n, sizeof *items, by_key);
    for (size_t i = 1; i < n && items[i].key; i++)
        if (strcmp(items[i].key, items[i - 1].key) == 0)
            items[i].length = items[i - 1].length;
    qsort(items, n, sizeof *items, by_hash);
    for (size_t i = 0; i < n; i++)
        if (!kept || items[kept - 1].hash != items[i].hash)
            items[kept++] = items[i];
        else
            items[kept - 1].stop |= items[i].stop;
    words.items = items;
    words.n = kept;
}

static void
load(void)
{
    MemoryContext fresh = AllocSetContextCreate(TopMemoryContext, "vnnews user words", ALLOCSET_SMALL_SIZES),
                  old;
    vn_user_words before = words;
    reader r = {NULL, 0, 0};
    vn_arena arena;

    table = get_relname_relid("user_word", get_namespace_oid("vnnews", true));
    current = true; /* before reading: a change while we read makes it false again */
    words = (vn_user_words){NULL, 0, 0};
    PG_TRY();
    {
        old = MemoryContextSwitchTo(fresh);
        read_file(&r);
        if (OidIsValid(table))
            read_table(&r, fresh);
        vnn_arena_init(&arena);
        compile(&r, &arena);
        MemoryContextSwitchTo(old);
    }
    PG_CATCH();
    {
        words = before;
        current = false;
        MemoryContextDelete(fresh);
        PG_RE_THROW();
    }
    PG_END_TRY();
    if (context)
        MemoryContextDelete(context);
    context = fresh;
    generation++;
}

const vn_user_words *
vnn_user_words(void)
{
    if (!registered) {
        CacheRegisterRelcacheCallback(relation_changed, (Datum)0);
        registered = true;
    }
    if (!current && IsTransactionState())
        load();
    return words.n ? &words : NULL;
}

uint32
vnn_user_generation(void)
{
    vnn_user_words();
    return generation;
}

static void
tell_everybody(void)
{
    Oid relation = get_relname_relid("user_word", get_namespace_oid("vnnews", true));

    if (OidIsValid(relation))
        CacheInvalidateRelcacheByRelid(relation);
}

Datum
vnnews_user_word_changed(PG_FUNCTION_ARGS)
{
    if (!CALLED_AS_TRIGGER(fcinfo))
        ereport(ERROR, (errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
                        errmsg("function \"user_word_changed\" was not called by trigger manager")));
    CacheInvalidateRelcache(((TriggerData *)fcinfo->context)->tg_relation);
    return PointerGetDatum(NULL);
}

Datum
vnnews_reload_words(PG_FUNCTION_ARGS)
{
    (void)fcinfo;
    tell_everybody();
    PG_RETURN_VOID();
}
