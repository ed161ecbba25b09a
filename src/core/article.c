#include "article.h"

#include "byline.h"
#include "page_phrase.h"
#include "scan.h"

#include <stdio.h>
#include <string.h>

/* Sizes in words unless said otherwise. */
enum {
    TITLE_MAX = 45,
    GLUED_TITLE_MIN = 5,
    GLUED_TITLE_BYTES = 400,
    LONG_LEAD = 120,     /* beyond it the first sentence alone is the lead */
    NEWS_PARAGRAPH = 45, /* a paragraph so long that ends in a full stop is news */
    BOX_PARAGRAPH = 20,  /* the same, after a box of links in the middle of an article */
    BRIEF = 14,
    LINK_WORDS = 4, /* a bracket with fewer words is the writer's */
    LINK_BYTES = 400,
    SHORT_CAPTION = 45,
    CREDITED_LINE = 70,
    STAMP_LINES = 6, /* lines from the title on where the stamp of publication may stand */
    TAIL_LINES = 12,
    GLUED_SIGNATURE_BYTES = 160,
    CREDIT_BYTES = 200,
    DATELINE_BYTES = 100,
    SUBHEADING_MIN = 7,
    SUBHEADING_MAX = 12
};

typedef struct line {
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
} line;

/* What is known of the word, the sign or the run of blanks or points that begins at a byte. */
enum {
    H_UNIT = 1, /* one begins here; what follows is known for such bytes alone */
    H_WORD = 2,
    /* a phrase of the role may begin here */
    H_FURNITURE = 4,
    H_SECTION = 8,
    H_CREDIT = 16,
    H_AGENCY = 32,
    H_OPENER = 64, /* of a sentence, or a word of a scene */
    H_OTHER = 128  /* any other role */
};

typedef struct parser {
    vn_arena *arena;   /* of what is found */
    vn_arena *scratch; /* of all else */
    const vn_text *text;
    const char *s;
    uint32_t len;
    uint8_t *paint; /* for each byte its zone kind + 1; 0 where still news */
    uint8_t *unit;  /* for each byte how many there are to the end of its unit; 0: not known */
    uint8_t *hint;  /* for each byte H_ */
    line *lines;    /* those that hold something but blanks */
    size_t n;
    size_t title; /* index of its line; n where there is none */
    vn_article *out;
    size_t byline_capacity;
} parser;

/* -- units: the text read once for all that walks over it */

static const uint32_t section_roles = VN_PAGE_BIT(VN_PAGE_SECTION) | VN_PAGE_BIT(VN_PAGE_SECTION_PREFIX);
static const uint32_t credit_roles = VN_PAGE_BIT(VN_PAGE_CREDIT) | VN_PAGE_BIT(VN_PAGE_CREDIT_BARE) |
                                     VN_PAGE_BIT(VN_PAGE_CREDIT_SOURCE) | VN_PAGE_BIT(VN_PAGE_CREDIT_NOTE);
static const uint32_t opener_roles =
    VN_PAGE_BIT(VN_PAGE_OPENER) | VN_PAGE_BIT(VN_PAGE_SCENE_START) | VN_PAGE_BIT(VN_PAGE_SCENE_END);

static uint8_t
hints_of(uint32_t roles)
{
    uint32_t named = VN_PAGE_BIT(VN_PAGE_FURNITURE) | section_roles | credit_roles |
                     VN_PAGE_BIT(VN_PAGE_AGENCY) | opener_roles;

    return (uint8_t)((roles & VN_PAGE_BIT(VN_PAGE_FURNITURE) ? H_FURNITURE : 0) |
                     (roles & section_roles ? H_SECTION : 0) | (roles & credit_roles ? H_CREDIT : 0) |
                     (roles & VN_PAGE_BIT(VN_PAGE_AGENCY) ? H_AGENCY : 0) |
                     (roles & opener_roles ? H_OPENER : 0) | (roles & ~named ? H_OTHER : 0));
}

/* Marks the word at `at`, whose first character is known; returns its end. */
static uint32_t
read_word_unit(parser *p, uint32_t at, uint32_t cp, unsigned n)
{
    const char *end = p->s + p->len;
    bool letters = vn_class(cp) & VN_C_LETTER;
    uint64_t key = vn_hash_char(VN_HASH_SEED, letters ? vn_lower(cp) : vn_class(cp) & VN_C_DIGIT ? '#' : cp);
    uint32_t to = at + n;

    for (; to < p->len; to += n) {
        uint8_t class;

        cp = vn_decode(p->s + to, end, &n);
        class = vn_class(cp);
        if (!(class & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK)))
            break;
        letters = letters && class & VN_C_LETTER;
        if (letters)
            key = vn_hash_char(key, vn_lower(cp));
    }
    for (uint32_t k = to - at > UINT8_MAX ? to - UINT8_MAX : at; k < to; k++)
        p->unit[k] = (uint8_t)(to - k);
    p->hint[at] = H_UNIT | H_WORD | hints_of(vn_page_key_roles(key));
    return to;
}

static void
read_units(parser *p)
{
    const char *end = p->s + p->len;

    for (uint32_t at = 0, to; at < p->len; at = to) {
        unsigned n;
        uint32_t cp = vn_decode(p->s + at, end, &n);
        uint8_t hint;

        if (vn_is_word_char(cp)) {
            to = read_word_unit(p, at, cp, n);
            continue;
        }
        to = at + n;
        while ((cp == ' ' || cp == '.') && to < p->len && p->s[to] == (char)cp)
            to++;
        hint = cp == ' ' || cp == '\n' ? H_UNIT
                                       : H_UNIT | hints_of(vn_page_key_roles(vn_hash_char(VN_HASH_SEED, cp)));
        for (uint32_t k = at; k < to; k += n) {
            p->hint[k] = hint;
            p->unit[k] = (uint8_t)(to - k > UINT8_MAX ? 0 : to - k);
        }
        if ((to & 0xFFFF) < (at & 0xFFFF))
            vn_check(p->arena);
    }
}

/* vn_skip_unit */
static inline uint32_t
skip_unit(const parser *p, uint32_t at, uint32_t end)
{
    uint32_t next = at + p->unit[at];

    if (next == at)
        return (uint32_t)vn_skip_unit(p->s, at, end);
    return next < end ? next : end;
}

/* vn_skip_word */
static inline uint32_t
skip_word(const parser *p, uint32_t at, uint32_t end)
{
    if (at < end && p->hint[at] & H_UNIT)
        return p->hint[at] & H_WORD ? skip_unit(p, at, end) : at;
    return (uint32_t)vn_skip_word(p->s, at, end);
}

/* vn_count_words */
static uint32_t
count_words(const parser *p, size_t from, size_t to)
{
    uint32_t words = 0, at = (uint32_t)from, end = (uint32_t)to;

    while (at < end) {
        uint32_t next = skip_word(p, at, end);

        words += next > at;
        at = next > at ? next : skip_unit(p, at, end);
    }
    return words;
}

/* Whether no phrase of the role that a hint stands for can begin at `at`. */
static inline bool
cannot_begin(const parser *p, size_t at, size_t end, uint8_t hint)
{
    return at >= end || ((p->hint[at] & (H_UNIT | hint)) == H_UNIT && at + p->unit[at] <= end);
}

/* vn_page_phrase_at; `hint` has the bit that goes with the roles. */
static inline const vn_page_phrase *
phrase_at(const parser *p, size_t at, size_t end, uint8_t hint, uint32_t roles, size_t *len)
{
    *len = 0;
    if (cannot_begin(p, at, end, hint))
        return NULL;
    return vn_page_phrase_at(p->s, at, end, roles, len);
}

/* -- lines */

static void
paint(parser *p, size_t from, size_t to, vn_zone_kind kind)
{
    memset(p->paint + from, kind + 1, to - from);
}

static bool
ends_with(const line *l, const char *s, const char *tail)
{
    size_t n = strlen(tail);

    return l->end - l->start >= n && memcmp(s + l->end - n, tail, n) == 0;
}

/* A function word that no sentence ends in. */
static bool
ends_in_function_word(const char *s, uint32_t start, uint32_t end)
{
    static const char *const words[] = {" cho", " của", " và", " với", " trong",
                                        " tại", " từ",  " để", " là",  " về"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t n = strlen(words[i]);

        if (end - start >= n && memcmp(s + end - n, words[i], n) == 0)
            return true;
    }
    return false;
}

static bool
is_cut(const line *l, const char *s)
{
    uint32_t dots = ends_with(l, s, "...") || ends_with(l, s, "…") ? 3 : 0;

    return dots && l->end - l->start > dots &&
           (s[l->end - dots - 1] == ' ' || ends_in_function_word(s, l->start, l->end - dots));
}

/* Measures a line whose start or end has changed. */
static void
measure(parser *p, line *l)
{
    while (l->start < l->end && (p->s[l->start] == ' ' || p->paint[l->start] == VN_Z_FURNITURE + 1 ||
                                 p->paint[l->start] == VN_Z_DATELINE + 1))
        l->start++;
    while (l->end > l->start && (p->s[l->end - 1] == ' ' || p->paint[l->end - 1] == VN_Z_FURNITURE + 1))
        l->end--;
    l->words = count_words(p, l->start, l->end);
    if (l->words == 0)
        l->start = l->end;
    l->hash = 0;
    l->stop = vn_ends_sentence(p->s, l->start, l->end);
    l->cut = is_cut(l, p->s);
}

static void
split_lines(parser *p)
{
    size_t capacity = 0;
    uint32_t gap = 0;

    for (uint32_t at = 0; at < p->len;) {
        const char *feed = memchr(p->s + at, '\n', p->len - at);
        uint32_t end = feed ? (uint32_t)(feed - p->s) : p->len, next = end + 1;
        line l = {.start = (uint32_t)vn_skip_blanks(p->s, at, end), .gap = gap};

        l.end = (uint32_t)vn_trim_end(p->s, l.start, end);
        at = next;
        gap++;
        if (l.start == l.end)
            continue;
        l.first = l.start;
        l.last = l.end;
        VN_PUSH_ROOM(p->scratch, p->lines, p->n, capacity);
        p->lines[p->n++] = l;
        gap = 0;
        vn_check(p->arena);
    }
    for (size_t i = 0; i < p->n; i++)
        measure(p, &p->lines[i]);
}

/* The hash of a line as it was measured last; few are asked for. */
static uint64_t
hash_of(const parser *p, line *l)
{
    if (!l->hash)
        l->hash = vn_hash_lower(p->s + l->start, l->end - l->start);
    return l->hash;
}

/* Whether two lines read the same but for case. */
static bool
same_line(const parser *p, size_t i, size_t j)
{
    return p->lines[i].words == p->lines[j].words && hash_of(p, &p->lines[i]) == hash_of(p, &p->lines[j]);
}

static bool
is_live(const line *l)
{
    return l->start < l->end && !l->taken;
}

static size_t
next_live(const parser *p, size_t i)
{
    while (i < p->n && !is_live(&p->lines[i]))
        i++;
    return i;
}

static void
take(parser *p, line *l, vn_zone_kind kind)
{
    paint(p, l->start, l->end, kind);
    l->taken = true;
}

static bool
begins_upper(const char *s, size_t at, size_t end)
{
    unsigned n;
    uint32_t cp = vn_char_at(s, at, end, &n);

    return n && (vn_class(cp) & VN_C_UPPER);
}

/* -- furniture: phrases */

/* Past the signs that lead a line of a list or a link. */
static uint32_t
skip_bullets(const char *s, uint32_t at, uint32_t end)
{
    for (;;) {
        unsigned n;
        uint32_t cp = vn_char_at(s, at, end, &n);

        if (!n || (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT)) || cp == '[' || cp == 0xA9 ||
            (cp == '(' && (at + 1 == end || s[at + 1] != '*')))
            return at;
        at += n;
    }
}

/* The phrase at `at` that fills lines, alone or beside others; NULL where there is none. */
static const vn_page_phrase *
line_phrase_at(const parser *p, uint32_t at, uint32_t end)
{
    const vn_page_phrase *last, *f;

    if (cannot_begin(p, at, end, H_FURNITURE))
        return NULL;
    for (f = vn_page_phrase_candidates(p->s, at, end, &last); f < last; f++)
        if (f->role == VN_PAGE_FURNITURE && f->place == VN_PAGE_LINE &&
            vn_page_phrase_match(f, p->s, at, end) > 0)
            return f;
    return NULL;
}

/*
 * Whether the whole of [at, end) is phrases that fill lines, parted by signs; section names count
 * beside such a phrase or in a row of three.
 */
static bool
is_menu(const parser *p, uint32_t at, uint32_t end, bool *block)
{
    bool heading = false, mixed = false; /* mixed: a section name before any phrase */
    uint32_t phrases = 0, names = 0;

    while ((at = skip_bullets(p->s, at, end)) < end) {
        const vn_page_phrase *f = line_phrase_at(p, at, end);
        size_t len = f ? vn_page_phrase_match(f, p->s, at, end) : 0;

        if (len) {
            phrases++;
            heading = heading || f->extent == VN_PAGE_BLOCK;
        } else if (phrase_at(p, at, end, H_SECTION, section_roles, &len)) {
            names++;
            mixed = mixed || phrases == 0;
        } else
            return false;
        at += (uint32_t)len;
    }
    *block = *block || heading;
    return names > 2 || (phrases > 0 && !mixed);
}

/* "#hoidam #congan", "https://...": tags and addresses alone. */
static bool
is_tag_line(const char *s, uint32_t at, uint32_t end)
{
    const char *blank = memchr(s + at, ' ', end - at);
    unsigned n;

    if (s[at] == '#')
        return vn_is_word_char(vn_char_at(s, at + 1, end, &n)) && n;
    return !blank && end - at > 8 &&
           (memcmp(s + at, "http://", 7) == 0 || memcmp(s + at, "https://", 8) == 0);
}

static uint32_t
sentence_end(const parser *p, const line *l, uint32_t at, bool link)
{
    const char *s = p->s;

    while (at < l->end) {
        size_t stop = vn_sentence_stop(s, l->start, at, l->end);

        if (stop)
            return (uint32_t)stop;
        if (link && s[at] == ')' && begins_upper(s, vn_skip_blanks(s, at + 1, l->end), l->end))
            return at + 1;
        at = skip_unit(p, at, l->end);
    }
    return l->end;
}

static bool
fits(const vn_page_phrase *p, const line *l, uint32_t at, uint32_t sentence, uint32_t bullet)
{
    bool first = at == l->start || at == bullet;

    switch (p->place) {
    case VN_PAGE_START:
        return first;
    case VN_PAGE_BRIEF:
        return first && l->brief;
    case VN_PAGE_SENTENCE:
        return first || at == sentence;
    default:
        return p->place == VN_PAGE_ANY;
    }
}

/* The end of the furniture that a phrase at *from gives away; *from where there is none. May set *from back.
 */
static uint32_t
furniture_end(parser *p, line *l, uint32_t *from, uint32_t sentence, uint32_t bullet)
{
    uint32_t at = *from;
    const vn_page_phrase *last, *f;

    if (cannot_begin(p, at, l->end, H_FURNITURE))
        return at;
    for (f = vn_page_phrase_candidates(p->s, at, l->end, &last); f < last; f++) {
        size_t len;

        if (f->role != VN_PAGE_FURNITURE || !fits(f, l, at, sentence, bullet) ||
            !(len = vn_page_phrase_match(f, p->s, at, l->end)))
            continue;
        switch (f->extent) {
        case VN_PAGE_PHRASE_ITSELF:
            return at + (uint32_t)len;
        case VN_PAGE_WHOLE_SENTENCE:
        case VN_PAGE_LINK:
            *from = sentence;
            return sentence_end(p, l, at + (uint32_t)len, f->extent == VN_PAGE_LINK);
        case VN_PAGE_BLOCK:
            l->block = true;
            return l->end;
        default:
            return l->end;
        }
    }
    return at;
}

/* "[Headline of another article]" between two sentences; `at` where there is none. */
static uint32_t
bracket_end(const parser *p, const line *l, uint32_t at)
{
    uint32_t limit = l->end - at > LINK_BYTES ? at + LINK_BYTES : l->end;
    const char *close = memchr(p->s + at, ']', limit - at);
    uint32_t end;

    if (p->s[at] != '[' || !close)
        return at;
    end = (uint32_t)(close - p->s);
    if (count_words(p, at, end) < LINK_WORDS || !begins_upper(p->s, at + 1, end))
        return at;
    return end + 1 == l->end || p->s[end + 1] == ' ' ? end + 1 : at;
}

/* Measures a line again; signs that furniture has left alone are furniture too. */
static void
clear_rest(parser *p, line *l)
{
    uint32_t start = l->start, end = l->end;

    measure(p, l);
    if (l->start == l->end)
        paint(p, start, end, VN_Z_FURNITURE);
}

static void
mark_furniture(parser *p, line *l, bool first_line)
{
    bool painted = false;
    uint32_t at = l->start, sentence = at, bullet = skip_bullets(p->s, at, l->end);

    l->brief = !first_line && l->words <= BRIEF && (!l->stop || l->cut);
    if (is_menu(p, at, l->end, &l->block) || (!first_line && is_tag_line(p->s, at, l->end))) {
        paint(p, at, l->end, VN_Z_FURNITURE);
        measure(p, l);
        return;
    }
    while (at < l->end) {
        uint32_t from = at, end = furniture_end(p, l, &from, sentence, bullet);
        size_t stop;

        if (end == at && p->s[at] == '[' && at == sentence && !first_line)
            end = bracket_end(p, l, at);
        if (end > at) {
            paint(p, from == bullet ? l->start : from, end, VN_Z_FURNITURE);
            painted = true;
            at = (uint32_t)vn_skip_blanks(p->s, end, l->end);
            sentence = at;
            continue;
        }
        stop = vn_sentence_stop(p->s, l->start, at, l->end);
        if (stop)
            sentence = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        else
            at = skip_unit(p, at, l->end);
    }
    if (painted)
        clear_rest(p, l);
}

/* -- furniture: blocks of links */

static bool
has_agency_prefix(const parser *p, const line *l)
{
    size_t len;
    uint32_t at = l->start + (p->s[l->start] == '(');

    return phrase_at(p, at, l->end, H_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len) != NULL;
}

static bool
is_news_paragraph(const parser *p, const line *l, uint32_t words)
{
    return is_live(l) && l->stop && l->words >= words && !l->cut && !has_agency_prefix(p, l);
}

/* What stands from a line on: equal lines near each other, paragraphs of news. */
typedef struct rest {
    uint32_t repeats, news, box_news;
} rest;

static bool
is_repeated_below(const parser *p, size_t i)
{
    for (size_t j = i + 1; j <= i + 2 && j < p->n; j++)
        if (is_live(&p->lines[i]) && is_live(&p->lines[j]) && same_line(p, i, j))
            return true;
    return false;
}

/* For every line what stands from it on; one more for the end. */
static const rest *
count_rests(const parser *p)
{
    rest *rests = VN_NEW0(p->scratch, rest, p->n + 1);

    for (size_t i = p->n; i-- > 0;) {
        rests[i] = rests[i + 1];
        rests[i].repeats += is_repeated_below(p, i);
        rests[i].news += is_news_paragraph(p, &p->lines[i], NEWS_PARAGRAPH);
        rests[i].box_news += is_news_paragraph(p, &p->lines[i], BOX_PARAGRAPH);
    }
    return rests;
}

/* Whether a block of links before these lines is a box within the article, news following it. */
static bool
is_box(const rest *r)
{
    return (r->news > 0 && r->repeats < 2) || r->box_news > 2 * r->repeats + 6;
}

static void
drop_line(parser *p, line *l)
{
    paint(p, l->start, l->end, VN_Z_FURNITURE);
    measure(p, l);
}

static void
mark_blocks(parser *p)
{
    const rest *rests = NULL;

    for (size_t i = 0; i < p->n; i++) {
        bool box;

        if (!p->lines[i].block)
            continue;
        if (!rests)
            rests = count_rests(p);
        box = is_box(&rests[i + 1]);
        for (i++; i < p->n && !(box && is_news_paragraph(p, &p->lines[i], BOX_PARAGRAPH)); i++)
            drop_line(p, &p->lines[i]);
        if (!box)
            return;
        i--;
    }
}

/* Headlines that stand twice, one after the other, at the end: links without a heading. */
static void
mark_repeats(parser *p)
{
    size_t from = p->n, pairs = 0;

    for (size_t i = p->n; i-- > 2;) {
        const line *l = &p->lines[i], *next = l + 1;

        if (is_news_paragraph(p, l, NEWS_PARAGRAPH))
            break;
        if (i + 1 < p->n && is_live(l) && is_live(next) && !l->stop && same_line(p, i, i + 1)) {
            pairs++;
            from = i;
        }
    }
    if (pairs >= 2)
        for (size_t i = from; i < p->n; i++)
            drop_line(p, &p->lines[i]);
}

/* The start of the last sentence of a line. */
static uint32_t
last_sentence(const parser *p, const line *l)
{
    uint32_t at = l->start, sentence = at;

    while (at < l->end) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);

        at = stop ? (uint32_t)vn_skip_blanks(p->s, stop, l->end) : skip_unit(p, at, l->end);
        if (stop && at < l->end)
            sentence = at;
    }
    return sentence;
}

/* Teasers of other articles at the end, known by their being cut off. */
static void
mark_teasers(parser *p)
{
    size_t live = 0, cuts = 0, from = p->n, last = p->n;

    for (size_t i = p->n; i-- > 1 && live < 6;) {
        const line *l = &p->lines[i];

        if (!is_live(l))
            continue;
        if (last == p->n)
            last = i;
        live++;
        if (l->words > 70 || i < 2)
            break;
        if (l->cut) {
            cuts++;
            from = i;
        }
    }
    if (cuts >= 2) {
        for (size_t i = from; i < p->n; i++)
            drop_line(p, &p->lines[i]);
    } else if (last < p->n && p->lines[last].cut) {
        line *l = &p->lines[last];
        bool followed = last + 1 < p->n || l->end < l->last;
        uint32_t sentence = last_sentence(p, l);

        if (followed && sentence > l->start) {
            paint(p, sentence, l->end, VN_Z_FURNITURE);
            measure(p, l);
        }
    }
}

/* -- title, section, dateline */

static void
set_published(parser *p, int year, int month, int day)
{
    char *edtf;

    if (p->out->published)
        return;
    edtf = vn_alloc(p->arena, 16);
    if (day)
        snprintf(edtf, 16, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    else
        snprintf(edtf, 16, "%04d-%02d", year % 10000, month % 100);
    p->out->published = edtf;
}

static int
two_digits(const char *s)
{
    return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' ? (s[0] - '0') * 10 + s[1] - '0' : -1;
}

/* " date 2025-05 ..." at the very start, as collections of articles write it. */
static void
take_date_prefix(parser *p)
{
    static const char prefix[] = "date ";
    line *l = p->lines;
    const char *d;
    uint32_t at;
    int year, month, day = 0;

    if (p->n == 0 || l->end - l->start < 12 || memcmp(p->s + l->start, prefix, 5) != 0)
        return;
    d = p->s + l->start + 5;
    year = two_digits(d) * 100 + two_digits(d + 2);
    month = d[4] == '-' ? two_digits(d + 5) : -1;
    at = l->start + 12;
    if (year < 1900 || two_digits(d) < 0 || two_digits(d + 2) < 0 || month < 1 || month > 12)
        return;
    if (l->end - at >= 3 && d[7] == '-' && two_digits(d + 8) > 0 && two_digits(d + 8) <= 31) {
        day = two_digits(d + 8);
        at += 3;
    }
    if (at < l->end && p->s[at] != ' ')
        return;
    set_published(p, year, month, day);
    paint(p, l->start, at, VN_Z_DATELINE);
    measure(p, l);
}

/* Whether a line is section names alone: "Thời sự", "Trang chủ > Thời sự > Đối ngoại". */
static bool
is_section(const parser *p, const line *l)
{
    uint32_t at = l->start;
    size_t len;

    while ((at = skip_bullets(p->s, at, l->end)) < l->end) {
        if (!phrase_at(p, at, l->end, H_SECTION, section_roles, &len))
            return false;
        at += (uint32_t)len;
    }
    return true;
}

/* A signature, or what an editor writes before a stamp: few words that a dash or a bar ends. */
static bool
takes_stamp_prefix(parser *p, uint32_t start, uint32_t end, bool strong)
{
    vn_signature signature;
    uint32_t last;

    if (count_words(p, start, end) == 0)
        return true;
    if (!strong)
        return false;
    last = (uint32_t)vn_trim_end(p->s, start, end);
    while (last > start && strchr(" -|,:", p->s[last - 1]))
        last--;
    if (vn_signature_parse(p->arena, p->s, start, last, &signature)) {
        p->out->byline = signature.names;
        p->out->n_byline = p->byline_capacity = signature.n;
        if (!p->out->agency)
            p->out->agency = signature.agency;
        paint(p, start, last, VN_Z_BYLINE);
        return true;
    }
    return last < end && count_words(p, start, last) <= 6;
}

/* A line that is the stamp of publication, with or without the signature before it. */
static bool
take_stamp(parser *p, line *l)
{
    vn_stamp stamp;
    bool strong;

    if (l->words > 30 || !vn_stamp_find(p->s, l->start, l->end, &stamp))
        return false;
    strong = stamp.time || stamp.weekday || stamp.label;
    if (count_words(p, stamp.end, l->end) > (strong && !l->stop ? 4u : 0u))
        return false;
    if (!takes_stamp_prefix(p, l->start, (uint32_t)stamp.start, strong))
        return false;
    set_published(p, stamp.year, stamp.month, stamp.day);
    for (uint32_t at = l->start; at < l->end; at++)
        if (!p->paint[at])
            p->paint[at] = VN_Z_DATELINE + 1;
    l->taken = true;
    return true;
}

/* Where the first sentence of the lead begins in a line that the title opens; 0 where it does not. */
static uint32_t
glued_lead(const parser *p, const line *l)
{
    uint32_t at = l->start, words = 0;
    uint32_t limit = l->end - at > GLUED_TITLE_BYTES ? at + GLUED_TITLE_BYTES : l->end;

    while (at < limit) {
        uint32_t before = vn_char_before(p->s, l->start, vn_trim_end(p->s, l->start, at));
        bool plain = vn_is_word_char(before) || before == ')' || before == '"' || before == 0x201D;
        size_t len;

        if (vn_sentence_stop(p->s, l->start, at, l->end))
            return 0;
        if (words >= GLUED_TITLE_MIN && plain && p->s[at - 1] == ' ' && begins_upper(p->s, at, l->end) &&
            phrase_at(p, at, l->end, H_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len))
            return at;
        words += skip_word(p, at, l->end) > at;
        at = skip_unit(p, at, l->end);
    }
    return 0;
}

/* A stamp with weekday or time right after the title on the same line. */
static bool
glued_stamp(parser *p, const line *l, vn_stamp *stamp)
{
    uint32_t limit = l->end - l->start > GLUED_TITLE_BYTES ? l->start + GLUED_TITLE_BYTES : l->end;

    return vn_stamp_find(p->s, l->start, limit, stamp) && stamp->time && stamp->start > l->start &&
           stamp->end < l->end && count_words(p, l->start, stamp->start) >= GLUED_TITLE_MIN;
}

static bool ends_in_credit(const parser *p, const line *l);

/* The source of a stretch with its letters as they came, but ordinary blanks and no invisible characters. */
static const char *
clean_copy(const parser *p, uint32_t start, uint32_t end)
{
    vn_mapper mapper = vn_mapper_make(p->text);
    vn_span span = vn_map_span(&mapper, start, end - start);
    const char *from = p->text->source + span.byte, *stop = from + span.bytes;
    char *copy = vn_alloc(p->arena, span.bytes + 1), *to = copy;

    while (from < stop) {
        unsigned n;
        uint8_t class = vn_class(vn_decode(from, stop, &n));

        if (class & VN_C_SPACE) {
            if (to > copy && to[-1] != ' ')
                *to++ = ' ';
        } else if (!(class & VN_C_INVISIBLE)) {
            memcpy(to, from, n);
            to += n;
        }
        from += n;
    }
    *to = '\0';
    return copy;
}

static void
split_title(parser *p, line *l)
{
    uint32_t lead = glued_lead(p, l), end = l->end;
    vn_stamp stamp;

    if (glued_stamp(p, l, &stamp) && (!lead || stamp.start < lead)) {
        set_published(p, stamp.year, stamp.month, stamp.day);
        paint(p, stamp.start, stamp.end, VN_Z_DATELINE);
        end = (uint32_t)stamp.start;
        lead = (uint32_t)stamp.end;
    } else if (lead)
        end = lead;
    if (!lead && l->stop && !l->cut && p->s[l->end - 1] != '?' && p->s[l->end - 1] != '!')
        return;
    end = (uint32_t)vn_trim_end(p->s, l->start, end);
    if (count_words(p, l->start, end) > TITLE_MAX)
        return;
    p->title = (size_t)(l - p->lines);
    p->out->title = clean_copy(p, l->start, end);
    paint(p, l->start, end, VN_Z_TITLE);
    if (lead) {
        l->start = lead;
        measure(p, l);
    } else
        l->taken = true;
}

static void
take_section_prefix(parser *p, line *l)
{
    size_t len, after;

    if (!phrase_at(p, l->start, l->end, H_SECTION, VN_PAGE_BIT(VN_PAGE_SECTION_PREFIX), &len))
        return;
    after = vn_skip_blanks(p->s, l->start + len, l->end);
    while (after < l->end && strchr(":|-> ", p->s[after]))
        after++;
    if (begins_upper(p->s, after, l->end)) {
        paint(p, l->start, after, VN_Z_FURNITURE);
        measure(p, l);
    }
}

static void
take_title(parser *p)
{
    size_t i = next_live(p, 0);
    vn_stamp stamp;

    while (i < p->n && next_live(p, i + 1) < p->n) {
        line *l = &p->lines[i];

        if (is_section(p, l))
            drop_line(p, l);
        else if (!take_stamp(p, l))
            break;
        i = next_live(p, i + 1);
    }
    if (i == p->n)
        return;
    take_section_prefix(p, &p->lines[i]);
    if (next_live(p, i + 1) == p->n && !glued_lead(p, &p->lines[i]) && !glued_stamp(p, &p->lines[i], &stamp))
        return;
    if (!ends_in_credit(p, &p->lines[i]))
        split_title(p, &p->lines[i]);
}

static void
take_stamps(parser *p)
{
    size_t seen = 0, last = p->n;

    for (size_t i = 0; i < p->n && seen < STAMP_LINES; i++) {
        if (!is_live(&p->lines[i]))
            continue;
        seen++;
        if (!take_stamp(p, &p->lines[i]) && is_section(p, &p->lines[i]) && seen < 3 &&
            next_live(p, i + 1) < p->n)
            drop_line(p, &p->lines[i]);
    }
    for (seen = 0; last-- > 0 && seen < 4;)
        if (is_live(&p->lines[last])) {
            seen++;
            take_stamp(p, &p->lines[last]);
        }
}

/* A teaser under the title that tells of another article: cut off, sharing nothing with the title. */
static size_t
mark_bigrams(const parser *p, uint32_t start, uint32_t end, uint8_t *set, size_t mask, bool add,
             size_t *total)
{
    uint64_t before = 0;
    size_t found = 0;

    *total = 0;
    while (start < end) {
        uint32_t next = skip_word(p, start, end);

        if (next > start) {
            uint64_t word = vn_hash_lower(p->s + start, next - start), pair = before * 31 + word;
            size_t slot = (size_t)(pair ^ pair >> 32) & mask;

            if (before) {
                ++*total;
                if (add)
                    set[slot >> 3] |= (uint8_t)(1 << (slot & 7));
                else
                    found += set[slot >> 3] >> (slot & 7) & 1;
            }
            before = word;
            start = next;
        } else
            start = skip_unit(p, start, end);
    }
    return found;
}

static void
mark_strange_teaser(parser *p)
{
    size_t i = p->title < p->n ? next_live(p, p->title + 1) : p->n, total, mask = 1 << 16, shared;
    const line *title, *l;
    uint8_t *set;

    if (i + 1 >= p->n || !p->lines[i].cut || p->lines[i].words > 60)
        return;
    l = &p->lines[i];
    title = &p->lines[p->title];
    while (mask < p->len)
        mask <<= 1;
    set = vn_alloc0(p->scratch, mask >> 3);
    mask--;
    mark_bigrams(p, title->first, title->end, set, mask, true, &total);
    if (mark_bigrams(p, l->start, l->end, set, mask, false, &total))
        return;
    mark_bigrams(p, p->lines[i + 1].first, p->len, set, mask, true, &total);
    shared = mark_bigrams(p, l->start, l->end, set, mask, false, &total);
    if (shared * 3 < total)
        drop_line(p, &p->lines[i]);
}

/* -- byline */

static void
take_signature(parser *p, const vn_signature *signature)
{
    for (size_t i = 0; i < signature->n; i++) {
        VN_PUSH_ROOM(p->arena, p->out->byline, p->out->n_byline, p->byline_capacity);
        p->out->byline[p->out->n_byline++] = signature->names[i];
    }
    if (!p->out->agency)
        p->out->agency = signature->agency;
}

static bool
take_byline(parser *p, line *l)
{
    vn_signature signature;

    if (l->words > 24 || !vn_signature_parse(p->arena, p->s, l->start, l->end, &signature))
        return false;
    take_signature(p, &signature);
    take(p, l, VN_Z_BYLINE);
    return true;
}

/* "... hai nước. Thanh Tâm": what follows the last sentence of a line. */
static bool
take_glued_byline(parser *p, line *l)
{
    uint32_t at = l->end - l->start > GLUED_SIGNATURE_BYTES ? l->end - GLUED_SIGNATURE_BYTES : l->start;
    vn_signature signature;

    while (at < l->end && ((unsigned char)p->s[at] & 0xC0) == 0x80)
        at++;
    while (at < l->end) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);
        uint32_t from;

        if (!stop) {
            at = skip_unit(p, at, l->end);
            continue;
        }
        from = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        if (at < l->end && !vn_ends_sentence(p->s, at, l->end) &&
            vn_signature_parse(p->arena, p->s, at, l->end, &signature)) {
            take_signature(p, &signature);
            paint(p, from, l->end, VN_Z_BYLINE);
            hash_of(p, l);
            l->end = (uint32_t)vn_trim_end(p->s, l->start, from);
            l->stop = true;
            return true;
        }
    }
    return false;
}

/* The last lines: signature, then captions. */
static void
take_tail(parser *p)
{
    size_t i = p->n, seen = 0, after = 0;

    if (next_live(p, 0) == p->n)
        return;
    while (i-- > (p->title < p->n ? p->title : 0) && seen < TAIL_LINES) {
        line *l = &p->lines[i];
        bool apart = after <= 2;

        if (!is_live(l))
            continue;
        for (size_t j = i + 1; j < p->n && !apart; j++)
            if (is_live(&p->lines[j])) {
                apart = p->lines[j].gap >= 2;
                break;
            }
        if (apart && take_byline(p, l)) {
            for (size_t j = i + 1; j < p->n; j++)
                if (is_live(&p->lines[j]))
                    take(p, &p->lines[j], VN_Z_CAPTION);
            return;
        }
        if (after == 0 && take_glued_byline(p, l))
            return;
        if (l->words > SHORT_CAPTION)
            return;
        seen++;
        after++;
    }
}

static void
take_top_byline(parser *p)
{
    size_t i, seen = 0;

    if (p->title == p->n)
        return;
    for (i = next_live(p, p->title + 1); i < p->n && seen < 3; i = next_live(p, i + 1), seen++)
        if (p->lines[i].words <= 12 && next_live(p, i + 1) < p->n && take_byline(p, &p->lines[i]))
            return;
}

/* -- captions */

/* A caption within a line: its sentence and the credit that ends it. */
typedef struct caption {
    uint32_t start, end;
} caption;

static bool
has_word(const parser *p, const line *l, uint32_t at, const char *word)
{
    size_t n = strlen(word);

    return l->end - at >= n && memcmp(p->s + at, word, n) == 0;
}

static bool
joins_names(uint32_t cp)
{
    return cp == '/' || cp == '-' || cp == 0x2013 || cp == ',' || cp == '&' || cp == '+';
}

/* "(Ảnh: Xuân Duy)" */
static uint32_t
bracket_credit_end(const parser *p, const line *l, uint32_t at, bool *agency)
{
    uint32_t limit = l->end - at > CREDIT_BYTES ? at + CREDIT_BYTES : l->end;
    const char *close = memchr(p->s + at, ')', limit - at);
    size_t len;

    for (; close && at < (uint32_t)(close - p->s); at = skip_unit(p, at, l->end))
        *agency = *agency || phrase_at(p, at, l->end, H_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len);
    if (!close)
        return 0;
    at = (uint32_t)(close - p->s) + 1;
    return at < l->end && p->s[at] == '.' ? at + 1 : at;
}

/* "Xuân Duy", "Thống Nhất – TTXVN", "TTXVN phát": where the names that begin at `at` end; 0 where there are
 * none. */
static uint32_t
credit_end(const parser *p, const line *l, uint32_t at, bool *agency)
{
    uint32_t limit = l->end - at > CREDIT_BYTES ? at + CREDIT_BYTES : l->end, cap = at, caps = 0, others = 0;

    while ((at = (uint32_t)vn_skip_blanks(p->s, at, limit)) < limit) {
        unsigned n;
        uint32_t cp = vn_char_at(p->s, at, l->end, &n);
        size_t len = vn_sentence_stop(p->s, l->start, at, l->end);

        if (len)
            return (uint32_t)len;
        if (phrase_at(p, at, l->end, H_OTHER, VN_PAGE_BIT(VN_PAGE_OFFICE), &len)) {
            caps = 0;
            at += (uint32_t)len;
        } else if (phrase_at(p, at, l->end, H_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len)) {
            *agency = true;
            at = (uint32_t)vn_skip_blanks(p->s, at + len, l->end);
            if (has_word(p, l, at, "phát"))
                return at + (uint32_t)strlen("phát");
            if (!joins_names(vn_char_at(p->s, at, l->end, &n)))
                return (uint32_t)vn_trim_end(p->s, l->start, at);
        } else if (vn_class(cp) & VN_C_UPPER) {
            cap = at;
            caps++;
            at = skip_word(p, at, l->end);
        } else if (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT)) {
            if (l->end - at < CREDIT_BYTES / 4 && count_words(p, at, l->end) <= 5)
                return l->end;
            if (caps > 1)
                return (uint32_t)vn_trim_end(p->s, l->start, cap);
            if (++others > 6)
                return 0;
            at = skip_word(p, at, l->end);
        } else
            at += n;
    }
    return limit == l->end ? l->end : 0;
}

/* Whether a credit may begin at `at`: with a sentence, or after a dash, a bar or an opening bracket. */
static bool
is_credit_place(const parser *p, const line *l, uint32_t at, uint32_t sentence, bool *bracket)
{
    uint32_t before = vn_char_before(p->s, l->start, vn_trim_end(p->s, l->start, at));

    *bracket = before == '(' || before == '[';
    return at == sentence || *bracket || before == '-' || before == 0x2013 || before == 0x2014 ||
           before == '|';
}

/* Reads the credit at `at`; its end, or 0. */
static uint32_t
read_credit(const parser *p, const line *l, uint32_t at, uint32_t sentence, bool bracket)
{
    size_t len;
    bool agency = false;
    uint32_t after, end;
    const vn_page_phrase *f = phrase_at(p, at, l->end, H_CREDIT, credit_roles, &len);

    if (!f)
        return 0;
    after = at + (uint32_t)len;
    end = bracket ? bracket_credit_end(p, l, after, &agency) : credit_end(p, l, after, &agency);
    switch (f->role) {
    case VN_PAGE_CREDIT_NOTE:
        return end;
    case VN_PAGE_CREDIT_BARE: /* "Ảnh Xuân Duy" */
        return at == sentence && at > l->start && end == l->end && count_words(p, after, end) <= 6 &&
                       begins_upper(p->s, vn_skip_blanks(p->s, after, l->end), l->end)
                   ? end
                   : 0;
    case VN_PAGE_CREDIT_SOURCE:
        return agency || (end == l->end && l->words <= SHORT_CAPTION) ? end : 0;
    default:
        return end;
    }
}

/* The next caption of a line that a credit gives away, from `at` on, which begins a sentence. */
static bool
next_caption(const parser *p, const line *l, uint32_t at, caption *out)
{
    uint32_t sentence = at, before = at;

    while (at < l->end) {
        bool bracket;
        size_t stop;
        uint32_t end;

        if (is_credit_place(p, l, at, sentence, &bracket) &&
            (end = read_credit(p, l, at, sentence, bracket))) {
            bool own = at == sentence || (bracket && vn_skip_blanks(p->s, sentence, l->end) + 1 == at);

            *out = (caption){own ? before : sentence, end};
            return true;
        }
        stop = vn_sentence_stop(p->s, l->start, at, l->end);
        if (stop) {
            before = sentence;
            sentence = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        } else
            at = skip_unit(p, at, l->end);
    }
    return false;
}

static bool
ends_in_credit(const parser *p, const line *l)
{
    caption c = {0, l->start};

    while (next_caption(p, l, c.end, &c))
        if (c.end == l->end)
            return l->words <= CREDITED_LINE;
    return false;
}

static void
paint_news(parser *p, uint32_t from, uint32_t to, vn_zone_kind kind)
{
    for (; from < to; from++)
        if (!p->paint[from])
            p->paint[from] = (uint8_t)(kind + 1);
}

static bool
has_words(const parser *p, uint32_t at, uint32_t end)
{
    for (; at < end; at = skip_unit(p, at, end)) {
        unsigned n;

        if (vn_is_word_char(vn_char_at(p->s, at, end, &n)))
            return true;
    }
    return false;
}

static void
take_credited(parser *p, line *l)
{
    caption c = {0, l->start};
    uint32_t start = l->start;

    if (ends_in_credit(p, l)) {
        paint_news(p, l->start, l->end, VN_Z_CAPTION);
        l->taken = true;
        return;
    }
    while (next_caption(p, l, (uint32_t)vn_skip_blanks(p->s, c.end, l->end), &c)) {
        if (!has_words(p, c.end, l->end))
            c.end = l->end;
        paint_news(p, c.start, c.end, VN_Z_CAPTION);
        if (c.start <= start)
            start = (uint32_t)vn_skip_blanks(p->s, c.end, l->end);
    }
    if (start > l->start) {
        l->start = start;
        measure(p, l);
    }
}

static bool
is_one_sentence(const parser *p, const line *l)
{
    return last_sentence(p, l) == l->start;
}

static bool
contains(const parser *p, const line *l, const char *const *words)
{
    for (uint32_t at = l->start; at < l->end; at = skip_unit(p, at, l->end))
        for (const char *const *w = words; *w; w++)
            if (p->s[at] == **w && has_word(p, l, at, *w))
                return true;
    return false;
}

static bool
ends_in_scene(const parser *p, const line *l)
{
    for (uint32_t at = l->start; at < l->end; at = skip_unit(p, at, l->end)) {
        size_t len;

        if (phrase_at(p, at, l->end, H_OPENER, VN_PAGE_BIT(VN_PAGE_SCENE_END), &len) &&
            count_words(p, at + len, l->end) == 0)
            return true;
    }
    return false;
}

/* Words of a report, which a caption does not use: who is in a picture is in the present. */
static const char *const report_words[] = {"đã ",      "cho biết", "nhấn mạnh", "khẳng định",
                                           "cho rằng", "đề nghị",  "bày tỏ",    NULL};
/* Who stands where in a picture. */
static const char *const picture_words[] = {"(trái",     "(phải",     "(giữa",       "(bìa trái",
                                            "(bìa phải", "(thứ",      "(ngoài cùng", "(hàng đầu",
                                            "(ảnh",      "(đeo kính", NULL};

/* Whether a line without a credit describes a picture. */
static bool
is_scene(const parser *p, const line *l)
{
    size_t len;

    if (l->words > SHORT_CAPTION || !begins_upper(p->s, l->start, l->end) || !is_one_sentence(p, l))
        return false;
    if (phrase_at(p, l->start, l->end, H_OPENER, VN_PAGE_BIT(VN_PAGE_SCENE_START), &len))
        return l->words <= 25;
    if (phrase_at(p, l->start, l->end, H_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len) ||
        contains(p, l, report_words))
        return false;
    return contains(p, l, picture_words) || ends_in_scene(p, l);
}

/*
 * A line without a full stop between paragraphs that have one. Long ones are captions, short ones
 * only when they stand right above a paragraph and apart from the one before; else they are subheadings.
 */
static bool
is_unstopped(const parser *p, size_t i)
{
    const line *l = &p->lines[i];
    size_t next = next_live(p, i + 1);
    bool above = l->gap > 0 && i + 1 < p->n && p->lines[i + 1].gap == 0;

    if (l->stop || l->words < (above ? SUBHEADING_MIN : SUBHEADING_MAX) || l->words > SHORT_CAPTION ||
        strchr(":;,", p->s[l->end - 1]) || !begins_upper(p->s, l->start, l->end))
        return false;
    if (next < p->n && !p->lines[next].stop)
        return false;
    return i > 0 && (p->lines[i - 1].stop || p->lines[i - 1].taken);
}

static bool
is_repeated(const parser *p, size_t i)
{
    const line *l = &p->lines[i];

    if (l->words > SHORT_CAPTION || l->words < LINK_WORDS)
        return false;
    for (size_t j = i > 2 ? i - 2 : 0; j <= i + 2 && j < p->n; j++)
        if (j != i && j != p->title && same_line(p, i, j))
            return true;
    return false;
}

/* The lines after the last blank line where the paragraphs before stand without one: captions in a row. */
static void
take_last_block(parser *p)
{
    size_t i = p->n, close = 0, first = p->n;

    while (i-- > 0 && p->n - i <= TAIL_LINES) {
        if (!is_live(&p->lines[i]) || p->lines[i].words > CREDITED_LINE)
            return;
        if (p->lines[i].gap > 0) {
            first = i;
            break;
        }
    }
    if (first == p->n)
        return;
    for (i = first; i-- > 0 && p->lines[i].gap == 0;)
        close++;
    if (close >= 3 && p->n - first <= close)
        for (i = first; i < p->n; i++)
            take(p, &p->lines[i], VN_Z_CAPTION);
}

static void
take_captions(parser *p)
{
    size_t first = p->title < p->n ? p->title : p->n;

    for (size_t i = 0; i < p->n; i++)
        if (is_live(&p->lines[i]))
            take_credited(p, &p->lines[i]);
    take_last_block(p);
    for (size_t i = 0; i < p->n; i++) {
        line *l = &p->lines[i];

        vn_check(p->arena);
        if (i == first || !is_live(l))
            continue;
        if (is_scene(p, l) || (i > first + 1 && first < p->n && (is_unstopped(p, i) || is_repeated(p, i)))) {
            paint_news(p, l->start, l->end, VN_Z_CAPTION);
            l->taken = true;
        }
    }
}

/* -- lead and agency */

static size_t
take_lead(parser *p)
{
    size_t i = p->title < p->n ? next_live(p, p->title) : p->n;
    line *l;
    uint32_t end, at;

    if (i == p->n)
        return i;
    l = &p->lines[i];
    end = l->end;
    for (at = l->start; l->words > LONG_LEAD && at < l->end;) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);

        if (stop) {
            end = (uint32_t)stop;
            break;
        }
        at = skip_unit(p, at, l->end);
    }
    paint_news(p, l->start, end, VN_Z_LEAD);
    return i;
}

/* "VOV.VN - ", "(TTXVN) - ", "Hà Nội (TTXVN 5/6) - ", "Dân trí " before the lead. */
static void
take_agency(parser *p, const line *l)
{
    uint32_t at = l->start;
    size_t len;

    for (int words = 0; words < 6 && at < l->end; words++) {
        uint32_t after;

        at = skip_bullets(p->s, at, l->end);
        if (at < l->end && p->s[at] == '(')
            at++;
        if (phrase_at(p, at, l->end, H_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len)) {
            after = (uint32_t)vn_skip_blanks(p->s, at + len, l->end);
            if (after < l->end &&
                (strchr("-)|/:", p->s[after]) || has_word(p, l, after, "–") ||
                 (at > l->start && p->s[at - 1] == '(') || (words == 0 && begins_upper(p->s, after, l->end))))
                p->out->agency = vn_strndup(p->arena, p->s + at, len);
            return;
        }
        at = skip_unit(p, at, l->end);
    }
}

/* "Hà Nội, ngày 2/8/2024 - ", "(CANBERRA, 25/9/2024) ", "(TTXVN 5/6/2017) - " before the lead. */
static void
take_lead_date(parser *p, const line *l)
{
    uint32_t limit = l->end - l->start > DATELINE_BYTES ? l->start + DATELINE_BYTES : l->end, at, after,
             bracket;
    vn_stamp stamp;
    size_t len;

    if (phrase_at(p, l->start, l->end, H_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len))
        return;
    if (!vn_stamp_find(p->s, l->start, limit, &stamp) || count_words(p, l->start, stamp.start) > 4)
        return;
    for (at = l->start; at < stamp.start; at = skip_unit(p, at, l->end)) {
        unsigned n;

        if ((vn_class(vn_char_at(p->s, at, l->end, &n)) & VN_C_LETTER) && !begins_upper(p->s, at, l->end))
            return;
    }
    after = (uint32_t)vn_skip_blanks(p->s, stamp.end, l->end);
    bracket = p->s[stamp.end - 1] == ')';
    while (after < l->end && (strchr("-) ", p->s[after]) || has_word(p, l, after, "–")))
        after += p->s[after] & 0x80 ? (uint32_t)strlen("–") : 1;
    if (after > vn_skip_blanks(p->s, stamp.end, l->end) - bracket && begins_upper(p->s, after, l->end))
        set_published(p, stamp.year, stamp.month, stamp.day);
}

/* -- zones */

static void
add_zone(parser *p, size_t *capacity, uint32_t start, uint32_t end, vn_zone_kind kind)
{
    start = (uint32_t)vn_skip_blanks(p->s, start, end);
    end = (uint32_t)vn_trim_end(p->s, start, end);
    if (start == end)
        return;
    VN_PUSH_ROOM(p->arena, p->out->zones, p->out->n_zones, *capacity);
    p->out->zones[p->out->n_zones++] = (vn_zone){start, end - start, kind};
}

static void
make_zones(parser *p)
{
    size_t capacity = 0;

    for (size_t i = 0; i < p->n; i++) {
        uint32_t at = p->lines[i].first, end = p->lines[i].last;

        while (at < end) {
            uint32_t from = at;

            while (at < end && (p->paint[at] == p->paint[from] || p->s[at] == ' '))
                at++;
            add_zone(p, &capacity, from, at, p->paint[from] ? (vn_zone_kind)(p->paint[from] - 1) : VN_Z_BODY);
        }
    }
}

vn_article
vn_article_make(vn_arena *arena, const vn_text *text)
{
    vn_article article = {0};
    vn_arena scratch;
    parser p = {.arena = arena,
                .scratch = &scratch,
                .text = text,
                .s = text->s,
                .len = (uint32_t)text->len,
                .out = &article};
    size_t lead;

    vn_arena_init(&scratch, arena->host);
    p.paint = vn_alloc0(&scratch, text->len + 1);
    p.unit = vn_alloc0(&scratch, text->len + 1);
    p.hint = vn_alloc0(&scratch, text->len + 1);
    read_units(&p);
    split_lines(&p);
    take_date_prefix(&p);
    for (size_t i = 0; i < p.n; i++) {
        mark_furniture(&p, &p.lines[i], i == 0);
        vn_check(arena);
    }
    mark_blocks(&p);
    mark_repeats(&p);
    mark_teasers(&p);
    p.title = p.n;
    take_title(&p);
    take_stamps(&p);
    mark_strange_teaser(&p);
    take_tail(&p);
    take_top_byline(&p);
    take_captions(&p);
    lead = take_lead(&p);
    if (lead == p.n)
        lead = next_live(&p, 0);
    if (lead < p.n) {
        take_lead_date(&p, &p.lines[lead]);
        take_agency(&p, &p.lines[lead]);
    }
    make_zones(&p);
    vn_arena_free(&scratch);
    return article;
}

vn_zone_kind
vn_zone_at(const vn_article *article, uint32_t at)
{
    size_t low = 0, high = article->n_zones;

    while (low < high) {
        size_t middle = (low + high) / 2;
        const vn_zone *z = &article->zones[middle];

        if (at < z->start)
            high = middle;
        else if (at >= z->start + z->len)
            low = middle + 1;
        else
            return z->kind;
    }
    return VN_Z_BODY;
}
