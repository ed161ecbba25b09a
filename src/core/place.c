/* place.c: place names to ISO 3166 codes. */
#include "place.h"

#include <string.h>

#include "unicode.h"

/* The word of the kind of place before a name, and the levels that it speaks of. */
typedef struct kind_word {
    const char *word;
    uint8_t level; /* VN_L_NONE: says nothing */
    bool city;
} kind_word;

static const kind_word kind_words[] = {
    {"tỉnh ", VN_L_PROVINCE, false},
    {"bang ", VN_L_PROVINCE, false},
    {"tiểu bang ", VN_L_PROVINCE, false},
    {"khu tự trị ", VN_L_PROVINCE, false},
    {"đặc khu hành chính ", VN_L_NONE, false},
    {"thành phố trực thuộc trung ương ", VN_L_CITY, true},
    {"thành phố ", VN_L_CITY, true},
    {"tp. ", VN_L_CITY, true},
    {"tp.", VN_L_CITY, true},
    {"tp ", VN_L_CITY, true},
    {"thủ đô ", VN_L_CITY, true},
    {"cố đô ", VN_L_CITY, true},
    {"thủ phủ ", VN_L_CITY, true},
    {"thị xã ", VN_L_DISTRICT, true},
    {"huyện ", VN_L_DISTRICT, false},
    {"quận ", VN_L_DISTRICT, false},
    {"phường ", VN_L_WARD, false},
    {"xã ", VN_L_WARD, false},
    {"thị trấn ", VN_L_WARD, false},
    {"đặc khu ", VN_L_WARD, false},
    {"nước ", VN_L_COUNTRY, false},
    {"đất nước ", VN_L_COUNTRY, false},
    {"cộng hòa ", VN_L_COUNTRY, false},
    {"ch ", VN_L_COUNTRY, false},
    {"vương quốc ", VN_L_COUNTRY, false},
    {"liên bang ", VN_L_COUNTRY, false},
    {"quần đảo ", VN_L_REGION, false},
    {"bán đảo ", VN_L_REGION, false},
    {"miền ", VN_L_REGION, false},
    {"vùng ", VN_L_REGION, false},
    {"khu vực ", VN_L_REGION, false},
};

/* Units without a table, and what is built: the first word tells. */
static const kind_word other_words[] = {
    {"thôn ", VN_L_SITE, false},         {"bản ", VN_L_SITE, false},
    {"ấp ", VN_L_SITE, false},           {"làng ", VN_L_SITE, false},
    {"khu ", VN_L_SITE, false},          {"sân bay ", VN_L_SITE, false},
    {"cảng ", VN_L_SITE, false},         {"trụ sở ", VN_L_SITE, false},
    {"cửa khẩu ", VN_L_SITE, false},     {"nhà ", VN_L_SITE, false},
    {"tòa ", VN_L_SITE, false},          {"đài ", VN_L_SITE, false},
    {"tượng đài ", VN_L_SITE, false},    {"phủ ", VN_L_SITE, false},
    {"cung ", VN_L_SITE, false},         {"hoàng cung", VN_L_SITE, false},
    {"điện ", VN_L_SITE, false},         {"bảo tàng ", VN_L_SITE, false},
    {"công viên ", VN_L_SITE, false},    {"quảng trường ", VN_L_SITE, false},
    {"đường ", VN_L_SITE, false},        {"trung tâm ", VN_L_SITE, false},
    {"chùa ", VN_L_SITE, false},         {"lăng ", VN_L_SITE, false},
    {"nghĩa trang ", VN_L_SITE, false},  {"trại ", VN_L_SITE, false},
    {"khách sạn ", VN_L_SITE, false},    {"chung cư ", VN_L_SITE, false},
    {"số ", VN_L_SITE, false},           {"bưu điện ", VN_L_SITE, false},
    {"đại lễ đường", VN_L_SITE, false},  {"cột cờ ", VN_L_SITE, false},
    {"văn miếu", VN_L_SITE, false},      {"sở chỉ huy ", VN_L_SITE, false},
    {"biển ", VN_L_REGION, false},       {"vịnh ", VN_L_REGION, false},
    {"sông ", VN_L_REGION, false},       {"eo biển ", VN_L_REGION, false},
    {"cao nguyên ", VN_L_REGION, false}, {"châu ", VN_L_REGION, false},
    {"đảo ", VN_L_REGION, false},        {"tiểu vùng ", VN_L_REGION, false},
    {"đồng bằng ", VN_L_REGION, false},  {"cầu ", VN_L_SITE, false},
    {"hội trường ", VN_L_SITE, false},   {"ga ", VN_L_SITE, false},
    {"phố ", VN_L_SITE, false},          {"tháp ", VN_L_SITE, false},
    {"siêu thị ", VN_L_SITE, false},     {"quốc lộ ", VN_L_SITE, false},
    {"phòng ", VN_L_SITE, false},        {"ngõ ", VN_L_SITE, false},
    {"giáo xứ ", VN_L_SITE, false},      {"không gian ", VN_L_SITE, false},
    {"đồi ", VN_L_SITE, false},          {"hầm ", VN_L_SITE, false},
    {"ngôi nhà ", VN_L_SITE, false},     {"chính điện ", VN_L_SITE, false},
    {"căn cứ ", VN_L_SITE, false},       {"dinh ", VN_L_SITE, false},
    {"học viện ", VN_L_SITE, false},     {"trường ", VN_L_SITE, false},
    {"bệnh viện ", VN_L_SITE, false},    {"đồn ", VN_L_SITE, false},
    {"bến ", VN_L_SITE, false},          {"cột mốc ", VN_L_SITE, false},
    {"mốc ", VN_L_SITE, false},          {"thánh địa ", VN_L_SITE, false},
    {"rạp ", VN_L_SITE, false},          {"sân ", VN_L_SITE, false},
    {"thao trường ", VN_L_SITE, false},  {"doanh trại ", VN_L_SITE, false},
    {"biệt thự ", VN_L_SITE, false},     {"lâu đài ", VN_L_SITE, false},
    {"đại sảnh ", VN_L_SITE, false},     {"vườn ", VN_L_SITE, false},
    {"khán phòng ", VN_L_SITE, false},   {"đền ", VN_L_SITE, false},
    {"đình ", VN_L_SITE, false},         {"thành cổ ", VN_L_SITE, false},
    {"hoàng thành ", VN_L_SITE, false},  {"văn phòng ", VN_L_SITE, false},
    {"thư viện ", VN_L_SITE, false},     {"hội quán ", VN_L_SITE, false},
    {"trạm ", VN_L_SITE, false},         {"chợ ", VN_L_SITE, false},
    {"bãi ", VN_L_SITE, false},          {"hang ", VN_L_SITE, false},
    {"kho ", VN_L_SITE, false},          {"xưởng ", VN_L_SITE, false},
    {"tàu ", VN_L_SITE, false},          {"tòa nhà ", VN_L_SITE, false},
    {"giảng đường ", VN_L_SITE, false},  {"ký túc xá ", VN_L_SITE, false},
    {"nút giao ", VN_L_SITE, false},     {"phân hiệu ", VN_L_SITE, false},
    {"bán đảo ", VN_L_REGION, false},    {"quần đảo ", VN_L_REGION, false},
    {"hồ ", VN_L_REGION, false},         {"quân cảng ", VN_L_SITE, false},
    {"hải cảng ", VN_L_SITE, false},     {"cặp cửa khẩu ", VN_L_SITE, false},
    {"lối mở ", VN_L_SITE, false},       {"toà ", VN_L_SITE, false},
    {"tư dinh ", VN_L_SITE, false},      {"cao ốc ", VN_L_SITE, false},
};

/* Bytes of `word` (lower case) that s begins with in any case; 0 where it does not. */
static size_t
begins(const char *s, size_t bytes, const char *word)
{
    const char *p = s, *end = s + bytes, *w = word, *wend = word + strlen(word);

    while (w < wend) {
        unsigned a, b;

        if (p >= end)
            return 0;
        if (vn_lower(vn_decode(p, end, &a)) != vn_decode(w, wend, &b) && !(*w == ' ' && *p == '\n'))
            return 0;
        p += a;
        w += b;
    }
    return (size_t)(p - s);
}

static const kind_word *
find_kind(const kind_word *words, size_t n, const char *s, size_t bytes, size_t *skip)
{
    for (size_t i = 0; i < n; i++)
        if ((*skip = begins(s, bytes, words[i].word)) > 0 && (*skip < bytes || s[*skip - 1] != ' '))
            return &words[i];
    *skip = 0;
    return NULL;
}

/* Abroad a city or district may bear the name of its province, and districts are known as cities. */
static bool
below_province(uint8_t said, uint8_t known)
{
    return (said == VN_L_CITY && known == VN_L_PROVINCE) || (said == VN_L_DISTRICT && known == VN_L_CITY);
}

/* How well a key fits: 0 not at all. */
static int
fit(const vn_place_key *key, const kind_word *kind, const char *country)
{
    const vn_place *place = &vn_places[key->place];
    int score = 16 - key->level;

    if (kind && kind->level) {
        bool home = strcmp(place->country, "VN") == 0;

        if (!(kind->level == key->level || kind->level == VN_L_REGION ||
              (kind->level == VN_L_CITY && key->city) || (!home && below_province(kind->level, key->level))))
            return 0;
        if (kind->level == VN_L_CITY && key->level == VN_L_PROVINCE)
            score += 1;
    }
    if (country && *country)
        score += strcmp(country, place->country) == 0 ? 64 : 0;
    /* Bare names of wards are too common to stand against anything else. */
    if (key->level == VN_L_WARD)
        return kind ? score + 16 : 1;
    if (strcmp(place->country, "VN") == 0)
        score += key->level == VN_L_DISTRICT ? 8 : 16;
    if (key->level == VN_L_COUNTRY)
        score += 32;
    return score;
}

static const vn_place_key *
best_key(uint64_t hash, const kind_word *kind, const char *country)
{
    uint32_t low = 0, high = vn_n_place_keys, want = (uint32_t)hash;
    const vn_place_key *best = NULL;
    int best_fit = 0;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;

        if (vn_place_keys[mid].hash < want)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < vn_n_place_keys && vn_place_keys[low].hash == want; low++) {
        int f = fit(&vn_place_keys[low], kind, country);

        if (f > best_fit) {
            best_fit = f;
            best = &vn_place_keys[low];
        }
    }
    return best;
}

static const char *
or_null(const char *s)
{
    return *s ? s : NULL;
}

static vn_place_hit
hit_of(const vn_place_key *key)
{
    const vn_place *place = &vn_places[key->place];
    vn_place_hit hit = {
        .code = or_null(place->code), .country = or_null(place->country), .level = key->level, .found = true};

    if (key->level == place->level)
        hit.name = vn_place_names + place->name;
    return hit;
}

/* A name known to the tables as it stands or after its kind word. */
static const vn_place_key *
find_known(const char *s, size_t bytes, const char *country, vn_key_mode mode)
{
    size_t skip;
    const kind_word *kind = find_kind(kind_words, sizeof kind_words / sizeof *kind_words, s, bytes, &skip);
    const vn_place_key *key = best_key(vn_name_key(s, bytes, mode), NULL, country);

    if (key || !kind)
        return key;
    key = best_key(vn_name_key(s + skip, bytes - skip, mode), kind, country);
    if (!key && kind->level == VN_L_COUNTRY)
        return find_known(s + skip, bytes - skip, country, mode);
    return key;
}

vn_place_hit
vn_place_find(const char *s, size_t bytes, const char *country)
{
    const vn_place_key *key = find_known(s, bytes, country, VN_KEY_EXACT);
    size_t skip;
    const kind_word *kind = find_kind(kind_words, sizeof kind_words / sizeof *kind_words, s, bytes, &skip);
    vn_place_hit hit;

    if (!key)
        key = find_known(s, bytes, country, VN_KEY_LOOSE);
    if (key) {
        hit = hit_of(key);
        hit.bare = (uint8_t)skip;
        if (kind && below_province(kind->level, key->level) &&
            strcmp(vn_places[key->place].country, "VN") != 0) {
            hit.name = NULL;
            hit.level = kind->level;
        }
        return hit;
    }
    hit = (vn_place_hit){.level = kind ? kind->level : VN_L_NONE, .bare = (uint8_t)skip};
    if (!kind) {
        kind = find_kind(other_words, sizeof other_words / sizeof *other_words, s, bytes, &skip);
        hit.level = kind ? kind->level : VN_L_NONE;
    }
    /* What lies in a place that its name ends with has that place's code: "sân bay quốc tế Luang Prabang". */
    if (hit.level == VN_L_NONE || hit.level == VN_L_SITE || hit.level == VN_L_REGION) {
        vn_tail tail = vn_place_tail(s, bytes);

        hit.code = tail.place.code;
        hit.country = tail.place.country;
        hit.level = tail.place.found && hit.level == VN_L_NONE ? VN_L_REGION : hit.level;
    }
    return hit;
}

static bool
is_capital(const char *s, const char *end)
{
    unsigned n;

    return s < end && (vn_class(vn_decode(s, end, &n)) & VN_C_UPPER);
}

/* The last words that form a place name, at most eight. */
vn_tail
vn_place_tail(const char *s, size_t bytes)
{
    enum { WORDS = 8 };
    uint32_t starts[WORDS];
    size_t n = 0, at = bytes;
    vn_tail none = {.at = (uint32_t)bytes};

    while (at > 0 && n < WORDS) {
        while (at > 0 && (s[at - 1] == ' ' || s[at - 1] == '\n'))
            at--;
        while (at > 0 && s[at - 1] != ' ' && s[at - 1] != '\n')
            at--;
        starts[n++] = (uint32_t)at;
    }
    /* A capital tells Pháp from tư pháp. */
    if (n == 0 || !is_capital(s + starts[0], s + bytes))
        return none;
    while (n-- > 0) {
        const vn_place_key *key;

        if (starts[n] == 0)
            continue;
        key = find_known(s + starts[n], bytes - starts[n], NULL, VN_KEY_EXACT);
        if (key && key->level != VN_L_WARD)
            return (vn_tail){.place = hit_of(key), .at = starts[n]};
    }
    return none;
}
