/* index.h: a hash table from 64-bit keys to small numbers, in an arena. */
#ifndef VN_INDEX_H
#define VN_INDEX_H

#include "arena.h"

#define VN_NOTHING UINT32_MAX

typedef struct vn_index {
    vn_arena *arena;
    uint64_t *keys; /* 0: empty */
    uint32_t *values;
    size_t n, cap;
} vn_index;

void vn_index_init(vn_index *index, vn_arena *arena, size_t expected);

/* The value under a key; VN_NOTHING where there is none. */
uint32_t vn_index_get(const vn_index *index, uint64_t key);

/* Where the value of a key is kept; VN_NOTHING when the key is new. Valid until the next call. */
uint32_t *vn_index_at(vn_index *index, uint64_t key);

#endif
