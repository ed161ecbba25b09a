/* meeting_lands.c: what an article says of lands: visits, places, invitations, thanks, welcomes. */
#include "meeting_lands.h"
#include "meeting_office.h"
#include "meeting_options.h"
#include "meeting_where.h"
#include "place.h"

#include <string.h>

#define VN_VISIT_REACH    8  /* tokens from a visit to the land or the visitor */
#define VN_VISIT_OF       18 /* tokens from "chuyến thăm của A" to where it goes */
#define VN_MISSION_REACH  10 /* tokens from an encounter to the mission that it is with */
#define VN_OWNER_REACH    7  /* tokens from "chủ nhà" to whom it names */
#define VN_BEFORE_REACH   6  /* tokens of "Trước đó, vào tháng 7" */
#define VN_PLAN_BACK      20 /* tokens before a place that may say that it is of another time */
#define VN_PAST_AFTER     4  /* tokens after a place that may say that it was long ago */
#define VN_VISIT_BACK     15 /* tokens before a visit that may say it is another one */
#define VN_OPENING        2  /* tokens of a sentence before a land that it opens with */
#define VN_VENUE_REACH    12 /* tokens from an encounter to the land that it is at */
#define VN_ROUTE_REACH    5  /* tokens from goods or a line to where they go */
#define VN_BUSINESS_REACH 8  /* tokens from business to the land that it is in */
#define VN_VENUE_AFTER    10 /* tokens from a land to the encounter there */
#define VN_INVITE_REACH   14 /* tokens from an invitation to who invites */
#define VN_THANKS_REACH   24 /* tokens from thanks to what they are for */
#define VN_REPORTER_REACH 4  /* tokens from a reporter to the place */
#define VN_GREETER_REACH  20 /* tokens between a welcome and who gives it */

#define VN_VOTE_VENUE 4
#define VN_VOTE_EARLY 3
#define VN_VOTE_AT    1
#define VN_VOTE_TO    2
#define VN_VOTE_SURE  3

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

static int
most_votes(const ballot *b)
{
    int most = 0;

    for (size_t k = 0; k < b->n; k++)
        most = b->votes[k] > most ? b->votes[k] : most;
    return most;
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
bool
vn_comes_home(const vn_scene *sc, uint32_t to)
{
    return to && (vn_token_is(sc, to - 1, "về") || vn_token_is(sc, to - 1, "trở"));
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
    static const vn_word_pair earlier[] = {{"Trước", "đó"}, {"trước", "đó"}};
    static const char *const months[] = {"tháng", "năm", NULL};

    if (VN_HAS_PAIR(sc, from, earlier) &&
        among(sc, from, from + VN_BEFORE_REACH < at ? from + VN_BEFORE_REACH : at, months))
        return true;
    for (uint32_t t = at; t-- > from && at - t <= VN_VISIT_BACK;) {
        uint8_t cue = sc->cue[t];

        if (cue == VN_Q_FUTURE || vn_is_unreal(cue) || is_accepted(sc, t) || VN_HAS_PAIR(sc, t, elsewhen) ||
            (VN_HAS_PAIR(sc, t, earlier) && t + 3 < at && vn_token_is(sc, t + 3, "năm")) ||
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

/* "Năm 2017, ...": a sentence of another time, unlike "Năm 2017 ... ngày 9/8". */
static bool
is_of_year(const vn_scene *sc, const vn_sentence *s)
{
    return s->n > 3 && (vn_token_is(sc, s->first, "Năm") || vn_token_is(sc, s->first, "Hồi")) &&
           (vn_token_is(sc, s->first + 2, ",") || vn_token_is(sc, s->first, "Hồi"));
}

/* Whether what is told at a place is planned, wished or recalled; not "sẽ giúp B, A nói khi gặp tại X". */
static bool
is_elsewhen(const vn_scene *sc, const vn_mention *m)
{
    static const vn_word_pair past[] = {
        {"trước", "khi"}, {"Trước", "khi"}, {"năm", "ngoái"}, {"ngày", "trước"}, {"năm", "trước"},
        {"hồi", "tháng"}, {"Hồi", "tháng"}, {"Trước", "đó"},  {"cách", "đây"},   {"tháng", "trước"}};
    static const vn_word_pair ahead[] = {{"năm", "tới"},  {"tháng", "tới"}, {"tuần", "tới"},
                                         {"gian", "tới"}, {"sắp", "tới"},   {"năm", "sau"}};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    bool named = false, told = false;

    if (is_of_year(sc, s))
        return true;
    for (uint32_t t = m->first; t-- > s->first && m->first - t <= VN_PLAN_BACK;) {
        uint8_t cue = sc->cue[t];

        if (!told && (cue == VN_Q_FUTURE || vn_is_unreal(cue) || is_accepted(sc, t) ||
                      (vn_token_is(sc, t, "mời") && !vn_token_is(sc, t + 1, "của"))))
            return true;
        if (VN_HAS_PAIR(sc, t, past))
            return true;
        named |= cue == VN_Q_VERB || cue == VN_Q_NOUN;
        told |= named && vn_token_is(sc, t, ",");
    }
    for (uint32_t t = m->first + m->n; t + 1 < s->first + s->n && t < m->first + m->n + VN_PAST_AFTER; t++)
        if (VN_HAS_PAIR(sc, t, past) || VN_HAS_PAIR(sc, t, ahead))
            return true;
    return false;
}

bool
vn_names_land(const vn_scene *sc, const vn_mention *m)
{
    const vn_entity *e = vn_scene_entity(sc, m->entity);

    return e->level == VN_L_COUNTRY && !vn_is_city_state(e->code);
}

static bool
tells_encounter(const vn_scene *sc, uint32_t t)
{
    uint8_t cue = sc->cue[t];

    return cue == VN_Q_VERB || cue == VN_Q_NOUN || cue == VN_Q_GREET || cue == VN_Q_ATTEND ||
           (cue == VN_Q_HOLD && !vn_token_is(sc, t, "có") &&
            !vn_token_is(sc, t + 1, "có")); /* what there is */
}

/* "doanh nghiệp ... tại A", with no encounter told between */
static bool
is_of_business(const vn_scene *sc, const vn_sentence *s, uint32_t place)
{
    for (uint32_t t = place; t-- > s->first && place - t <= VN_BUSINESS_REACH;) {
        if (sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_NOUN)
            return false;
        if (vn_tells_business(sc, t))
            return true;
    }
    return false;
}

/* Whether "at" a land is said of what happens, not of trade and people there: it opens its sentence or
 * clause, or an encounter, a visit, an envoy is named before it. */
bool
vn_tells_venue(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t from = m->first > s->first + VN_VENUE_REACH ? m->first - VN_VENUE_REACH : s->first;
    uint32_t end = s->first + s->n, after = m->first + m->n + VN_VENUE_AFTER, n = m->first - 1;

    if (n < s->first || is_of_business(sc, s, m->first))
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
bool
vn_names_site(const vn_scene *sc, const vn_mention *m)
{
    static const char *const none[] = {"tượng", "vùng biển", "biển", "quần đảo", "vịnh"}; /* or open water */
    const char *name = vn_scene_entity(sc, m->entity)->name;

    for (size_t k = 0; k < sizeof none / sizeof *none; k++)
        if (vn_begins_with(name, strlen(name), none[k]))
            return false; /* of whom a statue is says not where it is */
    return m->kind == VN_E_PLACE ||
           (m->kind == VN_E_ORGANIZATION && m->first && sc->cue[m->first - 1] == VN_Q_AT &&
            !vn_is_international(name) && !vn_is_mission(name));
}

/* "phóng viên tại A" */
static bool
is_sent_from(const vn_scene *sc, uint32_t place)
{
    static const char *const who[] = {"viên", "PV", "TTXVN", "TTXVN/Vietnam+", "VOV", "TTXVN/TTXVN", NULL};

    return place && among(sc, place > VN_REPORTER_REACH ? place - VN_REPORTER_REACH : 0, place - 1, who);
}

/* "Đến Paris hôm qua, A đã gặp B" */
static bool
is_opened_by_arrival(const vn_scene *sc, const vn_mention *m)
{
    static const char *const to[] = {"Đến", "Tới", "Sang", NULL};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];

    if (m->first != s->first + 1 || !vn_token_is_one_of(sc, s->first, to))
        return false;
    for (uint32_t t = m->first + m->n; t < s->first + s->n; t++)
        if (sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_NOUN)
            return true;
    return false;
}

/* "người đồng cấp nước chủ nhà A", "thay mặt chủ nhà, A": whose land it is in. */
static void
read_hosts(const vn_scene *sc, ballot *b)
{
    static const char *const of[] = {"nước", "mặt", "diện", "vị", "phía", "bên", "tỉnh", NULL};

    for (uint32_t t = 1; t + 1 < sc->tokens->n; t++)
        if (vn_token_is(sc, t, "chủ") && vn_token_is(sc, t + 1, "nhà") && vn_token_is_one_of(sc, t - 1, of)) {
            size_t i = vn_first_mention(sc, t + 2);

            if (i < sc->entities->n_mentions && vn_scene_mention(sc, (uint32_t)i)->first < t + VN_OWNER_REACH)
                cast(b, sc->country[vn_scene_mention(sc, (uint32_t)i)->entity], VN_VOTE_VENUE);
        }
}

/* The token before a place, past what part of it is meant: "ở trung tâm A", "tại ngoại ô A". */
static uint32_t
word_before(const vn_scene *sc, uint32_t place)
{
    static const vn_word_pair parts[] = {{"trung", "tâm"}, {"ngoại", "ô"}, {"ngoại", "thành"}, {"nội", "đô"}};

    return place > 2 && VN_HAS_PAIR(sc, place - 2, parts) ? place - 3 : place - 1;
}

/* "đường bay thẳng tới A", "xuất khẩu sang A": goods and lines go there. */
static bool
is_route(const vn_scene *sc, uint32_t to)
{
    static const vn_word_pair words[] = {
        {"đường", "bay"}, {"bay", "thẳng"}, {"xuất", "khẩu"}, {"chuyến", "tàu"}};

    for (uint32_t t = to > VN_ROUTE_REACH ? to - VN_ROUTE_REACH : 0; t + 1 < to; t++)
        if (VN_HAS_PAIR(sc, t, words))
            return true;
    return false;
}

/* The lands that "at", "to", "in" stand before most often. */
static void
read_places(const vn_scene *sc, ballot *b)
{
    static const char *const to[] = {"đến", "tới", "sang", "thăm", "rời",   "xuống",
                                     "Đến", "Tới", "Sang", "Thăm", "Xuống", NULL};

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        uint32_t before = m->first ? word_before(sc, m->first) : 0;
        int vote = 0;
        bool venue;

        if (!vn_names_site(sc, m) || !m->first || !sc->country[m->entity] || vn_comes_home(sc, before))
            continue;
        venue = vn_tells_venue(sc, m) || is_sent_from(sc, m->first);
        if (vn_names_land(sc, m) && !venue)
            continue;
        if (sc->cue[before] == VN_Q_AT && !is_elsewhen(sc, m))
            vote = venue ? VN_VOTE_VENUE : i < 12 ? VN_VOTE_EARLY : VN_VOTE_AT;
        if (!is_other_visit(sc, sc->sentences->items[vn_sentence_at(sc, m->first)].first, m->first - 1)) {
            if (vn_token_is_one_of(sc, before, to) && !is_route(sc, before))
                vote = VN_VOTE_TO;
            if (sc->cue[m->first - 1] == VN_Q_VERB || sc->cue[m->first - 1] == VN_Q_NOUN)
                vote = VN_VOTE_TO + 1;
        }
        if (vn_stands_at(sc, "là", "nơi", m->first + m->n, m->first + m->n + 2))
            vote = VN_VOTE_VENUE;
        if (is_opened_by_arrival(sc, m))
            vote = VN_VOTE_VENUE;
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

/* A mission of Viet Nam abroad, as its name tells: "Đại sứ quán Việt Nam tại A". */
static bool
is_own_mission(const vn_scene *sc, const vn_mention *m)
{
    return m->kind == VN_E_ORGANIZATION && vn_is_mission(vn_scene_entity(sc, m->entity)->name) &&
           vn_same_country(sc->country[m->entity], "VN");
}

/* "kiều bào", "cộng đồng người Việt", "bà con ta": people of Viet Nam who live abroad. */
static bool
tells_compatriots(const vn_scene *sc, uint32_t t)
{
    static const vn_word_pair words[] = {{"kiều", "bào"}, {"Việt", "kiều"}};
    static const vn_word_pair people[] = {{"cộng", "đồng"}, {"bà", "con"}};

    if (VN_HAS_PAIR(sc, t, words))
        return true;
    return VN_HAS_PAIR(sc, t, people) &&
           (vn_gap_has(sc, t + 2, t + 5, "Việt") || vn_gap_has(sc, t + 2, t + 4, "ta"));
}

/* Whether someone of Viet Nam, or a body of it, is named among the tokens; who met others before them, too.
 */
static bool
names_ours(const vn_scene *sc, uint32_t from, uint32_t end)
{
    for (size_t i = vn_first_mention(sc, from); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= end)
            break;
        if ((m->kind == VN_E_PERSON || m->kind == VN_E_ORGANIZATION) &&
            vn_same_country(sc->country[m->entity], "VN"))
            return true;
    }
    return false;
}

/* Whether somebody of Viet Nam is told to have met whom a token names. */
static bool
is_met_by_own(const vn_scene *sc, uint32_t token)
{
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first, t = token;

    while (t > first && token - t <= VN_MISSION_REACH && !tells_encounter(sc, t) &&
           !vn_token_is(sc, t, "chuyện"))
        t--;
    return (tells_encounter(sc, t) || vn_token_is(sc, t, "chuyện")) && !is_other_visit(sc, first, t) &&
           names_ours(sc, first, t);
}

bool
vn_is_own_mission_met(const vn_scene *sc, const vn_mention *m)
{
    return is_own_mission(sc, m) && is_met_by_own(sc, m->first);
}

/* "A cũng đã thăm, làm việc với Đại sứ quán Việt Nam tại B", "gặp gỡ kiều bào": who meets his own land's
 * mission or people is abroad. */
static void
read_missions(vn_scene *sc, ballot *to, ballot *from)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *name = vn_scene_entity(sc, m->entity)->name, *land;

        if (!vn_is_own_mission_met(sc, m))
            continue;
        land = vn_place_tail(name, strlen(name)).place.country;
        if (!vn_same_country(land, "VN")) {
            cast(to, land, 2);
            if (!sc->visited)
                sc->visited = land;
        }
        sc->mission = "VN";
    }
    for (uint32_t t = 0; t + 1 < sc->tokens->n && !sc->mission; t++)
        if (tells_compatriots(sc, t) && is_met_by_own(sc, t))
            sc->mission = "VN";
    cast(from, sc->mission, 1);
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
        if (is_other_visit(sc, first, hit->first) || vn_comes_home(sc, hit->first))
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
        if (visitor && (land || hit->phrase->value[0] == VN_Q_NOUN) && !vn_same_country(visitor, land))
            cast(from, visitor, s < 5 ? 2 : 1);
    }
}

/* "cảm ơn A đã sang thăm": A came */
static bool
is_come(const vn_scene *sc, uint32_t from, uint32_t end)
{
    static const vn_word_pair words[] = {{"sang", "thăm"}, {"đến", "thăm"}, {"tới", "thăm"}};

    for (uint32_t t = from; t + 1 < end; t++)
        if (VN_HAS_PAIR(sc, t, words))
            return true;
    return false;
}

/* Who invited, who thanked for the reception or for coming, who welcomed. */
static void
read_courtesies(const vn_scene *sc, ballot *invites, ballot *thanks, ballot *welcomes, ballot *came_from)
{
    static const char *const thank[] = {"cảm", "Cảm", NULL};
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
            else if (vn_token_is(sc, t, "ơn") && vn_token_is_one_of(sc, t - 1, thank)) {
                if (among(sc, t, reach, received))
                    cast(thanks, land_before(sc, back, t), 1);
                else if (is_come(sc, t, reach))
                    cast(came_from, land_after(sc, t + 1, reach, false), 1);
            } else if (((vn_token_is(sc, t, "mừng") && vn_token_is(sc, t - 1, "chào")) ||
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
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->kind == VN_E_PLACE && m->first > 1 && sc->cue[m->first - 1] == VN_Q_AT &&
            sc->country[m->entity] && is_sent_from(sc, m->first))
            return sc->country[m->entity];
    }
    return NULL;
}

/* Who sees the Pope goes to him, where nothing tells the land: he travels seldom. */
static bool
names_pope(const vn_scene *sc)
{
    static const char pope[] = "giáo hoàng";

    for (size_t i = 0; i < sc->entities->n; i++) {
        const char *office = vn_scene_entity(sc, (uint32_t)i)->position;

        if (vn_scene_entity(sc, (uint32_t)i)->kind == VN_E_PERSON && office &&
            vn_hash_lower(office, strlen(office)) == vn_hash_lower(pope, strlen(pope)))
            return true;
    }
    return false;
}

void
vn_lands_read(vn_scene *sc)
{
    ballot places = {0}, to = {0}, from = {0}, invites = {0}, thanks = {0}, welcomes = {0}, greets = {0};

    sc->visited = sc->mission = NULL;
    sc->reporter = reporter_land(sc);
    read_places(sc, &places);
    read_hosts(sc, &places);
    read_visits(sc, &to, &from);
    read_missions(sc, &to, &from);
    read_courtesies(sc, &invites, &thanks, &welcomes, &from);
    read_greetings(sc, &greets);
    sc->soil_sure = most_votes(&places) >= VN_VOTE_SURE;
    sc->soil = winner(places.n && (sc->soil_sure || !greets.n) ? &places : &greets);
    sc->soil_sure |= greets.n && sc->soil == winner(&greets);
    if (!sc->soil && names_pope(sc)) {
        sc->soil = "VA";
        sc->soil_sure = true;
    }
    sc->visited_most = winner(&to);
    sc->visitor = winner(&from);
    sc->inviter = winner(&invites);
    sc->thanks = winner(&thanks);
    sc->welcomes = winner(&welcomes);
}
