/* meeting_holder.c: who holds an office told without a name, by the article's own words. */
#include "meeting_office.h"
#include "meeting_party.h"
#include "meeting_scene.h"

/* "Chủ tịch", "Phó Chủ tịch": who holds one of one body holds none of another. */
static bool
is_of_any_body(const char *position)
{
    return !strcmp(position, "Chủ tịch") || !strcmp(position, "Phó Chủ tịch");
}

/* Whether a person could hold an office of the party's body: the bodies agree, or nothing is known of one. */
static bool
may_belong(const vn_scene *sc, const vn_party *p, const vn_entity *person)
{
    const char *body;

    if (p->body == VN_NO_ENTITY)
        return true;
    body = sc->entities->items[p->body].name;
    if (!person->organization && vn_office_sole(person->position, strlen(person->position)) == VN_SOLE_NONE &&
        vn_hash_lower(person->position, strlen(person->position)) ==
            vn_hash_lower("chủ tịch", strlen("chủ tịch")))
        return false; /* a bare chairman leads a state */
    if (person->organization)
        return strstr(body, person->organization) || strstr(person->organization, body) ||
               (vn_same_country(p->country, person->country) && !is_of_any_body(person->position));
    return vn_same_country(p->country, person->country);
}

/* "Thứ trưởng" of who is called "Thứ trưởng Thường trực": the office without what narrows it. */
static bool
is_narrower(const char *position, const char *office, uint32_t len)
{
    return strlen(position) > len && !memcmp(position, office, len) && position[len] == ' ';
}

/* "Bộ trưởng Áo" of who alone is told as one of its ministers. */
static bool
is_only_one(const vn_scene *sc, const vn_party *p, uint32_t person, const char *office, uint32_t len)
{
    if (sc->guessed[person] || !vn_same_country(p->country, sc->country[person]))
        return false;
    for (uint32_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = &sc->entities->items[i];

        if (i != person && e->kind == VN_E_PERSON && e->position && !strncmp(e->position, office, len) &&
            vn_same_country(p->country, sc->country[i]))
            return false;
    }
    return true;
}

/* The person who holds the office, by the article's own words; the last one named before token `at` first. */
static uint32_t
holder(const vn_scene *sc, const vn_party *p)
{
    const vn_mention *office = &sc->entities->mentions[p->office];
    const char *s = sc->text->s + office->start;
    uint64_t hash = vn_hash_lower(s, office->len);
    uint32_t best = VN_NO_ENTITY;
    int best_rank = 0;

    for (uint32_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = &sc->entities->items[i];
        bool same;
        int rank;

        if (e->kind != VN_E_PERSON || !e->position)
            continue;
        same = vn_hash_lower(e->position, strlen(e->position)) == hash;
        if (!same && (p->body != VN_NO_ENTITY || !is_narrower(e->position, s, office->len) ||
                      sc->entities->mentions[e->first_mention].first > p->first ||
                      (p->country && !is_only_one(sc, p, i, s, office->len))))
            continue;
        if ((p->country && sc->country[i] && !sc->guessed[i] &&
             !vn_same_country(p->country, sc->country[i])) ||
            !may_belong(sc, p, e))
            continue;
        rank = (same ? 3 : 1) + (vn_same_country(p->country, sc->country[i]) ? 2 : 0) +
               (sc->entities->mentions[e->first_mention].first < p->first ? 1 : 0);
        if (rank > best_rank) {
            best_rank = rank;
            best = i;
        }
    }
    return best;
}

void
vn_holders_name(const vn_scene *sc, vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if (p->form != VN_P_OFFICE || p->office == VN_NO_ENTITY)
            continue;
        p->person = holder(sc, p);
        if (p->person != VN_NO_ENTITY && !p->country) {
            p->country = sc->country[p->person];
            p->guessed = sc->guessed[p->person];
        }
    }
}
