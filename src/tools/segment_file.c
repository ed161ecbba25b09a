/* segment_file: the weights as the segmenter reads them. */
#include "segment_trainer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const size_t max_lines = 44000; /* cache lines of n-grams that are kept */
static const uint32_t long_bits = 12;  /* places for words of four */

static int
fixed(float w, int bits, int limit)
{
    float v = roundf(w * (float)(1 << bits));

    return v > (float)limit ? limit : v < (float)-limit ? -limit : (int)v;
}

/* What a vector of the input layer adds to hidden cell q (by place and cell). */
static float
cell_of(const trainer *t, const float *vector, size_t q)
{
    float sum = 0;

    for (size_t d = 0; d < EMBED; d++)
        sum += vector[d] * t->layer.w[d * CELLS + q];
    return sum;
}

typedef struct candidate {
    const entry *ngram;
    const float *w; /* NULL: only a class */
    unsigned class;
    float worth;
} candidate;

static int
by_worth(const void *a, const void *b)
{
    const candidate *x = a, *y = b;

    if (x->worth != y->worth)
        return x->worth < y->worth ? 1 : -1;
    return x->ngram->key < y->ngram->key ? -1 : x->ngram->key > y->ngram->key;
}

static void
keep_ngram(vn_seg_line *lines, uint32_t n_lines, const candidate *c, size_t *kept)
{
    vn_seg_line *line = &lines[vn_seg_line_of(c->ngram->key, n_lines)];
    uint16_t tag = vn_seg_tag_of(c->ngram->key);

    for (unsigned i = 0; i < VN_SEG_LINE; i++) {
        if (line->tag[i] == tag)
            return;
        if (line->tag[i])
            continue;
        line->tag[i] = tag;
        line->classes[i / 2] |= (uint8_t)(c->class << (i % 2 * 4));
        for (unsigned k = 0; k < VN_SEG_WEIGHTS && c->w; k++)
            line->weight[i][k] = (int8_t)fixed(c->w[k], VN_SEG_NGRAM_BITS, 127);
        (*kept)++;
        return;
    }
}

/* The n-grams of greatest weight that find room. */
static void
fix_ngrams(const trainer *t, vn_seg_line *lines, uint32_t n_lines)
{
    candidate *all = seg_zeroed(t->n_ngrams + t->bigrams.mask + 1, sizeof *all);
    size_t n = 0, kept = 0;

    for (uint64_t i = 0; i <= t->ngrams.mask; i++) {
        const entry *e = &t->ngrams.entries[i];
        candidate c = {e, NULL, 0, 0};

        if (!e->id && !e->lexicon)
            continue;
        if (e->lexicon)
            c.worth = 4;
        c.w = !e->id ? NULL : t->ngram_w.w + (size_t)(e->id - 1) * VN_SEG_WEIGHTS;
        for (unsigned k = 0; k < VN_SEG_WEIGHTS && c.w; k++)
            c.worth += fabsf(c.w[k]);
        all[n++] = c;
    }
    for (uint64_t i = 0; i <= t->bigrams.mask; i++) {
        const entry *e = &t->bigrams.entries[i];
        unsigned class = e->key ? vn_seg_class(e->seen, e->joined) : 0;

        if (class && !seg_find(&t->ngrams, e->key)->id && !seg_find(&t->ngrams, e->key)->lexicon)
            all[n++] = (candidate){e, NULL, class, 0};
    }
    for (size_t i = 0; i < n; i++) {
        const entry *e = seg_find(&t->bigrams, all[i].ngram->key);

        all[i].class = vn_seg_class(e->seen, e->joined);
        all[i].worth += all[i].class > 1 ? 4 : all[i].class ? 0.5f : 0;
        if (seg_find(&t->ngrams, all[i].ngram->key)->lexicon)
            all[i].class |= VN_SEG_LEXICON;
    }
    qsort(all, n, sizeof *all, by_worth);
    for (size_t i = 0; i < n; i++)
        keep_ngram(lines, n_lines, &all[i], &kept);
    fprintf(stderr, "n-grams: %zu of %zu kept\n", kept, n);
    free(all);
}

static uint32_t
place_part(uint32_t *end, size_t bytes)
{
    uint32_t at = (*end + 63) / 64 * 64;

    *end = at + (uint32_t)bytes;
    return at;
}

static void
fix_syllables(const trainer *t, const vn_seg_header *h, vn_seg_syllable *table, vn_seg_row *rows)
{
    uint32_t mask = (1u << h->table_bits) - 1;

    for (uint64_t i = 0; i <= t->syllables.mask; i++) {
        const entry *e = &t->syllables.entries[i];
        uint32_t at = (uint32_t)e->key & mask;

        if (!e->id)
            continue;
        while (table[at].tag)
            at = (at + 1) & mask;
        table[at] = (vn_seg_syllable){(uint32_t)(e->key >> 32) | 1, e->id};
    }
    for (size_t i = 0; i < t->corpus.n; i++)
        if (t->row[i] >= VN_SEG_ROW_FIRST)
            rows[t->row[i]].sound = t->corpus.sound[i];
    for (uint32_t r = 0; r < t->rows; r++) {
        const float *single = t->single.w + (size_t)r * SINGLE;

        for (size_t q = 0; q < CELLS; q++)
            rows[r].cell[q / HIDDEN][q % HIDDEN] =
                (int8_t)fixed(cell_of(t, t->embedding.w + (size_t)r * EMBED, q), VN_SEG_ROW_BITS, 127);
        for (size_t k = 0; k < PLACES; k++)
            rows[r].gap[k] = (int16_t)fixed(single[k], VN_SEG_CELL_BITS, 32767);
        for (size_t k = 0; k < VN_SEG_CASES; k++)
            rows[r].word[k] = (int16_t)fixed(single[PLACES + k], VN_SEG_CELL_BITS, 32767);
    }
}

static void
fix_longs(const trainer *t, uint32_t bits, uint32_t *longs)
{
    uint32_t mask = (1u << bits) - 1;

    for (uint64_t i = 0; i <= t->longs.mask; i++) {
        const entry *e = &t->longs.entries[i];
        uint32_t at = (uint32_t)e->key & mask;

        if (!e->lexicon)
            continue;
        while (longs[at])
            at = (at + 1) & mask;
        longs[at] = (uint32_t)(e->key >> 32) | 1;
    }
}

void *
seg_fix_model(const trainer *t, size_t *size)
{
    vn_seg_header h = {.magic = "vnsegm06", .one = 1, .rows = t->rows, .lines = (uint32_t)max_lines};
    uint32_t end = sizeof h;
    char *bytes;
    int16_t *marks;

    for (h.table_bits = 4; (1u << h.table_bits) < t->rows * 3; h.table_bits++)
        ;
    h.long_bits = long_bits;
    h.table_at = place_part(&end, ((size_t)1 << h.table_bits) * sizeof(vn_seg_syllable));
    h.rows_at = place_part(&end, h.rows * sizeof(vn_seg_row));
    h.marks_at = place_part(&end, (size_t)VN_SEG_MARKS * CELLS * sizeof(int16_t));
    h.lines_at = place_part(&end, h.lines * sizeof(vn_seg_line));
    h.longs_at = place_part(&end, ((size_t)1 << h.long_bits) * sizeof(uint32_t));
    h.size = end;
    for (size_t i = 0; i < HIDDEN; i++) {
        h.bias[i] = (int16_t)fixed(t->bias.w[i], VN_SEG_CELL_BITS, 1500);
        h.out[i] = (int16_t)fixed(t->out.w[i], VN_SEG_OUT_BITS, 2000);
    }
    for (size_t i = 0; i < STATES * VN_SEG_CASES; i++)
        h.length[i / VN_SEG_CASES][i % VN_SEG_CASES] = fixed(t->length.w[i], VN_SEG_SCORE_BITS, 1 << 23);
    for (size_t i = 0; i < (VN_SEG_LISTED - 1) * VN_SEG_CASES; i++)
        h.lexicon[i / VN_SEG_CASES][i % VN_SEG_CASES] = fixed(t->lexicon.w[i], VN_SEG_SCORE_BITS, 1 << 23);
    bytes = aligned_alloc(64, (end + 63) / 64 * 64);
    if (!bytes)
        abort();
    memset(bytes, 0, (end + 63) / 64 * 64);
    memcpy(bytes, &h, sizeof h);
    fix_syllables(t, &h, (void *)(bytes + h.table_at), (void *)(bytes + h.rows_at));
    marks = (void *)(bytes + h.marks_at);
    for (size_t i = 0; i < VN_SEG_MARKS; i++) {
        float v[EMBED];

        for (size_t d = 0; d < EMBED; d++)
            v[d] = t->shape.w[i / (VN_SEG_CLASSES * VN_SEG_TIES) * EMBED + d] +
                   t->class.w[i / VN_SEG_TIES % VN_SEG_CLASSES * EMBED + d] +
                   t->tie.w[i % VN_SEG_TIES * EMBED + d];
        for (size_t q = 0; q < CELLS; q++)
            marks[i * CELLS + q] = (int16_t)fixed(cell_of(t, v, q), VN_SEG_CELL_BITS, 2600);
    }
    fix_ngrams(t, (void *)(bytes + h.lines_at), h.lines);
    fix_longs(t, h.long_bits, (void *)(bytes + h.longs_at));
    *size = end;
    return bytes;
}
