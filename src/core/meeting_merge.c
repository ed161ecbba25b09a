/* meeting_merge.c: which wordings tell of one encounter. */
#include "meeting_merge.h"
#include "meeting_office.h"
#include "meeting_party.h"

#include <stdlib.h>

#define VN_ENCOUNTER_REACH 64 /* encounters before and after one that it is compared with */

vn_kind_group
vn_group_of(uint8_t kind)
{
    static const uint8_t groups[VN_M_KINDS] = {
        [VN_M_TALKS] = VN_G_TALKS,          [VN_M_RECEPTION] = VN_G_TALKS,
        [VN_M_MEETING] = VN_G_TALKS,        [VN_M_WORKING_SESSION] = VN_G_TALKS,
        [VN_M_COURTESY_CALL] = VN_G_CALL,   [VN_M_PHONE_CALL] = VN_G_PHONE,
        [VN_M_ONLINE_MEETING] = VN_G_PHONE, [VN_M_CONFERENCE] = VN_G_CONFERENCE,
        [VN_M_CEREMONY] = VN_G_CEREMONY,    [VN_M_SIGNING] = VN_G_SIGNING,
        [VN_M_VISIT] = VN_G_VISIT,
    };

    return groups[kind];
}

void
vn_side_refine(vn_party *side, const vn_party *p)
{
    if (side->person == VN_NO_ENTITY && p->person != VN_NO_ENTITY) {
        vn_party old = *side;

        *side = *p;
        if (side->body == VN_NO_ENTITY)
            side->body = old.body;
        side->for_body |= old.form == VN_P_BODY && side->body == old.body;
        if (!side->country)
            side->country = old.country;
        return;
    }
    if (p->delegation && p->body != VN_NO_ENTITY && !side->delegation) {
        side->body = p->body;
        side->delegation = true;
        side->for_body = p->for_body || p->form == VN_P_BODY;
    } else if (side->body == VN_NO_ENTITY)
        side->body = p->body;
    if (!side->country || (side->guessed && p->country && !p->guessed)) {
        side->country = p->country;
        side->guessed = p->guessed;
    }
}

void
vn_encounter_speak(const vn_scene *sc, vn_encounter *e, uint32_t sentence)
{
    if (e->n_sentences && e->sentences[e->n_sentences - 1] >= sentence)
        return;
    VN_PUSH_ROOM(sc->arena, e->sentences, e->n_sentences, e->cap_sentences);
    e->sentences[e->n_sentences++] = sentence;
}

vn_encounter *
vn_encounter_begin(const vn_scene *sc, vn_encounters *es, const vn_party *left, const vn_party *right)
{
    vn_encounter *e;

    VN_PUSH_ROOM(sc->arena, es->items, es->n, es->cap);
    e = &es->items[es->n++];
    memset(e, 0, sizeof *e);
    e->side[0] = *left;
    e->side[1] = *right;
    e->score = -99;
    e->weak = true;
    return e;
}

void
vn_encounter_join(const vn_scene *sc, vn_encounter *e, const vn_candidates *all, size_t at, bool swapped)
{
    const vn_candidate *c = &all->items[at];
    float vote = c->zone == VN_Z_TITLE ? 3 : c->sentence <= 2 ? 2.0f : c->zone == VN_Z_CAPTION ? 0.8f : 1;
    bool new = !e->n || e->weak;

    if (c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING)
        vote *= 0.01f;
    else if (c->weak)
        vote *= 0.15f;
    else if (!c->told)
        vote *= 0.6f;
    if (c->kind == VN_M_TALKS)
        vote *= 1.3f;
    else if (c->kind == VN_M_MEETING)
        vote *= 0.8f;
    if (!e->n && !c->weak)
        vote += c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING ? 0 : 0.7f;
    e->votes[c->kind] += vote;
    e->weak &= c->weak;
    if (c->online)
        e->online = true;
    if (!e->ceremony && c->kind == VN_M_CEREMONY)
        e->ceremony = vn_ceremony_of(sc, c);
    e->feast |= new &&vn_is_feast(sc, c);
    if (!e->date && c->told)
        e->date = c->own_date;
    if (c->score > e->score)
        e->score = c->score;
    if (e->n < VN_MAX_WORDINGS) {
        VN_PUSH_ROOM(sc->arena, e->candidates, e->n, e->cap);
        e->candidates[e->n++] = (uint32_t)at;
    }
    if (c->paired && c->left.form != VN_P_BOTH) {
        vn_side_refine(&e->side[swapped], &c->left);
        vn_side_refine(&e->side[!swapped], &c->right);
    }
    vn_encounter_speak(sc, e, c->sentence);
}

vn_kind_group
vn_main_group(const vn_encounter *e)
{
    uint8_t best = 0;

    for (uint8_t k = 1; k < VN_M_KINDS; k++)
        if (e->votes[k] > e->votes[best])
            best = k;
    return vn_group_of(best);
}

/* Whether both are told with a day of their own, and not the same. */
static bool
other_day(const vn_encounter *e, const vn_candidate *c)
{
    const char *date = c->own_date;

    if (!c->told || !e->date || !date)
        return false;
    if (strchr(date, '/') || strchr(e->date, '/'))
        return strcmp(date, e->date) < 0 && strncmp(date, e->date, 10) != 0;
    return strncmp(date, e->date, 10) != 0;
}

/* Whether the sentence tells the encounter already, of another party: then this is a further one. */
static bool
told_beside(const vn_candidates *all, const vn_encounter *e, const vn_candidate *c)
{
    const vn_candidate *last;
    bool left, right;

    if (!e->n || !c->told || (c->left.form > VN_P_OFFICE && c->right.form > VN_P_OFFICE))
        return false;
    last = &all->items[e->candidates[e->n - 1]];
    if (last->sentence != c->sentence || !last->told || !last->paired || last->left.form == VN_P_BOTH)
        return false;
    left = last->left.first == c->left.first || last->right.first == c->left.first;
    right = last->left.first == c->right.first || last->right.first == c->right.first;
    return !(left && right);
}

/* Whether the cue stands before the wording in its sentence. */
bool
vn_cue_ahead(const vn_scene *sc, const vn_candidate *c, uint8_t cue)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; i-- > first && c->first - i < 40;)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

/* "met A, the chairman of B": an office of a list is nobody who was met before as of another body. */
static bool
is_other_item(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool swapped)
{
    const vn_party *side = &e->side[!swapped];

    return c->split && c->right.form == VN_P_OFFICE && c->right.person == VN_NO_ENTITY &&
           side->person != VN_NO_ENTITY && vn_party_agreement(sc, side, &c->right) < 1;
}

vn_encounter *
vn_encounter_home(const vn_scene *sc, const vn_candidates *all, vn_encounters *es, const vn_candidate *c,
                  bool *swapped, uint32_t *apart)
{
    vn_encounter *best = NULL;
    float best_match = 0.8f;
    size_t from = es->n > 16 ? es->n - 16 : 0;

    for (size_t i = from; i < es->n; i++) {
        bool s;
        float match = vn_agree_pair(sc, &es->items[i], c, &s);

        if (match < 3.9f && (other_day(&es->items[i], c) || told_beside(all, &es->items[i], c)))
            continue;
        if (match >= best_match &&
            (vn_is_next_body(sc, &es->items[i], c, s) || is_other_item(sc, &es->items[i], c, s)))
            continue;
        if (match >= best_match && vn_is_other_head(sc, all, &es->items[i], c, s)) {
            *apart = es->items[i].candidates[0] + 1;
            continue;
        }
        if (match < best_match || !vn_may_name(sc, &es->items[i], c, match))
            continue;
        if (best && match == best_match &&
            (vn_group_of(c->kind) != vn_main_group(&es->items[i]) || (best->feast && vn_is_feast(sc, c))))
            continue;
        best = &es->items[i];
        best_match = match;
        *swapped = s;
    }
    return best;
}

/* The encounter that "the talks", "at the reception" points back to; NULL where none fits. */
static vn_encounter *
find_named(vn_encounters *es, const vn_candidate *c)
{
    size_t stop = es->n > VN_ENCOUNTER_REACH ? es->n - VN_ENCOUNTER_REACH : 0;

    for (size_t i = es->n; i-- > stop;)
        if (es->items[i].votes[c->kind] > 0)
            return &es->items[i];
    for (size_t i = es->n; i-- > stop;)
        if (vn_main_group(&es->items[i]) == vn_group_of(c->kind))
            return &es->items[i];
    return NULL;
}

/* "After the welcome ceremony, A received B": the ceremony told before, if only as a welcome. */
static vn_encounter *
find_welcome(const vn_scene *sc, vn_encounters *es, const vn_candidate *c)
{
    vn_encounter *e = find_named(es, c);

    for (size_t i = es->n; !e && vn_ceremony_of(sc, c) == VN_C_WELCOME && i-- > 0;)
        if (es->items[i].weak)
            e = &es->items[i];
    return e;
}

/* The wording names the encounter, but does not tell who met. */
static void
name_welcome(const vn_scene *sc, vn_encounter *e, size_t at, uint32_t sentence)
{
    e->votes[VN_M_CEREMONY] += 1;
    if (!e->ceremony)
        e->ceremony = VN_C_WELCOME;
    if (e->n < VN_MAX_WORDINGS) {
        VN_PUSH_ROOM(sc->arena, e->candidates, e->n, e->cap);
        e->candidates[e->n++] = (uint32_t)at;
    }
    vn_encounter_speak(sc, e, sentence);
}

static bool
founds(const vn_candidate *c)
{
    return c->paired && c->left.form != VN_P_BOTH && c->score > VN_CANDIDATE_FLOOR;
}

/* The encounter spoken of last. */
static vn_encounter *
find_recent(vn_encounters *es)
{
    vn_encounter *best = NULL;

    for (size_t i = es->n > VN_ENCOUNTER_REACH ? es->n - VN_ENCOUNTER_REACH : 0; i < es->n; i++) {
        vn_encounter *e = &es->items[i];

        if (!best ||
            (e->n_sentences && e->sentences[e->n_sentences - 1] >= best->sentences[best->n_sentences - 1]))
            best = e;
    }
    return best;
}

/* "The two had talks", told as an act, after a ceremony or a feast of theirs: a further one of that pair. */
static bool
is_further(const vn_encounters *es, const vn_candidate *c, const vn_encounter *recent)
{
    for (size_t i = 0; i < es->n; i++)
        if (es->items[i].votes[c->kind] > 0)
            return false;
    return c->told && recent && c->score > 0 && vn_group_of(c->kind) == VN_G_TALKS &&
           (vn_main_group(recent) == VN_G_CEREMONY || vn_is_beside_feast(recent, c));
}

/* "The two sides spoke of the coming forum", at talks or on the phone: no encounter of its own; nor is the
 * feast that they wish to hold. */
static bool
is_said_of(const vn_scene *sc, const vn_encounter *recent, const vn_candidate *c)
{
    vn_kind_group g = vn_group_of(c->kind), h = vn_main_group(recent);
    bool wished = g == VN_G_CEREMONY && c->noun && !c->told && vn_cue_ahead(sc, c, VN_Q_WISH);

    return (g == VN_G_TALKS || g == VN_G_CONFERENCE || wished) &&
           (h == VN_G_TALKS || h == VN_G_CALL || h == VN_G_PHONE || h == VN_G_CONFERENCE);
}

/* Who came, by what was told of the visit before; NULL where nothing is. */
static const vn_candidate *
visit_before(const vn_candidates *all, size_t at)
{
    const vn_candidate *best = NULL;

    for (size_t i = 0; i < at; i++) {
        const vn_candidate *c = &all->items[i];

        if (c->kind == VN_M_VISIT && c->told && c->paired && c->left.form <= VN_P_BODY && !c->planned &&
            (!best || c->score > best->score))
            best = c;
    }
    return best;
}

/* "Tàu A ... began its visit. The welcome ceremony was held at the port.": of those whose visit it is. */
static vn_encounter *
begin_welcome(const vn_scene *sc, const vn_candidates *all, size_t at, vn_encounters *es)
{
    const vn_candidate *visit = NULL;

    if (!es->n && all->items[at].kind == VN_M_CEREMONY &&
        vn_ceremony_of(sc, &all->items[at]) == VN_C_WELCOME && !all->items[at].planned)
        visit = visit_before(all, at);
    return visit ? vn_encounter_begin(sc, es, &visit->left, &visit->right) : NULL;
}

/* Adds a wording whose own parties are not the sides. */
static void
join_unsure(const vn_scene *sc, vn_encounter *e, const vn_candidates *all, size_t at)
{
    vn_party left = e->side[0], right = e->side[1];

    vn_encounter_join(sc, e, all, at, false);
    e->side[0] = left;
    e->side[1] = right;
}

/* Whether all that tells of it is told of another month or year. */
static bool
is_elsewhen(const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++)
        if (!all->items[e->candidates[i]].elsewhen)
            return false;
    return true;
}

/* "The two had talks", where none is told before: the two leaders named together, else who invited and who
 * came. */
static vn_encounter *
begin_pair(const vn_scene *sc, vn_encounters *es)
{
    vn_party host = vn_party_begin(VN_P_NAMED, 0, 0);
    const vn_party *guest;

    if (sc->pair[0].end)
        return vn_encounter_begin(sc, es, &sc->pair[0], &sc->pair[1]);
    if (sc->host == VN_NO_ENTITY || !sc->country[sc->host])
        return NULL;
    host.person = sc->host;
    host.country = sc->country[sc->host];
    host.guessed = sc->guessed[sc->host];
    guest = &sc->people[vn_same_country(host.country, "VN")];
    return guest->end ? vn_encounter_begin(sc, es, &host, guest) : NULL;
}

static void
place_both(const vn_scene *sc, const vn_candidates *all, size_t at, vn_encounters *es)
{
    const vn_candidate *c = &all->items[at];
    vn_encounter *recent = find_recent(es);
    bool further = is_further(es, c, recent);
    vn_encounter *e = further ? NULL : find_named(es, c);

    if (e && (other_day(e, c) || (c->elsewhen && !is_elsewhen(all, e))))
        return;
    if (!e && recent && !c->told && vn_group_of(c->kind) == VN_G_TALKS &&
        recent->votes[VN_M_ONLINE_MEETING] > 0)
        e = recent; /* "at the end of the talks", held on line */
    if (!e && recent && (other_day(recent, c) || (!further && is_said_of(sc, recent, c))))
        return;
    if (!e && recent && c->score > VN_CANDIDATE_FLOOR) {
        vn_party a = recent->side[0], b = recent->side[1];

        e = vn_encounter_begin(sc, es, &a, &b);
    }
    if (!recent && vn_group_of(c->kind) == VN_G_TALKS && c->score > VN_CANDIDATE_FLOOR)
        e = begin_pair(sc, es);
    if (!e)
        e = begin_welcome(sc, all, at, es);
    if (e)
        vn_encounter_join(sc, e, all, at, false);
}

/* "At the meeting with B, the two ...": who met B has been told. */
static vn_encounter *
find_met(vn_encounters *es, const vn_candidate *c)
{
    if (!c->implied || c->right.person == VN_NO_ENTITY || vn_group_of(c->kind) != VN_G_TALKS)
        return NULL;
    for (size_t i = es->n; i-- > (es->n > VN_ENCOUNTER_REACH ? es->n - VN_ENCOUNTER_REACH : 0);) {
        vn_encounter *e = &es->items[i];

        for (int k = 0; k < 2 && vn_main_group(e) == VN_G_TALKS; k++)
            if (e->side[k].person == c->right.person && e->side[!k].person != c->left.person)
                return e;
    }
    return NULL;
}

/* "At the meeting, A said ... of B", B a land alone: with whom A met is not told; of "the meetings" of a
 * visit it is. */
static bool
faces_land(const vn_scene *sc, const vn_candidate *c)
{
    return vn_group_of(c->kind) == VN_G_TALKS && !c->told && c->first &&
           !vn_token_is(sc, c->first - 1, "các") &&
           (c->left.form == VN_P_PLACE || c->right.form == VN_P_PLACE);
}

/* Whether the one named holds the office of an envoy. */
static bool
is_envoy(const vn_scene *sc, const vn_party *p)
{
    const char *office = p->person != VN_NO_ENTITY ? sc->entities->items[p->person].position : NULL;
    const vn_office_fact *fact = office ? vn_office_fact_of(office, strlen(office)) : NULL;

    return fact && fact->tier == VN_TIER_ENVOY;
}

/* "Received ambassadors A and B, who came to present their letters": not one to the other. */
static bool
present_together(const vn_scene *sc, const vn_candidate *c)
{
    return c->kind == VN_M_CEREMONY && vn_ceremony_of(sc, c) == VN_C_CREDENTIALS && is_envoy(sc, &c->left) &&
           is_envoy(sc, &c->right);
}

static void
place_candidate(const vn_scene *sc, const vn_candidates *all, size_t at, vn_encounters *es)
{
    const vn_candidate *c = &all->items[at];
    vn_encounter *e;
    bool swapped = false;
    uint32_t apart = 0;

    if (c->paired && c->left.form == VN_P_BOTH) {
        place_both(sc, all, at, es);
        return;
    }
    if (!founds(c)) {
        if (!c->told && vn_group_of(c->kind) != VN_G_VISIT && vn_group_of(c->kind) != VN_G_SIGNING &&
            (e = find_named(es, c)) && !c->paired)
            vn_encounter_speak(sc, e, c->sentence);
        else if (c->noun && (e = begin_welcome(sc, all, at, es)))
            join_unsure(sc, e, all, at);
        return;
    }
    if (!c->told && vn_group_of(c->kind) == VN_G_TALKS && vn_told_by_other(sc, c)) {
        if ((e = find_named(es, c)))
            vn_encounter_speak(sc, e, c->sentence);
        return;
    }
    if (!c->told && c->kind == VN_M_CEREMONY && vn_told_by_other(sc, c) && (e = find_welcome(sc, es, c))) {
        name_welcome(sc, e, at, c->sentence);
        return;
    }
    if (present_together(sc, c))
        return;
    e = vn_encounter_home(sc, all, es, c, &swapped, &apart);
    if (e && c->elsewhen && !is_elsewhen(all, e))
        return; /* "he came in 2017 and met the minister": of another time than what is told */
    if (!e && (e = find_met(es, c))) {
        vn_encounter_speak(sc, e, c->sentence);
        return;
    }
    if (!e && vn_only_refers(sc, c) && ((e = find_named(es, c)) || faces_land(sc, c))) {
        if (e)
            vn_encounter_speak(sc, e, c->sentence);
        return;
    }
    if ((!e || !e->votes[c->kind]) && (vn_tells_results(sc, c) || vn_is_spoken_of(sc, c) ||
                                       (es->n && vn_is_gift(sc, c)) || vn_is_given_thing(sc, c)))
        return;
    if (!e) {
        swapped = false;
        e = vn_encounter_begin(sc, es, &c->left, &c->right);
        e->apart = apart;
    }
    vn_encounter_join(sc, e, all, at, swapped);
    vn_welcomer_name(sc, all, es, e);
}

void
vn_insert_index(uint32_t *items, size_t n)
{
    for (size_t i = n - 1; i > 0 && items[i - 1] > items[i]; i--) {
        uint32_t t = items[i];

        items[i] = items[i - 1];
        items[i - 1] = t;
    }
}

static bool
is_frame(vn_kind_group g)
{
    return g == VN_G_VISIT || g == VN_G_SIGNING;
}

/* Whether an encounter near the i-th is what it frames, or one before it is the same frame. */
static bool
is_told_otherwise(const vn_scene *sc, const vn_encounters *es, size_t i)
{
    vn_kind_group g = vn_main_group(&es->items[i]);

    for (size_t k = i > VN_ENCOUNTER_REACH ? i - VN_ENCOUNTER_REACH : 0;
         k < es->n && k < i + VN_ENCOUNTER_REACH; k++) {
        vn_kind_group h = vn_main_group(&es->items[k]);

        if (k != i && (!is_frame(h) || (k < i && h == g)) && vn_same_sides(sc, &es->items[i], &es->items[k]))
            return true;
    }
    return false;
}

/* A visit is a record only where nothing within it is; a signing only where nothing else of the pair is. */
static void
drop_frames(const vn_scene *sc, vn_encounters *es)
{
    size_t n = 0;
    bool visits = true;

    for (size_t i = 0; i < es->n; i++)
        visits &= is_frame(vn_main_group(&es->items[i]));
    for (size_t i = 0; i < es->n; i++) {
        vn_kind_group g = vn_main_group(&es->items[i]);

        if (!is_frame(g) || ((g != VN_G_VISIT || visits) && !is_told_otherwise(sc, es, i)))
            es->items[n++] = es->items[i];
    }
    es->n = n;
}

/* Drops what only someone's own words tell of. */
static void
drop_spoken(const vn_candidates *all, vn_encounters *es)
{
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        bool told = false;

        for (size_t k = 0; k < es->items[i].n && !told; k++)
            told = !all->items[es->items[i].candidates[k]].spoken;
        if (told)
            es->items[n++] = es->items[i];
    }
    es->n = n;
}

void
vn_encounters_propose(const vn_scene *sc, vn_candidates *all, vn_encounters *out)
{
    vn_candidates_score(sc, all);
    out->genre = vn_genre_of(sc);
    for (size_t i = 0; i < all->n; i++)
        place_candidate(sc, all, i, out);
    vn_twins_join(sc, out);
    vn_titles_join(sc, all, out);
    vn_lists_join(sc, all, out);
    vn_domestic_drop(sc, out);
    drop_spoken(all, out);
    vn_visit_propose(sc, all, out);
    for (size_t i = 0; i < out->n; i++)
        out->items[i].kind = vn_encounter_kind(sc, all, &out->items[i]);
}

void
vn_encounters_merge(const vn_scene *sc, vn_candidates *all, vn_encounters *out)
{
    vn_encounters_propose(sc, all, out);
    vn_doubtful_drop(sc, all, out);
    drop_frames(sc, out);
    vn_signings_place(sc, all, out);
    vn_visits_attach(sc, all, out);
    if (!out->n)
        vn_visit_found(sc, all, out);
    if (!out->n)
        vn_signing_found(sc, all, out);
}
