/* tag_names.c: names that the model cuts short at a preposition, a comma, the name of an unfamiliar province
 * or a surname that is also another word, titles of honour, and bare units that it takes for persons. */
#include "tag_line.h"

#include "place.h"
#include "syllable.h"
#include "unicode.h"

#include <string.h>

#define VN_NAME_REACH 12 /* tokens from a body to the land that ends its name */

typedef struct namer {
    const vn_text *text;
    const vn_tokens *tokens;
    vn_mention *m;
    size_t n;
} namer;

/* Whether no line or sentence begins at tokens [from, to). */
static bool
runs_on(const namer *r, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++)
        if (t >= r->tokens->n || r->tokens->items[t].flags & (VN_TF_LINE | VN_TF_PARAGRAPH | VN_TF_SENTENCE))
            return false;
    return true;
}

/* Takes another mention, and what stands before it, into one. */
static void
swallow(vn_mention *m, const vn_mention *next)
{
    m->n = vn_mention_end(next) - m->first;
    m->len = next->start + next->len - m->start;
}

/* "Đại sứ quán A" + "tại" + "B". */
static bool
is_posted(const namer *r, const vn_mention *m, const vn_mention *next)
{
    return m->kind == VN_E_ORGANIZATION && next->kind == VN_E_PLACE && next->first == vn_mention_end(m) + 1 &&
           vn_word_is(r->tokens, vn_mention_end(m), "tại") &&
           runs_on(r, vn_mention_end(m), vn_mention_end(m) + 2) && m->n >= 3 &&
           (vn_word_is(r->tokens, m->first + 2, "quán") ||
            (m->n >= 4 && vn_word_is(r->tokens, m->first + 3, "quán")));
}

/* "Bộ Chỉ huy Quân sự tỉnh" + "A" before "(Lào)", with no office before it that a person A would hold. */
static bool
is_of_province(const namer *r, const vn_mention *before, const vn_mention *m, size_t i)
{
    static const char *const units[] = {"tỉnh", "huyện", "bang", NULL};
    const vn_mention *next = &r->m[i];

    return m->kind == VN_E_ORGANIZATION && next->kind == VN_E_PERSON && next->first == vn_mention_end(m) &&
           vn_word_is_one_of(r->tokens, vn_mention_end(m) - 1, units) &&
           runs_on(r, vn_mention_end(m), vn_mention_end(m) + 1) && i + 1 < r->n &&
           next[1].kind == VN_E_PLACE && next[1].first == vn_mention_end(next) + 1 &&
           vn_word_is(r->tokens, vn_mention_end(next), "(") &&
           !(before && before->kind == VN_E_POSITION && vn_mention_end(before) == m->first);
}

/* "Bộ Nhà ở" + ", Đô thị và Quy hoạch" + "A": fields joined by commas and "and", up to the land. */
static bool
goes_on(const namer *r, const vn_mention *m, const vn_mention *next)
{
    static const char *const heads[] = {"bộ", "cục", "tổng", "vụ", "sở", "cơ", "ủy", "uỷ", NULL};
    static const char *const stops[] = {"do",   "của", "với", "tại", "đã",  "có", "là",
                                        "cùng", "về",  "ở",   "từ",  "các", NULL};
    uint32_t t = vn_mention_end(m), end = next->first;
    bool and = false;

    if (m->kind != VN_E_ORGANIZATION || next->kind != VN_E_PLACE || end < t + 2 || end > t + VN_NAME_REACH ||
        !vn_word_is_one_of(r->tokens, m->first, heads) || !runs_on(r, t, end + 1) ||
        vn_place_tail(r->text->s + m->start, m->len).place.found)
        return false;
    for (; t < end; t++) {
        bool joint = vn_word_is(r->tokens, t, ",") || vn_word_is(r->tokens, t, "và");

        and |= vn_word_is(r->tokens, t, "và");
        if (joint ? t + 1 >= end || !(r->tokens->items[t + 1].flags & VN_TF_CAPITAL)
                  : t == vn_mention_end(m) || r->tokens->items[t].kind != VN_T_WORD ||
                        vn_word_is_one_of(r->tokens, t, stops))
            return false;
    }
    return and;
}

/* "Tư lệnh" + "Vùng": a unit that the article does not name again. */
static bool
is_bare_unit(const namer *r, const vn_mention *before, const vn_mention *m)
{
    static const char *const units[] = {"vùng", "ty", "sở", "cục", "vụ", "đồn", "trạm", NULL};

    return before && m->kind == VN_E_PERSON && m->n == 1 && vn_word_is_one_of(r->tokens, m->first, units) &&
           before->kind == VN_E_POSITION && vn_mention_end(before) == m->first;
}

static bool
is_token(const namer *r, uint32_t t, const char *word)
{
    const vn_token *token = &r->tokens->items[t];

    return token->len == strlen(word) && !memcmp(r->text->s + token->start, word, token->len);
}

/* Takes the token before a mention into it. */
static void
grow_left(const namer *r, vn_mention *m)
{
    uint32_t end = m->start + m->len;

    m->first--;
    m->n++;
    m->start = r->tokens->items[m->first].start;
    m->len = end - m->start;
}

/* "Thái Đình Khang": a surname before a Vietnamese name, and no land. Names of Thais are none. */
bool
vn_is_surname_thai(const vn_text *text, const vn_tokens *tokens, const vn_mention *name)
{
    static const char thai[] = "Thái";
    const vn_token *t = &tokens->items[name->first];

    return t->len == strlen(thai) && !memcmp(text->s + t->start, thai, t->len) && name->n >= 3 &&
           name->n <= 4 && vn_are_syllables(text->s + name->start, name->len);
}

/* "Chủ tịch nước" + "Thái" + "Đình Khang" */
static bool
is_surname_land(const namer *r, const vn_mention *land, const vn_mention *m)
{
    vn_mention both = *land;

    if (m->kind != VN_E_PERSON || land->kind != VN_E_PLACE || land->n != 1 ||
        vn_mention_end(land) != m->first || !runs_on(r, m->first, m->first + 1))
        return false;
    swallow(&both, m);
    return vn_is_surname_thai(r->text, r->tokens, &both);
}

/* "Bí thư Tỉnh ủy" + "Ông" + "Văn Sách": a surname, where "Ông" begins no sentence. */
static bool
is_surname_sir(const namer *r, const vn_mention *last, const vn_mention *m)
{
    static const char *const middle[] = {"văn", "thị", NULL};
    uint32_t t = m->first;

    return m->kind == VN_E_PERSON && (m->n == 2 || m->n == 3) && t > 1 &&
           (!last || vn_mention_end(last) < t) && is_token(r, t - 1, "Ông") &&
           vn_word_is_one_of(r->tokens, t, middle) && runs_on(r, t - 1, t + 1);
}

/* "Sheikh" + "Hamad Al Farsi", but not "Sheikh Hasina", who is called so. */
static void
drop_honour(const namer *r, vn_mention *m)
{
    static const char *const honours[] = {"sheikh", "sheik", "datuk", "samdech", NULL};
    uint32_t end = m->start + m->len;

    if (m->kind != VN_E_PERSON || m->n < 3 || !vn_word_is_one_of(r->tokens, m->first, honours))
        return;
    m->first++;
    m->n--;
    m->start = r->tokens->items[m->first].start;
    m->len = end - m->start;
}

/* Makes places of the persons that are called as tokens [first, first + n), a province abroad. */
static void
name_province(namer *r, uint32_t first, uint32_t n)
{
    for (size_t i = 0; i < r->n; i++) {
        bool same = r->m[i].kind == VN_E_PERSON && r->m[i].n == n;

        for (uint32_t k = 0; same && k < n; k++)
            same = r->tokens->items[r->m[i].first + k].hash == r->tokens->items[first + k].hash;
        if (same)
            r->m[i].kind = VN_E_PLACE;
    }
}

void
vn_tag_names(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t *n)
{
    namer r = {text, tokens, mentions, *n};
    uint32_t province = 0, length = 0;
    size_t put = 0;

    for (size_t i = 0; i < r.n; i++) {
        vn_mention *last = put ? &r.m[put - 1] : NULL, *before = put > 1 ? &r.m[put - 2] : NULL;
        vn_mention *m = &r.m[i];

        drop_honour(&r, m);
        if (is_surname_sir(&r, last, m))
            grow_left(&r, m);
        if (is_bare_unit(&r, last, m))
            continue;
        if (last && is_of_province(&r, before, last, i)) {
            province = m->first;
            length = m->n;
            swallow(last, m);
        } else if (last && (is_posted(&r, last, m) || goes_on(&r, last, m)))
            swallow(last, m);
        else if (last && is_surname_land(&r, last, m)) {
            swallow(last, m);
            last->kind = VN_E_PERSON;
        } else
            r.m[put++] = *m;
    }
    r.n = put;
    if (length)
        name_province(&r, province, length);
    *n = r.n;
}
