/* meeting_topic_words.c: the words around wordings of topics. */
#include "meeting_topic_words.h"
#include "scan.h"

#include <math.h>

/* Names begin with a capital and say who met, not what was spoken of. */
static bool
is_plain(const vn_scene *sc, const vn_token *t)
{
    uint32_t c;
    unsigned bytes;

    if (t->kind != VN_T_WORD)
        return false;
    c = vn_char_at(sc->text->s, t->start, t->start + t->len, &bytes);
    return vn_lower(c) == c;
}

void
vn_topic_words_add(vn_topic_word_set *set, const vn_topic_words *words)
{
    for (size_t i = 0; i < words->n; i++)
        if (!set->has[words->on[i]]) {
            set->has[words->on[i]] = true;
            set->on[set->n++] = words->on[i];
        }
}

static uint16_t
number_of(const vn_phrase *p)
{
    return (uint16_t)(p->value[0] + 256u * p->value[1]);
}

vn_topic_words
vn_topic_words_of(const vn_scene *sc, const vn_sentence *s)
{
    vn_topic_words w = {VN_NEW(sc->arena, uint16_t, s->n + 1), 0};
    bool has[VN_MAX_TOPIC_WORDS] = {false};

    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        const vn_phrase *p;
        uint16_t word;

        if (!is_plain(sc, &sc->tokens->items[i]))
            continue;
        p = vn_phrase_at(&vn_topic_word_table, sc->tokens->items, i, i + 1);
        if (!p)
            continue;
        word = number_of(p);
        if (!has[word]) {
            has[word] = true;
            w.on[w.n++] = word;
        }
    }
    return w;
}

static bool
has_word(const vn_topic_words *words, uint16_t word)
{
    for (size_t i = 0; i < words->n; i++)
        if (words->on[i] == word)
            return true;
    return false;
}

vn_topic_words
vn_topic_parts_of(const vn_scene *sc, const vn_phrase_hit *h)
{
    vn_topic_words w = {VN_NEW(sc->arena, uint16_t, h->n + 1), 0};

    for (uint32_t i = h->first; i < h->first + h->n; i++) {
        const vn_phrase *p = vn_phrase_at(&vn_topic_part_table, sc->tokens->items, i, i + 1);
        uint16_t part = p ? number_of(p) : 0;

        if (p && !has_word(&w, part))
            w.on[w.n++] = part;
    }
    return w;
}

float
vn_topic_word_share(size_t n)
{
    return 10 / sqrtf((float)n + 30);
}

float
vn_topic_words_score(const float *weights, const vn_topic_words *words)
{
    float sum = 0;

    for (size_t i = 0; i < words->n; i++)
        sum += weights[words->on[i]];
    return sum;
}
