/* Which wordings are one encounter, what it is called, and which are none: own sentences. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_meetings
meetings_of(vn_arena *arena, vn_analysis *a, const char *s)
{
    vn_analyze(a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a->meetings;
}

/* At an audience of one who stands higher one is received; of one who does not, one meets. */
static void
audiences(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = meetings_of(
        arena, &a,
        "Ngày 5/6/2023, tại Viêng Chăn, Thủ tướng Việt Nam Trần Văn Khải đã hội kiến Chủ tịch nước Lào "
        "Khamsing Vilaysack.");

    CHECK(m.n == 1);
    CHECK(m.n == 1 && !strcmp(m.items[0].kind, "reception"));
    m = meetings_of(
        arena, &a,
        "Ngày 5/6/2023, tại Viêng Chăn, Chủ tịch nước Việt Nam Trần Văn Khải đã hội kiến Thủ tướng Lào "
        "Khamsing Vilaysack.");
    CHECK(m.n == 1);
    CHECK(m.n == 1 && !strcmp(m.items[0].kind, "meeting"));
}

/* A private meeting before talks does not name them. */
static void
preludes(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m =
        meetings_of(arena, &a,
                    "Ngày 5/6/2023, tại Hà Nội, Thủ tướng Việt Nam Trần Văn Khải gặp riêng rồi hội đàm với "
                    "Thủ tướng Lào Khamsing Vilaysack.");

    CHECK(m.n == 1);
    CHECK(m.n == 1 && !strcmp(m.items[0].kind, "talks"));
}

/* What the headline tells of two forces, the body tells of those who lead them. */
static void
headlines(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = meetings_of(
        arena, &a,
        "Bộ Quốc phòng Việt Nam và Bộ Quốc phòng Lào hội đàm\n\nNgày 5/6/2023, tại Hà Nội, Thứ trưởng Bộ "
        "Quốc phòng Việt Nam Trần Văn Khải đã hội đàm với Thứ trưởng Bộ Quốc phòng Lào Khamsing "
        "Vilaysack.\nHai bên nhất trí tăng cường hợp tác đào tạo sĩ quan.");

    CHECK(m.n == 1);
    CHECK(m.n == 1 && m.items[0].host.head && m.items[0].guest.head);
}

/* "After the welcome, A called on B": the welcome was by others. */
static void
welcomes(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = meetings_of(
        arena, &a,
        "Sáng 5/6/2023, tàu hải quân Lào do Đại tá Khamsing Vilaysack chỉ huy cập cảng Đà Nẵng.\nĐón đoàn "
        "tại cảng có Thượng tá Lê Văn Minh, Phó Tư lệnh Vùng 3 Hải quân Việt Nam.\nSau lễ đón, Đại tá "
        "Khamsing Vilaysack đã đến chào xã giao Chuẩn Đô đốc Trần Văn Khải, Tư lệnh Vùng 3 Hải quân.");

    for (size_t i = 0; i < m.n; i++)
        CHECK(strcmp(m.items[i].kind, "ceremony") || !m.items[i].host.head ||
              strcmp(m.items[i].host.head, "Trần Văn Khải"));
}

/* Who speaks to the press is no side; a visit that is only ahead is no record. */
static void
none(vn_arena *arena)
{
    vn_analysis a;

    CHECK(
        meetings_of(arena, &a,
                    "Người phát ngôn Bộ Ngoại giao Trần Thị Mai cho biết chương trình của đoàn tàu Hải quân "
                    "Lào gồm chào xã giao và giao lưu thể thao.")
            .n == 0);
    CHECK(meetings_of(
              arena, &a,
              "Quốc vương Campuchia sắp thăm Việt Nam\n\nTheo thông cáo, Quốc vương Norodom Sihamoni sẽ "
              "thăm Việt Nam từ ngày 5 đến 7/6/2023.")
              .n == 0);
    CHECK(
        meetings_of(arena, &a,
                    "Nguyên Bộ trưởng Trần Văn Khải từ trần\n\nNguyên Bộ trưởng Quốc phòng Trần Văn Khải từ "
                    "trần ngày 5/6/2023.\nÔng quê ở Huế.\nÔng vào bộ đội rất sớm.\nÔng sống giản dị.\nTrong "
                    "thời gian làm Bộ trưởng, ông Trần Văn Khải đã gặp Bộ trưởng Quốc phòng Lào Khamsing "
                    "Vilaysack.")
            .n == 0);
}

/* Recalled, told twice, or joined in by others: no encounters of their own. */
static void
told_before(vn_arena *arena)
{
    static const struct {
        const char *text, *kind, *guest;
        size_t n;
    } cases[] = {
        {"Năm ngoái, Bộ trưởng Trần Văn Khải có cuộc điện đàm với Ngoại trưởng Áo Anton Weber.", "", "", 0},
        {"Bộ trưởng Trần Văn Khải tiếp Đại sứ Áo và Đại sứ Séc\nNgày 9/3, tại Hà Nội, Bộ trưởng Bộ Công "
         "Thương "
         "Trần Văn Khải lần lượt tiếp Đại sứ Áo tại Việt Nam Anton Weber và Đại sứ Séc tại Việt Nam Jan "
         "Dvorak.\nĐại sứ Anton Weber cảm ơn Bộ trưởng. Đại sứ Anton Weber mời Bộ trưởng thăm Áo. Ông Anton "
         "Weber mong có thêm chuyến bay.\nTiếp Đại sứ Jan Dvorak, hai bên bàn về thép.",
         "reception", "Anton Weber", 2},
        {"Ngày 9/3, tại Hà Nội, Bộ trưởng Bộ Công Thương Trần Văn Khải đã tiếp Đại sứ Áo tại Việt Nam Anton "
         "Weber.\nTiếp đoàn còn có ông Lê Minh Đức, Cục trưởng Cục Hóa chất.",
         "reception", "Anton Weber", 1},
        {"Ngày 9/3, ông Anton Weber, Đại sứ Áo tại Việt Nam đã đến chào xã giao lãnh đạo tỉnh Lào Cai.\nTiếp "
         "đoàn, Phó Chủ tịch UBND tỉnh Lào Cai Trần Văn Khải chúc Đại sứ thành công.",
         "courtesy_call", "Anton Weber", 1},
        {"Ngày 9/3 diễn ra cuộc hội đàm giữa Bộ Tư pháp Việt Nam và Bộ Nội vụ Áo, do ông Trần Văn Khải, Thứ "
         "trưởng Bộ Tư pháp và ông Anton Weber, Thứ trưởng Bộ Nội vụ Áo đồng chủ trì.",
         "talks", "Anton Weber", 1},
        {"Ngày 9/3, tại Vienna, Đại sứ Việt Nam tại Áo Trần Văn Khải đã trình Quốc thư của Chủ tịch nước Lê "
         "Minh Đức lên Tổng thống Áo Anton Weber.",
         "ceremony", "Trần Văn Khải", 1},
        {"Tổng thống Áo Anton Weber hôm 9/3 trao đổi với Thủ tướng Lê Minh Đức qua điện thoại về thương mại.",
         "phone_call", "Lê Minh Đức", 1},
        {"Tổng thống Áo Anton Weber hôm 9/3 nói chuyện với Thủ tướng Lê Minh Đức qua điện thoại.",
         "phone_call", "Lê Minh Đức", 1},
        {"Tổng thống Áo Anton Weber hôm 9/3 nói chuyện với sinh viên Việt Nam tại Vienna.", "", "", 0},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        vn_analysis a;
        vn_meetings m = meetings_of(arena, &a, cases[i].text);

        CHECK(m.n == cases[i].n);
        if (!m.n || m.n != cases[i].n)
            continue;
        CHECK_TEXT(m.items[0].kind, cases[i].kind);
        CHECK_TEXT(m.items[0].guest.head ? m.items[0].guest.head : "", cases[i].guest);
    }
}

/* A feast that is told first and the talks before it are two; talks and the feast after them are told as
 * one. */
static void
feasts(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = meetings_of(
        arena, &a,
        "Tối 5/6/2023, Quốc vương Bhutan Jigme Dorji đã mở tiệc chiêu đãi Chủ tịch nước Trần Văn Khải tại "
        "Thimphu.\nPhát biểu tại tiệc chiêu đãi, Quốc vương bày tỏ vui mừng.\nTrước đó, buổi sáng, hai nhà "
        "lãnh đạo hội đàm tại Phủ Thủ tướng. Hai bên nhất trí tăng cường hợp tác thương mại.");

    CHECK(m.n == 2);
    CHECK(m.n == 2 && !strcmp(m.items[0].kind, "reception") && !strcmp(m.items[1].kind, "talks"));
}

/* What talks begin with is told of them; a thing that was given, and joining hands to make one, is no
 * encounter. */
static void
asides(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = meetings_of(
        arena, &a,
        "Ngày 5/6/2023, tại Hà Nội, Chủ tịch nước Trần Văn Khải đã hội đàm với Tổng thống Áo Anton Weber.\n"
        "Mở đầu hội đàm, Chủ tịch nước Trần Văn Khải cảm ơn nhân dân Áo đã giúp đỡ Việt Nam.");

    CHECK(m.n == 1);
    m = meetings_of(arena, &a,
                    "Đoàn công tác do Thứ trưởng Trần Văn Khải dẫn đầu vừa khảo sát bệnh viện, công trình do "
                    "Chính phủ và nhân dân Việt Nam trao tặng nhân dân Lào.");
    CHECK(m.n == 0);
    m = meetings_of(
        arena, &a,
        "Sáng 5/6/2023, tại Hà Nội, Chủ tịch nước Trần Văn Khải lần lượt tiếp Đại sứ Áo Anton Weber và "
        "Đại sứ Bỉ Jan Maes đến trình Quốc thư.");
    for (size_t i = 0; i < m.n; i++)
        CHECK(m.items[i].host.head && !strcmp(m.items[i].host.head, "Trần Văn Khải"));
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    audiences(&arena);
    preludes(&arena);
    headlines(&arena);
    welcomes(&arena);
    none(&arena);
    told_before(&arena);
    feasts(&arena);
    asides(&arena);
    vn_arena_free(&arena);
    return unit_report("merge");
}
