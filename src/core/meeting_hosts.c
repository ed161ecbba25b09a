/* meeting_hosts.c: the same guests received by another host, on another day or of another body. */
#include "meeting_merge.h"
#include "meeting_office.h"

#define VN_OPENING_REACH 5 /* tokens from the first of a sentence to the day that it opens with */

/* The whole day that a sentence opens with; NULL without one. */
static const char *
opening_day(const vn_scene *sc, uint32_t sentence)
{
    uint32_t first = sc->sentences->items[sentence].first;

    for (size_t i = vn_first_mention(sc, first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *code = sc->entities->items[m->entity].code;

        if (m->first >= first + VN_OPENING_REACH)
            return NULL;
        if (m->kind == VN_E_DATE && vn_is_whole_day(code))
            return code;
    }
    return NULL;
}

/* "On the 7th, the delegation visited B. A of B received it": the day of the sentence or of the one before.
 */
static bool
opens_next_day(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c)
{
    const char *day = opening_day(sc, c->sentence);

    if (!day && c->sentence)
        day = opening_day(sc, c->sentence - 1);
    return day && e->date && !strchr(day, '/') && !strchr(e->date, '/') && strcmp(day, e->date) > 0;
}

/* Whether the encounter is told as an act before the sentence of the candidate, not by the headline alone. */
static bool
told_before(const vn_candidates *all, const vn_encounter *e, const vn_candidate *c)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *o = &all->items[e->candidates[i]];

        if (o->paired && !o->weak && o->zone != VN_Z_TITLE && o->zone != VN_Z_CAPTION &&
            vn_group_of(o->kind) < VN_G_SIGNING)
            return o->sentence < c->sentence;
    }
    return false;
}

/* Bodies of a province or a town, as their names begin. */
static bool
is_local(const char *body)
{
    static const char *const words[] = {"UBND",
                                        "HĐND",
                                        "Ủy ban nhân dân",
                                        "Ủy ban Nhân dân",
                                        "Tỉnh ủy",
                                        "Thành ủy",
                                        "Huyện ủy",
                                        "Sở",
                                        "Công an tỉnh",
                                        "Công an thành phố",
                                        "Hội đồng nhân dân",
                                        "Hội đồng Nhân dân",
                                        "Bộ Chỉ huy",
                                        NULL};

    for (const char *const *w = words; body && *w; w++)
        if (vn_begins_with(body, strlen(body), *w))
            return true;
    return false;
}

/* Whether a side is told by a province or a town alone. */
static bool
is_local_place(const vn_scene *sc, const vn_party *side)
{
    size_t i = vn_first_mention(sc, side->first);
    const vn_mention *m = i < sc->entities->n_mentions ? &sc->entities->mentions[i] : NULL;
    uint8_t level = m ? sc->entities->items[m->entity].level : 0;

    return side->form == VN_P_PLACE && m && m->first == side->first && m->kind == VN_E_PLACE &&
           level >= VN_L_PROVINCE && level <= VN_L_CITY;
}

static bool
is_local_office(const vn_scene *sc, const vn_party *side)
{
    const vn_mention *m;

    if (side->form != VN_P_OFFICE || side->office == VN_NO_ENTITY)
        return false;
    m = &sc->entities->mentions[side->office];
    return vn_begins_with(sc->text->s + m->start, m->len, "Bí thư Tỉnh ủy") ||
           vn_begins_with(sc->text->s + m->start, m->len, "Chủ tịch UBND");
}

/* Who leads a state, its government or its parliament is no head of a province's side. */
static bool
stands_above(const vn_scene *sc, const vn_party *p, const vn_party *side)
{
    const char *office = sc->entities->items[p->person].position;
    const vn_office_fact *fact = office ? vn_office_fact_of(office, strlen(office)) : NULL;

    return fact && fact->level >= 3 && (fact->tier == VN_TIER_STATE || fact->tier == VN_TIER_GOVERNMENT) &&
           !is_local(sc->entities->items[p->person].organization) &&
           (is_local(vn_party_body(sc, side)) || is_local_office(sc, side) || is_local_place(sc, side));
}

/* Whether a person is of a body that is not the side's, nor a part of it. */
static bool
is_of_other_body(const vn_scene *sc, const vn_party *p, const vn_party *side)
{
    const char *x = vn_party_body(sc, side), *own = sc->entities->items[p->person].organization;
    vn_party body = *side;

    if (!x || !own || side->body == VN_NO_ENTITY || vn_is_part_of(own, x))
        return false;
    body.form = VN_P_BODY;
    return vn_party_agreement(sc, &body, p) < 1 && !strstr(x, own) && !strstr(own, x);
}

bool
vn_is_other_head(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const vn_candidate *c,
                 bool swapped)
{
    if (!c->told || c->zone == VN_Z_TITLE || c->zone == VN_Z_CAPTION || c->shape != VN_SHAPE_AROUND ||
        !told_before(all, e, c))
        return false;
    for (int k = 0; k < 2; k++) {
        const vn_party *p = k ? &c->right : &c->left, *side = &e->side[k ^ swapped];

        if (p->person == VN_NO_ENTITY || p->form != VN_P_NAMED || side->person != VN_NO_ENTITY ||
            !vn_same_country(p->country, side->country))
            continue;
        if (stands_above(sc, p, side))
            return true;
        if (is_of_other_body(sc, p, side) && (vn_cue_ahead(sc, c, VN_Q_SAME_DAY) ||
                                              vn_cue_ahead(sc, c, VN_Q_SEQUENCE) || opens_next_day(sc, e, c)))
            return true;
    }
    return false;
}
