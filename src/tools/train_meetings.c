/*
 * train_meetings FOLDER gold|real OUT [ENTITIES MEETINGS NEWS]: trains the models of the meeting records on
 * a folder of gold articles and writes src/model/meeting_*.tsv into OUT. `real` takes the mentions that the
 * tagger finds. ENTITIES, MEETINGS and NEWS add articles whose annotations stand off (silver.h).
 */
#include "meeting_lab.h"
#include "silver.h"

#include <stdio.h>
#include <string.h>

static gold_docs
with_silver(vn_arena *arena, gold_docs gold, gold_docs silver)
{
    gold_docs both = {VN_NEW(arena, gold_doc, gold.n + silver.n), gold.n + silver.n};

    memcpy(both.items, gold.items, gold.n * sizeof *gold.items);
    memcpy(both.items + gold.n, silver.items, silver.n * sizeof *silver.items);
    return both;
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    vn_meeting_model model;
    gold_docs docs;
    lab l;

    if (argc != 4 && argc != 7) {
        fprintf(stderr, "usage: train_meetings FOLDER gold|real OUT [ENTITIES MEETINGS NEWS]\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    if (argc == 7)
        docs = with_silver(&arena, docs, silver_load_meetings(&arena, argv[4], argv[5], argv[6]));
    l = lab_load(&arena, docs, !strcmp(argv[2], "gold"));
    model = lab_train(&l, 0, 0);
    lab_write(&model, argv[3]);
    vn_arena_free(&arena);
    return 0;
}
