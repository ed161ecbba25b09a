/* meeting_pairs.c: of the pairs that each wording may join, those that it does. */
#include "meeting_merge.h"

#define VN_NAME_GAP   3     /* tokens from the name of an encounter to whom it joins: "thượng đỉnh" */
#define VN_WITH_GAP   10    /* tokens from it to whom it is with, a place between */
#define VN_ITEM_FLOOR -0.4f /* log odds of a further item of a list */

/* "discussions in A with B": "with" right before the party, no act before it. */
static bool
is_with_behind(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n, at = c->right.first;

    if (!c->noun || c->right.form != VN_P_NAMED || at < end || at - end > VN_WITH_GAP)
        return false;
    for (uint32_t i = at; i-- > end;) {
        if (vn_token_is(sc, i, ",") || sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_BETWEEN)
            return false;
        if (sc->cue[i] == VN_Q_WITH)
            return at - i <= VN_NAME_GAP;
    }
    return false;
}

/* "met with A": whether the wording's "with" governs the right party. */
static bool
is_governed(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;

    if (is_with_behind(sc, c))
        return true;
    if (c->told || c->right.form > VN_P_OFFICE || c->right.first < end || c->right.first - end > 2)
        return false;
    return vn_token_is(sc, end - 1, "với") || (end < sc->tokens->n && sc->cue[end] == VN_Q_WITH);
}

/* "the A - B meeting": the two whom the name of the encounter joins */
static bool
is_hyphened(const vn_scene *sc, const vn_candidate *c)
{
    const vn_party *a = c->left.first < c->right.first ? &c->left : &c->right,
                   *b = a == &c->left ? &c->right : &c->left;
    uint32_t end = c->first + c->n;

    return c->noun && a->form <= VN_P_OFFICE && b->form <= VN_P_OFFICE && a->first >= end &&
           a->first - end <= VN_NAME_GAP && b->first == a->end + 1 &&
           (vn_token_is(sc, a->end, "-") || vn_token_is(sc, a->end, "–"));
}

/* "C attended the meeting between A and B": the first two behind it */
static bool
is_between(const vn_candidate *c)
{
    return c->noun && c->shape == VN_SHAPE_BETWEEN && !c->left_rank && !c->right_rank;
}

/* The pair that scores best of one wording's, items of lists left out; with whom "with" governs, if any, and
 * before all whom the wording's name joins. */
static size_t
best_of(const vn_scene *sc, const vn_candidates *all, size_t from, size_t end)
{
    size_t best = from;
    int governed = 0;

    for (size_t i = from; i < end; i++) {
        const vn_candidate *c = &all->items[i];
        int with = !c->paired ? 0 : is_between(c) ? 3 : is_hyphened(sc, c) ? 2 : is_governed(sc, c);

        if (all->items[i].split || with < governed)
            continue;
        if (with > governed || all->items[i].score > all->items[best].score)
            best = i;
        governed = with;
    }
    return best;
}

/* The pair whose list the one chosen is an item of: "four leaders: A, B and C"; itself where it is of none.
 */
static size_t
list_head(const vn_candidates *all, size_t from, size_t best)
{
    const vn_candidate *b = &all->items[best];
    size_t head = from;

    if (b->shape != VN_SHAPE_AROUND || !b->right_rank)
        return best;
    for (size_t i = from; i < best; i++) {
        const vn_candidate *c = &all->items[i];

        if (!c->split)
            head = i;
        else if (c->left.first == b->left.first && c->right.first == b->right.first &&
                 c->score > VN_ITEM_FLOOR)
            return head;
    }
    return best;
}

/* Of each wording keeps the pair that scores best, and the items of its list. */
static void
choose_pairs(const vn_scene *sc, vn_candidates *all)
{
    size_t n = 0;

    for (size_t i = 0, end, best, head; i < all->n; i = end) {
        for (end = i; end < all->n && all->items[end].wording == all->items[i].wording;)
            end++;
        best = best_of(sc, all, i, end);
        head = list_head(all, i, best);
        if (head == best ||
            (all->items[head].right.person != VN_NO_ENTITY && all->items[head].score > VN_ITEM_FLOOR))
            all->items[n++] = all->items[head];
        for (size_t k = head + 1; k < end && all->items[k].split; k++)
            if (all->items[k].score > VN_ITEM_FLOOR)
                all->items[n++] = all->items[k];
    }
    all->n = n;
}

void
vn_candidates_score(const vn_scene *sc, vn_candidates *all)
{
    for (size_t i = 0; i < all->n; i++) {
        vn_features f;

        if (i % 64 == 0)
            vn_check(sc->arena);
        if (!all->items[i].paired)
            continue;
        vn_candidate_features(sc, &all->items[i], &f);
        all->items[i].score = vn_score(sc->model->candidate, &f);
    }
    choose_pairs(sc, all);
}
