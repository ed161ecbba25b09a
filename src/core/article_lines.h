/*
 * article_lines.h: the page as the steps of vn_article_make share it; not for callers of the core. Each step
 * paints what it knows and takes it off the lines that are left.
 */
#ifndef VN_ARTICLE_LINES_H
#define VN_ARTICLE_LINES_H

#include "article.h"

#include "page_phrase.h"
#include "scan.h"

#include <string.h>

/* Sizes in words. */
enum {
    VN_PAGE_LINK_WORDS = 4, /* a bracket with fewer words is the writer's */
    VN_PAGE_SHORT_CAPTION = 45,
    VN_PAGE_TAIL_LINES = 12 /* lines */
};

typedef struct vn_page_line {
    uint32_t start, end;  /* what is left of it: furniture at its ends taken off, no blanks around */
    uint32_t first, last; /* where it began and ended */
    uint32_t words;
    uint32_t gap; /* blank lines before it */
    uint64_t hash;
    bool stop;  /* ends like a sentence */
    bool cut;   /* ends like a text that was cut off: " ...", "dành cho..." */
    bool block; /* a heading of a block of links stands in it */
    bool brief; /* short, without a full stop, not the first */
    bool taken; /* title, dateline, byline or caption as a whole */
} vn_page_line;

/* What is known of the word, the sign or the run of blanks or points that begins at a byte. */
enum {
    VN_HINT_UNIT = 1, /* one begins here; what follows is known for such bytes alone */
    VN_HINT_WORD = 2,
    /* a phrase of the role may begin here */
    VN_HINT_FURNITURE = 4,
    VN_HINT_SECTION = 8,
    VN_HINT_CREDIT = 16,
    VN_HINT_AGENCY = 32,
    VN_HINT_OPENER = 64, /* of a sentence, or a word of a scene */
    VN_HINT_OTHER = 128  /* any other role */
};

typedef struct vn_page {
    vn_arena *arena;   /* of what is found */
    vn_arena *scratch; /* of all else */
    const vn_text *text;
    const char *s;
    uint32_t len;
    uint8_t *paint;      /* for each byte its zone kind + 1; 0 where still news */
    uint8_t *unit;       /* for each byte how many there are to the end of its unit; 0: not known */
    uint8_t *hint;       /* for each byte VN_HINT_ */
    vn_page_line *lines; /* those that hold something but blanks */
    size_t n;
    size_t title; /* index of its line; n where there is none */
    vn_article *out;
    size_t byline_capacity;
} vn_page;

/* Roles of phrases that one hint stands for. */
#define VN_SECTION_ROLES (VN_PAGE_BIT(VN_PAGE_SECTION) | VN_PAGE_BIT(VN_PAGE_SECTION_PREFIX))
#define VN_CREDIT_ROLES                                                                                      \
    (VN_PAGE_BIT(VN_PAGE_CREDIT) | VN_PAGE_BIT(VN_PAGE_CREDIT_BARE) | VN_PAGE_BIT(VN_PAGE_CREDIT_SOURCE) |   \
     VN_PAGE_BIT(VN_PAGE_CREDIT_NOTE))
#define VN_OPENER_ROLES                                                                                      \
    (VN_PAGE_BIT(VN_PAGE_OPENER) | VN_PAGE_BIT(VN_PAGE_SCENE_START) | VN_PAGE_BIT(VN_PAGE_SCENE_END))

/* vn_skip_unit */
static inline uint32_t
vn_page_skip_unit(const vn_page *p, uint32_t at, uint32_t end)
{
    uint32_t next = at + p->unit[at];

    if (next == at)
        return (uint32_t)vn_skip_unit(p->s, at, end);
    return next < end ? next : end;
}

/* vn_skip_word */
static inline uint32_t
vn_page_skip_word(const vn_page *p, uint32_t at, uint32_t end)
{
    if (at < end && p->hint[at] & VN_HINT_UNIT)
        return p->hint[at] & VN_HINT_WORD ? vn_page_skip_unit(p, at, end) : at;
    return (uint32_t)vn_skip_word(p->s, at, end);
}

/* Whether no phrase of the role that a hint stands for can begin at `at`. */
static inline bool
vn_page_cannot_begin(const vn_page *p, size_t at, size_t end, uint8_t hint)
{
    return at >= end || ((p->hint[at] & (VN_HINT_UNIT | hint)) == VN_HINT_UNIT && at + p->unit[at] <= end);
}

/* vn_page_phrase_at; `hint` has the bit that goes with the roles. */
static inline const vn_page_phrase *
vn_page_find(const vn_page *p, size_t at, size_t end, uint8_t hint, uint32_t roles, size_t *len)
{
    *len = 0;
    if (vn_page_cannot_begin(p, at, end, hint))
        return NULL;
    return vn_page_phrase_at(p->s, at, end, roles, len);
}

static inline void
vn_page_paint(vn_page *p, size_t from, size_t to, vn_zone_kind kind)
{
    memset(p->paint + from, kind + 1, to - from);
}

static inline bool
vn_page_is_live(const vn_page_line *l)
{
    return l->start < l->end && !l->taken;
}

static inline bool
vn_page_has_word(const vn_page *p, const vn_page_line *l, uint32_t at, const char *word)
{
    size_t n = strlen(word);

    return l->end - at >= n && memcmp(p->s + at, word, n) == 0;
}

/* article_lines.c */

/* Reads the text once for all that walks over it: fills unit and hint. */
void vn_page_read_units(vn_page *p);
/* vn_count_words */
uint32_t vn_page_count_words(const vn_page *p, size_t from, size_t to);
/* Measures a line whose start or end has changed. */
void vn_page_measure(vn_page *p, vn_page_line *l);
void vn_page_split_lines(vn_page *p);
/* The hash of a line as it was measured last; few are asked for. */
uint64_t vn_page_hash_of(const vn_page *p, vn_page_line *l);
/* Whether two lines read the same but for case. */
bool vn_page_same_line(const vn_page *p, size_t i, size_t j);
size_t vn_page_next_live(const vn_page *p, size_t i);
void vn_page_take(vn_page *p, vn_page_line *l, vn_zone_kind kind);
bool vn_page_begins_upper(const char *s, size_t at, size_t end);
/* Past the signs that lead a line of a list or a link. */
uint32_t vn_page_skip_bullets(const char *s, uint32_t at, uint32_t end);
void vn_page_drop_line(vn_page *p, vn_page_line *l);
/* The start of the last sentence of a line. */
uint32_t vn_page_last_sentence(const vn_page *p, const vn_page_line *l);
void vn_page_paint_news(vn_page *p, uint32_t from, uint32_t to, vn_zone_kind kind);

/* article_furniture.c */

void vn_page_mark_furniture(vn_page *p, vn_page_line *l, bool first_line);
void vn_page_mark_blocks(vn_page *p);
/* Headlines that stand twice, one after the other, at the end: links without a heading. */
void vn_page_mark_repeats(vn_page *p);
/* Teasers of other articles at the end, known by their being cut off. */
void vn_page_mark_teasers(vn_page *p);

/* article_title.c */

void vn_page_set_published(vn_page *p, int year, int month, int day);
/* " date 2025-05 ..." at the very start, as collections of articles write it. */
void vn_page_take_date_prefix(vn_page *p);
void vn_page_take_title(vn_page *p);
void vn_page_take_stamps(vn_page *p);
void vn_page_mark_strange_teaser(vn_page *p);

/* article_byline.c */

/* The last lines: signature, then captions. */
void vn_page_take_tail(vn_page *p);
void vn_page_take_top_byline(vn_page *p);

/* article_captions.c */

bool vn_page_ends_in_credit(const vn_page *p, const vn_page_line *l);
void vn_page_take_captions(vn_page *p);

#endif
