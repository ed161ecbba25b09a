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
#include "tag_memory.h"

/* Labels: 0 outside; for kind k 1 + 4 k + (begin, inside, end, single). */
#define VN_TAG_LABELS  (1 + 4 * VN_E_KINDS)
#define VN_TAG_ROW     (VN_TAG_LABELS + 1) /* the last: for the gate */
#define VN_TAG_GATE    VN_TAG_LABELS
#define VN_TAG_VERSION 3

/* A weight of the gate, a logistic regression on the first features, is one unit times this. */
#define VN_TAG_GATE_SCALE 16

enum { VN_TAG_B, VN_TAG_I, VN_TAG_E, VN_TAG_S };

/*
 * As it lies in the file, little-endian: this header, the keys of a hash table with linear probing,
 * (mask + 1 of them, 0 where empty), and for each slot a row of weights.
 */
typedef struct vn_tag_model {
    uint32_t version;
    uint32_t mask;
    float scale;                                /* a weight of 1 is one unit times this */
    int16_t step[VN_TAG_LABELS][VN_TAG_LABELS]; /* from, to */
    uint16_t unused;
    int32_t gate; /* a token whose first features add up to less is outside: see VN_TAG_GATE_SCALE */
    uint32_t key[];
} vn_tag_model;

/* The weights of the slots. */
static inline const int8_t *
vn_tag_row(const vn_tag_model *model, uint32_t slot)
{
    return (const int8_t *)(model->key + model->mask + 1) + (size_t)slot * VN_TAG_ROW;
}

#define VN_TAG_MODEL_BYTES(slots) (sizeof(vn_tag_model) + (size_t)(slots) * (sizeof(uint32_t) + VN_TAG_ROW))

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

/* What the first pass leaves to the second, by token. */
typedef struct vn_tag_pass {
    int16_t (*emission)[VN_TAG_ROW];
    uint8_t *labels;
} vn_tag_pass;

vn_tag_pass vn_tag_first_pass(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                              const vn_article *article, const vn_tokens *tokens, const vn_words *words);

/* The mentions that labels spell. */
vn_mention *vn_tag_read_labels(vn_arena *arena, const vn_tokens *tokens, const uint8_t *labels, size_t *n);

/*
 * The next line, or part of a very long one, from token *at on that is no furniture: its tokens
 * [*at, *at + returned). 0 at the end of the article.
 */
uint32_t vn_tag_next_line(const vn_article *article, const vn_tokens *tokens, uint32_t *at);

#endif
