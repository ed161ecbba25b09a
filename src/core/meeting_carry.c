/* meeting_carry.c: ceremonies and conferences whose two sides are told in two sentences. */
#include "meeting_party.h"
#include "meeting_scene.h"

#define VN_CARRY_REACH 2 /* sentences from the one that tells of the first party */

static bool
is_gathering(const vn_candidate *c)
{
    return (c->kind == VN_M_CEREMONY || c->kind == VN_M_CONFERENCE || c->kind == VN_M_RECEPTION) &&
           !c->weak && c->zone != VN_Z_TITLE && c->zone != VN_Z_CAPTION;
}

/* Who could be a side: a person, an office or a body whose land is sure. */
static bool
is_sure(const vn_party *p)
{
    return p->form <= VN_P_BODY && p->country && !p->guessed && !p->crowd;
}

void
vn_carry_open(vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    const vn_party *only = NULL;

    if (!is_gathering(c) || !c->told || sc->paired_kinds >> c->kind & 1)
        return;
    for (size_t i = 0; i < ps->n; i++) {
        if (!is_sure(&ps->items[i]))
            continue;
        if (only && !vn_same_country(only->country, ps->items[i].country))
            return;
        if (!only || ps->items[i].end <= c->first) /* who gives it stands last before it */
            only = &ps->items[i];
    }
    if (!only)
        return;
    sc->open = VN_NEW(sc->arena, vn_candidate, 1);
    *sc->open = *c;
    sc->open->left = *only;
    sc->open->gives = only->end < c->first && vn_gap_has(sc, only->end, c->first, "tổ");
}

bool
vn_carry_close(vn_scene *sc, const vn_parties *ps, vn_candidate *c)
{
    const vn_candidate *open = sc->open;

    if (!open || sc->paired_kinds >> open->kind & 1 || c->sentence == open->sentence ||
        c->sentence - open->sentence > VN_CARRY_REACH || c->kind != open->kind)
        return false;
    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];

        if (!is_sure(p) || vn_same_country(p->country, open->left.country))
            continue;
        c->left = open->left;
        c->gives = open->gives;
        c->left.first = c->left.end = sc->sentences->items[c->sentence].first;
        c->right = *p;
        sc->open = NULL;
        return true;
    }
    return false;
}
