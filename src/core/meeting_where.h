/* meeting_where.h: the places that compete for an encounter, shared by the files that find them; see
 * meeting_options.h. */
#ifndef VN_MEETING_WHERE_H
#define VN_MEETING_WHERE_H

#include "meeting_dates.h"

/* Whether a place stands after "at": "tại", "ở", be it part of a longer wording, or words of a site between.
 */
bool vn_is_at(const vn_scene *sc, uint32_t token);

/* Whether the tokens from `first` up to `end` name a place of a plan, another year, another stage of the
 * trip; whether they may name one that is only spoken of. */
bool vn_place_is_elsewhere(const vn_scene *sc, uint32_t first, uint32_t end, const vn_standing *st);
bool vn_tells_business(const vn_scene *sc, uint32_t k);
bool vn_place_is_aside(const vn_scene *sc, uint32_t first, uint32_t end, const vn_standing *st);

/* Whether a place after "at", its first token given, is where an envoy resides. */
bool vn_is_residence(const vn_scene *sc, uint32_t token);

/* Whether a place after "at" is where a reporter is posted. */
bool vn_is_reporters_post(const vn_scene *sc, uint32_t token);

/* Whether something was held at the body of a mention; `start`: its first token, with the words of its seat.
 */
bool vn_is_body_venue(const vn_scene *sc, const vn_mention *m, uint32_t start, const vn_standing *st);

/* Whether a place is where the article was sent from: "Hà Nội (TTXVN) - ", "NDO - Paris, 5/3 - ". */
bool vn_is_dateline(const vn_scene *sc, uint32_t mention);

/* Drops the lands of which a town competes, and sets the features of how the places stand to each other. */
void vn_places_relate(const vn_scene *sc, const vn_encounter *e, vn_options *options);

/* How good a place is for the slot: 2 a city, 1 a site, 0 a country or region. */
int vn_place_rank(const vn_scene *sc, uint32_t mention);

/* Whether a place goes on from the one before it, a town from the site before it; whether it is a street. */
bool vn_place_goes_on(const vn_scene *sc, uint32_t mention);
bool vn_town_follows_site(const vn_scene *sc, uint32_t mention);
bool vn_is_street(const vn_scene *sc, uint32_t mention);

/* The first place of the chain that a place ends: "trụ sở X, quận Y, Hà Nội". */
uint32_t vn_place_chain(const vn_scene *sc, uint32_t mention);

/* Calls take for each "here" in a sentence that tells of an encounter: "tại đây", "ngay tại sân bay", with
 * the token of "here" and the place named before that it stands for. */
typedef void vn_take_here(void *context, uint32_t token, uint32_t mention);
void vn_each_here(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_take_here *take,
                  void *context);

/* Whether a place after "at" is told of all that was done on a visit or one after the other: "các hoạt động
 * diễn ra tại X", "thăm, làm việc tại X", "tại X, A đã lần lượt tiếp". */
bool vn_is_of_all(const vn_scene *sc, uint32_t token);

/* Whether the beginning of an article tells a place after "at" as that of an event that people attended or
 * met beside; as that of several days. */
bool vn_is_of_event(const vn_scene *sc, uint32_t token);
bool vn_is_of_days(const vn_scene *sc, uint32_t token);

/* Whether a place is called a town where it is named: "thành phố X". */
bool vn_is_called_town(const vn_scene *sc, uint32_t mention);

/* Whether a land is governed from a town. */
bool vn_is_capital(const vn_entity *place);

/* What a word of travel before a place, the first token of its chain given, says of it: sets `trip` where a
 * sentence that names a side leads there, `reached` where it goes on to tell of the encounter. */
void vn_place_journey(const vn_scene *sc, uint32_t mention, uint32_t start, const vn_standing *st,
                      vn_option *o);

/* The place of an encounter, its kind given, for which the model takes none: the one that frames its day,
 * that people came to, that the article tells of all; 0 without one. */
size_t vn_place_of_rest(uint8_t kind, const vn_options *options);

/* The one town other than a capital that the article says people travelled to; 0 without one: of what was
 * done in a capital no more is known than that one visits the land. */
size_t vn_town_of_trip(const vn_options *options);

/* The town that people travelled to for a site that is told without its town; an airport in a capital, too.
 */
size_t vn_town_for_site(const vn_scene *sc, const vn_options *options, size_t site);

/* Whether the article says of a capital only that other leaders met there. */
bool vn_is_capital_of_others(const vn_scene *sc, const vn_encounters *es, size_t which,
                             const vn_options *options, size_t best);

/* Lets sites stand for the towns that come before them: those named right behind or, for the `first`
 * encounter, told by the title as where it was held. */
void vn_sites_to_towns(const vn_scene *sc, vn_options *options, bool first);

#endif
