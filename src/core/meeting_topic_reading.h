/* meeting_topic_reading.h: what each sentence of an article tells of topics, and of which encounter; for
 * meeting_topics.c and meeting_topic_reading.c alone. */
#ifndef VN_MEETING_TOPIC_READING_H
#define VN_MEETING_TOPIC_READING_H

#include "meeting_topics.h"

typedef struct vn_topic_sentence {
    size_t first_hit, n_hits;
    uint32_t owner; /* the encounter that it is told of */
    uint32_t
        shared; /* told of all encounters named up to this sentence, too; UINT32_MAX: of its owner alone */
    uint32_t anchor; /* the last sentence up to this one with a wording of encounter; UINT32_MAX without */
    uint32_t namers; /* encounters that it names */
    uint32_t cues;   /* bits */
    vn_topic_words words;
    uint8_t topics;
    uint8_t zone;
    bool turned; /* its wording of encounter was taken for another's, but its sides are the owner's */
    bool agree, several, at_several, body;
    bool stray;  /* tells, as an act, of an encounter that is none of those at hand */
    bool astray; /* after such a one, and told of none since */
} vn_topic_sentence;

struct vn_topic_reading {
    vn_phrase_hits hits;
    vn_topic_sentence *sentences;
    uint32_t *own;     /* the sentences of each encounter in turn, ascending */
    size_t *own_start; /* of each encounter and the end */
    uint32_t *first;   /* of each encounter: the first sentence with a wording of it */
    bool *names;       /* of each sentence: it names the encounter at hand */
};

static inline bool
vn_has_cue(uint32_t cues, vn_cue cue)
{
    return cues >> cue & 1;
}

/* Whether it tells what somebody said, wished or agreed to. */
static inline bool
vn_is_stated(const vn_topic_sentence *s)
{
    return s->agree || vn_has_cue(s->cues, VN_Q_SPEECH) || vn_has_cue(s->cues, VN_Q_WISH);
}

/* Whether a sentence is told of an encounter. */
bool vn_is_told_of(const vn_topic_reading *r, uint32_t at, size_t which);

#endif
