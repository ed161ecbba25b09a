/* tag_line.c: words at tokens, and the stretch of a mention. */
#include "tag_line.h"

#include <string.h>

#include "unicode.h"

bool
vn_word_is(const vn_tokens *tokens, uint32_t t, const char *word)
{
    return t < tokens->n && tokens->items[t].hash == vn_hash_lower(word, strlen(word));
}

bool
vn_word_is_one_of(const vn_tokens *tokens, uint32_t t, const char *const *words)
{
    for (; *words; words++)
        if (vn_word_is(tokens, t, *words))
            return true;
    return false;
}

uint32_t
vn_mention_end(const vn_mention *m)
{
    return m->first + m->n;
}

void
vn_mention_stretch(const vn_tokens *tokens, vn_mention *m, uint32_t first, uint32_t end)
{
    const vn_token *last = &tokens->items[end - 1];

    m->first = first;
    m->n = end - first;
    m->start = tokens->items[first].start;
    m->len = last->start + last->len - m->start;
}
