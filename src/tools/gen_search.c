/*
 * gen_search: prints the tables of src/core/search_lexicon.h as C.
 *
 *   gen_search search_words.tsv stopwords.tsv synonyms.tsv
 */
#include "../core/accents.h"
#include "../core/search.h"
#include "../core/search_lexicon.h"
#include "../core/unicode.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A pair is strong when its syllables, side by side, are one word this many times for each time they are not.
 */
#define STRONG_RATIO 19
#define STRONG_COUNT 20

/* Words seen less often are words to the segmenter, but get no key: they would be a third of the index. */
#define KEY_COUNT 16

/* Stop words the segmenter's lexicon lacks are taken for as frequent as this. */
#define STOP_COUNT 100

/* A syllable is light when it is so much of what is written with its letters. */
#define LIGHT_SHARE 0.5

const vn_accent_row vn_accent_rows[1];
const uint32_t vn_accent_slots = 1;
const double vn_accent_total = 1;
const uint16_t vn_accent_slot[1], vn_accent_next[1], vn_accent_times[1];
const vn_search_word vn_search_words[1];
const uint32_t vn_search_n, vn_search_slots = 1, vn_synonyms_n, vn_synonym_slots = 1;
const uint16_t vn_search_exact_slots[1], vn_search_folded_slots[1], vn_synonym_slot[1];
const vn_synonym vn_synonyms[1];
const uint32_t vn_synonym_longest;
const uint64_t vn_synonym_starts[64], vn_search_bits[VN_SEARCH_BITS / 64],
    vn_search_end_bits[VN_SEARCH_END_BITS / 64];

typedef struct row {
    char *s, *folded;
    uint64_t hash, folded_hash;
    double count, apart, group_count;
    unsigned flags, syllables, group_cost;
} row;

static vn_arena arena;
static row *rows;
static size_t n_rows, cap_rows;

static unsigned
count_syllables(const char *s)
{
    unsigned n = 1;

    for (; *s; s++)
        n += *s == ' ';
    return n;
}

static row *
add_row(const char *word, double count, double apart, unsigned flags)
{
    size_t len;
    char *s = vn_canonical(&arena, word, strlen(word), VN_L_VARIANTS, &len);
    uint64_t hash = vn_canonical_hash(s, len);
    row *r;

    for (size_t i = 0; i < n_rows; i++)
        if (rows[i].hash == hash) {
            rows[i].count += count;
            rows[i].apart += apart;
            rows[i].flags |= flags;
            return &rows[i];
        }
    VN_PUSH_ROOM(&arena, rows, n_rows, cap_rows);
    r = &rows[n_rows++];
    *r = (row){.s = s, .hash = hash, .count = count, .apart = apart, .flags = flags};
    r->folded = vn_fold(&arena, s, len, &len);
    r->folded_hash = vn_canonical_hash(r->folded, len);
    r->syllables = count_syllables(s);
    return r;
}

/* Calls take(fields) for every data row of a TSV with a header line; '#' begins a comment line. */
static void
read_tsv(const char *path, void (*take)(char **fields))
{
    FILE *f = fopen(path, "r");
    char line[4096], *fields[8];
    bool header = true;

    if (!f) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, f)) {
        char *p = line;
        int n = 0;

        line[strcspn(line, "\n")] = '\0';
        if (*line == '#' || !*line)
            continue;
        while (n < 8) {
            fields[n++] = p;
            p = strchr(p, '\t');
            if (!p)
                break;
            *p++ = '\0';
        }
        while (n < 8)
            fields[n++] = "";
        if (!header)
            take(fields);
        header = false;
    }
    fclose(f);
}

static void
take_word(char **fields)
{
    double count = atof(fields[1]);

    add_row(fields[0], count, atof(fields[2]), count >= KEY_COUNT ? VN_SW_LEXICON : 0);
}

static void
take_stop(char **fields)
{
    add_row(fields[0], STOP_COUNT, 0, VN_SW_STOP);
}

static int
by_fold(const void *a, const void *b)
{
    const row *x = a, *y = b;
    int c = strcmp(x->folded, y->folded);

    if (c)
        return c;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return strcmp(x->s, y->s);
}

static unsigned
cost_of(double count, double total)
{
    double c = -256 * log2(count / total);

    return c > 65535 ? 65535 : (unsigned)c;
}

static void
print_slots(const char *name, const uint64_t *hashes, const bool *use, size_t n, size_t slots)
{
    unsigned *table = calloc(slots, sizeof *table);

    for (size_t i = 0; i < n; i++) {
        size_t k = hashes[i] & (slots - 1);

        if (use && !use[i])
            continue;
        while (table[k])
            k = (k + 1) & (slots - 1);
        table[k] = (unsigned)i + 1;
    }
    printf("const uint16_t %s[%zu] = {", name, slots);
    for (size_t k = 0; k < slots; k++)
        printf("%s%u,", k % 24 ? "" : "\n", table[k]);
    printf("\n};\n");
    free(table);
}

static size_t
slots_for(size_t n)
{
    size_t slots = 64;

    while (slots < n * 3)
        slots *= 2;
    return slots;
}

/* The hash of the first two syllables. */
static uint64_t
pair_hash(const char *s)
{
    const char *blank = strchr(s, ' '), *end = blank ? strchr(blank + 1, ' ') : NULL;

    return vn_canonical_hash(s, end ? (size_t)(end - s) : strlen(s));
}

static void
print_bits(void)
{
    uint64_t *bits = calloc(VN_SEARCH_BITS / 64, sizeof *bits);

    for (size_t i = 0; i < n_rows; i++)
        for (int k = 0; k < 2 && rows[i].syllables > 1; k++) {
            uint32_t bit = vn_search_bit(pair_hash(k ? rows[i].s : rows[i].folded));

            if (!k || rows[i].flags & VN_SW_USUAL)
                bits[bit / 64] |= UINT64_C(1) << (bit % 64);
        }
    printf("const uint64_t vn_search_bits[%u] = {", VN_SEARCH_BITS / 64);
    for (size_t i = 0; i < VN_SEARCH_BITS / 64; i++)
        printf("%s0x%llxu,", i % 8 ? "" : "\n", (unsigned long long)bits[i]);
    printf("\n};\n");
    free(bits);
}

static void
print_end_bits(void)
{
    static uint64_t bits[VN_SEARCH_END_BITS / 64];

    for (size_t i = 0; i < n_rows; i++)
        if (rows[i].flags & VN_SW_STRONG) {
            const char *last = strrchr(rows[i].s, ' ') + 1;
            uint32_t bit = vn_search_end_bit(vn_hash_lower(last, strlen(last)));

            bits[bit / 64] |= UINT64_C(1) << (bit % 64);
        }
    printf("const uint64_t vn_search_end_bits[%u] = {", VN_SEARCH_END_BITS / 64);
    for (size_t i = 0; i < VN_SEARCH_END_BITS / 64; i++)
        printf("%s0x%llxu,", i % 8 ? "" : "\n", (unsigned long long)bits[i]);
    printf("\n};\n");
}

static void
print_words(void)
{
    double total = 0;
    uint64_t *exact = calloc(n_rows, sizeof *exact), *folded = calloc(n_rows, sizeof *folded);
    bool *first = calloc(n_rows, sizeof *first);
    size_t slots = slots_for(n_rows);

    qsort(rows, n_rows, sizeof *rows, by_fold);
    for (size_t i = 0; i < n_rows; i++)
        total += rows[i].count;
    for (size_t i = 0, j; i < n_rows; i = j) {
        double sum = 0;

        first[i] = true;
        for (j = i; j < n_rows && rows[j].folded_hash == rows[i].folded_hash; j++) {
            sum += rows[j].count;
            if (rows[j].flags & VN_SW_STOP)
                rows[i].flags |= VN_SW_FOLDS_TO_STOP;
        }
        rows[i].group_cost = cost_of(sum, total);
        rows[i].group_count = sum;
    }
    printf("const vn_search_word vn_search_words[%zu] = {\n", n_rows);
    for (size_t i = 0; i < n_rows; i++) {
        row *r = &rows[i];

        if (r->syllables == 2 && r->count >= STRONG_COUNT && r->apart * STRONG_RATIO <= r->count)
            r->flags |= VN_SW_STRONG;
        if (r->syllables > 1 && r->apart * 2 <= r->count)
            r->flags |= VN_SW_USUAL;
        if (r->syllables == 1 && first[i] && r->count >= LIGHT_SHARE * r->group_count)
            r->flags |= VN_SW_LIGHT;
        exact[i] = r->hash;
        folded[i] = r->folded_hash;
        printf("{\"%s\", UINT64_C(0x%llx), UINT64_C(0x%llx), %u, %u, %u, %u},\n", r->s,
               (unsigned long long)r->hash, (unsigned long long)r->folded_hash, cost_of(r->count, total),
               r->group_cost, r->syllables, r->flags);
    }
    printf("};\nconst uint32_t vn_search_n = %zu, vn_search_slots = %zu;\n", n_rows, slots);
    print_bits();
    print_end_bits();
    print_slots("vn_search_exact_slots", exact, NULL, n_rows, slots);
    print_slots("vn_search_folded_slots", folded, first, n_rows, slots);
}

typedef struct member {
    char *s, *key;
    uint64_t hash;
    unsigned syllables, length;
    bool upper;
} member;

static member members[4096];
static size_t n_members;

static void
take_synonym(char **fields)
{
    member *m = &members[n_members++];
    char *folded;
    size_t len;
    bool lower = false;

    if (n_members == sizeof members / sizeof *members) {
        fputs("too many synonyms\n", stderr);
        exit(1);
    }
    m->s = vn_canonical(&arena, fields[1], strlen(fields[1]), VN_L_VARIANTS, &len);
    m->hash = vn_canonical_hash(m->s, len);
    m->syllables = count_syllables(m->s);
    for (const char *p = fields[1], *end = p + strlen(p); p < end;) {
        unsigned bytes;
        uint8_t class = vn_class(vn_decode(p, end, &bytes));

        lower |= (class & VN_C_LETTER) && !(class & VN_C_UPPER);
        p += bytes;
    }
    m->upper = !lower;
    folded = vn_fold(&arena, fields[0], strlen(fields[0]), &len);
    m->key = vn_alloc(&arena, len + 2);
    m->key[0] = '=';
    memcpy(m->key + 1, folded, len + 1);
}

static void
print_synonyms(void)
{
    uint64_t *hashes = calloc(n_members + 1, sizeof *hashes);
    size_t slots = slots_for(n_members);
    uint64_t starts[64] = {0};
    unsigned longest = 0;

    for (size_t i = 0; i < n_members; i++) {
        uint64_t first = vn_canonical_hash(members[i].s, strcspn(members[i].s, " "));

        if (members[i].syllables > 1)
            starts[first >> 6 & 63] |= UINT64_C(1) << (first & 63);
        if (members[i].syllables > longest)
            longest = members[i].syllables;
    }
    for (size_t i = 0; i < n_members; i++)
        for (size_t j = 0; j < n_members; j++)
            if (!strcmp(members[i].key, members[j].key) && members[j].syllables > members[i].length)
                members[i].length = members[j].syllables;
    for (size_t i = 0; i < n_members; i++) {
        unsigned most = count_syllables(members[i].key);

        if (members[i].length > (most > 2 ? most : 2))
            members[i].length = most > 2 ? most : 2;
    }
    printf("const vn_synonym vn_synonyms[%zu] = {\n", n_members);
    for (size_t i = 0; i < n_members; i++) {
        hashes[i] = members[i].hash;
        printf("{\"%s\", UINT64_C(0x%llx), \"%s\", %u, %u, %d},\n", members[i].s,
               (unsigned long long)members[i].hash, members[i].key, members[i].syllables, members[i].length,
               members[i].upper);
    }
    printf("};\nconst uint32_t vn_synonyms_n = %zu, vn_synonym_slots = %zu, vn_synonym_longest = %u;\n",
           n_members, slots, longest);
    printf("const uint64_t vn_synonym_starts[64] = {");
    for (int i = 0; i < 64; i++)
        printf("UINT64_C(0x%llx),%s", (unsigned long long)starts[i], i % 4 == 3 ? "\n" : " ");
    printf("};\n");
    print_slots("vn_synonym_slot", hashes, NULL, n_members, slots);
}

int
main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: gen_search search_words.tsv stopwords.tsv synonyms.tsv\n", stderr);
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    read_tsv(argv[1], take_word);
    read_tsv(argv[2], take_stop);
    read_tsv(argv[3], take_synonym);
    printf("#include \"search_lexicon.h\"\n\n");
    print_words();
    print_synonyms();
    return 0;
}
