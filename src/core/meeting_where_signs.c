/* meeting_where_signs.c: what the clause around a place says was done there. */
#include "meeting_options.h"

#define VN_GOVERNOR_REACH 30 /* tokens between a place and the wording that it goes with */

/* Whether a wording of the encounter covers a token. */
static bool
is_own_wording(const vn_candidates *all, const vn_encounter *e, uint32_t token)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->first <= token && token < c->first + c->n)
            return true;
        if (c->first > token)
            break;
    }
    return false;
}

/* The feature for a wording that a place may go with; VN_LF_COUNT for words that say nothing of it. */
static size_t
sign_of(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, uint32_t token)
{
    switch (sc->cue[token]) {
    case VN_Q_VERB:
    case VN_Q_NOUN:
    case VN_Q_GREET:
        return is_own_wording(all, e, token) ? VN_LF_goes_own : VN_LF_goes_other;
    case VN_Q_ELSEWHERE:
        return VN_LF_goes_errand;
    case VN_Q_BLOCK:
        return VN_LF_goes_block;
    case VN_Q_ATTEND:
        return VN_LF_goes_attend;
    case VN_Q_SPEECH:
        return VN_LF_goes_speech;
    default:
        return VN_LF_COUNT;
    }
}

void
vn_place_signs(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, uint32_t first,
               uint32_t end, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, first)];
    uint32_t last = s->first + s->n;
    size_t sign;

    for (uint32_t k = first - 1; k-- > s->first && first - k <= VN_GOVERNOR_REACH;)
        if ((sign = sign_of(sc, all, e, k)) != VN_LF_COUNT) {
            o->on[sign] = true;
            return;
        }
    for (uint32_t k = end; k < last && k - end <= VN_GOVERNOR_REACH; k++)
        if ((sign = sign_of(sc, all, e, k)) != VN_LF_COUNT) {
            o->on[sign - VN_LF_goes_own + VN_LF_frames_own] = true;
            return;
        }
    o->on[VN_LF_goes_none] = true;
}
