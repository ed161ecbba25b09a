/* meeting_mourning.c: who pays the last respects abroad or at an embassy: a ceremony of the land that mourns.
 */
#include "meeting_mourning.h"
#include "meeting_office.h"

bool
vn_is_mourning(const vn_scene *sc, const vn_candidate *c)
{
    return c->kind == VN_M_CEREMONY && !c->noun &&
           (vn_gap_has(sc, c->first, c->first + c->n, "viếng") ||
            vn_gap_has(sc, c->first, c->first + c->n, "cữu") ||
            vn_gap_has(sc, c->first, c->first + c->n, "tang"));
}

/* How well a mention tells the land that mourns: its embassy best, then a place, then whom it lost. */
static int
weight_of(const vn_scene *sc, const vn_mention *m, const vn_candidate *c, const char *own)
{
    const char *land = sc->country[m->entity];

    if (!land || vn_same_country(land, own))
        return 0;
    if (m->kind == VN_E_ORGANIZATION && vn_is_mission(sc->entities->items[m->entity].name))
        return 4;
    if (m->kind == VN_E_PLACE)
        return m->first > c->first ? 3 : 2;
    return m->kind == VN_E_PERSON && sc->absent[m->entity] && !sc->guessed[m->entity] ? 1 : 0;
}

bool
vn_mourning_land(const vn_scene *sc, const vn_candidate *c, const char *own, vn_party *land)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    const vn_mention *best = NULL;
    int most = 0;

    if (!own)
        return false;
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        int weight;

        if (m->first >= s->first + s->n)
            break;
        weight = weight_of(sc, m, c, own);
        if (weight > most) {
            most = weight;
            best = m;
        }
    }
    if (!best)
        return false;
    *land = (vn_party){.form = most == 4 ? VN_P_BODY : VN_P_PLACE,
                       .first = c->first + c->n,
                       .end = c->first + c->n,
                       .person = VN_NO_ENTITY,
                       .body = most == 4 ? best->entity : VN_NO_ENTITY,
                       .office = VN_NO_ENTITY,
                       .country = sc->country[best->entity]};
    return true;
}
