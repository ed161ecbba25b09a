/* meeting_slots.h: the third step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_SLOTS_H
#define VN_MEETING_SLOTS_H

#include "meeting_merge.h"

/* Divides the sentences among the encounters: each goes to the last encounter named. Reads the lands, too. */
void vn_sentences_divide(vn_scene *sc, vn_encounters *es);

/* Begins a record: its span, kind, date and place. The sentences have been divided. */
void vn_meeting_begin(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                      vn_meeting *out);

/* Puts the sides of all encounters in order, the host first; their records have been begun. */
void vn_hosts_order(const vn_scene *sc, const vn_candidates *all, vn_encounters *es,
                    const vn_meetings *begun);

/* Fills the rest of one record; the sides are in order. */
void vn_meeting_fill(const vn_scene *sc, const vn_candidates *all, vn_encounters *es, size_t which,
                     vn_meeting *out);

static inline const vn_mention *
vn_scene_mention(const vn_scene *sc, uint32_t i)
{
    return &sc->entities->mentions[i];
}

static inline const vn_entity *
vn_scene_entity(const vn_scene *sc, uint32_t i)
{
    return &sc->entities->items[i];
}

/* Chooses the day of each encounter, all of them together, for vn_meeting_date. */
void vn_dates_choose(vn_scene *sc, const vn_candidates *all, const vn_encounters *es);

/* When it took place: the slot date and its period. */
void vn_meeting_date(const vn_scene *sc, size_t which, vn_meeting *out);

/* Where it took place: the slots place and place_code. */
void vn_meeting_place(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                      vn_meeting *out);

/* What was signed, adopted or issued at it. */
void vn_meeting_documents(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                          vn_meeting *out);

/* The name of the conference that it is. */
void vn_meeting_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *out);

/* Reads what the article says of visits and places: soil, visited, visitor, inviter, thanks, welcomes. */
void vn_lands_read(vn_scene *sc);

/* Whether the head of a side is an envoy who lives abroad, by the office. */
bool vn_is_envoy(const vn_scene *sc, const vn_party *p);

/* Which side of the encounter receives: the features, signed for side 0. */
void vn_host_features(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e,
                      const char *place_code, vn_features *out);

/* The organization of a person's office: that of the article, else the only one it can be; NULL. */
const char *vn_office_organization(const vn_scene *sc, uint32_t person);
/* The body that a side stands for; NULL where it is a person or a land alone. */
const char *vn_side_organization(const vn_scene *sc, const vn_party *p);
/* Fills body, land and head of side k, 0 or 1. */
void vn_side_fill(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, int k, vn_side *side);
/* Who meets a party as a member of his own party's leading bodies stands for the party. */
void vn_side_stand_for_party(const vn_scene *sc, vn_side *side, const vn_side *other);

/* The body of which a department is a part, by the article: "Bộ B" of "Vụ A, Bộ B"; any other body, or NULL,
 * as it is. */
const char *vn_whole_of(const vn_scene *sc, const char *own);

/* The body at which the encounter is told to have been, where the host's head, of an office without a body,
 * may stand for it; NULL. */
const char *vn_seat_of_host(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e);

/* Names the heads of sides that are told by their body or land alone, where the article says who leads them.
 */
void vn_heads_find(const vn_scene *sc, vn_encounter *e);

/* Whom the sentences of an encounter announce as the first of a side that has no head yet; VN_NO_ENTITY. */
uint32_t vn_leader_told(const vn_scene *sc, const vn_encounter *e, int side);

/* Whether a person told by an office without its body holds one that the side's body has: "Đồn trưởng" in
 * "Đồn A".
 */
bool vn_seat_fits(const vn_scene *sc, uint32_t person, const vn_party *side);

/* One person who may take part. */
typedef struct vn_guest {
    uint32_t person;
    const vn_mention *at;
    vn_side_name side;
    vn_side_name announced; /* the side that the words before a list of persons name */
    bool on[VN_PF_COUNT];
} vn_guest;

#define VN_MAX_GUESTS 96

/* The persons named in the sentences of an encounter whose sides are in order, with their features; their
 * number. */
size_t vn_guests_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                    vn_guest *out);

void vn_guest_features(const vn_guest *guest, vn_features *out);

/* Adds one line of evidence to a record. */
void vn_meeting_explain(const vn_scene *sc, vn_meeting *m, const char *slot, const char *value,
                        const char *rule, uint32_t start, uint32_t len);

#endif
