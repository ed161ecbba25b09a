/* meeting_where.c: the place of an encounter. */
#include "meeting_slots.h"

#define VN_CLAUSE_REACH 20 /* tokens before a place that may say what was done there */

static bool
is_site(const vn_entity *e)
{
    return e->level == VN_L_SITE || e->level == VN_L_NONE;
}

/* How good a place is for the slot: a city, else a site; countries and regions are none. */
static int
place_rank(const vn_scene *sc, uint32_t i)
{
    const vn_entity *e = vn_scene_entity(sc, vn_scene_mention(sc, i)->entity);

    if (e->level == VN_L_COUNTRY || e->level == VN_L_REGION)
        return 0;
    return is_site(e) ? 1 : 2;
}

/* Whether the clause that ends before `at` tells of another activity: a wreath laid, a tour, a departure. */
static bool
is_elsewhere(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    for (uint32_t k = at; k-- > s->first && at - k <= VN_CLAUSE_REACH;) {
        uint8_t cue = sc->cue[k];

        if (cue == VN_Q_ELSEWHERE)
            return true;
        if (cue == VN_Q_VERB || cue == VN_Q_NOUN || vn_token_is(sc, k, ",") || vn_token_is(sc, k, ";"))
            return false;
    }
    return false;
}

/* The best place of one sentence that stands after "at", or just after such a place. */
static uint32_t
place_in(const vn_scene *sc, const vn_sentence *s)
{
    uint32_t best = VN_NO_ENTITY, last_end = 0;

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != VN_E_PLACE || !place_rank(sc, (uint32_t)i))
            continue;
        if ((m->first == s->first || sc->cue[m->first - 1] != VN_Q_AT) &&
            !(last_end && m->first - last_end <= 2))
            continue;
        if (is_elsewhere(sc, s, m->first))
            continue;
        last_end = m->first + m->n;
        if (best == VN_NO_ENTITY || place_rank(sc, best) < place_rank(sc, (uint32_t)i))
            best = (uint32_t)i;
    }
    return best;
}

/* A place by its shortest name: the word of its kind dropped where it is written small. */
static const char *
short_place(const char *name)
{
    static const char *const kinds[] = {"thị trấn ", "xã ",    "phường ", "bang ", "tỉnh ",   "thành phố ",
                                        "thủ đô ",   "huyện ", "thị xã ", "quận ", "thủ phủ "};

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (!strncmp(name, kinds[k], strlen(kinds[k])))
            return name + strlen(kinds[k]);
    return name;
}

static void
set_place(const vn_scene *sc, uint32_t i, const char *why, vn_meeting *m)
{
    const vn_mention *p = vn_scene_mention(sc, i);

    m->place = short_place(vn_strndup(sc->arena, sc->text->s + p->start, p->len));
    m->place_code = vn_scene_entity(sc, p->entity)->code;
    for (uint32_t k = i + 1; !m->place_code && k < sc->entities->n_mentions && k < i + 4; k++) {
        const vn_mention *q = vn_scene_mention(sc, k);

        if (q->kind != VN_E_PLACE ||
            q->first - vn_scene_mention(sc, k - 1)->first - vn_scene_mention(sc, k - 1)->n > 2)
            break;
        m->place_code = vn_scene_entity(sc, q->entity)->code;
    }
    vn_meeting_explain(sc, m, "place", m->place, why, p->start, p->len);
}

void
vn_meeting_place(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, bool main,
                 vn_meeting *m)
{
    uint32_t best = VN_NO_ENTITY;

    for (int told = 1; told >= 0 && best == VN_NO_ENTITY; told--)
        for (size_t i = 0; i < e->n; i++) {
            const vn_candidate *c = &all->items[e->candidates[i]];
            uint32_t at =
                c->told == (bool)told ? place_in(sc, &sc->sentences->items[c->sentence]) : VN_NO_ENTITY;

            if (at != VN_NO_ENTITY && (best == VN_NO_ENTITY || place_rank(sc, at) > place_rank(sc, best)))
                best = at;
        }
    if (best != VN_NO_ENTITY) {
        set_place(sc, best, "place where it was held", m);
        return;
    }
    for (size_t k = 0; main && k < e->n_owned && k < 4; k++) {
        uint32_t at = place_in(sc, &sc->sentences->items[e->owned[k]]);

        if (at != VN_NO_ENTITY) {
            set_place(sc, at, "place named at the beginning", m);
            return;
        }
    }
}
