/*
 * document.c: vnnews.document, which is to_tsvector('vnnews.vietnamese', ...) made directly: without a call
 * for every token, without a copy of every lexeme, and sorting each lexeme once and not wherever it occurs.
 */
#include "dict.h"

#include "miscadmin.h"
#include "port/pg_bswap.h"
#include "tsearch/ts_type.h"
#include "tsearch/ts_utils.h"

#if PG_VERSION_NUM >= 180000
#include "catalog/pg_collation.h"
#include "utils/formatting.h"
#define lowerstr_with_len(s, len) str_tolower(s, len, DEFAULT_COLLATION_OID)
#endif

PG_FUNCTION_INFO_V1(vnnews_document);

#define NO_KIND 255 /* PostgreSQL's dictionary "simple" */

typedef struct item {
    uint64 prefix; /* prefix_of: most comparisons end there */
    const char *s;
    uint32 hash, first; /* the first of its positions in the result */
    uint16 len, n, last;
} item;

typedef struct place {
    uint32 item;
    uint16 pos;
} place;

typedef struct document {
    item *items;
    int n_items, cap_items;
    uint32 *table; /* by hash, index of an item plus one */
    uint32 mask;
    place *places; /* in the order of the text */
    int n_places, cap_places;
    int pos;
    vn_arena arena;
} document;

static void
document_init(document *d, size_t bytes)
{
    *d = (document){.mask = 1023, .cap_items = 512, .cap_places = (int)(bytes / 4) + 16};
    vnn_arena_init(&d->arena);
    d->items = palloc(sizeof(item) * d->cap_items);
    d->table = palloc0(sizeof(uint32) * (d->mask + 1));
    d->places = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(place) * d->cap_places);
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
grow_items(document *d)
{
    d->cap_items *= 2;
    d->items = repalloc_huge(d->items, sizeof(item) * d->cap_items);
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
find_item(document *d, const char *s, size_t len)
{
    uint64 prefix = prefix_of(s, len);
    uint32 hash = hash_of(prefix, s, len), at = hash & d->mask;

    for (; d->table[at]; at = (at + 1) & d->mask) {
        const item *known = &d->items[d->table[at] - 1];

        if (known->prefix == prefix && known->len == len && (len <= 8 || memcmp(known->s, s, len) == 0))
            return d->table[at] - 1;
    }
    d->items[d->n_items++] = (item){prefix, vn_strndup(&d->arena, s, len), hash, 0, (uint16)len, 0, 0};
    d->table[at] = (uint32)d->n_items;
    if (d->n_items == d->cap_items)
        grow_items(d);
    return (uint32)d->n_items - 1;
}

/* A lexeme at the position that the document has come to, under the limits that every tsvector has. */
static void
take_lexeme(void *self, const char *s, size_t len, unsigned flags)
{
    document *d = self;
    uint32 number = find_item(d, s, len);
    item *i = &d->items[number];
    uint16 pos;

    d->pos += (flags & TSL_ADDPOS) != 0;
    pos = (uint16)LIMITPOS(d->pos);
    if (i->n && (i->n == MAXNUMPOS - 1 || i->last == pos || i->last == MAXENTRYPOS - 1))
        return;
    i->n++;
    i->last = pos;
    if (d->n_places == d->cap_places) {
        d->cap_places *= 2;
        d->places = repalloc_huge(d->places, sizeof(place) * d->cap_places);
    }
    d->places[d->n_places++] = (place){number, pos};
}

/* The dictionary that vnnews.vietnamese maps a type of token to, and the options of the text; 0 if none. */
static unsigned
kind_of(uint8_t type, unsigned options)
{
    const unsigned word = VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS | options;

    switch ((vn_search_type)type) {
    case VN_ST_WORD:
    case VN_ST_CODE:
    case VN_ST_ABBREV:
        return word;
    case VN_ST_BARE:
        return word | VN_L_BARE;
    case VN_ST_NUMBER:
    case VN_ST_TIME:
        return VNN_VALUE_KIND;
    case VN_ST_DATE:
        return VNN_DATE_KIND;
    case VN_ST_EMAIL:
    case VN_ST_URL:
    case VN_ST_HOST:
    case VN_ST_URL_PATH:
    case VN_ST_VERSION:
        return NO_KIND;
    case VN_ST_BLANK:
    case VN_ST_PROTOCOL:
        break;
    }
    return 0;
}

static void
take_simple(document *d, const char *token, size_t len)
{
    char *lower = lowerstr_with_len(token, (int)len);

    d->pos++;
    take_lexeme(d, lower, strlen(lower), 0);
    pfree(lower);
}

static void
take_new(document *d, const char *token, size_t len, unsigned kind)
{
    TSLexeme *lexemes = vnn_make_lexemes(token, len, kind);

    if (!lexemes)
        return;
    d->pos++;
    for (TSLexeme *l = lexemes; l->lexeme; l++) {
        take_lexeme(d, l->lexeme, strlen(l->lexeme), l->flags);
        pfree(l->lexeme);
    }
    pfree(lexemes);
}

static void
take_token(document *d, const char *token, size_t len, unsigned kind)
{
    if (vnn_by_context(kind)) {
        take_new(d, token, len, kind);
        return;
    }
    d->pos++; /* the lexemes of a known token begin there */
    switch (vnn_cache_visit(token, len, kind, take_lexeme, d)) {
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

static void
take_text(document *d, const char *source, size_t len)
{
    vnn_parse *parse = vnn_parse_start(source, len);
    /* a lexeme given twice at one position is in the document once: the options of a query are not needed */
    const unsigned options = (vnn_text_options(source) & VN_L_PLAIN) | VN_L_DOCUMENT;
    const vn_search_token *t;

    parse->options = options;
    while ((t = vnn_parse_next(parse))) {
        unsigned kind = kind_of(t->type, options);

        if (parse->next % 4096 == 0)
            CHECK_FOR_INTERRUPTS();
        if (t->len >= MAXSTRLEN)
            ereport(NOTICE,
                    (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("word is too long to be indexed"),
                     errdetail("Words longer than %d characters are ignored.", MAXSTRLEN)));
        else if (kind == NO_KIND)
            take_simple(d, source + t->start, t->len);
        else if (kind)
            take_token(d, source + t->start, t->len, kind);
    }
    vnn_parse_end(parse);
}

/* -- the order of lexemes in a tsvector */

typedef item *item_ref;

static inline int
compare_items(const item *a, const item *b)
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

static item **
sorted_items(document *d)
{
    item **sorted = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(item *) * (d->n_items + 1));

    for (int i = 0; i < d->n_items; i++)
        sorted[i] = &d->items[i];
    sort_items(sorted, (size_t)d->n_items);
    return sorted;
}

static TSVector
make_vector(document *d)
{
    item **sorted = sorted_items(d);
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
        item *it = sorted[i];
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
        item *it = &d->items[d->places[i].item];

        WEP_SETPOS(*(WordEntryPos *)(strings + it->first), d->places[i].pos);
        it->first += sizeof(WordEntryPos);
    }
    return vector;
}

Datum
vnnews_document(PG_FUNCTION_ARGS)
{
    text *source = PG_GETARG_TEXT_PP(0);
    size_t len = VARSIZE_ANY_EXHDR(source);
    document d;

    document_init(&d, len);
    take_text(&d, VARDATA_ANY(source), len);
    PG_RETURN_TSVECTOR(make_vector(&d));
}
