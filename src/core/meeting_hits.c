/* meeting_hits.c: wordings of encounter that only their sentence tells, and cues that it takes back. */
#include "meeting_scan.h"

enum { ITEM_REACH = 24, ITEM_HITS = 8 }; /* tokens from "Với" to who met; wordings of headline and lead */
enum { OPENING_REACH = 24, DONE_REACH = 3 }; /* tokens of what opens a sentence; from "đã" to the act */
enum { APART_REACH = 9 };                    /* tokens from a verb to its "with" */

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

/* Puts one wording in the place of all that stand in its tokens. */
static void
replace_hits(vn_scene *sc, size_t first_hit, vn_phrase_hit hit)
{
    vn_phrase_hit *all;
    size_t from = first_hit, to;

    VN_PUSH_ROOM(sc->arena, sc->hits.items, sc->hits.n, sc->hits.cap);
    all = sc->hits.items;
    while (from < sc->hits.n && all[from].first + all[from].n <= hit.first)
        from++;
    for (to = from; to < sc->hits.n && all[to].first < hit.first + hit.n;)
        to++;
    memmove(&all[from + 1], &all[to], (sc->hits.n - to) * sizeof *all);
    all[from] = hit;
    sc->hits.n = sc->hits.n + 1 - (to - from);
}

/* Whether somebody is named or told by his office at a token, or behind a word or two of respect. */
static bool
is_somebody(const vn_scene *sc, uint32_t at)
{
    static const char *const respect[] = {"ông",  "bà", "ngài", "đồng", "chí",
                                          "giáo", "sư", "nghị", "sĩ",   NULL};
    size_t i;

    for (uint32_t end = at + 2; at < end && vn_token_is_one_of(sc, at, respect);)
        at++;
    i = vn_first_mention(sc, at);
    return i < sc->entities->n_mentions && sc->entities->mentions[i].first == at &&
           (sc->entities->mentions[i].kind == VN_E_PERSON ||
            sc->entities->mentions[i].kind == VN_E_POSITION || sc->entities->mentions[i].kind == VN_E_RANK);
}

/* Where "with" stands that goes with a verb at `at`, how long or in what manner between them; 0 without. */
static uint32_t
with_apart(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    static const char *const how[] = {"gần",   "hơn",  "khoảng", "chừng", "suốt", "trong", "ngắn",  "riêng",
                                      "nhanh", "kín",  "thân",   "trực",  "song", "cởi",   "thẳng", "ngay",
                                      "bên",   "chớp", "một",    "hai",   "ba",   "lâu",   "hồi",   "sâu",
                                      "kỹ",    "cụ",   "về",     "vấn",   "ít",   "nhiều", NULL};
    uint32_t end = s->first + s->n;

    if (at >= end || (!vn_token_is_one_of(sc, at, how) && sc->tokens->items[at].kind != VN_T_NUMBER))
        return 0;
    for (uint32_t t = at; t < end && t < at + APART_REACH; t++) {
        if (sc->tokens->items[t].kind == VN_T_PUNCT && !vn_token_is(sc, t, "\""))
            return 0;
        if (vn_token_is(sc, t, "với") || vn_token_is(sc, t, "cùng"))
            return is_somebody(sc, t + 1) ? t : 0;
    }
    return 0;
}

/* Whether a wording of encounter as an act begins at a token. */
static bool
is_known(const vn_scene *sc, size_t first_hit, uint32_t at)
{
    for (size_t h = first_hit; h < sc->hits.n && sc->hits.items[h].first <= at; h++)
        if (sc->hits.items[h].first == at && sc->hits.items[h].phrase->value[0] == VN_Q_VERB)
            return true;
    return false;
}

/* "Talked for nearly an hour with B", "spoke briefly with B": what stands between the verb and "with". */
static void
add_apart(vn_scene *sc, const vn_sentence *s, size_t first_hit)
{
    static const vn_word_pair talk[] = {{"trao", "đổi"},   {"trò", "chuyện"}, {"nói", "chuyện"},
                                        {"chuyện", "trò"}, {"thảo", "luận"},  {"bàn", "bạc"},
                                        {"tiếp", "xúc"},   {"đàm", "đạo"}};
    static const vn_word_pair work[] = {{"làm", "việc"}};
    static const vn_phrase met = {0, 1, {VN_Q_VERB, VN_M_MEETING, VN_SUBJ_BOTH}, 0},
                           worked = {0, 1, {VN_Q_VERB, VN_M_WORKING_SESSION, VN_SUBJ_GUEST}, 0};
    static const char *const names[] = {"cuộc", "buổi", "phiên", "sự", "việc", "Cuộc", "Buổi", "được", NULL};

    for (uint32_t t = s->first; t + 3 < s->first + s->n; t++) {
        bool talks = VN_HAS_PAIR(sc, t, talk);
        uint32_t with;

        if ((!talks && !VN_HAS_PAIR(sc, t, work)) || (t > s->first && vn_token_is_one_of(sc, t - 1, names)))
            continue;
        with = is_known(sc, first_hit, t) ? 0 : with_apart(sc, s, t + 2);
        if (!with)
            continue;
        replace_hits(sc, first_hit, (vn_phrase_hit){t, with + 1 - t, talks ? &met : &worked});
        t = with;
    }
}

void
vn_hits_add(vn_scene *sc, const vn_sentence *s, size_t first_hit, bool early)
{
    if (early)
        add_arrivals(sc, s, first_hit);
    add_items(sc, s, first_hit);
    add_apart(sc, s, first_hit);
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

/* Whether a wording of encounter at a token is told as done by the words right before it. */
static bool
is_told_done(const vn_scene *sc, const vn_sentence *s, uint32_t at)
{
    static const char *const when[] = {"khi", "Khi", "những", "gì", NULL};

    if (sc->cue[at] != VN_Q_VERB && sc->cue[at] != VN_Q_NOUN)
        return false;
    for (uint32_t t = at; t-- > s->first && at - t <= DONE_REACH;) {
        if (sc->cue[t] != VN_Q_DONE && !vn_token_is(sc, t, "đã"))
            continue;
        return t == s->first || !vn_token_is_one_of(sc, t - 1, when);
    }
    return vn_token_is(sc, at, "đã");
}

/* "Before the coming feast, A called on B", "To prepare the summit, A has met B": what is ahead by the words
 * that open the sentence is not what was done. */
void
vn_outlook_clear(vn_scene *sc, const vn_sentence *s)
{
    uint32_t end = s->first + s->n, comma = s->first;
    bool ahead = false, done = false;

    for (; comma < end && comma < s->first + OPENING_REACH && !vn_token_is(sc, comma, ","); comma++)
        ahead |= sc->cue[comma] == VN_Q_FUTURE;
    if (!ahead || comma >= end || !vn_token_is(sc, comma, ","))
        return;
    for (uint32_t t = comma; t < end; t++) {
        if (sc->cue[t] == VN_Q_FUTURE && !done)
            return;
        done |= is_told_done(sc, s, t);
    }
    for (uint32_t t = s->first; done && t < comma; t++)
        if (sc->cue[t] == VN_Q_FUTURE)
            sc->cue[t] = VN_Q_NONE;
}
