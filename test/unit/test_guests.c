/* Who takes part, and on which side, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_arena arena;

static vn_meeting
meeting(const char *s)
{
    static const vn_meeting none;
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 1);
    return a.meetings.n ? a.meetings.items[0] : none;
}

/* Who somebody of a record is there: "host", "guest", "absent". */
static const char *
side_of(const vn_meeting *m, const char *name)
{
    for (size_t i = 0; i < m->n_participants; i++)
        if (!strcmp(m->participants[i].name, name))
            return m->participants[i].side == VN_S_HOST ? "host" : "guest";
    return "absent";
}

static const char *
body_of(const vn_meeting *m, const char *name)
{
    for (size_t i = 0; i < m->n_participants; i++)
        if (!strcmp(m->participants[i].name, name))
            return m->participants[i].organization;
    return NULL;
}

/* A side that no name tells, and whom somebody receives or goes with. */
static void
sides(void)
{
    vn_meeting m =
        meeting("Sáng 8/3, tại Viêng Chăn, Thủ tướng Lê Hữu Toàn hội đàm với Thủ tướng Lào Khamsing "
                "Vilaysack. Cùng dự, phía nước chủ nhà có Bộ trưởng Ngoại giao Bounma Sisouk; phía ta có Bộ "
                "trưởng Ngoại giao Đỗ Minh Hạnh, bà Ana Lý.");

    CHECK_TEXT(side_of(&m, "Bounma Sisouk"), "host");
    CHECK_TEXT(side_of(&m, "Đỗ Minh Hạnh"), "guest");
    m = meeting(
        "Ngày 8/3, tại Viên, Đại sứ Việt Nam tại Áo Lê Hữu Toàn làm việc với Phòng Thương mại Áo. Tiếp Đại "
        "sứ "
        "có Chủ tịch Phòng Thương mại Áo Anton Weber và Giám đốc Vụ châu Á Karin Holm; cùng đi với Đại sứ có "
        "Tham tán Đỗ Minh Hạnh.");
    CHECK_TEXT(side_of(&m, "Karin Holm"), "host");
    CHECK_TEXT(side_of(&m, "Đỗ Minh Hạnh"), "guest");
}

/* A delegation told with its leader, and who speaks "at the reception". */
static void
presence(void)
{
    vn_meeting m =
        meeting("Ngày 8/3, tại Huế, Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Giang, do Đại tá Lê Hữu Toàn, Chỉ "
                "huy trưởng, dẫn đầu, hội đàm với Bộ Chỉ huy Quân sự tỉnh Salavan (Lào). Đoàn bạn do Đại tá "
                "Khamsing Vilaysack - Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh Salavan dẫn đầu, có Thượng tá "
                "Bounma Sisouk - Phó Chủ nhiệm Chính trị Bộ Chỉ huy.");

    CHECK_TEXT(side_of(&m, "Bounma Sisouk"), "guest");
    CHECK_TEXT(body_of(&m, "Bounma Sisouk"), "Bộ Chỉ huy Quân sự tỉnh Salavan");
    m = meeting(
        "Chiều 8/3, tại Huế, Chủ tịch UBND thành phố Huế Lê Hữu Toàn tiếp Thủ hiến bang Hessen (Đức) Anton "
        "Weber. Cùng dự buổi tiếp, bà Karin Holm, Tổng Lãnh sự Đức tại Thành phố Hồ Chí Minh, cho biết sẽ có "
        "thêm học bổng.");
    CHECK_TEXT(side_of(&m, "Karin Holm"), "guest");
    m = meeting(
        "Chiều 8/3, tại Hà Nội, Bộ trưởng Bộ Tư pháp Lê Hữu Toàn hội đàm với Bộ trưởng Bộ Tư pháp Áo Anton "
        "Weber. Đại sứ Áo tại Việt Nam (thường trú tại Băng Cốc) Karin Holm cùng dự.");
    CHECK_TEXT(side_of(&m, "Karin Holm"), "guest");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    sides();
    presence();
    vn_arena_free(&arena);
    return unit_report("guests");
}
