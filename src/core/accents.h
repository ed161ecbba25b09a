/*
 * accents.h: reads a text typed without diacritics: which syllables its letters most likely stand for, by how
 * often syllables follow each other. Tables made at build time by src/tools/gen_accents.c from
 * src/data/syllable_pairs.tsv and compounds.tsv.
 */
#ifndef VN_ACCENTS_H
#define VN_ACCENTS_H

#include "arena.h"

#define VN_GUESSES 4

/* What one run of letters stands for. */
typedef struct vn_guess {
    uint16_t syllables[VN_GUESSES]; /* for vn_guess_syllable, the most likely first */
    uint8_t n;                      /* 0: letters that no Vietnamese syllable has */
    bool sure;                      /* the first is hardly ever wrong */
} vn_guess;

/* In place of the hash of letters. */
#define VN_GUESS_SIGN   UINT64_C(1)
#define VN_GUESS_NUMBER UINT64_C(2)

/* Reads `n` units one after the other, each the hash (vn_hash_lower) of letters without diacritics, or one of
 * the above. Linear; takes a bounded amount of memory. */
void vn_guess_accents(vn_arena *arena, const uint64_t *units, size_t n, vn_guess *out);

/* NUL-terminated, canonical. */
const char *vn_guess_syllable(unsigned id);

/* Whether letters with this hash stand for a syllable with diacritics, too or always. */
bool vn_takes_accents(uint64_t letters);

/* -- tables */

typedef struct vn_accent_row {
    const char *s;
    uint64_t letters; /* vn_hash_lower of the folded form */
    uint32_t count;
    uint32_t followed; /* count, and compounds that it begins */
    uint32_t pairs;    /* where its pairs begin; they end where those of the next row begin */
    uint8_t members;   /* on the first of those with the same letters: how many */
} vn_accent_row;

/* Rows by folded form, the most frequent first; one more to end the last one's pairs. The first row is the
 * sign, the second the number. */
extern const vn_accent_row vn_accent_rows[];
extern const uint32_t vn_accent_slots;
extern const double vn_accent_total;
extern const uint16_t vn_accent_slot[];                    /* open addressing, row + 1 */
extern const uint16_t vn_accent_next[], vn_accent_times[]; /* pairs: the second's row, ascending */

#endif
