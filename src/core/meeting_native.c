/* meeting_native.c: "nước chủ nhà", "nước sở tại": people of the land that receives. */
#include "meeting_party.h"
#include "meeting_scene.h"

#define VN_NATIVE_REACH 3 /* tokens behind a party in which such words are of it */

bool
vn_tells_native(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair words[] = {{"chủ", "nhà"}, {"sở", "tại"}};

    return token && vn_token_is(sc, token - 1, "nước") && VN_HAS_PAIR(sc, token, words);
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

static const char *
receiving_land(const vn_scene *sc)
{
    return sc->visited ? sc->visited : sc->soil ? sc->soil : sc->other_country;
}

void
vn_natives_settle(vn_scene *sc, vn_parties *ps)
{
    const char *land = receiving_land(sc);

    for (size_t i = 0; land && i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if (p->form > VN_P_BODY || vn_same_country(p->country, land) || is_surely_foreign(p) ||
            !is_native(sc, p))
            continue;
        p->country = land;
        p->guessed = false;
        if (p->person != VN_NO_ENTITY) {
            sc->country[p->person] = land;
            sc->guessed[p->person] = false;
        }
    }
}
