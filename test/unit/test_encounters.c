/* Which encounters an article reports and what they are; on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"
#include "../../src/core/meeting_scene.h"

static vn_arena arena;

static vn_meetings
meetings_of(const char *s)
{
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    return a.meetings;
}

/* Asking for the word behind the last token reads nothing. */
static void
past_the_end(void)
{
    const char *s = "hội đàm";
    vn_analysis a;
    vn_tokens shorter;
    vn_scene sc = {0};

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    shorter = (vn_tokens){a.tokens.items, 1};
    sc.text = &a.text;
    sc.tokens = &shorter;
    CHECK(vn_token_is(&sc, 0, "hội"));
    CHECK(!vn_token_is(&sc, 1, "đàm"));
}

/* "met A, B and C": as many encounters as guests. */
static void
lists(void)
{
    vn_meetings m = meetings_of(
        "Ngày 9/3, bên lề hội nghị, Thủ tướng Trần Văn Khải đã có các cuộc gặp với Tổng thống Áo Anton "
        "Weber, Thủ tướng Thái Lan Somchai Rattana và Tổng thống Chile Pedro Rojas.");

    CHECK(m.n == 3);
    if (m.n == 3) {
        CHECK_TEXT(m.items[0].kind, "meeting");
        CHECK_TEXT(m.items[2].guest.head ? m.items[2].guest.head : "", "Pedro Rojas");
    }
}

/* A headline that breaks off before the name tells of the same encounter as the body. */
static void
cut_headlines(void)
{
    vn_meetings m = meetings_of(
        "Chủ tịch nước Trần Văn Khải tiếp Tổng Bí thư, Chủ tịch nước Lào ...\n\n"
        "Sáng 9/3, tại Hà Nội, Chủ tịch nước Trần Văn Khải đã tiếp Tổng Bí thư, Chủ tịch nước Lào "
        "Khamsing Vilaysack đang thăm Việt Nam.\n\nTại buổi tiếp, hai bên trao đổi về hợp tác biên giới.");

    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].guest.head ? m.items[0].guest.head : "", "Khamsing Vilaysack");
}

/* What the headline and most wordings call it. */
static void
kinds(void)
{
    vn_meetings m = meetings_of(
        "Thủ tướng Trần Văn Khải hội đàm với Thủ tướng Áo Anton Weber\n\nSáng 9/3, tại Hà Nội, Thủ tướng "
        "Trần Văn Khải đã hội đàm với Thủ tướng Áo Anton Weber. Trước khi gặp báo chí, hai bên "
        "trao đổi về thương mại.");

    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "talks");
    m = meetings_of("Đại sứ Chile Pedro Rojas chào từ biệt Chủ tịch nước Trần Văn Khải\n\nChiều 9/3, Đại sứ "
                    "Chile Pedro Rojas đã "
                    "đến chào từ biệt Chủ tịch nước Trần Văn Khải nhân kết thúc nhiệm kỳ công tác.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "courtesy_call");
}

static void
plans(void)
{
    CHECK(meetings_of(
              "Dự kiến tuần tới, Bộ trưởng Bộ Ngoại giao Phan Quốc Hưng sẽ tiếp Đại sứ Nhật Bản Sato Kenji.")
              .n == 0);
}

/* "the two ministers" before a verb are the pair told before. */
static void
pairs(void)
{
    vn_meetings m = meetings_of(
        "Sáng 9/3, Bộ trưởng Quốc phòng Phan Quốc Hưng chủ trì lễ đón trọng thể Bộ trưởng Quốc phòng Áo "
        "Anton Weber. Sau lễ đón, hai Bộ trưởng tiến hành hội đàm tại trụ sở Bộ Quốc phòng.");

    CHECK(m.n == 2);
    if (m.n == 2) {
        CHECK_TEXT(m.items[0].kind, "ceremony");
        CHECK_TEXT(m.items[1].kind, "talks");
        CHECK_TEXT(m.items[1].guest.head ? m.items[1].guest.head : "", "Anton Weber");
    }
    m = meetings_of(
        "Sáng 9/3, Bộ trưởng Quốc phòng Phan Quốc Hưng chủ trì lễ đón Bộ trưởng Quốc phòng Lào Khamsing "
        "Vilaysack. Bộ trưởng Quốc phòng Việt - Lào sau đó đã tiến hành hội đàm.");
    CHECK(m.n == 2);
}

/* Who is left unsaid: the subject of a chain of verbs, he, the one that the article is about. */
static void
unsaid(void)
{
    vn_meetings m = meetings_of(
        "Thủ tướng Áo Anton Weber đến Hà Nội sáng 8/3. Ông sau đó hội đàm với Thủ tướng Trần Văn Khải, hội "
        "kiến Chủ tịch nước Lê Quang Đạo, Chủ tịch Quốc hội Phan Thị Mai và chào xã giao Tổng Bí thư Vũ Đình "
        "Long.");

    CHECK(m.n == 4);
    m = meetings_of(
        "Bên lề hội nghị, Thủ tướng Trần Văn Khải đã gặp Thủ tướng Thái Lan Somchai Rattana. Thủ tướng Trần "
        "Văn Khải đề nghị mở đường bay. Tại cuộc gặp với Tổng thống Chile Pedro Rojas, hai nhà lãnh đạo nhất "
        "trí hợp tác về nghề cá. Thủ tướng Trần Văn Khải mời Tổng thống thăm Việt Nam.");
    CHECK(m.n == 2);
}

/* Who attends a conference faces the land that its name or its venue tells. */
static void
conferences(void)
{
    vn_meetings m = meetings_of(
        "Chủ tịch nước Trần Văn Khải dự Diễn đàn doanh nghiệp Việt Nam - Chile\n\nChiều 9/3, trong khuôn khổ "
        "chuyến thăm Chile, Chủ tịch nước Trần Văn Khải dự Diễn đàn doanh nghiệp Việt Nam - Chile. Phát biểu "
        "tại "
        "Diễn đàn, Chủ tịch nước kêu gọi hợp tác về nghề cá.");

    CHECK(m.n == 1);
    if (m.n) {
        CHECK_TEXT(m.items[0].kind, "conference");
        CHECK_TEXT(m.items[0].host.country ? m.items[0].host.country : "", "CL");
        CHECK_TEXT(m.items[0].guest.head ? m.items[0].guest.head : "", "Trần Văn Khải");
    }
}

/* What points to the pair told before, and what tells of another encounter. */
static void
references(void)
{
    vn_meetings m = meetings_of("Tổng thống Áo Anton Weber và Chủ tịch nước Trần Văn Khải trong buổi họp báo "
                                "sáng 9/3.\n\nHai nhà lãnh đạo "
                                "thông báo kết quả sau cuộc hội đàm tại Hà Nội.");

    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "talks");
    m = meetings_of(
        "Sáng 9/3, Tổng thống Áo Anton Weber hội kiến Chủ tịch Quốc hội Phan Thị Mai. Trong cuộc hội đàm "
        "chiều cùng ngày, Chủ tịch nước Trần Văn Khải đề nghị ông Weber thúc đẩy đầu tư.");
    CHECK(m.n == 2);
    m = meetings_of(
        "Trong cuộc họp báo chung với Tổng thống Áo Anton Weber sáng 9/3, Chủ tịch nước Trần Văn Khải "
        "cho biết hai nước sẽ mở đường bay.");
    CHECK(m.n == 1);
    m = meetings_of("Lễ đón chính thức Tổng thống Áo Anton Weber diễn ra sáng 9/3 tại Phủ Chủ tịch.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].host.country ? m.items[0].host.country : "", "VN");
}

/* Offices told in part, bodies of friendship, orders that are awarded. */
static void
shortened(void)
{
    vn_meetings m = meetings_of(
        "Sáng 8/3, Thứ trưởng Thường trực Bộ Ngoại giao Lê Quang Đạo hội đàm với Ngoại trưởng Chile Pedro "
        "Rojas tại "
        "Santiago. Ngày 9/3, Thứ trưởng có cuộc làm việc với Chủ tịch Phòng Thương mại Chile Carlos Vega.");

    CHECK(m.n == 2);
    m = meetings_of(
        "Sáng 9/3, Bộ trưởng Bộ Giáo dục và Đào tạo Lê Quang Đạo hội đàm với Bộ trưởng Bộ Giáo dục Chile "
        "Pedro Rojas. Chiều cùng ngày, Bộ trưởng Lê Quang Đạo làm việc với Đại học Quốc gia Chile.");
    CHECK(m.n == 2);
    m = meetings_of(
        "Đoàn Hội Hữu nghị Chile - Việt Nam chào Phó Chủ tịch Quốc hội\n\nSáng 9/3, tại Hà Nội, đoàn Hội "
        "Hữu nghị Chile - Việt Nam đã đến chào Phó Chủ tịch Quốc hội Phan Thị Mai.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].guest.country ? m.items[0].guest.country : "", "CL");
    m = meetings_of(
        "Chiều 9/3, tại Phủ Chủ tịch, Chủ tịch nước Trần Văn Khải đã trao Huân chương Hữu nghị tặng Đại "
        "sứ Chile Pedro Rojas.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "ceremony");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    past_the_end();
    lists();
    cut_headlines();
    kinds();
    plans();
    pairs();
    unsaid();
    conferences();
    references();
    shortened();
    vn_arena_free(&arena);
    return unit_report("encounters");
}
