#include "topic_lab.h"

#include <math.h>

#define ROUNDS       400
#define RATE         0.2
#define PENALTY      8.0 /* of what an encounter says */
#define HITS         2.0 /* of what a hit says */
#define MIN_ARTICLES 5   /* that a feature is found in */

static bool
has_topic(const vn_meeting *g, const char *topic)
{
    for (size_t i = 0; i < g->n_topics; i++)
        if (!strcmp(g->topics[i], topic))
            return true;
    return false;
}

void
topic_samples_of(const vn_scene *sc, const vn_topic_reading *r, const vn_candidates *all,
                 const vn_encounters *es, size_t which, const vn_meeting *gold, size_t doc,
                 topic_samples *out)
{
    vn_topic_bag bags[VN_MAX_TOPICS];

    vn_topic_bags(sc, r, all, es, which, bags);
    for (size_t t = 0; t < vn_topic_count; t++) {
        if (!bags[t].n)
            continue;
        VN_PUSH_ROOM(sc->arena, out->items, out->n, out->cap);
        out->items[out->n++] = (topic_sample){bags[t], doc, has_topic(gold, vn_topic_names[t])};
    }
}

/* -- rare features are left out */

static void
meet(const vn_features *f, size_t doc, size_t *last, uint32_t *articles)
{
    for (size_t k = 0; k < f->n; k++)
        if (last[f->on[k]] != doc + 1) {
            last[f->on[k]] = doc + 1;
            articles[f->on[k]]++;
        }
}

static void
keep(vn_features *f, const uint32_t *articles)
{
    size_t n = 0;

    for (size_t k = 0; k < f->n; k++)
        if (articles[f->on[k]] >= MIN_ARTICLES) {
            f->on[n] = f->on[k];
            f->sign[n++] = f->sign[k];
        }
    f->n = n;
}

static void
drop_rare(vn_arena *arena, const topic_samples *s)
{
    size_t *last = VN_NEW0(arena, size_t, VN_TOF_TOTAL);
    uint32_t *articles = VN_NEW0(arena, uint32_t, VN_TOF_TOTAL);

    for (size_t i = 0; i < s->n; i++) {
        meet(&s->items[i].bag.features, s->items[i].doc, last, articles);
        for (size_t k = 0; k < s->items[i].bag.n; k++)
            meet(&s->items[i].bag.hits[k], s->items[i].doc, last, articles);
    }
    for (size_t i = 0; i < s->n; i++) {
        keep(&s->items[i].bag.features, articles);
        for (size_t k = 0; k < s->items[i].bag.n; k++)
            keep(&s->items[i].bag.hits[k], articles);
    }
}

/* -- gradient */

static void
add(double *gradient, const vn_features *f, double x)
{
    for (size_t k = 0; k < f->n; k++)
        gradient[f->on[k]] += f->sign[k] * x;
}

static void
add_gradient(const float *w, const topic_sample *s, double *odds, double *gradient)
{
    const vn_topic_bag *bag = &s->bag;
    double sum = 1e-3, error;

    for (size_t k = 0; k < bag->n; k++)
        sum += odds[k] = exp(fmin(vn_score(w, &bag->hits[k]), 30));
    error = 1 / (1 + exp(-(log(sum) + vn_score(w, &bag->features)))) - s->label;
    add(gradient, &bag->features, error);
    for (size_t k = 0; k < bag->n; k++)
        add(gradient, &bag->hits[k], error * odds[k] / sum);
}

static bool
is_of_encounter(size_t feature)
{
    return feature < VN_TOF_hit || (feature >= VN_TOF_PRIOR && feature < VN_TOF_HIT);
}

float *
learn_topics(vn_arena *arena, const topic_samples *s)
{
    float *w = VN_NEW0(arena, float, VN_TOF_TOTAL);
    double *square = VN_NEW0(arena, double, VN_TOF_TOTAL), *gradient = VN_NEW0(arena, double, VN_TOF_TOTAL);
    size_t most = 0;
    double *odds;

    drop_rare(arena, s);
    for (size_t i = 0; i < s->n; i++)
        most = s->items[i].bag.n > most ? s->items[i].bag.n : most;
    odds = VN_NEW(arena, double, most + 1);
    for (int round = 0; round < ROUNDS; round++) {
        memset(gradient, 0, VN_TOF_TOTAL * sizeof *gradient);
        for (size_t i = 0; i < s->n; i++)
            add_gradient(w, &s->items[i], odds, gradient);
        for (size_t k = 0; k < VN_TOF_TOTAL; k++) {
            double g = gradient[k] + (is_of_encounter(k) ? PENALTY : HITS) * w[k];

            square[k] += g * g;
            if (square[k] > 0)
                w[k] -= (float)(RATE * g / sqrt(square[k]));
        }
    }
    return w;
}
