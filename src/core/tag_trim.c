/* tag_trim.c: what is cut from the ends of mentions, whatever the model says. */
#include "tagger.h"

#include "place.h"
#include "unicode.h"

#include <string.h>

static bool
is_one_of(const vn_token *token, const char *const *words, size_t n)
{
    for (size_t k = 0; k < n; k++)
        if (token->hash == vn_hash_lower(words[k], strlen(words[k])))
            return true;
    return false;
}

static void
cut_first(const vn_tokens *tokens, vn_mention *m, uint32_t n)
{
    uint32_t end = m->start + m->len;

    m->first += n;
    m->n -= n;
    m->start = tokens->items[m->first].start;
    m->len = end - m->start;
}

static void
cut_last(const vn_tokens *tokens, vn_mention *m)
{
    const vn_token *last = &tokens->items[m->first + --m->n - 1];

    m->len = last->start + last->len - m->start;
}

/* "Đoàn đại biểu Quốc hội Áo" is a delegation of that parliament; those of Vietnamese provinces are bodies.
 */
static bool
is_delegation(const vn_text *text, const vn_tokens *tokens, const vn_mention *m)
{
    static const char *const words[] = {"đoàn", "đại", "biểu"};
    enum { WORDS = sizeof words / sizeof *words };
    vn_tail tail;

    if (m->kind != VN_E_ORGANIZATION || m->n <= WORDS)
        return false;
    for (uint32_t k = 0; k < WORDS; k++)
        if (!is_one_of(&tokens->items[m->first + k], &words[k], 1))
            return false;
    tail = vn_place_tail(text->s + m->start, m->len);
    return tail.place.found && tail.place.level == VN_L_COUNTRY;
}

void
vn_tag_trim(const vn_text *text, const vn_tokens *tokens, vn_mention *m)
{
    static const char *const comma[] = {","}, *const society[] = {"hội"};
    static const char *const degrees[] = {"ts",   "ts.", "ths", "ths.",   "gs",      "gs.",   "pgs",
                                          "pgs.", "bs",  "bs.", "pgs.ts", "pgs.ts.", "gs.ts", "gs.ts."};

    while (m->n > 1 && is_one_of(&tokens->items[m->first + m->n - 1], comma, 1))
        cut_last(tokens, m);
    while (m->n > 1 && m->kind == VN_E_PERSON &&
           is_one_of(&tokens->items[m->first], degrees, sizeof degrees / sizeof *degrees))
        cut_first(tokens, m, 1);
    if (m->n > 3 && m->kind == VN_E_PERSON && is_one_of(&tokens->items[m->first], society, 1))
        cut_first(tokens, m, 1); /* "Phó Chủ tịch Hội A": no family name */
    if (is_delegation(text, tokens, m))
        cut_first(tokens, m, 3);
}
