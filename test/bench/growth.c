/*
 * growth: time and memory of every step on inputs that tend to be costly, at one size and at four times
 * that size. A step whose time grows much more than fourfold is marked; linear work is what the core
 * promises. Usage: growth [BYTES]
 */
#include "analyze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct pattern {
    const char *name, *unit;
} pattern;

/* Each is repeated until the size is reached. */
static const pattern patterns[] = {
    {"one letter", "a"},
    {"one capital", "A"},
    {"one Vietnamese letter", "ế"},
    {"syllables", "hội đàm "},
    {"capitalised words", "Lê Văn "},
    {"all capitals", "HỘI ĐÀM "},
    {"combining marks", "\xCC\x81"},
    {"decomposed", "e\xCC\x82\xCC\x81 "},
    {"blanks", " "},
    {"blanks and letters", "a                "},
    {"line feeds", "\n"},
    {"short lines", "a\n"},
    {"name lines", "Lê Văn An\n"},
    {"equal headlines", "Bộ trưởng thăm và làm việc tại Lào\n"},
    {"digits", "1"},
    {"digits and points", "1."},
    {"dates", "25/9/2024 "},
    {"date ranges", "25-26/9, "},
    {"points", "."},
    {"ellipses", "… "},
    {"commas", ","},
    {"hyphens", "-"},
    {"hyphenated", "a-"},
    {"quotes", "\""},
    {"open brackets", "("},
    {"open square brackets", "["},
    {"bracket pairs", "()"},
    {"bracketed words", "[Việt Nam và Lào ký] "},
    {"closing brackets", ")"},
    {"credits", "Ảnh: "},
    {"credits with names", "Ảnh: Lê Vy. "},
    {"bracketed credits", "(Ảnh: "},
    {"sources", "Nguồn: Lê Vy "},
    {"headings of links", "Tin liên quan\n"},
    {"boxes of links",
     "Tin liên quan\nThăm Lào\nBộ trưởng cho biết hai bên đã trao đổi về nhiều vấn đề hợp tác quan trọng "
     "giữa hai nước trong thời gian qua và thời gian tới đây.\n"},
    {"inline headings", "Tin cùng chuyên mục "},
    {"invitations", "Mời bạn đọc theo dõi "},
    {"arrows", ">"},
    {"dates of publication", "Thứ Hai, 06/01/2012, 08:15 (GMT+7)\n"},
    {"stamps", "ngày lúc "},
    {"e-mail", "a@"},
    {"hosts", "a."},
    {"addresses", "http://"},
    {"slashes", "/"},
    {"sentences", "Hai bên hội đàm. "},
    {"offices", "Bộ trưởng Bộ Công an "},
    {"persons", "Bộ trưởng Tô Văn Lâm tiếp Đại sứ Lê An. "},
    {"bodies", "Công an tỉnh Nghệ An của "},
    {"countries", "Lào, "},
    {"lists of persons", "Đại tá Lê Văn An, Phó Giám đốc; "},
    {"encounters", "Ngày 25/9, tại Hà Nội, Bộ trưởng Tô Văn Lâm tiếp Đại sứ Lào Kham Say. "},
    {"encounter lines", "Ngày 25/9, tại Hà Nội, Bộ trưởng Tô Văn Lâm hội đàm với Đại sứ Lào Kham Say.\n\n"},
    {"signings", "Hai bên ký Bản ghi nhớ về hợp tác. "},
    {"relative dates", "Cùng ngày, hôm qua, chiều cùng ngày, "},
    {"same days", "Cùng ngày, Bộ trưởng Tô Văn Lâm tiếp Đại sứ Lào. "},
    {"persons alone", "Ông Lê Văn An gặp bà Hồ Thị Ba "},
    {"talks in a row", "hội đàm với Đại sứ Lào, "},
    {"both sides", "hai bên, đoàn "},
    {"pronouns", "ông cho biết, bà "},
    {"not UTF-8", "\xE1\xBA"},
    {"zero width", "\xE2\x80\x8B"},
    {"emoji", "😀"},
    {"Chinese", "漢字"},
};

/* Runs of one sign between two letters. */
static const char *const runs[] = {" ", ".", "(", "\"", "-", "\n", "1", "\xCC\x81", NULL};

static const char *const steps[] = {"text", "article", "tokens", "words", "entities", "meetings"};

static double
now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static char *
repeat(const char *unit, size_t bytes)
{
    size_t n = strlen(unit);
    char *text = malloc(bytes + n + 1);

    for (size_t at = 0; at < bytes; at += n)
        memcpy(text + at, unit, n);
    return text;
}

/* The least of some runs, in seconds of the processor. */
static double
time_depth(const char *text, size_t bytes, vn_depth depth, size_t *reserved)
{
    double least = 1e9;

    for (int i = 0; i < 3 && (i == 0 || least < 0.2); i++) {
        vn_arena arena;
        vn_analysis a;
        double start = now(), seconds;

        vn_arena_init(&arena, &vn_malloc_host);
        vn_analyze(&a, &arena, text, bytes, (vn_day){2024, 9, 26}, depth);
        seconds = now() - start;
        *reserved = arena.reserved;
        vn_arena_free(&arena);
        least = seconds < least ? seconds : least;
    }
    return least;
}

/* Seconds of every step alone; memory of all in *reserved. */
static void
measure(const char *text, size_t bytes, double *seconds, size_t *reserved)
{
    for (vn_depth depth = VN_D_TEXT; depth <= VN_D_MEETINGS; depth++)
        seconds[depth] = time_depth(text, bytes, depth, reserved);
    for (vn_depth depth = VN_D_MEETINGS; depth > VN_D_TEXT; depth--)
        seconds[depth] -= seconds[depth == VN_D_TOKENS ? VN_D_TEXT : depth - 1];
    seconds[VN_D_ENTITIES] -= seconds[VN_D_ARTICLE];
}

static int
compare(const char *name, const char *small, size_t small_bytes, const char *large, size_t large_bytes)
{
    double before[VN_D_MEETINGS + 1], after[VN_D_MEETINGS + 1];
    size_t before_memory, after_memory;
    double whole = 0;
    int marked = 0;

    measure(small, small_bytes, before, &before_memory);
    measure(large, large_bytes, after, &after_memory);
    for (vn_depth depth = VN_D_TEXT; depth <= VN_D_MEETINGS; depth++)
        whole += after[depth];
    for (vn_depth depth = VN_D_TEXT; depth <= VN_D_MEETINGS; depth++) {
        double ratio = before[depth] > 0 ? after[depth] / before[depth] : 0;
        bool steep = after[depth] > 0.02 && ratio > 8 && after[depth] > whole / 10;

        marked += steep;
        if (steep || after[depth] > 1.0)
            printf("%-24s %-9s %9.1f %9.1f %6.1f %7.0f%s\n", name, steps[depth], before[depth] * 1e3,
                   after[depth] * 1e3, ratio, (double)after_memory / (double)large_bytes,
                   steep ? "  steep" : "");
    }
    if (after_memory / large_bytes > 1000)
        printf("%-24s takes %zu bytes for a byte\n", name, after_memory / large_bytes);
    return marked;
}

/* "Lào", the sign repeated, "gặp Bộ trưởng". */
static char *
run_of(const char *sign, size_t bytes)
{
    char *middle = repeat(sign, bytes), *text = malloc(bytes + 64);

    middle[bytes / strlen(sign) * strlen(sign)] = '\0';
    sprintf(text, "Lào%sgặp Bộ trưởng", middle);
    free(middle);
    return text;
}

int
main(int argc, char **argv)
{
    size_t bytes = argc > 1 ? strtoul(argv[1], NULL, 10) : 65536;
    int marked = 0;

    printf("%-24s %-9s %9s %9s %6s %7s\n", "input", "step", "ms", "ms at 4x", "ratio", "B/B");
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        char *text = repeat(patterns[i].unit, bytes * 4);

        marked += compare(patterns[i].name, text, bytes, text, bytes * 4);
        free(text);
    }
    for (size_t i = 0; runs[i]; i++) {
        char *small = run_of(runs[i], bytes), *large = run_of(runs[i], bytes * 4), name[32];

        snprintf(name, sizeof name, "a run of 0x%02x", (unsigned char)runs[i][0]);
        marked += compare(name, small, strlen(small), large, strlen(large));
        free(small);
        free(large);
    }
    printf("%d steep\n", marked);
    return marked != 0;
}
