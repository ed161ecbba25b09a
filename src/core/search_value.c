/* search_value.c: the lexemes of dates and numbers. */
#include "search.h"

#include "unicode.h"

#include <stdio.h>
#include <string.h>

#define MAX_PARTS 5

typedef struct value {
    vn_arena *arena;
    vn_lexemes out;
} value;

static void
put(value *v, const char *s, size_t len, unsigned variant)
{
    if (!len || len > VN_LEXEME_MAX)
        return;
    VN_PUSH_ROOM(v->arena, v->out.items, v->out.n, v->out.cap);
    v->out.items[v->out.n++] = (vn_lexeme){s, (uint16_t)len, (uint16_t)variant, false, false};
}

/* The numbers of a token and what stands between the first letter or sign after each. */
typedef struct parts {
    unsigned n, number[MAX_PARTS], digits[MAX_PARTS];
    char after[MAX_PARTS]; /* a sign, or 'w' for words */
    bool words_first;
} parts;

static bool
split(const char *s, size_t len, parts *p)
{
    memset(p, 0, sizeof *p);
    for (size_t i = 0; i < len; i++) {
        bool digit = s[i] >= '0' && s[i] <= '9';

        if (!digit) {
            if (!p->n)
                p->words_first = true;
            else if (p->after[p->n - 1] == 0 || p->after[p->n - 1] == ' ')
                p->after[p->n - 1] = s[i] == ' ' || strchr("/.-", s[i]) ? s[i] : 'w';
            continue;
        }
        if (!i || s[i - 1] < '0' || s[i - 1] > '9') {
            if (p->n == MAX_PARTS)
                return false;
            p->n++;
        }
        if (++p->digits[p->n - 1] > 4)
            return false;
        p->number[p->n - 1] = p->number[p->n - 1] * 10 + (unsigned)(s[i] - '0');
    }
    return p->n >= 2;
}

/* A day of the calendar; year 0 is not said, day 0 is the whole month. */
typedef struct day {
    unsigned year, month, day;
} day;

static void
put_day(value *v, day d)
{
    char *full = vn_alloc(v->arena, 48), *part;
    int n;

    if (d.year && d.day) {
        n = snprintf(full, 48, "%04u-%02u-%02u", d.year, d.month, d.day);
        put(v, full, (size_t)n, 1);
        put(v, full, (size_t)n, 2);
        part = vn_alloc(v->arena, 48);
        n = snprintf(part, 48, "XXXX-%02u-%02u", d.month, d.day);
        put(v, part, (size_t)n, 2);
    } else if (d.year) {
        n = snprintf(full, 48, "%04u-%02u", d.year, d.month);
        put(v, full, (size_t)n, 1);
        put(v, full, (size_t)n, 2);
    } else {
        n = snprintf(full, 48, "XXXX-%02u-%02u", d.month, d.day);
        put(v, full, (size_t)n, 1);
        return;
    }
    if (d.day)
        put(v, full, 7, 2);
    put(v, full, 4, 2);
}

static unsigned
full_year(unsigned number, unsigned digits)
{
    return digits > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
}

static bool
put_date(value *v, const char *s, size_t len)
{
    parts p;
    unsigned first, last, at = 0;
    day d = {0, 0, 0};

    if (!split(s, len, &p))
        return false;
    if (p.n == 3 && p.digits[0] == 4 && !p.words_first) {
        d = (day){p.number[0], p.number[1], p.number[2]};
        first = last = d.day;
    } else if (p.n == 2 && (p.words_first || p.number[1] > 31)) {
        d = (day){full_year(p.number[1], p.digits[1]), p.number[0], 0};
        first = last = 0;
    } else {
        first = last = p.number[at++];
        if (p.after[0] == '-' && p.n > 2 && p.after[1] != '-')
            last = p.number[at++];
        d.month = p.number[at++];
        if (at < p.n)
            d.year = full_year(p.number[at], p.digits[at]), at++;
        if (at < p.n || !first)
            return false;
    }
    if (d.month < 1 || d.month > 12 || last > 31 || last < first)
        return false;
    for (d.day = first; d.day <= last; d.day++)
        put_day(v, d);
    return true;
}

/* 1.234.567,5 is 1234567.5 */
static void
put_number(value *v, const char *s, size_t len)
{
    char *out = vn_alloc(v->arena, len + 1);
    size_t n = 0;

    for (size_t i = 0; i < len; i++) {
        size_t run = 0;

        if (s[i] == '.') {
            while (i + 1 + run < len && s[i + 1 + run] >= '0' && s[i + 1 + run] <= '9')
                run++;
            if (run == 3)
                continue;
        }
        if (s[i] != '%' && s[i] != ' ')
            out[n++] = s[i] == ',' ? '.' : s[i];
    }
    out[n] = '\0';
    put(v, out, n, 1);
}

vn_lexemes
vn_value_lexemes(vn_arena *arena, const char *token, size_t len, bool date)
{
    value v = {arena, {NULL, 0, 0, false}};
    vn_text text;
    char *lower, *p;
    bool plain = true;

    if (len > VN_LEXEME_MAX)
        return v.out;
    text = vn_text_make(arena, token, len);
    if (date && put_date(&v, text.s, text.len))
        return v.out;
    v.out.n = 0;
    for (size_t i = 0; i < text.len; i++)
        plain &= strchr("0123456789.,% ", text.s[i]) != NULL;
    if (plain && text.len) {
        put_number(&v, text.s, text.len);
        return v.out;
    }
    p = lower = vn_alloc(arena, text.len * 2 + 8);
    for (const char *s = text.s, *end = s + text.len; s < end;) {
        unsigned bytes;

        p += vn_encode(vn_lower(vn_decode(s, end, &bytes)), p);
        s += bytes;
    }
    *p = '\0';
    put(&v, lower, (size_t)(p - lower), 1);
    return v.out;
}
