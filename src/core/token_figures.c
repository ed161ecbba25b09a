#include "token_read.h"

#include <string.h>

#define MAX_FIGURES 8

static const char *const months[] = {"apr", "aug", "dec", "feb", "jan", "jul",
                                     "jun", "mar", "may", "nov", "oct", "sep"};

typedef struct figures {
    unsigned n;
    uint32_t value[MAX_FIGURES];
    unsigned digits[MAX_FIGURES];
    char before[MAX_FIGURES]; /* the separator before each but the first */
} figures;

/* Reads digits and the separators between them; an en dash counts as a hyphen. */
static uint32_t
read_figures(const vn_scan *c, uint32_t at, figures *f)
{
    char separator = '\0';

    f->n = 0;
    for (;;) {
        uint32_t value = 0;
        unsigned digits = 0;

        while (is_digit(byte_at(c, at)) && digits < 32) {
            value = value < 100000 ? value * 10 + (uint32_t)(c->s[at] - '0') : 1000000;
            digits++;
            at++;
        }
        f->value[f->n] = value;
        f->digits[f->n] = digits;
        f->before[f->n++] = separator;
        if (f->n == MAX_FIGURES || is_digit(byte_at(c, at)))
            return at;
        separator = byte_at(c, at);
        if (separator && strchr("./:,-", separator) && is_digit(byte_at(c, at + 1))) {
            at++;
        } else if (c->len - at > 3 && memcmp(c->s + at, "\xe2\x80\x93", 3) == 0 && is_digit(c->s[at + 3])) {
            separator = '-';
            at += 3;
        } else {
            return at;
        }
    }
}

static bool
is_day(const figures *f, unsigned i)
{
    return f->digits[i] <= 2 && f->value[i] >= 1 && f->value[i] <= 31;
}

static bool
is_month(const figures *f, unsigned i)
{
    return f->digits[i] <= 2 && f->value[i] >= 1 && f->value[i] <= 12;
}

static bool
is_year(const figures *f, unsigned i)
{
    return f->digits[i] == 4 && f->value[i] >= 1000 && f->value[i] <= 2999;
}

/* Parts [from, to) parted by one and the same sign: 25/9, 17.11.2017, 9/2025, 2025-09-25. */
static bool
is_date(const figures *f, unsigned from, unsigned to)
{
    unsigned n = to - from;
    char sign = n > 1 ? f->before[from + 1] : '\0';

    if (sign == ':' || sign == ',' || (n == 3 && f->before[from + 2] != sign))
        return false;
    if (n == 2)
        return (sign == '/' && is_day(f, from) && is_month(f, from + 1)) ||
               (is_month(f, from) && is_year(f, from + 1));
    return n == 3 && ((is_day(f, from) && is_month(f, from + 1) &&
                       (is_year(f, from + 2) || (f->digits[from + 2] == 2 && sign != '.'))) ||
                      (is_year(f, from) && is_month(f, from + 1) && is_day(f, from + 2)));
}

/* 4-7/1/2012, 30/9-2/10, 25-27/9 */
static bool
is_date_range(const figures *f)
{
    for (unsigned i = 1; i < f->n; i++)
        if (f->before[i] == '-')
            return is_date(f, i, f->n) && ((i == 1 && is_day(f, 0)) || is_date(f, 0, i));
    return false;
}

static bool
is_clock(const figures *f, unsigned i)
{
    return f->value[i] <= 24 && f->digits[i] <= 2 && f->digits[i + 1] == 2 && f->value[i + 1] < 60;
}

/* Groups of three after the first: 1.234.567 and 1,234,567. */
static bool
is_grouped(const figures *f)
{
    for (unsigned i = 1; i < f->n; i++)
        if (f->digits[i] != 3 || f->before[i] != f->before[1] || !strchr(".,", f->before[i]))
            return false;
    return f->n > 1 && f->digits[0] <= 3;
}

static vn_token_kind
figures_kind(const figures *f)
{
    bool dots = true;

    if (f->n == 1)
        return VN_T_NUMBER;
    if (is_date(f, 0, f->n) || is_date_range(f))
        return VN_T_DATE;
    if ((f->n == 2 && f->before[1] == ':' && is_clock(f, 0)) ||
        (f->n == 3 && f->before[1] == ':' && f->before[2] == ':' && is_clock(f, 0)) ||
        (f->n == 4 && f->before[1] == ':' && f->before[2] == '-' && f->before[3] == ':' && is_clock(f, 0) &&
         is_clock(f, 2)))
        return VN_T_TIME;
    for (unsigned i = 1; i < f->n; i++)
        dots &= f->before[i] == '.';
    return dots && f->n > 2 && !is_grouped(f) ? VN_T_VERSION : VN_T_NUMBER;
}

/* 14h, 14h30, 14g30, 9h30' */
static uint32_t
clock_end(const vn_scan *c, const figures *f, uint32_t at)
{
    char ch = byte_at(c, at);
    uint32_t digits = 0;

    if (f->n != 1 || f->digits[0] > 2 || f->value[0] > 24 || (ch != 'h' && ch != 'g' && ch != 'H'))
        return 0;
    at++;
    while (digits < 2 && is_digit(byte_at(c, at))) {
        at++;
        digits++;
    }
    if (is_alnum_at(c, at) || (ch == 'g' && !digits))
        return 0;
    if (digits && byte_at(c, at) == '\'')
        at++;
    return at;
}

uint32_t
vn_scan_number(const vn_scan *c, uint32_t start, vn_token_kind *kind)
{
    figures f;
    uint32_t end, stop;
    vn_letters r;
    char ch;

    if (!is_digit(byte_at(c, start))) { /* a digit of another script */
        *kind = VN_T_NUMBER;
        while (class_of(c, start) & VN_C_DIGIT) {
            uint32_t cp;
            unsigned bytes;

            class_at(c, start, &cp, &bytes);
            start += bytes;
        }
        return start;
    }
    end = read_figures(c, start, &f);
    *kind = figures_kind(&f);
    ch = byte_at(c, end);
    if (ch == '-' && f.n == 1 && is_day(&f, 0)) { /* 6-Jan */
        r = vn_scan_letters(c, end + 1);
        if (r.ascii && IN_LIST(months, c->s + r.start, r.end - r.start) && !is_alnum_at(c, r.end)) {
            *kind = VN_T_DATE;
            return r.end;
        }
    }
    if (ch == '%' && *kind == VN_T_NUMBER)
        return end + 1;
    stop = ch == '/' || ch == '-' ? vn_scan_document(c, end) : 0;
    if (stop) {
        *kind = VN_T_CODE;
        return stop;
    }
    stop = is_ascii_alnum(ch) ? vn_scan_address(c, start, end, kind) : 0;
    if (stop)
        return stop;
    stop = clock_end(c, &f, end);
    if (stop) {
        *kind = VN_T_TIME;
        return stop;
    }
    if (ch == '+' && f.n == 1 && is_alnum_at(c, end + 1) && is_digit(byte_at(c, end + 1))) {
        *kind = VN_T_CODE; /* 3+3 */
        return vn_scan_code(c, end + 1);
    }
    if (ch == '@' || ch == '_') {
        stop = vn_scan_email(c, start);
        *kind = stop ? VN_T_EMAIL : *kind;
        return stop ? stop : end;
    }
    if (!(class_of(c, end) & VN_C_LETTER))
        return end;
    r = vn_scan_letters(c, end);
    if (!r.ascii && r.letters > 1 && run_is_syllable(c, &r)) /* 5tuổi, 2025Bộ */
        return end;
    if (f.n > 1 && *kind == VN_T_DATE)
        return end;
    *kind = VN_T_CODE;
    return vn_scan_code(c, end);
}
