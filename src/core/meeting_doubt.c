/* meeting_doubt.c: which of the encounters proposed are records: the surest, and none that is ahead or
 * recalled. */
#include "meeting_merge.h"

/* Log odds from which an encounter is a record. The articles learned from would take a higher floor than
 * others, whose wordings are less well known. */
#define VN_ENCOUNTER_FLOOR -0.45f
#define VN_ARRIVAL_KEPT    -1.1f /* of the visit that an article without encounters may be about */
#define VN_LEAD_SENTENCES  3     /* after the headline */
#define VN_APART_REACH     16    /* encounters around a sum of them */
#define VN_GIFT_SENTENCES  3     /* the headline included, in which what was given may be the news */

/* Whether neither headline nor lead tells of it: who mourns a statesman recalls whom he met. */
static bool
is_late(const vn_candidates *all, const vn_encounter *e)
{
    return all->items[e->candidates[0]].sentence > VN_LEAD_SENTENCES;
}

/* Whether all that tells of it is ahead. */
static bool
is_ahead(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (!c->planned && !vn_cue_ahead(sc, c, VN_Q_FUTURE))
            return false;
    }
    return true;
}

static bool
only_sets_out(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; vn_main_group(e) == VN_G_VISIT && i < e->n; i++)
        if (vn_sets_out(sc, &all->items[e->candidates[i]]))
            return true;
    return false;
}

/* Whether all that tells of it is only possible, wished or intended. */
static bool
is_unreal(const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++)
        if (!all->items[e->candidates[i]].unreal)
            return false;
    return true;
}

/* Whether all that tells of it is told of another month or year, or recalled, the headline aside. */
static bool
is_recalled(const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if ((!c->elsewhen && !c->recalled) || c->zone == VN_Z_TITLE)
            return false;
    }
    return true;
}

/* Whether all that names its two tells it as ahead, only possible or past: what "the two" did is then of
 * another time, too. */
static bool
is_shadowed(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    bool ahead = false;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        if (!c->unreal && !c->recalled && !c->elsewhen && (!c->planned || vn_cue_ahead(sc, c, VN_Q_TODAY)))
            return false;
        ahead |= c->unreal || c->planned;
    }
    return ahead;
}

/* Whether headline, captions and welcomes alone tell of it, and the lead tells it as planned: "A and B hold
 * the dialogue", which they "will hold". */
static bool
is_announced(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    bool title = false;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->zone != VN_Z_TITLE && c->zone != VN_Z_CAPTION && !c->weak && !c->planned)
            return false;
        title |= c->zone == VN_Z_TITLE;
    }
    for (size_t i = 0; title && i < all->n && all->items[i].sentence <= VN_LEAD_SENTENCES; i++) {
        const vn_candidate *c = &all->items[i];
        bool swapped;

        if (c->kind == e->kind && c->planned && c->paired && c->zone != VN_Z_TITLE &&
            !vn_cue_ahead(sc, c, VN_Q_TODAY) && vn_agree_pair(sc, e, c, &swapped) > 1)
            return true;
    }
    return false;
}

/* "Ha Noi welcomes investors of B": no one of either land is told. */
static bool
is_bare_welcome(const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++)
        if (!all->items[e->candidates[i]].weak)
            return false;
    return e->side[0].form == VN_P_PLACE && e->side[1].form == VN_P_PLACE;
}

/* "Had a number of meetings with leaders of the land": told one by one beside it. */
static bool
is_several(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const several[] = {"các", "nhiều", "những", "số", "loạt", "Các", "Nhiều", NULL};

    return c->noun && c->first > 0 && vn_token_is_one_of(sc, c->first - 1, several);
}

static bool
is_told_apart(const vn_encounters *es, const bool *keep, size_t which, int side)
{
    const vn_encounter *e = &es->items[which];

    for (size_t i = which > VN_APART_REACH ? which - VN_APART_REACH : 0;
         i < es->n && i < which + VN_APART_REACH; i++)
        for (int k = 0; i != which && keep[i] && !es->items[i].arrival && k < 2; k++)
            if (es->items[i].side[k].person == e->side[side].person &&
                es->items[i].side[!k].person != VN_NO_ENTITY &&
                vn_same_country(es->items[i].side[!k].country, e->side[!side].country))
                return true;
    return false;
}

/* Whether it only sums up encounters that are told one by one. */
static bool
is_sum(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, const bool *keep, size_t which)
{
    const vn_encounter *e = &es->items[which];

    for (size_t i = 0; i < e->n; i++)
        if (!is_several(sc, &all->items[e->candidates[i]]))
            return false;
    for (int k = 0; k < 2; k++)
        if (e->side[k].person != VN_NO_ENTITY && e->side[!k].form == VN_P_PLACE)
            return is_told_apart(es, keep, which, k);
    return false;
}

/* Early enough to be the news, and not told within another: "at the end of the talks, A gave". */
static bool
may_be_news(const vn_scene *sc, const vn_candidate *c)
{
    return c->sentence < VN_GIFT_SENTENCES && c->zone != VN_Z_CAPTION &&
           !vn_gap_has_cue(sc, sc->sentences->items[c->sentence].first, c->first, VN_Q_NOUN);
}

/* "A gave B a picture", told of two after their encounter, or beneath a picture: a gift within it. */
static bool
is_gift_told(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->noun || c->zone == VN_Z_TITLE || may_be_news(sc, c))
            return false;
    }
    return e->kind == VN_M_CEREMONY && e->ceremony == VN_C_AWARD;
}

static bool
is_gift_within(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, const bool *keep,
               size_t which)
{
    if (!is_gift_told(sc, all, &es->items[which]))
        return false;
    for (size_t i = which > VN_APART_REACH ? which - VN_APART_REACH : 0;
         i < es->n && i < which + VN_APART_REACH; i++) {
        vn_kind_group g = vn_main_group(&es->items[i]);

        if (i != which && keep[i] && (g == VN_G_TALKS || g == VN_G_CALL) &&
            vn_same_sides(sc, &es->items[i], &es->items[which]))
            return true;
    }
    return false;
}

void
vn_doubtful_drop(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    bool *keep = VN_NEW0(sc->arena, bool, es->n + 1);
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        vn_features f;

        vn_encounter_features(sc, all, es, i, &f);
        es->items[i].verdict = vn_score(sc->model->encounter, &f);
        keep[i] = es->items[i].verdict > (es->items[i].arrival ? VN_ARRIVAL_KEPT : VN_ENCOUNTER_FLOOR) &&
                  !is_unreal(all, &es->items[i]) && !is_recalled(all, &es->items[i]) &&
                  !is_bare_welcome(all, &es->items[i]) && !is_announced(sc, all, &es->items[i]) &&
                  !is_shadowed(sc, all, &es->items[i]) &&
                  !(es->genre.mourning && is_late(all, &es->items[i])) &&
                  !(es->items[i].arrival && is_ahead(sc, all, &es->items[i])) &&
                  !only_sets_out(sc, all, &es->items[i]);
    }
    for (size_t i = 0; i < es->n; i++)
        if (keep[i] && !is_sum(sc, all, es, keep, i) && !is_gift_within(sc, all, es, keep, i))
            es->items[n++] = es->items[i];
    es->n = n;
}
