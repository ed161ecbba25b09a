/*
 * train_tagger [options] GOLD: trains the mention tagger, or cross-validates it by article.
 *
 *   --out FILE       train on every article and write the model
 *   --folds N        cross-validate in N folds (by article) and print the figures
 *   --misses         with --folds: print each wrong or missed mention
 *   --epochs, --rate, --decay, --dropout, --cutoff, --prune, --seed
 */
#include "crf.h"
#include "tag_eval.h"

#include "../core/analyze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct corpus {
    vn_arena arena;
    gold_docs docs;
    vn_analysis *views; /* of each article, up to words */
    crf_line *lines;
    size_t n, cap;
} corpus;

static void
label(uint8_t *labels, const vn_mention *m)
{
    unsigned base = 1 + 4u * m->kind;

    if (m->n == 1) {
        labels[m->first] = (uint8_t)(base + VN_TAG_S);
        return;
    }
    for (uint32_t i = m->first; i < m->first + m->n; i++)
        labels[i] = (uint8_t)(base + (i == m->first              ? VN_TAG_B
                                      : i + 1 == m->first + m->n ? VN_TAG_E
                                                                 : VN_TAG_I));
}

/* A mention that goes over a line's end is cut into the label chain's terms: left out. */
static bool
whole_in(const vn_mention *m, uint32_t at, uint32_t n)
{
    return m->first >= at && m->first + m->n <= at + n;
}

static void
add_line(corpus *c, int doc, const vn_analysis *a, size_t word, uint32_t at, uint32_t n, const vn_mention *mentions,
         size_t n_mentions)
{
    vn_tag_line view = vn_tag_line_make(&c->arena, &a->text, &a->tokens, &a->words, word, at, n);
    uint32_t features[VN_TAG_FEATURES], used = 0;
    uint8_t *labels = VN_NEW0(&c->arena, uint8_t, a->tokens.n + 1);
    crf_line line = {n, VN_NEW(&c->arena, uint32_t, n + 1), NULL, NULL, doc, 1.0f};

    for (size_t i = 0; i < n_mentions; i++)
        if (whole_in(&mentions[i], at, n))
            label(labels, &mentions[i]);
    line.labels = labels + at;
    line.keys = VN_NEW(&c->arena, uint32_t, (size_t)n * VN_TAG_FEATURES);
    for (uint32_t i = 0; i < n; i++) {
        unsigned k = vn_tag_features(&view, i, features);

        line.offset[i] = used;
        for (unsigned j = 0; j < k; j++)
            line.keys[used++] = features[j] | 1;
    }
    line.offset[n] = used;
    VN_PUSH_ROOM(&c->arena, c->lines, c->n, c->cap);
    c->lines[c->n++] = line;
}

static void
add_doc(corpus *c, int doc, size_t *lost)
{
    const gold_doc *g = &c->docs.items[doc];
    vn_analysis *a = &c->views[doc];
    uint32_t at = 0, n;
    size_t word = 0, n_mentions, unaligned;
    vn_mention *mentions;

    vn_analyze(a, &c->arena, g->body, g->len, g->day, VN_D_WORDS);
    a->article = vn_article_make(&c->arena, &a->text);
    mentions = gold_mentions(&c->arena, g, &a->text, &a->tokens, &n_mentions, &unaligned);
    *lost += unaligned;
    while ((n = vn_tag_next_line(&a->article, &a->tokens, &at)) > 0) {
        vn_mapper mapper = vn_mapper_make(&a->text);
        vn_span s = vn_map_span(&mapper, a->tokens.items[at].start, a->tokens.items[at].len);

        while (word + 1 < a->words.n && a->words.items[word].first + a->words.items[word].n <= at)
            word++;
        if (!gold_is_furniture(g, s.start, s.start + s.length))
            add_line(c, doc, a, word, at, n, mentions, n_mentions);
        at += n;
    }
}

static void
cross_validate(corpus *c, int folds, const crf_options *o, bool misses)
{
    bool *use = malloc(c->n * sizeof *use);
    tag_score score;

    memset(&score, 0, sizeof score);
    for (int fold = 0; fold < folds; fold++) {
        size_t bytes;
        vn_tag_model *model;

        for (size_t i = 0; i < c->n; i++)
            use[i] = c->lines[i].doc % folds != fold;
        model = crf_train(c->lines, c->n, use, o, &bytes);
        for (size_t d = 0; d < c->docs.n; d++) {
            const vn_analysis *a = &c->views[d];
            vn_arena arena;
            size_t n;
            vn_mention *found;

            if ((int)d % folds != fold)
                continue;
            vn_arena_init(&arena, &vn_malloc_host);
            found = vn_tag_mentions_with(&arena, model, &a->text, &a->article, &a->tokens, &a->words, &n);
            tag_score_add(&score, &c->docs.items[d], &a->text, found, n, misses);
            vn_arena_free(&arena);
        }
        fprintf(stderr, "fold %d of %d: F1 so far %.4f, model of %zu bytes\n", fold + 1, folds,
                tag_score_f1(&score, VN_E_KINDS), bytes);
        free(model);
    }
    tag_score_print(&score);
    free(use);
}

static void
train_all(const corpus *c, const crf_options *o, const char *path)
{
    bool *use = malloc(c->n * sizeof *use);
    size_t bytes;
    vn_tag_model *model;
    FILE *f;

    memset(use, 1, c->n * sizeof *use);
    model = crf_train(c->lines, c->n, use, o, &bytes);
    f = fopen(path, "wb");
    if (!f || fwrite(model, 1, bytes, f) != bytes || fclose(f)) {
        perror(path);
        exit(2);
    }
    fprintf(stderr, "%s: %zu bytes\n", path, bytes);
    free(model);
    free(use);
}

int
main(int argc, char **argv)
{
    crf_options o = {.epochs = 15, .rate = 0.1f, .decay = 0.01f, .dropout = 0.2f, .cutoff = 2, .prune = 0.02f, .seed = 1};
    const char *out = NULL, *folder = NULL;
    int folds = 0;
    bool misses = false;
    size_t lost = 0;
    corpus c = {.lines = NULL};

    for (int i = 1; i < argc; i++) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";

        if (strncmp(argv[i], "--", 2) != 0) {
            folder = argv[i];
            continue;
        }
        if (strcmp(argv[i], "--misses") == 0) {
            misses = true;
            continue;
        }
        if (strcmp(argv[i], "--out") == 0)
            out = value;
        else if (strcmp(argv[i], "--folds") == 0)
            folds = atoi(value);
        else if (strcmp(argv[i], "--epochs") == 0)
            o.epochs = atoi(value);
        else if (strcmp(argv[i], "--rate") == 0)
            o.rate = strtof(value, NULL);
        else if (strcmp(argv[i], "--decay") == 0)
            o.decay = strtof(value, NULL);
        else if (strcmp(argv[i], "--dropout") == 0)
            o.dropout = strtof(value, NULL);
        else if (strcmp(argv[i], "--cutoff") == 0)
            o.cutoff = strtof(value, NULL);
        else if (strcmp(argv[i], "--prune") == 0)
            o.prune = strtof(value, NULL);
        else if (strcmp(argv[i], "--seed") == 0)
            o.seed = strtoull(value, NULL, 10);
        else {
            fprintf(stderr, "train_tagger: what is %s?\n", argv[i]);
            return 2;
        }
        i++;
    }
    if (!folder) {
        fprintf(stderr, "usage: train_tagger [options] GOLD\n");
        return 2;
    }
    vn_arena_init(&c.arena, &vn_malloc_host);
    c.docs = gold_load(&c.arena, folder);
    c.views = VN_NEW0(&c.arena, vn_analysis, c.docs.n);
    for (size_t d = 0; d < c.docs.n; d++)
        add_doc(&c, (int)d, &lost);
    fprintf(stderr, "%zu articles, %zu lines, %zu mentions not on token ends\n", c.docs.n, c.n, lost);
    if (folds)
        cross_validate(&c, folds, &o, misses);
    if (out)
        train_all(&c, &o, out);
    vn_arena_free(&c.arena);
    return 0;
}
