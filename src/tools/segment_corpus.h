/*
 * segment_corpus.h: segmented text as the trainer and the evaluator of word segmentation read it.
 *
 * A file is CoNLL-U (*.conllu; a FORM may hold blanks) or lines of words parted by blanks whose
 * syllables '_' joins; *.xz is unpacked by xz. The raw text is the words' syllables joined by blanks.
 */
#ifndef SEGMENT_CORPUS_H
#define SEGMENT_CORPUS_H

#include "segment_model.h"

typedef struct seg_sentence {
    size_t at; /* its first token */
    uint32_t n;
    uint8_t source; /* the number that was given with the file; 0: labelled by tools */
} seg_sentence;

/* Tokens of all files, one after the other. */
typedef struct seg_corpus {
    uint64_t *hash;
    uint8_t *shape;
    vn_sound *sound;
    uint8_t *rare;   /* the row of weights that it gets when it has none of its own */
    uint8_t *joined; /* to the token before */
    size_t n, cap;
    seg_sentence *sentences;
    size_t n_sentences, cap_sentences;
} seg_corpus;

void seg_corpus_read(seg_corpus *c, const char *path, uint8_t source);
void seg_corpus_free(seg_corpus *c);

typedef struct seg_score {
    size_t gold, found, right;
} seg_score;

double seg_f1(seg_score s);

/* Word spans that the weights at `model` (NULL: those compiled in) find in the raw text of a file. */
seg_score seg_evaluate(const void *model, const char *path);

#endif
