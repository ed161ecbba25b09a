#include "crf_parts.h"

#include <stdlib.h>
#include <string.h>

static int
by_key(const void *a, const void *b)
{
    const crf_row *x = a, *y = b;

    return x->key != y->key ? (x->key > y->key) - (x->key < y->key) : x->later - y->later;
}

/* A bucket: rows [first, first + n) of the sorted ones. */
typedef struct bucket {
    uint32_t first, n;
} bucket;

static int
fullest(const void *a, const void *b)
{
    const bucket *x = a, *y = b;

    return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : (x->first > y->first) - (x->first < y->first);
}

/* Whether all keys of a bucket fall on empty slots, each on another. */
static bool
fits(const vn_tag_tables *t, const bool *taken, const crf_row *rows, uint32_t n, uint32_t shift)
{
    uint32_t slots[64];

    if (n > 64)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        slots[i] = vn_tag_slot(t, shift, rows[i].key);
        if (taken[slots[i]])
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (slots[k] == slots[i])
                return false;
    }
    return true;
}

static void
put_row(const vn_tag_tables *t, const crf_row *row, uint32_t slot)
{
    ((uint16_t *)t->print)[slot] = vn_tag_print(row->key);
    ((int8_t *)t->outside)[slot] = row->w[0];
    ((int8_t *)t->gate)[slot] = row->gate;
    memcpy((int8_t *)t->row[slot], row->w + 1, VN_TAG_INNER);
}

/* Puts the rows, sorted by key, into the tables of an empty model. False where some bucket fits nowhere. */
static bool
place_rows(const vn_tag_tables *t, const crf_row *rows, size_t n)
{
    bucket *all = calloc(t->buckets, sizeof *all);
    bool *taken = calloc(t->slots, sizeof *taken), placed = true;

    for (size_t i = 0; i < n; i++) {
        bucket *b = &all[vn_tag_bucket(t, rows[i].key)];

        b->first = b->n++ ? b->first : (uint32_t)i;
    }
    qsort(all, t->buckets, sizeof *all, fullest);
    for (size_t i = 0; placed && i < t->buckets && all[i].n; i++) {
        const crf_row *from = rows + all[i].first;
        uint32_t shift = 0;

        while (shift <= UINT16_MAX && !fits(t, taken, from, all[i].n, shift))
            shift++;
        placed = shift <= UINT16_MAX;
        ((uint16_t *)t->shift)[vn_tag_bucket(t, from->key)] = (uint16_t)shift;
        for (uint32_t k = 0; placed && k < all[i].n; k++) {
            uint32_t slot = vn_tag_slot(t, shift, from[k].key);

            taken[slot] = true;
            put_row(t, &from[k], slot);
        }
    }
    free(all);
    free(taken);
    return placed;
}

size_t
crf_sort_rows(crf_row *rows, size_t n)
{
    size_t kept = 0;

    qsort(rows, n, sizeof *rows, by_key);
    for (size_t i = 0; i < n; i++)
        if (!kept || rows[i].key != rows[kept - 1].key)
            rows[kept++] = rows[i];
    return kept;
}

vn_tag_model *
crf_model_of(const crf_row *rows, size_t n, size_t *bytes)
{
    uint32_t slots = (uint32_t)(n + n / 16 + 16);
    vn_tag_model *model;
    bool placed;

    do {
        vn_tag_tables t;

        *bytes = (VN_TAG_MODEL_BYTES(slots, slots / 4) + 63) & ~(size_t)63;
        model = aligned_alloc(64, *bytes);
        memset(model, 0, *bytes);
        model->version = VN_TAG_VERSION;
        model->slots = slots;
        model->buckets = slots / 4;
        t = vn_tag_tables_of(model);
        placed = place_rows(&t, rows, n);
        slots += slots / 16;
        if (!placed)
            free(model);
    } while (!placed);
    return model;
}
