/* meeting_items.c: lists of parties: what is a further item of one ("met A; B and C"), and what is none. */
#include "meeting_party.h"
#include "meeting_scan.h"

#define VN_OWN_REACH       6  /* tokens from a wording to what says that it is with people at home */
#define VN_EXPLAINED_REACH 40 /* tokens from a wording to the list that explains whom it is of */

/* How an item hangs on the list before it: VN_LIST_NONE where it is no item. */
uint8_t
vn_list_link(const vn_scene *sc, const vn_party *last, const vn_party *next)
{
    uint8_t found = 0;

    if (next->first - last->end > 6)
        return VN_LIST_NONE;
    for (uint32_t i = last->end; i < next->first; i++) {
        if (sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_NOUN || sc->cue[i] == VN_Q_AT ||
            sc->cue[i] == VN_Q_PASSIVE)
            return VN_LIST_NONE;
        if (vn_token_is(sc, i, "và"))
            found = VN_LIST_AND;
        else if (vn_token_is(sc, i, ";"))
            found = VN_LIST_SEMICOLON;
        else if (vn_token_is(sc, i, ",") && !found)
            found = VN_LIST_COMMA;
    }
    return found ? found : next->first - last->end <= 1 ? VN_LIST_LOOSE : VN_LIST_NONE;
}

/* "with the leaders of A and of B": the body stands for people. */
bool
vn_stands_for_people(const vn_scene *sc, const vn_party *last, const vn_party *next)
{
    if (next->form != VN_P_BODY)
        return false;
    if (next->crowd)
        return true;
    for (uint32_t i = last->end; i + 1 < next->first; i++)
        if ((vn_token_is(sc, i, "lãnh") && vn_token_is(sc, i + 1, "đạo")) ||
            (vn_token_is(sc, i, "đại") && vn_token_is(sc, i + 1, "diện")))
            return true;
    return false;
}

/* "met the chairman of the House and of its committee B, Mr C; D": two offices of one in a list of others. */
bool
vn_shares_holder(const vn_scene *sc, const vn_party *item, const vn_party *end)
{
    return item->form == VN_P_OFFICE && item->person == VN_NO_ENTITY && item + 2 < end &&
           item[1].form == VN_P_NAMED && vn_list_link(sc, item, item + 1) == VN_LIST_AND &&
           vn_list_link(sc, item + 1, item + 2) == VN_LIST_SEMICOLON;
}

/* "had sessions with the ministry, the university and the bank": bodies in a row, one after the other. */
bool
vn_is_visited_body(const vn_scene *sc, const vn_candidate *c, const vn_party *first, const vn_party *next)
{
    static const char *const several[] = {"các", "nhiều", "những", NULL};

    return c->kind == VN_M_WORKING_SESSION && c->told && c->noun && first->form == VN_P_BODY &&
           next->country && vn_same_country(first->country, next->country) && c->list > VN_LIST_LOOSE &&
           c->first && vn_token_is_one_of(sc, c->first - 1, several);
}

/* "A - adviser to President B", "A and other people of B": no further item */
bool
vn_is_apposed(const vn_scene *sc, const vn_party *last, const vn_party *next)
{
    return vn_gap_has(sc, last->end, next->first, "-") || vn_gap_has(sc, last->end, next->first, "–") ||
           (next->form == VN_P_BODY && vn_gap_has(sc, last->end, next->first, "khác"));
}

bool
vn_is_home_item(const vn_scene *sc, const vn_party *first, const vn_party *item)
{
    if (item->form != VN_P_BODY || (item->country && !item->guessed))
        return false;
    for (const vn_party *p = first; p < item; p++)
        if (vn_list_link(sc, p, p + 1) <= VN_LIST_LOOSE)
            return false;
    return true;
}

bool
vn_is_with_own_people(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const before[] = {"các", "với", "cùng", "đại", "diện", "lãnh", "đạo",  "toàn",  "thể",
                                         "số",  "một", "đông", "đảo", "bà",   "cộng", "đồng", "những", NULL};
    static const vn_word_pair own[] = {{"sở", ","},     {"Sở", ","},     {"sở", "ngành"},   {"bộ", ","},
                                       {"Bộ", ","},     {"ban", ","},    {"ngành", ","},    {"cử", "tri"},
                                       {"con", "kiều"}, {"kiều", "bào"}, {"người", "Việt"}, {"con", "người"},
                                       {"đơn", "vị"},   {"phòng", ","}};
    uint32_t at = c->first + c->n;

    if (c->kind != VN_M_WORKING_SESSION && c->kind != VN_M_MEETING)
        return false;
    for (uint32_t k = 0; k < VN_OWN_REACH; k++, at++) {
        if (VN_HAS_PAIR(sc, at, own))
            return true;
        if (!vn_token_is_one_of(sc, at, before))
            return false;
    }
    return false;
}

size_t
vn_explained_from(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, size_t right)
{
    static const char *const several[] = {"số", "các", "những", "nhiều", "hai", "ba", NULL};
    uint32_t end = c->first + c->n;

    if (!c->told || right >= ps->n || ps->items[right].form != VN_P_BODY || ps->items[right].delegation)
        return right;
    for (size_t i = right + 1; i < ps->n && ps->items[i].first - end < VN_EXPLAINED_REACH; i++) {
        const vn_party *p = &ps->items[i];
        uint32_t at = p->first;

        while (at > end && sc->cue[at - 1] == VN_Q_HONORIFIC)
            at--;
        if ((p->form <= VN_P_OFFICE && vn_token_is(sc, at - 1, "gồm")) ||
            (p->form == VN_P_NAMED && vn_token_is(sc, at - 1, ":"))) {
            for (uint32_t t = end; t < ps->items[right].first; t++)
                if (vn_token_is_one_of(sc, t, several))
                    return i;
            return right;
        }
        if (p->form <= VN_P_OFFICE || vn_gap_has_cue(sc, ps->items[right].end, p->first, VN_Q_VERB))
            return right;
    }
    return right;
}
