/*
 * tag_features.h: what the mention tagger sees of a line: attributes of tokens and the
 * features made of them. Shared by the tagger and its trainer.
 *
 * Nothing here looks beyond the line, so that the order of lines cannot matter.
 */
#ifndef VN_TAG_FEATURES_H
#define VN_TAG_FEATURES_H

#include "entity.h"
#include "gazetteer.h"

typedef enum vn_tag_shape {
    VN_SH_NONE, /* beyond the line */
    VN_SH_LOWER,
    VN_SH_CAPITAL,
    VN_SH_UPPER,
    VN_SH_INITIAL, /* one capital letter */
    VN_SH_LOWER_FOREIGN,
    VN_SH_CAPITAL_FOREIGN,
    VN_SH_MIXED, /* capitals inside: VinFast */
    VN_SH_CODE,
    VN_SH_DAY, /* a number up to 31 */
    VN_SH_YEAR,
    VN_SH_NUMBER,
    VN_SH_DATE,
    VN_SH_MONTH_YEAR,
    VN_SH_OTHER,
    VN_SH_PUNCT
} vn_tag_shape;

/* Where a token stands in a stretch of several. */
enum { VN_P_NONE, VN_P_BEGIN, VN_P_INSIDE, VN_P_END, VN_P_SINGLE };

typedef struct vn_tag_token {
    uint32_t id;                 /* of its lower-case form */
    uint32_t word;               /* of the segmented word that it is in */
    uint32_t prefix, suffix;     /* of its letters */
    uint32_t begin, inside, end; /* gazetteer lists with a phrase that begins here, goes on, ends */
    uint32_t date_classes;       /* vn_date_class */
    uint32_t run_first;          /* run of capitalised tokens, within the line */
    uint16_t run_n;              /* 0: in none */
    uint16_t head_distance;      /* to the nearest head of a body, event or document before it; 0: none */
    uint32_t head;               /* its id */
    uint32_t title;              /* the head of an event's or document's name before it: its id; 0: none */
    uint32_t title_second;       /* the token after that head */
    uint16_t title_state;        /* what came since: bits of tag_titles.c */
    uint8_t title_list;          /* the head's vn_gaz_list */
    uint8_t title_distance;      /* tokens since the head's first */
    uint8_t cue, cue_distance;   /* what comes next that may end a name; in tokens */
    uint8_t next_cue;            /* and what comes after that */
    uint8_t head_list;           /* its vn_gaz_list */
    uint8_t shape;               /* vn_tag_shape */
    uint8_t best, best_n;        /* longest phrase over it: 1 + list * 4 + place; tokens */
    uint8_t word_place;          /* VN_P_ */
    uint8_t date;                /* VN_P_ in what reads as a date */
    uint8_t flags;
} vn_tag_token;

enum { VN_TAG_QUOTED = 1, VN_TAG_BRACKETS = 2, VN_TAG_SENTENCE = 4 };

/* A line, or the part of one that is no furniture. */
typedef struct vn_tag_line {
    uint32_t first, n;   /* tokens of the article */
    vn_tag_token *items; /* n of them */
} vn_tag_line;

#define VN_TAG_FEATURES 176

/* Reads tokens [first, first + n); `word` is the index of the word that holds the first. */
vn_tag_line vn_tag_line_make(vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                             const vn_words *words, size_t word, uint32_t first, uint32_t n);

/*
 * The features of token i of the line, in two parts: the first is enough to see that most tokens are
 * in no mention. Each returns how many; together at most VN_TAG_FEATURES.
 */
unsigned vn_tag_features(const vn_tag_line *line, uint32_t i, uint32_t *out);
unsigned vn_tag_more_features(const vn_tag_line *line, uint32_t i, uint32_t *out);

/*
 * Marks what reads as a date (VN_P_ for each token), by the grammar of Vietnamese dates.
 * A hint to the model, not a decision.
 */
void vn_tag_dates(const vn_text *text, const vn_token *tokens, vn_tag_line *line);

/* Marks for each token the name of an event or document that it may be in: its head, what came since, what
 * comes next. */
void vn_tag_titles(const vn_text *text, const vn_token *tokens, vn_tag_line *line);

#endif
