/* meeting_day.c: days that a sentence tells by a relative word, a weekday, or how far they lie from another
 * day. */
#include "meeting_dates.h"

#include <stdio.h>

#include "edtf.h"

#define VN_BACK_REACH 200 /* mentions looked back over for the day that "a day before" counts from */
#define VN_WEEK       7
#define VN_EPOCH_DAY  3 /* 1970-01-01, day 0, was a Thursday; weeks begin on Monday */

static const char *
published_day(const vn_scene *sc)
{
    char code[16];

    snprintf(code, sizeof code, "%04d-%02d-%02d", sc->published.year, sc->published.month, sc->published.day);
    return vn_strndup(sc->arena, code, 10);
}

/* "Trong ngày đầu tiên", "ngày làm việc thứ hai": a day of the visit whose window is told. */
static const char *
day_of_visit(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    uint32_t end = s->first + s->n;

    if (!sc->window || strlen(sc->window) != 21)
        return NULL;
    for (uint32_t i = s->first; i + 2 < end; i++) {
        uint32_t k = i + 1;

        if (!vn_token_is(sc, i, "ngày") && !vn_token_is(sc, i, "Ngày"))
            continue;
        if (vn_stands_at(sc, "làm", "việc", k, end))
            k += 2;
        *at = i;
        if (vn_stands_at(sc, "đầu", "tiên", k, end))
            return vn_strndup(sc->arena, sc->window, 10);
        if (vn_stands_at(sc, "thứ", "hai", k, end) || vn_stands_at(sc, "thứ", "2", k, end))
            return vn_day_beside(sc, sc->window, 1);
        if (vn_stands_at(sc, "cuối", "cùng", k, end))
            return sc->window + 11;
    }
    return NULL;
}

/* Whether somebody reports between two tokens: "ngày 26/6 cho biết hai bên đã điện đàm một ngày trước đó". */
static bool
is_reported(const vn_scene *sc, uint32_t from, uint32_t to)
{
    return to > from && memchr(sc->cue + from, VN_Q_SPEECH, to - from) != NULL;
}

/* The last day that is told before token i, in its own sentence only as that of a report; NULL where none is.
 */
static const char *
last_day_before(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    for (size_t m = vn_first_mention(sc, at), stop = m > VN_BACK_REACH ? m - VN_BACK_REACH : 0; m-- > stop;) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)m);
        const char *code = d->kind == VN_E_DATE ? vn_scene_entity(sc, d->entity)->code : NULL;

        if (vn_is_whole_day(code) && !vn_is_span(code) && !vn_date_is_aside(sc, d) &&
            vn_zone_at(sc->article, d->start) != VN_Z_CAPTION &&
            (d->first < s->first || is_reported(sc, d->first + d->n, at)))
            return code;
    }
    return NULL;
}

/* The day on which the sentence says that somebody reports what is told at token i; NULL where it does not.
 */
static const char *
day_of_report(const vn_scene *sc, const vn_sentence *s, uint32_t i)
{
    const char *day = last_day_before(sc, s, i);

    return day && last_day_before(sc, s, s->first) != day ? day : NULL;
}

/* "đến Hà Nội tối 8/6 và hôm sau hội đàm": the day told before token i in its own sentence, where what comes
 * next is told; NULL where none is. */
static const char *
day_before_within(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    size_t m = vn_first_mention(sc, at);

    while (m-- > 0) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)m);
        const char *code = d->kind == VN_E_DATE ? vn_scene_entity(sc, d->entity)->code : NULL;

        if (d->first < s->first)
            break;
        if (vn_is_whole_day(code) && !vn_is_span(code) && !vn_date_is_aside(sc, d))
            return code;
    }
    return NULL;
}

/* The day that days told by words are counted from; NULL where it is not known. */
static const char *
counted_from(const vn_scene *sc, const vn_sentence *s, uint32_t i, vn_days_apart apart)
{
    const char *told = NULL;

    if (apart.from != VN_FROM_TODAY) {
        if (apart.days == 1)
            told = day_before_within(sc, s, i);
        if (!told)
            told = last_day_before(sc, s, i);
        if (told || apart.from == VN_FROM_TOLD)
            return told;
    }
    return sc->published.year ? published_day(sc) : sc->today;
}

static const char *
day_apart(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    uint32_t end = s->first + s->n;

    for (uint32_t i = s->first; i < end; i++) {
        vn_days_apart apart = vn_days_counted(sc, i, end);
        const char *day = apart.days ? counted_from(sc, s, i, apart) : NULL;

        if (!day)
            continue;
        *at = i;
        return vn_day_beside(sc, day, apart.days);
    }
    return NULL;
}

/* The weekday that is named at token i, from Monday, 0, on; -1 where none is. */
static int
weekday_at(const vn_scene *sc, uint32_t i, uint32_t end)
{
    static const char *const names[][3] = {{"hai", "Hai", "2"}, {"ba", "Ba", "3"},   {"tư", "Tư", "4"},
                                           {"năm", "Năm", "5"}, {"sáu", "Sáu", "6"}, {"bảy", "Bảy", "7"}};

    if (i + 1 >= end)
        return -1;
    if (vn_token_is(sc, i, "chủ") || vn_token_is(sc, i, "Chủ"))
        return vn_token_is(sc, i + 1, "nhật") || vn_token_is(sc, i + 1, "Nhật") ? VN_WEEK - 1 : -1;
    if (!vn_token_is(sc, i, "thứ") && !vn_token_is(sc, i, "Thứ"))
        return -1;
    for (int day = 0; day < VN_WEEK - 1; day++)
        for (int form = 0; form < 3; form++)
            if (vn_token_is(sc, i + 1, names[day][form]))
                return day;
    return -1;
}

/* Whether a weekday at token i is told, and not what comes third: behind "hôm" or a part of the day, or with
 * a capital that opens the sentence. */
static bool
is_weekday(const vn_scene *sc, const vn_sentence *s, uint32_t i)
{
    static const char *const before[] = {"hôm",   "Hôm",   "sáng", "Sáng", "trưa", "Trưa",
                                         "chiều", "Chiều", "tối",  "Tối",  "đêm",  NULL};

    if (i > s->first && vn_token_is_one_of(sc, i - 1, before))
        return true;
    return (sc->tokens->items[i].flags | sc->tokens->items[i + 1].flags) & VN_TF_CAPITAL &&
           (i == s->first || vn_token_is(sc, i - 1, "ngày") || vn_token_is(sc, i - 1, "Ngày"));
}

/* "Hôm thứ Ba", "sáng thứ Hai": the last such day before publication or on its day; not of another week. */
static const char *
weekday_told(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    uint32_t end = s->first + s->n;
    long today = vn_day_number(sc->published);

    for (uint32_t i = s->first; sc->published.year && i + 1 < end; i++) {
        int weekday = weekday_at(sc, i, end), gone;
        vn_day d;
        char code[16];

        if (weekday < 0 || !is_weekday(sc, s, i) || vn_token_is(sc, i + 2, "tới") ||
            (vn_token_is(sc, i + 2, "tuần") && !vn_token_is(sc, i + 3, "này") &&
             !vn_token_is(sc, i + 3, "qua")))
            continue;
        gone = (int)((today + VN_EPOCH_DAY - weekday) % VN_WEEK);
        gone += gone < 0 ? VN_WEEK : 0; /* before the epoch */
        d = vn_day_from_number(today - gone);
        snprintf(code, sizeof code, "%04d-%02d-%02d", d.year, d.month, d.day);
        *at = i;
        return vn_strndup(sc->arena, code, 10);
    }
    return NULL;
}

const char *
vn_day_told(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    const char *code = vn_relative_day(sc, s, at);

    if (!code)
        code = day_of_visit(sc, s, at);
    if (!code)
        code = day_apart(sc, s, at);
    if (!code)
        code = weekday_told(sc, s, at);
    for (uint32_t i = s->first; !code && i < s->first + s->n; i++)
        if (sc->cue[i] == VN_Q_TODAY || sc->cue[i] == VN_Q_YESTERDAY) {
            const char *today = sc->today || sc->published.year ? sc->today : day_of_report(sc, s, i);

            if (!today)
                break;
            *at = i;
            code = sc->cue[i] == VN_Q_TODAY ? today : vn_day_beside(sc, today, -1);
        }
    return code;
}
