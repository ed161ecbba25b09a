#include "topic_lab.h"

#include <math.h>

#define ROUNDS       200
#define RATE         0.2
#define PENALTY      8.0   /* of what an encounter says */
#define HITS         3.0   /* of what a hit says */
#define PART         1.0   /* of a syllable of a wording */
#define SAID         64.0  /* of a word in the sentence of a hit */
#define TOLD         128.0 /* of a word in what is told of an encounter */
#define MIN_ARTICLES 3     /* that a feature is found in */

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

typedef struct census {
    size_t *last;       /* 1 + the article that a feature was met in last */
    uint32_t *articles; /* that it is met in */
} census;

static void
meet(census *c, size_t feature, size_t doc)
{
    if (c->last[feature] == doc + 1)
        return;
    c->last[feature] = doc + 1;
    c->articles[feature]++;
}

static void
meet_all(census *c, const vn_features *f, size_t doc)
{
    for (size_t k = 0; k < f->n; k++)
        meet(c, f->on[k], doc);
}

static void
meet_words(census *c, size_t block, const vn_topic_words *words, size_t doc)
{
    for (size_t k = 0; k < words->n; k++)
        meet(c, block + words->on[k], doc);
}

/* Where the weights of a topic's words, and of the syllables of its wordings, begin. */
static size_t
words_at(size_t block, const vn_topic_bag *bag)
{
    return block + bag->topic * VN_MAX_TOPIC_WORDS;
}

static size_t
parts_at(const vn_topic_bag *bag)
{
    return VN_TOF_PART + bag->topic * VN_MAX_TOPIC_PARTS;
}

static const uint32_t *
count_articles(vn_arena *arena, const topic_samples *s)
{
    census c = {VN_NEW0(arena, size_t, VN_TOF_TOTAL), VN_NEW0(arena, uint32_t, VN_TOF_TOTAL)};

    for (size_t i = 0; i < s->n; i++) {
        const vn_topic_bag *bag = &s->items[i].bag;

        meet_all(&c, &bag->features, s->items[i].doc);
        meet_words(&c, words_at(VN_TOF_TOLD, bag), &bag->told, s->items[i].doc);
        for (size_t k = 0; k < bag->n; k++) {
            meet_all(&c, &bag->hits[k].features, s->items[i].doc);
            meet_words(&c, words_at(VN_TOF_SAID, bag), bag->hits[k].said, s->items[i].doc);
            meet_words(&c, parts_at(bag), &bag->hits[k].parts, s->items[i].doc);
        }
    }
    return c.articles;
}

/* -- gradient */

static void
add(double *gradient, const vn_features *f, double x)
{
    for (size_t k = 0; k < f->n; k++)
        gradient[f->on[k]] += f->sign[k] * x;
}

static void
add_words(double *gradient, size_t block, const vn_topic_words *words, double x)
{
    for (size_t k = 0; k < words->n; k++)
        gradient[block + words->on[k]] += x;
}

static void
add_gradient(const float *w, const topic_sample *s, double *odds, double *gradient)
{
    const vn_topic_bag *bag = &s->bag;
    double sum = 1e-3, error;

    for (size_t k = 0; k < bag->n; k++)
        sum += odds[k] = exp(fmin(vn_topic_hit_score(w, bag, k), 30));
    error = 1 / (1 + exp(-(log(sum) + vn_topic_bag_score(w, bag)))) - s->label;
    add(gradient, &bag->features, error);
    add_words(gradient, words_at(VN_TOF_TOLD, bag), &bag->told, error * vn_topic_word_share(bag->told.n));
    for (size_t k = 0; k < bag->n; k++) {
        const vn_topic_hit *h = &bag->hits[k];
        double x = error * odds[k] / sum;

        add(gradient, &h->features, x);
        add_words(gradient, words_at(VN_TOF_SAID, bag), h->said, x);
        add_words(gradient, parts_at(bag), &h->parts, x);
    }
}

static double
penalty_of(size_t feature)
{
    if (feature >= VN_TOF_PART)
        return PART;
    if (feature >= VN_TOF_TOLD)
        return TOLD;
    if (feature >= VN_TOF_SAID)
        return SAID;
    return feature < VN_TOF_hit || (feature >= VN_TOF_PRIOR && feature < VN_TOF_HIT) ? PENALTY : HITS;
}

float *
learn_topics(vn_arena *arena, const topic_samples *s)
{
    float *w = VN_NEW0(arena, float, VN_TOF_TOTAL);
    double *square = VN_NEW0(arena, double, VN_TOF_TOTAL), *gradient = VN_NEW0(arena, double, VN_TOF_TOTAL);
    const uint32_t *articles = count_articles(arena, s);
    size_t most = 0;
    double *odds;

    for (size_t i = 0; i < s->n; i++)
        most = s->items[i].bag.n > most ? s->items[i].bag.n : most;
    odds = VN_NEW(arena, double, most + 1);
    for (int round = 0; round < ROUNDS; round++) {
        memset(gradient, 0, VN_TOF_TOTAL * sizeof *gradient);
        for (size_t i = 0; i < s->n; i++)
            add_gradient(w, &s->items[i], odds, gradient);
        for (size_t k = 0; k < VN_TOF_TOTAL; k++) {
            double g = gradient[k] + penalty_of(k) * w[k];

            if (articles[k] < MIN_ARTICLES)
                continue;
            square[k] += g * g;
            if (square[k] > 0)
                w[k] -= (float)(RATE * g / sqrt(square[k]));
        }
    }
    return w;
}
