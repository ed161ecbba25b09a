/* meeting_host.c: which side receives, by its wordings and by what the article says of lands. */
#include "meeting_lands.h"
#include "meeting_office.h"
#include "meeting_options.h"

#define VN_PLACE_BACK    3    /* sentences before the first telling whose places count */
#define VN_THANKED_REACH 4    /* tokens from thanks to who is thanked */
#define VN_UNSURE        0.5f /* agreement of parties that share nothing */
#define VN_GIVEN_REACH   6    /* tokens from an occasion to who gives it */
#define VN_BIDDEN_REACH  16   /* tokens from an invitation to the visit */
#define VN_SURE          1    /* agreement of parties that share more than their land */

/* The land of a place that a telling of the encounter stands at. */
static const char *
told_at(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t k = 0; k < e->n; k++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[k]].sentence];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

            if (m->first >= s->first + s->n)
                break;
            if (vn_names_site(sc, m) && m->first > s->first && sc->cue[m->first - 1] == VN_Q_AT &&
                sc->country[m->entity] && (!vn_names_land(sc, m) || vn_tells_venue(sc, m)))
                return sc->country[m->entity];
        }
    }
    return NULL;
}

/* The land of the last place that one goes to, or something is held at, up to the first telling. */
static const char *
last_at(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    static const char *const to[] = {"đến", "tới", "sang", "thăm", NULL};
    uint32_t told = vn_first_telling(all, e), from = told > VN_PLACE_BACK ? told - VN_PLACE_BACK : 0;
    uint32_t first = sc->sentences->items[from].first;
    uint32_t end = sc->sentences->items[told].first + sc->sentences->items[told].n;
    const char *land = NULL;

    for (size_t i = vn_first_mention(sc, first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        bool at;

        if (m->first >= end)
            break;
        if (!vn_names_site(sc, m) || !m->first || !sc->country[m->entity] || vn_comes_home(sc, m->first - 1))
            continue;
        at = (sc->cue[m->first - 1] == VN_Q_AT && (!vn_names_land(sc, m) || vn_tells_venue(sc, m))) ||
             sc->cue[m->first - 1] == VN_Q_VERB;
        at |= vn_token_is_one_of(sc, m->first - 1, to);
        if (at)
            land = sc->country[m->entity];
    }
    return land;
}

static void
host_vote(vn_features *f, size_t feature, int sum)
{
    if (sum)
        vn_feature(f, feature, sum > 0 ? 1 : -1);
}

/* "A được B tiếp", "A cảm ơn B đã tiếp": the second of the two receives. */
static bool
is_turned_between(const vn_scene *sc, const vn_candidate *c)
{
    for (uint32_t t = c->left.end; t < c->right.first; t++)
        if (sc->cue[t] == VN_Q_PASSIVE || vn_token_is(sc, t, "được") ||
            (c->right.first - t <= VN_THANKED_REACH && vn_token_is(sc, t, "ơn") &&
             vn_token_is(sc, t - 1, "cảm")))
            return true;
    return false;
}

/* Whether "do" stands before the right party, which follows the wording. */
static bool
is_given_by(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t from = c->first + c->n;

    return c->right.first > from && c->right.first - from <= VN_GIVEN_REACH &&
           vn_gap_has(sc, from, c->right.first, "do");
}

/* "A đã tiếp B tới chào": who is received does what comes after. */
static bool
is_done_by_received(const vn_scene *sc, const vn_candidate *c)
{
    return c->subject == VN_SUBJ_GUEST && c->shape == VN_SHAPE_BEFORE && !c->noun &&
           (vn_gap_has_cue(sc, c->left.end, c->right.first, VN_Q_VERB) ||
            vn_gap_has_cue(sc, c->left.end, c->right.first, VN_Q_GREET));
}

/* "Tại buổi tiếp A, B nói": whom the reception is told to be of is received. */
static bool
is_reception_of(const vn_scene *sc, const vn_candidate *c)
{
    return c->noun && c->kind == VN_M_RECEPTION && c->shape == VN_SHAPE_AFTER && c->adjacent &&
           c->right.first < c->left.first && !vn_gap_has(sc, c->first + c->n, c->right.first, ",");
}

/* "A đã có buổi tiếp B": an act, though told by a noun. */
static bool
gives_reception(const vn_scene *sc, const vn_candidate *c)
{
    return c->shape == VN_SHAPE_AROUND && c->left.end < c->right.first &&
           vn_gap_has(sc, c->left.end, c->first, "có") && !vn_gap_has(sc, c->left.end, c->first, "tại");
}

/* "A mời B sang thăm", "sẽ thăm": nobody came yet. */
static bool
is_bidden(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    if (c->planned || c->unreal || c->recalled || c->elsewhen)
        return true;
    for (uint32_t t = c->first; t-- > first && c->first - t <= VN_BIDDEN_REACH;)
        if (vn_token_is(sc, t, "mời") && !(t > first && vn_token_is(sc, t - 1, "lời")))
            return true;
    return false;
}

/* Whether a candidate's party is the side: another body, or a crowd of the land, is not the person who leads
 * it. */
static bool
is_side(const vn_scene *sc, const vn_party *side, const vn_party *p)
{
    vn_party head = *side;

    if (side->person == VN_NO_ENTITY || p->person != VN_NO_ENTITY)
        return true;
    head.body = VN_NO_ENTITY; /* that of the head's office alone */
    return !p->crowd && vn_party_agreement(sc, &head, p) > (p->form == VN_P_BODY ? VN_SURE : VN_UNSURE);
}

static bool
names_sides(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool swapped)
{
    if (c->left.form == VN_P_PLACE && c->right.form == VN_P_PLACE && e->side[0].person != VN_NO_ENTITY &&
        e->side[1].person != VN_NO_ENTITY)
        return false; /* "A receives artists of B" */
    return is_side(sc, &e->side[swapped], &c->left) && is_side(sc, &e->side[!swapped], &c->right);
}

/*
 * Which way the wordings of the encounter turn; the side that is the subject of the first one as 1 or -1.
 * Sets whether one side is told to have received the other.
 */
static int
wording_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, bool *received_by,
                 vn_features *f)
{
    int host = 0, receives = 0, guest = 0, session = 0, call = 0, received = 0, visitor = 0, passive = 0,
        title = 0, first = 0, subject = 1;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        int sign;

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        sign = vn_candidate_swapped(sc, e, c) ? -1 : 1;
        if (!first) {
            first = c->left.first < c->right.first ? sign : -sign;
            subject = c->noun ? first : sign; /* of "Gặp B, A nói", too */
        }
        if (c->zone == VN_Z_TITLE && c->subject == VN_SUBJ_BOTH)
            title += sign;
        if (c->subject == VN_SUBJ_HOST && c->shape == VN_SHAPE_BEFORE && is_turned_between(sc, c))
            sign = -sign;
        else if (c->subject == VN_SUBJ_HOST && c->noun && is_given_by(sc, c))
            sign = -sign; /* "A dự buổi chiêu đãi do B chủ trì" */
        else if (is_done_by_received(sc, c))
            sign = -sign;
        else if (c->passive && c->subject != VN_SUBJ_HOST) {
            passive += sign;
            continue;
        }
        if (c->kind == VN_M_VISIT || (c->kind == VN_M_MEETING && c->subject == VN_SUBJ_GUEST))
            visitor += is_bidden(sc, c) ? 0 : sign; /* "sang chúc Tết B" */
        else if (c->subject == VN_SUBJ_HOST) {
            host += names_sides(sc, e, c, sign < 0) ? sign : 0;
            if (c->gives)
                receives += sign;
            else if (((c->kind == VN_M_RECEPTION && c->told && (!c->noun || gives_reception(sc, c)) &&
                       !c->weak) ||
                      is_reception_of(sc, c)) &&
                     names_sides(sc, e, c, sign < 0))
                receives += sign;
        } else if (c->subject == VN_SUBJ_GUEST) {
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
    if (receives * (received + call) > 0)
        receives = 0; /* "A hội kiến B", and A received others */
    first = first ? first : 1;
    host_vote(f, VN_HF_first, first);
    host_vote(f, VN_HF_verb_host, host);
    host_vote(f, VN_HF_receives, receives);
    host_vote(f, VN_HF_verb_guest, -guest);
    host_vote(f, VN_HF_verb_session, -session);
    host_vote(f, VN_HF_verb_call, -call);
    host_vote(f, VN_HF_verb_hoi_kien, -received);
    host_vote(f, VN_HF_visitor, -visitor);
    host_vote(f, VN_HF_passive, passive);
    host_vote(f, VN_HF_title_first, title);
    *received_by = receives != 0;
    return subject;
}

/* Whether a side is at home in a land: its own, or the seat of its union. */
static bool
is_home_of(const vn_scene *sc, const vn_party *p, const char *land)
{
    return vn_same_country(land, p->country) || (!p->country && vn_sits_in(vn_party_body(sc, p), land));
}

static bool
is_land_of(const vn_scene *sc, const vn_encounter *e, const char *land)
{
    return is_home_of(sc, &e->side[0], land) || is_home_of(sc, &e->side[1], land);
}

typedef enum soil { SOIL_UNKNOWN, SOIL_OF_SIDE, SOIL_OF_THIRD } soil;

/* Whose soil the encounter seems to be on: by the place, else by where visits go and who invites. */
static soil
soil_of(const vn_scene *sc, const vn_encounter *e, const char *place_code, const char *here)
{
    const char *land = place_code ? place_code : here ? here : sc->soil_sure ? sc->soil : NULL;

    if (land)
        return is_land_of(sc, e, land) ? SOIL_OF_SIDE : SOIL_OF_THIRD;
    if (is_land_of(sc, e, sc->visited) || is_land_of(sc, e, sc->inviter))
        return SOIL_OF_SIDE;
    return sc->visited || sc->inviter ? SOIL_OF_THIRD : SOIL_UNKNOWN;
}

/* The side that the article names first, as 1 or -1. */
static int
named_first(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, int subject)
{
    uint32_t at[2] = {UINT32_MAX, UINT32_MAX};

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        bool swapped;

        if (!c->paired || c->left.form == VN_P_BOTH || is_bidden(sc, c))
            continue;
        swapped = vn_candidate_swapped(sc, e, c);
        if (c->left.first < at[swapped])
            at[swapped] = c->left.first;
        if (c->right.first < at[!swapped])
            at[!swapped] = c->right.first;
    }
    for (int k = 0; k < 2; k++)
        if (e->side[k].person != VN_NO_ENTITY) {
            uint32_t first =
                vn_scene_mention(sc, vn_scene_entity(sc, e->side[k].person)->first_mention)->first;

            if (first < at[k])
                at[k] = first;
        }
    return at[0] == at[1] ? subject : at[0] < at[1] ? 1 : -1;
}

/* Whether a name holds that of the side's body, or of the body that its head is of. */
static bool
is_seat_of(const vn_scene *sc, const vn_party *side, const char *name)
{
    const char *body = vn_party_body(sc, side);
    const char *of = side->person != VN_NO_ENTITY ? vn_scene_entity(sc, side->person)->organization : NULL;

    return (body && strstr(name, body)) || (of && strstr(name, of));
}

/* "tại trụ sở Bộ A": the side whose own body the encounter is told to be at, as 1 or -1. */
static int
seat_told(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    int votes = 0;

    for (size_t k = 0; k < e->n; k++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[k]].sentence];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
            const char *name = vn_scene_entity(sc, m->entity)->name;

            if (m->first >= s->first + s->n)
                break;
            if ((m->kind != VN_E_PLACE && m->kind != VN_E_ORGANIZATION) || m->first <= s->first ||
                sc->cue[m->first - 1] != VN_Q_AT)
                continue;
            for (int side = 0; side < 2; side++)
                if (is_seat_of(sc, &e->side[side], name))
                    votes += side ? -1 : 1;
        }
    }
    return votes;
}

void
vn_host_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const char *place_code,
                 vn_features *f)
{
    int subject;
    const char *here = told_at(sc, all, e), *last = last_at(sc, all, e);
    /* held on no one's soil, unless one side is told to be on the other's */
    bool phone = vn_group_of(e->kind) == VN_G_PHONE && !is_land_of(sc, e, place_code);
    soil ground = soil_of(sc, e, place_code, here);
    bool received, quiet;
    bool envoy =
        vn_is_envoy(sc, &e->side[0]) || vn_is_envoy(sc, &e->side[1]); /* lives in a land of the two */
    int above = vn_office_level(sc, &e->side[0]) - vn_office_level(sc, &e->side[1]);

    f->n = 0;
    subject = wording_features(sc, all, e, &received, f);
    quiet = received || phone; /* abroad, too, who receives is the host */
    for (int k = 0; k < 2; k++) {
        int sign = k ? -1 : 1;
        const vn_party *p = &e->side[k];
        const struct {
            const char *land;
            int feature, sign;
        } signs[] = {{phone ? NULL : sc->thanks, VN_HF_thanks, -sign},
                     {phone ? NULL : sc->welcomes, VN_HF_welcomes, sign},
                     {phone ? NULL : sc->mission, VN_HF_mission, -sign},
                     {envoy || phone || ground == SOIL_OF_THIRD ? NULL : "VN", VN_HF_home, sign},
                     {phone || ground == SOIL_OF_THIRD ? NULL : sc->visitor, VN_HF_visitor_land, -sign},
                     {phone || ground != SOIL_OF_SIDE ? NULL : sc->inviter, VN_HF_inviter, sign},
                     {received ? NULL : place_code, VN_HF_soil, sign},
                     {quiet || vn_is_envoy(sc, p) ? NULL : sc->soil,
                      sc->soil_sure ? VN_HF_soil_most : VN_HF_soil_weak, sign},
                     {quiet ? NULL : here, VN_HF_soil_told, sign},
                     {quiet ? NULL : last, VN_HF_soil_last, sign},
                     {quiet ? NULL : sc->reporter, VN_HF_reporter, sign},
                     {quiet || ground != SOIL_OF_SIDE ? NULL : sc->visited, VN_HF_soil_visit, sign},
                     {quiet || ground != SOIL_OF_SIDE ? NULL : sc->visited_most, VN_HF_visited_most, sign}};

        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
            if (is_home_of(sc, p, signs[i].land))
                vn_feature(f, (size_t)signs[i].feature, signs[i].sign);
        if (p->delegation)
            vn_feature(f, VN_HF_delegation, -sign);
        if (vn_is_envoy(sc, p))
            vn_feature(f, VN_HF_ambassador, -sign);
    }
    if (!phone)
        host_vote(f, VN_HF_above, above);
    if (!received && !place_code)
        host_vote(f, VN_HF_soil, seat_told(sc, all, e));
    if (ground == SOIL_OF_THIRD && !envoy)
        vn_feature(f, VN_HF_first_third, named_first(sc, all, e, subject));
    if (phone)
        vn_feature(f, VN_HF_phone_first, subject); /* who calls, by the telling */
}
