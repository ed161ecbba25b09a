#include "unicode.h"

#include <utf8proc.h>

static bool
is_nfc(uint32_t cp)
{
    utf8proc_int32_t out[8];
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, out, 8, UTF8PROC_DECOMPOSE, &boundary);

    if (n > 1)
        n = utf8proc_normalize_utf32(out, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return n == 1 && out[0] == (utf8proc_int32_t)cp;
}

uint8_t
vn_class_slow(uint32_t cp)
{
    uint8_t plain = is_nfc(cp) ? VN_C_PLAIN : 0;

    switch (utf8proc_category((utf8proc_int32_t)cp)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return VN_C_LETTER | VN_C_UPPER | plain;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return VN_C_LETTER | plain;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return VN_C_MARK | plain;
    case UTF8PROC_CATEGORY_ND:
        return VN_C_DIGIT | plain;
    case UTF8PROC_CATEGORY_ZS:
        return VN_C_SPACE;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return VN_C_SPACE;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
        return VN_C_INVISIBLE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return VN_C_PUNCT | plain;
    default: /* symbols, other numbers, private use */
        return plain;
    }
}

uint32_t
vn_lower_slow(uint32_t cp)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

uint32_t
vn_base_slow(uint32_t cp)
{
    utf8proc_int32_t c = utf8proc_tolower((utf8proc_int32_t)cp), out[8];
    int boundary = 0;

    if (c == 0x111 || c == 0xF0) /* đ and the eth that is typed for it have no decomposition */
        return 'd';
    if (utf8proc_decompose_char(c, out, 8, UTF8PROC_DECOMPOSE, &boundary) < 1)
        return (uint32_t)c;
    return (uint32_t)out[0];
}

size_t
vn_count_chars(const char *s, size_t bytes)
{
    size_t n = 0;

    for (size_t i = 0; i < bytes; i++)
        n += ((unsigned char)s[i] & 0xC0) != 0x80;
    return n;
}
