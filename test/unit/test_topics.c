/* Topics of an encounter, on articles written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"
#include "../../src/core/meeting_topic_words.h"

static vn_meetings
records(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_MEETINGS);
    return a.meetings;
}

static bool
has_topic(const vn_meeting *m, const char *topic)
{
    for (size_t i = 0; i < m->n_topics; i++)
        if (!strcmp(m->topics[i], topic))
            return true;
    return false;
}

static const vn_meeting *
of_kind(const vn_meetings *ms, const char *kind)
{
    for (size_t i = 0; i < ms->n; i++)
        if (!strcmp(ms->items[i].kind, kind))
            return &ms->items[i];
    return NULL;
}

#define RECEPTION                                                                                                                               \
    "Chiều 3/4, tại Hà Nội, Bộ trưởng Bộ Công an Việt Nam Trần Văn Khải đã tiếp Bộ trưởng Bộ Nội vụ Lào " \
    "Khamsing Vilaysack. "

/* What the two agreed on is a topic, with the wording as its evidence. */
static void
agreed(vn_arena *arena)
{
    vn_meetings ms = records(
        arena, RECEPTION "Hai bên nhất trí đẩy mạnh phối hợp phòng, chống ma túy và mua bán người, tăng "
                         "cường đào tạo cán bộ. Bộ trưởng Trần Văn Khải đề nghị phía Lào phối hợp truy bắt "
                         "các đối tượng truy nã.");
    bool evidence = false;

    CHECK(ms.n == 1);
    if (ms.n != 1)
        return;
    CHECK(has_topic(&ms.items[0], "drugs"));
    CHECK(has_topic(&ms.items[0], "human_trafficking"));
    CHECK(has_topic(&ms.items[0], "training"));
    CHECK(has_topic(&ms.items[0], "fugitives"));
    CHECK(!has_topic(&ms.items[0], "health"));
    for (size_t i = 0; i < ms.items[0].n_evidence; i++)
        evidence |=
            !strcmp(ms.items[0].evidence[i].slot, "topic") && !strcmp(ms.items[0].evidence[i].value, "drugs");
    CHECK(evidence);
}

/* Talks that somebody only refers to take nothing over from the reception at hand. */
static void
referred_to(vn_arena *arena)
{
    vn_meetings ms = records(
        arena, "Sáng 5/6, tại Hà Nội, Chủ tịch Quốc hội Việt Nam Lê Hữu Toàn đã tiếp Thủ tướng Lào Khamsing "
               "Vilaysack. Trước đó, Thủ tướng Chính phủ Trần Văn Khải đã hội đàm với Thủ tướng Lào Khamsing "
               "Vilaysack. Tại buổi tiếp, Chủ tịch Quốc hội Lê Hữu Toàn vui mừng gặp lại Thủ tướng Lào. Ông "
               "hoan nghênh "
               "kết quả tốt đẹp của hội đàm với Thủ tướng Trần Văn Khải. Hai bên nhất trí mở rộng hợp "
               "tác nông nghiệp và phòng, chống ma túy.");
    const vn_meeting *talks = of_kind(&ms, "talks"), *reception = of_kind(&ms, "reception");

    CHECK(reception && has_topic(reception, "drugs"));
    CHECK(!talks || !has_topic(talks, "drugs"));
}

/* Each word of a sentence counts once, those with a capital not. */
static void
words_once(vn_arena *arena)
{
    static const char s[] = "Bên An hợp tác về kinh tế, hợp tác về du lịch.";
    vn_analysis a;
    vn_scene sc = {.arena = arena, .text = &a.text, .tokens = &a.tokens};
    vn_topic_word_set set = {.n = 0};
    vn_topic_words w;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){0, 0, 0}, VN_D_WORDS);
    CHECK(a.sentences.n == 1);
    w = vn_topic_words_of(&sc, &a.sentences.items[0]);
    CHECK(w.n == 7);
    vn_topic_words_add(&set, &w);
    vn_topic_words_add(&set, &w);
    CHECK(set.n == 7);
    w = vn_topic_parts_of(&sc, &(vn_phrase_hit){2, 5, NULL});
    CHECK(w.n >= 3 && w.n <= 5);
}

/* "Peaceful environment", Oceania and a ministry's name speak of no topic. */
static void
other_senses(vn_arena *arena)
{
    vn_meetings ms =
        records(arena, RECEPTION "Hai bên nhất trí giữ gìn môi trường hòa bình trong khu vực và đánh "
                                 "giá cao chuyến công du châu Đại Dương. Cùng dự có đại diện Bộ Giao thông "
                                 "vận tải.");

    CHECK(ms.n == 1);
    if (ms.n != 1)
        return;
    CHECK(!has_topic(&ms.items[0], "agriculture_environment"));
    CHECK(!has_topic(&ms.items[0], "infrastructure"));
    CHECK(!has_topic(&ms.items[0], "maritime"));
}

/* What is told after "after the welcome, the two had talks" was said at the talks. */
static void
talks_after_welcome(vn_arena *arena)
{
    vn_meetings ms = records(
        arena,
        "Sáng 5/6, tại Hà Nội, Bộ trưởng Bộ Quốc phòng Việt Nam Đại tướng Lê Hữu Toàn đã chủ trì lễ đón Bộ "
        "trưởng Bộ Quốc phòng Lào Đại tướng Bounthavy Sisouk. Ngay sau lễ đón, Đại tướng Lê Hữu Toàn hội đàm "
        "với Đại tướng Bounthavy Sisouk. Hai bên nhất trí mở rộng hợp tác quốc phòng, đào tạo sĩ quan và "
        "quản "
        "lý biên giới.");
    const vn_meeting *talks = of_kind(&ms, "talks"), *ceremony = of_kind(&ms, "ceremony");

    CHECK(talks && has_topic(talks, "defence"));
    CHECK(talks && has_topic(talks, "border"));
    CHECK(!ceremony || !has_topic(ceremony, "border"));
}

/* Of two wordings that overlap the later one is meant: no public order in the security of networks. */
static void
overlaps(vn_arena *arena)
{
    vn_meetings ms =
        records(arena, RECEPTION "Hai bên nhất trí chia sẻ kinh nghiệm bảo đảm an ninh mạng và bảo đảm "
                                 "an ninh lương thực.");

    CHECK(ms.n == 1);
    if (ms.n != 1)
        return;
    CHECK(has_topic(&ms.items[0], "cyber_security"));
    CHECK(!has_topic(&ms.items[0], "public_order"));
}

/* "At the meetings" tells of all of them. */
static void
at_several(vn_arena *arena)
{
    vn_meetings ms = records(arena, "Ngày 7/8, tại Viêng Chăn, Bộ trưởng Bộ Công an Việt Nam Trần Văn Khải "
                                    "đã hội đàm với Bộ trưởng Bộ Công an "
                                    "Lào Khamsing Vilaysack. Chiều cùng ngày, Bộ trưởng Trần Văn Khải đã gặp "
                                    "Chủ tịch Quốc hội Lào Bounthavy "
                                    "Sisouk. Tại các cuộc gặp, hai bên nhất trí tăng cường phối hợp phòng, "
                                    "chống ma túy và đào tạo cán bộ. Hai "
                                    "bên đề nghị quản lý tốt biên giới, phòng, chống ma túy.");

    CHECK(ms.n == 2);
    for (size_t i = 0; i < ms.n; i++)
        CHECK(has_topic(&ms.items[i], "drugs"));
}

/* A list of who was present turns to nothing else: what is said behind it was said there. */
static void
presence(vn_arena *arena)
{
    vn_meetings ms =
        records(arena, RECEPTION
                "Tham dự buổi tiếp có Thiếu tướng Lê Quang Hòa, Cục trưởng Cục Đối ngoại; ông Sisouk "
                "Phomvihane, Phó Vụ trưởng Vụ Hợp tác quốc tế. Bộ trưởng đề nghị hai bên phối hợp "
                "phòng, chống ma túy và tập huấn cán bộ.");

    CHECK(ms.n >= 1 && has_topic(&ms.items[0], "drugs"));
    CHECK(ms.n >= 1 && has_topic(&ms.items[0], "training"));
}

static const vn_meeting *
of_guest(const vn_meetings *ms, const char *head)
{
    for (size_t i = 0; i < ms->n; i++)
        if (ms->items[i].guest.head && !strcmp(ms->items[i].guest.head, head))
            return &ms->items[i];
    return NULL;
}

/* Of several guests in turn, what opens with the land of one, or names him, is told of him. */
static void
each_guest(vn_arena *arena)
{
    vn_meetings ms = records(
        arena, "Sáng 3/4, tại Hà Nội, Thủ tướng Chính phủ Trần Văn Khải lần lượt tiếp Đại sứ Ba Lan Anton "
               "Nowak, Đại sứ Peru Carlos Ibarra và Đại sứ Mông Cổ Bat Erdene. Tiếp Đại sứ Anton Nowak, Thủ "
               "tướng đề nghị hai bên mở rộng hợp tác giáo dục. Với Đại sứ Peru, Thủ tướng đề nghị hai nước "
               "phối hợp phòng, chống ma túy. Tại buổi tiếp Đại sứ Bat Erdene, hai bên nhất trí đẩy mạnh hợp "
               "tác nông nghiệp.");
    const vn_meeting *poland = of_guest(&ms, "Anton Nowak"), *peru = of_guest(&ms, "Carlos Ibarra"),
                     *mongolia = of_guest(&ms, "Bat Erdene");

    CHECK(poland && !has_topic(poland, "drugs") && !has_topic(poland, "agriculture_environment"));
    CHECK(peru && has_topic(peru, "drugs"));
    CHECK(mongolia && has_topic(mongolia, "agriculture_environment"));
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    agreed(&arena);
    referred_to(&arena);
    words_once(&arena);
    other_senses(&arena);
    talks_after_welcome(&arena);
    overlaps(&arena);
    at_several(&arena);
    presence(&arena);
    each_guest(&arena);
    vn_arena_free(&arena);
    return unit_report("topics");
}
