/*
 * gen_places COUNTRIES.tsv PLACES.tsv VN_UNITS.tsv: writes the tables of place.h.
 *
 * The Vietnamese names of countries are those of ICU (CLDR); the files add what the press writes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "../core/place.h"
#include "../core/text.h"

static vn_arena arena;
static vn_place *places;
static const char **names;
static size_t n_places, cap_places;
static vn_place_key *keys;
static size_t n_keys, cap_keys;

static const char *
normal(const char *s)
{
    return vn_text_make(&arena, s, strlen(s)).s;
}

static uint16_t
add_place(const char *name, const char *code, const char *country, vn_level level)
{
    VN_PUSH_ROOM(&arena, places, n_places, cap_places);
    names = realloc(names, cap_places * sizeof *names);
    names[n_places] = normal(name);
    places[n_places] = (vn_place){.level = (uint8_t)level};
    snprintf(places[n_places].code, sizeof places->code, "%s", code);
    snprintf(places[n_places].country, sizeof places->country, "%s", country);
    return (uint16_t)n_places++;
}

static void
add_key(const char *name, uint16_t place, vn_level level, bool city)
{
    const char *s = normal(name);

    for (int loose = 0; loose < 2; loose++) {
        vn_key_mode mode = loose ? VN_KEY_LOOSE : VN_KEY_EXACT;

        VN_PUSH_ROOM(&arena, keys, n_keys, cap_keys);
        keys[n_keys++] =
            (vn_place_key){(uint32_t)vn_name_key(s, strlen(s), mode), place, (uint8_t)level, city};
    }
}

static char *
next_field(char **at, char part)
{
    char *field = *at, *end = field ? strchr(field, part) : NULL;

    if (end)
        *end = '\0';
    *at = end ? end + 1 : NULL;
    return field;
}

/* Reads a TSV: comment lines, one header line, then `row` for each line. */
static void
read_tsv(const char *path, void (*row)(char **fields, size_t n))
{
    FILE *f = fopen(path, "r");
    char *line = NULL;
    size_t cap = 0;
    bool header = false;

    if (!f) {
        perror(path);
        exit(2);
    }
    while (getline(&line, &cap, f) > 0) {
        char *fields[8], *at = line;
        size_t n = 0;

        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0')
            continue;
        if (!header) {
            header = true;
            continue;
        }
        while (at && n < 8)
            fields[n++] = next_field(&at, '\t');
        row(fields, n);
    }
    free(line);
    fclose(f);
}

static void
add_names(char *list, uint16_t place, vn_level level, bool city)
{
    for (char *name; (name = next_field(&list, ';'));)
        add_key(name, place, level, city);
}

static size_t n_countries;

static void
add_countries(void)
{
    for (const char *const *code = uloc_getISOCountries(); *code; code++) {
        UChar wide[256];
        char locale[16], name[512];
        UErrorCode error = U_ZERO_ERROR;
        int32_t n;

        snprintf(locale, sizeof locale, "und_%s", *code);
        n = uloc_getDisplayCountry(locale, "vi", wide, 256, &error);
        u_strToUTF8(name, sizeof name, NULL, wide, n, &error);
        if (U_FAILURE(error)) {
            fprintf(stderr, "gen_places: ICU: %s\n", u_errorName(error));
            exit(2);
        }
        name[strcspn(name, "(")] = '\0';
        name[strcspn(name, ",")] = '\0';
        while (*name && name[strlen(name) - 1] == ' ')
            name[strlen(name) - 1] = '\0';
        add_key(name, add_place(name, *code, *code, VN_L_COUNTRY), VN_L_COUNTRY, false);
    }
    n_countries = n_places;
}

static uint16_t
country_of(const char *code)
{
    for (size_t i = 0; i < n_countries; i++)
        if (strcmp(places[i].code, code) == 0)
            return (uint16_t)i;
    fprintf(stderr, "gen_places: no country %s\n", code);
    exit(2);
}

static void
country_row(char **field, size_t n)
{
    if (n >= 2)
        add_names(field[1], country_of(field[0]), VN_L_COUNTRY, false);
}

static void
place_row(char **field, size_t n)
{
    vn_level level;
    uint16_t place;
    char *first;

    if (n < 4)
        return;
    level = strcmp(field[2], "province") == 0 ? VN_L_PROVINCE
            : strcmp(field[2], "city") == 0   ? VN_L_CITY
            : strcmp(field[2], "region") == 0 ? VN_L_REGION
                                              : VN_L_SITE;
    first = strdup(field[3]);
    first[strcspn(first, ";")] = '\0';
    place = add_place(first, field[0], field[1], level);
    free(first);
    add_names(field[3], place, level, false);
}

static const char *const unit_words[] = {"Tỉnh ", "Thành phố ", "Thị xã ", "Thị trấn ", "Huyện ",
                                         "Quận ", "Phường ",    "Xã ",     "Đặc khu "};

static uint16_t
province_of(const char *code)
{
    for (size_t i = n_countries; i < n_places; i++)
        if (strcmp(places[i].code, code) == 0 && places[i].level == VN_L_PROVINCE)
            return (uint16_t)i;
    return (uint16_t)-1;
}

static void
unit_row(char **field, size_t n)
{
    vn_level level;
    char *list;

    if (n < 4)
        return;
    level = strcmp(field[1], "province") == 0   ? VN_L_PROVINCE
            : strcmp(field[1], "district") == 0 ? VN_L_DISTRICT
                                                : VN_L_WARD;
    list = field[3];
    for (char *full; (full = next_field(&list, ';'));) {
        char *bare = full;
        bool city = strncmp(full, unit_words[1], strlen(unit_words[1])) == 0 ||
                    strncmp(full, unit_words[2], strlen(unit_words[2])) == 0;
        uint16_t province = province_of(field[0]);

        for (size_t i = 0; i < sizeof unit_words / sizeof *unit_words; i++)
            if (strncmp(full, unit_words[i], strlen(unit_words[i])) == 0) {
                bare = full + strlen(unit_words[i]);
                break;
            }
        if (province == (uint16_t)-1)
            province = add_place(bare, field[0], "VN", VN_L_PROVINCE);
        add_key(bare, province, level, city);
    }
}

static int
by_hash(const void *a, const void *b)
{
    const vn_place_key *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    return x->level != y->level ? (x->level < y->level ? -1 : 1) : x->city - y->city;
}

static void
write_tables(void)
{
    uint32_t at = 0;
    size_t n = 0;

    printf("/* Made by gen_places from src/data and ICU %s. */\n#include \"place.h\"\n\n", U_ICU_VERSION);
    printf("const char vn_place_names[] =\n");
    for (size_t i = 0; i < n_places; i++) {
        printf("    \"%s\\0\"\n", names[i]);
        places[i].name = at;
        at += (uint32_t)strlen(names[i]) + 1;
    }
    printf("    ;\n\nconst vn_place vn_places[] = {\n");
    for (size_t i = 0; i < n_places; i++)
        printf("    {%u, \"%s\", \"%s\", %d},\n", places[i].name, places[i].code, places[i].country,
               places[i].level);
    printf("};\n\nconst vn_place_key vn_place_keys[] = {\n");
    qsort(keys, n_keys, sizeof *keys, by_hash);
    for (size_t i = 0; i < n_keys; i++) {
        if (i > 0 && by_hash(&keys[i - 1], &keys[i]) == 0)
            continue;
        printf("    {0x%08x, %u, %u, %u},\n", keys[i].hash, keys[i].place, keys[i].level, keys[i].city);
        n++;
    }
    printf("};\n\nconst uint32_t vn_n_place_keys = %zu;\n", n);
}

int
main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: gen_places COUNTRIES.tsv PLACES.tsv VN_UNITS.tsv\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    add_countries();
    read_tsv(argv[1], country_row);
    read_tsv(argv[2], place_row);
    read_tsv(argv[3], unit_row);
    write_tables();
    free(names);
    vn_arena_free(&arena);
    return 0;
}
