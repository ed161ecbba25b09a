#include "segment.h"

#include <string.h>

static bool
is_name_part(const vn_token *t)
{
    return t->kind == VN_T_WORD && (t->flags & VN_TF_CAPITAL);
}

vn_words
vn_segment(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_sentences *sentences)
{
    vn_words out = {NULL, 0};

    (void)text;
    out.items = VN_NEW(arena, vn_word, tokens->n + 1);
    for (size_t k = 0; k < sentences->n; k++) {
        const vn_sentence *s = &sentences->items[k];

        for (uint32_t i = s->first; i < s->first + s->n; i++) {
            const vn_token *t = &tokens->items[i];

            /* a run of capitalised syllables is one name */
            if (i > s->first + 1 && is_name_part(t) && is_name_part(t - 1))
                out.items[out.n - 1].n++;
            else
                out.items[out.n++] = (vn_word){i, 1};
        }
    }
    return out;
}

char *
vn_segmented_line(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_words *words,
                  size_t *len)
{
    char *out = VN_NEW(arena, char, text->len + tokens->n + 1), *p = out;

    for (size_t i = 0; i < words->n; i++) {
        const vn_word *w = &words->items[i];

        for (uint32_t k = 0; k < w->n; k++) {
            const vn_token *t = &tokens->items[w->first + k];

            if (p > out)
                *p++ = k ? '_' : t->flags & VN_TF_SENTENCE ? '\n' : ' ';
            memcpy(p, text->s + t->start, t->len);
            p += t->len;
        }
    }
    *p = '\0';
    *len = (size_t)(p - out);
    return out;
}
