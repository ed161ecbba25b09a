/*
 * tagger.h: finds the mentions of an article, their ends and kinds.
 *
 * A linear-chain conditional random field over tokens: the features of tag_features.h, a
 * table of quantised weights (src/model/tagger.bin), Viterbi. Each line is decoded by
 * itself; a second pass lets a line know what the others decided about the same names.
 */
#ifndef VN_TAGGER_H
#define VN_TAGGER_H

#include "tag_features.h"

/* Labels: 0 outside; for kind k 1 + 4 k + (begin, inside, end, single). */
#define VN_TAG_LABELS  (1 + 4 * VN_E_KINDS)
#define VN_TAG_ROW     36
#define VN_TAG_VERSION 1

enum { VN_TAG_B, VN_TAG_I, VN_TAG_E, VN_TAG_S };

typedef struct vn_tag_weights {
    uint32_t key; /* a feature; 0 marks an empty slot */
    int8_t w[VN_TAG_ROW];
} vn_tag_weights;

/* As it lies in the file: little-endian, the table of `mask` + 1 slots behind it. */
typedef struct vn_tag_model {
    uint32_t version;
    uint32_t mask;
    float scale; /* a weight of 1 is one unit times this */
    int16_t step[VN_TAG_LABELS][VN_TAG_LABELS]; /* from, to */
    vn_tag_weights table[];
} vn_tag_model;

const vn_tag_model *vn_tag_model_built_in(void);

static inline bool
vn_tag_step_allowed(unsigned from, unsigned to)
{
    bool open = from && ((from - 1) % 4 == VN_TAG_B || (from - 1) % 4 == VN_TAG_I);
    bool inner = to && ((to - 1) % 4 == VN_TAG_I || (to - 1) % 4 == VN_TAG_E);

    return open == inner && (!open || (from - 1) / 4 == (to - 1) / 4);
}

/* Ascending and flat. Tokens of furniture and datelines yield none. */
vn_mention *vn_tag_mentions(vn_arena *arena, const vn_text *text, const vn_article *article,
                            const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                            size_t *n);

/* The same with another model, for its trainer. */
vn_mention *vn_tag_mentions_with(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                                 const vn_article *article, const vn_tokens *tokens, const vn_words *words,
                                 size_t *n);

/*
 * The next line from token *at on that is no furniture: its tokens [*at, *at + returned).
 * 0 at the end of the article.
 */
uint32_t vn_tag_next_line(const vn_article *article, const vn_tokens *tokens, uint32_t *at);

#endif
