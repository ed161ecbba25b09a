/* meeting_implied.c: the party that a sentence leaves unsaid. */
#include "meeting_party.h"
#include "meeting_scan.h"

#define VN_HERO_MENTIONS 3  /* of the person that an article is about, at least */
#define VN_INVITE_REACH  14 /* tokens from "the invitation of" to the name */

static bool
is_invited_by(const vn_scene *sc, const vn_mention *m)
{
    uint32_t from = m->first > VN_INVITE_REACH ? m->first - VN_INVITE_REACH : 0;

    for (uint32_t t = m->first; t-- > from;) {
        if (vn_token_is(sc, t, ",") && !vn_token_is(sc, t + 1, "Chủ"))
            return false;
        if (t && vn_token_is(sc, t, "mời") && vn_token_is(sc, t - 1, "lời") && vn_token_is(sc, t + 1, "của"))
            return true;
    }
    return false;
}

void
vn_implied_find(vn_scene *sc)
{
    uint32_t most = VN_HERO_MENTIONS - 1;

    sc->hero = sc->host = VN_NO_ENTITY;
    for (uint32_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = &sc->entities->items[i];

        if (e->kind == VN_E_PERSON && sc->country[i] && e->n_mentions > most) {
            most = e->n_mentions;
            sc->hero = i;
        }
    }
    for (size_t i = 0; i < sc->entities->n_mentions && sc->host == VN_NO_ENTITY; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->kind == VN_E_PERSON && is_invited_by(sc, m))
            sc->host = m->entity;
    }
}

bool
vn_begins_with_encounter(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first, end = c->first + c->n;

    return c->noun && c->kind == VN_M_MEETING && c->first == first && c->zone != VN_Z_TITLE &&
           (vn_token_is(sc, end, "với") || vn_token_is(sc, end - 1, "với"));
}

/* "The welcome ceremony for B took place at the palace": the land that receives. */
static bool
welcoming_land(const vn_scene *sc, const vn_candidate *c, const vn_party *b, vn_party *out)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    if (!b->country || b->guessed)
        return false;
    *out = vn_party_begin(VN_P_PLACE, first, first);
    out->country = vn_same_country(b->country, "VN") ? sc->other_country : "VN";
    return out->country != NULL;
}

/* Whom the article is about, or else spoke of before, where he can face b. */
static uint32_t
main_person(const vn_scene *sc, const vn_party *b)
{
    if (sc->hero != VN_NO_ENTITY && !vn_same_country(sc->country[sc->hero], b->country))
        return sc->hero;
    return sc->before.end && !vn_same_country(sc->before.country, b->country) ? sc->before.person
                                                                              : VN_NO_ENTITY;
}

bool
vn_implied_party(const vn_scene *sc, const vn_candidate *c, const vn_party *b, vn_party *out)
{
    bool welcome = c->kind == VN_M_CEREMONY && c->n > 1 && vn_token_is(sc, c->first + 1, "đón");
    uint32_t who = welcome ? sc->host : vn_begins_with_encounter(sc, c) ? main_person(sc, b) : sc->hero;

    if (c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING || (c->kind == VN_M_CEREMONY && !welcome))
        return false;
    if (welcome && who == VN_NO_ENTITY)
        return welcoming_land(sc, c, b, out);
    if (who == VN_NO_ENTITY || who == b->person)
        return false;
    *out = vn_party_begin(VN_P_NAMED, sc->sentences->items[c->sentence].first,
                          sc->sentences->items[c->sentence].first);
    out->person = who;
    out->country = sc->country[who];
    out->guessed = sc->guessed[who];
    return true;
}
