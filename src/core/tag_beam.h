/*
 * tag_beam.h: the best sequence of labels, by a Viterbi search over those that are still alive. Private to
 * the tagger.
 */
#ifndef VN_TAG_BEAM_H
#define VN_TAG_BEAM_H

#include "tagger.h"

/* Eight scores. */
typedef int16_t v8s __attribute__((vector_size(16)));

static inline bool
vn_tag_is_open(unsigned label)
{
    return label && ((label - 1) & 3) < VN_TAG_E;
}

static inline bool
vn_tag_goes_on(unsigned label)
{
    return label && (((label - 1) & 3) == VN_TAG_I || ((label - 1) & 3) == VN_TAG_E);
}

/* The labels of one token that are still alive. */
typedef struct vn_tag_beam {
    int16_t score[VN_TAG_LABELS]; /* of those alive, beside the best one's, which is 0 */
    uint8_t alive[VN_TAG_LABELS];
    unsigned n;
} vn_tag_beam;

/* The search for the best labels of n tokens. */
typedef struct vn_tag_search {
    const vn_tag_model *model;
    uint32_t n;
    uint8_t (*from)[VN_TAG_LABELS]; /* the best label before, for those reached */
    vn_tag_beam beams[2];           /* of token i: beams[i & 1] */
} vn_tag_search;

/* A search over n tokens (at least one), in `arena`. */
vn_tag_search vn_tag_search_make(vn_arena *arena, const vn_tag_model *model, uint32_t n);

/* Takes token i, which follows token i - 1, with the scores of its labels. */
void vn_tag_search_step(vn_tag_search *s, uint32_t i, const int16_t *emission);

/* The labels of all n tokens. */
void vn_tag_search_end(const vn_tag_search *s, uint8_t *labels);

#endif
