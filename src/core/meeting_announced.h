/* meeting_announced.h: what the words before a list of persons say: that they were there, and on which side.
 */
#ifndef VN_MEETING_ANNOUNCED_H
#define VN_MEETING_ANNOUNCED_H

#include "meeting_slots.h"

/* Whether a token of [from, end) has the cue. */
bool vn_cue_among(const vn_scene *sc, uint32_t from, uint32_t end, uint8_t cue);

/* "Cùng hội kiến với X có", "Đón đoàn tại sân bay có": whether a sentence begins as one of who was there. */
bool vn_begins_attended(const vn_scene *sc, const vn_sentence *s);

/* "phía A có X", "đoàn do X dẫn đầu, có Y", "Đoàn A còn có X": whether the words up to `last`, the token
 * before a list, tell that those whom it names were there. */
bool vn_tells_presence(const vn_scene *sc, const vn_sentence *s, uint32_t last);

/* "Cùng dự buổi tiếp, ông X ...": whether who follows `last` opens the sentence behind where he was. */
bool vn_opens_with_presence(const vn_scene *sc, const vn_sentence *s, uint32_t last);

/* The side that the words [from, end) before a list speak of; VN_S_NONE where they do not tell. */
vn_side_name vn_side_announced(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, uint32_t from,
                               uint32_t end);

#endif
