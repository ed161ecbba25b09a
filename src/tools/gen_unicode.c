/* gen_unicode: prints the character tables of src/core/unicode.h as C, from utf8proc. */
#include "../core/unicode.h"

#include <stdio.h>
#include <utf8proc.h>

static void
print_table(const char *type, const char *name, uint32_t (*value)(uint32_t))
{
    printf("const %s %s[VN_TABLE_END] = {", type, name);
    for (uint32_t cp = 0; cp < VN_TABLE_END; cp++)
        printf("%s%u,", cp % 24 ? "" : "\n", value(cp));
    printf("\n};\n");
}

static uint32_t
class_of(uint32_t cp)
{
    if (cp == '\t' || cp == '\v' || cp == '\f')
        return VN_C_SPACE;
    if (cp == '\n')
        return VN_C_PLAIN;
    return vn_class_slow(cp);
}

/* The letter below a single tone mark of Vietnamese, in lower case; 0 if there is none. */
static uint32_t
toned_letter(uint32_t cp)
{
    utf8proc_int32_t parts[8];
    int boundary = 0;

    if (utf8proc_decompose_char((utf8proc_int32_t)vn_lower_slow(cp), parts, 8, UTF8PROC_DECOMPOSE,
                                &boundary) != 2)
        return 0;
    switch (parts[1]) {
    case 0x300:
    case 0x301:
    case 0x303:
    case 0x309:
    case 0x323:
        return (uint32_t)parts[0];
    }
    return 0;
}

static uint32_t
view_kind(uint32_t cp)
{
    uint32_t class = class_of(cp);

    if (cp == ' ')
        return VN_V_COPY;
    if (!(class & VN_C_PLAIN) || (class & (VN_C_SPACE | VN_C_INVISIBLE | VN_C_MARK)) || cp == 0xD0 ||
        cp == 0xF0 || cp == 0x189 || (cp >= 0x1161 && cp <= 0x11FF))
        return VN_V_CHANGE;
    switch (toned_letter(cp)) {
    case 'a':
    case 'e':
        return VN_V_AFTER_O;
    case 'y':
        return VN_V_AFTER_U;
    case 'o':
        return VN_V_BEFORE_A;
    case 'u':
        return VN_V_BEFORE_Y;
    }
    return VN_V_COPY;
}

int
main(void)
{
    printf("#include \"unicode.h\"\n\n");
    print_table("uint8_t", "vn_class_table", class_of);
    print_table("uint16_t", "vn_lower_table", vn_lower_slow);
    print_table("uint16_t", "vn_base_table", vn_base_slow);
    print_table("uint8_t", "vn_view_table", view_kind);
    return 0;
}
