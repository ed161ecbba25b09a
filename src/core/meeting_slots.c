/* meeting_slots.c: from an encounter to its record. */
#include "meeting_slots.h"

#include <stdio.h>

void
vn_sentences_divide(const vn_scene *sc, vn_encounters *es)
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

/* *barren is the sentence last searched in vain for a relative word: candidates of one sentence come together. */
static bool
date_of_candidate(const vn_scene *sc, const vn_candidate *c, vn_meeting *m, bool whole, uint32_t *barren)
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
    code = c->sentence == *barren ? NULL : relative_day(sc, s, &at);
    if (!code)
        *barren = c->sentence;
    else {
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
fill_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    const char *main;
    uint32_t barren = UINT32_MAX;

    for (int whole = 1; whole >= 0 && !m->date; whole--)
        for (int told = 1; told >= 0 && !m->date; told--)
            for (size_t i = 0; i < e->n && !m->date; i++) {
                const vn_candidate *c = &all->items[e->candidates[i]];

                if (c->told == (bool)told)
                    date_of_candidate(sc, c, m, whole, &barren);
            }
    if (!m->date && (main = sc->main_date)) {
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

void
vn_meeting_place(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    uint32_t best = VN_NO_ENTITY;

    for (int told = 1; told >= 0 && best == VN_NO_ENTITY; told--)
        for (size_t i = 0; i < e->n && best == VN_NO_ENTITY; i++) {
            const vn_candidate *c = &all->items[e->candidates[i]];

            if (c->told == (bool)told)
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
host_vote(vn_features *f, size_t feature, int sum)
{
    if (sum)
        vn_feature(f, feature, sum > 0 ? 1 : -1);
}

/* Whether the head or office of a side is that of an envoy who lives abroad. */
static bool
is_envoy(const vn_scene *sc, const vn_party *p)
{
    const char *position = p->person != VN_NO_ENTITY ? entity(sc, p->person)->position : NULL;

    return position &&
           (!strncmp(position, "Đại sứ", strlen("Đại sứ")) || !strncmp(position, "Tổng", 5) ||
            !strncmp(position, "Đại biện", strlen("Đại biện"))) &&
           strncmp(position, "Tổng Bí", strlen("Tổng Bí")) != 0 &&
           strncmp(position, "Tổng thống", strlen("Tổng thống")) != 0;
}

void
vn_host_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const char *place_code,
                 vn_features *f)
{
    int host = 0, guest = 0, session = 0, call = 0, received = 0, visitor = 0, passive = 0, title = 0;
    const char *land = soil(sc);

    f->n = 0;
    vn_feature(f, VN_HF_first, 1);
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        int sign;

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        sign = vn_candidate_swapped(sc, e, c) ? -1 : 1;
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
        if (vn_same_country("VN", p->country))
            vn_feature(f, VN_HF_home, sign);
        if (p->delegation)
            vn_feature(f, VN_HF_delegation, -sign);
        if (is_envoy(sc, p))
            vn_feature(f, VN_HF_ambassador, -sign);
    }
    if (vn_group_of(e->kind) == VN_G_PHONE)
        vn_feature(f, VN_HF_phone_first, 1);
}

/* Two sides of one country, one of them a guess: that one comes from abroad. */
static void
part_countries(const vn_scene *sc, vn_party *a, vn_party *b)
{
    vn_party *doubtful = a->guessed ? a : b;

    if (!vn_same_country(a->country, b->country) || !doubtful->guessed)
        return;
    if (a->guessed && b->guessed && a->person != VN_NO_ENTITY && b->person != VN_NO_ENTITY)
        doubtful = entity(sc, a->person)->n_mentions < entity(sc, b->person)->n_mentions ? a : b;
    doubtful->country = vn_same_country(doubtful->country, "VN") ? sc->other_country : "VN";
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
    part_countries(sc, &e->side[0], &e->side[1]);
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
        (vn_participant){e->name, e->rank, e->position, e->organization, side};
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
        size_t from = first_mention_from(sc, s->first), to = from, persons = 0;
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

            if (m->kind != VN_E_PERSON || m->entity == e->side[0].person || m->entity == e->side[1].person)
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

    for (uint32_t k = d->first; k-- > s->first && d->first - k <= 14;) {
        uint8_t cue = sc->cue[k];

        if (cue == VN_Q_SIGN || vn_token_is(sc, k, "ký"))
            found = true;
        if (cue == VN_Q_WISH || cue == VN_Q_FUTURE || vn_token_is(sc, k, "sớm") || vn_token_is(sc, k, "theo"))
            return false;
    }
    return found;
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
    for (size_t k = 0; k < e->n_owned; k++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[k]];

        for (size_t i = first_mention_from(sc, s->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *d = mention(sc, (uint32_t)i);
            const char *name;

            if (d->first >= s->first + s->n)
                break;
            if (d->kind != VN_E_DOCUMENT || !is_signed(sc, s, d))
                continue;
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
    vn_meeting_place(sc, all, e, m);
    fill_sides(sc, all, e, m);
    fill_participants(sc, all, es, which, m);
    fill_documents(sc, e, m);
    fill_event(sc, all, e, m);
    vn_meeting_topics(sc, es, which, m);
    m->cameo = cameo_of(e, m);
    m->level = "other";
}
