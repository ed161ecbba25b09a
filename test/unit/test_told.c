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

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    only_spoken_of();
    vn_arena_free(&arena);
    return unit_report("told");
}
