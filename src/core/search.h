/*
 * search.h: what a text search needs of a text: the tokens to show and the lexemes to index.
 *
 * Every word gives two families of lexemes. The exact syllables, one position each, are keyed
 * by their folded form so that a prefix finds every accent: hội is 'hoi/ộ', tham is 'tham'.
 * The word itself gives one folded key at the position of its first syllable: 'hoi dam' for
 * hội đàm, '~nuoc' for nước. Typed with diacritics a query asks for the exact syllables and
 * the keys of well-known compounds; typed without, for any syllable that folds alike, and the
 * word keys only rank. So what is found without diacritics always includes what is found with.
 */
#ifndef VN_SEARCH_H
#define VN_SEARCH_H

#include "token.h"

/* Token types; where PostgreSQL's default parser has the type, its number (ts_headline relies on them). */
typedef enum vn_search_type {
    VN_ST_BARE = 1, /* a word of a text that has no diacritics at all */
    VN_ST_WORD = 2,
    VN_ST_CODE = 3,
    VN_ST_EMAIL = 4,
    VN_ST_URL = 5, /* host and path together; host and path follow. Headlines skip it */
    VN_ST_HOST = 6,
    VN_ST_VERSION = 8,
    VN_ST_BLANK = 12,
    VN_ST_PROTOCOL = 14,
    VN_ST_URL_PATH = 18,
    VN_ST_NUMBER = 22,
    VN_ST_DATE = 24,
    VN_ST_TIME = 25,
    VN_ST_ABBREV = 26,
    VN_ST_LAST = 26
} vn_search_type;

/* Name and description of a type, NULL where the number is not in use. */
const char *vn_search_type_name(int type);
const char *vn_search_type_description(int type);

/* bytes of the source; the tokens of VN_ST_URL overlap the ones after them, all others follow each other
 * without gap */
typedef struct vn_search_token {
    uint32_t start, len;
    uint8_t type;
} vn_search_token;

typedef struct vn_search_tokens {
    vn_search_token *items;
    size_t n;
} vn_search_tokens;

/* No blank token is longer than this, so that PostgreSQL never finds a "word" of blanks too long. */
#define VN_BLANK_MAX 1024

/*
 * Words the user wants kept together, on top of the segmenter's. `contains` is asked for the
 * hash of a run of syllables (vn_word_hash_add over canonical syllables); longest is in syllables.
 */
typedef struct vn_user_words {
    bool (*contains)(void *self, uint64_t hash);
    void *self;
    unsigned longest;
} vn_user_words;

vn_search_tokens vn_search_parse(vn_arena *arena, const char *source, size_t len, const vn_user_words *user);

/* A lexeme; those of one position stand together. Variants of one position: the same number AND, another OR.
 */
typedef struct vn_lexeme {
    const char *s; /* NUL-terminated */
    uint16_t len;
    uint16_t variant;
    bool next;   /* moves on to the next position */
    bool prefix; /* in a query: everything that begins so */
} vn_lexeme;

typedef struct vn_lexemes {
    vn_lexeme *items;
    size_t n, cap;
    bool stop; /* a stop word: known, and nothing to index */
} vn_lexemes;

/* PostgreSQL's limit for a lexeme, in bytes. */
#define VN_LEXEME_MAX 2046

enum vn_lexeme_option {
    VN_L_BARE = 1,     /* the token comes from a text without diacritics */
    VN_L_STOP = 2,     /* leave out stop words */
    VN_L_SYNONYMS = 4, /* give members of a group of synonyms their common key */
    VN_L_VARIANTS = 8  /* lí and lý, kĩ and kỹ are one syllable */
};

/* The lexemes of a word token; empty and not `stop` when the token is too long to index. */
vn_lexemes vn_word_lexemes(vn_arena *arena, const char *token, size_t len, unsigned options);

/* The lexemes of a date (one for all spellings of a day) or of a number; anything else in lower case. */
vn_lexemes vn_value_lexemes(vn_arena *arena, const char *token, size_t len, bool date);

/* Canonical form of a token: NFC, tone placement, lower case, blanks single; VN_L_VARIANTS as above.
 * NUL-terminated. */
char *vn_canonical(vn_arena *arena, const char *token, size_t len, unsigned options, size_t *out_len);

/* Hash of canonical text, syllable by syllable. */
uint64_t vn_canonical_hash(const char *s, size_t len);

bool vn_is_stop_word(const char *canonical, size_t len);

#endif
