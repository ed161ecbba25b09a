/* Place names to codes. */
#include "place.h"
#include "unit.h"

static void
check(const char *name, const char *country, const char *code, vn_level level)
{
    vn_place_hit hit = vn_place_find(name, strlen(name), country);

    CHECK_TEXT(hit.code ? hit.code : "none", code);
    if (hit.level != level) {
        unit_failed++;
        printf("%s: level %s\n", name, vn_level_name(hit.level) ? vn_level_name(hit.level) : "none");
    }
}

static void
test_countries(void)
{
    check("Việt Nam", NULL, "VN", VN_L_COUNTRY);
    check("Cộng hòa xã hội chủ nghĩa Việt Nam", NULL, "VN", VN_L_COUNTRY);
    check("Mỹ", NULL, "US", VN_L_COUNTRY);
    check("Hoa Kỳ", NULL, "US", VN_L_COUNTRY);
    check("hoa Kỳ", NULL, "US", VN_L_COUNTRY);
    check("LB Nga", NULL, "RU", VN_L_COUNTRY);
    check("CHDCND Lào", NULL, "LA", VN_L_COUNTRY);
    check("Cộng hòa Bulgaria", NULL, "BG", VN_L_COUNTRY);
    check("Vương quốc Campuchia", NULL, "KH", VN_L_COUNTRY);
    check("Ma-lai-xi-a", NULL, "MY", VN_L_COUNTRY);
    check("Bê-la-rút", NULL, "BY", VN_L_COUNTRY);
    check("Úc", NULL, "AU", VN_L_COUNTRY);
    check("Cộng hòa Dominica", NULL, "DO", VN_L_COUNTRY);
    check("Dominica", NULL, "DM", VN_L_COUNTRY);
    check("Hàn Quốc", NULL, "KR", VN_L_COUNTRY);
    check("Triều Tiên", NULL, "KP", VN_L_COUNTRY);
}

static void
test_units(void)
{
    check("Thanh Hóa", NULL, "VN-21", VN_L_PROVINCE);
    check("tỉnh Thanh Hóa", NULL, "VN-21", VN_L_PROVINCE);
    check("TP Thanh Hóa", NULL, "VN-21", VN_L_DISTRICT);
    check("thành phố Sầm Sơn", NULL, "VN-21", VN_L_DISTRICT);
    check("TP.HCM", NULL, "VN-SG", VN_L_PROVINCE);
    check("TP. Hồ Chí Minh", NULL, "VN-SG", VN_L_PROVINCE);
    check("Thủ đô Hà Nội", NULL, "VN-HN", VN_L_PROVINCE);
    check("huyện Hướng Hóa", NULL, "VN-25", VN_L_DISTRICT);
    check("thị trấn Lao Bảo", NULL, "VN-25", VN_L_WARD);
    check("Hà Nam", NULL, "VN-63", VN_L_PROVINCE);
    check("tỉnh Hà Nam", "CN", "CN-HA", VN_L_PROVINCE);
    check("Hắc Long Giang", NULL, "CN-HL", VN_L_PROVINCE);
    check("Mátxcơva", NULL, "RU-MOW", VN_L_CITY);
    check("Moscow", NULL, "RU-MOW", VN_L_CITY);
    check("thủ đô Viêng Chăn", NULL, "LA-VT", VN_L_CITY);
    check("Phnom Penh", NULL, "KH-12", VN_L_CITY);
    check("bang Hessen", NULL, "DE-HE", VN_L_PROVINCE);
    check("bang Washington", NULL, "US-WA", VN_L_PROVINCE);
    check("Washington", NULL, "US-DC", VN_L_CITY);
    check("Biển Đông", NULL, "none", VN_L_REGION);
    check("Đông Nam Á", NULL, "none", VN_L_REGION);
    check("Phủ Chủ tịch", NULL, "VN-HN", VN_L_SITE);
    check("sân bay quốc tế Kuala Lumpur", NULL, "MY-14", VN_L_SITE);
    check("sân bay Nơi Không Có", NULL, "none", VN_L_SITE);
}

static void
test_tails(void)
{
    const char *name = "Bộ Công an Trung Quốc";
    vn_tail tail = vn_place_tail(name, strlen(name));

    CHECK(tail.place.found && tail.at == strlen("Bộ Công an "));
    CHECK_TEXT(tail.place.code, "CN");
    name = "Công an tỉnh Nghệ An";
    tail = vn_place_tail(name, strlen(name));
    CHECK(tail.place.found && tail.at == strlen("Công an "));
    CHECK_TEXT(tail.place.code, "VN-22");
    name = "Tiểu ban châu Á - Thái Bình Dương";
    tail = vn_place_tail(name, strlen(name));
    CHECK(tail.place.found && tail.place.level == VN_L_REGION);
    name = "Bộ Tư pháp";
    CHECK(!vn_place_tail(name, strlen(name)).place.found);
    name = "Bộ Công an";
    CHECK(!vn_place_tail(name, strlen(name)).place.found);
    CHECK(vn_name_key("Mát-xcơ-va", strlen("Mát-xcơ-va"), VN_KEY_EXACT) ==
          vn_name_key("MÁTXCƠVA", strlen("MÁTXCƠVA"), VN_KEY_EXACT));
    CHECK(vn_name_key("Thành", strlen("Thành"), VN_KEY_TONELESS) ==
          vn_name_key("thanh", strlen("thanh"), VN_KEY_TONELESS));
    CHECK(vn_name_key("Hùng", strlen("Hùng"), VN_KEY_TONELESS) !=
          vn_name_key("Hưng", strlen("Hưng"), VN_KEY_TONELESS));
}

int
main(void)
{
    test_countries();
    test_units();
    test_tails();
    return unit_report("place");
}
