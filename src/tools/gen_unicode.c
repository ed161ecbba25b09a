/* gen_unicode: prints the character tables of src/core/unicode.h as C, from utf8proc. */
#include "../core/unicode.h"

#include <stdio.h>

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

int
main(void)
{
    printf("#include \"unicode.h\"\n\n");
    print_table("uint8_t", "vn_class_table", class_of);
    print_table("uint16_t", "vn_lower_table", vn_lower_slow);
    print_table("uint16_t", "vn_base_table", vn_base_slow);
    return 0;
}
