/* meeting_bystander.h: who and what a sentence names that meets nobody. */
#ifndef VN_MEETING_BYSTANDER_H
#define VN_MEETING_BYSTANDER_H

#include "meeting_party.h"
#include "meeting_scene.h"

/* Whether a party of the sentence is one of the dead, shown by a portrait, represented by another, the land
 * or body of compatriots abroad or the agency of a reporter. */
bool vn_is_bystander(const vn_scene *sc, const vn_party *p, const vn_sentence *s);

/* Whether an office is only what someone is said to hold: "giữ chức A", "trên cương vị A". */
bool vn_is_role(const vn_scene *sc, const vn_party *p, const vn_sentence *s);

#endif
