/*
 * search_form.h: a token as the text search sees it: its syllables, canonical and folded. Letters, digits and
 * marks upon them make syllables; everything else parts them.
 */
#ifndef VN_SEARCH_FORM_H
#define VN_SEARCH_FORM_H

#include "search.h"

/* The forms are NUL-terminated; lengths in bytes. */
typedef struct vn_form_syllable {
    const char *exact; /* canonical */
    uint32_t exact_len;
    const char *folded;
    uint32_t folded_len;
    uint64_t exact_hash, folded_hash; /* vn_hash_lower */
    bool accented;
    int8_t vietnamese; /* whether its letters are a Vietnamese syllable's; below 0: not looked up yet */
} vn_form_syllable;

typedef struct vn_form {
    vn_arena *arena;
    vn_form_syllable *items;
    size_t n;
    bool upper; /* no lower-case letter in it, two letters or more */
    bool whole; /* nothing but letters, digits and marks */
} vn_form;

/* `options` are vn_lexeme_option; all but the first syllables of a token that has very many are left out. */
vn_form vn_form_make(vn_arena *arena, const char *token, size_t len, unsigned options);

/* Syllables [from, to) joined by blanks, exact or folded. */
char *vn_form_join(const vn_form *w, size_t from, size_t to, bool folded, size_t *len);

/* vn_canonical_hash of that. */
uint64_t vn_form_hash(const vn_form *w, size_t from, size_t to, bool folded);

#endif
