/*
 * gen_accents: prints the tables of src/core/accents.h as C.
 *
 *   gen_accents syllable_pairs.tsv compounds.tsv
 *
 * A compound counts as if its pairs had been met COMPOUND times more.
 */
#include "../core/accents.h"
#include "../core/text.h"
#include "../core/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COMPOUND 2

typedef struct row {
    char *s, *folded, *next; /* next: what follows, as in the file */
    double count, followed;
    uint32_t first, members;
} row;

typedef struct pair {
    uint32_t a, b;
    double times;
} pair;

static vn_arena arena;
static row *rows;
static size_t n_rows, cap_rows;
static pair *pairs;
static size_t n_pairs, cap_pairs;

/* Calls take(fields) for the data rows; '#' followed by a blank begins a comment, the first other line is the
 * header. */
static void
read_tsv(const char *path, int n, void (*take)(char **fields))
{
    FILE *f = fopen(path, "r");
    static char line[1 << 17];
    bool header = true;

    if (!f) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, f)) {
        char *fields[3], *p = line;

        line[strcspn(line, "\n")] = '\0';
        if (!*line || (line[0] == '#' && line[1] == ' '))
            continue;
        for (int i = 0; i < n; i++) {
            fields[i] = p;
            p += strcspn(p, "\t");
            if (*p)
                *p++ = '\0';
        }
        if (!header)
            take(fields);
        header = false;
    }
    fclose(f);
}

static void
take_row(char **fields)
{
    size_t len = strlen(fields[0]);
    row *r;

    VN_PUSH_ROOM(&arena, rows, n_rows, cap_rows);
    r = &rows[n_rows++];
    *r = (row){.s = vn_strndup(&arena, fields[0], len),
               .next = vn_strndup(&arena, fields[2], strlen(fields[2]))};
    r->folded = vn_fold(&arena, fields[0], len, &len);
    r->count = r->followed = atof(fields[1]);
}

/* The sign first, the number second, then by letters, then by falling count. */
static int
by_letters(const void *a, const void *b)
{
    const row *x = a, *y = b;
    int c = (strcmp(y->s, ".") == 0) - (strcmp(x->s, ".") == 0);

    if (!c)
        c = (strcmp(y->s, "#") == 0) - (strcmp(x->s, "#") == 0);
    if (!c)
        c = strcmp(x->folded, y->folded);
    if (!c)
        c = (x->count < y->count) - (x->count > y->count);
    return c ? c : strcmp(x->s, y->s);
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(rows[*(const uint32_t *)a].s, rows[*(const uint32_t *)b].s);
}

static uint32_t *names;

static int
find_row(const char *s)
{
    size_t low = 0, high = n_rows;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int c = strcmp(rows[names[middle]].s, s);

        if (!c)
            return (int)names[middle];
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

static void
add_pair(const char *a, const char *b, double times, bool compound)
{
    int x = find_row(a), y = find_row(b);

    if (x < 0 || y < 0)
        return;
    VN_PUSH_ROOM(&arena, pairs, n_pairs, cap_pairs);
    pairs[n_pairs++] = (pair){(uint32_t)x, (uint32_t)y, times};
    if (compound)
        rows[x].followed += times;
}

static void
take_compounds(char **fields)
{
    char *p = fields[1];

    while (*p) {
        char *end = p + strcspn(p, ","), *before = fields[0];
        bool last = !*end;

        *end = '\0';
        for (p += strspn(p, " "); *p;) {
            char *stop = p + strcspn(p, " ");
            bool more = *stop;

            *stop = '\0';
            add_pair(before, p, COMPOUND, true);
            before = p;
            p = stop + more;
        }
        p = end + !last;
    }
}

static void
read_pairs(void)
{
    for (size_t i = 0; i < n_rows; i++)
        for (char *p = rows[i].next; *p;) {
            char *end = p + strcspn(p, ","), *blank = p + strcspn(p, " ");
            bool last = !*end;

            *end = *blank = '\0';
            add_pair(rows[i].s, p, atof(blank + 1), false);
            p = end + !last;
        }
}

static int
by_rows(const void *a, const void *b)
{
    const pair *x = a, *y = b;

    return x->a != y->a ? (x->a < y->a ? -1 : 1) : (x->b > y->b) - (x->b < y->b);
}

static void
join_pairs(void)
{
    size_t kept = 0;

    qsort(pairs, n_pairs, sizeof *pairs, by_rows);
    for (size_t i = 0; i < n_pairs; i++)
        if (kept && by_rows(&pairs[kept - 1], &pairs[i]) == 0)
            pairs[kept - 1].times += pairs[i].times;
        else
            pairs[kept++] = pairs[i];
    n_pairs = kept;
}

static void
print_pairs(const char *name, bool times)
{
    printf("const uint16_t %s[] = {", name);
    for (size_t i = 0; i < n_pairs; i++)
        printf("%s%.0f,", i % 20 ? "" : "\n",
               times ? (pairs[i].times < 65535 ? pairs[i].times : 65535) : pairs[i].b);
    printf("\n0};\n");
}

static void
print_rows(void)
{
    size_t slots = 64, at = 0;
    unsigned *table;
    double total = 1;

    while (slots < n_rows * 2)
        slots *= 2;
    table = calloc(slots, sizeof *table);
    printf("const vn_accent_row vn_accent_rows[] = {\n");
    for (size_t i = 0; i < n_rows; i++) {
        uint64_t letters = vn_hash_lower(rows[i].folded, strlen(rows[i].folded));
        size_t members = 0, k = letters & (slots - 1);

        if (i < 2 || strcmp(rows[i].folded, rows[i - 1].folded) != 0) {
            while (i + members < n_rows && !strcmp(rows[i].folded, rows[i + members].folded))
                members++;
            while (table[k])
                k = (k + 1) & (slots - 1);
            table[k] = (unsigned)i + 1;
        }
        while (at < n_pairs && pairs[at].a < i)
            at++;
        total += rows[i].count;
        printf("{\"%s\", UINT64_C(0x%llx), %.0f, %.0f, %zu, %zu},\n", rows[i].s, (unsigned long long)letters,
               rows[i].count, rows[i].followed, at, members);
    }
    printf("{\"\", 0, 0, 0, %zu, 0}};\n", n_pairs);
    printf("const uint32_t vn_accent_slots = %zu;\nconst double vn_accent_total = %.0f;\n", slots, total);
    printf("const uint16_t vn_accent_slot[] = {");
    for (size_t k = 0; k < slots; k++)
        printf("%s%u,", k % 24 ? "" : "\n", table[k]);
    printf("\n};\n");
    free(table);
}

int
main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: gen_accents syllable_pairs.tsv compounds.tsv\n", stderr);
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    read_tsv(argv[1], 3, take_row);
    qsort(rows, n_rows, sizeof *rows, by_letters);
    names = VN_NEW(&arena, uint32_t, n_rows);
    for (size_t i = 0; i < n_rows; i++)
        names[i] = (uint32_t)i;
    qsort(names, n_rows, sizeof *names, by_name);
    read_pairs();
    read_tsv(argv[2], 2, take_compounds);
    join_pairs();
    printf("#include \"accents.h\"\n\n");
    print_rows();
    print_pairs("vn_accent_next", false);
    print_pairs("vn_accent_times", true);
    return 0;
}
