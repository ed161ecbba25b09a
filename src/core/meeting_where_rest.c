/* meeting_where_rest.c: the place of an encounter for which the model takes none. */
#include "meeting_where.h"

/* The place that the article tells of all encounters, for one that is told at none; 0 without one. */
static size_t
place_of_all(const vn_options *os)
{
    for (size_t i = 1; i < os->n; i++) {
        const bool *on = os->items[i].on;

        if ((on[VN_LF_all_here] || os->items[i].sure) && !on[VN_LF_remote] && !on[VN_LF_not_soil] &&
            !on[VN_LF_dated_other])
            return i;
    }
    return 0;
}

/* "Sáng 29/8, tại X, ...": the place that frames a sentence of the encounter's own day, for one that is told
 * at none; 0 without one. */
static size_t
place_of_frame(const vn_options *os)
{
    for (size_t i = 1; i < os->n; i++) {
        const bool *on = os->items[i].on;

        if (on[VN_LF_at] && on[VN_LF_owned] && on[VN_LF_framed] && on[VN_LF_dated] && on[VN_LF_dated_same] &&
            (on[VN_LF_one_here] || on[VN_LF_both_here]) && !on[VN_LF_aside] && !on[VN_LF_remote] &&
            !on[VN_LF_other_told] && !on[VN_LF_future_after] && !on[VN_LF_frames_errand])
            return i;
    }
    return 0;
}

/* "Tại Phủ X, A gửi lời chia buồn": the same of a site, be no day told; 0 without one. */
static size_t
site_of_frame(const vn_options *os)
{
    for (size_t i = 1; i < os->n; i++) {
        const bool *on = os->items[i].on;

        if (on[VN_LF_site] && on[VN_LF_at] && on[VN_LF_owned] && on[VN_LF_framed] &&
            (on[VN_LF_one_here] || on[VN_LF_both_here]) && !on[VN_LF_aside] && !on[VN_LF_remote] &&
            !on[VN_LF_not_soil] && !on[VN_LF_other_told] && !on[VN_LF_dated_other] && !on[VN_LF_elsewhere] &&
            !on[VN_LF_future_after] && !on[VN_LF_frames_errand])
            return i;
    }
    return 0;
}

/* "Đến X, A đã gặp B": the place that people came to in the sentence that tells of it; 0 without one. */
static size_t
place_reached(const vn_options *os)
{
    for (size_t i = 1; i < os->n; i++)
        if (os->items[i].reached)
            return i;
    return 0;
}

/* Whether a place stands behind the first telling. */
static bool
is_told_later(const vn_option *o)
{
    return !o->on[VN_LF_told] && (o->on[VN_LF_after_1] || o->on[VN_LF_after_2] || o->on[VN_LF_after_far]);
}

/* The one town that people travelled to, a capital only where it is asked for; 0 without one. */
static size_t
town_travelled_to(const vn_options *os, bool capitals)
{
    size_t found = 0;

    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];

        if (!o->trip || o->on[VN_LF_site] || o->on[VN_LF_remote] || is_told_later(o))
            continue;
        if ((o->capital && !capitals) || (found && strcmp(o->code, os->items[found].code) != 0))
            return 0;
        found = found ? found : i;
    }
    return found;
}

size_t
vn_town_of_trip(const vn_options *os)
{
    return town_travelled_to(os, false);
}

/* How many leaders two encounters share. */
static int
shared_leaders(const vn_encounter *a, const vn_encounter *b)
{
    int n = 0;

    for (int i = 0; i < 4; i++)
        n += a->side[i / 2].person != VN_NO_ENTITY && a->side[i / 2].person == b->side[i % 2].person;
    return n;
}

/* Whether a sentence tells of encounters with other leaders alone. */
static bool
is_of_others(const vn_scene *sc, const vn_encounters *es, size_t which, uint32_t sentence)
{
    uint32_t of[] = {sc->teller[sentence].first, sc->teller[sentence].last};

    for (int i = 0; i < 2; i++) {
        size_t e = of[i] == UINT32_MAX ? sc->owner[sentence] : of[i];

        if (e >= es->n || e == which || shared_leaders(&es->items[which], &es->items[e]) > 1)
            return false;
    }
    return true;
}

/* Whether a place is told of the encounter, or as where people came to. */
static bool
is_told_there(const vn_option *o)
{
    return o->on[VN_LF_named] || o->on[VN_LF_told] || o->on[VN_LF_all_here] || o->on[VN_LF_works] ||
           o->sure || o->trip || (o->on[VN_LF_owned] && o->on[VN_LF_arrives]);
}

bool
vn_is_capital_of_others(const vn_scene *sc, const vn_encounters *es, size_t which, const vn_options *os,
                        size_t best)
{
    bool others = false;

    if (!os->items[best].capital)
        return false;
    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];

        if (strcmp(o->code, os->items[best].code) != 0)
            continue;
        if (is_told_there(o))
            return false;
        if (!o->on[VN_LF_at])
            continue;
        if (!is_of_others(sc, es, which, vn_sentence_at(sc, o->token)))
            return false;
        others = true;
    }
    return others;
}

/* Whether a town after "at" is no capital, and nothing speaks against it. */
static bool
is_said_town(const vn_option *o)
{
    const bool *on = o->on;

    return on[VN_LF_at] && !o->capital && !on[VN_LF_site] && !on[VN_LF_land] && !on[VN_LF_ward] &&
           !on[VN_LF_aside] && !on[VN_LF_remote] && !on[VN_LF_not_soil] && !on[VN_LF_dated_other] &&
           !on[VN_LF_future_after];
}

/* The one town, no capital, at which the title says it was, or that a side's body is of and the article says
 * something was held at; 0 without one. */
static size_t
town_said(const vn_options *os)
{
    size_t found = 0;

    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];

        if (!is_said_town(o) || !(o->on[VN_LF_title] || o->on[VN_LF_side_body]))
            continue;
        if (found && strcmp(o->code, os->items[found].code) != 0)
            return 0;
        found = i;
    }
    return found;
}

size_t
vn_town_for_site(const vn_scene *sc, const vn_options *os, size_t site)
{
    size_t town = town_travelled_to(os, true);

    return town && (os->items[town].on[VN_LF_city] || vn_is_called_town(sc, os->items[town].mention) ||
                    os->items[town].capital)
               ? town
               : site;
}

size_t
vn_place_of_rest(uint8_t kind, const vn_options *os)
{
    size_t found = place_of_frame(os);

    found = found ? found : place_reached(os);
    found = found ? found : place_of_all(os);
    found = found ? found : site_of_frame(os);
    if (!found && kind != VN_M_PHONE_CALL && kind != VN_M_ONLINE_MEETING) {
        found = vn_town_of_trip(os);
        found = found ? found : town_said(os);
    }
    return found;
}
