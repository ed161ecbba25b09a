/*
 * crf_parts.h: what the files of the trainer share.
 */
#ifndef VN_CRF_PARTS_H
#define VN_CRF_PARTS_H

#include "crf.h"

#include <math.h>

/* An AdaGrad step. */
static inline void
update(float *w, float *g2, float g, float rate)
{
    *g2 += g * g;
    *w += rate * g / sqrtf(*g2 + 1.0f);
}

static inline int8_t
quantise(float w, float scale)
{
    float q = roundf(w * scale);

    return (int8_t)(q > 127 ? 127 : q < -127 ? -127 : q);
}

/* Sorts rows by key; of those with equal keys the first stay. The number that is left. */
size_t crf_sort_rows(crf_row *rows, size_t n);

/* A model with these rows, sorted, and all else 0; malloc'ed. */
vn_tag_model *crf_model_of(const crf_row *rows, size_t n, size_t *bytes);

/*
 * Learns which tokens are worth a closer look, by a logistic regression on their first features; those whose
 * chance of being in a mention is less than `chance` are not.
 */
void crf_train_gate(crf_model *m, const crf_line *lines, const size_t *order, size_t n, float chance);

#endif
