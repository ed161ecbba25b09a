/*
 * dict_cache.c: the lexemes of the tokens seen last. One cache for the backend, of fixed size: a ring of
 * entries, the newest in place of the oldest, and a table of where they are. It can change no answer.
 */
#include "dict.h"

#include "utils/memutils.h"

#define RING    (2 * 1024 * 1024)
#define BUCKETS 16384
#define WAYS    4
/* Longer tokens, more or longer lexemes are rare and not kept. */
#define MAX_TOKEN  48
#define MAX_ITEMS  24
#define MAX_LEXEME 120
/* With their NUL; so many bytes of the ring are read wherever one begins. */
#define SHORT_LEXEME 16
#define BEYOND       64 /* bytes after the ring that may be read or asked for, too */

/* In the ring, followed by the token and each lexeme with its NUL. */
typedef struct entry {
    uint8 token_len, n, kind;
    bool known;
    struct {
        uint16 nvariant;
        uint8 flags, size; /* size with the NUL */
    } items[FLEXIBLE_ARRAY_MEMBER];
} entry;

/* `at` counts all bytes ever put into the ring; what lies more than a ring back is gone. */
typedef struct slot {
    uint32 hash, at;
} slot;

typedef struct store {
    uint32 generation; /* of the user's words */
    uint32 end;        /* as slot.at; the ring's first round begins at RING, so that 0 is never there */
    slot slots[BUCKETS][WAYS];
    char ring[RING + BEYOND];
} store;

static store *cache;

/*
 * The tokens that will be asked for next, and where their entries seem to be: a hint, which may be out of
 * date. A ring, in which `n` counts the tokens, `located` those whose entries have been looked for, `next`
 * those asked for.
 */
static struct {
    struct {
        const char *token;
        uint32 hash, at;
    } items[4 * VNN_EXPECT];
    uint32 n, located, next;
} expected;

#define EXPECTED(i) (&expected.items[(i) % lengthof(expected.items)])

static void
forget(store *s)
{
    vnn_cache_expect_nothing();
    s->end = RING;
    memset(s->slots, 0, sizeof s->slots);
}

static inline bool
is_there(const store *s, const slot *place)
{
    return s->end - place->at < RING;
}

static inline entry *
entry_at(store *s, uint32 at)
{
    return (entry *)(s->ring + at % RING);
}

static inline char *
entry_bytes(entry *e)
{
    return (char *)&e->items[e->n];
}

static TSLexeme *
copy_lexemes(entry *e)
{
    TSLexeme *result = palloc(sizeof(TSLexeme) * (e->n + 1));
    const char *p = entry_bytes(e) + e->token_len;

    for (int i = 0; i < e->n; i++) {
        size_t size = e->items[i].size;

        result[i].nvariant = e->items[i].nvariant;
        result[i].flags = e->items[i].flags;
        if (size <= SHORT_LEXEME) { /* without a call for the few bytes */
            result[i].lexeme = palloc(SHORT_LEXEME);
            memcpy(result[i].lexeme, p, SHORT_LEXEME);
        } else {
            result[i].lexeme = palloc(size);
            memcpy(result[i].lexeme, p, size);
        }
        p += size;
    }
    memset(&result[e->n], 0, sizeof *result);
    return result;
}

/* The cache, emptied if the user's words have changed. */
static store *
open_cache(void)
{
    uint32 generation = vnn_user_generation();

    if (!cache) {
        cache = MemoryContextAlloc(TopMemoryContext, sizeof *cache);
        cache->generation = generation;
        forget(cache);
    } else if (cache->generation != generation) {
        cache->generation = generation;
        forget(cache);
    }
    return cache;
}

void
vnn_cache_expect_nothing(void)
{
    expected.n = expected.located = expected.next = 0;
}

static inline bool
is_value(const vn_search_token *t)
{
    return t->type == VN_ST_NUMBER || t->type == VN_ST_DATE || t->type == VN_ST_TIME;
}

/* Those told before this time are looked for now, since their buckets should have come by now. */
void
vnn_cache_expect(const char *source, const vn_search_token *tokens, size_t n, unsigned options)
{
    store *s = open_cache();

    for (; expected.located < expected.n; expected.located++) {
        uint32 hash = EXPECTED(expected.located)->hash, at = 0;
        const slot *bucket = s->slots[hash % BUCKETS];

        for (int k = 0; k < WAYS; k++)
            at = bucket[k].hash == hash ? bucket[k].at : at;
        EXPECTED(expected.located)->at = at;
        __builtin_prefetch(entry_at(s, at));
        __builtin_prefetch((const char *)entry_at(s, at) + 64);
    }
    for (size_t i = 0; i < n; i++)
        if (tokens[i].type != VN_ST_BLANK) {
            const char *token = source + tokens[i].start;
            uint32 hash = vnn_hash_token(token, tokens[i].len, is_value(&tokens[i]) ? 0 : options);

            EXPECTED(expected.n)->token = token;
            EXPECTED(expected.n)->hash = hash;
            EXPECTED(expected.n)->at = 0;
            expected.n++;
            __builtin_prefetch(s->slots[hash % BUCKETS]);
        }
}

/* memcmp without a call: tokens are short. */
static inline bool
same_bytes(const char *a, const char *b, size_t len)
{
    uint64 x, y, u, v;
    uint32 p, q, r, t;

    if (len > 16)
        return memcmp(a, b, len) == 0;
    if (len >= 8) {
        memcpy(&x, a, 8);
        memcpy(&y, b, 8);
        memcpy(&u, a + len - 8, 8);
        memcpy(&v, b + len - 8, 8);
        return ((x ^ y) | (u ^ v)) == 0;
    }
    if (len >= 4) {
        memcpy(&p, a, 4);
        memcpy(&q, b, 4);
        memcpy(&r, a + len - 4, 4);
        memcpy(&t, b + len - 4, 4);
        return ((p ^ q) | (r ^ t)) == 0;
    }
    return len == 0 || (a[0] == b[0] && a[len / 2] == b[len / 2] && a[len - 1] == b[len - 1]);
}

static inline bool
is_entry(entry *e, const char *token, size_t len, unsigned kind)
{
    return e->kind == kind && e->token_len == len && same_bytes(entry_bytes(e), token, len);
}

/*
 * The entry of the token if it is expected; tokens between may have been left out. Whether the user's words
 * have changed was looked at when it was.
 */
static inline entry *
find_expected(const char *token, size_t len, unsigned kind)
{
    while (expected.next < expected.n) {
        uint32 i = expected.next++;

        if (EXPECTED(i)->token == token) {
            slot place = {EXPECTED(i)->hash, EXPECTED(i)->at};
            entry *e = entry_at(cache, place.at);

            return is_there(cache, &place) && is_entry(e, token, len, kind) ? e : NULL;
        }
    }
    return NULL;
}

static entry *
find_entry(const char *token, size_t len, unsigned kind)
{
    entry *e = find_expected(token, len, kind);
    const slot *bucket;
    uint32 hash;
    store *s;

    if (e || len > MAX_TOKEN)
        return e;
    s = open_cache();
    hash = vnn_hash_token(token, len, vnn_options_of(kind));
    bucket = s->slots[hash % BUCKETS];
    for (int i = 0; i < WAYS; i++)
        if (bucket[i].hash == hash && is_there(s, &bucket[i]) &&
            is_entry(entry_at(s, bucket[i].at), token, len, kind))
            return entry_at(s, bucket[i].at);
    return NULL;
}

bool
vnn_cache_get(const char *token, size_t len, unsigned kind, TSLexeme **result)
{
    entry *e = find_entry(token, len, kind);

    if (e)
        *result = e->known ? copy_lexemes(e) : NULL;
    return e != NULL;
}

vnn_visit
vnn_cache_visit(const char *token, size_t len, unsigned kind, vnn_take_lexeme take, void *self)
{
    entry *e = find_entry(token, len, kind);
    const char *p;

    if (!e)
        return VNN_NOT_CACHED;
    p = entry_bytes(e) + e->token_len;
    for (int i = 0; i < e->n; i++) {
        take(self, p, e->items[i].size - 1, e->items[i].flags);
        p += e->items[i].size;
    }
    return e->known ? VNN_KNOWN : VNN_NOT_KNOWN;
}

/* Room for an entry, all in one piece; returns where it is. */
static uint32
make_room(store *s, uint32 size)
{
    uint32 left = RING - s->end % RING, at;

    if (size > left)
        s->end += left;
    if (s->end > PG_UINT32_MAX - 2 * RING)
        forget(s);
    at = s->end;
    s->end += size;
    return at;
}

static slot *
choose_slot(store *s, uint32 hash)
{
    slot *bucket = s->slots[hash % BUCKETS], *oldest = bucket;

    for (int i = 0; i < WAYS; i++)
        if (s->end - bucket[i].at > s->end - oldest->at)
            oldest = &bucket[i];
    return oldest;
}

void
vnn_cache_put(const char *token, size_t len, unsigned kind, const TSLexeme *lexemes)
{
    store *s = open_cache();
    int n = 0;
    size_t bytes = len;
    uint32 hash, at;
    entry *e;
    char *p;

    for (; lexemes && lexemes[n].lexeme; n++) {
        size_t size = strlen(lexemes[n].lexeme) + 1;

        if (size > MAX_LEXEME || lexemes[n].flags > PG_UINT8_MAX)
            return;
        bytes += size;
    }
    if (len > MAX_TOKEN || n > MAX_ITEMS)
        return;
    bytes = TYPEALIGN(2, offsetof(entry, items) + sizeof(e->items[0]) * n + bytes);
    at = make_room(s, (uint32)bytes);
    hash = vnn_hash_token(token, len, vnn_options_of(kind));
    *choose_slot(s, hash) = (slot){hash, at};
    e = entry_at(s, at);
    e->kind = (uint8)kind;
    e->token_len = (uint8)len;
    e->n = (uint8)n;
    e->known = lexemes != NULL;
    p = entry_bytes(e);
    memcpy(p, token, len);
    p += len;
    for (int i = 0; i < n; i++) {
        size_t size = strlen(lexemes[i].lexeme) + 1;

        e->items[i].nvariant = lexemes[i].nvariant;
        e->items[i].flags = (uint8)lexemes[i].flags;
        e->items[i].size = (uint8)size;
        memcpy(p, lexemes[i].lexeme, size);
        p += size;
    }
}

TSLexeme *
vnn_lexemes(const vn_lexemes *lexemes)
{
    TSLexeme *result;

    if (!lexemes->n && !lexemes->stop)
        return NULL;
    result = palloc0(sizeof(TSLexeme) * (lexemes->n + 1));
    for (size_t i = 0; i < lexemes->n; i++) {
        const vn_lexeme *l = &lexemes->items[i];

        result[i].nvariant = l->variant;
        result[i].flags = (l->next ? TSL_ADDPOS : 0) | (l->prefix ? TSL_PREFIX : 0);
        result[i].lexeme = pnstrdup(l->s, l->len);
    }
    return result;
}
