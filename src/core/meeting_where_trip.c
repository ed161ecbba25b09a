/* meeting_where_trip.c: towns that people travelled to. */
#include "meeting_where.h"
#include "place.h"

#define VN_TRIP_LEAD    2 /* sentences that begin an article, of whoever they tell */
#define VN_TRIP_OPENING 8 /* tokens of a sentence before the place that opens it */
#define VN_TRIP_WORDS   4 /* tokens between the word of a journey and its town */

bool
vn_is_capital(const vn_entity *e)
{
    vn_place_hit hit = vn_place_find(e->name, strlen(e->name), NULL);
    const char *bare;

    if (!hit.found || !hit.name || e->kind != VN_E_PLACE)
        return false;
    bare = vn_short_place(hit.name);
    for (const char *const *w = vn_capitals; *w; w++)
        if (!strcmp(*w, bare))
            return true;
    return false;
}

/* Whether a token is a word of travel that a town may follow: "đến", "ghé thăm", "có mặt tại". */
static bool
is_travel(const vn_scene *sc, uint32_t k)
{
    static const char *const words[] = {"đến", "Đến", "tới", "Tới", "sang", "xuống", "lên",
                                        "ra",  "vào", "về",  "ghé", "thăm", "cập",   NULL};
    static const vn_word_pair pairs[] = {{"có", "mặt"},  {"công", "tác"}, {"dừng", "chân"},
                                         {"lưu", "lại"}, {"làm", "việc"}, {"chặng", "dừng"}};

    return vn_token_is_one_of(sc, k, words) || VN_HAS_PAIR(sc, k, pairs);
}

/* "năm ngoái", "từng": what was before. */
static bool
is_past(const vn_scene *sc, uint32_t k)
{
    static const char *const words[] = {"từng", "ngoái", "hồi", "Hồi", NULL};

    return vn_token_is_one_of(sc, k, words) || sc->cue[k] == VN_Q_FUTURE || sc->cue[k] == VN_Q_WISH;
}

/* Whether a word of travel leads to the place at a token, in a sentence that tells of nothing before or ahead
 * up to it; a site that is only visited is seen on a tour. */
static bool
is_travelled_to(const vn_scene *sc, uint32_t token, bool site)
{
    static const char *const between[] = {"tại", "ở",    "cảng",  "trung", "tâm", "mặt",
                                          "tác", "chân", "lại",   "việc",  "địa", "bàn",
                                          "khu", "vực",  "chính", "thức",  NULL};
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first;
    bool found = false;

    for (uint32_t k = token; k-- > first && token - k <= VN_TRIP_WORDS && !found;) {
        found = is_travel(sc, k) && !(site && vn_token_is(sc, k, "thăm"));
        if (!found && !vn_token_is_one_of(sc, k, between))
            return false;
    }
    for (uint32_t k = token; found && k-- > first;)
        found = !is_past(sc, k);
    return found;
}

/* "Trong ba ngày lưu lại X, A đã hội đàm với B, gặp C": whether a place opens its sentence, and so holds for
 * all that it tells. */
static bool
frames_sentence(const vn_scene *sc, uint32_t start, const vn_standing *st)
{
    uint32_t first = sc->sentences->items[st->sentence].first;

    return start - first <= VN_TRIP_OPENING && !vn_gap_has_cue(sc, first, start, VN_Q_VERB);
}

void
vn_place_journey(const vn_scene *sc, uint32_t i, uint32_t start, const vn_standing *st, vn_option *o)
{
    bool travelled = !o->on[VN_LF_aside] && !o->on[VN_LF_not_soil] && !o->on[VN_LF_dated_other] &&
                     is_travelled_to(sc, start, o->on[VN_LF_site]);

    o->capital = vn_is_capital(vn_scene_entity(sc, vn_scene_mention(sc, i)->entity));
    o->trip = travelled && (!o->on[VN_LF_none_here] || st->sentence <= VN_TRIP_LEAD) && !o->on[VN_LF_ward] &&
              (!o->on[VN_LF_site] || o->on[VN_LF_site_port]);
    o->reached = travelled && st->told && st->before && (!st->other_told || frames_sentence(sc, start, st)) &&
                 !o->on[VN_LF_elsewhere];
}
