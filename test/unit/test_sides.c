/* The sides of meeting records: who receives, who leads, who takes part; on sentences written for this test.
 */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_arena arena;

static vn_meeting
only_meeting(const char *s)
{
    static const vn_meeting none;
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 1);
    return a.meetings.n ? a.meetings.items[0] : none;
}

/* Nothing but the visit, the invitation, the thanks says who receives. */
static void
hosts(void)
{
    vn_meeting m;

    m = only_meeting(
        "Theo lời mời của Ngoại trưởng Áo Anton Weber, Bộ trưởng Ngoại giao Lê Hữu Toàn đang thăm "
        "chính thức nước này. Sáng 9/3, Bộ trưởng Lê Hữu Toàn đã có cuộc hội đàm với Ngoại "
        "trưởng Anton Weber. Bộ trưởng Lê Hữu Toàn cảm ơn sự đón tiếp nồng hậu của nước chủ "
        "nhà.");
    CHECK_TEXT(m.host.country, "AT");
    CHECK_TEXT(m.guest.head, "Lê Hữu Toàn");
    m = only_meeting("Sáng 9/3, Thủ tướng Trần Văn Khải đã có cuộc hội đàm với Thủ tướng Áo Anton Weber đang "
                     "thăm chính thức Việt Nam. Hai bên trao đổi về thương mại.");
    CHECK_TEXT(m.host.head, "Trần Văn Khải");
    CHECK_TEXT(m.guest.country, "AT");
}

/* The office proper, not the membership before it; with its field where the article names that. */
static void
offices(void)
{
    vn_meeting m =
        only_meeting("Chiều 9/3, tại Hà Nội, Ủy viên Bộ Chính trị, Bộ trưởng Quốc phòng Lê Hữu Toàn "
                     "đã tiếp Bộ trưởng Quốc phòng Áo Anton Weber. Bộ trưởng Lê Hữu Toàn hoan nghênh "
                     "chuyến thăm. Bộ trưởng Anton Weber cảm ơn Bộ trưởng Lê Hữu Toàn.");

    CHECK(m.n_participants == 2);
    CHECK_TEXT(m.participants[0].position, "Bộ trưởng Quốc phòng");
    CHECK_TEXT(m.participants[1].position, "Bộ trưởng Quốc phòng");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    hosts();
    offices();
    vn_arena_free(&arena);
    return unit_report("sides");
}
