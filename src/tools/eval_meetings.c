/*
 * eval_meetings records FOLDER gold|real FOLDS [ENTITIES MEETINGS NEWS]: the records of each gold article as
 *   a line of JSON, in the shape that SQL gives them; with FOLDS > 0 each article's from models that have not
 *   seen it. ENTITIES, MEETINGS and NEWS add articles to learn from (silver.h), a fold of them left out too.
 * eval_meetings alarms FILE: FILE holds lines of JSON {"id", "class", "text"}, articles without a meeting;
 *   prints those that yield a record all the same, and the share by class.
 * eval_meetings speed FOLDER: megabytes per CPU second for everything from bytes to records.
 */
#include "json.h"
#include "meeting_lab.h"
#include "silver.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static gold_docs
joined(vn_arena *arena, gold_docs a, gold_docs b)
{
    gold_docs both = {VN_NEW(arena, gold_doc, a.n + b.n + 1), a.n + b.n};

    for (size_t i = 0; i < both.n; i++)
        both.items[i] = i < a.n ? a.items[i] : b.items[i - a.n];
    return both;
}

/* silver: the three files of stand-off articles; NULL without them. */
static int
records(const char *folder, bool gold, size_t folds, char **silver)
{
    vn_arena arena;
    vn_meeting_model models[64];
    gold_docs docs;
    size_t shown;
    lab l;

    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, folder);
    shown = docs.n;
    if (silver)
        docs = joined(&arena, docs, silver_load_meetings(&arena, silver[0], silver[1], silver[2]));
    l = lab_load(&arena, docs, gold);
    if (folds > 64)
        folds = 64;
    for (size_t f = 0; f < folds; f++)
        models[f] = lab_train(&l, folds, f);
    for (size_t i = 0; i < shown; i++) {
        vn_meetings m = lab_meetings(&l, i, folds ? &models[i % folds] : &vn_meeting_model_default);

        lab_print_json(&l, i, &m);
    }
    vn_arena_free(&arena);
    return 0;
}

static int
alarms(const char *path)
{
    const char *classes[8];
    size_t found[8] = {0}, total[8] = {0}, n = 0, len, at;
    vn_arena arena;
    char *text, *line;

    vn_arena_init(&arena, &vn_malloc_host);
    text = gold_read_file(&arena, path, &len);
    for (line = text; line && *line;) {
        char *end = strchr(line, '\n');
        json_value *v = json_parse(&arena, line, end ? (size_t)(end - line) : strlen(line), &at);
        const char *class = v ? json_text(v, "class") : NULL, *body = v ? json_text(v, "text") : NULL;
        vn_analysis a;
        size_t k;

        line = end ? end + 1 : NULL;
        if (!class || !body)
            continue;
        vn_analyze(&a, &arena, body, strlen(body), (vn_day){0, 0, 0}, VN_D_MEETINGS);
        for (k = 0; k < n && strcmp(classes[k], class) != 0; k++)
            ;
        if (k == n && n < 8)
            classes[n++] = class;
        if (k == n)
            continue;
        total[k]++;
        found[k] += a.meetings.n > 0;
        for (size_t i = 0; i < a.meetings.n; i++) {
            const vn_meeting *m = &a.meetings.items[i];

            printf("%s %s: %s %s | %s %s %s | %s %s %s | %.*s\n", json_text(v, "id"), class, m->kind,
                   m->date ? m->date : "-", m->host.head ? m->host.head : "-",
                   m->host.organization ? m->host.organization : "-", m->host.country ? m->host.country : "-",
                   m->guest.head ? m->guest.head : "-", m->guest.organization ? m->guest.organization : "-",
                   m->guest.country ? m->guest.country : "-", (int)(m->len < 160 ? m->len : 160),
                   a.text.s + m->start);
        }
    }
    for (size_t k = 0; k < n; k++)
        printf("%s: %zu of %zu articles yield a record\n", classes[k], found[k], total[k]);
    vn_arena_free(&arena);
    return 0;
}

static int
speed(const char *folder)
{
    vn_arena arena;
    gold_docs docs;
    size_t bytes = 0;
    clock_t from;
    double seconds;

    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, folder);
    from = clock();
    for (int round = 0; round < 5; round++)
        for (size_t i = 0; i < docs.n; i++) {
            vn_arena own;
            vn_analysis a;

            vn_arena_init(&own, &vn_malloc_host);
            vn_analyze(&a, &own, docs.items[i].body, docs.items[i].len, docs.items[i].day, VN_D_MEETINGS);
            bytes += docs.items[i].len;
            vn_arena_free(&own);
        }
    seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
    printf("%.2f MB per CPU second\n", (double)bytes / 1e6 / seconds);
    vn_arena_free(&arena);
    return 0;
}

int
main(int argc, char **argv)
{
    if ((argc == 5 || argc == 8) && !strcmp(argv[1], "records"))
        return records(argv[2], !strcmp(argv[3], "gold"), (size_t)strtoul(argv[4], NULL, 10),
                       argc == 8 ? argv + 5 : NULL);
    if (argc == 3 && !strcmp(argv[1], "alarms"))
        return alarms(argv[2]);
    if (argc == 3 && !strcmp(argv[1], "speed"))
        return speed(argv[2]);
    fprintf(stderr, "usage: eval_meetings records FOLDER gold|real FOLDS [ENTITIES MEETINGS NEWS] | alarms "
                    "FILE | speed FOLDER\n");
    return 2;
}
