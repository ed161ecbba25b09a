/* Day and place of an encounter, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static const vn_meeting *
first(vn_arena *arena, const char *s, vn_day published)
{
    static const vn_meeting none;
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), published, VN_D_MEETINGS);
    CHECK(a.meetings.n > 0);
    return a.meetings.n ? &a.meetings.items[0] : &none;
}

static const vn_day unknown = {0, 0, 0};

/* The day of the telling, not the window of the visit; the window where a telling has no day of its own. */
static void
day_or_window(vn_arena *arena)
{
    CHECK_TEXT(
        first(arena,
              "Chiều 3/4, tại Hà Nội, Thứ trưởng Bộ Quốc phòng Việt Nam Lê Hữu Toàn đã tiếp Thứ trưởng Bộ "
              "Quốc phòng Lào Khamsing Vilaysack đang thăm Việt Nam từ ngày 2 đến 5/4.",
              unknown)
            ->date,
        "XXXX-04-03");
    CHECK_TEXT(
        first(
            arena,
            "Bộ trưởng Bộ Công an Việt Nam Trần Văn Khải thăm Lào từ ngày 6 đến 9/5. Trong khuôn khổ chuyến "
            "thăm, Bộ trưởng Trần Văn Khải đã hội đàm với Bộ trưởng Bộ Công an Lào Khamsing Vilaysack.",
            unknown)
            ->date,
        "XXXX-05-06/XXXX-05-09");
}

/* Days are told by the day of publication; a past year is recalled, a month near by tells the year. */
static void
years(vn_arena *arena)
{
    static const char told[] =
        "Ngày 12/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp Bộ trưởng Bộ Y "
        "tế Lào Bounthavy Sisouk.";
    static const char recalled[] = "Ngày 12/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp "
                                   "Bộ trưởng Bộ Y tế Lào Bounthavy "
                                   "Sisouk. Bà nhắc lại thỏa thuận hai bên ký năm 2013.";
    static const char near_by[] = "Ngày 12/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp Bộ "
                                  "trưởng Bộ Y tế Lào Bounthavy "
                                  "Sisouk. Hai bộ đã mở lớp tập huấn chung vào ngày 20/5/2019.";

    CHECK_TEXT(first(arena, told, (vn_day){2022, 6, 13})->date, "2022-06-12");
    CHECK_TEXT(first(arena, told, unknown)->date, "XXXX-06-12");
    CHECK_TEXT(first(arena, recalled, unknown)->date, "XXXX-06-12");
    CHECK_TEXT(first(arena, near_by, unknown)->date, "2019-06-12");
    CHECK(!first(arena, told, unknown)->has_period);
}

/* The city where it was held: not where a guest comes from, nor where another thing was done. */
static void
places(vn_arena *arena)
{
    const vn_meeting *m = first(arena,
                                "Sáng 7/8, tại thành phố Cần Thơ, Giám đốc Công an thành phố Cần Thơ Phạm "
                                "Quốc Thịnh đã tiếp đoàn Sở Cảnh sát "
                                "thành phố Busan, Hàn Quốc do ông Kang Min Ho, Giám đốc, làm trưởng đoàn. "
                                "Ông Kang Min Ho sinh tại Daegu.",
                                unknown);

    CHECK_TEXT(m->place, "Cần Thơ");
    CHECK_TEXT(m->place_code, "VN-CT");
    m = first(arena,
              "Ngày 9/8, Thứ trưởng Bộ Y tế Lào Bounthavy Sisouk đã đến thăm và làm việc tại tỉnh Quảng "
              "Ninh. Tại buổi "
              "làm việc, Phó Chủ tịch Ủy ban nhân dân tỉnh Quảng Ninh Đỗ Minh Hạnh đã tiếp Thứ trưởng "
              "Bounthavy Sisouk.",
              unknown);
    CHECK_TEXT(m->place, "Quảng Ninh");
    m = first(arena,
              "Ngày 9/8, Bộ trưởng Bộ Quốc phòng Việt Nam Lê Hữu Toàn đã điện đàm với Bộ trưởng Bộ Quốc "
              "phòng Singapore "
              "Daniel Wong. Hai bên đã gặp nhau tại Hà Nội tháng trước.",
              unknown);
    CHECK_TEXT(m->kind, "phone_call");
    CHECK(!m->place);
}

/* What was signed there, one after the other; not what was signed long ago or is hoped for. */
static void
documents(vn_arena *arena)
{
    const vn_meeting *m =
        first(arena,
              "Ngày 9/8, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã hội đàm "
              "với Bộ trưởng Bộ Y tế Lào Bounthavy "
              "Sisouk. Kết thúc hội đàm, hai Bộ trưởng đã ký Bản ghi nhớ về hợp tác y tế và Kế "
              "hoạch hợp tác năm 2020. Hai bên mong "
              "sớm ký Hiệp định bảo hiểm xã hội.",
              unknown);

    CHECK(m->n_documents == 2);
    if (m->n_documents == 2) {
        CHECK_TEXT(m->documents[0], "Bản ghi nhớ về hợp tác y tế");
        CHECK_TEXT(m->documents[1], "Kế hoạch hợp tác năm 2020");
    }
}

/* A town behind a site, a land that is a city; not where an envoy resides. */
static void
towns(vn_arena *arena)
{
    const vn_meeting *m = first(arena,
                                "Sáng 7/8, tại Phủ Toàn quyền, thủ đô Canberra, Bộ trưởng Bộ Y tế Australia "
                                "Helen Marsh đã hội đàm với "
                                "Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh.",
                                unknown);

    CHECK_TEXT(m->place, "Canberra");
    m = first(arena,
              "Chiều 7/8, tại Singapore, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã gặp Bộ trưởng Bộ Y tế "
              "Singapore "
              "Tan Wei Ming.",
              unknown);
    CHECK_TEXT(m->place, "Singapore");
    m = first(
        arena,
        "Chiều 7/8, tại Hà Nội, Thứ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp bà Li Mei, Tổng Lãnh sự "
        "Trung Quốc tại Đà Nẵng.",
        unknown);
    CHECK_TEXT(m->place, "Hà Nội");
}

/* A land where both are guests, an office, a site with the body whose seat it is. */
static void
other_venues(vn_arena *arena)
{
    const vn_meeting *m;

    m = first(
        arena,
        "Ngày 5/3, bên lề Hội nghị cấp cao Á - Âu tại Bỉ, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã gặp Bộ "
        "trưởng Bộ Y tế Lào Bounthavy Sisouk.",
        unknown);
    CHECK_TEXT(m->place, "Bỉ");
    CHECK_TEXT(m->place_code, "BE");
    m = first(arena,
              "Chiều 5/3, tại Văn phòng Chính phủ, Phó Thủ tướng Lê Hữu Toàn đã tiếp Bộ trưởng Bộ Y tế Lào "
              "Bounthavy Sisouk.",
              unknown);
    CHECK_TEXT(m->place, "Văn phòng Chính phủ");
    m = first(arena,
              "Chiều 5/3, tại trụ sở Bộ Y tế, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã tiếp Bộ trưởng Bộ Y "
              "tế Lào "
              "Bounthavy Sisouk.",
              unknown);
    CHECK_TEXT(m->place, "trụ sở Bộ Y tế");
    m = first(arena, "Chiều 5/3, Phó Thủ tướng Lê Hữu Toàn đã hội kiến Thủ tướng Lào tại trụ sở Chính phủ.",
              unknown);
    CHECK_TEXT(m->place, "trụ sở Chính phủ");
}

/* What is signed as one of a list; not what is only to be signed, or was signed by others long ago. */
static void
lists_of_documents(vn_arena *arena)
{
    const vn_meeting *m = first(
        arena,
        "Ngày 4/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã hội đàm với Bộ trưởng Bộ Y tế Lào "
        "Bounthavy Sisouk. Kết thúc hội đàm, hai bên đã ký ba văn kiện, gồm: Bản ghi nhớ về hợp tác y học cổ "
        "truyền; Thỏa thuận về đào tạo bác sĩ và Kế hoạch hợp tác y tế biên giới.",
        unknown);

    CHECK(m->n_documents == 3);
    m = first(
        arena,
        "Ngày 4/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã hội đàm với Bộ trưởng Bộ Y tế Lào "
        "Bounthavy Sisouk. Bà Đỗ Minh Hạnh đề nghị hai bên sớm ký Bản ghi nhớ về hợp tác y học cổ truyền.",
        unknown);
    CHECK(m->n_documents == 0);
}

#define TALKS_ON_HEALTH                                                                                                                           \
    "Ngày 4/6, tại Hà Nội, Bộ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh đã hội đàm với Bộ trưởng Bộ Y tế Lào " \
    "Bounthavy Sisouk. "

/* By whatever verb it was signed, adopted or issued; not what was signed once, whose anniversary is kept, or
 * that others speak of. */
static void
signed_now(vn_arena *arena)
{
    static const char *const told[] = {
        TALKS_ON_HEALTH "Hai nhà lãnh đạo đã chứng kiến lễ ký Bản ghi nhớ về hợp tác đào tạo bác sĩ.",
        TALKS_ON_HEALTH "Ngay sau hội đàm đã diễn ra lễ ký Bản ghi nhớ về hợp tác đào tạo bác sĩ.",
        TALKS_ON_HEALTH "Dịp này, Bộ trưởng Đỗ Minh Hạnh và Bộ trưởng Bounthavy Sisouk đã ký Bản ghi nhớ về "
                        "hợp tác đào tạo bác sĩ.",
        TALKS_ON_HEALTH "Kết thúc hội đàm, hai bên thông qua Bản ghi nhớ về hợp tác đào tạo bác sĩ."};
    static const char *const others[] = {
        TALKS_ON_HEALTH "Hai bên vui mừng trước kỷ niệm 20 năm Ngày ký Hiệp định hợp tác y tế.",
        TALKS_ON_HEALTH "Hai bên đánh giá cao kết quả thực hiện Bản ghi nhớ về hợp tác y tế đã ký năm 2015.",
        TALKS_ON_HEALTH "Vừa qua, hai nước đã ra Tuyên bố chung về hợp tác y tế."};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        const vn_meeting *m = first(arena, told[i], unknown);

        CHECK(m->n_documents == 1);
        if (m->n_documents == 1)
            CHECK_TEXT(m->documents[0], "Bản ghi nhớ về hợp tác đào tạo bác sĩ");
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(first(arena, others[i], unknown)->n_documents == 0);
}

/* What is signed is of the only talks, even where a reception is told just before; each item of a list by
 * itself. */
static void
signed_at_talks(vn_arena *arena)
{
    vn_analysis a;
    const char *text = TALKS_ON_HEALTH
        "Chiều cùng ngày, Thủ tướng Việt Nam Bùi Gia Lộc đã tiếp Bộ trưởng Bộ Y tế Lào Bounthavy Sisouk. Hai "
        "bên vừa ký Bản ghi nhớ về việc đào tạo bác sĩ.";

    vn_analyze(&a, arena, text, strlen(text), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    for (size_t i = 0; i < a.meetings.n; i++)
        CHECK((a.meetings.items[i].n_documents > 0) == (strcmp(a.meetings.items[i].kind, "talks") == 0));
    CHECK(first(arena,
                TALKS_ON_HEALTH
                "Kết thúc hội đàm, hai bên đã ký các văn kiện, gồm: Kế hoạch hợp tác giữa hai "
                "Bộ Y tế năm 2020; Bản ghi nhớ về hợp tác đào tạo bác sĩ.",
                unknown)
              ->n_documents > 0);
}

/* Minutes, names that go on behind brackets or before "for", verbs of exchanging; not an abbreviation alone.
 */
static void
names_of_documents(vn_arena *arena)
{
    static const char *const told[][2] = {
        {TALKS_ON_HEALTH "Kết thúc hội đàm, hai Bộ trưởng ký Biên bản cuộc họp lần thứ tư.",
         "Biên bản cuộc họp lần thứ tư"},
        {TALKS_ON_HEALTH "Kết thúc hội đàm, hai bên kí Bản ghi nhớ về hợp tác đào tạo bác sĩ.",
         "Bản ghi nhớ về hợp tác đào tạo bác sĩ"},
        {TALKS_ON_HEALTH "Kết thúc hội đàm, hai bên ký Bản ghi nhớ hợp tác (MOU) về phòng, chống dịch bệnh.",
         "Bản ghi nhớ hợp tác (MOU) về phòng, chống dịch bệnh"},
        {TALKS_ON_HEALTH
         "Kết thúc hội đàm, hai bên ký Bản ghi nhớ về hợp tác y tế, Lào và Việt Nam khẳng định "
         "sẽ chống dịch cùng nhau.",
         "Bản ghi nhớ về hợp tác y tế"}};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        const vn_meeting *m = first(arena, told[i][0], unknown);

        CHECK(m->n_documents == 1);
        if (m->n_documents == 1)
            CHECK_TEXT(m->documents[0], told[i][1]);
    }
}

/* The fullest name of the conference; a meeting that is called by the name of an event. */
static void
events(vn_arena *arena)
{
    const vn_meeting *m = first(arena,
                                "Đối thoại Chính sách Y tế Việt Nam - Lào\n\nĐối thoại Chính sách Y tế Việt "
                                "Nam - Lào lần thứ 3 diễn ra "
                                "ngày 5/6 tại Hà Nội, do Thứ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh và Thứ "
                                "trưởng Bộ Y tế Lào Bounthavy "
                                "Sisouk đồng chủ trì.",
                                unknown);

    CHECK_TEXT(m->kind, "conference");
    CHECK_TEXT(m->event, "Đối thoại Chính sách Y tế Việt Nam - Lào lần thứ 3");
    m = first(
        arena,
        "Ngày 5/6, tại Hà Nội, Thứ trưởng Bộ Y tế Việt Nam Đỗ Minh Hạnh và Thứ trưởng Bộ Y tế Lào Bounthavy "
        "Sisouk đã đồng chủ trì Hội thảo \"Cây thuốc hai bên biên giới\".",
        unknown);
    CHECK_TEXT(m->kind, "conference");
    CHECK_TEXT(m->event, "Hội thảo \"Cây thuốc hai bên biên giới\"");
}

/* An encounter without a day of its own is of the month of the visit that another one is told with. */
static void
months(vn_arena *arena)
{
    static const char s[] =
        "Tháng 8/2024, tại Bắc Kinh, Bộ trưởng Bộ Công an Việt Nam Trần Văn Khải đã hội đàm với Bộ "
        "trưởng Bộ Công an Trung Quốc Vương Minh Hải. Nhân dịp này, Bộ trưởng Trần Văn Khải đã "
        "gặp Bộ trưởng Bộ An ninh quốc gia Trung Quốc La Kiến Quốc.";
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), unknown, VN_D_MEETINGS);
    CHECK(a.meetings.n == 2);
    for (size_t i = 0; i < a.meetings.n; i++)
        CHECK_TEXT(a.meetings.items[i].date, "2024-08");
}

/* Who is told by an office alone belongs to the one body of that kind. */
static void
seats(vn_arena *arena)
{
    const vn_meeting *m =
        first(arena,
              "Ngày 5/6, tại Hà Nội, Cục trưởng Cục Đường sắt Việt Nam Đỗ Minh Hạnh tiếp Đại sứ "
              "Áo Anton Weber. Cùng dự có ông Trần Văn Khải, Phó Cục trưởng.",
              unknown);
    bool found = false;

    for (size_t i = 0; i < m->n_participants; i++)
        if (!strcmp(m->participants[i].name, "Trần Văn Khải")) {
            CHECK_TEXT(m->participants[i].organization, "Cục Đường sắt Việt Nam");
            found = true;
        }
    CHECK(found);
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    day_or_window(&arena);
    years(&arena);
    months(&arena);
    places(&arena);
    other_venues(&arena);
    towns(&arena);
    documents(&arena);
    lists_of_documents(&arena);
    names_of_documents(&arena);
    signed_at_talks(&arena);
    signed_now(&arena);
    events(&arena);
    seats(&arena);
    vn_arena_free(&arena);
    return unit_report("slots");
}
