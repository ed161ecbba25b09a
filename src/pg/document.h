/* document.h: a tsvector made of lexemes as they come. */
#ifndef VNN_DOCUMENT_H
#define VNN_DOCUMENT_H

#include "dict.h"

#include "tsearch/ts_type.h"

typedef struct vnn_document_item {
    uint64 prefix; /* the first bytes: most comparisons end there */
    const char *s;
    uint32 hash, first; /* the first of its positions in the result */
    uint16 len, n, last;
} vnn_document_item;

typedef struct vnn_document_place {
    uint32 item;
    uint16 pos;
} vnn_document_place;

typedef struct vnn_document {
    vnn_document_item *items;
    int n_items, cap_items;
    uint32 *table; /* by hash, index of an item plus one */
    uint32 mask;
    vnn_document_place *places; /* in the order of the text */
    int n_places, cap_places;
    int pos; /* of the token whose lexemes are taken next; the first has 1 */
    vn_arena arena;
} vnn_document;

/* `bytes`: the length of the text. Memory comes from the current context. */
extern void vnn_document_init(vnn_document *d, size_t bytes);

/*
 * Takes a lexeme of at most MAXSTRLEN bytes, which it copies, at the position that the document has come
 * to, under the limits of every tsvector; `self` is the vnn_document.
 */
extern void vnn_document_take(void *self, const char *s, size_t len, unsigned flags);

/* The tsvector, once; an error where it is too long for one. */
extern TSVector vnn_document_vector(vnn_document *d);

#endif
