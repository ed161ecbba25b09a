#include "tag_eval.h"

#include <stdio.h>
#include <string.h>

typedef struct span {
    size_t start, end;
    int kind;
} span;

static int
gold_kind_of(const gold_doc *doc, size_t start, size_t end)
{
    for (size_t i = 0; i < doc->n_entities; i++)
        if (doc->entities[i].start == start && doc->entities[i].end == end)
            return (int)doc->entities[i].kind;
    return VN_E_KINDS;
}

static void
show_miss(const gold_doc *doc, const char *what, int kind, int other, size_t start, size_t end)
{
    const char *s = doc->body, *from, *a, *b, *to;
    size_t at = 0, left = start > 30 ? start - 30 : 0;

#define SKIP_TO(pos)                                                                                         \
    while (at < (pos) && *s) {                                                                               \
        s++;                                                                                                 \
        while (((unsigned char)*s & 0xC0) == 0x80)                                                           \
            s++;                                                                                             \
        at++;                                                                                                \
    }
    SKIP_TO(left) from = s;
    SKIP_TO(start) a = s;
    SKIP_TO(end) b = s;
    SKIP_TO(end + 30) to = s;
    printf("%s:%zu\t%s\t%s", doc->name, start, what, vn_entity_kind_name((vn_entity_kind)kind));
    printf("%s%s\t", other < VN_E_KINDS ? "/" : "",
           other < VN_E_KINDS ? vn_entity_kind_name((vn_entity_kind)other) : "");
    for (const char *p = from; p < to; p++) {
        if (p == a)
            putchar('[');
        if (p == b)
            putchar(']');
        putchar(*p == '\n' ? ' ' : *p);
    }
    putchar('\n');
#undef SKIP_TO
}

void
tag_score_add(tag_score *score, const gold_doc *doc, const vn_text *text, const vn_mention *found, size_t n,
              bool show)
{
    vn_mapper mapper = vn_mapper_make(text);
    vn_arena arena;
    span *have;

    vn_arena_init(&arena, &vn_malloc_host);
    have = VN_NEW(&arena, span, n + 1);
    for (size_t i = 0; i < n; i++) {
        vn_span s = vn_map_span(&mapper, found[i].start, found[i].len);
        int gold;

        have[i] = (span){s.start, s.start + s.length, found[i].kind};
        if (gold_is_furniture(doc, s.start, s.start + s.length))
            continue;
        gold = gold_kind_of(doc, s.start, s.start + s.length);
        score->found[found[i].kind]++;
        score->found[VN_E_KINDS]++;
        score->confusion[gold][found[i].kind]++;
        if (gold == found[i].kind) {
            score->right[gold]++;
            score->right[VN_E_KINDS]++;
        } else if (show)
            show_miss(doc, "wrong", found[i].kind, gold, have[i].start, have[i].end);
    }
    for (size_t i = 0; i < doc->n_entities; i++) {
        const gold_entity *e = &doc->entities[i];
        int other = VN_E_KINDS;

        if (gold_is_furniture(doc, e->start, e->end))
            continue;
        score->gold[e->kind]++;
        score->gold[VN_E_KINDS]++;
        for (size_t k = 0; k < n; k++)
            if (have[k].start == e->start && have[k].end == e->end)
                other = have[k].kind;
        if (other == VN_E_KINDS)
            score->confusion[e->kind][VN_E_KINDS]++;
        if (show && other != (int)e->kind)
            show_miss(doc, "missed", (int)e->kind, other, e->start, e->end);
    }
    vn_arena_free(&arena);
}

double
tag_score_f1(const tag_score *s, int kind)
{
    return s->found[kind] + s->gold[kind]
               ? 2.0 * (double)s->right[kind] / (double)(s->found[kind] + s->gold[kind])
               : 0;
}

void
tag_score_print(const tag_score *s)
{
    printf("%-14s%7s%7s%9s%9s%9s\n", "", "gold", "found", "P", "R", "F1");
    for (int k = 0; k <= VN_E_KINDS; k++)
        printf("%-14s%7zu%7zu%9.4f%9.4f%9.4f\n",
               k < VN_E_KINDS ? vn_entity_kind_name((vn_entity_kind)k) : "all", s->gold[k], s->found[k],
               (double)s->right[k] / (double)(s->found[k] ? s->found[k] : 1),
               (double)s->right[k] / (double)(s->gold[k] ? s->gold[k] : 1), tag_score_f1(s, k));
    printf("\ngold \\ found");
    for (int k = 0; k < VN_E_KINDS; k++)
        printf("%8.6s", vn_entity_kind_name((vn_entity_kind)k));
    printf("%8s\n", "none");
    for (int a = 0; a <= VN_E_KINDS; a++) {
        printf("%-12s", a < VN_E_KINDS ? vn_entity_kind_name((vn_entity_kind)a) : "none");
        for (int b = 0; b <= VN_E_KINDS; b++)
            printf("%8zu", s->confusion[a][b]);
        printf("\n");
    }
}
