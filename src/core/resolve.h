/*
 * resolve.h: mentions to entities: who is who within one article, with canonical names, codes and attributes.
 */
#ifndef VN_RESOLVE_H
#define VN_RESOLVE_H

#include "user_names.h"

/*
 * Sets `entity` of every mention and makes the entities. The mentions, in the arena, ascend and do not
 * overlap; they become part of the result.
 */
vn_entities vn_resolve(vn_arena *arena, const vn_text *text, const vn_article *article,
                       const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                       vn_mention *mentions, size_t n, vn_day published);

/* The same, where known[i] is the user's entry that mention i comes from, or NULL. */
vn_entities vn_resolve_known(vn_arena *arena, const vn_text *text, const vn_article *article,
                             const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                             vn_mention *mentions, size_t n, const vn_user_name *const *known,
                             vn_day published);

#endif
