/* tag_portfolio.c: offices that the model cuts short: what a minister is minister of ("Bộ trưởng Môi trường,
 * Khí hậu và Năng lượng Áo"), and the words of a company's offices ("Tổng Giám đốc điều hành"). */
#include "place.h"
#include "tagger.h"
#include "unicode.h"

#include <string.h>

#define VN_FIELD_REACH 12 /* tokens of what a minister is minister of */

typedef struct line {
    const vn_text *text;
    const vn_tokens *tokens;
} line;

static bool
is_word(const line *l, uint32_t t, const char *word)
{
    return t < l->tokens->n && l->tokens->items[t].hash == vn_hash_lower(word, strlen(word));
}

static bool
is_one_of(const line *l, uint32_t t, const char *const *words)
{
    for (; *words; words++)
        if (is_word(l, t, *words))
            return true;
    return false;
}

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

static uint32_t
end_of(const vn_mention *m)
{
    return m->first + m->n;
}

static void
stretch(const line *l, vn_mention *m, uint32_t first, uint32_t end)
{
    const vn_token *last = &l->tokens->items[end - 1];

    m->first = first;
    m->n = end - first;
    m->start = l->tokens->items[first].start;
    m->len = last->start + last->len - m->start;
}

static bool
is_minister(const line *l, const vn_mention *m)
{
    static const char *const ranks[] = {"bộ", "thứ", NULL};
    uint32_t t = m->first;

    if (m->kind != VN_E_POSITION)
        return false;
    while (t + 2 < end_of(m) && !is_one_of(l, t, ranks)) /* "nguyên", "Quyền" */
        t++;
    return t + 1 < end_of(m) && is_one_of(l, t, ranks) && is_word(l, t + 1, "trưởng");
}

/* Whether the office says of what: "Bộ trưởng Môi trường". */
static bool
tells_field(const line *l, const vn_mention *m)
{
    return !is_word(l, end_of(m) - 1, "trưởng");
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
           !(l->tokens->items[m->first].flags & VN_TF_UPPER) && !is_one_of(l, m->first, heads);
}

/* Where in a body's name the land at its end begins; its end where it names none. */
static uint32_t
land_in(const line *l, const vn_mention *m)
{
    vn_tail tail = vn_place_tail(l->text->s + m->start, m->len);
    uint32_t t = m->first;

    if (!tail.place.found || tail.place.level != VN_L_COUNTRY)
        return end_of(m);
    while (t < end_of(m) && l->tokens->items[t].start < m->start + tail.at)
        t++;
    return t;
}

/* "Bộ trưởng" + "Nghề cá Ghana", "Bộ trưởng Môi trường" + ", " + "Khí hậu và Năng lượng Áo": gives the office
 * what it is of, and leaves the land in the other's place. Whether it does. */
static bool
take_field(const line *l, vn_mention *office, vn_mention *m, bool *used_up)
{
    uint32_t from = end_of(office), land;
    bool comma = m->first == from + 1 && is_word(l, from, ",") && tells_field(l, office);

    if (!is_minister(l, office) || (m->first != from && !comma) || !is_field(l, m) ||
        begins_line(l, m->first))
        return false;
    land = land_in(l, m);
    if (land == m->first || (comma && land == end_of(m)))
        return false;
    *used_up = land == end_of(m);
    if (!*used_up) {
        m->kind = VN_E_PLACE;
        stretch(l, m, land, end_of(m));
    }
    stretch(l, office, office->first, land);
    return true;
}

/* "Bộ trưởng Môi trường" + ", Khí hậu và Năng lượng" before the land: the end of the office. */
static uint32_t
field_end(const line *l, const vn_mention *office, const vn_mention *next)
{
    uint32_t from = end_of(office);
    bool joined = false;

    if (!is_minister(l, office) || !tells_field(l, office) || !next || next->kind != VN_E_PLACE ||
        next->first > from + VN_FIELD_REACH || next->first < from + 4 || !is_word(l, from, ",") ||
        !is_capital(l, from + 1))
        return from;
    for (uint32_t t = from + 1; t < next->first; t++) {
        if (begins_line(l, t) ||
            (l->tokens->items[t].kind == VN_T_PUNCT && !(is_word(l, t, ",") && is_capital(l, t + 1))))
            return from;
        joined |= is_word(l, t, "và") && is_capital(l, t + 1);
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
    bool two = m->n == 4 && next && next->kind == VN_E_ORGANIZATION && next->first == end_of(m) &&
               !begins_line(l, next->first);

    if (office->kind != VN_E_POSITION || m->kind != VN_E_ORGANIZATION || m->first != end_of(office) ||
        !is_one_of(l, end_of(office) - 1, chiefs))
        return 0;
    if (m->n > 2 && is_word(l, m->first, "điều") && is_word(l, m->first + 1, "hành"))
        return 2;
    if ((m->n > 4 || two) && is_word(l, m->first, "hội") && is_word(l, m->first + 1, "đồng") &&
        is_one_of(l, m->first + 3, boards) && is_capital(l, m->first + 4))
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
            stretch(&l, office, office->first, m->first + words);
            used_up = words == m->n;
            if (!used_up)
                stretch(&l, m, m->first + words, end_of(m));
        } else if (office)
            take_field(&l, office, m, &used_up);
        if (used_up)
            continue;
        if (office && m->kind == VN_E_PLACE)
            stretch(&l, office, office->first, field_end(&l, office, m));
        mentions[kept++] = *m;
    }
    *n = kept;
}
