/* meeting_apart.c: how many days lie between a day that words tell and the one that they count from. */
#include "meeting_dates.h"

#define VN_MOST_DAYS 10

/* The number that a word or figures tell at token i; 0 where none is. */
static int
number_at(const vn_scene *sc, uint32_t i)
{
    static const char *const numbers[VN_MOST_DAYS][3] = {
        {"một", "Một", "1"},   {"hai", "Hai", "2"},   {"ba", "Ba", "3"},   {"bốn", "Bốn", "4"},
        {"năm", "Năm", "5"},   {"sáu", "Sáu", "6"},   {"bảy", "Bảy", "7"}, {"tám", "Tám", "8"},
        {"chín", "Chín", "9"}, {"mười", "Mười", "10"}};

    for (int n = 0; n < VN_MOST_DAYS; n++)
        for (int form = 0; form < 3; form++)
            if (vn_token_is(sc, i, numbers[n][form]))
                return n + 1;
    return 0;
}

int
vn_days_at(const vn_scene *sc, uint32_t i, uint32_t end)
{
    return i + 1 < end && (vn_token_is(sc, i + 1, "ngày") || vn_token_is(sc, i + 1, "hôm")) ? number_at(sc, i)
                                                                                            : 0;
}

/* Either way of writing the first of two words, at token i. */
static bool
pair_at(const vn_scene *sc, const char *lower, const char *capital, const char *second, uint32_t i,
        uint32_t end)
{
    return vn_stands_at(sc, lower, second, i, end) || vn_stands_at(sc, capital, second, i, end);
}

/* "ngày kế tiếp", "Ngày tiếp theo", not "những ngày tiếp theo". */
static bool
is_next_day(const vn_scene *sc, uint32_t i, uint32_t end)
{
    static const char *const many[] = {"những", "các", "mấy", "vài", NULL};

    if (i > 0 && (vn_token_is_one_of(sc, i - 1, many) || number_at(sc, i - 1)))
        return false;
    return (vn_token_is(sc, i, "ngày") || vn_token_is(sc, i, "Ngày")) &&
           (vn_stands_at(sc, "kế", "tiếp", i + 1, end) || vn_stands_at(sc, "tiếp", "theo", i + 1, end));
}

/* "hôm sau", "ngày kế tiếp", "hôm trước", "tối trước đó": the day next to the one told last; 0 where none is.
 */
static int
day_next_to(const vn_scene *sc, uint32_t i, uint32_t end)
{
    if (i > 0 && number_at(sc, i - 1))
        return 0;
    if (pair_at(sc, "hôm", "Hôm", "sau", i, end) || is_next_day(sc, i, end))
        return 1;
    if (pair_at(sc, "hôm", "Hôm", "trước", i, end))
        return -1;
    return vn_stands_at(sc, "trước", "đó", i + 1, end) &&
                   (vn_token_is(sc, i, "đêm") || vn_token_is(sc, i, "tối") || vn_token_is(sc, i, "Tối"))
               ? -1
               : 0;
}

/* "hôm kia", "cách đây hai ngày": days from today; 0 where none is. */
static int
days_from_today(const vn_scene *sc, uint32_t i, uint32_t end)
{
    if (pair_at(sc, "hôm", "Hôm", "kia", i, end))
        return -2;
    return pair_at(sc, "cách", "Cách", "đây", i, end) ? -vn_days_at(sc, i + 2, end) : 0;
}

vn_days_apart
vn_days_counted(const vn_scene *sc, uint32_t i, uint32_t end)
{
    int n = days_from_today(sc, i, end);

    if (n)
        return (vn_days_apart){n, VN_FROM_TODAY};
    n = day_next_to(sc, i, end);
    if (n)
        return (vn_days_apart){n, VN_FROM_TOLD};
    n = vn_days_at(sc, i, end);
    if (!n)
        return (vn_days_apart){0, VN_FROM_TOLD};
    if (i >= 2 && pair_at(sc, "trước", "Trước", "đó", i - 2, end))
        return (vn_days_apart){-n, VN_FROM_TOLD};
    if (vn_stands_at(sc, "trước", "đó", i + 2, end))
        return (vn_days_apart){-n, VN_FROM_TOLD};
    if (vn_stands_at(sc, "trước", ",", i + 2, end))
        return (vn_days_apart){-n, VN_FROM_EITHER};
    if (vn_stands_at(sc, "sau", "đó", i + 2, end) || vn_stands_at(sc, "sau", ",", i + 2, end) ||
        (i >= 2 && pair_at(sc, "sau", "Sau", "đó", i - 2, end)))
        return (vn_days_apart){n, VN_FROM_TOLD};
    return (vn_days_apart){0, VN_FROM_TOLD};
}
