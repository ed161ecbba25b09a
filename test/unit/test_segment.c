/* Words: examples, and what holds of every text. */
#include "unit.h"

#include "segment.h"
#include "unicode.h"

#include <stdlib.h>
#include <utf8proc.h>

static vn_arena arena;

typedef struct parts {
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_words words;
} parts;

static parts
take_apart(const char *s)
{
    parts p;

    p.text = vn_text_make(&arena, s, strlen(s));
    p.tokens = vn_tokenize(&arena, &p.text);
    p.sentences = vn_sentences_make(&arena, &p.text, &p.tokens);
    p.words = vn_segment(&arena, &p.text, &p.tokens, &p.sentences);
    return p;
}

static const char *
segment(const char *s)
{
    parts p = take_apart(s);
    size_t len;

    return vn_segmented_line(&arena, &p.text, &p.tokens, &p.words, &len);
}

static void
test_words(void)
{
    CHECK_TEXT(segment(""), "");
    CHECK_TEXT(segment(" \n"), "");
    CHECK_TEXT(segment("Việt Nam"), "Việt_Nam");
    CHECK_TEXT(segment("\xc3\x90ông hoà bình,\nhai bên"),
               "\xc3\x90ông hoà_bình ,\nhai bên"); /* its own letters */
    CHECK_TEXT(segment("Bộ trưởng đã hội đàm với đoàn đại biểu."),
               "Bộ_trưởng đã hội_đàm với đoàn đại_biểu .");
    CHECK_TEXT(segment("Thành phố Hồ Chí Minh phát triển kinh tế."),
               "Thành_phố Hồ_Chí_Minh phát_triển kinh_tế .");
    CHECK_TEXT(segment("Hai nước tăng cường quan hệ hợp tác. Hai bên ký kết hiệp định."),
               "Hai nước tăng_cường quan_hệ hợp_tác . Hai bên ký_kết hiệp_định .");
}

static void
test_lexicon(void)
{
    CHECK_TEXT(segment("Cả xóm im hơi lặng tiếng."), "Cả xóm im_hơi_lặng_tiếng .");
    CHECK_TEXT(segment("Nó lẽo đẽo theo bà."), "Nó lẽo_đẽo theo bà .");
    CHECK_TEXT(segment("Mẹ hổn hển chạy về."), "Mẹ hổn_hển chạy về .");
}

/* A mark on what is no letter stays with it. */
static void
test_stray_marks(void)
{
    CHECK_TEXT(segment("a }\xcc\x81 b"), "a }\xcc\x81 b");
    CHECK(take_apart("12\xcc\x81.").tokens.n == 2);
    CHECK(take_apart("!\xe1\x85\xa1").tokens.n == 1);
}

/* Texts of syllables, marks and blanks in random order. */
static const char *const pieces[] = {
    "công", "an",   "tỉnh",   "Nguyễn", "Văn",    "An",   ",",     ".",      "\"",
    "(",    ")",    "25/9",   "hợp",    "tác",    "HỘI",  "ĐÀM",   "TP.HCM", "G7",
    "Hà",   "thị",  "10.000", "–",      "a@b.vn", "Lào.", "Trung", "Quốc",   "Lu-ca-sen",
    "\n",   "về",   "phòng",  "chống",  "tội",    "phạm", "!",     "…",      "http://x.vn/y",
    "xyz",  "漢字", "😀",      "...",    "1",      "-",    "nước",  "và",
};

static uint32_t random_state = 12345;

static uint32_t
below(uint32_t n)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % n;
}

static char *
random_text(size_t n)
{
    char *s = vn_alloc0(&arena, n * 16 + 1);

    for (size_t i = 0; i < n; i++) {
        strcat(s, pieces[below(sizeof pieces / sizeof *pieces)]);
        if (below(8))
            strcat(s, " ");
    }
    return s;
}

static bool
is_blank(char ch)
{
    return ch == ' ' || ch == '\n';
}

/* Words cover all tokens in order, stay within a sentence, and joined give back the text less blanks. */
static void
test_cover(void)
{
    for (int k = 0; k < 300; k++) {
        parts p = take_apart(random_text(below(120)));
        const char *s = p.text.s;
        size_t len, next = 0;
        char *line = vn_segmented_line(&arena, &p.text, &p.tokens, &p.words, &len);
        bool same = true;

        for (size_t i = 0; i < p.words.n; i++) {
            const vn_word *w = &p.words.items[i];

            same &= w->first == next && w->n > 0;
            for (uint32_t j = 1; j < w->n; j++)
                same &= !(p.tokens.items[w->first + j].flags & VN_TF_SENTENCE);
            next += w->n;
        }
        same &= next == p.tokens.n && strlen(line) == len;
        for (const char *l = line; *l || *s;) {
            while (is_blank(*s))
                s++;
            if (is_blank(*l) || (*l == '_' && *s != '_')) {
                l++;
                continue;
            }
            same &= *l == *s;
            if (!*l || !*s)
                break;
            l++;
            s++;
        }
        CHECK(same && !*s);
    }
}

static void
test_forms(void)
{
    for (int k = 0; k < 100; k++) {
        char *s = random_text(60);
        char *nfd = (char *)utf8proc_NFD((const utf8proc_uint8_t *)s);

        vn_text text;
        const char *of_nfd = segment(nfd);

        text = vn_text_make(&arena, of_nfd, strlen(of_nfd));
        CHECK_TEXT(text.s, segment(s));
        free(nfd);
    }
}

/* What one sentence gives does not depend on what stands in another. */
static void
test_independence(void)
{
    for (int k = 0; k < 100; k++) {
        char *a = random_text(30), *b = random_text(30);
        char *both = vn_alloc0(&arena, strlen(a) + strlen(b) + 8), *apart;
        const char *left, *right;

        strcat(strcat(strcat(both, a), "\n\n"), b);
        left = segment(a);
        right = segment(b);
        apart = vn_alloc0(&arena, strlen(left) + strlen(right) + 2);
        strcat(apart, left);
        if (*left && *right)
            strcat(apart, "\n");
        strcat(apart, right);
        CHECK_TEXT(segment(both), apart);
    }
}

typedef struct line {
    char s[16000];
    size_t n;
} line;

static void
append(void *self, const char *s, size_t bytes)
{
    line *l = self;

    memcpy(l->s + l->n, s, bytes);
    l->n += bytes;
}

/* Worked off in pieces, a text gives the same line. */
static void
test_pieces(void)
{
    for (int k = 0; k < 100; k++) {
        char *s = vn_alloc0(&arena, 4000);
        line *l = vn_alloc0(&arena, sizeof *l);

        for (int i = 0; i < 4; i++)
            strcat(strcat(s, random_text(20)), below(3) ? "\n\n" : "\n");
        vn_segment_text(&arena, s, strlen(s), 1 + below(200), append, l);
        CHECK_TEXT(l->s, segment(s));
    }
}

/* A sentence longer than a block of the segmenter. */
static void
test_long(void)
{
    size_t n = 5000;
    char *s = vn_alloc0(&arena, n * 16 + 1), *p = s;
    parts all;
    size_t tokens = 0;

    for (size_t i = 0; i < n; i++)
        p += sprintf(p, "hợp tác ");
    all = take_apart(s);
    for (size_t i = 0; i < all.words.n; i++)
        tokens += all.words.items[i].n;
    CHECK(tokens == 2 * n);
    CHECK(all.words.n >= n && all.words.n < n + n / 100);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_words();
    test_lexicon();
    test_stray_marks();
    test_cover();
    test_forms();
    test_independence();
    test_pieces();
    test_long();
    vn_arena_free(&arena);
    return unit_report("segment");
}
