/*
 * gazetteer.h: lists of names and of words that begin or make names, looked up by the
 * hashes of their tokens.
 *
 * The table is const data made at build time from src/data (src/tools/gen_gazetteer.c).
 * It is the trie of all phrases flattened into one hash table: the key of a path is
 * vn_gaz_step over its token hashes, so that a look-up of every phrase that begins at a
 * token costs one probe for each token of the longest path.
 */
#ifndef VN_GAZETTEER_H
#define VN_GAZETTEER_H

#include "token.h"

typedef enum vn_gaz_list {
    VN_G_COUNTRY,
    VN_G_PROVINCE,   /* of Viet Nam, before and since July 2025 */
    VN_G_UNIT,       /* districts, wards and communes of Viet Nam */
    VN_G_CITY,       /* foreign provinces, states and cities */
    VN_G_REGION,     /* seas, continents, regions */
    VN_G_PLACE_HEAD, /* tỉnh, thành phố, sân bay */
    VN_G_SITE,       /* whole names of sites and the words that begin them */
    VN_G_RANK,
    VN_G_POSITION,
    VN_G_HONORIFIC,
    VN_G_ORG_HEAD, /* bộ, cục, ủy ban, tập đoàn */
    VN_G_ORG,      /* whole names of bodies */
    VN_G_FIELD,    /* what a ministry is of: công an, ngoại giao */
    VN_G_AGENCY,   /* newspapers and news agencies */
    VN_G_COMPANY,
    VN_G_FAMILY,    /* Vietnamese family names */
    VN_G_GIVEN,     /* syllables of Vietnamese given names */
    VN_G_FAMILY_CN, /* Chinese family names in Sino-Vietnamese reading */
    VN_G_FOREIGN,   /* given and family names of other languages */
    VN_G_PERSON,    /* whole names of well-known persons */
    VN_G_EVENT_HEAD,
    VN_G_EVENT,
    VN_G_DOC_HEAD,
    VN_G_DOC,
    VN_G_DATE_WORD,
    VN_G_NOT_NAME, /* capitalised by custom, no name: Việt kiều, Internet */
    VN_G_PARTICLE, /* of foreign names: van, bin, de */
    VN_G_LISTS
} vn_gaz_list;

#define VN_GAZ_MAX_TOKENS 20

/* A node of the table: the lists that a phrase ending here is in. */
typedef struct vn_gaz_node {
    uint32_t key;
    uint32_t lists : 31;
    uint32_t more : 1; /* some phrase goes on from here */
} vn_gaz_node;

extern const vn_gaz_node vn_gaz_table[];
extern const uint32_t vn_gaz_mask; /* size of the table less one */

/* The key of the path that goes on from `key` (0 at the root) with a token; never 0. */
static inline uint32_t
vn_gaz_step(uint32_t key, uint64_t token_hash)
{
    uint64_t h = (token_hash ^ key * UINT64_C(0xD6E8FEB86659FD93)) * UINT64_C(0x9E3779B97F4A7C15);

    return (uint32_t)(h >> 32) | 1;
}

const vn_gaz_node *vn_gaz_find(uint32_t key);

/* Whether a token by itself is in a list. */
static inline bool
vn_gaz_has(const vn_token *token, vn_gaz_list list)
{
    const vn_gaz_node *node = vn_gaz_find(vn_gaz_step(0, token->hash));

    return node && node->lists & (UINT32_C(1) << list);
}

/* The parts that a word can have in a date (src/data/date_words.tsv). */
typedef enum vn_date_class {
    VN_DATE_DAY,
    VN_DATE_MONTH,
    VN_DATE_YEAR,
    VN_DATE_QUARTER,
    VN_DATE_PART,
    VN_DATE_JOINER,
    VN_DATE_TO,
    VN_DATE_EDGE,
    VN_DATE_NOW,
    VN_DATE_WEEKDAY,
    VN_DATE_WHICH_YEAR,
    VN_DATE_YESTERDAY,
    VN_DATE_FROM,
    VN_DATE_WEEKDAY_FIRST,
    VN_DATE_SUNDAY,
    VN_DATE_SUNDAY_SECOND,
    VN_DATE_MONTH_NAME,
    VN_DATE_MONTH_TEN,
    VN_DATE_MONTH_UNIT,
    /* of the long names of events and documents (src/data/title_words.tsv) */
    VN_TITLE_ORDINAL,
    VN_TITLE_SESSION,
    VN_TITLE_PERIOD,
    VN_TITLE_ABOUT,
    VN_TITLE_OF,
    VN_TITLE_BETWEEN,
    VN_TITLE_AND,
    VN_TITLE_WITH,
    VN_TITLE_AT,
    VN_TITLE_VERB,
    VN_DATE_CLASSES
} vn_date_class;

typedef struct vn_date_word {
    uint32_t id;      /* upper half of the token's hash, made odd; 0: empty */
    uint32_t classes; /* bits of vn_date_class */
} vn_date_word;

extern const vn_date_word vn_date_words[];
extern const uint32_t vn_date_word_mask;

/* The classes of a word by its id; 0: none. */
uint32_t vn_date_classes(uint32_t id);

#endif
