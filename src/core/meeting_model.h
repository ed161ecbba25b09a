/* meeting_model.h: the small linear models of meeting.c; trained by src/tools/train_meetings.c. */
#ifndef VN_MEETING_MODEL_H
#define VN_MEETING_MODEL_H

#include "meeting_scan.h"
#include "scorer.h"

/* Is this wording a reported encounter of the two parties? One feature a line; all are 0 or 1. */
/* clang-format off */
#define VN_CANDIDATE_FEATURES(F)                                                                     \
    F(bias) F(zone_title) F(zone_lead) F(zone_caption) F(zone_body) F(order_0) F(order_1)            \
    F(order_2) F(order_4) F(order_8) F(order_16) F(noun) F(told) F(passive) F(both) F(kind_talks)    \
    F(kind_reception) F(kind_courtesy_call) F(kind_working_session) F(kind_meeting)                  \
    F(kind_phone_call) F(kind_online_meeting) F(kind_conference) F(kind_signing) F(kind_ceremony)    \
    F(kind_visit) F(noun_talks) F(noun_reception) F(noun_meeting) F(noun_conference) F(noun_visit)   \
    F(noun_ceremony) F(untold_body) F(left_named) F(left_office) F(left_body) F(left_place)          \
    F(left_delegation) F(right_named) F(right_office) F(right_body) F(right_place)                   \
    F(right_delegation) F(countries_differ) F(country_one) F(country_none) F(abroad) F(guessed)      \
    F(guessed_same) F(date_none) F(date_main) F(date_other) F(date_vague) F(date_today)              \
    F(date_same_day) F(date_after) F(future) F(future_near) F(wish) F(wish_near) F(modal)            \
    F(modal_near) F(purpose) F(purpose_near) F(negation) F(negation_near) F(recall) F(recall_near)   \
    F(speech) F(done) F(done_near) F(quoted) F(sequence) F(hold) F(with) F(at_start)                 \
    F(shape_around) F(shape_before) F(shape_after) F(shape_between) F(coordinated) F(split)          \
    F(left_1) F(left_2) F(right_1) F(right_2) F(left_in_lead) F(right_in_lead) F(both_in_lead)       \
    F(left_often) F(right_often) F(both_named) F(future_after) F(left_led) F(right_led)              \
    F(not_adjacent) F(crossed_verb) F(left_of) F(right_of) F(own_date) F(weak) F(coordinated_told)   \
    F(future_last) F(done_last) F(direct) F(direct_with) F(before_told) F(after_noun)                \
    F(around_noun) F(before_noun) F(left_near) F(left_far) F(right_near) F(right_far)                \
    F(other_verb) F(international) F(split_loose) F(split_body) F(split_office) F(split_and)         \
    F(split_semicolon) F(split_plural) F(left_tail) F(left_lead) F(verb_between) F(chained)          \
    F(attends) F(recall_after) F(when) F(prev_plural) F(prev_abstract) F(prev_comma) F(prev_and)     \
    F(prev_start) F(prev_done) F(next_comma) F(next_end) F(next_at) F(first_person) F(crowd_left)    \
    F(crowd_right) F(visit_between) F(flows) F(elsewhen) F(implied) F(implied_ceremony)              \
    F(land_of_name) F(land_of_venue) F(attended_name) F(attended_venue)

/* Is this gathering of wordings an encounter of its own? */
#define VN_ENCOUNTER_FEATURES(F)                                                                     \
    F(bias) F(wordings_1) F(wordings_2) F(wordings_3) F(wordings_6) F(told_0) F(told_1) F(told_2)    \
    F(best_1) F(best_2) F(best_3) F(best_4) F(best_5) F(best_6) F(best_7) F(best_8) F(best_9)        \
    F(second_1) F(second_2) F(second_3) F(second_4) F(best_told_1) F(best_told_2) F(best_told_3)     \
    F(best_told_4) F(title) F(lead) F(title_lead) F(caption_only) F(late) F(all_future)              \
    F(any_future) F(all_wish) F(all_recall) F(all_speech) F(recall_late) F(speech_late)              \
    F(future_follows) F(all_weak) F(weak_late) F(done) F(dated) F(split) F(sequence) F(referred)     \
    F(only_visit_verbs) F(sentences_4) F(persons_2) F(persons_1) F(persons_0) F(place_side)          \
    F(body_side) F(place_sides) F(countries_differ) F(country_one) F(country_none) F(abroad)         \
    F(guessed) F(first) F(best) F(same_pair) F(same_pair_group) F(shares_person) F(shares_none)      \
    F(alone) F(few) F(many) F(kind_talks) F(kind_reception) F(kind_courtesy_call)                    \
    F(kind_working_session) F(kind_meeting) F(kind_phone_call) F(kind_online_meeting)                \
    F(kind_conference) F(kind_signing) F(kind_ceremony) F(kind_visit) F(welcome) F(other_ceremony)   \
    F(ceremony_early) F(date_none) F(date_main) F(date_other) F(date_vague) F(old) F(fresh)          \
    F(ahead) F(planned) F(arrival) F(arrival_title) F(arrival_title_only) F(arrival_lead)            \
    F(arrival_start) F(arrival_future) F(arrival_person) F(arrival_told_0) F(arrival_told_1)         \
    F(arrival_told_4) F(arrival_planned) F(arrival_planned_most) F(about_visit)                      \
    F(about_visit_planned) F(article_planned) F(award) F(award_told) F(arrival_landed)               \
    F(arrival_leaves) F(arrival_today) F(arrival_future_any) F(arrival_best_0) F(arrival_best_1)     \
    F(arrival_best_2) F(plain_none) F(plain_0) F(plain_1) F(plain_2) F(elsewhen) F(elsewhen_all)     \
    F(press) F(spokesman) F(years) F(all_quoted) F(all_recall_after) F(beside_conference)            \
    F(beside_award) F(beside_weak) F(elsewhen_late) F(credentials_late)              \
    F(shadow_all) F(shadow_told) F(shadow_lead) F(arrival_aside) F(weak_land)

/* Which of the kinds told of is it? Of one kind at a time; the last ones are the kinds' own in their order. */
#define VN_KIND_FEATURES(F)                                                                          \
    F(told_1) F(told_2) F(told_3) F(untold_1) F(untold_2) F(title) F(lead) F(lead_told) F(first)     \
    F(weak) F(caption) F(strong) F(online) F(online_call) F(talks_reception) F(talks_meeting)        \
    F(talks_session) F(reception_meeting) F(reception_call) F(reception_session) F(meeting_session)  \
    F(meeting_call) F(conference_meeting) F(conference_talks) F(conference_signing)                  \
    F(ceremony_reception) F(ceremony_signing) F(received_above) F(received_even) F(received_below)   \
    F(met_above) F(met_even) F(met_below)      \
    F(acted) F(joined) F(joins) F(audience_title) F(audience_lead) F(audience_told) F(audience_noun) F(audience_first) F(audience_caption) F(none) F(talks) F(reception) F(courtesy_call)             \
    F(working_session) F(meeting) F(phone_call) F(online_meeting) F(conference) F(signing)           \
    F(ceremony) F(visit)

/* Does this person take part in the encounter? */
#define VN_PARTICIPANT_FEATURES(F)                                                                   \
    F(bias) F(country_host) F(country_guest) F(country_none) F(country_other) F(owned_1)             \
    F(owned_2) F(owned_4) F(wording_sentence) F(attend_before) F(attend_near) F(attend_after)        \
    F(list_colon) F(list_start) F(speaks) F(with_head) F(caption_with_head) F(caption) F(after_of)   \
    F(after_invite) F(after_speech) F(coordinated) F(recall) F(future) F(byline) F(title)            \
    F(has_rank) F(has_position) F(no_position) F(head_elsewhere) F(mentions_1) F(mentions_2)         \
    F(mentions_4) F(quoted) F(spouse) F(starts_sentence) F(gratitude) F(single_encounter)            \
    F(office_of_dead) F(message) F(listed_head) F(listed_late) F(listed_start)                       \
    F(listed_attend_has) F(listed_attend) F(listed_has) F(listed_verb) F(listed_with)                \
    F(listed_led) F(listed_of) F(says_there) F(says) F(listed_verb_has) F(dated) F(conference)       \
    F(conference_says) F(conference_start) F(conference_guest) F(headless_often) F(headless)         \
    F(listed_acts) F(joins_it)

/* Does side 0 receive side 1? Signed: +1 speaks for side 0, -1 for side 1. */
#define VN_HOST_FEATURES(F)                                                                          \
    F(first) F(verb_host) F(verb_guest) F(verb_session) F(verb_call) F(verb_hoi_kien) F(passive)     \
    F(soil) F(soil_visit) F(home) F(visitor) F(delegation) F(phone_first) F(title_first)             \
    F(ambassador) F(soil_most) F(first_third) F(soil_told) F(visited_most) F(visitor_land)           \
    F(inviter) F(thanks) F(welcomes) F(receives) F(soil_last) F(above) F(reporter) F(soil_weak)       \
    F(mission)

/* On which day was it? The article's dates compete, with "none"; weights are those of a softmax. */
#define VN_DATE_FEATURES(F)                                                                          \
    F(none) F(none_today) F(none_told_undated) F(none_visit) F(none_dateless) F(none_later) F(day)   \
    F(span) F(month) F(rule) F(title) F(lead) F(caption) F(body) F(dateline) F(told)                 \
    F(told_before) F(told_after) F(told_near) F(told_nearest) F(told_first) F(named) F(named_near)   \
    F(before_1) F(before_2) F(before_far) F(after_1) F(after_2) F(after_far) F(owned) F(not_owned)   \
    F(other_told) F(first_date) F(main_date) F(second_date) F(mentions_2) F(mentions_4)              \
    F(day_part) F(from) F(until) F(future_before) F(wish_before) F(recall_before) F(visit_before)    \
    F(start_before) F(end_before) F(year_written) F(older_year) F(pub_same) F(pub_eve) F(pub_near)   \
    F(pub_week) F(pub_older) F(pub_after) F(in_window) F(holds_day) F(today) F(yesterday)            \
    F(same_day) F(window_first) F(window_last) F(month_of) F(article_month) F(today_span)            \
    F(today_day) F(today_month) F(today_first) F(today_last) F(visit_span) F(visit_day)              \
    F(conference_span) F(undated_span) F(undated_day) F(told_span) F(frame_span) F(frame_day)        \
    F(month_until) F(told_nearest_before) F(none_frame) F(bracketed) F(told_other) F(only_day)       \
    F(caption_told) F(lead_told) F(first_before) F(first_after) F(later_told) F(shared)              \
    F(told_part) F(kind_there) F(alike_next) F(unlike_next) F(reported) F(trip_ends)                 \
    F(trip_starts) F(last_before) F(next_after) F(then_none) F(then_day) F(then_span) F(then_last)   \
    F(from_day) F(until_day) F(future_there) F(today_elsewhere) F(holds_named) F(span_bracketed)     \
    F(value_alike) F(sum_span) F(sum_day) F(sum_month) F(now_same) F(now_near) F(now_week)           \
    F(now_old) F(beside) F(held)

/* Where was it held? The article's places compete, with "none". */
#define VN_PLACE_FEATURES(F)                                                                         \
    F(none) F(none_remote) F(none_visit) F(none_later) F(none_home) F(none_abroad)  \
    F(city) F(province) F(district) F(site) F(site_port) F(capital) F(title) F(lead)         \
    F(caption) F(body) F(dateline) F(at) F(to) F(from) F(visits) F(chained) F(bracketed) F(listed)   \
    F(told) F(told_near) F(told_at) F(named) F(named_at) F(named_near)  \
    F(before_1) F(before_2) F(before_far) F(after_1) F(after_2) F(after_far) F(owned) F(owned_at)    \
    F(not_owned) F(not_owned_at) F(other_told) F(first_place)            \
    F(lead_at) F(elsewhere) F(future_before) F(recall_before) F(wish_before) F(soil) F(not_soil)     \
    F(side_0) F(side_1) F(no_side) F(side_home) F(side_body) F(city_site) F(held_here)               \
    F(remote) F(visit) F(ceremony) F(opens_clause) F(sends_news) F(after_of) F(bare)             \
    F(value_title) F(later_told) F(shared) \
    F(only_town) F(only_at) F(both_here) F(one_here) F(none_here) F(after_site) F(before_town)      \
    F(dated) F(arrives) F(named_1) F(named_2) F(other_site) F(other_town)             \
    F(far_site) F(far_town) F(ward) F(ward_bracketed) F(works) F(margins)      \
    F(about) F(framed) F(within) F(holds) F(at_both)           \
    F(dated_both) F(arrives_only) F(far_only)                                                     \
    F(goes_own) F(goes_other) F(goes_errand) F(goes_block) F(goes_attend) F(goes_speech)          \
    F(frames_own) F(frames_other) F(frames_errand) F(frames_block) F(frames_attend)              \
    F(frames_speech) F(goes_none) F(land) F(only_land) F(land_at_most)       \
    F(third_early) F(third_event) F(third_only) F(after_town) F(heads_town) F(future_after)        \
    F(goes_tour) F(goes_about) F(trip_before) F(dated_same) F(dated_other) F(event_here)          \
    F(event_margin) F(event_many) F(aside) F(untold_call) F(untold_reception) F(untold_meeting)       \
    F(site_own) F(here) F(all_here)

/* Was the document signed, adopted or issued there? */
#define VN_DOCUMENT_FEATURES(F)                                                                      \
    F(bias) F(sign_far) F(signing_day) F(signed_done) F(witnessed) F(wish) F(future) F(recall)       \
    F(following) F(carried_out) F(dated) F(dated_old) F(law) F(bare_name) F(not_owned) F(told)       \
    F(named) F(first_told) F(after_1) F(after_far) F(title) F(lead) F(long_name) F(short_name)       \
    F(speech) F(kind_talks) F(kind_conference) F(kind_signing) F(kind_ceremony) F(kind_other)        \
    F(governed) F(governed_list) F(signed_both) F(sign_planned) F(signed_passive) F(occasion)        \
    F(older_year) F(beside_talks) F(beside_signing)

/* clang-format on */

enum vn_candidate_feature {
#define VN_AS_ENUM(name) VN_CF_##name,
    VN_CANDIDATE_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_CF_COUNT
};

enum vn_encounter_feature {
#define VN_AS_ENUM(name) VN_EF_##name,
    VN_ENCOUNTER_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_EF_COUNT
};

enum vn_kind_feature {
#define VN_AS_ENUM(name) VN_KF_##name,
    VN_KIND_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_KF_COUNT
};

enum vn_participant_feature {
#define VN_AS_ENUM(name) VN_PF_##name,
    VN_PARTICIPANT_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_PF_COUNT
};

enum vn_host_feature {
#define VN_AS_ENUM(name) VN_HF_##name,
    VN_HOST_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_HF_COUNT
};

enum vn_date_feature {
#define VN_AS_ENUM(name) VN_DF_##name,
    VN_DATE_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_DF_COUNT
};

enum vn_place_feature {
#define VN_AS_ENUM(name) VN_LF_##name,
    VN_PLACE_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_LF_COUNT
};

enum vn_document_feature {
#define VN_AS_ENUM(name) VN_OF_##name,
    VN_DOCUMENT_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_OF_COUNT
};

typedef struct vn_meeting_model {
    const float *candidate, *kind, *encounter, *participant, *host, *date, *place, *document;
    const float *topic;
} vn_meeting_model;

/* src/model/meeting_*.tsv */
extern const vn_meeting_model vn_meeting_model_default;
extern const char *const vn_candidate_feature_names[VN_CF_COUNT];
extern const char *const vn_kind_feature_names[VN_KF_COUNT];
extern const char *const vn_encounter_feature_names[VN_EF_COUNT];
extern const char *const vn_participant_feature_names[VN_PF_COUNT];
extern const char *const vn_host_feature_names[VN_HF_COUNT];
extern const char *const vn_date_feature_names[VN_DF_COUNT];
extern const char *const vn_place_feature_names[VN_LF_COUNT];
extern const char *const vn_document_feature_names[VN_OF_COUNT];

/* vn_meetings_make with a model of the caller's: for trainers. */
vn_meetings vn_meetings_make_with(vn_arena *arena, const vn_text *text, const vn_article *article,
                                  const vn_tokens *tokens, const vn_sentences *sentences,
                                  const vn_entities *entities, vn_day published,
                                  const vn_meeting_model *model);

void vn_candidate_features(const vn_scene *sc, const vn_candidate *c, vn_features *out);
/* "After the talks, A received B": whether the pair is told by another verb between the two. */
bool vn_told_by_other(const vn_scene *sc, const vn_candidate *c);
/* "A met B; received C": whether the wording goes on with a list of acts, and the token of its first. */
bool vn_chain_begin(const vn_scene *sc, const vn_candidate *c, uint32_t at, uint32_t *begin);
/* Sets planned, flows, unreal, elsewhen of the candidates. */
void vn_plans_mark(const vn_scene *sc, vn_candidates *all);
/* Those that the clause around the wording tells; part of vn_candidate_features. */
void vn_clause_features(const vn_scene *sc, const vn_candidate *c, vn_features *out);

const char *vn_date_code(const vn_scene *sc, uint32_t mention); /* EDTF; NULL where not known */

#endif
