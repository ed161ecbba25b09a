/* office_link.c: rank, position, organization and country of each person. */
#include "office.h"
#include "syllable.h"

#include <string.h>

#include "gazetteer.h"
#include "index.h"
#include "unicode.h"

/* What else the article says of bodies: embassies, and offices with a body but no name beside them. */
enum { MAX_MISSIONS = 8, MAX_ORPHANS = 64 };

typedef struct known_bodies {
    uint32_t missions[MAX_MISSIONS]; /* entities */
    size_t n_missions;
    vn_index orphan;  /* position -> the one candidate of its orphans; SEVERAL */
    vn_index holders; /* position -> the one person who holds it; SEVERAL */
    vn_tenure *orphans;
    size_t n_orphans;
} known_bodies;

enum { SEVERAL = UINT32_MAX - 1 };

static void
note_one(vn_index *index, uint32_t key, uint32_t value)
{
    uint32_t *at = vn_index_at(index, (uint64_t)key + 1);

    *at = *at == VN_NOTHING || *at == value ? value : SEVERAL;
}

static known_bodies
know_bodies(vn_arena *arena, const vn_entities *es, const vn_offices *offices, const vn_tenures *cs)
{
    static const char *const missions[] = {"đại sứ quán", "tổng lãnh sự quán", "phái đoàn", "lãnh sự quán"};
    known_bodies k = {.orphans = VN_NEW(arena, vn_tenure, offices->n_orphans + 1),
                      .n_orphans = offices->n_orphans};
    vn_index pairs;

    vn_index_init(&k.orphan, arena, offices->n_orphans);
    vn_index_init(&k.holders, arena, cs->n);
    vn_index_init(&pairs, arena, offices->n_orphans);
    for (uint32_t e = 0; e < es->n && k.n_missions < MAX_MISSIONS; e++)
        if (es->items[e].kind == VN_E_ORGANIZATION && VN_OFFICE_STARTS_WITH(es->items[e].name, missions))
            k.missions[k.n_missions++] = e;
    for (size_t i = 0; i < offices->n_orphans; i++) {
        const vn_office *o = &offices->orphans[i];
        vn_tenure *c = &k.orphans[i];
        uint32_t *at;

        *c = (vn_tenure){.position = vn_office_entity_of(es, o->position),
                         .organization = vn_office_entity_of(es, o->organization),
                         .above = vn_office_entity_of(es, o->above),
                         .comma = o->comma,
                         .joined = VN_NO_MENTION,
                         .place = o->place};
        if (o->organization == VN_NO_MENTION)
            continue;
        at = vn_index_at(&pairs, ((uint64_t)c->position << 32 | c->organization) + 1);
        if (*at == VN_NOTHING)
            *at = (uint32_t)i;
        note_one(&k.orphan, c->position, *at);
    }
    for (size_t i = 0; i < cs->n; i++)
        note_one(&k.holders, cs->items[i].position, cs->items[i].person);
    return k;
}

/* The embassy of an envoy's country; of the only one when the country is not known. */
static uint32_t
mission_of(const vn_entities *es, const known_bodies *k, const char *position, const char *country)
{
    static const char *const envoys[] = {"đại sứ",  "tổng lãnh sự", "tham tán",
                                         "công sứ", "lãnh sự",      "phó đại sứ"};
    uint32_t best = VN_NO_MENTION;

    if (!VN_OFFICE_STARTS_WITH(position, envoys))
        return best;
    for (size_t i = 0; i < k->n_missions; i++) {
        const vn_entity *e = &es->items[k->missions[i]];
        bool consulate = strstr(e->name, "ãnh sự") != NULL;
        bool fits = strstr(position, "ãnh sự") == NULL || consulate;

        fits &= !consulate || strstr(position, "ại sứ") == NULL; /* an ambassador is of the embassy */
        fits &= country && e->country ? strcmp(country, e->country) == 0 : k->n_missions == 1;

        if (fits && (best == VN_NO_MENTION || strlen(e->name) > strlen(es->items[best].name)))
            best = k->missions[i];
    }
    return best;
}

static const char *
country_of(const vn_entities *es, const vn_tenure *c)
{
    const char *country = NULL;

    if (c->place != VN_NO_MENTION)
        country = es->items[es->mentions[c->place].entity].country;
    if (!country && c->organization != VN_NO_MENTION)
        country = es->items[c->organization].country;
    if (!country && c->above != VN_NO_MENTION)
        country = es->items[c->above].country;
    return country;
}

/* The press names no body with these: "Tổng Bí thư A". */
static bool
is_general_secretary(const char *position)
{
    static const char *const words[] = {"tổng bí thư"};

    return VN_OFFICE_STARTS_WITH(position, words);
}

/* Whether an office with a body is another one written out: "Bộ trưởng Bộ Ngoại giao" of "Bộ trưởng Ngoại
 * giao". */
static bool
writes_out(const vn_entities *es, const vn_tenure *full, const vn_tenure *c)
{
    const char *office = es->items[c->position].name, *short_office = es->items[full->position].name;
    const char *body = es->items[full->organization].name;
    size_t n = strlen(short_office), ministry = strlen("Bộ "), field;

    if (!vn_office_extends(office, short_office) || strncmp(body, "Bộ ", ministry) != 0)
        return false;
    field = strlen(office + n + 1);
    return strlen(body + ministry) >= field &&
           vn_hash_lower(body + ministry, field) == vn_hash_lower(office + n + 1, field);
}

/* The same office where the article names its body: told in full once and then for short. */
static const vn_tenure *
with_body(const vn_entities *es, const vn_tenures *cs, const vn_tenure *c)
{
    for (uint32_t k = cs->first[c->person]; k != VN_NO_MENTION && c->organization == VN_NO_MENTION;
         k = cs->items[k].next) {
        const vn_tenure *d = &cs->items[k];

        if (d->organization != VN_NO_MENTION && !d->f[VN_OF_context_body] &&
            (d->position == c->position || writes_out(es, d, c)))
            return d;
    }
    return c;
}

/* The same where it is written out beside no name: "Bộ trưởng Bộ Quốc phòng Lào" of the one whom the article
 * calls "Bộ trưởng Quốc phòng Lào". */
static const vn_tenure *
told_without_name(const vn_entities *es, const known_bodies *known, const vn_tenure *c)
{
    const char *country = country_of(es, c);

    for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS && c->organization == VN_NO_MENTION && country;
         i++) {
        const vn_tenure *d = &known->orphans[i];
        const char *its = country_of(es, d);

        if (d->organization != VN_NO_MENTION && its && !strcmp(its, country) && writes_out(es, d, c))
            return d;
    }
    return c;
}

/* The same office where the article names the body above its body, too. */
static const vn_tenure *
with_body_above(const vn_tenures *cs, const vn_tenure *c)
{
    for (uint32_t k = cs->first[c->person]; k != VN_NO_MENTION && c->above == VN_NO_MENTION;
         k = cs->items[k].next)
        if (cs->items[k].position == c->position && cs->items[k].organization == c->organization &&
            cs->items[k].above != VN_NO_MENTION)
            return &cs->items[k];
    return c;
}

static const char *
with_word(vn_arena *arena, const char *name, const char *word)
{
    size_t n = strlen(name), k = strlen(word);
    char *out = vn_alloc(arena, n + k + 2);

    memcpy(out, name, n);
    out[n] = ' ';
    memcpy(out + n + 1, word, k + 1);
    return out;
}

/*
 * The name of an office: with the one that is told as one with it ("Chủ tịch kiêm Giám đốc"; a deputy premier
 * leads his ministry besides); with the first words of its body where they belong to both ("Phó Tổng Thanh
 * tra Chính phủ").
 */
static const char *
office_name(vn_arena *arena, const vn_text *text, const vn_entities *es, const vn_tenure *c)
{
    static const char *const deputy[] = {"phó thủ tướng", "phó tổng thống"};
    static const char *const inspectors[] = {"thanh tra"};
    const char *name = es->items[c->position].name, *body;
    size_t n = strlen(name);

    if (c->elect)
        return with_word(arena, name, "đắc cử");
    if (c->joined != VN_NO_MENTION) {
        const vn_mention *a = &es->mentions[c->joined], *b = &es->mentions[c->last];

        if (!VN_OFFICE_STARTS_WITH(es->items[a->entity].name, deputy))
            return vn_strndup(arena, text->s + a->start, b->start + b->len - a->start);
    }
    body = c->organization != VN_NO_MENTION ? es->items[c->organization].name : "";
    if (n < strlen("Tổng") || strcmp(name + n - strlen("Tổng"), "Tổng") != 0 ||
        !VN_OFFICE_STARTS_WITH(body, inspectors))
        return name;
    return with_word(arena, name, vn_strndup(arena, body, strlen(inspectors[0])));
}

/* Whether a body is told by its kind alone: "Trung tâm", "Quân khu". */
static bool
is_bare_kind(const vn_tokens *tokens, const vn_entities *es, uint32_t body)
{
    const vn_mention *m = &es->mentions[es->items[body].first_mention];
    const vn_gaz_node *node = NULL;
    uint32_t key = 0;

    if (vn_is_of_each_land(es->items[body].name, strlen(es->items[body].name)))
        return false;
    for (uint32_t i = 0; i < m->n && (i == 0 || node); i++) {
        key = vn_gaz_step(key, tokens->items[m->first + i].hash);
        node = vn_gaz_find(key);
    }
    return node && node->lists & UINT32_C(1) << VN_G_ORG_HEAD;
}

/* The one body that begins so, of a body told by its kind alone; itself where there is none or several. */
static uint32_t
full_body(const vn_tokens *tokens, const vn_entities *es, uint32_t body, const char *country)
{
    enum { REACH = 256 };
    uint32_t found = VN_NO_MENTION;

    if (!is_bare_kind(tokens, es, body))
        return body;
    for (uint32_t e = 0; e < es->n && e < REACH; e++) {
        const vn_entity *other = &es->items[e];

        if (other->kind != VN_E_ORGANIZATION || !vn_office_extends(other->name, es->items[body].name) ||
            (country && other->country && strcmp(country, other->country) != 0))
            continue;
        if (found != VN_NO_MENTION)
            return body;
        found = e;
    }
    return found != VN_NO_MENTION ? found : body;
}

static const char *
body_name(vn_arena *arena, const vn_tokens *tokens, const vn_entities *es, const vn_tenure *c,
          const char *country)
{
    vn_tenure full = *c;

    if (c->above == VN_NO_MENTION)
        full.organization = full_body(tokens, es, c->organization, country);
    return vn_tenure_body(arena, es, &full);
}

static void
fill_person(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, vn_entities *es, uint32_t e,
            const vn_tenures *cs, const known_bodies *known)
{
    vn_entity *person = &es->items[e];
    const vn_tenure *best = NULL;
    const char *country = NULL;

    for (uint32_t k = cs->first[e]; k != VN_NO_MENTION; k = cs->items[k].next) {
        if (!best ||
            vn_tenure_weight(&cs->items[k], vn_office_weights) > vn_tenure_weight(best, vn_office_weights))
            best = &cs->items[k];
        if (!country && (!cs->items[k].f[VN_OF_same] || cs->items[k].place != VN_NO_MENTION))
            country = country_of(es, &cs->items[k]);
    }
    if (!best)
        return;
    best = told_without_name(es, known, with_body_above(cs, with_body(es, cs, best)));
    person->position = office_name(arena, text, es, best);
    person->country = country_of(es, best) ? country_of(es, best) : country;
    if (best->organization != VN_NO_MENTION) {
        person->organization = body_name(arena, tokens, es, best, person->country);
    } else {
        uint32_t orphan = vn_index_get(&known->orphan, (uint64_t)best->position + 1);
        uint32_t mission = mission_of(es, known, person->position, person->country);

        if (mission != VN_NO_MENTION) {
            person->organization = es->items[mission].name;
        } else if (orphan < SEVERAL && !best->f[VN_OF_state_head] &&
                   !is_general_secretary(person->position) &&
                   vn_index_get(&known->holders, (uint64_t)best->position + 1) == e) {
            const char *its = country_of(es, &known->orphans[orphan]);

            if (!its || !person->country || strcmp(its, person->country) == 0) {
                person->organization = vn_tenure_body(arena, es, &known->orphans[orphan]);
                person->country = person->country ? person->country : its;
            }
        }
    }
}

/* -- countries that nothing beside a name says */

/* Whether Chinese family names, many of them Vietnamese ones too, are those of this country. */
static bool
shares_family_names(const char *country)
{
    static const char *const sinitic[] = {"CN", "TW", "HK", "MO", "SG", "KR", "KP"};

    for (size_t k = 0; k < sizeof sinitic / sizeof *sinitic; k++)
        if (!strcmp(country, sinitic[k]))
            return true;
    return false;
}

/* "Thị" within a name is Vietnamese alone, whoever shares the family name. */
static bool
has_home_form(const vn_text *text, const vn_tokens *tokens, const vn_mention *person)
{
    static const char middle[] = "Thị";

    for (uint32_t t = person->first + 1; t + 1 < person->first + person->n; t++)
        if (tokens->items[t].len == strlen(middle) &&
            !memcmp(text->s + tokens->items[t].start, middle, strlen(middle)))
            return true;
    return false;
}

bool
vn_is_home_name(const vn_tokens *tokens, const vn_mention *person, const char *land)
{
    const vn_token *first = &tokens->items[person->first];

    return person->n > 1 && strcmp(land, "VN") != 0 && vn_gaz_has(first, VN_G_FAMILY) &&
           (!shares_family_names(land) || !vn_gaz_has(first, VN_G_FAMILY_CN));
}

/*
 * A Vietnamese family name makes a Vietnamese, in the press that writes here; where an article speaks of
 * China, only one that Chinese names do not share.
 */
static void
guess_persons(const vn_text *text, const vn_tokens *tokens, vn_entities *es)
{
    bool shared = true;

    for (size_t e = 0; e < es->n; e++)
        shared &= !es->items[e].country || !shares_family_names(es->items[e].country);
    for (size_t e = 0; e < es->n; e++) {
        vn_entity *person = &es->items[e];
        const vn_mention *m = &es->mentions[person->first_mention];
        const vn_token *first = &tokens->items[m->first];

        if (person->kind != VN_E_PERSON || person->country || m->n < 2 || !vn_gaz_has(first, VN_G_FAMILY))
            continue;
        if (shared || !vn_gaz_has(first, VN_G_FAMILY_CN) ||
            (has_home_form(text, tokens, m) && vn_are_syllables(person->name, strlen(person->name))))
            person->country = "VN";
    }
}

/* Ministers told as "Bộ trưởng" alone, where the article names the office of their land beside no name: "Bộ
 * trưởng Quốc phòng Việt Nam". */
static void
complete_ministers(vn_entities *es, const known_bodies *known)
{
    static const char *const bare[] = {"bộ trưởng", "thứ trưởng"};

    for (size_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];

        if (p->kind != VN_E_PERSON || !p->country || !p->position || p->organization ||
            strchr(p->position, ' ') != strrchr(p->position, ' ') ||
            !VN_OFFICE_STARTS_WITH(p->position, bare))
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_tenure *d = &known->orphans[i];
            const char *its = country_of(es, d);

            if (d->organization == VN_NO_MENTION && its && !strcmp(its, p->country) &&
                vn_office_extends(es->items[d->position].name, p->position)) {
                p->position = es->items[d->position].name;
                break;
            }
        }
    }
}

/* Whether a person but this one holds the office for the country. */
static bool
is_held(const vn_entities *es, const vn_tenures *cs, uint32_t position, const char *country, uint32_t by)
{
    for (size_t i = 0; i < cs->n; i++) {
        const char *its = cs->items[i].position == position && cs->items[i].person != by
                              ? es->items[cs->items[i].person].country
                              : NULL;

        if (its && !strcmp(its, country))
            return true;
    }
    return false;
}

/*
 * Who is told by office alone, where the article names the office of one land beside no name, and nobody else
 * holds it: "Bộ trưởng Quốc phòng A", "Bộ trưởng Quốc phòng Mỹ".
 */
static void
complete_countries(const vn_tokens *tokens, vn_entities *es, const vn_tenures *cs, const known_bodies *known)
{
    for (uint32_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];
        const char *found = NULL;

        if (p->kind != VN_E_PERSON || p->country || cs->first[e] == VN_NO_MENTION)
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_tenure *d = &known->orphans[i];
            const char *its = country_of(es, d);

            if (!its || d->position != cs->items[cs->first[e]].position || (found && !strcmp(found, its)) ||
                vn_is_home_name(tokens, &es->mentions[p->first_mention], its) ||
                is_held(es, cs, d->position, its, e))
                continue;
            if (found) {
                found = NULL;
                break;
            }
            found = its;
        }
        p->country = found;
    }
}

/* The body that the article names with the office of a land beside no name: "Thủ tướng Chính phủ A", of its
 * only holder. */
static void
complete_bodies(vn_arena *arena, vn_entities *es, const vn_tenures *cs, const known_bodies *known)
{
    for (uint32_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];
        const vn_tenure *found = NULL;

        if (p->kind != VN_E_PERSON || !p->country || !p->position || p->organization ||
            is_general_secretary(p->position))
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_tenure *d = &known->orphans[i];
            const char *its = d->organization != VN_NO_MENTION ? country_of(es, d) : NULL;

            if (!its || strcmp(its, p->country) != 0 || strcmp(es->items[d->position].name, p->position) != 0)
                continue;
            if ((found && found->organization != d->organization) || is_held(es, cs, d->position, its, e)) {
                found = NULL;
                break;
            }
            found = d;
        }
        if (found)
            p->organization = vn_tenure_body(arena, es, found);
    }
}

static bool
begins_at_home(const char *name)
{
    for (const char *const *w = vn_home_bodies; *w; w++)
        if (vn_office_starts_with_any(name, w, 1))
            return true;
    return false;
}

/* A body without a place is of the country of those who hold office in it; else bodies that the press names
 * so are those of Viet Nam, but not one that only somebody of a foreign name is told to hold office in. */
static void
guess_bodies(vn_arena *arena, vn_entities *es, const vn_offices *offices)
{
    static const char *const international[] = {"liên hợp quốc",
                                                "liên hiệp quốc",
                                                "hội đồng bảo an",
                                                "liên minh châu âu",
                                                "ủy ban châu âu",
                                                "tổ chức",
                                                "asean",
                                                "apec",
                                                "nato",
                                                "who",
                                                "unesco",
                                                "interpol",
                                                "eu",
                                                "imf",
                                                "wto",
                                                "liên đoàn",
                                                "hiệp hội",
                                                "ngân hàng thế giới"};
    bool *abroad = VN_NEW0(arena, bool, es->n + 1), *led = VN_NEW0(arena, bool, es->n + 1);

    for (size_t i = 0; i < offices->n; i++) {
        const vn_office *o = &offices->items[i];
        const char *name;
        uint32_t at;
        vn_entity *body;

        if (o->organization == VN_NO_MENTION)
            continue;
        at = vn_office_entity_of(es, o->organization);
        body = &es->items[at];
        name = es->items[vn_office_entity_of(es, o->person)].name;
        abroad[at] = (abroad[at] || !led[at]) && !vn_are_syllables(name, strlen(name));
        led[at] = true;
        if (!body->country && !VN_OFFICE_STARTS_WITH(body->name, international))
            body->country = es->items[vn_office_entity_of(es, o->person)].country;
    }
    for (size_t e = 0; e < es->n; e++)
        if (es->items[e].kind == VN_E_ORGANIZATION && !es->items[e].country && !abroad[e] &&
            begins_at_home(es->items[e].name))
            es->items[e].country = "VN";
}

/* Who is told to have a part in a body, and has no office beyond leading the delegation. */
static void
fill_parts(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, vn_entities *es,
           const vn_offices *offices)
{
    static const char *const leaders[] = {"trưởng đoàn"};

    for (size_t i = offices->n_parts; i-- > 0;) {
        const vn_part *part = &offices->parts[i];
        vn_entity *person = &es->items[es->mentions[part->person].entity];
        const vn_entity *body = &es->items[es->mentions[part->organization].entity];
        const vn_token *first = &tokens->items[part->first], *last = first + (part->n ? part->n - 1 : 0);

        if (person->position && !VN_OFFICE_STARTS_WITH(person->position, leaders))
            continue;
        person->position =
            part->n ? vn_strndup(arena, text->s + first->start, last->start + last->len - first->start)
                    : person->position;
        person->organization = body->name;
        person->country = person->country ? person->country : body->country;
    }
}

void
vn_link_offices(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                const vn_sentences *sentences, vn_entities *es)
{
    vn_offices offices = vn_offices_find(arena, text, tokens, sentences, es);
    vn_tenures cs = vn_tenures_make(arena, es, &offices);
    known_bodies known = know_bodies(arena, es, &offices, &cs);

    (void)article;
    for (size_t i = 0; i < offices.n; i++) {
        const vn_office *o = &offices.items[i];
        vn_entity *person = &es->items[es->mentions[o->person].entity];

        if (o->rank != VN_NO_MENTION) {
            const char *rank = es->items[es->mentions[o->rank].entity].name;

            if (!person->rank || strlen(rank) > strlen(person->rank))
                person->rank = rank;
        }
    }
    for (uint32_t e = 0; e < es->n; e++)
        if (es->items[e].kind == VN_E_PERSON)
            fill_person(arena, text, tokens, es, e, &cs, &known);
    fill_parts(arena, text, tokens, es, &offices);
    guess_persons(text, tokens, es);
    complete_countries(tokens, es, &cs, &known);
    complete_bodies(arena, es, &cs, &known);
    complete_ministers(es, &known);
    guess_bodies(arena, es, &offices);
}
