/* meeting_options.c: see meeting_options.h. */
#include "meeting_options.h"

#include <math.h>
#include <stdlib.h>

#define VN_LATEST_YEAR      2099
#define VN_LEADING_MENTIONS 16 /* of the article, that compete for every encounter */

uint32_t
vn_first_telling(const vn_candidates *all, const vn_encounter *e)
{
    const vn_candidate *c = &all->items[e->candidates[0]];

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *d = &all->items[e->candidates[i]];

        if (d->told && !(c->told && c->zone != VN_Z_TITLE))
            c = d;
    }
    return c->sentence;
}

/* The first candidate of the encounter in a sentence or after it. */
static size_t
first_candidate(const vn_candidates *all, const vn_encounter *e, uint32_t sentence)
{
    size_t lo = 0, hi = e->n;

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;

        if (all->items[e->candidates[mid]].sentence < sentence)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* Sentences between one and the nearest that names the encounter. */
static uint32_t
sentences_to(const vn_candidates *all, const vn_encounter *e, uint32_t sentence)
{
    size_t next = first_candidate(all, e, sentence);
    uint32_t near = UINT32_MAX;

    if (next < e->n)
        near = all->items[e->candidates[next]].sentence - sentence;
    if (next && sentence - all->items[e->candidates[next - 1]].sentence < near)
        near = sentence - all->items[e->candidates[next - 1]].sentence;
    return near;
}

/* `first`: the sentence of the first telling. */
static vn_standing
standing_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
            uint32_t first, const vn_mention *m)
{
    const vn_encounter *e = &es->items[which];
    vn_standing st = {.sentence = vn_sentence_at(sc, m->first), .gap = UINT32_MAX};

    st.zone = (uint8_t)vn_zone_at(sc->article, m->start);
    st.distance = (long)st.sentence - (long)first;
    st.owned = sc->owner[st.sentence] == which;
    st.near = sentences_to(all, e, st.sentence);
    for (size_t i = first_candidate(all, e, st.sentence); i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        bool before = m->first < c->first;
        uint32_t gap = before ? c->first - m->first - m->n : m->first - c->first - c->n;

        if (c->sentence != st.sentence)
            break;
        st.named = true;
        st.told |= c->told && !vn_word_before(sc, c->first, 5, "trước") &&
                   !vn_word_before(sc, c->first, 12, "Trước");
        if (gap < st.gap) {
            st.gap = gap;
            st.before = before;
        }
    }
    st.other_told = (sc->teller[st.sentence].first != UINT32_MAX && sc->teller[st.sentence].first != which) ||
                    (sc->teller[st.sentence].last != UINT32_MAX && sc->teller[st.sentence].last != which);
    return st;
}

vn_standing
vn_standing_at(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
               uint32_t token)
{
    vn_mention m = {.first = token, .n = 1, .start = sc->tokens->items[token].start};

    return standing_of(sc, all, es, which, vn_first_telling(all, &es->items[which]), &m);
}

static void
take_in_sentence(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                 uint32_t first, uint32_t sentence, uint8_t kind, vn_take_mention *take, void *context)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        vn_standing st;

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != kind)
            continue;
        st = standing_of(sc, all, es, which, first, m);
        take(context, (uint32_t)i, &st);
    }
}

void
vn_each_mention(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                uint8_t kind, vn_take_mention *take, void *context)
{
    const vn_encounter *e = &es->items[which];
    uint32_t last = UINT32_MAX, first = vn_first_telling(all, e);

    for (size_t k = 0; k < sc->n_leading[kind]; k++) {
        uint32_t i = sc->leading[kind][k];
        vn_standing st = standing_of(sc, all, es, which, first, vn_scene_mention(sc, i));

        take(context, i, &st);
    }
    for (size_t i = 0; i < e->n; i++) {
        uint32_t s = all->items[e->candidates[i]].sentence;

        if (s == last)
            continue;
        if (s && s - 1 != last)
            take_in_sentence(sc, all, es, which, first, s - 1, kind, take, context);
        take_in_sentence(sc, all, es, which, first, s, kind, take, context);
        last = s;
    }
    for (size_t k = 0; k < e->n_owned; k++) {
        if (k % 64 == 0)
            vn_check(sc->arena);
        take_in_sentence(sc, all, es, which, first, e->owned[k], kind, take, context);
    }
}

/* Whether a place may be where something was held: a town or site; a land only after "at". */
static bool
may_be_venue(const vn_scene *sc, const vn_mention *m)
{
    const vn_entity *e = vn_scene_entity(sc, m->entity);

    if (e->level == VN_L_COUNTRY && !vn_is_city_state(e->code))
        return m->first && (vn_token_is(sc, m->first - 1, "tại") || vn_token_is(sc, m->first - 1, "ở"));
    return e->level != VN_L_REGION;
}

void
vn_options_prepare(vn_scene *sc, const vn_candidates *all, const vn_encounters *es)
{
    static const uint8_t kinds[] = {VN_E_DATE, VN_E_PLACE, VN_E_DOCUMENT};

    for (size_t k = 0; k < sizeof kinds; k++) {
        uint8_t kind = kinds[k];
        uint32_t *at = VN_NEW(sc->arena, uint32_t, VN_LEADING_MENTIONS);
        size_t n = 0;

        for (size_t i = 0; i < sc->entities->n_mentions && n < VN_LEADING_MENTIONS; i++) {
            const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
            const vn_entity *e = vn_scene_entity(sc, m->entity);

            if (m->kind != kind || (kind == VN_E_PLACE && !may_be_venue(sc, m)) ||
                (kind == VN_E_DATE && (!e->code || strlen(e->code) < 7)))
                continue;
            at[n++] = (uint32_t)i;
        }
        sc->leading[kind] = at;
        sc->n_leading[kind] = n;
    }
    sc->latest_year = 0;
    for (size_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *d = vn_scene_entity(sc, (uint32_t)i);
        int year = d->kind == VN_E_DATE && d->code ? atoi(d->code) : 0;

        if (year > sc->latest_year && year <= VN_LATEST_YEAR)
            sc->latest_year = year;
    }
    sc->window = vn_window_read(sc);
    sc->years = vn_years_read(sc);
    sc->today = sc->published.year ? NULL : vn_today_told(sc);
    sc->teller = VN_NEW(sc->arena, vn_tellers, sc->sentences->n + 1);
    for (size_t i = 0; i < sc->sentences->n; i++)
        sc->teller[i] = (vn_tellers){UINT32_MAX, UINT32_MAX};
    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n; k++) {
            const vn_candidate *c = &all->items[es->items[e].candidates[k]];

            if (!c->told)
                continue;
            if (sc->teller[c->sentence].first == UINT32_MAX)
                sc->teller[c->sentence].first = (uint32_t)e;
            sc->teller[c->sentence].last = (uint32_t)e;
        }
}

bool
vn_cue_before(const vn_scene *sc, uint32_t token, uint32_t reach, uint8_t cue)
{
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first;

    for (uint32_t i = token; i-- > first && token - i <= reach;)
        if (sc->cue[i] == cue || (cue == VN_Q_WISH && vn_is_unreal(sc->cue[i])))
            return true;
    return false;
}

bool
vn_word_before(const vn_scene *sc, uint32_t token, uint32_t reach, const char *word)
{
    uint32_t first = sc->sentences->items[vn_sentence_at(sc, token)].first;

    for (uint32_t i = token; i-- > first && token - i <= reach;)
        if (vn_token_is(sc, i, word))
            return true;
    return false;
}

void
vn_option_features(const vn_option *o, size_t n_features, vn_features *f)
{
    f->n = 0;
    for (size_t k = 0; k < n_features; k++)
        if (o->on[k])
            vn_feature(f, k, 1);
}

size_t
vn_best_option(const vn_options *os, size_t n_features, const float *weights, vn_same_value *same,
               double floor)
{
    float score[VN_MAX_OPTIONS], top = 0;
    double most = 0, all = 0;
    size_t best = 0;

    for (size_t i = 0; i < os->n; i++) {
        vn_features f;

        vn_option_features(&os->items[i], n_features, &f);
        score[i] = vn_score(weights, &f);
        if (i == 0 || score[i] > top)
            top = score[i];
    }
    for (size_t i = 0; i < os->n; i++)
        all += exp((double)(score[i] - top));
    for (size_t i = 1; i < os->n; i++) {
        double sum = 0;

        for (size_t k = 1; k < os->n; k++)
            if (k == i || same(os->items[i].code, os->items[k].code))
                sum += exp((double)(score[k] - top));
        if (sum > most * (1 + 1e-9) || (sum > most * (1 - 1e-9) && score[i] > score[best])) {
            most = sum;
            best = i;
        }
    }
    return most >= floor * all ? best : 0;
}
