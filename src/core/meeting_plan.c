/* meeting_plan.c: wordings that tell of what is planned, only possible, or long past. */
#include "meeting_model.h"
#include "meeting_scene.h"

#include <stdlib.h>

#define VN_PLAN_REACH   1  /* sentences after a plan that may go on with it */
#define VN_PAST_REACH   20 /* tokens behind a wording in which a past month is said of it */
#define VN_UNREAL_REACH 5  /* tokens before a wording in which "may", "in order to" govern it */
#define VN_ONCE_REACH   3  /* tokens before a wording in which "once" is said of it */
#define VN_SINCE_REACH  10 /* likewise "since" and its subject */
#define VN_NAME_REACH   8  /* tokens from the name of an encounter to whom it is between */
#define VN_AHEAD_REACH  4  /* tokens from there to "will" */
#define VN_SOURCE_REACH 10 /* tokens from "according to" to the encounter that it came of */
#define VN_BEHIND_REACH 40 /* tokens behind a wording in which a month may date it */
#define VN_SIGN_REACH   14 /* tokens before a signing in which "in order to" governs it */
#define VN_THEN_REACH   8  /* tokens of a sentence in which "at that time" says when it was */
#define VN_THEN_BEFORE  2  /* sentences before it that may tell what time that was */

static bool
cue_between(const vn_scene *sc, uint32_t from, uint32_t to, uint8_t cue)
{
    for (uint32_t i = from; i < to; i++)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

/* "If A and B meet", "whether they meet": within the clause */
static bool
is_conditional(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const words[] = {"nếu", "Nếu", "liệu", "Liệu", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; i-- > first && !vn_token_is(sc, i, ",") && sc->cue[i] != VN_Q_QUOTE;)
        if (vn_token_is_one_of(sc, i, words))
            return true;
    return false;
}

/* Past the parties that follow the name of an encounter: "the meeting between A and B". */
static uint32_t
end_of_name(const vn_candidate *c)
{
    uint32_t end = c->first + c->n;
    const vn_party *near = c->left.first < c->right.first ? &c->left : &c->right,
                   *far = near == &c->left ? &c->right : &c->left;

    if (!c->paired)
        return end;
    if (near->first >= end && near->first - end <= VN_NAME_REACH)
        end = near->end;
    if (far->first >= end && far->first - end <= VN_NAME_REACH)
        end = far->end;
    return end;
}

/* "The meeting between A and B will take place", "the coming talks": not "after the talks A will". */
static bool
is_name_ahead(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    uint32_t end = s->first + s->n, from = end_of_name(c);

    if (!c->noun || (c->first > s->first && sc->cue[c->first - 1] == VN_Q_NOUN_PREP))
        return false;
    for (uint32_t i = c->first + c->n; i < end && i < from + VN_AHEAD_REACH; i++) {
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
        if (vn_token_is(sc, i, ",") || vn_token_is(sc, i, "đã") || sc->cue[i] == VN_Q_DONE ||
            sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_SPEECH || sc->cue[i] == VN_Q_QUOTE)
            return false;
    }
    return false;
}

/* "They will open a line, according to the results of the talks of A and B": what came of it is ahead. */
static bool
is_source(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    if (!c->noun)
        return false;
    for (uint32_t i = c->first; i-- > s->first && c->first - i <= VN_SOURCE_REACH;) {
        if (sc->cue[i] == VN_Q_FUTURE)
            return false;
        if (vn_token_is(sc, i, "theo"))
            return true;
    }
    return false;
}

/* "A once met B", "ever since A called B" */
static bool
is_recalled_here(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair since[] = {{"kể", "từ"}, {"Kể", "từ"}, {"từ", "khi"}, {"Từ", "khi"}};
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; i-- > first && c->first - i <= VN_SINCE_REACH;) {
        if (vn_token_is(sc, i, ",") || sc->cue[i] == VN_Q_QUOTE)
            return false;
        if ((c->first - i <= VN_ONCE_REACH && (vn_token_is(sc, i, "từng") || vn_token_is(sc, i, "Từng"))) ||
            VN_HAS_PAIR(sc, i, since))
            return true;
    }
    return false;
}

/* "Lately there were exchanges, among them the call between P and Q": named, not told. */
static bool
is_instance(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    static const vn_word_pair as[] = {{"đó", "có"},    {"nhất", "là"},   {"biệt", "là"}, {"thể", "là"},
                                      {"hiện", "qua"}, {"hiện", "bằng"}, {"dụ", "như"}};

    if (!c->noun || c->own_date || c->shape != VN_SHAPE_BETWEEN || c->zone == VN_Z_TITLE ||
        is_source(sc, s, c))
        return false;
    for (uint32_t i = c->first; i-- > s->first + 1 && c->first - i <= VN_NAME_REACH;)
        if (VN_HAS_PAIR(sc, i - 1, as))
            return true;
    return !c->told && cue_between(sc, s->first, c->first, VN_Q_RECALL);
}

/* "to complete the texts in order to present them to be signed" */
static bool
is_yet_to_sign(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; c->kind == VN_M_SIGNING && i-- > first && c->first - i <= VN_SIGN_REACH;) {
        if (vn_token_is(sc, i, ",") || sc->cue[i] == VN_Q_DONE || vn_token_is(sc, i, "đã"))
            return false;
        if (sc->cue[i] == VN_Q_PURPOSE)
            return true;
    }
    return false;
}

/* "the work of receiving A", "the plan to meet B": named as a task. */
static bool
is_task(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair task[] = {{"công", "tác"}, {"kế", "hoạch"}, {"phương", "án"}, {"nhiệm", "vụ"},
                                        {"phục", "vụ"},  {"khả", "năng"}, {"về", "việc"}};
    static const char *const people[] = {"đoàn", "Đoàn", "chuyến", "tổ", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first, at = c->first;

    return !c->noun && at >= first + 2 && VN_HAS_PAIR(sc, at - 2, task) &&
           !(at > first + 2 && vn_token_is_one_of(sc, at - 3, people));
}

/* "asked A to meet B" */
static bool
is_asked(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t at = c->left.first, first = sc->sentences->items[c->sentence].first;

    if (!c->paired || !c->told || c->noun || c->shape != VN_SHAPE_AROUND || c->left.form > VN_P_OFFICE ||
        c->left.end > c->first || c->first - c->left.end > VN_ONCE_REACH)
        return false;
    while (at > first && sc->cue[at - 1] == VN_Q_HONORIFIC)
        at--;
    return at > first && sc->cue[at - 1] == VN_Q_WISH;
}

/* "met A twice", "nine calls": a number of encounters. */
static bool
is_counted(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const several[] = {"hai", "ba", "bốn", "năm", "nhiều", "vài", "mấy", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first, at = c->first;
    uint32_t behind = c->paired && c->right.end > at ? c->right.end : at + c->n;

    if (at >= first + 2 && vn_token_is(sc, at - 1, "lần"))
        return vn_token_is_one_of(sc, at - 2, several) || sc->tokens->items[at - 2].kind == VN_T_NUMBER;
    return vn_token_is(sc, behind + 1, "lần") && !vn_token_is(sc, behind + 2, "lượt") &&
           (vn_token_is_one_of(sc, behind, several) || sc->tokens->items[behind].kind == VN_T_NUMBER);
}

/* "may talk with", "in order to meet", "wishes to receive" */
static bool
is_unreal_here(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    uint32_t from = c->first - first > VN_UNREAL_REACH ? c->first - VN_UNREAL_REACH : first;

    if (is_yet_to_sign(sc, c) || is_task(sc, c) || is_asked(sc, c))
        return true;
    for (uint32_t i = from; i < c->first; i++)
        if (vn_is_unreal(sc->cue[i]) && !(c->weak && c->left.form <= VN_P_OFFICE &&
                                          sc->cue[i] == VN_Q_PURPOSE)) /* who came to welcome did */
            return true;
    return is_conditional(sc, c);
}

static int
number_at(const char *s, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return 0;
        value = value * 10 + s[i] - '0';
    }
    return value;
}

/* The day that the article is of: its publication, else its first whole day; month 0 where not known. */
static vn_day
article_day(const vn_scene *sc)
{
    vn_day day = sc->published;

    if (!day.year && sc->main_date) {
        day.year = number_at(sc->main_date, 4);
        day.month = number_at(sc->main_date + 5, 2);
        day.day = number_at(sc->main_date + 8, 2);
    }
    return day;
}

/* Whether the wording has a day of its own that is not behind the article's. */
static bool
is_dated_by(const vn_candidate *c, vn_day now)
{
    int year, month;

    if (!c->own_date || !now.month)
        return false;
    year = number_at(c->own_date, 4);
    month = number_at(c->own_date + 5, 2);
    if (year && now.year && year != now.year)
        return year < now.year;
    return month < now.month || (month == now.month && number_at(c->own_date + 8, 2) <= now.day);
}

/* The date said of the wording, by its code: none that stands far behind it, or behind another act. */
static const char *
date_said(const vn_scene *sc, const vn_candidate *c)
{
    const vn_mention *d = c->date == VN_NO_ENTITY ? NULL : &sc->entities->mentions[c->date];
    uint32_t end = c->first + c->n;

    if (d && d->first >= end &&
        (d->first - end > VN_BEHIND_REACH || cue_between(sc, end, d->first, VN_Q_VERB)))
        return NULL;
    return vn_date_code(sc, c->date);
}

/* "In April", "in 2015", of an article of another month. */
static bool
is_of_other_month(const char *code, vn_day now)
{
    int year, month;

    if (!code || vn_is_whole_day(code) || strchr(code, '/') || strlen(code) > 7)
        return false;
    year = number_at(code, 4);
    month = strlen(code) == 7 ? number_at(code + 5, 2) : 0;
    if (year && now.year && year != now.year)
        return true;
    if (!month)
        return year && !now.year && now.month;
    return now.month && month != now.month;
}

static bool
is_back_in(const vn_scene *sc, uint32_t token)
{
    return vn_token_is(sc, token, "hồi") || vn_token_is(sc, token, "Hồi");
}

/* "back in March": the day or month said of the wording is past by the word before it. */
static bool
is_said_past(const vn_scene *sc, const vn_candidate *c)
{
    const vn_mention *d = c->date == VN_NO_ENTITY ? NULL : &sc->entities->mentions[c->date];

    return d && d->first > 0 && d->first < c->first + c->n + VN_PAST_REACH &&
           (is_back_in(sc, d->first) || is_back_in(sc, d->first - 1) ||
            (d->first > 1 && is_back_in(sc, d->first - 2)));
}

/* "Last year, A called B", "talks with B late last month": told of the wording by what opens its clause, or
 * by what follows it before another act. */
static bool
is_said_long_past(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    static const vn_word_pair past[] = {{"năm", "ngoái"},  {"Năm", "ngoái"},   {"năm", "trước"},
                                        {"Năm", "trước"},  {"tháng", "trước"}, {"Tháng", "trước"},
                                        {"tuần", "trước"}, {"Tuần", "trước"}};
    static const vn_word_pair lately[] = {{"năm", "qua"}, {"Năm", "qua"}};
    uint32_t end = s->first + s->n, from = c->first + c->n, reach;

    for (uint32_t i = s->first; i < c->first; i++)
        if ((VN_HAS_PAIR(sc, i, past) || VN_HAS_PAIR(sc, i, lately)) &&
            (i - s->first < 3 || vn_token_is(sc, i + 2, ",")))
            return true;
    if (c->paired && c->left.form != VN_P_BOTH && c->right.end > from)
        from = c->right.end;
    reach = from + VN_PAST_REACH;
    for (uint32_t i = from; i + 1 < end && i < reach; i++) {
        if (sc->cue[i] == VN_Q_VERB || vn_token_is(sc, i, ","))
            return false;
        if (VN_HAS_PAIR(sc, i, past))
            return true;
    }
    return false;
}

/* Whether the sentence tells plans of its own, not what someone said or hopes. */
static bool
tells_plan(const vn_scene *sc, const vn_sentence *s)
{
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
        if (sc->cue[i] == VN_Q_SPEECH || sc->cue[i] == VN_Q_WISH || sc->cue[i] == VN_Q_QUOTE)
            return false;
    }
    return false;
}

/* "After the talks": of a plan as of a report */
static bool
is_after(const vn_scene *sc, uint32_t i)
{
    static const vn_word_pair after[] = {{"Sau", "khi"}, {"sau", "khi"}};

    return VN_HAS_PAIR(sc, i, after) || (i > 0 && VN_HAS_PAIR(sc, i - 1, after));
}

/* "This morning, A received B": the news itself */
static bool
is_today(const vn_scene *sc, uint32_t i)
{
    static const char *const parts[] = {"Sáng", "sáng", "Trưa", "trưa", "Chiều", "chiều",
                                        "Tối",  "tối",  "Hôm",  "hôm",  NULL};

    return vn_token_is_one_of(sc, i, parts) &&
           (vn_token_is(sc, i + 1, "nay") || vn_token_is(sc, i + 1, "qua"));
}

/* Whether the sentence says of itself that it tells what has happened, or what someone said. */
static bool
tells_past(const vn_scene *sc, const vn_sentence *s)
{
    static const vn_word_pair before[] = {{"Trước", "đó"}, {"trước", "đó"}};

    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (sc->cue[i] == VN_Q_DONE || sc->cue[i] == VN_Q_SPEECH || sc->cue[i] == VN_Q_QUOTE ||
            vn_token_is(sc, i, "đã") || VN_HAS_PAIR(sc, i, before) || is_today(sc, i) ||
            (sc->cue[i] == VN_Q_RECALL && !is_after(sc, i)))
            return true;
    return false;
}

/* Whether the sentence is dated to a month or year that is not the article's. */
static bool
is_dated_elsewhen(const vn_scene *sc, const vn_sentence *s, vn_day now)
{
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first >= s->first + s->n)
            return false;
        if (m->kind == VN_E_DATE &&
            (is_of_other_month(sc->entities->items[m->entity].code, now) || is_back_in(sc, m->first) ||
             (m->first > s->first && is_back_in(sc, m->first - 1))))
            return true;
    }
    return false;
}

/* "A first came in June 2014. At that time he met B": of the time told before. */
static bool
goes_back(const vn_scene *sc, uint32_t sentence, vn_day now)
{
    static const vn_word_pair then[] = {{"Khi", "đó"}, {"khi", "đó"}, {"Khi", "ấy"}, {"khi", "ấy"},
                                        {"Lúc", "đó"}, {"lúc", "đó"}, {"Lúc", "ấy"}, {"lúc", "ấy"},
                                        {"Hồi", "đó"}, {"hồi", "đó"}, {"Năm", "đó"}, {"năm", "đó"},
                                        {"Năm", "ấy"}, {"năm", "ấy"}, {"Dịp", "đó"}, {"dịp", "đó"},
                                        {"Lần", "đó"}, {"lần", "đó"}, {"Lần", "ấy"}, {"lần", "ấy"}};
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (uint32_t i = s->first; i + 1 < s->first + s->n && i < s->first + VN_THEN_REACH; i++)
        if (VN_HAS_PAIR(sc, i, then))
            for (uint32_t k = 1; k <= VN_THEN_BEFORE && k <= sentence; k++)
                if (is_dated_elsewhen(sc, &sc->sentences->items[sentence - k], now))
                    return true;
    return false;
}

/* Marks the candidates; in the order of the text. */
void
vn_plans_mark(const vn_scene *sc, vn_candidates *all)
{
    vn_day now = article_day(sc);
    uint32_t plan = UINT32_MAX; /* the last sentence that told a plan */

    for (size_t i = 0, end; i < all->n; i = end) {
        uint32_t sentence = all->items[i].sentence;
        const vn_sentence *s = &sc->sentences->items[sentence];
        bool caption = all->items[i].zone == VN_Z_CAPTION, past = caption || tells_past(sc, s);
        bool flows = plan != UINT32_MAX && sentence - plan <= VN_PLAN_REACH && !past, told = false;
        bool back = goes_back(sc, sentence, now);

        for (end = i; end < all->n && all->items[end].sentence == sentence; end++) {
            vn_candidate *c = &all->items[end];

            c->planned = (cue_between(sc, s->first, c->first, VN_Q_FUTURE) && !is_source(sc, s, c)) ||
                         is_name_ahead(sc, s, c);
            c->recalled = is_recalled_here(sc, c) || is_instance(sc, s, c) || is_counted(sc, c);
            c->flows = flows && !c->planned && !is_dated_by(c, now);
            c->unreal = is_unreal_here(sc, c);
            c->elsewhen = is_of_other_month(date_said(sc, c), now) || is_said_past(sc, c) || back ||
                          is_said_long_past(sc, s, c);
            told |= (c->told || c->noun) && (c->planned || c->flows);
        }
        if (told && !caption && (flows || tells_plan(sc, s)))
            plan = sentence;
        else if (past && !caption)
            plan = UINT32_MAX;
    }
}
