/* tag_portfolio.c: offices that the model cuts short: what a minister is minister of ("Bộ trưởng Môi trường,
 * Khí hậu và Năng lượng Áo"), and the words of a company's offices ("Tổng Giám đốc điều hành"). */
#include "place.h"
#include "tag_line.h"
#include "unicode.h"

#include <string.h>

#define VN_FIELD_REACH 12 /* tokens of what a minister is minister of */

typedef struct line {
    const vn_text *text;
    const vn_tokens *tokens;
} line;

static bool
is_capital(const line *l, uint32_t t)
{
    return t < l->tokens->n && l->tokens->items[t].flags & VN_TF_CAPITAL;
}

static bool
begins_line(const line *l, uint32_t t)
{
    return t >= l->tokens->n || l->tokens->items[t].flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH | VN_TF_LINE);
}

static bool
is_minister(const line *l, const vn_mention *m)
{
    static const char *const ranks[] = {"bộ", "thứ", NULL};
    uint32_t t = m->first;

    if (m->kind != VN_E_POSITION)
        return false;
    while (t + 2 < vn_mention_end(m) && !vn_word_is_one_of(l->tokens, t, ranks)) /* "nguyên", "Quyền" */
        t++;
    return t + 1 < vn_mention_end(m) && vn_word_is_one_of(l->tokens, t, ranks) &&
           vn_word_is(l->tokens, t + 1, "trưởng");
}

/* Whether the office says of what: "Bộ trưởng Môi trường". */
static bool
tells_field(const line *l, const vn_mention *m)
{
    return !vn_word_is(l->tokens, vn_mention_end(m) - 1, "trưởng");
}

/* Whether a body's name is a field: it does not begin as that of a body which has ministers. */
static bool
is_field(const line *l, const vn_mention *m)
{
    static const char *const heads[] = {"bộ",    "văn",  "phủ",    "chính", "ủy",   "uỷ",   "cơ",     "ban",
                                        "hội",   "tổng", "nhà",    "thanh", "ngân", "cục",  "viện",   "tòa",
                                        "toà",   "đảng", "quốc",   "liên",  "vụ",   "tổ",   "chương", "sở",
                                        "thành", "đại",  "trường", "học",   "đoàn", "công", NULL};

    return m->kind == VN_E_ORGANIZATION && m->n >= 2 && is_capital(l, m->first) &&
           !(l->tokens->items[m->first].flags & VN_TF_UPPER) &&
           !vn_word_is_one_of(l->tokens, m->first, heads);
}

/* Where in a body's name the land at its end begins; its end where it names none. */
static uint32_t
land_in(const line *l, const vn_mention *m)
{
    vn_tail tail = vn_place_tail(l->text->s + m->start, m->len);
    uint32_t t = m->first;

    if (!tail.place.found || tail.place.level != VN_L_COUNTRY)
        return vn_mention_end(m);
    while (t < vn_mention_end(m) && l->tokens->items[t].start < m->start + tail.at)
        t++;
    return t;
}

/* "Bộ trưởng" + "Nghề cá Ghana", "Bộ trưởng Môi trường" + ", " + "Khí hậu và Năng lượng Áo": gives the office
 * what it is of, and leaves the land in the other's place. Whether it does. */
static bool
take_field(const line *l, vn_mention *office, vn_mention *m, bool *used_up)
{
    uint32_t from = vn_mention_end(office), land;
    bool comma = m->first == from + 1 && vn_word_is(l->tokens, from, ",") && tells_field(l, office);

    if (!is_minister(l, office) || (m->first != from && !comma) || !is_field(l, m) ||
        begins_line(l, m->first))
        return false;
    land = land_in(l, m);
    if (land == m->first || (comma && land == vn_mention_end(m)))
        return false;
    *used_up = land == vn_mention_end(m);
    if (!*used_up) {
        m->kind = VN_E_PLACE;
        vn_mention_stretch(l->tokens, m, land, vn_mention_end(m));
    }
    vn_mention_stretch(l->tokens, office, office->first, land);
    return true;
}

/* "Bộ trưởng Môi trường" + ", Khí hậu và Năng lượng" before the land: the end of the office. */
static uint32_t
field_end(const line *l, const vn_mention *office, const vn_mention *next)
{
    uint32_t from = vn_mention_end(office);
    bool joined = false;

    if (!is_minister(l, office) || !tells_field(l, office) || !next || next->kind != VN_E_PLACE ||
        next->first > from + VN_FIELD_REACH || next->first < from + 4 || !vn_word_is(l->tokens, from, ",") ||
        !is_capital(l, from + 1))
        return from;
    for (uint32_t t = from + 1; t < next->first; t++) {
        if (begins_line(l, t) || (l->tokens->items[t].kind == VN_T_PUNCT &&
                                  !(vn_word_is(l->tokens, t, ",") && is_capital(l, t + 1))))
            return from;
        joined |= vn_word_is(l->tokens, t, "và") && is_capital(l, t + 1);
    }
    return joined ? next->first : from;
}

/* Tokens of a company's name that belong to the office before it: "Tổng Giám đốc" + "điều hành A", "Chủ
 * tịch" + "Hội đồng quản trị Công ty A", be it in one mention or in two. */
static uint32_t
words_of_office(const line *l, const vn_mention *office, const vn_mention *m, const vn_mention *next)
{
    static const char *const chiefs[] = {"đốc", "tịch", "viên", NULL}, *const boards[] = {"trị", "viên",
                                                                                          NULL};
    bool two = m->n == 4 && next && next->kind == VN_E_ORGANIZATION && next->first == vn_mention_end(m) &&
               !begins_line(l, next->first);

    if (office->kind != VN_E_POSITION || m->kind != VN_E_ORGANIZATION || m->first != vn_mention_end(office) ||
        !vn_word_is_one_of(l->tokens, vn_mention_end(office) - 1, chiefs))
        return 0;
    if (m->n > 2 && vn_word_is(l->tokens, m->first, "điều") && vn_word_is(l->tokens, m->first + 1, "hành"))
        return 2;
    if ((m->n > 4 || two) && vn_word_is(l->tokens, m->first, "hội") &&
        vn_word_is(l->tokens, m->first + 1, "đồng") && vn_word_is_one_of(l->tokens, m->first + 3, boards) &&
        is_capital(l, m->first + 4))
        return 4;
    return 0;
}

void
vn_tag_portfolios(const vn_text *text, const vn_tokens *tokens, vn_mention *mentions, size_t *n)
{
    const line l = {text, tokens};
    size_t kept = 0;

    for (size_t i = 0; i < *n; i++) {
        vn_mention *m = &mentions[i], *office = kept ? &mentions[kept - 1] : NULL;
        bool used_up = false;
        const vn_mention *next = i + 1 < *n ? m + 1 : NULL;
        uint32_t words = office ? words_of_office(&l, office, m, next) : 0;

        if (words) {
            vn_mention_stretch(l.tokens, office, office->first, m->first + words);
            used_up = words == m->n;
            if (!used_up)
                vn_mention_stretch(l.tokens, m, m->first + words, vn_mention_end(m));
        } else if (office)
            take_field(&l, office, m, &used_up);
        if (used_up)
            continue;
        if (office && m->kind == VN_E_PLACE)
            vn_mention_stretch(l.tokens, office, office->first, field_end(&l, office, m));
        mentions[kept++] = *m;
    }
    *n = kept;
}
