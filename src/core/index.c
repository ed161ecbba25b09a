/* index.c: open addressing, at most two thirds full. */
#include "index.h"

#include <string.h>

void
vn_index_init(vn_index *index, vn_arena *arena, size_t expected)
{
    size_t cap = 16;

    while (cap < expected * 2)
        cap *= 2;
    *index = (vn_index){arena, VN_NEW0(arena, uint64_t, cap), VN_NEW(arena, uint32_t, cap), 0, cap};
}

static size_t
slot_of(const vn_index *index, uint64_t key)
{
    size_t at = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (index->cap - 1);

    while (index->keys[at] && index->keys[at] != key)
        at = (at + 1) & (index->cap - 1);
    return at;
}

static uint64_t
real_key(uint64_t key)
{
    return key ? key : 1;
}

uint32_t
vn_index_get(const vn_index *index, uint64_t key)
{
    size_t at = slot_of(index, real_key(key));

    return index->keys[at] ? index->values[at] : VN_NOTHING;
}

uint32_t *
vn_index_at(vn_index *index, uint64_t key)
{
    size_t at;

    key = real_key(key);
    if (index->n * 3 >= index->cap * 2) {
        vn_index old = *index;

        vn_index_init(index, old.arena, old.cap);
        for (size_t i = 0; i < old.cap; i++)
            if (old.keys[i])
                *vn_index_at(index, old.keys[i]) = old.values[i];
    }
    at = slot_of(index, key);
    if (!index->keys[at]) {
        index->keys[at] = key;
        index->values[at] = VN_NOTHING;
        index->n++;
    }
    return &index->values[at];
}
