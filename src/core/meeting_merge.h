/* meeting_merge.h: the second step of meeting.c; see meeting_parts.h. */
#ifndef VN_MEETING_MERGE_H
#define VN_MEETING_MERGE_H

#include "meeting_genre.h"
#include "meeting_model.h"

/* One encounter: the candidates that tell of it and its two sides, not yet host and guest. */
typedef struct vn_encounter {
    vn_party side[2];
    float votes[VN_M_KINDS];
    uint8_t kind;
    bool online;
    bool about_visit;     /* the headline tells a visit and no encounter */
    bool planned;         /* most acts of the article are ahead */
    bool arrival;         /* proposed as the visit that the article may be about */
    bool weak;            /* told by welcomes only */
    bool feast;           /* a banquet is what is told of it first */
    uint8_t ceremony;     /* vn_ceremony */
    uint32_t apart;       /* 1 + the first candidate of the one that it is surely not; 0 */
    uint32_t *candidates; /* indices, ascending; those that only refer to it included */
    size_t n, cap;
    const char *date;    /* EDTF of the first whole day told beside a wording; NULL without one */
    float score;         /* of the best candidate */
    float verdict;       /* of the model of encounters */
    uint32_t *sentences; /* that speak of it, ascending */
    size_t n_sentences, cap_sentences;
    uint32_t *owned; /* sentences told of it, those after a naming one included; set by vn_sentences_divide */
    size_t n_owned;
} vn_encounter;

typedef struct vn_encounters {
    vn_encounter *items;
    size_t n, cap;
    vn_genre genre; /* of the article */
} vn_encounters;

/* Groups of kinds: wordings of one group may name one encounter. */
typedef enum vn_kind_group {
    VN_G_NONE,
    VN_G_TALKS, /* talks, reception, meeting, working session */
    VN_G_CALL,
    VN_G_PHONE,
    VN_G_CONFERENCE,
    VN_G_CEREMONY,
    VN_G_SIGNING,
    VN_G_VISIT
} vn_kind_group;

/* Ceremonies that are not one another, by their wordings. */
typedef enum vn_ceremony {
    VN_C_ANY,
    VN_C_WELCOME,
    VN_C_AWARD,
    VN_C_OPENING,
    VN_C_CREDENTIALS,
    VN_C_MOURNING
} vn_ceremony;

#define VN_CANDIDATE_FLOOR -1.0f /* log odds from which a wording may found an encounter */
#define VN_MAX_WORDINGS    128   /* of one encounter that are looked at again */

vn_kind_group vn_group_of(uint8_t kind);
/* The group of the kind that its wordings speak for most. */
vn_kind_group vn_main_group(const vn_encounter *e);

uint8_t vn_ceremony_of(const vn_scene *sc, const vn_candidate *c);
bool vn_is_feast(const vn_scene *sc, const vn_candidate *c);
bool vn_is_beside_feast(const vn_encounter *e, const vn_candidate *c);
/* Whether the wording may name the encounter, whose parties agree by `match`. */
bool vn_may_name(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, float match);

vn_encounter *vn_encounter_begin(const vn_scene *sc, vn_encounters *es, const vn_party *left,
                                 const vn_party *right);
/* Adds the candidate at an index of `all`; swapped: its left party is the second side. */
void vn_encounter_join(const vn_scene *sc, vn_encounter *e, const vn_candidates *all, size_t at,
                       bool swapped);
/* The encounter that the candidate tells of; NULL where none is. apart: as that of an encounter begun then.
 */
vn_encounter *vn_encounter_home(const vn_scene *sc, const vn_candidates *all, vn_encounters *es,
                                const vn_candidate *c, bool *swapped, uint32_t *apart);
/* Notes a sentence as speaking of it; those of one encounter come in ascending order. */
void vn_encounter_speak(const vn_scene *sc, vn_encounter *e, uint32_t sentence);
/* Gives a side what another telling of it knows. */
void vn_side_refine(vn_party *side, const vn_party *p);
/* Joins what was told apart at first and proves one encounter: once heads are known, and what the headline
 * tells in short. */
void vn_twins_join(const vn_scene *sc, vn_encounters *es);
void vn_titles_join(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);
/* "Tổng thống A đón B", and further on "lễ đón B": who received, where the ceremony tells of his land alone.
 */
void vn_welcomer_name(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_encounter *e);
/* Puts the last of n ascending indices in its place. */
void vn_insert_index(uint32_t *items, size_t n);

/* Takes the items of a list for one encounter where the article goes on to speak of a single one. */
void vn_lists_join(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);

void vn_visit_propose(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);
/* Its features instead of vn_encounter_features. */
void vn_arrival_features(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                         vn_features *f);
/* An arrival told at the beginning of an article that tells of no encounter. */
void vn_visit_found(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);
/* Likewise what two are told to have signed; adds its wording to the candidates. */
void vn_signing_found(const vn_scene *sc, vn_candidates *all, vn_encounters *es);

/* Gives a signing the kind of the talks or the conference that it took place at. */
void vn_signings_place(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);

/* How well two parties can be one side: below 0 they cannot. */
float vn_party_agreement(const vn_scene *sc, const vn_party *a, const vn_party *b);
/* How well the candidate's parties can be the encounter's sides, below 0 they cannot; swapped as below. */
float vn_agree_pair(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool *swapped);
/* Whether the candidate's left party is the encounter's second side. */
bool vn_candidate_swapped(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c);

/* "The same afternoon A worked with the university": told next, and of a body that is not the encounter's. */
bool vn_is_next_body(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool swapped);

/* "On the 7th, A of another body received the delegation": another host's encounter. */
bool vn_is_other_head(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e,
                      const vn_candidate *c, bool swapped);

/* Whether the cue stands before the wording in its sentence. */
bool vn_cue_ahead(const vn_scene *sc, const vn_candidate *c, uint8_t cue);

/* Whether the two pairs of sides can be one pair. */
bool vn_same_sides(const vn_scene *sc, const vn_encounter *a, const vn_encounter *b);

/* "At the meeting, A said ... B ...", "the talks were attended by A; B": points back, and its two need not
 * have met. */
bool vn_only_refers(const vn_scene *sc, const vn_candidate *c);
/* "told B of the results of his talks with C": those are told as news elsewhere, if at all. */
bool vn_tells_results(const vn_scene *sc, const vn_candidate *c);
/* "Recalling his visit, A said that he had met B"; "asked about the talks between A and B". */
bool vn_is_spoken_of(const vn_scene *sc, const vn_candidate *c);
/* "The hospital that the people of A gave those of B": a thing is named by who gave it. */
bool vn_is_given_thing(const vn_scene *sc, const vn_candidate *c);
/* "On this occasion, A gave B the order": within an encounter told before. */
bool vn_is_gift(const vn_scene *sc, const vn_candidate *c);
/* "Left Ha Noi for a visit to B": setting out is no encounter. */
bool vn_sets_out(const vn_scene *sc, const vn_candidate *c);

/* The level of an office: 5 leads a state, 4 a government or a parliament, 1 is below a minister, 0 not told.
 */
int vn_office_level(const vn_scene *sc, const vn_party *p);

/* A kind that an encounter may be, with what speaks for it. */
typedef struct vn_kind_option {
    uint8_t kind;
    vn_features features;
} vn_kind_option;

/* The kinds that come into question, at most VN_M_KINDS; returns how many. */
size_t vn_kind_options(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e,
                       vn_kind_option *out);
uint8_t vn_encounter_kind(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e);

/* Scores the candidates, and keeps of each wording the pair that scores best and the items of its list. */
void vn_candidates_score(const vn_scene *sc, vn_candidates *all);

/* Scores the candidates and gathers them into what may be encounters. */
void vn_encounters_propose(const vn_scene *sc, vn_candidates *all, vn_encounters *out);

void vn_encounter_features(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es,
                           size_t which, vn_features *f);

/* Drops the encounters of one land alone; where one of two of a land is a guess, gives it the other land
 * first. */
void vn_domestic_drop(const vn_scene *sc, vn_encounters *es);

/* Drops what is no record: doubtful, ahead, only possible or recalled. */
void vn_doubtful_drop(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);

/* Gives the encounters the doubtful wordings of visits, for the question of who receives. */
void vn_visits_attach(const vn_scene *sc, const vn_candidates *all, vn_encounters *es);

/* The same, and drops those that are doubtful or only the frame of others. */
void vn_encounters_merge(const vn_scene *sc, vn_candidates *all, vn_encounters *out);

#endif
