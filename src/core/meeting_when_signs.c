/* meeting_when_signs.c: what the sentence of a date says of it: who is there, what is told, what comes or
 * ends. */
#include "meeting_dates.h"

#include <stdlib.h>

#include "edtf.h"

#define VN_FIRST_YEAR   2000
#define VN_RETURN_REACH 40 /* tokens from a date to the return that it is the day of */
#define VN_REPORT_REACH 16 /* tokens from a date to the verb of who reports */
#define VN_SOURCE_REACH 6  /* tokens between "theo" and the day of a report */
#define VN_HELD_REACH   8  /* tokens between an encounter by name, "được tổ chức" and the day */
#define VN_FEAST_REACH  5  /* tokens from the name of a feast to its day */
#define VN_ONWARD_REACH 4  /* tokens from "leaves" to where it goes on to */
#define VN_TRIP_REACH   14 /* tokens from a date to an arrival or a departure */

static size_t
first_hit(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->hits.n;

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;

        if (sc->hits.items[mid].first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* What is told after the date in its sentence: an encounter of the kind, another one, or that someone says
 * so. */
static void
take_told(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, uint32_t after, vn_option *o)
{
    bool first = true;

    for (size_t h = first_hit(sc, s->first); h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint8_t cue = sc->cue[hit->first];
        bool alike;

        if (hit->first >= s->first + s->n)
            break;
        if (cue == VN_Q_SPEECH && first && hit->first >= after && hit->first - after <= VN_REPORT_REACH) {
            o->on[VN_DF_reported] = true;
            first = false;
        }
        if (cue != VN_Q_VERB && cue != VN_Q_NOUN && cue != VN_Q_GREET)
            continue;
        alike = vn_group_of(hit->phrase->value[1]) == vn_group_of(e->kind);
        if (hit->phrase->value[1] == e->kind)
            o->on[VN_DF_kind_there] = true;
        if (first && hit->first >= after) {
            o->on[alike ? VN_DF_alike_next : VN_DF_unlike_next] = true;
            first = false;
        }
    }
}

typedef struct sign_word {
    const char *first, *second; /* second NULL where one word says it */
    uint8_t feature;
} sign_word;

/* "rời Côn Minh sang Hồng Hà": the trip goes on. */
static bool
goes_on_to(const vn_scene *sc, uint32_t leaves, uint32_t end)
{
    static const char *const on[] = {"sang", "đi", "đến", "tới", "vào", "ra", NULL};

    for (uint32_t i = leaves + 2; i < end && i <= leaves + VN_ONWARD_REACH; i++)
        if (vn_token_is_one_of(sc, i, on))
            return true;
    return false;
}

/* Arrivals and departures near the date, plans. */
static void
take_words(const vn_scene *sc, const vn_sentence *s, const vn_mention *m, vn_option *o)
{
    static const sign_word trip[] = {
        {"kết", "thúc", VN_DF_trip_ends},  {"lên", "đường", VN_DF_trip_ends},
        {"rời", NULL, VN_DF_trip_ends},    {"về", "nước", VN_DF_trip_ends},
        {"về", "đến", VN_DF_trip_ends},    {"về", "tới", VN_DF_trip_ends},
        {"bắt", "đầu", VN_DF_trip_starts}, {"sân", "bay", VN_DF_trip_starts},
        {"hạ", "cánh", VN_DF_trip_starts}, {"đặt", "chân", VN_DF_trip_starts},
    };
    uint32_t after = m->first + m->n, end = s->first + s->n;
    uint32_t from = m->first > s->first + VN_TRIP_REACH ? m->first - VN_TRIP_REACH : s->first;

    for (uint32_t i = from; i < end && i < after + VN_TRIP_REACH; i++) {
        for (size_t k = 0; k < sizeof trip / sizeof *trip; k++)
            if (vn_stands_at(sc, trip[k].first, trip[k].second, i, end) &&
                (trip[k].second || trip[k].feature != VN_DF_trip_ends || !goes_on_to(sc, i, end)))
                o->on[trip[k].feature] = true;
        if (sc->cue[i] == VN_Q_FUTURE)
            o->on[VN_DF_future_there] = true;
    }
    if (!o->on[VN_DF_day])
        return;
    if (o->on[VN_DF_from])
        o->on[VN_DF_from_day] = true;
    if (m->first > s->first && (vn_token_is(sc, m->first - 1, "đến") || vn_token_is(sc, m->first - 1, "tới")))
        o->on[VN_DF_until_day] = true;
}

/* "Sáng 12/7, ... đã về đến Hà Nội": the day of coming home, of which nothing else is told. */
bool
vn_is_return_day(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t end = s->first + s->n;

    for (uint32_t i = m->first + m->n; i < end && i < m->first + m->n + VN_RETURN_REACH; i++) {
        if (sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_NOUN)
            return false;
        if (vn_stands_at(sc, "về", "đến", i, end) || vn_stands_at(sc, "về", "tới", i, end) ||
            vn_stands_at(sc, "về", "nước", i, end) || vn_stands_at(sc, "đã", "rời", i, end))
            return true;
    }
    return false;
}

/* "buổi hội đàm sáng 5/11": the day right behind the wording. */
static bool
is_dated_by(const vn_scene *sc, const vn_phrase_hit *hit, const vn_mention *m)
{
    uint32_t end = hit->first + hit->n;

    return end <= m->first && m->first - end <= 1 && !vn_token_is(sc, end, ",");
}

/* "Cuộc gặp kéo dài nửa giờ bên lề một hội nghị ở A hôm 26/5": the first day in a sentence that begins with
 * the encounter, but for one "since", "before" or "after" which something else was. */
static bool
is_first_day_of(const vn_scene *sc, const vn_sentence *s, const vn_phrase_hit *hit, const vn_mention *m)
{
    static const char *const other[] = {"khi",  "từ", "kể",   "sau",  "trước", "đến", "tới", "nhân",
                                        "theo", "mà", "rằng", "được", "việc",  ";",   "“",   NULL};

    if (hit->first > s->first + 1 || sc->cue[hit->first] != VN_Q_NOUN)
        return false;
    for (uint32_t i = hit->first + hit->n; i < m->first; i++)
        if (vn_token_is_one_of(sc, i, other) || sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_SPEECH)
            return false;
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);

        if (d->kind == VN_E_DATE)
            return d == m;
    }
    return false;
}

bool
vn_is_held_then(const vn_scene *sc, const vn_encounter *e, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t end = s->first + s->n;

    for (size_t h = first_hit(sc, s->first); h < sc->hits.n && sc->hits.items[h].first < end; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint8_t cue = sc->cue[hit->first];
        uint32_t hold = hit->first, stop = hold + (cue == VN_Q_NOUN ? VN_HELD_REACH : VN_HELD_REACH / 2 + 2);

        if ((cue != VN_Q_NOUN && cue != VN_Q_VERB) ||
            vn_group_of(hit->phrase->value[1]) != vn_group_of(e->kind))
            continue;
        if (is_dated_by(sc, hit, m) || is_first_day_of(sc, s, hit, m))
            return true;
        while (hold < end && hold < stop && !vn_stands_at(sc, "tổ", "chức", hold, end) &&
               !vn_stands_at(sc, "diễn", "ra", hold, end) && !vn_stands_at(sc, "tiến", "hành", hold, end))
            hold++;
        if (hold < end && hold < stop && m->first <= hold + VN_HELD_REACH &&
            (m->first > hold || m->first <= s->first + 2))
            return true;
    }
    return false;
}

/* "..., báo A cho biết hôm 27/5.", "..., đài A đưa tin ngày 4/11.": the day of a report ends the clause. */
static bool
ends_report(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t after = m->first + m->n, i = m->first;

    if (after < s->first + s->n && sc->tokens->items[after].kind != VN_T_PUNCT)
        return false;
    if (i > s->first && (vn_token_is(sc, i - 1, "vào") || vn_token_is(sc, i - 1, "trong")))
        i--;
    return i >= s->first + 2 &&
           (vn_stands_at(sc, "cho", "biết", i - 2, i) || vn_stands_at(sc, "cho", "hay", i - 2, i) ||
            vn_stands_at(sc, "đưa", "tin", i - 2, i) || vn_stands_at(sc, "dẫn", "lời", i - 2, i) ||
            vn_stands_at(sc, "tiết", "lộ", i - 2, i));
}

void
vn_date_signs(const vn_scene *sc, const vn_encounter *e, const vn_mention *m, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];

    take_told(sc, e, s, m->first + m->n, o);
    o->on[VN_DF_reported] |= ends_report(sc, s, m);
    take_words(sc, s, m, o);
}

/* "11/10/2024 20:02": when the page came out. */
static bool
is_stamp(const vn_scene *sc, const vn_mention *m)
{
    uint32_t after = m->first + m->n;
    vn_day stated;

    if (!vn_edtf_stated(sc->text->s + m->start, m->len, &stated) || !stated.day)
        return false;
    for (uint32_t i = after; i < after + 3 && i < sc->tokens->n; i++) {
        const vn_token *t = &sc->tokens->items[i];

        if (t->kind == VN_T_TIME && memchr(sc->text->s + t->start, ':', t->len))
            return true;
        if (t->kind != VN_T_PUNCT)
            break;
    }
    return false;
}

/* "born on", "founded on": since when something exists. */
static bool
begins_something(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    static const sign_word words[] = {
        {"sinh", NULL, 3}, {"thành", "lập", 4}, {"thiết", "lập", 14}, {"khánh", "thành", 4},
        {"qua", "đời", 4}, {"ra", "đời", 4},    {"nhậm", "chức", 4},  {"kể", "từ", 3},
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        uint32_t reach = words[k].feature;
        uint32_t from = m->first > s->first + reach ? m->first - reach : s->first;

        for (uint32_t i = from; i < m->first; i++)
            if (vn_stands_at(sc, words[k].first, words[k].second, i, m->first))
                return true;
    }
    return false;
}

/* "ngày 25/10 tới", "ngày 25/10 sắp tới"; not "ngày 25/10 tới thăm". */
static bool
is_to_come(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t i = m->first + m->n, end = s->first + s->n;

    if (i < end && vn_token_is(sc, i, "sắp"))
        return true;
    return i < end && vn_token_is(sc, i, "tới") &&
           (i + 1 == end || sc->tokens->items[i + 1].kind == VN_T_PUNCT);
}

/* Written with a year before news was read online, or a span of years: an anniversary. */
static bool
is_of_old(const vn_scene *sc, const vn_mention *m, const char *code)
{
    const char *slash = strchr(code, '/');
    vn_day stated;

    if (!vn_edtf_stated(sc->text->s + m->start, m->len, &stated))
        return false;
    return (stated.year > 0 && stated.year < VN_FIRST_YEAR) ||
           (slash && code[0] != 'X' && slash[1] != 'X' && atoi(slash + 1) > atoi(code) + 1);
}

/* "(rạng sáng 24/9 giờ Hà Nội)": the same hour on the clocks at home. */
static bool
is_clock_at_home(const vn_scene *sc, const vn_mention *m)
{
    uint32_t after = m->first + m->n, n = sc->tokens->n;

    return m->first && vn_token_is(sc, m->first - 1, "(") &&
           ((after < n && vn_token_is(sc, after, "giờ")) || vn_stands_at(sc, "theo", "giờ", after, n));
}

/* "lễ Quốc khánh 2/9", "Ngày Quốc tế Lao động (1/5)": a feast by its day; not "Quốc khánh sáng 2/9". */
static bool
is_feast(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    static const vn_word_pair feasts[] = {{"Quốc", "khánh"}, {"truyền", "thống"}, {"Quốc", "tế"}};
    uint32_t from = m->first > s->first + VN_FEAST_REACH ? m->first - VN_FEAST_REACH : s->first;
    bool bracketed = m->first > s->first && vn_token_is(sc, m->first - 1, "(");

    if (sc->tokens->items[m->first].kind == VN_T_WORD && !bracketed)
        return false;
    for (uint32_t i = from; i + 1 < m->first; i++)
        if (VN_HAS_PAIR(sc, i, feasts) &&
            (vn_stands_at(sc, "Quốc", "khánh", i, m->first) || vn_word_before(sc, i, 1, "Ngày") ||
             vn_word_before(sc, i, 1, "ngày")))
            return true;
    return false;
}

/* "theo AFP", "theo hãng tin A": who reports, right before a token. */
static bool
names_source(const vn_scene *sc, const vn_sentence *s, uint32_t end)
{
    static const char *const media[] = {"báo", "Báo",  "tờ",    "hãng", "Hãng", "đài",
                                        "Đài", "kênh", "trang", "tin",  NULL};

    for (uint32_t k = end; k-- > s->first && end - k <= VN_SOURCE_REACH && !vn_token_is(sc, k, ",");)
        if (vn_token_is(sc, k, "theo") || vn_token_is(sc, k, "Theo")) {
            size_t i = vn_first_mention(sc, k + 1);
            const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;

            return k + 1 < end && (vn_token_is_one_of(sc, k + 1, media) ||
                                   (m && m->first == k + 1 && m->kind == VN_E_ORGANIZATION));
        }
    return false;
}

/* "..., theo AFP ngày 15/7.": when others reported it, and no day of what was held. */
static bool
is_of_source(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t after = m->first + m->n;

    return (after >= s->first + s->n || sc->tokens->items[after].kind == VN_T_PUNCT) &&
           names_source(sc, s, m->first);
}

bool
vn_date_is_aside(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    const char *code = vn_scene_entity(sc, m->entity)->code;

    if (code && is_of_old(sc, m, code))
        return true;
    if (is_of_source(sc, s, m) || is_stamp(sc, m) || begins_something(sc, s, m) || is_to_come(sc, s, m))
        return true;
    if (vn_word_before(sc, m->first, 3, "tức") || is_clock_at_home(sc, m) || is_feast(sc, s, m))
        return true;
    return !vn_is_whole_day(code) && m->first > s->first && vn_token_is(sc, m->first - 1, "hồi");
}
