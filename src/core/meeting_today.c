/* meeting_today.c: the day that "today" is, where the day of publication is not known. */
#include "meeting_dates.h"

#include <stdio.h>
#include <stdlib.h>

#include "edtf.h"

#define VN_PLAN_BEFORE 14 /* tokens from a word of plans to the day */
#define VN_PLAN_AFTER  8
#define VN_LEAVE_REACH 8 /* tokens from the verb of leaving to "tomorrow" */
#define VN_HEADING     3 /* sentences that say what the article is about */

typedef struct day_word {
    const char *first, *second; /* second NULL where one word says it */
} day_word;

/* The day of a month, one of the months beside it where it lies beyond; NULL at the end of February. */
static const char *
day_without_year(const vn_scene *sc, int month, int day)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    char code[16];

    if (day < 1) {
        month = month == 1 ? 12 : month - 1;
        if (month == 2)
            return NULL;
        day += lengths[month - 1];
    } else if (day > lengths[month - 1]) {
        day -= lengths[month - 1];
        month = month % 12 + 1;
        if (month == 3)
            return NULL;
    }
    snprintf(code, sizeof code, "XXXX-%02d-%02d", month, day);
    return vn_strndup(sc->arena, code, 10);
}

const char *
vn_day_beside(const vn_scene *sc, const char *code, int days)
{
    vn_day first, last;
    char day[16];

    if (code[0] != 'X' && vn_edtf_days(code, &first, &last)) {
        vn_day d = vn_day_from_number(vn_day_number(first) + days);

        snprintf(day, sizeof day, "%04d-%02d-%02d", d.year, d.month, d.day);
        return vn_strndup(sc->arena, day, 10);
    }
    return day_without_year(sc, atoi(code + 5), atoi(code + 8) + days);
}

/* One whole day; NULL for any other mention. */
static const char *
single_day(const vn_scene *sc, const vn_mention *m)
{
    const char *code = m->kind == VN_E_DATE ? vn_scene_entity(sc, m->entity)->code : NULL;

    return code && strlen(code) == 10 && vn_is_whole_day(code) ? code : NULL;
}

/* "today (27/3)", "this morning 15/5", "yesterday (8/5)", "yesterday, 27/5", "tomorrow (16/5)" */
static const char *
today_written(const vn_scene *sc)
{
    static const struct {
        const char *word;
        int days;
    } words[] = {{"nay", 0}, {"qua", 1}, {"mai", -1}};

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = single_day(sc, m);

        if (!code)
            continue;
        for (uint32_t k = m->first > 2 ? m->first - 2 : 0; k < m->first + m->n && k < m->first + 3; k++)
            for (size_t w = 0; w < sizeof words / sizeof *words; w++)
                if (k > 0 && vn_token_is(sc, k, words[w].word) &&
                    (k >= m->first || sc->cue[k] == VN_Q_TODAY || sc->cue[k] == VN_Q_YESTERDAY))
                    return vn_day_beside(sc, code, words[w].days);
    }
    return NULL;
}

static bool
says(const vn_scene *sc, const vn_sentence *s, uint32_t from, uint32_t reach, const day_word *words, size_t n)
{
    uint32_t end = s->first + s->n < from + reach ? s->first + s->n : from + reach;

    for (uint32_t i = from; i < end; i++)
        for (size_t k = 0; k < n; k++)
            if (vn_stands_at(sc, words[k].first, words[k].second, i, end))
                return true;
    return false;
}

/* "đến ngày mai", "rời Việt Nam vào sáng mai" */
static bool
lasts_till_tomorrow(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    uint32_t i = at > s->first + VN_LEAVE_REACH ? at - VN_LEAVE_REACH : s->first;

    if (sc->cue[at] != VN_Q_FUTURE || at < s->first + 2 || !vn_token_is(sc, at, "mai"))
        return false;
    if (vn_token_is(sc, at - 1, "ngày") && (vn_token_is(sc, at - 2, "đến") || vn_token_is(sc, at - 2, "tới")))
        return true;
    for (; i < at; i++)
        if (vn_token_is(sc, i, "rời") || vn_stands_at(sc, "kết", "thúc", i, at))
            return true;
    return false;
}

/* "xuống sân bay Nội Bài lúc 10h": an arrival told by the clock and of no other day. */
static bool
arrives_by_clock(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const verbs[] = {"xuống", "đến", "tới", "cánh", NULL};
    uint32_t end = s->first + s->n;
    bool lands = false, clock = false;

    for (uint32_t i = s->first; i < end; i++) {
        if (sc->cue[i] == VN_Q_YESTERDAY || sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_RECALL)
            return false;
        clock |= sc->tokens->items[i].kind == VN_T_TIME;
        lands |= vn_stands_at(sc, "sân", "bay", i, end) && i > s->first + 1 &&
                 (vn_token_is_one_of(sc, i - 1, verbs) || vn_token_is_one_of(sc, i - 2, verbs));
    }
    for (size_t k = vn_first_mention(sc, s->first); lands && k < sc->entities->n_mentions; k++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)k);

        if (m->first >= end)
            break;
        if (single_day(sc, m))
            return false;
    }
    return lands && clock;
}

/* What the article says of the visit today: that it begins, ends, lasts till tomorrow. */
static const char *
today_of_visit(const vn_scene *sc)
{
    static const day_word ends[] = {{"rời", NULL}, {"kết", "thúc"}, {"về", "nước"}};
    static const day_word goes_on[] = {
        {"đến", NULL}, {"tới", NULL}, {"đi", NULL}, {"vào", NULL}, {"ra", NULL}};
    static const day_word starts[] = {{"bắt", "đầu"}, {"hạ", "cánh"}, {"đặt", "chân"}};
    static const day_word calls_on[] = {{"thăm", NULL}, {"dự", NULL}, {"chào", NULL}, {"gặp", NULL}};
    static const day_word arrives[] = {{"đến", NULL}, {"tới", NULL}};

    if (!sc->window || strlen(sc->window) != 21)
        return NULL;
    for (uint32_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];

        if (arrives_by_clock(sc, s))
            return vn_strndup(sc->arena, sc->window, 10);
        for (uint32_t k = s->first; k < s->first + s->n; k++) {
            if (lasts_till_tomorrow(sc, s, k))
                return vn_day_beside(sc, sc->window + 11, -1);
            if (sc->cue[k] == VN_Q_YESTERDAY && says(sc, s, k + 2, 3, arrives, 2) &&
                !says(sc, s, k + 2, 5, calls_on, 4))
                return vn_day_beside(sc, sc->window, 1);
            if (sc->cue[k] != VN_Q_TODAY || (k > s->first && sc->cue[k - 1] == VN_Q_TODAY))
                continue;
            if (says(sc, s, k > s->first + 5 ? k - 5 : s->first, 14, ends, 3) &&
                !says(sc, s, k, 8, goes_on, 5))
                return sc->window + 11;
            if (says(sc, s, k, 8, starts, 3) || says(sc, s, k + 2, 2, arrives, 2))
                return vn_strndup(sc->arena, sc->window, 10);
        }
    }
    return NULL;
}

/* The last day named, the last of which something is surely told, and the first to come. */
typedef struct known_days {
    const char *named, *last, *next;
} known_days;

static int
compare_days(const char *a, const char *b)
{
    return strncmp(a + 5, b + 5, 5);
}

/* Plans told before the day, names and offices not counted; not those of a report that came out on the day:
 * "sẽ thăm Lào, báo A đưa tin hôm 8/5". */
static bool
is_planned_before(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t reach = VN_PLAN_BEFORE;

    for (uint32_t i = m->first; i-- > s->first && reach;) {
        const vn_mention *d;
        size_t k;

        if (sc->cue[i] == VN_Q_SPEECH)
            return false;
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
        k = vn_first_mention(sc, i + 1);
        d = k ? vn_scene_mention(sc, (uint32_t)k - 1) : NULL;
        reach -= !d || d->first + d->n <= i;
    }
    return false;
}

/* Plans told behind the day; not what is announced on it: "hôm 4/9 thông báo sẽ hoãn cuộc gặp". */
static bool
is_planned_behind(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t i = m->first + m->n, end = s->first + s->n;

    for (uint32_t stop = i + VN_PLAN_AFTER; i < end && i < stop && sc->cue[i] != VN_Q_SPEECH; i++)
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
    return false;
}

bool
vn_day_is_planned(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];

    return is_planned_before(sc, s, m) || is_planned_behind(sc, s, m);
}

/* Whether something is told of the day itself: of a part of it, in a caption, or of a day that opens a
 * sentence of the heading. */
static bool
is_told(const vn_scene *sc, const vn_mention *m)
{
    static const char *const parts[] = {"sáng", "trưa", "chiều", "tối", "Sáng", "Trưa", "Chiều", "Tối"};
    uint32_t sentence = vn_sentence_at(sc, m->first);

    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (vn_token_is(sc, m->first, parts[k]))
            return true;
    return (sentence < VN_HEADING && m->first == sc->sentences->items[sentence].first) ||
           vn_zone_at(sc->article, m->start) == VN_Z_CAPTION;
}

static known_days
read_days(const vn_scene *sc)
{
    known_days out = {NULL, NULL, NULL};

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
        const char *code = single_day(sc, m);
        vn_day stated;

        if (!code || vn_date_is_aside(sc, m) ||
            (vn_edtf_stated(sc->text->s + m->start, m->len, &stated) && stated.year < sc->latest_year) ||
            (sc->window && !vn_span_holds(sc->window, code)) ||
            (m->first > s->first && vn_token_is(sc, m->first - 1, "đến")))
            continue;
        if (vn_day_is_planned(sc, m)) {
            if (!out.next || compare_days(code, out.next) < 0)
                out.next = code;
            continue;
        }
        if (!out.named || compare_days(code, out.named) > 0)
            out.named = code;
        if (is_told(sc, m) && (!out.last || compare_days(code, out.last) > 0))
            out.last = code;
    }
    return out;
}

/* Whether the article speaks of yesterday before it speaks of today or, but for captions, of the day that is
 * told last: what it tells is of yesterday. */
static bool
tells_of_yesterday(const vn_scene *sc, const char *last)
{
    uint32_t end = 0, day = (uint32_t)sc->tokens->n;

    while (end < sc->tokens->n && sc->cue[end] != VN_Q_TODAY && sc->cue[end] != VN_Q_YESTERDAY)
        end++;
    if (end == sc->tokens->n || sc->cue[end] == VN_Q_TODAY)
        return false;
    for (size_t i = 0; i < sc->entities->n_mentions && day > end; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = single_day(sc, m);

        if (m->first >= end)
            break;
        if (code && compare_days(code, last) == 0 && vn_zone_at(sc->article, m->start) != VN_Z_CAPTION)
            day = m->first;
    }
    return day > end;
}

/* The last day that is told, or the eve of the first that is to come. */
static const char *
today_between(const vn_scene *sc)
{
    known_days days = read_days(sc);

    if (days.next && (!days.last || compare_days(days.last, days.next) >= 0))
        return days.last ? NULL : vn_day_beside(sc, days.next, -1);
    if (!days.last || compare_days(days.last, days.named) != 0)
        return NULL;
    return tells_of_yesterday(sc, days.last) ? vn_day_beside(sc, days.last, 1) : days.last;
}

const char *
vn_today_told(const vn_scene *sc)
{
    const char *today = today_written(sc);

    if (!today)
        today = today_of_visit(sc);
    return today ? today : today_between(sc);
}
