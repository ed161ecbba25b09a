/* resolve_parts.h: what the parts of resolve.c share; not for callers of the core. */
#ifndef VN_RESOLVE_PARTS_H
#define VN_RESOLVE_PARTS_H

#include "place.h"
#include "resolve.h"

/* A mention as it reads: line ends and runs of blanks are one space. */
typedef struct vn_surface {
    const char *s;
    uint32_t len;
    uint64_t key; /* VN_KEY_EXACT */
} vn_surface;

typedef struct vn_resolver {
    vn_arena *arena;
    const vn_text *text;
    const vn_article *article;
    const vn_tokens *tokens;
    vn_mention *m;
    size_t n;
    vn_surface *surf;   /* by mention */
    vn_surface *spelt;  /* by mention, of bodies: abbreviations written out */
    uint32_t *sentence; /* by mention: the number of its sentence */
    vn_entity *items;
    size_t n_items, cap_items;
} vn_resolver;

enum { VN_MAX_NAMESAKES = 8 }; /* that a short form is compared with */

/* An entity of the kind of a mention, its first. */
uint32_t vn_resolver_entity(vn_resolver *r, uint32_t mention);

/* "Ma-lu Đờ-ray-ờ (Malu Dreyer)": whether a mention is the person before it spelt anew in brackets. */
bool vn_is_respelt(const vn_resolver *r, uint32_t mention);

/* The level that the last word of a name tells without a name ("Công an tỉnh" lacks its province), else 0;
 * *len gets the length of what stands before it. */
uint8_t vn_bare_unit(const char *s, size_t *len);

/* Sets the entities of the bodies. */
void vn_resolve_bodies(vn_resolver *r);

/* Sets the entities of the persons, names and their short forms together. */
void vn_resolve_persons(vn_resolver *r);

#endif
