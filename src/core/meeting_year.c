/* meeting_year.c: the year that an article speaks in, where its day of publication is not known. */
#include "meeting_dates.h"

#include <stdlib.h>

#define VN_MAX_YEARS      96 /* mentions of years that are read */
#define VN_HEADING        3  /* sentences that say what the article is about */
#define VN_PLAN_REACH     6  /* tokens from a year to the word that says that it is to come */
#define VN_PERIOD         7  /* years of a plan at most */
#define VN_OFTEN          4  /* times that the article's own year is told outside of its lead */
#define VN_ORIGIN_REACH   20 /* tokens from a year to what a person or a work began then */
#define VN_FIRST_RECALLED 1940
#define VN_FAR_YEARS      3  /* between years that are a list of what was */
#define VN_LIST_REACH     12 /* tokens from one of them to another */

/* A year from 2000 on as the article writes it: news was read online from then on. */
typedef struct written_year {
    int year, month, day; /* month, day 0 where not written with it */
    bool now;             /* the article's own: of an event held in it, of what its title is about */
    bool heading;         /* in the lead */
    bool plan;            /* with a month that is to come */
    bool ahead;           /* planned, or an end of a span */
    bool past;            /* recalled or compared with */
    bool recalled;        /* by "once" */
    bool part;            /* "the first months of 2018" */
    bool period;          /* begins a period of some years that is agreed upon */
    bool edition;         /* of an event held in it */
    bool begins;          /* "early in 2018" */
    bool edge;            /* the same, or "late in 2018": what is told of a part of the year alone */
    bool by;              /* "vào năm 2020": by then, or then */
    bool span;            /* ends a span of years */
    bool next;            /* the one before this: "năm 2018 ..., nửa đầu năm nay" */
    uint8_t task;         /* vn_year_task */
    bool done;            /* with a month in which something is told to have happened */
    uint32_t sentence;
} written_year;

struct vn_written_years {
    written_year items[VN_MAX_YEARS];
    size_t n;
};

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The number of at most two digits that ends before `at`; its first byte in *from; 0 where there is none. */
static int
number_before(const char *s, size_t at, size_t *from)
{
    size_t k = at;

    while (k > 0 && at - k < 2 && is_digit(s[k - 1]))
        k--;
    if (k == at || (k > 0 && is_digit(s[k - 1])))
        return 0;
    *from = k;
    return atoi(s + k);
}

/* Whether a year ends before byte `at`. */
static bool
year_before(const char *t, size_t at)
{
    return at >= 4 && is_digit(t[at - 1]) && is_digit(t[at - 2]) && is_digit(t[at - 3]) &&
           is_digit(t[at - 4]);
}

/* Goes back over blanks and dashes before byte *at; false where there is no dash. */
static bool
dash_ends(const char *t, size_t *at)
{
    static const char dash[] = "\xe2\x80\x93";
    size_t from = *at;
    bool any = false;

    for (;;)
        if (from > 0 && (t[from - 1] == ' ' || t[from - 1] == '-')) {
            any |= t[from - 1] == '-';
            from--;
        } else if (from >= 3 && !memcmp(t + from - 3, dash, 3)) {
            any = true;
            from -= 3;
        } else
            break;
    *at = from;
    return any;
}

/* The day and month written with the year at byte `at`: 5/6/2017, 6-2017; 3/2/1982-3/2/2022 ends a span. */
static void
read_fields(const char *s, size_t at, written_year *y)
{
    size_t from = at;

    if (at >= 4 && !memcmp(s + at - 3, " - ", 3)) { /* "22 - 3 - 2025" */
        y->month = number_before(s, at - 3, &from);
        if (from < at && from >= 4 && !memcmp(s + from - 3, " - ", 3))
            y->day = number_before(s, from - 3, &from);
        if (!y->day || y->day > 31 || y->month > 12)
            y->day = y->month = 0;
        return;
    }
    if (at < 2 || !strchr("/-.", s[at - 1]))
        return;
    y->month = number_before(s, at - 1, &from);
    if (y->month > 12)
        y->month = 0;
    if (y->month && from >= 2 && strchr("/-.", s[from - 1]))
        y->day = number_before(s, from - 1, &from);
    if (y->day > 31)
        y->day = 0;
    y->span = from < at && dash_ends(s, &from) && year_before(s, from);
}

/* "tháng 5 năm 2017" */
static void
read_words(const vn_scene *sc, uint32_t first, uint32_t token, written_year *y)
{
    int month;

    if (y->month || token < first + 3 || !vn_token_is(sc, token - 1, "năm") ||
        !(vn_token_is(sc, token - 3, "tháng") || vn_token_is(sc, token - 3, "Tháng")))
        return;
    month = atoi(sc->text->s + sc->tokens->items[token - 2].start);
    if (month >= 1 && month <= 12)
        y->month = month;
}

/* "APEC 2017": an event by its edition. */
static bool
is_edition(const vn_scene *sc, uint32_t first, uint32_t token)
{
    const vn_token *t = token > first ? &sc->tokens->items[token - 1] : NULL;

    return t && t->kind == VN_T_WORD && t->flags & VN_TF_UPPER && t->len >= 3;
}

/* "Trong năm 2018, hai nước sẽ" */
static bool
comes_after(const vn_scene *sc, uint32_t token)
{
    for (uint32_t i = token + 1; i < sc->tokens->n && i <= token + VN_PLAN_REACH; i++) {
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
        if (vn_token_is(sc, i, ".") || vn_token_is(sc, i, ";"))
            break;
    }
    return false;
}

/* "vào tháng 3/2017 vừa qua" */
static bool
is_recent(const vn_scene *sc, uint32_t token)
{
    return token + 2 < sc->tokens->n && vn_token_is(sc, token + 1, "vừa") &&
           (vn_token_is(sc, token + 2, "qua") || vn_token_is(sc, token + 2, "rồi"));
}

/* "Bước sang năm 2018", "đầu năm 2018" */
static bool
begins_now(const vn_scene *sc, uint32_t token, const written_year *y)
{
    return !y->month && token >= 3 && vn_token_is(sc, token - 1, "năm") && !y->past &&
           (vn_token_is(sc, token - 2, "sang") ||
            (vn_token_is(sc, token - 2, "đầu") && !vn_token_is(sc, token - 3, "tháng")));
}

/* "Sau cuộc gặp tháng 6/2017", "hai bên đã ký tháng 6/2017", "Từ ngày 6/6/2017, cầu được thông xe", "Tháng
 * 10/2018, nước này công bố" */
static bool
is_done(const vn_scene *sc, uint32_t first, uint32_t token)
{
    static const char *const since[] = {"Sau", "Từ", "Kể", "Trước", "Tháng", "Hồi"};

    for (size_t k = 0; k < sizeof since / sizeof *since; k++)
        if (vn_token_is(sc, first, since[k]))
            return true;
    for (uint32_t i = first; i < token; i++)
        if (vn_token_is(sc, i, "đã") || vn_token_is(sc, i, "từng"))
            return true;
    return false;
}

/* "thăm Việt Nam ba lần, năm 1993, 1997 và tháng 2/2011": one of several years far apart. */
static bool
is_history(const vn_scene *sc, const vn_sentence *s, uint32_t token, int year)
{
    uint32_t from = token > s->first + VN_LIST_REACH ? token - VN_LIST_REACH : s->first;

    for (uint32_t k = from; k < token; k++) {
        const vn_token *t = &sc->tokens->items[k];
        const char *text = sc->text->s + t->start;
        int other = t->len >= 4 && year_before(text, t->len) ? atoi(text + t->len - 4) : 0;

        if (other > VN_FIRST_RECALLED && other + VN_FAR_YEARS <= year)
            return true;
    }
    return false;
}

/* "Tháng 6/2015, ông được bổ nhiệm", "Tháng 9/2017, bộ khởi công dự án": what a person or a work came from.
 */
static bool
is_origin(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const words[][2] = {{"bổ", "nhiệm"},  {"được", "bầu"},  {"trúng", "cử"},
                                           {"nhậm", "chức"}, {"khởi", "công"}, {"thành", "lập"},
                                           {"tốt", "nghiệp"}};
    uint32_t end = s->first + s->n < token + VN_ORIGIN_REACH ? s->first + s->n : token + VN_ORIGIN_REACH;

    for (uint32_t i = token + 1; i < end; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (vn_stands_at(sc, words[k][0], words[k][1], i, end))
                return true;
    return false;
}

/* What the words before a year make of it. */
static void
read_setting(const vn_scene *sc, uint32_t first, uint32_t token, written_year *y)
{
    static const struct {
        const char *word;
        uint8_t reach;
        enum { AHEAD, PAST, PART } makes;
    } words[] = {
        {"quý", 3, PART},   {"Quý", 3, PART},   {"nửa", 4, PART},   {"đến", 2, AHEAD},   {"tới", 2, AHEAD},
        {"giai", 4, AHEAD}, {"đoạn", 3, AHEAD}, {"nhìn", 6, AHEAD}, {"hoạch", 8, AHEAD}, {"với", 3, PAST},
        {"hồi", 3, PAST},   {"ký", 3, PAST},    {"lập", 4, PAST},   {"khánh", 4, PAST},
    };
    bool planned = false, future = false;

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_word_before(sc, token, words[k].reach, words[k].word))
            *(words[k].makes == AHEAD ? &y->ahead : words[k].makes == PAST ? &y->past : &y->part) = true;
    for (uint32_t i = token; i-- > first && token - i <= 10;) {
        y->ahead |= sc->cue[i] == VN_Q_FUTURE || vn_is_unreal(sc->cue[i]);
        y->recalled |= sc->cue[i] == VN_Q_RECALL;
    }
    for (uint32_t i = first; i < token; i++) {
        planned |= sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_WISH;
        future |= sc->cue[i] == VN_Q_FUTURE;
    }
    y->past |= y->recalled;
    planned |= y->month && vn_is_wished_well(sc, &sc->sentences->items[y->sentence], token);
    y->plan = y->month && planned && !y->past;
    y->done = y->month && !y->plan && !y->ahead && is_done(sc, first, token);
    if (token >= first + 3 && vn_token_is(sc, token - 3, "tháng") &&
        (vn_token_is(sc, token - 2, "đầu") || vn_token_is(sc, token - 2, "cuối")))
        y->part = true;
    y->part &= !vn_word_before(sc, token, 5, "Từ") && !vn_word_before(sc, token, 5, "từ");
    y->ahead |= y->part ? future : !y->month && comes_after(sc, token) && !is_edition(sc, first, token);
}

/* "Kỷ niệm 45 năm (1972-2017)", not one that is prepared. */
static bool
is_anniversary(const vn_scene *sc, uint32_t first, uint32_t token)
{
    bool kept = false;

    for (uint32_t i = first; i < token; i++) {
        if (sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_WISH || vn_token_is(sc, i, "hướng") ||
            vn_token_is(sc, i, "thềm"))
            return false;
        kept |= vn_token_is(sc, i, "niệm") || vn_token_is(sc, i, "tròn") ||
                (vn_token_is(sc, i, "nhân") && is_digit(sc->text->s[sc->tokens->items[i + 1].start]));
    }
    return kept;
}

/* Whether the year at byte `at` begins or ends a span of years. */
static bool
bounds_span(const char *t, size_t at)
{
    static const char dash[] = "\xe2\x80\x93";
    size_t before = at, after = at + 4;
    bool dashed = false;

    while (before > 0 && (strchr(" -/", t[before - 1]) || (before >= 3 && !memcmp(t + before - 3, dash, 3))))
        before -= strchr(" -/", t[before - 1]) ? 1 : 3;
    while (t[after] && (strchr(" -", t[after]) || !strncmp(t + after, dash, 3))) {
        dashed |= t[after] != ' ';
        after += strchr(" -", t[after]) ? 1 : 3;
    }
    return (before < at && year_before(t, before)) || (dashed && is_digit(t[after]));
}

/* "giai đoạn 2018-2023", not a term of office, nor what lasted for long. */
static bool
begins_period(const vn_scene *sc, uint32_t first, uint32_t token, size_t at)
{
    const char *t = sc->text->s + at + 4;
    int to;

    while (*t == ' ' || *t == '-' || (unsigned char)*t >= 0x80)
        t++;
    to = is_digit(*t) ? atoi(t) : 0;
    for (uint32_t i = token > first + 3 ? token - 3 : first; i < token; i++)
        if (vn_token_is(sc, i, "kỳ"))
            return false;
    return to > atoi(sc->text->s + at) && to <= atoi(sc->text->s + at) + VN_PERIOD;
}

/* "dự Đối thoại ... Việt Nam - Lào 2018" in the lead: a year that ends the name of an event, or stands right
 * behind it. */
static bool
ends_event(const vn_scene *sc, const vn_sentence *s, uint32_t sentence, uint32_t token)
{
    size_t next = vn_first_mention(sc, token);
    const vn_mention *m = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

    return sentence < VN_HEADING && !vn_is_planned_between(sc, s->first, token) && m &&
           m->kind == VN_E_EVENT && (m->first + m->n == token || m->first + m->n == token + 1);
}

/* "từ tháng 1/2018 đến nay" */
static bool
is_since_january(const vn_scene *sc, const vn_sentence *s, uint32_t token, const written_year *y)
{
    return y->month == 1 && !y->day &&
           (vn_word_before(sc, token, 3, "từ") || vn_word_before(sc, token, 3, "Từ")) &&
           vn_stands_at(sc, "đến", "nay", token + 1, s->first + s->n);
}

/* What is told of the year by way of something else. */
static void
read_told(const vn_scene *sc, const vn_sentence *s, uint32_t token, written_year *y)
{
    y->next = !y->month && !y->ahead && vn_year_is_before_this(sc, s, token);
    y->now |= y->month && !y->plan && vn_month_is_just_past(sc, s, token);
    y->task = y->month ? VN_YEAR_OF_NONE : vn_year_task_of(sc, s, token);
    y->now |= y->task == VN_YEAR_OF_MINUTES;
}

/* Whether a bracket closes here, be it after a blank. */
static bool
closes_bracket(const char *t)
{
    return t[*t == ' '] == ')';
}

static void
read_year(const vn_scene *sc, uint32_t sentence, uint32_t token, size_t at, struct vn_written_years *out)
{
    const vn_sentence *s = &sc->sentences->items[sentence];
    vn_zone_kind zone = vn_zone_at(sc->article, (uint32_t)at);
    written_year *y = &out->items[out->n];

    if (zone == VN_Z_FURNITURE || zone == VN_Z_BYLINE)
        return;
    out->n++;
    *y = (written_year){.year = atoi(sc->text->s + at), .sentence = sentence};
    read_fields(sc->text->s, at, y);
    read_words(sc, s->first, token, y);
    read_setting(sc, s->first, token, y);
    y->period = begins_period(sc, s->first, token, at);
    y->ahead |= y->period;
    if (y->span || bounds_span(sc->text->s, at)) {
        y->ahead = true;
        y->now = closes_bracket(sc->text->s + at + 4) && is_anniversary(sc, s->first, token);
    } else if (!y->month) {
        y->edition = !y->ahead && !y->recalled &&
                     (is_edition(sc, s->first, token) || ends_event(sc, s, sentence, token));
        y->now = sentence == 0 && !y->ahead && !y->past;
    }
    y->past |= y->month && !y->day && (is_origin(sc, s, token) || is_history(sc, s, token, y->year));
    y->now |= is_recent(sc, token) || vn_year_is_this(sc, s, token) || is_since_january(sc, s, token, y);
    y->begins = begins_now(sc, token, y) && !vn_is_planned_between(sc, s->first, token);
    y->edge = vn_word_before(sc, token, 2, "đầu") || vn_word_before(sc, token, 2, "cuối");
    y->by = vn_word_before(sc, token, 3, "vào");
    y->now &= !(sentence == 0 && y->by);
    y->heading = sentence < VN_HEADING;
    read_told(sc, s, token, y);
    if (!y->day && (zone == VN_Z_CAPTION || vn_is_of_chronicle(sc, sentence))) {
        y->past = true;
        y->now = false;
        y->edition &= !vn_word_before(sc, token, 1, "năm");
    }
}

/* How often the year is written alone, not as one to come or as one that is past. */
static size_t
times_told(const struct vn_written_years *ys, int year)
{
    size_t n = 0;

    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        n += y->year == year && !y->month && !y->ahead && !y->past && !y->edge;
    }
    return n;
}

/* "kiểm điểm công tác năm 2016, bàn nhiệm vụ năm 2017" in the lead: the second is the article's own. */
static bool
follows_reviewed(const struct vn_written_years *ys, const written_year *y)
{
    for (size_t i = 0; i < ys->n && y->heading && !y->month; i++)
        if (ys->items + i < y && ys->items[i].sentence == y->sentence && !ys->items[i].month && !y->ahead &&
            ys->items[i].year + 1 == y->year)
            return true;
    return false;
}

const struct vn_written_years *
vn_years_read(const vn_scene *sc)
{
    struct vn_written_years *out = VN_NEW0(sc->arena, struct vn_written_years, 1);
    const char *t = sc->text->s;

    for (uint32_t i = 0; i < sc->sentences->n && out->n < VN_MAX_YEARS; i++) {
        const vn_sentence *s = &sc->sentences->items[i];

        for (uint32_t k = s->first; k < s->first + s->n; k++) {
            const vn_token *token = &sc->tokens->items[k];

            for (size_t at = token->start; at + 4 <= token->start + token->len && out->n < VN_MAX_YEARS; at++)
                if (t[at] == '2' && t[at + 1] == '0' && is_digit(t[at + 2]) && is_digit(t[at + 3]) &&
                    !(at && is_digit(t[at - 1])) && !is_digit(t[at + 4]))
                    read_year(sc, i, k, at, out);
        }
    }
    for (size_t i = 0; i < out->n; i++) {
        written_year *y = &out->items[i];
        size_t times = times_told(out, y->year);

        y->now |= times >= VN_OFTEN || (y->heading && times >= 3) || follows_reviewed(out, y);
    }
    return out;
}

/* The year of the event that is named most often by its edition; 0 where none is. */
static int
edition_year(const struct vn_written_years *ys)
{
    size_t most = 0;
    int year = 0;

    for (size_t i = 0; i < ys->n; i++) {
        size_t n = 0;

        for (size_t k = 0; k < ys->n; k++)
            n += ys->items[k].edition && ys->items[k].year == ys->items[i].year;
        if (ys->items[i].edition && n > most) {
            most = n;
            year = ys->items[i].year;
        }
    }
    return year;
}

/* The year that the last one told and the first period agreed upon have in common; 0 where they differ. */
static int
year_between(const struct vn_written_years *ys)
{
    int last = 0, period = 0;

    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        if (y->period && !y->past && (!period || y->year < period))
            period = y->year;
        if (!y->ahead && !y->plan && !y->by && y->year > last)
            last = y->year;
    }
    return last == period ? last : 0;
}

/* Whether the article writes the year with a day, or a month not far from the date's. */
static bool
is_written_near(const struct vn_written_years *ys, int year, int month)
{
    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        if (!y->month || y->span)
            continue;
        if (!y->past && abs((year - y->year) * 12 + month - y->month) <= 2)
            return true;
        if (y->day && y->year == year && (!y->past || y->month == month))
            return true;
    }
    return false;
}

/* The year of a day of that month in the lead, written out and neither past nor to come; 0 where none is. */
static int
year_of_lead(const struct vn_written_years *ys, int month)
{
    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        if (y->heading && y->day && y->month == month && !y->past && !y->plan && !y->span)
            return y->year;
    }
    return 0;
}

/* The year of that very day, written out and neither past nor to come; 0 where none is. */
static int
year_of_day(const struct vn_written_years *ys, int month, int day)
{
    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        if (y->day == day && y->month == month && !y->past && !y->plan && !y->span)
            return y->year;
    }
    return 0;
}

/* Whether something is told to have happened later in that year: the date cannot be of it. */
static bool
is_over(const struct vn_written_years *ys, int year, int month)
{
    for (size_t i = 0; i < ys->n; i++)
        if (ys->items[i].done && ys->items[i].year == year && ys->items[i].month > month)
            return true;
    return false;
}

/* Whether a later year is told than that one, not as one to come. */
static bool
has_later(const struct vn_written_years *ys, int year)
{
    for (size_t i = 0; i < ys->n; i++)
        if (ys->items[i].year > year && !ys->items[i].ahead && !ys->items[i].plan)
            return true;
    return false;
}

/* The last year that tasks are set for, as that of a date of that month; 0 where it does not tell. */
static int
year_of_tasks(const struct vn_written_years *ys, int month)
{
    int year = 0;

    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];
        int told = vn_year_for_task(y->task, y->year, month);

        if (y->task == VN_YEAR_OF_GUESS && has_later(ys, y->year))
            continue;
        year = told > year ? told : year;
    }
    return year;
}

/* The year of the last such month before one that is to come within a year; 0 where none is. */
static int
year_before_plan(const struct vn_written_years *ys, int month)
{
    int year = 0;

    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];
        int before = y->year - (month > y->month);

        if (y->plan && (!year || before < year))
            year = before;
    }
    return year;
}

/*
 * The year of a date of that month; 0 where the article does not tell. `supposed`: what the nearest written
 * month suggests, 0 for nothing. Measured on the annotated articles: a bare year is more often that of
 * something recalled or planned than the article's own.
 */
int
vn_year_spoken_in(const vn_scene *sc, int month, int day, int supposed)
{
    const struct vn_written_years *ys = sc->years;
    int begun = 0, latest_past = 0, latest_dated = 0, now = year_of_lead(ys, month),
        planned = year_before_plan(ys, month);

    if (!now && day)
        now = year_of_day(ys, month, day);
    if (!now)
        now = year_of_tasks(ys, month);
    if (now)
        return now;
    for (size_t i = 0; i < ys->n; i++) {
        const written_year *y = &ys->items[i];

        if (y->year > latest_past && !y->ahead)
            latest_past = y->year;
        if (y->year > latest_dated && !y->ahead && (y->month || y->part))
            latest_dated = y->year;
        if ((y->now || y->next) && y->year + y->next > now)
            now = y->year + y->next;
        if (y->begins && y->year > begun)
            begun = y->year;
    }
    if (!now) {
        now = edition_year(ys);
        now = is_over(ys, now, month) ? 0 : now;
    }
    if (!now && begun >= latest_past)
        now = begun;
    if (!now) {
        now = year_between(ys);
        if (now && is_over(ys, now, month))
            return 0;
    }
    if (now)
        return now;
    if (planned && planned >= latest_past - 1)
        return planned;
    for (size_t i = 0; i < ys->n; i++)
        if (ys->items[i].part && !ys->items[i].ahead &&
            (ys->items[i].year >= latest_dated || ys->items[i].year + 2 <= latest_dated))
            return ys->items[i].year;
    if (is_over(ys, latest_past, month))
        return 0;
    return supposed && supposed >= latest_past && is_written_near(ys, supposed, month) ? supposed : 0;
}
