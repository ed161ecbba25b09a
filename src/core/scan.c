#include "scan.h"

#include <string.h>

size_t
vn_skip_word(const char *s, size_t at, size_t end)
{
    unsigned n;

    while (at < end && vn_is_word_char(vn_char_at(s, at, end, &n)))
        at += n;
    return at;
}

size_t
vn_skip_unit(const char *s, size_t at, size_t end)
{
    size_t next = vn_skip_word(s, at, end);
    unsigned n;

    if (next > at)
        return next;
    vn_char_at(s, at, end, &n);
    if (n != 1)
        return at + n;
    for (next = at + 1; next < end && s[next] == s[at] && (s[at] == ' ' || s[at] == '.');)
        next++;
    return next;
}

uint32_t
vn_count_words(const char *s, size_t at, size_t end)
{
    uint32_t words = 0;

    while (at < end) {
        size_t next = vn_skip_word(s, at, end);

        words += next > at;
        at = next > at ? next : vn_skip_unit(s, at, end);
    }
    return words;
}

static bool
is_closing(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == 0x201D || cp == 0x2019 || cp == 0xBB;
}

/* Abbreviations that a name follows; one capital alone is one too. */
static const char *const abbreviations[] = {"TP",   "Tp",   "TX", "Tx",  "TT",  "GS",  "TS",
                                            "BS",   "KS",   "LS", "PGS", "ThS", "Ths", "TSKH",
                                            "NSND", "NSƯT", "Mr", "Mrs", "Ms",  "Dr",  "St"};

static bool
is_abbreviation(const char *s, size_t start, size_t at)
{
    size_t p = at;
    unsigned n;

    while (p > start && at - p <= 5) {
        size_t before = vn_step_back(s, start, p);

        if (!(vn_class(vn_char_at(s, before, at, &n)) & VN_C_LETTER))
            break;
        p = before;
    }
    if (p < at && (vn_class(vn_char_at(s, p, at, &n)) & VN_C_UPPER) && p + n == at)
        return true;
    for (size_t i = 0; i < sizeof abbreviations / sizeof abbreviations[0]; i++)
        if (strlen(abbreviations[i]) == at - p && memcmp(abbreviations[i], s + p, at - p) == 0)
            return true;
    return false;
}

static size_t
letters_before(const char *s, size_t start, size_t at)
{
    size_t letters = 0;

    while (at > start && letters < 4) {
        uint32_t cp = vn_char_before(s, start, at);

        if (!(vn_class(cp) & VN_C_LETTER))
            break;
        letters++;
        at = vn_step_back(s, start, at);
    }
    return letters;
}

/* Whether what follows a stop at `next` begins a sentence. */
static bool
begins_sentence(const char *s, size_t start, size_t stop, size_t next, size_t end)
{
    unsigned n, m;
    size_t p = vn_skip_blanks(s, next, end);
    uint32_t cp = vn_char_at(s, p, end, &n), before = vn_char_before(s, start, stop);

    if (p >= end || cp == '\n')
        return true;
    if (p == next) { /* glued: only between a word and a capitalised word or an initial */
        uint32_t second = vn_char_at(s, p + n, end, &m);

        return (vn_class(cp) & VN_C_UPPER) && m && (second == '.' || !(vn_class(second) & VN_C_UPPER)) &&
               (!(vn_class(before) & VN_C_UPPER) || letters_before(s, start, stop) >= 3);
    }
    return !(vn_class(cp) & VN_C_LETTER) || (vn_class(cp) & VN_C_UPPER);
}

size_t
vn_sentence_stop_at(const char *s, size_t start, size_t at, size_t end)
{
    unsigned n;
    size_t next;
    uint32_t cp = vn_char_at(s, at, end, &n);

    if (cp != '.' && cp != '!' && cp != '?' && cp != 0x2026)
        return 0;
    next = at + n;
    while (next < end && (s[next] == '.' || s[next] == '!' || s[next] == '?' ||
                          (s[next] == '/' && next + 1 < end && s[next + 1] == '.')))
        next++;
    for (;;) {
        cp = vn_char_at(s, next, end, &n);
        if (!n || !is_closing(cp))
            break;
        next += n;
    }
    if (cp >= '0' && cp <= '9')
        return 0;
    if (s[at] == '.' && next == at + 1 && is_abbreviation(s, start, at))
        return 0;
    return begins_sentence(s, start, at, next, end) ? next : 0;
}

bool
vn_ends_sentence(const char *s, size_t start, size_t end)
{
    while (end > start) {
        uint32_t cp = vn_char_before(s, start, end);

        if (cp == '.' || cp == '!' || cp == '?' || cp == 0x2026)
            return true;
        if (!is_closing(cp) && cp != ' ')
            return false;
        end = vn_step_back(s, start, end);
    }
    return false;
}
