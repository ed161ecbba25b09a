/* dict.h: what the dictionary templates share. */
#ifndef VNN_DICT_H
#define VNN_DICT_H

#include "vnn.h"

#include "../core/search.h"
#include "tsearch/ts_cache.h"
#include "tsearch/ts_locale.h"
#include "tsearch/ts_public.h"

/* The core's lexemes of a token as PostgreSQL's; NULL where the token is not known. */
extern TSLexeme *vnn_lexemes(const vn_lexemes *lexemes);

/*
 * The next line of a word list that is neither empty nor a comment ('#'): the word, in memory of its own,
 * and what stands after a tab, NULL without one. False at the end.
 */
extern bool vnn_list_line(tsearch_readline_state *state, char **word, char **rest);

/* An error, as PostgreSQL's own templates give it, where an option stands twice. */
extern void vnn_refuse_repeated(const List *options, const char *template);

/*
 * The user's words, read on first use and after every change of vnnews.user_word; NULL when there
 * are none. The generation changes whenever they are read anew.
 */
extern const vn_user_words *vnn_user_words(void);
extern uint32 vnn_user_generation(void);

/* A text while it is parsed; the source must outlive it. */
typedef struct vnn_parse {
    const char *source;
    size_t len;
    vn_search_tokens tokens;
    size_t next, expected; /* of the tokens: the next one, and how many the cache has been told */
    unsigned options;      /* vnn_text_options that its tokens will be asked for with */
    vn_arena arena;
} vnn_parse;

extern vnn_parse *vnn_parse_start(const char *source, size_t len);
extern const vn_search_token *vnn_parse_next(vnn_parse *parse); /* NULL at the end */
extern void vnn_parse_end(vnn_parse *parse);

/* Whether a parser is ours, whatever its name. */
extern bool vnn_own_parser(const TSParserCacheEntry *parser);

/*
 * What the text that a token is part of says about its lexemes, while that is being parsed: VN_L_DOCUMENT
 * where it is too long for a query, VN_L_PLAIN, or 0. Only the token's address is looked at.
 */
extern unsigned vnn_text_options(const char *token);

/* What the syllables of a token stand for, by the text around it; *n is 0 where there is no such text. */
extern const vn_guess_at *vnn_guesses(const char *token, size_t len, size_t *n);

/*
 * Most tokens of a text are few words that come again and again: a cache of their lexemes, by
 * the bytes of the token and `kind`, a number below 256 for what else they depend on. One for the backend,
 * of less than 2.7 MB; it forgets when the user's words change.
 */

static inline uint64
vnn_last_bytes(const char *s, size_t len)
{
    uint64 word = 0;

    for (size_t i = 0; i < len; i++)
        word = word << 8 | (unsigned char)s[i];
    return word;
}

/* `more` is below 256. */
static inline uint32
vnn_hash_token(const char *token, size_t len, unsigned more)
{
    uint64 h = (len << 8 | more) * UINT64CONST(0x9E3779B97F4A7C15), first = 0, last = 0;

    if (len >= 8) {
        memcpy(&first, token, 8);
        memcpy(&last, token + len - 8, 8);
        for (; len > 16; token += 8, len -= 8) {
            h = (h ^ first) * UINT64CONST(0x9E3779B97F4A7C15);
            h ^= h >> 32;
            memcpy(&first, token + 8, 8);
        }
    } else if (len >= 4) {
        memcpy(&first, token, 4);
        memcpy(&last, token + len - 4, 4);
    } else if (len)
        first = (unsigned char)token[0] | (unsigned char)token[len / 2] << 8 |
                (unsigned char)token[len - 1] << 16;
    h = (h ^ first) * UINT64CONST(0x9E3779B97F4A7C15);
    h = (h ^ h >> 32 ^ last) * UINT64CONST(0x9E3779B97F4A7C15);
    h ^= h >> 29;
    h *= UINT64CONST(0xFF51AFD7ED558CCD);
    return (uint32)(h >> 32);
}

/* What tells the lexemes of numbers and of dates from those of words, which are kept by their options. */
#define VNN_VALUE_KIND 128
#define VNN_DATE_KIND  129

/* Whether a dictionary is of our templates for words and values, and the kind of its lexemes in any text. */
extern bool vnn_own_dictionary(const TSDictionaryCacheEntry *dictionary, unsigned *kind);

/* What of `kind` depends on the text: vnn_text_options of a word, none of other tokens. */
static inline unsigned
vnn_options_of(unsigned kind)
{
    return kind < VNN_VALUE_KIND ? kind & (VN_L_DOCUMENT | VN_L_PLAIN) : 0;
}

/* Whether the lexemes of a token depend on the text around it, too: they are not kept. */
static inline bool
vnn_by_context(unsigned kind)
{
    return kind < VNN_VALUE_KIND && (kind & VN_L_BARE);
}

/* The lexemes of a token, made anew and put into the cache; NULL where it is not known. */
extern TSLexeme *vnn_make_lexemes(const char *token, size_t len, unsigned kind);

/* The same, from the cache where it has them. */
extern TSLexeme *vnn_find_lexemes(const char *token, size_t len, unsigned kind);

/* Whether the token is there; *result is then a fresh copy. */
extern bool vnn_cache_get(const char *token, size_t len, unsigned kind, TSLexeme **result);
extern void vnn_cache_put(const char *token, size_t len, unsigned kind, const TSLexeme *lexemes);

/*
 * Takes the lexemes of a token one by one, without a copy, in the order they were made; the flags are
 * TSLexeme's. They lie in the cache until the next vnn_cache_put.
 */
typedef void (*vnn_take_lexeme)(void *self, const char *s, size_t len, unsigned flags);

typedef enum vnn_visit { VNN_NOT_CACHED, VNN_NOT_KNOWN, VNN_KNOWN } vnn_visit;

extern vnn_visit vnn_cache_visit(const char *token, size_t len, unsigned kind, vnn_take_lexeme take,
                                 void *self);

/*
 * Says which tokens will be asked for after those told before, at most VNN_EXPECT at a time and thrice that
 * ahead, so that memory can be on its way; `options` are those of their text.
 */
#define VNN_EXPECT 32
extern void vnn_cache_expect(const char *source, const vn_search_token *tokens, size_t n, unsigned options);
extern void vnn_cache_expect_nothing(void);

#endif
