/* meeting_scan.h: the first step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_SCAN_H
#define VN_MEETING_SCAN_H

#include "meeting_parts.h"

typedef struct vn_parties {
    vn_party *items;
    size_t n, cap;
} vn_parties;

typedef struct vn_candidates {
    vn_candidate *items;
    size_t n, cap;
} vn_candidates;

/* Fills the scene's cues and hits and lists the candidates in the order of the text. */
void vn_scene_scan(vn_scene *sc, vn_candidates *out);

bool vn_is_whole_day(const char *edtf);
bool vn_token_is(const vn_scene *sc, uint32_t i, const char *word);
bool vn_same_country(const char *a, const char *b); /* both known and equal */
const char *vn_country_of(const vn_scene *sc, const vn_entity *e);

#endif
