/* Places, documents and events of meeting records, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static const vn_meeting *
meeting_with(vn_arena *arena, vn_analysis *a, const char *s, const char *head)
{
    vn_analyze(a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    for (size_t i = 0; i < a->meetings.n; i++) {
        const vn_meeting *m = &a->meetings.items[i];

        if ((m->host.head && strstr(m->host.head, head)) || (m->guest.head && strstr(m->guest.head, head)))
            return m;
    }
    return NULL;
}

static bool
held_at(vn_arena *arena, const char *s, const char *head, const char *place)
{
    vn_analysis a;
    const vn_meeting *m = meeting_with(arena, &a, s, head);

    return m && (place ? m->place && !strcmp(m->place, place) : !m->place);
}

/* "Tại đây" is the place that people came to; one that all is told of holds for what is told later. */
static void
shared_places(vn_arena *arena)
{
    static const char envoys[] =
        "Sáng 8/1, tại Phủ Chủ tịch, Chủ tịch nước Trần Văn Khải đã lần lượt tiếp Đại sứ các nước Na Uy và "
        "Oman đến trình Quốc thư.\nTiếp Đại sứ Na Uy Ingrid Solvang, Chủ tịch nước đề nghị hợp tác giáo "
        "dục.\nTiếp Đại sứ Oman Saleh Al Farsi, Chủ tịch nước mong hai bên hợp tác nông nghiệp.";
    static const char here[] =
        "Ngày 11/4, đoàn đã đến thành phố Incheon. Tại đây, Thứ trưởng Bộ Công an Trần Văn Khải gặp Thứ "
        "trưởng Bộ Tư pháp Hàn Quốc Park Min Soo.";

    CHECK(held_at(arena, here, "Park", "Incheon"));
    CHECK(held_at(arena, envoys, "Solvang", "Phủ Chủ tịch"));
    CHECK(held_at(arena, envoys, "Farsi", "Phủ Chủ tịch"));
}

/* The town of an event that people met beside, and of the days that the beginning gives, holds for all. */
static void
towns_of_all(vn_arena *arena)
{
    static const char beside[] =
        "Ngoại trưởng gặp các đối tác\n\nNhân dịp dự Hội nghị Bộ trưởng Ngoại giao ASEAN tại Phnom Penh, "
        "ngày 3/8, Bộ trưởng Bộ Ngoại giao Trần Văn Khải đã có nhiều cuộc gặp.\nTại cuộc gặp Bộ trưởng Ngoại "
        "giao Ấn Độ Rajiv Malhotra, Bộ trưởng Trần Văn Khải đề nghị mở đường bay.\nTrao đổi với Bộ trưởng "
        "Ngoại giao Canada Claire Martin, Bộ trưởng Trần Văn Khải nói về giáo dục.";
    static const char days[] =
        "Chủ tịch Quốc hội thăm Hungary\n\nTrong hai ngày 4 và 5/3, Chủ tịch Quốc hội Trần Văn Khải có "
        "chương trình làm việc ở Budapest.\nSáng 4/3, Chủ tịch Quốc hội Trần Văn Khải đã hội đàm với Chủ "
        "tịch "
        "Quốc hội Hungary László Nagy.\nHôm sau, Tổng thống Hungary Gábor Kiss tiếp Chủ tịch Quốc hội Trần "
        "Văn Khải.";

    CHECK(held_at(arena, beside, "Malhotra", "Phnom Penh"));
    CHECK(held_at(arena, beside, "Claire", "Phnom Penh"));
    CHECK(held_at(arena, days, "Nagy", "Budapest"));
    CHECK(held_at(arena, days, "Kiss", "Budapest"));
}

/* Where people travelled to, a capital only in the sentence that tells of the encounter; a capital told by
 * its land; the town of a great port; nowhere that a reporter is posted or that one once met at. */
static void
journeys(vn_arena *arena)
{
    static const char trip[] =
        "Đoàn Quốc hội Na Uy làm việc tại miền Trung\n\nSáng 22/8, đoàn đại biểu Quốc hội Na Uy do Chủ tịch "
        "Quốc hội Ingrid Solvang dẫn đầu đã về thành phố Đà Nẵng.\nBí thư Thành ủy Đà Nẵng Trần Văn Khải đã "
        "tiếp bà Ingrid Solvang.";

    static const char others[] =
        "Ngày 18/8, tại Canberra, Thứ trưởng Bộ Công an Trần Văn Khải đã hội đàm với Thứ trưởng Bộ Nội vụ "
        "Australia Peter Wallace.\nCùng ngày, Thứ trưởng Trần Văn Khải đã làm việc với bà Helen Murray, Tư "
        "lệnh "
        "Cảnh sát Liên bang Australia.";

    static const char stay[] = "Trong ba ngày lưu lại Hà Nội, Tổng thống Ghana Kofi Adjei đã hội đàm với Chủ "
                               "tịch nước Trần Văn Khải, "
                               "hội kiến Thủ tướng Lê Minh Tâm.";
    static const char school[] =
        "Bộ trưởng thăm Annapolis\n\nNgày 1/2, Bộ trưởng Bộ Quốc phòng Trần Văn Khải đến thành phố "
        "Annapolis, "
        "Mỹ.\nTại Học viện Hải quân Mỹ, Bộ trưởng Trần Văn Khải đã gặp Giám đốc Học viện Hải quân Mỹ Paul "
        "Simmons.";

    CHECK(held_at(arena, trip, "Solvang", "Đà Nẵng"));
    CHECK(held_at(arena, stay, "Khải", "Hà Nội"));
    CHECK(held_at(arena, stay, "Tâm", "Hà Nội"));
    CHECK(held_at(arena, school, "Simmons", "Annapolis"));
    CHECK(held_at(arena, others, "Wallace", "Canberra"));
    CHECK(held_at(arena, others, "Murray", NULL));
    CHECK(
        held_at(arena,
                "Đến Stockholm sáng 4/3, Bộ trưởng Ngoại giao Trần Văn Khải đã gặp Thủ tướng Thụy Điển Karin "
                "Holm.",
                "Holm", "Stockholm"));
    CHECK(
        held_at(arena,
                "Ngày 4/3, tại Addis Ababa, Bộ trưởng Trần Văn Khải gặp Chủ tịch Liên minh châu Phi Moussa "
                "Diallo.\nCũng tại thủ đô của Ethiopia, sáng 5/3, Bộ trưởng Trần Văn Khải đã hội đàm với Bộ "
                "trưởng Ngoại giao Ethiopia Dawit Bekele.",
                "Bekele", "Addis Ababa"));
    CHECK(held_at(
        arena,
        "Theo phóng viên TTXVN tại Bangkok, ngày 1/6, Thủ tướng Thái Lan Somchai Rattana đã tiếp Đại sứ "
        "Việt Nam Trần Văn Khải.",
        "Somchai", NULL));
}

/* An envoy is received at a site; a bridge is met upon; a hall is in the town that its name ends with. */
static void
sites(vn_arena *arena)
{
    CHECK(
        held_at(arena,
                "Sáng 5/3, Bộ trưởng Bộ Công Thương Trần Văn Khải đã tiếp Đại sứ Lào Khamsing Vilaysack tại "
                "trụ sở Bộ Công Thương.",
                "Vilaysack", "trụ sở Bộ Công Thương"));
    CHECK(
        held_at(arena,
                "Sáng 5/3, Thứ trưởng Bộ Ngoại giao Trần Văn Khải đã gặp Đại sứ Hàn Quốc Park Ji Hoon tại Hà "
                "Nội.",
                "Park", "Hà Nội"));
    CHECK(held_at(
        arena,
        "Ngày 7/9, trên đất Mường Khăm, Thiếu tướng Trần Văn Khải, Chỉ huy trưởng Bộ Chỉ huy quân sự "
        "tỉnh Nghệ An đã hội đàm với Đại tá Khamsing Vilaysack, Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh "
        "Xiêng Khoảng.",
        "Vilaysack", "Mường Khăm"));
    CHECK(
        held_at(arena,
                "Đêm 6/9, Quốc vương Bhutan Jigme Dorji đã tiếp Chủ tịch nước Trần Văn Khải tại Nhà hát Lớn "
                "Thimphu.",
                "Jigme", "Thimphu"));
}

/* A day and a site that frame a sentence of the encounter; where one met the time before. */
static void
frames(vn_arena *arena)
{
    CHECK(
        held_at(arena,
                "Chủ tịch Quốc hội Trần Văn Khải tiếp Chủ tịch Thượng viện Lào Khamsing Vilaysack\n\nSáng "
                "29/8, tại Nhà Quốc hội, Chủ tịch Quốc hội Trần Văn Khải có cuộc tiếp thân tình dành cho vị "
                "khách.",
                "Vilaysack", "Nhà Quốc hội"));
    CHECK(
        held_at(arena,
                "Hai bên họp Tham vấn chính trị lần thứ 4\n\nWellington là nơi diễn ra cuộc hội đàm giữa Thứ "
                "trưởng Bộ Ngoại giao Trần Văn Khải và Thứ trưởng Bộ Ngoại giao New Zealand John Walker hôm "
                "14/8.",
                "Walker", "Wellington"));
    CHECK(
        !held_at(arena,
                 "Ngày 5/6, Giám đốc Công an tỉnh Quảng Bình Trần Văn Khải hội đàm với Giám đốc Công an tỉnh "
                 "Khăm Muộn (Lào) Khamsing Vilaysack. Hai bên điểm lại những việc đã làm từ lần gặp trước ở "
                 "Thà Khẹt.",
                 "Vilaysack", "Thà Khẹt"));
}

/* What was over before names no place; what "the two" do is told of both. */
static void
clauses(vn_arena *arena)
{
    CHECK(held_at(arena,
                  "Ngay sau lễ đón, cũng tại Hà Nội, Thủ tướng Trần Văn Khải hội đàm với Thủ tướng Lào "
                  "Khamsing Vilaysack.",
                  "Vilaysack", "Hà Nội"));
    CHECK(held_at(arena,
                  "Công an tỉnh Lạng Sơn hội đàm với Cục Công an thành phố Sùng Tả (Trung Quốc) do ông Nông "
                  "Kiến Minh dẫn đầu.\nNgày 3/12, tại thành phố Lạng Sơn, Đại tá Trần Văn Khải, Giám đốc "
                  "Công an tỉnh Lạng Sơn chủ trì hội đàm.",
                  "Nông", "Lạng Sơn"));
    CHECK(
        held_at(arena,
                "Ngày 3/12, Chủ tịch UBND tỉnh Lào Cai Trần Văn Khải tiếp ông Khamsing Vilaysack, Đô trưởng "
                "Viêng Chăn. Ông Khamsing Vilaysack mời ông Trần Văn Khải và lãnh đạo tỉnh sang thăm và làm "
                "việc tại Viêng Chăn.",
                "Vilaysack", NULL));
}

static bool
signed_as(vn_arena *arena, const char *s, const char *name)
{
    vn_analysis a;
    const vn_meeting *m = meeting_with(arena, &a, s, "Vilaysack");

    return m && m->n_documents == 1 && !strcmp(m->documents[0], name);
}

static void
names(vn_arena *arena)
{
    vn_analysis a;
    const vn_meeting *m;

    CHECK(signed_as(arena,
                    "Sáng 5/6, tại Hà Nội, Bộ trưởng Trần Văn Khải hội đàm với Bộ trưởng Tư pháp Lào "
                    "Khamsing Vilaysack. Kết thúc hội đàm, hai bên ký Bản ghi nhớ hợp tác giữa hai Bộ, mở "
                    "ra giai đoạn mới.",
                    "Bản ghi nhớ hợp tác"));
    m = meeting_with(arena, &a,
                     "Ngày 21/10, tại Sofia, Bộ trưởng Bộ Tư pháp Trần Văn Khải và Bộ trưởng Kinh tế "
                     "Bulgaria Petko Nikolov đồng chủ trì Kỳ họp lần thứ 8 Ủy ban liên Chính phủ Việt Nam - "
                     "Bulgaria về hợp tác kinh tế.",
                     "Petko");
    CHECK(m != NULL);
    CHECK_TEXT(m ? m->event : NULL,
               "Kỳ họp lần thứ 8 Ủy ban liên Chính phủ Việt Nam - Bulgaria về hợp tác kinh tế");
}

/* What was signed, by whatever wording, and where one name ends and the next begins. */
static void
signed_names(vn_arena *arena)
{
    static const char talks[] = "Sáng 5/6, tại Hà Nội, Bộ trưởng Trần Văn Khải hội đàm với Bộ trưởng Tư pháp "
                                "Lào Khamsing Vilaysack. ";
    static const struct {
        const char *told, *first, *second;
    } cases[] = {
        {"Kết quả là Bản ghi nhớ hợp tác giai đoạn 2025 - 2027 được hai bên ký.",
         "Bản ghi nhớ hợp tác giai đoạn 2025 - 2027", NULL},
        {"Kết quả được ghi trong Biên bản hợp tác năm 2024, do hai Trưởng đoàn đặt bút ký.",
         "Biên bản hợp tác năm 2024", NULL},
        {"Hai bên rà soát việc triển khai các dự án, thống nhất danh mục mới và ký Biên bản hội đàm.",
         "Biên bản hội đàm", NULL},
        {"Một Tuyên bố chung đã được hai bên đưa ra.", "Tuyên bố chung", NULL},
        {"Hai Bộ trưởng ký Tuyên bố chung về hợp tác tư pháp và chứng kiến lễ ký Hiệp định về dẫn độ.",
         "Tuyên bố chung về hợp tác tư pháp", "Hiệp định về dẫn độ"},
        {"Hai Bộ trưởng ký Biên bản hội đàm cùng Chương trình hợp tác giai đoạn 2025 - 2026.",
         "Biên bản hội đàm", "Chương trình hợp tác giai đoạn 2025 - 2026"},
        {"Hai bên đánh giá cao việc triển khai Bản ghi nhớ hợp tác ký năm 2021.", NULL, NULL},
        {"Hai Bộ trưởng ký “Kế hoạch hợp tác năm 2024 giữa Bộ Thủy sản Việt Nam và Bộ Nông Lâm Lào”.",
         "Kế hoạch hợp tác năm 2024 giữa Bộ Thủy sản Việt Nam và Bộ Nông Lâm Lào", NULL},
        {"Hai bên ký Bản ghi nhớ hợp tác tư pháp rồi cùng thăm Bảo tàng Dân tộc học.",
         "Bản ghi nhớ hợp tác tư pháp", NULL},
        {"Hai bên ký Tuyên bố chung về thiết lập cơ chế đối thoại cùng 5 văn kiện khác.",
         "Tuyên bố chung về thiết lập cơ chế đối thoại", NULL},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        vn_analysis a;
        const vn_meeting *m;
        size_t n = (cases[i].first != NULL) + (cases[i].second != NULL);

        snprintf(text, sizeof text, "%s%s", talks, cases[i].told);
        m = meeting_with(arena, &a, text, "Vilaysack");
        CHECK(m && m->n_documents == n);
        if (!m || m->n_documents != n)
            continue;
        if (cases[i].first)
            CHECK_TEXT(m->documents[0], cases[i].first);
        if (cases[i].second)
            CHECK_TEXT(m->documents[1], cases[i].second);
    }
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    shared_places(&arena);
    towns_of_all(&arena);
    journeys(&arena);
    sites(&arena);
    frames(&arena);
    clauses(&arena);
    names(&arena);
    signed_names(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting_where");
}
