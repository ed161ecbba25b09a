/*
 * gen_page_phrases FURNITURE.tsv WORDS.tsv: prints the tables of src/core/page_phrase.h as C. Phrases are
 * brought into the normal view first, in lower case but for agencies.
 */
#include "../core/page_phrase.h"
#include "../core/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PHRASES 4096

typedef struct entry {
    uint64_t first;
    const char *text;
    int role, place, extent;
} entry;

static entry entries[MAX_PHRASES];
static size_t n_entries;

static const char *const roles[] = {
    "furniture", "section",     "section_prefix", "opener",        "stamp",       "weekday",
    "credit",    "credit_bare", "credit_source",  "credit_note",   "scene_start", "scene_end",
    "signature", "office",      "agency",         "agency_source", "honorific",   NULL};
static const char *const places[] = {"line", "start", "brief", "sentence", "any", NULL};
static const char *const extents[] = {"phrase", "sentence", "line", "link", "block", NULL};

static int
index_of(const char *const *names, const char *name, const char *file)
{
    for (int i = 0; names[i]; i++)
        if (name && strcmp(names[i], name) == 0)
            return i;
    fprintf(stderr, "%s: unknown value \"%s\"\n", file, name ? name : "");
    exit(1);
}

static const char *
lower_case(vn_arena *arena, const char *s)
{
    size_t len = strlen(s), at = 0;
    char *out = vn_alloc(arena, len * 4 + 1);

    for (const char *p = s; p < s + len;) {
        unsigned n;

        at += vn_encode(vn_lower(vn_decode(p, s + len, &n)), out + at);
        p += n;
    }
    out[at] = '\0';
    return out;
}

static void
add(vn_arena *arena, const char *phrase, int role, int place, int extent)
{
    entry *e = &entries[n_entries++];

    if (n_entries == MAX_PHRASES)
        exit(1);
    phrase = vn_text_make(arena, phrase, strlen(phrase)).s;
    e->text = role == VN_PAGE_AGENCY ? phrase : lower_case(arena, phrase);
    e->first = vn_page_key(e->text, e->text + strlen(e->text));
    e->role = role;
    e->place = place;
    e->extent = extent;
}

static void
read_file(vn_arena *arena, const char *path, bool furniture)
{
    char line[1024];
    bool header = true;
    FILE *f = fopen(path, "r");

    if (!f) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, f)) {
        char *phrase, *second, *third;

        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' && line[1] == ' ' && header)
            continue;
        if (header) {
            header = false;
            continue;
        }
        phrase = vn_strndup(arena, line, strcspn(line, "\t"));
        strtok(line, "\t");
        second = strtok(NULL, "\t");
        third = strtok(NULL, "\t");
        if (furniture)
            add(arena, phrase, VN_PAGE_FURNITURE, index_of(places, second, path),
                index_of(extents, third, path));
        else
            add(arena, phrase, index_of(roles, second, path), VN_PAGE_ANY, VN_PAGE_PHRASE_ITSELF);
    }
    fclose(f);
}

static int
compare(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    size_t lx = strlen(x->text), ly = strlen(y->text);

    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (lx != ly)
        return lx > ly ? -1 : 1;
    return x->role != y->role ? x->role - y->role : strcmp(x->text, y->text);
}

static void
print_index(void)
{
    size_t next = 0;

    printf("const uint16_t vn_page_phrase_from[] = {");
    for (size_t bucket = 0; bucket <= (size_t)1 << VN_PAGE_INDEX_BITS; bucket++) {
        while (next < n_entries && entries[next].first >> (64 - VN_PAGE_INDEX_BITS) < bucket)
            next++;
        printf("%s%zu,", bucket % 16 ? " " : "\n    ", next);
    }
    printf("\n};\n");
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    size_t at = 0;

    if (argc != 3)
        return 2;
    vn_arena_init(&arena, &vn_malloc_host);
    read_file(&arena, argv[1], true);
    read_file(&arena, argv[2], false);
    qsort(entries, n_entries, sizeof entries[0], compare);
    printf("#include \"page_phrase.h\"\n\nconst vn_page_phrase vn_page_phrases[] = {\n");
    for (size_t i = 0; i < n_entries; i++) {
        printf("    {UINT64_C(0x%016llx), %zu, %d, %d, %d},\n", (unsigned long long)entries[i].first, at,
               entries[i].role, entries[i].place, entries[i].extent);
        at += strlen(entries[i].text) + 1;
    }
    printf("};\n");
    print_index();
    printf("const size_t vn_n_page_phrases = %zu;\nconst char vn_page_phrase_text[] =\n", n_entries);
    for (size_t i = 0; i < n_entries; i++)
        printf("    \"%s\\0\"\n", entries[i].text);
    printf(";\n");
    vn_arena_free(&arena);
    return 0;
}
