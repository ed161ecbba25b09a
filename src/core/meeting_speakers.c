/* meeting_speakers.c: ceremonies and conferences told of nobody, whose sides the sentences behind announce:
 * who leads a delegation, presides, attends or speaks. */
#include "meeting_party.h"
#include "meeting_scan.h"

#define VN_ANNOUNCED_REACH 8  /* sentences from the gathering to who speaks there */
#define VN_SPEAKS_REACH    12 /* tokens from a name to what he does */

void
vn_gathering_open(vn_scene *sc, const vn_candidate *c, size_t at)
{
    static const bool gathering[VN_M_KINDS] = {
        [VN_M_CEREMONY] = true,        [VN_M_CONFERENCE] = true, [VN_M_TALKS] = true,
        [VN_M_WORKING_SESSION] = true, [VN_M_MEETING] = true,    [VN_M_ONLINE_MEETING] = true,
    };

    if (!gathering[c->kind] || !c->noun || !c->told || c->weak || c->zone == VN_Z_TITLE ||
        c->zone == VN_Z_CAPTION || sc->paired_kinds >> c->kind & 1 ||
        vn_gap_has_cue(sc, sc->sentences->items[c->sentence].first, c->first, VN_Q_FUTURE))
        return;
    sc->gathering = at + 1;
    sc->announced = vn_party_begin(VN_P_NAMED, 0, 0);
}

/* Whether a sentence tells that a party leads, presides, attends or speaks. */
static bool
is_announced(const vn_scene *sc, const vn_sentence *s, const vn_party *p)
{
    uint32_t stop = s->first + s->n;

    for (uint32_t i = s->first; i < p->first; i++)
        if (sc->cue[i] == VN_Q_LEAD || sc->cue[i] == VN_Q_ATTEND || sc->cue[i] == VN_Q_SPEECH)
            return true;
    for (uint32_t i = p->end; i < stop && i < p->end + VN_SPEAKS_REACH; i++) {
        if (sc->cue[i] == VN_Q_SPEECH || sc->cue[i] == VN_Q_LEAD || vn_token_is(sc, i, "trì"))
            return true;
        if (sc->cue[i] == VN_Q_QUOTE || vn_token_is(sc, i, ";"))
            return false;
    }
    return false;
}

/* Whether the party stands in speech within quotation marks. */
static bool
is_in_quotes(const vn_scene *sc, const vn_sentence *s, const vn_party *p)
{
    int quotes = 0;

    for (uint32_t i = s->first; i < p->first; i++)
        quotes += sc->cue[i] == VN_Q_QUOTE;
    return quotes > 0;
}

static void
close_gathering(vn_scene *sc, vn_candidate *c, const vn_party *other)
{
    c->left = sc->announced;
    c->right = *other;
    c->left.first = c->left.end = c->first;
    c->right.first = c->right.end = c->first + c->n;
    c->shape = VN_SHAPE_AROUND;
    c->paired = true;
    sc->gathering = 0;
    sc->paired_kinds |= 1u << c->kind;
}

void
vn_gathering_hear(vn_scene *sc, const vn_parties *ps, uint32_t sentence, vn_candidates *all)
{
    const vn_sentence *s = &sc->sentences->items[sentence];
    vn_candidate *c = sc->gathering ? &all->items[sc->gathering - 1] : NULL;

    if (!c || sentence == c->sentence ||
        vn_zone_at(sc->article, sc->tokens->items[s->first].start) == VN_Z_CAPTION)
        return;
    if (sentence - c->sentence > VN_ANNOUNCED_REACH || sc->paired_kinds >> c->kind & 1) {
        sc->gathering = 0;
        return;
    }
    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];

        if (p->form != VN_P_NAMED || !p->country || p->crowd || vn_is_credit(sc, p->first, s->first) ||
            vn_is_spokesman(sc, p) || is_in_quotes(sc, s, p) || !is_announced(sc, s, p))
            continue;
        if (sc->announced.person == VN_NO_ENTITY)
            sc->announced = *p;
        else if (!vn_same_country(p->country, sc->announced.country)) {
            close_gathering(sc, c, p);
            return;
        }
    }
}
