/* What kind an encounter is said to be; on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_arena arena;

/* The kind of the only record of an article; a dash where it has none or several. */
static const char *
kind_of(const char *s)
{
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    return a.meetings.n == 1 ? a.meetings.items[0].kind : "-";
}

static void
wordings(void)
{
    static const struct {
        const char *text, *kind;
    } cases[] = {
        {"Sáng 8/3, tại Hà Nội, Chủ tịch nước Trần Văn Khải thết tiệc Tổng thống Chile Pedro Rojas.",
         "reception"},
        {"Sáng 8/3, Bộ trưởng Phan Quốc Hưng có cuộc điện thoại với Bộ trưởng Quốc phòng Áo Anton Weber.",
         "phone_call"},
        {"Sáng 8/3, Bộ trưởng Phan Quốc Hưng làm việc trực tuyến với Bộ trưởng Quốc phòng Áo Anton Weber.",
         "online_meeting"},
        {"Sáng 8/3, Bộ trưởng Quốc phòng Áo Anton Weber được Bộ trưởng Quốc phòng Phan Quốc Hưng tiếp và "
         "làm việc.",
         "working_session"},
        {"Sáng 8/3, Tổng thống Chile Pedro Rojas nhận Quốc thư từ Đại sứ Việt Nam Trần Văn Khải.",
         "ceremony"},
        {"Sáng 8/3, Đại sứ Chile Pedro Rojas yết kiến Chủ tịch nước Trần Văn Khải.", "reception"},
        {"Sáng 8/3, Bộ trưởng Phan Quốc Hưng đồng chủ trì lễ khánh thành cùng Đại sứ Chile Pedro Rojas.",
         "ceremony"},
        {"Sáng 8/3, Bộ trưởng Phan Quốc Hưng đồng chủ trì cuộc hội đàm với Bộ trưởng Áo Anton Weber.",
         "talks"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(kind_of(cases[i].text), cases[i].kind);
}

/* Headlines of many meetings, plans and figures of speech say nothing of the one that is told. */
static void
of_others(void)
{
    CHECK_TEXT(kind_of("Thủ tướng Trần Văn Khải gặp nhiều doanh nghiệp Áo\n\nSáng 8/3, tại Hà Nội, Thủ tướng "
                       "Trần Văn Khải tiếp ông Anton Weber, Bộ trưởng Kinh tế Áo. Hai bên bàn về thuế."),
               "reception");
    CHECK_TEXT(kind_of("Tối 8/3, Phó Thủ tướng Trần Văn Khải ra sân bay đón Thủ tướng Áo Anton Weber. Theo "
                       "kế hoạch, sáng 9/3 Thủ tướng Áo Anton Weber sẽ hội đàm với Thủ tướng Lê Quang Đạo."),
               "reception");
}

/* A headline that breaks off still says what the encounter is. */
static void
cut_headline(void)
{
    CHECK_TEXT(
        kind_of("Thủ tướng Trần Văn Khải hội đàm với ...\n\nĐang ở thăm Áo, Thủ tướng Trần Văn Khải đã "
                "có các cuộc tiếp xúc với lãnh đạo Áo.\n\nSáng 8/3, Thủ tướng Áo Anton Weber hội đàm "
                "với Thủ tướng Trần Văn Khải."),
        "talks");
}

/* What two signed at talks is no signing. */
static void
signed_at(void)
{
    CHECK_TEXT(kind_of("Quang cảnh buổi hội đàm.\n\nSáng 8/3, tại Hà Nội, Thiếu tướng Phan Quốc Hưng, Cục "
                       "trưởng Cục Đối ngoại và ông Anton Weber, Cục trưởng Cục Cảnh sát Áo ký kết bản ghi "
                       "nhớ hợp tác."),
               "talks");
}

/* A meeting that bears a name is a session. */
static void
sessions(void)
{
    CHECK_TEXT(kind_of("Sáng 8/3, tại Viên, Thứ trưởng Phan Quốc Hưng và Thứ trưởng Kinh tế Áo Anton Weber "
                       "đồng chủ trì cuộc họp Ủy ban hỗn hợp Việt Nam - Áo lần thứ 9."),
               "conference");
}

/* Who receives is told behind, or only speaks. */
static void
told_alone(void)
{
    CHECK_TEXT(
        kind_of("Sáng 8/3, Bộ trưởng Kinh tế Áo Anton Weber đến Hà Nội. Ra đón khách tại sân bay có Thứ "
                "trưởng Bộ Công Thương Phan Quốc Hưng."),
        "reception");
    CHECK_TEXT(
        kind_of("Sáng 8/3, đoàn do Bộ trưởng Kinh tế Áo Anton Weber làm trưởng đoàn đã làm việc với lãnh "
                "đạo Bộ. Tại buổi làm việc, Thứ trưởng Bộ Công Thương Phan Quốc Hưng nêu kết quả."),
        "working_session");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    wordings();
    of_others();
    cut_headline();
    signed_at();
    sessions();
    told_alone();
    vn_arena_free(&arena);
    return unit_report("kinds");
}
