/* segment_average: the mean of the weights as they were at several times of the training. */
#include "segment_trainer.h"

#include <string.h>

/* All weights of the model, in no order that matters. */
#define MODEL_PARTS 10
static void
list_weights(trainer *t, weights *all[MODEL_PARTS])
{
    weights *list[MODEL_PARTS] = {&t->ngram_w, &t->single, &t->length, &t->lexicon, &t->embedding,
                                  &t->shape,   &t->class,  &t->tie,    &t->layer,   &t->bias};

    memcpy(all, list, sizeof list);
}

static void
remember_weights(weights *p)
{
    for (size_t i = 0; i < p->n; i++)
        p->past[i] += p->w[i];
}

static void
average_weights(weights *p, unsigned n)
{
    for (size_t i = 0; i < p->n; i++) {
        p->w[i] = p->past[i] / (float)n;
        p->past[i] = 0;
    }
}

void
seg_remember(trainer *t, unsigned *n)
{
    weights *all[MODEL_PARTS];

    list_weights(t, all);
    for (size_t i = 0; i < MODEL_PARTS; i++)
        remember_weights(all[i]);
    remember_weights(&t->out);
    ++*n;
}

void
seg_average(trainer *t, unsigned *n)
{
    weights *all[MODEL_PARTS];

    list_weights(t, all);
    for (size_t i = 0; i < MODEL_PARTS; i++)
        average_weights(all[i], *n);
    average_weights(&t->out, *n);
    *n = 0;
}
