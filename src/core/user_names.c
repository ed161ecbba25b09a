/* user_names.c: a phrase table by token hashes; the longest name at a token wins. */
#include "user_names.h"

#include <string.h>

#include "index.h"
#include "unicode.h"

enum { MAX_TOKENS = 24 };

typedef struct phrase {
    const vn_user_name *entry;
    bool capital;
} phrase;

struct vn_user_names {
    phrase *items;
    size_t n;
    vn_index by_first;  /* hash of the first token -> most tokens of a name that begins so */
    vn_index by_phrase; /* hash of all tokens -> phrase */
};

static uint64_t
add_token(uint64_t h, uint64_t token)
{
    h = (h ^ token) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ h >> 29;
}

static void
add_name(vn_arena *arena, vn_user_names *names, const vn_user_name *entry)
{
    vn_text text = vn_text_make(arena, entry->name, strlen(entry->name));
    vn_tokens tokens = vn_tokenize(arena, &text);
    uint64_t h = VN_HASH_SEED;
    uint32_t *at;

    if (tokens.n == 0 || tokens.n > MAX_TOKENS)
        return;
    at = vn_index_at(&names->by_first, tokens.items[0].hash);
    if (*at == VN_NOTHING || *at < tokens.n)
        *at = (uint32_t)tokens.n;
    for (size_t i = 0; i < tokens.n; i++)
        h = add_token(h, tokens.items[i].hash);
    at = vn_index_at(&names->by_phrase, h);
    if (*at == VN_NOTHING)
        *at = (uint32_t)names->n++;
    names->items[*at] = (phrase){entry, (tokens.items[0].flags & VN_TF_CAPITAL) != 0};
}

vn_user_names *
vn_user_names_make(vn_arena *arena, const vn_user_name *entries, size_t n)
{
    vn_user_names *names = vn_alloc0(arena, sizeof *names);

    names->items = VN_NEW(arena, phrase, n + 1);
    vn_index_init(&names->by_first, arena, n);
    vn_index_init(&names->by_phrase, arena, n);
    for (size_t i = 0; i < n; i++)
        add_name(arena, names, &entries[i]);
    return names;
}

/* The longest name at token `at`; *n gets its tokens. */
static const vn_user_name *
match(const vn_user_names *names, const vn_tokens *tokens, uint32_t at, uint32_t *n)
{
    uint32_t most = vn_index_get(&names->by_first, tokens->items[at].hash);
    const vn_user_name *best = NULL;
    uint64_t h = VN_HASH_SEED;

    if (most == VN_NOTHING)
        return NULL;
    for (uint32_t k = 0; k < most && at + k < tokens->n; k++) {
        const vn_token *t = &tokens->items[at + k];
        uint32_t found;

        if (k > 0 && t->flags & VN_TF_PARAGRAPH)
            break;
        h = add_token(h, t->hash);
        found = vn_index_get(&names->by_phrase, h);
        if (found != VN_NOTHING &&
            (!names->items[found].capital || tokens->items[at].flags & VN_TF_CAPITAL)) {
            best = names->items[found].entry;
            *n = k + 1;
        }
    }
    return best;
}

static bool
in_article(const vn_article *article, uint32_t byte)
{
    return vn_zone_at(article, byte) != VN_Z_FURNITURE;
}

/* A longer mention of the same kind that holds tokens [at, end) keeps them. */
static bool
held(const vn_mention *m, vn_entity_kind kind, uint32_t at, uint32_t end)
{
    return m->kind == kind && m->first <= at && m->first + m->n >= end && m->n > end - at;
}

static vn_mention
mention_of(const vn_tokens *tokens, vn_entity_kind kind, uint32_t at, uint32_t n)
{
    const vn_token *first = &tokens->items[at], *last = first + n - 1;

    return (vn_mention){.first = at,
                        .n = n,
                        .start = first->start,
                        .len = last->start + last->len - first->start,
                        .kind = (uint8_t)kind,
                        .confidence = 1};
}

/* Where the user's names stand, ascending and flat, as mentions and entries. */
static size_t
find_all(const vn_user_names *names, const vn_article *article, const vn_tokens *tokens,
         const vn_mention *mentions, size_t n, vn_mention *found, const vn_user_name **entries)
{
    size_t count = 0, k = 0;

    for (uint32_t at = 0; at < tokens->n;) {
        uint32_t len = 0;
        const vn_user_name *entry = match(names, tokens, at, &len);

        while (k < n && mentions[k].first + mentions[k].n <= at)
            k++;
        if (!entry || (k < n && held(&mentions[k], entry->kind, at, at + len)) ||
            !in_article(article, tokens->items[at].start)) {
            at++;
            continue;
        }
        found[count] = mention_of(tokens, entry->kind, at, len);
        entries[count++] = entry;
        at += len;
    }
    return count;
}

vn_mention *
vn_user_names_apply(vn_arena *arena, const vn_user_names *names, const vn_article *article,
                    const vn_tokens *tokens, const vn_mention *mentions, size_t *n,
                    const vn_user_name ***known)
{
    vn_mention *found = VN_NEW(arena, vn_mention, tokens->n + 1), *out;
    const vn_user_name **entries = VN_NEW(arena, const vn_user_name *, tokens->n + 1), **from;
    size_t n_found = find_all(names, article, tokens, mentions, *n, found, entries), count = 0, k = 0;

    out = VN_NEW(arena, vn_mention, *n + n_found + 1);
    from = VN_NEW(arena, const vn_user_name *, *n + n_found + 1);
    for (size_t i = 0; i <= n_found; i++) {
        uint32_t start = i < n_found ? found[i].first : UINT32_MAX;
        uint32_t end = i < n_found ? start + found[i].n : UINT32_MAX;

        for (; k < *n && mentions[k].first < end; k++)
            if (mentions[k].first + mentions[k].n <= start) {
                from[count] = NULL;
                out[count++] = mentions[k];
            }
        if (i < n_found) {
            from[count] = entries[i];
            out[count++] = found[i];
        }
    }
    *n = count;
    *known = from;
    return out;
}
