/* meeting_where.c: the place of an encounter. */
#include "meeting_office.h"
#include "meeting_where.h"

#include <assert.h>

#define VN_PLACE_FLOOR     0.41 /* half of the F1 that is reached */
#define VN_EVENT_REACH     10   /* tokens before a place that may name the event that was held there */
#define VN_PLAN_REACH      8    /* tokens before a place that may say that it is yet to be held there */
#define VN_EARLY_SENTENCES 2
#define VN_CLAUSE_REACH    20 /* tokens before a place that may say what was done there */

/* Whether a land is a city too. */
bool
vn_is_city_state(const char *code)
{
    for (const char *const *w = vn_city_states; code && *w; w++)
        if (!strcmp(*w, code))
            return true;
    return false;
}

/* Whether a place is a land, and no city. */
static bool
is_land(const vn_entity *e)
{
    return e->level == VN_L_COUNTRY && !vn_is_city_state(e->code);
}

/* How good a place is for the slot: a city, else a site; countries and regions are none. */
int
vn_place_rank(const vn_scene *sc, uint32_t i)
{
    const vn_entity *e = vn_scene_entity(sc, vn_scene_mention(sc, i)->entity);

    if (e->level == VN_L_REGION || is_land(e))
        return 0;
    return vn_is_site(e) ? 1 : 2;
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

static void
set_place(const vn_scene *sc, const vn_option *o, const char *why, vn_meeting *m)
{
    uint32_t i = o->mention;
    const vn_mention *p = vn_scene_mention(sc, i);

    m->place = o->code;
    m->place_code = vn_scene_entity(sc, p->entity)->code;
    for (uint32_t k = i + 1; !m->place_code && k < sc->entities->n_mentions && k < i + 4; k++) {
        const vn_mention *q = vn_scene_mention(sc, k);

        if (q->kind != VN_E_PLACE ||
            q->first - vn_scene_mention(sc, k - 1)->first - vn_scene_mention(sc, k - 1)->n > 2)
            break;
        m->place_code = vn_scene_entity(sc, q->entity)->code;
    }
    vn_meeting_explain(sc, m, "place", m->place, why, vn_place_start(sc, i),
                       p->start + vn_place_length(sc, i) - vn_place_start(sc, i));
}

/* -- the places that compete */

static_assert(VN_LF_COUNT <= VN_OPTION_FEATURES, "features of an option");

typedef struct place_reader {
    const vn_scene *sc;
    const vn_candidates *all;
    const vn_encounters *es;
    const vn_encounter *e;
    vn_options *out;
    size_t which;
    bool margin; /* told as held beside an event */
} place_reader;

static vn_option *
option_for(place_reader *r, uint32_t i, uint32_t token)
{
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);
    const vn_entity *e = vn_scene_entity(sc, m->entity);
    bool body = m->kind == VN_E_ORGANIZATION && vn_place_start(sc, i) <= m->start; /* no town of its seat */
    vn_option *o;

    for (size_t k = 1; k < r->out->n; k++)
        if (r->out->items[k].mention == i && r->out->items[k].token == token)
            return NULL;
    if (r->out->n == VN_MAX_OPTIONS)
        return NULL;
    o = &r->out->items[r->out->n++];
    memset(o, 0, sizeof *o);
    o->code = vn_place_name(sc, i);
    o->mention = i;
    o->token = token;
    o->on[body || vn_is_site(e) ? VN_LF_site
          : is_land(e)          ? VN_LF_land
          : e->level == VN_L_CITY || (e->level == VN_L_DISTRICT && vn_is_called_town(sc, i)) ||
                  e->level == VN_L_COUNTRY || e->level == VN_L_NONE
              ? VN_LF_city
          : e->level == VN_L_PROVINCE ? VN_LF_province
                                      : VN_LF_district] = true;
    return o;
}

static void
standing_features(const vn_standing *st, bool at, vn_option *o)
{
    static const uint8_t zones[] = {
        [VN_Z_TITLE] = VN_LF_title,     [VN_Z_LEAD] = VN_LF_lead,   [VN_Z_BODY] = VN_LF_body,
        [VN_Z_CAPTION] = VN_LF_caption, [VN_Z_BYLINE] = VN_LF_body, [VN_Z_DATELINE] = VN_LF_dateline,
        [VN_Z_FURNITURE] = VN_LF_body};

    o->on[zones[st->zone]] = true;
    o->on[st->owned ? VN_LF_owned : VN_LF_not_owned] = true;
    if (at)
        o->on[st->owned ? VN_LF_owned_at : VN_LF_not_owned_at] = true;
    if (at && st->zone != VN_Z_BODY && st->zone != VN_Z_CAPTION)
        o->on[VN_LF_lead_at] = true;
    if (st->other_told)
        o->on[st->told ? VN_LF_shared : VN_LF_other_told] = true;
    if (st->told) {
        o->on[VN_LF_told] = true;
        if (st->gap <= 6)
            o->on[VN_LF_told_near] = true;
        if (at)
            o->on[VN_LF_told_at] = true;
        if (st->distance > 0)
            o->on[VN_LF_later_told] = true;
    } else if (st->named) {
        o->on[VN_LF_named] = true;
        if (at)
            o->on[VN_LF_named_at] = true;
        if (st->gap <= 6)
            o->on[VN_LF_named_near] = true;
    }
    if (!st->named && st->near <= 3)
        o->on[st->near == 1 ? VN_LF_named_1 : VN_LF_named_2] = true;
    if (st->distance < 0)
        o->on[st->distance == -1   ? VN_LF_before_1
              : st->distance == -2 ? VN_LF_before_2
                                   : VN_LF_before_far] = true;
    if (st->distance > 0)
        o->on[st->distance == 1 ? VN_LF_after_1 : st->distance == 2 ? VN_LF_after_2 : VN_LF_after_far] = true;
}

static const char *const arrival_words[] = {"đến", "tới", "xuống", "chân", "sang", NULL};

static bool
stands_after(const vn_scene *sc, uint32_t token, const char *const *words)
{
    for (; token && *words; words++)
        if (vn_token_is(sc, token - 1, *words))
            return true;
    return false;
}

/* The words around a place. */
static void
setting_features(const vn_scene *sc, uint32_t i, const vn_standing *st, vn_option *o)
{
    static const char *const to[] = {"đến", "tới", "sang", "về", "vào", "ra", NULL};
    static const char *const from[] = {"từ", "rời", "khỏi", NULL};
    static const char *const ports[] = {"sân", "Sân", "cảng", "ga", NULL};
    const vn_mention *m = vn_scene_mention(sc, i);
    uint32_t k = m->first;
    const vn_sentence *s = &sc->sentences->items[st->sentence];

    if (stands_after(sc, k, to))
        o->on[VN_LF_to] = true;
    if (stands_after(sc, k, from))
        o->on[VN_LF_from] = true;
    if (k > s->first && vn_token_is(sc, k - 1, "thăm"))
        o->on[VN_LF_visits] = true;
    if (k > s->first && vn_token_is(sc, k - 1, "("))
        o->on[VN_LF_bracketed] = true;
    if (k > s->first && (vn_token_is(sc, k - 1, ",") || vn_token_is(sc, k - 1, "và")))
        o->on[VN_LF_listed] = true;
    if (k > s->first && vn_token_is(sc, k - 1, "của"))
        o->on[VN_LF_after_of] = true;
    if (vn_place_goes_on(sc, i))
        o->on[VN_LF_chained] = true;
    if (stands_after(sc, k + 1, ports))
        o->on[VN_LF_site_port] = true;
    if (vn_token_is(sc, k, "thủ") || vn_token_is(sc, k, "Thủ"))
        o->on[VN_LF_capital] = true;
    if (is_elsewhere(sc, s, k))
        o->on[VN_LF_elsewhere] = true;
    if (vn_cue_before(sc, k, 12, VN_Q_FUTURE))
        o->on[VN_LF_future_before] = true;
    if (vn_cue_before(sc, k, 12, VN_Q_WISH))
        o->on[VN_LF_wish_before] = true;
    if (vn_cue_before(sc, k, 8, VN_Q_RECALL))
        o->on[VN_LF_recall_before] = true;
    if (vn_cue_before(sc, k, 8, VN_Q_HOLD))
        o->on[VN_LF_held_here] = true;
    if (k - s->first <= 6)
        o->on[VN_LF_opens_clause] = true;
    if (k && (vn_word_before(sc, k - 1, 3, "viên") || vn_word_before(sc, k - 1, 3, "TTXVN")))
        o->on[VN_LF_sends_news] = true;
}

static void
land_features(const vn_scene *sc, const vn_encounter *e, uint32_t i, vn_option *o)
{
    const char *land = vn_country_of(sc, vn_scene_entity(sc, vn_scene_mention(sc, i)->entity));

    if (!land && vn_place_goes_on(sc, i))
        land = vn_country_of(sc, vn_scene_entity(sc, vn_scene_mention(sc, i - 1)->entity));
    if (!land)
        return;
    if (sc->soil)
        o->on[vn_same_country(land, sc->soil) ? VN_LF_soil : VN_LF_not_soil] = true;
    o->on[vn_same_country(land, e->side[0].country)   ? VN_LF_side_0
          : vn_same_country(land, e->side[1].country) ? VN_LF_side_1
                                                      : VN_LF_no_side] = true;
    if (vn_same_country(land, "VN"))
        o->on[VN_LF_side_home] = true;
}

/* Whether a mention names a side: its head or body, or the land where nothing else is known of it. */
static bool
is_side(const vn_scene *sc, const vn_party *p, const vn_mention *m)
{
    if (p->person != VN_NO_ENTITY && m->entity == p->person)
        return true;
    if (p->body != VN_NO_ENTITY)
        return m->entity == p->body;
    return p->person == VN_NO_ENTITY && m->kind == VN_E_PLACE &&
           vn_same_country(vn_scene_entity(sc, m->entity)->code, p->country);
}

static bool
names_side(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            return false;
        if (is_side(sc, p, m))
            return true;
    }
    return false;
}

/* How many sides a sentence names; "the two ministers" of a telling are both. */
static int
sides_named(const vn_scene *sc, const vn_encounter *e, const vn_standing *st)
{
    const vn_sentence *s = &sc->sentences->items[st->sentence];

    if (st->told && vn_gap_has_cue(sc, s->first, s->first + s->n, VN_Q_BOTH))
        return 2;
    return names_side(sc, &e->side[0], s) + names_side(sc, &e->side[1], s);
}

/* Whether the place belongs to an office, a body or its people: "Tỉnh ủy Lào Cai", "đoàn đại biểu Viêng
 * Chăn". */
static bool
is_of_body(const vn_scene *sc, uint32_t i)
{
    static const char *const people[] = {"đoàn", "biểu", "tác", "đạo", "dân", "quyền", NULL};
    const vn_mention *m = vn_scene_mention(sc, i), *before = i ? m - 1 : NULL;

    if (before && (before->kind == VN_E_POSITION || before->kind == VN_E_ORGANIZATION) &&
        before->first + before->n == m->first)
        return true;
    return m->first > sc->sentences->items[vn_sentence_at(sc, m->first)].first &&
           stands_after(sc, m->first, people);
}

/* What the wording and its clause say of a place after "at". */
static void
clause_features(const vn_scene *sc, const vn_mention *start, const vn_mention *last, const vn_standing *st,
                vn_option *o)
{
    uint32_t at = start->first - 1, end = last->first + last->n;
    const vn_sentence *s = &sc->sentences->items[st->sentence];

    if (st->told && !st->before &&
        (vn_word_before(sc, at, st->gap, "về") || vn_word_before(sc, at, st->gap, "để")))
        o->on[VN_LF_about] = true;
    if ((at == s->first || vn_token_is(sc, at - 1, ",") || o->on[VN_LF_dated]) && end < s->first + s->n &&
        vn_token_is(sc, end, ","))
        o->on[VN_LF_framed] = true;
}

/* What stands with the place: the sides, a date, a site or a ward. */
static void
company_features(const vn_scene *sc, const vn_encounter *e, uint32_t i, const vn_standing *st, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[st->sentence];
    const vn_mention *m = vn_scene_mention(sc, i), *start = vn_scene_mention(sc, vn_place_chain(sc, i));
    int sides = sides_named(sc, e, st);
    uint8_t level = vn_scene_entity(sc, m->entity)->level;
    bool town = vn_place_rank(sc, i) == 2;

    o->on[sides == 2 ? VN_LF_both_here : sides ? VN_LF_one_here : VN_LF_none_here] = true;
    if (vn_town_follows_site(sc, i))
        o->on[VN_LF_after_site] = true;
    if (i + 1 < sc->entities->n_mentions && vn_town_follows_site(sc, i + 1))
        o->on[VN_LF_before_town] = true;
    for (const vn_mention *d = start; d > sc->entities->mentions && start->first - d->first <= 8; d--)
        if (d->kind == VN_E_DATE && d->first + d->n <= start->first && start->first - d->first - d->n <= 3 &&
            d->first >= s->first)
            o->on[VN_LF_dated] = true;
    if (st->other_told && !st->told)
        o->on[town ? VN_LF_other_town : VN_LF_other_site] = true;
    if (!st->named && st->near > 1)
        o->on[town ? VN_LF_far_town : VN_LF_far_site] = true;
    if (m->first && (level == VN_L_WARD || (level == VN_L_DISTRICT && !vn_is_called_town(sc, i))))
        o->on[vn_token_is(sc, m->first - 1, "(") ? VN_LF_ward_bracketed : VN_LF_ward] = true;
    if (vn_word_before(sc, start->first, 6, "việc") || vn_word_before(sc, start->first, 6, "thăm"))
        o->on[VN_LF_works] = true;
    if (vn_word_before(sc, start->first, 20, "lề"))
        o->on[VN_LF_margins] = true;
    if (stands_after(sc, start->first, arrival_words))
        o->on[VN_LF_arrives] = true;
    if (vn_is_at(sc, start->first))
        clause_features(sc, start, m, st, o);
    o->on[VN_LF_at_both] = o->on[VN_LF_both_here] && o->on[VN_LF_at];
    o->on[VN_LF_dated_both] = o->on[VN_LF_at_both] && o->on[VN_LF_dated];
}

/* Whether a place is a land that is neither side's: where both are guests, be the town not told. */
static bool
is_third_land(const vn_scene *sc, const vn_encounter *e, uint32_t i)
{
    const vn_entity *p = vn_scene_entity(sc, vn_scene_mention(sc, i)->entity);

    return is_land(p) && !vn_same_country(p->code, e->side[0].country) &&
           !vn_same_country(p->code, e->side[1].country);
}

static const char *const event_words[] = {"nghị", "đỉnh", "đàn",   "lề",   "APEC",
                                          "G20",  "G7",   "ASEAN", "ASEM", NULL};

/* What tells the land where others are hosts: named early, after an event. */
static void
third_features(const vn_scene *sc, uint32_t token, const vn_standing *st, vn_option *o)
{
    if (!o->on[VN_LF_no_side] || !o->on[VN_LF_at])
        return;
    o->on[VN_LF_third_early] =
        st->zone == VN_Z_TITLE || st->zone == VN_Z_LEAD || st->sentence <= VN_EARLY_SENTENCES;
    for (const char *const *w = event_words; *w; w++)
        o->on[VN_LF_third_event] |= vn_word_before(sc, token, VN_EVENT_REACH, *w);
}

/* Whether one town lies in the next: "Gò Công, Tiền Giang". */
static bool
lies_in_next(const vn_scene *sc, uint32_t i)
{
    const vn_entity *a, *b;

    if (i + 1 >= sc->entities->n_mentions || !vn_place_goes_on(sc, i + 1) || vn_place_rank(sc, i) != 2 ||
        vn_place_rank(sc, i + 1) != 2)
        return false;
    a = vn_scene_entity(sc, vn_scene_mention(sc, i)->entity);
    b = vn_scene_entity(sc, vn_scene_mention(sc, i + 1)->entity);
    return b->level == VN_L_PROVINCE ? a->level != VN_L_PROVINCE
                                     : b->level == VN_L_DISTRICT && a->level == VN_L_WARD;
}

static void
chain_features(const vn_scene *sc, uint32_t i, vn_option *o)
{
    o->on[VN_LF_heads_town] = lies_in_next(sc, i);
    o->on[VN_LF_after_town] = i && lies_in_next(sc, i - 1);
}

/* Of encounters that are told beside the main one: a place that no sentence of theirs names. */
static void
kind_features(const vn_encounter *e, const vn_standing *st, vn_option *o)
{
    o->on[VN_LF_untold_call] = !st->named && e->kind == VN_M_COURTESY_CALL;
    o->on[VN_LF_untold_reception] = !st->named && e->kind == VN_M_RECEPTION;
    o->on[VN_LF_untold_meeting] = !st->named && (e->kind == VN_M_MEETING || e->kind == VN_M_WORKING_SESSION);
    o->on[VN_LF_site_own] = o->on[VN_LF_site] && o->on[VN_LF_told_at] && o->on[VN_LF_owned] &&
                            (o->on[VN_LF_goes_own] || o->on[VN_LF_frames_own]);
}

/* Whether an event was held at the place, and the encounter beside it. */
static void
event_features(const place_reader *r, uint32_t token, vn_option *o)
{
    bool here = false;

    for (const char *const *w = event_words; o->on[VN_LF_at] && *w; w++)
        here |= vn_word_before(r->sc, token, VN_EVENT_REACH, *w);
    o->on[VN_LF_event_here] = here;
    o->on[VN_LF_event_margin] = here && r->margin;
    o->on[VN_LF_event_many] = here && r->es->n >= 4;
}

/* Whether a place tells the clock: "rạng sáng 24-9 giờ Hà Nội". */
static bool
is_clock(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i);

    return m->first && vn_token_is(sc, m->first - 1, "giờ");
}

/* "mời A" as a verb; not "lời mời", "khách mời". */
static bool
is_bidding(const vn_scene *sc, uint32_t token)
{
    static const char *const nouns[] = {"lời", "khách", "giấy", "thư", NULL};

    return vn_token_is(sc, token, "mời") && (!token || !vn_token_is_one_of(sc, token - 1, nouns));
}

/* Whether the clause says that something will be held at the place, "sẽ diễn ra tại", or that one is bidden
 * there, "mời A sang thăm và làm việc tại". */
static bool
is_yet_to_come(const vn_scene *sc, uint32_t at)
{
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, at)].first;

    for (uint32_t k = at; k-- > first && !vn_token_is(sc, k, ",");)
        if ((sc->cue[k] == VN_Q_FUTURE && at - k <= VN_PLAN_REACH) || is_bidding(sc, k))
            return true;
    return false;
}

/* "Khánh Hòa Online": a paper that is called by its town. */
static bool
is_paper(const vn_scene *sc, const vn_mention *m)
{
    return vn_token_is(sc, m->first + m->n - 1, "Online");
}

/* Whether a place may compete. */
static bool
may_compete(const place_reader *r, uint32_t i, const vn_standing *st, uint32_t start, bool at)
{
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);

    if (st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || is_of_body(sc, i) || is_clock(sc, i) ||
        vn_is_street(sc, i) || vn_place_is_elsewhere(sc, start, m->first + m->n, st))
        return false;
    if (at && (is_yet_to_come(sc, start) || vn_is_residence(sc, start) || vn_is_reporters_post(sc, start)))
        return false;
    if (!vn_place_rank(sc, i))
        return at && is_third_land(sc, r->e, i);
    return vn_scene_entity(sc, m->entity)->level != VN_L_COUNTRY || vn_is_at(sc, m->first);
}

static void
take_place(void *context, uint32_t i, const vn_standing *st)
{
    place_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);
    uint32_t start = vn_scene_mention(sc, vn_place_chain(sc, i))->first - vn_seat_words(sc, i);
    bool line = vn_is_dateline(sc, i), at = line || vn_is_at(sc, m->first) || vn_is_at(sc, start);
    vn_standing here = *st;
    vn_option *o;

    if (is_paper(sc, m) || !(line ? vn_place_rank(sc, i) > 0 : may_compete(r, i, st, start, at)) ||
        !(o = option_for(r, i, m->first)))
        return;
    if (line)
        here.told = here.named = true;
    o->on[VN_LF_at] = at;
    o->on[VN_LF_aside] = !line && vn_place_is_aside(sc, start, m->first + m->n, st);
    standing_features(&here, at, o);
    setting_features(sc, i, &here, o);
    company_features(sc, r->e, i, &here, o);
    if (line)
        o->on[VN_LF_frames_own] = o->on[VN_LF_framed] = true;
    else if (at)
        vn_place_signs(sc, r->all, r->es, r->which, start, m->first + m->n, o);
    if ((o->on[VN_LF_land] && o->on[VN_LF_goes_about])) { /* what was spoken of: "về tình hình ở Yemen" */
        r->out->n--;
        return;
    }
    land_features(sc, r->e, i, o);
    third_features(sc, start, st, o);
    chain_features(sc, i, o);
    vn_place_dates(sc, r->which, i, o);
    event_features(r, start, o);
    kind_features(r->e, &here, o);
    vn_place_journey(sc, i, start, &here, o);
    if (at && !here.named && !o->on[VN_LF_aside]) {
        o->on[VN_LF_all_here] = vn_is_of_all(sc, start);
        o->sure = !o->on[VN_LF_site] && !o->on[VN_LF_sends_news] &&
                  (vn_is_of_event(sc, start) || (!here.other_told && vn_is_of_days(sc, start)));
    }
}

/* "Tại đây": the place named before, as if it were named again. */
static void
take_here(void *context, uint32_t token, uint32_t i)
{
    place_reader *r = context;
    const vn_scene *sc = r->sc;
    vn_standing st = vn_standing_at(sc, r->all, r->es, r->which, token);
    vn_option *o = option_for(r, i, token);
    int sides = sides_named(sc, r->e, &st);

    if (!o)
        return;
    o->on[VN_LF_here] = o->on[VN_LF_at] = true;
    o->on[sides == 2 ? VN_LF_both_here : sides ? VN_LF_one_here : VN_LF_none_here] = true;
    o->on[VN_LF_at_both] = sides == 2;
    standing_features(&st, true, o);
    vn_place_signs(sc, r->all, r->es, r->which, token, token + 1, o);
    land_features(sc, r->e, i, o);
    vn_place_dates(sc, r->which, i, o);
}

/* An office of a body where something is held: "tại Văn phòng Chính phủ", or the body itself. */
static void
take_office(void *context, uint32_t i, const vn_standing *st)
{
    place_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);
    const char *name = vn_scene_entity(sc, m->entity)->name;
    uint32_t start = m->first - vn_seat_words(sc, i);

    if (vn_is_at(sc, start) && (start < m->first || vn_begins_with(name, strlen(name), "Văn phòng") ||
                                vn_begins_with(name, strlen(name), "Sở Chỉ huy") ||
                                (vn_is_body_venue(sc, m, start, st) && !vn_is_international(name))))
        take_place(context, i, st);
}

void
vn_places_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
             vn_options *out)
{
    const vn_encounter *e = &es->items[which];
    place_reader r = {.sc = sc,
                      .all = all,
                      .es = es,
                      .e = e,
                      .out = out,
                      .which = which,
                      .margin = vn_is_beside_event(sc, all, e)};
    vn_option *none = &out->items[0];

    out->n = 1;
    memset(none, 0, sizeof *none);
    none->mention = VN_NO_ENTITY;
    vn_each_here(sc, all, e, take_here, &r);
    vn_each_mention(sc, all, es, which, VN_E_PLACE, take_place, &r);
    vn_each_mention(sc, all, es, which, VN_E_ORGANIZATION, take_office, &r);
    vn_places_relate(sc, e, out);
    none->on[VN_LF_none] = true;
    none->on[VN_LF_none_visit] = e->kind == VN_M_VISIT;
    none->on[VN_LF_none_later] = which > 0;
    none->on[vn_same_country(sc->soil, "VN") ? VN_LF_none_home : VN_LF_none_abroad] = true;
}

static bool
same_place(const char *a, const char *b)
{
    return vn_hash_lower(a, strlen(a)) == vn_hash_lower(b, strlen(b));
}

void
vn_meeting_place(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                 vn_meeting *m)
{
    vn_options os;
    size_t best;

    vn_places_of(sc, all, es, which, &os);
    vn_sites_to_towns(sc, &os, which == 0);
    best = vn_best_option(&os, VN_LF_COUNT, sc->model->place, same_place, VN_PLACE_FLOOR);
    if (best && vn_is_capital_of_others(sc, es, which, &os, best))
        best = 0;
    else if (!best)
        best = vn_place_of_rest(es->items[which].kind, &os);
    else if (os.items[best].on[VN_LF_site])
        best = vn_town_for_site(sc, &os, best);
    if (best)
        set_place(sc, &os.items[best], "place where it was held", m);
}
