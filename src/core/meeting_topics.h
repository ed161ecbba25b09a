/*
 * meeting_topics.h: the model of what was spoken of; trained by src/tools/train_meetings.c.
 *
 * A topic of an encounter is judged by all places of the article where a wording of it stands, its hits: the
 * odds are the sum of what each hit says for itself, times what the encounter says. So one clear statement is
 * enough, and many asides are not.
 */
#ifndef VN_MEETING_TOPICS_H
#define VN_MEETING_TOPICS_H

#include "meeting_topic_words.h"

#define VN_KIND_GROUPS (VN_G_VISIT + 1)

/* What a side is, by its body and its head's office. */
typedef enum vn_side_class {
    VN_SC_NONE,
    VN_SC_POLICE,
    VN_SC_DEFENCE,
    VN_SC_PARLIAMENT,
    VN_SC_PARTY,
    VN_SC_FOREIGN,
    VN_SC_GOVERNMENT,
    VN_SC_STATE,
    VN_SC_EMBASSY,
    VN_SC_LOCAL,
    VN_SC_COMPANY,
    VN_SC_MINISTRY,
    VN_SC_OTHER
} vn_side_class;

#define VN_SIDE_CLASSES (VN_SC_OTHER + 1)

/* clang-format off */
/* Of the encounter. */
#define VN_TOPIC_BAG_FEATURES(F)                                                                     \
    F(bias) F(told) F(noun)                                                               \
    F(kind_none) F(kind_talks) F(kind_reception) F(kind_courtesy_call) F(kind_working_session)       \
    F(kind_meeting) F(kind_phone_call) F(kind_online_meeting) F(kind_conference) F(kind_signing)     \
    F(kind_ceremony) F(kind_visit)                                                                   \
    F(one_of_none) F(one_of_talks) F(one_of_reception) F(one_of_courtesy_call)                       \
    F(one_of_working_session) F(one_of_meeting) F(one_of_phone_call) F(one_of_online_meeting)        \
    F(one_of_conference) F(one_of_signing) F(one_of_ceremony) F(one_of_visit)                        \
    F(side_none) F(side_police) F(side_defence) F(side_parliament) F(side_party) F(side_foreign)     \
    F(side_government) F(side_state) F(side_embassy) F(side_local) F(side_company) F(side_ministry)  \
    F(side_other)                                                                                    \
    F(speech_0) F(speech_1) F(speech_2) F(speech_3) F(speech_5) F(speech_9)                          \
    F(agree_0) F(agree_1) F(agree_2) F(agree_3) F(agree_5) F(agree_9)                                \
    F(content_0) F(content_1) F(content_2) F(content_3) F(content_5) F(content_9)                    \
    F(hits_0) F(hits_1) F(hits_3) F(hits_6) F(hits_12) F(hits_24)                                    \
    F(share_0) F(share_1) F(share_4) F(share_8) F(share_15) F(share_30)                              \
    F(stated_0) F(stated_1) F(stated_2) F(stated_3)                                                  \
    F(wordings_1) F(wordings_2) F(wordings_3) F(wordings_5)

/* Of a hit, its sentence, and how that stands to the encounter. */
#define VN_TOPIC_HIT_FEATURES(F)                                                                     \
    F(hit) F(strong) F(weak)                                                                         \
    F(in_person) F(in_organization) F(in_place) F(in_rank) F(in_position) F(in_date) F(in_event)     \
    F(in_document)                                                                                   \
    F(after_future) F(after_wish) F(after_recall) F(after_speech)                                    \
    F(with_future) F(with_wish) F(with_recall) F(with_speech) F(with_done) F(with_both)              \
    F(with_sequence)                                                                                 \
    F(said_0) F(said_f) F(said_a) F(said_af) F(said_s) F(said_sf) F(said_sa) F(said_saf)             \
    F(topics_1) F(topics_2) F(topics_3) F(topics_5) F(topics_8)                                      \
    F(other) F(other_named) F(named) F(named_both) F(own) F(own_other_named) F(own_named)            \
    F(own_named_both)                                                                                \
    F(under_1) F(under_2) F(under_3) F(under_other) F(under_several) F(under_several_own)            \
    F(stray) F(astray)                                                                               \
    F(in_title) F(in_lead) F(in_caption) F(with_agree) F(after_agree)                                \
    F(by_none) F(by_discuss) F(by_agree) F(by_ask) F(by_wish) F(by_say) F(by_thank) F(by_inform)     \
    F(by_back)                                                                                       \
    F(side_named) F(person_named) F(nobody_named)                                                    \
    F(lands_0) F(lands_one) F(lands_both) F(lands_third) F(lands_mixed)                              \
    F(gap_0) F(gap_2) F(gap_3) F(gap_5) F(gap_9) F(gap_16) F(gap_none) F(ahead)

#define VN_TOPIC_FEATURES(F) VN_TOPIC_BAG_FEATURES(F) VN_TOPIC_HIT_FEATURES(F)
/* clang-format on */

enum vn_topic_feature {
#define VN_AS_ENUM(name) VN_TOF_##name,
    VN_TOPIC_FEATURES(VN_AS_ENUM)
#undef VN_AS_ENUM
        VN_TOF_COUNT,
    /* Numbered ones: of a topic, of a topic with a kind group, a class of side, a kind of mention. */
    VN_TOF_PRIOR = VN_TOF_COUNT,
    VN_TOF_GROUP = VN_TOF_PRIOR + VN_MAX_TOPICS,
    VN_TOF_SIDE = VN_TOF_GROUP + VN_KIND_GROUPS * VN_MAX_TOPICS,
    VN_TOF_HIT = VN_TOF_SIDE + VN_SIDE_CLASSES * VN_MAX_TOPICS,
    VN_TOF_IN = VN_TOF_HIT + VN_MAX_TOPICS,
    /* The words before and after a hit, and the verb of statement before it, by row of topic_context.tsv;
     * then two for each wording; then for each topic the words of a hit's sentence, those of all that is told
     * of the encounter, and the syllables of a wording. */
    VN_TOF_BEFORE = VN_TOF_IN + VN_E_KINDS * VN_MAX_TOPICS,
    VN_TOF_AFTER = VN_TOF_BEFORE + VN_MAX_BESIDE,
    VN_TOF_VERB = VN_TOF_AFTER + VN_MAX_BESIDE,
    VN_TOF_WORDINGS = VN_TOF_VERB + VN_MAX_BESIDE,
    VN_TOF_SAID = VN_TOF_WORDINGS + 2 * VN_MAX_TOPIC_WORDINGS,
    VN_TOF_TOLD = VN_TOF_SAID + VN_MAX_TOPICS * VN_MAX_TOPIC_WORDS,
    VN_TOF_PART = VN_TOF_TOLD + VN_MAX_TOPICS * VN_MAX_TOPIC_WORDS,
    VN_TOF_TOTAL = VN_TOF_PART + VN_MAX_TOPICS * VN_MAX_TOPIC_PARTS
};

extern const char *const vn_topic_feature_names[VN_TOF_COUNT];

/* What an article says of each topic, read once for all its encounters. */
typedef struct vn_topic_reading vn_topic_reading;

/* Reads it; the sides of the encounters are in order, their sentences divided. */
vn_topic_reading *vn_topics_read(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es);

/* One place where a wording of a topic stands. */
typedef struct vn_topic_hit {
    vn_features features;
    const vn_phrase_hit *at;
    const vn_topic_words *said; /* of its sentence */
    vn_topic_words parts;       /* of its wording */
} vn_topic_hit;

/* One topic of one encounter: its features, and its hits. */
typedef struct vn_topic_bag {
    vn_features features;
    vn_topic_hit *hits;
    size_t n, cap, topic;
    vn_topic_words told;  /* of all that is told of the encounter */
    size_t own, stated;   /* hits in the encounter's own sentences; sentences of those that tell of speech */
    uint32_t last_stated; /* sentence */
} vn_topic_bag;

/* Fills the vn_topic_count bags of an encounter. */
void vn_topic_bags(const vn_scene *sc, const vn_topic_reading *r, const vn_candidates *all,
                   const vn_encounters *es, size_t which, vn_topic_bag *bags);

/* What one hit says, and what the encounter says: the parts of vn_topic_score. */
float vn_topic_hit_score(const float *weights, const vn_topic_bag *bag, size_t hit);
float vn_topic_bag_score(const float *weights, const vn_topic_bag *bag);

/* The log odds of a topic; n > 0. The hit that says most, where `best` is not NULL. */
float vn_topic_score(const float *weights, const vn_topic_bag *bag, size_t *best);

/* Fills the topics of all records. */
void vn_meeting_topics(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es,
                       vn_meetings *out);

#endif
