#include "tag_memory.h"

#include "gazetteer.h"
#include "tagger.h"

#include <string.h>

static vn_tag_wording *
slot(const vn_tag_memory *m, uint32_t key)
{
    uint32_t at = key >> 1 & m->mask;

    while (m->table[at].key && m->table[at].key != key)
        at = (at + 1) & m->mask;
    return &m->table[at];
}

static inline void
bump(uint16_t *count)
{
    *count = (uint16_t)(*count + (*count < UINT16_MAX));
}

static vn_tag_wording *
learn(vn_tag_memory *m, const vn_token *tokens, uint32_t n)
{
    uint32_t key = 0;
    vn_tag_wording *w = NULL;

    for (uint32_t i = 0; i < n; i++) {
        if (w)
            w->more = true;
        key = vn_gaz_step(key, tokens[i].hash);
        w = slot(m, key);
        w->key = key;
    }
    return w;
}

static bool
is_wording(const vn_tag_wording *w)
{
    if (w->part)
        return true;
    for (int k = 0; k < VN_E_KINDS; k++)
        if (w->tagged[k])
            return true;
    return false;
}

/* Counts the occurrences of every wording. */
static void
count_seen(const vn_tag_memory *m, const vn_tokens *tokens)
{
    for (size_t i = 0; i < tokens->n; i++) {
        uint32_t key = 0;

        for (size_t k = i; k < tokens->n && k < i + VN_GAZ_MAX_TOKENS; k++) {
            vn_tag_wording *w;

            if (k > i && tokens->items[k].flags & VN_TF_LINE)
                break;
            key = vn_gaz_step(key, tokens->items[k].hash);
            w = slot(m, key);
            if (!w->key)
                break;
            if (is_wording(w))
                bump(&w->seen);
            if (!w->more)
                break;
        }
    }
}

vn_tag_memory
vn_tag_memory_make(vn_arena *arena, const vn_tokens *tokens, const vn_mention *mentions, size_t n)
{
    size_t nodes = 1, slots = 16;
    vn_tag_memory m;

    for (size_t i = 0; i < n; i++)
        nodes += mentions[i].n <= VN_GAZ_MAX_TOKENS
                     ? mentions[i].n + (mentions[i].kind == VN_E_PERSON ? mentions[i].n : 0)
                     : 0;
    while (slots < nodes * 2)
        slots *= 2;
    m = (vn_tag_memory){VN_NEW0(arena, vn_tag_wording, slots), (uint32_t)slots - 1};
    for (size_t i = 0; i < n; i++) {
        const vn_mention *x = &mentions[i];

        if (x->n > VN_GAZ_MAX_TOKENS)
            continue;
        bump(&learn(&m, tokens->items + x->first, x->n)->tagged[x->kind]);
        if (x->kind == VN_E_PERSON && x->n > 1) {
            bump(&learn(&m, tokens->items + x->first + x->n - 1, 1)->part);
            if (x->n > 2)
                bump(&learn(&m, tokens->items + x->first, 1)->part);
        }
    }
    count_seen(&m, tokens);
    return m;
}

/* The kind that a wording was tagged as most often elsewhere, and how often; VN_E_KINDS: never. */
static int
verdict(const vn_tag_wording *w, int own_kind, unsigned *votes, unsigned *seen)
{
    int best = VN_E_KINDS;

    *votes = 0;
    for (int k = 0; k < VN_E_KINDS; k++) {
        unsigned v = (unsigned)w->tagged[k] - (unsigned)(k == own_kind && w->tagged[k]);

        if (v > *votes) {
            *votes = v;
            best = k;
        }
    }
    *seen = w->seen ? w->seen - 1u : 0;
    return best;
}

/* The kind of the mention that the first pass put on exactly these tokens; -1: none. */
static int
own_mention(const uint8_t *labels, uint32_t n)
{
    unsigned first = labels[0], last = labels[n - 1];

    if (!first)
        return -1;
    if (n == 1)
        return (first - 1) % 4 == VN_TAG_S ? (int)(first - 1) / 4 : -1;
    if ((first - 1) % 4 != VN_TAG_B || (last - 1) % 4 != VN_TAG_E || (first - 1) / 4 != (last - 1) / 4)
        return -1;
    for (uint32_t i = 1; i + 1 < n; i++)
        if ((labels[i] - 1) % 4 != VN_TAG_I)
            return -1;
    return (int)(first - 1) / 4;
}

static inline uint32_t
feature(uint32_t template, uint32_t a, uint32_t b)
{
    uint64_t h = ((uint64_t)(a + 1) << 32 | b) * UINT64_C(0x9E3779B97F4A7C15) +
                 (template + 1000) * UINT64_C(0xD6E8FEB86659FD93);

    h = (h ^ h >> 32) * UINT64_C(0xFF51AFD7ED558CCD);
    return (uint32_t)(h >> 32) | 1;
}

static unsigned
few(unsigned n)
{
    return n < 3 ? n : n < 6 ? 3 : 4;
}

/* Returns whether the labels are others than those of the mention that the memory knows. */
static bool
mark(const vn_token *tokens, const uint8_t *labels, uint32_t n, int kind, unsigned votes, unsigned seen,
     uint32_t (*keys)[VN_TAG_MEMORY_FEATURES])
{
    bool against = false;
    unsigned pure = votes * 10 >= seen * 9 ? 3 : votes * 10 >= seen * 6 ? 2 : votes * 10 >= seen * 3 ? 1 : 0;

    for (uint32_t i = 0; i < n; i++) {
        unsigned place = n == 1 ? VN_TAG_S : i == 0 ? VN_TAG_B : i + 1 == n ? VN_TAG_E : VN_TAG_I;
        uint32_t what = (uint32_t)kind * 4 + place;

        against |= labels[i] != what + 1;

        keys[i][0] = feature(0, what, pure);
        keys[i][1] = feature(1, what, pure << 8 | few(votes));
        keys[i][2] = feature(2, what,
                             pure << 16 | (uint32_t)labels[i] << 8 |
                                 (tokens[i].flags & (VN_TF_CAPITAL | VN_TF_UPPER)));
        keys[i][3] = feature(3, what, pure << 16 | (n > 4 ? 4 : n) << 8 | few(votes));
    }
    return against;
}

bool
vn_tag_memory_features(const vn_tag_memory *m, const vn_tokens *tokens, const uint8_t *labels, uint32_t first,
                       uint32_t n, uint32_t (*keys)[VN_TAG_MEMORY_FEATURES])
{
    bool against = false;

    memset(keys, 0, sizeof *keys * n);
    for (uint32_t i = 0; i < n;) {
        uint32_t key = 0, longest = 0;
        int kind = VN_E_KINDS;
        unsigned votes = 0, seen = 0, part = 0;

        for (uint32_t k = 0; i + k < n && k < VN_GAZ_MAX_TOKENS; k++) {
            const vn_tag_wording *w;
            unsigned v, s;
            int verdict_kind;

            key = vn_gaz_step(key, tokens->items[first + i + k].hash);
            w = slot(m, key);
            if (!w->key)
                break;
            verdict_kind = verdict(w, own_mention(labels + first + i, k + 1), &v, &s);
            if (verdict_kind < VN_E_KINDS) {
                kind = verdict_kind;
                votes = v;
                seen = s;
                longest = k + 1;
            }
            if (k == 0)
                part = w->part;
            if (!w->more)
                break;
        }
        if (part && tokens->items[first + i].flags & VN_TF_CAPITAL)
            keys[i][4] = feature(4, labels[first + i], few(part));
        against |= keys[i][4] && (!labels[first + i] || (labels[first + i] - 1) / 4 != VN_E_PERSON);
        if (!longest) {
            i++;
            continue;
        }
        against |= mark(tokens->items + first + i, labels + first + i, longest, kind, votes, seen, keys + i);
        i += longest;
    }
    return against;
}
