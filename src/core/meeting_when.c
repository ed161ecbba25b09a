/* meeting_when.c: the day of an encounter and the period it stands for. */
#include "meeting_dates.h"

#include <math.h>
#include <stdlib.h>

#include "edtf.h"

#define VN_DATE_FLOOR  0.40 /* a wrong date costs two errors, a missing one */
#define VN_ALIKE       0.6  /* how much the encounters told next to one say of its day */
#define VN_ALIKE_OWN   0.2  /* the same, where a day stands in its own sentence */
#define VN_EVENT_REACH 12   /* tokens from what is held to its days */
#define VN_APART       0.02 /* that it may have been another day all the same */

const char *
vn_plain_date(const char *code)
{
    const char *slash = code ? strchr(code, '/') : NULL;

    if (!code || strlen(code) < 7 || code[4] != '-' || code[5] > '1') /* a season or quarter is no month */
        return NULL;
    if (slash && strlen(slash) > 4 && strncmp(code, slash + 1, 3) != 0)
        return slash + 1;
    return code;
}

/* "Hội nghị được tổ chức từ ngày 6 đến 11/11", "sau khi thăm Lào từ 27 đến 28/6": the days of an event, or of
 * what was before. */
static bool
is_of_other(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];
    uint32_t i = m->first > s->first + VN_EVENT_REACH ? m->first - VN_EVENT_REACH : s->first;
    bool held = false;

    for (; i + 1 < m->first; i++) {
        if (vn_stands_at(sc, "sau", "khi", i, m->first) || vn_stands_at(sc, "Sau", "khi", i, m->first))
            return true;
        held |= vn_stands_at(sc, "tổ", "chức", i, m->first);
        held &= !vn_token_is(sc, i, "thăm");
    }
    return held;
}

const char *
vn_window_read(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? vn_scene_entity(sc, m->entity)->code : NULL;

        if (code && vn_is_whole_day(code) && strchr(code, '/') && !vn_date_is_aside(sc, m) &&
            !is_of_other(sc, m))
            return vn_plain_date(code);
    }
    return NULL;
}

/* Whether the first telling dates itself by "today", "yesterday", though the day is not known. */
static bool
dated_by_paper(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[i]].sentence];

        for (uint32_t k = s->first; k < s->first + s->n; k++)
            if (sc->cue[k] == VN_Q_TODAY || sc->cue[k] == VN_Q_YESTERDAY)
                return !sc->published.year;
    }
    return false;
}

static bool
date_of_candidate(const vn_scene *sc, const vn_candidate *c, vn_meeting *m, bool whole)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t at = 0;
    const char *code;

    if (c->date != VN_NO_ENTITY) {
        const vn_mention *d = vn_scene_mention(sc, c->date);

        code = vn_plain_date(vn_scene_entity(sc, d->entity)->code);
        if (code && (!whole || vn_is_whole_day(code))) {
            m->date = code;
            vn_meeting_explain(sc, m, "date", code, "date beside the wording", d->start, d->len);
            return true;
        }
    }
    code = vn_day_told(sc, s, &at);
    if (code) {
        const vn_token *t = &sc->tokens->items[at];

        m->date = code;
        vn_meeting_explain(sc, m, "date", code, "relative word", t->start, t->len);
        return true;
    }
    return false;
}

static void
parse_day(const char *s, vn_day *d)
{
    *d = (vn_day){0, 0, 0};
    if (strlen(s) >= 4 && s[0] >= '0' && s[0] <= '9')
        d->year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 + (s[3] - '0');
    if (strlen(s) >= 7 && s[4] == '-' && s[5] >= '0' && s[5] <= '9')
        d->month = (s[5] - '0') * 10 + (s[6] - '0');
    if (strlen(s) >= 10 && s[7] == '-' && s[8] >= '0' && s[8] <= '9')
        d->day = (s[8] - '0') * 10 + (s[9] - '0');
}

static int
month_days(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0))
        return 29;
    return days[(month + 11) % 12];
}

static void
set_period(vn_meeting *m)
{
    const char *slash;

    if (!m->date)
        return;
    parse_day(m->date, &m->first);
    slash = strchr(m->date, '/');
    if (slash)
        parse_day(slash + 1, &m->last);
    else
        m->last = m->first;
    if (!m->first.year || !m->last.year)
        return;
    if (!m->first.month)
        m->first.month = 1;
    if (!m->last.month)
        m->last.month = 12;
    if (!m->first.day)
        m->first.day = 1;
    if (!m->last.day)
        m->last.day = month_days(m->last.year, m->last.month);
    if (m->first.month > 12 || m->last.month > 12 ||
        m->first.day > month_days(m->first.year, m->first.month) ||
        m->last.day > month_days(m->last.year, m->last.month))
        return;
    m->has_period = m->first.year * 10000 + m->first.month * 100 + m->first.day <=
                    m->last.year * 10000 + m->last.month * 100 + m->last.day;
}

/* The whole day that the sentence before the first telling names. */
static const char *
date_before(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        const vn_sentence *s;

        if (!c->told || c->sentence < 2)
            continue;
        s = &sc->sentences->items[c->sentence - 1];
        for (size_t k = vn_first_mention(sc, s->first); k < sc->entities->n_mentions; k++) {
            const vn_mention *d = vn_scene_mention(sc, (uint32_t)k);

            if (d->first >= s->first + s->n)
                break;
            if (d->kind == VN_E_DATE && vn_is_whole_day(vn_scene_entity(sc, d->entity)->code)) {
                vn_meeting_explain(sc, m, "date", vn_scene_entity(sc, d->entity)->code,
                                   "date of the sentence before", d->start, d->len);
                return vn_scene_entity(sc, d->entity)->code;
            }
        }
    }
    return NULL;
}

const char *
vn_rule_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    vn_meeting m = {0};

    for (int whole = 1; whole >= 0 && !m.date; whole--)
        for (int told = 1; told >= 0 && !m.date; told--)
            for (size_t i = 0; i < e->n && !m.date; i++) {
                const vn_candidate *c = &all->items[e->candidates[i]];

                if (c->told == (bool)told)
                    date_of_candidate(sc, c, &m, whole);
            }
    if (!m.date)
        m.date = date_before(sc, all, e, &m);
    if (!m.date && dated_by_paper(sc, all, e) && (sc->window || sc->main_date))
        m.date = sc->window ? sc->window : vn_strndup(sc->arena, sc->main_date, 7);
    if (!m.date && !sc->main_date && sc->article->published && strlen(sc->article->published) == 7)
        m.date = sc->article->published;
    return m.date ? m.date : vn_plain_date(sc->main_date);
}

bool
vn_same_days(const char *a, const char *b)
{
    size_t in_part = 0;

    if (!a || !b || strlen(a) != strlen(b))
        return false;
    for (; *a; a++, b++) {
        if (in_part >= 4 && *a != *b)
            return false;
        in_part = *a == '/' ? 0 : in_part + 1;
    }
    return true;
}
/* -- the choice */

/* A value that competes, "none" (code NULL) first. */
typedef struct date_value {
    const vn_option *option; /* its likeliest */
    float score;
    double share; /* probability, by all options that carry it */
} date_value;

typedef struct date_values {
    date_value items[VN_MAX_OPTIONS];
    size_t n;
    double alike;
} date_values;

static date_value *
value_of(date_values *vs, const char *code)
{
    for (size_t i = 0; i < vs->n; i++) {
        const char *other = vs->items[i].option->code;

        if (code ? vn_same_days(code, other) : !other)
            return &vs->items[i];
    }
    return NULL;
}

static void
read_values(const vn_scene *sc, const vn_options *os, date_values *vs)
{
    float score[VN_MAX_OPTIONS], top = 0;
    double all = 0;

    vs->n = 0;
    vs->alike = VN_ALIKE;
    for (size_t i = 0; i < os->n; i++) {
        const vn_option *o = &os->items[i];
        vn_features f;

        if (o->on[VN_DF_day] && (o->on[VN_DF_told_first] || o->on[VN_DF_named] || o->on[VN_DF_same_day] ||
                                 (o->on[VN_DF_told] && o->on[VN_DF_today]) ||
                                 (o->on[VN_DF_before_1] && o->on[VN_DF_last_before])))
            vs->alike = VN_ALIKE_OWN;
        vn_option_features(o, VN_DF_COUNT, &f);
        score[i] = vn_score(sc->model->date, &f);
        if (i == 0 || score[i] > top)
            top = score[i];
    }
    for (size_t i = 0; i < os->n; i++)
        all += exp((double)(score[i] - top));
    for (size_t i = 0; i < os->n; i++) {
        date_value *v = value_of(vs, os->items[i].code);

        if (!v) {
            v = &vs->items[vs->n++];
            *v = (date_value){&os->items[i], score[i], 0};
        }
        v->share += exp((double)(score[i] - top)) / all;
        if (score[i] > v->score) {
            v->score = score[i];
            v->option = &os->items[i];
        }
    }
}

/* A day that only what is told later gives: it does not reach back. */
static bool
is_of_later(const vn_option *o)
{
    return (o->on[VN_DF_after_1] || o->on[VN_DF_after_2] || o->on[VN_DF_after_far]) &&
           o->on[VN_DF_not_owned] && o->on[VN_DF_other_told];
}

/* How likely the encounters told next to this one are of the day. */
static double
share_beside(date_values *const beside[2], const vn_option *o)
{
    double sum = 0;
    int n = 0;

    for (int k = 0; k < 2; k++) {
        const date_value *v = beside[k] && !(k && is_of_later(o)) ? value_of(beside[k], o->code) : NULL;

        n += beside[k] != NULL;
        sum += v ? v->share : 0;
    }
    return n ? sum / n : 1;
}

/* The likeliest value, in the light of the encounters told next to this one. */
static const vn_option *
best_value(const date_values *vs, date_values *const beside[2])
{
    const vn_option *best = NULL;
    double all = 0, most = 0;

    for (size_t i = 0; i < vs->n; i++) {
        const date_value *v = &vs->items[i];
        double share = v->share * pow(share_beside(beside, v->option) + VN_APART, vs->alike);

        all += share;
        if (v->option->code && share > most * (1 + 1e-9)) {
            most = share;
            best = v->option;
        }
    }
    return most >= VN_DATE_FLOOR * all ? best : NULL;
}

void
vn_dates_choose(vn_scene *sc, const vn_candidates *all, const vn_encounters *es)
{
    vn_arena work;
    date_values *values;
    vn_options *options;

    vn_arena_init(&work, sc->arena->host);
    values = VN_NEW(&work, date_values, 3); /* of the encounter, the one before it, the one after it */
    options = VN_NEW(&work, vn_options, 3);
    sc->dates = VN_NEW0(sc->arena, vn_option, es->n);
    for (size_t i = 0; i <= es->n; i++) {
        size_t last = (i + 2) % 3, before = (i + 1) % 3;
        date_values *beside[2] = {i >= 2 ? &values[before] : NULL, i < es->n ? &values[i % 3] : NULL};
        const vn_option *best;

        vn_check(sc->arena);
        if (i < es->n) {
            vn_dates_of(sc, all, es, i, &options[i % 3]);
            read_values(sc, &options[i % 3], &values[i % 3]);
        }
        best = i ? best_value(&values[last], beside) : NULL;
        if (best)
            sc->dates[i - 1] = *best;
    }
    vn_arena_free(&work);
}

/* The date in the year that the article speaks in, or in none; as it is where its year is known. */
static const char *
date_in_year(const vn_scene *sc, const vn_option *date)
{
    char *out = vn_strndup(sc->arena, date->code, strlen(date->code));
    int supposed = out[0] == 'X' ? 0 : atoi(out), year;

    if (sc->published.year || sc->article->published || date->on[VN_DF_year_written])
        return out;
    year = vn_year_spoken_in(sc, atoi(out + 5), strlen(out) >= 10 && out[7] == '-' ? atoi(out + 8) : 0,
                             supposed);
    for (char *p = out; p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
        for (int k = 3, y = year; k >= 0; k--, y /= 10)
            p[k] = year ? (char)('0' + y % 10) : 'X';
    return out;
}

void
vn_meeting_date(const vn_scene *sc, size_t which, vn_meeting *m)
{
    vn_option best = sc->dates[which];

    if (!best.code)
        return;
    if (m->kind && !strcmp(m->kind, vn_meeting_kind_names[VN_M_CONFERENCE]))
        best.code = vn_conference_days(sc, best.code);
    else if (m->kind && !strcmp(m->kind, vn_meeting_kind_names[VN_M_VISIT]) && best.mention != VN_NO_ENTITY)
        best.code = vn_visit_days(sc, vn_scene_mention(sc, best.mention), best.code);
    m->date = date_in_year(sc, &best);
    if (best.mention != VN_NO_ENTITY) {
        const vn_mention *d = vn_scene_mention(sc, best.mention);

        vn_meeting_explain(sc, m, "date", m->date, "date of the encounter", d->start, d->len);
    } else if (best.token) {
        const vn_token *t = &sc->tokens->items[best.token];

        vn_meeting_explain(sc, m, "date", m->date, "relative word", t->start, t->len);
    } else
        vn_meeting_explain(sc, m, "date", m->date, "window of the visit, or its month", 0, 0);
    set_period(m);
}
