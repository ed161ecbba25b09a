/* What is told of no encounter, or of one that was told before. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_meetings
read_meetings(vn_arena *arena, const char *s)
{
    static vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a.meetings;
}

/* A list of offices at home, and people at home who are told in general, are met about others. */
static void
at_home(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Sáng 12/2, Chủ tịch UBND tỉnh Quảng Ninh Phạm Gia Bảo làm việc với Sở Ngoại vụ, Sở Công "
               "Thương và Ban Quản lý Khu kinh tế về việc đón nhà đầu tư Hàn Quốc.");

    CHECK(m.n == 0);
    m = read_meetings(arena, "Sáng 12/2, Chủ tịch UBND tỉnh Quảng Ninh Phạm Gia Bảo làm việc với các sở, "
                             "ngành, địa phương về công tác đón đoàn tỉnh Gangwon (Hàn Quốc).");
    CHECK(m.n == 0);
}

/* What was "at that time", of a year told before, is no news. */
static void
at_that_time(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Chiều 5/6/2019, tại Hà Nội, Thủ tướng Trần Minh Quang đã hội đàm với Thủ tướng Ba Lan Piotr "
               "Nowak.\n\nÔng Piotr Nowak thăm Việt Nam lần đầu hồi tháng 3/2012. Khi đó, ông đã hội kiến "
               "Chủ tịch nước Lê Hữu Tấn.");

    CHECK(m.n == 1);
}

/* The office that a land holds is no further party. */
static void
role_of_a_land(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Chiều 7/5, Bộ trưởng Ngoại giao Lê Văn Sơn đã điện đàm với Bộ trưởng Ngoại giao Slovenia "
               "Marko Kovač, nước giữ chức Chủ tịch luân phiên Hội đồng Liên minh châu Âu.");

    CHECK(m.n == 1);
    if (m.n == 1)
        CHECK_TEXT(m.items[0].guest.head, "Marko Kovač");
}

/* The headline tells in the present what the lead tells as planned. */
static void
announced(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Ba Lan - Séc tổ chức Đối thoại Chiến lược lần 4\n\nNgoại trưởng Ba Lan Piotr Nowak và người "
               "đồng cấp Séc Jan Dvořák sẽ đồng chủ trì cuộc Đối thoại Chiến lược Ba Lan - Séc lần thứ tư "
               "tại Warszawa ngày 7/2.\n\nÔng Piotr Nowak cho biết cuộc đối thoại sẽ làm sâu sắc quan hệ.");

    CHECK(m.n == 0);
}

/* "Phó Chủ tịch thứ nhất" of a house is who the headline calls its "Phó Chủ tịch". */
static void
fuller_office(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Bí thư Thành ủy Cần Thơ Trần Đức Bình tiếp Phó Chủ tịch Hạ viện Thái Lan\n\nSáng 12/6, ông "
               "Trần Đức Bình và Phó Chủ tịch thứ nhất Hạ viện Thái Lan Anan Chaiyo tại buổi tiếp ở Cần "
               "Thơ đã trao đổi về cây lúa.");

    CHECK(m.n == 1);
}

/* After talks with one, received by another: the talks are not of who received. */
static void
received_after_talks(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Sau hội đàm với người đồng cấp nước chủ nhà, Ngoại trưởng Ba Lan Piotr Nowak đã được Tổng "
               "thống Mali Ousmane Keita tiếp.\n\nNgày 9/3, tại Bamako, ông Nowak hội đàm với Ngoại trưởng "
               "Mali Abdou Diallo.");

    CHECK(m.n == 2);
    if (m.n == 2)
        CHECK_TEXT(m.items[0].kind, "reception");
}

/* Who invited is met nowhere; our envoys abroad are at home. */
static void
elsewhere(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Ngày 5/6, Thủ tướng Trần Minh Quang tiếp xúc với các nhà đầu tư tại Tokyo trong chuyến thăm "
               "theo lời mời của Thủ tướng Nhật Bản Tanaka Hiroshi.");

    for (size_t i = 0; i < m.n; i++)
        CHECK(!m.items[i].host.head);
    m = read_meetings(arena,
                      "Bộ trưởng Lao động Lê Hữu Tấn thăm bà con người Việt tại Warszawa (Ba Lan).\n\n"
                      "Buổi tối, Bộ trưởng Lê Hữu Tấn đến Tổng lãnh sự quán Việt Nam tại Warszawa, làm "
                      "việc với Tổng lãnh sự Phạm Gia Bảo.");
    CHECK(m.n == 0);
}

/* A reception within the talks of others is told by its own verb. */
static void
within_talks(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Trong khuôn khổ hội đàm, sáng 3/2, tại Hạ Long, Thủ tướng Trần Minh Quang đã tiếp xã giao Bí "
               "thư Khu ủy Quảng Tây (Trung Quốc) Vương Lập Minh.");

    CHECK(m.n == 1);
    if (m.n == 1)
        CHECK_TEXT(m.items[0].kind, "reception");
}

/* Who is asked to meet someone has not yet; what was held a number of times is summed up. */
static void
asked_and_counted(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Ngày 4/5, Thủ tướng Campuchia Sok Samnang tiếp Đại sứ Ba Lan Anna Kowalska. Ông Sok Samnang yêu "
        "cầu Ngoại trưởng Campuchia Chan Rithy gặp Đại sứ Lào Khamphan Sisombat. Đến nay Thủ tướng "
        "Campuchia Sok Samnang đã gặp Thủ tướng Lào Somphone Vongsa 2 lần.");

    CHECK(m.n == 1);
    if (m.n == 1)
        CHECK_TEXT(m.items[0].guest.head, "Anna Kowalska");
}

/* "The meeting between A and B" is of those two, whoever attended or spoke of it. */
static void
between_two(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena, "Ngày 9/3, tại Bamako, Bộ trưởng Quốc phòng Pháp Jean Morel đã dự cuộc gặp giữa Ngoại trưởng "
               "Ba Lan Piotr Nowak và Ngoại trưởng Mali Abdou Diallo.");

    CHECK(m.n == 1);
    if (m.n == 1)
        CHECK(strcmp(m.items[0].host.head, "Jean Morel") && strcmp(m.items[0].guest.head, "Jean Morel"));
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    at_home(&arena);
    at_that_time(&arena);
    role_of_a_land(&arena);
    announced(&arena);
    fuller_office(&arena);
    received_after_talks(&arena);
    elsewhere(&arena);
    within_talks(&arena);
    asked_and_counted(&arena);
    between_two(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting_doubt");
}
