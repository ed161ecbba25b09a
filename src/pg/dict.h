/* dict.h: what the dictionary templates share. */
#ifndef VNN_DICT_H
#define VNN_DICT_H

#include "vnn.h"

#include "../core/search.h"
#include "tsearch/ts_locale.h"
#include "tsearch/ts_public.h"

/* The core's lexemes of a token as PostgreSQL's; NULL where the token is not known. */
extern TSLexeme *vnn_lexemes(const vn_lexemes *lexemes);

/*
 * The next line of a word list that is neither empty nor a comment ('#'): the word, in memory of its own,
 * and what stands after a tab, NULL without one. False at the end.
 */
extern bool vnn_list_line(tsearch_readline_state *state, char **word, char **rest);

/*
 * The user's words, read on first use and after every change of vnnews.user_word; NULL when there
 * are none. The generation changes whenever they are read anew.
 */
extern const vn_user_words *vnn_user_words(void);
extern uint32 vnn_user_generation(void);

/*
 * Whether a token is part of a text that is being parsed and that is too long for a query, so that its
 * lexemes can be those of a document (VN_L_DOCUMENT). Only its address is looked at.
 */
extern bool vnn_in_document(const char *token);

/*
 * Most tokens of a text are few words that come again and again: a cache of their lexemes, by
 * the bytes of the token and `kind`, a number below 256 for what else they depend on. One for the backend,
 * of less than 1.2 MB; it forgets when the user's words change.
 */

/* Whether the token is there; *result is then a fresh copy. */
extern bool vnn_cache_get(const char *token, size_t len, unsigned kind, TSLexeme **result);
extern void vnn_cache_put(const char *token, size_t len, unsigned kind, const TSLexeme *lexemes);

/* Says which tokens will be asked for soon, at most VNN_EXPECT of them, so that memory can be on its way. */
#define VNN_EXPECT 64
extern void vnn_cache_expect(const char *source, const vn_search_token *tokens, size_t n);

#endif
