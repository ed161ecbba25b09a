/*
 * train_segment: learns the weights of word segmentation.
 *
 *   train_segment -o WEIGHTS [-l LEXICON] [-s SEED] [-e EPOCHS] [-f FINAL] [-d DEV] SILVER ... -g GOLD ...
 *
 * Conditional log-likelihood of a semi-Markov CRF whose gap scores are n-gram weights plus a small
 * network (segment_model.h), by AdaGrad: EPOCHS rounds over silver and gold, then FINAL rounds over
 * gold alone. The same seed and files give the same weights. DEV is only measured, never
 * learned from.
 */
#include "segment_trainer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_N     VN_SEG_BLOCK
#define PAD       4
#define EPSILON   1e-3f
#define NEVER     (-1e30f)
#define TINY      1e-4f /* errors below this are not worth a step */
#define NO_WEIGHT UINT32_MAX

/* -- settings that dev and cross-validation chose */

static const float rate = 0.3f, network_rate = 0.02f, final_rate = 0.04f;
static const float decay = 0.05f, network_decay = 1e-3f; /* L2, at each step */
static const uint32_t min_syllable = 5;                  /* occurrences that earn a row of weights */
static const uint32_t min_ngram = 2;                     /* gold counts twice */

/* -- random numbers (xorshift64*) */

static uint64_t random_state;

static double
uniform(void)
{
    random_state ^= random_state >> 12;
    random_state ^= random_state << 25;
    random_state ^= random_state >> 27;
    return (double)(random_state * UINT64_C(0x2545F4914F6CDD1D) >> 11) / 9007199254740992.0;
}

static float
small(float size)
{
    return (float)(uniform() - 0.5) * size;
}

void *
seg_zeroed(size_t n, size_t size)
{
    void *p = calloc(n ? n : 1, size);

    if (!p)
        abort();
    return p;
}

static weights
make_weights(size_t n, float size)
{
    weights p = {seg_zeroed(n, sizeof(float)), seg_zeroed(n, sizeof(float)), seg_zeroed(n, sizeof(float)), n};

    for (size_t i = 0; i < n && size > 0; i++)
        p.w[i] = small(size);
    return p;
}

static inline void
step(weights *p, size_t at, float gradient, float speed, float l2)
{
    float g = gradient + l2 * p->w[at];

    p->squares[at] += g * g;
    p->w[at] -= speed * g / sqrtf(p->squares[at] + EPSILON);
}

static inline void
step_row(weights *p, size_t at, const float *gradient, size_t n, float speed, float l2)
{
    float *restrict w = p->w + at, *restrict squares = p->squares + at;

    for (size_t i = 0; i < n; i++) {
        float g = gradient[i] + l2 * w[i];

        squares[i] += g * g;
        w[i] -= speed * g / sqrtf(squares[i] + EPSILON);
    }
}

static map
make_map(unsigned bits)
{
    return (map){seg_zeroed((size_t)1 << bits, sizeof(entry)), ((uint64_t)1 << bits) - 1};
}

/* Scratch of one sentence; arrays over gaps are padded so that weights beyond its ends fall nowhere. */
static struct {
    uint64_t hash[MAX_N + 2 * PAD];
    uint8_t shapes[MAX_N + 2 * PAD];
    uint32_t ngram[MAX_N][VN_SEG_TEMPLATES];
    uint8_t lexical[MAX_N + 1]; /* as trainer has it */
    uint8_t class[MAX_N + 2 * PAD], tie[MAX_N + 2 * PAD];
    float gap_pad[MAX_N + 2 * PAD];
    float word[MAX_N][STATES];
    float input[MAX_N + PLACES][EMBED], input_error[MAX_N + PLACES][EMBED];
    float cells[MAX_N + PLACES][CELLS], cell_error[MAX_N + PLACES][CELLS];
    float hidden[MAX_N][HIDDEN];
    float layer_gradient[EMBED * CELLS];
    float forward[MAX_N][STATES], backward[MAX_N][STATES];
    float gap_error[MAX_N + 2 * PAD], word_error[MAX_N][STATES];
} z;

#define GAP (z.gap_pad + PAD)

static void
load_sentence(const trainer *t, const seg_sentence *s)
{
    for (size_t i = 0; i < PAD; i++) {
        z.hash[i] = 11;
        z.shapes[i] = VN_SEG_BEFORE;
        z.hash[PAD + s->n + i] = 13;
        z.shapes[PAD + s->n + i] = VN_SEG_AFTER;
    }
    memcpy(z.hash + PAD, t->corpus.hash + s->at, s->n * sizeof *z.hash);
    memcpy(z.shapes + PAD, t->corpus.shape + s->at, s->n);
}

static void
ngram_keys(size_t i, uint64_t key[VN_SEG_TEMPLATES])
{
    key[VN_SEG_BIGRAM] = vn_seg_bigram_key(z.hash, PAD + i);
    key[VN_SEG_TRIGRAM] = vn_seg_trigram_key(key[VN_SEG_BIGRAM], z.hash, PAD + i);
    key[VN_SEG_SHAPE4] = vn_seg_shape4_key(z.shapes, PAD + i);
}

static void
count(trainer *t)
{
    seg_corpus *c = &t->corpus;

    t->syllables = make_map(20);
    t->bigrams = make_map(23);
    t->ngrams = make_map(25);
    t->longs = make_map(16);
    for (size_t k = 0; k < c->n_sentences; k++) {
        const seg_sentence *s = &c->sentences[k];

        if (s->n > MAX_N)
            continue;
        load_sentence(t, s);
        for (size_t i = 0; i < s->n; i++) {
            uint64_t key[VN_SEG_TEMPLATES];

            seg_find(&t->syllables, c->hash[s->at + i])->seen++;
            ngram_keys(i, key);
            for (unsigned j = 0; j < VN_SEG_TEMPLATES; j++)
                seg_find(&t->ngrams, key[j])->seen += s->source == GOLD ? 2 : 1;
            if (i + 1 < s->n) {
                entry *e = seg_find(&t->bigrams, key[VN_SEG_BIGRAM]);

                e->seen++;
                e->joined += c->joined[s->at + i + 1];
            }
            if (i + 2 < s->n && c->joined[s->at + i + 1] && c->joined[s->at + i + 2])
                seg_find(&t->ngrams, key[VN_SEG_TRIGRAM])->joined += s->source == GOLD ? 2 : 1;
        }
    }
}

static void
index_features(trainer *t)
{
    seg_corpus *c = &t->corpus;

    t->row = seg_zeroed(c->n, sizeof *t->row);
    t->bigram = seg_zeroed(c->n, sizeof *t->bigram);
    t->lexical = seg_zeroed(c->n, 1);
    t->ngram = seg_zeroed(c->n, sizeof *t->ngram);
    t->rows = VN_SEG_ROW_FIRST;
    for (size_t k = 0; k < c->n_sentences; k++) {
        const seg_sentence *s = &c->sentences[k];

        if (s->n > MAX_N)
            continue;
        load_sentence(t, s);
        for (size_t i = 0; i < s->n; i++) {
            entry *e = seg_find(&t->syllables, c->hash[s->at + i]);
            uint64_t key[VN_SEG_TEMPLATES];

            if (e->seen >= min_syllable && !e->id)
                e->id = t->rows++;
            t->row[s->at + i] = e->id ? e->id : c->rare[s->at + i];
            ngram_keys(i, key);
            for (unsigned j = 0; j < VN_SEG_TEMPLATES; j++) {
                e = seg_find(&t->ngrams, key[j]);
                if (e->seen >= min_ngram && !e->id)
                    e->id = ++t->n_ngrams;
                t->ngram[s->at + i][j] = e->id ? (e->id - 1) * VN_SEG_WEIGHTS : NO_WEIGHT;
            }
            t->lexical[s->at + i] =
                (uint8_t)((i + 1 < s->n && seg_find(&t->ngrams, key[VN_SEG_BIGRAM])->lexicon) |
                          (i + 2 < s->n && seg_find(&t->ngrams, key[VN_SEG_TRIGRAM])->lexicon) << 1 |
                          (i + 3 < s->n && seg_in_lexicon(&t->longs, seg_long_key(z.hash + PAD + i))) << 2);
            t->bigram[s->at + i] = i + 1 < s->n ? seg_find(&t->bigrams, key[VN_SEG_BIGRAM]) : NULL;
        }
    }
}

static void
begin(trainer *t)
{
    t->ngram_w = make_weights((size_t)t->n_ngrams * VN_SEG_WEIGHTS, 0);
    t->single = make_weights((size_t)t->rows * SINGLE, 0);
    t->length = make_weights(STATES * VN_SEG_CASES, 0);
    t->embedding = make_weights((size_t)t->rows * EMBED, 0.2f);
    t->shape = make_weights(VN_SEG_SHAPES * EMBED, 0.2f);
    t->class = make_weights(VN_SEG_CLASSES * EMBED, 0.2f);
    t->tie = make_weights(VN_SEG_TIES * EMBED, 0.2f);
    t->layer = make_weights(EMBED * CELLS, 0.4f);
    t->lexicon = make_weights((VN_SEG_LISTED - 1) * VN_SEG_CASES, 0);
    t->bias = make_weights(HIDDEN, 0);
    t->out = make_weights(HIDDEN, 0.2f);
}

/* -- scores */

static bool
is_lexical(size_t first, size_t len)
{
    return len >= 2 && len <= VN_SEG_LISTED && z.lexical[first] >> (len - 2) & 1;
}

/* Whether tokens i and i + 1 are part of a word of `len` tokens that the lexicon has. */
static bool
in_word(size_t i, size_t len)
{
    for (size_t k = 0; k + 1 < len && k <= i; k++)
        if (is_lexical(i - k, len))
            return true;
    return false;
}

/* What a token is to the network. Its own occurrence is left out of the counts behind its class. */
static void
classify(const trainer *t, const seg_sentence *s)
{
    memcpy(z.ngram, t->ngram + s->at, s->n * sizeof *z.ngram);
    memset(z.class, 0, s->n + 2 * PAD);
    memset(z.tie, 0, s->n + 2 * PAD);
    memcpy(z.lexical, t->lexical + s->at, s->n);
    for (size_t i = 0; i + 1 < s->n; i++) {
        const entry *e = t->bigram[s->at + i];

        z.class[PAD + i] = (uint8_t)vn_seg_class(e->seen - 1, e->joined - t->corpus.joined[s->at + i + 1]);
        z.tie[PAD + i] = (uint8_t)vn_seg_tie(is_lexical(i, 2), in_word(i, 3), in_word(i, 4),
                                             z.hash[PAD + i] == z.hash[PAD + i + 1],
                                             t->corpus.sound[s->at + i], t->corpus.sound[s->at + i + 1]);
    }
}

static size_t
row_at(const trainer *t, const seg_sentence *s, size_t k)
{
    if (k < 2)
        return VN_SEG_ROW_BEFORE;
    return k - 2 < s->n ? t->row[s->at + k - 2] : VN_SEG_ROW_AFTER;
}

/* Input k is token k - 2. */
static void
run_network(const trainer *t, const seg_sentence *s)
{
    size_t n = s->n;

    for (size_t k = 0; k < n + PLACES - 1; k++) {
        const float *e = t->embedding.w + row_at(t, s, k) * EMBED;
        const float *shape = t->shape.w + z.shapes[PAD + k - 2] * EMBED;
        const float *class = t->class.w + z.class[PAD + k - 2] * EMBED;
        const float *tie = t->tie.w + z.tie[PAD + k - 2] * EMBED;
        float *restrict cells = z.cells[k];

        memset(cells, 0, sizeof z.cells[k]);
        for (size_t d = 0; d < EMBED; d++) {
            float x = z.input[k][d] = e[d] + shape[d] + class[d] + tie[d];
            const float *layer = t->layer.w + d * CELLS;

            for (size_t q = 0; q < CELLS; q++)
                cells[q] += x * layer[q];
        }
    }
    for (size_t g = 0; g + 1 < n; g++)
        for (size_t h = 0; h < HIDDEN; h++) {
            float sum = t->bias.w[h];

            for (size_t p = 0; p < PLACES; p++)
                sum += z.cells[g + p][p * HIDDEN + h];
            z.hidden[g][h] = sum > 0 ? sum : 0;
            GAP[g] += t->out.w[h] * z.hidden[g][h];
        }
}

static float *
word_weight(weights *p, size_t base, size_t kind)
{
    return &p->w[base + kind];
}

/* Where the weight of the word of `len` tokens from token `first` on stands; NULL when it has none. */
static weights *
word_place(trainer *t, const seg_sentence *s, size_t first, size_t len, size_t kind, size_t *at)
{
    uint32_t base;
    unsigned j = len == 2 ? VN_SEG_BIGRAM : VN_SEG_TRIGRAM;

    if (len == 1) {
        *at = t->row[s->at + first] * (size_t)SINGLE + PLACES + kind;
        return t->row[s->at + first] == VN_SEG_ROW_UNKNOWN ? NULL : &t->single;
    }
    if (len > 3)
        return NULL;
    base = z.ngram[first][j];
    *at = base + (size_t)vn_seg_reaches[j].gaps + kind;
    return base == NO_WEIGHT ? NULL : &t->ngram_w;
}

static void
score(trainer *t, const seg_sentence *s)
{
    size_t n = s->n;

    memset(z.gap_pad, 0, (n + 2 * PAD) * sizeof *z.gap_pad);
    for (size_t i = 0; i < n; i++) {
        size_t row = t->row[s->at + i];

        if (row != VN_SEG_ROW_UNKNOWN)
            for (size_t p = 0; p < PLACES; p++)
                GAP[(ptrdiff_t)(i + 2) - (ptrdiff_t)p] += t->single.w[row * SINGLE + p];
        for (unsigned j = 0; j < VN_SEG_TEMPLATES; j++) {
            uint32_t base = z.ngram[i][j];

            if (base != NO_WEIGHT)
                for (int k = 0; k < vn_seg_reaches[j].gaps; k++)
                    GAP[(ptrdiff_t)i + vn_seg_reaches[j].first + k] += t->ngram_w.w[base + (size_t)k];
        }
    }
    run_network(t, s);
    for (size_t j = 0; j < n; j++)
        for (size_t len = 1; len <= STATES; len++) {
            size_t first = j + 1 - len, at = 0, kind;
            weights *p;

            if (len > j + 1) {
                z.word[j][len - 1] = NEVER;
                continue;
            }
            kind = vn_seg_case(z.shapes + PAD + first, (unsigned)len);
            p = word_place(t, s, first, len, kind, &at);
            z.word[j][len - 1] =
                *word_weight(&t->length, (len - 1) * VN_SEG_CASES, kind) + (p ? p->w[at] : 0);
            if (is_lexical(first, len))
                z.word[j][len - 1] += t->lexicon.w[(len - 2) * VN_SEG_CASES + kind];
        }
}

/* -- gradients */

static inline float
log_add(float a, float b)
{
    float high = a > b ? a : b, low = a > b ? b : a;

    return low < NEVER / 2 ? high : high + log1pf(expf(low - high));
}

/* z.gap_error and z.word_error: the model's expectation less the truth. */
static void
expect(const seg_sentence *s, const uint8_t *joined)
{
    size_t n = s->n, len = 0;
    float total = NEVER;

    for (size_t k = 0; k < STATES; k++)
        z.forward[0][k] = k ? NEVER : 0;
    for (size_t j = 1; j < n; j++) {
        float closed = NEVER;

        for (size_t k = 0; k < STATES; k++)
            closed = log_add(closed, z.forward[j - 1][k] + z.word[j - 1][k]);
        z.forward[j][0] = closed;
        for (size_t k = 1; k < STATES; k++)
            z.forward[j][k] = z.forward[j - 1][k - 1] + GAP[j - 1];
        z.forward[j][STATES - 1] =
            log_add(z.forward[j][STATES - 1], z.forward[j - 1][STATES - 1] + GAP[j - 1]);
    }
    for (size_t k = 0; k < STATES; k++) {
        total = log_add(total, z.forward[n - 1][k] + z.word[n - 1][k]);
        z.backward[n - 1][k] = z.word[n - 1][k];
    }
    for (size_t j = n - 1; j-- > 0;)
        for (size_t k = 0; k < STATES; k++)
            z.backward[j][k] = log_add(z.word[j][k] + z.backward[j + 1][0],
                                       GAP[j] + z.backward[j + 1][k + 1 < STATES ? k + 1 : k]);
    memset(z.gap_error, 0, (n + 2 * PAD) * sizeof *z.gap_error);
    for (size_t j = 0; j < n; j++) {
        bool ends = j + 1 == n || !joined[j + 1];
        float sum = 0;

        len = j && joined[j] ? len + 1 : 1;
        for (size_t k = 0; k < STATES; k++) {
            float rest = j + 1 < n ? z.backward[j + 1][0] : 0;
            size_t longer = k + 1 < STATES ? k + 1 : k;

            z.word_error[j][k] = expf(z.forward[j][k] + z.word[j][k] + rest - total) -
                                 (ends && k == (len < STATES ? len : STATES) - 1);
            if (j + 1 < n)
                sum += expf(z.forward[j][k] + GAP[j] + z.backward[j + 1][longer] - total);
        }
        if (j + 1 < n)
            z.gap_error[PAD + j] = sum - (joined[j + 1] != 0);
    }
}

static void
teach_network(trainer *t, const seg_sentence *s, float speed)
{
    size_t n = s->n, inputs = n + PLACES - 1;
    float out[HIDDEN] = {0}, bias[HIDDEN] = {0};

    memset(z.cell_error, 0, inputs * sizeof *z.cell_error);
    memset(z.layer_gradient, 0, sizeof z.layer_gradient);
    for (size_t g = 0; g + 1 < n; g++) {
        float error = z.gap_error[PAD + g];

        if (fabsf(error) < TINY)
            continue;
        for (size_t h = 0; h < HIDDEN; h++) {
            float e = z.hidden[g][h] > 0 ? error * t->out.w[h] : 0;

            out[h] += error * z.hidden[g][h];
            bias[h] += e;
            for (size_t p = 0; p < PLACES; p++)
                z.cell_error[g + p][p * HIDDEN + h] += e;
        }
    }
    for (size_t k = 0; k < inputs; k++)
        for (size_t d = 0; d < EMBED; d++) {
            const float *restrict layer = t->layer.w + d * CELLS, *restrict e = z.cell_error[k];
            float *restrict gradient = z.layer_gradient + d * CELLS;
            float x = z.input[k][d], sum = 0;

            for (size_t q = 0; q < CELLS; q++) {
                sum += layer[q] * e[q];
                gradient[q] += x * e[q];
            }
            z.input_error[k][d] = sum;
        }
    for (size_t k = 0; k < inputs; k++) {
        const float *e = z.input_error[k];

        step_row(&t->embedding, row_at(t, s, k) * EMBED, e, EMBED, speed, network_decay);
        step_row(&t->shape, z.shapes[PAD + k - 2] * (size_t)EMBED, e, EMBED, speed, 0);
        step_row(&t->class, z.class[PAD + k - 2] * (size_t)EMBED, e, EMBED, speed, 0);
        step_row(&t->tie, z.tie[PAD + k - 2] * (size_t)EMBED, e, EMBED, speed, 0);
    }
    step_row(&t->layer, 0, z.layer_gradient, EMBED * CELLS, speed, 0);
    step_row(&t->bias, 0, bias, HIDDEN, speed, 0);
    step_row(&t->out, 0, out, HIDDEN, speed, 0);
}

static void
teach(trainer *t, const seg_sentence *s, float speed)
{
    size_t n = s->n;

    if (n < 2 || n > MAX_N)
        return;
    load_sentence(t, s);
    classify(t, s);
    score(t, s);
    expect(s, t->corpus.joined + s->at);
    for (size_t i = 0; i < n; i++) {
        size_t row = t->row[s->at + i];

        for (size_t p = 0; p < PLACES && row != VN_SEG_ROW_UNKNOWN; p++) {
            float e = z.gap_error[PAD + i + 2 - p];

            if (fabsf(e) > TINY)
                step(&t->single, row * SINGLE + p, e, speed, decay);
        }
        for (unsigned j = 0; j < VN_SEG_TEMPLATES; j++) {
            uint32_t base = z.ngram[i][j];

            for (int k = 0; k < vn_seg_reaches[j].gaps && base != NO_WEIGHT; k++) {
                float e = z.gap_error[(ptrdiff_t)(PAD + i) + vn_seg_reaches[j].first + k];

                if (fabsf(e) > TINY)
                    step(&t->ngram_w, base + (size_t)k, e, speed, decay);
            }
        }
    }
    for (size_t j = 0; j < n; j++)
        for (size_t len = 1; len <= STATES && len <= j + 1; len++) {
            float e = z.word_error[j][len - 1];
            size_t first = j + 1 - len, at = 0, kind = vn_seg_case(z.shapes + PAD + first, (unsigned)len);
            weights *p = word_place(t, s, first, len, kind, &at);

            if (fabsf(e) < TINY)
                continue;
            if (p)
                step(p, at, e, speed, decay);
            if (is_lexical(first, len))
                step(&t->lexicon, (len - 2) * VN_SEG_CASES + kind, e, speed, decay);
            step(&t->length, (len - 1) * VN_SEG_CASES + kind, e, speed, decay);
        }
    teach_network(t, s, network_rate);
}

static void
report(const trainer *t, const char *what, unsigned round, const char *dev)
{
    size_t size;
    void *model;

    if (!dev)
        return;
    model = seg_fix_model(t, &size);
    printf("%s %u: dev F1 %.4f\n", what, round, seg_f1(seg_evaluate(model, dev)));
    fflush(stdout);
    free(model);
}

static void
shuffle(size_t *order, size_t n)
{
    for (size_t i = n; i > 1; i--) {
        size_t j = (size_t)(uniform() * (double)i), swap = order[i - 1];

        order[i - 1] = order[j];
        order[j] = swap;
    }
}

/* One round in random order over all sentences, or over gold alone; remembers `snapshots` states of it. */
static void
teach_part(trainer *t, size_t *order, bool gold, float speed, unsigned snapshots, unsigned *remembered)
{
    const seg_corpus *c = &t->corpus;
    size_t n = 0;

    for (size_t i = 0; i < c->n_sentences; i++)
        if (!gold || c->sentences[i].source != SILVER)
            order[n++] = i;
    shuffle(order, n);
    for (size_t i = 0; i < n; i++) {
        teach(t, &c->sentences[order[i]], speed);
        if (snapshots && (i + 1) % (n / snapshots) == 0)
            seg_remember(t, remembered);
    }
}

typedef struct arguments {
    const char *out, *dev, *lexicon;
    unsigned epochs, final;
    uint64_t seed;
} arguments;

/* Reads the corpora too, in the order in which they are named. */
static bool
read_arguments(int argc, char **argv, arguments *a, trainer *t)
{
    uint8_t source = SILVER;

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-g") == 0)
            source = GOLD;
        else if (argv[i][0] != '-')
            seg_corpus_read(&t->corpus, argv[i], source);
        else if (i + 1 == argc)
            return false;
        else if (argv[i][1] == 'o')
            a->out = argv[++i];
        else if (argv[i][1] == 'd')
            a->dev = argv[++i];
        else if (argv[i][1] == 'l')
            a->lexicon = argv[++i];
        else if (argv[i][1] == 's')
            a->seed = strtoull(argv[++i], NULL, 10);
        else if (argv[i][1] == 'e')
            a->epochs = (unsigned)atoi(argv[++i]);
        else if (argv[i][1] == 'f')
            a->final = (unsigned)atoi(argv[++i]);
        else
            return false;
    }
    return t->corpus.n_sentences > 0;
}

static void
teach_all(trainer *t, const arguments *a)
{
    size_t *order = seg_zeroed(t->corpus.n_sentences, sizeof *order);
    unsigned remembered = 0;

    for (unsigned e = 0; e < a->epochs; e++)
        teach_part(t, order, false, rate * (1 - 0.9f * (float)e / (float)a->epochs),
                   e + 2 < a->epochs ? 0 : 6, &remembered);
    if (remembered)
        seg_average(t, &remembered);
    report(t, "silver and gold, rounds", a->epochs, a->dev);
    for (unsigned e = 0; e < a->final; e++)
        teach_part(t, order, true, final_rate, e ? 2 : 0, &remembered);
    if (remembered)
        seg_average(t, &remembered);
    report(t, "gold, rounds", a->final, a->dev);
    free(order);
}

int
main(int argc, char **argv)
{
    static trainer t;
    arguments a = {.epochs = 4, .final = 8, .seed = 1};
    size_t size;
    void *model;
    FILE *f;

    if (!read_arguments(argc, argv, &a, &t))
        return 2;
    random_state = a.seed * UINT64_C(0x9E3779B97F4A7C15) + 88172645463325252u;
    count(&t);
    if (a.lexicon) {
        seg_read_lexicon(&t, a.lexicon);
        seg_join_longs(&t);
    }
    index_features(&t);
    fprintf(stderr, "%zu tokens, %zu sentences, %u syllables, %u n-grams\n", t.corpus.n, t.corpus.n_sentences,
            t.rows, t.n_ngrams);
    begin(&t);
    teach_all(&t, &a);
    if (!a.out)
        return 0;
    model = seg_fix_model(&t, &size);
    f = fopen(a.out, "wb");
    if (!f || fwrite(model, 1, size, f) != size || fclose(f) != 0) {
        perror(a.out);
        return 1;
    }
    return 0;
}
