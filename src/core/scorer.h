/*
 * scorer.h: the score of a decision by its features, by a linear model.
 */
#ifndef VN_SCORER_H
#define VN_SCORER_H

#include <stddef.h>
#include <stdint.h>

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

/* Log odds, or the utility of one option among several. `weights` has one for each feature. */
static inline float
vn_score(const float *weights, const vn_features *f)
{
    float sum = 0;

    for (size_t i = 0; i < f->n; i++)
        sum += f->sign[i] * weights[f->on[i]];
    return sum;
}

#endif
