/* meeting_seat.c: the body of a side that its head's office does not tell: the whole of which a department is
 * a part, and the body at which the side receives. */
#include "meeting_office.h"
#include "meeting_options.h"
#include "meeting_slots.h"
#include "meeting_where.h"

#define VN_WHOLE_REACH  3   /* tokens from a department to the body above it */
#define VN_SEAT_BODIES  400 /* mentions of an encounter's sentences that are looked through */
#define VN_SEAT_TELLING 16  /* tellings of an encounter that are */

/* A department of a ministry or force: nobody of its own in an encounter. */
static bool
is_department(const char *body)
{
    static const char *const heads[] = {"vụ", "phòng", "đội"};
    static const char *const bodies[] = {"phòng thương mại", "phòng thủ", "phòng công nghiệp"};
    size_t n = strlen(body);

    for (size_t k = 0; k < sizeof bodies / sizeof *bodies; k++)
        if (vn_begins_with(body, n, bodies[k]))
            return false;
    for (size_t k = 0; k < sizeof heads / sizeof *heads; k++)
        if (vn_begins_with(body, n, heads[k]))
            return true;
    return false;
}

/* The body named right behind mention i, with a comma, "của" or a bracket alone between; VN_NO_ENTITY. */
static uint32_t
body_behind(const vn_scene *sc, uint32_t i)
{
    static const char *const joints[] = {",", "(", "của", "thuộc", "-", NULL};
    const vn_mention *m = vn_scene_mention(sc, i), *next = m + 1;

    if (i + 1 >= sc->entities->n_mentions || next->kind != VN_E_ORGANIZATION ||
        next->first - (m->first + m->n) > VN_WHOLE_REACH)
        return VN_NO_ENTITY;
    for (uint32_t t = m->first + m->n; t < next->first; t++)
        if (!vn_token_is_one_of(sc, t, joints))
            return VN_NO_ENTITY;
    return next->entity;
}

const char *
vn_whole_of(const vn_scene *sc, const char *own)
{
    if (!own || !is_department(own))
        return own;
    for (uint32_t i = 0; i < sc->entities->n_mentions && i < VN_SEAT_BODIES; i++) {
        const vn_mention *m = vn_scene_mention(sc, i);
        const char *name = vn_scene_entity(sc, m->entity)->name;
        uint32_t whole;

        if (m->kind != VN_E_ORGANIZATION || strncmp(own, name, strlen(name)) != 0 || !is_department(name) ||
            (whole = body_behind(sc, i)) == VN_NO_ENTITY || is_department(vn_scene_entity(sc, whole)->name))
            continue;
        return vn_scene_entity(sc, whole)->name;
    }
    return own;
}

/* -- the body that one receives at */

/* Bodies whose houses many use. */
static bool
is_common_house(const char *body)
{
    static const char *const words[] = {"Chính phủ",     "Trung ương Đảng", "Quốc hội", "Nhà nước",
                                        "Liên hợp quốc", "Liên Hợp Quốc",   "ASEAN",    "Bộ Chính trị"};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (strstr(body, words[k]))
            return true;
    return vn_is_mission(body);
}

/* The name of the body that a mention after "at" is, or the seat of; NULL where it is none. */
static const char *
body_at(const vn_scene *sc, const vn_mention *m)
{
    static const char *const seats[] = {"trụ sở ", "Trụ sở "};
    const char *name = vn_scene_entity(sc, m->entity)->name;

    if (m->kind == VN_E_ORGANIZATION)
        return name;
    for (size_t k = 0; m->kind == VN_E_PLACE && k < sizeof seats / sizeof *seats; k++)
        if (!strncmp(name, seats[k], strlen(seats[k])))
            return name + strlen(seats[k]);
    return NULL;
}

/* Whether a side may stand for a body by its head: one of no office, or of an office without a body that
 * leads no land. */
static bool
may_stand_for(const vn_scene *sc, const vn_party *p)
{
    const char *position = p->person != VN_NO_ENTITY ? vn_scene_entity(sc, p->person)->position : NULL;
    const vn_office_fact *fact = position ? vn_office_fact_of(position, strlen(position)) : NULL;

    if (p->person == VN_NO_ENTITY || vn_scene_entity(sc, p->person)->organization)
        return false;
    if (fact && fact->seat && !strcmp(fact->seat, "Chính quyền")) /* governors, mayors */
        return false;
    return vn_office_level(sc, p) <= 2 && (!fact || fact->tier == VN_TIER_NONE);
}

/* Whether a body fits the land of a side and is not the other's. */
static bool
fits_side(const vn_scene *sc, const vn_encounter *e, int k, const vn_mention *m, const char *body)
{
    const char *land = sc->country[m->entity], *other = vn_party_body(sc, &e->side[!k]);

    if (other && (strstr(other, body) || strstr(body, other)))
        return false;
    return !land || vn_same_country(land, e->side[k].country);
}

/* The body of side 0 that a sentence says something was at, or that guests came to. */
static const char *
body_in(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, bool came_to)
{
    static const char *const to[] = {"đến", "tới", "thăm", NULL};
    bool office = vn_scene_entity(sc, e->side[0].person)->position != NULL;
    size_t k = vn_first_mention(sc, s->first), stop = k + VN_SEAT_BODIES;

    for (; k < sc->entities->n_mentions && k < stop; k++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)k);
        uint32_t start = m->first - vn_seat_words(sc, (uint32_t)k);
        const char *body = body_at(sc, m);
        bool seat = start < m->first || m->kind == VN_E_PLACE;

        if (m->first >= s->first + s->n)
            break;
        if (start <= s->first || !body || (!office && !seat) || is_common_house(body) ||
            !fits_side(sc, e, 0, m, body))
            continue;
        if (vn_is_at(sc, start) || (came_to && office && vn_token_is_one_of(sc, start - 1, to)))
            return body;
    }
    return NULL;
}

const char *
vn_seat_of_host(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    uint32_t first = vn_first_telling(all, e);
    const char *body = NULL;

    if (!may_stand_for(sc, &e->side[0]))
        return NULL;
    for (size_t i = 0; i < e->n && i < VN_SEAT_TELLING && !body; i++)
        body = body_in(sc, e, &sc->sentences->items[all->items[e->candidates[i]].sentence], true);
    return body || !first ? body : body_in(sc, e, &sc->sentences->items[first - 1], true);
}
