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
    /* abroad, too, who receives is the host */
    m = only_meeting(
        "Trong chuyến thăm chính thức Áo, chiều 9/3, tại Viên, Thủ tướng Trần Văn Khải đã tiếp Bộ "
        "trưởng Bộ Nội vụ Áo Anton Weber.");
    CHECK_TEXT(m.host.head, "Trần Văn Khải");
    CHECK_TEXT(m.guest.head, "Anton Weber");
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

static const vn_participant *
participant(const vn_meeting *m, const char *name)
{
    for (size_t i = 0; i < m->n_participants; i++)
        if (!strcmp(m->participants[i].name, name))
            return &m->participants[i];
    return NULL;
}

/* All of a list of those present take part, nobody who is only spoken of. */
static void
lists(void)
{
    vn_meeting m = only_meeting(
        "Sáng 9/3, tại Hà Nội, Bộ trưởng Bộ Xây dựng Lê Hữu Toàn đã tiếp Bộ trưởng Bộ Nội vụ Áo Anton Weber. "
        "Cùng "
        "dự buổi tiếp, về phía Việt Nam có các đồng chí: Trần Văn Khải, Thứ trưởng Bộ Xây dựng; Phạm Đức "
        "Nam, "
        "Chánh Văn phòng Bộ Xây dựng. Bộ trưởng Anton Weber chuyển lời thăm của Tổng thống Áo Karl Meier.");

    CHECK(participant(&m, "Trần Văn Khải") != NULL);
    CHECK(participant(&m, "Phạm Đức Nam") != NULL);
    CHECK(participant(&m, "Karl Meier") == NULL);
    if (participant(&m, "Phạm Đức Nam"))
        CHECK(participant(&m, "Phạm Đức Nam")->side == VN_S_HOST);
}

/* However the list of those present is announced, and whatever degrees they have. */
static void
lists_announced(void)
{
#define RECEPTION                                                                                            \
    "Sáng 9/3, tại Hà Nội, Bộ trưởng Bộ Xây dựng Lê Hữu Toàn đã tiếp Bộ trưởng Bộ Nội vụ Áo Anton Weber. "
    static const char *const told[] = {
        RECEPTION "Cùng dự có PGS.TS Trần Văn Khải, Thứ trưởng Bộ Xây dựng.",
        RECEPTION "Buổi tiếp có sự tham dự của Thứ trưởng Bộ Xây dựng Trần Văn Khải.",
        RECEPTION "Thứ trưởng Bộ Xây dựng Trần Văn Khải cùng dự.",
        RECEPTION "Tiếp đoàn còn có ông Trần Văn Khải, Thứ trưởng Bộ Xây dựng.",
        RECEPTION
        "Thành phần tham dự gồm có: Thứ trưởng Bộ Xây dựng Hồ Thị Lan;\nThứ trưởng Bộ Xây dựng Trần "
        "Văn Khải."};
#undef RECEPTION

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        vn_meeting m = only_meeting(told[i]);

        CHECK(participant(&m, "Trần Văn Khải") != NULL);
    }
}

/* The side of a list is the one that the words before it name, whatever the names look like. */
static void
sides_of_lists(void)
{
    vn_meeting m = only_meeting("Sáng 9/3, tại Kon Tum, Công an tỉnh Kon Tum đã hội đàm với Cục Công an "
                                "tỉnh Attapeu (Lào). Dự hội "
                                "đàm, về phía Công an tỉnh Kon Tum có các đồng chí: Đại tá Trần Văn Khải, "
                                "Phó Giám đốc Công an tỉnh; về "
                                "phía Cục Công an tỉnh Attapeu có các đồng chí: Vương Minh Hải, Phó Cục "
                                "trưởng; La Kiến Quốc, Chi đội "
                                "trưởng Chi đội Hình sự.");

    CHECK(participant(&m, "La Kiến Quốc") != NULL);
    if (participant(&m, "La Kiến Quốc"))
        CHECK(participant(&m, "La Kiến Quốc")->side == VN_S_GUEST);
}

/* A delegation stands for its body; its head is named in another sentence. */
static void
delegations(void)
{
    vn_meeting m =
        only_meeting("Chiều 9/3, tại Hà Nội, Bộ trưởng Bộ Công an Lê Hữu Toàn đã tiếp đoàn đại biểu Bộ Nội "
                     "vụ Áo. Đoàn đại biểu "
                     "Bộ Nội vụ Áo do ông Anton Weber, Bộ trưởng Bộ Nội vụ Áo dẫn đầu đang thăm Việt Nam.");

    CHECK_TEXT(m.guest.organization, "Bộ Nội vụ Áo");
    CHECK_TEXT(m.guest.head, "Anton Weber");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
}

/* The party's leaders stand for the party when they meet one. */
static void
parties(void)
{
    vn_meeting m =
        only_meeting("Chiều 9/3, tại Hà Nội, Thường trực Ban Bí thư Lê Hữu Toàn đã tiếp Tổng Bí thư Đảng "
                     "Lao động Áo Anton Weber. Thường trực Ban Bí thư Lê Hữu Toàn khẳng định Đảng Cộng "
                     "sản Việt Nam coi trọng quan hệ với Đảng Lao động Áo.");

    CHECK_TEXT(m.host.organization, "Đảng Cộng sản Việt Nam");
    CHECK_TEXT(m.guest.organization, "Đảng Lao động Áo");
}

/* One who leads a delegation stands for its body, however the article names it. */
static void
leaders(void)
{
    vn_meeting m =
        only_meeting("Chiều 9/3, tại Hà Nội, Bộ trưởng Quốc phòng Lê Hữu Toàn đã hội đàm với Bộ trưởng Quốc "
                     "phòng Áo Anton Weber. Ông Anton Weber dẫn đầu đoàn cấp cao Bộ Quốc phòng Áo "
                     "thăm chính thức Việt Nam.");

    CHECK_TEXT(m.guest.organization, "Bộ Quốc phòng Áo");
    if (participant(&m, "Anton Weber"))
        CHECK_TEXT(participant(&m, "Anton Weber")->organization, "Bộ Quốc phòng Áo");
}

/* Who receives is one land for all encounters of one visit, unless the article says otherwise of one. */
static void
hosts_agree(void)
{
    static const char s[] =
        "Sáng 9/3, Thủ tướng Trần Văn Khải đã chủ trì lễ đón Thủ tướng Áo Anton Weber tại Phủ Chủ tịch. Ngay "
        "sau lễ đón, Thủ tướng Áo Anton Weber và Thủ tướng Trần Văn Khải đã hội đàm. Áo là đối tác lâu năm; "
        "tại "
        "Áo, tại Áo và tại Áo có nhiều hội nghị về thương mại.";
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    for (size_t i = 0; i < a.meetings.n; i++)
        CHECK_TEXT(a.meetings.items[i].host.country, "VN");
}

/* The last place that the article goes to before an encounter is where it is; nobody meets the dead. */
static void
last_places(void)
{
    vn_meeting m = only_meeting(
        "Chiều 9/3, Chủ tịch nước Trần Văn Khải đến Phnom Penh mở đầu chuyến thăm cấp nhà "
        "nước Campuchia. Tổng Bí thư Lào Kham Sy đã gửi thư. Nhà vua Norodom Vara chủ trì lễ đón Chủ "
        "tịch nước Trần Văn Khải tại Hoàng cung.");

    CHECK_TEXT(m.host.head, "Norodom Vara");
    CHECK_TEXT(m.host.country, "KH");
    m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Chủ tịch nước Trần Văn Khải đã tiếp Tổng thống Áo Anton Weber đến viếng "
        "cố Chủ tịch nước Lê Hữu Toàn.");
    CHECK_TEXT(m.guest.head, "Anton Weber");
    CHECK(participant(&m, "Lê Hữu Toàn") == NULL);
}

/* Trade and jobs in a land say nothing of where the encounter was; nor does the land that one comes home to.
 */
static void
lands_aside(void)
{
    vn_meeting m =
        only_meeting("Sáng 9/3, Bộ trưởng Bộ Xây dựng Lê Hữu Toàn đã hội đàm với Bộ trưởng Bộ Nội vụ Áo "
                     "Anton Weber. Nhiều thợ xây sống ở Áo, một số hãng đầu tư tại Áo, hàng Việt Nam bán "
                     "chạy tại Áo.");

    CHECK_TEXT(m.host.country, "VN");
    m = only_meeting(
        "Thủ tướng Trần Văn Khải đã về đến Hà Nội, kết thúc chuyến thăm chính thức Hà Lan. Trong "
        "chuyến thăm, Thủ tướng Trần Văn Khải đã hội đàm với Thủ tướng Hà Lan Anton Weber.");
    CHECK_TEXT(m.host.country, "NL");
}

/* Consorts come along. */
static void
guests(void)
{
    vn_meeting m = only_meeting(
        "Sáng 9/3, tại Hà Nội, Chủ tịch nước Trần Văn Khải đã tiếp Quốc vương Bỉ Jan Maes và Hoàng hậu "
        "Anna. ");

    CHECK(participant(&m, "Anna") != NULL);
}

/* Who speaks for others meets nobody, nor do the dead. */
static void
absent(void)
{
    vn_meeting m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hữu Toàn đã hội đàm với Bộ trưởng Ngoại giao "
        "Bỉ Jan Maes. Người phát ngôn Bộ Ngoại giao Phạm Thị Lan cho biết hai bên hài lòng. Nguyên Thủ "
        "tướng Bỉ Karl Peeters vừa qua đời.");

    CHECK(m.n_participants == 2);
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
}

/* Of a mere visit nobody leads the land visited but who invited. */
static void
visits(void)
{
    vn_meeting m =
        only_meeting("Thủ tướng Trần Văn Khải đến Hà Lan\n\nSáng 9/3, Thủ tướng Trần Văn Khải đã đến "
                     "Amsterdam, mở đầu chuyến thăm chính thức Hà Lan. Thủ tướng Hà Lan Anton Weber "
                     "mới nhậm chức.");

    CHECK_TEXT(m.guest.head, "Trần Văn Khải");
    CHECK(m.host.head == NULL);
}

/* Organs of a union, councils that head a state, offices that belong to one body alone. */
static void
bodies(void)
{
    vn_meeting m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hữu Toàn đã hội đàm với bà Anna Weber, Phó Chủ "
        "tịch Ủy ban châu Âu. Bà Anna Weber khẳng định Liên minh châu Âu coi trọng quan hệ với Việt Nam.");

    CHECK_TEXT(m.guest.organization, "Liên minh châu Âu");
    CHECK(m.guest.country == NULL);
    m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hữu Toàn đã hội đàm với bà Anna Weber, Phó Chủ "
        "tịch Ủy ban châu Âu. Liên minh châu Âu là đối tác lớn.");
    CHECK_TEXT(m.guest.organization, "Ủy ban châu Âu");
    m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Thủ tướng Lê Hữu Toàn đã tiếp Chủ tịch Hội đồng Nhà nước Cuba Juan "
        "Perez.");
    CHECK(m.guest.organization == NULL);
    m = only_meeting(
        "Chiều 9/3, tại Hà Nội, Thủ tướng Lê Hữu Toàn đã tiếp Thượng nghị sĩ Mỹ Anton Weber. Thủ tướng "
        "Lê Hữu Toàn đánh giá cao vai trò của Thượng viện Mỹ.");
    CHECK_TEXT(m.guest.organization, "Thượng viện Mỹ");
    m = only_meeting("Chiều 9/3, tại Huế, ông Lê Hữu Toàn, Ủy viên Trung ương Đảng, Bí thư Thành ủy Huế, đã "
                     "tiếp Đại sứ Lào "
                     "Khamsing Vilaysack.");
    CHECK_TEXT(m.host.organization, "Thành ủy Huế");
    m = only_meeting("Chiều 9/3, tại La Habana, Chủ tịch Quốc hội Việt Nam Lê Thị Mai đã hội đàm với Chủ "
                     "tịch Quốc hội Cuba Juan Perez. Đoàn Đảng, Nhà nước Việt Nam do Chủ tịch "
                     "Quốc hội Lê Thị Mai dẫn đầu đang thăm Cuba.");
    CHECK_TEXT(m.guest.organization, "Quốc hội Việt Nam");
}

/* A body of Viet Nam is told without its land, also beside the same body of another. */
static void
bodies_at_home(void)
{
    vn_meeting m =
        only_meeting("Bộ trưởng Bộ Công an Lê Hữu Toàn hội đàm với Bộ trưởng Bộ Công an Lào Khamsing "
                     "Vilaysack.");

    CHECK_TEXT(m.host.organization, "Bộ Công an");
    CHECK_TEXT(m.host.country, "VN");
    CHECK_TEXT(m.guest.organization, "Bộ Công an Lào");
    m = only_meeting("Đoàn Bộ Quốc phòng Campuchia do Đại tướng Sok Vanna làm trưởng đoàn chào xã giao Bộ "
                     "trưởng Bộ Quốc phòng Phan Văn Toàn.");
    CHECK_TEXT(m.host.head, "Phan Văn Toàn");
    CHECK_TEXT(m.host.country, "VN");
    CHECK_TEXT(m.guest.organization, "Bộ Quốc phòng Campuchia");
    /* no side is given a body of the other one's land */
    m = only_meeting("Trung tướng Lê Văn Toàn, Thứ trưởng Bộ Công an dẫn đầu đoàn công tác thăm Cơ quan Cảnh "
                     "sát Nhật Bản và làm việc với ông Sato Kenji, Tổng Giám đốc.");
    CHECK(!m.host.organization || strcmp(m.host.country, "VN") != 0 ||
          !strcmp(m.host.organization, "Bộ Công an"));
    m = only_meeting(
        "Chiều 3/4, tại Viêng Chăn, Đoàn đại biểu Viện Kiểm sát nhân dân tối cao do Viện trưởng Lê "
        "Hữu Toàn dẫn đầu đã hội kiến Phó Thủ tướng Lào Khamsing Vilaysack.");
    CHECK(!m.host.organization);
    CHECK_TEXT(m.guest.organization, "Viện Kiểm sát nhân dân tối cao");
    /* a ministry without its land is that of who leads it */
    m = only_meeting("Chiều 7/3, tại Phnom Penh, Bộ trưởng Bộ Công an Lê Hữu Toàn hội đàm với "
                     "Bộ trưởng Bộ Nội vụ Sok Vanna.");
    CHECK_TEXT(m.host.country, "KH");
    CHECK_TEXT(m.host.head, "Sok Vanna");
    m = only_meeting("Bộ trưởng Bộ Y tế Lê Thị Mai tiếp bà Anna Weber, Trưởng đại diện UNICEF tại Việt Nam.");
    CHECK(!m.guest.country);
    CHECK_TEXT(m.guest.head, "Anna Weber");
}

/* Who receives, where only those who came, the body it was held at, or the subject tell it. */
static void
hosts_told_apart(void)
{
    vn_meeting m;

    m = only_meeting("Từ ngày 4 đến 6/3, Công an tỉnh Nghệ An do Đại tá Lê Hữu Toàn, Phó Giám đốc làm Trưởng "
                     "đoàn đã có chuyến thăm, hội đàm với Công an tỉnh Xiêng Khoảng, Lào. Đại tá Khamsing "
                     "Vilay, Phó Giám đốc Công an tỉnh Xiêng Khoảng chủ trì đón tiếp.");
    CHECK_TEXT(m.host.country, "LA");
    CHECK_TEXT(m.guest.head, "Lê Hữu Toàn");
    m = only_meeting("Ngày 5/3, Đại sứ Việt Nam tại Áo Lê Hữu Toàn đã gặp Thứ trưởng Bộ Ngoại giao Áo Anton "
                     "Weber, bàn về hợp tác lao động.");
    CHECK_TEXT(m.host.head, "Anton Weber");
    m = only_meeting("Nhân dịp dự hội nghị tại Geneva, ngày 5/3, Thủ tướng Lê Hữu Toàn có nhiều hoạt động. "
                     "Gặp Thủ tướng Áo Anton Weber, Thủ tướng Lê Hữu Toàn chúc mừng những thành tựu của Áo.");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
}

/* Whom a delegation meets is not the delegation itself. */
static void
delegation_led_to(void)
{
    vn_meeting m =
        only_meeting("Ngày 5/3, đoàn công tác Bộ Công an do Đại tá Lê Hữu Toàn, Cục trưởng dẫn đầu "
                     "đã làm việc với Bộ Tư pháp Áo. Tiếp đoàn có ông Anton Weber, Quốc vụ khanh.");

    CHECK_TEXT(m.guest.head, "Lê Hữu Toàn");
    CHECK_TEXT(m.host.head, "Anton Weber");
    CHECK_TEXT(m.host.organization, "Bộ Tư pháp Áo");
}

/* The announced first of a side leads it, and stands for its body. */
static void
leaders_announced(void)
{
    vn_meeting m = only_meeting(
        "Sáng 9/3, tại Hà Nội, Bộ Tư pháp tổ chức hội đàm với Bộ Nội vụ Áo. Dẫn đầu đoàn Áo là ông Anton "
        "Weber, Quốc vụ khanh; dẫn đầu đoàn Việt Nam là đồng chí Lê Hữu Toàn, Thứ trưởng.");

    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
    CHECK_TEXT(m.guest.head, "Anton Weber");
    CHECK_TEXT(m.guest.organization, "Bộ Nội vụ Áo");
}

/* A part of a body before the body; an office that one side's body has; what a department deals with. */
static void
parts_and_seats(void)
{
    vn_meeting m = only_meeting(
        "Ngày 5/3, Đồn Biên phòng Chi Ma, BĐBP tỉnh Lạng Sơn tổ chức hội đàm với Trạm Kiểm tra biên phòng Ái "
        "Điểm (Trung Quốc). Trung tá Lê Hữu Toàn, Đồn trưởng và ông Hoàng Kiến Minh, Trạm trưởng chủ trì.");

    CHECK_TEXT(m.host.organization, "Đồn Biên phòng Chi Ma");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
    CHECK_TEXT(m.guest.head, "Hoàng Kiến Minh");
    m = only_meeting("Sáng 9/3, tại Hà Nội, Chánh án Tòa án nhân dân tối cao Trần Văn Khải tiếp ông Park "
                     "Min-soo, Tổng cục trưởng Cơ quan Cảnh sát quốc gia Hàn Quốc. Tham dự buổi tiếp có Phạm "
                     "Đức Nam, Cục trưởng Cục Hợp tác quốc tế.");
    CHECK(participant(&m, "Phạm Đức Nam") && participant(&m, "Phạm Đức Nam")->side == VN_S_HOST);
}

/* Who speaks for a body; a bare "ông"; a name that is Vietnamese beside one that China shares. */
static void
words_for_people(void)
{
    vn_meeting m =
        only_meeting("Sáng 9/3, tại Hà Nội, thay mặt lãnh đạo Tổng cục Hậu cần, đồng chí Lê Hữu Toàn, "
                     "Chủ nhiệm đã tiếp ông Anton Weber, Quốc vụ khanh Bộ Quốc phòng Áo.");

    CHECK_TEXT(m.host.organization, "Tổng cục Hậu cần");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
    m = only_meeting(
        "Chiều 5/3, Hội Nhà báo Việt Nam đã có buổi làm việc với Đoàn công tác Lực lượng Cảnh sát "
        "Singapore. Tham dự buổi làm việc, về phía Hội Nhà báo Việt Nam có đồng chí Nguyễn Đức "
        "Long, Phó Chủ tịch; đồng chí Vũ Thị Thanh Bình, Phó Chánh Văn phòng.");
    CHECK_TEXT(m.host.head, "Nguyễn Đức Long");
    CHECK_TEXT(m.guest.organization, "Lực lượng Cảnh sát Singapore");
}

static vn_meeting
meeting_of(const char *s, size_t which)
{
    static const vn_meeting none;
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n > which);
    return a.meetings.n > which ? a.meetings.items[which] : none;
}

/* Who is told to have attended all that is told takes part in each. */
static void
attended_all(void)
{
    static const char travel[] =
        "Trong chuyến thăm Peru, ngày 8/3, tại Lima, Chủ tịch Quốc hội Lê Văn Tám hội kiến Tổng thống Pablo "
        "Rojas. Chiều cùng ngày, Chủ tịch Quốc hội hội đàm với Chủ tịch Quốc hội Peru Ana Vargas. Tháp tùng "
        "Chủ tịch Quốc hội trong các cuộc tiếp xúc có Chủ nhiệm Ủy ban Đối ngoại Vũ Hải Nam.";
    static const char home[] =
        "Sáng 8/3, tại Hà Nội, Bộ trưởng Bộ Tư pháp Đỗ Hà My tiếp Đại sứ Áo Anton Weber. Chiều cùng ngày, Bộ "
        "trưởng Đỗ Hà My tiếp Đại sứ Chile Pablo Rojas. Vụ trưởng Vụ Hợp tác quốc tế Lê Văn Tám có mặt ở cả "
        "hai cuộc tiếp.";

    for (size_t k = 0; k < 2; k++) {
        vn_meeting m = meeting_of(travel, k);

        CHECK(participant(&m, "Vũ Hải Nam") != NULL);
        m = meeting_of(home, k);
        CHECK(participant(&m, "Lê Văn Tám") != NULL);
    }
}

/* On the soil of a third land the host is who is named first; a consul's own land is not where he meets. */
static void
third_lands(void)
{
    vn_meeting m =
        only_meeting("Bên lề Hội nghị Cấp cao tại Viêng Chăn, chiều 8/3, Thủ tướng Fiji Josefa Ratu đã gặp "
                     "Thủ tướng Trần Văn Khải. Hai bên trao đổi về nghề cá.");

    CHECK_TEXT(m.host.head, "Josefa Ratu");
    m = only_meeting(
        "Chiều 8/3, lãnh đạo thành phố gặp bà Siriporn Chai, tân Tổng Lãnh sự Thái Lan tại Thành phố Hồ Chí "
        "Minh. Bà Siriporn Chai nói về Bangkok, Chiang Mai và tỉnh Udon Thani. Phó Chủ tịch UBND thành phố "
        "Cần Thơ Lê Thị Hiền chủ trì buổi làm việc với bà Siriporn Chai.");
    CHECK_TEXT(m.host.head, "Lê Thị Hiền");
    CHECK(participant(&m, "Siriporn Chai") != NULL);
    if (participant(&m, "Siriporn Chai"))
        CHECK_TEXT(participant(&m, "Siriporn Chai")->position, "Tổng Lãnh sự");
}

/* A nameless deputy serves in the body of the head of the side; degrees part no rank or list from a name. */
static void
deputies(void)
{
    vn_meeting m = only_meeting(
        "Chiều 8/3, tại Hà Nội, Thiếu tướng, PGS.TS Trịnh Lan Anh, Giám đốc Học viện Cảnh sát nhân dân tiếp "
        "ông Anton Weber, Hiệu trưởng Đại học Cảnh sát Áo. Cùng dự có PGS.TS. Lê Văn Tám, Phó Giám đốc; bác "
        "sĩ Vũ Hải Nam, nguyên Phó Giám đốc Bệnh viện 19-8.");
    const vn_participant *p;

    CHECK_TEXT(m.participants[0].rank, "Thiếu tướng");
    CHECK((p = participant(&m, "Lê Văn Tám")) != NULL);
    if (p)
        CHECK_TEXT(p->organization, "Học viện Cảnh sát nhân dân");
    CHECK((p = participant(&m, "Vũ Hải Nam")) != NULL);
    if (p)
        CHECK_TEXT(p->position, "nguyên Phó Giám đốc");
}

/* A body in brackets or behind "của" is whose a person without an office is. */
static void
bodies_of_persons(void)
{
    vn_meeting m = only_meeting(
        "Sáng 8/3, tại Hà Nội, Phó Chủ tịch Hội Hữu nghị Việt - Pháp Lê Văn Tám tiếp ông Marc Durand, Bí thư "
        "toàn quốc Đảng Xanh Pháp. Cùng dự có bà Anne Petit (Đại học Lyon).");
    const vn_participant *p = participant(&m, "Marc Durand");

    CHECK(p && p->position && !strcmp(p->position, "Bí thư toàn quốc"));
    p = participant(&m, "Anne Petit");
    CHECK(p && p->organization && !strcmp(p->organization, "Đại học Lyon"));
}

/* Whose office it is: not that of whom somebody receives; that of who is called a counterpart. */
static void
owners(void)
{
    vn_meeting m = only_meeting(
        "Ngày 8/3, tại Lima, Đại sứ Việt Nam tại Peru Lê Văn Tám đã đến làm việc với Phòng Thương mại Peru. "
        "Tiếp Đại sứ, ông Pablo Rojas, Phó Chủ tịch Phòng Thương mại Peru đề nghị lập hội đồng chung.");

    CHECK_TEXT(m.host.head, "Pablo Rojas");
    CHECK(participant(&m, "Pablo Rojas") && participant(&m, "Pablo Rojas")->position);
    if (participant(&m, "Pablo Rojas"))
        CHECK_TEXT(participant(&m, "Pablo Rojas")->position, "Phó Chủ tịch");
    m = only_meeting(
        "Ngày 8/3, Bộ trưởng Ngoại giao Lê Hữu Toàn điện đàm với người đồng cấp nước này, bà Elina "
        "Korhonen. Phần Lan là đối tác quan trọng.");
    CHECK(participant(&m, "Elina Korhonen") && participant(&m, "Elina Korhonen")->position);
    if (participant(&m, "Elina Korhonen"))
        CHECK_TEXT(participant(&m, "Elina Korhonen")->position, "Bộ trưởng Ngoại giao");
    m = only_meeting(
        "Ngày 8/3, tại Cao Bằng, ông Trần Văn Khải, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Cao Bằng tiếp "
        "Tỉnh trưởng Oran Samir Karim. Tỉnh Oran là trung tâm lớn của Algeria.");
    CHECK_TEXT(m.guest.head, "Samir Karim");
    CHECK_TEXT(m.participants[0].position, "Bí thư");
}

/* A province or state abroad before its governor's name is no part of it, nor is a kingdom. */
static void
lands_before_names(void)
{
    vn_meeting m;

    m = only_meeting("Ngày 8/3, tại Cao Bằng, Bí thư Tỉnh ủy Cao Bằng Trần Văn Khải tiếp Tỉnh trưởng Alvora "
                     "Samir Delgado (Argentina). Tỉnh trưởng Samir Delgado cảm ơn sự đón tiếp.");
    CHECK_TEXT(m.guest.head, "Samir Delgado");
    m = only_meeting(
        "Ngày 8/3, tại Hà Nội, Chủ tịch nước Lê Hữu Toàn tiếp Đại sứ Vương quốc Ô-man Ha-mít bin "
        "Xa-lê An Ra-si.");
    CHECK_TEXT(m.guest.country, "OM");
    CHECK_TEXT(m.guest.head, "Ha-mít bin Xa-lê An Ra-si");
    m = only_meeting(
        "Ngày 8/3, tại Hà Nội, Thứ trưởng Bộ Công an Lê Hữu Toàn hội đàm với Tổng cục trưởng An ninh "
        "quốc gia Algeria Samir Karim. Tổng cục An ninh quốc gia Algeria mong mở rộng hợp tác.");
    CHECK_TEXT(m.guest.organization, "Tổng cục An ninh quốc gia Algeria");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    bodies_at_home();
    hosts();
    offices();
    lists();
    lists_announced();
    sides_of_lists();
    delegations();
    parties();
    leaders();
    hosts_agree();
    last_places();
    lands_aside();
    visits();
    guests();
    absent();
    bodies();
    hosts_told_apart();
    delegation_led_to();
    leaders_announced();
    parts_and_seats();
    words_for_people();
    attended_all();
    third_lands();
    deputies();
    owners();
    bodies_of_persons();
    lands_before_names();
    vn_arena_free(&arena);
    return unit_report("sides");
}
