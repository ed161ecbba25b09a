/* meeting_scene.h: questions to the scene of meeting_parts.h, which every step of meeting.c asks. */
#ifndef VN_MEETING_SCENE_H
#define VN_MEETING_SCENE_H

#include "meeting_parts.h"

bool vn_is_whole_day(const char *edtf);
/* Whether a name at a token is a credit: after "Ảnh:", "Nguồn:", "theo"; `first` begins its sentence. */
bool vn_is_credit(const vn_scene *sc, uint32_t token, uint32_t first);

/* Whether the body at a token is the source of the news: "Theo Hãng tin A, ...". */
bool vn_is_source(const vn_scene *sc, uint32_t token);

/* Whether a party speaks for others to the press, and so is no side. */
bool vn_is_spokesman(const vn_scene *sc, const vn_party *p);

/* The first mention that begins at a token or after it. */
size_t vn_first_mention(const vn_scene *sc, uint32_t token);

/* Whether a date is of something else by the words beside it: of publication, of birth, of what is to come.
 */
bool vn_date_is_aside(const vn_scene *sc, const vn_mention *m);

/* The day that a relative word of the sentence stands for and its token; NULL without one. */
const char *vn_relative_day(const vn_scene *sc, const vn_sentence *s, uint32_t *at);

/* A token past the last is no word. */
bool vn_token_is(const vn_scene *sc, uint32_t i, const char *word);
bool vn_token_is_one_of(const vn_scene *sc, uint32_t i, const char *const *words); /* they end with NULL */
/* The organization that a party speaks for, by name; NULL where none. */
const char *vn_party_body(const vn_scene *sc, const vn_party *p);
/* Whether a body stands above countries, by the words of its name; NULL does not. */
bool vn_is_international(const char *body);
/* Bodies of many lands, whatever land the article names beside them. */
bool vn_is_of_many_lands(const char *body);

extern const char *const vn_international_words[]; /* src/data/international_words.tsv; ends with NULL */

/* Two words, one right after the other. */
typedef struct vn_word_pair {
    const char *first, *second;
} vn_word_pair;

/* Whether one of the pairs stands at a token. */
bool vn_has_pair(const vn_scene *sc, uint32_t token, const vn_word_pair *pairs, size_t n);
#define VN_HAS_PAIR(sc, token, pairs) vn_has_pair(sc, token, pairs, sizeof(pairs) / sizeof *(pairs))

/* Whether a funeral or a mourning of the state is named at a token. */
bool vn_tells_mourning(const vn_scene *sc, uint32_t token);

bool vn_same_country(const char *a, const char *b); /* both known and equal */
/* Whether people of a land bear names that read as Vietnamese ones, in the Sino-Vietnamese reading too. */
bool vn_names_alike(const char *country);
/* The same, Viet Nam aside. */
bool vn_is_abroad_alike(const char *land);
const char *vn_country_of(const vn_scene *sc, const vn_entity *e);

/* The code of the land that a token names in a compound ("Việt - Trung"); NULL where it names none. */
const char *vn_short_land(const vn_scene *sc, uint32_t token);

/* The number of the sentence that a token stands in. */
uint32_t vn_sentence_at(const vn_scene *sc, uint32_t token);
bool vn_holds_word(const char *s, const char *word); /* as a whole word */

/* Whether a token, or a cue, stands from one token up to another. */
bool vn_gap_has(const vn_scene *sc, uint32_t from, uint32_t to, const char *word);
bool vn_gap_has_cue(const vn_scene *sc, uint32_t from, uint32_t to, uint8_t cue);

/* Fills the scene's countries, one for each entity, and what is kept beside them; who bears a name of the
 * language and is given no country is at home. */
void vn_scene_guess_countries(vn_scene *sc);

/* Gives places that are named as ones at home are, and the bodies named by them, the land written behind
 * them. */
void vn_glosses_read(vn_scene *sc);

/* Finds who commands the ship of a force that calls at a port: of the land of that force, and the head of its
 * delegation. Ships that are named like persons are marked absent. */
void vn_ships_read(vn_scene *sc);

#endif
