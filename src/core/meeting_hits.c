/* meeting_hits.c: wordings of encounter that only their sentence tells, and cues that it takes back. */
#include "meeting_scan.h"

enum { ITEM_REACH = 24, ITEM_HITS = 8 }; /* tokens from "Với" to who met; wordings of headline and lead */

/* "The president comes to Ha Noi", in headline or lead: a visit. */
static void
add_arrivals(vn_scene *sc, const vn_sentence *s, size_t first_hit)
{
    static const vn_phrase arrival = {0, 1, {VN_Q_VERB, VN_M_VISIT, VN_SUBJ_GUEST}, 0};

    for (size_t i = vn_first_mention(sc, s->first + 1); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *code = m->kind == VN_E_PLACE ? sc->entities->items[m->entity].code : NULL;
        uint32_t at = m->first - 1;
        size_t h = sc->hits.n;

        if (m->first >= s->first + s->n)
            return;
        if (!code || strlen(code) < 2 || !(vn_token_is(sc, at, "đến") || vn_token_is(sc, at, "tới")))
            continue;
        while (h > first_hit && sc->hits.items[h - 1].first > at)
            h--;
        if (h > first_hit && sc->hits.items[h - 1].first + sc->hits.items[h - 1].n > at)
            continue;
        VN_PUSH_ROOM(sc->arena, sc->hits.items, sc->hits.n, sc->hits.cap);
        memmove(&sc->hits.items[h + 1], &sc->hits.items[h], (sc->hits.n - h) * sizeof *sc->hits.items);
        sc->hits.items[h] = (vn_phrase_hit){at, 1, &arrival};
        sc->hits.n++;
    }
}

/* Whether a sentence is "Với Thủ tướng B, Bộ trưởng A ...": what the "* " of a list may begin. */
static bool
is_item_with(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    size_t i = vn_first_mention(sc, at + 1);
    const vn_mention *all = sc->entities->mentions, *end = all + sc->entities->n_mentions, *m = all + i;

    if (at + 1 >= s->first + s->n || !vn_token_is(sc, at, "Với") || m >= end || m->first != at + 1 ||
        (m->kind != VN_E_POSITION && m->kind != VN_E_PERSON))
        return false;
    for (; m + 1 < end && m[1].first < s->first + s->n && m[1].first < at + ITEM_REACH; m++)
        if (vn_gap_has(sc, m->first + m->n, m[1].first, ",") &&
            (m[1].kind == VN_E_POSITION || m[1].kind == VN_E_PERSON))
            return true;
    return false;
}

/* "* With B, A spoke of ...": a further meeting, where headline or lead tell of some. */
static void
add_items(vn_scene *sc, const vn_sentence *s, size_t first_hit)
{
    static const vn_phrase met = {0, 1, {VN_Q_VERB, VN_M_MEETING, VN_SUBJ_BOTH}, 0},
                           received = {0, 1, {VN_Q_VERB, VN_M_RECEPTION, VN_SUBJ_HOST}, 0};
    uint32_t at = s->first + (vn_token_is(sc, s->first, "*") || vn_token_is(sc, s->first, "-"));
    const vn_phrase *as = NULL;

    if (!is_item_with(sc, s, at))
        return;
    for (size_t h = 0; h < first_hit && h < ITEM_HITS && !as; h++) {
        const uint8_t *value = sc->hits.items[h].phrase->value;

        if (value[0] == VN_Q_VERB && (value[1] == VN_M_MEETING || value[1] == VN_M_RECEPTION))
            as = value[1] == VN_M_MEETING ? &met : &received;
    }
    if (!as)
        return;
    if (first_hit < sc->hits.n && sc->hits.items[first_hit].first == at) { /* "with" itself */
        sc->hits.items[first_hit].phrase = as;
        return;
    }
    VN_PUSH_ROOM(sc->arena, sc->hits.items, sc->hits.n, sc->hits.cap);
    memmove(&sc->hits.items[first_hit + 1], &sc->hits.items[first_hit],
            (sc->hits.n - first_hit) * sizeof *sc->hits.items);
    sc->hits.items[first_hit] = (vn_phrase_hit){at, 1, as};
    sc->hits.n++;
}

void
vn_hits_add(vn_scene *sc, const vn_sentence *s, size_t first_hit, bool early)
{
    if (early)
        add_arrivals(sc, s, first_hit);
    add_items(sc, s, first_hit);
}

/* "To prepare for the visit, A worked with B": the purpose of what is told with "đã" is none of its own. */
void
vn_purpose_clear(vn_scene *sc, const vn_sentence *s)
{
    static const char *const visit[] = {"chuyến", "thăm", NULL};

    if (!s->n || sc->cue[s->first] != VN_Q_PURPOSE)
        return;
    for (uint32_t t = s->first; t < s->first + s->n; t++) {
        if (sc->cue[t] == VN_Q_VERB && sc->cue[t - 1] != VN_Q_VERB && vn_token_is(sc, t, "đã"))
            break;
        if (sc->cue[t] == VN_Q_DONE)
            break;
        if (sc->cue[t] == VN_Q_VERB || (sc->cue[t] == VN_Q_NOUN && !vn_token_is_one_of(sc, t, visit)) ||
            t + 1 == s->first + s->n)
            return;
    }
    sc->cue[s->first] = VN_Q_NONE;
}
