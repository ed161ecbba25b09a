/* meeting_dates_drop.c: dates that leave room for no other one; see meeting_dates.h. */
#include "meeting_dates.h"

#define VN_OPENING 3 /* tokens before a day that opens its sentence */

/* Moves a date that stays to its new place in the list. */
static void
keep(vn_date_reader *r, size_t to, size_t from)
{
    r->out->items[to] = r->out->items[from];
    r->gap[to] = r->gap[from];
}

/* Whether a day opens its sentence: "Ngày 5/3, tại Paris, trong khuôn khổ chuyến thăm từ 3 - 6/3, A gặp B".
 */
static bool
opens_sentence(const vn_scene *sc, const vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, o->token)];

    return o->mention != VN_NO_ENTITY && o->token <= s->first + VN_OPENING &&
           !vn_token_is(sc, o->token, "từ") && !vn_token_is(sc, o->token, "Từ");
}

/* "... đã có các cuộc làm việc với", "đã sang thăm, chúc Tết một số đơn vị": the sentence of a window sums up
 * what is told one by one behind it. */
static bool
sums_up(const vn_scene *sc, const vn_option *window)
{
    static const vn_word_pair words[] = {{"các", "cuộc"},   {"các", "buổi"},   {"các", "hoạt"},
                                         {"nhiều", "hoạt"}, {"nhiều", "cuộc"}, {"một", "số"},
                                         {"hàng", "loạt"},  {"một", "loạt"}};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, window->token)];

    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (VN_HAS_PAIR(sc, i, words))
            return true;
    return false;
}

/* Whether a day is surely that of the encounter though its first telling gives the window of the visit: it
 * opens the same sentence, or a later one that alone tells of the act. */
static bool
is_day_of_visit(const vn_date_reader *r, const vn_option *o, const vn_option *window)
{
    if (o->on[VN_DF_told] && !o->on[VN_DF_told_first] && sums_up(r->sc, window) &&
        (o->on[VN_DF_same_day] || opens_sentence(r->sc, o)))
        return true;
    if (window->on[VN_DF_visit_before] && o->on[VN_DF_owned] && o->token < window->token &&
        !o->on[VN_DF_other_told] && opens_sentence(r->sc, o))
        return true;
    if (!window->on[VN_DF_visit_before] || !o->on[VN_DF_told])
        return false;
    if (o->on[VN_DF_told_first])
        return o->on[VN_DF_first_before] && opens_sentence(r->sc, o);
    return o->on[VN_DF_kind_there] && !window->on[VN_DF_kind_there];
}

/* "Sáng 28/5, tàu ... cập cảng, bắt đầu chuyến thăm từ 28 đến 31/5. Lễ đón ...": the article tells of the day
 * that the visit begins on. */
static bool
is_first_day(const vn_date_reader *r, const vn_option *o, const vn_option *window)
{
    return o->mention != VN_NO_ENTITY && window->on[VN_DF_trip_starts] && !r->summed && !r->frame &&
           vn_sentence_at(r->sc, o->token) == vn_sentence_at(r->sc, window->token) &&
           opens_sentence(r->sc, o) && strncmp(window->code + 5, o->code + 5, 5) == 0;
}

/* Whether a day within the window is surely said of the encounter. A span that the first telling gives itself
 * yields to "yesterday", to the day it is told to have been held on, and to a day within the visit. */
static bool
is_surer(const vn_date_reader *r, const vn_option *o, const vn_option *window)
{
    if (!o->on[VN_DF_day] || !vn_span_holds(window->code, o->code))
        return false;
    if (window->on[VN_DF_told_first])
        return ((o->on[VN_DF_yesterday] || o->on[VN_DF_same_day] ||
                 (o->on[VN_DF_first_after] && o->on[VN_DF_day_part])) &&
                o->on[VN_DF_told_first]) ||
               (o->on[VN_DF_today_elsewhere] && o->on[VN_DF_owned] && window->on[VN_DF_visit_before]) ||
               o->on[VN_DF_held] || is_day_of_visit(r, o, window);
    return is_first_day(r, o, window) || o->on[VN_DF_told_part] || o->on[VN_DF_beside] ||
           (o->on[VN_DF_told_near] && o->on[VN_DF_told_after]) || o->on[VN_DF_named_near] ||
           (o->on[VN_DF_day_part] && !o->on[VN_DF_other_told] &&
            ((o->on[VN_DF_named] && o->on[VN_DF_kind_there]) ||
             (o->on[VN_DF_alike_next] && opens_sentence(r->sc, o)))) ||
           o->on[VN_DF_same_day] || o->on[VN_DF_today] || (o->on[VN_DF_today_elsewhere] && !r->summed);
}

/* A day that is surely said of the encounter is more exact than the window of the visit. */
static void
drop_windows(vn_date_reader *r)
{
    vn_options *os = r->out;
    size_t n = 1;

    if (r->es->items[r->which].kind == VN_M_VISIT)
        return;
    for (size_t i = 1; i < os->n; i++) {
        bool held = false;

        for (size_t k = 1; k < os->n && os->items[i].on[VN_DF_span]; k++)
            held |= is_surer(r, &os->items[k], &os->items[i]);
        if (!held)
            keep(r, n++, i);
    }
    os->n = n;
}

/* "đã đến Baku tối 9/10", "có mặt ở Baku từ 9/10 và gặp ... sáng 10/10": a day told of who arrives, right
 * behind where. */
static bool
is_arrival(const vn_scene *sc, const vn_option *o)
{
    const vn_mention *day, *where;

    if (o->mention == VN_NO_ENTITY || o->mention == 0)
        return false;
    day = vn_scene_mention(sc, o->mention);
    where = vn_scene_mention(sc, o->mention - 1);
    return where->kind == VN_E_PLACE && where->first + where->n + 2 > day->first &&
           (vn_word_before(sc, where->first, 2, "đến") || vn_word_before(sc, where->first, 2, "tới") ||
            vn_word_before(sc, where->first, 2, "mặt"));
}

/* Whether a day of the encounter stands behind another one in the same sentence. */
static bool
is_behind(const vn_date_reader *r, const vn_option *d, const vn_option *before)
{
    bool told = d->on[VN_DF_told] || d->on[VN_DF_held] || (d->on[VN_DF_named] && d->token > r->telling);

    return told && d->on[VN_DF_day] && d->token > before->token && !d->on[VN_DF_future_before] &&
           vn_sentence_at(r->sc, d->token) == vn_sentence_at(r->sc, before->token);
}

/* Whether a day is told of the encounter itself: "cuộc gặp hôm 26/5", while another is that of a report. */
static bool
is_day_itself(const vn_option *d)
{
    return d->on[VN_DF_held] && d->on[VN_DF_day] && !d->on[VN_DF_reported] && !d->on[VN_DF_future_before];
}

/* "Ngày 26/6, bộ cho biết hai ngoại trưởng đã điện đàm một ngày trước đó": the day of the report, or of the
 * arrival, is not that of what is told, where another one stands behind it in the sentence; nor is that of
 * the report where the encounter is given its own day anywhere. */
static void
drop_reports(vn_date_reader *r)
{
    vn_options *os = r->out;
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];
        bool aside = o->on[VN_DF_day] && (o->on[VN_DF_reported] || is_arrival(r->sc, o)), other = false;

        for (size_t k = 1; k < os->n && aside && !other; k++)
            other = is_behind(r, &os->items[k], o) || (o->on[VN_DF_reported] && is_day_itself(&os->items[k]));
        if (!other)
            keep(r, n++, i);
    }
    os->n = n;
}

/* "Trước đó một ngày, ông gặp ...", "Cùng ngày, ...": a day counted from another one opens the telling. */
static bool
opens_apart(const vn_scene *sc, const vn_option *o, uint32_t sentence)
{
    return o->on[VN_DF_same_day] && vn_sentence_at(sc, o->token) == sentence &&
           o->token <= sc->sentences->items[sentence].first + VN_OPENING &&
           !vn_token_is(sc, o->token, "ngày");
}

/* "hôm 10/1": a day as a reporter writes of one that is not today. */
static bool
is_not_today(const vn_scene *sc, const vn_option *o)
{
    const vn_mention *m = o->mention == VN_NO_ENTITY ? NULL : vn_scene_mention(sc, o->mention);

    return m && (vn_token_is(sc, m->first, "hôm") || vn_token_is(sc, m->first, "Hôm") ||
                 vn_word_before(sc, m->first, 1, "hôm") || vn_word_before(sc, m->first, 1, "Hôm"));
}

/* What was "today" or "yesterday", on a day that is not known, was not on a day that is written "hôm 10/1".
 */
static void
drop_other_days(vn_date_reader *r)
{
    vn_options *os = r->out;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]);
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++)
        if (!r->today || vn_sentence_at(r->sc, os->items[i].token) == first ||
            !is_not_today(r->sc, &os->items[i]))
            keep(r, n++, i);
    os->n = n;
}

/* "Hôm qua, ông gặp ...": the day that the first telling gives by a word leaves no room for those told
 * elsewhere. */
static void
drop_elsewhere(vn_date_reader *r)
{
    vn_options *os = r->out;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]);
    bool told = false;
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];

        told |= (o->on[VN_DF_told_first] && (o->on[VN_DF_yesterday] || o->on[VN_DF_today])) ||
                opens_apart(r->sc, o, first);
    }
    for (size_t i = 1; i < os->n; i++)
        if (!told || vn_sentence_at(r->sc, os->items[i].token) == first)
            keep(r, n++, i);
    os->n = n;
}

/* Whether the sentence of a date opens with what went before: "Trước khi tới Huế, ngày 19/11 tại Hà Nội,
 * ...", "Một ngày trước đó, 13/6, ...". */
static bool
is_of_before(const vn_scene *sc, const vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, o->token)];
    uint32_t end = s->first + s->n;

    return vn_stands_at(sc, "Trước", "đó", s->first, end) ||
           vn_stands_at(sc, "Trước", "khi", s->first, end) || vn_days_counted(sc, s->first, end).days < 0;
}

/* The day of what went before is told behind the encounter: it is not its day where another one stands before
 * or beside the first telling. */
static void
drop_recalled(vn_date_reader *r)
{
    vn_options *os = r->out;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]);
    bool dated = false;
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++)
        dated |= !os->items[i].on[VN_DF_month] && vn_sentence_at(r->sc, os->items[i].token) <= first &&
                 !is_of_before(r->sc, &os->items[i]);
    for (size_t i = 1; i < os->n; i++)
        if (!dated || vn_sentence_at(r->sc, os->items[i].token) <= first ||
            !is_of_before(r->sc, &os->items[i]))
            keep(r, n++, i);
    os->n = n;
}

/* "chiều 12/11 đã chào xã giao A; hôm sau gặp B": a word that tells the day between another day and the
 * wording is its day. */
static void
drop_passed(vn_date_reader *r)
{
    vn_options *os = r->out;
    uint32_t word = 0;
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++)
        if (os->items[i].on[VN_DF_same_day] && os->items[i].mention == VN_NO_ENTITY &&
            os->items[i].token < r->telling &&
            vn_sentence_at(r->sc, os->items[i].token) == vn_sentence_at(r->sc, r->telling))
            word = os->items[i].token;
    for (size_t i = 1; i < os->n; i++)
        if (!word || (os->items[i].token >= word &&
                      vn_sentence_at(r->sc, os->items[i].token) == vn_sentence_at(r->sc, word)))
            keep(r, n++, i);
    os->n = n;
}

/* Whether a sentence goes on with the one before it in the same paragraph, and not with what was before. */
static bool
goes_on(const vn_scene *sc, uint32_t sentence)
{
    uint32_t first = sc->sentences->items[sentence].first;

    return sentence > 1 && !(sc->tokens->items[first].flags & (VN_TF_PARAGRAPH | VN_TF_LINE)) &&
           !vn_stands_at(sc, "Trước", "đó", first, (uint32_t)sc->tokens->n) &&
           vn_zone_at(sc->article, sc->tokens->items[first].start) == VN_Z_BODY;
}

/* "Hôm sau, đoàn tới Huế. Tại đây, ông A tiếp đoàn": the day that opens the sentence before the first
 * telling, where that tells none, leaves no room for those told elsewhere. */
static void
drop_before(vn_date_reader *r)
{
    const vn_scene *sc = r->sc;
    vn_options *os = r->out;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]), at = 0;
    const vn_sentence *s = &sc->sentences->items[first];
    const char *code;
    bool opens = false, yesterday;
    size_t n = 1;
    vn_option *o;

    for (size_t i = 1; i < os->n; i++)
        if (os->items[i].token >= s->first && os->items[i].token < s->first + s->n)
            return;
    if (!goes_on(sc, first))
        return;
    s--;
    code = vn_day_told(sc, s, &at);
    yesterday = code && sc->cue[at] == VN_Q_YESTERDAY;
    if (code && (yesterday || at <= s->first + VN_OPENING) && (o = vn_date_option(r, code, VN_NO_ENTITY, at)))
        o->on[VN_DF_same_day] = o->on[VN_DF_before_1] = true;
    for (size_t i = 1; i < os->n; i++)
        opens |= vn_sentence_at(sc, os->items[i].token) + 1 == first && os->items[i].on[VN_DF_day] &&
                 (os->items[i].token <= s->first + VN_OPENING || (yesterday && os->items[i].token == at));
    for (size_t i = 1; i < os->n; i++)
        if (!opens || vn_sentence_at(sc, os->items[i].token) + 1 == first)
            keep(r, n++, i);
    os->n = n;
    r->carried = opens;
}

/* The window of a visit is told of the visit; its first day is only that of the arrival. */
static void
drop_arrivals(vn_date_reader *r)
{
    vn_options *os = r->out;
    size_t n = 1;

    if (r->es->items[r->which].kind != VN_M_VISIT)
        return;
    for (size_t i = 1; i < os->n; i++) {
        bool held = false;

        for (size_t k = 1; k < os->n && os->items[i].on[VN_DF_day]; k++)
            held |= os->items[k].on[VN_DF_span] && vn_span_holds(os->items[k].code, os->items[i].code);
        if (!held)
            keep(r, n++, i);
    }
    os->n = n;
}

void
vn_dates_drop(vn_date_reader *r)
{
    drop_elsewhere(r);
    drop_other_days(r);
    drop_before(r);
    drop_recalled(r);
    drop_passed(r);
    drop_reports(r);
    drop_windows(r);
    drop_arrivals(r);
}
