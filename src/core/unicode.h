/*
 * unicode.h: UTF-8 and character properties.
 *
 * The tables below VN_TABLE_END are made at build time from utf8proc (src/tools/gen_unicode.c);
 * above it utf8proc itself is asked.
 */
#ifndef VN_UNICODE_H
#define VN_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum vn_char_class {
    VN_C_LETTER = 1,
    VN_C_UPPER = 2,
    VN_C_DIGIT = 4,
    VN_C_MARK = 8,   /* combining: attaches to what stands before it */
    VN_C_SPACE = 16, /* blanks of every width, tab; not the line feed */
    VN_C_PUNCT = 32,
    VN_C_INVISIBLE = 64, /* controls and format characters that print nothing */
    VN_C_PLAIN = 128     /* is its own NFC form */
};

#define VN_TABLE_END 0x2200 /* letters of the alphabets, the usual punctuation */

extern const uint8_t vn_class_table[VN_TABLE_END];
extern const uint16_t vn_lower_table[VN_TABLE_END];
extern const uint16_t vn_base_table[VN_TABLE_END]; /* lower case without diacritics; đ gives d */

/*
 * What the normal view makes of a character. Tones are those of oa, oe, uy, which may have to move to the
 * other letter; whether they do is to be looked at only beside the letter named.
 */
enum vn_view_kind {
    VN_V_COPY,     /* stands for itself, whatever is around it */
    VN_V_CHANGE,   /* something else is written, or it composes with what stands before it */
    VN_V_AFTER_O,  /* a or e with a tone */
    VN_V_AFTER_U,  /* y with a tone */
    VN_V_BEFORE_A, /* o with a tone, before a or e */
    VN_V_BEFORE_Y  /* u with a tone */
};

extern const uint8_t vn_view_table[VN_TABLE_END]; /* vn_view_kind */

uint8_t vn_class_slow(uint32_t cp);
uint32_t vn_lower_slow(uint32_t cp);
uint32_t vn_base_slow(uint32_t cp);

static inline uint8_t
vn_class(uint32_t cp)
{
    return cp < VN_TABLE_END ? vn_class_table[cp] : vn_class_slow(cp);
}

static inline uint32_t
vn_lower(uint32_t cp)
{
    return cp < VN_TABLE_END ? vn_lower_table[cp] : vn_lower_slow(cp);
}

static inline uint32_t
vn_base(uint32_t cp)
{
    return cp < VN_TABLE_END ? vn_base_table[cp] : vn_base_slow(cp);
}

/* Decodes the code point at s (s < end). Bytes that are no UTF-8 decode as U+FFFD, one byte each. */
static inline uint32_t
vn_decode(const char *s, const char *end, unsigned *bytes)
{
    const unsigned char *p = (const unsigned char *)s;
    size_t left = (size_t)(end - s);

    *bytes = 1;
    if (p[0] < 0x80)
        return p[0];
    if (p[0] >= 0xC2 && p[0] < 0xE0 && left >= 2 && (p[1] & 0xC0) == 0x80) {
        *bytes = 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] >= 0xE0 && p[0] < 0xF0 && left >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
        uint32_t cp = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);

        if (cp >= 0x800 && (cp < 0xD800 || cp > 0xDFFF)) {
            *bytes = 3;
            return cp;
        }
    }
    if (p[0] >= 0xF0 && p[0] < 0xF5 && left >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 &&
        (p[3] & 0xC0) == 0x80) {
        uint32_t cp = (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
                      (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);

        if (cp >= 0x10000 && cp < 0x110000) {
            *bytes = 4;
            return cp;
        }
    }
    return 0xFFFD;
}

/* Writes cp as UTF-8 (at most 4 bytes) and returns the number of bytes. */
static inline unsigned
vn_encode(uint32_t cp, char *out)
{
    unsigned char *p = (unsigned char *)out;

    if (cp < 0x80) {
        p[0] = (unsigned char)cp;
        return 1;
    }
    if (cp < 0x800) {
        p[0] = (unsigned char)(0xC0 | cp >> 6);
        p[1] = (unsigned char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        p[0] = (unsigned char)(0xE0 | cp >> 12);
        p[1] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
        p[2] = (unsigned char)(0x80 | (cp & 0x3F));
        return 3;
    }
    p[0] = (unsigned char)(0xF0 | cp >> 18);
    p[1] = (unsigned char)(0x80 | (cp >> 12 & 0x3F));
    p[2] = (unsigned char)(0x80 | (cp >> 6 & 0x3F));
    p[3] = (unsigned char)(0x80 | (cp & 0x3F));
    return 4;
}

/* Code points in the first `bytes` bytes of valid UTF-8. */
size_t vn_count_chars(const char *s, size_t bytes);

/*
 * The 64-bit hash of a stretch of text in lower case: the identity of a syllable
 * everywhere in the core (gazetteers, features). Equal for 'Hội' and 'HỘI'.
 */
#define VN_HASH_SEED UINT64_C(0xcbf29ce484222325)

static inline uint64_t
vn_hash_char(uint64_t h, uint32_t cp)
{
    h = (h ^ cp) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ h >> 29;
}

static inline uint64_t
vn_hash_lower(const char *s, size_t bytes)
{
    const char *end = s + bytes;
    uint64_t h = VN_HASH_SEED;

    while (s < end) {
        unsigned n;

        h = vn_hash_char(h, vn_lower(vn_decode(s, end, &n)));
        s += n;
    }
    return h;
}

#endif
