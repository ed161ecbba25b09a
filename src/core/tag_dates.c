#include "tag_features.h"

#include <string.h>

typedef struct cursor {
    const vn_text *text;
    const vn_token *tokens;
    const vn_tag_token *items;
    uint32_t n;
} cursor;

uint32_t
vn_date_classes(uint32_t id)
{
    for (uint32_t at = id >> 1 & vn_date_word_mask; vn_date_words[at].id; at = (at + 1) & vn_date_word_mask)
        if (vn_date_words[at].id == id)
            return vn_date_words[at].classes;
    return 0;
}

static inline bool
word_at(const cursor *c, uint32_t i, vn_date_class class)
{
    return i < c->n && c->items[i].date_classes >> class & 1;
}

static bool
shape_at(const cursor *c, uint32_t i, vn_tag_shape shape)
{
    return i < c->n && c->items[i].shape == shape;
}

static char
punct_at(const cursor *c, uint32_t i)
{
    return i < c->n && c->tokens[i].len == 1 ? c->text->s[c->tokens[i].start] : '\0';
}

/* 1993-1998 */
static bool
is_years(const cursor *c, uint32_t i)
{
    return i < c->n && c->items[i].shape == VN_SH_DATE && c->tokens[i].len == 9 &&
           c->text->s[c->tokens[i].start + 4] == '-';
}

/* năm 2024 | 2024 | năm nay; returns the end or i */
static uint32_t
year(const cursor *c, uint32_t i)
{
    if (word_at(c, i, VN_DATE_YEAR)) {
        if (shape_at(c, i + 1, VN_SH_YEAR) || is_years(c, i + 1))
            return i + 2;
        if (word_at(c, i + 1, VN_DATE_WHICH_YEAR))
            return i + 2;
        return i;
    }
    return i;
}

/* tháng Ba, tháng Mười Hai, 5 tháng ba; not "trong tháng hai bên". Returns the end of the name, or i. */
static uint32_t
month_name(const cursor *c, uint32_t i)
{
    uint32_t name = i + 1;

    if (!word_at(c, name, VN_DATE_MONTH_NAME) ||
        !(shape_at(c, name, VN_SH_CAPITAL) || (i > 0 && shape_at(c, i - 1, VN_SH_DAY))))
        return i;
    return name + 1 + (word_at(c, name, VN_DATE_MONTH_TEN) && word_at(c, name + 1, VN_DATE_MONTH_UNIT));
}

static uint32_t
month(const cursor *c, uint32_t i)
{
    uint32_t end;

    if (!word_at(c, i, VN_DATE_MONTH))
        return i;
    end = month_name(c, i);
    if (end > i && punct_at(c, end) == ',' && shape_at(c, end + 1, VN_SH_YEAR))
        return end + 2;
    if (end > i)
        return year(c, end);
    if (shape_at(c, i + 1, VN_SH_MONTH_YEAR) || shape_at(c, i + 1, VN_SH_DATE))
        return i + 2;
    if (!shape_at(c, i + 1, VN_SH_DAY))
        return i;
    end = i + 2;
    if (punct_at(c, end) && strchr(",-/", punct_at(c, end)) && shape_at(c, end + 1, VN_SH_YEAR))
        return end + 2;
    return year(c, end);
}

/* A day without its words: 25/9, 27 tháng 5 năm 2025, 4 - 6/3/2017 */
static uint32_t
day_number(const cursor *c, uint32_t i)
{
    if (shape_at(c, i, VN_SH_DATE) || shape_at(c, i, VN_SH_MONTH_YEAR))
        return year(c, i + 1);
    if (shape_at(c, i, VN_SH_DAY)) {
        uint32_t end = month(c, i + 1);

        if (end > i + 1)
            return end;
    }
    return i;
}

/* ngày 25/9; ngày 27 và 28/5; ngày 4 - 6/3/2017 */
static uint32_t
day(const cursor *c, uint32_t i)
{
    bool named = word_at(c, i, VN_DATE_DAY);
    uint32_t at = i + named, end = day_number(c, at);

    if (end == at && shape_at(c, at, VN_SH_DAY)) {
        uint32_t next = at + 1;

        while (word_at(c, next, VN_DATE_JOINER) && next < at + 12) {
            uint32_t k = next + 1;

            k += word_at(c, k, VN_DATE_DAY);
            end = day_number(c, k);
            if (end > k)
                return end;
            if (!shape_at(c, k, VN_SH_DAY))
                break;
            next = k + 1;
        }
        return named ? at + 1 : i;
    }
    if (end == at)
        return i;
    while (word_at(c, end, VN_DATE_TO)) {
        uint32_t k = end + 1, more;

        k += word_at(c, k, VN_DATE_DAY);
        more = day_number(c, k);
        if (more == k)
            break;
        end = more;
    }
    return end;
}

static uint32_t
restated(const cursor *c, uint32_t end)
{
    uint32_t k;

    if (punct_at(c, end) != '(')
        return end;
    k = day(c, end + 1);
    return k > end + 1 && punct_at(c, k) == ')' ? k + 1 : end;
}

static uint32_t
weekday(const cursor *c, uint32_t i)
{
    if ((word_at(c, i, VN_DATE_WEEKDAY_FIRST) && word_at(c, i + 1, VN_DATE_WEEKDAY)) ||
        (word_at(c, i, VN_DATE_SUNDAY) && word_at(c, i + 1, VN_DATE_SUNDAY_SECOND)))
        return i + 2;
    return i;
}

/* The longest date that begins at i; returns its end, or i. */
static uint32_t
date(const cursor *c, uint32_t i)
{
    uint32_t at = i, end;

    if (word_at(c, at, VN_DATE_FROM)) {
        at++;
        end = date(c, at);
        if (end == at) {
            if (!shape_at(c, at, VN_SH_DAY))
                return i;
            end = at + 1;
        }
        if (is_years(c, end - 1))
            return end;
        if (word_at(c, end, VN_DATE_TO)) {
            uint32_t k = date(c, end + 1);

            if (k > end + 1)
                return k;
        }
        return i;
    }
    if (word_at(c, at, VN_DATE_EDGE))
        at++;
    while (word_at(c, at, VN_DATE_PART))
        at++;
    at += word_at(c, at, VN_DATE_YESTERDAY);
    if (word_at(c, at, VN_DATE_NOW))
        at++;
    end = weekday(c, at);
    if (end > at) {
        at = end + (punct_at(c, end) == ',');
        end = day(c, at);
        return end > at ? restated(c, end) : i;
    }
    end = day(c, at);
    if (end > at)
        return restated(c, end);
    end = month(c, at);
    if (end > at)
        return end;
    if (word_at(c, at, VN_DATE_QUARTER) && at + 1 < c->n)
        return shape_at(c, at + 1, VN_SH_MONTH_YEAR) ? at + 2 : i;
    end = year(c, at);
    if (end > at) {
        if (word_at(c, end, VN_DATE_TO) && shape_at(c, end + 1, VN_SH_YEAR))
            end += 2;
        return end;
    }
    end = restated(c, at);
    return end > at && at > i ? end : i;
}

/* "trực 24/7", "an ninh 24/7": all day, every day; not "chiều 24/7", "sáng nay, 24/7". */
static bool
is_always(const cursor *c, uint32_t i)
{
    const vn_token *t = &c->tokens[i], *before = i ? t - 1 : NULL;

    return before && t->len == 4 && !memcmp(c->text->s + t->start, "24/7", 4) && before->kind == VN_T_WORD &&
           !(before->flags & VN_TF_CAPITAL) && !c->items[i - 1].date_classes;
}

void
vn_tag_dates(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    cursor c = {text, tokens + line->first, line->items, line->n};
    uint32_t i = 0;

    while (i < line->n) {
        bool may = line->items[i].date_classes ||
                   (line->items[i].shape >= VN_SH_DAY && line->items[i].shape <= VN_SH_MONTH_YEAR);
        uint32_t end = may ? date(&c, i) : i;

        if (end == i || (end == i + 1 && is_always(&c, i))) {
            i++;
            continue;
        }
        for (uint32_t k = i; k < end; k++)
            line->items[k].date = end - i == 1   ? VN_P_SINGLE
                                  : k == i       ? VN_P_BEGIN
                                  : k + 1 == end ? VN_P_END
                                                 : VN_P_INSIDE;
        i = end;
    }
}
