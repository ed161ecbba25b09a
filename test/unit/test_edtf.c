/* Date expressions to EDTF, EDTF to days. */
#include "edtf.h"
#include "unit.h"

static vn_arena arena;

static const char *
edtf(const char *s, vn_day published)
{
    vn_date_anchor anchor = {published, NULL, 0};
    const char *out = vn_edtf_make(&arena, s, strlen(s), &anchor);

    return out ? out : "none";
}

static void
test_forms(void)
{
    static const char *const cases[][2] = {
        {"chiều 25/9", "XXXX-09-25"},
        {"ngày 25.9.2017", "2017-09-25"},
        {"ngày 5-3-1998", "1998-03-05"},
        {"Sáng 7 - 4 - 2021", "2021-04-07"},
        {"từ ngày 4 - 6 - 3 - 2017", "2017-03-04/2017-03-06"},
        {"ngày 7 tháng 5 năm 1954", "1954-05-07"},
        {"Thứ năm, 16/05/2024", "2024-05-16"},
        {"ngày 27 và 28/5", "XXXX-05-27/XXXX-05-28"},
        {"từ ngày 11 đến 15-4-2023", "2023-04-11/2023-04-15"},
        {"từ ngày 4 - 6/3/2017", "2017-03-04/2017-03-06"},
        {"từ 30.5 đến 1.6", "XXXX-05-30/XXXX-06-01"},
        {"1-3/2", "XXXX-02-01/XXXX-02-03"},
        {"29/12-2/1/2020", "2019-12-29/2020-01-02"},
        {"tháng 8/2024", "2024-08"},
        {"tháng 9- 2011", "2011-09"},
        {"cuối tháng 5 năm 2024", "2024-05"},
        {"năm 2024", "2024"},
        {"9 tháng đầu năm 2024", "2024"},
        {"năm 1987-1990", "1987/1990"},
        {"năm 2001, 2006, 2013", "{2001,2006,2013}"},
        {"tháng 10 hoặc tháng 11/2017", "[2017-10,2017-11]"},
        {"quý I/2020", "2020-33"},
        {"quý 4/2020", "2020-36"},
        {"những năm 1990", "199X"},
        {"thập niên 90", "199X"},
        {"thế kỷ XX", "19XX"},
        {"sáng nay (22/8)", "XXXX-08-22"},
        {"chiều ngày 8-9 (tức tối ngày 8-9 giờ Việt Nam)", "XXXX-09-08"},
        {"ngày 3 tháng Ba", "XXXX-03-03"},
        {"hôm 3 tháng Mười Một năm 2024", "2024-11-03"},
        {"ngày 3 tháng mười hai", "XXXX-12-03"},
        {"3 tháng Năm 2024", "2024-05-03"},
        {"tháng Chạp", "XXXX-12"},
        {"năm 2024", "2024"},
        {"hôm nay", "none"},
        {"ngày 31/2", "none"},
        {"ngày 45/13", "none"},
        {"", "none"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(edtf(cases[i][0], (vn_day){0, 0, 0}), cases[i][1]);
}

static void
test_years(void)
{
    vn_day day = {2024, 3, 10}, month = {2025, 5, 0};
    vn_day stated[] = {{2019, 4, 0}};
    vn_date_anchor anchor = {{0, 0, 0}, stated, 1};

    CHECK_TEXT(edtf("sáng 9/3", day), "2024-03-09");
    CHECK_TEXT(edtf("ngày 12/3", day), "2024-03-12");
    CHECK_TEXT(edtf("ngày 13/3", day), "2023-03-13");
    CHECK_TEXT(edtf("ngày 29/2", day), "2024-02-29");
    CHECK_TEXT(edtf("ngày 29 và 30/12", day), "2023-12-29/2023-12-30");
    CHECK_TEXT(edtf("ngày 27 và 28/5", month), "2025-05-27/2025-05-28");
    CHECK_TEXT(edtf("hôm nay", day), "2024-03-10");
    CHECK_TEXT(edtf("chiều qua", day), "2024-03-09");
    CHECK_TEXT(edtf("chiều nay (10/3)", day), "2024-03-10");
    CHECK_TEXT(edtf("năm ngoái", day), "2023");
    CHECK_TEXT(edtf("tháng 12 năm ngoái", day), "2023-12");
    CHECK_TEXT(edtf("tháng trước", day), "2024-02");
    CHECK_TEXT(vn_edtf_make(&arena, "16/4", 4, &anchor), "2019-04-16");
    CHECK_TEXT(vn_edtf_make(&arena, "16/10", 5, &anchor), "XXXX-10-16");
    CHECK(vn_edtf_stated("1972-2019", 9, &stated[0]));
    CHECK_TEXT(vn_edtf_make(&arena, "16/10", 5, &anchor), "2019-10-16");
    CHECK(vn_edtf_stated("2019", 4, &stated[0]));
    CHECK_TEXT(vn_edtf_make(&arena, "16/10", 5, &anchor), "XXXX-10-16");
}

static void
check_days(const char *text, bool known, vn_day from, vn_day to)
{
    vn_day first = {0, 0, 0}, last = {0, 0, 0};

    CHECK(vn_edtf_days(text, &first, &last) == known);
    if (known) {
        CHECK(first.year == from.year && first.month == from.month && first.day == from.day);
        CHECK(last.year == to.year && last.month == to.month && last.day == to.day);
    }
}

static void
test_days(void)
{
    vn_day none = {0, 0, 0};

    check_days("2017-09-25", true, (vn_day){2017, 9, 25}, (vn_day){2017, 9, 25});
    check_days("2024-02", true, (vn_day){2024, 2, 1}, (vn_day){2024, 2, 29});
    check_days("2023", true, (vn_day){2023, 1, 1}, (vn_day){2023, 12, 31});
    check_days("2020-34", true, (vn_day){2020, 4, 1}, (vn_day){2020, 6, 30});
    check_days("199X", true, (vn_day){1990, 1, 1}, (vn_day){1999, 12, 31});
    check_days("2019-12-29/2020-01-02", true, (vn_day){2019, 12, 29}, (vn_day){2020, 1, 2});
    check_days("{2001,2006,2013}", true, (vn_day){2001, 1, 1}, (vn_day){2013, 12, 31});
    check_days("XXXX-09-25", false, none, none);
    check_days("2017-13", false, none, none);
    check_days("2017-09-31", false, none, none);
    check_days("soon", false, none, none);
    check_days("", false, none, none);
    for (long n = -100000; n < 100000; n += 97)
        CHECK(vn_day_number(vn_day_from_number(n)) == n);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_forms();
    test_years();
    test_days();
    vn_arena_free(&arena);
    return unit_report("edtf");
}
