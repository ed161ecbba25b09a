/*
 * meeting_lab.h: what the trainer and the evaluator of the meeting records share: analysed
 * articles, labels from the gold, how each model is trained.
 */
#ifndef VN_MEETING_LAB_H
#define VN_MEETING_LAB_H

#include "../core/analyze.h"
#include "../core/meeting_model.h"
#include "gold.h"

typedef struct lab_doc {
    const gold_doc *gold;
    vn_analysis analysis;
} lab_doc;

typedef struct lab {
    vn_arena *arena;
    gold_docs docs;
    lab_doc *items; /* one for each of docs */
} lab;

/* Analyses every article, with the gold's mentions or with those that the tagger finds. */
lab lab_load(vn_arena *arena, gold_docs docs, bool gold_mentions);

/* The models trained on every article but those with index % folds == fold; folds 0 takes all. */
vn_meeting_model lab_train(const lab *l, size_t folds, size_t fold);

/* Writes the weights of a model as TSV files into a folder. */
void lab_write(const vn_meeting_model *model, const char *folder);

/* The records of one article under a model. */
vn_meetings lab_meetings(const lab *l, size_t doc, const vn_meeting_model *model);

/* The records as one line of JSON, as SQL would give them. */
void lab_print_json(const lab *l, size_t doc, const vn_meetings *meetings);

#endif
