/* edtf.c: a scanner of the words and numbers of a date expression, then rules over its points. */
#include "edtf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unicode.h"

/* -- the calendar */

/* Howard Hinnant's days_from_civil and civil_from_days, for years above 0. */
long
vn_day_number(vn_day day)
{
    long y = day.year - (day.month <= 2), era = y / 400, yoe = y - era * 400;
    long doy = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;

    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

vn_day
vn_day_from_number(long number)
{
    long z = number + 719468, era = z / 146097, doe = z - era * 146097;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    int month = (int)(mp < 10 ? mp + 3 : mp - 9);

    return (vn_day){(int)(yoe + era * 400 + (month <= 2)), month, (int)(doy - (153 * mp + 2) / 5 + 1)};
}

int
vn_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));

    return month == 2 && leap ? 29 : days[month - 1];
}

static bool
valid(vn_day d)
{
    return d.month >= 0 && d.month <= 12 && d.day >= 0 &&
           (d.day == 0 || (d.month > 0 && d.day <= vn_month_days(d.year, d.month)));
}

/* -- the scanner */

typedef enum item_kind {
    I_NUMBER,
    I_SLASH, /* '/' or '.' between numbers */
    I_DASH,
    I_COMMA,
    I_OPEN,
    I_WORD
} item_kind;

typedef enum word_id {
    W_OTHER,
    W_NGAY,
    W_THANG,
    W_NAM,
    W_QUY,
    W_DEN,
    W_VA,
    W_HOAC,
    W_NAY,
    W_QUA,
    W_NGOAI,
    W_MAI,
    W_THU,
    W_NHUNG,
    W_THAPNIEN,
    W_THEKY
} word_id;

typedef struct item {
    uint8_t kind, word;
    bool spaced; /* a blank before or after it */
    uint8_t digits;
    uint8_t month; /* that the word can name; 0 for none */
    bool capital;
    int number;
} item;

static const struct {
    const char *text;
    word_id id;
} words[] = {
    {"ngày", W_NGAY}, {"mùng", W_NGAY},   {"tháng", W_THANG},   {"năm", W_NAM},     {"quý", W_QUY},
    {"đến", W_DEN},   {"tới", W_DEN},     {"và", W_VA},         {"hoặc", W_HOAC},   {"nay", W_NAY},
    {"này", W_NAY},   {"qua", W_QUA},     {"trước", W_NGOAI},   {"ngoái", W_NGOAI}, {"mai", W_MAI},
    {"thứ", W_THU},   {"những", W_NHUNG}, {"niên", W_THAPNIEN}, {"kỷ", W_THEKY},    {"thập", W_OTHER},
};

/* Months by their names: "tháng Năm", "tháng Chạp". */
static const struct {
    const char *text;
    int month;
} month_names[] = {
    {"giêng", 1}, {"một", 1}, {"hai", 2}, {"ba", 3},   {"tư", 4},    {"năm", 5},   {"sáu", 6},
    {"bảy", 7},   {"bẩy", 7}, {"tám", 8}, {"chín", 9}, {"mười", 10}, {"chạp", 12},
};

/* Roman numerals up to XXI: quarters and centuries. */
static int
roman(const char *s, size_t bytes)
{
    int total = 0, last = 0;

    if (bytes == 0 || bytes > 5)
        return 0;
    for (size_t i = bytes; i-- > 0;) {
        int v = s[i] == 'I' || s[i] == 'i'   ? 1
                : s[i] == 'V' || s[i] == 'v' ? 5
                : s[i] == 'X' || s[i] == 'x' ? 10
                                             : 0;

        if (v == 0)
            return 0;
        total += v < last ? -v : v;
        last = v;
    }
    return total;
}

static int
month_of(const char *s, size_t bytes)
{
    uint64_t h = vn_hash_lower(s, bytes);

    for (size_t i = 0; i < sizeof month_names / sizeof *month_names; i++)
        if (vn_hash_lower(month_names[i].text, strlen(month_names[i].text)) == h)
            return month_names[i].month;
    return 0;
}

static uint8_t
word_of(const char *s, size_t bytes)
{
    uint64_t h = vn_hash_lower(s, bytes);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (vn_hash_lower(words[i].text, strlen(words[i].text)) == h)
            return (uint8_t)words[i].id;
    return W_OTHER;
}

enum { MAX_ITEMS = 48 };

/* "tháng Ba", "tháng Mười Một", "tháng năm", not "9 tháng năm 2024": names of months become numbers. */
static size_t
number_months(item *items, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        const item *before = i ? &items[i - 1] : NULL, *next = i + 1 < n ? &items[i + 1] : NULL;
        item it = items[i];
        bool year = it.word == W_NAM && !it.capital && next &&
                    (next->kind == I_NUMBER || next->word == W_NAY || next->word == W_NGOAI);

        if (before && before->word == W_THANG && it.month && !year) {
            it = (item){.kind = I_NUMBER, .digits = 2, .number = it.month, .spaced = true};
            if (it.number == 10 && next && (next->month == 1 || next->month == 2)) {
                it.number += next->month;
                i++;
            }
        }
        items[kept++] = it;
    }
    return kept;
}

static size_t
scan(const char *s, size_t bytes, item *items)
{
    const char *p = s, *end = s + bytes;
    size_t n = 0;
    bool blank = false;

    while (p < end && n < MAX_ITEMS) {
        unsigned step;
        uint32_t cp = vn_decode(p, end, &step);
        item it = {.spaced = blank};
        const char *from = p;

        if (cp == ' ' || cp == '\n') {
            blank = true;
            if (n > 0)
                items[n - 1].spaced = true;
            p += step;
            continue;
        }
        blank = false;
        if (cp >= '0' && cp <= '9') {
            it.kind = I_NUMBER;
            for (; p < end && *p >= '0' && *p <= '9'; p++, it.digits++)
                if (it.digits < 5)
                    it.number = it.number * 10 + (*p - '0');
        } else if (vn_class(cp) & VN_C_LETTER) {
            it.kind = I_WORD;
            while (p < end && (vn_class(vn_decode(p, end, &step)) & VN_C_LETTER))
                p += step;
            it.number = roman(from, (size_t)(p - from));
            it.word = word_of(from, (size_t)(p - from));
            it.month = (uint8_t)month_of(from, (size_t)(p - from));
            it.capital = (vn_class(cp) & VN_C_UPPER) != 0;
        } else {
            p += step;
            it.kind = cp == '/' || cp == '.'                        ? I_SLASH
                      : cp == '-' || (cp >= 0x2010 && cp <= 0x2015) ? I_DASH
                      : cp == ',' || cp == ';'                      ? I_COMMA
                      : cp == '('                                   ? I_OPEN
                                                                    : I_WORD;
        }
        items[n++] = it;
    }
    return number_months(items, n);
}

/* -- points in time, as written */

typedef struct point {
    int year, month, day, quarter;
    uint8_t join; /* how it follows the point before: I_DASH a span, I_COMMA a list, W_HOAC an alternative */
    bool decade, century;
    bool relative; /* the year was given by năm nay, năm ngoái */
} point;

enum { MAX_POINTS = 8, J_NONE = 0, J_SPAN, J_LIST, J_OR };

typedef struct points {
    point p[MAX_POINTS];
    size_t n;
} points;

static point *
push(points *ps, uint8_t join)
{
    if (ps->n == MAX_POINTS)
        return &ps->p[MAX_POINTS - 1];
    ps->p[ps->n] = (point){.join = ps->n ? join : J_NONE};
    return &ps->p[ps->n++];
}

/* One to three numbers joined by date separators. `unit` is the word before them. */
static void
numbers_to_point(const item **num, size_t n, word_id unit, point *p)
{
    int v[3] = {0, 0, 0};

    for (size_t i = 0; i < n && i < 3; i++)
        v[i] = num[i]->number;
    if (unit == W_QUY) {
        p->quarter = v[0];
        p->year = n > 1 ? v[1] : 0;
    } else if (n == 1 && (num[0]->digits == 4 || unit == W_NAM)) {
        p->year = v[0];
    } else if (n == 1) {
        *(unit == W_THANG ? &p->month : &p->day) = v[0];
    } else if (n == 2 && num[1]->digits == 4) {
        p->month = v[0];
        p->year = v[1];
    } else if (n == 2) {
        p->day = v[0];
        p->month = v[1];
    } else {
        p->day = v[0];
        p->month = v[1];
        p->year = num[2]->digits <= 2 ? 2000 + v[2] : v[2];
    }
}

/* "22 - 3 - 2025": fields of one day, set off by dashes and blanks alike. */
static bool
is_within_day(const item *run, size_t n, size_t at)
{
    return n >= 5 && at + 4 >= n && run[n - 2].spaced && run[n - 1].digits == 4 && run[n - 3].number <= 12;
}

/* A dash parts the ends of a span when slashes part the fields, or the years, or blanks set it off. */
static bool
parts_span(const item *run, size_t n, size_t at, bool slashes)
{
    if (run[at].kind != I_DASH)
        return false;
    if (slashes)
        return !(run[at + 1].digits == 4 && run[at - 1].digits <= 2 && n == 3);
    if (run[at - 1].digits == 4)
        return true;
    if (run[at + 1].digits == 4 || is_within_day(run, n, at))
        return false;
    return run[at].spaced && (n > 3 || run[at - 1].digits == 4);
}

/* Reads numbers and separators from items[at]; returns where they end. */
static size_t
read_numbers(const item *items, size_t n, size_t at, word_id unit, uint8_t join, points *ps)
{
    size_t end = at + 1, run;
    bool slashes = false, month_follows;
    const item *num[3];
    size_t k = 0;

    while (end + 1 < n && (items[end].kind == I_SLASH || items[end].kind == I_DASH) &&
           items[end + 1].kind == I_NUMBER) {
        slashes |= items[end].kind == I_SLASH;
        end += 2;
    }
    run = end - at;
    month_follows = end < n && items[end].kind == I_WORD && items[end].word == W_THANG;
    if (run == 3 && !slashes &&
        (month_follows || unit == W_NAM || (unit == W_THANG && items[at + 2].digits < 4)))
        slashes = true;
    for (size_t i = at; i < end; i++) {
        if (items[i].kind == I_NUMBER) {
            if (k < 3)
                num[k++] = &items[i];
            continue;
        }
        if (parts_span(items + at, run, i - at, slashes)) {
            numbers_to_point(num, k, unit, push(ps, join));
            join = J_SPAN;
            k = 0;
        }
    }
    numbers_to_point(num, k, unit, push(ps, join));
    return end;
}

/* "tháng 5" after days, "năm 2024" after days and months: fills the points that still lack it. */
static void
fill_back(points *ps, size_t from, int month, int year)
{
    for (size_t i = from; i < ps->n; i++) {
        point *p = &ps->p[i];

        if (month && p->month == 0 && p->day)
            p->month = month;
        if (year && p->year == 0)
            p->year = year;
    }
}

static void
inherit(points *ps)
{
    for (size_t i = ps->n; i-- > 1;) {
        point *p = &ps->p[i - 1];

        if (p->day && !p->month)
            p->month = ps->p[i].month;
        if (!p->year && (p->month || p->quarter) && ps->p[i].year)
            p->year = ps->p[i].year - (p->month > ps->p[i].month && ps->p[i].month > 0);
    }
    for (size_t i = 1; i < ps->n; i++)
        if (ps->p[i].day && !ps->p[i].month)
            ps->p[i].month = ps->p[i - 1].month;
}

/* năm nay, năm ngoái, tháng trước, hôm nay, chiều qua, ngày mai: what they point at. */
static void
relative(const item *items, size_t at, points *ps, vn_day published)
{
    word_id before = at > 0 ? (word_id)items[at - 1].word : W_OTHER;
    int back = items[at].word == W_NAY ? 0 : items[at].word == W_MAI ? -1 : 1;

    if (before == W_NAM) {
        int year = published.year ? published.year - back : 0;

        if (ps->n)
            fill_back(ps, 0, 0, year);
        else
            push(ps, J_NONE)->year = year;
        for (size_t i = 0; i < ps->n; i++)
            ps->p[i].relative = true;
    } else if (before == W_THANG && published.month) {
        int months = published.year * 12 + published.month - 1 - back;

        if (ps->n == 0)
            *push(ps, J_NONE) = (point){.year = months / 12, .month = months % 12 + 1};
        else
            fill_back(ps, 0, months % 12 + 1, months / 12);
    } else if (before != W_THANG && ps->n == 0 && published.day) {
        vn_day d = vn_day_from_number(vn_day_number(published) - back);

        *push(ps, J_NONE) = (point){.year = d.year, .month = d.month, .day = d.day};
    }
}

/* A month or year that is told after days or months alone is theirs too. */
static void
spread_back(points *ps, size_t from, word_id unit)
{
    const point *before = &ps->p[from - 1], *told = &ps->p[from];

    if (unit == W_THANG && before->month == 0 && before->day && told->day == 0)
        fill_back(ps, 0, told->month, told->year);
    else if ((unit == W_NAM || (before->month && told->year && !told->month)) && before->year == 0)
        fill_back(ps, 0, 0, told->year);
    else
        return;
    ps->n = from;
}

/* Reads the numbers from item i on; the item after them. */
static size_t
parse_numbers(const item *items, size_t n, size_t i, word_id unit, uint8_t join, bool decades, points *ps)
{
    size_t from = ps->n, end = read_numbers(items, n, i, unit, join, ps);
    word_id next = end < n && items[end].kind == I_WORD ? (word_id)items[end].word : W_OTHER;

    if (next == W_THANG && !(end + 1 < n && (items[end + 1].kind == I_NUMBER ||
                                             items[end + 1].word == W_NAY || items[end + 1].word == W_NGOAI)))
        ps->n = from; /* 9 tháng đầu năm */
    if (from > 0 && ps->n == from + 1)
        spread_back(ps, from, unit);
    if (decades && ps->n && ps->p[ps->n - 1].year) {
        point *p = &ps->p[ps->n - 1];

        p->decade = true;
        if (p->year < 100)
            p->year += 1900;
    }
    return end;
}

static void
parse(const char *s, size_t bytes, vn_day published, points *ps)
{
    item items[MAX_ITEMS];
    size_t n = scan(s, bytes, items);
    word_id unit = W_OTHER;
    uint8_t join = J_LIST;
    bool decades = false, inside = false, now = false;

    ps->n = 0;
    for (size_t i = 0; i < n; i++) {
        item *it = &items[i];

        if (it->kind == I_WORD && it->number && unit == W_QUY) {
            it->kind = I_NUMBER; /* quý IV */
            it->digits = 1;
        }
        if (it->kind == I_OPEN) {
            /* Brackets restate: they count where nothing but a relative word came before. */
            if (ps->n && !now)
                break;
            ps->n = 0;
            inside = true;
        } else if (it->kind == I_NUMBER && unit == W_THU) {
            unit = W_OTHER; /* thứ 2 */
        } else if (it->kind == I_NUMBER) {
            if (now && !inside)
                ps->n = 0;
            i = parse_numbers(items, n, i, unit, join, decades, ps) - 1;
            join = J_LIST;
            now = false;
        } else if (it->kind == I_DASH) {
            join = J_SPAN;
        } else if (it->kind == I_WORD) {
            word_id w = (word_id)it->word;

            if (unit == W_THU && w != W_OTHER)
                w = W_OTHER; /* thứ năm */
            else if ((w == W_NAY || w == W_QUA || w == W_MAI || w == W_NGOAI)) {
                relative(items, i, ps, published);
                now = ps->n > 0 && ps->p[0].day > 0 && items[i > 0 ? i - 1 : 0].word != W_NAM &&
                      items[i > 0 ? i - 1 : 0].word != W_THANG;
            } else if (w == W_DEN)
                join = J_SPAN;
            else if (w == W_HOAC)
                join = J_OR;
            else if (w == W_NHUNG || w == W_THAPNIEN)
                decades = true;
            else if (it->number && unit == W_THEKY) {
                point *p = ps->n ? &ps->p[ps->n - 1] : push(ps, J_NONE);

                if (p->decade)
                    p->year = (it->number - 1) * 100 + p->year % 100;
                else
                    p->year = (it->number - 1) * 100, p->century = true;
            }
            unit = w == W_OTHER && unit == W_THU ? W_OTHER : w == W_NAY ? W_OTHER : w;
            if (w == W_THAPNIEN || w == W_NHUNG)
                unit = W_NAM;
            continue;
        }
        if (it->kind != I_COMMA || unit != W_NAM)
            unit = W_OTHER;
    }
    inherit(ps);
}

/* -- years */

/* The latest such day not more than two days after publication. */
static int
year_before(const point *p, vn_day published)
{
    int day = p->day ? p->day : 1;
    int pub_day = published.day ? published.day : 31;
    long limit = vn_day_number((vn_day){published.year, published.month, pub_day}) + 2;
    int year = published.year + 1;

    while (year > published.year - 8 &&
           (day > vn_month_days(year, p->month) || vn_day_number((vn_day){year, p->month, day}) > limit))
        year--;
    return year;
}

/*
 * The year that the article states: that of the nearest month that it writes with its year, at most
 * STATED_GAP days off, not far older than its latest and not long before a year that it names; else the
 * latest year when it names that twice, or as the end of a span (1972-2017) or in a quarter, and news was
 * read online then. The gap was measured on the meetings of the gold articles.
 */
enum { STATED_GAP = 120, STATED_AGE = 400, FIRST_YEAR = 1995, STATED_AHEAD = 4 };

static long
stated_number(vn_day s)
{
    return vn_day_number((vn_day){s.year, s.month ? s.month : 12, s.day > 0 ? s.day : 15});
}

static int
year_stated(const point *p, const vn_date_anchor *a)
{
    int best = 0, last_year = 0, times = 0;
    long best_gap = STATED_GAP, latest = 0;

    for (size_t i = 0; i < a->n_stated; i++) {
        vn_day s = a->stated[i];
        int weight = s.month == 0 && s.day == VN_YEAR_STRESSED ? 2 : 1;

        if (s.month && stated_number(s) > latest)
            latest = stated_number(s);
        times = s.year > last_year ? weight : times + (s.year == last_year ? weight : 0);
        last_year = s.year > last_year ? s.year : last_year;
    }
    for (size_t i = 0; i < a->n_stated; i++) {
        vn_day s = a->stated[i];

        if (s.month == 0 || stated_number(s) < latest - STATED_AGE)
            continue;
        for (int year = s.year - 1; year <= s.year + 1; year++) {
            long gap = vn_day_number((vn_day){year, p->month, p->day ? p->day : 15}) - stated_number(s);

            gap = gap < 0 ? -gap : gap;
            if (gap < best_gap) {
                best_gap = gap;
                best = year;
            }
        }
    }
    if (best && last_year <= best + STATED_AHEAD)
        return best;
    return times >= 2 && last_year >= FIRST_YEAR ? last_year : 0;
}

static void
give_years(points *ps, const vn_date_anchor *a)
{
    for (size_t i = 0; i < ps->n; i++) {
        point *p = &ps->p[i], *before = i ? p - 1 : NULL;

        if (p->year || p->month < 1 || p->month > 12 || p->relative)
            continue;
        /* The parts of one expression follow each other. */
        if (before && before->month)
            p->year = before->year ? before->year + (p->month < before->month) : 0;
        else if (a->published.year && a->published.month)
            p->year = year_before(p, a->published);
        else
            p->year = year_stated(p, a);
    }
}

/* -- writing */

static int
write_point(char *out, size_t size, const point *p)
{
    char year[16];

    if (p->century)
        snprintf(year, sizeof year, "%02dXX", p->year / 100 % 100);
    else if (p->decade)
        snprintf(year, sizeof year, "%03dX", p->year / 10 % 1000);
    else if (p->year)
        snprintf(year, sizeof year, "%04d", p->year % 10000);
    else
        snprintf(year, sizeof year, "XXXX");
    if (p->quarter)
        return snprintf(out, size, "%s-%02d", year, 32 + p->quarter % 5);
    if (p->day)
        return snprintf(out, size, "%s-%02d-%02d", year, p->month, p->day);
    if (p->month)
        return snprintf(out, size, "%s-%02d", year, p->month);
    return snprintf(out, size, "%s", year);
}

static bool
usable(const point *p)
{
    vn_day d = {p->year, p->month, p->day};

    if (!valid(d) || p->quarter > 4 || (p->day && !p->month))
        return false;
    return p->month || p->quarter || (p->year > 0 && (p->year >= 1000 || p->decade));
}

static bool
next_day(const point *a, const point *b)
{
    if (!a->day || !b->day || a->month != b->month || a->year != b->year)
        return false;
    return b->day == a->day + 1;
}

/* Whether a month without a day is that of a day: no span of the two. */
static bool
holds_day(const point *month, const point *day)
{
    return day->day && !month->day && month->month == day->month && month->year == day->year;
}

const char *
vn_edtf_make(vn_arena *arena, const char *s, size_t bytes, const vn_date_anchor *anchor)
{
    points ps;
    char out[160];
    const char *open = "", *close = "", *between = "/";
    size_t at, n = 0;
    bool span = false, run = true, either = false;

    parse(s, bytes, anchor->published, &ps);
    for (size_t i = 0; i < ps.n; i++)
        if (usable(&ps.p[i]))
            ps.p[n++] = ps.p[i];
    ps.n = n;
    if (n == 0)
        return NULL;
    give_years(&ps, anchor);
    if (n == 2 && holds_day(&ps.p[1], &ps.p[0]))
        n = 1;
    for (size_t i = 1; i < n; i++) {
        span |= ps.p[i].join == J_SPAN;
        either |= ps.p[i].join == J_OR;
        run &= next_day(&ps.p[i - 1], &ps.p[i]);
    }
    if (n > 1 && (span || run)) {
        ps.p[1] = ps.p[n - 1];
        n = 2;
    } else if (n > 1) {
        open = either ? "[" : "{";
        close = either ? "]" : "}";
        between = ",";
    }
    at = (size_t)snprintf(out, sizeof out, "%s", open);
    for (size_t i = 0; i < n; i++) {
        at += (size_t)snprintf(out + at, sizeof out - at, "%s", i ? between : "");
        at += (size_t)write_point(out + at, sizeof out - at, &ps.p[i]);
    }
    snprintf(out + at, sizeof out - at, "%s", close);
    return vn_strndup(arena, out, strlen(out));
}

bool
vn_edtf_stated(const char *s, size_t bytes, vn_day *day)
{
    points ps;

    parse(s, bytes, (vn_day){0, 0, 0}, &ps);
    for (size_t i = ps.n; i-- > 0;)
        if (usable(&ps.p[i]) && ps.p[i].year && !ps.p[i].decade && !ps.p[i].century) {
            const point *p = &ps.p[i];

            *day = (vn_day){p->year, p->month, p->day};
            if (p->quarter || (p->month == 0 && p->join == J_SPAN))
                day->day = VN_YEAR_STRESSED;
            return true;
        }
    return false;
}
