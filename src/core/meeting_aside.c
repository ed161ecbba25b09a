/* meeting_aside.c: wordings that speak of an encounter without telling it: they point back to one that is
 * told, recall it, ask about it, or set out for it. */
#include "gazetteer.h"
#include "meeting_merge.h"

#define VN_RESULT_REACH   8  /* tokens between "results" and the encounter that they are of */
#define VN_GIVER_REACH    16 /* tokens from "do" to the giving */
#define VN_INFORM_REACH   10 /* tokens from "informed" to the results */
#define VN_RESULT_LEAD    3  /* sentences in which results may be the news */
#define VN_ATTENDED_REACH 4  /* tokens from "attends" to the encounter */
#define VN_SENTENCE_REACH 48 /* tokens before an encounter that may say that it is spoken of */
#define VN_ABOUT_REACH    3  /* tokens from "about" to the encounter */
#define VN_SET_OUT_REACH  16 /* tokens from leaving to the visit */

/* Whether one of the pairs of words stands before the wording in its sentence, at most `reach` tokens off. */
static bool
pair_ahead(const vn_scene *sc, const vn_candidate *c, const vn_word_pair *pairs, size_t n, uint32_t reach)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t i = c->first; i-- > first && c->first - i <= reach;)
        if (vn_has_pair(sc, i, pairs, n))
            return true;
    return false;
}

#define PAIR_AHEAD(sc, c, pairs, reach) pair_ahead(sc, c, pairs, sizeof(pairs) / sizeof *(pairs), reach)

/* "At the talks the same afternoon, A ...": which talks is said anew. */
static bool
is_dated(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;

    for (uint32_t i = end; i < c->right.first && !vn_token_is(sc, i, ","); i++)
        if (sc->cue[i] == VN_Q_SAME_DAY || sc->cue[i] == VN_Q_TODAY || sc->cue[i] == VN_Q_YESTERDAY)
            return true;
    return c->date != VN_NO_ENTITY && c->own_date && sc->entities->mentions[c->date].first >= end &&
           sc->entities->mentions[c->date].first - end <= 1;
}

/* "Tiếp đoàn còn có A": A was there too. */
static bool
joins_in(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair also[] = {{"còn", "có"}, {"cũng", "có"}, {"cùng", "có"}};

    for (uint32_t i = c->first + c->n; i < c->first + c->n + VN_ATTENDED_REACH; i++)
        if (VN_HAS_PAIR(sc, i, also))
            return true;
    return c->first > sc->sentences->items[c->sentence].first &&
           (vn_token_is(sc, c->first - 1, "Cùng") || vn_token_is(sc, c->first - 1, "cùng"));
}

/* "The talks were attended by A; B": who came along, told after the encounter. */
static bool
lists_attendants(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    uint32_t reach = c->told ? 1 : VN_ATTENDED_REACH; /* "dự hội đàm": the verb is a name */

    for (uint32_t i = c->first; i-- > first && c->first - i <= reach;)
        if (sc->cue[i] == VN_Q_ATTEND)
            return true;
    return joins_in(sc, c);
}

/* "At the meeting, A said ... B ...": points back, and its two need not have met. */
bool
vn_only_refers(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n, gap = c->right.first - end;

    if (c->shape != VN_SHAPE_AFTER)
        return false;
    if (lists_attendants(sc, c))
        return true;
    if (c->told)
        return false;
    if (is_dated(sc, c))
        return c->left.form == VN_P_PLACE && vn_gap_has(sc, end, c->right.first, ",");
    return gap > (c->right.crowd ? 6 : 3) || vn_token_is(sc, end, ",");
}

/* "A informed B of the results": "thông báo", "thông tin", with whom they are told to. */
static bool
is_reported_to(const vn_scene *sc, uint32_t first, uint32_t results)
{
    static const vn_word_pair inform[] = {
        {"thông", "báo"}, {"thông", "tin"}, {"Thông", "báo"}, {"báo", "cáo"}};

    for (uint32_t i = results; i-- > first && results - i <= VN_INFORM_REACH;)
        if (VN_HAS_PAIR(sc, i, inform))
            return true;
    return false;
}

/* "told B of the results of his talks with C": those are told as news elsewhere, if at all. */
bool
vn_tells_results(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    uint32_t from = c->first - first > VN_RESULT_REACH ? c->first - VN_RESULT_REACH : first;

    if (c->told)
        return false;
    for (uint32_t i = from; i + 1 < c->first; i++)
        if (vn_token_is(sc, i, "kết") && vn_token_is(sc, i + 1, "quả"))
            return c->sentence >= VN_RESULT_LEAD || (c->sentence && is_reported_to(sc, first, i));
    return false;
}

bool
vn_is_given_thing(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const ends[] = {";", ".", ":", "dẫn", "làm", "đứng", "chủ", "đã", "vừa", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first;

    if (c->kind != VN_M_CEREMONY || c->noun || c->passive)
        return false;
    for (uint32_t i = c->first; i-- > first && c->first - i < VN_GIVER_REACH;) {
        if (vn_token_is(sc, i, "do"))
            return true;
        if (vn_token_is_one_of(sc, i, ends))
            return false;
    }
    return false;
}

/* "On this occasion, A gave B the order": within an encounter told before. */
bool
vn_is_gift(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair occasion[] = {{"dịp", "này"}, {"Dịp", "này"}};

    return c->kind == VN_M_CEREMONY && !c->noun && PAIR_AHEAD(sc, c, occasion, VN_SENTENCE_REACH);
}

/* "Recalling his visit, A said that he had met B"; "asked about the talks between A and B". */
bool
vn_is_spoken_of(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair recalls[] = {
        {"nhắc", "lại"}, {"Nhắc", "lại"},  {"ôn", "lại"},    {"Ôn", "lại"},   {"nhớ", "lại"},
        {"Nhớ", "lại"},  {"kể", "lại"},    {"từng", "thăm"}, {"từng", "gặp"}, {"từng", "tiếp"},
        {"từng", "có"},  {"từng", "sang"}, {"từng", "đến"}};
    static const vn_word_pair asks[] = {{"trả", "lời"}, {"câu", "hỏi"}, {"bình", "luận"}, {"hỏi", "về"}};
    static const vn_word_pair about[] = {{"về", "cuộc"},  {"về", "buổi"},  {"về", "kết"},    {"về", "việc"},
                                         {"đến", "cuộc"}, {"quả", "cuộc"}, {"quanh", "cuộc"}};

    if (c->zone == VN_Z_TITLE)
        return false;
    return PAIR_AHEAD(sc, c, recalls, VN_SENTENCE_REACH) ||
           (c->noun &&
            (PAIR_AHEAD(sc, c, about, VN_ABOUT_REACH) || (c->first && vn_token_is(sc, c->first - 1, "về"))) &&
            PAIR_AHEAD(sc, c, asks, VN_SENTENCE_REACH));
}

static bool
names_agency(const vn_scene *sc, uint32_t at)
{
    uint32_t key = 0;

    if (at >= sc->tokens->n || !(sc->tokens->items[at].flags & VN_TF_UPPER))
        return false;
    for (uint32_t n = 0; n < VN_GAZ_MAX_TOKENS && at + n < sc->tokens->n; n++) {
        const vn_gaz_node *node = vn_gaz_find(key = vn_gaz_step(key, sc->tokens->items[at + n].hash));

        if (!node)
            return false;
        if (node->lists & (UINT32_C(1) << VN_G_AGENCY))
            return true;
        if (!node->more)
            return false;
    }
    return false;
}

/* "Speaking with reporters, with the newspaper": whom the press asks meets nobody. */
bool
vn_is_interview(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const before[] = {"các", "một", "số", "giới", "nhóm", "nhiều", NULL};
    static const vn_word_pair press[] = {{"phóng", "viên"},   {"báo", "chí"},  {"báo", "giới"},
                                         {"truyền", "thông"}, {"hãng", "tin"}, {"nhà", "báo"},
                                         {"tạp", "chí"}};
    static const char *const outlet[] = {"báo", "Báo", "tờ", "PV", "đài", NULL};
    uint32_t at = c->first + c->n;

    if (c->noun || c->kind != VN_M_MEETING)
        return false;
    while (vn_token_is_one_of(sc, at, before))
        at++;
    return VN_HAS_PAIR(sc, at, press) || vn_token_is_one_of(sc, at, outlet) || names_agency(sc, at);
}

bool
vn_sets_out(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair way[] = {{"lên", "đường"}, {"khởi", "hành"}, {"rời", "Hà"}, {"rời", "thủ"}};

    return PAIR_AHEAD(sc, c, way, VN_SET_OUT_REACH);
}
