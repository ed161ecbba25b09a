/* meeting_office.h: what an office says of its holder; tables made from src/data/offices.tsv,
 * body_organs.tsv. */
#ifndef VN_MEETING_OFFICE_H
#define VN_MEETING_OFFICE_H

#include "meeting_parts.h"

/* Offices of which a country has one holder. */
typedef enum vn_sole {
    VN_SOLE_NONE,
    VN_SOLE_PRESIDENT,
    VN_SOLE_PREMIER,
    VN_SOLE_STATE,
    VN_SOLE_KING,
    VN_SOLE_MONARCH,
    VN_SOLE_FOREIGN,
    VN_SOLE_SPEAKER,
    VN_SOLE_PARTY,
    VN_SOLE_VICEROY
} vn_sole;

typedef enum vn_tier {
    VN_TIER_NONE,
    VN_TIER_STATE,
    VN_TIER_GOVERNMENT,
    VN_TIER_MINISTER,
    VN_TIER_DEPUTY,
    VN_TIER_ENVOY /* lives abroad */
} vn_tier;

typedef struct vn_office_fact {
    const char *office; /* lower case */
    uint8_t level;      /* from 5, who leads a state, to 1, below a minister; 0: not told */
    uint8_t sole;       /* vn_sole */
    uint8_t tier;       /* vn_tier */
    const char *seat;   /* how the body begins that its holder belongs to; NULL: not told */
} vn_office_fact;

/* An organ of a union; `whole` NULL: one that is the head of its state. */
typedef struct vn_organ {
    const char *organ, *whole;
} vn_organ;

/* Where a body of many lands is at home: codes with blanks between. */
typedef struct vn_seat {
    const char *body, *lands;
} vn_seat;

extern const vn_office_fact vn_office_facts[]; /* ends with an office NULL */
extern const vn_organ vn_organs[];             /* ends with an organ NULL */
extern const vn_seat vn_seats[];               /* ends with a body NULL */

/* Whether a name begins with the words, whole ones, in whatever case. */
bool vn_begins_with(const char *s, size_t len, const char *words);

/* What is known of an office by its first words, the longest that fit; NULL where nothing is. */
const vn_office_fact *vn_office_fact_of(const char *office, size_t len);

/* The office of which a country has one holder, written so from end to end; VN_SOLE_NONE for others. */
vn_sole vn_office_sole(const char *office, size_t len);

/* The organ that a body is by its name, a country after it aside; NULL where it is none. */
const vn_organ *vn_organ_of(const char *body);

/* Whether a body of many lands has a seat in a land; false where either is NULL. */
bool vn_sits_in(const char *body, const char *land);

/* Whether a body is a union of countries, or an organ of one; NULL is none. */
bool vn_is_union(const char *body);

/* Whether a body told before another, with a comma alone between, may be a part of it: "Cục A, Bộ B". */
bool vn_is_part_of(const char *part, const char *whole);

/* Whether a body is an embassy, a consulate or another mission abroad; NULL is none. */
bool vn_is_mission(const char *body);

#endif
