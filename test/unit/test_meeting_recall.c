/* Encounters that are told shortly: by a further host, in a list of acts, as mourning. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_meetings
read_meetings(vn_arena *arena, const char *s)
{
    static vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a.meetings;
}

/* The delegation that one body worked with is received by the head of another the next day. */
static void
next_host(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Ngày 8/4, tại Đà Nẵng, Sở Ngoại vụ thành phố Đà Nẵng đã làm việc với đoàn Hạ viện Nhật Bản do "
        "ông Tanaka Hiroshi dẫn đầu.\n\nNgày 9/4, đoàn thăm Trường Đại học Cần Thơ. Phó Giáo sư Võ Hoàng "
        "Nam, Hiệu trưởng Trường Đại học Cần Thơ đã đón tiếp đoàn.");

    CHECK(m.n == 2);
    if (m.n != 2)
        return;
    CHECK(!m.items[0].host.head);
    CHECK_TEXT(m.items[0].guest.head, "Tanaka Hiroshi");
    CHECK_TEXT(m.items[1].host.head, "Võ Hoàng Nam");
    CHECK_TEXT(m.items[1].guest.head, "Tanaka Hiroshi");
}

/* Who leads a parliament is no head of a province's side. */
static void
higher_host(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Chiều 4/5, tại Đồng Hới, UBND tỉnh Quảng Bình hội đàm với Ủy ban Chính quyền tỉnh Khăm Muồn (Lào) "
        "do Tỉnh trưởng Vanxay Phongsavanh dẫn đầu. Cùng ngày, Chủ tịch Quốc hội Nguyễn Văn Minh đã tiếp "
        "Tỉnh trưởng Vanxay Phongsavanh.");

    CHECK(m.n == 2);
    if (m.n != 2)
        return;
    CHECK_TEXT(m.items[0].kind, "talks");
    CHECK(!m.items[0].host.head);
    CHECK_TEXT(m.items[1].host.head, "Nguyễn Văn Minh");
}

/* The subject of the first of a list of acts is that of the last. */
static void
listed_acts(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Ngày 5/6, tại Thái Lan, Chủ tịch Quốc hội Trần Thanh Hà đã hội đàm với Chủ tịch Hạ viện Thái Lan; "
        "hội kiến Thủ tướng Thái Lan; tiếp Bộ trưởng Thương mại Thái Lan.");

    CHECK(m.n == 3);
    if (m.n != 3)
        return;
    CHECK_TEXT(m.items[2].host.head, "Trần Thanh Hà");
    CHECK_TEXT(m.items[2].guest.country, "TH");
}

static void
mourning(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Sáng 4/5, Bộ trưởng Ngoại giao Phạm Gia Bảo tới Đại sứ quán Campuchia ghi sổ tang, chia buồn trước "
        "việc Quốc vương Campuchia Norodom Rithy qua đời.");

    CHECK(m.n == 1);
    if (m.n != 1)
        return;
    CHECK_TEXT(m.items[0].kind, "ceremony");
    CHECK_TEXT(m.items[0].host.country, "KH");
    CHECK(!m.items[0].host.head);
    CHECK_TEXT(m.items[0].guest.head, "Phạm Gia Bảo");
    m = read_meetings(
        arena, "Chiều 9/9, tại thủ đô Viêng Chăn, Thủ tướng Trần Minh Quang đã đặt vòng hoa viếng cố Chủ "
               "tịch nước Lào Khamphan Sisombat.");
    CHECK(m.n == 1);
    if (m.n != 1)
        return;
    CHECK_TEXT(m.items[0].host.country, "LA");
    CHECK(m.items[0].n_participants == 1);
}

/* "With B, A spoke of" is a further meeting of a list; a purpose told first does not make the act unreal. */
static void
further_items(vn_arena *arena)
{
    vn_meetings m = read_meetings(
        arena,
        "Ngày 27/9, tại New York, Bộ trưởng Ngoại giao Trần Đức Bình đã gặp Bộ trưởng Ngoại giao Peru Carlos "
        "Rojas.\n\nVới Bộ trưởng Ngoại giao Ba Lan Piotr Nowak, Bộ trưởng Trần Đức Bình trao đổi về hợp tác "
        "giáo dục.");

    CHECK(m.n == 2);
    m = read_meetings(
        arena, "Để bàn về hợp tác, chiều 10/5 Thứ trưởng Ngoại giao Lê Hữu Tấn đã làm việc với Đại sứ Ba "
               "Lan tại Việt Nam Anna Kowalska.");
    CHECK(m.n == 1);
}

/* A body named by a place whose land is written behind it is of that land. */
static void
glossed_places(vn_arena *arena)
{
    vn_meetings m = read_meetings(arena, "Sáng 25/5, tại thành phố Trịnh Châu (tỉnh Hà Nam, Trung Quốc), Bộ "
                                         "trưởng Y tế Việt Nam Lê Văn Sơn đã "
                                         "hội đàm với Bộ trưởng Y tế Trung Quốc Vương Lập Minh.\n\nCùng "
                                         "ngày, Bộ trưởng Lê Văn Sơn đã gặp đồng "
                                         "chí Tạ Chí Cường, Phó Bí thư Tỉnh ủy Hà Nam.");

    CHECK(m.n == 2);
    if (m.n != 2)
        return;
    CHECK_TEXT(m.items[1].host.country, "CN");
    CHECK_TEXT(m.items[1].host.head, "Tạ Chí Cường");
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    next_host(&arena);
    higher_host(&arena);
    listed_acts(&arena);
    mourning(&arena);
    further_items(&arena);
    glossed_places(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting_recall");
}
