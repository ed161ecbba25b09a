/*
 * token.h: tokens of the normal view.
 *
 * Blanks and line ends are no tokens; everything else belongs to exactly one token.
 * A Vietnamese syllable is one token; segment.h joins syllables into words.
 */
#ifndef VN_TOKEN_H
#define VN_TOKEN_H

#include "text.h"

typedef enum vn_token_kind {
    VN_T_WORD,    /* letters: a syllable, a foreign word, a hyphenated foreign name (Lu-ca-sen-cô) */
    VN_T_ABBREV,  /* TP.HCM, TS., P. */
    VN_T_CODE,    /* letters and digits: G7, COVID-19, A330 */
    VN_T_NUMBER,  /* 12, 1.234,5, 70% */
    VN_T_DATE,    /* 25/9, 17.11.2017, 4-7/1/2012 */
    VN_T_TIME,    /* 14h30, 9:30 */
    VN_T_VERSION, /* 1.2.3 */
    VN_T_EMAIL,
    VN_T_URL,
    VN_T_HOST, /* VOV.VN */
    VN_T_PUNCT,
    VN_T_SYMBOL
} vn_token_kind;

enum vn_token_flag {
    VN_TF_CAPITAL = 1,    /* begins with an upper-case letter */
    VN_TF_UPPER = 2,      /* two letters or more, all upper case */
    VN_TF_GLUED = 4,      /* no blank between it and the token before */
    VN_TF_LINE = 8,       /* first on its line */
    VN_TF_PARAGRAPH = 16, /* a blank line before it, or the beginning of the text */
    VN_TF_SENTENCE = 32,  /* first of a sentence; set by vn_sentences_make */
    VN_TF_LETTERS = 64    /* a word of nothing but letters, each one character */
};

typedef struct vn_token {
    uint32_t start, len; /* bytes of the normal view */
    uint8_t kind;        /* vn_token_kind */
    uint8_t flags;       /* vn_token_flag */
    uint64_t hash;       /* vn_hash_lower of its text */
} vn_token;

typedef struct vn_tokens {
    vn_token *items;
    size_t n;
} vn_tokens;

vn_tokens vn_tokenize(vn_arena *arena, const vn_text *text);

/* The same with the help of the words that are known; it adds those that are new. `known` may be NULL. */
vn_tokens vn_tokenize_known(vn_arena *arena, const vn_text *text, vn_known_words *known);

/* The lower-case English name of a kind, as SQL shows it ("word", "date", ...). */
const char *vn_token_kind_name(vn_token_kind kind);

/*
 * A sentence: tokens [first, first + n). Every token belongs to one. Longer ones are cut, so that
 * a step may look around within a sentence and stay linear in the text.
 */
#define VN_SENTENCE_MAX 1024 /* tokens */

typedef struct vn_sentence {
    uint32_t first, n;
} vn_sentence;

typedef struct vn_sentences {
    vn_sentence *items;
    size_t n;
} vn_sentences;

/* Sets VN_TF_SENTENCE on the first token of each. */
vn_sentences vn_sentences_make(vn_arena *arena, const vn_text *text, vn_tokens *tokens);

#endif
