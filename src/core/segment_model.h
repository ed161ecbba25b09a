/*
 * segment_model.h: the features of word segmentation and the layout of its weights.
 * Shared by the segmenter and its trainer; private to them.
 *
 * Gap g lies between tokens g and g + 1 of a block and is either joined or a word boundary. The
 * score of a segmentation is a sum over its joined gaps and its words (a semi-Markov CRF):
 *
 *   gap:   unigrams, bigrams, trigrams and case windows around it, and a network of one
 *          hidden layer over six tokens, each read as syllable, shape, and class and tie of its bigram;
 *   word:  the n-gram that it consists of (one to three tokens), its length and case, and whether the
 *          lexicon of compounds has it.
 */
#ifndef VN_SEGMENT_MODEL_H
#define VN_SEGMENT_MODEL_H

#include "segment.h"
#include "syllable.h"

#define VN_SEG_HIDDEN   32
#define VN_SEG_WINDOW   6 /* tokens g - 2 .. g + 3 */
#define VN_SEG_SHAPES   16
#define VN_SEG_CLASSES  8
#define VN_SEG_TIES     8
#define VN_SEG_MARKS    (VN_SEG_SHAPES * VN_SEG_CLASSES * VN_SEG_TIES)
#define VN_SEG_MAX_WORD 5 /* lengths told apart; the last stands for all longer words */
#define VN_SEG_LISTED   4 /* tokens of the longest words whose membership in the lexicon is known */
#define VN_SEG_CASES    3

/* Fixed point: one unit of every score is 2^-17, of a hidden cell 2^-9, of a stored n-gram weight 2^-5. */
#define VN_SEG_CELL_BITS  9
#define VN_SEG_OUT_BITS   8
#define VN_SEG_SCORE_BITS (VN_SEG_CELL_BITS + VN_SEG_OUT_BITS)
#define VN_SEG_NGRAM_BITS 5
#define VN_SEG_ROW_BITS   6

enum vn_seg_shape {
    VN_SEG_LOWER,
    VN_SEG_TITLE,
    VN_SEG_UPPER,
    VN_SEG_INITIAL,
    VN_SEG_NUMBER,
    VN_SEG_MARK,
    VN_SEG_ABBREV,
    VN_SEG_CODE,
    VN_SEG_DATE,
    VN_SEG_STOP,
    VN_SEG_OPEN,
    VN_SEG_DASH,
    VN_SEG_COMMA,
    VN_SEG_BEFORE = 14, /* beyond the block */
    VN_SEG_AFTER = 15
};

/* n-gram templates; each is keyed by the token where it begins and weighs on the gaps around it. */
enum vn_seg_template { VN_SEG_BIGRAM, VN_SEG_TRIGRAM, VN_SEG_SHAPE4, VN_SEG_TEMPLATES };

#define VN_SEG_WEIGHTS 8 /* per n-gram: gap weights, then word weights by case */

typedef struct vn_seg_reach {
    int8_t begin; /* the first token of the n-gram, relative to the token that it is kept at */
    int8_t first; /* the first gap that it weighs on, relative to the same */
    int8_t gaps;
    int8_t words; /* word weights: VN_SEG_CASES or 0 */
} vn_seg_reach;

static const vn_seg_reach vn_seg_reaches[VN_SEG_TEMPLATES] = {
    {0, -2, 5, VN_SEG_CASES},
    {0, -1, 4, VN_SEG_CASES},
    {-1, -2, 5, 0},
};

/* Weights of a syllable. Cells are in steps of 2^-6, the others of 2^-9. */
typedef struct vn_seg_row {
    int8_t cell[VN_SEG_WINDOW][VN_SEG_HIDDEN]; /* by place in the window */
    int16_t gap[VN_SEG_WINDOW];                /* by place in the window */
    int16_t word[VN_SEG_CASES];
    vn_sound sound;
    int16_t unused[6];
} vn_seg_row;

typedef struct vn_seg_syllable {
    uint32_t tag; /* high half of the hash; 0 marks a free place */
    uint32_t row;
} vn_seg_syllable;

#define VN_SEG_LEXICON 8 /* a word of the lexicon */

/* Six n-grams in a cache line. */
#define VN_SEG_LINE 6

typedef struct vn_seg_line {
    uint16_t tag[VN_SEG_LINE]; /* 0 marks a free place */
    uint8_t classes[4];        /* four bits each: the class of a bigram, VN_SEG_LEXICON */
    int8_t weight[VN_SEG_LINE][VN_SEG_WEIGHTS];
} vn_seg_line;

/* The head of the file; what follows is in the order of the fields, each part at a multiple of 64 bytes. */
typedef struct vn_seg_header {
    char magic[8]; /* "vnsegm06" in the byte order of the machine that trained */
    uint32_t one;  /* 1 */
    uint32_t table_bits, rows, lines, long_bits;
    uint32_t table_at, rows_at, marks_at, lines_at, longs_at; /* offsets in bytes */
    uint32_t size;
    int16_t bias[VN_SEG_HIDDEN];
    int16_t out[VN_SEG_HIDDEN];
    int32_t length[VN_SEG_MAX_WORD][VN_SEG_CASES];
    int32_t lexicon[VN_SEG_LISTED - 1][VN_SEG_CASES]; /* words that the lexicon has, from two tokens on */
} vn_seg_header;

/*
 * The first rows: what is no syllable, before the block, after the block, and syllables too rare to
 * have a row of their own, with Vietnamese letters and with plain ones.
 */
enum {
    VN_SEG_ROW_UNKNOWN,
    VN_SEG_ROW_BEFORE,
    VN_SEG_ROW_AFTER,
    VN_SEG_ROW_RARE,
    VN_SEG_ROW_PLAIN,
    VN_SEG_ROW_FIRST
};

/* How the model reads a token. */
uint64_t vn_seg_hash_of(const vn_text *text, const vn_token *token);
uint8_t vn_seg_shape_of(const vn_text *text, const vn_token *token);

/* The row of a token whose hash has none, and its sound. */
uint32_t vn_seg_rare_row(const vn_text *text, const vn_token *token, vn_sound *sound);

static inline bool
vn_seg_is_lower(uint8_t shape)
{
    return shape == VN_SEG_LOWER;
}

static inline bool
vn_seg_is_title(uint8_t shape)
{
    return shape >= VN_SEG_TITLE && shape <= VN_SEG_INITIAL;
}

/* Lower, capitalised, mixed. */
static inline unsigned
vn_seg_case_of(bool all_lower, bool all_title)
{
    return all_lower ? 0 : all_title ? 1 : 2;
}

/* The case of a word by the shapes of its tokens. */
static inline unsigned
vn_seg_case(const uint8_t *shapes, unsigned n)
{
    bool lower = true, title = true;

    for (unsigned i = 0; i < n; i++) {
        lower &= vn_seg_is_lower(shapes[i]);
        title &= vn_seg_is_title(shapes[i]);
    }
    return vn_seg_case_of(lower, title);
}

static inline uint64_t
vn_seg_mix(uint64_t a, uint64_t b)
{
    uint64_t x =
        (a ^ (b + UINT64_C(0x9E3779B97F4A7C15) + (a << 6) + (a >> 2))) * UINT64_C(0xff51afd7ed558ccd);

    x ^= x >> 32;
    x *= UINT64_C(0xc4ceb9fe1a85ec53);
    return x ^ x >> 29;
}

/* Keys of the n-grams kept at token i; hashes and shapes can be read from -2 to n + 2. */
static inline uint64_t
vn_seg_bigram_key(const uint64_t *hash, size_t i)
{
    return vn_seg_mix(hash[i], hash[i + 1]);
}

static inline uint64_t
vn_seg_trigram_key(uint64_t bigram, const uint64_t *hash, size_t i)
{
    return vn_seg_mix(bigram, hash[i + 2]);
}

static inline uint64_t
vn_seg_shape4_key(const uint8_t *shape, size_t i)
{
    const uint8_t *s = shape + i - 1;

    return vn_seg_mix(UINT64_C(0x5345),
                      s[0] | (uint64_t)s[1] << 4 | (uint64_t)s[2] << 8 | (uint64_t)s[3] << 12);
}

/* The key of the four tokens of which the first two and the last two are given. */
static inline uint64_t
vn_seg_long_key(uint64_t bigram, uint64_t next_bigram)
{
    return vn_seg_mix(bigram, next_bigram);
}

/* How often a bigram was one word's neighbours: the class of (seen, joined). */
static inline unsigned
vn_seg_class(uint32_t seen, uint32_t joined)
{
    if (!joined)
        return seen < 3 ? 0 : 1;
    if (seen < 3)
        return joined == seen ? seen + 1 : 4;
    return joined * 50 < seen        ? 1
           : joined * 10 < seen * 3  ? 7
           : joined * 10 < seen * 7  ? 4
           : joined * 20 < seen * 19 ? 5
                                     : 6;
}

/* What ties two neighbours together. Reduplication is a way to make words: vồn vã, bồi hồi, rầu rầu. */
enum {
    VN_SEG_UNTIED,
    VN_SEG_ONSET,
    VN_SEG_RIME,
    VN_SEG_SAME,
    VN_SEG_WORD2,
    VN_SEG_WORD2_ECHO,
    VN_SEG_WORD3,
    VN_SEG_WORD4
};

/* `in_two`: the pair is a word of the lexicon; `in_three`, `in_four`: it is part of a longer one. */
static inline unsigned
vn_seg_tie(bool in_two, bool in_three, bool in_four, bool same, vn_sound a, vn_sound b)
{
    bool rime = a.rime && a.rime == b.rime, onset = a.rime && b.rime && a.onset && a.onset == b.onset;

    if (in_four)
        return VN_SEG_WORD4;
    if (in_two)
        return same || rime || onset ? VN_SEG_WORD2_ECHO : VN_SEG_WORD2;
    if (in_three)
        return VN_SEG_WORD3;
    return same ? VN_SEG_SAME : rime ? VN_SEG_RIME : onset ? VN_SEG_ONSET : VN_SEG_UNTIED;
}

static inline unsigned
vn_seg_mark(unsigned shape, unsigned class, unsigned tie)
{
    return (shape * VN_SEG_CLASSES + class) * VN_SEG_TIES + tie;
}

/* Place of a key among `lines` cache lines, and its tag there. */
static inline uint32_t
vn_seg_line_of(uint64_t key, uint32_t lines)
{
    return (uint32_t)((key >> 32) * lines >> 32);
}

static inline uint16_t
vn_seg_tag_of(uint64_t key)
{
    uint16_t tag = (uint16_t)key;

    return tag ? tag : 1;
}

/* Blocks: a sentence longer than this is cut, so that the scratch memory is bounded. */
#define VN_SEG_BLOCK 1024

/* Segments with the weights at `model`; the tool that compares models uses it. */
vn_words vn_segment_with(const void *model, vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                         const vn_sentences *sentences);

#endif
