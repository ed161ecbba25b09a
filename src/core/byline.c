#include "byline.h"

#include "page_phrase.h"
#include "scan.h"

#include <string.h>

enum { NAME_WORDS = 6, SIGNATURE_WORDS = 24, OFFICE_WORDS = 8 };

/* What stands in captions, not in signatures: credits, "Ông", "Bà". */
#define NO_NAME                                                                                              \
    (VN_PAGE_BIT(VN_PAGE_CREDIT) | VN_PAGE_BIT(VN_PAGE_CREDIT_BARE) | VN_PAGE_BIT(VN_PAGE_CREDIT_NOTE) |     \
     VN_PAGE_BIT(VN_PAGE_HONORIFIC))

/* -- signatures */

typedef struct reader {
    vn_arena *arena;
    const char *s;
    size_t at, end;
    vn_signature *out;
    size_t capacity;
    bool prefix;   /* "Tin, ảnh:", "Theo" */
    bool bracket;  /* "(CTV)" */
    bool weak;     /* a name of one word alone */
    bool enclosed; /* the whole stands in brackets */
} reader;

static void
add_name(reader *r, size_t from, size_t to)
{
    to = vn_trim_end(r->s, from, to);
    for (size_t i = 0; i < r->out->n; i++)
        if (strlen(r->out->names[i]) == to - from && memcmp(r->out->names[i], r->s + from, to - from) == 0)
            return;
    VN_PUSH_ROOM(r->arena, r->out->names, r->out->n, r->capacity);
    r->out->names[r->out->n++] = vn_strndup(r->arena, r->s + from, to - from);
}

static void
set_agency(reader *r, size_t from, size_t len)
{
    if (!r->out->agency)
        r->out->agency = vn_strndup(r->arena, r->s + from, len);
}

static bool
is_separator(uint32_t cp)
{
    return cp == ' ' || cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == ',' || cp == '/' || cp == ';' ||
           cp == '&' || cp == '|' || cp == '+' || cp == '*' || cp == '.' || cp == ':';
}

static bool
starts_with(const reader *r, size_t at, const char *word)
{
    size_t n = strlen(word);

    return r->end - at > n && memcmp(r->s + at, word, n) == 0;
}

static void
skip_separators(reader *r)
{
    unsigned n;

    for (;;) {
        uint32_t cp = vn_char_at(r->s, r->at, r->end, &n);

        if (n && is_separator(cp))
            r->at += n;
        else if (starts_with(r, r->at, "và "))
            r->at += strlen("và ");
        else
            return;
    }
}

/* "(TTXVN)", "(từ Luang Prabang)": only an agency in it matters. */
static bool
read_bracket(reader *r)
{
    const char *close = memchr(r->s + r->at, ')', r->end - r->at);
    size_t len, inside = r->at + 1;

    if (!close || vn_count_words(r->s, r->at, (size_t)(close - r->s)) > OFFICE_WORDS)
        return false;
    while (inside < (size_t)(close - r->s)) {
        if (vn_page_phrase_at(r->s, inside, (size_t)(close - r->s), VN_PAGE_BIT(VN_PAGE_AGENCY), &len))
            set_agency(r, inside, len);
        inside = vn_skip_unit(r->s, inside, r->end);
    }
    r->at = (size_t)(close - r->s) + 1;
    r->bracket = true;
    return true;
}

/* "PV", "PV Thường trú THVN tại Trung Quốc" */
static void
read_office(reader *r, size_t len)
{
    size_t from = r->at, to = r->at + len;
    unsigned n;

    while (to < r->end) {
        uint32_t cp = vn_char_at(r->s, to, r->end, &n);

        if (cp != ' ' && (is_separator(cp) || cp == '('))
            break;
        to += n;
    }
    add_name(r, from, to);
    r->at = to;
}

/* Capitalised words; initials keep their point. */
static bool
read_name(reader *r)
{
    size_t from = r->at, to = from;
    int words = 0;
    bool initials = false;

    for (;;) {
        size_t at = vn_skip_blanks(r->s, to, r->end), len;
        unsigned n;
        uint32_t cp = vn_char_at(r->s, at, r->end, &n);

        if (!n || !(vn_class(cp) & VN_C_LETTER))
            break;
        if (vn_page_phrase_at(r->s, at, r->end, NO_NAME, &len))
            return false;
        if (!(vn_class(cp) & VN_C_UPPER)) {
            if (words > 0 && starts_with(r, at, "và "))
                break;
            if (words == 0 || !vn_page_phrase_at(r->s, at, r->end, VN_PAGE_BIT(VN_PAGE_OFFICE), &len))
                return false;
            break;
        }
        to = vn_skip_word(r->s, at, r->end);
        words++;
        cp = vn_char_at(r->s, to, r->end, &n);
        if ((cp == '.' && to + 1 < r->end) || cp == '\'' || cp == 0x2019) {
            initials = initials || cp == '.';
            to += n;
        }
    }
    if (words == 0 || words > NAME_WORDS)
        return false;
    r->weak = r->weak || (words < 2 && !initials);
    add_name(r, from, to);
    r->at = to;
    return true;
}

static bool
read_segment(reader *r)
{
    size_t len;

    if (r->s[r->at] == '(')
        return read_bracket(r);
    if (r->out->n > 0 && starts_with(r, r->at, "từ ")) { /* where the reporter is */
        bool few = vn_count_words(r->s, r->at, r->end) <= OFFICE_WORDS;

        r->at = r->end;
        return few;
    }
    if (vn_page_phrase_at(r->s, r->at, r->end, VN_PAGE_BIT(VN_PAGE_OFFICE), &len)) {
        read_office(r, len);
        return true;
    }
    if (vn_page_phrase_at(r->s, r->at, r->end, VN_PAGE_BIT(VN_PAGE_AGENCY), &len)) {
        set_agency(r, r->at, len);
        r->at += len;
        if (r->at < r->end && r->s[r->at] == '-') /* its bureau: VOV-Vientiane */
            r->at = vn_skip_word(r->s, r->at + 1, r->end);
        return true;
    }
    return read_name(r);
}

static bool
read_all(reader *r)
{
    size_t len;

    if (vn_page_phrase_at(r->s, r->at, r->end, NO_NAME, &len))
        return false;
    if (r->enclosed && vn_page_phrase_at(r->s, r->at, r->end, VN_PAGE_BIT(VN_PAGE_CREDIT_SOURCE), &len))
        return false;
    if (vn_page_phrase_at(r->s, r->at, r->end, VN_PAGE_BIT(VN_PAGE_SIGNATURE), &len)) {
        r->prefix = true;
        r->at += len;
    }
    for (skip_separators(r); r->at < r->end; skip_separators(r))
        if (!read_segment(r))
            return false;
    if (r->out->n == 0)
        return r->out->agency != NULL;
    return !r->weak || r->prefix || r->bracket || r->out->agency;
}

bool
vn_signature_parse(vn_arena *arena, const char *s, size_t at, size_t end, vn_signature *out)
{
    vn_mark mark = vn_arena_mark(arena);
    reader r = {.arena = arena, .s = s, .at = at, .out = out};

    *out = (vn_signature){NULL, 0, NULL};
    while (r.at < end && strchr(" *-+", s[r.at]))
        r.at++;
    r.end = vn_trim_end(s, r.at, end);
    if (r.end > r.at && s[r.end - 1] == '.' && !(r.end > r.at + 1 && s[r.end - 2] == '/'))
        return false; /* a caption that is a name */
    if (r.end - r.at > 2 && s[r.at] == '(' && s[r.end - 1] == ')') {
        r.enclosed = true;
        r.at++;
        r.end--;
    }
    if (r.at < r.end && r.end - r.at < 400 && vn_count_words(s, r.at, r.end) <= SIGNATURE_WORDS &&
        read_all(&r))
        return true;
    *out = (vn_signature){NULL, 0, NULL};
    vn_arena_release(arena, mark);
    return false;
}

/* -- stamps */

/* Reads a number of at most `digits` digits; 0 bytes where there is none or it is longer. */
static size_t
read_number(const char *s, size_t at, size_t end, size_t digits, int *value)
{
    size_t p = at;

    *value = 0;
    while (p < end && s[p] >= '0' && s[p] <= '9' && p - at < digits)
        *value = *value * 10 + (s[p++] - '0');
    return p < end && s[p] >= '0' && s[p] <= '9' ? 0 : p - at;
}

static bool
valid_date(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (month == 2 && leap);
}

/* Past one of the date's separators, blanks around it allowed; 0 where there is none. */
static size_t
read_separator(const char *s, size_t at, size_t end, char *sign)
{
    size_t p = vn_skip_blanks(s, at, end);

    if (p >= end || !strchr("/.-", s[p]) || (*sign && s[p] != *sign))
        return 0;
    *sign = s[p];
    return vn_skip_blanks(s, p + 1, end) - at;
}

/* "06/01/2012", "6-1-2012", "2012-01-06" */
static size_t
read_short_date(const char *s, size_t at, size_t end, vn_stamp *out)
{
    int number[3];
    char sign = 0;
    size_t p = at, n;

    for (int i = 0; i < 3; i++) {
        n = read_number(s, p, end, 4, &number[i]);
        if (!n)
            return 0;
        p += n;
        if (i < 2) {
            n = read_separator(s, p, end, &sign);
            if (!n)
                return 0;
            p += n;
        }
    }
    if (number[0] > 31) {
        int year = number[0];

        number[0] = number[2];
        number[2] = year;
    }
    if (!valid_date(number[2], number[1], number[0]))
        return 0;
    out->day = number[0];
    out->month = number[1];
    out->year = number[2];
    return p - at;
}

static size_t
read_word(const char *s, size_t at, size_t end, const char *word)
{
    size_t p = vn_skip_blanks(s, at, end), len = strlen(word);

    if (p < end && s[p] == ',')
        p = vn_skip_blanks(s, p + 1, end);
    if (end - p < len || memcmp(s + p, word, len) != 0)
        return 0;
    return vn_skip_blanks(s, p + len, end) - at;
}

/* "6 tháng 1 năm 2012", "6 tháng 1, 2012" */
static size_t
read_long_date(const char *s, size_t at, size_t end, vn_stamp *out)
{
    int day, month, year;
    size_t p = at, n;

    if (!(n = read_number(s, p, end, 2, &day)))
        return 0;
    p += n;
    if (!(n = read_word(s, p, end, "tháng ")))
        return 0;
    p += n;
    if (!(n = read_number(s, p, end, 2, &month)))
        return 0;
    p += n;
    if (!(n = read_word(s, p, end, "năm ")))
        n = read_word(s, p, end, "");
    p += n;
    if (!(n = read_number(s, p, end, 4, &year)) || !valid_date(year, month, day))
        return 0;
    out->day = day;
    out->month = month;
    out->year = year;
    return p + n - at;
}

/* "08:15", "8h15", "08:15:30", "8 giờ" */
static size_t
read_time(const char *s, size_t at, size_t end)
{
    int value;
    size_t p = at, n = read_number(s, p, end, 2, &value);

    if (!n || value > 24)
        return 0;
    p += n;
    if (read_word(s, p, end, "giờ") || read_word(s, p, end, "phút"))
        return p - at;
    for (int i = 0; i < 2 && p < end && (s[p] == ':' || s[p] == 'h' || s[p] == 'g'); i++) {
        n = read_number(s, p + 1, end, 2, &value);
        if (!n || value > 59)
            break;
        p += n + 1;
    }
    return p - at > 2 && vn_skip_word(s, p, end) == p ? p - at : 0;
}

static bool
is_neutral(uint32_t cp)
{
    return cp == ' ' || cp == ',' || cp == '-' || cp == 0x2013 || cp == '|' || cp == '(' || cp == ')' ||
           cp == ':' || cp == '.' || cp == '/';
}

/* One element of a stamp at `at`: its bytes; 0 where none begins there. */
static size_t
read_element(const char *s, size_t at, size_t end, vn_stamp *out)
{
    const vn_page_phrase *p;
    size_t len;

    if (s[at] >= '0' && s[at] <= '9') {
        if (!out->year &&
            ((len = read_short_date(s, at, end, out)) || (len = read_long_date(s, at, end, out))))
            return len;
        if ((len = read_time(s, at, end)))
            out->time = true;
        return len;
    }
    p = vn_page_phrase_at(s, at, end, VN_PAGE_BIT(VN_PAGE_STAMP) | VN_PAGE_BIT(VN_PAGE_WEEKDAY), &len);
    if (p && p->role == VN_PAGE_WEEKDAY)
        out->weekday = true;
    if (p && len > 6 && p->role == VN_PAGE_STAMP)
        out->label = true;
    return len;
}

bool
vn_stamp_find(const char *s, size_t at, size_t end, vn_stamp *out)
{
    vn_stamp none = {0};
    bool open = false;

    *out = none;
    while (at < end) {
        unsigned n;
        uint32_t cp = vn_char_at(s, at, end, &n);
        size_t len = read_element(s, at, end, out);

        if (len) {
            if (!open)
                out->start = at;
            open = true;
            at += len;
            out->end = at;
        } else if (open && is_neutral(cp)) {
            at += n;
            if (cp == ')')
                out->end = at;
        } else {
            if (out->year)
                return true;
            open = false;
            *out = none;
            at = vn_skip_unit(s, at, end);
        }
    }
    return out->year != 0;
}
