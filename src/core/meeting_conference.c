/* meeting_conference.c: conferences whose other side is told by their name or their venue alone. */
#include "meeting_conference.h"

#include "place.h"

#define VN_NAME_REACH   14 /* tokens of a conference's name that no mention bounds */
#define VN_LAND_TOKENS  4  /* of the longest land's name looked up */
#define VN_ATTEND_REACH 9  /* tokens from "attends" to the conference */
#define VN_VENUE_REACH  24 /* tokens from the name to the venue */

/* The tokens of the conference's name. */
typedef struct span {
    uint32_t first, end;
} span;

static span
name_of(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n, stop = s->first + s->n;
    size_t i = vn_first_mention(sc, c->first);

    for (size_t k = i ? i - 1 : i; k < sc->entities->n_mentions && k <= i; k++) {
        const vn_mention *m = &sc->entities->mentions[k];

        if (m->kind == VN_E_EVENT && m->first <= c->first && m->first + m->n > c->first)
            return (span){m->first, m->first + m->n};
    }
    for (; end < stop && end < c->first + VN_NAME_REACH; end++)
        if (vn_token_is(sc, end, ",") || vn_token_is(sc, end, ".") || sc->cue[end] == VN_Q_AT ||
            sc->cue[end] == VN_Q_VERB || sc->cue[end] == VN_Q_HOLD)
            break;
    return (span){c->first, end};
}

/* The code of the land that tokens [first, end) name; NULL where they name none. */
static const char *
land_named(const vn_scene *sc, uint32_t first, uint32_t end)
{
    const vn_token *t = sc->tokens->items;
    const char *code = end - first == 1 ? vn_short_land(sc, first) : NULL;
    vn_place_hit hit;

    if (code)
        return code;
    hit =
        vn_place_find(sc->text->s + t[first].start, t[end - 1].start + t[end - 1].len - t[first].start, NULL);
    return hit.found && hit.level == VN_L_COUNTRY ? hit.country : NULL;
}

static const char *
land_before(const vn_scene *sc, uint32_t from, uint32_t end)
{
    for (uint32_t n = VN_LAND_TOKENS; n > 0; n--)
        if (end >= from + n && land_named(sc, end - n, end))
            return land_named(sc, end - n, end);
    return NULL;
}

static const char *
land_after(const vn_scene *sc, uint32_t first, uint32_t stop)
{
    for (uint32_t n = VN_LAND_TOKENS; n > 0; n--)
        if (first + n <= stop && land_named(sc, first, first + n))
            return land_named(sc, first, first + n);
    return NULL;
}

/* "the business forum Việt Nam - Áo": the other land of the two in the name; NULL where none is. */
static const char *
partner(const vn_scene *sc, span name, const char *own)
{
    for (uint32_t i = name.first + 1; i + 1 < name.end; i++) {
        const char *a, *b;

        if (!vn_token_is(sc, i, "-") && !vn_token_is(sc, i, "–") && !vn_token_is(sc, i, "và"))
            continue;
        a = land_before(sc, name.first, i);
        b = land_after(sc, i + 1, name.end);
        if (a && b && !vn_same_country(a, b))
            return vn_same_country(a, own) ? b : vn_same_country(b, own) ? a : NULL;
    }
    return NULL;
}

/* Where the sentence says that it was held, or was then: after the name, else before it. */
static const char *
venue(const vn_scene *sc, const vn_candidate *c, span name)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    const char *before = NULL;

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first >= s->first + s->n || m->first > name.end + VN_VENUE_REACH)
            break;
        if (m->kind != VN_E_PLACE || !sc->country[m->entity] || m->first == s->first ||
            sc->cue[m->first - 1] != VN_Q_AT)
            continue;
        if (m->first >= name.end)
            return sc->country[m->entity];
        if (m->first < c->first)
            before = sc->country[m->entity];
    }
    return before;
}

bool
vn_is_attended(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const words[] = {"dự", "phát", "mạc", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; i-- > first && c->first - i < VN_ATTEND_REACH;) {
        if (vn_token_is(sc, i, ",") || vn_token_is(sc, i, ";"))
            return false;
        if (vn_token_is_one_of(sc, i, words))
            return true;
    }
    return false;
}

uint8_t
vn_conference_land(const vn_scene *sc, const vn_candidate *c, const char *own, vn_party *land)
{
    span name = name_of(sc, c);
    const char *code = partner(sc, name, own);
    uint8_t how = VN_LAND_OF_NAME;

    if (!code) {
        how = VN_LAND_OF_VENUE;
        code = venue(sc, c, name);
    }
    if (!code || !own || vn_same_country(code, own))
        return VN_LAND_UNTOLD;
    *land = (vn_party){.form = VN_P_PLACE,
                       .first = c->first + c->n,
                       .end = name.end,
                       .person = VN_NO_ENTITY,
                       .body = VN_NO_ENTITY,
                       .office = VN_NO_ENTITY,
                       .country = code};
    return how;
}

static bool
presides_only(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const ends[] = {".", ",", ";", NULL};
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n;

    return c->kind == VN_M_CONFERENCE && !c->noun && vn_token_is(sc, end - 1, "trì") &&
           (end >= s->first + s->n || vn_token_is_one_of(sc, end, ends));
}

void
vn_presiding_read(vn_scene *sc, vn_candidate *c)
{
    static const bool presided[VN_M_KINDS] = {
        [VN_M_TALKS] = true,          [VN_M_WORKING_SESSION] = true, [VN_M_MEETING] = true,
        [VN_M_ONLINE_MEETING] = true, [VN_M_CONFERENCE] = true,
    };

    if (presides_only(sc, c)) {
        if (sc->held_kind && c->sentence - sc->held_in <= 1)
            c->kind = sc->held_kind;
    } else if (presided[c->kind] && !c->weak) {
        sc->held_kind = c->kind;
        sc->held_in = c->sentence;
    }
}
