/* meeting_ship.c: the calls of ships: whose force a ship is of, and who commands it; he brings its people
 * ashore as the head of a delegation of that force. */
#include "meeting_office.h"
#include "meeting_slots.h"

#define VN_SHIP_REACH     12 /* tokens from "tàu" to the force that it is of */
#define VN_SHIP_NAME      3  /* tokens from "tàu" to its name, its class between */
#define VN_COMMAND_REACH  30 /* tokens from "do" to "làm trưởng đoàn" */
#define VN_SHIP_MENTIONS  2000
#define VN_CAPTAIN_BEHIND 6 /* tokens from "Thuyền trưởng tàu" to the name */

static bool
is_ship(const vn_scene *sc, uint32_t t)
{
    return vn_token_is(sc, t, "tàu") || vn_token_is(sc, t, "Tàu");
}

/* The word for a ship before a token, in its sentence with no comma between; UINT32_MAX. */
static uint32_t
ship_before(const vn_scene *sc, uint32_t token, uint32_t reach)
{
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first;

    for (uint32_t t = token; t-- > first && token - t <= reach;) {
        if (is_ship(sc, t))
            return t;
        if (vn_token_is(sc, t, ",") || vn_token_is(sc, t, "do") || vn_token_is(sc, t, "với"))
            return UINT32_MAX;
    }
    return UINT32_MAX;
}

/* Whether a body sails ships: a navy or a coast guard. */
static bool
is_force_at_sea(const char *name)
{
    static const char *const words[] = {"hải quân", "cảnh sát biển", "bờ biển", "trên biển", "tuần duyên"};
    size_t n = strlen(name);

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        for (size_t i = 0; i < n; i++)
            if ((i == 0 || name[i - 1] == ' ') && vn_begins_with(name + i, n - i, words[k]))
                return true;
    return false;
}

/* The force whose ship the article has call at a port: the first told, one of abroad rather than of Viet Nam;
 * VN_NO_ENTITY. */
static uint32_t
ship_force(const vn_scene *sc)
{
    static const char *const calls[] = {"cập", "thăm", "đón", "neo", NULL};
    uint32_t home = VN_NO_ENTITY;

    for (uint32_t i = 0; i < sc->entities->n_mentions && i < VN_SHIP_MENTIONS; i++) {
        const vn_mention *m = vn_scene_mention(sc, i);
        const vn_sentence *s;
        bool called = false;

        if (m->kind != VN_E_ORGANIZATION || !sc->country[m->entity] ||
            !is_force_at_sea(vn_scene_entity(sc, m->entity)->name) ||
            ship_before(sc, m->first, VN_SHIP_REACH) == UINT32_MAX)
            continue;
        s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
        for (uint32_t t = s->first; t < s->first + s->n && !called; t++)
            called = vn_token_is_one_of(sc, t, calls);
        if (called && !vn_same_country(sc->country[m->entity], "VN"))
            return m->entity;
        if (called && home == VN_NO_ENTITY)
            home = m->entity;
    }
    return home;
}

/* A ship that is named like a person: "tàu Francesco Morosini". */
static void
take_name(vn_scene *sc, const vn_mention *m)
{
    const vn_entity *e = vn_scene_entity(sc, m->entity);

    if (!e->rank && !e->position && ship_before(sc, m->first, VN_SHIP_NAME) != UINT32_MAX)
        sc->absent[m->entity] = true;
}

/* "do A làm Trưởng đoàn" of a sentence that tells of a ship. */
static bool
is_given_command(const vn_scene *sc, const vn_mention *m)
{
    static const vn_word_pair roles[] = {{"làm", "trưởng"}, {"làm", "Trưởng"}, {"làm", "thuyền"},
                                         {"làm", "Thuyền"}, {"làm", "chỉ"},    {"làm", "Chỉ"},
                                         {"chỉ", "huy"},    {"dẫn", "đầu"}};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t from = m->first > s->first + VN_CAPTAIN_BEHIND ? m->first - VN_CAPTAIN_BEHIND : s->first;

    if (!vn_gap_has(sc, from, m->first, "do") ||
        !(vn_gap_has(sc, s->first, m->first, "tàu") || vn_gap_has(sc, s->first, m->first, "Tàu")))
        return false;
    for (uint32_t t = m->first; t < s->first + s->n && t < m->first + VN_COMMAND_REACH; t++)
        if (VN_HAS_PAIR(sc, t, roles))
            return true;
    return false;
}

/* "Trung tá A, Thuyền trưởng", "Chỉ huy trưởng tàu, Trung tá A", "A - chỉ huy trưởng tàu". */
static bool
is_captain(const vn_scene *sc, uint32_t mention)
{
    static const char *const offices[] = {"thuyền trưởng", "hạm trưởng"};
    const vn_mention *m = vn_scene_mention(sc, mention);
    const char *office = vn_scene_entity(sc, m->entity)->position;

    for (size_t k = 0; office && k < sizeof offices / sizeof *offices; k++)
        if (vn_begins_with(office, strlen(office), offices[k]))
            return true;
    for (uint32_t i = mention > 2 ? mention - 2 : 0; i < mention + 2 && i < sc->entities->n_mentions; i++) {
        const vn_mention *p = vn_scene_mention(sc, i);
        uint32_t end = p->first + p->n, gap = p->first < m->first ? m->first - p->first : p->first - m->first;

        if (p->kind == VN_E_POSITION && gap <= VN_CAPTAIN_BEHIND && end < sc->tokens->n && is_ship(sc, end))
            return true;
    }
    return false;
}

void
vn_ships_read(vn_scene *sc)
{
    uint32_t force = ship_force(sc), n = (uint32_t)sc->entities->n_mentions;

    sc->captain = VN_NO_ENTITY;
    for (uint32_t i = 0; force != VN_NO_ENTITY && i < n && i < VN_SHIP_MENTIONS; i++) {
        const vn_mention *m = vn_scene_mention(sc, i);

        if (m->kind != VN_E_PERSON)
            continue;
        take_name(sc, m);
        if (sc->absent[m->entity] ||
            (sc->country[m->entity] && !sc->guessed[m->entity] &&
             !vn_same_country(sc->country[m->entity], sc->country[force])) ||
            !(is_given_command(sc, m) || is_captain(sc, i)))
            continue;
        sc->country[m->entity] = sc->country[force];
        sc->guessed[m->entity] = false;
        sc->leads[m->entity] = force + 1;
        if (sc->captain == VN_NO_ENTITY)
            sc->captain = m->entity;
    }
}
