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

    return m && m->place && !strcmp(m->place, place);
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

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    shared_places(&arena);
    clauses(&arena);
    names(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting_where");
}
