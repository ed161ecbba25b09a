/* The mention tagger: what it finds, and what must not change what it finds. All texts are made up. */
#define _POSIX_C_SOURCE 200809L
#include "analyze.h"
#include "tagger.h"
#include "unit.h"

#include <stdlib.h>
#include <utf8proc.h>

typedef struct found {
    vn_mention *items;
    size_t n;
    char **wordings; /* "kind|text in the normal view" */
} found;

static vn_arena arena;

static const char *const lines[] = {
    "Bộ trưởng Bộ Công an tiếp Đại sứ Cuba",
    "Chiều 12/3/2024, tại Hà Nội, Thượng tướng Nguyễn Văn Hòa, Thứ trưởng Bộ Công an Việt Nam đã tiếp ông "
    "Carlos Mendoza, "
    "Đại sứ đặc mệnh toàn quyền Cuba tại Việt Nam.",
    "Cùng dự buổi tiếp có đại diện Cục Đối ngoại, Văn phòng Bộ Công an và Công an tỉnh Đắk Lắk.",
    "Tại buổi tiếp, ông Mendoza đánh giá cao quan hệ giữa Việt Nam và Cuba; cảm ơn Thứ trưởng Nguyễn Văn "
    "Hòa.",
    "Kết thúc hội đàm, hai Bộ trưởng cùng ký Bản ghi nhớ về dạy tiếng Khmer và trao đổi về Hội nghị "
    "Bộ trưởng ASEAN lần "
    "thứ 17.",
    "Đoàn đại biểu cũng đã tới thăm thành phố Huế từ ngày 14 đến 16/3.",
};
#define N_LINES (sizeof lines / sizeof *lines)

static int
compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static found
tag(const char *text)
{
    vn_analysis a;
    found f;

    vn_analyze(&a, &arena, text, strlen(text), (vn_day){0, 0, 0}, VN_D_WORDS);
    a.article = vn_article_make(&arena, &a.text);
    f.items = vn_tag_mentions(&arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, &f.n);
    f.wordings = VN_NEW(&arena, char *, f.n + 1);
    for (size_t i = 0; i < f.n; i++) {
        const char *kind = vn_entity_kind_name((vn_entity_kind)f.items[i].kind);
        size_t room = strlen(kind) + f.items[i].len + 2;

        f.wordings[i] = VN_NEW(&arena, char, room);
        snprintf(f.wordings[i], room, "%s|%.*s", kind, (int)f.items[i].len, a.text.s + f.items[i].start);
        CHECK(f.items[i].n > 0);
        CHECK(f.items[i].start == a.tokens.items[f.items[i].first].start);
        CHECK(i == 0 || f.items[i].first >= f.items[i - 1].first + f.items[i - 1].n);
        CHECK(f.items[i].confidence >= 0 && f.items[i].confidence <= 1);
    }
    qsort(f.wordings, f.n, sizeof *f.wordings, compare);
    return f;
}

static char *
join(const size_t *order)
{
    char *text = VN_NEW0(&arena, char, 4096);

    for (size_t i = 0; i < N_LINES; i++) {
        strcat(text, lines[order ? order[i] : i]);
        strcat(text, "\n");
    }
    return text;
}

static bool
has(const found *f, const char *wording)
{
    for (size_t i = 0; i < f->n; i++)
        if (strcmp(f->wordings[i], wording) == 0)
            return true;
    return false;
}

static bool
same(const found *a, const found *b)
{
    bool ok = a->n == b->n;

    for (size_t i = 0; i < a->n && ok; i++)
        ok = strcmp(a->wordings[i], b->wordings[i]) == 0;
    for (size_t i = 0; !ok && i < (a->n < b->n ? a->n : b->n); i++)
        printf("  %s / %s\n", a->wordings[i], b->wordings[i]);
    return ok;
}

static char *
replaced(const char *text, const char *from, const char *to)
{
    char *out = VN_NEW(&arena, char, strlen(text) * 3 + 1), *p = out;

    while (*text)
        if (strncmp(text, from, strlen(from)) == 0) {
            p = stpcpy(p, to);
            text += strlen(from);
        } else
            *p++ = *text++;
    *p = '\0';
    return out;
}

static void
test_kinds(void)
{
    found f = tag(join(NULL));

    CHECK(has(&f, "person|Nguyễn Văn Hòa"));
    CHECK(has(&f, "person|Carlos Mendoza"));
    CHECK(has(&f, "rank|Thượng tướng"));
    CHECK(has(&f, "position|Thứ trưởng"));
    CHECK(has(&f, "position|Đại sứ đặc mệnh toàn quyền"));
    CHECK(has(&f, "organization|Bộ Công an Việt Nam"));
    CHECK(has(&f, "organization|Công an tỉnh Đắk Lắk"));
    CHECK(has(&f, "organization|Cục Đối ngoại"));
    CHECK(has(&f, "place|Hà Nội"));
    CHECK(has(&f, "place|thành phố Huế"));
    CHECK(has(&f, "date|Chiều 12/3/2024"));
    CHECK(has(&f, "date|từ ngày 14 đến 16/3"));
}

static void
test_order_of_lines(void)
{
    static const size_t orders[][N_LINES] = {{5, 4, 3, 2, 1, 0}, {0, 3, 1, 5, 2, 4}, {2, 0, 5, 1, 4, 3}};
    found f = tag(join(NULL));

    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        found g = tag(join(orders[i]));

        CHECK(same(&f, &g));
    }
}

static void
test_unicode_forms(void)
{
    const char *text = join(NULL);
    char *nfd = (char *)utf8proc_NFD((const utf8proc_uint8_t *)text);
    found f = tag(text), decomposed = tag(nfd), old_tone = tag(replaced(text, "Hòa", "Hoà")),
          eth = tag(replaced(text, "Đ", "\xC3\x90"));

    CHECK(same(&f, &decomposed));
    CHECK(same(&f, &old_tone));
    CHECK(same(&f, &eth));
    free(nfd);
}

/* Names without an honorific, with a degree or a particle, and bodies of delegations. */
static void
test_names(void)
{
    static const char *const cases[][2] = {
        {"Ngày 5/3, tại Hà Nội, Hoàng Đức Tuệ, Trưởng ban Ban Đối ngoại Trung ương đã tiếp đoàn.",
         "person|Hoàng Đức Tuệ"},
        {"Thay mặt Ban Giám đốc, Lý Thị Nhàn, Phó Giám đốc Sở Y tế chào mừng đoàn.", "person|Lý Thị Nhàn"},
        {"Ảnh: Vũ Minh Khôi (Vụ trưởng) và Karen Whitmore (Đại sứ) tại buổi tiếp.", "person|Karen Whitmore"},
        {"Thứ trưởng tiếp TS. Khamphet Sisouvong, Bộ trưởng Bộ Y tế Lào.", "person|Khamphet Sisouvong"},
        {"Đại sứ Pieter van den Broek và Bộ trưởng Phan Hữu Thắng cùng dự.", "person|Pieter van den Broek"},
        {"Sáng nay, Đoàn đại biểu Quốc hội Ấn Độ đến Hà Nội.", "organization|Quốc hội Ấn Độ"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        found f = tag(cases[i][0]);

        if (!has(&f, cases[i][1]))
            printf("  no %s\n", cases[i][1]);
        CHECK(has(&f, cases[i][1]));
    }
}

static void
test_edges(void)
{
    static const char *const odd[] = {"", "\n\n", "Bộ", "(", "12/3", "Ủy ban", "\xFF\xFE", "…", "A", "- - -"};

    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        tag(odd[i]);
}

/* A line of many thousand words is cut, not given up. */
static void
test_long_line(void)
{
    size_t times = 900, unit = strlen(lines[1]) + 1;
    char *text = VN_NEW0(&arena, char, times *unit + 1), *p = text;
    found f;

    for (size_t i = 0; i < times; i++) {
        p = stpcpy(p, lines[1]);
        *p++ = ' ';
    }
    f = tag(text);
    CHECK(f.n > times * 6);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    CHECK(vn_tag_model_built_in()->version == VN_TAG_VERSION);
    test_kinds();
    test_order_of_lines();
    test_unicode_forms();
    test_names();
    test_edges();
    test_long_line();
    vn_arena_free(&arena);
    return unit_report("test_tagger");
}
