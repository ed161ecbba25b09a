/*
 * meeting_options.h: the values that compete for one slot of a record, and how the mentions that carry them
 * stand to the encounter.
 */
#ifndef VN_MEETING_OPTIONS_H
#define VN_MEETING_OPTIONS_H

#include "meeting_slots.h"

#define VN_MAX_OPTIONS     64
#define VN_OPTION_FEATURES 160

/* One value; the first of a list stands for "none". */
typedef struct vn_option {
    const char *code; /* dates: EDTF; places: the name without the word of its kind; NULL for "none" */
    uint32_t mention; /* the first that carries it; VN_NO_ENTITY for "none" and for relative words */
    uint32_t token;
    bool sure;                   /* documents: plainly signed, by a sentence of the encounter's own */
    bool capital, trip, reached; /* places: see vn_place_journey */
    bool on[VN_OPTION_FEATURES];
} vn_option;

typedef struct vn_options {
    vn_option items[VN_MAX_OPTIONS];
    size_t n;
} vn_options;

/* How a mention stands to an encounter. */
typedef struct vn_standing {
    uint32_t sentence;
    long distance;   /* sentences from the first telling; negative before it */
    bool owned;      /* in a sentence told of it */
    bool named;      /* in a sentence with a wording of it */
    bool told;       /* in one that tells of it as an act */
    bool other_told; /* in one that tells of another encounter, be it of this one too */
    bool before;     /* before the nearest wording of it in its sentence */
    uint32_t gap;    /* tokens to that wording; UINT32_MAX without one */
    uint32_t near;   /* sentences to the nearest one with a wording of it */
    uint8_t zone;    /* vn_zone_kind */
} vn_standing;

/* The sentence of the first telling: told as an act, outside of the title where there is such a one. */
uint32_t vn_first_telling(const vn_candidates *all, const vn_encounter *e);

/* How a token stands to an encounter. */
vn_standing vn_standing_at(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es,
                           size_t which, uint32_t token);

/* What the functions below read of the scene; the sentences have been divided. */
void vn_options_prepare(vn_scene *sc, const vn_candidates *all, const vn_encounters *es);

/*
 * Calls take for each mention of a kind in the sentences that name the encounter, those before them, those
 * told of it, and for the first few of the article. A mention may come twice.
 */
typedef void vn_take_mention(void *context, uint32_t mention, const vn_standing *standing);
void vn_each_mention(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                     uint8_t kind, vn_take_mention *take, void *context);

/* Whether a cue (a word) stands among the `reach` tokens before a token of its sentence. */
bool vn_cue_before(const vn_scene *sc, uint32_t token, uint32_t reach, uint8_t cue);
bool vn_word_before(const vn_scene *sc, uint32_t token, uint32_t reach, const char *word);

void vn_option_features(const vn_option *option, size_t n_features, vn_features *out);

/* The likeliest value, by all the options that carry it: its option with the highest score; 0 where its
 * probability is below the floor. */
typedef bool vn_same_value(const char *a, const char *b);
size_t vn_best_option(const vn_options *options, size_t n_features, const float *weights, vn_same_value *same,
                      double floor);

/* The dates that an encounter may have. */
void vn_dates_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                 vn_options *out);

/* The day that "today" is, by what the article says of its visit today; NULL where it does not tell. */
const char *vn_today_told(const vn_scene *sc);

/* What the sentence of a date says of it: sets features of the option. */
void vn_date_signs(const vn_scene *sc, const vn_encounter *e, const vn_mention *m, vn_option *o);

/* The first span of days that the article gives, the window of a visit; NULL without one: for the scene. */
const char *vn_window_read(const vn_scene *sc);

/* The years that the article writes: for the scene. */
const struct vn_written_years *vn_years_read(const vn_scene *sc);

/* The year of a date of that month, 0 where the article does not tell it; `supposed` 0 or what its months
 * suggest. */
int vn_year_spoken_in(const vn_scene *sc, int month, int day, int supposed);

/* The places that an encounter may have. */
void vn_places_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                  vn_options *out);

/* What the clause around a place after "at" says was done there, the tokens from `first` up to `end`: sets
 * features of the option. */
void vn_place_signs(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                    uint32_t first, uint32_t end, vn_option *o);

/* What the dates near a place say of it: sets features of the option. The days have been chosen. */
void vn_place_dates(const vn_scene *sc, size_t which, uint32_t mention, vn_option *o);

/* Whether a sentence that names the encounter tells it as held beside an event, or within it. */
bool vn_is_beside_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e);

/* Whether two EDTF texts agree but for their years. */
bool vn_same_days(const char *a, const char *b);

/* The documents that may have come of an encounter; here too the first option is "none", without features. */
void vn_documents_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                     vn_options *out);

/* Whether a land (ISO 3166-1 alpha-2; may be NULL) is a city as well: Singapore. */
bool vn_is_city_state(const char *code);

/* src/data/place_words.tsv; all end with NULL. The words of a kind of place end with a blank. */
extern const char *const vn_place_kind_words[];
extern const char *const vn_city_states[];
extern const char *const vn_capitals[];

/* Whether a place is a building or the like, by its name. */
bool vn_is_site(const vn_entity *place);

/* The name of a place by its mention, or of the seat of a body: "trụ sở" + "Công an tỉnh X"; where it begins
 * and how far the mention goes, in bytes of the text; the tokens before the body that make it a seat. */
const char *vn_place_name(const vn_scene *sc, uint32_t mention);
uint32_t vn_place_start(const vn_scene *sc, uint32_t mention);
uint32_t vn_place_length(const vn_scene *sc, uint32_t mention);
uint32_t vn_seat_words(const vn_scene *sc, uint32_t mention);

/* A place by its shortest name: the word of its kind dropped where it is written small. */
const char *vn_short_place(const char *name);

/* Whether a document's sentence plainly says that it was signed, adopted or issued (meeting_signed.c). */
bool vn_is_plainly_signed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d);

/* Whether a verb of signing or exchanging documents stands at a token. */
bool vn_is_signing(const vn_scene *sc, uint32_t k);

/* Whether a gathering is told to have adopted a document, which is of no other encounter then. */
bool vn_is_of_gathering(const vn_scene *sc, const vn_sentence *s, const vn_mention *d);

/* Whether a verb of signing tells of an act done now: nothing planned, wished, recalled or said of a paper.
 */
bool vn_is_act_of_signing(const vn_scene *sc, const vn_sentence *s, uint32_t verb);

/* Whether its sentence, up to the end of its name, says that it came of talks ("after the talks", "record of
 * the talks"). */
bool vn_is_of_talks(const vn_scene *sc, const vn_sentence *s, const vn_mention *d);

/* The token behind a document's name, which may go on behind its mention ("on security, order and ..."). */
uint32_t vn_document_end(const vn_scene *sc, const vn_sentence *s, const vn_mention *d);

/* Byte of the text where another document begins that a mention takes in ("X; kế hoạch Y", "X cùng Chương
 * trình Y"); 0 without one. */
uint32_t vn_document_rest(const vn_scene *sc, const vn_mention *d);

/* The token behind an event's name: its subject or quoted title. */
uint32_t vn_event_end(const vn_scene *sc, const vn_sentence *s, const vn_mention *d);

/* src/data/signing_words.tsv; each ends with NULL */
extern const char *const vn_signing_papers[];
extern const char *const vn_signing_occasions[];
extern const char *const vn_signing_undone[];
extern const char *const vn_signing_name_ends[];
extern const char *const vn_signing_other_acts[];
extern const char *const vn_signing_acts[];
extern const char *const vn_signing_openings[];

#endif
