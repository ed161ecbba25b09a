/* document.c: a tsvector made of lexemes as they come, each of which is kept and sorted once. */
#include "document.h"

#include "port/pg_bswap.h"
#include "tsearch/ts_utils.h"

void
vnn_document_init(vnn_document *d, size_t bytes)
{
    *d = (vnn_document){.mask = 1023, .cap_items = 512, .cap_places = (int)(bytes / 4) + 16};
    vnn_arena_init(&d->arena);
    d->items = palloc(sizeof(vnn_document_item) * d->cap_items);
    d->table = palloc0(sizeof(uint32) * (d->mask + 1));
    d->places = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(vnn_document_place) * d->cap_places);
}

/* The first eight bytes as a number that sorts as they do. */
static inline uint64
prefix_of(const char *s, size_t len)
{
    uint64 prefix;

    if (len < 8)
        return len ? vnn_last_bytes(s, len) << (64 - 8 * len) : 0;
    memcpy(&prefix, s, 8);
    return pg_ntoh64(prefix);
}

static inline uint32
hash_of(uint64 prefix, const char *s, size_t len)
{
    uint64 h = prefix * UINT64CONST(0x9E3779B97F4A7C15);

    h ^= h >> 32;
    if (len > 8)
        h ^= vnn_hash_token(s + 8, len - 8, 0);
    h *= UINT64CONST(0xFF51AFD7ED558CCD);
    return (uint32)(h >> 32);
}

static void
grow_items(vnn_document *d)
{
    d->cap_items *= 2;
    d->items = repalloc_huge(d->items, sizeof(vnn_document_item) * d->cap_items);
    d->mask = d->mask * 2 + 1;
    pfree(d->table);
    d->table = MemoryContextAllocExtended(CurrentMemoryContext, sizeof(uint32) * ((Size)d->mask + 1),
                                          MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
    for (int i = 0; i < d->n_items; i++) {
        uint32 at = d->items[i].hash & d->mask;

        while (d->table[at])
            at = (at + 1) & d->mask;
        d->table[at] = (uint32)i + 1;
    }
}

/* The number of the item with this lexeme, a new one if there is none. */
static uint32
find_item(vnn_document *d, const char *s, size_t len)
{
    uint64 prefix = prefix_of(s, len);
    uint32 hash = hash_of(prefix, s, len), at = hash & d->mask;

    for (; d->table[at]; at = (at + 1) & d->mask) {
        const vnn_document_item *known = &d->items[d->table[at] - 1];

        if (known->prefix == prefix && known->len == len && (len <= 8 || memcmp(known->s, s, len) == 0))
            return d->table[at] - 1;
    }
    d->items[d->n_items++] =
        (vnn_document_item){prefix, vn_strndup(&d->arena, s, len), hash, 0, (uint16)len, 0, 0};
    d->table[at] = (uint32)d->n_items;
    if (d->n_items == d->cap_items)
        grow_items(d);
    return (uint32)d->n_items - 1;
}

/* A lexeme at the position that the document has come to, under the limits that every tsvector has. */
void
vnn_document_take(void *self, const char *s, size_t len, unsigned flags)
{
    vnn_document *d = self;
    uint32 number = find_item(d, s, len);
    vnn_document_item *i = &d->items[number];
    uint16 pos;

    d->pos += (flags & TSL_ADDPOS) != 0;
    pos = (uint16)LIMITPOS(d->pos);
    if (i->n && (i->n == MAXNUMPOS - 1 || i->last == pos || i->last == MAXENTRYPOS - 1))
        return;
    i->n++;
    i->last = pos;
    if (d->n_places == d->cap_places) {
        d->cap_places *= 2;
        d->places = repalloc_huge(d->places, sizeof(vnn_document_place) * d->cap_places);
    }
    d->places[d->n_places++] = (vnn_document_place){number, pos};
}

/* -- the order of lexemes in a tsvector */

typedef vnn_document_item *item_ref;

static inline int
compare_items(const vnn_document_item *a, const vnn_document_item *b)
{
    if (a->prefix != b->prefix)
        return a->prefix < b->prefix ? -1 : 1;
    return tsCompareString((char *)a->s, a->len, (char *)b->s, b->len, false);
}

#define ST_SORT          sort_items
#define ST_ELEMENT_TYPE  item_ref
#define ST_COMPARE(a, b) compare_items(*(a), *(b))
#define ST_SCOPE         static
#define ST_DEFINE
#include "lib/sort_template.h"

static vnn_document_item **
sorted_items(vnn_document *d)
{
    vnn_document_item **sorted =
        MemoryContextAllocHuge(CurrentMemoryContext, sizeof(vnn_document_item *) * (d->n_items + 1));

    for (int i = 0; i < d->n_items; i++)
        sorted[i] = &d->items[i];
    sort_items(sorted, (size_t)d->n_items);
    return sorted;
}

TSVector
vnn_document_vector(vnn_document *d)
{
    vnn_document_item **sorted = sorted_items(d);
    Size bytes = 0;
    TSVector vector;
    WordEntry *entry;
    char *strings;

    for (int i = 0; i < d->n_items; i++)
        bytes = SHORTALIGN(bytes + sorted[i]->len) + sizeof(uint16) + sorted[i]->n * sizeof(WordEntryPos);
    if (bytes > MAXSTRPOS)
        ereport(ERROR,
                (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
                 errmsg("string is too long for tsvector (%d bytes, max %d bytes)", (int)bytes, MAXSTRPOS)));
    bytes = CALCDATASIZE(d->n_items, bytes);
    vector = palloc0(bytes);
    SET_VARSIZE(vector, bytes);
    vector->size = d->n_items;
    entry = ARRPTR(vector);
    strings = STRPTR(vector);
    bytes = 0;
    for (int i = 0; i < d->n_items; i++, entry++) {
        vnn_document_item *it = sorted[i];
        uint16 n = it->n;

        entry->haspos = 1;
        entry->len = it->len;
        entry->pos = (uint32)bytes;
        memcpy(strings + bytes, it->s, it->len);
        bytes = SHORTALIGN(bytes + it->len);
        memcpy(strings + bytes, &n, sizeof n);
        bytes += sizeof n;
        it->first = (uint32)bytes;
        bytes += n * sizeof(WordEntryPos);
    }
    for (int i = 0; i < d->n_places; i++) {
        vnn_document_item *it = &d->items[d->places[i].item];

        WEP_SETPOS(*(WordEntryPos *)(strings + it->first), d->places[i].pos);
        it->first += sizeof(WordEntryPos);
    }
    return vector;
}
