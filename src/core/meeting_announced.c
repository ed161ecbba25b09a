/* meeting_announced.c: see meeting_announced.h. */
#include "meeting_announced.h"

#define VN_SIDE_REACH 14 /* tokens from "phía" to the "có" that opens its list */
#define VN_OPEN_REACH 10 /* tokens of what opens a sentence before whom it tells of */

bool
vn_cue_among(const vn_scene *sc, uint32_t from, uint32_t end, uint8_t cue)
{
    for (uint32_t t = from; t < end; t++)
        if (sc->cue[t] == cue)
            return true;
    return false;
}

/* -- that they were there */

bool
vn_begins_attended(const vn_scene *sc, const vn_sentence *s)
{
    uint32_t end = s->first + (s->n < 3 ? s->n : 3);

    if (s->n > 3 && vn_token_is(sc, s->first, "Tại") && vn_token_is(sc, s->first + 2, "cầu"))
        return true; /* "Tại điểm cầu A có" */
    return vn_token_is(sc, s->first, "Chứng") || vn_cue_among(sc, s->first, end, VN_Q_VERB) ||
           vn_cue_among(sc, s->first, end, VN_Q_GREET);
}

/* Whether the token opens a list: "có", "gồm", "gồm có". */
static bool
opens_list(const vn_scene *sc, uint32_t t)
{
    return vn_token_is(sc, t, "có") || vn_token_is(sc, t, "gồm");
}

static bool
is_side_word(const vn_scene *sc, uint32_t t)
{
    return vn_token_is(sc, t, "phía") || vn_token_is(sc, t, "Phía");
}

/* "phía A có", "phía chủ nhà gồm": the side's word before the token that opens a list, nobody named and no
 * verb between; VN_NO_ENTITY where there is none. */
static uint32_t
side_word_before(const vn_scene *sc, uint32_t first, uint32_t last)
{
    size_t m = vn_first_mention(sc, last);

    if (!opens_list(sc, last))
        return VN_NO_ENTITY;
    for (uint32_t t = last; t-- > first && last - t <= VN_SIDE_REACH;) {
        while (m > 0 && vn_scene_mention(sc, (uint32_t)m - 1)->first >= t)
            if (vn_scene_mention(sc, (uint32_t)--m)->kind == VN_E_PERSON)
                return VN_NO_ENTITY;
        if (is_side_word(sc, t))
            return t;
        if (vn_token_is(sc, t, ",") || vn_token_is(sc, t, ";") || sc->cue[t] == VN_Q_VERB ||
            sc->cue[t] == VN_Q_SPEECH)
            return VN_NO_ENTITY;
    }
    return VN_NO_ENTITY;
}

/* "do X dẫn đầu, có Y", "do X làm Trưởng đoàn, gồm Y": whether a leader's words stand before the opening. */
static bool
follows_leader(const vn_scene *sc, uint32_t first, uint32_t last)
{
    static const vn_word_pair led[] = {
        {"dẫn", "đầu"}, {"trưởng", "đoàn"}, {"Trưởng", "đoàn"}, {"đứng", "đầu"}};
    uint32_t t = last;

    if (!opens_list(sc, last))
        return false;
    while (t > first + 2 && last - t < 3 &&
           (vn_token_is(sc, t - 1, ",") || vn_token_is(sc, t - 1, "còn") || vn_token_is(sc, t - 1, "cùng")))
        t--;
    return t > first + 1 && VN_HAS_PAIR(sc, t - 2, led);
}

bool
vn_tells_presence(const vn_scene *sc, const vn_sentence *s, uint32_t last)
{
    bool delegation = s->n > 2 &&
                      (vn_token_is(sc, s->first, "Đoàn") || vn_token_is(sc, s->first + 1, "đoàn")) &&
                      last > s->first && vn_token_is(sc, last - 1, "còn");

    return delegation || follows_leader(sc, s->first, last) ||
           side_word_before(sc, s->first, last) != VN_NO_ENTITY;
}

bool
vn_opens_with_presence(const vn_scene *sc, const vn_sentence *s, uint32_t last)
{
    uint32_t end = s->first + s->n;

    return last < s->first + VN_OPEN_REACH && last + 1 < end && vn_token_is(sc, last + 1, ",") &&
           vn_cue_among(sc, s->first, s->first + 2, VN_Q_ATTEND) &&
           (vn_cue_among(sc, s->first, last + 1, VN_Q_NOUN) ||
            vn_cue_among(sc, s->first, last + 1, VN_Q_VERB));
}

/* -- on which side */

static bool
is_body_of(const vn_scene *sc, const vn_party *side, uint32_t entity)
{
    const char *own = side->person != VN_NO_ENTITY ? vn_scene_entity(sc, side->person)->organization : NULL;

    return side->body == entity || side->person == entity ||
           (own && !strcmp(own, vn_scene_entity(sc, entity)->name));
}

/* Whether a body is named by a word of the side's body: "JERA" of "Tập đoàn JERA". */
static bool
is_short_for_body(const vn_scene *sc, const vn_party *side, uint32_t entity)
{
    const char *own = vn_party_body(sc, side), *name = vn_scene_entity(sc, entity)->name;
    const char *at = own ? strstr(own, name) : NULL;
    size_t n = strlen(name);

    return at && n > 2 && (at == own || at[-1] == ' ') && (!at[n] || at[n] == ' ');
}

/* Whether an office told without a name is that of the head of a side. */
static bool
is_office_of(const vn_scene *sc, const vn_party *side, uint32_t entity)
{
    const char *own = side->person != VN_NO_ENTITY ? vn_scene_entity(sc, side->person)->position : NULL;
    const char *name = vn_scene_entity(sc, entity)->name;
    size_t n = strlen(name);

    return own && !strncmp(own, name, n) && (!own[n] || own[n] == ' ');
}

/* The side whose body, land or head is named among the tokens. */
static vn_side_name
side_among(const vn_scene *sc, const vn_encounter *e, uint32_t from, uint32_t end)
{
    vn_side_name side = VN_S_NONE;

    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= end)
            break;
        for (int k = 0; k < 2; k++)
            if (is_body_of(sc, &e->side[k], m->entity))
                return k ? VN_S_GUEST : VN_S_HOST;
        if (m->kind == VN_E_ORGANIZATION &&
            is_short_for_body(sc, &e->side[0], m->entity) != is_short_for_body(sc, &e->side[1], m->entity))
            return is_short_for_body(sc, &e->side[1], m->entity) ? VN_S_GUEST : VN_S_HOST;
        if (m->kind == VN_E_POSITION &&
            is_office_of(sc, &e->side[0], m->entity) != is_office_of(sc, &e->side[1], m->entity))
            return is_office_of(sc, &e->side[1], m->entity) ? VN_S_GUEST : VN_S_HOST;
        if (vn_same_country(sc->country[m->entity], e->side[0].country))
            side = VN_S_HOST;
        else if (vn_same_country(sc->country[m->entity], e->side[1].country))
            side = VN_S_GUEST;
    }
    return side;
}

static vn_side_name
other_side(vn_side_name side)
{
    return side == VN_S_HOST ? VN_S_GUEST : side == VN_S_GUEST ? VN_S_HOST : VN_S_NONE;
}

/* "phía ta", "phía bạn", "phía chủ nhà", "phía khách": a side that no name tells, among the tokens. */
static vn_side_name
side_pointed_at(const vn_scene *sc, const vn_encounter *e, uint32_t from, uint32_t end)
{
    bool home = vn_same_country(e->side[0].country, "VN"), away = vn_same_country(e->side[1].country, "VN");
    vn_side_name ours = home == away ? VN_S_NONE : home ? VN_S_HOST : VN_S_GUEST;

    for (uint32_t t = from; t < end && t < from + 4; t++) {
        if (vn_token_is(sc, t, "ta"))
            return ours;
        if (vn_token_is(sc, t, "bạn"))
            return other_side(ours);
        if (vn_token_is(sc, t, "chủ") && vn_token_is(sc, t + 1, "nhà"))
            return VN_S_HOST;
        if (vn_token_is(sc, t, "khách"))
            return VN_S_GUEST;
    }
    return VN_S_NONE;
}

/* "Tiếp X có Y", "...; đón X có Y": who receives is not of the side that is received. */
static bool
tells_reception(const vn_scene *sc, uint32_t first)
{
    static const char *const verbs[] = {"Tiếp", "tiếp", "Đón", "đón", NULL}, *const together[] = {
                                                                                 "Cùng", "cùng", "Ra", "ra",
                                                                                 NULL};

    if (vn_token_is_one_of(sc, first, together))
        first++;
    return vn_token_is_one_of(sc, first, verbs);
}

vn_side_name
vn_side_announced(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, uint32_t from,
                  uint32_t end)
{
    uint32_t clause = end, word = side_word_before(sc, s->first, end - 1);
    vn_side_name side = VN_S_NONE;

    if (word != VN_NO_ENTITY) {
        side = side_pointed_at(sc, e, word + 1, end);
        return side == VN_S_NONE ? side_among(sc, e, word, end) : side;
    }
    while (clause > from && clause > s->first && !vn_token_is(sc, clause - 1, ";"))
        clause--;
    if (tells_reception(sc, clause))
        return other_side(side_among(sc, e, clause, end));
    for (uint32_t t = end; t-- > from && side == VN_S_NONE;)
        if (sc->cue[t] == VN_Q_ATTEND || (t + 2 < end && follows_leader(sc, t, end - 1)))
            side = side_among(sc, e, t, end);
    return side;
}
