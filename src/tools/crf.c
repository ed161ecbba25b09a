#include "crf_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define L   VN_TAG_LABELS
#define ROW 36 /* labels, made even for vectors */

/* -- the features in use: key -> row -- */

typedef struct features {
    uint32_t *key, *row;
    float *count;
    size_t mask, used;
} features;

static size_t
slot_of(const features *x, uint32_t key)
{
    size_t at = (key * UINT32_C(0x9E3779B1)) & x->mask;

    while (x->key[at] && x->key[at] != key)
        at = (at + 1) & x->mask;
    return at;
}

static features
features_make(size_t slots)
{
    features x = {calloc(slots, 4), calloc(slots, 4), calloc(slots, 4), slots - 1, 0};

    return x;
}

static void
features_free(features *x)
{
    free(x->key);
    free(x->row);
    free(x->count);
}

static void
features_count(features *x, uint32_t key, float weight)
{
    size_t at;

    if (x->used * 2 > x->mask) {
        features bigger = features_make((x->mask + 1) * 2);

        for (size_t i = 0; i <= x->mask; i++)
            if (x->key[i]) {
                at = slot_of(&bigger, x->key[i]);
                bigger.key[at] = x->key[i];
                bigger.count[at] = x->count[i];
            }
        bigger.used = x->used;
        features_free(x);
        *x = bigger;
    }
    at = slot_of(x, key);
    if (!x->key[at]) {
        x->key[at] = key;
        x->used++;
    }
    x->count[at] += weight;
}

/* -- the model in training -- */

typedef struct trainer {
    float *w, *g2; /* rows of ROW */
    float step[L][L], step_g2[L][L];
    float rate;
    uint64_t random;
    uint32_t *rows;                 /* of the line at hand, features dropped out taken away */
    uint32_t *from;                 /* offsets into rows by token */
    float *emission, *alpha, *beta; /* n * ROW */
} trainer;

static uint64_t
next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static float
sum_of(const float *x)
{
    float s = 0;

    for (int y = 0; y < L; y++)
        s += x[y];
    return s;
}

static void
normalise(float *x)
{
    float s = 1.0f / (sum_of(x) + 1e-30f);

    for (int y = 0; y < ROW; y++)
        x[y] *= s;
}

/* Forward and backward in scaled probabilities; `transition` and its transpose hold exp(step). */
static void
forward_backward(trainer *m, uint32_t n, float (*transition)[ROW], float (*transposed)[ROW])
{
    for (uint32_t i = 0; i < n; i++) {
        float *a = m->alpha + i * ROW, *e = m->emission + i * ROW;

        memset(a, 0, ROW * sizeof *a);
        if (i == 0)
            memcpy(a, transition[0], ROW * sizeof *a);
        else
            for (int x = 0; x < L; x++) {
                float p = m->alpha[(i - 1) * ROW + x];

                if (p > 1e-12f)
                    for (int y = 0; y < ROW; y++)
                        a[y] += p * transition[x][y];
            }
        for (int y = 0; y < ROW; y++)
            a[y] *= e[y];
        normalise(a);
    }
    for (uint32_t i = n; i-- > 0;) {
        float *b = m->beta + i * ROW;

        if (i + 1 == n) {
            for (int y = 0; y < ROW; y++)
                b[y] = y < L && vn_tag_step_allowed((unsigned)y, 0);
            continue;
        }
        memset(b, 0, ROW * sizeof *b);
        for (int x = 0; x < L; x++) {
            float p = m->beta[(i + 1) * ROW + x] * m->emission[(i + 1) * ROW + x];

            if (p > 1e-12f)
                for (int y = 0; y < ROW; y++)
                    b[y] += p * transposed[x][y];
        }
        normalise(b);
    }
}

typedef struct transitions {
    float forth[L][ROW], back[L][ROW];
} transitions;

static void
read_steps(const trainer *m, const vn_tag_model *prior, transitions *t)
{
    for (int a = 0; a < L; a++)
        for (int b = 0; b < L; b++) {
            float step = prior ? (float)prior->step[a][b] / prior->scale : m->step[a][b];
            float p = vn_tag_step_allowed((unsigned)a, (unsigned)b) ? expf(step) : 0;

            t->forth[a][b] = p;
            t->back[b][a] = p;
        }
}

static void
fetch_ahead(const float *w)
{
    __builtin_prefetch(w);
    __builtin_prefetch((const char *)w + 64);
    __builtin_prefetch((const char *)w + 128);
}

/* Fills the emissions, and which rows they come from: those that are not dropped. */
static void
read_emissions(trainer *m, const crf_line *line, const uint32_t *offset, const uint32_t *rows, float dropout)
{
    const vn_tag_model *prior = line->prior.model;
    float keep = 1.0f / (1.0f - dropout);
    uint32_t n = line->n, used = 0, threshold = (uint32_t)(dropout * 65536.0f);

    for (uint32_t i = 0; i < n; i++) {
        float *e = m->emission + i * ROW, top = -1e30f;

        memset(e, 0, ROW * sizeof *e);
        m->from[i] = used;
        for (uint32_t k = offset[i]; k < offset[i + 1]; k++) {
            const float *w = m->w + (size_t)rows[k] * ROW;

            if (k + 24 < offset[n])
                fetch_ahead(m->w + (size_t)rows[k + 24] * ROW);
            if (threshold && (next_random(&m->random) >> 20 & 0xFFFF) < threshold)
                continue;
            m->rows[used++] = rows[k];
            for (int y = 0; y < ROW; y++)
                e[y] += w[y];
        }
        for (int y = 0; y < L; y++) {
            e[y] *= keep;
            if (prior)
                e[y] += (float)line->prior.emission[i][y] / prior->scale;
            if (e[y] > top)
                top = e[y];
        }
        for (int y = 0; y < ROW; y++)
            e[y] = y < L ? expf(e[y] - top > -50 ? e[y] - top : -50) : 0;
    }
    m->from[n] = used;
}

static void
update_rows(trainer *m, const crf_line *line, uint32_t i)
{
    float marginal[ROW];
    unsigned gold = line->labels[i];

    for (int y = 0; y < ROW; y++)
        marginal[y] = m->alpha[i * ROW + y] * m->beta[i * ROW + y];
    normalise(marginal);
    for (unsigned y = 0; y < L; y++) {
        float g = (float)(y == gold) - marginal[y];

        if (fabsf(g) < 1e-3f)
            continue;
        g *= line->weight;
        for (uint32_t k = m->from[i]; k < m->from[i + 1]; k++) {
            size_t at = (size_t)m->rows[k] * ROW + y;

            update(&m->w[at], &m->g2[at], g, m->rate);
        }
    }
}

/* The steps into token i. */
static void
update_steps(trainer *m, const crf_line *line, uint32_t i, const transitions *t)
{
    unsigned gold = line->labels[i], was = i ? line->labels[i - 1] : 0;
    float ahead[L], total = 1e-30f;

    for (unsigned b = 0; b < L; b++)
        ahead[b] = m->emission[i * ROW + b] * m->beta[i * ROW + b];
    for (unsigned a = 0; a < L; a++) {
        float p = i ? m->alpha[(i - 1) * ROW + a] : (float)(a == 0);

        if (p > 1e-9f)
            for (unsigned b = 0; b < L; b++)
                total += p * t->forth[a][b] * ahead[b];
    }
    for (unsigned a = 0; a < L; a++) {
        float p = (i ? m->alpha[(i - 1) * ROW + a] : (float)(a == 0)) / total;

        if (a != was && p < 1e-9f)
            continue;
        for (unsigned b = 0; b < L; b++) {
            float g = (float)(a == was && b == gold) - p * t->forth[a][b] * ahead[b];

            if (fabsf(g) > 1e-3f)
                update(&m->step[a][b], &m->step_g2[a][b], g * line->weight, m->rate);
        }
    }
}

static void
learn_line(trainer *m, const crf_line *line, const uint32_t *offset, const uint32_t *rows, float dropout)
{
    static transitions t;

    read_steps(m, line->prior.model, &t);
    read_emissions(m, line, offset, rows, dropout);
    forward_backward(m, line->n, t.forth, t.back);
    for (uint32_t i = 0; i < line->n; i++) {
        update_rows(m, line, i);
        if (!line->prior.model)
            update_steps(m, line, i, &t);
    }
}

static float
largest(const float *w)
{
    float top = 0;

    for (int y = 0; y < L; y++)
        if (fabsf(w[y]) > top)
            top = fabsf(w[y]);
    return top;
}

static int
falling(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;

    return (x < y) - (x > y);
}

/* The least weight that a row needs so that no more than `rows` are kept. */
static float
threshold(const trainer *m, const features *x, float prune, size_t rows)
{
    float *tops = malloc((x->used + 1) * sizeof *tops);
    size_t n = 0;

    for (size_t i = 0; i <= x->mask; i++)
        if (x->row[i])
            tops[n++] = largest(m->w + (size_t)x->row[i] * ROW);
    qsort(tops, n, sizeof *tops, falling);
    if (n > rows && tops[rows] > prune)
        prune = tops[rows];
    free(tops);
    return prune;
}

/* The rows that are worth keeping, and those of the model that they come onto. */
static crf_row *
pack_rows(const trainer *m, const features *x, float prune, float scale, const crf_model *onto, size_t *n)
{
    crf_row *rows = malloc((x->used + (onto ? onto->n : 0) + 1) * sizeof *rows);

    *n = 0;
    for (size_t i = 0; onto && i < onto->n; i++) {
        rows[*n] = onto->rows[i];
        rows[(*n)++].later = false;
    }
    for (size_t i = 0; i <= x->mask; i++) {
        const float *w = m->w + (size_t)x->row[i] * ROW;

        if (!x->row[i] || largest(w) <= prune)
            continue;
        rows[*n] = (crf_row){.key = x->key[i], .later = true};
        for (int y = 0; y < L; y++)
            rows[*n].w[y] = quantise(w[y], scale);
        ++*n;
    }
    return rows;
}

static crf_model
pack(const trainer *m, const features *x, float prune, const crf_model *onto)
{
    const vn_tag_model *before = onto ? onto->model : NULL;
    float top = 0, scale;
    crf_model out;

    for (size_t i = 0; i <= x->mask; i++)
        if (x->row[i] && largest(m->w + (size_t)x->row[i] * ROW) > top)
            top = largest(m->w + (size_t)x->row[i] * ROW);
    scale = before ? before->scale : 127 / (top < 2.5f ? top : 2.5f);
    out.rows = pack_rows(m, x, prune, scale, onto, &out.n);
    out.n = crf_sort_rows(out.rows, out.n);
    out.model = crf_model_of(out.rows, out.n, &out.bytes);
    out.model->scale = scale;
    for (unsigned a = 0; a < L; a++)
        for (unsigned b = 0; b < L; b++)
            out.model->step[a][b] = before                      ? before->step[a][b]
                                    : vn_tag_step_allowed(a, b) ? (int16_t)(m->step[a][b] * scale)
                                                                : VN_TAG_FORBIDDEN;
    if (before)
        out.model->gate = before->gate;
    fprintf(stderr, "%zu rows\n", out.n);
    return out;
}

void
crf_model_free(crf_model *m)
{
    free(m->model);
    free(m->rows);
}

/* The lines to learn from, their features as rows of the model. */
typedef struct course {
    const crf_line *lines;
    size_t *order, n, rows; /* rows: with one for the features left out */
    size_t *first;          /* of line i: 2 i its first row, 2 i + 1 its first offset */
    uint32_t *offsets, *known;
} course;

static void
count_features(const course *c, features *x, float cutoff)
{
    for (size_t i = 0; i < c->n; i++) {
        const crf_line *line = &c->lines[c->order[i]];

        for (uint32_t k = 0; k < line->offset[line->n]; k++)
            features_count(x, line->keys[k], line->weight);
    }
    for (size_t i = 0; i <= x->mask; i++)
        if (x->key[i] && x->count[i] >= cutoff)
            x->row[i] = 1;
}

/* Numbers the rows of the features kept, and lists for every token those it has. */
static void
number_features(course *c, features *x)
{
    size_t all = 0;

    c->rows = 1;
    for (size_t i = 0; i <= x->mask; i++)
        if (x->row[i])
            x->row[i] = (uint32_t)c->rows++;
    for (size_t i = 0; i < c->n; i++)
        all += c->lines[c->order[i]].offset[c->lines[c->order[i]].n] + c->lines[c->order[i]].n + 1;
    c->known = malloc(all * sizeof *c->known);
    c->offsets = malloc(all * sizeof *c->offsets);
    all = 0;
    for (size_t i = 0, at = 0; i < c->n; i++) {
        const crf_line *line = &c->lines[c->order[i]];

        c->first[2 * c->order[i]] = all;
        c->first[2 * c->order[i] + 1] = at;
        for (uint32_t t = 0, used = 0; t <= line->n; t++) {
            c->offsets[at++] = used;
            for (uint32_t k = line->offset[t]; t < line->n && k < line->offset[t + 1]; k++) {
                uint32_t row = x->row[slot_of(x, line->keys[k])];

                if (row) {
                    c->known[all++] = row;
                    used++;
                }
            }
        }
    }
}

static course
course_make(const crf_line *lines, size_t n, const bool *use, const crf_options *o, features *x)
{
    course c = {
        .lines = lines, .order = malloc(n * sizeof *c.order), .first = malloc(2 * n * sizeof *c.first)};

    for (size_t i = 0; i < n; i++)
        if (use[i])
            c.order[c.n++] = i;
    count_features(&c, x, o->cutoff);
    number_features(&c, x);
    return c;
}

static void
course_free(course *c)
{
    free(c->order);
    free(c->first);
    free(c->known);
    free(c->offsets);
}

static trainer *
trainer_make(const course *c, const crf_options *o)
{
    trainer *m = calloc(1, sizeof *m);
    size_t longest = 0, most = 0;

    for (size_t i = 0; i < c->n; i++) {
        const crf_line *line = &c->lines[c->order[i]];

        longest = line->n > longest ? line->n : longest;
        most = line->offset[line->n] > most ? line->offset[line->n] : most;
    }
    m->w = calloc(c->rows * ROW, sizeof *m->w);
    m->g2 = calloc(c->rows * ROW, sizeof *m->g2);
    m->rows = malloc((most + 1) * sizeof *m->rows);
    m->from = malloc((longest + 1) * sizeof *m->from);
    m->emission = malloc((longest + 1) * ROW * sizeof(float));
    m->alpha = malloc((longest + 1) * ROW * sizeof(float));
    m->beta = malloc((longest + 1) * ROW * sizeof(float));
    m->random = o->seed * UINT64_C(0x9E3779B97F4A7C15) + 88172645463325252u;
    m->rate = o->rate;
    return m;
}

static void
trainer_free(trainer *m)
{
    free(m->w);
    free(m->g2);
    free(m->rows);
    free(m->from);
    free(m->emission);
    free(m->alpha);
    free(m->beta);
    free(m);
}

static void
shuffle(course *c, uint64_t *random)
{
    for (size_t i = c->n; i > 1; i--) {
        size_t j = next_random(random) % i, swap = c->order[i - 1];

        c->order[i - 1] = c->order[j];
        c->order[j] = swap;
    }
}

/* Leaves the weights that are the mean of those after each epoch of the later half. */
static void
learn(trainer *m, course *c, const crf_options *o)
{
    int averaged = (o->epochs + 1) / 2;
    float *mean = calloc(c->rows * ROW, sizeof *mean);

    for (int epoch = 0; epoch < o->epochs; epoch++) {
        m->rate = o->rate * (1.0f - 0.8f * (float)epoch / (float)o->epochs);
        shuffle(c, &m->random);
        for (size_t i = 0; i < c->n; i++)
            learn_line(m, &c->lines[c->order[i]], c->offsets + c->first[2 * c->order[i] + 1],
                       c->known + c->first[2 * c->order[i]], o->dropout);
        for (size_t i = 0; i < c->rows * ROW; i++)
            m->w[i] *= 1 - o->decay;
        if (epoch >= o->epochs - averaged)
            for (size_t i = 0; i < c->rows * ROW; i++)
                mean[i] += m->w[i] / (float)averaged;
    }
    free(m->w);
    m->w = mean;
}

crf_model
crf_train(const crf_line *lines, size_t n, const bool *use, const crf_options *o, const crf_model *onto)
{
    features x = features_make(1 << 16);
    course c = course_make(lines, n, use, o, &x);
    trainer *m = trainer_make(&c, o);
    crf_model model;

    learn(m, &c, o);
    model = pack(m, &x, threshold(m, &x, o->prune, o->rows), onto);
    if (!onto)
        crf_train_gate(&model, lines, c.order, c.n, o->gate);
    trainer_free(m);
    course_free(&c);
    features_free(&x);
    return model;
}
