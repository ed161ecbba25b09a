/* Tokens and lexemes of the text search. */
#include "unit.h"

#include "search.h"

#include <stdlib.h>

static vn_arena arena;

/* The lexemes of a token as "hoi/ộ hoi_dam +dam/đà": '+' moves on, '*' is a prefix, '_' a blank, '|' another
 * variant. */
static const char *
lexemes(const char *token, unsigned options)
{
    vn_lexemes l = vn_word_lexemes(&arena, token, strlen(token), options, NULL);
    char *out = vn_alloc(&arena, 4096), *p = out;

    for (size_t i = 0; i < l.n; i++) {
        if (i)
            *p++ = l.items[i].next ? '+' : l.items[i].variant == l.items[i - 1].variant ? ' ' : '|';
        for (const char *s = l.items[i].s; *s; s++)
            *p++ = *s == ' ' ? '_' : *s;
        if (l.items[i].prefix)
            *p++ = '*';
    }
    *p = '\0';
    return l.stop ? "stop" : out;
}

static void
test_lexemes(void)
{
    unsigned all = VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS;

    CHECK_TEXT(lexemes("Hội đàm", all), "hoi/ộ*+dam/đà<hoi");
    CHECK_TEXT(lexemes("HỘI  ĐÀM", all), "hoi/ộ*+dam/đà<hoi");
    CHECK_TEXT(lexemes("hoa\xcc\x80", all), lexemes("hòa", all));
    CHECK_TEXT(lexemes("hoà", all), lexemes("hòa", all));
    CHECK_TEXT(lexemes("kĩ", all), lexemes("kỹ", all));
    CHECK(strcmp(lexemes("kĩ", 0), lexemes("kỹ", 0)) != 0);
    CHECK_TEXT(lexemes("đi", all), lexemes("ĐI", all));
    CHECK_TEXT(lexemes("Panthers", all), "panthers|panthers ~pa");
    CHECK_TEXT(lexemes("G7", all), "g7");
    CHECK_TEXT(lexemes("của", all), "stop");
    CHECK_TEXT(lexemes("của", 0), "cua/ủ");
    CHECK_TEXT(lexemes("bca", all), "bca|bca ~bc");
    CHECK_TEXT(lexemes("BCA", all), "bca|bca ~bc|=bo_cong_an+=bo_cong_an+=bo_cong_an");
    CHECK_TEXT(lexemes("hoi dam", all | VN_L_BARE), "hoi/*|hoi/ộ+dam/*|dam/đà<hoi");
    CHECK_TEXT(lexemes("đàm", all), "dam/đà*|dam/đà* ~dam");
    CHECK_TEXT(lexemes("đam", all), "dam/đ-|dam/đ- ~dam");
    CHECK_TEXT(lexemes("Jose", all | VN_L_PLAIN), "jose/-|jose/*|jose/- ~jo");
    CHECK_TEXT(lexemes("NATO", all | VN_L_PLAIN), "nato|nato/*|nato ~na");
    CHECK_TEXT(lexemes("cao", all | VN_L_PLAIN), lexemes("cao", all));
    CHECK_TEXT(lexemes("Øy", all), "øy|øy ~øy");
    CHECK_TEXT(lexemes("", all), "");
    CHECK_TEXT(lexemes("\xcc\x81\xcc\xa3", all), "");
    CHECK_TEXT(lexemes("...", all), "");
    CHECK_TEXT(lexemes("\xff\xfe", all), "");
}

/* A text without diacritics is read as a whole: what a syllable stands for depends on those around it. */
static void
test_guesses(void)
{
    const char *text = "tham tan, co quan dieu tra; tham han quoc";
    vn_search_tokens t = vn_search_parse(&arena, text, strlen(text), NULL, NULL);
    const char *expected[] = {"thảm", "tàn", "cơ", "quan", "điều", "tra", "thăm", "hàn", "quốc"};

    CHECK(t.n_guesses == 9);
    for (size_t i = 2; i < t.n_guesses && i < 9; i++)
        CHECK_TEXT(vn_guess_syllable(t.guesses[i].guess.syllables[0]), expected[i]);
    CHECK(t.n_guesses > 8 && t.guesses[8].start == strlen(text) - 4);
    CHECK(vn_search_parse(&arena, "thăm hàn quoc", strlen("thăm hàn quoc"), NULL, NULL).n_guesses == 0);
    CHECK(!t.plain);
    CHECK(vn_search_parse(&arena, "Jose Marti", strlen("Jose Marti"), NULL, NULL).plain);
    CHECK(!vn_search_parse(&arena, "José Marti", strlen("José Marti"), NULL, NULL).plain);
    CHECK_TEXT(lexemes("nato", VN_L_BARE), "nato|nato/*|nato ~na");
}

static void
test_values(void)
{
    const char *days[] = {"25/9/2017", "25-9-2017", "25.09.2017", "2017-09-25", "25 tháng 9 năm 2017"};

    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        vn_lexemes l = vn_value_lexemes(&arena, days[i], strlen(days[i]), true);

        CHECK(l.n == 5);
        CHECK_TEXT(l.n ? l.items[0].s : NULL, "2017-09-25");
    }
    CHECK(vn_value_lexemes(&arena, "4-7/1/2012", 10, true).n == 20);
    CHECK_TEXT(vn_value_lexemes(&arena, "31/13", 5, true).items[0].s, "31/13");
    CHECK_TEXT(vn_value_lexemes(&arena, "1.234,5", 7, false).items[0].s, "1234.5");
    CHECK_TEXT(vn_value_lexemes(&arena, "70%", 3, false).items[0].s, "70");
    CHECK(vn_value_lexemes(&arena, "", 0, true).n == 0);
}

/* Every byte belongs to one token, but for those of the url that come twice. */
static bool
covers(const char *s, size_t len)
{
    vn_search_tokens t = vn_search_parse(&arena, s, len, NULL, NULL);
    size_t at = 0;

    for (size_t i = 0; i < t.n; i++) {
        if (t.items[i].type == VN_ST_URL)
            continue;
        if (t.items[i].start != at || !t.items[i].len || !vn_search_type_name(t.items[i].type) ||
            (t.items[i].type == VN_ST_BLANK && t.items[i].len > VN_BLANK_MAX))
            return false;
        at += t.items[i].len;
    }
    return at == len;
}

static bool
same_tokens(vn_search_tokens a, vn_search_tokens b)
{
    bool same = a.n == b.n && a.n_guesses == b.n_guesses;

    for (size_t i = 0; same && i < a.n; i++)
        same = a.items[i].start == b.items[i].start && a.items[i].len == b.items[i].len &&
               a.items[i].type == b.items[i].type;
    return same;
}

/* A text of at most `most` bytes put together at random from pieces, valid and not; its length. */
static size_t
random_text(char *text, size_t most)
{
    static const char *const pieces[] = {"hội",
                                         " ",
                                         "đàm",
                                         "\xcc\x81",
                                         "\xcc\xa3",
                                         "http://a.vn/b?c",
                                         "TP.HCM",
                                         "25/9/2017",
                                         "tháng",
                                         "9",
                                         "năm",
                                         "2017",
                                         "-",
                                         "\n\n",
                                         "\xff",
                                         "\xe1\xba",
                                         "a@b.vn",
                                         "công an",
                                         "lí",
                                         "\xe2\x80\x8b",
                                         "\xc2\xa0",
                                         "…",
                                         "Ð",
                                         "Việt Nam",
                                         "hoà",
                                         "thuy\xcc\x81",
                                         " thủ tướng nghiêng mình, ",
                                         "hoi dam",
                                         "x",
                                         "\xf0\x9f\x98\x80",
                                         ".",
                                         ",",
                                         "Hợp chúng quốc Hoa Kỳ",
                                         "\0"};
    size_t len = 0;

    for (int i = rand() % 24; i; i--) {
        const char *piece = pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)];
        size_t n = *piece ? strlen(piece) : 1;

        if (len + n > most)
            break;
        memcpy(text + len, piece, n);
        len += n;
    }
    return len;
}

/* Whatever comes, no byte is lost and no lexeme is too long. */
static void
test_random(void)
{
    static vn_known_words known;
    bool covered = true, short_enough = true, unchanged = true;

    srand(1);
    for (int round = 0; round < 2000; round++) {
        char text[512];
        size_t len = random_text(text, sizeof text);
        vn_mark mark = vn_arena_mark(&arena);
        vn_search_tokens t;

        covered &= covers(text, len);
        t = vn_search_parse(&arena, text, len, NULL, NULL);
        unchanged &= same_tokens(t, vn_search_parse(&arena, text, len, NULL, &known));
        for (size_t i = 0; i < t.n; i++) {
            vn_lexemes l =
                vn_word_lexemes(&arena, text + t.items[i].start, t.items[i].len, (unsigned)rand() % 16, NULL);

            for (size_t k = 0; k < l.n; k++)
                short_enough &= l.items[k].len <= VN_LEXEME_MAX && l.items[k].len == strlen(l.items[k].s);
            vn_value_lexemes(&arena, text + t.items[i].start, t.items[i].len, rand() % 2);
        }
        vn_arena_release(&arena, mark);
    }
    CHECK(covered);
    CHECK(short_enough);
    CHECK(unchanged);
}

static void
test_long(void)
{
    size_t n = 1 << 20;
    char *text = malloc(n);

    for (size_t i = 0; i < n; i++)
        text[i] = "hoi dam "[i % 8];
    CHECK(covers(text, n));
    memset(text, ' ', n);
    CHECK(covers(text, n));
    memset(text, 'a', n);
    CHECK(covers(text, n));
    CHECK(vn_word_lexemes(&arena, text, n, 0, NULL).n == 0);
    CHECK(vn_word_lexemes(&arena, text, VN_LEXEME_MAX, VN_L_DOCUMENT, NULL).n == 2);
    free(text);
}

static void
test_user_words(void)
{
    unsigned length;
    size_t len;
    const char *word = "xứ sở kim chi";
    char *canonical = vn_canonical(&arena, word, strlen(word), VN_L_VARIANTS, &len);
    vn_user_word item = {vn_canonical_hash(canonical, len), NULL, 0, false};
    vn_user_words user = {&item, 1, 4};
    vn_search_tokens t;

    item.key = vn_synonym_key(&arena, "Hàn Quốc", strlen("Hàn Quốc"), &length);
    item.length = (uint8_t)length;
    CHECK_TEXT(item.key, "=han quoc");
    t = vn_search_parse(&arena, "thăm xứ sở  kim chi", strlen("thăm xứ sở  kim chi"), &user, NULL);
    CHECK(t.n == 3 && t.items[2].len == strlen("xứ sở  kim chi"));
    CHECK_TEXT(vn_synonym_key(&arena, "cây tre", strlen("cây tre"), &length), "=cay tre");
    CHECK(length == 2);
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_lexemes();
    test_guesses();
    test_values();
    test_random();
    test_long();
    test_user_words();
    vn_arena_free(&arena);
    return unit_report("test_search");
}
