/* Who receives, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

/* The land of the host of the first record; "" where there is none. */
static const char *
host_of(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a.meetings.n && a.meetings.items[0].host.country ? a.meetings.items[0].host.country : "";
}

/* Places of other times, and statues, say nothing of where it is. */
static void
places(vn_arena *arena)
{
    CHECK_TEXT(host_of(arena,
                       "Sáng 4/9, Bộ trưởng Quốc phòng Peru Luis Salazar Vega hội đàm với Đại tướng Trần "
                       "Văn Khải, Bộ trưởng Bộ Quốc phòng Việt Nam.\nÔng Salazar Vega cùng đoàn đến Việt "
                       "Nam hôm 3/9.\nHồi tháng 2, hai Bộ trưởng đã gặp nhau tại Lima."),
               "VN");
    CHECK_TEXT(host_of(arena,
                       "Sáng 4/9, Bộ trưởng Quốc phòng Peru Luis Salazar Vega hội đàm với Đại tướng Trần "
                       "Văn Khải, Bộ trưởng Bộ Quốc phòng Việt Nam.\nĐại tướng Trần Văn Khải đề nghị "
                       "nhận thêm sĩ quan vào khóa huấn luyện tại Lima cuối năm nay."),
               "VN");
    CHECK_TEXT(host_of(arena,
                       "Đến La Habana làm việc, đồng chí Trần Văn Khải, Trưởng Ban Dân vận Trung ương Đảng "
                       "Cộng sản Việt Nam đã hội đàm với đồng chí Rosa Iglesias Peña, Trưởng Ban Quần "
                       "chúng Trung ương Đảng Cộng sản Cuba.\nĐoàn tới thăm tượng đài Chủ tịch Hồ Chí "
                       "Minh."),
               "CU");
}

/* A body of many lands is of none of those told beside it; who is thanked for coming is the guest. */
static void
sides(vn_arena *arena)
{
    CHECK_TEXT(host_of(arena,
                       "Wellington là nơi diễn ra Đối thoại Chính sách Quốc phòng Việt Nam - New Zealand "
                       "hôm 14/8, do bà Anna Clarke, Thứ trưởng Bộ Quốc phòng New Zealand và Thứ trưởng Bộ "
                       "Quốc phòng Việt Nam Trần Văn Khải đồng chủ trì."),
               "NZ");
    CHECK_TEXT(host_of(arena,
                       "Nhân dịp dự hội nghị tại Lima, ngày 10/10, Thủ tướng Trần Văn Khải đã gặp Tổng Giám "
                       "đốc Quỹ Tiền tệ quốc tế (IMF) Helga Brandt.\nBà Helga Brandt đánh giá cao Việt Nam."),
               "VN");
}

/* Who meets his compatriots is abroad, whom the article calls host is not; what opens with a year is past. */
static void
travellers(vn_arena *arena)
{
    static const char *const talks =
        "Sáng 4/9, Chủ tịch Quốc hội Trần Văn Khải hội đàm với Chủ tịch Hạ viện Chile Pablo Salazar Vega.\n";
    char text[1024];

    CHECK_TEXT(host_of(arena, talks), "VN");
    snprintf(text, sizeof text,
             "%sTối cùng ngày, ông Khải đã gặp gỡ cán bộ Đại sứ quán và bà con người Việt.", talks);
    CHECK_TEXT(host_of(arena, text), "CL");
    snprintf(text, sizeof text,
             "%sTrước đó, Chủ tịch Hạ viện nước chủ nhà Pablo Salazar Vega đã ra tận cửa xe.", talks);
    CHECK_TEXT(host_of(arena, text), "CL");
    snprintf(text, sizeof text, "%sNăm 2017, lãnh đạo hai cơ quan đã gặp nhau ở Santiago và Valparaíso.",
             talks);
    CHECK_TEXT(host_of(arena, text), "VN");
}

/* Who calls is named first where the call is told; a call says nothing of who received at a meeting. */
static void
calls(vn_arena *arena)
{
    CHECK_TEXT(
        host_of(arena,
                "Thủ tướng Áo Rosa Winkler cảm ơn Oslo\n\nNgày 4/9, Thủ tướng Na Uy Olaf Lindgren đã điện "
                "đàm với Thủ tướng Áo Rosa Winkler."),
        "NO");
}

/* Names that begin with another word, and titles of honour. */
static void
names(vn_arena *arena)
{
    const char *s = "Chiều 10/10, Chủ tịch nước Thái Đình Khang hội đàm với Quốc vương Qatar Sheikh Hamad Al "
                    "Farsi đang thăm Việt Nam.";
    vn_analysis a;

    CHECK_TEXT(host_of(arena, s), "VN");
    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    CHECK_TEXT(a.meetings.items[0].host.head, "Thái Đình Khang");
    CHECK_TEXT(a.meetings.items[0].guest.head, "Hamad Al Farsi");
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    places(&arena);
    sides(&arena);
    travellers(&arena);
    calls(&arena);
    names(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting_host");
}
