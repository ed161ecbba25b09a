/* meeting_dates.c: the dates that compete for an encounter; see meeting_dates.h. */
#include "meeting_dates.h"

#include <assert.h>
#include <stdlib.h>

#include "edtf.h"

#define VN_HALF_YEAR    186
#define VN_NAMES_REACH  40 /* tokens from a wording within which names do not count */
#define VN_RECALL_REACH 6  /* tokens from "Trước đó" to its day */
#define VN_NEXT_TO      2
#define VN_HEADING      3 /* sentences whose "today" is the day of what is told without one */

static_assert(VN_DF_COUNT <= VN_OPTION_FEATURES, "features of an option");

vn_option *
vn_date_option(vn_date_reader *r, const char *code, uint32_t mention, uint32_t token)
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
    o->on[vn_is_span(code) ? VN_DF_span : vn_is_whole_day(code) ? VN_DF_day : VN_DF_month] = true;
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
        {"rời", VN_DF_end_before}, {"dài", VN_DF_until},        {"chuyến", VN_DF_visit_before},
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
    int now = sc->latest_year;

    if (sc->published.year && sc->published.year < now)
        now = sc->published.year;
    if (!vn_edtf_days(code, &day, &last))
        return;
    if (day.year < now - 1)
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
    uint32_t i = m->first;

    if (i && vn_token_is(sc, i - 1, "hết"))
        i--;
    return !vn_is_span(code) && i && (vn_token_is(sc, i - 1, "đến") || vn_token_is(sc, i - 1, "tới"));
}

/* "hội nghị khai mạc hôm 4/5": the first day of what an encounter is beside. */
static bool
opens_event(const vn_scene *sc, const vn_mention *m)
{
    return m->first >= 2 && (vn_stands_at(sc, "khai", "mạc", m->first - 2, m->first) ||
                             (m->first >= 3 && vn_stands_at(sc, "khai", "mạc", m->first - 3, m->first - 1)));
}

static bool
is_event(uint8_t kind)
{
    return kind == VN_M_CONFERENCE || kind == VN_M_CEREMONY || kind == VN_M_SIGNING;
}

/* "Trước đó, ngày 8/10, ...": the day of what went before. */
static bool
opens_recall(const vn_scene *sc, const vn_mention *m)
{
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, m->first)];

    return m->first <= s->first + VN_RECALL_REACH && vn_stands_at(sc, "Trước", "đó", s->first, m->first);
}

/* The day and month alone, counted; the year is of no account. */
static long
day_of_year(const char *code)
{
    return 31 * atoi(code + 5) + atoi(code + 8);
}

/* Planned, and after today by what the article says of today. */
static bool
lies_ahead(const vn_scene *sc, const vn_mention *m, const char *code)
{
    return sc->today && vn_day_is_planned(sc, m) && strlen(code) == 10 &&
           day_of_year(code) > day_of_year(sc->today) &&
           day_of_year(code) < day_of_year(sc->today) + VN_HALF_YEAR;
}

/* How far the day lies from today, where the article says which day that is. */
static void
today_features(const vn_scene *sc, const char *code, vn_option *o)
{
    long gap = sc->today && o->on[VN_DF_day] ? day_of_year(sc->today) - day_of_year(code) : -1;

    if (gap >= 0)
        o->on[gap == 0    ? VN_DF_now_same
              : gap <= 3  ? VN_DF_now_near
              : gap <= 10 ? VN_DF_now_week
                          : VN_DF_now_old] = true;
}

/* "hội kiến Phó Tổng thống A ngày 4/5": tokens between the wording and the day after it, names and offices
 * left out. */
static uint32_t
gap_after(const vn_scene *sc, const vn_mention *d, const vn_standing *st)
{
    uint32_t n = st->gap;

    if (st->before || n > VN_NAMES_REACH)
        return n;
    for (size_t i = vn_first_mention(sc, d->first - n); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first + m->n > d->first)
            break;
        n -= m->n;
    }
    return n;
}

static void
take_date(void *context, uint32_t i, const vn_standing *st)
{
    vn_date_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *m = vn_scene_mention(sc, i);
    const char *code = vn_plain_date(vn_scene_entity(sc, m->entity)->code);
    uint8_t kind = r->es->items[r->which].kind;
    vn_option *o;
    vn_day stated;

    if (!code || st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || vn_date_is_aside(sc, m) ||
        vn_is_return_day(sc, m) || (!st->told && !is_event(kind) && opens_event(sc, m)) ||
        (!st->named && st->distance != 0 && opens_recall(sc, m)) || lies_ahead(sc, m, code) ||
        (!vn_is_whole_day(code) && !st->told) || ends_visit(sc, m, code) ||
        !(o = vn_date_option(r, code, i, m->first)))
        return;
    standing_features(st, o);
    setting_features(sc, m, o);
    age_features(sc, code, o);
    today_features(sc, code, o);
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
    if (st->owned && vn_is_held_then(sc, &r->es->items[r->which], m))
        o->on[VN_DF_held] = true;
    if (st->told) {
        size_t k = (size_t)(o - r->out->items);

        r->dated = true;
        if (st->gap < r->gap[k])
            r->gap[k] = st->gap;
        o->on[VN_DF_beside] = !st->before && gap_after(sc, m, st) <= VN_NEXT_TO;
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

static bool
says_today(const vn_scene *sc, const vn_sentence *s)
{
    return memchr(sc->cue + s->first, VN_Q_TODAY, s->n) != NULL;
}

/* Whether a sentence may say on which day the encounter was: one that goes on with it, tells of another, or
 * stands at the head of the article. */
static bool
dates_encounter(const vn_date_reader *r, uint32_t sentence)
{
    return sentence < VN_HEADING || r->sc->owner[sentence] != UINT32_MAX ||
           r->sc->teller[sentence].first != UINT32_MAX;
}

/* The day that is "today" where the encounter is gone on with, or another one is told. */
static void
take_today_elsewhere(vn_date_reader *r)
{
    const vn_scene *sc = r->sc;

    for (size_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];
        uint32_t at = 0;
        const char *code =
            !dates_encounter(r, (uint32_t)i) || !says_today(sc, s) ? NULL : vn_day_told(sc, s, &at);
        vn_option *o;

        if (!code || sc->cue[at] != VN_Q_TODAY || !(o = vn_date_option(r, code, VN_NO_ENTITY, at)))
            continue;
        o->on[VN_DF_today_elsewhere] = true;
        o->on[VN_DF_owned] = sc->owner[i] == r->which;
        age_features(sc, code, o);
        today_features(sc, code, o);
        return;
    }
}

/* "today", "yesterday", "the same day" in the sentences that tell of the encounter. */
static void
take_relative(vn_date_reader *r)
{
    const vn_encounter *e = &r->es->items[r->which];
    const vn_scene *sc = r->sc;
    uint32_t first = vn_first_telling(r->all, e);
    bool any = false;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &r->all->items[e->candidates[i]];
        const vn_sentence *s = &sc->sentences->items[c->sentence];
        uint32_t at = 0;
        const char *code = vn_day_told(sc, s, &at);
        vn_option *o = code ? vn_date_option(r, code, VN_NO_ENTITY, at) : NULL;

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
        if (sc->cue[at] == VN_Q_YESTERDAY)
            o->on[VN_DF_yesterday] = true;
        o->on[sc->cue[at] == VN_Q_TODAY || sc->cue[at] == VN_Q_YESTERDAY ? VN_DF_today : VN_DF_same_day] =
            true;
        age_features(sc, code, o);
        today_features(sc, code, o);
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

bool
vn_span_holds(const char *span, const char *day)
{
    return strlen(span) == 21 && compare_days(span, day) <= 0 && compare_days(day, span + 11) <= 0;
}

/* The first and the last day of a visit, and the month of what is dated. */
static void
take_derived(vn_date_reader *r)
{
    const vn_scene *sc = r->sc;
    const char *span = NULL;
    vn_option *o;

    for (size_t i = 1; i < r->out->n && !span; i++)
        if (vn_is_span(r->out->items[i].code) && strlen(r->out->items[i].code) == 21)
            span = r->out->items[i].code;
    if (r->carried)
        return;
    if (span && (o = vn_date_option(r, vn_strndup(sc->arena, span, 10), VN_NO_ENTITY, 0)))
        o->on[VN_DF_window_first] = true;
    if (span && (o = vn_date_option(r, span + 11, VN_NO_ENTITY, 0)))
        o->on[VN_DF_window_last] = true;
    if (sc->main_date && (o = vn_date_option(r, vn_strndup(sc->arena, sc->main_date, 7), VN_NO_ENTITY, 0)))
        o->on[VN_DF_month_of] = true;
    if (sc->article->published && strlen(sc->article->published) == 7 &&
        (o = vn_date_option(r, sc->article->published, VN_NO_ENTITY, 0)))
        o->on[VN_DF_article_month] = true;
}
void
vn_dates_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
            vn_options *out)
{
    vn_date_reader r = {.sc = sc, .all = all, .es = es, .which = which, .out = out};
    vn_option *none = &out->items[0];

    out->n = 1;
    memset(none, 0, sizeof *none);
    none->mention = VN_NO_ENTITY;
    vn_each_mention(sc, all, es, which, VN_E_DATE, take_date, &r);
    take_relative(&r);
    vn_telling_read(&r);
    vn_dates_drop(&r);
    take_derived(&r);
    vn_dates_relate(&r);
    none->on[VN_DF_then_none] = r.then;
    none->on[VN_DF_none] = true;
    none->on[VN_DF_none_today] = r.today;
    none->on[VN_DF_none_told_undated] = !r.dated && !r.today;
    none->on[VN_DF_none_visit] = es->items[which].kind == VN_M_VISIT;
    none->on[VN_DF_none_dateless] = !sc->main_date;
    none->on[VN_DF_none_later] = which > 0;
    none->on[VN_DF_none_frame] = r.frame;
}
