/*
 * text.h: the normal view of a text.
 *
 * All later steps read the normal view: NFC, one placement of the tone mark (hòa, thúy),
 * Ð and ð as Đ and đ, every blank an ordinary space, line ends as line feeds, invisible
 * characters dropped. Offsets into it are bytes, 0-based; vn_text carries the way back to
 * the text as it came, in bytes and in characters (code points).
 */
#ifndef VN_TEXT_H
#define VN_TEXT_H

#include "arena.h"
#include "known.h"

/* Texts from this size on are refused: offsets are 32 bits wide. */
#define VN_TEXT_MAX ((size_t)1 << 30)

/*
 * A stretch of the normal view. A verbatim run is copied byte by byte; any other
 * run is one unit whose inner boundaries have no counterpart in the source.
 */
typedef struct vn_run {
    uint32_t at;       /* where it begins in the normal view */
    uint32_t from;     /* where it begins in the source */
    uint32_t from_len; /* bytes of the source that it stands for */
    bool verbatim;
} vn_run;

typedef struct vn_text {
    const char *source;
    size_t source_len;
    const char *s; /* the normal view, NUL-terminated */
    size_t len;
    const vn_run *runs; /* ascending, covering the whole normal view */
    size_t n_runs;
} vn_text;

/* The normal view of `len` bytes (< VN_TEXT_MAX) of UTF-8. The source must outlive it. */
vn_text vn_text_make(vn_arena *arena, const char *source, size_t len);

/* The same with the help of the words that are known; `known` may be NULL. */
vn_text vn_text_make_known(vn_arena *arena, const char *source, size_t len, const vn_known_words *known);

/* A stretch of the source: bytes and characters, both 0-based. */
typedef struct vn_span {
    size_t byte, bytes;
    size_t start, length;
} vn_span;

/*
 * Maps stretches of the normal view back. Fast when called with ascending offsets,
 * right in any order.
 */
typedef struct vn_mapper {
    const vn_text *text;
    size_t run;
    size_t byte, chars; /* counted so far in the source */
} vn_mapper;

vn_mapper vn_mapper_make(const vn_text *text);

/* The same in bytes only, faster. */
void vn_map_bytes(vn_mapper *mapper, uint32_t start, uint32_t len, size_t *byte, size_t *bytes);

/* The part of the source that normal[start, start + len) stands for. */
vn_span vn_map_span(vn_mapper *mapper, uint32_t start, uint32_t len);

/* Lower case without diacritics of a normal view or any UTF-8; *out_len gets the bytes. */
char *vn_fold(vn_arena *arena, const char *s, size_t len, size_t *out_len);

#endif
