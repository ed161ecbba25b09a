/*
 * Mentions to entities. Texts carry their mentions in marks: {P Hồ Thị Lan} a person, O organization, L
 * place, R rank, C position, D date. All are made up.
 */
#include "office.h"
#include "resolve.h"
#include "unit.h"

static vn_arena arena;

typedef struct sample {
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_entities entities;
} sample;

static vn_mention *
mentions_of(const char *marked, char *plain, const vn_tokens *tokens, size_t *n)
{
    static const char letters[] = "POLRCD";
    static const uint8_t kinds[] = {VN_E_PERSON, VN_E_ORGANIZATION, VN_E_PLACE,
                                    VN_E_RANK,   VN_E_POSITION,     VN_E_DATE};
    vn_mention *out = VN_NEW0(&arena, vn_mention, 64);
    uint32_t at = 0, start = 0, kind = 0;

    *n = 0;
    for (const char *s = marked; *s; s++) {
        if (*s == '{') {
            kind = kinds[strchr(letters, s[1]) - letters];
            start = at;
            s += 2;
        } else if (*s == '}') {
            out[(*n)++] =
                (vn_mention){.start = start, .len = at - start, .kind = (uint8_t)kind, .confidence = 1};
        } else {
            plain[at++] = *s;
        }
    }
    plain[at] = '\0';
    for (size_t i = 0; tokens && i < *n; i++)
        for (uint32_t t = 0; t < tokens->n; t++) {
            if (tokens->items[t].start == out[i].start)
                out[i].first = t;
            if (tokens->items[t].start + tokens->items[t].len == out[i].start + out[i].len)
                out[i].n = t + 1 - out[i].first;
        }
    return out;
}

static sample
resolve(const char *marked, vn_day published)
{
    char *plain = vn_alloc(&arena, strlen(marked) + 1);
    vn_article article;
    vn_words words = {NULL, 0};
    vn_mention *m;
    sample s;
    size_t n;

    mentions_of(marked, plain, NULL, &n);
    s.text = vn_text_make(&arena, plain, strlen(plain));
    s.tokens = vn_tokenize(&arena, &s.text);
    s.sentences = vn_sentences_make(&arena, &s.text, &s.tokens);
    article = vn_article_make(&arena, &s.text);
    m = mentions_of(marked, plain, &s.tokens, &n);
    s.entities = vn_resolve(&arena, &s.text, &article, &s.tokens, &words, &s.sentences, m, n, published);
    return s;
}

static const vn_entity *
of_mention(const sample *s, size_t i)
{
    return &s->entities.items[s->entities.mentions[i].entity];
}

static const char *
or_dash(const char *s)
{
    return s ? s : "-";
}

/* rank | position | organization | country of the person of mention i. */
static const char *
office(const sample *s, size_t i)
{
    static char line[512];
    const vn_entity *e = of_mention(s, i);

    snprintf(line, sizeof line, "%s | %s | %s | %s", or_dash(e->rank), or_dash(e->position),
             or_dash(e->organization), or_dash(e->country));
    return line;
}

static const vn_day unknown = {0, 0, 0};

static void
test_persons(void)
{
    sample s = resolve("Ông {P Peter Brandt} đến. {P Brandt} nói. Ông {P Peter} cười. Bà {P Hồ Thị Lan} "
                       "chào. Bà {P Lan} về.",
                       unknown);

    CHECK(of_mention(&s, 0) == of_mention(&s, 1) && of_mention(&s, 0) == of_mention(&s, 2));
    CHECK(of_mention(&s, 3) == of_mention(&s, 4) && of_mention(&s, 0) != of_mention(&s, 3));
    CHECK_TEXT(of_mention(&s, 1)->name, "Peter Brandt");

    s = resolve(
        "{P Quản Thanh Hà} đến.\n\n{P Quản Thành Hà} nói.\n\n{P Quản Thành Hà} về.\n\n{P QUẢN THÀNH HÀ}",
        unknown);
    CHECK(s.entities.n == 1);
    CHECK_TEXT(of_mention(&s, 0)->name, "Quản Thành Hà");

    /* Named in one sentence they are two. */
    s = resolve("{P Trần Văn Thanh} và {P Trần Văn Thành} đến.", unknown);
    CHECK(s.entities.n == 2);

    s = resolve("{P José Pérez} đến. {P Jose Perez} về. {P Xi-mô-nốp} và {P Ximônốp} ở lại.", unknown);
    CHECK(s.entities.n == 2);

    /* Misspelt, and respelt in brackets. */
    s = resolve(
        "{P Pavel Zorin} đến. {P Pavel Zorin} nói. {P Pavel Zorrin} về. Ông {P Kác Mô-xơ} ({P Karl Moser}) "
        "đến. Sau đó {P Karl Moser} về.",
        unknown);
    CHECK(s.entities.n == 2);
    CHECK_TEXT(of_mention(&s, 2)->name, "Pavel Zorin");
    CHECK(of_mention(&s, 3) == of_mention(&s, 5));

    /* The middle left out. */
    s = resolve("{P Pavel Ilyich Zorin} đến. {P Pavel Zorin} nói. {P Pavel Orlov} về.", unknown);
    CHECK(of_mention(&s, 0) == of_mention(&s, 1) && of_mention(&s, 0) != of_mention(&s, 2));

    /* Cut to an initial; in brackets as read aloud. */
    s = resolve("{P P. Zorin} đến. {P Pavel Ilyich Zorin} nói. {P P.Zorin} về. {P K. Zorin} ở lại.", unknown);
    CHECK(of_mention(&s, 0) == of_mention(&s, 1) && of_mention(&s, 1) == of_mention(&s, 2));
    CHECK(of_mention(&s, 3) != of_mention(&s, 1));
    CHECK_TEXT(of_mention(&s, 2)->name, "Pavel Ilyich Zorin");
    s = resolve("{P Karl Moser} ({P Các-lơ Mô-xơ}) đến.", unknown);
    CHECK_TEXT(of_mention(&s, 1)->name, "Karl Moser");
}

static void
test_organizations(void)
{
    sample s = resolve("{O Bộ Công an} đón {O Bộ Công an Lào}. {O Bộ Công an Việt Nam} cảm ơn.", unknown);

    CHECK_TEXT(of_mention(&s, 0)->name, "Bộ Công an Việt Nam");
    CHECK(of_mention(&s, 0) == of_mention(&s, 2) && of_mention(&s, 0) != of_mention(&s, 1));
    CHECK_TEXT(of_mention(&s, 1)->country, "LA");

    s = resolve("{O Công an tỉnh Hà Giang} làm việc với {O Công an tỉnh Vân Nam}. Về phía {O Công an tỉnh "
                "Vân Nam} có "
                "lãnh đạo {O Công an tỉnh}.",
                unknown);
    CHECK(of_mention(&s, 3) == of_mention(&s, 1));
    CHECK_TEXT(of_mention(&s, 1)->country, "CN");

    s = resolve("{O WTA} họp. {O Tổ chức Trà Thế giới} ({O WTA}) khai mạc. {O WTA} bế mạc.", unknown);
    CHECK(s.entities.n == 1);
    CHECK_TEXT(of_mention(&s, 0)->name, "Tổ chức Trà Thế giới");
}

/* The fullest form that an article gives a body, but not that of treaties, nor a unit without its name. */
static void
test_full_bodies(void)
{
    sample s =
        resolve("Hiệp định giữa {O Bộ Công an nước CHDCND Lào} và {O Bộ Công an Lào} có hiệu lực.", unknown);

    CHECK_TEXT(of_mention(&s, 0)->name, "Bộ Công an Lào");
    s = resolve("{C Bộ trưởng} {O Bộ Công an nước CHDCND Lào} {P Xi Phăn} và {O Bộ Công an Lào} cảm ơn.",
                unknown);
    CHECK_TEXT(of_mention(&s, 1)->name, "Bộ Công an nước CHDCND Lào");
    s = resolve("{O UBND TP Huế} họp. Lãnh đạo {O UBND thành phố} cảm ơn {O UBND TP. Huế}.", unknown);
    CHECK_TEXT(of_mention(&s, 1)->name, "UBND TP Huế");
    s = resolve("{L Việt Nam} mời {O Hạ viện Pháp}. {O Hạ viện} cảm ơn {L Việt Nam}.", unknown);
    CHECK(of_mention(&s, 1) == of_mention(&s, 2));
}

static void
test_abbreviations(void)
{
    sample s = resolve("{O UBND tỉnh Hà Giang} và {O Ủy ban nhân dân tỉnh Hà Giang}, {O BCH T.Ư} và {O Ban "
                       "Chấp hành Trung ương}",
                       unknown);

    CHECK(s.entities.n == 2);
    CHECK_TEXT(of_mention(&s, 0)->name, "Ủy ban nhân dân tỉnh Hà Giang");

    s = resolve("{O UBND TP HCM} đón khách. Lãnh đạo {O UBND thành phố} phát biểu.", unknown);
    CHECK(s.entities.n == 1);
    CHECK_TEXT(of_mention(&s, 0)->name, "UBND TP HCM");
}

static void
test_places(void)
{
    sample s =
        resolve("{L TP Thanh Hóa}, {L thành phố Thanh Hóa}, {L Thanh Hóa}, {L tỉnh Hà Nam} ({L Trung Quốc}), "
                "{L Moskva}, {L Mát-xcơ-va}, {L bang Arkania} ({L Đức})",
                unknown);

    CHECK(of_mention(&s, 0)->level == VN_L_DISTRICT && of_mention(&s, 2)->level == VN_L_PROVINCE);
    CHECK_TEXT(of_mention(&s, 2)->code, "VN-21");
    CHECK(of_mention(&s, 0) == of_mention(&s, 1) && of_mention(&s, 0) != of_mention(&s, 2));
    CHECK_TEXT(of_mention(&s, 3)->code, "CN-HA");
    CHECK(of_mention(&s, 5) == of_mention(&s, 6));
    CHECK_TEXT(of_mention(&s, 7)->country, "DE");
}

static void
test_dates(void)
{
    sample s = resolve("{D Ngày 27 và 28/5}, rồi {D sáng 28/5} và {D 28/5}", (vn_day){2025, 6, 1});

    CHECK_TEXT(of_mention(&s, 0)->code, "2025-05-27/2025-05-28");
    CHECK(of_mention(&s, 1) == of_mention(&s, 2));
    s = resolve("{D Chiều 3/2}; {D tháng 3/2019}", unknown);
    CHECK_TEXT(of_mention(&s, 0)->code, "2019-02-03");
}

static void
test_offices(void)
{
    sample s = resolve("{R Đại tá} {P Hồ Văn Mười}, {C Ủy viên} {O Ban Thường vụ Tỉnh ủy}, {C Giám đốc} {O "
                       "Công an tỉnh Hà Giang} "
                       "tiếp {C Thứ trưởng} {O Bộ Nội vụ Lào} {P Kham Sy}.",
                       unknown);

    CHECK_TEXT(office(&s, 1), "Đại tá | Giám đốc | Công an tỉnh Hà Giang | VN");
    CHECK_TEXT(office(&s, 8), "- | Thứ trưởng | Bộ Nội vụ Lào | LA");

    s = resolve("{R Đại tá} {P Hồ Văn Mười} - {C Phó Cục trưởng} {O Cục Biển}; {R Thượng tá} {P Bùi Thị Tám} "
                "- {C Trưởng phòng}, "
                "{O Cục Núi}.",
                unknown);
    CHECK_TEXT(office(&s, 1), "Đại tá | Phó Cục trưởng | Cục Biển | VN");
    CHECK_TEXT(office(&s, 5), "Thượng tá | Trưởng phòng | Cục Núi | VN");

    s = resolve(
        "Ông {P Anton Weber}, {C Bộ trưởng} {O Bộ Nội vụ Áo} và {C Đại sứ} {L Thụy Sĩ} {P Karl Meier} đến.",
        unknown);
    CHECK_TEXT(office(&s, 0), "- | Bộ trưởng | Bộ Nội vụ Áo | AT");
    CHECK_TEXT(office(&s, 5), "- | Đại sứ | - | CH");

    s = resolve(
        "Ông {P Anton Weber}, {C Vụ trưởng} {O Vụ Báo chí}, {O Bộ Nội vụ Áo} đến. {C Vụ trưởng} {O Vụ Báo "
        "chí} {P Anton Weber} phát biểu.",
        unknown);
    CHECK_TEXT(office(&s, 0), "- | Vụ trưởng | Vụ Báo chí | AT");

    s = resolve(
        "{C Ủy viên} {O Bộ Chính trị}, {C Bộ trưởng Ngoại giao} {P Hồ Văn Mười}, {C Chủ tịch} {O Hội Hữu "
        "nghị Việt - Áo} đến. {C Bộ trưởng} {P Hồ Văn Mười} phát biểu.",
        unknown);
    CHECK_TEXT(of_mention(&s, 3)->position, "Bộ trưởng Ngoại giao");
}

static void
test_one_name(void)
{
    sample s = resolve(
        "{O Quốc hội Áo} họp. {C Chủ tịch} {O Quốc hội Cộng hòa Áo} {P Anton Weber} phát biểu.", unknown);

    CHECK(of_mention(&s, 0) == of_mention(&s, 2));

    s = resolve("Ông đến {L thành phố Kochi} ({L Ấn Độ}).", unknown);
    CHECK_TEXT(of_mention(&s, 0)->country, "IN");

    s = resolve(
        "{P Juan Carlos Perez Gomez} đến. Ông {P Carlos Perez} phát biểu. Ông {P Carlos Pérez Gómez} về.",
        unknown);
    CHECK(of_mention(&s, 0) == of_mention(&s, 1));
    CHECK(of_mention(&s, 0) == of_mention(&s, 2));
}

static void
test_offices_afar(void)
{
    sample s = resolve("Đoàn {O Bộ Nội vụ Áo} do ông {P Anton Weber}, {C Bộ trưởng} dẫn đầu.", unknown);

    CHECK_TEXT(office(&s, 1), "- | Bộ trưởng | Bộ Nội vụ Áo | AT");

    s = resolve("{C Phó Trưởng phòng} {O Phòng Hình sự} {O Công an tỉnh Hà Giang} {P Hồ Văn Mười} phát biểu.",
                unknown);
    CHECK_TEXT(office(&s, 3), "- | Phó Trưởng phòng | Phòng Hình sự Công an tỉnh Hà Giang | VN");

    s = resolve("{C Ngoại trưởng} {L Áo} {P Anton Weber} và người đồng cấp {L Bỉ} {P Jan Maes} gặp nhau.",
                unknown);
    CHECK_TEXT(of_mention(&s, 4)->position, "Ngoại trưởng");

    /* far from the office, beside no name, with a rank between */
    s = resolve("Chiều 9/3, {C Bộ trưởng Y tế} đã bay ra đảo và trao đổi ý kiến với người đồng cấp {L Áo} - "
                "{R đại tá} {P Anton Weber}.",
                unknown);
    CHECK_TEXT(office(&s, 3), "đại tá | Bộ trưởng Y tế | - | AT");

    s = resolve("{C Cố vấn} của {C Tổng thống} {P Jan Maes} là ông {P Anton Weber}.", unknown);
    CHECK_TEXT(of_mention(&s, 2)->position, "Cố vấn");

    s = resolve(
        "{C Thủ tướng} {P Hồ Văn Mười} tiếp {C Đại sứ} {L Áo} {P Anton Weber}. {O Đại sứ quán Áo} cho biết.",
        unknown);
    CHECK_TEXT(office(&s, 4), "- | Đại sứ | Đại sứ quán Áo | AT");
}

/* Offices told in full at one place and for short at others. */
static void
test_full_offices(void)
{
    sample s =
        resolve("{C Thủ tướng} {P Hồ Văn Mười} đến. {C Thủ tướng} {O Chính phủ} {P Hồ Văn Mười} phát biểu. "
                "{C Thủ tướng} {P Hồ Văn Mười} về.",
                unknown);

    CHECK_TEXT(of_mention(&s, 1)->organization, "Chính phủ");

    s = resolve("{C Bộ trưởng Nội vụ} {L Áo} {P Anton Weber} đến. {C Bộ trưởng} {O Bộ Nội vụ Áo} {P Anton "
                "Weber} phát biểu. {C Bộ trưởng Nội vụ} {L Áo} {P Anton Weber} về.",
                unknown);
    CHECK_TEXT(office(&s, 2), "- | Bộ trưởng | Bộ Nội vụ Áo | AT");

    s = resolve(
        "{C Bộ trưởng Nội vụ} {L Áo} {P Anton Weber} đến. Sau đó, {C Bộ trưởng} {O Bộ Nội vụ Áo} phát "
        "biểu.",
        unknown);
    CHECK_TEXT(office(&s, 2), "- | Bộ trưởng | Bộ Nội vụ Áo | AT");

    s = resolve("Hôm nay {C Bộ trưởng Quốc phòng} {L Việt Nam} đến. {C Bộ trưởng} {P Hồ Văn Mười} phát biểu.",
                unknown);
    CHECK_TEXT(office(&s, 3), "- | Bộ trưởng Quốc phòng | - | VN");

    /* The body told with the office of that land. */
    s = resolve("{C Thủ tướng} {L Áo} {P Karl Moser} gặp {C Thủ tướng} {L Lào} {P Kham Vilay}. Sau đó {C Thủ "
                "tướng} {O "
                "Chính phủ Áo} ra về.",
                unknown);
    CHECK_TEXT(office(&s, 2), "- | Thủ tướng | Chính phủ Áo | AT");
    s = resolve("{P Karl Moser} là {C Thủ tướng}, {O Báo Sông Mới} đưa tin.", unknown);
    CHECK_TEXT(office(&s, 0), "- | Thủ tướng | - | -");

    /* The office of one land, told of nobody else. */
    s = resolve("{C Bộ trưởng Y tế} {P Karl Moser} đến thăm. {C Bộ trưởng Y tế} {L Áo} cảm ơn.", unknown);
    CHECK_TEXT(office(&s, 1), "- | Bộ trưởng Y tế | - | AT");

    s = resolve(
        "Ông {P Anton Weber}, {C Chủ tịch} {O Hội đồng Khoa học Áo} kiêm {C Giám đốc} {O Viện Cơ học Áo}, "
        "đến.",
        unknown);
    CHECK_TEXT(office(&s, 0), "- | Chủ tịch | Hội đồng Khoa học Áo | AT");
}

/* Whose people one is of: said with "người đồng cấp", not by where an envoy is posted. */
static void
test_lands_of_offices(void)
{
    sample s = resolve("{C Thủ tướng} {P Hồ Văn Mười} và người đồng cấp {L Singapore} {P Lý Quốc Anh} đến.",
                       unknown);

    CHECK_TEXT(of_mention(&s, 3)->country, "SG");

    s = resolve("Ngài {P Anton Weber} {C Đại sứ} {O Liên minh châu Âu} tại {L Việt Nam} phát biểu.", unknown);
    CHECK_TEXT(office(&s, 0), "- | Đại sứ | Liên minh châu Âu | -");
    s = resolve("Ông {P Lý Tam} gặp {C Thủ tướng} {L Lào}, {O TTXVN} đưa tin. {C Thủ tướng} {L Lào} {P Xi "
                "Phăn} cảm ơn.",
                unknown);
    CHECK_TEXT(office(&s, 6), "- | Thủ tướng | - | LA");
}

/* A long run of names must stay cheap: the time of this is the test of it under the sanitizers. */
/* Offices in brackets, and those of several. */
static void
test_lists_of_offices(void)
{
    sample s =
        resolve("Trong ảnh: {P Hồ Văn Mười} ({C Cục trưởng} {O Cục Biển}) và {P Anton Weber} ({C Đại sứ} {L "
                "Áo}).",
                unknown);

    CHECK_TEXT(office(&s, 0), "- | Cục trưởng | Cục Biển | VN");
    CHECK_TEXT(office(&s, 3), "- | Đại sứ | - | AT");

    s = resolve("Dự có các {C Phó Chủ tịch} {O Hội Hoa} {P Hồ Văn Mười}, {P Bùi Thị Tám} và {P Lê Thị Chín}; "
                "{P Đỗ Văn Ba}.",
                unknown);
    for (size_t i = 2; i < 5; i++)
        CHECK_TEXT(office(&s, i), "- | Phó Chủ tịch | Hội Hoa | VN");
    CHECK_TEXT(office(&s, 5), "- | - | - | VN");

    s = resolve(
        "{P Hồ Văn Mười}, {C Chủ tịch} kiêm {C Giám đốc} {O Nhà máy Hoa} tiếp {P Kham Sy}, {C Phó thủ tướng} "
        "kiêm {C Bộ trưởng Y tế} {L Lào}.",
        unknown);
    CHECK_TEXT(office(&s, 0), "- | Chủ tịch kiêm Giám đốc | Nhà máy Hoa | VN");
    CHECK_TEXT(of_mention(&s, 4)->position, "Bộ trưởng Y tế");
    s = resolve("{C Phó Tổng} {O Thanh tra Chính phủ} {P Hồ Văn Mười} đến.", unknown);
    CHECK_TEXT(office(&s, 2), "- | Phó Tổng Thanh tra | Thanh tra Chính phủ | VN");

    s = resolve(
        "Theo lời mời của {R Đô đốc} {P Anton Weber}, {C Tư lệnh} {O Hải quân Áo}, {R Đại tá} {P Hồ Văn "
        "Mười}, {C Cục trưởng} {O Cục Biển} đến.",
        unknown);
    CHECK_TEXT(office(&s, 1), "Đô đốc | Tư lệnh | Hải quân Áo | AT");
    CHECK_TEXT(office(&s, 5), "Đại tá | Cục trưởng | Cục Biển | VN");

    s = resolve(
        "Đoàn thăm {O Trung tâm Hoa lan Núi Cao}. {C Giám đốc} {O Trung tâm} {P Hồ Văn Mười} tiếp đoàn.",
        unknown);
    CHECK_TEXT(of_mention(&s, 3)->organization, "Trung tâm Hoa lan Núi Cao");

    s = resolve("{C Phó Chủ tịch} {O Hội Hoa} {P Hồ Văn Mười}, {P Bùi Thị Tám} đến.", unknown);
    CHECK_TEXT(office(&s, 3), "- | - | - | VN");
}

static void
test_long(void)
{
    enum { N = 20000 };
    char *s = vn_alloc(&arena, N * 16), *p = s;
    vn_mention *m = VN_NEW(&arena, vn_mention, N);
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_article article;
    vn_words words = {NULL, 0};
    vn_entities es;

    for (int i = 0; i < N; i++)
        p += sprintf(p, "Lan %c%c%c ", 'A' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26);
    text = vn_text_make(&arena, s, (size_t)(p - s));
    tokens = vn_tokenize(&arena, &text);
    sentences = vn_sentences_make(&arena, &text, &tokens);
    article = vn_article_make(&arena, &text);
    CHECK(tokens.n == 2 * N);
    for (uint32_t i = 0; i < N; i++)
        m[i] = (vn_mention){.first = 2 * i,
                            .n = 2,
                            .start = tokens.items[2 * i].start,
                            .len = tokens.items[2 * i + 1].start + tokens.items[2 * i + 1].len -
                                   tokens.items[2 * i].start,
                            .kind = VN_E_PERSON,
                            .confidence = 1};
    es = vn_resolve(&arena, &text, &article, &tokens, &words, &sentences, m, N, unknown);
    CHECK(es.n > 10000 && es.n_mentions == N);
}

static void
test_user_names(void)
{
    vn_user_name entries[] = {{VN_E_ORGANIZATION, "Nhóm Mây", "Mây", NULL, "VN"},
                              {VN_E_PLACE, "Đồi Gió", NULL, "VN-05", "VN"},
                              {VN_E_PERSON, "Lan", NULL, NULL, NULL},
                              {VN_E_PLACE, "", NULL, NULL, NULL}};
    const char *source = "Bà Hồ Thị Lan cùng Nhóm Mây lên đồi gió, rồi Đồi Gió.";
    vn_text text = vn_text_make(&arena, source, strlen(source));
    vn_tokens tokens = vn_tokenize(&arena, &text);
    vn_article article = vn_article_make(&arena, &text);
    vn_user_names *names = vn_user_names_make(&arena, entries, 4);
    vn_mention tagged[] = {{.first = 1, .n = 3, .kind = VN_E_PERSON},
                           {.first = 6, .n = 2, .kind = VN_E_PERSON}},
               *m;
    const vn_user_name **known;
    size_t n = 2;

    m = vn_user_names_apply(&arena, names, &article, &tokens, tagged, &n, &known);
    CHECK(n == 3);
    CHECK(m[0].first == 1 && m[0].n == 3 && known[0] == NULL);
    CHECK(m[1].first == 5 && m[1].n == 2 && m[1].kind == VN_E_ORGANIZATION && known[1] == &entries[0]);
    CHECK(m[2].kind == VN_E_PLACE && known[2] == &entries[1]);
}

/* A part in a body that is no office; a chair rather than a seat; whose delegation it is; no credit's agency.
 */
static void
test_parts_in_bodies(void)
{
    sample s =
        resolve("Bà {P Anna Weber}, đại diện {O Quỹ Hoa Áo}, và ông {P Hồ Văn Mười}, người đứng đầu {O "
                "Cục Biển}, dự.",
                unknown);

    CHECK_TEXT(office(&s, 0), "- | đại diện | Quỹ Hoa Áo | AT");
    CHECK_TEXT(office(&s, 2), "- | - | Cục Biển | VN");
    s = resolve("{C Hạ nghị sỹ} {P Anna Weber}, {C Chủ tịch} {O Ủy ban Biển}, đến.", unknown);
    CHECK_TEXT(of_mention(&s, 1)->position, "Chủ tịch");
    s = resolve("{O Cục Biển} đã cử đoàn công tác do {R Đại tá} {P Hồ Văn Mười}, {C Phó Cục trưởng} làm {C "
                "Trưởng đoàn} đi.",
                unknown);
    CHECK_TEXT(of_mention(&s, 2)->organization, "Cục Biển");
    s = resolve("Đoàn {O Hội Hoa Áo} ({O HHA}) do bà {P Anna Weber} - {C Phó Chủ tịch} - dẫn đầu.", unknown);
    CHECK_TEXT(of_mention(&s, 2)->organization, "Hội Hoa Áo");
    s = resolve("{C Tổng thống} {L Áo} đắc cử {P Anna Weber} gặp {C Tổng thống} đắc cử {P Karl Meier}.",
                unknown);
    CHECK_TEXT(of_mention(&s, 2)->position, "Tổng thống");
    CHECK_TEXT(of_mention(&s, 4)->position, "Tổng thống đắc cử");
    s = resolve("Ảnh: {P Hồ Văn Mười}/{O TTXVN} Dự có {C Bộ trưởng Y tế} {P Anna Weber}.", unknown);
    CHECK(!of_mention(&s, 3)->organization);
}

/* Offices told with a land that no name tells, as something taken up, or of a party's leader. */
static void
test_offices_told_aside(void)
{
    sample s =
        resolve("{O Văn phòng Thủ tướng Áo} cho biết {C Thủ tướng} nước này {P Anton Weber} sẽ đến. {C Thủ "
                "tướng} nước chủ nhà {P Luc Morel} đón.",
                unknown);

    CHECK_TEXT(of_mention(&s, 2)->position, "Thủ tướng");
    CHECK_TEXT(of_mention(&s, 2)->country, "AT");
    CHECK_TEXT(of_mention(&s, 4)->position, "Thủ tướng");

    s = resolve("Bà {P Ana Weber}, người vừa đảm nhận cương vị {C Đại sứ} {L Áo} tại {L Việt Nam}, đến.",
                unknown);
    CHECK_TEXT(office(&s, 0), "- | Đại sứ | - | AT");
    s = resolve("Bà {P Ana Weber}, người vừa được {C Đại sứ} tiếp, đến.", unknown);
    CHECK_TEXT(office(&s, 0), "- | - | - | -");

    s = resolve(
        "{C Tổng thống} đắc cử {L Áo} {P Anton Weber} gặp {C Tổng thống} {L Pháp} đắc cử {P Luc Morel}.",
        unknown);
    CHECK_TEXT(office(&s, 2), "- | Tổng thống đắc cử | - | AT");
    CHECK_TEXT(office(&s, 5), "- | Tổng thống | - | FR");

    s = resolve("{C Tổng Bí thư} {O Đảng Cộng sản Áo}, {C Chủ tịch nước} {P Anton Weber} đến.", unknown);
    CHECK_TEXT(office(&s, 3), "- | Tổng Bí thư | Đảng Cộng sản Áo | AT");

    s = resolve("{C Đặc phái viên} của {C Tổng thống} {L Áo} {P Anton Weber}, {C Đặc phái viên} của {C Tổng "
                "thống} {L "
                "Pháp} {P Luc Morel} đến.",
                unknown);
    CHECK_TEXT(of_mention(&s, 3)->position, "Đặc phái viên");
    CHECK_TEXT(of_mention(&s, 7)->position, "Đặc phái viên");

    s = resolve("{C Đại sứ} {L Áo} {P Anton Weber} cảm ơn {O Đại sứ quán Việt Nam ở Viên}.", unknown);
    CHECK_TEXT(office(&s, 2), "- | Đại sứ | - | AT");
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_persons();
    test_organizations();
    test_full_bodies();
    test_abbreviations();
    test_places();
    test_dates();
    test_offices();
    test_one_name();
    test_offices_afar();
    test_full_offices();
    test_lands_of_offices();
    test_lists_of_offices();
    test_offices_told_aside();
    test_parts_in_bodies();
    test_user_names();
    test_long();
    vn_arena_free(&arena);
    return unit_report("resolve");
}
