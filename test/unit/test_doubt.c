/* What is no record: plans, memories, interviews, what is said of a coming; beside what is told alike and is
 * one. */
#include "unit.h"

#include "../../src/core/analyze.h"

static size_t
records(vn_arena *arena, const char *s)
{
    vn_analysis a;

    vn_analyze(&a, arena, s, strlen(s), (vn_day){2024, 6, 6}, VN_D_MEETINGS);
    return a.meetings.n;
}

static void
plans(vn_arena *arena)
{
    CHECK(records(arena, "Cuộc hội đàm giữa Thủ tướng Việt Nam Trần Văn Khải và Thủ tướng Lào Khamsing "
                         "Vilaysack sẽ diễn ra tại Viêng Chăn vào tuần sau.") == 0);
    CHECK(records(arena, "Cuộc hội đàm giữa Thủ tướng Việt Nam Trần Văn Khải và Thủ tướng Lào Khamsing "
                         "Vilaysack đã diễn ra sáng 5/6 tại Viêng Chăn.") == 1);
    CHECK(records(arena, "Nếu Tổng thống Mỹ John Parker và Tổng thống Nga Ivan Petrov gặp nhau trong mùa hè "
                         "này, đó sẽ là lần đầu sau ba năm.") == 0);
    CHECK(records(arena, "Thủ tướng Thái Lan sắp thăm Việt Nam\n\nNgày 12/6, Thủ tướng Trần Văn Khải sẽ hội "
                         "đàm với Thủ tướng Thái Lan Somchai "
                         "Rattana.\nSau khi dự lễ ký, ông Somchai Rattana chào xã giao Chủ tịch nước Phạm "
                         "Quốc Hùng.") == 0);
    CHECK(records(arena, "Sáng 5/6, Thủ tướng Trần Văn Khải hội đàm với Thủ tướng Thái Lan Somchai "
                         "Rattana.\nSau khi dự lễ ký, ông Somchai Rattana chào xã giao Chủ tịch nước Phạm "
                         "Quốc Hùng.") == 2);
}

static void
memories(vn_arena *arena)
{
    CHECK(records(arena, "Tokyo phản đối quyết định của Seoul.\nThủ tướng Nhật Bản Kenji Mori từng hội đàm "
                         "với Tổng thống Hàn Quốc Park Sung Min ở Busan.") == 0);
    CHECK(records(arena, "Ngày 5/6, Thủ tướng Nhật Bản Kenji Mori hội đàm với Tổng thống Hàn Quốc Park Sung "
                         "Min ở Busan.") == 1);
    CHECK(records(arena, "Đây là cuộc tập trận đầu tiên kể từ khi Tổng thống Mỹ John Parker điện đàm với "
                         "Thủ tướng Nhật Bản Kenji Mori hôm 2/6.") == 0);
}

static void
interviews(vn_arena *arena)
{
    CHECK(records(arena, "Trao đổi với phóng viên TTXVN tại Berlin, ông Karl Schneider, Chủ tịch Hội Đức - "
                         "Việt, cho biết thị trường Việt Nam rất hấp dẫn.") == 0);
    CHECK(records(arena, "Trao đổi với VnExpress, ông Karl Schneider, chuyên gia kinh tế Đức, cho biết thị "
                         "trường Việt Nam rất hấp dẫn.") == 0);
    CHECK(records(arena, "Chiều 5/6, tại Hà Nội, Tổng Giám đốc Thông tấn xã Việt Nam Trần Văn Khải tiếp "
                         "Tổng Giám đốc Hãng tin TASS Ivan Petrov.") == 1);
}

static void
arrivals(vn_arena *arena)
{
    CHECK(records(arena, "Máy bay chở xe của Tổng thống Mỹ đến Hà Nội\n\nSáng 5/6, hai máy bay vận tải hạ "
                         "cánh xuống sân bay Nội Bài.") == 0);
    CHECK(records(arena, "Nhiều tuyến phố bị cấm khi Tổng thống Mỹ John Parker đến Hà Nội\n\nCông an Hà Nội "
                         "ngày 5/6 thông báo phương án phân luồng giao thông.") == 0);
    CHECK(records(arena, "Tổng thống Mỹ John Parker đến Hà Nội\n\nTối 5/6, chuyên cơ chở Tổng thống Mỹ John "
                         "Parker hạ cánh xuống sân bay Gia Lâm, bắt đầu chuyến thăm Việt Nam.") == 1);
}

/* Whom the name of an encounter joins met, not who spoke of it. */
static void
joined_names(vn_arena *arena)
{
    CHECK(records(arena, "Theo tiết lộ của Tổng thống Hàn Quốc Park Sung Min, nỗ lực thu xếp cuộc gặp Parker "
                         "- Petrov đã được tiến hành bí mật.\nTổng thống Mỹ John Parker và Tổng thống Nga "
                         "Ivan Petrov chưa bình luận.") == 0);
}

/* One encounter is not told twice: guests at one table, who came to call together, an adviser's president. */
static void
told_once(vn_arena *arena)
{
    CHECK(records(arena, "Chiều 5/6, tại Hà Nội, Phó Chủ tịch UBND TP Hà Nội Trần Văn Khải có buổi tiếp "
                         "Chuẩn Đô đốc Rajesh Kumar và Đại sứ Ấn Độ Sanjay Gupta.") == 1);
    CHECK(records(arena, "Chiều 5/6, tại Hà Nội, Thứ trưởng Trần Văn Khải lần lượt tiếp Đại sứ Ấn Độ Sanjay "
                         "Gupta và Đại sứ Lào Khamsing Vilaysack.") == 2);
    CHECK(records(arena,
                  "Chiều 5/6, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Khải tiếp Đại sứ Ấn Độ Sanjay Gupta, "
                  "Đại sứ Lào Khamsing Vilaysack và Đại sứ Chile Pedro Gomez đến chào từ biệt.") == 3);
    CHECK(records(arena, "Đại sứ Việt Nam tại Croatia Bùi Văn Thái đã có buổi làm việc với ông Ivan Horvat "
                         "- Cố vấn đối ngoại của Tổng thống Zoran Kovac.\nTổng thống Zoran Kovac vừa nhậm "
                         "chức.") == 1);
    CHECK(records(arena,
                  "Ngày 5/6, tại Algiers, Phó Chủ tịch nước Lê Thị Hoa đã có các cuộc tiếp xúc với lãnh đạo "
                  "Algeria.\nTiếp Phó Chủ tịch nước, Tổng thống Algeria Karim Haddad cảm ơn Việt Nam.\nChiều "
                  "cùng ngày, Phó Chủ tịch nước Lê Thị Hoa hội đàm với Chủ tịch Hội đồng Quốc gia Algeria "
                  "Youssef Amrani.") == 2);
    CHECK(records(arena, "UNODC trao thiết bị cho Công an Việt Nam\n\nNgày 5/6, tại Hà Nội, Cục Cảnh sát "
                         "điều tra tội phạm về ma túy phối hợp với UNODC tổ chức lễ trao tặng thiết bị "
                         "nghiệp vụ.") == 1);
    CHECK(records(arena, "Theo ông Trần Văn Khải, trong chiến lược phát triển, Hà Nội chào đón các nhà đầu "
                         "tư Hàn Quốc.") == 0);
    CHECK(records(arena, "Ngày 5/6, đoàn đại biểu Hội Nông dân Việt Nam do Phó Chủ tịch Mai Khắc Đoan dẫn "
                         "đầu đã có buổi làm việc với Ban Thư ký Liên minh Nông dân Đức.") == 1);
}

/* What is told in someone's own words, or given at an encounter, is none of its own. */
static void
spoken_and_given(vn_arena *arena)
{
    CHECK(records(arena,
                  "Ngày 5/6, tại Hà Nội, Bộ trưởng Trần Văn Khải tiếp Đại sứ Peru Carlos Mendoza.\nĐại "
                  "sứ nói: “Mùa xuân này tôi đã ghé nhiều nơi.\nChúng tôi rất vui được làm việc với "
                  "Bộ Công Thương Việt Nam”.") == 1);
    CHECK(records(arena, "Hai tàu của Hải quân Chile ghé cảng.\n\"Thủy thủ của chúng tôi học cách ứng xử khi "
                         "gặp gỡ tàu của Hải quân Việt Nam trên biển\", Đại tá Pedro Gomez nói.") == 0);
    CHECK(records(arena,
                  "Ngày 5/6, tại Hà Nội, Bộ trưởng Tư pháp Trần Văn Khải hội đàm với Bộ trưởng Tư pháp "
                  "Peru Carlos Mendoza.\nKết thúc hội đàm, Bộ trưởng Trần Văn Khải trao tặng Bộ trưởng "
                  "Carlos Mendoza bức tranh sơn mài.") == 1);
    CHECK(records(arena, "Ngày 5/6, tại Rome, trưởng phái đoàn Ý Marco Bellini gặp ông Carlos Mendoza, Bộ "
                         "trưởng Công Thương Peru.\nẢnh: Minh Hòa - TTXVN Trưởng phái đoàn Ý cho biết ông đã "
                         "gặp ông Carlos Mendoza.") == 1);
}

/* Who is named for another's sake is not there; a list behind "gồm" explains the words before it; "the
 * meeting lasted" tells of one. */
static void
named_aside(vn_arena *arena)
{
    CHECK(records(arena,
                  "Được sự ủy quyền của Quốc vương Campuchia Norodom Sivath, Samdech Sok Vannak chủ trì "
                  "lễ đón Chủ tịch nước Trần Văn Khải tại Phnom Penh sáng 5/6.\nNgười dân mang ảnh chân "
                  "dung Quốc vương Norodom Sivath và Chủ tịch nước Trần Văn Khải vẫy hoa chào đón đoàn.") ==
          1);
    CHECK(records(arena,
                  "Ngày 5/6, tại Austin, Đại sứ Việt Nam tại Mỹ Trần Văn Khải đã gặp Phó Thống đốc bang "
                  "Texas Henry Walker.\nVừa qua, hai nước có nhiều trao đổi, nhất là cuộc điện đàm "
                  "giữa Thủ tướng Lê Văn Hải và Tổng thống John Carter.") == 1);
    CHECK(records(arena,
                  "Ngày 5/6, tại Washington, Thủ tướng Trần Văn Khải đã điện đàm với một số nghị sĩ của "
                  "hai đảng ở Mỹ, gồm Chủ tịch Ủy ban Tài chính Thượng viện Henry Walker; "
                  "Chủ tịch Ủy ban Đối ngoại Hạ viện John Carter.") == 2);
    CHECK(records(arena,
                  "Ngày 5/6, tại Brussels, Tổng thống Peru Juan Ortega đã gặp Chủ tịch Hội đồng châu Âu "
                  "Henry Walker, Chủ tịch Ủy ban châu Âu Ted Miller cùng Chủ tịch Nghị viện châu Âu Anna "
                  "Novak.\nĐây là lần đầu hai bên tiếp xúc.\nCuộc gặp kéo dài hai giờ.") == 1);
}

/* What came of talks is ahead, not the talks; a day past dates no plan, whatever the sentence before tells.
 */
static void
beside_plans(vn_arena *arena)
{
    CHECK(
        records(arena,
                "Hải quân hai nước sẽ lập đường dây nóng trong năm nay, theo kết quả hội đàm giữa Tổng Tham "
                "mưu trưởng Việt Nam Trần Văn Khải và Tư lệnh Quân đội Thái Lan Somchai Rattana.") == 1);
    CHECK(records(
              arena,
              "Theo kế hoạch, kỳ họp sau của hai nước sẽ diễn ra tại Santiago trong quý tới.\nNgày 5/6, Đại "
              "sứ Việt Nam tại Chile Trần Văn Khải gặp Chủ tịch Phòng Thương mại Chile Jorge Ruiz.") == 1);
    CHECK(records(arena,
                  "Chiều 5/6, Bộ trưởng Ngoại giao Trần Văn Khải điện đàm với Bộ trưởng Ngoại giao Bỉ Jan "
                  "Peeters, nước giữ chức Chủ tịch luân phiên Hội đồng EU nửa đầu năm nay.") == 1);
}

/* A ceremony told of nobody is of the two who speak there, if they are of two lands. */
static void
spoken_at(vn_arena *arena)
{
    CHECK(
        records(arena,
                "Sáng 5/6, tại huyện Khamkeut, tỉnh Bolikhamxay (Lào) đã diễn ra lễ bàn giao trường học hữu "
                "nghị.\nBà Trần Thị Lộc, Phó Chủ tịch UBND tỉnh Hà Tĩnh nói trường được xây trong một "
                "năm.\nÔng Bounmy Sisavath, Phó Tỉnh trưởng tỉnh Bolikhamxay cảm ơn tỉnh bạn.") == 1);
    CHECK(
        records(arena,
                "Sáng 5/6, tại huyện Kỳ Anh, tỉnh Hà Tĩnh đã diễn ra lễ bàn giao trường học.\nBà Trần Thị "
                "Lộc, Phó Chủ tịch UBND tỉnh Hà Tĩnh nói trường được xây trong một năm.\nÔng Lê Văn Hải, Bí "
                "thư Huyện ủy Kỳ Anh cảm ơn tỉnh.") == 0);
}

int
main(void)
{
    vn_arena arena;

    vn_arena_init(&arena, &vn_malloc_host);
    plans(&arena);
    memories(&arena);
    interviews(&arena);
    arrivals(&arena);
    joined_names(&arena);
    told_once(&arena);
    spoken_and_given(&arena);
    named_aside(&arena);
    beside_plans(&arena);
    spoken_at(&arena);
    vn_arena_free(&arena);
    return unit_report("doubt");
}
