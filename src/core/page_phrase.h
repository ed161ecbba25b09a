/*
 * page_phrase.h: the fixed phrases of news pages (src/data/furniture.tsv, src/data/article_words.tsv),
 * found in the normal view. src/tools/gen_page_phrases.c makes the tables.
 */
#ifndef VN_PAGE_PHRASE_H
#define VN_PAGE_PHRASE_H

#include "unicode.h"

typedef enum vn_page_phrase_role {
    VN_PAGE_FURNITURE,
    VN_PAGE_SECTION,
    VN_PAGE_SECTION_PREFIX,
    VN_PAGE_OPENER,
    VN_PAGE_STAMP,
    VN_PAGE_WEEKDAY,
    VN_PAGE_CREDIT,
    VN_PAGE_CREDIT_BARE,
    VN_PAGE_CREDIT_SOURCE,
    VN_PAGE_CREDIT_NOTE,
    VN_PAGE_SCENE_START,
    VN_PAGE_SCENE_END,
    VN_PAGE_SIGNATURE,
    VN_PAGE_OFFICE,
    VN_PAGE_AGENCY, /* compared with its case */
    VN_PAGE_AGENCY_SOURCE,
    VN_PAGE_HONORIFIC
} vn_page_phrase_role;

typedef enum vn_page_phrase_place {
    VN_PAGE_LINE,
    VN_PAGE_START,
    VN_PAGE_BRIEF,
    VN_PAGE_SENTENCE,
    VN_PAGE_ANY
} vn_page_phrase_place;
typedef enum vn_page_phrase_extent {
    VN_PAGE_PHRASE_ITSELF,
    VN_PAGE_WHOLE_SENTENCE,
    VN_PAGE_WHOLE_LINE,
    VN_PAGE_LINK,
    VN_PAGE_BLOCK
} vn_page_phrase_extent;

typedef struct vn_page_phrase {
    uint64_t first; /* vn_page_key of its text */
    uint32_t text;  /* offset into vn_page_phrase_text, NUL-terminated */
    uint8_t role, place, extent;
} vn_page_phrase;

extern const vn_page_phrase vn_page_phrases[]; /* ascending by first, longer phrases before shorter ones */
extern const size_t vn_n_page_phrases;

/* Where the phrases begin whose `first` has these upper bits; one more at the end. */
#define VN_PAGE_INDEX_BITS 12
extern const uint16_t vn_page_phrase_from[(1 << VN_PAGE_INDEX_BITS) + 1];

extern const char vn_page_phrase_text[];

#define VN_PAGE_BIT(role) (UINT32_C(1) << (role))

/*
 * The longest phrase of one of the roles (bits VN_PAGE_BIT) that begins at the byte `at`, which must be
 * the beginning of a word, a number or a sign; *len gets its bytes in the text. NULL where there is none.
 */
const vn_page_phrase *vn_page_phrase_at(const char *s, size_t at, size_t end, uint32_t roles, size_t *len);

/* The phrases that may begin at `at`: [result, *last). To be tried with vn_page_phrase_match. */
const vn_page_phrase *vn_page_phrase_candidates(const char *s, size_t at, size_t end,
                                                const vn_page_phrase **last);

/* The roles (bits VN_PAGE_BIT) of the phrases that are looked up by a key. */
uint32_t vn_page_key_roles(uint64_t key);

/* Bytes of the text that the phrase covers from `at` on; 0 where it does not stand there. */
size_t vn_page_phrase_match(const vn_page_phrase *phrase, const char *s, size_t at, size_t end);

/* What a phrase is looked up by: its first word in lower case, '#' for a number, or its first sign. */
static inline uint64_t
vn_page_key(const char *s, const char *end)
{
    uint64_t h = VN_HASH_SEED;
    const char *p = s;
    unsigned n;

    while (p < end) {
        uint32_t cp = vn_decode(p, end, &n);

        if (!(vn_class(cp) & VN_C_LETTER)) {
            if (p == s)
                h = vn_hash_char(h, vn_class(cp) & VN_C_DIGIT ? '#' : cp);
            break;
        }
        h = vn_hash_char(h, vn_lower(cp));
        p += n;
    }
    return h;
}

#endif
