/* tag_lands.c: provinces and states abroad that the model parts in the middle before a governor's name or
 * takes for persons, and sites that somebody is the director of. */
#include "tag_line.h"

#include "syllable.h"

#include <string.h>

#define VN_LAND_WORDS 2 /* tokens of a land that the model may leave to the name behind it */

typedef struct lands {
    const vn_text *text;
    const vn_tokens *tokens;
    vn_mention *m;
    size_t n;
} lands;

static bool
is_adjacent(const lands *r, const vn_mention *a, const vn_mention *b)
{
    return vn_mention_end(a) == b->first &&
           !(r->tokens->items[b->first].flags & (VN_TF_LINE | VN_TF_PARAGRAPH | VN_TF_SENTENCE));
}

static bool
are_same(const lands *r, uint32_t a, uint32_t b, uint32_t n)
{
    for (uint32_t k = 0; k < n; k++)
        if (r->tokens->items[a + k].hash != r->tokens->items[b + k].hash)
            return false;
    return true;
}

/* Whether a mention of the kind is tokens [first, end), elsewhere. */
static bool
is_told(const lands *r, vn_entity_kind kind, uint32_t first, uint32_t end)
{
    for (size_t i = 0; i < r->n; i++) {
        const vn_mention *m = &r->m[i];

        if (m->kind == kind && m->n == end - first && m->first != first && are_same(r, m->first, first, m->n))
            return true;
    }
    return false;
}

/* The token behind the word of its kind that a province or state abroad begins with: "bang", "tỉnh bang";
 * the first one where it begins with none. */
static uint32_t
behind_kind(const lands *r, const vn_mention *m)
{
    static const char *const kinds[] = {"bang", "tỉnh", NULL};
    uint32_t t = m->first, end = vn_mention_end(m);

    while (t + 1 < end && vn_word_is_one_of(r->tokens, t, kinds))
        t++;
    return t;
}

/* "bang Alta" + "Vela Ana Lopes": tokens of the name that are the land's, since the article names the land or
 * the person elsewhere. */
static uint32_t
rest_of_land(const lands *r, const vn_mention *land, const vn_mention *name)
{
    uint32_t from = behind_kind(r, land), end = vn_mention_end(name);

    if (land->kind != VN_E_PLACE || name->kind != VN_E_PERSON || from == land->first ||
        !is_adjacent(r, land, name))
        return 0;
    for (uint32_t k = 1; k <= VN_LAND_WORDS && k < name->n; k++) {
        uint32_t to = name->first + k;

        if (is_told(r, VN_E_PLACE, land->first, to) || is_told(r, VN_E_PLACE, from, to) ||
            is_told(r, VN_E_PERSON, from, to) || (end - to >= 2 && is_told(r, VN_E_PERSON, to, end)))
            return k;
    }
    return 0;
}

/* Whether mention i stands right behind an office. */
static bool
is_of_office(const lands *r, size_t i)
{
    return i > 0 && r->m[i - 1].kind == VN_E_POSITION && is_adjacent(r, &r->m[i - 1], &r->m[i]);
}

/* "Thống đốc" + "bang Ana Lopes": the governor of the state told before, whom the article names. */
static bool
is_holder(const lands *r, size_t i)
{
    const vn_mention *m = &r->m[i];
    uint32_t from = behind_kind(r, m), end = vn_mention_end(m);

    return m->kind == VN_E_PLACE && from > m->first && is_of_office(r, i) &&
           memchr(r->text->s + r->tokens->items[from].start, ' ',
                  m->start + m->len - r->tokens->items[from].start) &&
           is_told(r, VN_E_PERSON, from, end) && !is_told(r, VN_E_PLACE, m->first, end) &&
           !is_told(r, VN_E_PLACE, from, end);
}

/* Whether the article calls what the model takes for a person a province or state abroad. */
static bool
is_land(const lands *r, const vn_mention *m)
{
    if (m->kind != VN_E_PERSON || vn_are_syllables(r->text->s + m->start, m->len))
        return false;
    for (size_t i = 0; i < r->n; i++) {
        const vn_mention *p = &r->m[i];
        uint32_t from = p->kind == VN_E_PLACE ? behind_kind(r, p) : p->first;

        if (from > p->first && vn_mention_end(p) - from == m->n && are_same(r, from, m->first, m->n) &&
            !is_of_office(r, i))
            return true;
    }
    return false;
}

/* Whether a mention begins with the words of a site that is run as a body is. */
static bool
is_enterprise(const lands *r, const vn_mention *m)
{
    static const char *const sites[][2] = {{"bảo", "tàng"}, {"thư", "viện"}, {"nhà", "hát"},
                                           {"nhà", "máy"},  {"sân", "bay"},  {"bệnh", "viện"}};

    for (size_t k = 0; m->n > 2 && k < sizeof sites / sizeof *sites; k++)
        if (vn_word_is(r->tokens, m->first, sites[k][0]) && vn_word_is(r->tokens, m->first + 1, sites[k][1]))
            return true;
    return m->n > 1 && vn_word_is(r->tokens, m->first, "cảng");
}

/* "Giám đốc" + "Cảng A": a site stands for those who run it. */
static bool
is_run(const lands *r, const vn_mention *office, const vn_mention *m)
{
    static const char *const ends[] = {"đốc", "hành", "tịch", NULL};

    return office->kind == VN_E_POSITION && m->kind == VN_E_PLACE && is_adjacent(r, office, m) &&
           is_enterprise(r, m) && r->tokens->items[m->first].flags & VN_TF_CAPITAL &&
           vn_word_is_one_of(r->tokens, vn_mention_end(office) - 1, ends);
}

void
vn_tag_lands(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t n)
{
    lands r = {text, tokens, mentions, n};

    for (size_t i = 1; i < n; i++) {
        vn_mention *before = &mentions[i - 1], *m = &mentions[i];
        uint32_t k = rest_of_land(&r, before, m), end = vn_mention_end(m);

        if (k > 0) {
            vn_mention_stretch(tokens, before, before->first, m->first + k);
            vn_mention_stretch(tokens, m, m->first + k, end);
        }
        if (is_holder(&r, i)) {
            m->kind = VN_E_PERSON;
            vn_mention_stretch(tokens, m, behind_kind(&r, m), end);
        }
        if (is_run(&r, before, m))
            m->kind = VN_E_ORGANIZATION;
    }
    for (size_t i = 0; i < n; i++)
        if (is_land(&r, &mentions[i]))
            mentions[i].kind = VN_E_PLACE;
}
