/*
 * gen_gazetteer FILE ...: prints the table of src/core/gazetteer.h as C.
 *
 * Each file is a TSV with a header line; lines that begin with # are comments. The column
 * `name` holds a phrase, the column `names` phrases parted by ';'. Their list is in the column `list`; else
 * it follows from the column `level` (places; without a column `country` those of Viet Nam), else they are
 * countries. A column `class` makes them words of dates. The Vietnamese names of countries are those of ICU
 * (CLDR).
 */
#include "../core/gazetteer.h"
#include "../core/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

static const char *const list_names[VN_G_LISTS] = {
    "country", "province", "unit",      "city",      "region",   "place_head", "site",
    "rank",    "position", "honorific", "org_head",  "org",      "field",      "agency",
    "company", "family",   "given",     "family_cn", "foreign",  "person",     "event_head",
    "event",   "doc_head", "doc",       "date_word", "not_name", "particle"};

static vn_gaz_node *table;
static size_t size = 1 << 12, used;

static vn_gaz_node *
slot(vn_gaz_node *nodes, size_t n, uint32_t key)
{
    size_t at = key >> 1 & (n - 1);

    while (nodes[at].key && nodes[at].key != key)
        at = (at + 1) & (n - 1);
    return &nodes[at];
}

static vn_gaz_node *
node_of(uint32_t key)
{
    vn_gaz_node *node;

    if (used * 2 >= size) {
        vn_gaz_node *bigger = calloc(size * 2, sizeof *bigger);

        for (size_t i = 0; i < size; i++)
            if (table[i].key)
                *slot(bigger, size * 2, table[i].key) = table[i];
        free(table);
        table = bigger;
        size *= 2;
    }
    node = slot(table, size, key);
    used += !node->key;
    node->key = key;
    return node;
}

static void
add_phrase(vn_arena *arena, const char *s, size_t len, unsigned list)
{
    vn_text text = vn_text_make(arena, s, len);
    vn_tokens tokens = vn_tokenize(arena, &text);
    uint32_t key = 0;

    if (!tokens.n || tokens.n > VN_GAZ_MAX_TOKENS)
        return;
    for (size_t i = 0; i < tokens.n; i++) {
        key = vn_gaz_step(key, tokens.items[i].hash);
        if (i + 1 < tokens.n)
            node_of(key)->more = 1;
    }
    node_of(key)->lists |= 1u << list;
}

/* The word of its kind taken from the front of a unit's full name: Huyện Lộc Ninh gives Lộc Ninh. */
static const char *
bare_name(const char *s)
{
    static const char *const kinds[] = {"Tỉnh ",   "Thành phố ", "Quận ",     "Huyện ",  "Thị xã ",
                                        "Phường ", "Xã ",        "Thị trấn ", "Đặc khu "};

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncmp(s, kinds[i], strlen(kinds[i])) == 0)
            return s + strlen(kinds[i]);
    return s;
}

static void
add_cell(vn_arena *arena, char *cell, unsigned list)
{
    for (char *name = strtok(cell, ";"); name; name = strtok(NULL, ";")) {
        const char *bare = bare_name(name);

        add_phrase(arena, name, strlen(name), list);
        if (bare != name && (*bare < '0' || *bare > '9'))
            add_phrase(arena, bare, strlen(bare), list);
    }
}

static unsigned
list_named(const char *name)
{
    for (unsigned list = 0; list < VN_G_LISTS; list++)
        if (strcmp(list_names[list], name) == 0)
            return list;
    return VN_G_LISTS;
}

/* The list that a row of a file with a column `level` belongs to. */
static unsigned
list_of_level(const char *level, bool home)
{
    if (strcmp(level, "region") == 0)
        return VN_G_REGION;
    if (strcmp(level, "site") == 0)
        return VN_G_SITE;
    if (!home)
        return VN_G_CITY;
    return strcmp(level, "province") == 0 ? VN_G_PROVINCE : VN_G_UNIT;
}

static unsigned
split(char *line, char *cells[8])
{
    unsigned n = 0;

    line[strcspn(line, "\r\n")] = '\0';
    for (char *p = line; p && n < 8; n++) {
        cells[n] = p;
        p = strchr(p, '\t');
        if (p)
            *p++ = '\0';
    }
    return n;
}

static int
column_named(char *const *header, unsigned n, const char *name)
{
    for (unsigned i = 0; i < n; i++)
        if (strcmp(header[i], name) == 0)
            return (int)i;
    return -1;
}

/* -- words of dates -- */

#define DATE_SLOTS 128

static vn_date_word date_words[DATE_SLOTS];

static void
add_date_words(const char *class_name, char *cell)
{
    static const char *const classes[VN_DATE_CLASSES] = {
        "day",           "month",        "year",        "quarter",       "part",
        "joiner",        "to",           "edge",        "now",           "weekday",
        "which_year",    "yesterday",    "from",        "weekday_first", "sunday",
        "sunday_second", "month_name",   "month_ten",   "month_unit",    "title_ordinal",
        "title_session", "title_period", "title_about", "title_of",      "title_between",
        "title_and",     "title_with",   "title_at",    "title_verb"};
    unsigned class = 0;

    while (class < VN_DATE_CLASSES && strcmp(classes[class], class_name) != 0)
        class ++;
    if (class == VN_DATE_CLASSES) {
        fprintf(stderr, "gen_gazetteer: no class of date words named %s\n", class_name);
        exit(2);
    }
    for (char *name = strtok(cell, ";"); name; name = strtok(NULL, ";")) {
        uint32_t id = (uint32_t)(vn_hash_lower(name, strlen(name)) >> 32) | 1,
                 at = id >> 1 & (DATE_SLOTS - 1);

        while (date_words[at].id && date_words[at].id != id)
            at = (at + 1) & (DATE_SLOTS - 1);
        date_words[at].id = id;
        date_words[at].classes |= 1u << class;
    }
}

static void
add_file(const char *path)
{
    char *line = NULL, *cells[8];
    size_t room = 0;
    FILE *f = fopen(path, "r");
    int names = -1, list_column = -1, level = -1, country = -1, class = -1;

    if (!f) {
        perror(path);
        exit(2);
    }
    while (getline(&line, &room, f) > 0) {
        vn_arena arena;
        unsigned list = VN_G_COUNTRY, n;

        if (*line == '#' || *line == '\n')
            continue;
        n = split(line, cells);
        if (names < 0) {
            names = column_named(cells, n, "names");
            if (names < 0)
                names = column_named(cells, n, "name");
            list_column = column_named(cells, n, "list");
            level = column_named(cells, n, "level");
            country = column_named(cells, n, "country");
            class = column_named(cells, n, "class");
            if (names < 0) {
                fprintf(stderr, "gen_gazetteer: %s has no column 'name' or 'names'\n", path);
                exit(2);
            }
            continue;
        }
        if ((int)n <= names)
            continue;
        if (class >= 0) {
            add_date_words(cells[class], cells[names]);
            continue;
        }
        if (list_column >= 0)
            list = list_named(cells[list_column]);
        else if (level >= 0)
            list = list_of_level(cells[level], country < 0);
        if (list == VN_G_LISTS) {
            fprintf(stderr, "gen_gazetteer: %s: no list named %s\n", path, cells[list_column]);
            exit(2);
        }
        vn_arena_init(&arena, &vn_malloc_host);
        add_cell(&arena, cells[names], list);
        vn_arena_free(&arena);
    }
    free(line);
    fclose(f);
}

static void
add_countries(void)
{
    for (const char *const *code = uloc_getISOCountries(); *code; code++) {
        UErrorCode error = U_ZERO_ERROR;
        UChar wide[256];
        char locale[16], name[1024];
        vn_arena arena;

        snprintf(locale, sizeof locale, "und_%s", *code);
        uloc_getDisplayCountry(locale, "vi", wide, 256, &error);
        u_strToUTF8(name, sizeof name, NULL, wide, -1, &error);
        if (U_FAILURE(error) || strlen(name) < 3)
            continue;
        vn_arena_init(&arena, &vn_malloc_host);
        add_phrase(&arena, name, strlen(name), VN_G_COUNTRY);
        vn_arena_free(&arena);
    }
}

int
main(int argc, char **argv)
{
    table = calloc(size, sizeof *table);
    add_countries();
    for (int i = 1; i < argc; i++)
        add_file(argv[i]);
    printf("#include \"../../src/core/gazetteer.h\"\n\nconst uint32_t vn_gaz_mask = %zu;\n", size - 1);
    printf("const vn_gaz_node vn_gaz_table[] = {");
    for (size_t i = 0; i < size; i++)
        printf("%s{%uu,%u,%u},", i % 8 ? "" : "\n", table[i].key, (unsigned)table[i].lists,
               (unsigned)table[i].more);
    printf("\n};\n\nconst uint32_t vn_date_word_mask = %d;\nconst vn_date_word vn_date_words[] = {",
           DATE_SLOTS - 1);
    for (int i = 0; i < DATE_SLOTS; i++)
        printf("%s{%uu,%u},", i % 8 ? "" : "\n", date_words[i].id, date_words[i].classes);
    printf("\n};\n");
    return 0;
}
