/* Forms in which encounters are told, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

/* "HOST < GUEST" of each record, by heads (bodies where no head is told), after its kind; "; " between
 * records. */
static const char *
told(vn_arena *arena, const char *s)
{
    vn_analysis a;
    char *out = vn_alloc(arena, 1000);
    size_t n = 0;

    out[0] = 0;
    vn_analyze(&a, arena, s, strlen(s), (vn_day){2025, 3, 6}, VN_D_MEETINGS);
    for (size_t i = 0; i < a.meetings.n && n < 700; i++) {
        const vn_meeting *m = &a.meetings.items[i];
        const char *host = m->host.head ? m->host.head : m->host.organization;
        const char *guest = m->guest.head ? m->guest.head : m->guest.organization;

        n += (size_t)snprintf(out + n, 1000 - n, "%s%s: %s < %s", i ? "; " : "", m->kind,
                              host ? host : m->host.country, guest ? guest : m->guest.country);
    }
    return out;
}

static void
delegations(vn_arena *arena)
{
    CHECK_TEXT(told(arena, "Thứ trưởng Bộ Quốc phòng Lê Quang Hiển thăm, làm việc tại Bộ Quốc phòng Belarus. "
                           "Thứ trưởng Bộ Quốc phòng Belarus Andrei Kovalenko chủ trì đón và hội đàm với "
                           "đoàn."),
               "talks: Andrei Kovalenko < Lê Quang Hiển");
    CHECK_TEXT(told(arena,
                    "Ngày 4/3, tại Hà Nội, Phó Viện trưởng Viện Kiểm sát nhân dân tối cao Nguyễn Tấn Lực "
                    "đã hội đàm với Phó Viện trưởng Viện Công tố Nga Sergei Lobanov.\n\nChiều cùng "
                    "ngày, đoàn đã đến chào Chủ tịch UBND thành phố Hà Nội Tô Đức Nam."),
               "talks: Nguyễn Tấn Lực < Sergei Lobanov; courtesy_call: Tô Đức Nam < Sergei Lobanov");
}

static void
congratulations(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Ngày 4/3, Đại tá Khamphet Sisouvong, Giám đốc Công an tỉnh Savannakhet (Lào) đã sang "
                    "chúc Tết Công an tỉnh Quảng Trị."),
               "meeting: Công an tỉnh Quảng Trị < Khamphet Sisouvong");
}

static void
signings(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Ngày 4/3, tại Hà Nội, Thứ trưởng Bộ Tư pháp Trần Bá Lộc và Thứ trưởng Bộ Tư pháp Nhật "
                    "Bản Tanaka Hiroshi đã ký Bản ghi nhớ hợp tác."),
               "signing: Trần Bá Lộc < Tanaka Hiroshi");
}

static void
wishes(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Thứ trưởng Bộ Tư pháp Trần Bá Lộc cho biết mong muốn sớm được gặp Thứ trưởng Bộ Tư pháp "
                    "Nhật Bản Tanaka Hiroshi."),
               "");
}

/* Sides told in two sentences, or of two encounters in one. */
static void
gatherings(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Tối 4/3, tại Hà Nội, Đại sứ quán Belarus tại Việt Nam tổ chức lễ kỷ niệm Quốc khánh. Dự "
                    "lễ có Thứ trưởng Bộ Ngoại giao Vũ Minh Khôi và Đại sứ Belarus Andrei Kovalenko."),
               "ceremony: Andrei Kovalenko < Vũ Minh Khôi");
    CHECK_TEXT(told(arena,
                    "Sáng 4/3, tại Hà Nội, diễn ra lễ trao Huân chương tặng Thứ trưởng Bộ Quốc phòng Belarus "
                    "Andrei Kovalenko. Thứ trưởng Bộ Quốc phòng Lê Quang Hiển dự và trao Huân chương."),
               "ceremony: Lê Quang Hiển < Andrei Kovalenko");
    CHECK_TEXT(
        told(arena,
             "Ngày 4/3, Phó Viện trưởng Viện Công tố Nga Sergei Lobanov đã hội đàm với Thứ trưởng Bộ Tư "
             "pháp Trần Bá Lộc; chào xã giao Phó Thủ tướng Tô Đức Nam."),
        "talks: Trần Bá Lộc < Sergei Lobanov; courtesy_call: Tô Đức Nam < Sergei Lobanov");
}

/* Whose an office between commas is. */
static void
offices(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Nhận lời mời của Bộ trưởng Bộ Tư pháp Áo, Bộ trưởng Bộ Tư pháp Đỗ Hà My thăm Áo từ ngày "
                    "3 đến 5/3.\n\nSáng 4/3, Bộ trưởng Đỗ Hà My hội đàm với Bộ trưởng Bộ Tư pháp Áo Anton "
                    "Weber."),
               "talks: Anton Weber < Đỗ Hà My");
    CHECK_TEXT(told(arena,
                    "Bộ trưởng Bộ Tư pháp Đỗ Hà My thăm Áo từ ngày 3 đến 5/3.\n\nHội kiến Tổng thống Áo "
                    "Markus Lindner, Bộ trưởng bày tỏ vui mừng trước quan hệ hai nước."),
               "reception: Markus Lindner < Đỗ Hà My");
}

/* What an encounter of two wordings is. */
static void
kinds(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Sáng 4/3, tại Hà Nội, Thứ trưởng Bộ Tư pháp Trần Bá Lộc đã tiếp và làm việc với Thứ "
                    "trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi."),
               "working_session: Trần Bá Lộc < Tanaka Hiroshi");
    CHECK_TEXT(told(arena,
                    "Thứ trưởng Trần Bá Lộc tiếp Thứ trưởng Tanaka Hiroshi\n\nSáng 4/3, tại Hà Nội, Thứ "
                    "trưởng Bộ Tư pháp Trần Bá Lộc đã tiếp và làm việc với Thứ trưởng Bộ Tư pháp Nhật Bản "
                    "Tanaka Hiroshi."),
               "reception: Trần Bá Lộc < Tanaka Hiroshi");
    CHECK_TEXT(told(arena,
                    "Sáng 4/3, tại Hà Nội, Thứ trưởng Bộ Tư pháp Trần Bá Lộc tiếp đón và hội đàm với Thứ "
                    "trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi."),
               "talks: Trần Bá Lộc < Tanaka Hiroshi");
    CHECK_TEXT(told(arena,
                    "Sáng 4/3, một cuộc trao đổi qua điện thoại đã diễn ra giữa Thứ trưởng Bộ Tư pháp Trần "
                    "Bá Lộc và Thứ trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi."),
               "phone_call: Trần Bá Lộc < Tanaka Hiroshi");
}

/* Several encounters in a row. */
static void
rows(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Từ ngày 2 đến 5/3, đoàn công tác Bộ Tư pháp do Thứ trưởng Trần Bá Lộc làm trưởng đoàn "
                    "thăm Nhật Bản. Ảnh: TTXVN Đoàn có các buổi làm việc với Viện Công tố Nhật Bản, Cảnh "
                    "sát Osaka và Đại học Luật Tokyo."),
               "working_session: Viện Công tố Nhật Bản < Trần Bá Lộc; working_session: Cảnh sát Osaka < Trần "
               "Bá Lộc; working_session: Đại học Luật Tokyo < Trần Bá Lộc");
    CHECK_TEXT(told(arena,
                    "Sáng 4/3, tại Tokyo, Thứ trưởng Bộ Tư pháp Trần Bá Lộc hội đàm với Thứ trưởng Bộ Tư "
                    "pháp Nhật Bản Tanaka Hiroshi.\n\nChiều 4/3, Thứ trưởng Trần Bá Lộc gặp "
                    "Bộ trưởng Tài chính Nhật Bản Mori Kenji; Chủ tịch Hội Luật gia Nhật Bản."),
               "talks: Tanaka Hiroshi < Trần Bá Lộc; meeting: Mori Kenji < Trần Bá Lộc; "
               "meeting: Hội Luật gia Nhật Bản < Trần Bá Lộc");
}

/* Who attends a conference abroad and talks with a host besides. */
static void
attended(vn_arena *arena)
{
    CHECK_TEXT(
        told(arena,
             "Ngày 4/3, Bộ trưởng Bộ Tư pháp Đỗ Hà My tham dự Hội nghị cấp cao Kinh tế xanh tại Vienna "
             "(Áo).\n\nNhân dịp này, Bộ trưởng Đỗ Hà My đã hội kiến Tổng thống Áo Markus Lindner."),
        "conference: AT < Đỗ Hà My; reception: Markus Lindner < Đỗ Hà My");
}

/* A ship that calls at a port, and who welcomes it. */
static void
ships(vn_arena *arena)
{
    CHECK_TEXT(told(arena,
                    "Tàu Hải quân Ấn Độ cập cảng Hải Phòng\n\nSáng 4/3, tàu huấn luyện của Hải quân Ấn Độ "
                    "thăm Hải Phòng. Lễ đón được tổ chức ngay tại cầu cảng."),
               "ceremony: VN < Hải quân Ấn Độ");
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    delegations(&arena);
    congratulations(&arena);
    signings(&arena);
    wishes(&arena);
    gatherings(&arena);
    offices(&arena);
    kinds(&arena);
    rows(&arena);
    ships(&arena);
    attended(&arena);
    vn_arena_free(&arena);
    return unit_report("forms");
}
