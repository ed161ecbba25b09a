/* The weights of the mention tagger as const data of the library. */
#include "tagger.h"

#ifndef VN_TAGGER_BIN
#define VN_TAGGER_BIN "src/model/tagger.bin"
#endif

__asm__(".section .rodata\n"
        ".balign 64\n"
        "vn_tagger_bin:\n"
        ".incbin \"" VN_TAGGER_BIN "\"\n"
        ".balign 64\n"
        ".previous\n");

extern const vn_tag_model vn_tagger_bin __attribute__((visibility("hidden")));

const vn_tag_model *
vn_tag_model_built_in(void)
{
    return &vn_tagger_bin;
}
