/* meeting_form.c: how a wording tells of an encounter: as an act, by its name, in the passive. */
#include "meeting_scan.h"
#include "meeting_scene.h"

#define VN_HELD_REACH 16 /* tokens from a named encounter to the words that tell that it was held */

/* "The welcome ceremony for A took place", "was held": the noun tells of the act. */
static bool
is_held(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair opened[] = {{"khai", "mạc"}, {"bế", "mạc"}};
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t stop = s->first + s->n;

    for (uint32_t i = c->first + c->n; i < stop && i < c->first + c->n + VN_HELD_REACH; i++) {
        if (vn_token_is(sc, i, ",") || sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_SPEECH ||
            sc->cue[i] == VN_Q_FUTURE)
            return false;
        if (VN_HAS_PAIR(sc, i, opened) && i > s->first && sc->cue[i - 1] == VN_Q_DONE)
            return true;
        if (sc->cue[i] == VN_Q_HOLD && i + 1 < stop &&
            (vn_token_is(sc, i, "diễn") || vn_token_is(sc, i - 1, "được")))
            return true;
    }
    return false;
}

/* "trong khuôn khổ hội đàm, A đã tiếp B": within talks */
static bool
is_within(const vn_scene *sc, uint32_t i)
{
    return vn_token_is(sc, i, "khổ") && sc->cue[i] == VN_Q_SEQUENCE;
}

/* Whether a day or a place is written at a token: a preposition before it governs that, and no wording. */
static bool
is_in_adjunct(const vn_scene *sc, uint32_t token)
{
    size_t i = vn_first_mention(sc, token + 1);
    const vn_mention *m = i ? &sc->entities->mentions[i - 1] : NULL;

    return m && m->first + m->n > token && (m->kind == VN_E_DATE || m->kind == VN_E_PLACE);
}

void
vn_form_read(const vn_scene *sc, vn_candidate *c)
{
    uint32_t from = sc->sentences->items[c->sentence].first;

    c->told = !c->noun || is_held(sc, c);
    for (uint32_t back = 0; back < 3 && c->first > from + back; back++) {
        uint8_t cue = sc->cue[c->first - 1 - back];

        if (cue == VN_Q_HONORIFIC)
            continue;
        if (cue == VN_Q_PASSIVE)
            c->passive = true;
        if (cue == VN_Q_AT || cue == VN_Q_NOUN_PREP || cue == VN_Q_RECALL ||
            is_within(sc, c->first - 1 - back)) {
            c->noun = true;
            c->told = false;
        } else if (cue == VN_Q_HOLD || cue == VN_Q_DONE)
            c->told = true;
        else if (cue == VN_Q_NONE && back < 2 && !is_in_adjunct(sc, c->first - 1 - back))
            continue;
        break;
    }
}
