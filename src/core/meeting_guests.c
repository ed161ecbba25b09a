/* meeting_guests.c: who may take part in an encounter, and what speaks for it. */
#include "meeting_announced.h"
#include "meeting_office.h"
#include "meeting_slots.h"

#define VN_JOIN_REACH   10 /* tokens from a person to the words that he attends */
#define VN_SHARED_REACH 24 /* sentences behind an encounter's last that may tell who attended all */
#define VN_ALL_REACH    16 /* tokens from who is attended to the encounters */
#define VN_ASIDE_REACH  16 /* tokens of brackets in a list */
#define VN_LIST_REACH   64 /* mentions looked back over for the beginning of a list */

static vn_guest *
guest_for(vn_guest *all, size_t *n, const vn_mention *m)
{
    for (size_t i = 0; i < *n; i++)
        if (all[i].person == m->entity)
            return &all[i];
    if (*n == VN_MAX_GUESTS)
        return NULL;
    memset(&all[*n], 0, sizeof all[*n]);
    all[*n].person = m->entity;
    all[*n].at = m;
    return &all[(*n)++];
}

/* What opens the list that a person stands in. */
typedef struct opening {
    uint32_t token; /* the last one before the list; VN_NO_ENTITY where the list begins its sentence */
    bool head;      /* the head of a side is named in it before the person */
    bool colon;
    unsigned persons; /* named in it before the person */
} opening;

/* "TS.", "PGS.TS", "Tiến sĩ": what may stand before a name in a list. */
static bool
is_degree(const vn_scene *sc, uint32_t t)
{
    static const char *const degrees[] = {"TS",  "TS.",    "ThS",   "ThS.",    "PGS",    "PGS.", "GS",
                                          "GS.", "PGS.TS", "GS.TS", "PGS.TS.", "GS.TS.", "TSKH", "BS",
                                          "BS.", "BSCKII", "Tiến",  "tiến",    "sĩ",     "sỹ",   "bác",
                                          "Bác", "Giáo",   "giáo",  "sư",      NULL};

    return vn_token_is_one_of(sc, t, degrees);
}

/* Whether a token may stand between the items of a list of persons with their offices. */
static bool
joins(const vn_scene *sc, uint32_t t)
{
    static const char *const words[] = {",",      ";",    ":",    "-",   "–",     "(",    ")",
                                        "và",     "cùng", "của",  "là",  "các",   "kiêm", "nước",
                                        "nguyên", "phu",  "nhân", "Phu", "quyền", "nhiệm"};

    if (sc->cue[t] == VN_Q_HONORIFIC || is_degree(sc, t) ||
        (t > 0 && vn_token_is(sc, t, ".") && is_degree(sc, t - 1)))
        return true;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_token_is(sc, t, words[k]))
            return true;
    return false;
}

/* The token that opens the brackets closed at token t; t itself where none does near by. */
static uint32_t
bracket_before(const vn_scene *sc, uint32_t t, uint32_t first)
{
    if (vn_token_is(sc, t, ")"))
        for (uint32_t k = t; k-- > first && t - k <= VN_ASIDE_REACH;)
            if (vn_token_is(sc, k, "("))
                return k;
    return t;
}

static opening
opening_of(const vn_scene *sc, const vn_encounter *e, uint32_t first, uint32_t at)
{
    opening o = {VN_NO_ENTITY, false, false, 0};
    uint32_t t = vn_scene_mention(sc, at)->first, stop = at > VN_LIST_REACH ? at - VN_LIST_REACH : 0;

    for (uint32_t i = at;; i--) {
        uint32_t open = t > first ? bracket_before(sc, t - 1, first) : t;
        const vn_mention *before = i > stop ? vn_scene_mention(sc, i - 1) : NULL;
        uint32_t from;

        if (t > first && open < t - 1) { /* "Đại sứ A (thường trú tại B) X" */
            t = open;
            while (i > stop && vn_scene_mention(sc, i - 1)->first > t)
                i--;
            before = i > stop ? vn_scene_mention(sc, i - 1) : NULL;
        }
        from = before && before->first + before->n > first ? before->first + before->n : first;

        if (before && t == from + 1 && sc->cue[from] == VN_Q_AT && before->kind != VN_E_PERSON)
            t = from; /* "Đại sứ A tại B" */
        for (; t > from; t--) {
            if (!joins(sc, t - 1) || (sc->cue[t - 1] == VN_Q_WITH && !vn_token_is(sc, t - 1, "cùng"))) {
                o.token = t - 1;
                return o;
            }
            o.colon |= vn_token_is(sc, t - 1, ":");
        }
        if (from == first || !before)
            return o;
        if (before->kind == VN_E_DATE || before->kind == VN_E_EVENT || before->kind == VN_E_DOCUMENT) {
            o.token = t - 1;
            return o;
        }
        if (before->kind == VN_E_PERSON) {
            o.persons++;
            o.head |= before->entity == e->side[0].person || before->entity == e->side[1].person;
        }
        t = before->first;
    }
}

/* "có sự tham dự của A, B", "với sự có mặt của A", "có sự tham gia của các lãnh đạo như A, B". */
static bool
announces_presence(const vn_scene *sc, uint32_t first, const opening *o)
{
    uint32_t reach = vn_token_is(sc, o->token, "như") ? 10 : 3;

    if (reach == 3 && !vn_token_is(sc, o->token + 1, "của"))
        return false;
    return vn_cue_among(sc, o->token > first + reach ? o->token - reach : first, o->token + 1, VN_Q_ATTEND);
}

/* Whether the word before a list says that persons follow: "có", "gồm", a colon. */
static bool
announces(const vn_scene *sc, uint32_t first, const opening *o)
{
    if (announces_presence(sc, first, o))
        return true;
    return o->colon || vn_token_is(sc, o->token, "có") || vn_token_is(sc, o->token, "gồm") ||
           vn_token_is(sc, o->token, "chí") || vn_token_is(sc, o->token, "ông");
}

/* "chủ trì" */
static bool
presides(const vn_scene *sc, uint32_t t)
{
    return vn_token_is(sc, t, "chủ") && vn_token_is(sc, t + 1, "trì");
}

/* "A and B received the guests": the list that the person ends, or stands in, is who acts. */
static bool
acts(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    uint32_t end = s->first + s->n, t = vn_scene_mention(sc, at)->first + vn_scene_mention(sc, at)->n;

    for (uint32_t i = at + 1; t < end; i++) {
        const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, i) : NULL;
        uint32_t stop = m && m->first < end ? m->first : end;

        for (; t < stop; t++)
            if (sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_GREET || presides(sc, t))
                return true;
            else if (!joins(sc, t) && sc->cue[t] != VN_Q_DONE)
                return false;
        if (stop == end || m->kind == VN_E_DATE || m->kind == VN_E_EVENT || m->kind == VN_E_DOCUMENT)
            return false;
        t = m->first + m->n;
    }
    return false;
}

/*
 * "Thành viên đoàn gồm có: A, chức vụ; B, chức vụ; ...": the token before the colon that opens a list of
 * items between semicolons, in which the item before a name may hold words that no mention covers;
 * VN_NO_ENTITY without one before `to`.
 */
static uint32_t
colon_of_list(const vn_scene *sc, const vn_sentence *s, uint32_t to)
{
    static const char *const openers[] = {"có", "gồm", "dự", "Gồm", NULL};
    uint32_t colon = VN_NO_ENTITY, end = s->first + s->n;

    for (uint32_t t = s->first + 1; t < to && colon == VN_NO_ENTITY; t++)
        if (vn_token_is(sc, t, ":") && vn_token_is_one_of(sc, t - 1, openers))
            colon = t - 1;
    for (uint32_t t = colon; colon != VN_NO_ENTITY && t < end; t++)
        if (vn_token_is(sc, t, ";"))
            return colon;
    return VN_NO_ENTITY;
}

/* "các hoạt động", "cả hai sự kiện", "hai cuộc tiếp": more than one of what is told. */
static bool
tells_several(const vn_scene *sc, uint32_t t)
{
    static const char *const many[] = {"các", "cả", "hai", "ba", "bốn", NULL};
    static const char *const things[] = {"hoạt", "buổi", "cuộc", "sự", "lễ", NULL};

    return vn_token_is_one_of(sc, t, many) && !vn_token_is(sc, t + 1, "nước") &&
           (vn_token_is_one_of(sc, t + 1, things) ||
            (vn_token_is_one_of(sc, t + 1, many) && vn_token_is_one_of(sc, t + 2, things)));
}

/* Whether more than one of what is told stands among the tokens. */
static bool
several_among(const vn_scene *sc, uint32_t from, uint32_t end)
{
    for (; from + 2 < end; from++)
        if (tells_several(sc, from))
            return true;
    return false;
}

/* "Ông A, chức vụ, và bà B cùng dự.": the list that the person stands in is told to attend, and no more. */
static bool
is_told_to_attend(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    uint32_t end = s->first + s->n, t = vn_scene_mention(sc, at)->first + vn_scene_mention(sc, at)->n;

    for (uint32_t i = at + 1; t < end; i++) {
        const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, i) : NULL;
        uint32_t stop = m && m->first < end ? m->first : end;

        for (; t < stop; t++)
            if (sc->cue[t] == VN_Q_ATTEND)
                return t + 4 >= end || several_among(sc, t, t + 8 < end ? t + 8 : end);
            else if (!joins(sc, t) && sc->cue[t] != VN_Q_DONE && sc->cue[t] != VN_Q_AT)
                return false;
        if (stop == end || m->kind == VN_E_DATE || m->kind == VN_E_EVENT || m->kind == VN_E_DOCUMENT)
            return false;
        t = m->first + m->n;
    }
    return false;
}

/* What the words that open a person's list say. */
static void
guest_in_list(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, uint32_t at, vn_guest *g)
{
    opening o = opening_of(sc, e, s->first, at);
    uint32_t colon = colon_of_list(sc, s, vn_scene_mention(sc, at)->first), end, from;

    if (colon != VN_NO_ENTITY && o.token != VN_NO_ENTITY && o.token > colon + 1) {
        o.token = colon;
        o.persons = 1;
    }
    end = o.token + 1;
    g->on[VN_PF_listed_head] |= o.head;
    g->on[VN_PF_listed_late] |= o.persons > 0;
    g->on[VN_PF_listed_acts] |= o.head && acts(sc, s, at);
    if (o.token == VN_NO_ENTITY) {
        bool attends = is_told_to_attend(sc, s, at);

        g->on[VN_PF_listed_start] |= !attends;
        g->on[VN_PF_listed_attend_has] |= attends;
        g->on[VN_PF_list_start] |= attends;
        return;
    }
    from = end > s->first + 25 ? end - 25 : s->first;
    if (announces(sc, s->first, &o) || vn_opens_with_presence(sc, s, o.token) ||
        (from == s->first && vn_begins_attended(sc, s) && vn_token_is(sc, end, "là"))) {
        bool told = (from == s->first && vn_begins_attended(sc, s)) || vn_tells_presence(sc, s, o.token) ||
                    vn_opens_with_presence(sc, s, o.token);
        bool attend = told || vn_cue_among(sc, from, end, VN_Q_ATTEND);

        g->on[VN_PF_list_start] |= told;
        g->on[attend ? VN_PF_listed_attend_has : VN_PF_listed_has] = true;
        if (!attend && (vn_cue_among(sc, from, end, VN_Q_VERB) || vn_cue_among(sc, from, end, VN_Q_GREET) ||
                        vn_cue_among(sc, from, end, VN_Q_NOUN)))
            g->on[VN_PF_listed_verb_has] = true;
        if (attend && g->announced == VN_S_NONE)
            g->announced = vn_side_announced(sc, e, s, from, end);
    } else if (vn_cue_among(sc, end > s->first + 12 ? end - 12 : s->first, end, VN_Q_ATTEND)) {
        g->on[VN_PF_listed_attend] = true;
    }
    from = end > s->first + 4 ? end - 4 : s->first;
    g->on[VN_PF_listed_verb] |=
        vn_cue_among(sc, from, end, VN_Q_VERB) || vn_cue_among(sc, from, end, VN_Q_GREET);
    g->on[VN_PF_listed_with] |= vn_cue_among(sc, from, end, VN_Q_WITH);
    g->on[VN_PF_listed_led] |= vn_cue_among(sc, from, end, VN_Q_LEAD);
    g->on[VN_PF_listed_of] |=
        vn_token_is(sc, o.token, "của") || vn_token_is(sc, o.token, "mời") || vn_token_is(sc, o.token, "tới");
}

/* Whether a date in brackets follows: one of those who came before. */
static bool
is_dated(const vn_scene *sc, size_t at)
{
    const vn_mention *m = vn_scene_mention(sc, (uint32_t)at);

    return at + 1 < sc->entities->n_mentions && m[1].kind == VN_E_DATE && m[1].first - m->first - m->n <= 2 &&
           vn_token_is(sc, m->first + m->n, "(");
}

/* "Tại buổi tiếp, X ...": the sentence tells what was said there. */
static bool
sits(const vn_scene *sc, const vn_sentence *s)
{
    bool at = false;

    for (uint32_t t = s->first; t < s->first + s->n && t < s->first + 8; t++) {
        at |= sc->cue[t] == VN_Q_AT || vn_token_is(sc, t, "Tại") || vn_token_is(sc, t, "tại") ||
              vn_token_is(sc, t, "Trong") || vn_token_is(sc, t, "trong");
        if (at && sc->cue[t] == VN_Q_NOUN)
            return true;
    }
    return false;
}

/* Whether a verb of saying follows before the next person is named. */
static bool
says(const vn_scene *sc, const vn_sentence *s, size_t at, size_t to)
{
    uint32_t end = s->first + s->n, from = vn_scene_mention(sc, (uint32_t)at)->first;

    for (size_t i = at + 1; i < to; i++)
        if (vn_scene_mention(sc, (uint32_t)i)->kind == VN_E_PERSON) {
            end = vn_scene_mention(sc, (uint32_t)i)->first;
            break;
        }
    return vn_cue_among(sc, from, end < from + 25 ? end : from + 25, VN_Q_SPEECH);
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

/* Whether a person is told as the consort of another: "bà A, phu nhân B", "Hoàng hậu A". */
static bool
is_consort(const vn_scene *sc, const vn_sentence *s, const vn_mention *m)
{
    const char *position = vn_scene_entity(sc, m->entity)->position;
    uint32_t end = s->first + s->n, after = m->first + m->n;

    if (words_before(sc, m, s->first, 4, "nhân") || words_before(sc, m, s->first, 4, "Phu"))
        return true;
    if (position && (vn_begins_with(position, strlen(position), "hoàng hậu") ||
                     vn_begins_with(position, strlen(position), "phu nhân")))
        return true;
    for (uint32_t t = after; t + 1 < end && t < after + 2; t++)
        if (vn_token_is(sc, t, "phu") || vn_token_is(sc, t, "Phu"))
            return t > after || vn_token_is(sc, t + 1, "nhân");
    return false;
}

/* "A cũng tham gia lễ đón B": who comes to something, told with what it is. */
static bool
joins_it(const vn_scene *sc, const vn_mention *m, uint32_t end)
{
    uint32_t t = m->first + m->n, stop = t + VN_JOIN_REACH < end ? t + VN_JOIN_REACH : end;

    while (t < stop && sc->cue[t] != VN_Q_ATTEND)
        if (sc->cue[t++] == VN_Q_FUTURE)
            return false;
    return vn_cue_among(sc, t, t + 4 < end ? t + 4 : end, VN_Q_NOUN);
}

/* What one sentence says of the person at `m`. */
static void
guest_in_sentence(const vn_scene *sc, const vn_sentence *s, const vn_mention *m, bool wording, bool head_here,
                  vn_guest *g)
{
    vn_zone_kind zone = vn_zone_at(sc->article, m->start);
    uint32_t end = s->first + s->n;

    g->on[VN_PF_attend_before] |= cue_before(sc, m, s->first, 60, VN_Q_ATTEND);
    g->on[VN_PF_attend_near] |= cue_before(sc, m, s->first, 12, VN_Q_ATTEND);
    g->on[VN_PF_attend_after] |= cue_after(sc, m, end, 12, VN_Q_ATTEND);
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
    g->on[VN_PF_spouse] |= is_consort(sc, s, m);
    g->on[VN_PF_joins_it] |= joins_it(sc, m, end);
    g->on[VN_PF_starts_sentence] |= m->first - s->first <= 8;
    g->on[VN_PF_list_start] |=
        sc->cue[s->first] == VN_Q_ATTEND || (s->n > 1 && sc->cue[s->first + 1] == VN_Q_ATTEND);
    g->on[VN_PF_gratitude] |= words_before(sc, m, s->first, 10, "cảm");
    g->on[VN_PF_office_of_dead] |= words_before(sc, m, s->first, 6, "cố");
    g->on[VN_PF_quoted] |= words_before(sc, m, s->first, 60, "“");
}

/* The side whose body has the office of a person whose land is not told. */
static vn_side_name
side_by_office(const vn_scene *sc, const vn_encounter *e, const vn_guest *g)
{
    bool host = vn_seat_fits(sc, g->person, &e->side[0]), guest = vn_seat_fits(sc, g->person, &e->side[1]);

    return host == guest ? g->side : host ? VN_S_HOST : VN_S_GUEST;
}

static void
guest_counts(const vn_scene *sc, const vn_encounters *es, size_t which, unsigned owned, vn_guest *g)
{
    const vn_encounter *e = &es->items[which];
    const vn_entity *x = vn_scene_entity(sc, g->person);

    g->on[owned == 1 ? VN_PF_owned_1 : owned < 4 ? VN_PF_owned_2 : VN_PF_owned_4] = true;
    g->on[x->n_mentions == 1  ? VN_PF_mentions_1
          : x->n_mentions < 4 ? VN_PF_mentions_2
                              : VN_PF_mentions_4] = true;
    g->on[VN_PF_has_rank] = x->rank != NULL;
    g->on[x->position ? VN_PF_has_position : VN_PF_no_position] = true;
    g->on[VN_PF_single_encounter] = es->n == 1;
    if (e->kind == VN_M_CONFERENCE || e->kind == VN_M_CEREMONY) {
        g->on[VN_PF_conference] = true;
        g->on[VN_PF_conference_says] = g->on[VN_PF_says] || g->on[VN_PF_says_there];
        g->on[VN_PF_conference_start] = g->on[VN_PF_listed_start];
        g->on[VN_PF_conference_guest] = vn_same_country(sc->country[g->person], e->side[1].country);
    }
    for (size_t i = which > 16 ? which - 16 : 0; i < es->n && i < which + 16; i++)
        if (i != which &&
            (es->items[i].side[0].person == g->person || es->items[i].side[1].person == g->person))
            g->on[VN_PF_head_elsewhere] = true;
    g->side = vn_same_country(sc->country[g->person], e->side[0].country)   ? VN_S_HOST
              : vn_same_country(sc->country[g->person], e->side[1].country) ? VN_S_GUEST
                                                                            : VN_S_NONE;
    if (!sc->country[g->person] || sc->guessed[g->person])
        g->side = side_by_office(sc, e, g);
    if (g->announced != VN_S_NONE)
        g->side = g->announced;
    g->on[!sc->country[g->person] ? VN_PF_country_none
          : g->side == VN_S_HOST  ? VN_PF_country_host
          : g->side == VN_S_GUEST ? VN_PF_country_guest
                                  : VN_PF_country_other] = true;
    if (g->side != VN_S_NONE && e->side[g->side == VN_S_GUEST].person == VN_NO_ENTITY)
        g->on[x->n_mentions >= 3 ? VN_PF_headless_often : VN_PF_headless] = true;
    if (g->side == VN_S_NONE)
        g->side = !e->side[0].country ? VN_S_HOST : VN_S_GUEST;
}

/* The guests of one encounter as they are gathered. */
typedef struct gathered {
    const vn_scene *sc;
    const vn_encounter *e;
    vn_guest *all;
    size_t n;
    unsigned owned[VN_MAX_GUESTS]; /* sentences that name each */
    const vn_sentence *before;     /* the sentence read last, and the last guest in it */
    const vn_guest *last;
} gathered;

/* Whether a sentence goes on with the list of the one before, which ends in a semicolon. */
static bool
goes_on(const gathered *g, const vn_sentence *s)
{
    return g->last && g->before && g->before->first + g->before->n == s->first &&
           vn_token_is(g->sc, s->first - 1, ";");
}

/* What is said of a list is said of those whom its next line names. */
static void
inherit(const vn_guest *from, vn_guest *to)
{
    static const uint16_t said[] = {VN_PF_listed_attend_has, VN_PF_listed_has, VN_PF_list_start,
                                    VN_PF_attend_before};

    for (size_t k = 0; k < sizeof said / sizeof *said; k++)
        to->on[said[k]] |= from->on[said[k]];
    to->on[VN_PF_listed_late] = true;
    to->announced = to->announced == VN_S_NONE ? from->announced : to->announced;
}

static void
guests_in_sentence(gathered *g, const vn_sentence *s, bool wording)
{
    const vn_scene *sc = g->sc;
    const vn_encounter *e = g->e;
    size_t from = vn_first_mention(sc, s->first), to = from, persons = 0;
    const vn_guest *above = goes_on(g, s) ? g->last : NULL;
    bool head = false;

    g->before = s;
    g->last = NULL;
    for (; to < sc->entities->n_mentions && vn_scene_mention(sc, (uint32_t)to)->first < s->first + s->n;
         to++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)to);

        if (m->kind != VN_E_PERSON)
            continue;
        persons++;
        if (m->entity == e->side[0].person || m->entity == e->side[1].person)
            head = true;
    }
    for (size_t i = from; i < to && persons <= 200; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        vn_guest *guest;

        if (m->kind != VN_E_PERSON || m->entity == e->side[0].person || m->entity == e->side[1].person ||
            sc->absent[m->entity] || vn_is_credit(sc, m->first, s->first) ||
            !(guest = guest_for(g->all, &g->n, m)))
            continue;
        g->owned[guest - g->all]++;
        guest_in_sentence(sc, s, m, wording, head, guest);
        guest_in_list(sc, e, s, (uint32_t)i, guest);
        guest->on[VN_PF_dated] |= is_dated(sc, i);
        if (above)
            inherit(above, guest);
        g->last = guest;
        if (says(sc, s, i, to))
            guest->on[sits(sc, s) ? VN_PF_says_there : VN_PF_says] = true;
    }
}

/* "Cùng tham gia các hoạt động có A", "A dự các buổi tiếp", "Tháp tùng B trong các cuộc gặp có A": who
 * attended all that is told. */
static bool
attends_all(const vn_scene *sc, const vn_sentence *s)
{
    uint32_t end = s->first + s->n;

    for (uint32_t t = s->first + 1; t + 2 < end; t++)
        if (tells_several(sc, t))
            return vn_cue_among(sc, t > s->first + 3 ? t - 3 : s->first, t, VN_Q_ATTEND) ||
                   (t < s->first + VN_ALL_REACH &&
                    vn_cue_among(sc, s->first, s->first + 3 < t ? s->first + 3 : t, VN_Q_ATTEND));
    return false;
}

/* "A lần lượt tiếp B, C và D. Cùng dự có E": a list of those present behind what is told of all. */
static bool
attends_in_turn(const vn_scene *sc, uint32_t i)
{
    const vn_sentence *before;

    if (!i || sc->cue[sc->sentences->items[i].first] != VN_Q_ATTEND)
        return false;
    before = &sc->sentences->items[i - 1];
    for (uint32_t t = before->first; t + 1 < before->first + before->n; t++)
        if (vn_token_is(sc, t, "lần") && vn_token_is(sc, t + 1, "lượt"))
            return true;
    return false;
}

size_t
vn_guests_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
             vn_guest *out)
{
    const vn_encounter *e = &es->items[which];
    gathered g = {.sc = sc, .e = e, .all = out};
    uint32_t first = e->n_owned ? e->owned[0] : 0, last = e->n_owned ? e->owned[e->n_owned - 1] : 0;
    size_t next = 0;

    for (size_t k = 0; k < e->n_owned; k++) {
        if (k % 64 == 0)
            vn_check(sc->arena);
        while (next < e->n && all->items[e->candidates[next]].sentence < e->owned[k])
            next++;
        guests_in_sentence(&g, &sc->sentences->items[e->owned[k]],
                           next < e->n && all->items[e->candidates[next]].sentence == e->owned[k]);
    }
    for (uint32_t i = first > VN_SHARED_REACH ? first - VN_SHARED_REACH : 0; es->n > 1 && i < first; i++)
        if (attends_in_turn(sc, i))
            guests_in_sentence(&g, &sc->sentences->items[i], false);
    for (uint32_t i = last + 1;
         e->n_owned && es->n > 1 && i < sc->sentences->n && i <= last + VN_SHARED_REACH; i++)
        if (attends_all(sc, &sc->sentences->items[i]))
            guests_in_sentence(&g, &sc->sentences->items[i], false);
    for (size_t i = 0; i < g.n; i++)
        guest_counts(sc, es, which, g.owned[i], &out[i]);
    return g.n;
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
