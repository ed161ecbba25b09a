/* meeting_mission.c: what an embassy or a consulate holds in the land that it is in. */
#include "meeting_mission.h"
#include "meeting_dates.h"
#include "meeting_office.h"
#include "meeting_options.h"

#define VN_HOLD_REACH 5 /* tokens from a mission to what says that it holds something */
#define VN_SEAT_REACH 5 /* tokens from "trụ sở" to the mission that it is of */

/* "Đại sứ quán A (phối hợp) tổ chức", "trụ sở Tổng lãnh sự quán A" */
static bool
holds(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    uint32_t end = m->first + m->n,
             from = m->first > s->first + VN_SEAT_REACH ? m->first - VN_SEAT_REACH : s->first;

    for (uint32_t t = end; t < s->first + s->n && t < end + VN_HOLD_REACH && !vn_token_is(sc, t, ","); t++)
        if (vn_stands_at(sc, "tổ", "chức", t, t + 2) || vn_stands_at(sc, "chủ", "trì", t, t + 2))
            return true;
    for (uint32_t t = from; t < m->first; t++)
        if (vn_stands_at(sc, "trụ", "sở", t, m->first) || vn_stands_at(sc, "Trụ", "sở", t, m->first))
            return true;
    return false;
}

/* Whether a wording of the encounter stands in the sentence or in the one behind it. */
static bool
is_told_in(const vn_candidates *all, const vn_encounter *e, uint32_t sentence)
{
    for (size_t i = 0; i < e->n; i++)
        if (all->items[e->candidates[i]].sentence - sentence <= 1)
            return true;
    return false;
}

int
vn_mission_holds(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    bool held[2] = {false, false};

    if (e->kind != VN_M_CEREMONY && e->kind != VN_M_CONFERENCE)
        return 0;
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        uint32_t sentence;

        if (m->kind != VN_E_ORGANIZATION || !vn_is_mission(vn_scene_entity(sc, m->entity)->name))
            continue;
        sentence = vn_sentence_at(sc, m->first);
        if (vn_zone_at(sc->article, m->start) != VN_Z_TITLE && !is_told_in(all, e, sentence))
            continue;
        for (int k = 0; k < 2; k++)
            held[k] |= vn_same_country(sc->country[m->entity], e->side[k].country) &&
                       !vn_same_country(sc->country[m->entity], e->side[!k].country) &&
                       holds(sc, &sc->sentences->items[sentence], m);
    }
    return (int)held[0] - (int)held[1];
}
