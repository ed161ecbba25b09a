/* office_gap.h: what stands between the mentions of an article, for office.c. */
#ifndef VN_OFFICE_GAP_H
#define VN_OFFICE_GAP_H

#include "office.h"

/* What the words between two mentions say. */
enum {
    GAP_COMMA = 1,
    GAP_DASH = 2,
    GAP_HONOR = 4, /* ông, bà, đồng chí */
    GAP_OF = 8,    /* của, tại, nước */
    GAP_AND = 16,  /* và */
    GAP_ALSO = 32, /* kiêm, đồng thời là */
    GAP_IS = 64,   /* là, hiện là, nguyên là */
    GAP_OPEN = 128,
    GAP_CLOSE = 256,
    GAP_AS = 512,    /* làm, giữ chức */
    GAP_SAME = 1024, /* người đồng cấp */
    GAP_AT = 2048,   /* tại, ở */
    GAP_OTHER = 4096
};

/* Words that tell more than that something stands between, the comma and the hyphen first. */
#define VN_GAP_WORDS  68
#define VN_GAP_REACH  5 /* tokens between two mentions that are read */
#define VN_ROLE_REACH 9 /* tokens from a name to the office that somebody is told to have taken */

typedef struct linker {
    const vn_text *text;
    const vn_tokens *tokens;
    const vn_sentences *sentences;
    const vn_mention *m;
    size_t n;
    uint64_t gap_hash[VN_GAP_WORDS];
    uint64_t plural[4];
    uint64_t word_chi, word_do, word_co, word_cap, word_cao, word_gom, word_cu, word_dong, word_cua, word_moi,
        word_kiem, word_nhiem, word_ong, word_ba, word_dau, word_dan, word_dung;
    uint32_t position; /* the last one read */
    uint8_t *aside;    /* by token: stands in brackets (vn_aside) */
    vn_arena *arena;
    vn_office *items;
    size_t n_items, cap;
    vn_office *orphans; /* offices with a body or place that stand beside no name */
    size_t n_orphans, cap_orphans;
    vn_part *parts;
    size_t n_parts, cap_parts;
} linker;

/* Hashes the words and marks what short brackets hold; text, tokens, mentions and arena are set. */
void vn_gaps_begin(linker *l);

/* GAP_ bits of the words between two mentions; GAP_OTHER where a sentence ends or much stands there. */
uint16_t vn_gap_between(const linker *l, const vn_mention *a, const vn_mention *b);

/* GAP_ bits of a token; 0 where it is none of the words. */
uint16_t vn_gap_of(const linker *l, const vn_token *token);

/* Mentions in brackets that say nothing of an office are passed over with them. */
bool vn_is_aside(const linker *l, const vn_mention *m);

#endif
