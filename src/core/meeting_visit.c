/* meeting_visit.c: visits, which are records only where no encounter within them is told. */
#include "meeting_merge.h"

#define VN_VISIT_FLOOR   -2.5f
#define VN_VISITOR_FLOOR -1.5f /* of a visit that tells who came to whom */
#define VN_ARRIVAL_FLOOR -4.0f /* of a visit in headline or lead that the model of encounters weighs */
#define VN_SUBJECT_GAP   1     /* words before the visitor who opens a clause */
#define VN_ARRIVAL_LEAD  3     /* sentences that may tell of the arrival that the article is about */

/* A doubtful visit founds nothing, but it tells who came to whom in an encounter of the same two. */
static void
place_visit(const vn_scene *sc, const vn_candidates *all, size_t at, vn_encounters *es)
{
    const vn_candidate *c = &all->items[at];
    bool swapped = false;
    uint32_t apart;
    vn_encounter *e;

    if (c->kind != VN_M_VISIT || !c->paired || c->left.form == VN_P_BOTH || c->score > VN_CANDIDATE_FLOOR ||
        c->score < VN_VISITOR_FLOOR)
        return;
    e = vn_encounter_home(sc, all, es, c, &swapped, &apart);
    if (!e || e->n == VN_MAX_WORDINGS)
        return;
    VN_PUSH_ROOM(sc->arena, e->candidates, e->n, e->cap);
    e->candidates[e->n++] = (uint32_t)at;
    vn_insert_index(e->candidates, e->n);
}

void
vn_visits_attach(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    for (size_t i = 0; i < all->n; i++)
        place_visit(sc, all, i, es);
}

/* "When B comes to A", "the cars of B have come to A": of something else. */
static bool
is_of_other(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const when[] = {"khi", "Khi", "việc", "Việc",  "cách",
                                       "nếu", "Nếu", "vụ",   "trước", NULL};
    static const char *const journey[] = {"chuyến", "Chuyến", "chuyên", "Chuyên", "đoàn", "Đoàn", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first, at = c->left.first;

    while (at > first && sc->cue[at - 1] == VN_Q_HONORIFIC)
        at--;
    if (at == first || vn_token_is_one_of(sc, at - 1, when))
        return at > first;
    if (!vn_token_is(sc, at - 1, "của"))
        return false;
    for (uint32_t i = at; i-- > first && !vn_token_is(sc, i, ",");)
        if (vn_token_is_one_of(sc, i, journey))
            return false;
    return true;
}

static bool
tells_arrival(const vn_scene *sc, const vn_candidate *c)
{
    return c->kind == VN_M_VISIT && c->paired && c->left.form <= VN_P_OFFICE &&
           c->left.person != VN_NO_ENTITY && !vn_same_country(c->left.country, c->right.country) &&
           (c->zone == VN_Z_TITLE || c->sentence <= VN_ARRIVAL_LEAD) && c->score > VN_ARRIVAL_FLOOR &&
           !is_of_other(sc, c);
}

static bool
is_act(const vn_candidate *c)
{
    return c->kind != VN_M_VISIT && c->kind != VN_M_SIGNING && c->kind != VN_M_CONFERENCE && !c->weak;
}

static void
look_at_article(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    int told = 0, planned = 0;
    bool visit = false, act = false;

    for (size_t i = 0; i < all->n; i++) {
        const vn_candidate *c = &all->items[i];

        visit |= c->zone == VN_Z_TITLE && c->kind == VN_M_VISIT;
        act |= c->zone == VN_Z_TITLE && c->kind != VN_M_VISIT && c->kind != VN_M_CONFERENCE;
        if (!is_act(c) || !c->told || !c->paired || c->left.form == VN_P_BOTH || c->score < -2)
            continue;
        if (vn_cue_ahead(sc, c, VN_Q_FUTURE))
            planned++;
        else
            told++;
    }
    for (size_t i = 0; i < es->n; i++) {
        es->items[i].about_visit = visit && !act;
        es->items[i].planned = planned > told;
    }
}

/* The visit that the article may be about: told in headline or lead of a person. */
void
vn_visit_propose(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    const vn_candidate *best = NULL;
    vn_encounter *e;

    look_at_article(sc, all, es);
    for (size_t i = 0; i < es->n; i++)
        if (vn_main_group(&es->items[i]) == VN_G_VISIT)
            return;
    for (size_t i = 0; i < all->n; i++) {
        const vn_candidate *c = &all->items[i];

        if (tells_arrival(sc, c) && (!best || c->score > best->score))
            best = c;
    }
    if (!best)
        return;
    e = vn_encounter_begin(sc, es, &best->left, &best->right);
    e->arrival = true;
    for (size_t i = 0; i < all->n; i++)
        if (tells_arrival(sc, &all->items[i]) && all->items[i].left.person == best->left.person)
            vn_encounter_join(sc, e, all, i, false);
}

/* What the article tells besides its visit. */
typedef struct besides {
    bool subject, landed, leaves, today, future_any, title, title_act, lead, start, future, person;
    int told, planned;
    float best;
} besides;

/* Whether the visitor opens the clause, but for a day and a title: "The plane of B came", "when B comes" are
 * not about B's coming. */
static bool
is_subject(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    size_t m = vn_first_mention(sc, first);
    uint32_t i = c->left.first;

    while (i > first && !vn_token_is(sc, i - 1, ",") && !vn_token_is(sc, i - 1, ":"))
        i--;
    while (i < c->left.first) {
        const vn_mention *d;

        while (m < sc->entities->n_mentions && sc->entities->mentions[m].first < i)
            m++;
        d = m < sc->entities->n_mentions ? &sc->entities->mentions[m] : NULL;
        if (d && d->first == i && d->kind == VN_E_DATE)
            i += d->n;
        else if (sc->cue[i] == VN_Q_TODAY || sc->cue[i] == VN_Q_HONORIFIC || sc->cue[i] == VN_Q_YESTERDAY ||
                 sc->tokens->items[i].kind != VN_T_WORD)
            i++;
        else
            break;
    }
    return c->left.first - i <= VN_SUBJECT_GAP;
}

/* What the first sentences say of the way: that the visitor has landed, or only sets out. */
static void
look_at_way(const vn_scene *sc, besides *b)
{
    static const char *const landed[][2] = {{"sân", "bay"}, {"đặt", "chân"}, {"hạ", "cánh"}, {"đã", "đến"},
                                            {"đã", "tới"},  {"cập", "cảng"}, {"nay", "đến"}, {"nay", "tới"}};
    static const char *const leaves[][2] = {{"lên", "đường"}, {"rời", "Hà"},   {"rời", "thủ"},
                                            {"rời", "Thủ"},   {"sắp", "thăm"}, {"sẽ", "thăm"}};
    const vn_sentences *ss = sc->sentences;
    size_t last = ss->n < VN_ARRIVAL_LEAD + 1 ? ss->n : VN_ARRIVAL_LEAD + 1;
    uint32_t end = last ? ss->items[last - 1].first + ss->items[last - 1].n : 0;

    for (uint32_t i = 0; i + 1 < end; i++) {
        for (size_t k = 0; k < sizeof landed / sizeof *landed; k++)
            b->landed |= vn_token_is(sc, i, landed[k][0]) && vn_token_is(sc, i + 1, landed[k][1]);
        for (size_t k = 0; k < sizeof leaves / sizeof *leaves; k++)
            b->leaves |= vn_token_is(sc, i, leaves[k][0]) && vn_token_is(sc, i + 1, leaves[k][1]);
    }
}

static besides
look_around(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which)
{
    const vn_encounter *e = &es->items[which];
    besides b = {.future = true, .best = -9};

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        b.title |= c->zone == VN_Z_TITLE;
        b.lead |= c->zone != VN_Z_TITLE;
        b.start |= c->n == 1 ? !vn_token_is(sc, c->first, "thăm") : vn_token_is(sc, c->first, "bắt");
        b.future &= vn_cue_ahead(sc, c, VN_Q_FUTURE);
        b.future_any |= vn_cue_ahead(sc, c, VN_Q_FUTURE);
        b.subject |= is_subject(sc, c);
        b.today |= c->own_date != NULL;
        b.person |= c->right.person != VN_NO_ENTITY;
    }
    for (size_t i = 0; i < all->n; i++) {
        const vn_candidate *c = &all->items[i];

        if (!is_act(c))
            continue;
        b.title_act |= c->zone == VN_Z_TITLE;
        if (!c->told || !c->paired || c->left.form == VN_P_BOTH || c->score < -2)
            continue;
        if (vn_cue_ahead(sc, c, VN_Q_FUTURE))
            b.planned++;
        else
            b.told++;
        if (c->score > b.best && !vn_cue_ahead(sc, c, VN_Q_FUTURE))
            b.best = c->score;
    }
    look_at_way(sc, &b);
    return b;
}

/* Whether the article is about a visit; rare signs, counted more so that the penalty on weights spares them.
 */
void
vn_arrival_features(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                    vn_features *f)
{
    besides b = look_around(sc, all, es, which);
    const struct {
        bool holds;
        uint8_t feature;
    } signs[] = {
        {true, VN_EF_arrival},
        {!b.subject, VN_EF_arrival_aside},
        {b.title, VN_EF_arrival_title},
        {b.title && !b.title_act, VN_EF_arrival_title_only},
        {b.lead, VN_EF_arrival_lead},
        {b.start, VN_EF_arrival_start},
        {b.future, VN_EF_arrival_future},
        {b.person, VN_EF_arrival_person},
        {b.landed, VN_EF_arrival_landed},
        {b.leaves, VN_EF_arrival_leaves},
        {b.today, VN_EF_arrival_today},
        {b.future_any, VN_EF_arrival_future_any},
        {b.told == 0, VN_EF_arrival_told_0},
        {b.told == 1, VN_EF_arrival_told_1},
        {b.told > 3, VN_EF_arrival_told_4},
        {b.planned > 0, VN_EF_arrival_planned},
        {b.planned > b.told, VN_EF_arrival_planned_most},
        {b.best > 0, VN_EF_arrival_best_0},
        {b.best > 1, VN_EF_arrival_best_1},
        {b.best > 2, VN_EF_arrival_best_2},
    };

    f->n = 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (signs[i].holds)
            vn_feature(f, signs[i].feature, 3);
}

/*
 * An article without any encounter may still report an arrival: a visit told at its beginning with
 * both sides and a day, and nothing of it ahead.
 */
void
vn_visit_found(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    for (size_t i = 0; i < all->n; i++) {
        const vn_candidate *c = &all->items[i];
        vn_encounter *e;

        if (c->kind != VN_M_VISIT || !c->told || !c->paired || c->left.form == VN_P_BOTH || c->sentence > 3 ||
            c->score < VN_VISIT_FLOOR || !c->own_date || vn_cue_ahead(sc, c, VN_Q_FUTURE) ||
            c->left.person == VN_NO_ENTITY || c->right.person == VN_NO_ENTITY || vn_sets_out(sc, c))
            continue;
        e = vn_encounter_begin(sc, es, &c->left, &c->right);
        vn_encounter_join(sc, e, all, i, false);
        e->kind = VN_M_VISIT;
        return;
    }
}

static bool
is_signed(const vn_candidate *c)
{
    return c->paired && c->left.form <= VN_P_BODY && c->right.form <= VN_P_BODY && c->left.country &&
           c->right.country && c->sentence <= VN_ARRIVAL_LEAD && c->score > VN_CANDIDATE_FLOOR &&
           !c->planned && !c->unreal && !c->elsewhen;
}

/* An article without any encounter may still tell what two signed. */
void
vn_signing_found(const vn_scene *sc, vn_candidates *all, vn_encounters *es)
{
    vn_candidates *signings = sc->signings;
    const vn_candidate *best = NULL;
    vn_encounter *e;

    vn_candidates_score(sc, signings);
    for (size_t i = 0; i < signings->n; i++)
        if (is_signed(&signings->items[i]) && (!best || signings->items[i].score > best->score))
            best = &signings->items[i];
    if (!best)
        return;
    VN_PUSH_ROOM(sc->arena, all->items, all->n, all->cap);
    all->items[all->n++] = *best;
    e = vn_encounter_begin(sc, es, &best->left, &best->right);
    vn_encounter_join(sc, e, all, all->n - 1, false);
    e->kind = VN_M_SIGNING;
}
