/* namekey.c: the identity of a name however it is written. */
#include "place.h"
#include "unicode.h"

static bool
is_joint(uint32_t cp)
{
    return cp == ' ' || cp == '\n' || cp == '-' || cp == '.' || cp == ',' || cp == '\'' || cp == '"' ||
           cp == 0xA0 || (cp >= 0x2010 && cp <= 0x201F);
}

uint64_t
vn_name_key(const char *s, size_t bytes, bool loose)
{
    const char *end = s + bytes;
    uint64_t h = VN_HASH_SEED + loose;

    while (s < end) {
        unsigned n;
        uint32_t cp = vn_decode(s, end, &n);

        s += n;
        if (!is_joint(cp))
            h = vn_hash_char(h, loose ? vn_base(cp) : vn_lower(cp));
    }
    return h ^ h >> 32;
}
