/* What dates an encounter and what does not, and its year, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static const vn_day unknown = {0, 0, 0};

#define MET                                                                                                  \
    "Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk tại Hà Nội. "

static const char *
date_of(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n > 0);
    return a.meetings.n ? a.meetings.items[0].date : NULL;
}

/* Where the paper's day is not known, the article may say which day of the visit "today" is. */
static void
today(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena, "Sáng nay (14/8), " MET "Đoàn rời Việt Nam ngày 17/8."), "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Sáng nay, " MET "Ông Bounthavy Sisouk thăm Việt Nam trong hai ngày 14 và 15/8. "
                       "Đoàn rời Hà Nội chiều nay."),
               "XXXX-08-15");
    CHECK_TEXT(date_of(arena,
                       "Sáng nay, " MET "Ông Bounthavy Sisouk tối qua đã đến Hà Nội, bắt đầu chuyến thăm "
                       "Việt Nam từ ngày 14 đến 16/8."),
               "XXXX-08-15");
}

/* A visit of so many days from its first day on. */
static void
visits(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena,
                       "Bắt đầu từ hôm nay (14/8), Thủ tướng Lào Bounthavy Sisouk thăm chính thức Việt Nam "
                       "trong bốn ngày, theo lời mời của Thủ tướng Đỗ Minh Hạnh."),
               "XXXX-08-14/XXXX-08-17");
}

/* Nor a visit that says it: the last day told, the eve of what is planned. */
static void
today_between(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena, "Sáng nay, " MET "Sáng 15/8, ông Bounthavy Sisouk sẽ thăm Huế."), "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Sáng nay, " MET "Ông Bounthavy Sisouk thăm Việt Nam từ ngày 12 đến 16/8.\n\n"
                              "Bộ trưởng Đỗ Minh Hạnh tại buổi tiếp chiều 14/8. Ảnh: Minh Hà"),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Hôm qua, " MET "Bộ trưởng Đỗ Minh Hạnh tại buổi tiếp.\n\nHai bộ trưởng chiều 14/8. "
                       "Ảnh: Minh Hà"),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Hôm qua (13/8), đoàn Lào đến Huế. Sáng nay, " MET), "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Hôm qua, " MET "Ông Bounthavy Sisouk hôm nay rời Việt Nam, kết thúc chuyến thăm "
                       "từ ngày 12 đến 15/8."),
               "XXXX-08-14");
}

/* Days of birth, of founding, of what is to come, and the stamp of the page are not the encounter's. */
static void
asides(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena, "Ngày 14/8, " MET "Ông Bounthavy Sisouk sinh ngày 3/5/1961."), "XXXX-08-14");
    CHECK(!date_of(arena, MET "Hai bên sẽ gặp lại vào ngày 25/10 sắp tới."));
    CHECK(!date_of(arena, MET "Hai nước thiết lập quan hệ ngoại giao ngày 5/9/1962."));
    CHECK(!date_of(arena, MET "Lễ kỷ niệm 50 năm quan hệ hai nước (5/9/1962-5/9/2012) đã khép lại."));
    CHECK_TEXT(date_of(arena, "Ngày 14/8 (tức 2h ngày 15/8 giờ Hà Nội), " MET), "XXXX-08-14");
    CHECK(!date_of(arena, MET "Hai bộ đã ký thỏa thuận hồi tháng 2."));
}

/* A day counted from another one, an hour told by two clocks, the opening of what an encounter is beside. */
static void
counted(vn_arena *arena)
{
    static const char gone[] = "Ngày 14/8, ông Bounthavy Sisouk đến Huế. ";
    static const char *const words[][2] = {{"Hai hôm sau", "XXXX-08-16"},
                                           {"Trước đó bốn hôm", "XXXX-08-10"},
                                           {"Ngày kế tiếp", "XXXX-08-15"},
                                           {"Ba ngày sau đó", "XXXX-08-17"},
                                           {"Hai ngày trước", "XXXX-08-12"},
                                           {"Tối hôm đó", "XXXX-08-14"},
                                           {"Trong ngày làm việc 15/8", "XXXX-08-15"}};
    char text[600];

    snprintf(text, sizeof text, "%sTrước đó một ngày, %s", gone, MET);
    CHECK_TEXT(date_of(arena, text), "XXXX-08-13");
    snprintf(text, sizeof text, "%sHai ngày trước đó, %s", gone, MET);
    CHECK_TEXT(date_of(arena, text), "XXXX-08-12");
    snprintf(text, sizeof text, "%sChiều hôm trước, %s", gone, MET);
    CHECK_TEXT(date_of(arena, text), "XXXX-08-13");
    CHECK_TEXT(date_of(arena, "Ngày 31/8, ông Bounthavy Sisouk đến Huế. Ngày hôm sau, " MET), "XXXX-09-01");
    snprintf(text, sizeof text, "%sNgày hôm sau, %s", gone, MET);
    CHECK_TEXT(date_of(arena, text), "XXXX-08-15");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        snprintf(text, sizeof text, "%s%s, %s", gone, words[i][0], MET);
        CHECK_TEXT(date_of(arena, text), words[i][1]);
    }
    CHECK_TEXT(date_of(arena, "Ngày 14/8, đoàn ở Huế. Hôm sau, đoàn ra Hà Nội. Tại đây, " MET), "XXXX-08-15");
    CHECK_TEXT(date_of(arena, "Ngày 10/8, đoàn ở Huế. Ngày 14/8, đoàn ra Hà Nội. Tại đây, " MET),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Lớp học khai giảng sáng 14/8. Trước đó, ngày 8/8, đoàn Lào đến Huế. " MET),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Chiều 14/8 giờ Paris (rạng sáng 15/8 giờ Hà Nội), " MET), "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh vừa tiếp Bộ trưởng Bộ Y tế Lào Bounthavy "
                       "Sisouk, theo Hãng tin AFP ngày 15/8.\n\nHai bộ trưởng gặp nhau tại Hà Nội hôm 14/8."),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Hội nghị y tế ASEAN đang họp tại Huế, khai mạc hôm 12/8. Ngày 14/8, " MET),
               "XXXX-08-14");
}

/* A day told of the encounter is more exact than the window of the visit; the end of a visit dates nothing.
 */
static void
windows(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena, "Từ ngày 12 đến 16/8, đoàn Bộ Y tế Lào thăm Việt Nam. Sáng 14/8, " MET),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Sáng nay, " MET "Ông Bounthavy Sisouk hôm nay bắt đầu chuyến thăm Việt Nam từ ngày "
                       "12 đến 16/8."),
               "XXXX-08-12");
    CHECK_TEXT(
        date_of(arena,
                "Trưa 17/8, Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk rời Hà Nội về nước. Trong thời gian "
                "thăm Việt Nam từ ngày 14 đến 17/8, ông đã hội đàm với Bộ trưởng Bộ Y tế Việt Nam "
                "Đỗ Minh Hạnh."),
        "XXXX-08-14/XXXX-08-17");
    CHECK_TEXT(date_of(arena,
                       "Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk thăm Việt Nam từ ngày 14 đến 17/8. Trong ngày "
                       "đầu tiên, ông đã hội đàm với Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh."),
               "XXXX-08-14");
    CHECK_TEXT(date_of(arena, "Sáng 14/8, " MET "Chuyến thăm kéo dài đến ngày 16/8."), "XXXX-08-14");
    CHECK_TEXT(date_of(arena,
                       "Từ ngày 12 đến 15/8, Bộ Y tế Lào đã có chuyến thăm, hội đàm với Bộ Y tế Việt Nam. "
                       "Hội đàm chính thức được tổ chức sáng 13/8 tại Huế."),
               "XXXX-08-13");
    CHECK_TEXT(date_of(arena, "Đoàn Bộ Y tế Lào thăm Việt Nam từ ngày 12 đến 15/8. Ngày cuối cùng, " MET),
               "XXXX-08-15");
    CHECK_TEXT(
        date_of(arena,
                "Hôm nay (17/8), đoàn về nước. Nhân chuyến thăm Việt Nam từ ngày 14 đến 17/8, Bộ "
                "trưởng Bộ Y tế Lào Bounthavy Sisouk hôm qua đã hội đàm với Bộ trưởng Bộ Y tế Việt Nam "
                "Đỗ Minh Hạnh."),
        "XXXX-08-16");
    CHECK_TEXT(date_of(arena,
                       "Ngày 14/8, tại Viêng Chăn, trong khuôn khổ chuyến thăm Lào từ ngày 12 - 16/8, Bộ "
                       "trưởng Bộ Y tế Trần Văn Khải đã gặp Bộ trưởng Bộ Y tế Lào Khamsing Vilaysack."),
               "XXXX-08-14");
}

static void
years(vn_arena *arena)
{
    static const char *const cases[][2] = {
        {"Ông chúc Việt Nam tổ chức thành công APEC 2017.", "2017-08-14"},
        {"Hai nước kỷ niệm 55 năm lập quan hệ ngoại giao (1962-2017).", "2017-08-14"},
        {"Hai bên hướng tới kỷ niệm 60 năm thiết lập quan hệ ngoại giao (1962-2022).", "XXXX-08-14"},
        {"Hai bộ sẽ mở hội thảo vào tháng 2/2018.", "2017-08-14"},
        {"Hai bộ sẽ mở hội thảo vào tháng 10/2018.", "2018-08-14"},
        {"Thương mại 7 tháng đầu năm 2018 tăng nhanh, dự kiến đạt 2 tỷ USD năm 2030.", "2018-08-14"},
        {"Bệnh viện được khánh thành ngày 19/5/2009.", "XXXX-08-14"},
        {"Hai bộ đã gặp nhau ở Huế tháng 3/2017 vừa qua.", "2017-08-14"},
        {"Bước sang năm 2018, hai bộ mở thêm hai lớp học.", "2018-08-14"},
        {"Việt Nam đã tổ chức APEC 2017, APEC 2017 thành công; tầm nhìn APEC 2040 còn xa.", "2017-08-14"},
        {"Trong năm 2019 hai bộ đã mở ba lớp học. Hai bên ký thỏa thuận giai đoạn 2019-2022.", "2019-08-14"},
        {"Hai bên ký thỏa thuận giai đoạn 2019-2022.", "XXXX-08-14"},
        {"Hai bên đã ký thỏa thuận giai đoạn 2017-2022 (tháng 10/2017).", "XXXX-08-14"},
        {"Sau chuyến thăm của ông tháng 10/2018, hai bộ lập thêm hai lớp học.", "XXXX-08-14"},
        {"Hai bên ký Kế hoạch hợp tác y tế năm 2019.", "XXXX-08-14"},
        {"Hai bộ đã thông qua Tuyên bố Huế 2018.", "2018-08-14"},
        {"Năm 2017, hai nước kỷ niệm 55 năm quan hệ ngoại giao.", "2017-08-14"},
        {"Năm 2017, hai nước sẽ kỷ niệm 55 năm quan hệ ngoại giao.", "XXXX-08-14"},
        {"Chuyến thăm diễn ra trước thềm kỷ niệm 50 năm quan hệ (5/9/1970-5/9/2020).", "XXXX-08-14"},
        {"Thương mại năm 2016 tăng nhanh từ khi hiệp định được ký tháng 5/2015.", "XXXX-08-14"},
        {"Tháng 6/2016, ông được bổ nhiệm vào chức vụ này.", "XXXX-08-14"},
        {"Ông đến Huế ba lần vào tháng 9/1993, tháng 12/1999 và tháng 6/2013.", "XXXX-08-14"},
        {"Năm 2017 là năm hai bộ kỷ niệm 55 năm hợp tác; thương mại đã tăng nhanh.", "2017-08-14"},
        {"Đây là chuyến thăm đầu tiên của ông trong năm 2019.", "2019-08-14"},
        {"Một đoàn nữa sẽ sang; đó là chuyến thăm đầu tiên của họ trong năm 2019.", "XXXX-08-14"},
        {"Từ tháng 1/2018 đến nay, hai bộ đã mở hai lớp học.", "2018-08-14"},
        {"Ảnh chụp tại lễ đón ngày 14-8-2016.", "2016-08-14"},
        {"Ông mong bản ghi nhớ có hiệu lực từ đầu năm 2019.", "XXXX-08-14"},
        {"Hai bên nói về Tầm nhìn Cộng đồng ASEAN 2025.", "XXXX-08-14"},
        {"Ông là bộ trưởng nhiệm kỳ 2017- 2018 của Lào.", "XXXX-08-14"},
        {"Hai bộ tổ chức tiệc nhân 55 năm quan hệ ngoại giao (5/9/1962 - 5/9/2017).", "2017-08-14"},
        {"Ông dự Đối thoại chính sách Quốc phòng Việt Nam - Lào 2019.", "2019-08-14"},
        {"Thương mại năm 2018 đạt 90 triệu USD, 7 tháng đầu năm nay đạt 60 triệu USD.", "2019-08-14"},
        {"Đoàn sang đúng dịp tròn 40 năm ngày bệnh viện mở cửa (1979 - 2019).", "2019-08-14"},
        {"Quốc hội vừa thông qua luật dược tại kỳ họp tháng 6/2019.", "2019-08-14"},
        {"Ông ủng hộ Việt Nam đăng cai hội nghị y tế tháng 11/2019.", "2019-08-14"},
        {"Năm 2013, hai bộ ký thỏa thuận. Năm 2019, nhân 40 năm hợp tác (1979-2019), họ mở triển lãm.",
         "XXXX-08-14"},
        {"Quý I/2017 có 300 bác sĩ đến học; trường mới xây xong tháng 5/2019.", "2017-08-14"},
    };
    static const char *const turns[][2] = {
        {"Ngày 19/12, " MET "Hai bên bàn nhiệm vụ năm 2020.", "2019-12-19"},
        {"Ngày 9/1, " MET "Hai bên bàn phương hướng hợp tác năm 2020.", "2020-01-09"},
        {"Ngày 9/6, " MET "Hai bên bàn phương hướng hợp tác năm 2020.", "XXXX-06-09"},
        {"Ngày 28/11, " MET "Hai bên ký Biên bản hợp tác năm 2020.", "2019-11-28"},
        {"Ngày 28/11, " MET "Hai bên ký Biên bản hội đàm năm 2020.", "2020-11-28"},
        {"Ngày 9/5, " MET "Hai bên ký Kế hoạch hợp tác năm 2020.", "2020-05-09"},
        {"Ngày 28/11, " MET "Thương mại năm 2020 ước đạt 90 triệu USD.", "2020-11-28"},
        {"Ngày 9/1, " MET "Thương mại năm 2020 ước đạt 90 triệu USD.", "2021-01-09"},
        {"Ngày 9/6, " MET "Thương mại năm 2020 ước đạt 90 triệu USD.", "XXXX-06-09"},
        {"Ngày 9/6, " MET "Năm 2020 cũng là năm thứ 58 hai nước lập quan hệ ngoại giao.", "2020-06-09"},
        {"Ngày 9/6, " MET
         "Năm 2013, hai nước lập ủy ban chung. Năm 2017, hai bộ ký kế hoạch giai đoạn 2017-2022.",
         "XXXX-06-09"},
        {"Ngày 9/6, " MET "Hai bộ trực tổng đài y tế 24/7.", "XXXX-06-09"},
    };
    char text[600];

    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++)
        CHECK_TEXT(date_of(arena, turns[i][0]), turns[i][1]);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        snprintf(text, sizeof text, "Ngày 14/8, %s%s", MET, cases[i][0]);
        CHECK_TEXT(date_of(arena, text), cases[i][1]);
    }
    CHECK_TEXT(date_of(arena, "Từ ngày 12 đến 16/8/2023, đoàn Lào ở Hà Nội. Ngày 14/8, " MET
                              "Hai bên ký Biên bản ghi nhớ "
                              "năm 2024."),
               "2023-08-14");
    CHECK_TEXT(date_of(arena, "Gặp gỡ ngành y hai nước năm 2019\n\nNgày 14/8, " MET), "2019-08-14");
}

/* The day told right before an encounter is its own, whatever its neighbours' is. */
static void
next_day(vn_arena *arena)
{
    static const char text[] =
        "Sáng 5/6/2023, Bộ trưởng Bộ Y tế Đỗ Thị Hà My đã hội đàm với Bộ trưởng Bộ Y tế Lào Khamsing "
        "Vilaysack.\nChiều 5/6, tại Phủ Chủ tịch, Phó Chủ tịch nước Trần Văn Khải đã tiếp ông Khamsing "
        "Vilaysack.\nHôm 7/6, đoàn đến Huế. Bà Phạm Thị Yến, Chủ tịch UBND tỉnh, đã gặp gỡ ông Khamsing "
        "Vilaysack và giới thiệu với đoàn hai bệnh viện mới.";
    vn_analysis a;

    vn_analyze(&a, arena, text, strlen(text), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 3);
    if (a.meetings.n == 3) {
        CHECK_TEXT(a.meetings.items[1].date, "2023-06-05");
        CHECK_TEXT(a.meetings.items[2].date, "2023-06-07");
    }
}

/* The day of a report is not that of what it tells of, where another one is told. */
static void
reports(vn_arena *arena)
{
#define SAID "Bộ Y tế Lào ngày 26/6 cho biết Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk đã gặp Bộ trưởng Bộ Y tế "
#define WHOM "Việt Nam Đỗ Minh Hạnh %s tại Viêng Chăn."
    static const char *const cases[][2] = {
        {"ngày 25/6", "XXXX-06-25"},         {"tối 25/6", "XXXX-06-25"}, {"một ngày trước đó", "XXXX-06-25"},
        {"vào tối hôm trước", "XXXX-06-25"}, {"hôm qua", "XXXX-06-25"},  {"trong ngày", "XXXX-06-26"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];

        snprintf(text, sizeof text, SAID WHOM, cases[i][0]);
        CHECK_TEXT(date_of(arena, text), cases[i][1]);
    }
}

/* Feasts, arrivals and departures date no encounter where its own day is told; the sum of a visit yields to
 * what is told one by one. */
static void
told_aside(vn_arena *arena)
{
#define LAO  "Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk "
#define HOST "Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh "
    static const char *const cases[][2] = {
        {LAO "đã đến Hà Nội tối 9/10 và gặp " HOST "sáng 10/10.", "XXXX-10-10"},
        {"Từ ngày 8 đến 10/4, đoàn Bộ Y tế Lào do " LAO
         "dẫn đầu thăm Việt Nam, có các cuộc làm việc với Bộ Y tế "
         "Việt Nam và một số tỉnh.\n\nSáng 9/4, tại Hà Nội, " HOST "đã hội đàm với " LAO ".",
         "XXXX-04-09"},
        {"Sáng 28/5, " LAO
         "đến Hà Nội, bắt đầu chuyến thăm Việt Nam từ 28 đến 31/5. Tại trụ sở Bộ Y tế, " HOST
         "đã chủ trì lễ đón và hội đàm với " LAO ".",
         "XXXX-05-28"},
    };
    static const char onward[] =
        "Chiều 5/4, tại Viêng Chăn, " LAO "đã tiếp " HOST ". Sáng 6/4, đoàn rời Viêng Chăn "
        "đi Luông Pha Băng. Tại đây, Tỉnh trưởng Luông Pha Băng Khamkhan Chanthavisouk đã gặp " HOST ".";
    static const char feast[] =
        "Chiều 4/9, tại Hà Nội, Phó Thủ tướng Trần Văn Khải đã tiếp " LAO
        "dẫn đầu đoàn đại biểu Lào thăm Việt Nam dịp Quốc khánh 2/9. Sáng cùng ngày, " HOST
        "đã hội đàm với " LAO ".";
    vn_analysis a;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(date_of(arena, cases[i][0]), cases[i][1]);
    vn_analyze(&a, arena, onward, strlen(onward), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    if (a.meetings.n == 2)
        CHECK_TEXT(a.meetings.items[1].date, "XXXX-04-06");
    vn_analyze(&a, arena, feast, strlen(feast), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    for (size_t i = 0; i < a.meetings.n; i++)
        CHECK_TEXT(a.meetings.items[i].date, "XXXX-09-04");
}

/* Weekdays count back from the day of publication, Wednesday the 6th of March 2024. */
static void
weekdays(vn_arena *arena)
{
    static const char *const cases[][2] = {
        {"Hôm thứ Ba, ", "2024-03-05"},           {"Chiều thứ Hai, ", "2024-03-04"},
        {"Hôm Chủ nhật, ", "2024-03-03"},         {"Sáng thứ Năm, ", "2024-02-29"},
        {"Sáng thứ Ba tuần này, ", "2024-03-05"}, {"Thứ Sáu, ", "2024-03-01"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];
        vn_analysis a;

        snprintf(text, sizeof text, "%s" MET, cases[i][0]);
        vn_analyze(&a, arena, text, strlen(text), (vn_day){2024, 3, 6}, VN_D_MEETINGS);
        CHECK(a.meetings.n == 1);
        if (a.meetings.n)
            CHECK_TEXT(a.meetings.items[0].date, cases[i][1]);
    }
}

/* "Yesterday" behind what is told of a day that opens the heading is the day before it. */
static void
yesterday_behind(vn_arena *arena)
{
    vn_analysis a;
    const char *s =
        "Sáng 14/8, " MET "Hôm qua, ông Bounthavy Sisouk đã gặp Chủ tịch Ủy ban nhân dân tỉnh Nghệ An "
        "Lê Văn Tuấn.";

    vn_analyze(&a, arena, s, strlen(s), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    if (a.meetings.n == 2)
        CHECK_TEXT(a.meetings.items[1].date, "XXXX-08-13");
}

/* A conference lasts to the day that the article gives, be it apart from the day that it opened on. */
static void
conferences(vn_arena *arena)
{
#define OPENED                                                                                                                                \
    "Sáng 12/3/2024, tại Huế, Bộ Y tế Việt Nam phối hợp với Tổ chức Y tế Thế giới (WHO) tổ chức Hội thảo " \
    "khu vực về vắc xin. "
    static const char *const cases[][2] = {
        {OPENED "Hội thảo kéo dài đến hết ngày 14/3.", "2024-03-12/2024-03-14"},
        {OPENED "Trong hai ngày (12 và 13/3), các đại biểu thảo luận bốn chuyên đề.",
         "2024-03-12/2024-03-13"},
        {OPENED "Đoàn sang thăm Việt Nam từ 12 đến 15/3.", "2024-03-12"},
        {OPENED "Hội thảo nhận bài đến hết ngày 30/6.", "2024-03-12"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(date_of(arena, cases[i][0]), cases[i][1]);
}

/* Dates of the last of the encounters that a text tells. */
static const char *
last_date_of(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    return a.meetings.n ? a.meetings.items[a.meetings.n - 1].date : NULL;
}

/* A day that a word has gone past, and one that went before what is told, are no days of the encounter. */
static void
gone_before(vn_arena *arena)
{
    CHECK_TEXT(last_date_of(arena,
                            "Chiều 12/8, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã hội kiến Thủ tướng Lào "
                            "Bounthavy Sisouk; hôm sau hội đàm với Bộ trưởng Bộ Giáo dục Lào Khamla Vongsa."),
               "XXXX-08-13");
    CHECK_TEXT(date_of(arena,
                       "Ngày 21/8, đoàn Lào đến Cần Thơ. " MET
                       "Trước khi tới Cần Thơ, ngày 19/8, ông Bounthavy Sisouk đã có các cuộc gặp ở Huế."),
               "XXXX-08-21");
    CHECK_TEXT(date_of(arena, "Ngày 14/8, " MET "Báo Nhân Dân cho biết hôm 15/8."), "XXXX-08-14");
}

/* A day that is written as another is not "today". */
static void
other_days(vn_arena *arena)
{
    const char *day =
        date_of(arena, "Hôm nay, " MET "Vấn đề này được hai bộ trưởng nêu tại cuộc gặp ở Huế hôm 10/8.");

    CHECK(!day || strcmp(day, "XXXX-08-10") != 0);
}

/* An arrival told by the clock is that of today. */
static void
arrivals(vn_arena *arena)
{
    CHECK_TEXT(date_of(arena, "Chiều nay, " MET
                              "Ông Bounthavy Sisouk hạ cánh xuống sân bay Nội Bài lúc 10h, bắt đầu "
                              "chuyến thăm Việt Nam từ ngày 14 đến 16/8."),
               "XXXX-08-14");
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    today(&arena);
    today_between(&arena);
    asides(&arena);
    counted(&arena);
    windows(&arena);
    years(&arena);
    visits(&arena);
    next_day(&arena);
    reports(&arena);
    told_aside(&arena);
    weekdays(&arena);
    yesterday_behind(&arena);
    conferences(&arena);
    gone_before(&arena);
    arrivals(&arena);
    other_days(&arena);
    vn_arena_free(&arena);
    return unit_report("when");
}
