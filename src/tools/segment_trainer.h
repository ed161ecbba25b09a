/*
 * segment_trainer.h: the model of word segmentation while it is learned, shared by the parts of
 * train_segment.
 */
#ifndef SEGMENT_TRAINER_H
#define SEGMENT_TRAINER_H

#include "segment_corpus.h"

#define PLACES VN_SEG_WINDOW
#define HIDDEN VN_SEG_HIDDEN
#define CELLS  (PLACES * HIDDEN)
#define EMBED  32
#define STATES VN_SEG_MAX_WORD
#define SINGLE (PLACES + VN_SEG_CASES)

enum { SILVER, GOLD }; /* sources of sentences */

/* Weights with the sums of squares that AdaGrad keeps, and the sum of earlier weights. */
typedef struct weights {
    float *w, *squares, *past;
    size_t n;
} weights;

/* A map from keys to counts. */
typedef struct entry {
    uint64_t key; /* 0: free */
    uint32_t seen, joined;
    uint32_t id;
    bool lexicon; /* a word of the lexicon */
} entry;

typedef struct map {
    entry *entries;
    uint64_t mask;
} map;

typedef struct trainer {
    seg_corpus corpus;
    map syllables, bigrams, ngrams;
    map longs; /* words of four tokens */
    uint32_t rows;
    uint32_t *row;    /* by token */
    uint8_t *lexical; /* by token: bits of the lengths less two of the lexicon's words that begin there */
    entry **bigram;   /* by token */
    uint32_t (*ngram)[VN_SEG_TEMPLATES]; /* by token: where its weights begin */
    uint32_t n_ngrams;
    weights ngram_w; /* VN_SEG_WEIGHTS each */
    weights single;  /* by row: gaps, then word weights */
    weights length;  /* by length and case */
    weights embedding, shape, class, tie;
    weights lexicon; /* by length and case */
    weights layer;   /* EMBED x CELLS */
    weights bias, out;
} trainer;

/* Zeroed memory; aborts when there is none. */
void *seg_zeroed(size_t n, size_t size);

/* The entry of a key, made when there is none: a map must have more places than keys. */
entry *seg_find(const map *m, uint64_t key);

/* Whether a key has an entry marked as of the lexicon; makes none. */
bool seg_in_lexicon(const map *m, uint64_t key);

/* The key of a word of four tokens. */
uint64_t seg_long_key(const uint64_t *hash);

/*
 * Marks the words of a lexicon: a row is a first syllable, a tab, what follows it, parted by commas; '#'
 * begins a comment. What the counted corpus has often and hardly ever joined is left out.
 */
void seg_read_lexicon(trainer *t, const char *path);

/* The tools know few words of four syllables; the gold joins them wherever they stand. */
void seg_join_longs(trainer *t);

/* Adds the weights as they are to those remembered; *n counts. */
void seg_remember(trainer *t, unsigned *n);

/* The mean of the *n remembered weights, which errs less than the last ones; forgets them. */
void seg_average(trainer *t, unsigned *n);

/* The weights in the layout of segment_model.h; *size gets the bytes. */
void *seg_fix_model(const trainer *t, size_t *size);

#endif
