/*
 * place.h: what a place name stands for: ISO 3166 code, country, level.
 *
 * The tables are made at build time by src/tools/gen_places.c from src/data/countries.tsv, places.tsv,
 * vn_units.tsv and from the region names of ICU (CLDR, locale vi).
 */
#ifndef VN_PLACE_H
#define VN_PLACE_H

#include "entity.h"

/* A place of the tables. */
typedef struct vn_place {
    uint32_t name;   /* offset of its canonical name in vn_place_names */
    char code[8];    /* ISO 3166-1 alpha-2 or 3166-2; "" for regions across borders */
    char country[3]; /* ISO 3166-1 alpha-2; "" for regions across borders */
    uint8_t level;   /* vn_level */
} vn_place;

/*
 * A name of a place, or of a unit inside of it that the tables know by name alone: then
 * `level` lies below the level of the place.
 */
typedef struct vn_place_key {
    uint32_t hash; /* vn_name_key, low half; ascending in the table */
    uint16_t place;
    uint8_t level; /* vn_level */
    uint8_t city;  /* the unit is called thành phố, thị xã or thủ đô */
} vn_place_key;

extern const char vn_place_names[];
extern const vn_place vn_places[];
extern const vn_place_key vn_place_keys[];
extern const uint32_t vn_n_place_keys;

/*
 * The identity of a name however it is written: lower case, blanks, hyphens, dots and quotes
 * dropped; then tone marks too, or every diacritic.
 */
typedef enum vn_key_mode { VN_KEY_EXACT, VN_KEY_TONELESS, VN_KEY_LOOSE } vn_key_mode;

uint64_t vn_name_key(const char *s, size_t bytes, vn_key_mode mode);

/* Abbreviations within names of bodies (src/data/body_abbreviations.tsv); the last is empty. */
typedef struct vn_abbreviation {
    char abbreviated[16], full[48];
} vn_abbreviation;

extern const vn_abbreviation vn_abbreviations[];

/*
 * What a name stands for; name NULL where the tables do not know it (level may be known all the same).
 * The code is that of the smallest unit with a code that holds the place.
 */
typedef struct vn_place_hit {
    const char *name; /* canonical; NULL for a unit known by name alone */
    const char *code, *country;
    uint8_t level;
    uint8_t bare; /* bytes of the word of the kind ("tỉnh ", "TP. ") before the name */
    bool found;
} vn_place_hit;

/*
 * Looks a place mention up, its kind word (tỉnh, thành phố, TP., bang ...) included. Where a
 * name is borne in several countries, `country` (may be NULL) decides, then Viet Nam.
 */
vn_place_hit vn_place_find(const char *s, size_t bytes, const char *country);

/* The place that a name of a body ends with or begins its last words with ("Bộ Công an Trung Quốc"). */
typedef struct vn_tail {
    vn_place_hit place;
    uint32_t at; /* bytes: where the place name begins */
} vn_tail;

vn_tail vn_place_tail(const char *s, size_t bytes);

#endif
