/* meeting_where_aside.c: places that are said of something else than what was held there, and the places that
 * an article is sent from. */
#include "meeting_where.h"

#define VN_ASIDE_REACH     14  /* tokens before a place that may say that it is of something else */
#define VN_BEFORE_REACH    4   /* tokens between "last time" and the place */
#define VN_AGO_OPENING     6   /* tokens that open a sentence, "some days ago" among them */
#define VN_ONCE_REACH      6   /* tokens between "once" and the place */
#define VN_AFTER_REACH     5   /* tokens after it that may say that it was in another year */
#define VN_DATELINE_AT     8   /* tokens of an agency's or paper's name before the place of a dateline */
#define VN_DATELINE_END    14  /* tokens between the place of a dateline and its dash */
#define VN_DATELINE_DEPTH  160 /* tokens of an article within which its dateline stands */
#define VN_RESIDENCE_REACH 6   /* tokens between the word of an envoy or mission and its seat */
#define VN_POST_REACH      9   /* tokens between "phóng viên" and where they are posted */
#define VN_SITE_WORDS      8 /* tokens between "at" and the place: "tại khu vực cột mốc 1116, cửa khẩu X" */

/* "trước khi bay đến X", "sau khi dự hội nghị tại X"; but "sau khi đến X" is there. */
static bool
is_before_or_after(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    static const char *const before[] = {"trước", "Trước", NULL}, *const after[] = {"sau", "Sau", NULL};
    static const char *const arrives[] = {"đến", "tới", "đặt", "hạ", NULL};

    return k > s->first && vn_token_is(sc, k, "khi") &&
           (vn_token_is_one_of(sc, k - 1, before) ||
            (vn_token_is_one_of(sc, k - 1, after) && !vn_token_is_one_of(sc, k + 1, arrives)));
}

/* "dự án ... tại X", "người Việt ở X": what is there, not what was done there. */
bool
vn_tells_business(const vn_scene *sc, uint32_t k)
{
    static const vn_word_pair words[] = {
        {"dự", "án"},      {"đầu", "tư"},    {"doanh", "nghiệp"}, {"công", "trình"}, {"nhà", "máy"},
        {"kinh", "doanh"}, {"sinh", "sống"}, {"lao", "động"},     {"học", "tập"},    {"cộng", "đồng"},
        {"công", "ty"},    {"sinh", "viên"}, {"kiều", "bào"},     {"người", "Việt"}, {"tham", "quan"},
        {"tìm", "hiểu"},   {"khảo", "sát"},  {"dâng", "hương"},   {"qua", "đời"},
    };

    return VN_HAS_PAIR(sc, k, words);
}

/* "mời ... thăm X", "sẽ dự hội thảo tại X": what is wished or planned. */
static bool
is_planned(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    if (sc->cue[k] == VN_Q_WISH)
        return k == s->first || !vn_token_is(sc, k - 1, "lời");
    return sc->cue[k] == VN_Q_FUTURE || vn_stands_at(sc, "nhận", "lời", k, s->first + s->n);
}

/* The same, or "cho biết ... ở X": what is spoken of. */
static bool
is_said(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    return is_planned(sc, s, k) || sc->cue[k] == VN_Q_SPEECH ||
           vn_stands_at(sc, "nhất", "trí", k, s->first + s->n);
}

/* Whether the clause before a place says that it is of something else, for sure or (`sure` false) perhaps. */
static bool
is_said_of_other(const vn_scene *sc, const vn_sentence *s, uint32_t token, const vn_standing *st, bool sure)
{
    bool clause = true;

    for (uint32_t k = token; k-- > s->first && token - k <= VN_ASIDE_REACH;) {
        if (vn_token_is(sc, k, ";") || (st->named && vn_token_is(sc, k, ",")))
            return false;
        clause = clause && !vn_token_is(sc, k, ",");
        if (clause && (sure ? is_before_or_after(sc, s, k) : !st->told && vn_tells_business(sc, k)))
            return true;
        if (!st->named && (sure ? clause && is_planned(sc, s, k) : is_said(sc, s, k)))
            return true;
    }
    return false;
}

/* "gặp B, đề nghị triệt phá các ổ nhóm ở X": what is asked for in the clause of a place behind the telling.
 */
static bool
is_asked_for(const vn_scene *sc, const vn_sentence *s, uint32_t token, const vn_standing *st)
{
    for (uint32_t k = token; st->named && !st->before && k-- > s->first && token - k <= VN_ASIDE_REACH;) {
        if (vn_token_is(sc, k, ",") || vn_token_is(sc, k, ";") || sc->cue[k] == VN_Q_VERB ||
            sc->cue[k] == VN_Q_NOUN)
            return false;
        if (sc->cue[k] == VN_Q_WISH && !vn_token_is(sc, k, "lời") && !vn_token_is(sc, k, "mời"))
            return true;
    }
    return false;
}

/* "Trước đó, đoàn đã thăm X", "Chỉ ít ngày trước chuyến thăm này, A đã đến X" */
static bool
is_told_before(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const vn_word_pair ago[] = {{"ngày", "trước"}, {"tuần", "trước"}, {"tháng", "trước"}};

    for (uint32_t k = s->first; k < token && k < s->first + VN_AGO_OPENING; k++)
        if (VN_HAS_PAIR(sc, k, ago) && !vn_token_is(sc, k + 2, "đó"))
            return true;
    return token > s->first + 1 && vn_stands_at(sc, "Trước", "đó", s->first, token);
}

/* "cuộc gặp tại X năm ngoái", "lần gặp trước ở X" */
static bool
is_of_other_year(const vn_scene *sc, const vn_sentence *s, uint32_t first, uint32_t end)
{
    static const vn_word_pair years[] = {{"năm", "ngoái"}, {"năm", "trước"}, {"tháng", "trước"},
                                         {"năm", "tới"},   {"năm", "sau"},   {"tháng", "tới"},
                                         {"tuần", "tới"},  {"tháng", "sau"}, {"tuần", "sau"},
                                         {"sắp", "tới"},   {"ngày", "mai"}};
    static const vn_word_pair last[] = {{"năm", "ngoái"}, {"gặp", "trước"}, {"lần", "trước"}};

    for (uint32_t k = end; k + 1 < s->first + s->n && k < end + VN_AFTER_REACH && !vn_token_is(sc, k, ",");
         k++)
        if (VN_HAS_PAIR(sc, k, years))
            return true;
    for (uint32_t k = first; k-- > s->first && first - k <= VN_BEFORE_REACH && !vn_token_is(sc, k, ",");)
        if (VN_HAS_PAIR(sc, k, last))
            return true;
    return false;
}

/* "tại X năm 2014", "từng gặp ở X": told of a bare year, or as what once was. */
static bool
is_of_once(const vn_scene *sc, const vn_sentence *s, uint32_t first, uint32_t end)
{
    size_t next = vn_first_mention(sc, end);
    const vn_mention *d = next < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)next) : NULL;
    const char *code = d && d->kind == VN_E_DATE ? vn_scene_entity(sc, d->entity)->code : NULL;

    if (code && strlen(code) == strlen("2014") && d->first <= end + 1)
        return true;
    for (uint32_t k = first; k-- > s->first && first - k <= VN_ONCE_REACH && !vn_token_is(sc, k, ",");)
        if (vn_token_is(sc, k, "từng"))
            return true;
    return false;
}

static bool
is_recalled_after(const vn_scene *sc, const vn_sentence *s, uint32_t end)
{
    for (uint32_t k = end; k < s->first + s->n && k < end + VN_AFTER_REACH && !vn_token_is(sc, k, ","); k++)
        if (sc->cue[k] == VN_Q_RECALL)
            return true;
    return false;
}

/* "rời X", "từ X"; but not "phóng viên gửi về từ X". */
static bool
is_left(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const from[] = {"rời", "khỏi", "từ", NULL};
    static const char *const sent[] = {"về", "tin", "TTXVN", "(", NULL};

    return token > s->first && vn_token_is_one_of(sc, token - 1, from) &&
           !(token > s->first + 1 && vn_token_is_one_of(sc, token - 2, sent));
}

bool
vn_place_is_elsewhere(const vn_scene *sc, uint32_t first, uint32_t end, const vn_standing *st)
{
    const vn_sentence *s = &sc->sentences->items[st->sentence];

    return is_said_of_other(sc, s, first, st, true) || is_asked_for(sc, s, first, st) ||
           is_left(sc, s, first) || is_of_other_year(sc, s, first, end) || is_of_once(sc, s, first, end) ||
           (!st->named && is_told_before(sc, s, first));
}

bool
vn_place_is_aside(const vn_scene *sc, uint32_t first, uint32_t end, const vn_standing *st)
{
    const vn_sentence *s = &sc->sentences->items[st->sentence];

    return is_said_of_other(sc, s, first, st, false) || (!st->named && is_recalled_after(sc, s, end));
}

/* -- datelines */

/* The end of the date that covers a token; the token where none does. */
static uint32_t
date_end(const vn_scene *sc, uint32_t token)
{
    size_t next = vn_first_mention(sc, token + 1);
    const vn_mention *m = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

    return m && m->kind == VN_E_DATE && token < m->first + m->n ? m->first + m->n : token;
}

/* The token after a dateline's dash or, where it is `bracketed`, its bracket; 0 where none ends there. */
static uint32_t
dateline_end(const vn_scene *sc, uint32_t end, bool bracketed)
{
    static const char *const dashes[] = {"-", "–", "—", NULL};
    uint32_t n = (uint32_t)sc->tokens->n, stop = end + VN_DATELINE_END < n ? end + VN_DATELINE_END : n;
    bool open = bracketed;

    for (uint32_t k = end; k < stop; k++) {
        uint32_t after = date_end(sc, k);

        if (!open && vn_token_is_one_of(sc, k, dashes))
            return k + 1;
        if (vn_token_is(sc, k, ")")) {
            if (bracketed)
                return k + 1;
            open = false;
        } else if (vn_token_is(sc, k, "("))
            open = true;
        else if (after > k)
            k = after - 1;
        else if ((!open || bracketed) && sc->tokens->items[k].kind != VN_T_PUNCT)
            return 0;
    }
    return 0;
}

/* Whether only the name of an agency or paper stands between the beginning of a line and a token. */
static bool
opens_line(const vn_scene *sc, uint32_t token)
{
    static const char *const ends[] = {"-", "–", "—", "(", ")", NULL};
    uint32_t from = token > VN_DATELINE_AT ? token - VN_DATELINE_AT : 0, k = token;

    while (k > from && !memchr(sc->text->s + sc->tokens->items[k - 1].start, '\n',
                               sc->tokens->items[k].start - sc->tokens->items[k - 1].start))
        k--;
    if (k == token || k == 0)
        k = k == token ? token : 0;
    else if (k == from)
        return false;
    return k == token || (vn_token_is_one_of(sc, token - 1, ends) && !vn_gap_has(sc, k, token, ","));
}

bool
vn_is_dateline(const vn_scene *sc, uint32_t mention)
{
    const vn_mention *m = vn_scene_mention(sc, mention), *next = m + 1;
    bool bracketed = m->first && vn_token_is(sc, m->first - 1, "(");
    uint32_t end;

    if (m->first > VN_DATELINE_DEPTH || !opens_line(sc, m->first) ||
        !(end = dateline_end(sc, m->first + m->n, bracketed)))
        return false;
    return mention + 1 >= sc->entities->n_mentions || next->first != end || next->kind != VN_E_PLACE;
}

/* -- "at" */

static bool
is_at_word(const vn_scene *sc, uint32_t token)
{
    return sc->cue[token] == VN_Q_AT || vn_token_is(sc, token, "tại") || vn_token_is(sc, token, "ở") ||
           vn_token_is(sc, token, "Tại");
}

/* "trên cầu X", "trên đất X" */
static bool
is_upon(const vn_scene *sc, uint32_t token)
{
    static const char *const on[] = {"trên", "Trên", NULL};
    static const char *const spans[] = {"cầu", "Cầu", "tàu", "đảo", "boong", NULL};

    if (vn_token_is_one_of(sc, token - 1, on))
        return vn_token_is_one_of(sc, token, spans);
    return token > 1 && vn_token_is(sc, token - 1, "đất") && vn_token_is_one_of(sc, token - 2, on);
}

/* "X là nơi diễn ra", "X đã chứng kiến": a place that opens its sentence as where it was. */
static bool
is_scene_of(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair words[] = {{"là", "nơi"}, {"chứng", "kiến"}, {"đăng", "cai"}};
    size_t i = vn_first_mention(sc, token);
    const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;
    uint32_t end = m ? m->first + m->n : 0;

    if (!m || m->first != token || m->kind != VN_E_PLACE || end + 1 >= sc->tokens->n ||
        token != sc->sentences->items[vn_sentence_at(sc, token)].first)
        return false;
    return VN_HAS_PAIR(sc, end + vn_token_is(sc, end, "đã"), words);
}

/* Whether a wording names what a house or room is for: "nhà hội đàm". */
static bool
is_house_of(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    static const char *const houses[] = {"nhà", "Nhà", "phòng", "Phòng", NULL};

    return (k > s->first && vn_token_is_one_of(sc, k - 1, houses)) ||
           (k > s->first + 1 && sc->cue[k - 1] == sc->cue[k] && vn_token_is_one_of(sc, k - 2, houses));
}

bool
vn_is_at(const vn_scene *sc, uint32_t token)
{
    static const char *const sites[] = {"khu",   "cột",   "mốc", "cặp", "phòng", "Phòng", "căn", "chốt",
                                        "điểm",  "nhà",   "bến", "cầu", "trạm",  "khách", "cửa", "doanh",
                                        "quảng", "Khách", "Cầu", "Nhà", "tòa",   NULL};
    static const vn_word_pair halls[] = {{"hội", "trường"}, {"Hội", "trường"}};
    const vn_sentence *s;

    if (!token)
        return false;
    if (is_scene_of(sc, token))
        return true;
    if (is_at_word(sc, token - 1) || is_upon(sc, token))
        return true;
    s = &sc->sentences->items[vn_sentence_at(sc, token)];
    for (uint32_t k = token - 1; k > s->first && token - k <= VN_SITE_WORDS; k--) {
        if (is_at_word(sc, k - 1))
            return vn_token_is_one_of(sc, k, sites) || vn_has_pair(sc, k, halls, 2);
        if ((vn_token_is(sc, k, ",") && k + 1 != token) || vn_token_is(sc, k, "(") ||
            ((sc->cue[k] == VN_Q_VERB || sc->cue[k] == VN_Q_NOUN) && !is_house_of(sc, s, k)))
            return false;
    }
    return false;
}

/* Whether the place at a token closes what is told, or a day follows it: "tiếp Đại sứ Lào tại Hà Nội." */
static bool
closes_clause(const vn_scene *sc, uint32_t token)
{
    static const char *const next[] = {"nhân",  "để",   "trong", "vào", "sáng",
                                       "chiều", "trưa", "tối",   "sau", NULL};
    size_t i = vn_first_mention(sc, token);
    const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, token)];
    uint32_t end = m ? m->first + m->n : token;

    return m && m->first == token &&
           (end >= s->first + s->n || sc->tokens->items[end].kind >= VN_T_PUNCT ||
            vn_token_is_one_of(sc, end, next) ||
            (i + 1 < sc->entities->n_mentions && m[1].first == end && m[1].kind == VN_E_DATE));
}

/* Whether a place is a site by its mention at a token. */
static bool
is_site_at(const vn_scene *sc, uint32_t token)
{
    size_t i = vn_first_mention(sc, token);

    return i < sc->entities->n_mentions && vn_scene_mention(sc, (uint32_t)i)->first == token &&
           vn_place_rank(sc, (uint32_t)i) == 1;
}

/* Whether a place after "at" is where an envoy resides: "Tổng Lãnh sự Lào tại Đà Nẵng", names of lands and
 * bodies not counted; but "tại Đại sứ quán Lào ở Hà Nội" is in the town, and so is what an envoy does there.
 */
bool
vn_is_residence(const vn_scene *sc, uint32_t token)
{
    static const char *const words[] = {"sứ", "sự", "quán", NULL};
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, token)];
    uint32_t seen = 0;

    if (is_site_at(sc, token))
        return false;
    for (uint32_t k = token; k-- > s->first && seen <= VN_RESIDENCE_REACH;) {
        size_t m = vn_first_mention(sc, k + 1);
        const vn_mention *before = m ? vn_scene_mention(sc, (uint32_t)m - 1) : NULL;
        bool inside = before && k < before->first + before->n;

        if (vn_token_is(sc, k, ",") || (inside && before->kind == VN_E_PERSON) || sc->cue[k] == VN_Q_HOLD ||
            (!inside && sc->cue[k] == VN_Q_VERB))
            return false;
        if (vn_token_is_one_of(sc, k, words) || vn_stands_at(sc, "Phái", "đoàn", k - (k > s->first), token) ||
            (k > s->first + 1 && vn_stands_at(sc, "đại", "diện", k - 1, token) &&
             (vn_token_is(sc, k - 2, "phòng") || vn_token_is(sc, k - 2, "Trưởng"))))
            return !(inside && before->kind == VN_E_ORGANIZATION && vn_is_at(sc, before->first)) &&
                   !(vn_token_is(sc, k, "sứ") && closes_clause(sc, token));
        seen += !inside || (before->kind != VN_E_PLACE && before->kind != VN_E_ORGANIZATION);
    }
    return false;
}

/* Whether a place after "at" is where a reporter is posted: "Theo phóng viên TTXVN tại X". */
bool
vn_is_reporters_post(const vn_scene *sc, uint32_t token)
{
    static const char *const reporters[] = {"viên", "PV", "Pv", NULL};
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first;
    bool agency = false;

    for (uint32_t k = token; k-- > first && token - k <= VN_POST_REACH && !vn_token_is(sc, k, ",");) {
        size_t next = vn_first_mention(sc, k + 1);
        const vn_mention *m = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

        agency |= (m && m->kind == VN_E_ORGANIZATION && k < m->first + m->n) || vn_token_is(sc, k, "trú");
        if (vn_token_is_one_of(sc, k, reporters) &&
            (!vn_token_is(sc, k, "viên") ||
             (k > first && (vn_token_is(sc, k - 1, "phóng") || vn_token_is(sc, k - 1, "Phóng")))))
            return agency;
    }
    return false;
}

/* -- bodies where something is held */

/* Whether a body after "at" stands as a frame of its own: ", tại Học viện X, ..." */
static bool
is_framed(const vn_scene *sc, const vn_mention *m, uint32_t start)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t at = start - 1, end = m->first + m->n;
    size_t next = vn_first_mention(sc, at);
    const vn_mention *date = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

    return (at == s->first || vn_token_is(sc, at - 1, ",") ||
            (date && date->kind == VN_E_DATE && date->first + date->n == at)) &&
           end < s->first + s->n && (vn_token_is(sc, end, ",") || vn_token_is(sc, end, "("));
}

/* Whether a body after "at" ends the clause of a telling: "gặp B tại Đồn X."; not "làm việc tại Đồn X". */
static bool
closes_telling(const vn_scene *sc, const vn_mention *m, uint32_t start, const vn_standing *st)
{
    static const char *const work[] = {"việc", "thăm", "tác", NULL};
    static const char *const stops[] = {".", ",", "(", NULL};
    const vn_sentence *s = &sc->sentences->items[st->sentence];
    uint32_t end = m->first + m->n;

    return st->told && !st->before && start >= s->first + 2 && !vn_token_is_one_of(sc, start - 2, work) &&
           (end >= s->first + s->n || vn_token_is_one_of(sc, end, stops));
}

bool
vn_is_body_venue(const vn_scene *sc, const vn_mention *m, uint32_t start, const vn_standing *st)
{
    return is_framed(sc, m, start) || closes_telling(sc, m, start, st);
}
