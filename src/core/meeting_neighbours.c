/* meeting_neighbours.c: see meeting_neighbours.h. */
#include "meeting_neighbours.h"
#include "meeting_model.h"

#define VN_LEFT_REACH 120 /* tokens looked back over */
#define VN_AGENT_GAP  3   /* tokens between who receives and the verb */

/* Who is named for a picture or as a source, or speaks for others to the press. */
static bool
stands_aside(const vn_scene *sc, const vn_party *p, uint32_t first)
{
    return vn_is_credit(sc, p->first, first) || vn_is_spokesman(sc, p);
}

/* "A met B and C, called on D": the person whom the sentence speaks of first. */
static const vn_party *
subject_of(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (const vn_party *p = ps->items; p < ps->items + ps->n && p->end <= c->first; p++)
        if (p->form <= VN_P_OFFICE && c->first - p->first < VN_LEFT_REACH && !stands_aside(sc, p, first))
            return p;
    return NULL;
}

/* "trình Quốc thư của A lên B": A sends the letter, and is not there. */
static bool
sends_letter(const vn_scene *sc, const vn_candidate *c, const vn_party *p)
{
    return c->kind == VN_M_CEREMONY && p->first == c->first + c->n + 1 &&
           vn_token_is(sc, c->first + c->n, "của") && vn_gap_has(sc, c->first, c->first + c->n, "trình");
}

/* "A met investors on his visit at the invitation of B": B is not there. */
static bool
invites(const vn_scene *sc, const vn_candidate *c, const vn_party *p)
{
    uint32_t of = p->first;

    if (c->kind == VN_M_VISIT || c->kind == VN_M_CEREMONY)
        return false;
    while (of && sc->cue[of - 1] == VN_Q_HONORIFIC)
        of--;
    return of > c->first + c->n + 2 && vn_token_is(sc, of - 1, "của") && vn_token_is(sc, of - 2, "mời") &&
           vn_token_is(sc, of - 3, "lời");
}

/* "A met B; received C": how many of the first n parties can be the subject of what a token begins, those
 * before the first verb. */
static size_t
chain_subjects(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, uint32_t at, size_t n)
{
    uint32_t begin;
    size_t l = 0;

    if (!vn_chain_begin(sc, c, at, &begin))
        return n;
    while (l < n && ps->items[l].end <= begin)
        l++;
    return l && ps->items[l - 1].form <= VN_P_OFFICE && c->first - ps->items[l - 1].first < VN_LEFT_REACH ? l
                                                                                                          : n;
}

vn_neighbours
vn_neighbours_of(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    uint32_t end = c->first + c->n, first = sc->sentences->items[c->sentence].first;
    vn_neighbours n = {{NULL}, {NULL}, 0, 0};
    const vn_party *subject;
    size_t r = ps->n, l;

    for (size_t i = ps->n; i-- > 0;)
        if (ps->items[i].first >= end)
            r = i;
    l = chain_subjects(sc, ps, c, c->first, r);
    for (size_t i = l; i-- > 0 && n.n_left < VN_REACH && c->first - ps->items[i].first < VN_LEFT_REACH;)
        if (!stands_aside(sc, &ps->items[i], first))
            n.left[n.n_left++] = &ps->items[i];
    for (size_t i = vn_explained_from(sc, ps, c, r);
         i < ps->n && n.n_right < VN_REACH && ps->items[i].first - end < 60; i++)
        if (!stands_aside(sc, &ps->items[i], first) && !sends_letter(sc, c, &ps->items[i]) &&
            !invites(sc, c, &ps->items[i]))
            n.right[n.n_right++] = &ps->items[i];
    subject = n.n_left == VN_REACH ? subject_of(sc, ps, c) : NULL;
    if (subject && subject < n.left[VN_REACH - 1])
        n.left[n.n_left++] = subject;
    return n;
}

/* "được A và B tiếp": the index of A, and how many receive. */
static size_t
agents_of(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, size_t *count, uint32_t *passive)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    size_t i = 0;

    *count = 0;
    while (i < ps->n && ps->items[i].end <= c->first)
        i++;
    if (i-- == 0 || c->noun || c->first - ps->items[i].end > VN_AGENT_GAP ||
        vn_gap_has(sc, ps->items[i].end, c->first, ",") || vn_gap_has(sc, ps->items[i].end, c->first, ";") ||
        vn_gap_has_cue(sc, ps->items[i].end, c->first, VN_Q_VERB))
        return 0;
    for (;; i--) {
        uint32_t at = ps->items[i].first;

        ++*count;
        if (ps->items[i].form > VN_P_BODY)
            break;
        while (at > first && (sc->cue[at - 1] == VN_Q_HONORIFIC || vn_token_is(sc, at - 1, "thân") ||
                              vn_token_is(sc, at - 1, "đích")))
            at--;
        if (at > first && sc->cue[at - 1] == VN_Q_PASSIVE) {
            *passive = at - 1;
            return i;
        }
        if (i == 0 || vn_list_link(sc, &ps->items[i - 1], &ps->items[i]) < VN_LIST_COMMA)
            break;
    }
    *count = 0;
    return 0;
}

const vn_party *
vn_received_by(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, const vn_party **agents,
               size_t *n_agents)
{
    uint32_t first = sc->sentences->items[c->sentence].first, passive = 0;
    size_t at = agents_of(sc, ps, c, n_agents, &passive), n;
    const vn_party *best = NULL;

    if (!*n_agents)
        return NULL;
    *agents = &ps->items[at];
    n = chain_subjects(sc, ps, c, passive, at);
    for (size_t i = n; i-- > 0;) {
        const vn_party *p = &ps->items[i];

        if (p->form > VN_P_BODY || stands_aside(sc, p, first) ||
            vn_same_country(p->country, (*agents)->country))
            continue;
        if (!best || (best->form == VN_P_BODY && p->form < VN_P_BODY))
            best = p;
        if (best->form < VN_P_BODY)
            break;
    }
    return best;
}
