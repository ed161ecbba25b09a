/*
 * eval_article FOLDER [-v]: the structure of annotated articles against the gold: furniture in
 * characters, titles, dates of publication. With -v prints what differs.
 * eval_article -l FILE: reads articles, one a line as FILE gives them (JSON Lines with "text"), and
 * prints every zone that is not body: for a look at what is taken out.
 */
#include "gold.h"
#include "json.h"

#include "../core/analyze.h"

#include <stdio.h>
#include <string.h>

typedef struct score {
    size_t right, found, wanted;
} score;

static const char *const names[] = {"title", "lead", "body", "caption", "byline", "dateline", "furniture"};

static void
print_stretch(const char *label, const char *name, const char *s, size_t len)
{
    printf("%s\t%s\t", name, label);
    for (size_t i = 0; i < len; i++)
        putchar(s[i] == '\n' || s[i] == '\r' ? ' ' : s[i]);
    putchar('\n');
}

static void
print_score(const char *name, score s)
{
    double p = s.found ? (double)s.right / (double)s.found : 1,
           r = s.wanted ? (double)s.right / (double)s.wanted : 1;

    printf("%-10s P %.4f  R %.4f  F1 %.4f  (right %zu, found %zu, wanted %zu)\n", name, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0, s.right, s.found, s.wanted);
}

/* A letter for each character of the source: 'f' furniture, 'd' dateline, '.' else. */
static char *
mark_characters(vn_arena *arena, const vn_analysis *a, size_t *n)
{
    vn_mapper mapper = vn_mapper_make(&a->text);
    char *marks;

    *n = 0;
    for (size_t i = 0; i < a->text.source_len; i++)
        *n += ((unsigned char)a->text.source[i] & 0xC0) != 0x80;
    marks = vn_alloc0(arena, *n + 1);
    memset(marks, '.', *n);
    for (size_t i = 0; i < a->article.n_zones; i++) {
        const vn_zone *z = &a->article.zones[i];
        vn_span span = vn_map_span(&mapper, z->start, z->len);

        memset(marks + span.start,
               names[z->kind][0] == 'f'   ? 'f'
               : z->kind == VN_Z_DATELINE ? 'd'
                                          : '.',
               span.length);
    }
    return marks;
}

/* Titles are compared in the normal view: the gold is not of one mind about blanks. */
static const char *
normal(vn_arena *arena, const char *s)
{
    return s ? vn_text_make(arena, s, strlen(s)).s : NULL;
}

static bool
same(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static void
score_furniture(vn_arena *arena, const gold_doc *doc, const vn_analysis *a, score *total, bool verbose)
{
    size_t n, wrong = 0, missed = 0;
    char *marks = mark_characters(arena, a, &n), *gold = vn_alloc0(arena, n + 1);

    for (size_t i = 0; i < doc->n_furniture; i++)
        memset(gold + doc->furniture[i].start, 1, doc->furniture[i].end - doc->furniture[i].start);
    for (size_t i = 0; i < n; i++) {
        bool found = marks[i] == 'f' || (marks[i] == 'd' && gold[i]);

        total->right += found && gold[i];
        total->found += found;
        total->wanted += gold[i];
        wrong += found && !gold[i];
        missed += !found && gold[i];
    }
    if (verbose && (wrong || missed))
        printf("%s\tfurniture: %zu characters wrong, %zu missed\n", doc->name, wrong, missed);
}

static void
score_value(const char *doc, const char *label, const char *got, const char *want, score *total, bool verbose)
{
    total->found += got != NULL;
    total->wanted += want != NULL;
    total->right += got && same(got, want);
    if (verbose && !same(got, want))
        printf("%s\t%s\tgot %s | want %s\n", doc, label, got ? got : "-", want ? want : "-");
}

static void
print_zones(const char *name, const vn_analysis *a)
{
    for (size_t i = 0; i < a->article.n_zones; i++) {
        const vn_zone *z = &a->article.zones[i];

        if (z->kind != VN_Z_BODY)
            print_stretch(names[z->kind], name, a->text.s + z->start, z->len);
    }
    printf("%s\tpublished\t%s\tagency\t%s\tbyline", name, a->article.published ? a->article.published : "-",
           a->article.agency ? a->article.agency : "-");
    for (size_t i = 0; i < a->article.n_byline; i++)
        printf(" | %s", a->article.byline[i]);
    putchar('\n');
}

static int
list_zones(const char *path)
{
    static char buffer[1 << 20];
    FILE *f = fopen(path, "r");

    if (!f)
        return 2;
    for (int n = 1; fgets(buffer, sizeof buffer, f); n++) {
        vn_arena arena;
        vn_analysis a;
        const char *text;
        char name[16];
        size_t at;
        json_value *row;

        vn_arena_init(&arena, &vn_malloc_host);
        row = json_parse(&arena, buffer, strlen(buffer), &at);

        text = row ? json_text(row, "text") : NULL;
        snprintf(name, sizeof name, "%d", n);
        if (text) {
            vn_analyze(&a, &arena, text, strlen(text), (vn_day){0, 0, 0}, VN_D_ARTICLE);
            print_zones(name, &a);
        }
        vn_arena_free(&arena);
    }
    fclose(f);
    return 0;
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    gold_docs docs;
    bool verbose = argc > 2 && strcmp(argv[2], "-v") == 0;
    score furniture = {0}, title = {0}, published = {0};

    if (argc == 3 && strcmp(argv[1], "-l") == 0)
        return list_zones(argv[2]);
    if (argc < 2)
        return 2;
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++) {
        const gold_doc *doc = &docs.items[i];
        vn_analysis a;

        vn_analyze(&a, &arena, doc->body, doc->len, (vn_day){0, 0, 0}, VN_D_ARTICLE);
        score_furniture(&arena, doc, &a, &furniture, verbose);
        score_value(doc->name, "title", normal(&arena, a.article.title), normal(&arena, doc->title), &title,
                    verbose);
        score_value(doc->name, "published", a.article.published, doc->published, &published, verbose);
        if (argc > 2 && strcmp(argv[2], "-z") == 0)
            print_zones(doc->name, &a);
    }
    print_score("furniture", furniture);
    print_score("title", title);
    print_score("published", published);
    vn_arena_free(&arena);
    return 0;
}
