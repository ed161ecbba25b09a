/* meeting_clause.c: what the clause around a wording of encounter says of it. */
#include "meeting_conference.h"
#include "meeting_model.h"

#define VN_PASSIVE_REACH 4 /* tokens between the two of "A was received by B", and from them to the verb */

static void
on_if(vn_features *f, bool condition, size_t feature)
{
    if (condition)
        vn_feature(f, feature, 1);
}

/* Whether a wording of encounter as an act, but for a visit, stands in tokens [from, to); not the h-th. */
static bool
act_between(const vn_scene *sc, uint32_t wording, uint32_t from, uint32_t to)
{
    for (size_t h = wording; h-- > 0 && sc->hits.items[h].first >= from;)
        if (sc->hits.items[h].first < to && sc->cue[sc->hits.items[h].first] == VN_Q_VERB &&
            sc->hits.items[h].phrase->value[1] != VN_M_VISIT)
            return true;
    for (size_t h = wording + 1; h < sc->hits.n && sc->hits.items[h].first < to; h++)
        if (sc->hits.items[h].first >= from && sc->cue[sc->hits.items[h].first] == VN_Q_VERB &&
            sc->hits.items[h].phrase->value[1] != VN_M_VISIT)
            return true;
    return false;
}

/* "welcomed the visit of B": the visit is welcomed, not B. */
static bool
visit_between(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;

    if (c->kind == VN_M_VISIT || c->shape != VN_SHAPE_AROUND)
        return false;
    for (size_t h = c->wording + 1; h < sc->hits.n && sc->hits.items[h].first < c->right.first; h++)
        if (sc->hits.items[h].first >= end && sc->cue[sc->hits.items[h].first] == VN_Q_NOUN &&
            sc->hits.items[h].phrase->value[1] == VN_M_VISIT)
            return true;
    return false;
}

/* "A had talks with X, met B": A goes on as the subject. */
static bool
is_chained(const vn_scene *sc, const vn_candidate *c)
{
    return c->shape == VN_SHAPE_AROUND && c->left_rank && c->first > c->left.end &&
           act_between(sc, c->wording, c->left.end, c->first);
}

/* "After talks with his counterpart, A was received by B": the verb of the passive stands behind the two. */
static bool
is_passive_pair(const vn_scene *sc, const vn_party *a, const vn_party *b, uint32_t wording)
{
    if (b->first <= a->end || b->first - a->end > VN_PASSIVE_REACH ||
        !vn_gap_has(sc, a->end, b->first, "được"))
        return false;
    for (size_t h = wording + 1; h < sc->hits.n && sc->hits.items[h].first <= b->end + VN_PASSIVE_REACH; h++)
        if (sc->hits.items[h].first >= b->end && sc->cue[sc->hits.items[h].first] == VN_Q_VERB &&
            sc->hits.items[h].phrase->value[1] != VN_M_VISIT)
            return true;
    return false;
}

bool
vn_told_by_other(const vn_scene *sc, const vn_candidate *c)
{
    const vn_party *a = &c->left, *b = &c->right;

    if (c->shape == VN_SHAPE_AROUND || a->form == VN_P_BOTH)
        return false;
    if (a->first > b->first) {
        const vn_party *t = a;

        a = b;
        b = t;
    }
    return act_between(sc, c->wording, a->end, b->first) ||
           (!c->told && is_passive_pair(sc, a, b, c->wording));
}

/* Back over "then", "in turn", "also" before an act. */
static uint32_t
before_adverbs(const vn_scene *sc, uint32_t first, uint32_t at)
{
    static const char *const words[] = {"đã",  "cũng", "lần", "lượt", "sau",  "đó", "tiếp", "theo",
                                        "còn", "rồi",  "vừa", "đồng", "thời", "có", NULL};

    while (at > first + 1 && vn_token_is_one_of(sc, at - 1, words))
        at--;
    return at;
}

bool
vn_chain_begin(const vn_scene *sc, const vn_candidate *c, uint32_t at, uint32_t *begin)
{
    uint32_t first = sc->sentences->items[c->sentence].first, from = c->first;
    bool found = false;

    if (c->noun || c->weak || c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING || at <= first + 1)
        return false;
    at = before_adverbs(sc, first, at);
    if (!vn_token_is(sc, at - 1, ";") && !vn_token_is(sc, at - 1, "và") &&
        (!vn_token_is(sc, at - 1, ",") || c->kind == VN_M_COURTESY_CALL))
        return false;
    for (size_t h = c->wording; h-- > 0 && sc->hits.items[h].first >= first;) {
        const vn_phrase_hit *hit = &sc->hits.items[h];

        if (sc->cue[hit->first] == VN_Q_VERB && hit->phrase->value[1] != VN_M_VISIT &&
            hit->phrase->value[1] != VN_M_COURTESY_CALL && hit->first < from) {
            from = hit->first;
            found = true;
        }
    }
    *begin = from;
    return found;
}

static bool
cue_after(const vn_scene *sc, const vn_candidate *c, uint8_t cue, uint32_t reach)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n;

    for (uint32_t i = end; i < s->first + s->n && i < end + reach; i++)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

static bool
speaks_for_himself(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const words[] = {"tôi", "Tôi", "mình", NULL};
    const vn_sentence *s = &sc->sentences->items[c->sentence];

    for (uint32_t i = s->first; i < s->first + s->n && i < c->first + 40; i++)
        if (vn_token_is_one_of(sc, i, words))
            return true;
    return false;
}

static void
before_features(const vn_scene *sc, const vn_candidate *c, vn_features *f)
{
    static const char *const plural[] = {"các", "những", "nhiều", "mọi", "Các", "Những", NULL};
    static const char *const abstract[] = {"việc",  "cường", "đẩy", "trì", "chế",   "xuyên", "động",
                                           "hoạch", "hội",   "dịp", "lệ",  "trình", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first;
    uint32_t at = c->first;

    if (at == first) {
        vn_feature(f, VN_CF_prev_start, 1);
        return;
    }
    on_if(f, vn_token_is_one_of(sc, at - 1, plural), VN_CF_prev_plural);
    on_if(f, vn_token_is_one_of(sc, at - 1, abstract), VN_CF_prev_abstract);
    on_if(f, vn_token_is(sc, at - 1, ",") || vn_token_is(sc, at - 1, ";"), VN_CF_prev_comma);
    on_if(f, vn_token_is(sc, at - 1, "và"), VN_CF_prev_and);
    on_if(f, vn_token_is(sc, at - 1, "khi") || vn_token_is(sc, at - 1, "Khi"), VN_CF_when);
    on_if(f, sc->cue[at - 1] == VN_Q_DONE, VN_CF_prev_done);
    for (uint32_t i = at; i-- > first && at - i <= 3;)
        if (sc->cue[i] == VN_Q_ATTEND) {
            vn_feature(f, VN_CF_attends, 1);
            break;
        }
}

static void
after_features(const vn_scene *sc, const vn_candidate *c, vn_features *f)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n;

    if (end >= s->first + s->n || vn_token_is(sc, end, ".")) {
        vn_feature(f, VN_CF_next_end, 1);
        return;
    }
    on_if(f, vn_token_is(sc, end, ","), VN_CF_next_comma);
    on_if(f, sc->cue[end] == VN_Q_AT, VN_CF_next_at);
}

void
vn_clause_features(const vn_scene *sc, const vn_candidate *c, vn_features *f)
{
    on_if(f, vn_told_by_other(sc, c), VN_CF_verb_between);
    on_if(f, visit_between(sc, c), VN_CF_visit_between);
    on_if(f, is_chained(sc, c), VN_CF_chained);
    on_if(f, cue_after(sc, c, VN_Q_RECALL, 14), VN_CF_recall_after);
    on_if(f, speaks_for_himself(sc, c), VN_CF_first_person);
    on_if(f, c->left.crowd, VN_CF_crowd_left);
    on_if(f, c->right.crowd, VN_CF_crowd_right);
    if (c->land) {
        bool attended = vn_is_attended(sc, c), name = c->land == VN_LAND_OF_NAME;

        vn_feature(f, name ? VN_CF_land_of_name : VN_CF_land_of_venue, 1);
        on_if(f, attended, name ? VN_CF_attended_name : VN_CF_attended_venue);
    }
    if (c->flows)
        vn_feature(f, VN_CF_flows, 3);
    if (c->elsewhen)
        vn_feature(f, VN_CF_elsewhen, 3);
    before_features(sc, c, f);
    after_features(sc, c, f);
}
