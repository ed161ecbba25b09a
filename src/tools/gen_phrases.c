/*
 * gen_phrases cues|topics|parts|agree|beside|word FILE: the TSV of wordings as a C table, on stdout.
 *
 * cues: columns cue, wording, kind, side. topics: columns topic, wording, strength ("weak" or nothing); a
 * wording of several topics keeps them as bits, so there may be at most 64 topics; one of the topic "none"
 * speaks of none. parts: the syllables of the wordings of topics. agree, beside, word: columns class,
 * wording, group (of a verb: what kind of statement it makes); the rows of that class.
 */
#include "meeting_parts.h"

#include <stdio.h>
#include <stdlib.h>

#define MAX_ROWS 8192

typedef struct row {
    vn_phrase phrase;
    uint64_t bits, weak;
    uint64_t first;
} row;

static row rows[MAX_ROWS];
static size_t n_rows;
static char *topics[64];
static size_t n_topics, n_wordings;

static void
fail(const char *what, const char *detail)
{
    fprintf(stderr, "gen_phrases: %s: %s\n", what, detail);
    exit(1);
}

static int
find(const char *const *names, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (names[i] && !strcmp(names[i], name))
            return (int)i;
    return -1;
}

static row *
add(vn_arena *arena, const char *wording)
{
    vn_text text = vn_text_make(arena, wording, strlen(wording));
    vn_tokens tokens = vn_tokenize(arena, &text);
    uint64_t key = 0;

    for (size_t i = 0; i < tokens.n; i++)
        key = vn_phrase_key(key, tokens.items[i].hash);
    for (size_t i = 0; i < n_rows; i++)
        if (rows[i].phrase.key == key)
            return &rows[i];
    if (n_rows == MAX_ROWS || !tokens.n || tokens.n > 16)
        fail("cannot take wording", wording);
    rows[n_rows].phrase.key = key;
    rows[n_rows].phrase.n = (uint8_t)tokens.n;
    rows[n_rows].first = tokens.items[0].hash;
    return &rows[n_rows++];
}

static int
compare(const void *a, const void *b)
{
    uint64_t x = ((const row *)a)->phrase.key, y = ((const row *)b)->phrase.key;

    return x < y ? -1 : x > y;
}

static void
print(const char *name)
{
    uint32_t size = 64;
    row *slots;
    static uint8_t longest[VN_PHRASE_FIRSTS];

    qsort(rows, n_rows, sizeof *rows, compare);
    while (size < n_rows * 2)
        size *= 2;
    slots = calloc(size, sizeof *slots);
    for (size_t i = 0; i < n_rows; i++) {
        uint32_t k = (uint32_t)(rows[i].phrase.key >> 32) & (size - 1);
        uint8_t *most = &longest[rows[i].first & (VN_PHRASE_FIRSTS - 1)];

        while (slots[k].phrase.key)
            k = (k + 1) & (size - 1);
        slots[k] = rows[i];
        if (rows[i].phrase.n > *most)
            *most = rows[i].phrase.n;
    }
    printf("static const vn_phrase slots[%u] = {\n", size);
    for (uint32_t k = 0; k < size; k++)
        if (slots[k].phrase.key)
            printf("[%u]={UINT64_C(0x%llx),%u,{%u,%u,%u},UINT64_C(0x%llx)},\n", k,
                   (unsigned long long)slots[k].phrase.key, slots[k].phrase.n, slots[k].phrase.value[0],
                   slots[k].phrase.value[1], slots[k].phrase.value[2], (unsigned long long)slots[k].bits);
    printf("};\nstatic const uint8_t longest[%d] = {", VN_PHRASE_FIRSTS);
    for (size_t k = 0; k < sizeof longest; k++)
        if (longest[k])
            printf("[%zu]=%u,", k, longest[k]);
    printf("};\nconst vn_phrase_table %s = {slots, %u, longest};\n", name, size - 1);
    free(slots);
}

static void
take_cue(row *r, char *const *column)
{
    static const char *const sides[] = {"both", "host", "guest"};
    int cue = find(vn_cue_names, VN_Q_COUNT, column[0]);
    int kind = column[2] && *column[2] ? find(vn_meeting_kind_names, VN_M_KINDS, column[2]) : 0;
    int side = column[3] && *column[3] ? find(sides, 3, column[3]) : 0;

    if (cue < 0 || kind < 0 || side < 0)
        fail("unknown cue, kind or side", column[1]);
    r->phrase.value[0] = (uint8_t)cue;
    r->phrase.value[1] = (uint8_t)kind;
    r->phrase.value[2] = (uint8_t)side;
}

static void
number(row *r, size_t n)
{
    r->phrase.value[0] = (uint8_t)(n & 255);
    r->phrase.value[1] = (uint8_t)(n >> 8);
}

static void
take_statement(row *r, const char *group)
{
    static const char *const groups[] = {"discuss", "agree", "ask", "wish", "say", "thank", "inform", "back"};
    int k = find(groups, sizeof groups / sizeof *groups, group);

    if (k < 0)
        fail("unknown group", group);
    r->phrase.value[2] = (uint8_t)(k + 1);
}

static void
take_topic(vn_arena *arena, row *r, char *const *column)
{
    int topic = find((const char *const *)topics, n_topics, column[0]);

    if (!strcmp(column[0], "none"))
        return;
    if (topic < 0) {
        if (n_topics == VN_MAX_TOPICS)
            fail("too many topics", column[0]);
        topic = (int)n_topics;
        topics[n_topics++] = vn_strndup(arena, column[0], strlen(column[0]));
    }
    if (!r->bits)
        number(r, n_wordings++);
    r->bits |= UINT64_C(1) << topic;
    if (column[2] && *column[2]) {
        if (strcmp(column[2], "weak") != 0)
            fail("unknown strength", column[1]);
        r->weak |= UINT64_C(1) << topic;
    }
}

static void
take_parts(vn_arena *arena, const char *topic, const char *wording)
{
    vn_text text = vn_text_make(arena, wording, strlen(wording));
    vn_tokens tokens = vn_tokenize(arena, &text);

    if (!strcmp(topic, "none"))
        return;
    for (size_t i = 0; i < tokens.n; i++) {
        const vn_token *t = &tokens.items[i];
        size_t known = n_rows;
        row *r;

        if (t->kind >= VN_T_PUNCT)
            continue;
        r = add(arena, vn_strndup(arena, text.s + t->start, t->len));
        if (n_rows > known)
            number(r, n_wordings++);
    }
}

/* Weakness by the place of the topic among those of the wording. */
static void
rank_weakness(void)
{
    for (size_t i = 0; i < n_rows; i++) {
        unsigned rank = 0;

        for (size_t t = 0; t < n_topics; t++) {
            if (!(rows[i].bits >> t & 1))
                continue;
            if (rows[i].weak >> t & 1 && rank < 8)
                rows[i].phrase.value[2] |= (uint8_t)(1u << rank);
            rank++;
        }
    }
}

static const struct class
{
    const char *name, *table;
    size_t most;
} classes[] = {{"agree", "vn_agree_table", VN_MAX_BESIDE},
               {"beside", "vn_beside_table", VN_MAX_BESIDE},
               {"word", "vn_topic_word_table", VN_MAX_TOPIC_WORDS}};

/* NULL where the mode is none of a class. */
static const struct class *
class_of(const char *mode)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (!strcmp(mode, classes[i].name))
            return &classes[i];
    return NULL;
}

static void
read_rows(vn_arena *arena, const char *mode, FILE *f)
{
    char line[4096];
    bool header = false;

    while (fgets(line, sizeof line, f)) {
        char *column[4] = {NULL, NULL, NULL, NULL}, *p = line;
        row *r;

        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '#' || !line[0])
            continue;
        if (!header) {
            header = true;
            continue;
        }
        for (int i = 0; i < 4 && p; i++) {
            column[i] = p;
            if ((p = strchr(p, '\t')))
                *p++ = '\0';
        }
        if (!column[1])
            fail("row without wording", line);
        if (class_of(mode) && strcmp(mode, column[0]) != 0)
            continue;
        if (!strcmp(mode, "parts")) {
            take_parts(arena, column[0], column[1]);
            continue;
        }
        r = add(arena, column[1]);
        if (!strcmp(mode, "cues"))
            take_cue(r, column);
        else if (!strcmp(mode, "topics"))
            take_topic(arena, r, column);
        else {
            number(r, n_wordings++);
            if (column[2] && *column[2])
                take_statement(r, column[2]);
        }
    }
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    const char *mode = argc == 3 ? argv[1] : "";
    bool of_topics = !strcmp(mode, "topics"), of_cues = !strcmp(mode, "cues"),
         of_parts = !strcmp(mode, "parts");
    const struct class *class = class_of(mode);
    FILE *f;

    if ((!of_topics && !of_cues && !of_parts && !class) || !(f = fopen(argv[2], "r")))
        fail("usage: gen_phrases cues|topics|parts|agree|beside|word FILE", argc == 3 ? argv[2] : "");
    vn_arena_init(&arena, &vn_malloc_host);
    read_rows(&arena, mode, f);
    fclose(f);
    if (n_wordings > (class ? class->most : of_parts ? VN_MAX_TOPIC_PARTS : VN_MAX_TOPIC_WORDINGS))
        fail("too many wordings", argv[2]);
    rank_weakness();
    printf("/* Made by gen_phrases from %s. */\n#include \"meeting_parts.h\"\n", argv[2]);
    print(of_topics  ? "vn_topic_table"
          : of_cues  ? "vn_encounter_table"
          : of_parts ? "vn_topic_part_table"
                     : class->table);
    if (of_topics) {
        printf("const char *const vn_topic_names[] = {");
        for (size_t i = 0; i < n_topics; i++)
            printf("\"%s\",", topics[i]);
        printf("};\nconst size_t vn_topic_count = %zu;\n", n_topics);
    }
    vn_arena_free(&arena);
    return 0;
}
