/* learn.c: see learn.h. */
#include "learn.h"

#include <math.h>
#include <string.h>

#define ROUNDS    400
#define SHRINKAGE 0.1
#define LEAVES    (1 << VN_TREE_DEPTH)

sample *
learn_sample(vn_arena *arena, samples *out)
{
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    out->items[out->n] = (sample){.label = false};
    return &out->items[out->n++];
}

/* -- linear: full-batch AdaGrad with an L2 penalty */

typedef struct descent {
    size_t n;
    double l2, *square, *gradient;
    float *weights;
} descent;

static descent
descent_begin(vn_arena *arena, const learn_plan *plan)
{
    size_t n = plan->n_features;

    return (descent){n, plan->l2, VN_NEW0(arena, double, n), VN_NEW0(arena, double, n),
                     VN_NEW0(arena, float, n)};
}

static void
descend(descent *d)
{
    for (size_t k = 0; k < d->n; k++) {
        double g = d->gradient[k] + d->l2 * d->weights[k];

        d->square[k] += g * g;
        if (d->square[k] > 0)
            d->weights[k] -= (float)(0.3 * g / sqrt(d->square[k]));
        d->gradient[k] = 0;
    }
}

static void
add_gradient(descent *d, const vn_features *f, double error)
{
    for (size_t k = 0; k < f->n; k++)
        d->gradient[f->on[k]] += f->sign[k] * error;
}

static double
linear(const float *weights, const vn_features *f)
{
    double z = 0;

    for (size_t k = 0; k < f->n; k++)
        z += f->sign[k] * weights[f->on[k]];
    return z;
}

static double
logistic(double z)
{
    return 1 / (1 + exp(-z));
}

static float *
regress(vn_arena *arena, const samples *s, const learn_plan *plan)
{
    descent d = descent_begin(arena, plan);

    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < s->n; i++) {
            const sample *x = &s->items[i];

            add_gradient(&d, &x->features, logistic(linear(d.weights, &x->features)) - x->label);
        }
        descend(&d);
    }
    return d.weights;
}

/* The probabilities of the options by their utilities z, and those given that the choice is right, less. */
static void
choice_errors(const choice *c, const double *z, double *error)
{
    double sum = 0, right = 0;

    for (size_t o = 0; o < c->n; o++) {
        sum += error[o] = exp(z[o]);
        right += c->right[o] ? error[o] : 0;
    }
    for (size_t o = 0; o < c->n; o++)
        error[o] = error[o] / sum - (c->right[o] ? error[o] / right : 0);
}

static float *
regress_choices(vn_arena *arena, const choices *s, const learn_plan *plan)
{
    descent d = descent_begin(arena, plan);
    size_t most = 0;
    double *z, *error;

    for (size_t i = 0; i < s->n; i++)
        most = s->items[i].n > most ? s->items[i].n : most;
    z = VN_NEW(arena, double, most + 1);
    error = VN_NEW(arena, double, most + 1);
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < s->n; i++) {
            const choice *c = &s->items[i];

            for (size_t o = 0; o < c->n; o++)
                z[o] = linear(d.weights, &c->options[o]);
            choice_errors(c, z, error);
            for (size_t o = 0; o < c->n; o++)
                add_gradient(&d, &c->options[o], error[o]);
        }
        descend(&d);
    }
    return d.weights;
}

/* -- trees, by gradient boosting with Newton steps */

typedef struct row {
    const vn_features *features;
    uint64_t on[VN_FEATURES_MAX / 64];
    double score, gradient, curvature; /* gradient and curvature 0: not of this tree's sample */
    bool label;
    uint8_t leaf;
} row;

typedef struct totals {
    double gradient, curvature;
} totals;

typedef struct boosting {
    const learn_plan *plan;
    row *rows;
    size_t n;
    totals (*by_feature)[LEAVES];
    bool *open;    /* features that this tree may ask for */
    uint64_t dice; /* xorshift */
} boosting;

static bool
roll(boosting *b, unsigned percent)
{
    b->dice ^= b->dice << 13;
    b->dice ^= b->dice >> 7;
    b->dice ^= b->dice << 17;
    return (b->dice >> 20) % 100 < percent;
}

static double
worth(totals t, double penalty)
{
    return t.gradient * t.gradient / (t.curvature + penalty);
}

static void
add_totals(totals *to, const row *r)
{
    to->gradient += r->gradient;
    to->curvature += r->curvature;
}

/* The feature that parts the rows of all leaves best. */
static size_t
best_test(boosting *b, size_t n_leaves)
{
    totals all[LEAVES] = {{0, 0}};
    double best = -1;
    size_t at = 0;

    memset(b->by_feature, 0, b->plan->n_features * sizeof *b->by_feature);
    for (size_t i = 0; i < b->n; i++) {
        const row *r = &b->rows[i];

        if (r->curvature == 0)
            continue;
        add_totals(&all[r->leaf], r);
        for (size_t k = 0; k < r->features->n; k++)
            if (r->features->sign[k] > 0)
                add_totals(&b->by_feature[r->features->on[k]][r->leaf], r);
    }
    for (size_t f = 0; f < b->plan->n_features; f++) {
        double gain = 0;

        for (size_t l = 0; l < n_leaves && b->open[f]; l++) {
            totals in = b->by_feature[f][l];
            totals out = {all[l].gradient - in.gradient, all[l].curvature - in.curvature};

            gain += worth(in, b->plan->penalty) + worth(out, b->plan->penalty);
        }
        if (gain > best) {
            best = gain;
            at = f;
        }
    }
    return at;
}

static void
grow(boosting *b, vn_tree *t)
{
    totals sums[LEAVES] = {{0, 0}};

    for (size_t f = 0; f < b->plan->n_features; f++)
        b->open[f] = roll(b, 50);
    for (size_t i = 0; i < b->n; i++) {
        row *r = &b->rows[i];
        double p = logistic(r->score);
        bool in = roll(b, 70);

        r->gradient = in ? r->label - p : 0;
        r->curvature = in ? p * (1 - p) : 0;
        r->leaf = 0;
    }
    for (size_t d = 0; d < VN_TREE_DEPTH; d++) {
        size_t f = best_test(b, (size_t)1 << d);

        t->test[d] = (uint16_t)f;
        for (size_t i = 0; i < b->n; i++)
            b->rows[i].leaf = (uint8_t)(b->rows[i].leaf << 1 | (b->rows[i].on[f / 64] >> f % 64 & 1));
    }
    for (size_t i = 0; i < b->n; i++)
        add_totals(&sums[b->rows[i].leaf], &b->rows[i]);
    for (size_t l = 0; l < LEAVES; l++)
        t->leaf[l] = (float)(SHRINKAGE * sums[l].gradient / (sums[l].curvature + b->plan->penalty));
    for (size_t i = 0; i < b->n; i++)
        b->rows[i].score += t->leaf[b->rows[i].leaf];
}

static void
boost(vn_arena *arena, const samples *s, const learn_plan *plan, const float *weights, vn_tree *trees)
{
    boosting b = {.plan = plan, .rows = VN_NEW0(arena, row, s->n + 1), .n = s->n};

    b.by_feature = vn_alloc(arena, plan->n_features * sizeof *b.by_feature);
    b.open = VN_NEW(arena, bool, plan->n_features);
    for (size_t i = 0; i < s->n; i++) {
        const vn_features *f = &s->items[i].features;

        b.rows[i].features = f;
        b.rows[i].label = s->items[i].label;
        for (size_t k = 0; k < f->n; k++)
            if (f->sign[k] > 0)
                b.rows[i].on[f->on[k] / 64] |= UINT64_C(1) << f->on[k] % 64;
    }
    for (size_t k = 0; k < plan->forests; k++) {
        b.dice = UINT64_C(0x9E3779B97F4A7C15) * (k + 1);
        for (size_t i = 0; i < s->n; i++)
            b.rows[i].score = linear(weights, b.rows[i].features);
        for (size_t j = 0; j < plan->trees; j++)
            grow(&b, &trees[k * plan->trees + j]);
    }
    for (size_t k = 0; k < plan->forests * plan->trees; k++)
        for (size_t l = 0; l < LEAVES; l++)
            trees[k].leaf[l] /= (float)plan->forests;
}

vn_scorer
learn_decision(vn_arena *arena, const samples *s, const learn_plan *plan)
{
    float *weights = regress(arena, s, plan);
    size_t n = plan->forests * plan->trees;
    vn_tree *trees;

    if (!n)
        return (vn_scorer){weights, NULL, 0};
    for (size_t k = 0; k < plan->n_features; k++)
        weights[k] *= (float)plan->share;
    trees = VN_NEW0(arena, vn_tree, n);
    boost(arena, s, plan, weights, trees);
    return (vn_scorer){weights, trees, n};
}

vn_scorer
learn_choice(vn_arena *arena, const choices *s, const learn_plan *plan)
{
    return (vn_scorer){regress_choices(arena, s, plan), NULL, 0};
}
