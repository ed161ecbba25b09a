/* meeting_slots.c: from an encounter to its record: its sides, who took part, its level. */
#include "meeting_mission.h"
#include "meeting_office.h"
#include "meeting_options.h"

#define VN_GUEST_FLOOR                                                                                       \
    -0.8f /* log odds from which a person named takes part: best F1 over articles kept aside */

#define VN_HOST_REACH    8    /* encounters before and after that say who receives at this one, too */
#define VN_HOST_SHARE    0.5f /* what they weigh: hosts of the encounters of two lands agree in 96 of 100 */
#define VN_HEAD_MENTIONS 400  /* mentions of an article looked through for one who commands a ship */
#define VN_HEAD_REACH    500  /* entities before and after an encounter's first that may lead a side */

void
vn_sentences_divide(vn_scene *sc, vn_encounters *es)
{
    size_t n = sc->sentences->n;
    uint32_t *owner = VN_NEW(sc->arena, uint32_t, n + 1), now = 0;

    for (size_t i = 0; i < n; i++)
        owner[i] = UINT32_MAX;
    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n_sentences; k++)
            owner[es->items[e].sentences[k]] = (uint32_t)e;
    for (size_t i = 0; i < n; i++) {
        if (owner[i] == UINT32_MAX)
            owner[i] = now;
        now = owner[i];
        es->items[now].n_owned++;
    }
    for (size_t e = 0; e < es->n; e++) {
        es->items[e].owned = VN_NEW(sc->arena, uint32_t, es->items[e].n_owned + 1);
        es->items[e].n_owned = 0;
    }
    for (size_t i = 0; i < n; i++) {
        vn_encounter *e = &es->items[owner[i]];

        e->owned[e->n_owned++] = (uint32_t)i;
    }
    sc->owner = owner;
}

void
vn_meeting_explain(const vn_scene *sc, vn_meeting *m, const char *slot, const char *value, const char *rule,
                   uint32_t start, uint32_t len)
{
    size_t n = m->n_evidence;

    if (!(n & (n - 1))) /* full at each power of two */
        m->evidence = vn_regrow(sc->arena, m->evidence, sizeof *m->evidence, n, n ? n * 2 : 1);
    m->evidence[m->n_evidence++] = (vn_evidence){slot, value, rule, start, len};
}

/* -- sides */

/* Whether the head of a side is an envoy who lives abroad, by the office. */
bool
vn_is_envoy(const vn_scene *sc, const vn_party *p)
{
    const char *position = p->person != VN_NO_ENTITY ? vn_scene_entity(sc, p->person)->position : NULL;
    const vn_office_fact *fact = position ? vn_office_fact_of(position, strlen(position)) : NULL;

    return fact && fact->tier == VN_TIER_ENVOY;
}

static bool
same_words(const char *a, const char *b)
{
    return a && b && vn_hash_lower(a, strlen(a)) == vn_hash_lower(b, strlen(b));
}

/*
 * Who leads a side that is told by its body or land alone: who leads its delegation, holds office in its
 * body, or the same office as the head of the other side; of a mere visit, who invited. Below 2 nobody is
 * meant.
 */
static int
head_score(const vn_scene *sc, const vn_encounter *e, int which, uint32_t person)
{
    const vn_party *side = &e->side[which], *other = &e->side[!which];
    const vn_entity *p = vn_scene_entity(sc, person);
    const char *body = side->body != VN_NO_ENTITY ? vn_scene_entity(sc, side->body)->name : NULL;
    int score = 0;

    if (p->kind != VN_E_PERSON || person == other->person || sc->absent[person])
        return 0;
    if (vn_seat_fits(sc, person, side) && !vn_seat_fits(sc, person, other))
        score += 2;
    if (sc->guessed[person] && score)
        return score; /* a name of both lands, an office of one side's body */
    if ((sc->guessed[person] && !sc->leads[person]) || !vn_same_country(sc->country[person], side->country))
        return 0;
    if (body && p->organization && (strstr(body, p->organization) || strstr(p->organization, body)))
        score += 2;
    if (sc->leads[person])
        score += 2;
    if (!body && other->person != VN_NO_ENTITY && (e->kind != VN_M_VISIT || person == sc->host) &&
        same_words(p->position, vn_scene_entity(sc, other->person)->position))
        score += 2;
    return score && p->n_mentions >= 3 ? score + 1 : score;
}

/* An ambassador who is there when a ship of his land calls comes with its commander. */
static void
follow_captain(const vn_scene *sc, vn_encounter *e, vn_party *side)
{
    uint32_t captain = sc->captain, force;
    bool named = e->kind == VN_M_CEREMONY || e->kind == VN_M_VISIT;

    if (captain == VN_NO_ENTITY || !vn_is_envoy(sc, side) ||
        !vn_same_country(side->country, sc->country[captain]))
        return;
    for (size_t i = vn_scene_entity(sc, captain)->first_mention;
         !named && i < sc->entities->n_mentions && i < VN_HEAD_MENTIONS; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        for (size_t k = 0; m->entity == captain && k < e->n_sentences; k++)
            named |= e->sentences[k] == vn_sentence_at(sc, m->first);
    }
    force = sc->leads[captain];
    if (!named || !force || force == VN_NO_ENTITY)
        return;
    side->person = captain;
    side->body = force - 1;
    side->for_body = side->delegation = true;
}

/* Whether a person is named first in a sentence that is told of the encounter. */
static bool
is_told_of(const vn_scene *sc, const vn_encounter *e, uint32_t person)
{
    uint32_t sentence =
        vn_sentence_at(sc, vn_scene_mention(sc, vn_scene_entity(sc, person)->first_mention)->first);

    for (size_t i = 0; i < e->n_owned && e->owned[i] <= sentence; i++)
        if (e->owned[i] == sentence)
            return true;
    return false;
}

void
vn_heads_find(const vn_scene *sc, vn_encounter *e)
{
    size_t at = e->n_sentences ? vn_first_mention(sc, sc->sentences->items[e->sentences[0]].first) : 0;
    uint32_t near = at < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)at)->entity : 0;
    uint32_t from = near > VN_HEAD_REACH ? near - VN_HEAD_REACH : 0; /* entities stand by first mention */

    for (int k = 0; k < 2; k++) {
        vn_party *side = &e->side[k];
        int best = 3;

        if (side->person != VN_NO_ENTITY) {
            follow_captain(sc, e, side);
            continue;
        }
        side->person = vn_leader_told(sc, e, k);
        if (side->person != VN_NO_ENTITY) {
            side->for_body = side->body != VN_NO_ENTITY;
            continue;
        }
        for (uint32_t i = from; i < sc->entities->n && i < from + 2 * VN_HEAD_REACH; i++) {
            int score = 2 * head_score(sc, e, k, i);

            score += score && is_told_of(sc, e, i);

            if (score > best) {
                best = score;
                side->person = i;
                side->for_body = side->body != VN_NO_ENTITY;
                side->delegation |= side->for_body; /* the side stands for its body */
            }
        }
    }
}

/* Whether two encounters are of the same two lands: 1 where their sides stand in the same order, -1 where
 * they do not, 0 where the lands differ or one is a call, of which nobody is the host. */
static int
same_lands(const vn_encounter *a, const vn_encounter *b)
{
    const char *x = a->side[0].country, *y = a->side[1].country;

    if (!x || !y || vn_same_country(x, y) ||
        (vn_group_of(a->kind) == VN_G_PHONE) != (vn_group_of(b->kind) == VN_G_PHONE))
        return 0;
    if (vn_same_country(x, b->side[0].country) && vn_same_country(y, b->side[1].country))
        return 1;
    return vn_same_country(x, b->side[1].country) && vn_same_country(y, b->side[0].country) ? -1 : 0;
}

static bool
has_feature(const vn_features *f, size_t feature)
{
    for (size_t k = 0; k < f->n; k++)
        if (f->on[k] == feature)
            return true;
    return false;
}

/* Who mourns comes to those told by their land or embassy alone. */
static bool
mourner_is_first(const vn_encounter *e)
{
    return e->side[0].person != VN_NO_ENTITY && e->side[1].person == VN_NO_ENTITY;
}

void
vn_hosts_order(const vn_scene *sc, const vn_candidates *all, vn_encounters *es, const vn_meetings *ms)
{
    float *own = VN_NEW(sc->arena, float, es->n + 1), *with_others = VN_NEW(sc->arena, float, es->n + 1);
    bool *receives = VN_NEW(sc->arena, bool, es->n + 1); /* told so: others say nothing of it */

    for (size_t i = 0; i < es->n; i++) {
        vn_features f;

        vn_host_features(sc, all, &es->items[i], ms->items[i].place_code, &f);
        own[i] = vn_score(sc->model->host, &f);
        receives[i] = has_feature(&f, VN_HF_receives);
    }
    for (size_t i = 0; i < es->n; i++) {
        float sum = 0;
        int n = 0;

        for (size_t k = i > VN_HOST_REACH ? i - VN_HOST_REACH : 0; k < es->n && k < i + VN_HOST_REACH; k++) {
            int order = k == i ? 0 : same_lands(&es->items[i], &es->items[k]);

            sum += (float)order * own[k];
            n += order != 0;
        }
        with_others[i] = own[i] + (n && !receives[i] ? VN_HOST_SHARE * sum / (float)n : 0);
    }
    for (size_t i = 0; i < es->n; i++) {
        int holds = vn_mission_holds(sc, all, &es->items[i]);

        if (es->items[i].ceremony == VN_C_MOURNING ? mourner_is_first(&es->items[i])
            : holds                                ? holds < 0
                                                   : with_others[i] < 0) {
            vn_party t = es->items[i].side[0];

            es->items[i].side[0] = es->items[i].side[1];
            es->items[i].side[1] = t;
        }
    }
}

static void
fill_sides(const vn_scene *sc, const vn_candidates *all, vn_encounter *e, vn_meeting *m)
{
    vn_heads_find(sc, e);
    vn_side_fill(sc, all, e, 0, &m->host);
    vn_side_fill(sc, all, e, 1, &m->guest);
    vn_side_stand_for_party(sc, &m->host, &m->guest);
    vn_side_stand_for_party(sc, &m->guest, &m->host);
}

/* -- participants */

/* Ambassadors and consuls general, whose offices name the land and not the mission; not a counsellor. */
static bool
heads_mission(const vn_scene *sc, uint32_t person)
{
    static const char *const words[] = {"đại sứ", "tổng lãnh sự"};
    const char *position = vn_scene_entity(sc, person)->position;

    for (size_t k = 0; position && k < sizeof words / sizeof *words; k++)
        if (vn_begins_with(position, strlen(position), words[k]))
            return true;
    return false;
}

/* The words of an office behind what makes its holder a deputy; NULL where nothing does. */
static const char *
deputy_of(const char *office)
{
    static const char *const deputy[] = {"phó ", "thứ "};

    for (size_t k = 0; k < sizeof deputy / sizeof *deputy; k++)
        if (vn_begins_with(office, strlen(office), k ? "thứ" : "phó"))
            return office + strlen(deputy[k]);
    return NULL;
}

/* Whether one office is told as that of the other's deputy, or of a fellow deputy: "Phó Cục trưởng" beside
 * "Cục trưởng", "Thứ trưởng" beside "Bộ trưởng". */
static bool
serves(const char *office, const char *above)
{
    static const char minister[] = "bộ trưởng";
    const char *rest = deputy_of(office), *same = deputy_of(above);

    if (!rest || vn_begins_with(rest, strlen(rest), "thủ tướng"))
        return false;
    if (vn_begins_with(above, strlen(above), minister))
        return vn_begins_with(office, strlen(office), "thứ trưởng");
    same = same ? same : above;
    return vn_hash_lower(rest, strlen(rest)) == vn_hash_lower(same, strlen(same));
}

/* The body of the head of a side, whose deputy the person is told to be without a body. */
static const char *
body_served(const vn_meeting *m, const vn_side *side, const char *position)
{
    for (size_t i = 0; position && side->head && i < m->n_participants; i++) {
        const vn_participant *head = &m->participants[i];

        if (!strcmp(head->name, side->head))
            return head->position && serves(position, head->position) ? head->organization : NULL;
    }
    return NULL;
}

/* "Bộ Chỉ huy" of "Bộ Chỉ huy Quân sự tỉnh A": whether a body is told by the first words of the side's. */
static bool
is_short_form(const char *body, const char *whole)
{
    size_t n = strlen(body);

    return whole && strlen(whole) > n && whole[n] == ' ' && !strncmp(body, whole, n);
}

/* Secretaries, counsellors and attachés, who serve at the mission that their side is. */
static bool
serves_mission(const char *position, const char *mission)
{
    static const char *const words[] = {"bí thư thứ", "tham tán",   "công sứ",
                                        "tùy viên",   "phó đại sứ", "phó tổng lãnh sự"};

    for (size_t k = 0; vn_is_mission(mission) && position && k < sizeof words / sizeof *words; k++)
        if (vn_begins_with(position, strlen(position), words[k]))
            return true;
    return false;
}

/* Of those sent abroad, the mission is said of the head alone, and of his people. */
static const char *
participant_organization(const vn_scene *sc, const vn_meeting *m, uint32_t person, vn_side_name which)
{
    const vn_side *side = which == VN_S_HOST ? &m->host : &m->guest;
    const char *name = vn_scene_entity(sc, person)->name, *body = vn_office_organization(sc, person);

    if (body && heads_mission(sc, person) && !(side->head && !strcmp(side->head, name)) &&
        !(side->organization && !strcmp(side->organization, body)))
        return NULL;
    if (body && is_short_form(body, side->organization))
        return side->organization;
    if (!body && serves_mission(vn_scene_entity(sc, person)->position, side->organization))
        return side->organization;
    if (!body && !heads_mission(sc, person))
        body = body_served(m, side, vn_scene_entity(sc, person)->position);
    return !body && side->head && !strcmp(side->head, name) ? side->organization : body;
}

static void
add_participant(const vn_scene *sc, vn_meeting *m, uint32_t person, vn_side_name side, const char *rule,
                const vn_mention *at)
{
    const vn_entity *e = vn_scene_entity(sc, person);
    const char *body = participant_organization(sc, m, person, side);

    m->participants = vn_regrow(sc->arena, m->participants, sizeof *m->participants, m->n_participants,
                                m->n_participants + 1);
    m->participants[m->n_participants++] = (vn_participant){e->name, e->rank, e->position, body, side};
    vn_meeting_explain(sc, m, "participant", e->name, rule, at->start, at->len);
}

/* The head of a side that is known as a body only: the first of its people who stands for it, else the first.
 */
static void
fill_head(vn_meeting *m, vn_side *side, vn_side_name which)
{
    const vn_participant *best = NULL;

    if (side->head)
        return;
    for (size_t i = 0; i < m->n_participants; i++) {
        const vn_participant *p = &m->participants[i];

        if (p->side != which)
            continue;
        if (!best)
            best = p;
        if (side->organization && p->organization &&
            (strstr(side->organization, p->organization) || strstr(p->organization, side->organization))) {
            best = p;
            break;
        }
    }
    if (!best)
        return;
    side->head = best->name;
    if (!side->organization)
        side->organization = best->organization;
}

static void
fill_participants(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                  vn_meeting *m)
{
    const vn_encounter *e = &es->items[which];
    vn_guest guests[VN_MAX_GUESTS];
    size_t n;

    for (int k = 0; k < 2; k++)
        if (e->side[k].person != VN_NO_ENTITY)
            add_participant(sc, m, e->side[k].person, k ? VN_S_GUEST : VN_S_HOST, "head of the side",
                            vn_scene_mention(sc, vn_scene_entity(sc, e->side[k].person)->first_mention));
    n = vn_guests_of(sc, all, es, which, guests);
    for (size_t i = 0; i < n; i++) {
        vn_features f;

        vn_guest_features(&guests[i], &f);
        if (vn_score(sc->model->participant, &f) > VN_GUEST_FLOOR)
            add_participant(sc, m, guests[i].person, guests[i].side, "named among those present",
                            guests[i].at);
    }
    fill_head(m, &m->host, VN_S_HOST);
    fill_head(m, &m->guest, VN_S_GUEST);
}

/* -- kind, level */

static const char *
cameo_of(const vn_encounter *e, const vn_meeting *m)
{
    const char *at = m->place_code;

    switch (vn_group_of(e->kind)) {
    case VN_G_PHONE:
        return "041";
    case VN_G_SIGNING:
        return "057";
    default:
        break;
    }
    if (m->n_documents)
        return "057";
    if (at && m->host.country && m->guest.country && !vn_same_country(at, m->host.country) &&
        !vn_same_country(at, m->guest.country))
        return "044";
    if (e->kind == VN_M_TALKS)
        return "046";
    return "043";
}

typedef enum level { STATE, GOVERNMENT, MINISTER, DEPUTY_MINISTER, DEPARTMENT, PROVINCE, OTHER } level;

static bool
begins(const char *s, const char *const *words)
{
    for (; *words; words++)
        if (!strncmp(s, *words, strlen(*words)))
            return true;
    return false;
}

/* The level of one side by the office of its head, else by its body. */
static level
side_level(const vn_scene *sc, const vn_party *p)
{
    static const char *const province[] = {
        "tinh", "thanh uy",    "ubnd", "uy ban nhan dan", "cong an tinh", "cong an thanh pho",
        "so ",  "chinh quyen", NULL};
    static const char *const department[] = {"cuc",      "vu",  "tong cuc", "bo",     "vien",
                                             "hoc vien", "ban", "ty",       "uy ban", NULL};
    const char *position = p->person != VN_NO_ENTITY ? vn_scene_entity(sc, p->person)->position : NULL;
    const vn_office_fact *fact = position ? vn_office_fact_of(position, strlen(position)) : NULL;
    const char *body = vn_side_organization(sc, p);
    size_t n;

    if (fact && fact->tier == VN_TIER_GOVERNMENT)
        return GOVERNMENT;
    if (position && vn_office_level(sc, p) >= 3)
        return STATE;
    if (fact && fact->tier == VN_TIER_MINISTER)
        return MINISTER;
    if (fact && fact->tier == VN_TIER_DEPUTY)
        return DEPUTY_MINISTER;
    if (body) {
        const char *low = vn_fold(sc->arena, body, strlen(body), &n);

        if (begins(low, province) || strstr(low, " tinh ") || strstr(low, " thanh pho "))
            return PROVINCE;
        if (begins(low, department))
            return DEPARTMENT;
    }
    return OTHER;
}

/* The level of an encounter is that of the side that stands higher. */
static const char *
level_of(const vn_scene *sc, const vn_encounter *e)
{
    static const char *const names[] = {"state",      "government", "minister", "deputy_minister",
                                        "department", "province",   "other"};
    level a = side_level(sc, &e->side[0]), b = side_level(sc, &e->side[1]);

    return names[a < b ? a : b];
}

void
vn_meeting_begin(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                 vn_meeting *m)
{
    const vn_encounter *e = &es->items[which];
    const vn_sentence *s = &sc->sentences->items[vn_first_telling(all, e)];

    m->start = sc->tokens->items[s->first].start;
    m->len =
        sc->tokens->items[s->first + s->n - 1].start + sc->tokens->items[s->first + s->n - 1].len - m->start;
    m->kind = vn_meeting_kind_names[e->kind];
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *d = &all->items[e->candidates[i]];
        const vn_token *t = &sc->tokens->items[d->first], *u = &sc->tokens->items[d->first + d->n - 1];

        vn_meeting_explain(sc, m, "kind", vn_meeting_kind_names[d->kind],
                           d->told ? "told as an act" : "referred to", t->start,
                           u->start + u->len - t->start);
    }
    vn_meeting_date(sc, which, m);
    vn_meeting_place(sc, all, es, which, m);
}

void
vn_meeting_fill(const vn_scene *sc, const vn_candidates *all, vn_encounters *es, size_t which, vn_meeting *m)
{
    vn_encounter *e = &es->items[which];

    fill_sides(sc, all, e, m);
    fill_participants(sc, all, es, which, m);
    vn_meeting_documents(sc, all, es, which, m);
    vn_meeting_event(sc, all, e, m);
    m->cameo = cameo_of(e, m);
    m->level = level_of(sc, e);
}
