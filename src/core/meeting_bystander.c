/* meeting_bystander.c: the dead, whom a portrait shows, who sends another in his stead, where compatriots
 * live, whom a reporter writes for, who reported, what someone is. */
#include "meeting_bystander.h"

#define VN_LATE_BACK    5  /* tokens from a tribute to the name of whom it is paid to */
#define VN_IMAGE_REACH  12 /* tokens from a portrait to the second name that it is of */
#define VN_ABROAD_REACH 8  /* tokens from compatriots to where they live */
#define VN_ROLE_REACH   8  /* tokens from "a country that" to the office that it holds */

/* "viếng cố Chủ tịch X", "viếng lãnh tụ X": the dead meet nobody. */
static bool
is_late(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    uint32_t from = p->first > s->first + VN_LATE_BACK ? p->first - VN_LATE_BACK : s->first;

    for (uint32_t t = from; t < p->first; t++)
        if (vn_token_is(sc, t, "viếng") && !vn_gap_has(sc, t, p->first, ","))
            return true;
    return vn_token_is(sc, p->first, "cố") || (p->first > s->first && (vn_token_is(sc, p->first - 1, "cố") ||
                                                                       vn_token_is(sc, p->first - 1, "Cố")));
}

/* "mang ảnh chân dung X và Y", "tượng đài X": whom it shows. */
static bool
is_pictured(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const vn_word_pair image[] = {
        {"chân", "dung"}, {"tượng", "đài"}, {"Tượng", "đài"}, {"bức", "tượng"}, {"đặt", "tượng"}};

    for (uint32_t t = p->first; t-- > s->first + 1 && p->first - t <= VN_IMAGE_REACH;) {
        if (VN_HAS_PAIR(sc, t - 1, image))
            return true;
        if (vn_token_is(sc, t, ",") || vn_token_is(sc, t, ";") || sc->cue[t] == VN_Q_VERB ||
            sc->cue[t] == VN_Q_GREET || sc->cue[t] == VN_Q_WITH || sc->cue[t] == VN_Q_AT)
            return false;
    }
    return false;
}

/* "Được sự ủy quyền của X, Y ...": Y is there. */
static bool
is_represented(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const char *const spellings[] = {"ủy", "uỷ", NULL};

    size_t m = vn_first_mention(sc, p->first);

    if (m >= sc->entities->n_mentions || sc->entities->mentions[m].kind == VN_E_ORGANIZATION)
        return false; /* "the committee, its chairman Y": one party, of whom is there */
    return p->first >= s->first + 3 && vn_token_is(sc, p->first - 1, "của") &&
           vn_token_is(sc, p->first - 2, "quyền") && vn_token_is_one_of(sc, p->first - 3, spellings);
}

/* "kiều bào tại các nước A": where they live. */
static bool
is_of_compatriots(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const vn_word_pair abroad[] = {{"kiều", "bào"}, {"bà", "con"}, {"người", "Việt"}};

    for (uint32_t t = p->first; t-- > s->first + 1 && p->first - t <= VN_ABROAD_REACH;) {
        if (vn_token_is(sc, t, ",") || vn_token_is(sc, t, ";") || vn_token_is(sc, t, "và") ||
            sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_WITH)
            return false;
        if (VN_HAS_PAIR(sc, t - 1, abroad))
            return true;
    }
    return false;
}

/* "phóng viên A tại B": whom the reporter writes for. */
static bool
is_agency_of_reporter(const vn_scene *sc, const vn_party *p)
{
    static const vn_word_pair reporter[] = {{"phóng", "viên"}, {"Phóng", "viên"}};

    return p->form == VN_P_BODY && p->first > 1 &&
           (VN_HAS_PAIR(sc, p->first - 2, reporter) || vn_token_is(sc, p->first - 1, "PV"));
}

/* "Theo báo cáo của X, ...": who reported, not who did. */
static bool
is_reporting(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const char *const report[] = {"cáo", "liệu", "kê", "tin", "lời", NULL};
    uint32_t of = p->first;

    while (of > s->first && sc->cue[of - 1] == VN_Q_HONORIFIC)
        of--;
    if (of < s->first + 3 || !vn_token_is(sc, of - 1, "của") || !vn_token_is_one_of(sc, of - 2, report))
        return false;
    return vn_is_source(sc, of - 2) || vn_is_source(sc, of - 3);
}

/* "B, nước giữ chức Chủ tịch luân phiên A", "với tư cách Chủ tịch A": what someone is, told beside his name.
 */
static bool
is_role(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const char *const holds[] = {"giữ", "đảm", "làm", "là", "đóng", NULL};
    static const vn_word_pair as[] = {{"tư", "cách"}, {"cương", "vị"}, {"vai", "trò"}};
    bool held = false;

    for (uint32_t t = p->first; t-- > s->first + 1 && p->first - t <= VN_ROLE_REACH;) {
        if (vn_token_is(sc, t, ",") || sc->cue[t] == VN_Q_VERB)
            return false;
        if (VN_HAS_PAIR(sc, t - 1, as))
            return p->first - t <= 2;
        if (held && vn_token_is(sc, t, "nước") && vn_token_is(sc, t - 1, ","))
            return true;
        held |= vn_token_is_one_of(sc, t, holds);
    }
    return false;
}

bool
vn_is_role(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    static const char *const before[] = {"làm", "chức", "ghế", NULL};
    static const vn_word_pair as[] = {{"chức", "vụ"}, {"vai", "trò"}, {"cương", "vị"}, {"tư", "cách"}};

    if (p->first == s->first)
        return false;
    return vn_token_is_one_of(sc, p->first - 1, before) ||
           (p->first > s->first + 1 && VN_HAS_PAIR(sc, p->first - 2, as)) ||
           (p->first > s->first + 2 && vn_token_is(sc, p->first - 1, "là") &&
            VN_HAS_PAIR(sc, p->first - 3, as));
}

bool
vn_is_bystander(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    if (p->form <= VN_P_OFFICE && (is_represented(sc, p, s) || is_pictured(sc, p, s)))
        return true;
    if (p->form <= VN_P_BODY && is_reporting(sc, p, s))
        return true;
    if (p->form == VN_P_NAMED)
        return is_late(sc, p, s);
    if ((p->form == VN_P_OFFICE || p->form == VN_P_BODY) && is_role(sc, p, s))
        return true;
    if (p->form != VN_P_PLACE && p->form != VN_P_BODY)
        return false;
    return is_agency_of_reporter(sc, p) || is_of_compatriots(sc, p, s);
}
