/*
 * scorer.h: the score of a decision by its features: a linear model and, on top of it, boosted trees.
 * The trees are oblivious: all nodes of a level ask for the same feature, so that a leaf's number is the
 * answers of the levels, the first the highest bit.
 */
#ifndef VN_SCORER_H
#define VN_SCORER_H

#include <stddef.h>
#include <stdint.h>

#define VN_TREE_DEPTH   4
#define VN_FEATURES_MAX 256 /* features of one model that has trees */

/* The features of one decision, each with its sign; more than fit are dropped. */
typedef struct vn_features {
    uint16_t on[96];
    int8_t sign[96];
    size_t n;
} vn_features;

static inline void
vn_feature(vn_features *f, size_t feature, int sign)
{
    if (f->n == sizeof f->on / sizeof *f->on)
        return;
    f->on[f->n] = (uint16_t)feature;
    f->sign[f->n++] = (int8_t)sign;
}

static inline float
vn_linear(const float *weights, const vn_features *f)
{
    float sum = 0;

    for (size_t i = 0; i < f->n; i++)
        sum += f->sign[i] * weights[f->on[i]];
    return sum;
}

typedef struct vn_tree {
    uint16_t test[VN_TREE_DEPTH]; /* the feature that each level asks for: is it on, with a positive sign? */
    float leaf[1 << VN_TREE_DEPTH];
} vn_tree;

typedef struct vn_scorer {
    const float *weights; /* of each feature */
    const vn_tree *trees;
    size_t n_trees;
} vn_scorer;

/* Log odds, or the utility of one option among several. */
float vn_score(const vn_scorer *scorer, const vn_features *features);

/* The leaf of a tree that a decision falls in; `on` has a bit for each feature. */
static inline size_t
vn_tree_leaf(const vn_tree *t, const uint64_t *on)
{
    size_t leaf = 0;

    for (size_t d = 0; d < VN_TREE_DEPTH; d++)
        leaf = leaf << 1 | (on[t->test[d] / 64] >> t->test[d] % 64 & 1);
    return leaf;
}

#endif
