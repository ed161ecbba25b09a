/* meeting_host.c: which side receives, by what the article says of visits, places, invitations and thanks. */
#include "meeting_office.h"
#include "meeting_options.h"

#define VN_VISIT_REACH    8    /* tokens from a visit to the land or the visitor */
#define VN_VISIT_OF       18   /* tokens from "chuyến thăm của A" to where it goes */
#define VN_VISIT_BACK     15   /* tokens before a visit that may say it is another one */
#define VN_OPENING        2    /* tokens of a sentence before a land that it opens with */
#define VN_VENUE_REACH    12   /* tokens from an encounter to the land that it is at */
#define VN_VENUE_AFTER    10   /* tokens from a land to the encounter there */
#define VN_PLACE_BACK     3    /* sentences before the first telling whose places count */
#define VN_INVITE_REACH   14   /* tokens from an invitation to who invites */
#define VN_THANKS_REACH   24   /* tokens from thanks to what they are for */
#define VN_THANKED_REACH  4    /* tokens from thanks to who is thanked */
#define VN_REPORTER_REACH 4    /* tokens from a reporter to the place */
#define VN_UNSURE         0.5f /* agreement of parties that share nothing */
#define VN_GREETER_REACH  20   /* tokens between a welcome and who gives it */
#define VN_GIVEN_REACH    6    /* tokens from an occasion to who gives it */
#define VN_SURE           1    /* agreement of parties that share more than their land */

/* Countries with their votes. */
typedef struct ballot {
    const char *lands[8];
    int votes[8];
    size_t n;
} ballot;

static void
cast(ballot *b, const char *land, int votes)
{
    size_t k = 0;

    if (!land || !votes)
        return;
    while (k < b->n && !vn_same_country(b->lands[k], land))
        k++;
    if (k == sizeof b->lands / sizeof *b->lands)
        return;
    if (k == b->n) {
        b->lands[b->n] = land;
        b->votes[b->n++] = 0;
    }
    b->votes[k] += votes;
}

static const char *
winner(const ballot *b)
{
    size_t best = 0;

    for (size_t k = 1; k < b->n; k++)
        if (b->votes[k] > b->votes[best])
            best = k;
    return b->n ? b->lands[best] : NULL;
}

/* The country of the first mention within reach after a token that has one; a place alone where `place`. */
static const char *
land_after(const vn_scene *sc, uint32_t from, uint32_t end, bool place)
{
    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= end)
            break;
        if ((!place || m->kind == VN_E_PLACE) && sc->country[m->entity])
            return sc->country[m->entity];
    }
    return NULL;
}

/* The country of the last person, office or body before a token. */
static const char *
land_before(const vn_scene *sc, uint32_t from, uint32_t end)
{
    const char *land = NULL;

    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= end)
            break;
        if (sc->country[m->entity] && (m->kind == VN_E_PERSON || m->kind == VN_E_ORGANIZATION))
            land = sc->country[m->entity];
    }
    return land;
}

/* "về đến A": who comes home was elsewhere. */
static bool
comes_home(const vn_scene *sc, uint32_t to)
{
    return to && (vn_token_is(sc, to - 1, "về") || vn_token_is(sc, to - 1, "trở"));
}

/* "nhân dịp thăm A": this visit. */
static bool
is_occasion(const vn_scene *sc, uint32_t t)
{
    return vn_token_is(sc, t, "dịp") || (t + 1 < sc->tokens->n && vn_token_is(sc, t + 1, "dịp"));
}

/* "nhận lời sang thăm A": to come, unlike "nhận lời mời của A". */
static bool
is_accepted(const vn_scene *sc, uint32_t t)
{
    return t && vn_token_is(sc, t, "lời") && vn_token_is(sc, t - 1, "nhận") && !vn_token_is(sc, t + 1, "mời");
}

/* Whether a visit is one that is planned, wished, recalled or bidden: "mời ... sang thăm". */
static bool
is_other_visit(const vn_scene *sc, uint32_t from, uint32_t at)
{
    static const vn_word_pair elsewhen[] = {{"trước", "khi"}, {"năm", "ngoái"}, {"năm", "trước"}};

    for (uint32_t t = at; t-- > from && at - t <= VN_VISIT_BACK;) {
        uint8_t cue = sc->cue[t];

        if (cue == VN_Q_FUTURE || vn_is_unreal(cue) || is_accepted(sc, t) || VN_HAS_PAIR(sc, t, elsewhen) ||
            (cue == VN_Q_RECALL && !is_occasion(sc, t)) ||
            (vn_token_is(sc, t, "mời") && !vn_token_is(sc, t + 1, "của")))
            return true;
    }
    for (uint32_t t = at; t + 1 < sc->tokens->n && t < at + VN_VISIT_BACK; t++)
        if ((vn_token_is(sc, t, "sắp") && vn_token_is(sc, t + 1, "tới")) ||
            (vn_token_is(sc, t, "hồi") && vn_token_is(sc, t + 1, "tháng")))
            return true;
    return false;
}

static bool
is_land(const vn_scene *sc, const vn_mention *m)
{
    const vn_entity *e = vn_scene_entity(sc, m->entity);

    return e->level == VN_L_COUNTRY && !vn_is_city_state(e->code);
}

static bool
tells_encounter(const vn_scene *sc, uint32_t t)
{
    uint8_t cue = sc->cue[t];

    return cue == VN_Q_VERB || cue == VN_Q_NOUN || cue == VN_Q_GREET || cue == VN_Q_ATTEND ||
           (cue == VN_Q_HOLD && !vn_token_is(sc, t, "có")); /* "có" may be of what there is */
}

/* Whether "at" a land is said of what happens, not of trade and people there: it opens its sentence or
 * clause, or an encounter, a visit, an envoy is named before it. */
static bool
tells_venue(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t from = m->first > s->first + VN_VENUE_REACH ? m->first - VN_VENUE_REACH : s->first;
    uint32_t end = s->first + s->n, after = m->first + m->n + VN_VENUE_AFTER, n = m->first - 1;

    if (n < s->first)
        return false;
    if (n - s->first < VN_OPENING || vn_token_is(sc, n - 1, ",") ||
        vn_zone_at(sc->article, m->start) == VN_Z_TITLE)
        return true;
    if (vn_token_is(sc, n - 1, "việc"))
        n -= 2; /* "làm việc tại": may have a job there */
    for (uint32_t t = from; t < n; t++)
        if (tells_encounter(sc, t) || vn_token_is(sc, t, "sứ"))
            return true;
    for (uint32_t t = m->first + m->n; t < end && t < after; t++)
        if (tells_encounter(sc, t))
            return true;
    return false;
}

/* Whether something may be held at what is named: a place, or a body at home in its land. */
static bool
is_site(const vn_scene *sc, const vn_mention *m)
{
    const char *name = vn_scene_entity(sc, m->entity)->name;

    return m->kind == VN_E_PLACE ||
           (m->kind == VN_E_ORGANIZATION && m->first && sc->cue[m->first - 1] == VN_Q_AT &&
            !vn_is_international(name) && !vn_is_mission(name));
}

/* The lands that "at", "to", "in" stand before most often. */
static void
read_places(const vn_scene *sc, ballot *b)
{
    static const char *const to[] = {"đến", "tới", "sang", "thăm", "rời", NULL};

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        int vote = 0;

        if (!is_site(sc, m) || !m->first || !sc->country[m->entity] || comes_home(sc, m->first - 1) ||
            (is_land(sc, m) && !tells_venue(sc, m)))
            continue;
        if (sc->cue[m->first - 1] == VN_Q_AT)
            vote = i < 12 ? 3 : 1;
        if (vn_token_is_one_of(sc, m->first - 1, to) &&
            !is_other_visit(sc, sc->sentences->items[vn_sentence_at(sc, m->first)].first, m->first - 1))
            vote = 2;
        if ((sc->cue[m->first - 1] == VN_Q_VERB || sc->cue[m->first - 1] == VN_Q_NOUN) &&
            !is_other_visit(sc, sc->sentences->items[vn_sentence_at(sc, m->first)].first, m->first - 1))
            vote = 3;
        cast(b, sc->country[m->entity], vote);
    }
}

/* "thăm Đại sứ quán A": where it is, A is abroad. */
static bool
is_mission_at(const vn_scene *sc, uint32_t token)
{
    size_t i = vn_first_mention(sc, token);

    return i < sc->entities->n_mentions && vn_scene_mention(sc, (uint32_t)i)->first == token &&
           vn_is_mission(vn_scene_entity(sc, vn_scene_mention(sc, (uint32_t)i)->entity)->name);
}

/* The land that a visit goes to: the first after it up to whose it is, else the one that a later "to" names:
 * "chuyến thăm A của B", "chuyến thăm của B tới A". */
static const char *
destination(const vn_scene *sc, uint32_t from, uint32_t of, uint32_t stop, uint32_t end)
{
    static const char *const to[] = {"đến", "tới", "sang", NULL};
    const char *land = land_after(sc, from, of, true);

    for (uint32_t t = from; t + 1 < of && !land; t++)
        if (vn_token_is(sc, t, "nước") && vn_token_is(sc, t + 1, "ta"))
            return "VN";
    if (!land && !is_mission_at(sc, from)) /* "thăm, làm việc tại Bộ Quốc phòng Cuba" */
        land = land_after(sc, from, from + 1, false);
    if (of < stop && stop < of + VN_VISIT_OF)
        stop = end < of + VN_VISIT_OF ? end : of + VN_VISIT_OF;
    for (uint32_t t = of; t < stop && !land; t++)
        if (vn_token_is_one_of(sc, t, to))
            land = land_after(sc, t + 1, stop, true);
    return land;
}

/* "Trong chuyến thăm B, A đã gặp": the land of the person that the clause behind a visit begins with. */
static const char *
traveller_after(const vn_scene *sc, uint32_t from, uint32_t end)
{
    uint32_t stop = from + VN_VISIT_REACH;

    while (from < end && from < stop && !vn_token_is(sc, from, ","))
        from++;
    if (from == end || from == stop)
        return NULL;
    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= end || m->first > from + VN_VISIT_REACH)
            break;
        if (m->kind == VN_E_PERSON)
            return sc->country[m->entity];
    }
    return NULL;
}

/* Who went where: "X thăm Y", "chuyến thăm Y của X". */
static void
read_visits(vn_scene *sc, ballot *to, ballot *from)
{
    size_t s = 0;

    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint32_t end = hit->first + hit->n, first, last, stop, of;
        const char *land, *visitor = NULL;

        if ((hit->phrase->value[0] != VN_Q_VERB && hit->phrase->value[0] != VN_Q_NOUN) ||
            hit->phrase->value[1] != VN_M_VISIT || sc->cue[hit->first] == VN_Q_NONE)
            continue;
        while (s + 1 < sc->sentences->n && sc->sentences->items[s + 1].first <= hit->first)
            s++;
        first = sc->sentences->items[s].first;
        last = first + sc->sentences->items[s].n;
        stop = last < end + VN_VISIT_REACH ? last : end + VN_VISIT_REACH;
        if (is_other_visit(sc, first, hit->first) || comes_home(sc, hit->first))
            continue;
        of = end;
        while (hit->phrase->value[0] == VN_Q_NOUN && of < stop && !vn_token_is(sc, of, "của"))
            of++;
        land = destination(sc, end, hit->phrase->value[0] == VN_Q_NOUN ? of : stop, stop, last);
        if (land && !sc->visited)
            sc->visited = land;
        cast(to, land, s < 5 ? 2 : 1);
        if (hit->phrase->value[0] == VN_Q_VERB)
            visitor = land_before(sc, hit->first > first + 20 ? hit->first - 20 : first, hit->first);
        else if (of < stop)
            visitor = land_after(sc, of + 1, of + 1 + VN_VISIT_REACH, false);
        else
            visitor = traveller_after(sc, end, last);
        if (visitor && !vn_same_country(visitor, land))
            cast(from, visitor, s < 5 ? 2 : 1);
    }
}

/* Whether one of the words stands among the tokens. */
static bool
among(const vn_scene *sc, uint32_t from, uint32_t end, const char *const *words)
{
    for (uint32_t t = from; t < end; t++)
        for (const char *const *w = words; *w; w++)
            if (vn_token_is(sc, t, *w))
                return true;
    return false;
}

/* Who invited, who thanked for the reception, who welcomed. */
static void
read_courtesies(const vn_scene *sc, ballot *invites, ballot *thanks, ballot *welcomes)
{
    static const char *const invited[] = {"theo", "Theo", "nhận", "Nhận", NULL};
    static const char *const received[] = {"đón", "tiếp", NULL};
    static const char *const came[] = {"thăm", "sang", "đến", "tới", NULL};

    for (size_t s = 0; s < sc->sentences->n; s++) {
        uint32_t first = sc->sentences->items[s].first, end = first + sc->sentences->items[s].n;

        for (uint32_t t = first + 1; t + 1 < end; t++) {
            uint32_t reach = end < t + VN_THANKS_REACH ? end : t + VN_THANKS_REACH;
            uint32_t back = t > first + VN_THANKS_REACH ? t - VN_THANKS_REACH : first;

            if (vn_token_is(sc, t, "mời") && vn_token_is(sc, t - 1, "lời") &&
                among(sc, t > first + 3 ? t - 3 : first, t, invited))
                cast(invites,
                     land_after(sc, t + 1, end < t + VN_INVITE_REACH ? end : t + VN_INVITE_REACH, false), 1);
            else if (vn_token_is(sc, t, "ơn") && vn_token_is(sc, t - 1, "cảm") &&
                     among(sc, t, reach, received))
                cast(thanks, land_before(sc, back, t), 1);
            else if (((vn_token_is(sc, t, "mừng") && vn_token_is(sc, t - 1, "chào")) ||
                      (vn_token_is(sc, t, "nghênh") && vn_token_is(sc, t - 1, "hoan"))) &&
                     among(sc, t, reach, came))
                cast(welcomes, land_before(sc, back, t), 1);
        }
    }
}

/* Whose land receives those who came: "A đón tiếp đoàn", "Tiếp đoàn có A". */
static void
read_greetings(const vn_scene *sc, ballot *greets)
{
    static const char *const thanked[] = {"ơn", "sự", "lòng", "được", "lễ", "Lễ", NULL};

    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint32_t end = hit->first + hit->n, first, stop;
        const vn_sentence *s;

        if ((hit->phrase->value[0] != VN_Q_GREET && hit->phrase->value[0] != VN_Q_VERB) ||
            hit->phrase->value[1] != VN_M_RECEPTION || hit->phrase->value[2] != VN_SUBJ_HOST ||
            sc->cue[hit->first] != hit->phrase->value[0])
            continue;
        s = &sc->sentences->items[vn_sentence_at(sc, hit->first)];
        first = s->first;
        stop = first + s->n;
        if (is_other_visit(sc, first, hit->first) || among(sc, first, hit->first, thanked))
            continue;
        if (end < stop && vn_token_is(sc, end, "đoàn"))
            end++;
        else if (end + 1 < stop && !vn_token_is(sc, end, ".") && !vn_token_is(sc, end, ","))
            continue;
        if (end < stop && vn_token_is(sc, end, "có"))
            cast(
                greets,
                land_after(sc, end + 1, stop < end + VN_GREETER_REACH ? stop : end + VN_GREETER_REACH, false),
                1);
        else
            cast(greets,
                 land_before(sc,
                             hit->first > first + VN_GREETER_REACH ? hit->first - VN_GREETER_REACH : first,
                             hit->first),
                 1);
    }
}

/* The land that the article is sent from: "phóng viên tại A"; NULL where it does not say. */
static const char *
reporter_land(const vn_scene *sc)
{
    static const char *const who[] = {"viên", "PV", "TTXVN", "TTXVN/Vietnam+", "VOV", "TTXVN/TTXVN", NULL};

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->kind == VN_E_PLACE && m->first > 1 && sc->cue[m->first - 1] == VN_Q_AT &&
            sc->country[m->entity] &&
            among(sc, m->first > VN_REPORTER_REACH ? m->first - VN_REPORTER_REACH : 0, m->first - 1, who))
            return sc->country[m->entity];
    }
    return NULL;
}

void
vn_lands_read(vn_scene *sc)
{
    ballot places = {0}, to = {0}, from = {0}, invites = {0}, thanks = {0}, welcomes = {0}, greets = {0};

    sc->visited = NULL;
    sc->reporter = reporter_land(sc);
    read_places(sc, &places);
    read_visits(sc, &to, &from);
    read_courtesies(sc, &invites, &thanks, &welcomes);
    read_greetings(sc, &greets);
    sc->soil = winner(places.n ? &places : &greets);
    sc->visited_most = winner(&to);
    sc->visitor = winner(&from);
    sc->inviter = winner(&invites);
    sc->thanks = winner(&thanks);
    sc->welcomes = winner(&welcomes);
}

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
            if (is_site(sc, m) && m->first > s->first && sc->cue[m->first - 1] == VN_Q_AT &&
                sc->country[m->entity] && (!is_land(sc, m) || tells_venue(sc, m)))
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
        if (!is_site(sc, m) || !m->first || !sc->country[m->entity] || comes_home(sc, m->first - 1))
            continue;
        at = (sc->cue[m->first - 1] == VN_Q_AT && (!is_land(sc, m) || tells_venue(sc, m))) ||
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
            visitor += sign; /* "sang chúc Tết B" */
        else if (c->subject == VN_SUBJ_HOST) {
            host += sign;
            if (c->gives)
                receives += sign;
            else if (((c->kind == VN_M_RECEPTION && c->told && !c->noun && !c->weak) ||
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
soil_of(const vn_scene *sc, const vn_encounter *e, const char *place_code)
{
    const char *land = place_code ? place_code : sc->soil;

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

        if (!c->paired || c->left.form == VN_P_BOTH)
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

void
vn_host_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, const char *place_code,
                 vn_features *f)
{
    int subject;
    const char *here = told_at(sc, all, e), *last = last_at(sc, all, e);
    /* held on no one's soil, unless one side is told to be on the other's */
    bool phone = vn_group_of(e->kind) == VN_G_PHONE && !is_land_of(sc, e, place_code);
    soil ground = soil_of(sc, e, place_code);
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
                     {envoy ? NULL : "VN", VN_HF_home, sign},
                     {phone || ground == SOIL_OF_THIRD ? NULL : sc->visitor, VN_HF_visitor_land, -sign},
                     {phone || ground != SOIL_OF_SIDE ? NULL : sc->inviter, VN_HF_inviter, sign},
                     {received ? NULL : place_code, VN_HF_soil, sign},
                     {quiet ? NULL : sc->soil, VN_HF_soil_most, sign},
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
    host_vote(f, VN_HF_above, above);
    if (ground != SOIL_OF_SIDE && !envoy)
        vn_feature(f, VN_HF_first_third, subject);
    if (phone)
        vn_feature(f, VN_HF_phone_first, named_first(sc, all, e, subject));
}
