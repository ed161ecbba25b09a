/* tag_eval.h: precision, recall and F1 of mentions by kind, and the confusion of kinds. */
#ifndef VN_TAG_EVAL_H
#define VN_TAG_EVAL_H

#include "gold.h"

typedef struct tag_score {
    size_t right[VN_E_KINDS + 1], found[VN_E_KINDS + 1], gold[VN_E_KINDS + 1];
    /* same ends, another kind: by gold kind and found kind; last row and column: no such span */
    size_t confusion[VN_E_KINDS + 1][VN_E_KINDS + 1];
} tag_score;

/* Adds one article's mentions; prints each miss when `show`. */
void tag_score_add(tag_score *score, const gold_doc *doc, const vn_text *text, const vn_mention *found,
                   size_t n, bool show);
void tag_score_print(const tag_score *score);
double tag_score_f1(const tag_score *score, int kind); /* VN_E_KINDS: over all */

#endif
