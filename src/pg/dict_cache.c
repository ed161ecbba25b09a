/*
 * dict_cache.c: the lexemes of the tokens seen last, in a bounded space: POOL bytes of entries and
 * the table of SLOTS places. When the pool is full all is forgotten, and frequent tokens are soon back.
 */
#include "dict.h"

#include "utils/memutils.h"

#define POOL      (512 * 1024)
#define BUCKETS   4096
#define WAYS      4
#define MAX_TOKEN 48
#define MAX_ITEMS 24

/* In the pool, followed by the token and each lexeme with its NUL. */
typedef struct entry {
    uint8 token_len, n, kind;
    bool known;
    struct {
        uint16 nvariant, flags, size; /* size with the NUL */
    } items[FLEXIBLE_ARRAY_MEMBER];
} entry;

typedef struct slot {
    uint32 hash;
    uint32 at; /* of the entry, plus one; 0 is free */
} slot;

typedef struct store {
    uint32 used; /* of the pool */
    slot slots[BUCKETS][WAYS];
    char pool[POOL];
} store;

struct vnn_cache {
    MemoryContext context;
    uint32 generation; /* of the user's words */
    store *store;      /* made on first use */
};

vnn_cache *
vnn_cache_make(void)
{
    vnn_cache *cache = palloc0(sizeof *cache);

    cache->context = CurrentMemoryContext;
    return cache;
}

static void
forget(store *s)
{
    s->used = 0;
    memset(s->slots, 0, sizeof s->slots);
}

static inline uint64
read_bytes(const char *s, size_t len)
{
    uint64 word = 0;

    for (size_t i = 0; i < len; i++)
        word = word << 8 | (unsigned char)s[i];
    return word;
}

/* `kind` keeps apart what one token gives under different options. */
static inline uint32
hash_token(const char *token, size_t len, unsigned kind)
{
    uint64 h = (len ^ (uint64)kind << 32) * UINT64CONST(0x9E3779B97F4A7C15), word;

    for (; len >= 8; token += 8, len -= 8) {
        memcpy(&word, token, 8);
        h = (h ^ word) * UINT64CONST(0x9E3779B97F4A7C15);
        h ^= h >> 32;
    }
    h = (h ^ read_bytes(token, len)) * UINT64CONST(0x9E3779B97F4A7C15);
    h ^= h >> 29;
    h *= UINT64CONST(0xFF51AFD7ED558CCD);
    return (uint32)(h >> 32);
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
        uint16 size = e->items[i].size;

        result[i].nvariant = e->items[i].nvariant;
        result[i].flags = e->items[i].flags;
        result[i].lexeme = palloc(size);
        memcpy(result[i].lexeme, p, size);
        p += size;
    }
    memset(&result[e->n], 0, sizeof *result);
    return result;
}

bool
vnn_cache_get(vnn_cache *cache, const char *token, size_t len, unsigned kind, TSLexeme **result)
{
    store *s = cache->store;
    const slot *bucket;
    uint32 hash;

    if (!s || len > MAX_TOKEN)
        return false;
    if (cache->generation != vnn_user_generation()) {
        forget(s);
        cache->generation = vnn_user_generation();
    }
    hash = hash_token(token, len, kind);
    bucket = s->slots[hash % BUCKETS];
    for (int i = 0; i < WAYS; i++)
        if (bucket[i].hash == hash && bucket[i].at) {
            entry *e = (entry *)(s->pool + bucket[i].at - 1);

            if (e->kind != kind || e->token_len != len || memcmp(entry_bytes(e), token, len) != 0)
                continue;
            *result = e->known ? copy_lexemes(e) : NULL;
            return true;
        }
    return false;
}

static store *
ready_store(vnn_cache *cache)
{
    uint32 generation = vnn_user_generation();

    if (!cache->store) {
        cache->store = MemoryContextAlloc(cache->context, sizeof(store));
        forget(cache->store);
        cache->generation = generation;
    } else if (cache->generation != generation) {
        forget(cache->store);
        cache->generation = generation;
    }
    return cache->store;
}

/* The place of the first free way, or of one that gives way. */
static slot *
choose_slot(store *s, uint32 hash)
{
    slot *bucket = s->slots[hash % BUCKETS];

    for (int i = 0; i < WAYS; i++)
        if (!bucket[i].at)
            return &bucket[i];
    return &bucket[hash / BUCKETS % WAYS];
}

void
vnn_cache_put(vnn_cache *cache, const char *token, size_t len, unsigned kind, const TSLexeme *lexemes)
{
    store *s;
    int n = 0;
    size_t bytes = len, size;
    entry *e;
    char *p;
    uint32 hash;

    for (; lexemes && lexemes[n].lexeme; n++)
        bytes += strlen(lexemes[n].lexeme) + 1;
    if (len > MAX_TOKEN || n > MAX_ITEMS)
        return;
    s = ready_store(cache);
    size = TYPEALIGN(2, offsetof(entry, items) + sizeof(e->items[0]) * n + bytes);
    if (size > POOL)
        return;
    if (size > POOL - s->used)
        forget(s);
    e = (entry *)(s->pool + s->used);
    hash = hash_token(token, len, kind);
    *choose_slot(s, hash) = (slot){hash, s->used + 1};
    s->used += size;
    e->kind = (uint8)kind;
    e->token_len = (uint8)len;
    e->n = (uint8)n;
    e->known = lexemes != NULL;
    p = entry_bytes(e);
    memcpy(p, token, len);
    p += len;
    for (int i = 0; i < n; i++) {
        uint16 lexeme_size = (uint16)(strlen(lexemes[i].lexeme) + 1);

        e->items[i].nvariant = lexemes[i].nvariant;
        e->items[i].flags = lexemes[i].flags;
        e->items[i].size = lexeme_size;
        memcpy(p, lexemes[i].lexeme, lexeme_size);
        p += lexeme_size;
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
