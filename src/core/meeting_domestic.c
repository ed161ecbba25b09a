/* meeting_domestic.c: whether the two of an encounter are of two lands. */
#include "meeting_merge.h"
#include "meeting_office.h"
#include "meeting_party.h"

#define VN_LEADS 4 /* level of who leads a government or a state */

/* "Tổng lãnh sự A", of a name of ours: of our mission, where the article names no other land for him. */
static bool
is_own_envoy(const vn_scene *sc, const vn_party *p)
{
    const char *office = p->person != VN_NO_ENTITY ? sc->entities->items[p->person].position : NULL;
    const vn_office_fact *fact = office ? vn_office_fact_of(office, strlen(office)) : NULL;

    return fact && fact->tier == VN_TIER_ENVOY && vn_same_country(p->country, "VN");
}

/* Whether an encounter told before has a person face somebody who surely is of another land. */
static bool
has_faced_abroad(const vn_encounters *es, size_t end, const vn_party *p)
{
    for (size_t i = 0; i < end && p->person != VN_NO_ENTITY; i++)
        for (int k = 0; k < 2; k++) {
            const vn_party *self = &es->items[i].side[k], *o = &es->items[i].side[!k];

            if (self->person == p->person && o->country && !o->guessed &&
                vn_same_country(self->country, p->country) && !vn_same_country(o->country, p->country))
                return true;
        }
    return false;
}

/* Two sides of one country, one of them a guess: that one comes from abroad, if the article knows an abroad.
 */
static void
part_countries(const vn_scene *sc, const vn_encounters *es, size_t before, vn_party *a, vn_party *b)
{
    vn_party *doubtful = a->guessed ? a : b, *other = doubtful == a ? b : a;

    if (!vn_same_country(a->country, b->country))
        return;
    if (has_faced_abroad(es, before, doubtful) && !has_faced_abroad(es, before, other)) {
        other->guessed = true; /* by an office that parties of other lands have, too */
        doubtful = other;
    }
    if (!doubtful->guessed || is_own_envoy(sc, doubtful))
        return;
    if (doubtful != other && a->guessed && b->guessed && a->person != VN_NO_ENTITY &&
        b->person != VN_NO_ENTITY)
        doubtful =
            sc->entities->items[a->person].n_mentions < sc->entities->items[b->person].n_mentions ? a : b;
    if (vn_same_country(doubtful->country, "VN"))
        doubtful->country = sc->other_weight >= 4          ? sc->other_country
                            : vn_is_abroad_alike(sc->soil) ? sc->soil
                                                           : NULL;
    else
        doubtful->country = vn_office_level(sc, doubtful) >= VN_LEADS ? sc->third_country : NULL;
}

/* An office told without its land, beside our people, is of the land that the article is about. */
static void
lend_country(const vn_scene *sc, vn_party *to, const vn_party *other)
{
    if (to->country || to->form != VN_P_OFFICE || !vn_party_body(sc, to) ||
        !vn_same_country(other->country, "VN") || sc->other_weight < 4 ||
        vn_is_international(vn_party_body(sc, to)))
        return;
    to->country = sc->other_country;
    to->guessed = true;
}

/* Whether the sides come from two countries, or one of them stands above countries. */
static bool
is_foreign(const vn_scene *sc, const vn_encounter *e)
{
    const vn_party *a = &e->side[0], *b = &e->side[1];

    if (a->country && b->country)
        return !vn_same_country(a->country, b->country);
    if (!sc->other_country && ((vn_same_country(a->country, "VN") && b->form == VN_P_NAMED) ||
                               (vn_same_country(b->country, "VN") && a->form == VN_P_NAMED)))
        return true; /* no Vietnamese name, and no land that it could be of: of a body above countries */
    return (a->country || vn_is_international(vn_party_body(sc, a))) &&
           (b->country || vn_is_international(vn_party_body(sc, b)));
}

void
vn_domestic_drop(const vn_scene *sc, vn_encounters *es)
{
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        part_countries(sc, es, n, &es->items[i].side[0], &es->items[i].side[1]);
        lend_country(sc, &es->items[i].side[0], &es->items[i].side[1]);
        lend_country(sc, &es->items[i].side[1], &es->items[i].side[0]);
        if (is_foreign(sc, &es->items[i]))
            es->items[n++] = es->items[i];
    }
    es->n = n;
}
