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

size_t
vn_town_of_trip(const vn_options *os)
{
    size_t found = 0;

    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];

        if (!o->trip || o->on[VN_LF_remote] || is_told_later(o))
            continue;
        if (o->capital || (found && strcmp(o->code, os->items[found].code) != 0))
            return 0;
        found = found ? found : i;
    }
    return found;
}

size_t
vn_place_of_rest(uint8_t kind, const vn_options *os)
{
    size_t found = place_of_frame(os);

    found = found ? found : place_reached(os);
    found = found ? found : place_of_all(os);
    found = found ? found : site_of_frame(os);
    if (!found && kind != VN_M_PHONE_CALL && kind != VN_M_ONLINE_MEETING)
        found = vn_town_of_trip(os);
    return found;
}
