/* meeting_lands.h: what an article says of lands, shared by the files that tell who receives. Tokens and
 * mentions are indices. */
#ifndef VN_MEETING_LANDS_H
#define VN_MEETING_LANDS_H

#include "meeting_parts.h"

/* Whether the words before a token tell of a way home: "về đến A". */
bool vn_comes_home(const vn_scene *sc, uint32_t to);

/* Whether a mention is of a land, and of no city that is one. */
bool vn_names_land(const vn_scene *sc, const vn_mention *m);

/* Whether "at" the land of a mention is said of what happens, not of trade and people there. */
bool vn_tells_venue(const vn_scene *sc, const vn_mention *m);

/* Whether something may be held at what is named: a place, or a body at home in its land. */
bool vn_names_site(const vn_scene *sc, const vn_mention *m);

/* Whether a mention is of a mission of Viet Nam that somebody of Viet Nam is told to have visited or met. */
bool vn_is_own_mission_met(const vn_scene *sc, const vn_mention *m);

#endif
