/* edtf_days.c: the days of an EDTF. */
#include "edtf.h"

static bool
two_digits(const char *s, int *v)
{
    if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
        return false;
    *v = (s[0] - '0') * 10 + s[1] - '0';
    return true;
}

/* Reads one date of EDTF; *first and *last get the days at its ends. Returns the bytes read, 0 on failure. */
static size_t
read_date(const char *s, vn_day *first, vn_day *last)
{
    int year = 0, scale = 1, month, day;
    size_t at = 0;

    for (; at < 4; at++) {
        if (s[at] == 'X' && at >= 2)
            scale *= 10, year *= 10;
        else if (s[at] >= '0' && s[at] <= '9' && scale == 1)
            year = year * 10 + s[at] - '0';
        else
            return 0;
    }
    *first = (vn_day){year, 1, 1};
    *last = (vn_day){year + scale - 1, 12, 31};
    if (s[at] != '-' || !two_digits(s + at + 1, &month))
        return at;
    at += 3;
    if (month >= 33 && month <= 36) {
        first->month = (month - 33) * 3 + 1;
        *last = (vn_day){year, first->month + 2, vn_month_days(year, first->month + 2)};
        return at;
    }
    if (month < 1 || month > 12)
        return 0;
    *first = (vn_day){year, month, 1};
    *last = (vn_day){year, month, vn_month_days(year, month)};
    if (s[at] != '-' || !two_digits(s + at + 1, &day))
        return at;
    if (day < 1 || day > last->day)
        return 0;
    first->day = last->day = day;
    return at + 3;
}

bool
vn_edtf_days(const char *edtf, vn_day *first, vn_day *last)
{
    bool set = *edtf == '{' || *edtf == '[';
    const char *p = edtf + set;
    vn_day from, to;
    size_t n = read_date(p, first, last);

    if (n == 0)
        return false;
    for (p += n; *p == '/' || (set && *p == ','); p += n) {
        n = read_date(++p, &from, &to);
        if (n == 0)
            return false;
        if (vn_day_number(to) > vn_day_number(*last))
            *last = to;
        if (vn_day_number(from) < vn_day_number(*first))
            *first = from;
    }
    return *p == '\0' || (set && (*p == '}' || *p == ']') && p[1] == '\0');
}
