/* meeting_lead.c: who leads a side, where the article says so in words: "về phía A có B", "trưởng đoàn A là
 * B". */
#include "meeting_slots.h"

#define VN_LED_BODY_REACH 8  /* tokens from the words that announce to the body or land */
#define VN_LED_HEAD_REACH 14 /* tokens from "có", "là" to the name */
#define VN_LED_MENTIONS   12 /* mentions of a sentence looked at behind an announcement */
#define VN_LED_SENTENCES  48 /* sentences of an encounter looked through */

/* Whether a mention names a side by its body or land. */
static bool
names_side(const vn_scene *sc, const vn_encounter *e, int k, const vn_mention *m)
{
    const vn_party *side = &e->side[k];
    const char *name = vn_scene_entity(sc, m->entity)->name, *land = sc->country[m->entity];
    const char *body = side->body != VN_NO_ENTITY ? vn_scene_entity(sc, side->body)->name : NULL;

    if (m->kind != VN_E_ORGANIZATION && m->kind != VN_E_PLACE)
        return false;
    if (m->entity == side->body || (body && (strstr(body, name) || strstr(name, body))))
        return true;
    return vn_same_country(land, side->country) && !vn_same_country(land, e->side[!k].country);
}

/* Whether the words at a token announce a side: "(về) phía", "dẫn đầu", "trưởng đoàn", "đoàn ... do". */
static bool
announces_side(const vn_scene *sc, uint32_t t)
{
    static const vn_word_pair led[] = {{"Trưởng", "đoàn"}, {"trưởng", "đoàn"}, {"Trưởng", "Đoàn"},
                                       {"Dẫn", "đầu"},     {"dẫn", "đầu"},     {"đứng", "đầu"}};

    return vn_token_is(sc, t, "phía") || vn_token_is(sc, t, "Phía") || VN_HAS_PAIR(sc, t, led);
}

/* Whether a person is of another body than the side's. */
static bool
is_of_other_body(const vn_scene *sc, const vn_party *side, uint32_t person)
{
    const char *body = side->body != VN_NO_ENTITY ? vn_scene_entity(sc, side->body)->name : NULL;
    const char *own = vn_scene_entity(sc, person)->organization;

    return body && own && !strstr(body, own) && !strstr(own, body);
}

/* The first person named within reach, on the same item of a list. */
static uint32_t
person_after(const vn_scene *sc, uint32_t from, uint32_t end, int k, const vn_encounter *e)
{
    uint32_t stop = from + VN_LED_HEAD_REACH < end ? from + VN_LED_HEAD_REACH : end;

    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= stop || vn_gap_has(sc, from, m->first, ";"))
            return VN_NO_ENTITY;
        if (m->kind != VN_E_PERSON)
            continue;
        if (m->entity == e->side[!k].person || sc->absent[m->entity] ||
            is_of_other_body(sc, &e->side[k], m->entity) ||
            (sc->country[m->entity] && !sc->guessed[m->entity] &&
             !vn_same_country(sc->country[m->entity], e->side[k].country)))
            return VN_NO_ENTITY;
        return m->entity;
    }
    return VN_NO_ENTITY;
}

/* Who is named behind an announcement of the side at token `t`. */
static uint32_t
leader_after(const vn_scene *sc, const vn_encounter *e, int k, uint32_t t, uint32_t end)
{
    static const char *const links[] = {"có", "gồm", "là", "do", ":", NULL};
    uint32_t reach = t + VN_LED_BODY_REACH < end ? t + VN_LED_BODY_REACH : end;
    size_t i = vn_first_mention(sc, t + 1);

    for (size_t stop = i + VN_LED_MENTIONS; i < stop && i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        uint32_t after = m->first + m->n;

        if (m->first >= reach || m->kind == VN_E_PERSON || vn_gap_has(sc, t, m->first, ","))
            break;
        if (!names_side(sc, e, k, m))
            continue;
        for (uint32_t u = after; u < end && u < after + VN_LED_BODY_REACH && !vn_token_is(sc, u, ","); u++)
            if (vn_token_is_one_of(sc, u, links))
                return person_after(sc, u + 1, end, k, e);
        break;
    }
    return VN_NO_ENTITY;
}

/* "đoàn A (mà) trưởng đoàn là B": who is named behind an announcement of the side told right before it. */
static uint32_t
leader_of_last(const vn_scene *sc, const vn_encounter *e, int k, uint32_t t, const vn_sentence *s)
{
    size_t i = vn_first_mention(sc, t);
    const vn_mention *m;

    if (vn_token_is(sc, t, "phía") || vn_token_is(sc, t, "Phía") || !i)
        return VN_NO_ENTITY;
    if (!vn_token_is(sc, t + 2, "là") && !vn_token_is(sc, t + 2, ":"))
        return VN_NO_ENTITY;
    m = vn_scene_mention(sc, (uint32_t)i - 1);
    if (m->first < s->first || t - m->first - m->n > VN_LED_BODY_REACH || !names_side(sc, e, k, m))
        return VN_NO_ENTITY;
    return person_after(sc, t + 3, s->first + s->n, k, e);
}

uint32_t
vn_leader_told(const vn_scene *sc, const vn_encounter *e, int k)
{
    for (size_t i = 0; i < e->n_owned && i < VN_LED_SENTENCES; i++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[i]];
        uint32_t end = s->first + s->n;

        for (uint32_t t = s->first; t + 1 < end; t++) {
            uint32_t who = announces_side(sc, t) ? leader_after(sc, e, k, t, end) : VN_NO_ENTITY;

            if (who == VN_NO_ENTITY && announces_side(sc, t))
                who = leader_of_last(sc, e, k, t, s);
            if (who != VN_NO_ENTITY)
                return who;
        }
    }
    return VN_NO_ENTITY;
}
