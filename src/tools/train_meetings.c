/*
 * train_meetings FOLDER [gold|real] OUT: trains the models of the meeting records on a folder of gold
 * articles and writes src/model/meeting_*.tsv into OUT. `real` takes the mentions that the tagger finds.
 */
#include "meeting_lab.h"

#include <stdio.h>

int
main(int argc, char **argv)
{
    vn_arena arena;
    vn_meeting_model model;
    lab l;

    if (argc != 4) {
        fprintf(stderr, "usage: train_meetings FOLDER gold|real OUT\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    l = lab_load(&arena, argv[1], !strcmp(argv[2], "gold"));
    model = lab_train(&l, 0, 0);
    lab_write(&model, argv[3]);
    vn_arena_free(&arena);
    return 0;
}
