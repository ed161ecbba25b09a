/* meeting_scan.h: the first step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_SCAN_H
#define VN_MEETING_SCAN_H

#include "meeting_scene.h"

typedef struct vn_candidates {
    vn_candidate *items;
    size_t n, cap;
} vn_candidates;

/* Fills the scene's cues and hits and lists the candidates in the order of the text. */
void vn_scene_scan(vn_scene *sc, vn_candidates *out);

/* "trao đổi với B qua điện thoại": makes it a call; false where the wording tells nothing otherwise. */
bool vn_phone_read(const vn_scene *sc, vn_candidate *c);
/* Sets whether the wording tells of the encounter as an act, by its name, in the passive. */
void vn_form_read(const vn_scene *sc, vn_candidate *c);

/* "Speaking with reporters": an interview, by whom the wording is followed. */
bool vn_is_interview(const vn_scene *sc, const vn_candidate *c);

#endif
