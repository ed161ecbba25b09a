/* meeting_native.c: "nước chủ nhà", "nước sở tại": people of the land that receives; "nước này": of the land
 * named last. */
#include "meeting_party.h"
#include "meeting_scene.h"

#define VN_NATIVE_REACH 3  /* tokens behind a party in which such words are of it */
#define VN_NAMED_REACH  60 /* tokens back to the land that "nước này" is */

bool
vn_tells_native(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair words[] = {{"chủ", "nhà"}, {"sở", "tại"}};

    return token && vn_token_is(sc, token - 1, "nước") && VN_HAS_PAIR(sc, token, words);
}

bool
vn_tells_this_land(const vn_scene *sc, uint32_t token)
{
    return token && vn_token_is(sc, token, "này") && vn_token_is(sc, token - 1, "nước");
}

/* The land that "nước này" at a token is: the last one named before it, home aside; NULL where none is. */
static const char *
land_named_before(const vn_scene *sc, uint32_t token)
{
    size_t i = vn_first_mention(sc, token);

    while (i-- > 0) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *land = sc->country[m->entity];

        if (token - m->first > VN_NAMED_REACH)
            return NULL;
        if ((m->kind == VN_E_PLACE || m->kind == VN_E_ORGANIZATION) && land && !sc->guessed[m->entity] &&
            !vn_same_country(land, "VN"))
            return land;
    }
    return NULL;
}

/* The land of "nước này" within a party or right behind it; NULL where it is not told so. */
static const char *
this_land(const vn_scene *sc, const vn_party *p)
{
    for (uint32_t i = p->first; i < sc->tokens->n && i < p->end + VN_NATIVE_REACH; i++) {
        if (i >= p->end && !vn_token_is(sc, i, "nước") && !vn_token_is(sc, i, "này"))
            return NULL;
        if (vn_tells_this_land(sc, i))
            return land_named_before(sc, p->first);
    }
    return NULL;
}

static bool
is_native(const vn_scene *sc, const vn_party *p)
{
    for (uint32_t i = p->first; i + 1 < sc->tokens->n && i < p->end + VN_NATIVE_REACH; i++) {
        if (i >= p->end && vn_token_is(sc, i, ","))
            return false;
        if (vn_tells_native(sc, i))
            return true;
    }
    return false;
}

static bool
is_surely_foreign(const vn_party *p)
{
    return p->country && !p->guessed && !vn_same_country(p->country, "VN");
}

const char *
vn_receiving_land(const vn_scene *sc)
{
    return sc->visited ? sc->visited : sc->soil ? sc->soil : sc->other_country;
}

static void
settle(vn_scene *sc, vn_party *p, const char *land)
{
    p->country = land;
    p->guessed = false;
    if (p->person != VN_NO_ENTITY) {
        sc->country[p->person] = land;
        sc->guessed[p->person] = false;
    }
}

void
vn_natives_settle(vn_scene *sc, vn_parties *ps)
{
    const char *land = vn_receiving_land(sc);

    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];
        const char *told = p->form <= VN_P_OFFICE && !is_surely_foreign(p) ? this_land(sc, p) : NULL;

        if (told)
            settle(sc, p, told);
        if (!land || p->form > VN_P_BODY || vn_same_country(p->country, land) || is_surely_foreign(p) ||
            !is_native(sc, p))
            continue;
        settle(sc, p, land);
    }
}
