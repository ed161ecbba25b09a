/* meeting_when_span.c: the days that a conference or a visit lasts, told apart from the day that it opened
 * on.
 */
#include "meeting_dates.h"

#include <stdlib.h>

#include "edtf.h"

#define VN_LONGEST        10 /* days of a conference */
#define VN_SUBJECT_TOKENS 6  /* of a sentence that begins with the conference */

/* Whether a conference is named by its common noun among the tokens. */
static bool
names_conference(const vn_scene *sc, uint32_t first, uint32_t end)
{
    static const vn_word_pair nouns[] = {
        {"Hội", "nghị"}, {"hội", "nghị"}, {"Hội", "thảo"},  {"hội", "thảo"},
        {"Diễn", "đàn"}, {"diễn", "đàn"}, {"Đối", "thoại"}, {"đối", "thoại"},
        {"Kỳ", "họp"},   {"kỳ", "họp"},   {"Khóa", "họp"},  {"đại", "biểu"},
    };

    for (uint32_t k = first; k + 1 < end; k++)
        if (VN_HAS_PAIR(sc, k, nouns))
            return true;
    return false;
}

static bool
tells_visit(const vn_scene *sc, const vn_sentence *s)
{
    for (uint32_t k = s->first; k < s->first + s->n; k++)
        if (vn_token_is(sc, k, "thăm"))
            return true;
    return false;
}

/* Days from one day to another of the same year. */
static long
days_between(const char *from, const char *to)
{
    vn_day a = {2001, atoi(from + 5), atoi(from + 8)}, b = {2001, atoi(to + 5), atoi(to + 8)};

    return vn_day_number(b) - vn_day_number(a);
}

/* "Hội thảo kéo dài đến hết ngày 14/3": the last day. */
static const char *
last_day(const vn_scene *sc, const vn_sentence *s, const vn_mention *m, const char *code)
{
    static const char *const until[] = {"đến", "tới", "hết", NULL};
    uint32_t subject = s->n < VN_SUBJECT_TOKENS ? s->n : VN_SUBJECT_TOKENS;

    return strlen(code) == 10 && m->first > s->first && vn_token_is_one_of(sc, m->first - 1, until) &&
                   names_conference(sc, s->first, s->first + subject)
               ? code
               : NULL;
}

/* "Trong ba ngày (28 đến 30/11), các đại biểu ...": the last day, where the first is that it opened on. */
static const char *
last_of_span(const vn_scene *sc, const vn_sentence *s, const char *code, const char *day)
{
    return vn_is_span(code) && strlen(code) == 21 && vn_same_days(vn_strndup(sc->arena, code, 10), day) &&
                   names_conference(sc, s->first, s->first + s->n)
               ? code + 11
               : NULL;
}

const char *
vn_conference_days(const vn_scene *sc, const char *day)
{
    if (!vn_is_whole_day(day) || strlen(day) != 10)
        return day;
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? vn_scene_entity(sc, m->entity)->code : NULL, *last;
        const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
        char *out;

        if (!code || tells_visit(sc, s))
            continue;
        last = last_of_span(sc, s, code, day);
        if (!last)
            last = last_day(sc, s, m, code);
        if (!last || days_between(day, last) < 1 || days_between(day, last) >= VN_LONGEST)
            continue;
        out = VN_NEW(sc->arena, char, 22);
        memcpy(out, day, 10);
        out[10] = '/';
        memcpy(out + 11, day, 5);
        memcpy(out + 16, last + 5, 6);
        return out;
    }
    return day;
}

/* "Bắt đầu từ hôm nay (11/3), ông A thăm Việt Nam trong bốn ngày" */
const char *
vn_visit_days(const vn_scene *sc, const vn_mention *m, const char *day)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t end = s->first + s->n;
    bool starts = vn_word_before(sc, m->first, 3, "từ") || vn_word_before(sc, m->first, 3, "Từ");
    int days = 0;

    if (!vn_is_whole_day(day) || strlen(day) != 10 || !tells_visit(sc, s))
        return day;
    for (uint32_t i = s->first; i < end; i++) {
        starts |= vn_stands_at(sc, "bắt", "đầu", i, end);
        if (!days && i > s->first &&
            (vn_token_is(sc, i - 1, "trong") || vn_token_is(sc, i - 1, "dài") ||
             vn_token_is(sc, i - 1, "thăm") || vn_token_is(sc, i - 1, "thức")))
            days = vn_days_at(sc, i, end);
    }
    if (starts && days > 1) {
        const char *last = vn_day_beside(sc, day, days - 1);
        char *out = VN_NEW(sc->arena, char, 22);

        if (!last)
            return day;
        memcpy(out, day, 10);
        out[10] = '/';
        memcpy(out + 11, last, 11);
        return out;
    }
    return day;
}
