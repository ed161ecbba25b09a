/* The parts of an article: zones, dates, signatures; what must stay news. */
#include "unit.h"

#include "article.h"
#include "byline.h"

static vn_arena arena;

static const char letters[] = "TLBCYDF"; /* a letter for each vn_zone_kind */

static vn_article
article_of(const char *s, vn_text *text)
{
    *text = vn_text_make(&arena, s, strlen(s));
    return vn_article_make(&arena, text);
}

/* The kinds of the zones, in order: "FTDLB". */
static const char *
kinds(const char *s)
{
    vn_text text;
    vn_article a = article_of(s, &text);
    char *out = vn_alloc0(&arena, a.n_zones + 1);

    for (size_t i = 0; i < a.n_zones; i++)
        out[i] = letters[a.zones[i].kind];
    return out;
}

/* The text of the first zone of a kind; "" where there is none. */
static const char *
zone(const char *s, vn_zone_kind kind)
{
    vn_text text;
    vn_article a = article_of(s, &text);

    for (size_t i = 0; i < a.n_zones; i++)
        if (a.zones[i].kind == kind)
            return vn_strndup(&arena, text.s + a.zones[i].start, a.zones[i].len);
    return "";
}

static const char *
published(const char *s)
{
    vn_text text;
    const char *edtf = article_of(s, &text).published;

    return edtf ? edtf : "";
}

/* Zones ascend, do not touch blanks and leave nothing out. */
static bool
covers(const char *s)
{
    vn_text text;
    vn_article a = article_of(s, &text);
    uint32_t at = 0;

    for (size_t i = 0; i < a.n_zones; i++) {
        const vn_zone *z = &a.zones[i];

        for (; at < z->start; at++)
            if (text.s[at] != ' ' && text.s[at] != '\n')
                return false;
        if (z->start < at || z->len == 0 || text.s[z->start] == ' ' || text.s[z->start + z->len - 1] == ' ')
            return false;
        if (memchr(text.s + z->start, '\n', z->len))
            return false;
        at = z->start + z->len;
    }
    for (; at < text.len; at++)
        if (text.s[at] != ' ' && text.s[at] != '\n')
            return false;
    return true;
}

/* The names of a signature joined by '|', the agency after '@'; "-" where it is none. */
static const char *
signature(const char *s)
{
    static char out[512];
    vn_signature sig;

    if (!vn_signature_parse(&arena, s, 0, strlen(s), &sig))
        return "-";
    out[0] = '\0';
    for (size_t i = 0; i < sig.n; i++) {
        if (i)
            strcat(out, "|");
        strcat(out, sig.names[i]);
    }
    if (sig.agency) {
        strcat(out, "@");
        strcat(out, sig.agency);
    }
    return out;
}

static void
test_zones(void)
{
    CHECK_TEXT(kinds(""), "");
    CHECK_TEXT(kinds(" \n\n "), "");
    CHECK_TEXT(kinds("Hai bên gặp nhau."), "B");
    CHECK_TEXT(kinds("Lễ ký thỏa thuận\n\nHai bên ký thỏa thuận.\nÔng cảm ơn."), "TLB");
    CHECK_TEXT(kinds("Thời sự\nLễ ký thỏa thuận\n06/01/2012\nHai bên ký.\nMinh Hà"), "FTDLY");
    CHECK_TEXT(kinds(" date 2025-05 Hai bên ký. Ông cảm ơn."), "DB");
    CHECK_TEXT(kinds("Lễ ký\n\nHai bên ký.\n\nToàn cảnh lễ ký. Ảnh: Minh Hà\n\nÔng cảm ơn."), "TLCB");
    CHECK_TEXT(kinds("Lễ ký\n\nHai bên ký. [Việt Nam và Lào ký hiệp định mới] Ông cảm ơn."), "TLFL");
    CHECK_TEXT(
        zone("Đại sứ trình thư ủy nhiệm lên Chủ tịch Chiều 3/4, tại Hà Nội, Đại sứ trình thư.", VN_Z_TITLE),
        "Đại sứ trình thư ủy nhiệm lên Chủ tịch");
    CHECK_TEXT(zone("Lễ ký\nHai bên ký.\nẢnh: Lê Vy\nKết thúc.", VN_Z_CAPTION), "Ảnh: Lê Vy");
    CHECK_TEXT(zone("Tin ngắn về chuyến thăm\nHai bên ký kết. Lê Vy", VN_Z_BYLINE), "Lê Vy");
}

static void
test_furniture(void)
{
    CHECK_TEXT(kinds("Lễ ký\nHai bên ký.\nTin liên quan\nThăm Lào\nThăm Lào"), "TLFFF");
    CHECK_TEXT(kinds("Lễ ký\nHai bên ký.\nChia sẻ Facebook | In bài\nLượt xem: 12.345"), "TLFF");
    CHECK_TEXT(kinds("Lễ ký\nHai bên ký.\n>> Xem thêm: Chuyến thăm Lào của đoàn"), "TLF");
    CHECK_TEXT(zone("Lễ ký\nHai bên ký. Mời bạn đọc theo dõi báo điện tử trên Zalo.", VN_Z_FURNITURE),
               "Mời bạn đọc theo dõi báo điện tử trên Zalo.");
    /* the same words inside news */
    CHECK_TEXT(zone("Lễ ký\nÔng chia sẻ kinh nghiệm. Bình luận của ông được đón nhận.", VN_Z_FURNITURE), "");
    CHECK_TEXT(zone("Lễ ký\nÔng nói: \"Họ [các nước nhỏ] cần hòa bình.\"", VN_Z_FURNITURE), "");
    /* a box of links within the article: the news after it stays */
    CHECK_TEXT(
        kinds(
            "Lễ ký\nHai bên ký.\nTin liên quan\nThăm Lào\n"
            "Phát biểu tại lễ ký, ông cho biết hai nước đã hợp tác nhiều năm, đạt kết quả tốt trong nhiều "
            "lĩnh vực như thương mại, đầu tư, giáo dục, du lịch và giao lưu nhân dân giữa các địa phương có "
            "chung đường biên giới với nhau."),
        "TLFFB");
}

static void
test_dates(void)
{
    CHECK_TEXT(published("date 2025-05 Lễ ký"), "2025-05");
    CHECK_TEXT(published("date 2025-05-07 Lễ ký"), "2025-05-07");
    CHECK_TEXT(published("date 2025-13 Lễ ký"), "");
    CHECK_TEXT(published("date of birth"), "");
    CHECK_TEXT(published("Lễ ký\nThứ Hai, 06/01/2012, 08:15 (GMT+7)\nHai bên ký."), "2012-01-06");
    CHECK_TEXT(published("Lễ ký\n29/02/2012\nHai bên ký."), "2012-02-29");
    CHECK_TEXT(published("Lễ ký\n29/02/2011\nHai bên ký."), "");
    CHECK_TEXT(published("Lễ ký\n06/01/2012 08:15\nHai bên ký.\nNgày 07/01/2012."), "2012-01-06");
    CHECK_TEXT(published("Lễ ký\nNgày 6/1/2012, hai bên ký tại Huế."), "");
    CHECK_TEXT(published("Lễ ký hiệp định giữa hai nước 06/01/2012 08:15 Hai bên ký tại Huế."), "2012-01-06");
}

static void
test_datelines(void)
{
    CHECK_TEXT(published("Lễ ký\n\nHà Nội, ngày 2/8/2024 - Hai bên ký."), "2024-08-02");
    CHECK_TEXT(published("Lễ ký\n\n(HUẾ, 2/8/2024) Hai bên ký."), "2024-08-02");
    CHECK_TEXT(published("Lễ ký\n\nHà Nội (TTXVN 2/8/2024) - Hai bên ký."), "2024-08-02");
    CHECK_TEXT(published("Lễ ký\n\nSáng 2/8/2024, hai bên ký."), "");
    CHECK_TEXT(published("Lễ ký\n\nTừ 2/8/2024 - 5/8/2024, hai bên họp."), "");
}

static void
test_signatures(void)
{
    CHECK_TEXT(signature("Đình Hợp (CTV)"), "Đình Hợp");
    CHECK_TEXT(signature("Việt Hưng – Tâm Phạm"), "Việt Hưng|Tâm Phạm");
    CHECK_TEXT(signature("Theo TTXVN"), "@TTXVN");
    CHECK_TEXT(signature("PV (TTXVN)"), "PV@TTXVN");
    CHECK_TEXT(signature("Tin, ảnh: VĂN YÊN (từ Berlin)"), "VĂN YÊN");
    CHECK_TEXT(signature("P.Thảo"), "P.Thảo");
    CHECK_TEXT(signature("Lê Vy/VOV Lê Vy/VOV"), "Lê Vy@VOV");
    CHECK_TEXT(signature("Lê Vy và Hồ Anh"), "Lê Vy|Hồ Anh");
    CHECK_TEXT(signature("Lê Vy, từ Canberra"), "Lê Vy");
    CHECK_TEXT(signature("Hai bên ký thỏa thuận"), "-");
    CHECK_TEXT(signature("Ông Nguyễn Văn An"), "-");
    CHECK_TEXT(signature("Thủ đô Hà Nội"), "-");
    CHECK_TEXT(signature("Trần Anh các phóng viên"), "-");
    CHECK_TEXT(signature(""), "-");
    CHECK_TEXT(signature("()"), "-");
    CHECK_TEXT(signature("- / -"), "-");
}

static void
test_cover(void)
{
    static const char *const texts[] = {"a",
                                        "\n",
                                        "a\n\nb",
                                        "[",
                                        "]",
                                        "(",
                                        "Ảnh:",
                                        "Ảnh: (",
                                        "date ",
                                        "date 2025-0",
                                        "Tin liên quan",
                                        "...",
                                        "▶ Xem thêm",
                                        "[Việt Nam và Lào ký",
                                        ">>>",
                                        "Lễ ký\n \xC2\xA0 \nHai bên\t ký . . .",
                                        "\xFF\xFE Ảnh: \xC3",
                                        "Theo",
                                        "Ảnh: A Ảnh: B Ảnh: C",
                                        "Lượt xem: ",
                                        "06/01/2012",
                                        "06/01/2012 - 07/01/2012",
                                        "A.B.C.D.E",
                                        "Nguồn: [Link nguồn]Nguồn: [Link nguồn]"};

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        CHECK(covers(texts[i]));
}

int
main(void)
{
    vn_arena_init(&arena, &vn_malloc_host);
    test_zones();
    test_furniture();
    test_dates();
    test_datelines();
    test_signatures();
    test_cover();
    vn_arena_free(&arena);
    return unit_report("article");
}
