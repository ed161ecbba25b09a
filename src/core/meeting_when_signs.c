/* meeting_when_signs.c: what the sentence of a date says of it: who is there, what is told, what comes or
 * ends. */
#include "meeting_options.h"

#include <stdio.h>
#include <stdlib.h>

#include "edtf.h"

#define VN_REPORT_REACH 16 /* tokens from a date to the verb of who reports */
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

static bool
stands_at(const vn_scene *sc, const sign_word *w, uint32_t i, uint32_t end)
{
    return vn_token_is(sc, i, w->first) && (!w->second || (i + 1 < end && vn_token_is(sc, i + 1, w->second)));
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
            if (stands_at(sc, &trip[k], i, end))
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

void
vn_date_signs(const vn_scene *sc, const vn_encounter *e, const vn_mention *m, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];

    take_told(sc, e, s, m->first + m->n, o);
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
        {"sinh", NULL, 3}, {"thành", "lập", 4}, {"thiết", "lập", 8}, {"khánh", "thành", 4},
        {"qua", "đời", 4}, {"ra", "đời", 4},    {"nhậm", "chức", 4}, {"kể", "từ", 3},
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        uint32_t reach = words[k].feature;
        uint32_t from = m->first > s->first + reach ? m->first - reach : s->first;

        for (uint32_t i = from; i < m->first; i++)
            if (stands_at(sc, &words[k], i, m->first))
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

bool
vn_date_is_aside(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    const char *code = vn_scene_entity(sc, m->entity)->code;

    if (is_stamp(sc, m) || begins_something(sc, s, m) || is_to_come(sc, s, m))
        return true;
    if (m->first > s->first && vn_token_is(sc, m->first - 1, "tức"))
        return true;
    return !vn_is_whole_day(code) && m->first > s->first && vn_token_is(sc, m->first - 1, "hồi");
}

/* -- today */

/* "today (27/3)", "this morning 15/5" */
static const char *
today_written(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? vn_scene_entity(sc, m->entity)->code : NULL;

        if (!code || strlen(code) != 10)
            continue;
        for (uint32_t k = m->first; k < m->first + m->n && k < m->first + 3; k++)
            if (vn_token_is(sc, k, "nay"))
                return code;
    }
    return NULL;
}

static bool
says(const vn_scene *sc, const vn_sentence *s, uint32_t from, uint32_t reach, const sign_word *words,
     size_t n)
{
    uint32_t end = s->first + s->n < from + reach ? s->first + s->n : from + reach;

    for (uint32_t i = from; i < end; i++)
        for (size_t k = 0; k < n; k++)
            if (stands_at(sc, &words[k], i, end))
                return true;
    return false;
}

static const char *
beside(const vn_scene *sc, const char *code, int days)
{
    vn_day first, last;
    char day[16];

    if (code[0] != 'X' && vn_edtf_days(code, &first, &last)) {
        vn_day d = vn_day_from_number(vn_day_number(first) + days);

        snprintf(day, sizeof day, "%04d-%02d-%02d", d.year, d.month, d.day);
        return vn_strndup(sc->arena, day, 10);
    }
    snprintf(day, sizeof day, "%.8s%02d", code, atoi(code + 8) + days);
    return atoi(code + 8) + days >= 1 && atoi(code + 8) + days <= 28 ? vn_strndup(sc->arena, day, 10) : NULL;
}

const char *
vn_today_told(const vn_scene *sc)
{
    static const sign_word ends[] = {{"rời", NULL, 0}, {"kết", "thúc", 0}};
    static const sign_word starts[] = {{"bắt", "đầu", 0}, {"hạ", "cánh", 0}, {"đặt", "chân", 0}};
    static const sign_word arrives[] = {{"đến", NULL, 0}, {"tới", NULL, 0}};
    const char *written = today_written(sc);

    if (written || !sc->window || strlen(sc->window) != 21)
        return written;
    for (uint32_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];

        for (uint32_t k = s->first; k < s->first + s->n; k++) {
            if (k > s->first + 1 && vn_token_is(sc, k, "mai") && vn_token_is(sc, k - 1, "ngày") &&
                (vn_token_is(sc, k - 2, "đến") || vn_token_is(sc, k - 2, "tới")))
                return beside(sc, sc->window + 11, -1);
            if (sc->cue[k] == VN_Q_YESTERDAY && says(sc, s, k + 2, 3, arrives, 2))
                return beside(sc, sc->window, 1);
            if (sc->cue[k] != VN_Q_TODAY || (k > s->first && sc->cue[k - 1] == VN_Q_TODAY))
                continue;
            if (says(sc, s, k > s->first + 5 ? k - 5 : s->first, 14, ends, 2))
                return sc->window + 11;
            if (says(sc, s, k, 8, starts, 3) || says(sc, s, k + 2, 2, arrives, 2))
                return vn_strndup(sc->arena, sc->window, 10);
        }
    }
    return NULL;
}
