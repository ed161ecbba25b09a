/* Tokens and sentences. */
#include "unit.h"

#include "token.h"
#include "unicode.h"

static vn_arena arena;

/* The tokens of s parted by '|'; a kind other than word and punctuation stands before its token. */
static const char *
tokens(const char *s)
{
    vn_text text = vn_text_make(&arena, s, strlen(s));
    vn_tokens t = vn_tokenize(&arena, &text);
    char *out = vn_alloc0(&arena, strlen(s) * 2 + t.n * 16 + 1);

    for (size_t i = 0; i < t.n; i++) {
        const vn_token *k = &t.items[i];

        if (i)
            strcat(out, "|");
        if (k->kind != VN_T_WORD && k->kind != VN_T_PUNCT) {
            strcat(out, vn_token_kind_name(k->kind));
            strcat(out, ":");
        }
        strncat(out, text.s + k->start, k->len);
    }
    return out;
}

static const char *
sentences(const char *s)
{
    vn_text text = vn_text_make(&arena, s, strlen(s));
    vn_tokens t = vn_tokenize(&arena, &text);
    vn_sentences all = vn_sentences_make(&arena, &text, &t);
    char *out = vn_alloc0(&arena, strlen(s) * 2 + 1);

    for (size_t i = 0; i < all.n; i++) {
        const vn_token *first = &t.items[all.items[i].first], *last = first + all.items[i].n - 1;

        if (i)
            strcat(out, "|");
        strncat(out, text.s + first->start, last->start + last->len - first->start);
    }
    return out;
}

static void
test_numbers(void)
{
    CHECK_TEXT(tokens("ngày 25/9, 4-7/1/2012 và 17.11.2017"),
               "ngày|date:25/9|,|date:4-7/1/2012|và|date:17.11.2017");
    CHECK_TEXT(tokens("30/9-2/10, 25–27/9, 9/2025, 2025-09-25, 1-5-2003"),
               "date:30/9-2/10|,|date:25–27/9|,|date:9/2025|,|date:2025-09-25|,|date:1-5-2003");
    CHECK_TEXT(tokens("1.234,5 70% 3,5%. 10.000 2,5"),
               "number:1.234,5|number:70%|number:3,5%|.|number:10.000|number:2,5");
    CHECK_TEXT(tokens("24/24 99/100 3-5 2020-2025 45/9"),
               "number:24/24|number:99/100|number:3-5|number:2020-2025|number:45/9");
    CHECK_TEXT(tokens("14h30, 9h, 20g15, 9:30, 8:00-10:30"),
               "time:14h30|,|time:9h|,|time:20g15|,|time:9:30|,|time:8:00-10:30");
    CHECK_TEXT(tokens("bản 1.2.3 và 10.4.2.1"), "bản|version:1.2.3|và|version:10.4.2.1");
    CHECK_TEXT(tokens("5tuổi năm2025 2025Bộ 100km"),
               "number:5|tuổi|năm|number:2025|number:2025|Bộ|code:100km");
}

static void
test_codes(void)
{
    CHECK_TEXT(tokens("G7 COVID-19 A330 3+3 ASEAN+3 Su-30 H5N1 5G 43H-016 MH-17"),
               "code:G7|code:COVID-19|code:A330|code:3+3|code:ASEAN+3|code:Su-30|code:H5N1|code:5G|code:43H-"
               "016|code:"
               "MH-17");
    CHECK_TEXT(tokens("15/2020/NĐ-CP, 2554/QĐ-UB, 12-NQ/TW, 05/2021/TT-BGD&ĐT"),
               "code:15/2020/NĐ-CP|,|code:2554/QĐ-UB|,|code:12-NQ/TW|,|code:05/2021/TT-BGD&ĐT");
}

static void
test_abbreviations(void)
{
    CHECK_TEXT(
        tokens("TP.HCM, TP. Huế, P.Bến Nghé, Q.1"),
        "abbreviation:TP.HCM|,|abbreviation:TP.|Huế|,|abbreviation:P.|Bến|Nghé|,|abbreviation:Q.|number:1");
    CHECK_TEXT(
        tokens("PGS.TS Hà, PGS.TS.Hà, T.Ư, U.S.A., anh T. nói"),
        "abbreviation:PGS.TS|Hà|,|abbreviation:PGS.TS|.|Hà|,|abbreviation:T.Ư|,|abbreviation:U.S.A.|,|anh|"
        "abbreviation:T.|nói");
    CHECK_TEXT(tokens("cam, quýt, v.v. Bộ GD-ĐT, T&T"),
               "cam|,|quýt|,|abbreviation:v.v.|Bộ|abbreviation:GD-ĐT|,|abbreviation:T&T");
}

static void
test_addresses(void)
{
    CHECK_TEXT(tokens("VOV.VN, vov.vn. https://a.vn/b?c=1). www.abc.com.vn/x"),
               "host:VOV.VN|,|host:vov.vn|.|url:https://a.vn/b?c=1|)|.|url:www.abc.com.vn/x");
    CHECK_TEXT(tokens("gửi ban_doc.1@bao.com.vn nhé, 24h.com.vn"),
               "gửi|email:ban_doc.1@bao.com.vn|nhé|,|host:24h.com.vn");
}

static void
test_hyphens(void)
{
    CHECK_TEXT(tokens("Lu-ca-sen-cô, Ban Ki-moon, Xê-út, mô-đen, Al-Qaeda"),
               "Lu-ca-sen-cô|,|Ban|Ki-moon|,|Xê-út|,|mô-đen|,|Al-Qaeda");
    CHECK_TEXT(tokens("Việt Nam-Lào, Mỹ-Trung, ASEAN-Nga, kinh tế-xã hội"),
               "Việt|Nam|-|Lào|,|Mỹ|-|Trung|,|ASEAN|-|Nga|,|kinh|tế|-|xã|hội");
    CHECK_TEXT(tokens("N'Djamena, H’Ngoan, 'nóng'"), "N'Djamena|,|H’Ngoan|,|'|nóng|'");
    CHECK_TEXT(tokens("60 km/h, và/hoặc"), "number:60|km/h|,|và|/|hoặc");
}

static void
test_glued(void)
{
    CHECK_TEXT(tokens("Trung Quốc.Trong khuôn khổ"), "Trung|Quốc|.|Trong|khuôn|khổ");
    CHECK_TEXT(tokens("thành phố phátBộ trưởng"), "thành|phố|phát|Bộ|trưởng");
    CHECK_TEXT(tokens("Ảnh: TTXVNBộ trưởng"), "Ảnh|:|TTXVN|Bộ|trưởng");
    CHECK_TEXT(tokens("VietJet YouTube iPhone"), "VietJet|YouTube|iPhone");
    CHECK_TEXT(tokens("hợp tác./."), "hợp|tác|./.");
    CHECK_TEXT(tokens("thế... “Vâng” «Được» \"Ừ\"…"), "thế|...|“|Vâng|”|«|Được|»|\"|Ừ|\"|…");
}

static void
test_forms(void)
{
    CHECK_TEXT(tokens("Ho\xcc\xa3\xcc\x82i đa\xcc\x80m"), "Hội|đàm");
    CHECK_TEXT(tokens("Bộ\xc2\xa0tr\xe2\x80\x8bưởng \xc3\x90ông"), "Bộ|trưởng|Đông");
    CHECK_TEXT(tokens(""), "");
    CHECK_TEXT(tokens(" \n "), "");
    CHECK_TEXT(tokens("\xcc\x81"), "\xcc\x81");
}

static void
test_sentences(void)
{
    CHECK_TEXT(sentences("Ông A đến. Bà B đi."), "Ông A đến.|Bà B đi.");
    CHECK_TEXT(sentences("Tại TP. Hà Nội, anh T. nói."), "Tại TP. Hà Nội, anh T. nói.");
    CHECK_TEXT(sentences("Ở Trung Quốc.Trong khuôn khổ đó"), "Ở Trung Quốc.|Trong khuôn khổ đó");
    CHECK_TEXT(sentences("“Đúng vậy.” Ông cười. “Thế à?” bà hỏi."), "“Đúng vậy.”|Ông cười.|“Thế à?” bà hỏi.");
    CHECK_TEXT(sentences("Một\nHai"), "Một|Hai");
    CHECK_TEXT(sentences("Bộ trưởng Bộ Công\nan đến."), "Bộ trưởng Bộ Công\nan đến.");
    CHECK_TEXT(sentences("Giá tăng 2.5 lần. 15 người đến./. Hết"), "Giá tăng 2.5 lần.|15 người đến./.|Hết");
    CHECK_TEXT(sentences("Cam, quýt... và mít. (Ảnh: Nam)"), "Cam, quýt... và mít.|(Ảnh: Nam)");
}

/* Every character that is no blank belongs to exactly one token. */
static void
test_cover(void)
{
    static const char *const samples[] = {
        "A-B-c-D 1/2/3/4/5/6/7/8/9/10 ....-- http:// www. @a a@ a@b.vn. 12-",
        "-1 '' ’’ &&& T.T.T.T.T.T.T.T.T.T.T. 1h2h3h", "\xff\xfe\xc3 bad",
        "x+y+z 5++ ASEAN+ 1%2% 14h30' 70%a"};

    for (size_t k = 0; k < sizeof samples / sizeof *samples; k++) {
        vn_text text = vn_text_make(&arena, samples[k], strlen(samples[k]));
        vn_tokens t = vn_tokenize(&arena, &text);
        size_t at = 0;

        for (size_t i = 0; i < t.n; i++) {
            while (text.s[at] == ' ')
                at++;
            CHECK(t.items[i].start == at);
            CHECK(t.items[i].len > 0);
            CHECK(t.items[i].hash == vn_hash_lower(text.s + at, t.items[i].len));
            at += t.items[i].len;
        }
        CHECK(at == text.len);
    }
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_numbers();
    test_codes();
    test_abbreviations();
    test_addresses();
    test_hyphens();
    test_glued();
    test_forms();
    test_sentences();
    test_cover();
    vn_arena_free(&arena);
    return unit_report("token");
}
