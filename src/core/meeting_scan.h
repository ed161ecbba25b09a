/* meeting_scan.h: the first step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_SCAN_H
#define VN_MEETING_SCAN_H

#include "meeting_scene.h"

struct vn_parties;

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

/* "đồng chủ trì lễ ...", "cuộc họp Ủy ban hỗn hợp": takes the kind of what is presided over, and makes a
 * session that bears a name a conference. */
void vn_session_read(const vn_scene *sc, vn_candidate *c);

/* Adds wordings of a sentence that no phrase tells: an arrival, where it is an early one, and "With B, A
 * ...". */
void vn_hits_add(vn_scene *sc, const vn_sentence *s, size_t first_hit, bool early);

/* "To prepare for the visit, A worked with B": what a sentence begins with says nothing of what was done. */
void vn_purpose_clear(vn_scene *sc, const vn_sentence *s);
/* "Before the coming feast, A has called on B": likewise what is ahead by the words that open the sentence.
 */
void vn_outlook_clear(vn_scene *sc, const vn_sentence *s);

/* Sets the date mention nearest to the wording, from an index on, and the day that is said of it. */
void vn_days_said(const vn_scene *sc, const vn_sentence *s, size_t from_mention, vn_candidate *c);
/* The first whole day of the article proper, as EDTF; NULL without one. */
const char *vn_main_date(const vn_scene *sc);

/* How an item hangs on the list before it, a vn_list. */
uint8_t vn_list_link(const vn_scene *sc, const vn_party *last, const vn_party *next);
/* The index of the first party of a list that explains the words before it: "a number of deputies of two
 * parties, among them A"; else `right`, that of the party behind the wording. */
size_t vn_explained_from(const vn_scene *sc, const struct vn_parties *ps, const vn_candidate *c,
                         size_t right);
/* What keeps a party behind `last` from being an item, or lets a body be one; see meeting_items.c. */
bool vn_is_apposed(const vn_scene *sc, const vn_party *last, const vn_party *next);
bool vn_stands_for_people(const vn_scene *sc, const vn_party *last, const vn_party *next);
bool vn_shares_holder(const vn_scene *sc, const vn_party *item, const vn_party *end);
/* "worked with the Sở A, the Sở B and the board C": a body of a list whose first is at home is, too. */
bool vn_is_home_item(const vn_scene *sc, const vn_party *first, const vn_party *item);
/* "worked with the departments, districts": whether the wording's own object is people at home. */
bool vn_is_with_own_people(const vn_scene *sc, const vn_candidate *c);
bool vn_is_visited_body(const vn_scene *sc, const vn_candidate *c, const vn_party *first,
                        const vn_party *next);

/* Marks the candidates told in speech within quotation marks; in the order of the text. */
void vn_quotes_mark(const vn_scene *sc, vn_candidates *all);

/* "Speaking with reporters": an interview, by whom the wording is followed. */
bool vn_is_interview(const vn_scene *sc, const vn_candidate *c);

#endif
