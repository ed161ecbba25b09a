/* Who is of which land where little says so, on sentences written for this test. */
#include "unit.h"

#include "../../src/core/analyze.h"

/* "LAND head < LAND head" of each record after its kind; "; " between records. */
static const char *
lands(vn_arena *arena, const char *s)
{
    vn_analysis a;
    char *out = vn_alloc(arena, 1000);
    size_t n = 0;

    out[0] = 0;
    vn_analyze(&a, arena, s, strlen(s), (vn_day){2025, 3, 6}, VN_D_MEETINGS);
    for (size_t i = 0; i < a.meetings.n && n < 700; i++) {
        const vn_meeting *m = &a.meetings.items[i];

        n += (size_t)snprintf(out + n, 1000 - n, "%s%s: %s %s < %s %s", i ? "; " : "", m->kind,
                              m->host.country ? m->host.country : "-", m->host.head ? m->host.head : "-",
                              m->guest.country ? m->guest.country : "-", m->guest.head ? m->guest.head : "-");
    }
    return out;
}

static void
natives(vn_arena *arena)
{
    CHECK_TEXT(lands(arena, "Thứ trưởng Bộ Tư pháp Trần Bá Lộc đang thăm Campuchia. Sáng 4/3, ông đã hội "
                            "kiến Quốc vụ khanh Bộ Nội vụ nước chủ nhà Sok Vannak."),
               "meeting: KH Sok Vannak < VN Trần Bá Lộc");
    CHECK_TEXT(lands(arena, "Chiều 4/3, tại Bắc Kinh, Thứ trưởng Bộ Tư pháp Trần Bá Lộc hội đàm với người "
                            "đồng cấp nước sở tại Vương Chí Cương."),
               "talks: CN Vương Chí Cương < VN Trần Bá Lộc");
}

/* Names that read as Vietnamese ones where the article is on other lands, or says of which land they come. */
static void
names_alike(vn_arena *arena)
{
    CHECK_TEXT(lands(arena, "Ngoại trưởng Nga Sergei Lobanov ngày 4/3 đến Bắc Kinh. Cùng ngày, ông Sergei "
                            "Lobanov đã hội đàm với Ngoại trưởng Vương Chí Cương."),
               "talks: CN Vương Chí Cương < RU Sergei Lobanov");
    CHECK_TEXT(lands(arena,
                     "Ngày 4/3, đoàn đại biểu tỉnh Hải Nam (Trung Quốc) do ông Vương Chí Cương, Phó "
                     "Tỉnh trưởng làm trưởng đoàn đến thăm tỉnh Quảng Trị. Phó Chủ tịch UBND tỉnh Trần "
                     "Bá Lộc tiếp đoàn."),
               "reception: VN Trần Bá Lộc < CN Vương Chí Cương");
}

/* The agency that the news comes from is none of the parties; a place after "also in" is where it was. */
static void
asides(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Theo Hãng tin Tanjug, Ngoại trưởng Serbia Milan Radovic đã đến Ankara tối 3/3 và "
                     "có cuộc gặp gần hai giờ với Ngoại trưởng Thổ Nhĩ Kỳ Kemal Aydin sáng 4/3."),
               "meeting: TR Kemal Aydin < RS Milan Radovic");
    CHECK_TEXT(lands(arena,
                     "Ngày 4/3, Thủ tướng Uzbekistan Rustam Karimov tiếp Phó Thủ tướng Kazakhstan Arman "
                     "Beketov tại Tashkent. Năm ngoái, hai Tổng thống từng gặp nhau ở Bukhara."),
               "reception: UZ Rustam Karimov < KZ Arman Beketov");
    CHECK_TEXT(lands(arena, "Tối 4/3, Thứ trưởng Bộ Tư pháp Trần Bá Lộc nhận điện thoại từ Thứ trưởng Bộ Tư "
                            "pháp Nhật Bản Tanaka Hiroshi."),
               "phone_call: VN Trần Bá Lộc < JP Tanaka Hiroshi");
}

/* Encounters whose sentence names one party alone: the other is who visits, who invited or whom it is about.
 */
static void
alone(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Đoàn công tác của Bộ Tư pháp do Thứ trưởng Trần Bá Lộc làm Trưởng đoàn vừa thăm Hàn "
                     "Quốc. Ngày 4/3, đoàn đến Viện Tư pháp Hàn Quốc. Tại đây, Viện trưởng Park Min-soo "
                     "tiếp và giới thiệu các khóa học."),
               "reception: KR Park Min-soo < VN Trần Bá Lộc");
    CHECK_TEXT(lands(arena,
                     "Thứ trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi cùng đoàn sang thăm Việt Nam từ ngày "
                     "4/3. Thứ trưởng Bộ Tư pháp Trần Bá Lộc chủ trì lễ đón."),
               "ceremony: VN Trần Bá Lộc < JP Tanaka Hiroshi");
    CHECK_TEXT(lands(arena,
                     "Ngày 4/3, Chủ tịch Quốc hội Đỗ Thị Hà My thăm chính thức Uruguay. Lễ đón chính thức "
                     "sáng 4/3 do Chủ tịch Hạ viện Uruguay Jorge Ruiz chủ trì."),
               "ceremony: UY Jorge Ruiz < VN Đỗ Thị Hà My");
    CHECK_TEXT(lands(arena,
                     "Nhận lời mời của Thứ trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi, Thứ trưởng Bộ Tư pháp "
                     "Trần Bá Lộc thăm Nhật Bản từ ngày 4/3. Tại Tokyo, hai thứ trưởng đã hội đàm."),
               "talks: JP Tanaka Hiroshi < VN Trần Bá Lộc");
    CHECK_TEXT(lands(arena,
                     "Bên lề diễn đàn tại Davos, Thứ trưởng Bộ Tư pháp Trần Bá Lộc đã có các cuộc tiếp xúc. "
                     "Cuộc gặp với Thứ trưởng Bộ Tư pháp Nhật Bản Tanaka Hiroshi xoay quanh việc đào tạo."),
               "meeting: VN Trần Bá Lộc < JP Tanaka Hiroshi");
}

/* A bare "ông" behind the verb, letters of credence received. */
static void
objects(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Thủ tướng Algeria Ahmed Benali bắt đầu thăm Tokyo hôm 4/3. Thủ tướng Nhật Bản Mori "
                     "Kenji đã hội đàm với ông trong hai giờ."),
               "talks: JP Mori Kenji < DZ Ahmed Benali");
    CHECK_TEXT(
        lands(arena,
              "Chiều 4/3, Thứ trưởng Bộ Ngoại giao Vũ Minh Khôi tiếp nhận bản sao Thư ủy nhiệm của Đại "
              "sứ Nhật Bản Tanaka Hiroshi."),
        "ceremony: VN Vũ Minh Khôi < JP Tanaka Hiroshi");
}

/* Gatherings whose two sides two sentences tell. */
static void
gatherings(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Tối 4/3, tại Berlin, Đại sứ quán Việt Nam tại Đức tổ chức lễ kỷ niệm Quốc khánh. Hơn "
                     "200 khách mời có mặt, trong đó có ông Peter Hofmann, Bộ trưởng Bộ Tư pháp Đức."),
               "ceremony: VN - < DE Peter Hofmann");
    CHECK_TEXT(lands(arena,
                     "Ngày 4/3, Hội nghị Cảnh sát các nước ASEAN (ASEANAPOL) diễn ra tại Brunei dưới sự chủ "
                     "trì của ông Azman Jamal, Tư lệnh Cảnh sát Hoàng gia Brunei. Đoàn đại biểu Bộ Công an "
                     "do Trung tướng Trần Bá Lộc, Thứ trưởng làm Trưởng đoàn đã tham dự."),
               "conference: BN Azman Jamal < VN Trần Bá Lộc");
}

/* "nước này" is the land named last. */
static void
lands_told_before(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Phủ Tổng thống Bolivia ngày 4/3 cho biết Tổng thống nước này Luis Cardoso và Tổng "
                     "thống Uruguay Jorge Ruiz đã có cuộc điện đàm."),
               "phone_call: BO Luis Cardoso < UY Jorge Ruiz");
}

/* A gathering told of nobody: who leads the delegations. */
static void
announced(vn_arena *arena)
{
    CHECK_TEXT(lands(arena,
                     "Cuộc Trao đổi lý luận lần thứ 5 giữa hai Đảng đã khai mạc sáng 4/3 tại Tokyo. Dẫn đầu "
                     "đoàn ta là đồng chí Trần Bá Lộc, Phó Trưởng Ban Đối ngoại Trung ương. Phía bạn do đồng "
                     "chí Mori Kenji, Trưởng Ban Chính sách Đảng Cộng sản Nhật Bản chủ trì."),
               "conference: JP Mori Kenji < VN Trần Bá Lộc");
}

/* A chain of acts, one of them in the passive; people told by what they are. */
static void
chains(vn_arena *arena)
{
    CHECK_TEXT(
        lands(arena,
              "Ngày 4/3, tại Montevideo, Thứ trưởng Bộ Tư pháp Trần Bá Lộc hội đàm với Thứ trưởng Bộ Tư "
              "pháp Uruguay Jorge Ruiz, được Tổng thống Luis Cardoso tiếp và gặp Chánh án Tòa án Tối "
              "cao Uruguay Ana Prado."),
        "talks: UY Jorge Ruiz < VN Trần Bá Lộc; reception: UY Luis Cardoso < VN Trần Bá Lộc; meeting: "
        "UY Ana Prado < VN Trần Bá Lộc");
    CHECK_TEXT(lands(arena,
                     "Tổng thống Uruguay Luis Cardoso thăm Việt Nam từ ngày 3/3. Tại Hà Nội, vị khách đến từ "
                     "Nam Mỹ đã hội đàm với Chủ tịch nước Trần Bá Lộc sáng 4/3."),
               "talks: VN Trần Bá Lộc < UY Luis Cardoso");
    CHECK_TEXT(
        lands(arena,
              "Thủ tướng Uzbekistan Rustam Karimov đến Tokyo hôm 3/3. Ngày 4/3, nhà lãnh đạo Uzbekistan "
              "đã hội đàm với Thủ tướng Nhật Bản Mori Kenji."),
        "talks: JP Mori Kenji < UZ Rustam Karimov");
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    natives(&arena);
    names_alike(&arena);
    asides(&arena);
    alone(&arena);
    objects(&arena);
    gatherings(&arena);
    lands_told_before(&arena);
    announced(&arena);
    chains(&arena);
    vn_arena_free(&arena);
    return unit_report("natives");
}
