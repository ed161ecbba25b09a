/*
 * meeting_parts.h: what the steps of meeting.c share; not for callers of the core.
 *
 * scan:  sentences -> cues, parties, candidates (a wording of encounter with its two parties)
 * merge: candidates -> encounters
 * slots: encounters -> records
 */
#ifndef VN_MEETING_PARTS_H
#define VN_MEETING_PARTS_H

#include "meeting.h"
#include "phrase.h"
#include "unicode.h"

#include <string.h>

typedef enum vn_cue {
    VN_Q_NONE,
    VN_Q_VERB,  /* an encounter as an act: value[1] kind, value[2] who the subject is */
    VN_Q_NOUN,  /* an encounter by name */
    VN_Q_GREET, /* a welcome: says who receives, hardly what the encounter is */
    VN_Q_BLOCK,
    VN_Q_FUTURE,
    VN_Q_WISH,
    VN_Q_MODAL,    /* could, should, if */
    VN_Q_PURPOSE,  /* in order to */
    VN_Q_NEGATION, /* not, not yet, refused */
    VN_Q_RECALL,
    VN_Q_SPEECH,
    VN_Q_PASSIVE,
    VN_Q_ATTEND,
    VN_Q_LEAD,
    VN_Q_SIGN,
    VN_Q_BETWEEN,
    VN_Q_WITH,
    VN_Q_AT,
    VN_Q_NOUN_PREP,
    VN_Q_HOLD,
    VN_Q_DONE,
    VN_Q_BOTH,
    VN_Q_DELEGATION,
    VN_Q_HONORIFIC,
    VN_Q_TODAY,
    VN_Q_YESTERDAY,
    VN_Q_SAME_DAY,
    VN_Q_SEQUENCE,
    VN_Q_ONLINE,
    VN_Q_QUOTE,
    VN_Q_ELSEWHERE, /* another activity: a place said of it is not where the encounter was */
    VN_Q_COUNT
} vn_cue;

/* Whether a cue says that something is not, or not yet, so. */
static inline bool
vn_is_unreal(uint8_t cue)
{
    return cue >= VN_Q_WISH && cue <= VN_Q_NEGATION;
}

typedef enum vn_meeting_kind {
    VN_M_NONE,
    VN_M_TALKS,
    VN_M_RECEPTION,
    VN_M_COURTESY_CALL,
    VN_M_WORKING_SESSION,
    VN_M_MEETING,
    VN_M_PHONE_CALL,
    VN_M_ONLINE_MEETING,
    VN_M_CONFERENCE,
    VN_M_SIGNING,
    VN_M_CEREMONY,
    VN_M_VISIT,
    VN_M_KINDS
} vn_meeting_kind;

typedef enum vn_subject { VN_SUBJ_BOTH, VN_SUBJ_HOST, VN_SUBJ_GUEST } vn_subject;

/* Names in the order of the enums, as the TSV and SQL write them. */
extern const char *const vn_cue_names[VN_Q_COUNT];
extern const char *const vn_meeting_kind_names[VN_M_KINDS];

extern const vn_phrase_table vn_encounter_table; /* src/data/encounters.tsv */
/* src/data/topics.tsv; value[0] + 256 value[1]: its number; value[2]: bit k where it is weak for the k-th of
 * its topics. */
extern const vn_phrase_table vn_topic_table;
/* src/data/topic_context.tsv; value[0] + 256 value[1]: number of the word; value[2], of a verb: its group. */
extern const vn_phrase_table vn_agree_table, vn_beside_table, vn_topic_word_table;
/* The syllables of the wordings of topics.tsv; values as above. */
extern const vn_phrase_table vn_topic_part_table;
extern const char *const vn_topic_names[];
extern const size_t vn_topic_count;

#define VN_NO_ENTITY          UINT32_MAX
#define VN_MAX_TOPICS         40
#define VN_MAX_TOPIC_WORDINGS 4800
#define VN_MAX_BESIDE         320
#define VN_MAX_TOPIC_WORDS    640
#define VN_MAX_TOPIC_PARTS    2048

typedef enum vn_party_form {
    VN_P_NAMED,      /* a person's name */
    VN_P_OFFICE,     /* an office without a name */
    VN_P_BODY,       /* an organization */
    VN_P_PLACE,      /* a country or province alone */
    VN_P_BOTH,       /* "the two ministers": the pair told before */
    VN_P_DELEGATION, /* "the delegation" without a name */
} vn_party_form;

/* Who could be a side: a group of adjacent mentions about one person, office or body. */
typedef struct vn_party {
    uint8_t form;
    bool delegation;     /* leads or is a delegation */
    uint32_t first, end; /* tokens */
    uint32_t person;     /* entity; VN_NO_ENTITY where not named or not known */
    uint32_t body;       /* entity of the organization the side stands for */
    uint32_t office;     /* mention of the office */
    const char *country;
    bool guessed;  /* the country is only the likely one */
    bool crowd;    /* people without office: business people, experts, veterans of the land */
    bool for_body; /* the body is whom the person leads or speaks for, not only where he holds office */
    bool part;     /* the body is a part of one told behind it, whose land it is of, whatever other body is
                      called so */
} vn_party;

struct vn_meeting_model;

/* Where the two parties stand: around the wording, both before it, both after it, "between A and B". */
typedef enum vn_shape { VN_SHAPE_AROUND, VN_SHAPE_BEFORE, VN_SHAPE_AFTER, VN_SHAPE_BETWEEN } vn_shape;

/* The first and the last encounter that a sentence tells of as an act; UINT32_MAX where of none. */
typedef struct vn_tellers {
    uint32_t first, last;
} vn_tellers;

/* How an item of a list of parties hangs on the one before. */
typedef enum vn_list { VN_LIST_NONE, VN_LIST_LOOSE, VN_LIST_COMMA, VN_LIST_SEMICOLON, VN_LIST_AND } vn_list;

typedef struct vn_scene {
    vn_arena *arena;
    const struct vn_meeting_model *model;
    const vn_text *text;
    const vn_article *article;
    const vn_tokens *tokens;
    const vn_sentences *sentences;
    const vn_entities *entities;
    vn_day published;
    uint8_t *cue;        /* of each token: the cue of the wording that covers it */
    vn_phrase_hits hits; /* encounter wordings, ascending */
    const char *
        *country;    /* of each entity: what the article says, else the likely one; NULL without either */
    bool *guessed;   /* of each entity: the country is only the likely one */
    uint32_t *leads; /* of each person: 1 + the body whose delegation the article has him lead; VN_NO_ENTITY
                        where it names no body; 0: he leads none */
    bool *absent;    /* of each person: meets nobody: the dead, who speaks for others */
    const char **folded;                /* of each person: the name in lower case without diacritics */
    const char *soil;                   /* the land most things happen in; NULL where no place is named */
    bool soil_sure;                     /* whether more than a passing word tells so */
    const char *visited, *visited_most; /* the land that visits go to: the first told, most of them */
    const char *visitor;                /* whose people visit */
    const char *inviter;                /* who invited */
    const char *reporter;               /* the land that a reporter sends the article from */
    const char *thanks, *welcomes;      /* who thanked for the reception, who welcomed */
    const char *mission;                /* whose mission abroad somebody of that land met */
    uint32_t other_weight;              /* how often other_country is spoken of */
    const char *other_country;          /* the one spoken of most, Viet Nam aside */
    const char *third_country;          /* the one spoken of most after that */
    const char *main_date;              /* EDTF of the first whole day of the article; NULL without one */
    const char *window;                 /* EDTF of its first span of days; NULL without one */
    struct vn_option *dates;            /* the day of each encounter; code NULL where none is told */
    const char *today;                  /* EDTF of the day that "today" is by the article; NULL */
    vn_party delegation;                /* the last delegation named; first 0 where none was */
    uint32_t hero, host;                /* the person spoken of most; who invited; VN_NO_ENTITY */
    uint32_t captain;                   /* who commands the ship that calls at a port; VN_NO_ENTITY */
    vn_party pair[2];          /* the first two leaders of two lands named together; end 0 where none are */
    vn_party people[2];        /* whom the article names first of Viet Nam, and of abroad; end 0 before any */
    vn_party traveller;        /* whom the article speaks of first; end 0 before any */
    vn_party subject;          /* the person that the last sentence speaks of first; end 0 where none was */
    vn_party before;           /* the same of the sentence before it */
    uint32_t *owner;           /* of each sentence: the encounter it is told of */
    vn_tellers *teller;        /* of each sentence */
    uint32_t held_in;          /* the sentence that told last of talks or a conference */
    uint8_t held_kind;         /* which it was; 0 where none was told */
    uint32_t paired_kinds;     /* bit k: an encounter of kind k has been told of two parties */
    struct vn_candidate *open; /* a ceremony or conference told of one party alone; NULL */
    size_t gathering;          /* 1 + the candidate that tells of one of nobody; 0 */
    vn_party announced;        /* who was first announced to be there */
    struct vn_candidates *signings; /* "A and B signed": an encounter only where nothing else is */
    uint32_t *leading[VN_E_KINDS];  /* of dates, places, documents: the first that may fill a slot */
    size_t n_leading[VN_E_KINDS];
    const struct vn_written_years *years; /* that the article writes */
    int latest_year;                      /* that a date of the article has; 0 without one */
} vn_scene;

/* One wording of encounter with the two parties it may tell of. */
typedef struct vn_candidate {
    uint32_t sentence;
    uint32_t first, n; /* tokens of the wording */
    uint8_t kind, subject, zone;
    bool noun, told; /* told: as an act ("had talks"), not only referred to */
    bool passive, online;
    bool paired;                   /* left and right are set, or left alone is "the two" */
    bool weak;                     /* a welcome only */
    bool adjacent;                 /* a party follows at once */
    bool crossed_verb;             /* another verb stands before the right party */
    bool split;                    /* a further item of the list that `right` of the option before begins */
    uint8_t list;                  /* vn_list; of a further item */
    bool planned, flows;           /* told as ahead; goes on with a plan told before */
    bool unreal;                   /* only possible, wished or intended */
    bool elsewhen;                 /* dated to a month or year that is not the article's */
    bool spoken;                   /* in speech within quotation marks */
    bool recalled;                 /* told of the past by "once", "ever since" */
    bool left_tail, left_lead;     /* of "A and B met": B, and A */
    bool gives;                    /* the left party is told to have organized it */
    bool implied;                  /* the sentence does not name the left party */
    uint8_t land;                  /* what tells the right party of a conference: VN_LAND_OF_NAME, ... */
    uint8_t shape;                 /* vn_shape */
    uint8_t left_rank, right_rank; /* parties between the wording and the chosen one */
    uint32_t wording;              /* candidates of one wording share this number */
    vn_party left, right;
    uint32_t date;        /* mention; VN_NO_ENTITY */
    const char *own_date; /* EDTF of the whole day said of the wording; NULL without one */
    float score;
} vn_candidate;

#endif
