/*
 * tag_vary.h: copies of annotated articles with other names in the place of the persons', so that the tagger
 * learns from what stands around a name, and from its make, rather than the name.
 */
#ifndef VN_TAG_VARY_H
#define VN_TAG_VARY_H

#include "gold.h"

typedef struct vary_options {
    uint64_t seed;
    int drop_honorific; /* per cent of the honorifics (ông, đồng chí) before a name that are left out */
    int drop_rank;      /* per cent of the ranks */
    int add_degree;     /* per cent of the names that a degree (TS., PGS.TS) comes before */
    int add_particle;   /* per cent of the foreign names that get a particle (van, bin) */
} vary_options;

typedef struct vary_name {
    const char *s;
    size_t len;
} vary_name;

/* Names of persons, of two words or more: 0 foreign, 1 Vietnamese in their syllables. */
typedef struct vary_names {
    vary_name *items[2];
    size_t n[2];
} vary_names;

/* The names in the articles [first, docs->n). */
vary_names vary_names_make(vn_arena *arena, const gold_docs *docs, size_t first);

/*
 * The lines of an article that name a person together with a rank or an office, changed: each name becomes
 * one put together of `names`, the same throughout the article. Without furniture and meetings.
 */
gold_doc vary_doc(vn_arena *arena, const vary_names *names, const gold_doc *doc, const vary_options *o);

#endif
