/* The normal view and the way back. */
#include "unit.h"

#include "text.h"
#include "unicode.h"

static vn_arena arena;

static const char *
normal(const char *s)
{
    return vn_text_make(&arena, s, strlen(s)).s;
}

static const char *
fold(const char *s)
{
    vn_text t = vn_text_make(&arena, s, strlen(s));
    size_t len;

    return vn_fold(&arena, t.s, t.len, &len);
}

/* The source of the first occurrence of `part` in the normal view of s. */
static const char *
source_of(const char *s, const char *part)
{
    vn_text t = vn_text_make(&arena, s, strlen(s));
    vn_mapper m = vn_mapper_make(&t);
    const char *at = strstr(t.s, part);
    vn_span span;

    if (!at)
        return NULL;
    span = vn_map_span(&m, (uint32_t)(at - t.s), (uint32_t)strlen(part));
    CHECK(span.start == vn_count_chars(s, span.byte));
    CHECK(span.length == vn_count_chars(s + span.byte, span.bytes));
    return vn_strndup(&arena, s + span.byte, span.bytes);
}

static void
test_normal_forms(void)
{
    CHECK_TEXT(normal(""), "");
    CHECK_TEXT(normal("Hội đàm"), "Hội đàm");
    CHECK_TEXT(normal("Ho\xcc\xa3\xcc\x82i đa\xcc\x80m"), "Hội đàm"); /* marks in either order */
    CHECK_TEXT(normal("\xc3\x90ông \xc3\xb0i"), "Đông đi");           /* eth */
    CHECK_TEXT(normal("Bộ\xc2\xa0trưởng\t1"), "Bộ trưởng 1");
    CHECK_TEXT(normal("Bộ\xe2\x80\x8b trưởng\xef\xbb\xbf"), "Bộ trưởng");
    CHECK_TEXT(normal("a\r\nb\rc"), "a\nb\nc");
    CHECK_TEXT(normal("a\x01z"), "a z");
    CHECK_TEXT(normal("\xcc\x81"), "\xcc\x81"); /* a mark on nothing */
}

static void
test_tone_placement(void)
{
    CHECK_TEXT(normal("hoà thuý khoẻ"), "hòa thúy khỏe");
    CHECK_TEXT(normal("HOÀ BÌNH, Hoà"), "HÒA BÌNH, Hòa");
    CHECK_TEXT(normal("quý quỳ hoàn thoại huỳnh"), "quý quỳ hoàn thoại huỳnh");
    CHECK_TEXT(normal("hòan tóan húynh"), "hoàn toán huýnh");
    CHECK_TEXT(normal("hoa\xcc\x80"), "hòa");
    CHECK_TEXT(normal("hòa thúy"), "hòa thúy");
    CHECK_TEXT(normal("uỷ ban, ủy ban"), "ủy ban, ủy ban");
}

static void
test_map(void)
{
    CHECK_TEXT(source_of("bên hoà bình", "hòa"), "hoà");
    CHECK_TEXT(source_of("bên hoà bình", "bình"), "bình");
    CHECK_TEXT(source_of("Ho\xcc\xa3\xcc\x82i đa\xcc\x80m.", "đàm"), "đa\xcc\x80m");
    CHECK_TEXT(source_of("x\xe2\x80\x8by z", "y"), "y");
    CHECK_TEXT(source_of("x\xe2\x80\x8by z", "x"), "x");
    CHECK_TEXT(source_of("x\xe2\x80\x8by z", "xy"), "x\xe2\x80\x8by");
    CHECK_TEXT(source_of("a\r\nhoà", "hòa"), "hoà");
}

static void
test_fold(void)
{
    CHECK_TEXT(fold("Hội đàm"), "hoi dam");
    CHECK_TEXT(fold("ĐƯỜNG"), "duong");
    CHECK_TEXT(fold("Ho\xcc\xa3\xcc\x82i"), "hoi");
    CHECK_TEXT(fold("\xcc\x81"), "");
}

/* What stands for itself is copied in stretches: where they begin and end must not show. */
static void
test_stretches(void)
{
    static const char *const pieces[][2] = {
        {"hoà", "hòa"},
        {"ho\xc2\xad"
         "a\xcc\x80",
         "hòa"},
        {"hò\xc2\xad"
         "an",
         "hoàn"},
        {"HOÀ", "HÒA"},
        {"quý", "quý"},
        {"thuỷ", "thủy"},
        {"hòan", "hoàn"},
        {"\xc3\xb0o", "đo"},
        {"a\xcc\xa3\xcc\x82", "ậ"},
        {"của", "của"},
        {"\xff", "\xef\xbf\xbd"},
        {"“ò”…", "“ò”…"},
        {"o\r\nà", "o\nà"},
        {"toe\xcc\x89", "tỏe"},
    };
    enum { N = sizeof pieces / sizeof *pieces, LONG = 1 << 16 };
    static char source[LONG + 64], want[LONG + 64];

    for (int i = 0; i < N * N; i++) {
        sprintf(source, "%s và %s", pieces[i / N][0], pieces[i % N][0]);
        sprintf(want, "%s và %s", pieces[i / N][1], pieces[i % N][1]);
        CHECK_TEXT(normal(source), want);
    }
    for (int i = 0; i < N; i++)
        for (size_t before = LONG - 8; before < LONG + 2; before++) {
            memset(source, 'x', before);
            memset(want, 'x', before);
            sprintf(source + before, " %s x", pieces[i][0]);
            sprintf(want + before, " %s x", pieces[i][1]);
            CHECK(strcmp(normal(source), want) == 0);
        }
}

static void
test_lent_memory(void)
{
    static _Alignas(16) char memory[256];
    vn_arena lent;
    vn_mark mark;
    char *first, *second;

    vn_arena_init(&lent, &vn_malloc_host);
    vn_arena_lend(&lent, memory, sizeof memory);
    first = vn_alloc(&lent, 100);
    mark = vn_arena_mark(&lent);
    second = vn_alloc(&lent, 1000);
    CHECK(first == memory && lent.reserved > 0);
    memset(second, 1, 1000);
    vn_arena_release(&lent, mark);
    second = vn_alloc(&lent, 100);
    CHECK(second > first && second < memory + sizeof memory && lent.reserved == 0);
    vn_arena_free(&lent);
    second = vn_alloc(&lent, 10); /* what was lent is not used again */
    CHECK(second < memory || second >= memory + sizeof memory);
    vn_arena_free(&lent);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_normal_forms();
    test_tone_placement();
    test_map();
    test_fold();
    test_stretches();
    test_lent_memory();
    vn_arena_free(&arena);
    return unit_report("text");
}
