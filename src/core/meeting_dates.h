/*
 * meeting_dates.h: the dates that compete for an encounter, shared by the files that find them
 * (meeting_dates.c), leave some out (meeting_dates_drop.c), read how the encounter is told
 * (meeting_telling.c) and set the dates against each other (meeting_relate.c). See meeting_options.h.
 */
#ifndef VN_MEETING_DATES_H
#define VN_MEETING_DATES_H

#include "meeting_options.h"

typedef struct vn_date_reader {
    const vn_scene *sc;
    const vn_candidates *all;
    const vn_encounters *es;
    size_t which;
    vn_options *out;
    bool today;                   /* a telling says "today" of a day that is not known */
    bool dated;                   /* a telling has a date */
    bool frame;                   /* told within the frame of a visit */
    bool then;                    /* told as what came after what is told before it */
    bool summed;                  /* told in a sum of what happened during a visit */
    bool carried;                 /* the day opens the sentence before the first telling */
    uint32_t telling;             /* the wording that tells of it first */
    uint32_t gap[VN_MAX_OPTIONS]; /* tokens to the nearest telling */
} vn_date_reader;

/* A date fit for the slot: a month at least; of a range that cannot be, its end. NULL where it is none. */
const char *vn_plain_date(const char *code);

static inline bool
vn_is_span(const char *code)
{
    return strchr(code, '/') != NULL;
}

/* Whether a word stands at token i, with the second one after it unless that is NULL; both before `end`. */
static inline bool
vn_stands_at(const vn_scene *sc, const char *first, const char *second, uint32_t i, uint32_t end)
{
    return vn_token_is(sc, i, first) && (!second || (i + 1 < end && vn_token_is(sc, i + 1, second)));
}

/* How many days lie between a day that words tell and the day that they count from. */
typedef enum vn_counted_from {
    VN_FROM_TOLD,  /* the day told last */
    VN_FROM_TODAY, /* "hôm kia", "cách đây hai ngày" */
    VN_FROM_EITHER /* "Hai ngày trước, ...": the day told last, today where none is */
} vn_counted_from;

typedef struct vn_days_apart {
    int days; /* 0 where none are told */
    vn_counted_from from;
} vn_days_apart;

/* "hai ngày", "một hôm" at token i; 0 where no number of days is. */
int vn_days_at(const vn_scene *sc, uint32_t i, uint32_t end);

/* "Trước đó một ngày", "hai hôm sau", "ngày kế tiếp" at token i, before `end`. */
vn_days_apart vn_days_counted(const vn_scene *sc, uint32_t i, uint32_t end);

/* The day so many days after another; NULL where that cannot be told without the year. */
const char *vn_day_beside(const vn_scene *sc, const char *code, int days);

/* vn_relative_day, a day counted from another, or what the article itself says "today" is; `at`: its token.
 */
const char *vn_day_told(const vn_scene *sc, const vn_sentence *s, uint32_t *at);

/* Whether something is planned for the day of a mention. */
bool vn_day_is_planned(const vn_scene *sc, const vn_mention *m);

/* Whether a date is the day of coming home, of which its sentence tells nothing else. */
bool vn_is_return_day(const vn_scene *sc, const vn_mention *m);

/* "Hội đàm chính thức được tổ chức sáng 8/11": whether a day is told to be that of the encounter. */
bool vn_is_held_then(const vn_scene *sc, const vn_encounter *e, const vn_mention *m);

/* The option of a mention, or of a relative word or what is derived (VN_NO_ENTITY): new each time; NULL where
 * there is one, or no room. */
vn_option *vn_date_option(vn_date_reader *r, const char *code, uint32_t mention, uint32_t token);

/* Leaves out the dates that cannot be the encounter's beside others that are told of it. */
void vn_dates_drop(vn_date_reader *r);

/* What the rules alone would say: one voice among the features. */
const char *vn_rule_date(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e);

/* Whether the days of a span hold a day, or one of those of another span; years do not count. */
bool vn_span_holds(const char *span, const char *day);

/* The days that a conference lasts which opened on a day, where the article tells its last; else the day. */
const char *vn_conference_days(const vn_scene *sc, const char *day);

/* The days of a visit of so many days that begins on the day of a mention; else the day. */
const char *vn_visit_days(const vn_scene *sc, const vn_mention *m, const char *day);

/* Reads how the encounter is told: telling, frame, then, summed. */
void vn_telling_read(vn_date_reader *r);

/* What a year that is told is the year of. */
typedef enum vn_year_task {
    VN_YEAR_OF_NONE,
    VN_YEAR_OF_TASK,   /* "phương hướng, nhiệm vụ năm 2019" */
    VN_YEAR_OF_PLAN,   /* "ký Kế hoạch hợp tác năm 2019": early in that year, or before it */
    VN_YEAR_OF_TEXT,   /* "ký Biên bản hợp tác năm 2019" */
    VN_YEAR_OF_GUESS,  /* "thương mại năm 2018 ước đạt": told late in the year, or just after */
    VN_YEAR_OF_MINUTES /* "ký Biên bản hội đàm năm 2018": the year of the talks */
} vn_year_task;

vn_year_task vn_year_task_of(const vn_scene *sc, const vn_sentence *s, uint32_t token);

/* The year of a date of that month where tasks are set for a year; 0 where it does not tell: they are set
 * about the turn of the year. */
int vn_year_for_task(vn_year_task task, int year, int month);

/* Whether a plan or wish is told between two tokens. */
bool vn_is_planned_between(const vn_scene *sc, uint32_t from, uint32_t to);

/* Whether the year at a token is that of an anniversary that is kept, of a text that is adopted, of the first
 * visit of the year: the article's own. */
bool vn_year_is_this(const vn_scene *sc, const vn_sentence *s, uint32_t token);

/* Whether the year at a token is told to be the one before this; the month just past; a month of what is
 * wished well; one of a row of sentences that open with years. */
bool vn_year_is_before_this(const vn_scene *sc, const vn_sentence *s, uint32_t token);
bool vn_month_is_just_past(const vn_scene *sc, const vn_sentence *s, uint32_t token);
bool vn_is_wished_well(const vn_scene *sc, const vn_sentence *s, uint32_t token);
bool vn_is_of_chronicle(const vn_scene *sc, uint32_t sentence);

/* The features that say how the dates stand to each other and to how the encounter is told. */
void vn_dates_relate(vn_date_reader *r);

#endif
