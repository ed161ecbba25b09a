/* meeting_body.c: the body that a side stands for. */
#include "meeting_office.h"
#include "meeting_slots.h"

#define VN_BODIES      2000 /* entities looked through for a mission or a ministry */
#define VN_TELLINGS    64   /* of an encounter that are looked at for the body of a side */
#define VN_NAMED_REACH 400  /* mentions of an article that may name a union with who speaks for it */

/* Whether who holds an office may be of a mission: ambassadors are of embassies, consuls of consulates. */
static bool
is_mission_for(const char *mission, const char *position)
{
    bool consulate = strstr(mission, "ãnh sự") != NULL;

    if (strstr(position, "ại sứ"))
        return !consulate;
    return consulate || !strstr(position, "ãnh sự");
}

/* The embassy or consulate of a country that the article names, for who holds an office; NULL where it names
 * none. */
static const char *
mission_of(const vn_scene *sc, const char *country, const char *position)
{
    const char *any = NULL;

    for (size_t i = 0; i < sc->entities->n && i < VN_BODIES; i++) {
        const vn_entity *e = vn_scene_entity(sc, (uint32_t)i);

        if (e->kind != VN_E_ORGANIZATION || !vn_is_mission(e->name) || !is_mission_for(e->name, position))
            continue;
        if (vn_same_country(e->country, country))
            return e->name;
        if (!e->country && !any)
            any = e->name;
    }
    return any;
}

/* Whether a name begins with one of the words that | parts. */
static bool
begins_with_any(const char *name, const char *words)
{
    for (const char *end; *words; words = *end ? end + 1 : end) {
        size_t n;

        end = strchr(words, '|') ? strchr(words, '|') : words + strlen(words);
        n = (size_t)(end - words);
        if (strlen(name) >= n && (name[n] == '\0' || name[n] == ' ') &&
            vn_hash_lower(name, n) == vn_hash_lower(words, n))
            return true;
    }
    return false;
}

/* The one body of a country that the article names whose name begins so: the ministry of a minister told
 * without his. NULL where it names none or two. */
static const char *
seat_of(const vn_scene *sc, const char *country, const char *seat)
{
    const vn_entity *found = NULL;

    for (size_t i = 0; i < sc->entities->n && i < VN_BODIES; i++) {
        const vn_entity *e = vn_scene_entity(sc, (uint32_t)i);

        if (e->kind != VN_E_ORGANIZATION || !begins_with_any(e->name, seat) ||
            !vn_same_country(e->country, country))
            continue;
        if (found && !strstr(found->name, e->name) && !strstr(e->name, found->name))
            return NULL;
        if (!found || strlen(found->name) < strlen(e->name))
            found = e;
    }
    return found ? found->name : NULL;
}

bool
vn_seat_fits(const vn_scene *sc, uint32_t person, const vn_party *side)
{
    const char *position = vn_scene_entity(sc, person)->position, *body = vn_party_body(sc, side);
    const vn_office_fact *fact = position ? vn_office_fact_of(position, strlen(position)) : NULL;

    return body && fact && fact->seat && !vn_scene_entity(sc, person)->organization &&
           begins_with_any(body, fact->seat);
}

/* The organization of a person's office: that of the article, else the only one it can be. */
const char *
vn_office_organization(const vn_scene *sc, uint32_t person)
{
    const vn_entity *e = vn_scene_entity(sc, person);
    const vn_office_fact *fact = e->position ? vn_office_fact_of(e->position, strlen(e->position)) : NULL;

    if (e->organization || !fact)
        return e->organization;
    if (fact->tier == VN_TIER_ENVOY)
        return mission_of(sc, sc->country[person], e->position);
    if (fact->seat && strlen(fact->office) == strlen(e->position))
        return seat_of(sc, sc->country[person], fact->seat);
    return NULL;
}

/* "Đoàn đại biểu cấp cao Chính phủ": says how high it is, not whom it stands for. */
static bool
is_general_body(const char *name)
{
    return !strncmp(name, "Chính phủ", strlen("Chính phủ")) ||
           !strncmp(name, "Nhà nước", strlen("Nhà nước")) || !strcmp(name, "Đảng");
}

/* A body that leads a party. */
static bool
leads_party(const char *name)
{
    static const char *const leading[] = {"Ban Bí thư", "Bộ Chính trị", "Trung ương Đảng",
                                          "Ban Chấp hành Trung ương"};

    for (size_t k = 0; k < sizeof leading / sizeof *leading; k++)
        if (vn_begins_with(name, strlen(name), leading[k]))
            return true;
    return false;
}

/* Whether a body is known to be of another land. */
static bool
is_of_other(const vn_scene *sc, uint32_t body, const char *country)
{
    return country && sc->country[body] && !vn_same_country(sc->country[body], country) &&
           !vn_is_international(vn_scene_entity(sc, body)->name);
}

/* The body whose delegation a person leads: of this encounter, else wherever the article says so. Who has a
 * seat in a party's leading body does not bring a delegation of it. */
static const char *
led_body(const vn_scene *sc, const vn_party *p)
{
    uint32_t led = sc->leads[p->person], body = led && led != VN_NO_ENTITY ? led - 1 : VN_NO_ENTITY;

    if (p->delegation && p->for_body && p->body != VN_NO_ENTITY)
        body = p->body;
    if (body == VN_NO_ENTITY || leads_party(vn_scene_entity(sc, body)->name) ||
        (is_of_other(sc, body, p->country) && !(p->part && body == p->body)))
        return NULL;
    return vn_scene_entity(sc, body)->name;
}

/* The body that the article tells the side by, of a head whose office it tells without one; who leads a state
 * or a government stands for none. */
static const char *
body_told(const vn_scene *sc, const vn_party *p)
{
    const char *position = vn_scene_entity(sc, p->person)->position;
    const vn_office_fact *fact = position ? vn_office_fact_of(position, strlen(position)) : NULL;

    if ((position && !p->for_body) || p->body == VN_NO_ENTITY ||
        (is_of_other(sc, p->body, p->country) && !p->part) ||
        (fact && (fact->tier == VN_TIER_STATE || fact->tier == VN_TIER_GOVERNMENT)))
        return NULL;
    return vn_scene_entity(sc, p->body)->name;
}

const char *
vn_side_organization(const vn_scene *sc, const vn_party *p)
{
    const char *led, *own;

    if (p->person == VN_NO_ENTITY)
        return p->body != VN_NO_ENTITY ? vn_scene_entity(sc, p->body)->name : NULL;
    led = led_body(sc, p);
    own = vn_office_organization(sc, p->person);
    if (!led && !own)
        own = body_told(sc, p);
    if (!led || is_general_body(led) || (own && !strncmp(own, led, strlen(led))))
        return own; /* told in full: "Ủy ban A Hạ viện B" of "Ủy ban A" */
    return led;
}

/* The party whose leading body a name tells: "Đảng A" of "Ban Bí thư Trung ương Đảng A"; NULL. */
static const char *
party_within(const char *body)
{
    const char *at = leads_party(body) ? strstr(body, " Đảng ") : NULL;

    return at ? at + 1 : NULL;
}

/* The party of a land that the article names. */
static const char *
party_of(const vn_scene *sc, const char *country)
{
    const vn_entity *found = NULL;
    const char *within = NULL;

    for (size_t i = 0; i < sc->entities->n && i < VN_BODIES; i++) {
        const vn_entity *e = vn_scene_entity(sc, (uint32_t)i);

        if (e->kind != VN_E_ORGANIZATION || !vn_same_country(e->country, country))
            continue;
        if (!strncmp(e->name, "Đảng ", strlen("Đảng ")) && (!found || e->n_mentions > found->n_mentions))
            found = e;
        else if (!within)
            within = party_within(e->name);
    }
    return found ? found->name : within;
}

/* Who meets a party as a member of his own party's leading bodies stands for the party. */
void
vn_side_stand_for_party(const vn_scene *sc, vn_side *side, const vn_side *other)
{
    bool party = other->organization && !strncmp(other->organization, "Đảng ", strlen("Đảng "));

    if (!party || !side->organization || !leads_party(side->organization))
        return;
    if (party_within(side->organization))
        side->organization = party_within(side->organization);
    else if (party_of(sc, side->country))
        side->organization = party_of(sc, side->country);
}

/* Whether a sentence that names a person names an entity too. */
static bool
is_named_with(const vn_scene *sc, uint32_t person, uint32_t entity)
{
    uint32_t n = (uint32_t)sc->entities->n_mentions, said = UINT32_MAX, with = UINT32_MAX;

    for (uint32_t i = 0; i < n && i < VN_NAMED_REACH; i++) {
        const vn_mention *m = vn_scene_mention(sc, i);

        if (m->entity == person)
            said = vn_sentence_at(sc, m->first);
        else if (m->entity == entity)
            with = vn_sentence_at(sc, m->first);
        if (said != UINT32_MAX && said == with)
            return true;
    }
    return false;
}

/* Whether a person holds the second office of a body: "Phó Chủ tịch". */
static bool
is_deputy(const vn_scene *sc, uint32_t person)
{
    const char *position = vn_scene_entity(sc, person)->position;

    return position && vn_begins_with(position, strlen(position), "phó");
}

/* Who speaks for an organ of a union stands for the union where it is named with him; the head of a state,
 * for no body. */
static const char *
body_stood_for(const vn_scene *sc, const vn_party *p, const char *body)
{
    const vn_organ *organ = body && p->person != VN_NO_ENTITY ? vn_organ_of(body) : NULL;

    if (!organ || (!organ->whole && is_deputy(sc, p->person)))
        return body;
    for (size_t i = 0; organ->whole && i < sc->entities->n && i < VN_BODIES; i++) {
        const vn_entity *e = vn_scene_entity(sc, (uint32_t)i);

        if (e->kind == VN_E_ORGANIZATION && vn_begins_with(e->name, strlen(e->name), organ->whole) &&
            is_named_with(sc, p->person, (uint32_t)i))
            return e->name;
    }
    return organ->whole ? body : NULL;
}

/* "Ban Chấp hành Trung ương Hội A": who leads "Hội A". */
static bool
is_board_of(const char *part, const char *whole)
{
    size_t n = strlen(part), m = strlen(whole);

    return n > m && part[n - m - 1] == ' ' && !strcmp(part + n - m, whole) &&
           (vn_begins_with(part, n, "Trung ương") || vn_begins_with(part, n, "Ban Chấp hành"));
}

/* "Bộ Tư lệnh Quân khu A" of who is called commander of "Quân khu A", "Bộ Chỉ huy Bộ đội Biên phòng B" of
 * one of "BĐBP B". */
static bool
is_command_of(const char *command, const char *force)
{
    static const char *const commands[] = {"bộ tư lệnh", "bộ chỉ huy"}, *const long_form =
                                                                            "Bộ đội Biên phòng";
    size_t n = strlen(command);

    for (size_t k = 0; k < sizeof commands / sizeof *commands; k++) {
        size_t m = strlen(commands[k]) + 1;
        const char *rest = command + m;

        if (!vn_begins_with(command, n, commands[k]) || n <= m)
            continue;
        if (!strncmp(rest, long_form, strlen(long_form)) && !strncmp(force, "BĐBP", strlen("BĐBP")))
            return !strcmp(rest + strlen(long_form), force + strlen("BĐBP"));
        return !strcmp(rest, force);
    }
    return false;
}

/* The body that the article tells the side by, of which the body of its head's office is a part. */
static const char *
whole_told(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, int k, const char *own)
{
    for (size_t i = 0; own && i < e->n && i < VN_TELLINGS; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        const vn_party *p;
        const char *name;

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        p = vn_candidate_swapped(sc, e, c) == (k == 0) ? &c->right : &c->left;
        if (p->body == VN_NO_ENTITY || p->form != VN_P_BODY || is_of_other(sc, p->body, e->side[k].country))
            continue;
        name = vn_scene_entity(sc, p->body)->name;
        if (is_board_of(own, name) || is_command_of(name, own) || vn_is_part_of(own, name))
            return name;
    }
    return own;
}

void
vn_side_fill(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, int k, vn_side *side)
{
    const vn_party *p = &e->side[k];

    side->organization =
        vn_whole_of(sc, whole_told(sc, all, e, k, body_stood_for(sc, p, vn_side_organization(sc, p))));
    if (k == 0 && !side->organization)
        side->organization = vn_seat_of_host(sc, all, e);
    side->country =
        p->guessed && side->organization && vn_is_international(side->organization) ? NULL : p->country;
    if (side->organization && !strcmp(side->organization, "Đảng") && party_of(sc, p->country))
        side->organization = party_of(sc, p->country);
    if (p->person != VN_NO_ENTITY) {
        side->head = vn_scene_entity(sc, p->person)->name;
        if (!side->country && !sc->guessed[p->person])
            side->country = sc->country[p->person];
    }
    if (vn_is_union(side->organization))
        side->country = NULL;
}
