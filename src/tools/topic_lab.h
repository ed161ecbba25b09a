/* topic_lab.h: the trainer of the model of topics (meeting_topics.h). */
#ifndef VN_TOPIC_LAB_H
#define VN_TOPIC_LAB_H

#include "../core/meeting_topics.h"

typedef struct topic_sample {
    vn_topic_bag bag;
    size_t doc; /* of which article */
    bool label;
} topic_sample;

typedef struct topic_samples {
    topic_sample *items;
    size_t n, cap;
} topic_samples;

/* The bags of all topics of an encounter that the record `gold` tells of. */
void topic_samples_of(const vn_scene *sc, const vn_topic_reading *r, const vn_candidates *all,
                      const vn_encounters *es, size_t which, const vn_meeting *gold, size_t doc,
                      topic_samples *out);

/* VN_TOF_TOTAL weights: the likelihood of the labels under an L2 penalty, by AdaGrad. */
float *learn_topics(vn_arena *arena, const topic_samples *samples);

#endif
