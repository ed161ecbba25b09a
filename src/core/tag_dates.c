#include "tag_features.h"
#include "unicode.h"

#include <string.h>

/* The words of dates by their lower-case hash; filled by the compiler's constant folding is not possible
 * with 64-bit hashes of text, so that they are compared as text. */
static bool
is(const vn_text *text, const vn_token *t, const char *word)
{
    return vn_hash_lower(word, strlen(word)) == t->hash && t->len == strlen(word) && text->len;
}

typedef struct cursor {
    const vn_text *text;
    const vn_token *tokens;
    const vn_tag_token *items;
    uint32_t n;
} cursor;

static bool
word_at(const cursor *c, uint32_t i, const char *const *words)
{
    if (i >= c->n)
        return false;
    for (; *words; words++)
        if (is(c->text, &c->tokens[i], *words))
            return true;
    return false;
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

static const char *const day_words[] = {"ngày", NULL};
static const char *const month_words[] = {"tháng", NULL};
static const char *const year_words[] = {"năm", NULL};
static const char *const quarter_words[] = {"quý", NULL};
static const char *const parts_of_day[] = {"sáng", "trưa", "chiều", "tối", "đêm", "khuya", NULL};
static const char *const joiners[] = {"và", "đến", "tới", "-", "–", ",", "hoặc", NULL};
static const char *const to_words[] = {"đến", "tới", "-", "–", "và", NULL};
static const char *const edge_words[] = {"đầu", "cuối", "giữa", NULL};
static const char *const now_words[] = {"nay", "qua", "mai", NULL};
static const char *const weekday_words[] = {"hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7", NULL};
static const char *const which_years[] = {"nay", "ngoái", "trước", "sau", "tới", NULL};
static const char *const yesterday[] = {"hôm", NULL};
static const char *const from_words[] = {"từ", NULL};
static const char *const weekday_first[] = {"thứ", NULL};
static const char *const sunday[] = {"chủ", NULL};
static const char *const sunday_second[] = {"nhật", NULL};

/* năm 2024 | 2024 | năm nay; returns the end or i */
static uint32_t
year(const cursor *c, uint32_t i)
{
    if (word_at(c, i, year_words)) {
        if (shape_at(c, i + 1, VN_SH_YEAR))
            return i + 2;
        if (word_at(c, i + 1, which_years))
            return i + 2;
        return i;
    }
    return i;
}

static uint32_t
month(const cursor *c, uint32_t i)
{
    uint32_t end;

    if (!word_at(c, i, month_words))
        return i;
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
    bool named = word_at(c, i, day_words);
    uint32_t at = i + named, end = day_number(c, at);

    if (end == at && shape_at(c, at, VN_SH_DAY)) {
        uint32_t next = at + 1;

        while (word_at(c, next, joiners) && next < at + 12) {
            uint32_t k = next + 1;

            k += word_at(c, k, day_words);
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
    while (word_at(c, end, to_words)) {
        uint32_t k = end + 1, more;

        k += word_at(c, k, day_words);
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
    if ((word_at(c, i, weekday_first) && word_at(c, i + 1, weekday_words)) ||
        (word_at(c, i, sunday) && word_at(c, i + 1, sunday_second)))
        return i + 2;
    return i;
}

/* The longest date that begins at i; returns its end, or i. */
static uint32_t
date(const cursor *c, uint32_t i)
{
    uint32_t at = i, end;

    if (word_at(c, at, from_words)) {
        at++;
        end = date(c, at);
        if (end == at) {
            if (!shape_at(c, at, VN_SH_DAY))
                return i;
            end = at + 1;
        }
        if (word_at(c, end, to_words)) {
            uint32_t k = date(c, end + 1);

            if (k > end + 1)
                return k;
        }
        return i;
    }
    if (word_at(c, at, edge_words))
        at++;
    while (word_at(c, at, parts_of_day))
        at++;
    at += word_at(c, at, yesterday);
    if (word_at(c, at, now_words))
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
    if (word_at(c, at, quarter_words) && at + 1 < c->n)
        return shape_at(c, at + 1, VN_SH_MONTH_YEAR) ? at + 2 : i;
    end = year(c, at);
    if (end > at) {
        if (word_at(c, end, to_words) && shape_at(c, end + 1, VN_SH_YEAR))
            end += 2;
        return end;
    }
    end = restated(c, at);
    return end > at && at > i ? end : i;
}

void
vn_tag_dates(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    cursor c = {text, tokens + line->first, line->items, line->n};
    uint32_t i = 0;

    while (i < line->n) {
        uint32_t end = date(&c, i);

        if (end == i) {
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
