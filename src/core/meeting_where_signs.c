/* meeting_where_signs.c: what the clause around a place says was done there. */
#include "meeting_options.h"

#define VN_GOVERNOR_REACH 30 /* tokens between a place and the wording that it goes with */
#define VN_TRIP_REACH     16
#define VN_FUTURE_REACH   10
#define VN_OVER_REACH     4 /* tokens between "after" and what was over */
#define VN_OPENING        6 /* tokens of a sentence before the place that opens it: a day, "at" */

/* Whether a sentence is told of the encounter and tells of no other as an act. */
static bool
is_of_own(const vn_scene *sc, size_t which, uint32_t sentence)
{
    const vn_tellers *t = &sc->teller[sentence];

    return sc->owner[sentence] == which && (t->first == UINT32_MAX || t->first == which) &&
           (t->last == UINT32_MAX || t->last == which);
}

/* Whether a wording of the encounter covers a token: one of two parties, or any of a sentence that is its
 * own ("B presided over the talks"). */
static bool
is_own_wording(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
               uint32_t token)
{
    const vn_encounter *e = &es->items[which];

    if (is_of_own(sc, which, vn_sentence_at(sc, token)))
        return true;
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->first <= token && token < c->first + c->n)
            return true;
        if (c->first > token)
            break;
    }
    return false;
}

/* The feature for a wording that a place may go with; VN_LF_COUNT for words that say nothing of it. */
static size_t
sign_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which, uint32_t token)
{
    switch (sc->cue[token]) {
    case VN_Q_VERB:
    case VN_Q_NOUN:
    case VN_Q_GREET:
        return is_own_wording(sc, all, es, which, token) ? VN_LF_goes_own : VN_LF_goes_other;
    case VN_Q_ELSEWHERE:
        return VN_LF_goes_errand;
    case VN_Q_BLOCK:
        return VN_LF_goes_block;
    case VN_Q_ATTEND:
        return VN_LF_goes_attend;
    case VN_Q_SPEECH:
        return VN_LF_goes_speech;
    default:
        return VN_LF_COUNT;
    }
}

/* Whether a token says that something was seen there: "thăm" a thing, no land and no host. */
static bool
is_tour(const vn_scene *sc, uint32_t k)
{
    static const char *const visit[] = {"và", "chính", "cấp", ",", NULL}; /* "thăm và làm việc" */

    return vn_token_is(sc, k, "viếng") ||
           (k && vn_token_is(sc, k, "quan") && vn_token_is(sc, k - 1, "tham")) ||
           (vn_token_is(sc, k, "thăm") && !vn_token_is_one_of(sc, k + 1, visit));
}

/* Whether a token stands within the name of an event: "Hội nghị Bộ trưởng về phòng, chống tội phạm". */
static bool
is_in_event(const vn_scene *sc, uint32_t token)
{
    size_t next = vn_first_mention(sc, token + 1);
    const vn_mention *m = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

    return m && m->kind == VN_E_EVENT && token < m->first + m->n;
}

/* What a token before a place says was done there; VN_LF_COUNT for words that say nothing of it. */
static size_t
sign_before(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
            uint32_t token)
{
    if (is_tour(sc, token))
        return VN_LF_goes_tour;
    if (vn_token_is(sc, token, "về") && !is_in_event(sc, token))
        return VN_LF_goes_about;
    return sign_of(sc, all, es, which, token);
}

/* Whether the clause before a place tells of what was over or to come: "sau khi dự ... tại". */
static bool
is_of_other_trip(const vn_scene *sc, const vn_sentence *s, uint32_t first)
{
    static const char *const then[] = {"sau", "Sau", "trước", "Trước", NULL};

    for (uint32_t k = first - 1; k > s->first && first - k <= VN_TRIP_REACH && !vn_token_is(sc, k, ","); k--)
        if (vn_token_is(sc, k, "khi") && vn_token_is_one_of(sc, k - 1, then))
            return true;
    return false;
}

/* "Ngay sau lễ đón": an encounter that was over when what the clause tells began. */
static bool
is_over(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    static const char *const marks[] = {"sau", "Sau", "trước", "Trước", "thúc", NULL};

    for (uint32_t i = k; i-- > s->first && k - i <= VN_OVER_REACH && !vn_token_is(sc, i, ",");)
        if (vn_token_is_one_of(sc, i, marks))
            return true;
    return false;
}

/* "Tại Paris, A đã hội đàm với B; chào C": whether the sentence that a place opens goes on to tell of this
 * encounter. */
static bool
is_own_later(const vn_candidates *all, const vn_encounter *e, uint32_t from, uint32_t end)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->told && c->first > from && c->first < end)
            return true;
    }
    return false;
}

static bool
is_planned_after(const vn_scene *sc, uint32_t end, uint32_t last)
{
    for (uint32_t k = end; k < last && k - end <= VN_FUTURE_REACH && sc->cue[k] != VN_Q_VERB; k++)
        if (sc->cue[k] == VN_Q_FUTURE)
            return true;
    return false;
}

void
vn_place_signs(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
               uint32_t first, uint32_t end, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, first)];
    const vn_encounter *e = &es->items[which];
    uint32_t last = s->first + s->n;
    bool comma = false;
    size_t sign;

    o->on[VN_LF_future_after] = is_planned_after(sc, end, last);
    o->on[VN_LF_trip_before] = is_of_other_trip(sc, s, first);
    for (uint32_t k = first - 1; k-- > s->first && first - k <= VN_GOVERNOR_REACH;) {
        comma |= vn_token_is(sc, k, ",");
        if ((sign = sign_before(sc, all, es, which, k)) != VN_LF_COUNT && !(comma && is_over(sc, s, k))) {
            o->on[sign] = true;
            return;
        }
    }
    for (uint32_t k = end; k < last && k - end <= VN_GOVERNOR_REACH; k++)
        if ((sign = sign_of(sc, all, es, which, k)) != VN_LF_COUNT) {
            if (sign == VN_LF_goes_other && first <= s->first + VN_OPENING && is_own_later(all, e, k, last))
                sign = VN_LF_goes_own;
            o->on[sign - VN_LF_goes_own + VN_LF_frames_own] = true;
            return;
        }
    o->on[VN_LF_goes_none] = true;
}

static bool
is_day(const char *code)
{
    return code && strlen(code) == strlen("2024-08-12");
}

void
vn_place_dates(const vn_scene *sc, size_t which, uint32_t mention, vn_option *o)
{
    uint32_t first = vn_scene_mention(sc, mention)->first;
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, first)];
    const char *day = sc->dates ? sc->dates[which].code : NULL;
    bool same = false, other = false;

    for (size_t i = vn_first_mention(sc, s->first); is_day(day) && i < sc->entities->n_mentions; i++) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);
        const char *code = vn_scene_entity(sc, d->entity)->code;

        if (d->first >= s->first + s->n)
            break;
        if (d->kind != VN_E_DATE || !is_day(code))
            continue;
        same |= vn_same_days(day, code);
        other |= !vn_same_days(day, code);
    }
    o->on[VN_LF_dated_same] = same;
    o->on[VN_LF_dated_other] = other && !same;
}

/* Whether a token says that something is held beside an event or within it, or names a summit. */
static bool
is_beside(const vn_scene *sc, uint32_t k)
{
    static const char *const pairs[][2] = {{"khuôn", "khổ"}, {"dự", "hội"}, {"thượng", "đỉnh"}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (vn_token_is(sc, k, pairs[i][0]) && vn_token_is(sc, k + 1, pairs[i][1]))
            return true;
    return vn_token_is(sc, k, "lề");
}

bool
vn_is_beside_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    uint32_t last = UINT32_MAX;

    for (size_t i = 0; i < e->n; i++) {
        uint32_t at = all->items[e->candidates[i]].sentence;
        const vn_sentence *s = &sc->sentences->items[at];

        for (uint32_t k = s->first; at != last && k + 1 < s->first + s->n; k++)
            if (is_beside(sc, k))
                return true;
        last = at;
    }
    return false;
}
