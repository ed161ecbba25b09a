/*
 * crf.h: trains the linear-chain CRF of src/core/tagger.h: stochastic gradient on the
 * log-likelihood with AdaGrad steps, feature dropout, decay.
 */
#ifndef VN_CRF_H
#define VN_CRF_H

#include "../core/tagger.h"

/* Scores that are already known: those of a first pass. In units of 1. */
typedef struct crf_prior {
    const vn_tag_model *model; /* its steps are taken as they are */
    int16_t *const *emission;  /* rows of VN_TAG_LABELS */
} crf_prior;

/* A line with its labels and the features of its tokens: keys[offset[i] .. offset[i + 1]). */
typedef struct crf_line {
    uint32_t first, n; /* tokens of the article */
    uint32_t *offset;
    uint32_t *keys;      /* hashed features, made even: key | 1 */
    uint8_t *first_keys; /* by token: how many of its keys are of the first part (vn_tag_features) */
    uint8_t *labels;
    int doc;         /* index of its article */
    float weight;    /* how much it counts */
    crf_prior prior; /* emission NULL: none */
} crf_line;

typedef struct crf_options {
    int epochs;
    float rate;    /* first step */
    float decay;   /* the part of each weight that an epoch takes away */
    float dropout; /* the part of the features that a visit passes over */
    float cutoff;  /* features seen less often (weighted) are left out */
    float gate;    /* tokens whose chance of being in a mention is less are passed over early */
    float prune;   /* rows whose weights are all smaller are left out of the model */
    size_t rows;   /* at most so many are kept: those with the largest weights */
    uint64_t seed;
} crf_options;

/* A row of the model: quantised weights of the labels. */
typedef struct crf_row {
    uint32_t key;
    bool later; /* added to a model that had this key */
    int8_t gate, w[VN_TAG_LABELS];
} crf_row;

/* A trained model with the rows that it was made of, by key; malloc'ed. */
typedef struct crf_model {
    vn_tag_model *model;
    size_t bytes;
    crf_row *rows;
    size_t n;
} crf_model;

/*
 * Trains on the lines whose use[] is set. With `onto`, lines have priors and the new weights are added to
 * that model's; its steps stay.
 */
crf_model crf_train(const crf_line *lines, size_t n, const bool *use, const crf_options *options,
                    const crf_model *onto);
void crf_model_free(crf_model *m);

#endif
