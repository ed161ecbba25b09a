/* meeting_where_all.c: places that an article tells of all that was done on a visit or beside an event. */
#include "meeting_where.h"

#define VN_ALL_REACH   14 /* tokens between "activities" and the place of them */
#define VN_EVENT_REACH 45 /* tokens between "beside" or "attend" and the place of the event */
#define VN_EVENT_NAME  20 /* tokens between the word of an event and its place */
#define VN_ALL_LEAD    3  /* sentences that begin an article, its title among them */

/* "thăm, làm việc tại X", "thăm và làm việc tại X" */
static bool
is_visit_to(const vn_scene *sc, uint32_t token)
{
    return token >= 5 && vn_token_is(sc, token - 1, "tại") &&
           vn_stands_at(sc, "làm", "việc", token - 3, token) && vn_token_is(sc, token - 5, "thăm") &&
           (vn_token_is(sc, token - 4, ",") || vn_token_is(sc, token - 4, "và"));
}

/* "các cuộc gặp", "hai cuộc tiếp", "loạt hoạt động": more than one encounter. */
static bool
is_of_several(const vn_scene *sc, uint32_t k)
{
    static const vn_word_pair words[] = {{"hoạt", "động"}, {"tiếp", "xúc"}};
    static const vn_word_pair meets[] = {{"cuộc", "gặp"}, {"cuộc", "tiếp"}, {"cuộc", "hội"},
                                         {"buổi", "làm"}, {"cuộc", "làm"},  {"buổi", "tiếp"}};
    static const char *const many[] = {"các", "những", "nhiều", "loạt", "chuỗi",
                                       "hai", "ba",    "bốn",   "năm",  NULL};

    return VN_HAS_PAIR(sc, k, words) ||
           (k && VN_HAS_PAIR(sc, k, meets) && vn_token_is_one_of(sc, k - 1, many));
}

bool
vn_is_of_all(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair turns[] = {{"lần", "lượt"}};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, token)];

    if (is_visit_to(sc, token))
        return true;
    for (uint32_t k = s->first; k < s->first + s->n; k++)
        if (VN_HAS_PAIR(sc, k, turns))
            return true;
    for (uint32_t k = token; k-- > s->first && token - k <= VN_ALL_REACH && !vn_token_is(sc, k, ",");)
        if (is_of_several(sc, k))
            return true;
    return false;
}

/* Whether a sentence tells that people left or came home. */
static bool
tells_return(const vn_scene *sc, const vn_sentence *s)
{
    static const vn_word_pair words[] = {{"kết", "thúc"}, {"về", "đến"}, {"về", "nước"}, {"về", "tới"}};

    for (uint32_t k = s->first; k < s->first + s->n; k++)
        if (VN_HAS_PAIR(sc, k, words) || vn_token_is(sc, k, "rời"))
            return true;
    return false;
}

/* Whether an event is named shortly before a token. */
static bool
follows_event(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const words[] = {"nghị", "đỉnh", "đàn", "đồng", "lễ", "thoại", "họp", NULL};

    for (uint32_t k = token; k-- > s->first && token - k <= VN_EVENT_NAME;)
        if (vn_token_is_one_of(sc, k, words))
            return true;
    for (size_t i = vn_first_mention(sc, token); i-- > 0 && sc->entities->mentions[i].first >= s->first;)
        if (sc->entities->mentions[i].kind == VN_E_EVENT)
            return true;
    return false;
}

/* Whether a sentence says that people came to another town: "đã đến X, nhân dịp dự hội nghị tại Y". */
static bool
tells_arrival(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const to[] = {"đến", "tới", NULL};

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            return false;
        if (m->kind == VN_E_PLACE && m->first > s->first && vn_place_rank(sc, (uint32_t)i) == 2 &&
            vn_token_is_one_of(sc, m->first - 1, to))
            return true;
    }
    return false;
}

bool
vn_is_of_event(const vn_scene *sc, uint32_t token)
{
    static const char *const words[] = {"lề", "dịp", "Nhân", "nhân", NULL};
    uint32_t at = vn_sentence_at(sc, token);
    const vn_sentence *s = &sc->sentences->items[at];

    if (at > VN_ALL_LEAD || tells_return(sc, s) || tells_arrival(sc, s) || !follows_event(sc, s, token))
        return false;
    for (uint32_t k = token; k-- > s->first && token - k <= VN_EVENT_REACH;)
        if (vn_token_is_one_of(sc, k, words))
            return true;
    return false;
}

bool
vn_is_of_days(const vn_scene *sc, uint32_t token)
{
    uint32_t at = vn_sentence_at(sc, token);
    const vn_sentence *s = &sc->sentences->items[at];

    if (at > VN_ALL_LEAD || tells_return(sc, s) || tells_arrival(sc, s))
        return false;
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);
        const char *code = vn_scene_entity(sc, d->entity)->code;

        if (d->first >= s->first + s->n)
            break;
        if (d->kind == VN_E_DATE && code && vn_is_span(code))
            return true;
    }
    return false;
}
