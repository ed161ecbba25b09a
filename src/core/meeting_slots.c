/* meeting_slots.c: from an encounter to its record. */
#include "meeting_slots.h"

#include <stdio.h>

uint32_t *
vn_sentence_owners(const vn_scene *sc, const vn_encounters *es)
{
    size_t n = sc->sentences->n;
    uint32_t *owner = VN_NEW(sc->arena, uint32_t, n + 1);
    uint32_t now = (uint32_t)es->n;

    for (size_t i = 0; i < n; i++)
        owner[i] = UINT32_MAX;
    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n_sentences; k++)
            owner[es->items[e].sentences[k]] = (uint32_t)e;
    for (size_t i = 0; i < n; i++) {
        if (owner[i] == UINT32_MAX)
            owner[i] = now;
        now = owner[i];
    }
    for (size_t i = 0; i < n && owner[i] == es->n && es->n; i++) /* what comes before the first */
        owner[i] = 0;
    return owner;
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

static const vn_mention *
mention(const vn_scene *sc, uint32_t i)
{
    return &sc->entities->mentions[i];
}

static const vn_entity *
entity(const vn_scene *sc, uint32_t i)
{
    return &sc->entities->items[i];
}

static size_t
first_mention_from(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->entities->n_mentions;

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;

        if (sc->entities->mentions[mid].first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* -- date */

static char *
edtf_day(const vn_scene *sc, vn_day d)
{
    char *s = VN_NEW(sc->arena, char, 16);

    snprintf(s, 16, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    return s;
}

static vn_day
day_before(vn_day d)
{
    static const uint8_t days[] = {31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30};

    if (--d.day)
        return d;
    if (--d.month == 0) {
        d.month = 12;
        d.year--;
    }
    d.day = days[d.month % 12];
    if (d.month == 2 && ((d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0))
        d.day = 29;
    return d;
}

/* The day that a relative word of the sentence stands for; NULL where it has none or it cannot be known. */
static const char *
relative_day(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint8_t cue = sc->cue[i];

        *at = i;
        if (cue == VN_Q_TODAY && sc->published.year)
            return edtf_day(sc, sc->published);
        if (cue == VN_Q_YESTERDAY && sc->published.year)
            return edtf_day(sc, day_before(sc->published));
        if (cue == VN_Q_SAME_DAY)
            for (size_t m = first_mention_from(sc, i); m-- > 0;) {
                const vn_mention *d = mention(sc, (uint32_t)m);

                if (d->kind == VN_E_DATE && vn_is_whole_day(entity(sc, d->entity)->code))
                    return entity(sc, d->entity)->code;
            }
    }
    return NULL;
}

static bool
date_of_candidate(const vn_scene *sc, const vn_candidate *c, vn_meeting *m, bool whole)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t at = 0;
    const char *code;

    if (c->date != VN_NO_ENTITY) {
        const vn_mention *d = mention(sc, c->date);

        code = entity(sc, d->entity)->code;
        if (code && (!whole || vn_is_whole_day(code))) {
            m->date = code;
            vn_meeting_explain(sc, m, "date", code, "date beside the wording", d->start, d->len);
            return true;
        }
    }
    code = relative_day(sc, s, &at);
    if (code) {
        const vn_token *t = &sc->tokens->items[at];

        m->date = code;
        vn_meeting_explain(sc, m, "date", code, "relative word", t->start, t->len);
        return true;
    }
    return false;
}

static void
parse_day(const char *s, vn_day *d)
{
    *d = (vn_day){0, 0, 0};
    if (strlen(s) >= 4 && s[0] >= '0' && s[0] <= '9')
        d->year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 + (s[3] - '0');
    if (strlen(s) >= 7 && s[4] == '-' && s[5] >= '0' && s[5] <= '9')
        d->month = (s[5] - '0') * 10 + (s[6] - '0');
    if (strlen(s) >= 10 && s[7] == '-' && s[8] >= '0' && s[8] <= '9')
        d->day = (s[8] - '0') * 10 + (s[9] - '0');
}

static int
month_days(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0))
        return 29;
    return days[(month + 11) % 12];
}

static void
set_period(vn_meeting *m)
{
    const char *slash;

    if (!m->date)
        return;
    parse_day(m->date, &m->first);
    slash = strchr(m->date, '/');
    if (slash)
        parse_day(slash + 1, &m->last);
    else
        m->last = m->first;
    if (!m->first.year || !m->last.year)
        return;
    if (!m->first.month)
        m->first.month = 1;
    if (!m->last.month)
        m->last.month = 12;
    if (!m->first.day)
        m->first.day = 1;
    if (!m->last.day)
        m->last.day = month_days(m->last.year, m->last.month);
    if (m->first.month > 12 || m->last.month > 12 ||
        m->first.day > month_days(m->first.year, m->first.month) ||
        m->last.day > month_days(m->last.year, m->last.month))
        return;
    m->has_period = m->first.year * 10000 + m->first.month * 100 + m->first.day <=
                    m->last.year * 10000 + m->last.month * 100 + m->last.day;
}

static void
fill_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const uint32_t *owners,
          size_t which, vn_meeting *m)
{
    const char *main;

    for (int whole = 1; whole >= 0 && !m->date; whole--)
        for (int told = 1; told >= 0 && !m->date; told--)
            for (size_t i = 0; i < e->n && !m->date; i++) {
                const vn_candidate *c = &all->items[e->candidates[i]];

                if (c->told == (bool)told && c->score > 0)
                    date_of_candidate(sc, c, m, whole);
            }
    (void)owners;
    (void)which;
    if (!m->date && (main = vn_main_date(sc))) {
        m->date = main;
        vn_meeting_explain(sc, m, "date", main, "first date of the article", 0, 0);
    }
    set_period(m);
}

/* -- place */

static bool
is_site(const vn_entity *e)
{
    return e->level == VN_L_SITE || e->level == VN_L_NONE;
}

/* The best place of one sentence: a city over a site over nothing; countries and regions are none. */
static uint32_t
place_in(const vn_scene *sc, const vn_sentence *s)
{
    uint32_t best = VN_NO_ENTITY;

    for (size_t i = first_mention_from(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = mention(sc, (uint32_t)i);
        const vn_entity *e;

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != VN_E_PLACE)
            continue;
        e = entity(sc, m->entity);
        if (e->level == VN_L_COUNTRY || e->level == VN_L_REGION)
            continue;
        if (m->first == s->first || sc->cue[m->first - 1] != VN_Q_AT) {
            bool follows =
                best != VN_NO_ENTITY && m->first - mention(sc, best)->first - mention(sc, best)->n <= 2;

            if (!follows)
                continue;
        }
        if (best == VN_NO_ENTITY || (is_site(entity(sc, mention(sc, best)->entity)) && !is_site(e)))
            best = (uint32_t)i;
    }
    return best;
}

static void
fill_place(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    uint32_t best = VN_NO_ENTITY;

    for (int told = 1; told >= 0 && best == VN_NO_ENTITY; told--)
        for (size_t i = 0; i < e->n && best == VN_NO_ENTITY; i++) {
            const vn_candidate *c = &all->items[e->candidates[i]];

            if (c->told == (bool)told && c->score > 0)
                best = place_in(sc, &sc->sentences->items[c->sentence]);
        }
    if (best != VN_NO_ENTITY) {
        const vn_mention *p = mention(sc, best);

        m->place = vn_strndup(sc->arena, sc->text->s + p->start, p->len);
        m->place_code = entity(sc, p->entity)->code;
        vn_meeting_explain(sc, m, "place", m->place, "place where it was held", p->start, p->len);
    }
}

/* -- sides */

/* Points for side 0 being the host. */
static float
host_votes(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const vn_meeting *m)
{
    float sum = 0.1f;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        float vote;

        if (!c->paired || c->left.form == VN_P_BOTH || c->subject == VN_SUBJ_BOTH)
            continue;
        vote = c->subject == VN_SUBJ_HOST ? 2 : c->kind == VN_M_WORKING_SESSION ? -0.7f : -2;
        if (c->passive)
            vote = -vote;
        if (vn_candidate_swapped(sc, e, c))
            vote = -vote;
        sum += vote;
    }
    (void)m;
    return sum;
}

static const char *
side_organization(const vn_scene *sc, const vn_party *p)
{
    if (p->person != VN_NO_ENTITY) {
        const char *own = entity(sc, p->person)->organization;

        if (p->delegation && p->body != VN_NO_ENTITY)
            return entity(sc, p->body)->name;
        return own;
    }
    return p->body != VN_NO_ENTITY ? entity(sc, p->body)->name : NULL;
}

static void
fill_side(const vn_scene *sc, const vn_party *p, vn_side *side)
{
    side->organization = side_organization(sc, p);
    side->country = p->country;
    if (p->person != VN_NO_ENTITY) {
        side->head = entity(sc, p->person)->name;
        if (!side->country)
            side->country = entity(sc, p->person)->country;
    }
}

/* The country on whose soil the article plays: where the place lies, or the land that is visited. */
static const char *
soil(const vn_scene *sc, const vn_meeting *m)
{
    if (m->place_code && strlen(m->place_code) >= 2)
        return m->place_code;
    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint32_t end = hit->first + hit->n;

        if ((hit->phrase->value[0] != VN_Q_VERB && hit->phrase->value[0] != VN_Q_NOUN) ||
            hit->phrase->value[1] != VN_M_VISIT || sc->cue[hit->first] == VN_Q_NONE)
            continue;
        for (size_t i = first_mention_from(sc, end); i < sc->entities->n_mentions; i++) {
            const vn_mention *p = mention(sc, (uint32_t)i);

            if (p->first > end + 6)
                break;
            if (p->kind == VN_E_PLACE && vn_country_of(sc, entity(sc, p->entity)))
                return vn_country_of(sc, entity(sc, p->entity));
        }
    }
    return NULL;
}

static void
fill_sides(const vn_scene *sc, const vn_candidates *all, vn_encounter *e, vn_meeting *m)
{
    float votes = host_votes(sc, all, e, m);
    const char *land = soil(sc, m);
    bool first_hosts;

    if (vn_group_of(e->kind) != VN_G_PHONE) {
        if (vn_same_country(land, e->side[0].country))
            votes += 1.5f;
        else if (vn_same_country(land, e->side[1].country))
            votes -= 1.5f;
    }
    first_hosts = votes > 0;
    if (!first_hosts) {
        vn_party t = e->side[0];

        e->side[0] = e->side[1];
        e->side[1] = t;
    }
    fill_side(sc, &e->side[0], &m->host);
    fill_side(sc, &e->side[1], &m->guest);
}

/* -- participants */

static void
add_participant(const vn_scene *sc, vn_meeting *m, uint32_t person, vn_side_name side, const char *rule,
                const vn_mention *at)
{
    const vn_entity *e = entity(sc, person);

    for (size_t i = 0; i < m->n_participants; i++)
        if (m->participants[i].name == e->name)
            return;
    m->participants = vn_regrow(sc->arena, m->participants, sizeof *m->participants, m->n_participants,
                                m->n_participants + 1);
    m->participants[m->n_participants++] =
        (vn_participant){e->name, e->rank, e->position, e->organization, side};
    vn_meeting_explain(sc, m, "participant", e->name, rule, at ? at->start : 0, at ? at->len : 0);
}

static void
fill_participants(const vn_scene *sc, const vn_encounter *e, size_t which, const uint32_t *owners,
                  vn_meeting *m)
{
    for (int k = 0; k < 2; k++)
        if (e->side[k].person != VN_NO_ENTITY)
            add_participant(sc, m, e->side[k].person, k ? VN_S_GUEST : VN_S_HOST, "head of the side",
                            mention(sc, entity(sc, e->side[k].person)->first_mention));
    for (uint32_t s = 0; s < sc->sentences->n; s++) {
        const vn_sentence *t = &sc->sentences->items[s];
        uint32_t attend = UINT32_MAX;

        if (owners[s] != which)
            continue;
        for (uint32_t i = t->first; i < t->first + t->n && attend == UINT32_MAX; i++)
            if (sc->cue[i] == VN_Q_ATTEND)
                attend = i;
        if (attend == UINT32_MAX)
            continue;
        for (size_t i = first_mention_from(sc, t->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *p = mention(sc, (uint32_t)i);
            const vn_entity *x;
            vn_side_name side;

            if (p->first >= t->first + t->n)
                break;
            if (p->kind != VN_E_PERSON)
                continue;
            x = entity(sc, p->entity);
            side = vn_same_country(x->country, m->host.country)    ? VN_S_HOST
                   : vn_same_country(x->country, m->guest.country) ? VN_S_GUEST
                                                                   : VN_S_NONE;
            if (side != VN_S_NONE)
                add_participant(sc, m, p->entity, side, "named among those who attend", p);
        }
    }
}

/* -- documents, event */

static void
fill_documents(const vn_scene *sc, size_t which, const uint32_t *owners, vn_meeting *m)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *d = mention(sc, (uint32_t)i);
        uint32_t from;
        bool signed_here = false, refused = false, known = false;
        const char *name;

        if (d->kind != VN_E_DOCUMENT)
            continue;
        from = d->first > 14 ? d->first - 14 : 0;
        for (uint32_t k = d->first; k-- > from;) {
            uint8_t cue = sc->cue[k];

            if (sc->tokens->items[k + 1].flags & VN_TF_SENTENCE)
                break;
            if (cue == VN_Q_SIGN || vn_token_is(sc, k, "ký") || vn_token_is(sc, k, "kết"))
                signed_here = true;
            if (cue == VN_Q_WISH || cue == VN_Q_FUTURE || vn_token_is(sc, k, "sớm") ||
                vn_token_is(sc, k, "theo"))
                refused = true;
        }
        if (!signed_here || refused)
            continue;
        for (uint32_t s = 0; s < sc->sentences->n; s++)
            if (sc->sentences->items[s].first <= d->first &&
                d->first < sc->sentences->items[s].first + sc->sentences->items[s].n && owners[s] != which)
                known = true;
        name = vn_strndup(sc->arena, sc->text->s + d->start, d->len);
        for (size_t k = 0; k < m->n_documents; k++)
            if (!strcmp(m->documents[k], name))
                known = true;
        if (known)
            continue;
        m->documents =
            vn_regrow(sc->arena, m->documents, sizeof *m->documents, m->n_documents, m->n_documents + 1);
        m->documents[m->n_documents++] = name;
        vn_meeting_explain(sc, m, "document", name, "signed or adopted", d->start, d->len);
    }
}

static void
fill_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    if (e->kind != VN_M_CONFERENCE)
        return;
    for (size_t k = 0; k < e->n && !m->event; k++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[k]].sentence];

        for (size_t i = first_mention_from(sc, s->first); i < sc->entities->n_mentions && !m->event; i++) {
            const vn_mention *d = mention(sc, (uint32_t)i);

            if (d->first >= s->first + s->n)
                break;
            if (d->kind != VN_E_EVENT)
                continue;
            m->event = vn_strndup(sc->arena, sc->text->s + d->start, d->len);
            vn_meeting_explain(sc, m, "event", m->event, "named conference", d->start, d->len);
        }
    }
}

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

void
vn_meeting_fill(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                const uint32_t *owners, vn_meeting *m)
{
    vn_encounter *e = &es->items[which];
    const vn_candidate *c = &all->items[e->candidates[0]];
    const vn_sentence *s;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *d = &all->items[e->candidates[i]];

        if (d->told && !(c->told && c->zone != VN_Z_TITLE))
            c = d;
    }
    s = &sc->sentences->items[c->sentence];
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
    fill_date(sc, all, e, owners, which, m);
    fill_place(sc, all, e, m);
    fill_sides(sc, all, e, m);
    fill_participants(sc, e, which, owners, m);
    fill_documents(sc, which, owners, m);
    fill_event(sc, all, e, m);
    vn_meeting_topics(sc, es, which, owners, m);
    m->cameo = cameo_of(e, m);
    m->level = "other";
}
