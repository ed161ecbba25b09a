/*
 * entity.h: mentions of persons, organizations, places, ranks, positions, dates, events
 * and documents, and the entities behind them.
 */
#ifndef VN_ENTITY_H
#define VN_ENTITY_H

#include "article.h"
#include "segment.h"

typedef enum vn_entity_kind {
    VN_E_PERSON,
    VN_E_ORGANIZATION,
    VN_E_PLACE,
    VN_E_RANK,
    VN_E_POSITION,
    VN_E_DATE,
    VN_E_EVENT,
    VN_E_DOCUMENT,
    VN_E_KINDS
} vn_entity_kind;

/* Mentions are flat, ascending and never overlap. */
typedef struct vn_mention {
    uint32_t first, n;   /* tokens */
    uint32_t start, len; /* bytes of the normal view */
    uint8_t kind;        /* vn_entity_kind */
    float confidence;    /* 0 to 1 */
    uint32_t entity;     /* index of its entity */
} vn_mention;

typedef enum vn_level {
    VN_L_NONE,
    VN_L_COUNTRY,
    VN_L_PROVINCE,
    VN_L_DISTRICT,
    VN_L_WARD,
    VN_L_CITY,   /* a city that is no province */
    VN_L_REGION, /* seas, continents, regions */
    VN_L_SITE
} vn_level;

/* Who or what the mentions of one article speak of. Strings are NUL-terminated UTF-8, NULL where not known.
 */
typedef struct vn_entity {
    uint8_t kind;                               /* vn_entity_kind */
    const char *name;                           /* canonical name */
    const char *code;                           /* places: ISO 3166-1 alpha-2 or 3166-2; dates: EDTF */
    const char *country;                        /* ISO 3166-1 alpha-2 of a person, organization or place */
    uint8_t level;                              /* places: vn_level */
    const char *rank, *position, *organization; /* persons: the fullest that the article gives */
    uint32_t first_mention, n_mentions;
    float confidence;
    /* As the article writes it: the shortest form of a place, the fullest of anything else. */
    const char *written;
} vn_entity;

typedef struct vn_entities {
    vn_mention *mentions;
    size_t n_mentions;
    vn_entity *items;
    size_t n;
} vn_entities;

/* A day; month or day 0 where not known. */
typedef struct vn_day {
    int year, month, day;
} vn_day;

/*
 * Finds the mentions (furniture is passed over), puts in the names that a user adds (user_names.h; NULL for
 * none), and resolves them. `published` is the day of publication from outside the text; year 0 where not
 * known.
 */
struct vn_user_names;
vn_entities vn_entities_make_with(vn_arena *arena, const vn_text *text, const vn_article *article,
                                  const vn_tokens *tokens, const vn_words *words,
                                  const vn_sentences *sentences, vn_day published,
                                  const struct vn_user_names *names);

/* The kind of a name ("person", ...); false where there is no such kind. */
bool vn_entity_kind_from_name(const char *name, vn_entity_kind *kind);

const char *vn_entity_kind_name(vn_entity_kind kind); /* "person", ... */
const char *vn_level_name(vn_level level);            /* "country", ...; NULL for VN_L_NONE */

#endif
