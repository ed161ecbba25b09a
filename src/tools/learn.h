/*
 * learn.h: trains the weights of core/scorer.h: logistic regression, or a softmax over the options of a
 * choice. Without randomness: the same samples give the same weights.
 */
#ifndef VN_LEARN_H
#define VN_LEARN_H

#include "../core/arena.h"
#include "../core/scorer.h"

#include <stdbool.h>

typedef struct sample {
    vn_features features;
    bool label;
    float weight; /* how much it counts */
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

/* A new sample of weight 1, without features, its label false. */
sample *learn_sample(vn_arena *arena, samples *out);

typedef struct learn_plan {
    size_t n_features;
    double l2; /* penalty on weights */
} learn_plan;

/* Weights of the features, in the arena. */
const float *learn_decision(vn_arena *arena, const samples *s, const learn_plan *plan);
const float *learn_choice(vn_arena *arena, const choices *s, const learn_plan *plan);

#endif
