/* meeting_relate.c: how the dates that compete stand to each other; see meeting_dates.h. */
#include "meeting_dates.h"

/* The dates next to the first telling, before it and after it. */
static void
neighbours(vn_date_reader *r)
{
    vn_option *before = NULL, *after = NULL;

    for (size_t i = 1; i < r->out->n; i++) {
        vn_option *o = &r->out->items[i];

        if (o->mention == VN_NO_ENTITY || o->on[VN_DF_month])
            continue;
        if (o->token < r->telling ? !before || o->token > before->token : !after || o->token < after->token)
            *(o->token < r->telling ? &before : &after) = o;
    }
    if (before) {
        before->on[VN_DF_last_before] = true;
        before->on[VN_DF_then_last] = r->then;
    }
    if (after)
        after->on[VN_DF_next_after] = true;
}

/* The windows that hold a day. */
static void
hold(vn_options *os, vn_option *day)
{
    for (size_t k = 1; k < os->n; k++) {
        vn_option *w = &os->items[k];

        if (!w->on[VN_DF_span] || !vn_span_holds(w->code, day->code))
            continue;
        day->on[VN_DF_in_window] = true;
        w->on[VN_DF_holds_day] = true;
        w->on[VN_DF_holds_named] |= day->on[VN_DF_named];
    }
}

/* "Trong chuyến công tác, đoàn đã làm việc với A và gặp B. Ngày 9/10, ... A": the day opens the sentence that
 * tells more of what is summed up. */
static bool
is_detail(const vn_date_reader *r, const vn_option *o)
{
    const vn_sentence *s = &r->sc->sentences->items[vn_sentence_at(r->sc, o->token)];

    return o->on[VN_DF_day] && (o->on[VN_DF_named] || o->on[VN_DF_told]) && o->on[VN_DF_owned] &&
           o->mention != VN_NO_ENTITY && o->token == s->first;
}

/* How the dates stand to each other. */
static void
set_apart(vn_date_reader *r)
{
    vn_options *os = r->out;
    const vn_encounter *e = &r->es->items[r->which];
    bool visit = e->kind == VN_M_VISIT;
    const char *rule = vn_rule_date(r->sc, r->all, e);
    uint32_t nearest = UINT32_MAX;
    size_t days = 0;
    bool until = false;

    for (size_t i = 1; i < os->n; i++) {
        if (r->gap[i] < nearest)
            nearest = r->gap[i];
        days += os->items[i].on[VN_DF_day];
        if (vn_same_days(os->items[i].code, r->sc->main_date))
            until = os->items[i].on[VN_DF_until];
    }
    for (size_t i = 1; i < os->n; i++) {
        vn_option *o = &os->items[i];
        bool span = o->on[VN_DF_span], day = o->on[VN_DF_day];

        if (vn_same_days(o->code, rule))
            o->on[VN_DF_rule] = true;
        if (vn_same_days(o->code, r->sc->main_date))
            o->on[VN_DF_main_date] = true;
        if (i == 1)
            o->on[VN_DF_first_date] = true;
        if (i == 2)
            o->on[VN_DF_second_date] = true;
        if (day)
            hold(os, o);
        if (r->today)
            o->on[o->on[VN_DF_window_first]  ? VN_DF_today_first
                  : o->on[VN_DF_window_last] ? VN_DF_today_last
                  : span                     ? VN_DF_today_span
                  : day                      ? VN_DF_today_day
                                             : VN_DF_today_month] = true;
        if (visit && (span || day))
            o->on[span ? VN_DF_visit_span : VN_DF_visit_day] = true;
        if (e->kind == VN_M_CONFERENCE && span)
            o->on[VN_DF_conference_span] = true;
        if (!r->dated && !r->today && (span || day))
            o->on[span ? VN_DF_undated_span : VN_DF_undated_day] = true;
        if (span && o->on[VN_DF_told])
            o->on[VN_DF_told_span] = true;
        if (span && o->on[VN_DF_bracketed])
            o->on[VN_DF_span_bracketed] = true;
        for (size_t k = 1; k < os->n; k++)
            if (k != i && os->items[k].on[VN_DF_alike_next] && vn_same_days(o->code, os->items[k].code))
                o->on[VN_DF_value_alike] = true;
        if (r->then && (span || day))
            o->on[span ? VN_DF_then_span : VN_DF_then_day] = true;
        if (r->summed && !o->on[VN_DF_told_first] && !is_detail(r, o))
            o->on[span ? VN_DF_sum_span : day ? VN_DF_sum_day : VN_DF_sum_month] = true;
        if (r->frame && !o->on[VN_DF_told] && (span || day))
            o->on[span ? VN_DF_frame_span : VN_DF_frame_day] = true;
        if (o->on[VN_DF_month_of] && until && r->today)
            o->on[VN_DF_month_until] = true;
        if (r->gap[i] != UINT32_MAX && r->gap[i] == nearest)
            o->on[o->on[VN_DF_told_before] ? VN_DF_told_nearest_before : VN_DF_told_nearest] = true;
        if (r->dated && !o->on[VN_DF_told])
            o->on[VN_DF_told_other] = true;
        if (day && days == 1)
            o->on[VN_DF_only_day] = true;
    }
}

void
vn_dates_relate(vn_date_reader *r)
{
    neighbours(r);
    set_apart(r);
}
