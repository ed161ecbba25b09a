/* meeting_conference.h: conferences whose other side is told by name or venue; see meeting_parts.h. */
#ifndef VN_MEETING_CONFERENCE_H
#define VN_MEETING_CONFERENCE_H

#include "meeting_scene.h"

/* What tells the land that a conference's other side is of. */
enum { VN_LAND_UNTOLD, VN_LAND_OF_NAME, VN_LAND_OF_VENUE };

/* The land that faces a party of the land `own` at the conference, and what tells it. */
uint8_t vn_conference_land(const vn_scene *sc, const vn_candidate *c, const char *own, vn_party *land);

/* "attends", "speaks at", "opens" the conference. */
bool vn_is_attended(const vn_scene *sc, const vn_candidate *c);

/* "A and B presided", with no word of over what: takes the kind of what was told just before. */
void vn_presiding_read(vn_scene *sc, vn_candidate *c);

#endif
