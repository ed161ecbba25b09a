/*
 * gold.h: the annotated articles for trainers and evaluators: pairs NAME.txt, NAME.json.
 * Everything lives in the arena. Offsets are characters of the source, 0-based, half open.
 */
#ifndef VN_GOLD_H
#define VN_GOLD_H

#include "../core/meeting.h"
#include "json.h"

typedef struct gold_range {
    size_t start, end;
} gold_range;

typedef struct gold_entity {
    vn_entity_kind kind;
    size_t start, end;
    const char *text;
} gold_entity;

typedef struct gold_doc {
    const char *name;
    const char *body;                              /* the article as it came, NUL-terminated */
    size_t len;                                    /* bytes */
    const char *title, *published, *published_day; /* NULL where not known */
    vn_day day;                                    /* of published_day; year 0 where not known */
    gold_range *furniture;
    size_t n_furniture;
    gold_entity *entities; /* ascending */
    size_t n_entities;
    vn_meeting *meetings; /* slots of the gold; level, cameo, evidence unset */
    size_t n_meetings;
    bool only_later; /* neither the model of wordings nor that of kinds learns from it */
} gold_doc;

typedef struct gold_docs {
    gold_doc *items; /* by name */
    size_t n;
} gold_docs;

/* Reads a folder; says what is wrong on stderr and exits with 2 when it cannot. */
gold_docs gold_load(vn_arena *arena, const char *folder);

/* The members published_day, meetings and models ("later" or none) of an article's object. */
void gold_read_meetings(vn_arena *arena, const json_value *v, gold_doc *doc);

/* A whole file, NUL-terminated; exits with 2 when it cannot be read. */
char *gold_read_file(vn_arena *arena, const char *path, size_t *len);

/*
 * The gold entities as mentions over tokens. One whose ends are no token ends is left out and
 * counted in *unaligned. `entity` is unset (0), confidence 1.
 */
vn_mention *gold_mentions(vn_arena *arena, const gold_doc *doc, const vn_text *text, const vn_tokens *tokens,
                          size_t *n, size_t *unaligned);

/* Whether a stretch of characters touches the gold's furniture, which is scored neither way. */
bool gold_is_furniture(const gold_doc *doc, size_t start, size_t end);

#endif
