/*
 * token_read.h: reading the normal view character by character, for the files of the token scanner. Private
 * to the tokenizer; positions are bytes of the normal view.
 */
#ifndef VN_TOKEN_READ_H
#define VN_TOKEN_READ_H

#include "syllable.h"
#include "token_scan.h"
#include "unicode.h"

static inline uint8_t
class_at(const vn_scan *c, uint32_t at, uint32_t *cp, unsigned *bytes)
{
    *cp = 0;
    *bytes = 0;
    if (at >= c->len)
        return 0;
    *cp = vn_decode(c->s + at, c->s + c->len, bytes);
    return vn_class(*cp);
}

static inline uint8_t
class_of(const vn_scan *c, uint32_t at)
{
    uint32_t cp;
    unsigned bytes;

    return class_at(c, at, &cp, &bytes);
}

static inline char
byte_at(const vn_scan *c, uint32_t at)
{
    return at < c->len ? c->s[at] : '\0';
}

static inline bool
is_digit(char ch)
{
    return ch >= '0' && ch <= '9';
}

static inline bool
is_ascii_alnum(char ch)
{
    return is_digit(ch) || (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z');
}

static inline bool
is_alnum_at(const vn_scan *c, uint32_t at)
{
    return class_of(c, at) & (VN_C_LETTER | VN_C_DIGIT);
}

/* Whether s (any case) stands in a list of lower-case ASCII words. */
static inline bool
in_list(const char *const *list, size_t n, const char *s, size_t bytes)
{
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;

        while (k < bytes && list[i][k] && (s[k] | 0x20) == list[i][k])
            k++;
        if (k == bytes && !list[i][k])
            return true;
    }
    return false;
}

#define IN_LIST(list, s, bytes) in_list((list), sizeof(list) / sizeof *(list), (s), (bytes))

static inline bool
all_upper(const vn_letters *r)
{
    return r->letters && r->upper == r->letters;
}

static inline bool
is_title(const vn_scan *c, const vn_letters *r)
{
    return class_of(c, r->start) & VN_C_UPPER;
}

static inline bool
syllable(const vn_scan *c, uint32_t start, uint32_t end)
{
    return vn_is_syllable(c->s + start, end - start);
}

static inline bool
run_is_syllable(const vn_scan *c, const vn_letters *r)
{
    return syllable(c, r->start, r->end);
}

static inline bool
run_has_tone(const vn_scan *c, const vn_letters *r)
{
    return vn_has_tone(c->s + r->start, r->end - r->start);
}

static inline bool
is_ascii(const vn_scan *c, uint32_t start, uint32_t end)
{
    for (; start < end; start++)
        if ((unsigned char)c->s[start] >= 0x80)
            return false;
    return true;
}

#endif
