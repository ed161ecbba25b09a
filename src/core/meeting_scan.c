/* meeting_scan.c: cues and candidates, sentence by sentence. */
#include "meeting_scan.h"
#include "meeting_conference.h"
#include "meeting_lands.h"
#include "meeting_model.h"
#include "meeting_mourning.h"
#include "meeting_neighbours.h"
#include "meeting_party.h"
#include "meeting_slots.h"

/* Whether two parties can face each other: not one person or body, not of one country. */
static bool
faces(const vn_party *a, const vn_party *b)
{
    if (a->form == VN_P_BOTH || b->form == VN_P_BOTH)
        return false;
    if (a->person != VN_NO_ENTITY && a->person == b->person)
        return false;
    if (a->body != VN_NO_ENTITY && a->body == b->body && a->person == b->person)
        return false;
    return !vn_same_country(a->country, b->country) || a->guessed || b->guessed;
}

#define VN_OPENS_REACH 3  /* tokens from the beginning of a sentence to what it is about */
#define VN_PAIR_REACH  4  /* tokens between two leaders named together */
#define VN_BETWEEN_GAP 12 /* tokens from a wording to the first of the two that it was between */

static void
forget_holder(vn_party *p)
{
    p->person = VN_NO_ENTITY;
    p->country = NULL;
    p->guessed = false;
}

static void
add_option(const vn_scene *sc, vn_candidates *out, vn_candidate c, const vn_party *left,
           const vn_party *right, vn_shape shape, unsigned left_rank, unsigned right_rank)
{
    c.paired = true;
    c.left = *left;
    c.right = *right;
    c.shape = (uint8_t)shape;
    c.crossed_verb =
        right->first > c.first + c.n && vn_gap_has_cue(sc, c.first + c.n, right->first, VN_Q_VERB);
    c.left_rank = (uint8_t)left_rank;
    c.right_rank = (uint8_t)right_rank;
    if (vn_same_country(c.left.country,
                        c.right.country)) { /* an office alone was given to the wrong holder */
        if (c.right.form == VN_P_OFFICE && c.right.guessed)
            forget_holder(&c.right);
        else if (c.left.form == VN_P_OFFICE && c.left.guessed)
            forget_holder(&c.left);
    }
    VN_PUSH_ROOM(sc->arena, out->items, out->n, out->cap);
    out->items[out->n++] = c;
}

static bool
may_split(uint8_t kind)
{
    return kind == VN_M_COURTESY_CALL || kind == VN_M_MEETING || kind == VN_M_RECEPTION ||
           kind == VN_M_TALKS || kind == VN_M_PHONE_CALL || kind == VN_M_WORKING_SESSION;
}

/* "met A; B and C": each further item of the list, up to the next verb. */
static void
add_splits(const vn_scene *sc, vn_candidates *out, vn_candidate c, const vn_party *left,
           const vn_party *right, const vn_party *end, unsigned left_rank, unsigned right_rank)
{
    const vn_party *last = right;

    for (const vn_party *next = right + 1; next < end && next < right + 8; next++) {
        bool people = next->form == VN_P_NAMED || next->form == VN_P_OFFICE;

        c.list = vn_list_link(sc, last, next);
        if (c.list == VN_LIST_NONE)
            break;
        if (next->form == VN_P_BODY && last->form == VN_P_NAMED && c.list == VN_LIST_COMMA)
            break; /* "A, representative of B" */
        if (next->form == VN_P_PLACE || vn_shares_holder(sc, next, end) || vn_is_apposed(sc, last, next) ||
            (next->form == VN_P_BODY && !vn_stands_for_people(sc, last, next) &&
             !vn_is_visited_body(sc, &c, right, next))) {
            last = next;
            continue;
        }
        if (!faces(left, next) || (!people && next->form != VN_P_BODY) ||
            vn_is_credit(sc, next->first, sc->sentences->items[c.sentence].first))
            break;
        add_option(sc, out, c, left, next, VN_SHAPE_AROUND, left_rank, right_rank);
        out->items[out->n - 1].split = true;
        last = next;
    }
}

/* "A and B met C": whether the party `next` goes on with `first`. */
static bool
goes_on(const vn_scene *sc, const vn_party *first, const vn_party *next)
{
    return first->end <= next->first && next->first - first->end <= 3 &&
           (vn_gap_has(sc, first->end, next->first, "và") ||
            vn_gap_has_cue(sc, first->end, next->first, VN_Q_WITH));
}

/* "visits Austria": the land that the visitor comes to; false where none follows the wording. */
static bool
visited_land(const vn_scene *sc, const vn_candidate *c, vn_party *land)
{
    uint32_t end = c->first + c->n;

    for (size_t i = vn_first_mention(sc, c->first + 1); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first > end + 6)
            return false;
        if (m->kind != VN_E_PLACE || !sc->country[m->entity])
            continue;
        *land = vn_party_begin(VN_P_PLACE, m->first, m->first + m->n);
        land->country = sc->country[m->entity];
        return true;
    }
    return false;
}

/* "visits Austria", "hosted the two ministers": options of which the sentence names one side. */
static void
add_single(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c, vn_candidates *out)
{
    uint32_t end = c->first + c->n;
    vn_party land;

    if (c->kind == VN_M_VISIT && visited_land(sc, c, &land) &&
        !(n->n_right && n->right[0]->first <= land.first))
        for (unsigned i = 0; i < n->n_left; i++)
            if (n->left[i]->form != VN_P_PLACE && faces(n->left[i], &land))
                add_option(sc, out, *c, n->left[i], &land, VN_SHAPE_AROUND, i, 0);
    if ((c->kind == VN_M_COURTESY_CALL && c->told) || /* "the two leaders greeted the guard" */
        (c->noun && n->n_right > 1 && vn_gap_has_cue(sc, end, n->right[0]->first, VN_Q_BETWEEN) &&
         n->right[0]->first - end < VN_BETWEEN_GAP && faces(n->right[0], n->right[1])))
        return;
    if (n->n_left && n->left[0]->form == VN_P_BOTH)
        add_option(sc, out, *c, n->left[0], n->left[0], VN_SHAPE_BEFORE, 0, 0);
    else if (n->n_right && n->right[0]->form == VN_P_BOTH && n->right[0]->first - end < 4)
        add_option(sc, out, *c, n->right[0], n->right[0], VN_SHAPE_AFTER, 0, 0);
}

/* "A worked with B on what A does with C", A and B at home: C did not take part. */
static bool
is_at_home(const vn_neighbours *n, unsigned left)
{
    const vn_party *a = n->left[left], *b = n->right[0];

    return a->country && !a->guessed && vn_same_country(a->country, b->country);
}

/* Whether the wording's own object follows at once, and is no list. */
static bool
has_object(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c)
{
    const vn_party *b = n->n_right ? n->right[0] : NULL;

    return b && c->adjacent && c->told && !b->guessed && b->form <= VN_P_BODY &&
           (n->n_right == 1 || vn_list_link(sc, b, n->right[1]) == VN_LIST_NONE);
}

static bool
is_domestic(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c)
{
    if (!n->n_left || !has_object(sc, n, c))
        return false;
    for (unsigned i = 0; i < n->n_left; i++)
        if (!is_at_home(n, i))
            return false;
    return true;
}

static bool
is_ours(const vn_party *p)
{
    return vn_same_country(p->country, "VN");
}

/* "A met B, visited and worked with his own embassy": the embassy faces nobody. */
static bool
is_own_mission(const vn_scene *sc, const vn_party *p)
{
    size_t i = vn_first_mention(sc, p->first);

    return p->form == VN_P_BODY && i < sc->entities->n_mentions &&
           vn_is_own_mission_met(sc, &sc->entities->mentions[i]);
}

/* One party before the wording and one after; whether that settles whom it tells of. */
static bool
add_around(const vn_scene *sc, const vn_parties *ps, const vn_neighbours *n, vn_candidate *c,
           vn_candidates *out)
{
    bool settled = false, object = has_object(sc, n, c), own = vn_is_with_own_people(sc, c);

    for (unsigned i = 0; i < n->n_left; i++)
        for (unsigned k = 0; k < n->n_right && (k == 0 || !settled); k++) {
            if (!faces(n->left[i], n->right[k]) ||
                (k && is_at_home(n, i) && (object || vn_is_home_item(sc, n->right[0], n->right[k]))) ||
                (own && is_ours(n->left[i])) || is_own_mission(sc, n->right[k]))
                continue;
            c->left_tail = i + 1 < n->n_left && goes_on(sc, n->left[i + 1], n->left[i]);
            c->left_lead = i && goes_on(sc, n->left[i], n->left[i - 1]);
            add_option(sc, out, *c, n->left[i], n->right[k], VN_SHAPE_AROUND, i, k);
            if (may_split(c->kind))
                add_splits(sc, out, *c, n->left[i], n->right[k], ps->items + ps->n, i, k);
            settled |= k == 0 && c->adjacent && c->told && n->right[0]->form != VN_P_PLACE;
        }
    c->left_tail = c->left_lead = false;
    return settled;
}

/* "received A, B and C, who came to call": B and C call on someone else. */
static bool
call_together(const vn_scene *sc, const vn_candidate *c, const vn_party *a, const vn_party *b)
{
    if (c->kind != VN_M_COURTESY_CALL || !c->told)
        return false;
    for (const vn_party *p = a; p < b; p++)
        if (vn_list_link(sc, p, p + 1) <= VN_LIST_LOOSE)
            return false;
    return true;
}

/* "At the meeting with A and B, C said": A and B sit on one side; how many of the parties behind the wording.
 */
static unsigned
met_together(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;
    unsigned i = 1;

    if (!c->noun || n->n_right < 2 || n->right[0]->first - end > 2 ||
        !(vn_token_is(sc, end - 1, "với") || sc->cue[end] == VN_Q_WITH))
        return 0;
    while (i < n->n_right && vn_list_link(sc, n->right[i - 1], n->right[i]) == VN_LIST_AND)
        i++;
    return i;
}

/* Both parties before the wording, or both after it. */
static void
add_beside(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c, vn_candidates *out)
{
    uint32_t end = c->first + c->n;
    bool between = n->n_right && n->right[0]->first - end < VN_BETWEEN_GAP &&
                   vn_gap_has_cue(sc, end, n->right[0]->first, VN_Q_BETWEEN);
    unsigned together = met_together(sc, n, c);
    bool attended = c->kind == VN_M_CONFERENCE && vn_is_attended(sc, c);

    for (unsigned i = 0; i < n->n_left && i < VN_REACH; i++)
        for (unsigned k = i + 1; k < n->n_left && k < VN_REACH; k++)
            if (faces(n->left[k], n->left[i]) && !call_together(sc, c, n->left[k], n->left[i])) {
                add_option(sc, out, *c, n->left[k], n->left[i], VN_SHAPE_BEFORE, k - i - 1, i);
                out->items[out->n - 1].told |= attended && goes_on(sc, n->left[k], n->left[i]);
            }
    for (unsigned i = 0; i < n->n_right; i++)
        for (unsigned k = i + 1; k < n->n_right; k++)
            if (k >= together && faces(n->right[i], n->right[k])) {
                if (between)
                    add_option(sc, out, *c, n->right[i], n->right[k], VN_SHAPE_BETWEEN, i, k - i - 1);
                else
                    add_option(sc, out, *c, n->right[k], n->right[i], VN_SHAPE_AFTER, k - i - 1, i);
            }
}

/* "At the meeting with B, the two leaders ...": A is whom the article is about. */
static void
add_implied(const vn_scene *sc, const vn_neighbours *n, vn_candidate c, vn_candidates *out)
{
    const vn_party *b = n->n_right ? n->right[0] : NULL;
    vn_party a;

    size_t both = 1;

    if (!b || !c.adjacent || b->form > VN_P_OFFICE || !vn_implied_party(sc, &c, b, &a) || !faces(&a, b))
        return;
    while (both < n->n_right && n->right[both]->form != VN_P_BOTH &&
           vn_list_link(sc, n->right[both - 1], n->right[both]) != VN_LIST_NONE)
        both++;
    if (c.kind != VN_M_CEREMONY && (both >= n->n_right || n->right[both]->form != VN_P_BOTH) &&
        !vn_begins_with_encounter(sc, &c))
        return;
    for (size_t i = 0; i < n->n_left; i++)
        if (n->left[i]->form <= VN_P_OFFICE && faces(n->left[i], b))
            return;
    for (size_t i = both; i < n->n_right; i++)
        if (n->right[i]->form <= VN_P_OFFICE && faces(n->right[i], b))
            return;
    c.implied = true;
    add_option(sc, out, c, &a, b, VN_SHAPE_AROUND, 0, 0);
    if (may_split(c.kind) && both == 1)
        add_splits(sc, out, c, &a, b, b + 1, 0, 0);
}

/* "A attended the forum Việt Nam - Áo": the other side is told by its land alone. */
static void
add_conference(const vn_scene *sc, const vn_neighbours *n, vn_candidate c, vn_candidates *out)
{
    const vn_party *who = n->n_left ? n->left[0] : n->n_right ? n->right[0] : NULL;
    vn_party land;

    if (c.kind != VN_M_CONFERENCE || (n->n_left > 1 && n->left[1]->form <= VN_P_BODY &&
                                      faces(n->left[1], n->left[0]) && goes_on(sc, n->left[1], n->left[0])))
        return;
    for (unsigned i = 0; i < n->n_left && n->left[i]->form > VN_P_OFFICE; i++)
        who = i + 1 < n->n_left ? n->left[i + 1] : who;
    if (!who || who->form > VN_P_OFFICE || !(c.land = vn_conference_land(sc, &c, who->country, &land)))
        return;
    c.told |= vn_is_attended(sc, &c);
    add_option(sc, out, c, who, &land, VN_SHAPE_AROUND, 0, 0);
}

/* "A and B attended the forum": both did. */
static void
attend_together(const vn_scene *sc, const vn_neighbours *n, vn_candidate *c)
{
    if (c->kind == VN_M_CONFERENCE && n->n_left > 1 && n->left[0]->form <= VN_P_OFFICE &&
        n->left[1]->form <= VN_P_OFFICE && faces(n->left[1], n->left[0]) &&
        goes_on(sc, n->left[1], n->left[0]) && vn_is_attended(sc, c))
        c->told = true;
}

/* "A received B, who came to mourn C": what one of a pair told before in the sentence came for. */
static bool
is_errand(const vn_candidates *all, const vn_candidate *c)
{
    for (size_t i = all->n; i-- > 0 && all->items[i].sentence == c->sentence;)
        if (all->items[i].first < c->first && all->items[i].paired && all->items[i].kind != VN_M_CEREMONY)
            return true;
    return false;
}

/* "A wrote in the book of condolences at the embassy of B". */
static bool
add_mourning(const vn_scene *sc, const vn_neighbours *n, const vn_candidate *c, vn_candidates *out)
{
    vn_party land;

    for (unsigned i = 0; i < n->n_left; i++)
        if (n->left[i]->form <= VN_P_OFFICE && vn_mourning_land(sc, c, n->left[i]->country, &land)) {
            add_option(sc, out, *c, n->left[i], &land, VN_SHAPE_AROUND, 0, 0);
            return true;
        }
    return false;
}

/* "The talks took place after the welcome ceremony": of the pair told before. */
static bool
is_welcome(const vn_scene *sc, const vn_candidate *c)
{
    return c->kind == VN_M_CEREMONY && c->n > 1 && vn_token_is(sc, c->first + 1, "đón");
}

/* "A welcomed B. At the talks, A said ...": of the pair told before, where no talks are told yet. */
static bool
is_talks_after(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first, end = c->first + c->n;

    if (c->kind != VN_M_TALKS || c->zone == VN_Z_TITLE || c->zone == VN_Z_CAPTION ||
        !(sc->paired_kinds >> VN_M_CEREMONY & 1) || sc->paired_kinds >> VN_M_TALKS & 1)
        return false;
    if (vn_token_is(sc, end, "với") || vn_token_is(sc, end, "giữa") || vn_token_is(sc, end - 1, "với") ||
        vn_token_is(sc, end, "cùng"))
        return false;
    return c->first - first <= VN_OPENS_REACH || vn_token_is(sc, c->first - 1, ",");
}

/* The pair told before. */
static void
add_both(const vn_scene *sc, vn_candidate c, vn_candidates *out)
{
    vn_party both = vn_party_begin(VN_P_BOTH, c.first, c.first + c.n);

    add_option(sc, out, c, &both, &both, VN_SHAPE_BEFORE, 0, 0);
}

/* Whether one of the pairs from an index on is of two told by more than the name of a body of no land. */
static bool
names_two(const vn_candidates *all, size_t from)
{
    for (; from < all->n; from++)
        if ((all->items[from].left.country || all->items[from].left.form != VN_P_BODY) &&
            (all->items[from].right.country || all->items[from].right.form != VN_P_BODY))
            return true;
    return false;
}

/* "B được A tiếp": as "A tiếp B". */
static bool
add_passive(const vn_scene *sc, const vn_parties *ps, vn_candidate c, vn_candidates *out)
{
    const vn_party *agents, *object;
    uint32_t end = c.first + c.n;
    vn_party guest;
    size_t n, before = out->n;

    object = vn_received_by(sc, ps, &c, &agents, &n);
    if (!object)
        return false;
    guest = *object;
    guest.first = guest.end = end;
    c.adjacent = true;
    for (size_t i = 0; i < n; i++) {
        if (!faces(&agents[i], &guest))
            continue;
        add_option(sc, out, c, &agents[i], &guest, VN_SHAPE_AROUND, 0, 0);
        out->items[out->n - 1].split = out->n > before + 1;
    }
    return out->n > before;
}

/* Lists the pairs of parties that an encounter wording may tell of, nearest first. */
static void
add_options(vn_scene *sc, const vn_parties *ps, vn_candidate *c, vn_candidates *out)
{
    vn_neighbours n = vn_neighbours_of(sc, ps, c);
    size_t before = out->n;

    c->adjacent = n.n_right && n.right[0]->first - c->first - c->n <= 2 && n.right[0]->form != VN_P_BOTH;
    if (is_domestic(sc, &n, c) ||
        (vn_is_mourning(sc, c) && (is_errand(out, c) || add_mourning(sc, &n, c, out))))
        return;
    if (is_talks_after(sc, c)) {
        add_both(sc, *c, out);
        return;
    }
    if (add_passive(sc, ps, *c, out)) {
        sc->paired_kinds |= 1u << c->kind;
        return;
    }
    add_single(sc, &n, c, out);
    attend_together(sc, &n, c);
    add_conference(sc, &n, *c, out);
    if (add_around(sc, ps, &n, c, out))
        return;
    add_beside(sc, &n, c, out);
    add_implied(sc, &n, *c, out);
    if (out->n == before && (vn_carry_close(sc, ps, c) || vn_received_party(sc, ps, c, &c->left, &c->right)))
        add_option(sc, out, *c, &c->left, &c->right, VN_SHAPE_AROUND, 0, 0);
    if (out->n == before && is_welcome(sc, c))
        add_both(sc, *c, out);
    if (names_two(out, before))
        sc->paired_kinds |= 1u << c->kind;
    else
        vn_carry_open(sc, ps, c);
    if (out->n == before) {
        VN_PUSH_ROOM(sc->arena, out->items, out->n, out->cap);
        out->items[out->n++] = *c;
        vn_gathering_open(sc, c, before);
    }
}

static bool
says_attends(const vn_scene *sc, const vn_phrase_hit *hit)
{
    return vn_gap_has(sc, hit->first, hit->first + hit->n, "dự") ||
           vn_gap_has(sc, hit->first, hit->first + hit->n, "mặt") || vn_token_is(sc, hit->first, "Dự");
}

/* "The embassy gave a reception. A attended." */
static void
add_attendance(vn_scene *sc, const vn_parties *ps, uint32_t sentence, uint32_t h, vn_candidates *out)
{
    const vn_phrase_hit *hit = &sc->hits.items[h];
    vn_candidate c = sc->open ? *sc->open : (vn_candidate){0};

    if (!sc->open || sc->open->sentence == sentence || !says_attends(sc, hit))
        return;
    c.sentence = sentence;
    c.first = hit->first;
    c.n = hit->n;
    c.told = true;
    c.zone = (uint8_t)vn_zone_at(sc->article, sc->tokens->items[hit->first].start);
    c.wording = h;
    if (vn_carry_close(sc, ps, &c))
        add_option(sc, out, c, &c.left, &c.right, VN_SHAPE_AROUND, 0, 0);
}

static void
candidates_of(vn_scene *sc, uint32_t sentence, const vn_parties *ps, size_t first_hit, size_t end_hit,
              size_t first_mention, vn_candidates *out)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t h = first_hit; h < end_hit; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        vn_candidate c;

        if (sc->cue[hit->first] == VN_Q_ATTEND) {
            add_attendance(sc, ps, sentence, (uint32_t)h, out);
            continue;
        }
        if (sc->cue[hit->first] != VN_Q_VERB && sc->cue[hit->first] != VN_Q_NOUN &&
            sc->cue[hit->first] != VN_Q_GREET && (sc->cue[hit->first] != VN_Q_SIGN || !hit->phrase->value[1]))
            continue;
        memset(&c, 0, sizeof c);
        c.sentence = sentence;
        c.first = hit->first;
        c.n = hit->n;
        c.kind = hit->phrase->value[1];
        c.subject = hit->phrase->value[2];
        c.noun = hit->phrase->value[0] == VN_Q_NOUN;
        c.weak = hit->phrase->value[0] == VN_Q_GREET;
        c.zone = (uint8_t)vn_zone_at(sc->article, sc->tokens->items[hit->first].start);
        c.left = c.right = vn_party_begin(VN_P_NAMED, 0, 0);
        if (!vn_phone_read(sc, &c) || vn_is_interview(sc, &c))
            continue;
        c.wording = (uint32_t)h;
        vn_session_read(sc, &c);
        vn_presiding_read(sc, &c);
        vn_form_read(sc, &c);
        for (size_t k = first_hit; k < end_hit; k++)
            if (sc->cue[sc->hits.items[k].first] == VN_Q_ONLINE)
                c.online = true;
        vn_days_said(sc, s, first_mention, &c);
        add_options(sc, ps, &c, hit->phrase->value[0] == VN_Q_SIGN ? sc->signings : out);
    }
}

/* Cues of every token; those inside a name are none, but a named conference is a wording of its own. */
static void
mark_cues(vn_scene *sc)
{
    sc->cue = vn_alloc0(sc->arena, sc->tokens->n + 1);
    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];

        if (vn_zone_at(sc->article, sc->tokens->items[hit->first].start) != VN_Z_FURNITURE)
            memset(sc->cue + hit->first, hit->phrase->value[0], hit->n);
    }
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        bool conference = m->kind == VN_E_EVENT && sc->cue[m->first] == VN_Q_NOUN;

        if (m->kind == VN_E_DATE && sc->cue[m->first] == VN_Q_FUTURE) /* "tomorrow (8-11)" */
            continue;
        memset(sc->cue + m->first, VN_Q_NONE, m->n);
        if (conference)
            sc->cue[m->first] = VN_Q_NOUN;
    }
}

/* A sentence that is furniture from end to end; one that only begins with some is news. */
static bool
is_furniture(const vn_scene *sc, const vn_sentence *s)
{
    const vn_token *t = sc->tokens->items;

    return vn_zone_at(sc->article, t[s->first].start) == VN_Z_FURNITURE &&
           vn_zone_at(sc->article, t[s->first + s->n - 1].start) == VN_Z_FURNITURE;
}

/* "A and B at the press conference": the first two leaders of two lands that are named together. */
static void
remember_pair(vn_scene *sc, const vn_parties *ps)
{
    for (size_t i = 0; i + 1 < ps->n && !sc->pair[0].end; i++) {
        const vn_party *a = &ps->items[i], *b = a + 1;

        if (a->form == VN_P_NAMED && b->form == VN_P_NAMED && a->country && b->country &&
            !vn_same_country(a->country, b->country) && b->first - a->end <= VN_PAIR_REACH &&
            vn_gap_has(sc, a->end, b->first, "và")) {
            sc->pair[0] = *a;
            sc->pair[1] = *b;
        }
    }
}

enum { ARRIVAL_SENTENCES = 3 }; /* from the first, in which "đến Hà Nội" tells of an arrival */

/* "tiếp Thị trưởng A" is no "tiếp thị": a wording of something else that ends in the first word of an office
 * or a name gives way to the shorter one before it. */
static void
end_before_names(const vn_scene *sc, size_t from)
{
    for (size_t h = from; h < sc->hits.n; h++) {
        vn_phrase_hit *hit = &sc->hits.items[h];
        uint32_t last = hit->first + hit->n - 1;
        size_t i = vn_first_mention(sc, last);
        const vn_phrase *shorter;

        if (hit->phrase->value[0] != VN_Q_BLOCK || i >= sc->entities->n_mentions ||
            !(sc->tokens->items[last].flags & VN_TF_CAPITAL) ||
            vn_scene_mention(sc, (uint32_t)i)->first != last)
            continue;
        shorter = vn_phrase_at(&vn_encounter_table, sc->tokens->items, hit->first, last);
        if (shorter) {
            hit->phrase = shorter;
            hit->n = shorter->n;
        }
    }
}

void
vn_scene_scan(vn_scene *sc, vn_candidates *out)
{
    vn_parties parties = {NULL, 0, 0};
    size_t hit = 0, mention = 0;
    const vn_mention *all = sc->entities->mentions;

    for (size_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];

        vn_check(sc->arena);
        if (s->n && !is_furniture(sc, s)) {
            size_t before = sc->hits.n;

            vn_phrase_scan(sc->arena, &vn_encounter_table, sc->tokens->items, s->first, s->first + s->n,
                           &sc->hits);
            end_before_names(sc, before);
            vn_hits_add(sc, s, before, i < ARRIVAL_SENTENCES);
        }
    }
    sc->signings = VN_NEW0(sc->arena, vn_candidates, 1);
    mark_cues(sc);
    for (size_t i = 0; i < sc->sentences->n; i++) {
        vn_purpose_clear(sc, &sc->sentences->items[i]);
        vn_outlook_clear(sc, &sc->sentences->items[i]);
    }
    vn_scene_guess_countries(sc);
    vn_ships_read(sc);
    vn_lands_read(sc);
    sc->main_date = vn_main_date(sc);
    vn_implied_find(sc);
    for (uint32_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];
        size_t first_hit, first_mention;

        vn_check(sc->arena);
        while (hit < sc->hits.n && sc->hits.items[hit].first < s->first)
            hit++;
        first_hit = hit;
        while (hit < sc->hits.n && sc->hits.items[hit].first < s->first + s->n)
            hit++;
        while (mention < sc->entities->n_mentions && all[mention].first < s->first)
            mention++;
        first_mention = mention;
        vn_parties_of(sc, s, &mention, first_hit, hit, &parties);
        remember_pair(sc, &parties);
        vn_gathering_hear(sc, &parties, i, out);
        if (first_hit < hit)
            candidates_of(sc, i, &parties, first_hit, hit, first_mention, out);
    }
    vn_plans_mark(sc, out);
    vn_quotes_mark(sc, out);
    vn_plans_mark(sc, sc->signings);
}
