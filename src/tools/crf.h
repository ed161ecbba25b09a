/*
 * crf.h: trains the linear-chain CRF of src/core/tagger.h: stochastic gradient on the
 * log-likelihood with AdaGrad steps, feature dropout, decay.
 */
#ifndef VN_CRF_H
#define VN_CRF_H

#include "../core/tagger.h"

/* A line with its labels and the features of its tokens: keys[offset[i] .. offset[i + 1]). */
typedef struct crf_line {
    uint32_t n;
    uint32_t *offset;
    uint32_t *keys; /* hashed features, made even: key | 1 */
    uint8_t *labels;
    int doc;      /* index of its article */
    float weight; /* how much it counts */
} crf_line;

typedef struct crf_options {
    int epochs;
    float rate;    /* first step */
    float decay;   /* the part of each weight that an epoch takes away */
    float dropout; /* the part of the features that a visit passes over */
    float cutoff;  /* features seen less often (weighted) are left out */
    float prune;   /* rows whose weights are all smaller are left out of the model */
    uint64_t seed;
} crf_options;

/* Trains on the lines whose use[] is set; the model is malloc'ed. */
vn_tag_model *crf_train(const crf_line *lines, size_t n, const bool *use, const crf_options *options,
                        size_t *bytes);

#endif
