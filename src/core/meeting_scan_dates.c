/* meeting_scan_dates.c: the days that stand beside the wordings of encounters. */
#include "meeting_scan.h"
#include "meeting_slots.h"

#define VN_DAY_BEHIND 8 /* tokens from a wording to the day behind it that is said of it */

static uint32_t
nearest_date(const vn_scene *sc, const vn_sentence *s, size_t from_mention, uint32_t at)
{
    uint32_t best = VN_NO_ENTITY;

    for (size_t i = from_mention; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != VN_E_DATE)
            continue;
        if (m->first < at || best == VN_NO_ENTITY)
            best = (uint32_t)i;
    }
    return best;
}

/* The whole day that is said of the wording itself: before it, or close behind; NULL without one. */
static const char *
own_date(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    uint32_t at;

    if (c->date != VN_NO_ENTITY) {
        const vn_mention *d = &sc->entities->mentions[c->date];
        const char *code = sc->entities->items[d->entity].code;

        return vn_is_whole_day(code) && (d->first < c->first || d->first < c->first + c->n + VN_DAY_BEHIND)
                   ? code
                   : NULL;
    }
    return vn_relative_day(sc, s, &at);
}

void
vn_days_said(const vn_scene *sc, const vn_sentence *s, size_t from_mention, vn_candidate *c)
{
    c->date = nearest_date(sc, s, from_mention, c->first);
    c->own_date = own_date(sc, s, c);
}

const char *
vn_main_date(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        vn_zone_kind zone;

        if (m->kind != VN_E_DATE || vn_date_is_aside(sc, m))
            continue;
        zone = vn_zone_at(sc->article, m->start);
        if (zone == VN_Z_DATELINE || zone == VN_Z_FURNITURE || zone == VN_Z_BYLINE)
            continue;
        if (vn_is_whole_day(sc->entities->items[m->entity].code))
            return sc->entities->items[m->entity].code;
    }
    return NULL;
}
