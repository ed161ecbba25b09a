/* What is told as an encounter and what is only spoken of; on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_arena arena;

static vn_meetings
meetings_of(const char *s)
{
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a.meetings;
}

/* What is said at a reception of someone else is no encounter with him; nor are results of others' talks. */
static void
only_spoken_of(void)
{
    vn_meetings m = meetings_of(
        "Bộ trưởng Bộ Ngoại giao Lê Hữu Toàn tiếp Đại sứ Séc\n\n"
        "Sáng 4/3, tại Hà Nội, Bộ trưởng Bộ Ngoại giao Việt Nam Lê Hữu Toàn đã tiếp Đại sứ Séc Jan Dvorak.\n"
        "Tại buổi tiếp, Bộ trưởng Lê Hữu Toàn chúc mừng Tổng thống Séc Karel Novak mới nhậm chức.\n"
        "Ông cảm ơn Đại sứ đã thúc đẩy hợp tác giáo dục giữa hai nước.\n"
        "Đại sứ Jan Dvorak thông báo với Bộ trưởng kết quả hội đàm với Thủ tướng Slovakia Peter Hrusovsky.");

    CHECK(m.n == 1);
    if (m.n) {
        CHECK_TEXT(m.items[0].kind, "reception");
        CHECK_TEXT(m.items[0].guest.head ? m.items[0].guest.head : "", "Jan Dvorak");
    }
}

/* What someone is ready to do is no encounter. */
static void
plans(void)
{
    CHECK(
        !meetings_of("Việt Nam sẵn sàng đón Tổng thống Áo Anton Weber sang thăm chính thức vào mùa thu.").n);
    CHECK(!meetings_of("Ngày mai (9/3), Tổng thống Áo Anton Weber có chuyến thăm tại Hà Nội.").n);
}

/* What was done decides the kind, not what is still to come; who meets one above him is received. */
static void
kinds_by_what_was_done(void)
{
    vn_meetings m = meetings_of("Tối 9/3, tại Hà Nội, Thủ tướng Trần Văn Khải đã mở tiệc chiêu đãi chào mừng "
                                "Thủ tướng Áo Anton Weber.\n"
                                "Ngày mai, Thủ tướng Trần Văn Khải sẽ hội đàm với Thủ tướng Áo Anton Weber.");

    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "reception");
    m = meetings_of(
        "Chiều 9/3, tại New Delhi, Thủ tướng Trần Văn Khải đã hội kiến Tổng thống Ấn Độ Ravi Sharma.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "reception");
}

/* Who receives at an audience at home is told by whose land it is in; talks on line are none in a room. */
static void
kinds_by_where(void)
{
    vn_meetings m = meetings_of(
        "Ngày 9/3, Tổng thống Ấn Độ Ravi Sharma thăm chính thức Việt Nam.\nTại Hà Nội, chiều 9/3, Thủ tướng "
        "Trần Văn Khải đã hội kiến Tổng thống Ấn Độ Ravi Sharma.");

    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "meeting");
    m = meetings_of(
        "Ngày 9/3, Bộ trưởng Bộ Tư pháp Trần Văn Khải và Bộ trưởng Bộ Tư pháp Áo Anton Weber đã hội "
        "đàm theo hình thức trực tuyến.\nTại hội đàm, hai bên trao đổi về hợp tác.");
    CHECK(m.n == 1);
    if (m.n)
        CHECK_TEXT(m.items[0].kind, "online_meeting");
}

/* "met A and B. At the meeting, ...": one encounter with both. */
static void
lists_of_one_meeting(void)
{
    vn_meetings m =
        meetings_of("Chiều 9/3, tại Tokyo, Phó Chủ tịch Quốc hội Trần Văn Khải đã gặp Chủ tịch Hạ viện Nhật "
                    "Bản Sato Kenji "
                    "và Chủ tịch Thượng viện Nhật Bản Mori Haruto.\n"
                    "Tại cuộc gặp, Phó Chủ tịch Quốc hội Trần Văn Khải cảm ơn sự đón tiếp trọng thị.");

    CHECK(m.n == 1);
    m = meetings_of("Chiều 9/3, tại Tokyo, Phó Chủ tịch Quốc hội Trần Văn Khải đã gặp Chủ tịch Hạ viện Nhật "
                    "Bản Sato Kenji "
                    "và Chủ tịch Thượng viện Nhật Bản Mori Haruto.\n"
                    "Tại các cuộc gặp, Phó Chủ tịch Quốc hội Trần Văn Khải cảm ơn sự đón tiếp trọng thị.");
    CHECK(m.n == 2);
}

/* Who came along, what was given on the occasion and what was recalled are no encounters of their own. */
static void
beside_the_encounter(void)
{
    static const char *const beside[] = {
        "Tham dự hội đàm có ông Lương Bá Khánh, Vụ trưởng Vụ Hợp tác quốc tế; ông Jan Dvorak, Đại sứ Áo tại "
        "Việt Nam.",
        "Cùng dự buổi hội đàm có Thiếu tướng Đinh Công Sắc, Cục trưởng Cục Đối ngoại; bà Eva Huber, Vụ "
        "trưởng Bộ Tư pháp Áo.",
        "Nhân dịp này, ông Trần Văn Khải đã trao Kỷ niệm chương tặng ông Anton Weber.",
        "Nhắc lại chuyến thăm Áo năm 2023, ông Trần Văn Khải cho biết đã hội đàm với Thủ tướng Áo.",
        "Ông Anton Weber cảm ơn ông Trần Văn Khải đã dành thời gian tiếp đoàn.",
    };

    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        char text[1024];
        vn_meetings m;

        snprintf(text, sizeof text,
                 "Ngày 9/3, tại Hà Nội, ông Trần Văn Khải, Bộ trưởng Bộ Tư pháp đã hội đàm với ông Anton "
                 "Weber, Bộ trưởng Bộ Tư pháp Áo.\n%s",
                 beside[i]);
        m = meetings_of(text);
        CHECK(m.n == 1);
        if (m.n) {
            CHECK_TEXT(m.items[0].kind, "talks");
            CHECK_TEXT(m.items[0].host.head ? m.items[0].host.head : "", "Trần Văn Khải");
        }
    }
}

/* Setting out, home affairs, questions of the press and decrees are no encounters. */
static void
no_encounters(void)
{
    static const char *const none[] = {
        "Bộ trưởng Trần Văn Khải lên đường thăm chính thức Áo\n\nSáng 9/3, ông Trần Văn Khải, Bộ trưởng Bộ "
        "Tư "
        "pháp đã rời Hà Nội, lên đường thăm chính thức Áo theo lời mời của Bộ trưởng Bộ Tư pháp Áo Anton "
        "Weber.",
        "Sáng 9/3, tại Lào Cai, ông Trần Văn Khải, Bộ trưởng Bộ Tư pháp đã có buổi làm việc với Công an tỉnh "
        "Lào Cai về công tác phối hợp với Áo.",
        "Sáng 9/3, Quốc hội Áo đã bầu ông Anton Weber giữ chức vụ mới. Ông từng thăm Việt Nam năm 2022 và "
        "gặp "
        "Bộ trưởng Bộ Tư pháp Trần Văn Khải.",
        "Sáng 9/3, người phát ngôn Lê Thu Hà trả lời câu hỏi của phóng viên về cuộc hội đàm giữa Bộ trưởng "
        "Bộ Tư pháp Trần Văn Khải và Bộ trưởng Bộ Tư pháp Áo Anton Weber.",
        "Sáng 9/3, Chủ tịch nước ký quyết định tặng thưởng Huân chương Hữu nghị cho ông Anton Weber, Bộ "
        "trưởng "
        "Bộ Tư pháp Áo.",
    };

    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CHECK(!meetings_of(none[i]).n);
}

/* Bodies of one name in two lands, and bodies that the lead names before those who lead them. */
static void
namesakes(void)
{
    vn_meetings m =
        meetings_of("Ngày 9/3, tại Hà Nội, ông Anton Weber, Thứ trưởng Bộ Công an Áo đến chào xã giao "
                    "ông Trần Văn Khải, Thứ trưởng Bộ Công an nhân chuyến thăm Việt Nam.");

    CHECK(m.n == 1);
    if (m.n) {
        CHECK_TEXT(m.items[0].kind, "courtesy_call");
        CHECK_TEXT(m.items[0].host.country ? m.items[0].host.country : "", "VN");
    }
    m = meetings_of(
        "Ngày 9/3, tại Hà Nội, Bộ Công an đã hội đàm với Bộ Công an Áo.\nĐại tá Trần Văn Khải, Cục trưởng "
        "Cục Đối ngoại và ông Anton Weber, Cục trưởng Cục Cảnh sát Liên bang Áo đã hội đàm.");
    CHECK(m.n == 1);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    only_spoken_of();
    plans();
    lists_of_one_meeting();
    kinds_by_what_was_done();
    kinds_by_where();
    beside_the_encounter();
    no_encounters();
    namesakes();
    vn_arena_free(&arena);
    return unit_report("told");
}
