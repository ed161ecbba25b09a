/* tag_line.h: what the steps behind the tagger's model share: words at tokens, and the stretch of a mention.
 * Tokens are 0-based indexes; a token behind the last reads as no word. Words are compared without case. */
#ifndef VN_TAG_LINE_H
#define VN_TAG_LINE_H

#include "tagger.h"

bool vn_word_is(const vn_tokens *tokens, uint32_t t, const char *word);

/* `words` ends with NULL. */
bool vn_word_is_one_of(const vn_tokens *tokens, uint32_t t, const char *const *words);

/* The token behind the last of a mention. */
uint32_t vn_mention_end(const vn_mention *m);

/* Makes a mention that of tokens [first, end), at least one. */
void vn_mention_stretch(const vn_tokens *tokens, vn_mention *m, uint32_t first, uint32_t end);

#endif
