/* dict_cache.c: the lexemes of the tokens seen last. */
#include "dict.h"

#include "common/hashfn.h"
#include "utils/memutils.h"

#define SLOTS     16384
#define MAX_TOKEN 48
#define MAX_ITEMS 24

/* One allocation: the token, then each lexeme with its NUL. */
typedef struct entry {
    uint32 hash;
    uint16 token_len, n;
    bool known;
    struct {
        uint16 nvariant, flags, offset, size; /* size with the NUL */
    } items[FLEXIBLE_ARRAY_MEMBER];
} entry;

struct vnn_cache {
    MemoryContext context;
    uint32 generation; /* of the user's words */
    entry *slots[SLOTS];
};

vnn_cache *
vnn_cache_make(void)
{
    vnn_cache *cache = palloc0(sizeof *cache);

    cache->context = CurrentMemoryContext;
    return cache;
}

static void
forget(vnn_cache *cache)
{
    for (int i = 0; i < SLOTS; i++)
        if (cache->slots[i]) {
            pfree(cache->slots[i]);
            cache->slots[i] = NULL;
        }
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

    for (int i = 0; i < e->n; i++) {
        result[i].nvariant = e->items[i].nvariant;
        result[i].flags = e->items[i].flags;
        result[i].lexeme = palloc(e->items[i].size);
        memcpy(result[i].lexeme, entry_bytes(e) + e->items[i].offset, e->items[i].size);
    }
    memset(&result[e->n], 0, sizeof *result);
    return result;
}

bool
vnn_cache_get(vnn_cache *cache, const char *token, size_t len, TSLexeme **result)
{
    uint32 hash;
    entry *e;

    if (cache->generation != vnn_user_generation()) {
        forget(cache);
        cache->generation = vnn_user_generation();
    }
    if (len > MAX_TOKEN)
        return false;
    hash = hash_bytes((const unsigned char *)token, (int)len);
    e = cache->slots[hash % SLOTS];
    if (!e || e->hash != hash || e->token_len != len || memcmp(entry_bytes(e), token, len) != 0)
        return false;
    *result = e->known ? copy_lexemes(e) : NULL;
    return true;
}

void
vnn_cache_put(vnn_cache *cache, const char *token, size_t len, const TSLexeme *lexemes)
{
    uint32 hash;
    int n = 0;
    size_t bytes = len;
    entry *e;
    char *p;

    if (len > MAX_TOKEN)
        return;
    for (; lexemes && lexemes[n].lexeme; n++)
        bytes += strlen(lexemes[n].lexeme) + 1;
    if (n > MAX_ITEMS)
        return;
    e = MemoryContextAlloc(cache->context, offsetof(entry, items) + sizeof(e->items[0]) * n + bytes);
    hash = hash_bytes((const unsigned char *)token, (int)len);
    e->hash = hash;
    e->token_len = (uint16)len;
    e->n = (uint16)n;
    e->known = lexemes != NULL;
    p = entry_bytes(e);
    memcpy(p, token, len);
    p += len;
    for (int i = 0; i < n; i++) {
        size_t size = strlen(lexemes[i].lexeme) + 1;

        e->items[i].nvariant = lexemes[i].nvariant;
        e->items[i].flags = lexemes[i].flags;
        e->items[i].offset = (uint16)(p - entry_bytes(e));
        e->items[i].size = (uint16)size;
        memcpy(p, lexemes[i].lexeme, size);
        p += size;
    }
    if (cache->slots[hash % SLOTS])
        pfree(cache->slots[hash % SLOTS]);
    cache->slots[hash % SLOTS] = e;
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
