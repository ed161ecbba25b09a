/*
 * edtf.h: Vietnamese date expressions as EDTF (ISO 8601-2:2019, levels 0 to 2), and EDTF as days.
 *
 * "chiều 25/9" is XXXX-09-25 or, with a year that is known, 2017-09-25; "ngày 27 và 28/5" an interval;
 * "tháng 8/2024" 2024-08; "quý I/2020" 2020-33; "những năm 1990" 199X; "năm 2001, 2006" {2001,2006}.
 */
#ifndef VN_EDTF_H
#define VN_EDTF_H

#include "entity.h"

/* As the day of a stated year that ends a span of years or has a quarter: "1972-2017", "quý 1/2017". */
#define VN_YEAR_STRESSED (-1)

/* What gives a day and month its year. */
typedef struct vn_date_anchor {
    vn_day published;     /* day 0: the month alone is known; year 0: nothing is */
    const vn_day *stated; /* dates that the article itself writes with their year; day may be 0 */
    size_t n_stated;
} vn_date_anchor;

/*
 * The EDTF of a date expression of the normal view; NULL where it fixes nothing. Relative words
 * (hôm nay, sáng nay, hôm qua, năm ngoái) need anchor->published.
 */
const char *vn_edtf_make(vn_arena *arena, const char *s, size_t bytes, const vn_date_anchor *anchor);

/*
 * The last day (or month, or year) with a written year in the expression, as vn_date_anchor takes it;
 * false where there is none.
 */
bool vn_edtf_stated(const char *s, size_t bytes, vn_day *day);

/* The days that an EDTF text covers, both included; false where its year is not known or it is no EDTF. */
bool vn_edtf_days(const char *edtf, vn_day *first, vn_day *last);

/* Days since 1970-01-01 of a whole date of the Gregorian calendar, and back. */
long vn_day_number(vn_day day);
vn_day vn_day_from_number(long number);

/* The days of a month (1 to 12); February has 29 where the year is 0, not known. */
int vn_month_days(int year, int month);

#endif
