/* meeting_party.h: the parties of a sentence, part of the first step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_PARTY_H
#define VN_MEETING_PARTY_H

#include "meeting_parts.h"

typedef struct vn_parties {
    vn_party *items;
    size_t n, cap;
} vn_parties;

vn_party vn_party_begin(uint8_t form, uint32_t first, uint32_t end);

/* Lists the parties of a sentence in the order of the text. `mention`: the first mention of the sentence;
 * then the first behind it. The hits are those of the sentence. */
void vn_parties_of(vn_scene *sc, const vn_sentence *s, size_t *mention, size_t first_hit, size_t end_hit,
                   vn_parties *out);

/* Whether "chủ nhà" or "sở tại" stands at a token: who is told with it is of the land that receives. */
bool vn_tells_native(const vn_scene *sc, uint32_t token);
/* Whether a token ends "nước này": who is told with it is of the land named last. */
bool vn_tells_this_land(const vn_scene *sc, uint32_t token);

/* Gives those parties their land. */
void vn_natives_settle(vn_scene *sc, vn_parties *ps);

/* The land that receives, as far as the article tells; NULL. */
const char *vn_receiving_land(const vn_scene *sc);

/* Gives offices told without a name who holds them. */
void vn_holders_name(const vn_scene *sc, vn_parties *ps);
/* Makes the land or body behind "nhà lãnh đạo", "người đứng đầu" the leader of it who is named before. */
void vn_leaders_settle(const vn_scene *sc, vn_parties *ps);
/* Adds "vị khách", who visits. */
void vn_guests_add(const vn_scene *sc, vn_parties *ps, const vn_sentence *s);

/* Joins "the delegation of B led by A", "A heads the delegation of B" to one party. */
void vn_delegations_join(const vn_scene *sc, vn_parties *ps);
/* "các đoàn", "214 đoàn khách": whether a delegation is one of many, none told before. */
bool vn_is_of_several(const vn_scene *sc, uint32_t delegation);
/* Gives "the delegation", the party at an index, whose it is: the one named last, who travels, or who visits.
 */
void vn_delegation_follow(const vn_scene *sc, vn_parties *ps, size_t at);
/* Gives "đoàn A", A a land, the identity of who leads its delegation, else of whom the article names first of
 * the land; false where none is known. */
bool vn_delegation_of_land(const vn_scene *sc, vn_party *p);
/* Gives a party the identity of who is told to visit a land: of the delegation named last, else of whom the
 * article names first of those who visit; false where none is known. */
bool vn_visitor_of(const vn_scene *sc, const char *land, vn_party *out);
/* Remembers whom a sentence names first of Viet Nam and of abroad. */
void vn_delegation_remember(vn_scene *sc, const vn_parties *ps);

/* Remembers a ceremony or conference that a sentence tells of one party alone. */
void vn_carry_open(vn_scene *sc, const vn_parties *ps, const vn_candidate *c);
/* Whether the sentence tells who faces that party: sets both parties of the wording, and forgets it. */
bool vn_carry_close(vn_scene *sc, const vn_parties *ps, vn_candidate *c);

struct vn_candidates;
/* Remembers the candidate at an index, where it is a gathering told of nobody. */
void vn_gathering_open(vn_scene *sc, const vn_candidate *c, size_t at);
/* Gives it the first two of two lands that the sentences behind announce to be there. */
void vn_gathering_hear(vn_scene *sc, const vn_parties *ps, uint32_t sentence, struct vn_candidates *all);

/* The two of a wording whose sentence names only who receives: he and who visits; false where it is none. */
bool vn_received_party(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, vn_party *host,
                       vn_party *guest);

/* Finds whom the article is about and who invited. */
void vn_implied_find(vn_scene *sc);
/* "Cuộc gặp với B xoay quanh ...": a sentence that begins with the name of an encounter and one of its two.
 */
bool vn_begins_with_encounter(const vn_scene *sc, const vn_candidate *c);
/* Who may face party b at a wording whose sentence names nobody else; false where nobody is known. */
bool vn_implied_party(const vn_scene *sc, const vn_candidate *c, const vn_party *b, vn_party *out);

/* Whether a bare "ông" or "bà" is the subject of what follows. */
bool vn_is_subject_pronoun(const vn_scene *sc, const vn_phrase_hit *hit, const vn_sentence *s);

/* Whether it is whom the verb before it is done to, with nothing behind. */
bool vn_is_object_pronoun(const vn_scene *sc, const vn_phrase_hit *hit, const vn_sentence *s);

#endif
