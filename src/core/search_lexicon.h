/*
 * search_lexicon.h: the words of the text search: counts, stop words, synonyms. Tables made at build time by
 * src/tools/gen_search.c from src/data/search_words.tsv, stopwords.tsv and synonyms.tsv.
 */
#ifndef VN_SEARCH_LEXICON_H
#define VN_SEARCH_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum vn_search_word_flag {
    VN_SW_STRONG = 1, /* a pair that is one word nearly always when its syllables meet */
    VN_SW_STOP = 2,
    VN_SW_FOLDS_TO_STOP = 4, /* on the first of a folded group: some member is a stop word */
    VN_SW_LEXICON = 8,       /* frequent enough for a key of its own */
    VN_SW_USUAL = 32,        /* of several syllables, one word more often than not when they meet */
    VN_SW_LIGHT = 16,        /* a syllable that is what its letters mostly stand for: needs no word key */
};

typedef struct vn_search_word {
    const char *s;         /* canonical, lower case */
    uint64_t hash, folded; /* vn_canonical_hash of it and of its folded form */
    uint16_t cost; /* -256 log2 of its probability; on the first of a folded group that of the group in
                      `group_cost` */
    uint16_t group_cost;
    uint8_t syllables;
    uint8_t flags;
} vn_search_word;

/* Sorted by folded form, within a group by falling count. */
extern const vn_search_word vn_search_words[];
extern const uint32_t vn_search_n;

/* Open addressing, index + 1, 0 is empty; sizes are powers of two. */
extern const uint16_t vn_search_exact_slots[], vn_search_folded_slots[];
extern const uint32_t vn_search_slots;

/*
 * A member of a group of synonyms. The key stands at `length` positions: as many as the group's longest
 * member has syllables, but no more than the key itself, or two, so that a short member does not count as a
 * long text.
 */
typedef struct vn_synonym {
    const char *s;
    uint64_t hash;
    const char *key;
    uint8_t syllables, length;
    bool upper; /* only written in capitals */
} vn_synonym;

extern const vn_synonym vn_synonyms[];
extern const uint32_t vn_synonyms_n, vn_synonym_slots;
extern const uint16_t vn_synonym_slot[];
extern const uint32_t vn_synonym_longest; /* syllables */

/* A bit for the hash of every first syllable of a member of several syllables. */
extern const uint64_t vn_synonym_starts[64];

static inline bool
vn_synonym_may_start(uint64_t hash)
{
    return vn_synonym_starts[hash >> 6 & 63] >> (hash & 63) & 1;
}

/* A bit for the hash of the first two syllables of every word of several: VN_SW_USUAL ones, and all when
 * folded. False says for sure that no such word begins so. */
#define VN_SEARCH_BITS (UINT32_C(1) << 18)
extern const uint64_t vn_search_bits[VN_SEARCH_BITS / 64];

static inline uint32_t
vn_search_bit(uint64_t hash)
{
    return (uint32_t)(hash >> 20) & (VN_SEARCH_BITS - 1);
}

static inline bool
vn_search_may_begin(uint64_t hash)
{
    uint32_t bit = vn_search_bit(hash);

    return vn_search_bits[bit / 64] >> (bit % 64) & 1;
}

/* A bit for the hash of every syllable that a strong pair ends with. */
#define VN_SEARCH_END_BITS (UINT32_C(1) << 15)
extern const uint64_t vn_search_end_bits[VN_SEARCH_END_BITS / 64];

static inline uint32_t
vn_search_end_bit(uint64_t hash)
{
    return (uint32_t)(hash >> 20) & (VN_SEARCH_END_BITS - 1);
}

static inline bool
vn_search_may_end(uint64_t hash)
{
    uint32_t bit = vn_search_end_bit(hash);

    return vn_search_end_bits[bit / 64] >> (bit % 64) & 1;
}

static inline const vn_search_word *
vn_search_exact(uint64_t hash)
{
    for (uint32_t i = (uint32_t)hash & (vn_search_slots - 1); vn_search_exact_slots[i];
         i = (i + 1) & (vn_search_slots - 1))
        if (vn_search_words[vn_search_exact_slots[i] - 1].hash == hash)
            return &vn_search_words[vn_search_exact_slots[i] - 1];
    return NULL;
}

/* The most frequent word with this folded form; the rest of the group follows it. */
static inline const vn_search_word *
vn_search_folded(uint64_t hash)
{
    for (uint32_t i = (uint32_t)hash & (vn_search_slots - 1); vn_search_folded_slots[i];
         i = (i + 1) & (vn_search_slots - 1))
        if (vn_search_words[vn_search_folded_slots[i] - 1].folded == hash)
            return &vn_search_words[vn_search_folded_slots[i] - 1];
    return NULL;
}

static inline const vn_synonym *
vn_synonym_find(uint64_t hash)
{
    for (uint32_t i = (uint32_t)hash & (vn_synonym_slots - 1); vn_synonym_slot[i];
         i = (i + 1) & (vn_synonym_slots - 1))
        if (vn_synonyms[vn_synonym_slot[i] - 1].hash == hash)
            return &vn_synonyms[vn_synonym_slot[i] - 1];
    return NULL;
}

#endif
