/* meeting_when.c: the day of an encounter and the period it stands for. */
#include "meeting_options.h"

#include <assert.h>
#include <stdlib.h>

#include "edtf.h"

#define VN_HEADING    3    /* sentences whose "today" is the day of what is told without one */
#define VN_DATE_FLOOR 0.45 /* a wrong date costs two errors, a missing one */

/* A date fit for the slot: a month at least; of a range that cannot be, its end. */
static const char *
plain_date(const char *code)
{
    const char *slash = code ? strchr(code, '/') : NULL;

    if (!code || strlen(code) < 7 || code[4] != '-')
        return NULL;
    if (slash && strlen(slash) > 4 && strncmp(code, slash + 1, 3) != 0)
        return slash + 1;
    return code;
}

const char *
vn_window_read(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = m->kind == VN_E_DATE ? vn_scene_entity(sc, m->entity)->code : NULL;

        if (code && vn_is_whole_day(code) && strchr(code, '/') && !vn_date_is_aside(sc, m))
            return plain_date(code);
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

        code = plain_date(vn_scene_entity(sc, d->entity)->code);
        if (code && (!whole || vn_is_whole_day(code))) {
            m->date = code;
            vn_meeting_explain(sc, m, "date", code, "date beside the wording", d->start, d->len);
            return true;
        }
    }
    code = vn_relative_day(sc, s, &at);
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

/* What the rules alone would say: one voice among the features. */
static const char *
rule_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
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
    return m.date ? m.date : plain_date(sc->main_date);
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

/* -- the dates that compete */

static_assert(VN_DF_COUNT <= VN_OPTION_FEATURES, "features of an option");

typedef struct date_reader {
    const vn_scene *sc;
    const vn_candidates *all;
    const vn_encounters *es;
    size_t which;
    vn_options *out;
    bool today;                   /* a telling says "today" of a day that is not known */
    bool dated;                   /* a telling has a date */
    bool frame;                   /* told within the frame of a visit */
    bool then;                    /* told as what came after what is told before it */
    uint32_t telling;             /* the wording that tells of it first */
    uint32_t gap[VN_MAX_OPTIONS]; /* tokens to the nearest telling */
} date_reader;

static bool
is_span(const char *code)
{
    return strchr(code, '/') != NULL;
}

/* The option of a mention, or of a relative word or what is derived (VN_NO_ENTITY): new each time. */
static vn_option *
option_for(date_reader *r, const char *code, uint32_t mention, uint32_t token)
{
    vn_option *o;

    for (size_t i = 1; i < r->out->n; i++)
        if (mention != VN_NO_ENTITY && r->out->items[i].mention == mention)
            return NULL;
    if (r->out->n == VN_MAX_OPTIONS)
        return NULL;
    o = &r->out->items[r->out->n++];
    memset(o, 0, sizeof *o);
    r->gap[o - r->out->items] = UINT32_MAX;
    o->code = code;
    o->mention = mention;
    o->token = token;
    o->on[is_span(code) ? VN_DF_span : vn_is_whole_day(code) ? VN_DF_day : VN_DF_month] = true;
    return o;
}

static void
standing_features(const vn_standing *st, vn_option *o)
{
    static const uint8_t zones[] = {
        [VN_Z_TITLE] = VN_DF_title,     [VN_Z_LEAD] = VN_DF_lead,   [VN_Z_BODY] = VN_DF_body,
        [VN_Z_CAPTION] = VN_DF_caption, [VN_Z_BYLINE] = VN_DF_body, [VN_Z_DATELINE] = VN_DF_dateline,
        [VN_Z_FURNITURE] = VN_DF_body};

    o->on[zones[st->zone]] = true;
    o->on[st->owned ? VN_DF_owned : VN_DF_not_owned] = true;
    if (st->other_told)
        o->on[st->told ? VN_DF_shared : VN_DF_other_told] = true;
    if (st->told) {
        o->on[VN_DF_told] = true;
        o->on[st->before ? VN_DF_told_before : VN_DF_told_after] = true;
        if (st->gap <= 6)
            o->on[VN_DF_told_near] = true;
        if (st->distance == 0) {
            o->on[VN_DF_told_first] = true;
            o->on[st->before ? VN_DF_first_before : VN_DF_first_after] = true;
        }
        if (st->distance > 0)
            o->on[VN_DF_later_told] = true;
    } else if (st->named) {
        o->on[VN_DF_named] = true;
        if (st->gap <= 6)
            o->on[VN_DF_named_near] = true;
    }
    if (st->distance < 0)
        o->on[st->distance == -1   ? VN_DF_before_1
              : st->distance == -2 ? VN_DF_before_2
                                   : VN_DF_before_far] = true;
    if (st->distance > 0)
        o->on[st->distance == 1 ? VN_DF_after_1 : st->distance == 2 ? VN_DF_after_2 : VN_DF_after_far] = true;
}

/* The words around a date. */
static void
setting_features(const vn_scene *sc, const vn_mention *m, vn_option *o)
{
    static const char *const parts[] = {"sáng", "Sáng", "trưa", "Trưa", "chiều", "Chiều",
                                        "tối",  "Tối",  "đêm",  "Đêm",  "rạng",  "Rạng"};
    static const struct {
        const char *word;
        uint8_t feature;
    } words[] = {
        {"đến", VN_DF_until},      {"tới", VN_DF_until},        {"thăm", VN_DF_visit_before},
        {"từ", VN_DF_from},        {"đầu", VN_DF_start_before}, {"thúc", VN_DF_end_before},
        {"rời", VN_DF_end_before}, {"dài", VN_DF_until},
    };
    uint32_t next = m->first + m->n;

    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (vn_token_is(sc, m->first, parts[k]))
            o->on[VN_DF_day_part] = true;
    if (vn_token_is(sc, m->first, "từ") || vn_token_is(sc, m->first, "Từ"))
        o->on[VN_DF_from] = true;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_word_before(sc, m->first, words[k].feature == VN_DF_visit_before ? 14 : 3, words[k].word))
            o->on[words[k].feature] = true;
    if (vn_cue_before(sc, m->first, 10, VN_Q_FUTURE))
        o->on[VN_DF_future_before] = true;
    if (vn_cue_before(sc, m->first, 10, VN_Q_WISH))
        o->on[VN_DF_wish_before] = true;
    if (vn_cue_before(sc, m->first, 6, VN_Q_RECALL))
        o->on[VN_DF_recall_before] = true;
    if (m->first && vn_token_is(sc, m->first - 1, "(") && next < sc->tokens->n && vn_token_is(sc, next, ")"))
        o->on[VN_DF_bracketed] = true;
}

/* How far the day lies from what is known of the day of publication. */
static void
age_features(const vn_scene *sc, const char *code, vn_option *o)
{
    vn_day day, last;
    long gap;

    if (!vn_edtf_days(code, &day, &last))
        return;
    if (day.year < sc->latest_year - 1)
        o->on[VN_DF_older_year] = true;
    if (!sc->published.year)
        return;
    gap = vn_day_number(sc->published) - vn_day_number(day);
    o->on[gap < 0     ? VN_DF_pub_after
          : gap == 0  ? VN_DF_pub_same
          : gap == 1  ? VN_DF_pub_eve
          : gap <= 4  ? VN_DF_pub_near
          : gap <= 10 ? VN_DF_pub_week
                      : VN_DF_pub_older] = true;
}

/* "kéo dài đến ngày 8/5": the end of a visit alone. */
static bool
ends_visit(const vn_scene *sc, const vn_mention *m, const char *code)
{
    return !is_span(code) && m->first > 0 &&
           (vn_token_is(sc, m->first - 1, "đến") || vn_token_is(sc, m->first - 1, "tới"));
}

static void
take_date(void *context, uint32_t i, const vn_standing *st)
{
    date_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);
    const char *code = plain_date(vn_scene_entity(sc, m->entity)->code);
    vn_option *o;
    vn_day stated;

    if (!code || st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || vn_date_is_aside(sc, m) ||
        (!vn_is_whole_day(code) && !st->told) || ends_visit(sc, m, code) ||
        !(o = option_for(r, code, i, m->first)))
        return;
    standing_features(st, o);
    setting_features(sc, m, o);
    age_features(sc, code, o);
    vn_date_signs(sc, &r->es->items[r->which], m, o);
    if (o->on[VN_DF_trip_ends] && o->on[VN_DF_day] && !o->on[VN_DF_kind_there]) {
        r->out->n--; /* the day of leaving */
        return;
    }
    if (vn_edtf_stated(sc->text->s + m->start, m->len, &stated)) {
        if (!o->on[VN_DF_year_written]) /* the day and month told elsewhere without it */
            o->code = code;
        o->on[VN_DF_year_written] = true;
    }
    if (st->told) {
        size_t k = (size_t)(o - r->out->items);

        r->dated = true;
        if (st->gap < r->gap[k])
            r->gap[k] = st->gap;
    }
    if (st->told && o->on[VN_DF_day_part])
        o->on[VN_DF_told_part] = true;
    if (st->told && st->zone == VN_Z_CAPTION)
        o->on[VN_DF_caption_told] = true;
    if (st->told && st->zone == VN_Z_LEAD)
        o->on[VN_DF_lead_told] = true;
    if (vn_scene_entity(sc, m->entity)->n_mentions >= 2)
        o->on[VN_DF_mentions_2] = true;
    if (vn_scene_entity(sc, m->entity)->n_mentions >= 4)
        o->on[VN_DF_mentions_4] = true;
}

/* vn_relative_day, or the day that the article itself says "today" is. */
static const char *
relative_day(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    const char *code = vn_relative_day(sc, s, at);

    if (code || !sc->today)
        return code;
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (sc->cue[i] == VN_Q_TODAY) {
            *at = i;
            return sc->today;
        }
    return NULL;
}

/* The day that is "today" where another encounter is told. */
static void
take_today_elsewhere(date_reader *r)
{
    const vn_scene *sc = r->sc;

    for (size_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];
        uint32_t at = 0;
        const char *code =
            sc->teller[i].first == UINT32_MAX && i >= VN_HEADING ? NULL : relative_day(sc, s, &at);
        vn_option *o;

        if (!code || sc->cue[at] != VN_Q_TODAY || !(o = option_for(r, code, VN_NO_ENTITY, at)))
            continue;
        o->on[VN_DF_today_elsewhere] = true;
        age_features(sc, code, o);
        return;
    }
}

/* "today", "yesterday", "the same day" in the sentences that tell of the encounter. */
static void
take_relative(date_reader *r)
{
    const vn_encounter *e = &r->es->items[r->which];
    const vn_scene *sc = r->sc;
    uint32_t first = vn_first_telling(r->all, e);
    bool any = false;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &r->all->items[e->candidates[i]];
        const vn_sentence *s = &sc->sentences->items[c->sentence];
        uint32_t at = 0;
        const char *code = relative_day(sc, s, &at);
        vn_option *o = code ? option_for(r, code, VN_NO_ENTITY, at) : NULL;

        for (uint32_t k = s->first; k + 1 < s->first + s->n; k++)
            if ((vn_token_is(sc, k, "chuyến") && vn_token_is(sc, k + 1, "thăm")) ||
                (vn_token_is(sc, k, "khuôn") && vn_token_is(sc, k + 1, "khổ")))
                r->frame = true;
        for (uint32_t k = s->first; k < s->first + s->n; k++)
            if ((sc->cue[k] == VN_Q_TODAY || sc->cue[k] == VN_Q_YESTERDAY) && !sc->published.year &&
                !sc->today)
                r->today = true;
        if (!o)
            continue;
        o->on[sc->cue[at] == VN_Q_TODAY       ? VN_DF_today
              : sc->cue[at] == VN_Q_YESTERDAY ? VN_DF_yesterday
                                              : VN_DF_same_day] = true;
        age_features(sc, code, o);
        o->on[at < c->first ? VN_DF_told_before : VN_DF_told_after] |= c->told;
        if (c->told && c->sentence == first)
            o->on[VN_DF_told_first] = true;
        o->on[sc->owner[c->sentence] == r->which ? VN_DF_owned : VN_DF_not_owned] = true;
        if (c->told)
            o->on[VN_DF_told] = r->dated = true;
        else
            o->on[VN_DF_named] = true;
        any = true;
    }
    if (!any)
        take_today_elsewhere(r);
}

/* -1, 0, 1: whether the month and day of `a` come before those of `b`. */
static int
compare_days(const char *a, const char *b)
{
    int c = strncmp(a + 5, b + 5, 5);

    return c < 0 ? -1 : c > 0;
}

static bool
holds(const char *span, const char *day)
{
    return strlen(span) == 21 && compare_days(span, day) <= 0 && compare_days(day, span + 11) <= 0;
}

/* A day that is surely said of the encounter is more exact than the window of the visit. */
static void
drop_windows(date_reader *r)
{
    vn_options *os = r->out;
    size_t n = 1;

    if (r->es->items[r->which].kind == VN_M_VISIT)
        return;
    for (size_t i = 1; i < os->n; i++) {
        bool held = false; /* a span that the first telling gives itself stays */

        for (size_t k = 1; k < os->n && os->items[i].on[VN_DF_span] && !os->items[i].on[VN_DF_told_first];
             k++) {
            const vn_option *o = &os->items[k];

            held |= o->on[VN_DF_day] && holds(os->items[i].code, o->code) &&
                    (o->on[VN_DF_told_part] || (o->on[VN_DF_told_near] && o->on[VN_DF_told_after]) ||
                     o->on[VN_DF_named_near] || o->on[VN_DF_same_day] || o->on[VN_DF_today]);
        }
        if (held)
            continue;
        os->items[n] = os->items[i];
        r->gap[n++] = r->gap[i];
    }
    os->n = n;
}

/* The first and the last day of a visit, and the month of what is dated. */
static void
take_derived(date_reader *r)
{
    const vn_scene *sc = r->sc;
    const char *span = NULL;
    vn_option *o;

    for (size_t i = 1; i < r->out->n && !span; i++)
        if (is_span(r->out->items[i].code) && strlen(r->out->items[i].code) == 21)
            span = r->out->items[i].code;
    if (span && (o = option_for(r, vn_strndup(sc->arena, span, 10), VN_NO_ENTITY, 0)))
        o->on[VN_DF_window_first] = true;
    if (span && (o = option_for(r, span + 11, VN_NO_ENTITY, 0)))
        o->on[VN_DF_window_last] = true;
    if (sc->main_date && (o = option_for(r, vn_strndup(sc->arena, sc->main_date, 7), VN_NO_ENTITY, 0)))
        o->on[VN_DF_month_of] = true;
    if (sc->article->published && strlen(sc->article->published) == 7 &&
        (o = option_for(r, sc->article->published, VN_NO_ENTITY, 0)))
        o->on[VN_DF_article_month] = true;
}

/* "sau đó", "ngay sau" between the beginning of the sentence of the first telling and the wording. */
static void
read_order(date_reader *r)
{
    static const char *const words[][2] = {
        {"sau", "đó"}, {"tiếp", "đó"}, {"tiếp", "theo"}, {"ngay", "sau"}, {"cũng", "trong"},
        {"Sau", "đó"}, {"Tiếp", "đó"}, {"Tiếp", "theo"}, {"Ngay", "sau"}, {"Cũng", "trong"}};
    const vn_scene *sc = r->sc;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]);

    for (uint32_t i = sc->sentences->items[first].first; i + 1 < r->telling; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            r->then |= vn_token_is(sc, i, words[k][0]) && vn_token_is(sc, i + 1, words[k][1]);
}

/* The dates next to the first telling, before it and after it. */
static void
neighbours(date_reader *r)
{
    vn_option *before = NULL, *after = NULL;

    for (size_t i = 1; i < r->out->n; i++) {
        vn_option *o = &r->out->items[i];

        if (o->mention == VN_NO_ENTITY || o->on[VN_DF_month])
            continue;
        if (o->token < r->telling ? !before || o->token > before->token : !after || o->token < after->token)
            *(o->token < r->telling ? &before : &after) = o;
    }
    if (before) {
        before->on[VN_DF_last_before] = true;
        before->on[VN_DF_then_last] = r->then;
    }
    if (after)
        after->on[VN_DF_next_after] = true;
}

/* The wording that tells of the encounter first. */
static uint32_t
telling_of(const date_reader *r)
{
    const vn_encounter *e = &r->es->items[r->which];
    uint32_t first = vn_first_telling(r->all, e);

    for (size_t i = 0; i < e->n; i++)
        if (r->all->items[e->candidates[i]].sentence == first)
            return r->all->items[e->candidates[i]].first;
    return 0;
}

/* The windows that hold a day. */
static void
hold(vn_options *os, vn_option *day)
{
    for (size_t k = 1; k < os->n; k++) {
        vn_option *w = &os->items[k];

        if (!w->on[VN_DF_span] || !holds(w->code, day->code))
            continue;
        day->on[VN_DF_in_window] = true;
        w->on[VN_DF_holds_day] = true;
        w->on[VN_DF_holds_named] |= day->on[VN_DF_named];
    }
}

/* How the dates stand to each other. */
static void
relate(date_reader *r)
{
    vn_options *os = r->out;
    const vn_encounter *e = &r->es->items[r->which];
    bool visit = e->kind == VN_M_VISIT;
    const char *rule = rule_date(r->sc, r->all, e);
    uint32_t nearest = UINT32_MAX;
    size_t days = 0;
    bool until = false;

    for (size_t i = 1; i < os->n; i++) {
        if (r->gap[i] < nearest)
            nearest = r->gap[i];
        days += os->items[i].on[VN_DF_day];
        if (vn_same_days(os->items[i].code, r->sc->main_date))
            until = os->items[i].on[VN_DF_until];
    }
    for (size_t i = 1; i < os->n; i++) {
        vn_option *o = &os->items[i];
        bool span = o->on[VN_DF_span], day = o->on[VN_DF_day];

        if (vn_same_days(o->code, rule))
            o->on[VN_DF_rule] = true;
        if (vn_same_days(o->code, r->sc->main_date))
            o->on[VN_DF_main_date] = true;
        if (i == 1)
            o->on[VN_DF_first_date] = true;
        if (i == 2)
            o->on[VN_DF_second_date] = true;
        if (day)
            hold(os, o);
        if (r->today)
            o->on[o->on[VN_DF_window_first]  ? VN_DF_today_first
                  : o->on[VN_DF_window_last] ? VN_DF_today_last
                  : span                     ? VN_DF_today_span
                  : day                      ? VN_DF_today_day
                                             : VN_DF_today_month] = true;
        if (visit && (span || day))
            o->on[span ? VN_DF_visit_span : VN_DF_visit_day] = true;
        if (e->kind == VN_M_CONFERENCE && span)
            o->on[VN_DF_conference_span] = true;
        if (!r->dated && !r->today && (span || day))
            o->on[span ? VN_DF_undated_span : VN_DF_undated_day] = true;
        if (span && o->on[VN_DF_told])
            o->on[VN_DF_told_span] = true;
        if (span && o->on[VN_DF_bracketed])
            o->on[VN_DF_span_bracketed] = true;
        for (size_t k = 1; k < os->n; k++)
            if (k != i && os->items[k].on[VN_DF_alike_next] && vn_same_days(o->code, os->items[k].code))
                o->on[VN_DF_value_alike] = true;
        if (r->then && (span || day))
            o->on[span ? VN_DF_then_span : VN_DF_then_day] = true;
        if (r->frame && !o->on[VN_DF_told] && (span || day))
            o->on[span ? VN_DF_frame_span : VN_DF_frame_day] = true;
        if (o->on[VN_DF_month_of] && until && r->today)
            o->on[VN_DF_month_until] = true;
        if (r->gap[i] != UINT32_MAX && r->gap[i] == nearest)
            o->on[o->on[VN_DF_told_before] ? VN_DF_told_nearest_before : VN_DF_told_nearest] = true;
        if (r->dated && !o->on[VN_DF_told])
            o->on[VN_DF_told_other] = true;
        if (day && days == 1)
            o->on[VN_DF_only_day] = true;
    }
}

void
vn_dates_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
            vn_options *out)
{
    date_reader r = {.sc = sc, .all = all, .es = es, .which = which, .out = out};
    vn_option *none = &out->items[0];

    out->n = 1;
    memset(none, 0, sizeof *none);
    none->mention = VN_NO_ENTITY;
    vn_each_mention(sc, all, es, which, VN_E_DATE, take_date, &r);
    take_relative(&r);
    drop_windows(&r);
    take_derived(&r);
    r.telling = telling_of(&r);
    read_order(&r);
    neighbours(&r);
    relate(&r);
    none->on[VN_DF_then_none] = r.then;
    none->on[VN_DF_none] = true;
    none->on[VN_DF_none_today] = r.today;
    none->on[VN_DF_none_told_undated] = !r.dated && !r.today;
    none->on[VN_DF_none_visit] = es->items[which].kind == VN_M_VISIT;
    none->on[VN_DF_none_dateless] = !sc->main_date;
    none->on[VN_DF_none_later] = which > 0;
    none->on[VN_DF_none_frame] = r.frame;
}

/* The date in the year that the article speaks in, or in none; as it is where its year is known. */
static const char *
date_in_year(const vn_scene *sc, const vn_option *date)
{
    char *out = vn_strndup(sc->arena, date->code, strlen(date->code));
    int supposed = out[0] == 'X' ? 0 : atoi(out), year;

    if (sc->published.year || sc->article->published || date->on[VN_DF_year_written])
        return out;
    year = vn_year_spoken_in(sc, atoi(out + 5), supposed);
    for (char *p = out; p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
        for (int k = 3, y = year; k >= 0; k--, y /= 10)
            p[k] = year ? (char)('0' + y % 10) : 'X';
    return out;
}

void
vn_meeting_date(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                vn_meeting *m)
{
    vn_options os;
    vn_option best;

    vn_dates_of(sc, all, es, which, &os);
    best = os.items[vn_best_option(&os, VN_DF_COUNT, sc->model->date, vn_same_days, VN_DATE_FLOOR)];
    if (!best.code)
        return;
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
