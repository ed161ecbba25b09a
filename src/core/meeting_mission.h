/* meeting_mission.h: what an embassy or a consulate holds in the land that it is in. */
#ifndef VN_MEETING_MISSION_H
#define VN_MEETING_MISSION_H

#include "meeting_merge.h"

/* The side whose mission is told to hold the ceremony or conference, or whose seat it is about: 1 for the
 * first, -1 for the second, 0 for neither. It is the host, on whosesoever soil. */
int vn_mission_holds(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e);

#endif
