/*
 * learn.h: trains the scorers of core/scorer.h: logistic regression, or a softmax over the options of a
 * choice, and trees boosted on top of it. Without randomness: the same samples give the same scorer.
 */
#ifndef VN_LEARN_H
#define VN_LEARN_H

#include "../core/arena.h"
#include "../core/scorer.h"

#include <stdbool.h>

typedef struct sample {
    vn_features features;
    bool label;
} sample;

typedef struct samples {
    sample *items;
    size_t n, cap;
} samples;

typedef struct choice {
    vn_features *options;
    bool *right; /* of each option: several may carry the right value */
    size_t n;
} choice;

typedef struct choices {
    choice *items;
    size_t n, cap;
} choices;

/* A new sample, without features, its label false. */
sample *learn_sample(vn_arena *arena, samples *out);

typedef struct learn_plan {
    size_t n_features;
    double l2;      /* penalty on weights */
    size_t forests; /* of trees, whose scores are averaged; 0: the linear model alone */
    size_t trees;   /* of each forest */
    double share;   /* of the linear score that the trees start from */
    double penalty; /* on the leaves of trees */
} learn_plan;

vn_scorer learn_decision(vn_arena *arena, const samples *s, const learn_plan *plan);
vn_scorer learn_choice(vn_arena *arena, const choices *s, const learn_plan *plan);

#endif
