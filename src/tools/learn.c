/* learn.c: see learn.h. */
#include "learn.h"

#include <math.h>

#define ROUNDS 400

sample *
learn_sample(vn_arena *arena, samples *out)
{
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    out->items[out->n] = (sample){.label = false, .weight = 1};
    return &out->items[out->n++];
}

/* Full-batch AdaGrad with an L2 penalty */

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

const float *
learn_decision(vn_arena *arena, const samples *s, const learn_plan *plan)
{
    descent d = descent_begin(arena, plan);

    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < s->n; i++) {
            const sample *x = &s->items[i];

            add_gradient(&d, &x->features,
                         x->weight * (logistic(linear(d.weights, &x->features)) - x->label));
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

const float *
learn_choice(vn_arena *arena, const choices *s, const learn_plan *plan)
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
