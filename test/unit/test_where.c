/* Where an encounter was held, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

static const char *
place_of(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 1);
    return a.meetings.n ? a.meetings.items[0].place : NULL;
}

static void
said(vn_arena *arena)
{
    CHECK_TEXT(place_of(arena,
                        "Ngày 5/6/2023, tại Viêng Chăn, Thứ trưởng Bộ Công an Việt Nam Trần Văn Khải đã "
                        "hội đàm với Thứ trưởng Bộ Công an Lào Khamsing Vilaysack."),
               "Viêng Chăn");
}

/* A seat is a site although a body is named; what will be held elsewhere is not where this was. */
static void
seats_and_plans(vn_arena *arena)
{
    CHECK_TEXT(
        place_of(arena,
                 "Ngày 5/6/2023, tại trụ sở Công an tỉnh Nghệ An, Đại tá Trần Văn Khải, Giám đốc Công "
                 "an tỉnh Nghệ An đã tiếp Đại tá Khamsing Vilaysack, Giám đốc Công an tỉnh Bolikhamxay, "
                 "Lào."),
        "trụ sở Công an tỉnh Nghệ An");
    CHECK(!place_of(
        arena, "Ngày 5/6/2023, Bộ trưởng Bộ Y tế Việt Nam Trần Văn Khải đã hội đàm với Bộ trưởng Bộ Y tế Lào "
               "Khamsing Vilaysack.\nLễ kỷ niệm sẽ được tổ chức tại Luang Prabang."));
}

/* Where an envoy lives, where a mayor governs and what is planned elsewhere say nothing of the place. */
static void
not_said(vn_arena *arena)
{
    CHECK(!place_of(arena,
                    "Sáng 5/6/2023, Phó Chủ tịch tỉnh Trần Văn Khải đã tiếp ông Khamsing Vilaysack, Tổng "
                    "lãnh sự Lào tại thành phố Đà Nẵng."));
    CHECK(!place_of(arena,
                    "Ngày 5/6/2023, Bộ trưởng Bộ Y tế Trần Văn Khải đã điện đàm với Bộ trưởng Y tế Lào "
                    "Khamsing Vilaysack về dịch bệnh ở Syria."));
}

#define MET "Bộ trưởng Bộ Tư pháp Đỗ Thị Hà My đã tiếp ông Tanaka Hiroshi, Thứ trưởng Bộ Tư pháp Nhật Bản"

/* Datelines, bodies, addresses and missions tell where; journeys to come and gone do not. */
static void
forms(vn_arena *arena)
{
    static const struct {
        const char *text, *place;
    } cases[] = {
        {"Cao Bằng - Ngày 5/3, " MET ".", "Cao Bằng"},
        {"(Hà Nội, 5/3) " MET ".", "Hà Nội"},
        {"Sáng 5/3, tại Đồn Biên phòng Cha Lo, " MET ".", "Đồn Biên phòng Cha Lo"},
        {"Sáng 5/3, tại khu vực cột mốc 1116, cửa khẩu Hữu Nghị, tỉnh Lạng Sơn, " MET ".", "Lạng Sơn"},
        {"Ngày 5/3, tại Nhà khách Chính phủ, số 12 Ngô Quyền, Hà Nội, " MET ".", "Hà Nội"},
        {"Ngày 5/3, tại trụ sở Bộ Tư pháp số 12 Ngô Quyền, Hà Nội, " MET ".", "Hà Nội"},
        {"Ngày 5/3, tại Đại sứ quán Nhật Bản tại Hà Nội, " MET ".", "Hà Nội"},
        {"Ngày 5/3, tại trụ sở Bộ Tư pháp (60 Trần Phú, Hà Nội), " MET ".", "Hà Nội"},
        {"Ngày 5/3, tại Cung Hữu nghị, TP. Huế, " MET ".", "TP. Huế"},
        {"Ngày 5/3, tại Nhà hội đàm Cửa khẩu quốc tế Tây Trang, tỉnh Điện Biên, " MET ".", "Điện Biên"},
        {"Khai mạc Tuần lễ tư pháp tại Hải Phòng\n\nNgày 5/3, tại Nhà hát Tháng Tám, " MET ".", "Hải Phòng"},
        {"Ngày 5/3, " MET " trước khi bay đến Osaka.", NULL},
        {"Ngày 5/3, " MET ". Hai bên mời các đoàn sang thăm Quảng Ninh.", NULL},
        {"Ngày 5/3, " MET ". Trước đó, đoàn đã thăm Lào Cai.", NULL},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *place = place_of(arena, cases[i].text);

        CHECK(cases[i].place ? place && !strcmp(place, cases[i].place) : !place);
        if (cases[i].place ? !place || strcmp(place, cases[i].place) : place != NULL)
            fprintf(stderr, "%s: %s\n", cases[i].text, place ? place : "none");
    }
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    said(&arena);
    seats_and_plans(&arena);
    not_said(&arena);
    forms(&arena);
    vn_arena_free(&arena);
    return unit_report("where");
}
