/*
 * known.h: a cache of the short words that texts are full of, so that their letters need not be looked at
 * anew.
 *
 * It belongs to the caller, who may keep it from text to text; zeroed memory is an empty one. It can change
 * no answer: a word in it is normal as it is written, and one token of the kind VN_T_WORD unless what stands
 * behind it may belong to the same token.
 */
#ifndef VN_KNOWN_H
#define VN_KNOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define VN_KNOWN_WORDS 4096
#define VN_KNOWN_WAYS  2  /* words of one slot, the one that came last first; a cache line */
#define VN_KNOWN_READ  16 /* bytes that are read at a word; it has one less at most */

/* Bytes up to this one, signs, digits and blanks, part words for the cache. */
#define VN_KNOWN_SIGN 0x40

typedef struct vn_known_word {
    uint64_t bytes[2]; /* of the word, zeroes behind it */
    uint64_t hash;     /* that of its token */
    uint8_t flags;     /* vn_token_flag: how it is written */
} vn_known_word;

typedef struct vn_known_words {
    vn_known_word items[VN_KNOWN_WORDS];
} vn_known_words;

/* The high bit of each byte up to VN_KNOWN_SIGN. */
static inline uint64_t
vn_signs(uint64_t bytes)
{
    uint64_t top = UINT64_C(0x8080808080808080);

    return ~(((bytes & ~top) + UINT64_C(0x3F3F3F3F3F3F3F3F)) | bytes) & top;
}

/* Loads eight bytes so that the first is the lowest. */
static inline uint64_t
vn_load(const char *s)
{
    uint64_t bytes;

    memcpy(&bytes, s, sizeof bytes);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

/*
 * Reads the bytes from s up to the next sign; VN_KNOWN_READ of them can be read. Returns how many, 0 if there
 * is no sign among them.
 */
static inline unsigned
vn_known_read(const char *s, uint64_t bytes[2])
{
    uint64_t low = vn_load(s), high = vn_load(s + 8), signs = vn_signs(low), more = vn_signs(high);
    uint64_t first = signs ? signs : more;
    uint64_t before = ((first & -first) - 1) >> 7; /* all bits of the bytes before the first sign */

    if (!first)
        return 0;
    bytes[0] = signs ? low & before : low;
    bytes[1] = signs ? 0 : high & before;
    return signs ? (unsigned)__builtin_ctzll(signs) / 8 : 8 + (unsigned)__builtin_ctzll(more) / 8;
}

static inline unsigned
vn_known_slot(const uint64_t bytes[2])
{
    uint64_t h = (bytes[0] ^ bytes[1] * UINT64_C(0xFF51AFD7ED558CCD)) * UINT64_C(0x9E3779B97F4A7C15);

    return (unsigned)(h >> 32) % (VN_KNOWN_WORDS / VN_KNOWN_WAYS) * VN_KNOWN_WAYS;
}

static inline bool
vn_known_is(const vn_known_word *w, const uint64_t bytes[2])
{
    return ((w->bytes[0] ^ bytes[0]) | (w->bytes[1] ^ bytes[1])) == 0;
}

/* The word of these bytes, NULL if it is not known. */
static inline const vn_known_word *
vn_known_get(const vn_known_words *known, const uint64_t bytes[2])
{
    const vn_known_word *w = &known->items[vn_known_slot(bytes)];
    bool first = vn_known_is(w, bytes);

    return first | vn_known_is(w + 1, bytes) ? w + !first : NULL;
}

static inline void
vn_known_put(vn_known_words *known, const vn_known_word *word)
{
    vn_known_word *w = &known->items[vn_known_slot(word->bytes)];

    w[1] = w[0];
    w[0] = *word;
}

/* The word at s, of *len bytes, NULL if it is not known; `end` is that of the text. */
static inline const vn_known_word *
vn_known_find(const vn_known_words *known, const char *s, const char *end, unsigned *len)
{
    uint64_t bytes[2];

    if (end - s < VN_KNOWN_READ)
        return NULL;
    *len = vn_known_read(s, bytes);
    return *len ? vn_known_get(known, bytes) : NULL;
}

#endif
