#include "tagger.h"

#include <math.h>
#include <string.h>

#define NEVER (-(1 << 28))

uint32_t
vn_tag_next_line(const vn_article *article, const vn_tokens *tokens, uint32_t *at)
{
    uint32_t i = *at, n = 0;

    while (i < tokens->n) {
        vn_zone_kind zone = vn_zone_at(article, tokens->items[i].start);

        if (zone != VN_Z_FURNITURE && zone != VN_Z_DATELINE)
            break;
        i++;
    }
    *at = i;
    while (i + n < tokens->n && (n == 0 || !(tokens->items[i + n].flags & VN_TF_LINE))) {
        vn_zone_kind zone = vn_zone_at(article, tokens->items[i + n].start);

        if (zone == VN_Z_FURNITURE || zone == VN_Z_DATELINE)
            break;
        n++;
    }
    return n;
}

static const vn_tag_weights *
find(const vn_tag_model *model, uint32_t key)
{
    for (uint32_t at = key & model->mask; model->table[at].key; at = (at + 1) & model->mask)
        if (model->table[at].key == key)
            return &model->table[at];
    return NULL;
}

static void
emissions(const vn_tag_model *model, const vn_tag_line *line, uint32_t i, int32_t out[VN_TAG_ROW])
{
    uint32_t keys[VN_TAG_FEATURES];
    unsigned n = vn_tag_features(line, i, keys);
    int16_t sum[VN_TAG_ROW] = {0};

    for (unsigned k = 0; k < n; k++)
        __builtin_prefetch(&model->table[keys[k] & model->mask]);
    for (unsigned k = 0; k < n; k++) {
        const vn_tag_weights *row = find(model, keys[k] | 1);

        if (row)
            for (int y = 0; y < VN_TAG_ROW; y++)
                sum[y] = (int16_t)(sum[y] + row->w[y]);
    }
    for (int y = 0; y < VN_TAG_ROW; y++)
        out[y] = sum[y];
}

typedef struct lattice {
    uint8_t (*from)[VN_TAG_ROW]; /* the best label before */
    int16_t *margin;             /* of the best emission over the next */
} lattice;

/* The labels that end a mention or stand outside: those from which a new one may begin. */
static unsigned
closed_labels(uint8_t out[VN_TAG_LABELS])
{
    unsigned n = 0;

    for (unsigned y = 0; y < VN_TAG_LABELS; y++)
        if (vn_tag_step_allowed(y, 0))
            out[n++] = (uint8_t)y;
    return n;
}

static void
viterbi_step(const vn_tag_model *model, const uint8_t *closed, unsigned n_closed, const int32_t *before,
             const int32_t *emission, int32_t *now, uint8_t *from)
{
    for (unsigned y = 0; y < VN_TAG_LABELS; y++) {
        int32_t best = NEVER * 2;
        unsigned who = 0;

        if (y && ((y - 1) % 4 == VN_TAG_I || (y - 1) % 4 == VN_TAG_E)) {
            unsigned b = y - (y - 1) % 4, in = b + 1;

            who = before[b] + model->step[b][y] >= before[in] + model->step[in][y] ? b : in;
            best = before[who] + model->step[who][y];
        } else
            for (unsigned k = 0; k < n_closed; k++) {
                int32_t score = before[closed[k]] + model->step[closed[k]][y];

                if (score > best) {
                    best = score;
                    who = closed[k];
                }
            }
        now[y] = best < NEVER ? NEVER : best + emission[y];
        from[y] = (uint8_t)who;
    }
}

/* The best labels of a line, into `labels`. */
static void
decode(vn_arena *arena, const vn_tag_model *model, const vn_tag_line *line, uint8_t *labels)
{
    uint8_t closed[VN_TAG_LABELS];
    unsigned n_closed = closed_labels(closed), y = 0;
    uint8_t(*from)[VN_TAG_ROW] = vn_alloc(arena, sizeof *from * line->n);
    int32_t scores[2][VN_TAG_ROW], emission[VN_TAG_ROW];

    for (unsigned k = 0; k < VN_TAG_ROW; k++)
        scores[1][k] = k ? NEVER : 0;
    for (uint32_t i = 0; i < line->n; i++) {
        emissions(model, line, i, emission);
        viterbi_step(model, closed, n_closed, scores[(i + 1) & 1], emission, scores[i & 1], from[i]);
        if (i % 1024 == 1023)
            vn_check(arena);
    }
    for (unsigned k = 0; k < n_closed; k++)
        if (scores[(line->n - 1) & 1][closed[k]] > scores[(line->n - 1) & 1][y])
            y = closed[k];
    for (uint32_t i = line->n; i-- > 0;) {
        labels[i] = (uint8_t)y;
        y = from[i][y];
    }
}

typedef struct found {
    vn_mention *items;
    size_t n, cap;
} found;

static void
add_mentions(vn_arena *arena, const vn_tokens *tokens, const vn_tag_line *line, const uint8_t *labels, found *out)
{
    for (uint32_t i = 0; i < line->n; i++) {
        uint32_t first = i, a, b;

        if (!labels[i])
            continue;
        if ((labels[i] - 1) % 4 == VN_TAG_B)
            while (i + 1 < line->n && (labels[i] - 1) % 4 != VN_TAG_E)
                i++;
        VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
        a = line->first + first;
        b = line->first + i;
        out->items[out->n++] =
            (vn_mention){a,
                         b - a + 1,
                         tokens->items[a].start,
                         tokens->items[b].start + tokens->items[b].len - tokens->items[a].start,
                         (uint8_t)((labels[i] - 1) / 4),
                         1.0f,
                         0};
    }
}

vn_mention *
vn_tag_mentions_with(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                     const vn_article *article, const vn_tokens *tokens, const vn_words *words, size_t *n)
{
    found out = {NULL, 0, 0};
    uint32_t at = 0, count;
    size_t word = 0;
    uint8_t *labels = VN_NEW(arena, uint8_t, tokens->n + 1);

    while ((count = vn_tag_next_line(article, tokens, &at)) > 0) {
        vn_mark mark = vn_arena_mark(arena);
        vn_tag_line line;

        while (word + 1 < words->n && words->items[word].first + words->items[word].n <= at)
            word++;
        line = vn_tag_line_make(arena, text, tokens, words, word, at, count);
        decode(arena, model, &line, labels + at);
        vn_arena_release(arena, mark);
        line.items = NULL;
        add_mentions(arena, tokens, &line, labels + at, &out);
        at += count;
    }
    *n = out.n;
    return out.items;
}

vn_mention *
vn_tag_mentions(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                const vn_words *words, const vn_sentences *sentences, size_t *n)
{
    (void)sentences;
    return vn_tag_mentions_with(arena, vn_tag_model_built_in(), text, article, tokens, words, n);
}
