/* tag_persons.c: names of persons that run on into the next sentence, stand in a body's name or are taken for
 * places, peoples that are taken for persons, and offices in an item of their own behind a name. */
#include "tag_line.h"

#include "gazetteer.h"
#include "place.h"
#include "syllable.h"

#define VN_ITEM_REACH 7 /* tokens of an office that is an item of its own */

typedef struct people {
    const vn_text *text;
    const vn_tokens *tokens;
    const vn_mention *m;
    size_t n;
} people;

static bool
is_capital(const people *p, uint32_t t)
{
    return t < p->tokens->n && p->tokens->items[t].flags & VN_TF_CAPITAL;
}

static bool
begins_line(const people *p, uint32_t t)
{
    return t >= p->tokens->n || p->tokens->items[t].flags & (VN_TF_LINE | VN_TF_PARAGRAPH);
}

/* Whether the article names a person by these tokens elsewhere. */
static bool
is_named_so(const people *p, uint32_t first, uint32_t n)
{
    for (size_t i = 0; i < p->n; i++) {
        bool same = p->m[i].kind == VN_E_PERSON && p->m[i].n == n && p->m[i].first != first;

        for (uint32_t k = 0; same && k < n; k++)
            same = p->tokens->items[p->m[i].first + k].hash == p->tokens->items[first + k].hash;
        if (same)
            return true;
    }
    return false;
}

/* "Ana Lopes" + "Theo Chủ tịch ...": a caption without a full stop, and the word that opens what follows. */
static bool
runs_on(const people *p, const vn_mention *m)
{
    static const char *const openers[] = {"theo", "tại", "trong", "ngày", "chiều", "tối", "trưa",  "ông",
                                          "bà",   "sau", "trước", "khi",  "phía",  "về",  "với",   "từ",
                                          "các",  "hai", "cũng",  "hôm",  "ảnh",   "còn", "nhưng", "để",
                                          "trên", "đây", "cùng",  "đến",  "như",   "bên", NULL};

    return m->kind == VN_E_PERSON && m->n > 2 &&
           vn_word_is_one_of(p->tokens, vn_mention_end(m) - 1, openers) && is_named_so(p, m->first, m->n - 1);
}

/* Whether a token may be part of a foreign name: a capital, and no Vietnamese syllable. */
static bool
is_foreign_part(const people *p, uint32_t t)
{
    const vn_token *token = &p->tokens->items[t];

    return token->kind == VN_T_WORD && token->flags & VN_TF_CAPITAL && !(token->flags & VN_TF_UPPER) &&
           token->len > 2 && !vn_is_syllable(p->text->s + token->start, token->len);
}

/* "Bộ trưởng" + "Bộ Kinh tế Ana Lopes": tokens at the end of a body of state that are its holder's name. */
static uint32_t
name_in_body(const people *p, const vn_mention *before, const vn_mention *m)
{
    static const char *const heads[] = {"bộ", "văn", "ủy", "uỷ", "cục", "vụ", "ban", "sở", NULL};
    uint32_t end = vn_mention_end(m), n = 0;

    if (m->kind != VN_E_ORGANIZATION || !before || before->kind != VN_E_POSITION ||
        vn_mention_end(before) != m->first || !vn_word_is_one_of(p->tokens, m->first, heads) ||
        vn_place_tail(p->text->s + m->start, m->len).place.found)
        return 0;
    while (n + 2 < m->n && is_foreign_part(p, end - n - 1))
        n++;
    return n >= 2 && n <= 4 ? n : 0;
}

/* "Chủ tịch" + "Bun-ma Xay-sổm": a name written in syllables, taken for a place that nothing knows. */
static bool
is_spelt_name(const people *p, const vn_mention *before, const vn_mention *m)
{
    bool hyphen = false;

    if (m->kind != VN_E_PLACE || m->n < 2 || !before || before->kind != VN_E_POSITION ||
        vn_mention_end(before) != m->first || vn_place_tail(p->text->s + m->start, m->len).place.found)
        return false;
    for (uint32_t k = 0; k < m->len; k++)
        hyphen |= p->text->s[m->start + k] == '-';
    return hyphen && is_capital(p, m->first) && is_capital(p, vn_mention_end(m) - 1);
}

/* "bộ lạc Maori": a people. */
static bool
is_people(const people *p, const vn_mention *m)
{
    static const char *const words[] = {"tộc", "lạc", "binh", "dân", "hóa", "hoá", NULL};
    static const char *const firsts[] = {"dân", "bộ", "sắc", "chiến", "thổ", "văn", NULL};

    return m->kind == VN_E_PERSON && m->n == 1 && m->first > 1 && !begins_line(p, m->first) &&
           vn_word_is_one_of(p->tokens, m->first - 1, words) &&
           vn_word_is_one_of(p->tokens, m->first - 2, firsts) && is_foreign_part(p, m->first);
}

static bool
is_of_people(const people *p, const vn_mention *m)
{
    for (size_t i = 0; m->kind == VN_E_PERSON && m->n == 1 && i < p->n; i++)
        if (p->tokens->items[p->m[i].first].hash == p->tokens->items[m->first].hash && is_people(p, &p->m[i]))
            return true;
    return false;
}

static bool
is_office(const people *p, uint32_t from, uint32_t to)
{
    const vn_gaz_node *node = NULL;
    uint32_t key = 0;

    for (uint32_t t = from; t < to && (t == from || node); t++) {
        key = vn_gaz_step(key, p->tokens->items[t].hash);
        node = vn_gaz_find(key);
    }
    return node && node->lists & UINT32_C(1) << VN_G_POSITION;
}

/* "bà Ana Lopes, Nghị sỹ, Chủ tịch ...": the end of the office that is an item of its own behind a name, up
 * to the next mention at `limit`; 0 where none is. */
static uint32_t
item_end(const people *p, const vn_mention *m, uint32_t limit)
{
    static const char *const marks[] = {",", ";", ".", ")", "(", NULL}, *const joints[] = {",", "-", "–",
                                                                                           NULL};
    uint32_t from = vn_mention_end(m) + 1, to = from;

    if (m->kind != VN_E_PERSON || from >= limit || !vn_word_is_one_of(p->tokens, from - 1, joints))
        return 0;
    while (to < limit && to < from + VN_ITEM_REACH && !begins_line(p, to) &&
           !vn_word_is_one_of(p->tokens, to, marks))
        to++;
    return to > from && to < p->tokens->n && vn_word_is_one_of(p->tokens, to, marks) && is_office(p, from, to)
               ? to
               : 0;
}

vn_mention *
vn_tag_persons(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_mention *mentions,
               size_t *n)
{
    people p = {text, tokens, mentions, *n};
    vn_mention *out = VN_NEW(arena, vn_mention, 2 * *n + 1);
    size_t put = 0;

    for (size_t i = 0; i < *n; i++) {
        vn_mention m = mentions[i], *before = put ? &out[put - 1] : NULL;
        uint32_t end = vn_mention_end(&m), tail;
        uint32_t limit = i + 1 < *n ? mentions[i + 1].first : (uint32_t)tokens->n;

        if (is_of_people(&p, &m))
            continue;
        if (runs_on(&p, &m))
            vn_mention_stretch(tokens, &m, m.first, end - 1);
        if (is_spelt_name(&p, before, &m))
            m.kind = VN_E_PERSON;
        if ((tail = name_in_body(&p, before, &m)) > 0) {
            vn_mention_stretch(tokens, &m, m.first, end - tail);
            out[put++] = m;
            m.kind = VN_E_PERSON;
            vn_mention_stretch(tokens, &m, end - tail, end);
        }
        out[put++] = m;
        if ((tail = item_end(&p, &m, limit)) > 0) {
            m.kind = VN_E_POSITION;
            vn_mention_stretch(tokens, &m, vn_mention_end(&m) + 1, tail);
            out[put++] = m;
        }
    }
    *n = put;
    return out;
}
