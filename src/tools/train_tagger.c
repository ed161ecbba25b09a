/*
 * train_tagger [options] GOLD: cross-validates the mention tagger by article over a folder of annotated
 * articles, prints the figures, and trains the model on all of them.
 *
 *   --out FILE           write the model
 *   --silver FILE        stand-off entities of further articles, which train only (silver.h)
 *   --news FILE          their texts
 *   --sentences FILE     single sentences, which train only
 *   --vary N             copies of each article with other names (tag_vary.h), which train only (1)
 *   --folds N            (5)
 *   --misses             print each wrong or missed mention
 *   --epochs, --rate, --decay, --dropout, --cutoff, --gate, --prune, --rows, --seed   see crf.h
 */
#include "crf.h"
#include "silver.h"
#include "tag_eval.h"
#include "tag_vary.h"

#include "../core/analyze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* So that what only one line has, seen once more in its copy, stays under the cutoff. */
#define COPY_WEIGHT 0.5f

typedef struct corpus {
    vn_arena arena;
    gold_docs docs;
    size_t n_gold;      /* the first articles are the gold; the others only train */
    size_t n_plain;     /* those after are copies with other names */
    int *source;        /* of each article: itself, or what it is a copy of */
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
add_line(corpus *c, int doc, const vn_analysis *a, size_t word, uint32_t at, uint32_t n,
         const vn_mention *mentions, size_t n_mentions)
{
    vn_tag_line view = vn_tag_line_make(&c->arena, &a->text, &a->tokens, &a->words, word, at, n);
    uint32_t features[VN_TAG_FEATURES], used = 0;
    uint8_t *labels = VN_NEW0(&c->arena, uint8_t, a->tokens.n + 1);
    crf_line line = {
        at,   n,   VN_NEW(&c->arena, uint32_t, n + 1),         NULL,        VN_NEW(&c->arena, uint8_t, n),
        NULL, doc, c->source[doc] == doc ? 1.0f : COPY_WEIGHT, {NULL, NULL}};

    for (size_t i = 0; i < n_mentions; i++)
        if (whole_in(&mentions[i], at, n))
            label(labels, &mentions[i]);
    line.labels = labels + at;
    line.keys = VN_NEW(&c->arena, uint32_t, (size_t)n * VN_TAG_FEATURES);
    for (uint32_t i = 0; i < n; i++) {
        unsigned k = vn_tag_features(&view, i, features);

        line.first_keys[i] = (uint8_t)k;
        k += vn_tag_more_features(&view, i, features + k);
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

/*
 * The lines of one article as the second pass sees them: scores of the first pass of `model`, which must not
 * have learned from the article, and the features of the article's memory.
 */
static void
add_second(corpus *c, int doc, const vn_tag_model *model, corpus *second)
{
    const vn_analysis *a = &c->views[doc];
    vn_tag_pass pass = vn_tag_first_pass(&second->arena, model, &a->text, &a->article, &a->tokens, &a->words);
    size_t n_mentions;
    vn_mention *mentions = vn_tag_read_labels(&second->arena, &a->tokens, pass.labels, &n_mentions);
    vn_tag_memory memory = vn_tag_memory_make(&second->arena, &a->tokens, mentions, n_mentions);

    for (size_t k = 0; k < c->n; k++) {
        const crf_line *from = &c->lines[k];
        uint32_t(*keys)[VN_TAG_MEMORY_FEATURES];
        crf_line line = *from;

        if (from->doc != doc)
            continue;
        keys = vn_alloc(&second->arena, sizeof *keys * from->n);
        vn_tag_memory_features(&memory, &a->tokens, pass.labels, from->first, from->n, keys);
        line.prior = (crf_prior){model, pass.emission + from->first};
        line.offset = VN_NEW(&second->arena, uint32_t, from->n + 1);
        line.keys = VN_NEW(&second->arena, uint32_t, (size_t)from->n * VN_TAG_MEMORY_FEATURES);
        line.offset[0] = 0;
        for (uint32_t i = 0; i < from->n; i++) {
            line.offset[i + 1] = line.offset[i];
            for (unsigned j = 0; j < VN_TAG_MEMORY_FEATURES; j++)
                if (keys[i][j])
                    line.keys[line.offset[i + 1]++] = keys[i][j];
        }
        VN_PUSH_ROOM(&second->arena, second->lines, second->n, second->cap);
        second->lines[second->n++] = line;
    }
}

static bool
in_fold(const corpus *c, int doc, int fold, int folds)
{
    int source = c->source[doc];

    return source < (int)c->n_gold && source % folds == fold;
}

/* A model for each fold, trained without it; and what the second pass learns from, by the models that did not
 * see it. */
static crf_model *
train_folds(corpus *c, int folds, const crf_options *o, corpus *second)
{
    crf_model *models = VN_NEW0(&c->arena, crf_model, folds);
    bool *use = VN_NEW(&c->arena, bool, c->n);

    for (int fold = 0; fold < folds; fold++) {
        for (size_t i = 0; i < c->n; i++)
            use[i] = !in_fold(c, c->lines[i].doc, fold, folds);
        models[fold] = crf_train(c->lines, c->n, use, o, NULL);
        for (size_t d = 0; d < c->n_gold; d++)
            if (in_fold(c, (int)d, fold, folds))
                add_second(c, (int)d, models[fold].model, second);
    }
    return models;
}

static const crf_options second_options = {.epochs = 8,
                                           .rate = 0.03f,
                                           .decay = 0.0f,
                                           .dropout = 0.0f,
                                           .cutoff = 3,
                                           .prune = 0.01f,
                                           .gate = 0.003f,
                                           .rows = 94000,
                                           .seed = 1};

static crf_model
add_second_pass(const corpus *second, const crf_model *onto, int without, int folds)
{
    bool *use = malloc(second->n * sizeof *use);
    crf_model model;

    for (size_t i = 0; i < second->n; i++)
        use[i] = without < 0 || second->lines[i].doc % folds != without;
    model = crf_train(second->lines, second->n, use, &second_options, onto);
    free(use);
    return model;
}

static void
score_doc(const corpus *c, size_t d, const vn_tag_model *model, bool one_pass, tag_score *score, bool misses)
{
    const vn_analysis *a = &c->views[d];
    vn_arena arena;
    size_t n;
    vn_mention *found;

    vn_arena_init(&arena, &vn_malloc_host);
    if (one_pass) {
        vn_tag_pass pass = vn_tag_first_pass(&arena, model, &a->text, &a->article, &a->tokens, &a->words);

        found = vn_tag_read_labels(&arena, &a->tokens, pass.labels, &n);
    } else
        found = vn_tag_mentions_with(&arena, model, &a->text, &a->article, &a->tokens, &a->words, &n);
    tag_score_add(score, &c->docs.items[d], &a->text, found, n, misses);
    vn_arena_free(&arena);
}

static void
cross_validate(const corpus *c, int folds, const crf_model *models, const corpus *second, bool misses)
{
    tag_score score, first;

    memset(&score, 0, sizeof score);
    memset(&first, 0, sizeof first);
    for (int fold = 0; fold < folds; fold++) {
        crf_model model = add_second_pass(second, &models[fold], fold, folds);

        for (size_t d = 0; d < c->n_gold; d++)
            if (in_fold(c, (int)d, fold, folds)) {
                score_doc(c, d, models[fold].model, true, &first, false);
                score_doc(c, d, model.model, false, &score, misses);
            }
        crf_model_free(&model);
    }
    printf("one pass: F1 %.4f\n", tag_score_f1(&first, VN_E_KINDS));
    tag_score_print(&score);
}

static void
train_all(const corpus *c, const corpus *second, int folds, const crf_options *o, const char *path)
{
    bool *use = malloc(c->n * sizeof *use);
    crf_model first, model;
    FILE *f;

    memset(use, 1, c->n * sizeof *use);
    first = crf_train(c->lines, c->n, use, o, NULL);
    model = add_second_pass(second, &first, -1, folds);
    f = fopen(path, "wb");
    if (!f || fwrite(model.model, 1, model.bytes, f) != model.bytes || fclose(f)) {
        perror(path);
        exit(2);
    }
    fprintf(stderr, "%s: %zu bytes\n", path, model.bytes);
    crf_model_free(&first);
    crf_model_free(&model);
    free(use);
}

static gold_docs
joined(vn_arena *arena, gold_docs a, gold_docs b)
{
    gold_docs both = {VN_NEW(arena, gold_doc, a.n + b.n), a.n + b.n};

    memcpy(both.items, a.items, a.n * sizeof *both.items);
    memcpy(both.items + a.n, b.items, b.n * sizeof *both.items);
    return both;
}

typedef struct arguments {
    crf_options o;
    const char *out, *folder, *silver, *news, *sentences;
    int folds, vary;
    bool misses;
} arguments;

/* An option with a value; false where there is none of the name. */
static bool
set_option(arguments *a, const char *name, const char *value)
{
    const struct {
        const char *name;
        const char **text;
        float *number;
        int *count;
    } options[] = {
        {"out", &a->out, NULL, NULL},           {"silver", &a->silver, NULL, NULL},
        {"news", &a->news, NULL, NULL},         {"sentences", &a->sentences, NULL, NULL},
        {"rate", NULL, &a->o.rate, NULL},       {"decay", NULL, &a->o.decay, NULL},
        {"dropout", NULL, &a->o.dropout, NULL}, {"cutoff", NULL, &a->o.cutoff, NULL},
        {"gate", NULL, &a->o.gate, NULL},       {"prune", NULL, &a->o.prune, NULL},
        {"folds", NULL, NULL, &a->folds},       {"epochs", NULL, NULL, &a->o.epochs},
        {"vary", NULL, NULL, &a->vary},
    };

    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        if (strcmp(options[i].name, name) != 0)
            continue;
        if (options[i].text)
            *options[i].text = value;
        else if (options[i].number)
            *options[i].number = strtof(value, NULL);
        else
            *options[i].count = atoi(value);
        return true;
    }
    if (strcmp(name, "rows") == 0)
        a->o.rows = strtoull(value, NULL, 10);
    else if (strcmp(name, "seed") == 0)
        a->o.seed = strtoull(value, NULL, 10);
    else
        return false;
    return true;
}

static bool
read_arguments(int argc, char **argv, arguments *a)
{
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "--", 2) != 0)
            a->folder = argv[i];
        else if (strcmp(argv[i], "--misses") == 0)
            a->misses = true;
        else if (set_option(a, argv[i] + 2, i + 1 < argc ? argv[i + 1] : ""))
            i++;
        else {
            fprintf(stderr, "train_tagger: what is %s?\n", argv[i]);
            return false;
        }
    }
    if (!a->folder || (a->silver && !a->news)) {
        fprintf(stderr, "usage: train_tagger [options] GOLD\n");
        return false;
    }
    return true;
}

static void
add_copies(corpus *c, int copies)
{
    gold_docs plain = c->docs, varied = {VN_NEW(&c->arena, gold_doc, plain.n * (size_t)copies + 1), 0};
    vary_names names = vary_names_make(&c->arena, &plain, c->n_gold);

    c->n_plain = plain.n;
    c->source = VN_NEW(&c->arena, int, plain.n *(size_t)(copies + 1));
    for (size_t d = 0; d < plain.n; d++)
        c->source[d] = (int)d;
    for (int k = 0; names.n[0] && names.n[1] && k < copies; k++)
        for (size_t d = 0; d < plain.n; d++) {
            vary_options o = {.seed = (uint64_t)k + 1,
                              .drop_honorific = 60,
                              .drop_rank = 30,
                              .add_degree = 4,
                              .add_particle = 12};
            gold_doc copy = vary_doc(&c->arena, &names, &plain.items[d], &o);

            if (!copy.len)
                continue;
            c->source[plain.n + varied.n] = (int)d;
            varied.items[varied.n++] = copy;
        }
    c->docs = joined(&c->arena, plain, varied);
}

static void
corpus_load(corpus *c, const arguments *a)
{
    size_t lost = 0;

    vn_arena_init(&c->arena, &vn_malloc_host);
    c->docs = gold_load(&c->arena, a->folder);
    c->n_gold = c->docs.n;
    if (a->silver)
        c->docs = joined(&c->arena, c->docs, silver_load(&c->arena, a->silver, a->news));
    if (a->sentences)
        c->docs = joined(&c->arena, c->docs, silver_load_sentences(&c->arena, a->sentences));
    add_copies(c, a->vary);
    c->views = VN_NEW0(&c->arena, vn_analysis, c->docs.n);
    for (size_t d = 0; d < c->docs.n; d++)
        add_doc(c, (int)d, &lost);
    fprintf(stderr, "%zu articles, %zu lines, %zu mentions not on token ends\n", c->docs.n, c->n, lost);
}

int
main(int argc, char **argv)
{
    arguments a = {.o = {.epochs = 12,
                         .rate = 0.02f,
                         .decay = 0.0f,
                         .dropout = 0.1f,
                         .cutoff = 2,
                         .prune = 0.02f,
                         .gate = 0.003f,
                         .rows = 94000,
                         .seed = 1},
                   .folds = 5,
                   .vary = 1};
    corpus c = {.lines = NULL}, second = {.lines = NULL};
    crf_model *models;

    if (!read_arguments(argc, argv, &a))
        return 2;
    corpus_load(&c, &a);
    vn_arena_init(&second.arena, &vn_malloc_host);
    models = train_folds(&c, a.folds, &a.o, &second);
    cross_validate(&c, a.folds, models, &second, a.misses);
    if (a.out)
        train_all(&c, &second, a.folds, &a.o, a.out);
    for (int fold = 0; fold < a.folds; fold++)
        crf_model_free(&models[fold]);
    vn_arena_free(&second.arena);
    vn_arena_free(&c.arena);
    return 0;
}
