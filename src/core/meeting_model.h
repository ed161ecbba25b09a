/* meeting_model.h: the small linear models of meeting.c; trained by src/tools/train_meetings.c. */
#ifndef VN_MEETING_MODEL_H
#define VN_MEETING_MODEL_H

#include "meeting_scan.h"

/* Is this wording a reported encounter of the two parties? One feature a line; all are 0 or 1. */
#define VN_CANDIDATE_FEATURES(F)                                                                             \
    F(bias)                                                                                                  \
    F(zone_title)                                                                                            \
    F(zone_lead) F(zone_caption) F(zone_body) F(order_0) F(order_1) F(order_2) F(order_4) F(order_8)         \
        F(order_16) F(noun) F(told) F(passive) F(both) F(between) F(kind_talks) F(kind_reception)            \
            F(kind_courtesy_call) F(kind_working_session) F(kind_meeting) F(kind_phone_call)                 \
                F(kind_online_meeting) F(kind_conference) F(kind_signing) F(kind_ceremony) F(kind_visit)     \
                    F(noun_talks) F(noun_reception) F(noun_meeting) F(noun_conference) F(noun_visit)         \
                        F(noun_ceremony) F(untold_body) F(left_named) F(left_office) F(left_body)            \
                            F(left_place) F(left_delegation) F(right_named) F(right_office) F(right_body)    \
                                F(right_place) F(right_delegation) F(countries_differ) F(country_one)        \
                                    F(country_none) F(abroad) F(date_none) F(date_main) F(date_other)        \
                                        F(date_vague) F(date_today) F(date_same_day) F(date_after) F(future) \
                                            F(future_near) F(wish) F(wish_near) F(recall) F(recall_near)     \
                                                F(speech) F(done) F(done_near) F(quoted) F(sequence) F(hold) \
                                                    F(with) F(at_start) F(negated) F(pair_seen) F(pair_lead) \
                                                        F(left_near) F(left_far) F(right_near) F(right_far)  \
                                                            F(gap_comma) F(invitation) F(other_verb)

enum vn_candidate_feature {
#define VN_AS_ENUM(name) VN_CF_##name,
    VN_CANDIDATE_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_CF_COUNT
};

typedef struct vn_meeting_model {
    const float *candidate; /* VN_CF_COUNT */
} vn_meeting_model;

extern const float vn_candidate_weights[VN_CF_COUNT];
extern const vn_meeting_model vn_meeting_model_default;
extern const char *const vn_candidate_feature_names[VN_CF_COUNT];

/* vn_meetings_make with a model of the caller's: for trainers. */
vn_meetings vn_meetings_make_with(vn_arena *arena, const vn_text *text, const vn_article *article,
                                  const vn_tokens *tokens, const vn_sentences *sentences,
                                  const vn_entities *entities, vn_day published,
                                  const vn_meeting_model *model);

typedef struct vn_features {
    uint8_t on[128];
    size_t n;
} vn_features;

/* Needs the candidates before `at` for what was told of the pair already. */
void vn_candidate_features(const vn_scene *sc, const vn_candidates *all, size_t at, vn_features *out);

bool vn_is_whole_day(const char *edtf);
bool vn_same_pair(const vn_candidate *a, const vn_candidate *b);
const char *
vn_main_date(const vn_scene *sc); /* EDTF of the first whole day of the article; NULL without one */

#endif
