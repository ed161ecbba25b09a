/* meeting_mourning.h: part of the first step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_MOURNING_H
#define VN_MEETING_MOURNING_H

#include "meeting_scene.h"

/* "viếng cố B", "ghi sổ tang": an act of mourning. */
bool vn_is_mourning(const vn_scene *sc, const vn_candidate *c);

/* The land that mourns, other than that of who comes, or its embassy; false where the sentence tells none. */
bool vn_mourning_land(const vn_scene *sc, const vn_candidate *c, const char *own, vn_party *land);

#endif
