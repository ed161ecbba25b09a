/* Meeting records from bytes to slots, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"
#include "../../src/core/meeting_parts.h"

static vn_meetings
read_meetings(vn_arena *arena, vn_analysis *a, const char *s, vn_day day)
{
    vn_analyze(a, arena, s, strlen(s), day, VN_D_MEETINGS);
    return a->meetings;
}

static void
phrases(vn_arena *arena)
{
    const char *s = "Hai bên trực tiếp gặp gỡ";
    vn_text text = vn_text_make(arena, s, strlen(s));
    vn_tokens tokens = vn_tokenize(arena, &text);
    vn_phrase_hits hits = {NULL, 0, 0};

    vn_phrase_scan(arena, &vn_encounter_table, tokens.items, 0, (uint32_t)tokens.n, &hits);
    CHECK(hits.n == 3);
    CHECK(hits.items[0].phrase->value[0] == VN_Q_BOTH && hits.items[0].n == 2);
    CHECK(hits.items[1].phrase->value[0] == VN_Q_BLOCK); /* trực tiếp is no reception */
    CHECK(hits.items[2].phrase->value[0] == VN_Q_VERB && hits.items[2].phrase->value[1] == VN_M_MEETING);
}

static void
records(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m;

    m = read_meetings(
        arena, &a,
        "Ngày 5/6/2023, tại Viêng Chăn, Thứ trưởng Bộ Công an Việt Nam Trần Văn Khải đã hội đàm với "
        "Thứ trưởng Bộ Công an Lào Khamsing Vilaysack.",
        (vn_day){0, 0, 0});
    CHECK(m.n == 1);
    CHECK_TEXT(m.items[0].kind, "talks");
    CHECK_TEXT(m.items[0].date, "2023-06-05");
    CHECK(m.items[0].has_period && m.items[0].first.day == 5 && m.items[0].last.month == 6);
    CHECK_TEXT(m.items[0].host.country, "LA");
    CHECK_TEXT(m.items[0].guest.head, "Trần Văn Khải");
    CHECK(m.items[0].n_participants == 2);
    CHECK_TEXT(m.items[0].level, "deputy_minister");
    CHECK(m.items[0].n_evidence > 3);
    m = read_meetings(arena, &a, "", (vn_day){0, 0, 0});
    CHECK(m.n == 0);
    m = read_meetings(arena, &a, "tiếp tiếp tiếp hội đàm với, với với gặp", (vn_day){0, 0, 0});
    CHECK(m.n == 0);
}

/* Whom one calls on, where a union has its seat, receives. */
static void
hosts(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = read_meetings(arena, &a,
                                  "Ngày 5/6/2023, tại New York, Thứ trưởng Bộ Ngoại giao Việt Nam Trần Văn "
                                  "Khải đã gặp Tổng Thư ký Liên "
                                  "hợp quốc Peter Moser.",
                                  (vn_day){0, 0, 0});

    CHECK(m.n == 1);
    CHECK_TEXT(m.items[0].host.head, "Peter Moser");
    CHECK_TEXT(m.items[0].guest.country, "VN");
    m = read_meetings(
        arena, &a,
        "Chiều 5/6/2023, tại Áo, Thứ trưởng Bộ Ngoại giao Việt Nam Trần Văn Khải dự buổi chiêu đãi do Bộ "
        "trưởng Ngoại giao Áo Anton Weber chủ trì.",
        (vn_day){0, 0, 0});
    CHECK(m.n == 1);
    CHECK_TEXT(m.items[0].host.head, "Anton Weber");
}

static void
more_of_one_text(vn_arena *arena)
{
    static const char s[] =
        "Hôm nay, Bộ trưởng Bộ Quốc phòng Việt Nam Lê Hữu Toàn đã điện đàm với Bộ trưởng Bộ Quốc "
        "phòng Singapore Daniel Wong.";
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_ENTITIES);
    CHECK(a.entities.n > 0 && a.meetings.n == 0);
    vn_analyze_more(&a, arena, (vn_day){2024, 5, 2}, VN_D_MEETINGS);
    CHECK(a.meetings.n == 1);
    CHECK_TEXT(a.meetings.items[0].date, "2024-05-02");
    vn_analyze_more(&a, arena, (vn_day){2023, 1, 1}, VN_D_MEETINGS);
    CHECK_TEXT(a.meetings.items[0].date, "2023-01-01");
}

/* A list of papers goes on after the sentence that tells of their signing. */
static void
listed_papers(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = read_meetings(
        arena, &a,
        "Ngày 5/6/2023, tại Hà Nội, Bộ trưởng Bộ Giáo dục Việt Nam Trần Văn Khải đã hội đàm với Bộ trưởng "
        "Bộ Giáo dục Lào Khamsing Vilaysack.\nSau hội đàm, hai Bộ trưởng đã ký các văn kiện hợp tác.\nĐó là "
        "Bản ghi nhớ về hợp tác giáo dục và đào tạo giai đoạn 2023 - 2025.",
        (vn_day){0, 0, 0});

    CHECK(m.n == 1);
    CHECK(m.n == 1 && m.items[0].n_documents == 1);
}

static bool
has_topic(const vn_meeting *m, const char *topic)
{
    for (size_t i = 0; i < m->n_topics; i++)
        if (!strcmp(m->topics[i], topic))
            return true;
    return false;
}

/* Each of two encounters has the topics of its own sentences. */
static void
topics_apart(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = read_meetings(
        arena, &a,
        "Ngày 5/6/2023, tại Hà Nội, Thủ tướng Trần Văn Khải đã tiếp Bộ trưởng Quốc phòng Lào Khamsing "
        "Vilaysack.\nThủ tướng đề nghị hai bên tăng cường hợp tác quốc phòng, rà phá bom mìn.\nCùng ngày, "
        "Thủ tướng Trần Văn Khải đã tiếp Bộ trưởng Nông nghiệp Nhật Bản Sato Kenji.\nThủ tướng mong muốn "
        "Nhật Bản đẩy mạnh hợp tác nông nghiệp, xuất khẩu trái cây.",
        (vn_day){0, 0, 0});

    CHECK(m.n == 2);
    CHECK(m.n == 2 && has_topic(&m.items[0], "defence") &&
          !has_topic(&m.items[0], "agriculture_environment"));
    CHECK(m.n == 2 && has_topic(&m.items[1], "agriculture_environment") &&
          !has_topic(&m.items[1], "defence"));
}

/* The items of a list were agreed upon where the sentence before it says so. */
static void
listed_topics(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = read_meetings(
        arena, &a,
        "Ngày 5/6/2023, tại Hà Nội, Thủ tướng Trần Văn Khải đã hội đàm với Thủ tướng Lào Khamsing "
        "Vilaysack.\nTại hội đàm, hai bên nhất trí hợp tác trong ba lĩnh vực:\n1 - Hợp tác nông nghiệp\n2 - "
        "Hợp "
        "tác giáo dục\n3 - Hợp tác y tế\n",
        (vn_day){0, 0, 0});

    CHECK(m.n == 1 && has_topic(&m.items[0], "agriculture_environment"));
    CHECK(m.n == 1 && has_topic(&m.items[0], "education_culture"));
}

/* An office tells the body of its holder; "cấp cao" stands between an office and its body. */
static void
bodies(vn_arena *arena)
{
    vn_analysis a;
    vn_meetings m = read_meetings(
        arena, &a,
        "Ngày 5/6/2023, tại Hà Nội, Phó Tổng Kiểm toán nhà nước Trần Văn Khải đã tiếp ông Daniel Wong, Phó "
        "Chủ "
        "tịch cấp cao Tập đoàn Kim Long, Singapore.\nKiểm toán nhà nước Việt Nam mong muốn hợp tác lâu dài.",
        (vn_day){0, 0, 0});

    CHECK(m.n == 1);
    CHECK(m.n == 1 && m.items[0].host.organization && strstr(m.items[0].host.organization, "Kiểm toán"));
    CHECK(m.n == 1 && m.items[0].guest.organization && strstr(m.items[0].guest.organization, "Tập đoàn"));
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    phrases(&arena);
    records(&arena);
    hosts(&arena);
    more_of_one_text(&arena);
    listed_papers(&arena);
    topics_apart(&arena);
    bodies(&arena);
    listed_topics(&arena);
    vn_arena_free(&arena);
    return unit_report("meeting");
}
