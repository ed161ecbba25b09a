/*
 * tag_memory.h: what the first pass of the tagger found, for its second pass: how often and
 * as what each wording was tagged elsewhere in the article.
 *
 * A table of counts: the order of lines does not matter.
 */
#ifndef VN_TAG_MEMORY_H
#define VN_TAG_MEMORY_H

#include "entity.h"

typedef struct vn_tag_wording {
    uint32_t key; /* path of token hashes (vn_gaz_step); 0: empty */
    uint16_t tagged[VN_E_KINDS];
    uint16_t seen; /* occurrences, tagged or not */
    uint16_t part; /* ends of a person's name: John Kerry -> Kerry */
    bool more;     /* some wording goes on from here */
} vn_tag_wording;

typedef struct vn_tag_memory {
    vn_tag_wording *table;
    uint32_t mask;
} vn_tag_memory;

/* From the mentions of the first pass; `labels` by token (see tagger.h). */
vn_tag_memory vn_tag_memory_make(vn_arena *arena, const vn_tokens *tokens, const vn_mention *mentions,
                                 size_t n);

#define VN_TAG_MEMORY_FEATURES 5

/*
 * The features of tokens [first, first + n) that the memory gives: rows of VN_TAG_MEMORY_FEATURES
 * keys, 0 where there is none. Evidence of a mention for itself does not count.
 * False when none of it speaks against `labels`, the decisions of the first pass.
 */
bool vn_tag_memory_features(const vn_tag_memory *memory, const vn_tokens *tokens, const uint8_t *labels,
                            uint32_t first, uint32_t n, uint32_t (*keys)[VN_TAG_MEMORY_FEATURES]);

#endif
