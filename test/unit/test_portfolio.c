/* Offices that are longer than they seem, and bodies of those who are told by a bare office; on sentences
 * written for this test. */
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

static const char *
position_of(const vn_meeting *m, const char *name)
{
    for (size_t i = 0; i < m->n_participants; i++)
        if (!strcmp(m->participants[i].name, name))
            return m->participants[i].position;
    return NULL;
}

/* What a minister is minister of is no body. */
static void
ministers(void)
{
    vn_meeting m =
        only_meeting("Chiều 8/3 tại Hà Nội, Phó Thủ tướng Lê Hữu Toàn tiếp ông Anton Weber, Bộ trưởng Năng "
                     "lượng, Khí hậu và Phát triển bền vững Áo.");

    CHECK(!m.guest.organization);
    CHECK_TEXT(m.guest.country, "AT");
    CHECK_TEXT(position_of(&m, "Anton Weber"), "Bộ trưởng Năng lượng, Khí hậu và Phát triển bền vững");
    m = only_meeting("Chiều 8/3 tại Hà Nội, Thủ tướng Lê Hữu Toàn tiếp Bộ trưởng Quân đội Pháp Luc Morel.");
    CHECK(!m.guest.organization);
    CHECK_TEXT(position_of(&m, "Luc Morel"), "Bộ trưởng Quân đội");
}

/* The board and the running of a company are words of the office. */
static void
companies(void)
{
    vn_meeting m =
        only_meeting("Ngày 8/3, tại Hà Nội, Phó Thủ tướng Lê Hữu Toàn tiếp ông Henrik Holm, Chủ tịch Hội "
                     "đồng quản trị Tập đoàn Danfoss (Đan Mạch).");

    CHECK_TEXT(m.guest.organization, "Tập đoàn Danfoss");
    CHECK_TEXT(position_of(&m, "Henrik Holm"), "Chủ tịch Hội đồng quản trị");
    m = only_meeting("Ngày 8/3, tại Hà Nội, Phó Thủ tướng Lê Hữu Toàn tiếp ông Azlan Rahman, Tổng Giám đốc "
                     "điều hành Petronas.");
    CHECK_TEXT(m.guest.organization, "Petronas");
}

/* "led by A, deputy director": of the body whose delegation it is. */
static void
delegations(void)
{
    vn_meeting m =
        only_meeting("Một đoàn của Cảnh sát quốc gia Peru, đứng đầu là Thiếu tướng Ramón Cruz, Phó Tổng Giám "
                     "đốc, đã làm việc với Cục Cảnh sát hình sự tại Hà Nội ngày 8/3.");

    CHECK_TEXT(m.guest.organization, "Cảnh sát quốc gia Peru");
    CHECK_TEXT(m.guest.head, "Ramón Cruz");
    m = only_meeting("Ngày 8/3, tại Hà Nội, Thứ trưởng Bộ Tư pháp Lê Hữu Toàn tiếp đoàn công tác của Hội "
                     "đồng Công chứng Pháp, dẫn đầu là ông Luc Morel, Phó Chủ tịch.");
    CHECK_TEXT(m.guest.organization, "Hội đồng Công chứng Pháp");
    CHECK_TEXT(m.guest.head, "Luc Morel");
}

/* "tiếp Thị trưởng" is no "tiếp thị"; who leads a department stands for its ministry; a land's delegation is
 * that of its leader named before. */
static void
others(void)
{
    vn_analysis a;
    const char *s =
        "Sáng 8/3, tại Hà Nội, Trung tướng Lê Hữu Toàn, Tư lệnh Cảnh sát biển Việt Nam, hội đàm với "
        "Đại tướng Sok Vanna, Tư lệnh Hiến binh Hoàng gia Campuchia. Buổi chiều, đoàn Campuchia tới "
        "chào Thượng tướng Trần Văn Khải, Thứ trưởng Bộ Quốc phòng.";
    vn_meeting m = only_meeting("Ngày 8/3, tại Đà Nẵng, Chủ tịch UBND thành phố Đà Nẵng Lê Hữu Toàn tiếp Thị "
                                "trưởng thành phố Lyon Luc Morel.");

    CHECK_TEXT(m.guest.head, "Luc Morel");
    m = only_meeting(
        "Ngày 8/3, tại Hà Nội, ông Lê Hữu Toàn, Vụ trưởng Vụ Hợp tác quốc tế thuộc Bộ Y tế, tiếp bà "
        "Marie Blanc, Vụ trưởng Vụ Châu Á của Bộ Y tế Pháp.");
    CHECK_TEXT(m.host.organization, "Bộ Y tế");
    CHECK_TEXT(m.guest.organization, "Bộ Y tế Pháp");
    m = only_meeting(
        "Chiều 8/3, tại Học viện Kỹ thuật Quân sự, Thiếu tướng Lê Hữu Toàn, Phó Giám đốc Học viện, "
        "gặp đoàn Hải quân Hàn Quốc do Chuẩn đô đốc Seo Kang-ho dẫn đầu.");
    CHECK_TEXT(m.host.organization, "Học viện Kỹ thuật Quân sự");
    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    if (a.meetings.n == 2)
        CHECK_TEXT(a.meetings.items[1].guest.head, "Sok Vanna");
}

/* A name behind its body, and an office that is an item of its own. */
static void
names(void)
{
    vn_meeting m =
        only_meeting("Chiều 8/3 tại Hà Nội, Phó Thủ tướng Lê Hữu Toàn tiếp Bộ trưởng Bộ Năng lượng và Khí "
                     "hậu Anders Lindqvist của Thụy Điển. Cùng dự có bà Greta Holm, Nghị sỹ, Chủ tịch Ủy "
                     "ban Tài chính.");

    CHECK_TEXT(m.guest.head, "Anders Lindqvist");
    CHECK_TEXT(position_of(&m, "Greta Holm"), "Chủ tịch");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    ministers();
    companies();
    delegations();
    others();
    names();
    vn_arena_free(&arena);
    return unit_report("portfolio");
}
