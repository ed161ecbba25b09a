/* tag_mend.c: mentions that the model leaves in two or cuts, and minutes and days, which it leaves out. */
#include "tag_line.h"

#include "gazetteer.h"
#include "unicode.h"

#include <string.h>

#define VN_PLACES_SEEN   64 /* places of an article that are looked at for those before names */
#define VN_MINUTES_REACH 8  /* tokens of what the minutes are of, where no mention of an event tells it */

typedef struct mender {
    const vn_text *text;
    const vn_tokens *tokens;
    vn_mention *out;
    size_t n;
    uint64_t minutes[2]; /* hashes of "biên", "bản" */
    const vn_mention *places[VN_PLACES_SEEN], *all;
    size_t n_places, n_all;
} mender;

static bool
is_joined(const mender *r, uint32_t t)
{
    const vn_token *token = &r->tokens->items[t];

    return t < r->tokens->n && token->kind < VN_T_PUNCT &&
           !(token->flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH | VN_TF_LINE));
}

/* "Biên bản" before t, in no mention; the capital makes it a name. */
static bool
has_minutes_before(const mender *r, uint32_t t)
{
    const vn_token *token = &r->tokens->items[t];
    uint32_t free = r->n ? r->out[r->n - 1].first + r->out[r->n - 1].n : 0;

    return t >= free + 2 && token[-2].hash == r->minutes[0] && token[-1].hash == r->minutes[1] &&
           token[-2].flags & VN_TF_CAPITAL && is_joined(r, t) && is_joined(r, t - 1);
}

/* What minutes are of: the first token behind "cuộc họp", "đối thoại" and the like; `t` itself where they
 * are of something else. */
static uint32_t
gathering_end(const mender *r, uint32_t t)
{
    static const char *const words[][3] = {{"cuộc", "họp"}, {"kỳ", "họp"},   {"phiên", "họp"},
                                           {"hội", "nghị"}, {"hội", "đàm"},  {"đối", "thoại"},
                                           {"làm", "việc"}, {"cuộc", "gặp"}, {"tham", "vấn"}};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_word_is(r->tokens, t, words[k][0]) && vn_word_is(r->tokens, t + 1, words[k][1]) &&
            is_joined(r, t + 1))
            return t + 2;
    return t;
}

/* The end of the name of minutes that goes on at t; `limit`: the next mention. */
static uint32_t
minutes_end(const mender *r, uint32_t t, uint32_t limit)
{
    static const char *const ends[] = {"và",  "giữa", "của", "với", "tại", "trước", "sau",
                                       "vào", "do",   "cho", "để",  "đã",  "được",  "nhằm"};
    uint32_t to = t + VN_MINUTES_REACH < limit ? t + VN_MINUTES_REACH : limit, k = t;

    for (; k < to && is_joined(r, k); k++)
        for (size_t w = 0; w < sizeof ends / sizeof *ends; w++)
            if (vn_word_is(r->tokens, k, ends[w]))
                return k;
    return k < t + VN_MINUTES_REACH ? k : t;
}

/* "ký Biên bản cuộc họp lần thứ tư": minutes in which no mention stands, up to the next one at `limit`. */
static void
find_minutes(mender *r, const vn_article *article, uint32_t from, uint32_t limit)
{
    for (uint32_t t = from + 2; t < limit; t++) {
        uint32_t of, end;

        if (!has_minutes_before(r, t) || (of = gathering_end(r, t)) == t || of > limit ||
            vn_zone_at(article, r->tokens->items[t].start) == VN_Z_FURNITURE)
            continue;
        end = minutes_end(r, of, limit);
        r->out[r->n] = (vn_mention){.kind = VN_E_DOCUMENT, .confidence = 1};
        vn_mention_stretch(r->tokens, &r->out[r->n++], t - 2, end);
        t = end + 1;
    }
}

/* "9/6", "3-6": a day and a month. */
static bool
is_day_and_month(const mender *r, uint32_t t)
{
    const vn_token *token = &r->tokens->items[t];
    const char *s = r->text->s + token->start;
    int day = 0, month = 0;
    size_t k = 0;

    for (; k < token->len && s[k] >= '0' && s[k] <= '9'; k++)
        day = day * 10 + (s[k] - '0');
    if (k == 0 || k > 2 || k + 1 >= token->len || token->len > 5 || (s[k] != '/' && s[k] != '-'))
        return false;
    for (k++; k < token->len && s[k] >= '0' && s[k] <= '9'; k++)
        month = month * 10 + (s[k] - '0');
    return k == token->len && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* "chiều nay, 3-6", "tối qua (6/4 theo giờ La Habana)", "trong ngày làm việc 26/2", "(Hà Nội 22/7)": numbers
 * that are surely a day, though no mention. */
static void
find_days(mender *r, const vn_article *article, uint32_t from, uint32_t limit)
{
    uint32_t free = r->n ? r->out[r->n - 1].first + r->out[r->n - 1].n : 0;

    from = from < free ? free : from;
    for (uint32_t t = from > 3 ? from : 3; t < limit; t++) {
        const vn_token *token = &r->tokens->items[t];
        const vn_mention *last = r->n ? &r->out[r->n - 1] : NULL;
        bool here = last && last->kind == VN_E_PLACE && last->first + last->n == t && last->first &&
                    vn_word_is(r->tokens, last->first - 1, "(") && vn_word_is(r->tokens, t + 1, ")");
        bool now = (vn_word_is(r->tokens, t - 1, ",") || vn_word_is(r->tokens, t - 1, "(")) &&
                   (vn_word_is(r->tokens, t - 2, "nay") || vn_word_is(r->tokens, t - 2, "qua"));
        bool at_work = vn_word_is(r->tokens, t - 1, "việc") && vn_word_is(r->tokens, t - 2, "làm") &&
                       vn_word_is(r->tokens, t - 3, "ngày");

        if (token->kind != VN_T_DATE || !(here || now || at_work) || !is_day_and_month(r, t) ||
            vn_zone_at(article, token->start) == VN_Z_FURNITURE)
            continue;
        r->out[r->n] = (vn_mention){.kind = VN_E_DATE, .confidence = 1};
        vn_mention_stretch(r->tokens, &r->out[r->n++], t, t + 1);
    }
}

/* "Trợ lý" + "Tổng thống": whose aide somebody is belongs to the office. */
static bool
is_aide(const mender *r, const vn_mention *m)
{
    uint32_t end = m->first + m->n;

    return m->kind == VN_E_POSITION && m->n <= 3 && vn_word_is(r->tokens, end - 1, "lý") &&
           vn_word_is(r->tokens, end - 2, "trợ");
}

/* Whether mention m goes on the one put last. */
static bool
goes_on(const mender *r, const vn_mention *m)
{
    const vn_mention *before = r->n ? &r->out[r->n - 1] : NULL;

    if (!before || before->first + before->n != m->first || !is_joined(r, m->first))
        return false;
    if (m->kind == VN_E_POSITION)
        return is_aide(r, before);
    return m->kind == VN_E_EVENT && before->kind == VN_E_DOCUMENT && before->n >= 2 &&
           vn_word_is(r->tokens, before->first, "biên");
}

/* "Bí thư" + "toàn quốc", "Đại sứ" + "thiện chí": the end of an office with the words that say for what it
 * is. */
static uint32_t
office_end(const mender *r, const vn_mention *m)
{
    uint32_t end = m->first + m->n;

    return m->kind == VN_E_POSITION &&
                   ((vn_word_is(r->tokens, end, "toàn") && vn_word_is(r->tokens, end + 1, "quốc")) ||
                    (vn_word_is(r->tokens, end - 1, "sứ") && vn_word_is(r->tokens, end, "thiện") &&
                     vn_word_is(r->tokens, end + 1, "chí"))) &&
                   is_joined(r, end) && is_joined(r, end + 1)
               ? end + 2
               : end;
}

/* "nguyên" + "Viện trưởng": an office held before, which the word belongs to. */
static bool
has_been_before(const mender *r, const vn_mention *m)
{
    uint32_t free = r->n ? r->out[r->n - 1].first + r->out[r->n - 1].n : 0;

    return m->first > free && vn_word_is(r->tokens, m->first - 1, "nguyên") && is_joined(r, m->first);
}

/* Tokens of what kind of state a run of tokens begins with: "Vương quốc", "Cộng hòa". */
static uint32_t
kind_ahead(const mender *r, const vn_mention *m)
{
    static const char *const kinds[][2] = {
        {"vương", "quốc"}, {"cộng", "hòa"}, {"cộng", "hoà"}, {"liên", "bang"}};

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (vn_word_is(r->tokens, m->first, kinds[k][0]) && vn_word_is(r->tokens, m->first + 1, kinds[k][1]))
            return 2;
    return 0;
}

/* Tokens of a country's name, or of a city's of several words, that a run of tokens begins with. */
static uint32_t
place_ahead(const mender *r, const vn_mention *m)
{
    const vn_gaz_node *node = NULL;
    uint32_t key = 0, found = 0, from = kind_ahead(r, m);

    for (uint32_t k = from; k + 2 < m->n && (k == from || node); k++) {
        key = vn_gaz_step(key, r->tokens->items[m->first + k].hash);
        node = vn_gaz_find(key);
        if (node && (node->lists & UINT32_C(1) << VN_G_COUNTRY ||
                     (k > from && node->lists & UINT32_C(1) << VN_G_CITY)))
            found = k + 1;
    }
    return found;
}

/* Whether the article names the place that the token is, behind a word of its kind: "tỉnh Oran". */
static bool
is_place_elsewhere(const mender *r, uint32_t t)
{
    for (size_t i = 0; i < r->n_places; i++) {
        const vn_mention *p = r->places[i];

        if (p->n <= 2 && r->tokens->items[p->first + p->n - 1].hash == r->tokens->items[t].hash)
            return true;
    }
    return false;
}

/* Whether an office is of a province, a state or a city. */
static bool
is_governor(const mender *r, const vn_mention *office)
{
    static const char *const words[][2] = {
        {"tỉnh", "trưởng"}, {"thị", "trưởng"}, {"thống", "đốc"}, {"thủ", "hiến"}};
    uint32_t end = vn_mention_end(office);

    for (size_t k = 0; office->n >= 2 && k < sizeof words / sizeof *words; k++)
        if (vn_word_is(r->tokens, end - 2, words[k][0]) && vn_word_is(r->tokens, end - 1, words[k][1]))
            return true;
    return false;
}

/* "Tỉnh trưởng" + "Alta Samir Karim", told as "Samir Karim" elsewhere. Tokens to cut. */
static uint32_t
place_of_governor(const mender *r, const vn_mention *office, const vn_mention *m)
{
    if (!is_governor(r, office))
        return 0;
    for (size_t i = 0; i < r->n_all; i++) {
        const vn_mention *p = &r->all[i];
        uint32_t cut = m->n - p->n;
        bool same =
            p->kind == VN_E_PERSON && p->n < m->n && cut <= 3 && memchr(r->text->s + p->start, ' ', p->len);

        for (uint32_t k = 0; same && k < p->n; k++)
            same = r->tokens->items[p->first + k].hash == r->tokens->items[m->first + cut + k].hash;
        if (same)
            return cut;
    }
    return 0;
}

/* "Tỉnh trưởng" + "Oran Samir Karim": the place that the office is of is no part of the name. Tokens to cut.
 */
static uint32_t
place_of_office(const mender *r, const vn_mention *m)
{
    const vn_mention *before = r->n ? &r->out[r->n - 1] : NULL;
    uint32_t n;

    if (m->kind != VN_E_PERSON || m->n < 3 || !before || before->first + before->n != m->first ||
        (before->kind != VN_E_POSITION && before->kind != VN_E_ORGANIZATION) || !is_joined(r, m->first))
        return 0;
    n = place_ahead(r, m);
    if (n == 1 && vn_is_surname_thai(r->text, r->tokens, m))
        return 0;
    if (!n && before->kind == VN_E_POSITION)
        n = place_of_governor(r, before, m);
    return n ? n : is_place_elsewhere(r, m->first);
}

/* "Biên bản" + "Đối thoại an ninh lần thứ hai": takes in what the minutes are of. */
static bool
is_small_number(const mender *r, uint32_t t)
{
    const vn_token *token = &r->tokens->items[t];

    return token->kind == VN_T_NUMBER && token->len <= 2;
}

/* "(5 - 7/6)", "tháng Mười" + "Một": a date takes in the day that its span begins with, and all of the name
 * of its month. */
static void
mend_date(mender *r, vn_mention *m)
{
    uint32_t end = m->first + m->n, first = m->first;
    uint32_t free = r->n ? m[-1].first + m[-1].n : 0;

    if (m->n >= 2 && vn_word_is(r->tokens, end - 1, "mười") && vn_word_is(r->tokens, end - 2, "tháng") &&
        is_joined(r, end) && (vn_word_is(r->tokens, end, "một") || vn_word_is(r->tokens, end, "hai")))
        end++;
    if (first >= free + 3 && vn_word_is(r->tokens, first - 1, "-") && is_small_number(r, first - 2) &&
        vn_word_is(r->tokens, first - 3, "("))
        first -= 2;
    vn_mention_stretch(r->tokens, m, first, end);
}

/* Whether the last word of a name is that of a company: "Harbour Engineering". */
static bool
ends_as_company(const mender *r, const vn_mention *m)
{
    static const char *const words[] = {"Group",    "Corporation", "Corp",   "Company",     "Inc",
                                        "Ltd",      "Bank",        "Energy", "Foods",       "Holdings",
                                        "Airlines", "Milk",        "Steel",  "Engineering", "Motors"};
    const vn_token *last = &r->tokens->items[m->first + m->n - 1];

    for (size_t k = 0; m->n > 1 && k < sizeof words / sizeof *words; k++)
        if (last->hash == vn_hash_lower(words[k], strlen(words[k])))
            return true;
    return false;
}

/* "tập đoàn" + "A": the name of a company takes in its noun. Tokens before the name. */
static uint32_t
company_noun(const mender *r, const vn_mention *m)
{
    static const char *const nouns[][2] = {{"tập", "đoàn"}, {"công", "ty"}, {"ngân", "hàng"}};
    uint32_t free = r->n ? m[-1].first + m[-1].n : 0;

    for (size_t k = 0; m->first >= free + 2 && is_joined(r, m->first) && k < sizeof nouns / sizeof *nouns;
         k++)
        if (vn_word_is(r->tokens, m->first - 2, nouns[k][0]) &&
            vn_word_is(r->tokens, m->first - 1, nouns[k][1]))
            return 2;
    return 0;
}

/* A company that the model takes for a person. */
static void
mend_company(mender *r, vn_mention *m)
{
    uint32_t n = company_noun(r, m);

    if (!n && !ends_as_company(r, m))
        return;
    m->kind = VN_E_ORGANIZATION;
    vn_mention_stretch(r->tokens, m, m->first - n, m->first + m->n);
}

static void
take(mender *r, const vn_mention *m)
{
    uint32_t end = m->first + m->n, n;

    if (goes_on(r, m)) {
        vn_mention_stretch(r->tokens, &r->out[r->n - 1], r->out[r->n - 1].first, end);
        return;
    }
    r->out[r->n] = *m;
    if ((n = place_of_office(r, m)) > 0) {
        r->out[r->n].kind = VN_E_PLACE;
        vn_mention_stretch(r->tokens, &r->out[r->n++], m->first, m->first + n);
        r->out[r->n] = *m;
        vn_mention_stretch(r->tokens, &r->out[r->n], m->first + n, end);
    }
    if (m->kind == VN_E_POSITION)
        vn_mention_stretch(r->tokens, &r->out[r->n], m->first, end = office_end(r, m));
    if (m->kind == VN_E_DATE)
        mend_date(r, &r->out[r->n]);
    if (m->kind == VN_E_PERSON)
        mend_company(r, &r->out[r->n]);
    if (m->kind == VN_E_POSITION && has_been_before(r, m))
        vn_mention_stretch(r->tokens, &r->out[r->n], m->first - 1, end);
    if (m->kind == VN_E_EVENT && has_minutes_before(r, m->first)) {
        r->out[r->n].kind = VN_E_DOCUMENT;
        vn_mention_stretch(r->tokens, &r->out[r->n], m->first - 2, end);
    }
    r->n++;
}

vn_mention *
vn_tag_mend(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
            const vn_mention *mentions, size_t *n)
{
    mender r = {
        .text = text, .tokens = tokens, .minutes = {vn_hash_lower("biên", 5), vn_hash_lower("bản", 5)}};
    size_t found = 0, days = 0, i = 0;
    uint32_t end = 0;

    r.all = mentions;
    r.n_all = *n;
    for (uint32_t t = 0; t < tokens->n; t++)
        days += tokens->items[t].kind == VN_T_DATE;
    for (uint32_t t = 1; t < tokens->n; t++)
        found += tokens->items[t].hash == r.minutes[1] && tokens->items[t - 1].hash == r.minutes[0];
    for (size_t k = 0; k < *n && r.n_places < VN_PLACES_SEEN; k++)
        if (mentions[k].kind == VN_E_PLACE)
            r.places[r.n_places++] = &mentions[k];
    r.out = VN_NEW(arena, vn_mention, 2 * *n + found + days + 1);
    for (; i < *n; i++) {
        if (found)
            find_minutes(&r, article, end, mentions[i].first);
        find_days(&r, article, end, mentions[i].first);
        end = mentions[i].first + mentions[i].n;
        take(&r, &mentions[i]);
    }
    if (found)
        find_minutes(&r, article, end, (uint32_t)tokens->n);
    find_days(&r, article, end, (uint32_t)tokens->n);
    *n = r.n;
    return r.out;
}
