/*
 * scan.h: small steps over the normal view that the article's parts share: words, blanks,
 * ends of sentences. Offsets are bytes.
 */
#ifndef VN_SCAN_H
#define VN_SCAN_H

#include "unicode.h"

static inline uint32_t
vn_char_at(const char *s, size_t at, size_t end, unsigned *bytes)
{
    if (at >= end) {
        *bytes = 0;
        return 0;
    }
    return vn_decode(s + at, s + end, bytes);
}

/* Where the character that ends right before `at` begins; `start` at the start. */
static inline size_t
vn_step_back(const char *s, size_t start, size_t at)
{
    size_t p = at;

    while (p > start && at - p < 4) {
        p--;
        if (((unsigned char)s[p] & 0xC0) != 0x80)
            break;
    }
    return p;
}

/* The character that ends right before `at`; 0 at the start. */
static inline uint32_t
vn_char_before(const char *s, size_t start, size_t at)
{
    size_t p = vn_step_back(s, start, at);
    unsigned n;

    return p < at ? vn_decode(s + p, s + at, &n) : 0;
}

static inline bool
vn_is_word_char(uint32_t cp)
{
    return (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK)) != 0;
}

static inline size_t
vn_skip_blanks(const char *s, size_t at, size_t end)
{
    while (at < end && s[at] == ' ')
        at++;
    return at;
}

static inline size_t
vn_trim_end(const char *s, size_t start, size_t end)
{
    while (end > start && s[end - 1] == ' ')
        end--;
    return end;
}

/* Past the letters, digits and marks at `at`. */
size_t vn_skip_word(const char *s, size_t at, size_t end);

/* Past a word, a run of blanks or points, or one other character: the next place where a phrase may begin. */
size_t vn_skip_unit(const char *s, size_t at, size_t end);

/* Runs of letters and digits. */
uint32_t vn_count_words(const char *s, size_t at, size_t end);

/*
 * Where the sentence whose end stands at `at` stops, closing quotes and brackets included; 0 when
 * no sentence ends there. A point after an abbreviation (TP., GS.) or within a number ends none.
 */
size_t vn_sentence_stop_at(const char *s, size_t start, size_t at, size_t end);

static inline size_t
vn_sentence_stop(const char *s, size_t start, size_t at, size_t end)
{
    if (at >= end || (s[at] != '.' && s[at] != '!' && s[at] != '?' && s[at] != (char)0xE2))
        return 0; /* 0xE2 begins an ellipsis */
    return vn_sentence_stop_at(s, start, at, end);
}

/* Whether the stretch ends in a full stop, a question or exclamation mark (closing quotes may follow). */
bool vn_ends_sentence(const char *s, size_t start, size_t end);

#endif
