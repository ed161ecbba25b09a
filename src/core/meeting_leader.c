/* meeting_leader.c: people told by what they are to the reader: "nhà lãnh đạo A", "người đứng đầu Quốc hội A"
 * of a leader named before, "vị khách" of who visits. */
#include "meeting_office.h"
#include "meeting_party.h"
#include "meeting_scene.h"
#include "meeting_slots.h"

#define VN_LEADER_LEVEL 4 /* of who leads a state, a government or a parliament */

static bool
is_of_several(const vn_scene *sc, uint32_t token)
{
    static const char *const several[] = {"hai",  "các",  "những", "nhiều", "số", "ba",
                                          "đông", "loạt", "một",   "mọi",   "2",  NULL};

    return token > 0 && vn_token_is_one_of(sc, token - 1, several);
}

/* "nhà lãnh đạo A", "nguyên thủ A", "người đứng đầu A": before the land or body that begins at a token. */
static bool
tells_leader(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair head[] = {{"đứng", "đầu"}, {"lãnh", "đạo"}};
    uint32_t at = token && vn_token_is(sc, token - 1, "của") ? token - 1 : token;

    if (at >= 3 && VN_HAS_PAIR(sc, at - 2, head)) {
        static const char *const who[] = {"người", "Người", "nhà", "Nhà", NULL};

        return vn_token_is_one_of(sc, at - 3, who) && !is_of_several(sc, at - 3) &&
               !(at > 3 && vn_token_is(sc, at - 4, "vị") && is_of_several(sc, at - 4));
    }
    return at >= 2 && vn_token_is(sc, at - 1, "thủ") &&
           (vn_token_is(sc, at - 2, "nguyên") || vn_token_is(sc, at - 2, "Nguyên")) &&
           !is_of_several(sc, at - 2) && !(at > 2 && is_of_several(sc, at - 3));
}

static bool
leads(const vn_scene *sc, uint32_t person, const vn_party *p)
{
    const vn_entity *e = &sc->entities->items[person];
    const vn_office_fact *f = e->position ? vn_office_fact_of(e->position, strlen(e->position)) : NULL;

    if (sc->absent[person] || !vn_same_country(sc->country[person], p->country))
        return false;
    if (p->form == VN_P_BODY && e->organization &&
        !strcmp(e->organization, sc->entities->items[p->body].name))
        return e->position && !vn_begins_with(e->position, strlen(e->position), "phó");
    return p->form == VN_P_PLACE && f && f->level >= VN_LEADER_LEVEL;
}

/* The leader of a party's land or body who is named last before it; VN_NO_ENTITY where none is. */
static uint32_t
leader_before(const vn_scene *sc, const vn_party *p)
{
    for (size_t i = vn_first_mention(sc, p->first); i-- > 0;) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->kind == VN_E_PERSON && leads(sc, m->entity, p))
            return m->entity;
    }
    return VN_NO_ENTITY;
}

void
vn_leaders_settle(const vn_scene *sc, vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];
        uint32_t person;

        if ((p->form != VN_P_PLACE && p->form != VN_P_BODY) || !p->country || !tells_leader(sc, p->first))
            continue;
        person = leader_before(sc, p);
        if (person == VN_NO_ENTITY)
            continue;
        p->person = person;
        p->form = VN_P_NAMED;
        p->guessed = false;
    }
}

/* "Vị khách" at a token, of one who visits. */
static bool
tells_guest(const vn_scene *sc, uint32_t token)
{
    return (vn_token_is(sc, token, "vị") || vn_token_is(sc, token, "Vị")) &&
           vn_token_is(sc, token + 1, "khách") && !is_of_several(sc, token);
}

void
vn_guests_add(const vn_scene *sc, vn_parties *ps, const vn_sentence *s)
{
    for (uint32_t t = s->first; t + 1 < s->first + s->n; t++) {
        vn_party p = vn_party_begin(VN_P_NAMED, t, t + 2);
        size_t at = 0;

        if (!tells_guest(sc, t) || !vn_visitor_of(sc, vn_receiving_land(sc), &p) || p.person == VN_NO_ENTITY)
            continue;
        for (size_t i = 0; i < ps->n; i++)
            if (ps->items[i].person == p.person)
                return;
        while (at < ps->n && ps->items[at].first < t)
            at++;
        VN_PUSH_ROOM(sc->arena, ps->items, ps->n, ps->cap);
        memmove(&ps->items[at + 1], &ps->items[at], (ps->n - at) * sizeof p);
        ps->items[at] = p;
        ps->n++;
        return;
    }
}
