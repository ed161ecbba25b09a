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
#define VN_TAG_INNER   (VN_TAG_LABELS - 1) /* all but outside */
#define VN_TAG_VERSION 4

/* A weight of the gate, a logistic regression on the first features, is one unit times this. */
#define VN_TAG_GATE_SCALE 16

#define VN_TAG_FORBIDDEN (-30000)

enum { VN_TAG_B, VN_TAG_I, VN_TAG_E, VN_TAG_S };

/*
 * As it lies in the file, little-endian: this header, then a perfect hash table of features in five arrays.
 * What tells which features are known and what the gate weighs fits into a cache of the second level;
 * the rows, which do not, are read for tokens that pass the gate alone.
 */
typedef struct vn_tag_model {
    uint32_t version;
    uint32_t slots, buckets;
    float scale;                                /* a weight of 1 is one unit times this */
    int32_t gate;                               /* a token whose first features add up to less is outside */
    int16_t step[VN_TAG_LABELS][VN_TAG_LABELS]; /* from, to; VN_TAG_FORBIDDEN where not allowed */
    _Alignas(64) int8_t tables[];
} vn_tag_model;

/* The arrays after the header, in their order. */
typedef struct vn_tag_tables {
    uint32_t slots, buckets;
    const int8_t (*row)[VN_TAG_INNER]; /* by slot: weights of labels 1 ... */
    const uint16_t *print;             /* by slot: vn_tag_print of its key */
    const uint16_t *shift;             /* by bucket */
    const int8_t *outside, *gate;      /* by slot */
} vn_tag_tables;

#define VN_TAG_MODEL_BYTES(slots, buckets)                                                                   \
    (sizeof(vn_tag_model) + (size_t)(slots) * (VN_TAG_INNER + 2 + 2) + (size_t)(buckets)*2)

static inline vn_tag_tables
vn_tag_tables_of(const vn_tag_model *model)
{
    const char *at = (const char *)model->tables;
    size_t slots = model->slots;
    vn_tag_tables t = {.slots = model->slots, .buckets = model->buckets, .row = (const void *)at};

    at += slots * VN_TAG_INNER;
    t.print = (const void *)at;
    at += slots * 2;
    t.shift = (const void *)at;
    at += (size_t)model->buckets * 2;
    t.outside = (const void *)at;
    t.gate = t.outside + slots;
    return t;
}

/* The fingerprint that tells the key of a slot from others: one of 65,536 strangers is taken for it. */
static inline uint16_t
vn_tag_print(uint32_t key)
{
    return (uint16_t)(key >> 1);
}

static inline uint32_t
vn_tag_bucket(const vn_tag_tables *t, uint32_t key)
{
    return (uint32_t)((uint64_t)key * t->buckets >> 32);
}

/* Where a key is, if it is anywhere: all keys of a bucket are shifted until none meets another. */
static inline uint32_t
vn_tag_slot(const vn_tag_tables *t, uint32_t shift, uint32_t key)
{
    uint32_t h = (key ^ shift * UINT32_C(0x9E3779B1)) * UINT32_C(0x85EBCA6B);

    return (uint32_t)((uint64_t)h * t->slots >> 32);
}

const vn_tag_model *vn_tag_model_built_in(void);

static inline bool
vn_tag_step_allowed(unsigned from, unsigned to)
{
    bool open = from && ((from - 1) % 4 == VN_TAG_B || (from - 1) % 4 == VN_TAG_I);
    bool inner = to && ((to - 1) % 4 == VN_TAG_I || (to - 1) % 4 == VN_TAG_E);

    return open == inner && (!open || (from - 1) / 4 == (to - 1) / 4);
}

/* Ascending and flat. Tokens of furniture yield none. */
vn_mention *vn_tag_mentions(vn_arena *arena, const vn_text *text, const vn_article *article,
                            const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                            size_t *n);

/* The same with another model, for its trainer. */
vn_mention *vn_tag_mentions_with(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                                 const vn_article *article, const vn_tokens *tokens, const vn_words *words,
                                 size_t *n);

/* What the first pass leaves to the second, by token. Tokens that stop at the gate share one row of scores.
 */
typedef struct vn_tag_pass {
    int16_t **emission; /* VN_TAG_LABELS scores each; NULL in furniture */
    uint8_t *labels;
    const int16_t *gated; /* the shared row */
} vn_tag_pass;

vn_tag_pass vn_tag_first_pass(vn_arena *arena, const vn_tag_model *model, const vn_text *text,
                              const vn_article *article, const vn_tokens *tokens, const vn_words *words);

/* Cuts from a mention what never belongs to its kind: a comma at its end, a degree before a name. */
void vn_tag_trim(const vn_text *text, const vn_tokens *tokens, vn_mention *m);

/* Completes names of bodies that the model cuts ("Tổng Lãnh sự quán A tại B"), and drops bare units that it
 * takes for persons; in place, fewer mentions than before. */
void vn_tag_names(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t *n);
/* "Thái Đình Khang": whether a name begins with the surname that is also a land's name. */
bool vn_is_surname_thai(const vn_text *text, const vn_tokens *tokens, const vn_mention *name);

/* The mentions with names of persons cut where they run on, parted from the bodies that stand before them,
 * and with offices found that are an item of their own behind a name. *n: of mentions, before and after. */
vn_mention *vn_tag_persons(vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                           const vn_mention *mentions, size_t *n);

/* Gives offices what the model takes for a body behind them: what a minister is minister of, and the words of
 * a company's offices; in place, no more mentions than before. */
void vn_tag_portfolios(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t *n);

/* Gives provinces and states abroad what the model leaves to a governor's name, and makes bodies of the sites
 * that have directors; in place. */
void vn_tag_lands(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t n);

/*
 * The mentions with what the model leaves in two joined ("Trợ lý" + "Tổng thống") and the minutes of a
 * meeting ("Biên bản cuộc họp lần thứ tư") and the days ("chiều nay, 3-6"), which it leaves out, found. *n:
 * of mentions, before and after.
 */
vn_mention *vn_tag_mend(vn_arena *arena, const vn_text *text, const vn_article *article,
                        const vn_tokens *tokens, const vn_mention *mentions, size_t *n);

/* The mentions that labels spell. */
vn_mention *vn_tag_read_labels(vn_arena *arena, const vn_tokens *tokens, const uint8_t *labels, size_t *n);

/*
 * The next line, or part of a very long one, from token *at on that is no furniture: its tokens
 * [*at, *at + returned). 0 at the end of the article.
 */
uint32_t vn_tag_next_line(const vn_article *article, const vn_tokens *tokens, uint32_t *at);

#endif
