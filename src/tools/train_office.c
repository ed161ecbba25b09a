/*
 * train_office FOLDER OUT.tsv [ENTITIES MEETINGS NEWS]: learns which of a person's offices is the one to put
 * down. ENTITIES, MEETINGS and NEWS add articles whose annotations stand off (silver.h).
 *
 * A softmax over the candidates of each gold participant, fitted by gradient ascent with an L2 penalty;
 * prints the accuracy of position and body in five-fold cross-validation by article, then writes the
 * weights learned from all.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/analyze.h"
#include "../core/office.h"
#include "../core/place.h"
#include "../core/resolve.h"
#include "gold.h"
#include "silver.h"

enum { FOLDS = 5, ROUNDS = 600, K = VN_OFFICE_FEATURE_COUNT };
static const double RATE = 0.5, PENALTY = 0.005;

/* A participant: candidates [first, first + n), of which the right ones are marked. */
typedef struct example {
    size_t first, n;
    int fold;
} example;

typedef struct set {
    vn_tenure *c;
    bool *right, *position_right;
    size_t n_c, cap;
    example *e;
    size_t n_e, cap_e;
} set;

static const char *const feature_names[] = {
#define X(name) #name,
    VN_OFFICE_FEATURES(X)
#undef X
};

static bool
same(vn_arena *arena, const char *gold, const char *found)
{
    vn_text t;

    if (!gold || !found)
        return !gold && !found;
    t = vn_text_make(arena, gold, strlen(gold));
    return vn_name_key(t.s, t.len, VN_KEY_EXACT) == vn_name_key(found, strlen(found), VN_KEY_EXACT);
}

static bool
same_body(vn_arena *arena, const char *gold, const char *found)
{
    vn_tail tail;
    vn_text t;

    if (same(arena, gold, found))
        return true;
    if (!gold || !found)
        return false;
    t = vn_text_make(arena, gold, strlen(gold));
    for (int k = 0; k < 2; k++) {
        const char *longer = k ? found : t.s, *shorter = k ? t.s : found;

        tail = vn_place_tail(longer, strlen(longer));
        if (tail.place.level == VN_L_COUNTRY &&
            vn_name_key(longer, tail.at, VN_KEY_EXACT) == vn_name_key(shorter, strlen(shorter), VN_KEY_EXACT))
            return true;
    }
    return false;
}

static void
add_example(vn_arena *arena, set *s, const vn_entities *es, const vn_tenures *cs, uint32_t person,
            const vn_participant *gold, int fold)
{
    example e = {s->n_c, 0, fold};
    bool any = false;

    for (uint32_t k = cs->first[person]; k != VN_NO_MENTION; k = cs->items[k].next) {
        const vn_tenure *c = &cs->items[k];
        const char *body = c->organization == VN_NO_MENTION ? NULL : vn_tenure_body(arena, es, c);

        if (s->n_c == s->cap) {
            s->cap = vn_grown(s->cap);
            s->c = realloc(s->c, s->cap * sizeof *s->c);
            s->right = realloc(s->right, s->cap * sizeof *s->right);
            s->position_right = realloc(s->position_right, s->cap * sizeof *s->position_right);
        }
        s->c[s->n_c] = *c;
        s->position_right[s->n_c] = same(arena, gold->position, es->items[c->position].name);
        s->right[s->n_c] = s->position_right[s->n_c] && same_body(arena, gold->organization, body);
        any |= s->right[s->n_c++];
        e.n++;
    }
    if (!any)
        memcpy(s->right + e.first, s->position_right + e.first, e.n * sizeof *s->right);
    if (s->n_e == s->cap_e) {
        s->cap_e = vn_grown(s->cap_e);
        s->e = realloc(s->e, s->cap_e * sizeof *s->e);
    }
    s->e[s->n_e++] = e;
}

static void
read_doc(vn_arena *arena, set *s, const gold_doc *d, int fold)
{
    vn_analysis a;
    vn_entities es;
    vn_offices offices;
    vn_tenures cs;
    size_t n, unaligned;
    vn_mention *m;

    vn_analyze(&a, arena, d->body, d->len, d->day, VN_D_WORDS);
    a.article = vn_article_make(arena, &a.text);
    m = gold_mentions(arena, d, &a.text, &a.tokens, &n, &unaligned);
    es = vn_resolve(arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, m, n, d->day);
    offices = vn_offices_find(arena, &a.text, &a.tokens, &a.sentences, &es);
    cs = vn_tenures_make(arena, &es, &offices);
    for (size_t k = 0; k < d->n_meetings; k++)
        for (size_t j = 0; j < d->meetings[k].n_participants; j++) {
            const vn_participant *p = &d->meetings[k].participants[j];

            for (uint32_t e = 0; p->position && e < es.n; e++)
                if (es.items[e].kind == VN_E_PERSON && same(arena, p->name, es.items[e].name)) {
                    if (cs.first[e] != VN_NO_MENTION)
                        add_example(arena, s, &es, &cs, e, p, fold);
                    break;
                }
        }
}

/* All folds but `without`. */
static void
fit(const set *s, int without, float *w)
{
    double g[K], p[64], q[64];

    memset(w, 0, K * sizeof *w);
    for (int round = 0; round < ROUNDS; round++) {
        size_t used = 0;

        memset(g, 0, sizeof g);
        for (size_t i = 0; i < s->n_e; i++) {
            const example *e = &s->e[i];
            size_t n = e->n < 64 ? e->n : 64;
            double sum = 0, right = 0;

            if (e->fold == without)
                continue;
            for (size_t k = 0; k < n; k++) {
                p[k] = exp((double)vn_tenure_weight(&s->c[e->first + k], w));
                q[k] = s->right[e->first + k] ? p[k] : 0;
                sum += p[k];
                right += q[k];
            }
            if (right <= 0)
                continue;
            used++;
            for (size_t k = 0; k < n; k++)
                for (int f = 0; f < K; f++)
                    g[f] += (q[k] / right - p[k] / sum) * (double)s->c[e->first + k].f[f];
        }
        for (int f = 0; f < K; f++)
            w[f] += (float)(RATE * (g[f] / (double)(used + 1) - PENALTY * (double)w[f]));
    }
}

/* Counts right choices among the examples of a fold; fold -1: of all. */
static void
count(const set *s, int fold, const float *w, size_t *n, size_t *position, size_t *both)
{
    for (size_t i = 0; i < s->n_e; i++) {
        const example *e = &s->e[i];
        size_t best = e->first;

        if (fold >= 0 && e->fold != fold)
            continue;
        for (size_t k = e->first; k < e->first + e->n; k++)
            if (vn_tenure_weight(&s->c[k], w) > vn_tenure_weight(&s->c[best], w))
                best = k;
        ++*n;
        *position += s->position_right[best];
        *both += s->right[best];
    }
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    gold_docs docs;
    set s = {0};
    float w[K];
    size_t n = 0, position = 0, both = 0;
    FILE *out;

    if (argc != 3 && argc != 6) {
        fprintf(stderr, "usage: train_office FOLDER OUT.tsv [ENTITIES MEETINGS NEWS]\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++)
        read_doc(&arena, &s, &docs.items[i], (int)(i % FOLDS));
    if (argc == 6) {
        docs = silver_load_meetings(&arena, argv[3], argv[4], argv[5]);
        for (size_t i = 0; i < docs.n; i++)
            read_doc(&arena, &s, &docs.items[i], (int)(i % FOLDS));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
        fit(&s, fold, w);
        count(&s, fold, w, &n, &position, &both);
    }
    printf(
        "cross-validation: %zu participants with an office beside the name, position %.3f, with body %.3f\n",
        n, (double)position / (double)n, (double)both / (double)n);
    fit(&s, -1, w);
    n = position = both = 0;
    count(&s, -1, w, &n, &position, &both);
    printf("on all: position %.3f, with body %.3f\n", (double)position / (double)n, (double)both / (double)n);
    out = fopen(argv[2], "w");
    if (!out) {
        perror(argv[2]);
        return 2;
    }
    fprintf(out, "feature\tweight\n");
    for (int f = 0; f < K; f++)
        fprintf(out, "%s\t%.3f\n", feature_names[f], (double)w[f]);
    fclose(out);
    free(s.c);
    free(s.right);
    free(s.position_right);
    free(s.e);
    vn_arena_free(&arena);
    return 0;
}
