/* Who receives abroad, and which body a side stands for; on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static vn_arena arena;

/* The last encounter told. */
static vn_meeting
last_meeting(const char *s)
{
    static const vn_meeting none;
    vn_analysis a;

    vn_analyze(&a, &arena, s, strlen(s), (vn_day){2024, 3, 9}, VN_D_MEETINGS);
    CHECK(a.meetings.n > 0);
    return a.meetings.n ? a.meetings.items[a.meetings.n - 1] : none;
}

/* Who receives is the host abroad, too; whom a reception is told to be of is received. */
static void
receivers_abroad(void)
{
    vn_meeting m = last_meeting(
        "Chiều 8/3, Chủ tịch nước Trần Văn Khải và phu nhân đã đến thủ đô Viên, bắt đầu thăm cấp nhà nước "
        "Áo. Ngay sau lễ đón, Chủ tịch nước Trần Văn Khải đã tiếp Bộ trưởng Ngoại giao Áo Anton Weber đến "
        "chào.");

    CHECK_TEXT(m.host.head, "Trần Văn Khải");
    CHECK_TEXT(m.guest.head, "Anton Weber");
    m = last_meeting(
        "Trong chuyến thăm chính thức Áo, chiều 8/3 tại Viên, Chủ tịch nước Trần Văn Khải hội đàm với Tổng "
        "thống Áo Karl Meier. Tại buổi tiếp bà Eva Huber - chủ tịch Tập đoàn Andritz - diễn ra cùng ngày, "
        "Chủ tịch nước Trần Văn Khải hoan nghênh các dự án mới.");
    CHECK_TEXT(m.host.head, "Trần Văn Khải");
    CHECK_TEXT(m.guest.head, "Eva Huber");
}

/* The way of a visit is read over a long name; what there is in a land is no venue. */
static void
visits_and_venues(void)
{
    vn_meeting m = last_meeting(
        "Chủ tịch nước Trần Văn Khải chiều 8/3 gặp Chủ tịch Hạ viện Áo Eva Huber. Việc này thuộc chuyến "
        "thăm cấp nhà nước tới Áo của Chủ tịch nước cùng Phu nhân.");

    CHECK_TEXT(m.host.country, "AT");
    m = last_meeting(
        "Bộ trưởng Bộ Xây dựng Lê Hữu Toàn và Bộ trưởng Bộ Năng lượng Áo Anton Weber hội đàm chiều 8/3. Hai "
        "bên rà soát các dự án nhà máy điện tại Áo. Hiện có hơn 500 kỹ sư Việt Nam tại Áo.");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
}

/* Who is named first is the host of a call, whoever has visited whom. */
static void
calls(void)
{
    vn_meeting m = last_meeting(
        "Tổng thống Nga Ivan Belov điện đàm với Tổng thống Argentina\n\nNgày 5/3, Tổng thống Nga Ivan Belov "
        "đã điện đàm với Tổng thống Argentina Carlos Moreno. Ông Belov cảm ơn sự đón tiếp trong chuyến thăm "
        "Argentina hồi tháng 1.");

    CHECK_TEXT(m.host.head, "Ivan Belov");
    CHECK_TEXT(m.guest.head, "Carlos Moreno");
}

/* The body that a telling names, where who signs is of a part of it. */
static void
wholes(void)
{
    vn_meeting m = last_meeting(
        "Sáng 9/3, tại cửa khẩu Tà Lùng, Công an tỉnh Cao Bằng làm lễ trao trả hai nghi phạm cho Cục Công "
        "an "
        "thành phố Bách Sắc (Trung Quốc). Trung tá Lê Hữu Toàn, Phó Trưởng phòng Phòng Tham mưu Công "
        "an tỉnh Cao Bằng và ông Hoàng Kiến Minh, Đội trưởng Đội Điều tra Cục Công an thành phố Bách Sắc đã "
        "ký biên bản bàn giao.");

    CHECK_TEXT(m.host.organization, "Công an tỉnh Cao Bằng");
    CHECK_TEXT(m.guest.organization, "Cục Công an thành phố Bách Sắc");
}

/* Who commands a ship stands for its force, and goes before the ambassador; a ship is no person. */
static void
ships(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, tàu hộ vệ Adler của Hải quân Đức do Trung tá Karl Meier làm Thuyền trưởng cập cảng Chân "
        "Mây. Chiều cùng ngày, Trung tá Karl Meier và Đại sứ Đức tại Việt Nam Eva Huber đến chào xã giao "
        "Phó Chủ tịch UBND thành phố Huế Lê Hữu Toàn.");

    CHECK_TEXT(m.guest.head, "Karl Meier");
    CHECK_TEXT(m.guest.organization, "Hải quân Đức");
    CHECK_TEXT(m.host.organization, "UBND thành phố Huế");
}

/* The command that a telling names, of whose force its head is an officer. */
static void
commands(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, Bộ Tư lệnh Quân khu 1 tiếp đoàn Học viện Quốc phòng Hungary do Thiếu tướng Istvan Nagy "
        "dẫn đầu. Thiếu tướng Lê Hữu Toàn, Phó Tư lệnh Quân khu 1 chủ trì buổi tiếp.");

    CHECK_TEXT(m.host.organization, "Bộ Tư lệnh Quân khu 1");
    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
}

/* Who leads a delegation is of its land, and who speaks for a friendship society of the land named first. */
static void
lands_of_leaders(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, Viện trưởng Viện kiểm sát nhân dân tỉnh Cao Bằng Lê Hữu Toàn tiếp đoàn Viện kiểm sát "
        "nhân dân thành phố Bách Sắc (Trung Quốc) do ông Nông Chí Minh dẫn đầu.");

    CHECK_TEXT(m.guest.head, "Nông Chí Minh");
    CHECK_TEXT(m.guest.country, "CN");
    m = last_meeting(
        "Chiều 8/3, Chủ tịch Liên hiệp các hội hữu nghị Việt Nam Lê Hữu Toàn tiếp ông Istvan Nagy, Chủ "
        "tịch Hội hữu nghị Hungary - Việt Nam.");
    CHECK_TEXT(m.guest.head, "Istvan Nagy");
    CHECK_TEXT(m.guest.country, "HU");
}

/* An ambassador is of the embassy, though the article names the consulate too. */
static void
missions(void)
{
    vn_meeting m = last_meeting(
        "Tối 8/3, Đại sứ quán Hungary tổ chức chiêu đãi nhân Quốc khánh. Thứ trưởng Bộ Ngoại giao Lê Hữu "
        "Toàn tới dự. Phát biểu tại buổi chiêu đãi, Đại sứ Hungary tại Việt Nam Istvan Nagy cảm ơn các bạn "
        "bè. Tổng Lãnh sự quán Hungary cũng sẽ kỷ niệm ngày này.");

    CHECK_TEXT(m.host.head, "Istvan Nagy");
    CHECK_TEXT(m.host.organization, "Đại sứ quán Hungary");
}

/* A part is of the land of the whole behind it; who heads a delegation to a body is not of that body. */
static void
parts_and_delegations(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, tại Hà Nội, Trung tướng Lê Hữu Toàn, Cục trưởng Cục Cảnh sát giao thông có buổi làm việc "
        "với đoàn Cục Cảnh sát giao thông, Bộ Công an Lào do Chuẩn tướng Bounmy Sayavong, Cục "
        "trưởng dẫn đầu.");

    CHECK_TEXT(m.guest.organization, "Cục Cảnh sát giao thông");
    CHECK_TEXT(m.host.organization, "Cục Cảnh sát giao thông");
    CHECK_TEXT(m.guest.country, "LA");
    m = last_meeting(
        "Chiều 8/3, tại Viên, đoàn Hội Nông dân Việt Nam do Phó Chủ tịch Lê Hữu Toàn dẫn đầu đã có buổi làm "
        "việc với Hiệp hội Nông dân Áo. Phó Chủ tịch Hiệp hội Nông dân Áo Anton Weber tiếp đoàn.");
    CHECK_TEXT(m.guest.organization, "Hội Nông dân Việt Nam");
    CHECK_TEXT(m.guest.head, "Lê Hữu Toàn");
}

/* Two parties meet, whatever organ of theirs the heads belong to. */
static void
parties(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, tại Hà Nội, đồng chí Lê Hữu Toàn, Thường trực Ban Bí thư Trung ương Đảng Cộng sản Việt "
        "Nam hội đàm với đoàn đại biểu Đảng Cộng sản Áo do đồng chí Anton Weber, Chủ tịch Đảng dẫn đầu.");

    CHECK_TEXT(m.host.organization, "Đảng Cộng sản Việt Nam");
    CHECK_TEXT(m.guest.organization, "Đảng Cộng sản Áo");
}

/* Bodies are told by their whole names: with the town of a consulate, all fields of a ministry, a province
 * abroad that nobody knows. */
static void
whole_names(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, Bộ Chỉ huy Quân sự tỉnh Nghệ An hội đàm với Bộ Chỉ huy Quân sự tỉnh Luông Nậm Thà (Lào). "
        "Đại tá Lê Hữu Toàn, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh Nghệ An chủ trì hội đàm.");

    CHECK_TEXT(m.guest.organization, "Bộ Chỉ huy Quân sự tỉnh Luông Nậm Thà");
    m = last_meeting(
        "Sáng 8/3, Phó Chủ tịch UBND thành phố Huế Lê Hữu Toàn tiếp đoàn Tổng Lãnh sự quán Lào tại Đà Nẵng "
        "do Tổng Lãnh sự Bounmy Sayavong dẫn đầu.");
    CHECK_TEXT(m.guest.organization, "Tổng Lãnh sự quán Lào tại Đà Nẵng");
}

/* Whom an office with its land, or the words beside a delegation, tell; and names that are of no person. */
static void
persons_told(void)
{
    vn_meeting m = last_meeting(
        "Sáng 8/3, Bộ trưởng Quốc phòng Áo Anton Weber thăm Bệnh viện Quân y 103. Trước đó, Bộ trưởng Áo hội "
        "đàm với Đại tướng Lê Hữu Toàn, Bộ trưởng Quốc phòng Việt Nam, tại Hà Nội.");

    CHECK_TEXT(m.host.head, "Lê Hữu Toàn");
    CHECK_TEXT(m.guest.head, "Anton Weber");
    m = last_meeting(
        "Sáng 8/3, Phó Thủ tướng Lê Hữu Toàn đã làm việc với đoàn Hiệp hội Cà phê châu Á mà trưởng đoàn "
        "là ông Ahmad Rashid, Chủ tịch Hiệp hội.");
    CHECK_TEXT(m.guest.head, "Ahmad Rashid");
    m = last_meeting(
        "Chiều 8/3, tại Viên, Chủ tịch nước Lê Hữu Toàn hội đàm với Tổng thống Áo Karl Meier. Hai bên "
        "nhắc lại tình cảm mà Chủ tịch Hồ Chí Minh dành cho nước Áo.");
    CHECK(m.n_participants == 2);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    receivers_abroad();
    visits_and_venues();
    calls();
    wholes();
    ships();
    commands();
    lands_of_leaders();
    missions();
    parts_and_delegations();
    parties();
    whole_names();
    persons_told();
    vn_arena_free(&arena);
    return unit_report("bodies");
}
