/*
 * phrase.h: fixed wordings found in a token sequence, in any case of letters.
 *
 * The tables are made at build time from TSV (src/tools/gen_phrases.c).
 */
#ifndef VN_PHRASE_H
#define VN_PHRASE_H

#include "token.h"

/* One wording: the hash of its tokens, and the values of its row. Key 0 is an empty slot. */
typedef struct vn_phrase {
    uint64_t key;
    uint8_t n; /* tokens */
    uint8_t value[3];
    uint64_t bits; /* topics: bit k for topic k */
} vn_phrase;

typedef struct vn_phrase_table {
    const vn_phrase *slots; /* open addressing */
    uint32_t mask;
    const uint8_t
        *longest; /* by the low bits of the first token's hash: tokens of the longest wording; 0: none */
} vn_phrase_table;

#define VN_PHRASE_FIRSTS 8192

/* A wording found at tokens [first, first + n). */
typedef struct vn_phrase_hit {
    uint32_t first;
    uint32_t n;
    const vn_phrase *phrase;
} vn_phrase_hit;

typedef struct vn_phrase_hits {
    vn_phrase_hit *items;
    size_t n, cap;
} vn_phrase_hits;

static inline uint64_t
vn_phrase_key(uint64_t key, uint64_t token_hash)
{
    return (key ^ token_hash) * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

/* The longest wording that begins at token `at` and ends before token `end`; NULL where none does. */
const vn_phrase *vn_phrase_at(const vn_phrase_table *table, const vn_token *tokens, uint32_t at,
                              uint32_t end);

/* Longest wordings from left to right that do not overlap, within tokens [first, end). */
void vn_phrase_scan(vn_arena *arena, const vn_phrase_table *table, const vn_token *tokens, uint32_t first,
                    uint32_t end, vn_phrase_hits *hits);

#endif
