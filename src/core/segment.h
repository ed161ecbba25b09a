/*
 * segment.h: word segmentation, syllables joined into words.
 */
#ifndef VN_SEGMENT_H
#define VN_SEGMENT_H

#include "token.h"

/* A word: tokens [first, first + n), adjacent in the text. */
typedef struct vn_word {
    uint32_t first, n;
} vn_word;

typedef struct vn_words {
    vn_word *items;
    size_t n;
} vn_words;

/* Words never cross a sentence; the result for one does not depend on another. */
vn_words vn_segment(vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                    const vn_sentences *sentences);

/*
 * The words in the letters of the source, parted by blanks, or by a line feed where the source has
 * one; '_' joins the syllables of a word, the field's usual form. NUL-terminated; *len gets the bytes.
 */
char *vn_segmented_line(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_words *words,
                        size_t *len);

/*
 * The same line for a text of which nothing else is wanted, given to `put` from left to right: the text is
 * worked off in pieces of `piece` bytes and more that end with a line, so that memory does not grow with
 * it.
 */
#define VN_SEGMENT_PIECE (1 << 16)
typedef void vn_put_fn(void *self, const char *s, size_t bytes);
void vn_segment_text(vn_arena *arena, const char *s, size_t bytes, size_t piece, vn_put_fn *put, void *self);

#endif
