#include "phrase.h"

static const vn_phrase *
lookup(const vn_phrase_table *table, uint64_t key)
{
    for (uint32_t i = (uint32_t)(key >> 32) & table->mask;; i = (i + 1) & table->mask) {
        const vn_phrase *p = &table->slots[i];

        if (p->key == key)
            return p;
        if (!p->key)
            return NULL;
    }
}

const vn_phrase *
vn_phrase_at(const vn_phrase_table *table, const vn_token *tokens, uint32_t at, uint32_t end)
{
    uint32_t longest = table->longest[tokens[at].hash & (VN_PHRASE_FIRSTS - 1)];
    const vn_phrase *best = NULL;
    uint64_t key = 0;

    for (uint32_t n = 1; n <= longest && at + n <= end; n++) {
        const vn_phrase *p;

        key = vn_phrase_key(key, tokens[at + n - 1].hash);
        p = lookup(table, key);
        if (p)
            best = p;
    }
    return best;
}

void
vn_phrase_scan(vn_arena *arena, const vn_phrase_table *table, const vn_token *tokens, uint32_t first,
               uint32_t end, vn_phrase_hits *hits)
{
    for (uint32_t i = first; i < end;) {
        const vn_phrase *p = vn_phrase_at(table, tokens, i, end);

        if (!p) {
            i++;
            continue;
        }
        VN_PUSH_ROOM(arena, hits->items, hits->n, hits->cap);
        hits->items[hits->n++] = (vn_phrase_hit){i, p->n, p};
        i += p->n;
    }
}
