/* namekey.c: the identity of a name however it is written. */
#include "place.h"

#include <utf8proc.h>

#include "unicode.h"

static bool
is_joint(uint32_t cp)
{
    return cp == ' ' || cp == '\n' || cp == '-' || cp == '.' || cp == ',' || cp == '\'' || cp == '"' ||
           cp == 0xA0 || (cp >= 0x2010 && cp <= 0x201F);
}

/* The letter without its tone mark, the breve, circumflex and horn kept: the other mark of a Vietnamese
 * vowel. */
static uint32_t
toneless(uint32_t cp)
{
    utf8proc_int32_t parts[4];
    utf8proc_ssize_t n;
    int bound = 0;
    uint32_t out;

    if (cp < 0x80)
        return cp;
    n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 4, UTF8PROC_DECOMPOSE, &bound);
    if (n < 2 || n > 4)
        return cp;
    out = (uint32_t)parts[0];
    for (utf8proc_ssize_t i = 1; i < n; i++)
        if (parts[i] == 0x302 || parts[i] == 0x306 || parts[i] == 0x31B)
            out = out * 31 + (uint32_t)parts[i];
    return out;
}

uint64_t
vn_name_key(const char *s, size_t bytes, vn_key_mode mode)
{
    const char *end = s + bytes;
    uint64_t h = VN_HASH_SEED + mode;

    while (s < end) {
        unsigned n;
        uint32_t cp = vn_decode(s, end, &n);

        s += n;
        if (is_joint(cp))
            continue;
        h = vn_hash_char(h, mode == VN_KEY_LOOSE      ? vn_base(cp)
                            : mode == VN_KEY_TONELESS ? toneless(vn_lower(cp))
                                                      : vn_lower(cp));
    }
    return h ^ h >> 32;
}
