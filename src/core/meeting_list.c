/* meeting_list.c: "met A, B and C": one encounter where the article goes on to speak of a single one. */
#include "meeting_merge.h"

#define VN_LIST_FOLLOWS 2  /* sentences after the list in which "at the meeting" says that it was one */
#define VN_LIST_BEGINS  3  /* tokens of a sentence in which such words stand */
#define VN_LIST_REACH   16 /* encounters before an item among which the first of its list is */

/* "At the meeting, ...", "The meeting took place": one, and not said with whom. */
static bool
speaks_of_one(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const plural[] = {"các", "những", "Các", "Những", "hai", "ba", "từng", "mỗi", NULL};
    static const char *const single[] = {"cuộc", "Cuộc", "buổi", "Buổi", "phiên", NULL};
    static const char *const after[] = {",", ".", "diễn", "kéo", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first, end = c->first + c->n;

    if (!c->noun || c->first - first > VN_LIST_BEGINS || end >= sc->tokens->n ||
        (c->told && sc->cue[end] != VN_Q_HOLD) || vn_group_of(c->kind) > VN_G_PHONE)
        return false;
    if (c->first > first && vn_token_is_one_of(sc, c->first - 1, plural))
        return false;
    return vn_token_is_one_of(sc, c->first, single) && vn_token_is_one_of(sc, end, after);
}

/* "The two", or a side told by its body or land: of which of several that met, is not said. */
static bool
names_none(const vn_candidate *c)
{
    return c->left.form == VN_P_BOTH || !c->paired || c->left.form > VN_P_OFFICE ||
           c->right.form > VN_P_OFFICE;
}

/* The candidate by which the encounter is an item of a list, where nothing else tells of it but what "the
 * two" did; NULL otherwise. */
static const vn_candidate *
list_item(const vn_candidates *all, const vn_encounter *e)
{
    const vn_candidate *c = e->n ? &all->items[e->candidates[0]] : NULL;

    for (size_t i = 1; i < e->n; i++)
        if (!names_none(&all->items[e->candidates[i]]))
            return NULL;
    return c && c->split && c->told && c->zone != VN_Z_TITLE ? c : NULL;
}

static bool
goes_on_with_one(const vn_scene *sc, const vn_candidates *all, const vn_candidate *item)
{
    uint32_t first = sc->sentences->items[item->sentence].first;

    for (uint32_t i = first; i < item->first; i++)
        if (vn_token_is(sc, i, "lượt") || vn_token_is(sc, i, "các"))
            return false;
    for (size_t i = (size_t)(item - all->items) + 1; i < all->n; i++) {
        const vn_candidate *c = &all->items[i];

        if (c->sentence > item->sentence + VN_LIST_FOLLOWS)
            return false;
        if (c->sentence > item->sentence && speaks_of_one(sc, c))
            return true;
    }
    return false;
}

/* "Had a meeting with A and B", both of one land: one, not several. */
static bool
is_at_one_table(const vn_scene *sc, const vn_candidates *all, const vn_candidate *item)
{
    static const char *const single[] = {"cuộc", "buổi", NULL};
    static const char *const plural[] = {"các", "những", "nhiều", "hai", "ba", "số", NULL};
    const vn_candidate *head = item - 1, *next = item + 1;

    if (item == all->items || head->wording != item->wording || head->split ||
        !vn_same_country(head->right.country, item->right.country) ||
        (next < all->items + all->n && next->wording == item->wording))
        return false;
    return item->noun && item->list == VN_LIST_AND && item->first > 0 &&
           vn_token_is_one_of(sc, item->first, single) && !vn_token_is_one_of(sc, item->first - 1, plural) &&
           sc->cue[item->right.first - 1] != VN_Q_WITH;
}

/* Whether an encounter before the i-th is told by the same wording as its list. */
static bool
has_head(const vn_candidates *all, const vn_encounters *es, size_t i, uint32_t wording)
{
    for (size_t k = i > VN_LIST_REACH ? i - VN_LIST_REACH : 0; k < i; k++)
        for (size_t j = 0; j < es->items[k].n; j++)
            if (all->items[es->items[k].candidates[j]].wording == wording)
                return true;
    return false;
}

void
vn_lists_join(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        const vn_candidate *item = list_item(all, &es->items[i]);

        if (!item || !has_head(all, es, n, item->wording) ||
            (!goes_on_with_one(sc, all, item) && !is_at_one_table(sc, all, item)))
            es->items[n++] = es->items[i];
    }
    es->n = n;
}
