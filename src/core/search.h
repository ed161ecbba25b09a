/*
 * search.h: what a text search needs of a text: the tokens to show and the lexemes to index.
 *
 * Every syllable has a position and an exact key there, which begins with the folded form so that a prefix
 * finds every accent: hội is 'hoi/ộ', tham is 'tham'. Where two syllables are one word nearly always when
 * they meet, the key of the second names the first, too: đàm of hội đàm is 'dam/đà<hoi'. A query for the word
 * asks for that, one for the lone syllable has its key for a prefix. Other words give a folded key at the
 * position of their first syllable that only ranks: '~nuoc' for nước. Typed without diacritics a query asks
 * for any syllable that folds alike, and all else only ranks: it finds whatever it finds with diacritics.
 */
#ifndef VN_SEARCH_H
#define VN_SEARCH_H

#include "accents.h"
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

/* What a syllable of a text without diacritics stands for; `start` in bytes of the source. */
typedef struct vn_guess_at {
    uint32_t start;
    vn_guess guess;
} vn_guess_at;

typedef struct vn_search_tokens {
    vn_search_token *items;
    size_t n;
    const vn_guess_at *guesses; /* ascending; none in a text that has diacritics */
    size_t n_guesses;
    bool plain; /* nothing in the text has a diacritic, and it is no Vietnamese text typed without */
} vn_search_tokens;

/* No blank token is longer than this, so that PostgreSQL never finds a "word" of blanks too long. */
#define VN_BLANK_MAX 1024

/*
 * Words of the user's, on top of what is compiled in: kept together by the parser, and where `key`
 * is given synonyms of all others with that key. Sorted by hash (vn_canonical_hash of the canonical
 * form with VN_L_VARIANTS).
 */
typedef struct vn_user_word {
    uint64_t hash;
    const char *key; /* NULL, or what vn_synonym_key gave */
    uint8_t length;  /* positions the key stands at */
    bool stop;       /* leave it out */
} vn_user_word;

typedef struct vn_user_words {
    const vn_user_word *items;
    size_t n;
    unsigned longest; /* syllables */
} vn_user_words;

const vn_user_word *vn_user_word_find(const vn_user_words *words, uint64_t hash);

/*
 * The key of the group of synonyms that a word belongs to, its own where there is no such group;
 * *length becomes the number of positions that it stands at.
 */
char *vn_synonym_key(vn_arena *arena, const char *word, size_t len, unsigned *length);

/* The key of the compiled-in group that a token belongs to, as it is written; NULL if none. */
const char *vn_builtin_synonym(vn_arena *arena, const char *token, size_t len);

unsigned vn_count_syllables(const char *canonical, size_t len);

/* `user` may be NULL, and so may `known`. */
vn_search_tokens vn_search_parse(vn_arena *arena, const char *source, size_t len, const vn_user_words *user,
                                 vn_known_words *known);

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
    VN_L_BARE = 1,      /* the token comes from a text without diacritics */
    VN_L_STOP = 2,      /* leave out stop words */
    VN_L_SYNONYMS = 4,  /* give members of a group of synonyms their common key */
    VN_L_VARIANTS = 8,  /* lí and lý, kĩ and kỹ are one syllable */
    VN_L_DOCUMENT = 16, /* to be indexed: no lexeme twice at one position to please a query's operators */
    VN_L_PLAIN = 32 /* of a short text that is `plain`: names and abbreviations find their accented forms */
};

/* The lexemes of a word token, `user` may be NULL; empty and not `stop` when the token is too long to index.
 */
vn_lexemes vn_word_lexemes(vn_arena *arena, const char *token, size_t len, unsigned options,
                           const vn_user_words *user);

/*
 * The same for a token of a text without diacritics: `guesses` say what its syllables, `n` of them, stand for
 * where they are; without any the token is read by itself.
 */
vn_lexemes vn_guessed_lexemes(vn_arena *arena, const char *token, size_t len, unsigned options,
                              const vn_user_words *user, const vn_guess_at *guesses, size_t n);

/* The lexemes of a date (one for all spellings of a day) or of a number; anything else in lower case. */
vn_lexemes vn_value_lexemes(vn_arena *arena, const char *token, size_t len, bool date);

/* Canonical form of a token: NFC, tone placement, lower case, blanks single; VN_L_VARIANTS as above.
 * NUL-terminated. */
char *vn_canonical(vn_arena *arena, const char *token, size_t len, unsigned options, size_t *out_len);

/* The whole token, signs and all, in NFC, with the tone mark placed, in lower case; VN_L_VARIANTS as above.
 */
char *vn_normal_token(vn_arena *arena, const char *token, size_t len, unsigned options, size_t *out_len);

/*
 * Hash of canonical text that can be put together from the hashes of its parts: a polynomial over
 * the hashes of its syllables (vn_hash_lower). `power` is the base to the number of syllables.
 */
#define VN_WORD_HASH_BASE UINT64_C(0x9E3779B97F4A7C15)

typedef struct vn_word_hash {
    uint64_t hash, power;
} vn_word_hash;

static inline vn_word_hash
vn_word_hash_join(vn_word_hash a, vn_word_hash b)
{
    return (vn_word_hash){a.hash * b.power + b.hash, a.power * b.power};
}

vn_word_hash vn_word_hash_make(const char *s, size_t len);
uint64_t vn_canonical_hash(const char *s, size_t len);

/* Whether a lexeme is the folded key of a single syllable, which every match has beside an exact one. */
bool vn_only_ranks(const char *lexeme, size_t len);

bool vn_is_stop_word(const char *canonical, size_t len);

#endif
