/*
 * meeting_topic_words.h: the words of an article that the model of topics weighs
 * (src/data/topic_context.tsv): the syllables of a wording of a topic, those of the sentence in which it
 * stands, and those of all that is told of an encounter. Each topic has weights of its own.
 */
#ifndef VN_MEETING_TOPIC_WORDS_H
#define VN_MEETING_TOPIC_WORDS_H

#include "meeting_slots.h"

/* Numbers of words, each once. */
typedef struct vn_topic_words {
    uint16_t *on;
    size_t n;
} vn_topic_words;

/* Words gathered from several sentences. */
typedef struct vn_topic_word_set {
    uint16_t on[VN_MAX_TOPIC_WORDS];
    size_t n;
    bool has[VN_MAX_TOPIC_WORDS];
} vn_topic_word_set;

/* The words of a sentence, in the arena. */
vn_topic_words vn_topic_words_of(const vn_scene *sc, const vn_sentence *s);

/* The syllables of a wording of topics, by the numbers of vn_topic_part_table, in the arena. */
vn_topic_words vn_topic_parts_of(const vn_scene *sc, const vn_phrase_hit *h);

void vn_topic_words_add(vn_topic_word_set *set, const vn_topic_words *words);

/* What a word of a text counts that has n: less among many. */
float vn_topic_word_share(size_t n);

/* The sum of the weights; `weights` are those of one topic. */
float vn_topic_words_score(const float *weights, const vn_topic_words *words);

#endif
