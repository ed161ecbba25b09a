/* meeting_slots.h: the third step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_SLOTS_H
#define VN_MEETING_SLOTS_H

#include "meeting_merge.h"

/* Which encounter each sentence speaks of: index, or es->n where none. One entry a sentence. */
uint32_t *vn_sentence_owners(const vn_scene *sc, const vn_encounters *es);

/* Fills one record. `owners` from vn_sentence_owners. */
void vn_meeting_fill(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                     const uint32_t *owners, vn_meeting *out);

/* Adds one line of evidence to a record. */
void vn_meeting_explain(const vn_scene *sc, vn_meeting *m, const char *slot, const char *value,
                        const char *rule, uint32_t start, uint32_t len);

/* Topics of the sentences that speak of the encounter. */
void vn_meeting_topics(const vn_scene *sc, const vn_encounters *es, size_t which, const uint32_t *owners,
                       vn_meeting *out);

#endif
