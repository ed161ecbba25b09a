#include "tagger.h"

#include "tag_beam.h"

#include <string.h>

/* Very long lines are cut, at the beginning of a sentence where there is one. In tokens. */
#define LONG_LINE    1024
#define LONGEST_LINE 4096

uint32_t
vn_tag_next_line(const vn_article *article, const vn_tokens *tokens, uint32_t *at)
{
    uint32_t i = *at, n = 0;

    while (i < tokens->n) {
        vn_zone_kind zone = vn_zone_at(article, tokens->items[i].start);

        if (zone != VN_Z_FURNITURE)
            break;
        i++;
    }
    *at = i;
    while (i + n < tokens->n && n < LONGEST_LINE && (n == 0 || !(tokens->items[i + n].flags & VN_TF_LINE))) {
        vn_zone_kind zone = vn_zone_at(article, tokens->items[i + n].start);

        if (n >= LONG_LINE && tokens->items[i + n].flags & VN_TF_SENTENCE)
            break;
        if (zone == VN_Z_FURNITURE)
            break;
        n++;
    }
    return n;
}

typedef int8_t v16b __attribute__((vector_size(16)));

/* Label 0 by itself, the 32 others in four vectors. */
typedef struct sums {
    v8s v[4];
    int outside;
} sums;

#if defined(__has_builtin) && __has_builtin(__builtin_shufflevector)
#define SHUFFLE(a, b, ...) __builtin_shufflevector((a), (b), __VA_ARGS__)
#else
#define SHUFFLE(a, b, ...) __builtin_shuffle((a), (b), (v16b){__VA_ARGS__})
#endif

/* The lower and the upper eight bytes of x as 16-bit numbers: each byte above a zero, shifted down. */
static inline v8s
lower_half(v16b x)
{
    const v16b zero = {0};

    return (v8s)SHUFFLE(zero, x, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23) >> 8;
}

static inline v8s
upper_half(v16b x)
{
    const v16b zero = {0};

    return (v8s)SHUFFLE(zero, x, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31) >> 8;
}

/* The features of a token that the model knows. */
typedef struct known {
    uint32_t slot[VN_TAG_FEATURES];
    unsigned n;
    bool open; /* has passed the gate */
} known;

/* Without a branch: which features are known cannot be foretold. In steps, so that reads overlap. */
static inline void
look_up(const vn_tag_tables *t, const uint32_t *keys, unsigned n, known *out)
{
    uint32_t *slots = out->slot + out->n;
    unsigned found = 0;

    for (unsigned k = 0; k < n; k++) {
        uint32_t key = keys[k] | 1;

        slots[k] = vn_tag_slot(t, t->shift[vn_tag_bucket(t, key)], key);
        __builtin_prefetch(&t->print[slots[k]]);
    }
    for (unsigned k = 0; k < n; k++) {
        uint32_t slot = slots[k];

        slots[found] = slot;
        found += t->print[slot] == vn_tag_print(keys[k]);
    }
    out->n += found;
}

static inline void
add_row(sums *s, const int8_t *w)
{
    v16b a, b;

    memcpy(&a, w, sizeof a);
    memcpy(&b, w + sizeof a, sizeof b);
    s->v[0] += lower_half(a);
    s->v[1] += upper_half(a);
    s->v[2] += lower_half(b);
    s->v[3] += upper_half(b);
}

static inline sums
add_up(const vn_tag_tables *t, const known *features)
{
    sums s = {{{0}}, 0};

    for (unsigned k = 0; k < features->n; k++) {
        s.outside += t->outside[features->slot[k]];
        add_row(&s, t->row[features->slot[k]]);
    }
    return s;
}

static inline void
put_sums(const sums *s, int16_t out[VN_TAG_LABELS])
{
    out[0] = (int16_t)s->outside;
    memcpy(out + 1, s->v, sizeof s->v);
}

/* Far below what weights add up to, and far above the end of the range. */
#define HOPELESS (-16000)

/* Shortly after the head of an event or a document: their names go on through common words. */
static bool
in_long_name(const vn_tag_token *t)
{
    return (t->head_list == VN_G_EVENT_HEAD + 1 || t->head_list == VN_G_DOC_HEAD + 1) &&
           t->head_distance <= 16;
}

/* Rows of scores, a few at a time: what an arena rounds up adds up. */
typedef struct score_rows {
    int16_t (*next)[VN_TAG_LABELS];
    unsigned left;
    int16_t *hopeless; /* of the tokens that stop at the gate */
} score_rows;

static int16_t *
new_row(vn_arena *arena, score_rows *rows)
{
    enum { ROWS = 16 };

    if (!rows->left) {
        rows->next = vn_alloc(arena, sizeof *rows->next * ROWS);
        rows->left = ROWS;
    }
    rows->left--;
    return *rows->next++;
}

static score_rows
rows_make(vn_arena *arena)
{
    score_rows rows = {NULL, 0, NULL};

    rows.hopeless = new_row(arena, &rows);
    rows.hopeless[0] = 0;
    for (unsigned y = 1; y < VN_TAG_LABELS; y++)
        rows.hopeless[y] = HOPELESS;
    return rows;
}

static bool
passes_gate(const vn_tag_tables *t, int gate, const known *features)
{
    int sum = 0;

    for (unsigned k = 0; k < features->n; k++)
        sum += t->gate[features->slot[k]];
    return sum >= gate;
}

static inline void
prefetch_rows(const vn_tag_tables *t, const known *features, unsigned from)
{
    for (unsigned k = from; k < features->n; k++)
        __builtin_prefetch(t->row[features->slot[k]]);
}

/* Looks up the first features of token i, and whether it passes the gate. */
static void
look_at(const vn_tag_tables *t, int gate, const vn_tag_line *line, uint32_t i, known *features)
{
    uint32_t keys[VN_TAG_FEATURES];

    features->n = 0;
    look_up(t, keys, vn_tag_features(line, i, keys), features);
    features->open = in_long_name(&line->items[i]) || passes_gate(t, gate, features);
}

/* Looks up the other features of an open token, and asks for the rows of all. */
static void
look_closer(const vn_tag_tables *t, const vn_tag_line *line, uint32_t i, known *features)
{
    uint32_t keys[VN_TAG_FEATURES];
    unsigned n = features->n;

    prefetch_rows(t, features, 0);
    look_up(t, keys, vn_tag_more_features(line, i, keys), features);
    prefetch_rows(t, features, n);
}

/*
 * How sure the mention of tokens [first, last] is: the smallest lead of a label over the next best one,
 * in units of weights, brought between 0 and 1 (.5: none).
 */
static float
confidence(const vn_tag_model *model, const vn_tag_pass *pass, uint32_t first, uint32_t last)
{
    float lead = 1e9f;

    for (uint32_t i = first; i <= last; i++) {
        const int16_t *e = pass->emission[i];
        int own = e[pass->labels[i]], other = INT16_MIN;

        for (unsigned y = 0; y < VN_TAG_LABELS; y++)
            if (y != pass->labels[i] && e[y] > other)
                other = e[y];
        if ((float)(own - other) < lead)
            lead = (float)(own - other);
    }
    lead /= model->scale;
    return 0.5f + 0.5f * lead / (1.0f + (lead < 0 ? -lead : lead));
}

/* The last token of the mention that begins at token i. */
static uint32_t
mention_end(const vn_tokens *tokens, const uint8_t *labels, uint32_t i)
{
    if (vn_tag_is_open(labels[i]))
        while (i + 1 < tokens->n && (labels[i] - 1) % 4 != VN_TAG_E)
            i++;
    return i;
}

vn_mention *
vn_tag_read_labels(vn_arena *arena, const vn_tokens *tokens, const uint8_t *labels, size_t *n)
{
    size_t begun = 0;
    vn_mention *out;

    for (uint32_t i = 0; i < tokens->n; i++)
        begun += labels[i] != 0 && !vn_tag_goes_on(labels[i]);
    out = VN_NEW(arena, vn_mention, begun + 1);
    *n = 0;
    for (uint32_t i = 0; i < tokens->n; i++) {
        const vn_token *a = &tokens->items[i], *b;
        uint32_t first = i;

        if (!labels[i])
            continue;
        i = mention_end(tokens, labels, i);
        b = &tokens->items[i];
        out[(*n)++] = (vn_mention){first,
                                   i - first + 1,
                                   a->start,
                                   b->start + b->len - a->start,
                                   (uint8_t)((labels[first] - 1) / 4),
                                   1.0f,
                                   0};
    }
    return out;
}

/*
 * Tokens that go through each step together, so that what comes from memory for one is on its way while
 * others are worked at, and the gate, whose answer cannot be foretold, holds up none.
 */
#define GROUP 16

static void
first_decode(vn_arena *arena, vn_arena *scratch, const vn_tag_model *model, const vn_tag_line *line,
             score_rows *rows, int16_t **emission, uint8_t *labels)
{
    const vn_tag_tables t = vn_tag_tables_of(model);
    vn_tag_search s = vn_tag_search_make(scratch, model, line->n);
    known features[GROUP];

    for (uint32_t at = 0; at < line->n; at += GROUP) {
        uint32_t n = line->n - at < GROUP ? line->n - at : GROUP;

        for (uint32_t i = 0; i < n; i++)
            look_at(&t, model->gate, line, at + i, &features[i]);
        for (uint32_t i = 0; i < n; i++)
            if (features[i].open)
                look_closer(&t, line, at + i, &features[i]);
        for (uint32_t i = 0; i < n; i++) {
            emission[at + i] = rows->hopeless;
            if (features[i].open) {
                sums sum = add_up(&t, &features[i]);

                emission[at + i] = new_row(arena, rows);
                put_sums(&sum, emission[at + i]);
            }
            vn_tag_search_step(&s, at + i, emission[at + i]);
        }
    }
    vn_tag_search_end(&s, labels);
}

vn_tag_pass
vn_tag_first_pass(vn_arena *arena, const vn_tag_model *model, const vn_text *text, const vn_article *article,
                  const vn_tokens *tokens, const vn_words *words)
{
    score_rows rows = rows_make(arena);
    vn_tag_pass pass = {VN_NEW0(arena, int16_t *, tokens->n + 1), VN_NEW0(arena, uint8_t, tokens->n + 1),
                        rows.hopeless};
    vn_arena scratch;
    uint32_t at = 0, count;
    size_t word = 0;

    vn_arena_init(&scratch, arena->host);
    while ((count = vn_tag_next_line(article, tokens, &at)) > 0) {
        vn_mark mark = vn_arena_mark(&scratch);
        vn_tag_line line;

        while (word + 1 < words->n && words->items[word].first + words->items[word].n <= at)
            word++;
        line = vn_tag_line_make(&scratch, text, tokens, words, word, at, count);
        first_decode(arena, &scratch, model, &line, &rows, pass.emission + at, pass.labels + at);
        vn_arena_release(&scratch, mark);
        vn_check(arena);
        at += count;
    }
    vn_arena_free(&scratch);
    return pass;
}

static void
recall(const vn_tag_tables *t, const uint32_t keys[VN_TAG_MEMORY_FEATURES], int16_t emission[VN_TAG_LABELS])
{
    uint32_t given[VN_TAG_MEMORY_FEATURES];
    known features = {.n = 0};
    unsigned n = 0;
    sums s;

    for (unsigned k = 0; k < VN_TAG_MEMORY_FEATURES; k++)
        if (keys[k])
            given[n++] = keys[k];
    look_up(t, given, n, &features);
    s = add_up(t, &features);
    emission[0] = (int16_t)(emission[0] + s.outside);
    for (unsigned y = 1; y < VN_TAG_LABELS; y++)
        emission[y] = (int16_t)(emission[y] + s.v[(y - 1) / 8][(y - 1) % 8]);
}

/* Adds what the memory says of each token of a line to its scores. */
static void
recall_line(vn_arena *arena, const vn_tag_tables *t, const vn_tag_pass *pass, score_rows *rows, uint32_t at,
            uint32_t count, uint32_t (*keys)[VN_TAG_MEMORY_FEATURES])
{
    for (uint32_t i = 0; i < count; i++) {
        int16_t **emission = &pass->emission[at + i];

        if (!(keys[i][0] | keys[i][VN_TAG_MEMORY_FEATURES - 1]))
            continue;
        if (*emission == pass->gated) {
            int16_t *own = new_row(arena, rows);

            memcpy(own, *emission, sizeof *rows->next);
            *emission = own;
        }
        recall(t, keys[i], *emission);
    }
}

/* Decodes again what the rest of the article has something to say about; changes the labels of the pass. */
static void
second_pass(vn_arena *arena, const vn_tag_model *model, const vn_article *article, const vn_tokens *tokens,
            vn_tag_pass *pass)
{
    const vn_tag_tables t = vn_tag_tables_of(model);
    size_t n;
    vn_mention *mentions = vn_tag_read_labels(arena, tokens, pass->labels, &n);
    vn_tag_memory memory = vn_tag_memory_make(arena, tokens, mentions, n);
    score_rows rows = {NULL, 0, NULL};
    uint32_t at = 0, count;
    vn_arena scratch;

    vn_arena_init(&scratch, arena->host);
    while ((count = vn_tag_next_line(article, tokens, &at)) > 0) {
        vn_mark mark = vn_arena_mark(&scratch);
        uint32_t(*keys)[VN_TAG_MEMORY_FEATURES] = vn_alloc(&scratch, sizeof *keys * count);

        if (vn_tag_memory_features(&memory, tokens, pass->labels, at, count, keys)) {
            vn_tag_search s = vn_tag_search_make(&scratch, model, count);

            recall_line(arena, &t, pass, &rows, at, count, keys);
            for (uint32_t i = 0; i < count; i++)
                vn_tag_search_step(&s, i, pass->emission[at + i]);
            vn_tag_search_end(&s, pass->labels + at);
        }
        vn_arena_release(&scratch, mark);
        vn_check(arena);
        at += count;
    }
    vn_arena_free(&scratch);
}

vn_mention *
vn_tag_mentions_with(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                     const vn_article *article, const vn_tokens *tokens, const vn_words *words, size_t *n)
{
    vn_arena work;
    vn_tag_pass pass;
    vn_mention *mentions;

    vn_arena_init(&work, arena->host);
    pass = vn_tag_first_pass(&work, model, text, article, tokens, words);
    second_pass(&work, model, article, tokens, &pass);
    mentions = vn_tag_read_labels(arena, tokens, pass.labels, n);
    for (size_t i = 0; i < *n; i++) {
        mentions[i].confidence =
            confidence(model, &pass, mentions[i].first, mentions[i].first + mentions[i].n - 1);
        vn_tag_trim(text, tokens, &mentions[i]);
    }
    vn_arena_free(&work);
    mentions = vn_tag_persons(arena, text, tokens, mentions, n);
    vn_tag_names(text, tokens, mentions, n);
    vn_tag_portfolios(text, tokens, mentions, n);
    vn_tag_lands(text, tokens, mentions, *n);
    return vn_tag_mend(arena, text, article, tokens, mentions, n);
}

vn_mention *
vn_tag_mentions(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                const vn_words *words, const vn_sentences *sentences, size_t *n)
{
    (void)sentences;
    return vn_tag_mentions_with(arena, vn_tag_model_built_in(), text, article, tokens, words, n);
}
