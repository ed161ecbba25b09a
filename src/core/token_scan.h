/*
 * token_scan.h: the tokens that are more than a run of letters. Private to the tokenizer.
 */
#ifndef VN_TOKEN_SCAN_H
#define VN_TOKEN_SCAN_H

#include "token.h"

typedef struct vn_scan {
    const char *s; /* normal view */
    uint32_t len;
} vn_scan;

/* A run of letters and marks. */
typedef struct vn_letters {
    uint32_t start, end; /* bytes */
    uint32_t letters, upper;
    bool ascii;
    bool mixed; /* an upper-case letter follows a lower-case one, or a lower-case one two upper-case ones */
    bool marks; /* it has marks that are characters of their own; set by the tokenizer */
} vn_letters;

vn_letters vn_scan_letters(const vn_scan *c, uint32_t at);

/* Where the token ends that begins with this run of letters, and its kind. */
uint32_t vn_scan_word(const vn_scan *c, const vn_letters *run, vn_token_kind *kind);

/* The same for a token that begins with a digit. */
uint32_t vn_scan_number(const vn_scan *c, uint32_t start, vn_token_kind *kind);

/* Where a code of letters and digits ends of which the part before `at` has been read: MH-17, U23. */
uint32_t vn_scan_code(const vn_scan *c, uint32_t at);

/* Where the number of a document ends whose digits end at `at`: /NĐ-CP, -NQ/TW; 0 when none goes on there. */
uint32_t vn_scan_document(const vn_scan *c, uint32_t at);

/* Where the URL, host or e-mail address ends that begins with the letters or digits [start, end); 0 when none
 * does. *kind is set only where one does. */
uint32_t vn_scan_address(const vn_scan *c, uint32_t start, uint32_t end, vn_token_kind *kind);

/* The same for an e-mail address alone. */
uint32_t vn_scan_email(const vn_scan *c, uint32_t start);

#endif
