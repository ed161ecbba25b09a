/*
 * analyze.h: the way of one article, step after step.
 *
 * bytes -> normal view -> zones -> tokens -> sentences -> words -> mentions and entities -> meetings.
 * The normal view comes before the zones so that furniture and datelines are known in every
 * Unicode form.
 */
#ifndef VN_ANALYZE_H
#define VN_ANALYZE_H

#include "meeting.h"

/* How far to go; each step includes those before it. */
typedef enum vn_depth {
    VN_D_TEXT,
    VN_D_ARTICLE,
    VN_D_TOKENS,
    VN_D_WORDS,
    VN_D_ENTITIES,
    VN_D_MEETINGS
} vn_depth;

typedef struct vn_analysis {
    vn_text text;
    vn_article article;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_words words;
    vn_entities entities;
    vn_meetings meetings;
    vn_depth depth;
    /* what has been done so far; for vn_analyze_more alone */
    bool has_article, has_tokens, has_words, has_tags, has_entities, has_meetings;
    const vn_mention *tags; /* the mentions before they are resolved */
    size_t n_tags;
    vn_day published;
} vn_analysis;

/* `source` must outlive the analysis; everything else lives in the arena. */
void vn_analyze(vn_analysis *a, vn_arena *arena, const char *source, size_t len, vn_day published,
                vn_depth depth);

/*
 * Goes further with an analysis of the same arena: only what is lacking is done, and with another
 * day of publication only what depends on it is done again.
 */
void vn_analyze_more(vn_analysis *a, vn_arena *arena, vn_day published, vn_depth depth);

#endif
