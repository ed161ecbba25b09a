/* meeting_slots.c: from an encounter to its record. */
#include "meeting_slots.h"

#include <stdio.h>

#define VN_CLAUSE_REACH 20 /* tokens before a place that may say what was done there */

static const char *soil_by_votes(const vn_scene *sc);

void
vn_sentences_divide(vn_scene *sc, vn_encounters *es)
{
    size_t n = sc->sentences->n;
    uint32_t *owner = VN_NEW(sc->arena, uint32_t, n + 1), now = 0;

    sc->soil = soil_by_votes(sc);
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

/* -- date */

/* A date fit for the slot: a month at least; of a range that cannot be, its end. */
static const char *
plain_date(const char *code)
{
    const char *slash = code ? strchr(code, '/') : NULL;

    if (!code || strlen(code) < 7 || code[4] != '-')
        return NULL;
    if (slash && strlen(slash) > 4 && strncmp(code, slash + 1, 3) != 0)
        return slash + 1;
    return code;
}

/* The first span of days that the article gives: the window of a visit. */
static const char *
window(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? entity(sc, m->entity)->code : NULL;

        if (code && vn_is_whole_day(code) && strchr(code, '/'))
            return plain_date(code);
    }
    return NULL;
}

/* Whether the first telling dates itself by "today", "yesterday", though the day is not known. */
static bool
dated_by_paper(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[i]].sentence];

        for (uint32_t k = s->first; k < s->first + s->n; k++)
            if (sc->cue[k] == VN_Q_TODAY || sc->cue[k] == VN_Q_YESTERDAY)
                return !sc->published.year;
    }
    return false;
}

static bool
date_of_candidate(const vn_scene *sc, const vn_candidate *c, vn_meeting *m, bool whole)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t at = 0;
    const char *code;

    if (c->date != VN_NO_ENTITY) {
        const vn_mention *d = mention(sc, c->date);

        code = plain_date(entity(sc, d->entity)->code);
        if (code && (!whole || vn_is_whole_day(code))) {
            m->date = code;
            vn_meeting_explain(sc, m, "date", code, "date beside the wording", d->start, d->len);
            return true;
        }
    }
    code = vn_relative_day(sc, s, &at);
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

/* The whole day that the sentence before the first telling names. */
static const char *
date_before(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        const vn_sentence *s;

        if (!c->told || c->sentence < 2)
            continue;
        s = &sc->sentences->items[c->sentence - 1];
        for (size_t k = vn_first_mention(sc, s->first); k < sc->entities->n_mentions; k++) {
            const vn_mention *d = mention(sc, (uint32_t)k);

            if (d->first >= s->first + s->n)
                break;
            if (d->kind == VN_E_DATE && vn_is_whole_day(entity(sc, d->entity)->code)) {
                vn_meeting_explain(sc, m, "date", entity(sc, d->entity)->code, "date of the sentence before",
                                   d->start, d->len);
                return entity(sc, d->entity)->code;
            }
        }
    }
    return NULL;
}

/*
 * A year that the paper's own day does not give holds only where the article writes it out with a day;
 * a bare year is more often that of something recalled.
 */
static const char *
doubt_year(const vn_scene *sc, const char *date)
{
    char year[5] = {0}, *out;

    if (!date || date[0] == 'X' || sc->published.year || sc->article->published)
        return date;
    memcpy(year, date, 4);
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? entity(sc, m->entity)->code : NULL;

        if (!code || strlen(code) < 7 || code[4] != '-')
            continue;
        if (!vn_is_whole_day(code)) { /* a month stands for days near it */
            vn_day a, b;

            parse_day(code, &a);
            parse_day(date, &b);
            if (a.month - b.month > 2 || b.month - a.month > 2)
                continue;
        }
        for (uint32_t k = 0; k + 4 <= m->len; k++)
            if (!memcmp(sc->text->s + m->start + k, year, 4))
                return date;
    }
    out = vn_strndup(sc->arena, date, strlen(date));
    for (char *p = out; p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
        if (!memcmp(p, year, 4))
            memcpy(p, "XXXX", 4);
    return strlen(out) >= 7 ? out : NULL;
}

static void
fill_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    const char *main;

    for (int whole = 1; whole >= 0 && !m->date; whole--)
        for (int told = 1; told >= 0 && !m->date; told--)
            for (size_t i = 0; i < e->n && !m->date; i++) {
                const vn_candidate *c = &all->items[e->candidates[i]];

                if (c->told == (bool)told)
                    date_of_candidate(sc, c, m, whole);
            }
    if (!m->date && (main = date_before(sc, all, e, m)))
        m->date = main;
    if (!m->date && dated_by_paper(sc, all, e) && (window(sc) || sc->main_date)) {
        m->date = window(sc) ? window(sc) : vn_strndup(sc->arena, sc->main_date, 7);
        vn_meeting_explain(sc, m, "date", m->date, "window of the visit, or its month", 0, 0);
    }
    if (!m->date && !sc->main_date && sc->article->published && strlen(sc->article->published) == 7) {
        m->date = sc->article->published;
        vn_meeting_explain(sc, m, "date", m->date, "month of the article", 0, 0);
    }
    if (!m->date && (main = plain_date(sc->main_date))) {
        m->date = main;
        vn_meeting_explain(sc, m, "date", main, "first date of the article", 0, 0);
    }
    m->date = doubt_year(sc, m->date);
    set_period(m);
}

/* -- place */

static bool
is_site(const vn_entity *e)
{
    return e->level == VN_L_SITE || e->level == VN_L_NONE;
}

/* How good a place is for the slot: a city, else a site; countries and regions are none. */
static int
place_rank(const vn_scene *sc, uint32_t i)
{
    const vn_entity *e = entity(sc, mention(sc, i)->entity);

    if (e->level == VN_L_COUNTRY || e->level == VN_L_REGION)
        return 0;
    return is_site(e) ? 1 : 2;
}

/* Whether the clause that ends before `at` tells of another activity: a wreath laid, a tour, a departure. */
static bool
is_elsewhere(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    for (uint32_t k = at; k-- > s->first && at - k <= VN_CLAUSE_REACH;) {
        uint8_t cue = sc->cue[k];

        if (cue == VN_Q_ELSEWHERE)
            return true;
        if (cue == VN_Q_VERB || cue == VN_Q_NOUN || vn_token_is(sc, k, ",") || vn_token_is(sc, k, ";"))
            return false;
    }
    return false;
}

/* The best place of one sentence that stands after "at", or just after such a place. */
static uint32_t
place_in(const vn_scene *sc, const vn_sentence *s)
{
    uint32_t best = VN_NO_ENTITY, last_end = 0;

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != VN_E_PLACE || !place_rank(sc, (uint32_t)i))
            continue;
        if ((m->first == s->first || sc->cue[m->first - 1] != VN_Q_AT) &&
            !(last_end && m->first - last_end <= 2))
            continue;
        if (is_elsewhere(sc, s, m->first))
            continue;
        last_end = m->first + m->n;
        if (best == VN_NO_ENTITY || place_rank(sc, best) < place_rank(sc, (uint32_t)i))
            best = (uint32_t)i;
    }
    return best;
}

/* A place by its shortest name: the word of its kind dropped where it is written small. */
static const char *
short_place(const char *name)
{
    static const char *const kinds[] = {"thị trấn ", "xã ",    "phường ", "bang ", "tỉnh ",   "thành phố ",
                                        "thủ đô ",   "huyện ", "thị xã ", "quận ", "thủ phủ "};

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (!strncmp(name, kinds[k], strlen(kinds[k])))
            return name + strlen(kinds[k]);
    return name;
}

static void
set_place(const vn_scene *sc, uint32_t i, const char *why, vn_meeting *m)
{
    const vn_mention *p = mention(sc, i);

    m->place = short_place(vn_strndup(sc->arena, sc->text->s + p->start, p->len));
    m->place_code = entity(sc, p->entity)->code;
    for (uint32_t k = i + 1; !m->place_code && k < sc->entities->n_mentions && k < i + 4; k++) {
        const vn_mention *q = mention(sc, k);

        if (q->kind != VN_E_PLACE || q->first - mention(sc, k - 1)->first - mention(sc, k - 1)->n > 2)
            break;
        m->place_code = entity(sc, q->entity)->code;
    }
    vn_meeting_explain(sc, m, "place", m->place, why, p->start, p->len);
}

void
vn_meeting_place(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, bool main,
                 vn_meeting *m)
{
    uint32_t best = VN_NO_ENTITY;

    for (int told = 1; told >= 0 && best == VN_NO_ENTITY; told--)
        for (size_t i = 0; i < e->n; i++) {
            const vn_candidate *c = &all->items[e->candidates[i]];
            uint32_t at =
                c->told == (bool)told ? place_in(sc, &sc->sentences->items[c->sentence]) : VN_NO_ENTITY;

            if (at != VN_NO_ENTITY && (best == VN_NO_ENTITY || place_rank(sc, at) > place_rank(sc, best)))
                best = at;
        }
    if (best != VN_NO_ENTITY) {
        set_place(sc, best, "place where it was held", m);
        return;
    }
    for (size_t k = 0; main && k < e->n_owned && k < 4; k++) {
        uint32_t at = place_in(sc, &sc->sentences->items[e->owned[k]]);

        if (at != VN_NO_ENTITY) {
            set_place(sc, at, "place named at the beginning", m);
            return;
        }
    }
}

/* -- sides */

/* Whether the head of a side is an envoy who lives abroad, by the office. */
static bool
is_envoy(const vn_scene *sc, const vn_party *p)
{
    static const char *const offices[] = {"Đại sứ",       "đại sứ",   "Tân Đại sứ", "Tổng lãnh sự",
                                          "Tổng Lãnh sự", "Đại biện", "Công sứ",    "Tham tán"};
    const char *position = p->person != VN_NO_ENTITY ? entity(sc, p->person)->position : NULL;

    for (size_t k = 0; position && k < sizeof offices / sizeof *offices; k++)
        if (!strncmp(position, offices[k], strlen(offices[k])))
            return true;
    return false;
}

/* The embassy or consulate of a country that the article names; NULL where it names none. */
static const char *
mission_of(const vn_scene *sc, const char *country)
{
    static const char *const words[] = {"Đại sứ quán", "Tổng lãnh sự quán", "Tổng Lãnh sự quán", "Phái đoàn"};
    const char *any = NULL;

    for (size_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = entity(sc, (uint32_t)i);

        if (e->kind != VN_E_ORGANIZATION)
            continue;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (!strncmp(e->name, words[k], strlen(words[k]))) {
                if (vn_same_country(e->country, country))
                    return e->name;
                if (!e->country && !any)
                    any = e->name;
            }
    }
    return any;
}

/* The rank of offices that are held in a ministry. */
static bool
is_ministerial(const char *position)
{
    static const char *const offices[] = {"Bộ trưởng", "Thứ trưởng"};

    for (size_t k = 0; position && k < sizeof offices / sizeof *offices; k++)
        if (!strcmp(position, offices[k]))
            return true;
    return false;
}

/* The one ministry of a country that the article names, for a minister told without his: NULL where it
 * names none or two. */
static const char *
ministry_of(const vn_scene *sc, const char *country)
{
    const vn_entity *found = NULL;

    for (size_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = entity(sc, (uint32_t)i);

        if (e->kind != VN_E_ORGANIZATION || strncmp(e->name, "Bộ ", strlen("Bộ ")) != 0 ||
            !vn_same_country(e->country, country))
            continue;
        if (found && !strstr(found->name, e->name) && !strstr(e->name, found->name))
            return NULL;
        if (!found || strlen(found->name) < strlen(e->name))
            found = e;
    }
    return found ? found->name : NULL;
}

/* The organization of a person's office: that of the article, else the only one it can be. */
static const char *
office_organization(const vn_scene *sc, uint32_t person)
{
    const vn_entity *e = entity(sc, person);
    vn_party p = {.person = person};

    if (e->organization)
        return e->organization;
    if (is_envoy(sc, &p))
        return mission_of(sc, sc->country[person]);
    if (is_ministerial(e->position))
        return ministry_of(sc, sc->country[person]);
    return NULL;
}

static const char *
side_organization(const vn_scene *sc, const vn_party *p)
{
    if (p->person != VN_NO_ENTITY) {
        if (p->delegation && p->body != VN_NO_ENTITY)
            return entity(sc, p->body)->name;
        return office_organization(sc, p->person);
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
            side->country = sc->country[p->person];
    }
}

/* The land that the article's first words of a visit name. */
static const char *
soil(const vn_scene *sc)
{
    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint32_t end = hit->first + hit->n;

        if ((hit->phrase->value[0] != VN_Q_VERB && hit->phrase->value[0] != VN_Q_NOUN) ||
            hit->phrase->value[1] != VN_M_VISIT || sc->cue[hit->first] == VN_Q_NONE)
            continue;
        for (size_t i = vn_first_mention(sc, end); i < sc->entities->n_mentions; i++) {
            const vn_mention *p = mention(sc, (uint32_t)i);

            if (p->first > end + 6)
                break;
            if (p->kind == VN_E_PLACE && vn_country_of(sc, entity(sc, p->entity)))
                return vn_country_of(sc, entity(sc, p->entity));
        }
    }
    return NULL;
}

/* The land that "at", "to", "in" stand before most often; NULL where no place follows them. */
static const char *
soil_by_votes(const vn_scene *sc)
{
    static const char *const to[] = {"đến", "tới", "sang", "thăm", "rời"};
    const char *lands[8];
    unsigned votes[8] = {0}, best = 0;
    size_t n = 0;

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = mention(sc, (uint32_t)i);
        const char *land;
        unsigned vote = 0;
        size_t k;

        if (m->kind != VN_E_PLACE || !m->first || !(land = sc->country[m->entity]))
            continue;
        if (sc->cue[m->first - 1] == VN_Q_AT)
            vote = i < 12 ? 3 : 1;
        for (k = 0; k < sizeof to / sizeof *to; k++)
            if (vn_token_is(sc, m->first - 1, to[k]))
                vote = 2;
        if (sc->cue[m->first - 1] == VN_Q_VERB || sc->cue[m->first - 1] == VN_Q_NOUN)
            vote = 3;
        for (k = 0; k < n && !vn_same_country(lands[k], land); k++)
            ;
        if (k == n && n < sizeof lands / sizeof *lands)
            lands[n++] = land;
        if (k < n)
            votes[k] += vote;
    }
    for (size_t k = 1; k < n; k++)
        if (votes[k] > votes[best])
            best = (unsigned)k;
    return n && votes[best] ? lands[best] : NULL;
}

static void
host_vote(vn_features *f, size_t feature, int sum)
{
    if (sum)
        vn_feature(f, feature, sum > 0 ? 1 : -1);
}

void
vn_host_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const char *place_code,
                 vn_features *f)
{
    int host = 0, guest = 0, session = 0, call = 0, received = 0, visitor = 0, passive = 0, title = 0,
        first = 0;
    const char *land = soil(sc), *most = sc->soil;
    bool at_home = false;

    f->n = 0;
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        int sign;

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        sign = vn_candidate_swapped(sc, e, c) ? -1 : 1;
        if (!first)
            first = c->left.first < c->right.first ? sign : -sign;
        if (c->zone == VN_Z_TITLE)
            title += sign;
        if (c->passive) {
            passive += c->subject == VN_SUBJ_HOST ? -sign : sign;
            continue;
        }
        if (c->kind == VN_M_VISIT)
            visitor += sign;
        else if (c->subject == VN_SUBJ_HOST)
            host += sign;
        else if (c->subject == VN_SUBJ_GUEST) {
            if (c->kind == VN_M_COURTESY_CALL)
                call += sign;
            else if (c->kind == VN_M_WORKING_SESSION)
                session += sign;
            else if (c->kind == VN_M_RECEPTION)
                received += sign;
            else
                guest += sign;
        }
    }
    host_vote(f, VN_HF_first, first ? first : 1);
    host_vote(f, VN_HF_verb_host, host);
    host_vote(f, VN_HF_verb_guest, -guest);
    host_vote(f, VN_HF_verb_session, -session);
    host_vote(f, VN_HF_verb_call, -call);
    host_vote(f, VN_HF_verb_hoi_kien, -received);
    host_vote(f, VN_HF_visitor, -visitor);
    host_vote(f, VN_HF_passive, passive);
    host_vote(f, VN_HF_title_first, title);
    for (int k = 0; k < 2; k++) {
        int sign = k ? -1 : 1;
        const vn_party *p = &e->side[k];

        if (vn_same_country(place_code, p->country))
            vn_feature(f, VN_HF_soil, sign);
        if (vn_same_country(land, p->country))
            vn_feature(f, VN_HF_soil_visit, sign);
        if (vn_same_country(most, p->country))
            vn_feature(f, VN_HF_soil_most, sign);
        at_home |= vn_same_country(place_code ? place_code : most, p->country);
        if (vn_same_country("VN", p->country))
            vn_feature(f, VN_HF_home, sign);
        if (p->delegation)
            vn_feature(f, VN_HF_delegation, -sign);
        if (is_envoy(sc, p))
            vn_feature(f, VN_HF_ambassador, -sign);
    }
    if (!at_home)
        host_vote(f, VN_HF_first_third, first ? first : 1);
    if (vn_group_of(e->kind) == VN_G_PHONE)
        host_vote(f, VN_HF_phone_first, first ? first : 1);
}

static void
fill_sides(const vn_scene *sc, const vn_candidates *all, vn_encounter *e, vn_meeting *m)
{
    vn_features f;

    vn_host_features(sc, all, e, m->place_code, &f);
    if (vn_linear(sc->model->host, &f) < 0) {
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

    m->participants = vn_regrow(sc->arena, m->participants, sizeof *m->participants, m->n_participants,
                                m->n_participants + 1);
    m->participants[m->n_participants++] =
        (vn_participant){e->name, e->rank, e->position, office_organization(sc, person), side};
    vn_meeting_explain(sc, m, "participant", e->name, rule, at->start, at->len);
}

static vn_guest *
guest_for(const vn_scene *sc, vn_guest *all, size_t *n, const vn_mention *m)
{
    for (size_t i = 0; i < *n; i++)
        if (all[i].person == m->entity)
            return &all[i];
    if (*n == VN_MAX_GUESTS)
        return NULL;
    memset(&all[*n], 0, sizeof all[*n]);
    all[*n].person = m->entity;
    all[*n].at = m;
    (void)sc;
    return &all[(*n)++];
}

static bool
words_before(const vn_scene *sc, const vn_mention *m, uint32_t first, uint32_t reach, const char *word)
{
    for (uint32_t i = m->first; i-- > first && m->first - i <= reach;)
        if (vn_token_is(sc, i, word))
            return true;
    return false;
}

static bool
cue_before(const vn_scene *sc, const vn_mention *m, uint32_t first, uint32_t reach, uint8_t cue)
{
    for (uint32_t i = m->first; i-- > first && m->first - i <= reach;)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

static bool
cue_after(const vn_scene *sc, const vn_mention *m, uint32_t end, uint32_t reach, uint8_t cue)
{
    for (uint32_t i = m->first + m->n; i < end && i < m->first + m->n + reach; i++)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

/* What one sentence says of the person at `m`. */
static void
guest_in_sentence(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, const vn_mention *m,
                  size_t persons, bool wording, bool head_here, vn_guest *g)
{
    vn_zone_kind zone = vn_zone_at(sc->article, m->start);
    uint32_t end = s->first + s->n;

    (void)e;
    g->on[VN_PF_attend_before] |= cue_before(sc, m, s->first, 60, VN_Q_ATTEND);
    g->on[VN_PF_attend_near] |= cue_before(sc, m, s->first, 12, VN_Q_ATTEND);
    g->on[VN_PF_attend_after] |= cue_after(sc, m, end, 12, VN_Q_ATTEND);
    g->on[persons >= 6 ? VN_PF_list_6 : VN_PF_list_3] |= persons >= 3;
    g->on[VN_PF_list_colon] |= words_before(sc, m, s->first, 200, ":");
    g->on[VN_PF_speaks] |= cue_after(sc, m, end, 4, VN_Q_SPEECH);
    g->on[VN_PF_caption_with_head] |= zone == VN_Z_CAPTION && head_here;
    g->on[VN_PF_caption] |= zone == VN_Z_CAPTION;
    g->on[VN_PF_with_head] |= head_here;
    g->on[VN_PF_wording_sentence] |= wording;
    g->on[VN_PF_after_of] |= words_before(sc, m, s->first, 8, "của");
    g->on[VN_PF_after_invite] |= words_before(sc, m, s->first, 14, "mời");
    g->on[VN_PF_message] |= words_before(sc, m, s->first, 25, "lời");
    g->on[VN_PF_after_speech] |= cue_before(sc, m, s->first, 12, VN_Q_SPEECH);
    g->on[VN_PF_coordinated] |=
        words_before(sc, m, s->first, 4, "và") || words_before(sc, m, s->first, 4, "cùng");
    g->on[VN_PF_recall] |= cue_before(sc, m, s->first, 30, VN_Q_RECALL);
    g->on[VN_PF_future] |= cue_before(sc, m, s->first, 30, VN_Q_FUTURE);
    g->on[VN_PF_byline] |= zone == VN_Z_BYLINE;
    g->on[VN_PF_title] |= zone == VN_Z_TITLE;
    g->on[VN_PF_spouse] |=
        words_before(sc, m, s->first, 4, "nhân") || words_before(sc, m, s->first, 4, "Phu");
    g->on[VN_PF_starts_sentence] |= m->first - s->first <= 8;
    g->on[VN_PF_list_start] |=
        sc->cue[s->first] == VN_Q_ATTEND || (s->n > 1 && sc->cue[s->first + 1] == VN_Q_ATTEND);
    g->on[VN_PF_gratitude] |= words_before(sc, m, s->first, 10, "cảm");
    g->on[VN_PF_office_of_dead] |= words_before(sc, m, s->first, 6, "cố");
    g->on[VN_PF_quoted] |= words_before(sc, m, s->first, 60, "“");
}

static void
guest_counts(const vn_scene *sc, const vn_encounters *es, size_t which, unsigned owned, vn_guest *g)
{
    const vn_encounter *e = &es->items[which];
    const vn_entity *x = entity(sc, g->person);

    g->on[owned == 1 ? VN_PF_owned_1 : owned < 4 ? VN_PF_owned_2 : VN_PF_owned_4] = true;
    g->on[x->n_mentions == 1  ? VN_PF_mentions_1
          : x->n_mentions < 4 ? VN_PF_mentions_2
                              : VN_PF_mentions_4] = true;
    g->on[VN_PF_has_rank] = x->rank != NULL;
    g->on[x->position ? VN_PF_has_position : VN_PF_no_position] = true;
    g->on[VN_PF_single_encounter] = es->n == 1;
    for (size_t i = which > 16 ? which - 16 : 0; i < es->n && i < which + 16; i++)
        if (i != which &&
            (es->items[i].side[0].person == g->person || es->items[i].side[1].person == g->person))
            g->on[VN_PF_head_elsewhere] = true;
    g->side = vn_same_country(sc->country[g->person], e->side[0].country)   ? VN_S_HOST
              : vn_same_country(sc->country[g->person], e->side[1].country) ? VN_S_GUEST
                                                                            : VN_S_NONE;
    g->on[!sc->country[g->person] ? VN_PF_country_none
          : g->side == VN_S_HOST  ? VN_PF_country_host
          : g->side == VN_S_GUEST ? VN_PF_country_guest
                                  : VN_PF_country_other] = true;
    if (g->side == VN_S_NONE)
        g->side = !e->side[0].country ? VN_S_HOST : VN_S_GUEST;
}

size_t
vn_guests_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
             vn_guest *out)
{
    const vn_encounter *e = &es->items[which];
    unsigned owned[VN_MAX_GUESTS] = {0};
    size_t n = 0, next = 0;

    for (size_t k = 0; k < e->n_owned; k++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[k]];
        size_t from = vn_first_mention(sc, s->first), to = from, persons = 0;
        bool head = false, wording = false;

        if (k % 64 == 0)
            vn_check(sc->arena);
        while (next < e->n && all->items[e->candidates[next]].sentence < e->owned[k])
            next++;
        wording = next < e->n && all->items[e->candidates[next]].sentence == e->owned[k];
        for (; to < sc->entities->n_mentions && mention(sc, (uint32_t)to)->first < s->first + s->n; to++) {
            const vn_mention *m = mention(sc, (uint32_t)to);

            if (m->kind != VN_E_PERSON)
                continue;
            persons++;
            if (m->entity == e->side[0].person || m->entity == e->side[1].person)
                head = true;
        }
        for (size_t i = from; i < to && persons <= 200; i++) {
            const vn_mention *m = mention(sc, (uint32_t)i);
            vn_guest *g;

            if (m->kind != VN_E_PERSON || m->entity == e->side[0].person || m->entity == e->side[1].person ||
                vn_is_credit(sc, m->first, s->first))
                continue;
            g = guest_for(sc, out, &n, m);
            if (!g)
                continue;
            owned[g - out]++;
            guest_in_sentence(sc, e, s, m, persons, wording, head, g);
        }
    }
    for (size_t i = 0; i < n; i++)
        guest_counts(sc, es, which, owned[i], &out[i]);
    return n;
}

void
vn_guest_features(const vn_guest *g, vn_features *f)
{
    f->n = 0;
    vn_feature(f, VN_PF_bias, 1);
    for (size_t k = 1; k < VN_PF_COUNT; k++)
        if (g->on[k])
            vn_feature(f, k, 1);
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
    if (best)
        side->head = best->name;
}

static void
fill_participants(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                  vn_meeting *m)
{
    const vn_encounter *e = &es->items[which];
    vn_guest *guests = VN_NEW(sc->arena, vn_guest, VN_MAX_GUESTS);
    size_t n;

    for (int k = 0; k < 2; k++)
        if (e->side[k].person != VN_NO_ENTITY)
            add_participant(sc, m, e->side[k].person, k ? VN_S_GUEST : VN_S_HOST, "head of the side",
                            mention(sc, entity(sc, e->side[k].person)->first_mention));
    n = vn_guests_of(sc, all, es, which, guests);
    for (size_t i = 0; i < n; i++) {
        vn_features f;

        vn_guest_features(&guests[i], &f);
        if (vn_linear(sc->model->participant, &f) > 0)
            add_participant(sc, m, guests[i].person, guests[i].side, "named among those present",
                            guests[i].at);
    }
    fill_head(m, &m->host, VN_S_HOST);
    fill_head(m, &m->guest, VN_S_GUEST);
}

/* -- documents, event */

/* Whether the words before a document's name say that it was signed or adopted here. */
static bool
is_signed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    bool found = false;

    for (uint32_t k = d->first; k-- > s->first && d->first - k <= 60;) {
        uint8_t cue = sc->cue[k];

        if (d->first - k <= 9 && (cue == VN_Q_SIGN || vn_token_is(sc, k, "ký") || vn_token_is(sc, k, "Ký")))
            found = true;
        if (d->first - k <= 30 && (cue == VN_Q_WISH || cue == VN_Q_FUTURE || cue == VN_Q_RECALL))
            return false;
        if (vn_token_is(sc, k, "sớm") || vn_token_is(sc, k, "theo") || vn_token_is(sc, k, "khai") ||
            vn_token_is(sc, k, "hiện") || vn_token_is(sc, k, "phán") || vn_token_is(sc, k, "năm"))
            return false;
    }
    return found;
}

/* Whether a document follows a signed one in a list. */
static bool
continues_list(const vn_scene *sc, const vn_mention *last, const vn_mention *d)
{
    uint32_t from = last->first + last->n;

    if (d->first - from > 40)
        return false;
    for (uint32_t k = from; k < d->first; k++)
        if (vn_token_is(sc, k, ";") || vn_token_is(sc, k, ",") || vn_token_is(sc, k, "và"))
            return true;
    return false;
}

static bool
has_document(const vn_meeting *m, const char *name)
{
    for (size_t k = 0; k < m->n_documents; k++)
        if (vn_hash_lower(m->documents[k], strlen(m->documents[k])) == vn_hash_lower(name, strlen(name)))
            return true;
    return false;
}

static void
fill_documents(const vn_scene *sc, const vn_encounter *e, vn_meeting *m)
{
    const vn_mention *last = NULL;

    for (size_t k = 0; k < e->n_owned; k++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[k]];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *d = mention(sc, (uint32_t)i);
            const char *name;

            if (d->first >= s->first + s->n)
                break;
            if (d->kind != VN_E_DOCUMENT ||
                !(is_signed(sc, s, d) || (last && last->first >= s->first && continues_list(sc, last, d))))
                continue;
            last = d;
            name = entity(sc, d->entity)->name;
            if (m->n_documents == 32 || has_document(m, name))
                continue;
            m->documents =
                vn_regrow(sc->arena, m->documents, sizeof *m->documents, m->n_documents, m->n_documents + 1);
            m->documents[m->n_documents++] = name;
            vn_meeting_explain(sc, m, "document", name, "signed or adopted", d->start, d->len);
        }
    }
}

static void
fill_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    if (e->kind != VN_M_CONFERENCE)
        return;
    for (size_t k = 0; k < e->n && !m->event; k++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[k]].sentence];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions && !m->event; i++) {
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
    static const char *const government[] = {"thu tuong", "pho thu tuong", NULL};
    static const char *const minister[] = {"bo truong", "ngoai truong", NULL};
    static const char *const deputy[] = {"thu truong", "quoc vu khanh", NULL};
    static const char *const province[] = {
        "tinh", "thanh uy",    "ubnd", "uy ban nhan dan", "cong an tinh", "cong an thanh pho",
        "so ",  "chinh quyen", NULL};
    static const char *const department[] = {"cuc",      "vu",  "tong cuc", "bo",     "vien",
                                             "hoc vien", "ban", "ty",       "uy ban", NULL};
    const char *position = p->person != VN_NO_ENTITY ? entity(sc, p->person)->position : NULL;
    const char *body = side_organization(sc, p);
    size_t n;

    if (position) {
        const char *low = vn_fold(sc->arena, position, strlen(position), &n);

        if (begins(low, government))
            return GOVERNMENT;
        if (vn_office_level(sc, p) >= 3)
            return STATE;
        if (begins(low, minister))
            return MINISTER;
        if (begins(low, deputy))
            return DEPUTY_MINISTER;
    }
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
vn_meeting_fill(const vn_scene *sc, const vn_candidates *all, vn_encounters *es, size_t which, vn_meeting *m)
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
    fill_date(sc, all, e, m);
    vn_meeting_place(sc, all, e, which == 0, m);
    fill_sides(sc, all, e, m);
    fill_participants(sc, all, es, which, m);
    fill_documents(sc, e, m);
    fill_event(sc, all, e, m);
    vn_meeting_topics(sc, es, which, m);
    m->cameo = cameo_of(e, m);
    m->level = level_of(sc, e);
}
