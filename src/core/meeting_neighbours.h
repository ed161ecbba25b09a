/* meeting_neighbours.h: the parties that stand around a wording of encounter; part of the first step of
 * meeting.c. */
#ifndef VN_MEETING_NEIGHBOURS_H
#define VN_MEETING_NEIGHBOURS_H

#include "meeting_party.h"
#include "meeting_scan.h"

#define VN_REACH 3 /* parties looked at on each side of a wording */

/* The parties on each side of a wording, nearest first; the last on the left may be the sentence's subject.
 */
typedef struct vn_neighbours {
    const vn_party *left[VN_REACH + 1], *right[VN_REACH];
    size_t n_left, n_right;
} vn_neighbours;

vn_neighbours vn_neighbours_of(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c);

/* "B được A1 và A2 tiếp": B, and those who receive him; NULL where the wording is told otherwise. */
const vn_party *vn_received_by(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c,
                               const vn_party **agents, size_t *n_agents);

#endif
