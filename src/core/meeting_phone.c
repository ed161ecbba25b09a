/* meeting_phone.c: exchanges that a sentence tells to be by telephone. */
#include "meeting_scan.h"
#include "meeting_scene.h"

#define VN_PHONE_REACH 24 /* tokens from an exchange to "by telephone" */

static bool
is_by_phone(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t from = c->first - s->first > VN_PHONE_REACH ? c->first - VN_PHONE_REACH : s->first;
    uint32_t end = c->first + c->n + VN_PHONE_REACH;

    for (uint32_t i = from; i < s->first + s->n && i < end; i++) {
        if (i > c->first + c->n && (sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_NOUN))
            return false;
        if (vn_token_is(sc, i + 1, "điện") && vn_token_is(sc, i + 2, "thoại") &&
            (vn_token_is(sc, i, "qua") || vn_token_is(sc, i, "Qua")))
            return true;
    }
    return false;
}

bool
vn_phone_read(const vn_scene *sc, vn_candidate *c)
{
    bool speaks = c->n > 2 && vn_token_is(sc, c->first + c->n - 3, "nói") &&
                  vn_token_is(sc, c->first + c->n - 2, "chuyện");

    if (c->kind != VN_M_MEETING || c->noun || c->weak)
        return true;
    if (is_by_phone(sc, c))
        c->kind = VN_M_PHONE_CALL;
    return !speaks || c->kind == VN_M_PHONE_CALL;
}
