/*
 * fuzz_words: normal view, tokens, sentences and words on arbitrary bytes, under ASan and UBSan, with what
 * holds of every text checked. `make fuzz-words` builds and runs it with libFuzzer; with -DVN_REPLAY it runs
 * the files that its arguments name.
 */
#include "segment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PROMISE(condition)                                                                                   \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                  \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

typedef struct parts {
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_words words;
} parts;

static parts
take_apart(vn_arena *arena, const char *s, size_t len)
{
    parts p;

    p.text = vn_text_make(arena, s, len);
    p.tokens = vn_tokenize(arena, &p.text);
    p.sentences = vn_sentences_make(arena, &p.text, &p.tokens);
    p.words = vn_segment(arena, &p.text, &p.tokens, &p.sentences);
    return p;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* Only blanks stand outside the tokens. */
static void
check_tokens(const parts *p)
{
    uint32_t at = 0;

    for (size_t i = 0; i < p->tokens.n; i++) {
        const vn_token *t = &p->tokens.items[i];

        for (; at < t->start; at++)
            PROMISE(is_blank(p->text.s[at]));
        PROMISE(t->start == at && t->len > 0 && t->len <= p->text.len - t->start && t->kind <= VN_T_SYMBOL);
        at = t->start + t->len;
    }
    for (; at < p->text.len; at++)
        PROMISE(is_blank(p->text.s[at]));
}

static void
check_sentences(const parts *p)
{
    uint32_t first = 0;

    for (size_t i = 0; i < p->sentences.n; i++) {
        const vn_sentence *s = &p->sentences.items[i];

        PROMISE(s->first == first && s->n > 0 && s->n <= VN_SENTENCE_MAX);
        PROMISE(p->tokens.items[first].flags & VN_TF_SENTENCE);
        first += s->n;
    }
    PROMISE(first == p->tokens.n);
}

static void
check_words(const parts *p)
{
    uint32_t first = 0;

    for (size_t i = 0; i < p->words.n; i++) {
        const vn_word *w = &p->words.items[i];

        PROMISE(w->first == first && w->n > 0 && w->n <= p->tokens.n - first);
        for (uint32_t j = 1; j < w->n; j++)
            PROMISE(!(p->tokens.items[first + j].flags & VN_TF_SENTENCE));
        first += w->n;
    }
    PROMISE(first == p->tokens.n);
}

/* Positions map back in order and within the source; the joined words are the letters that they map to. */
static void
check_source(vn_arena *arena, const parts *p)
{
    vn_mapper mapper = vn_mapper_make(&p->text), again = vn_mapper_make(&p->text);
    size_t len, end = 0;
    const char *line = vn_segmented_line(arena, &p->text, &p->tokens, &p->words, &len), *l = line;

    PROMISE(strlen(line) == len || memchr(p->text.source, 0, p->text.source_len));
    for (size_t i = 0; i < p->tokens.n; i++) {
        const vn_token *t = &p->tokens.items[i];
        vn_span span = vn_map_span(&mapper, t->start, t->len);
        size_t byte, bytes;

        vn_map_bytes(&again, t->start, t->len, &byte, &bytes);
        PROMISE(span.byte == byte && span.bytes == bytes);
        PROMISE(span.byte >= end && span.bytes > 0 && span.bytes <= p->text.source_len - span.byte);
        end = span.byte + span.bytes;
        if (i) {
            PROMISE(*l == '_' || is_blank(*l));
            l++;
        }
        PROMISE((size_t)(line + len - l) >= span.bytes && memcmp(l, p->text.source + byte, bytes) == 0);
        l += bytes;
    }
    PROMISE(l == line + len);
}

/* What a line must begin with; *self is moved on by what is checked. */
static void
expect_next(void *self, const char *s, size_t bytes)
{
    const char **at = self;

    PROMISE(memcmp(*at, s, bytes) == 0);
    *at += bytes;
}

/* Worked off in pieces, the text gives the same line. */
static void
check_pieces(vn_arena *arena, const parts *p)
{
    size_t len;
    const char *line = vn_segmented_line(arena, &p->text, &p->tokens, &p->words, &len), *at = line;

    vn_segment_text(arena, p->text.source, p->text.source_len, 1, expect_next, &at);
    PROMISE(at == line + len);
}

static bool
is_utf8(const uint8_t *s, size_t len)
{
    while (len) {
        utf8proc_int32_t cp;
        utf8proc_ssize_t n = utf8proc_iterate(s, (utf8proc_ssize_t)len, &cp);

        if (n <= 0 || !cp)
            return false;
        s += n;
        len -= (size_t)n;
    }
    return true;
}

static void
expect_same(const parts *a, const parts *b)
{
    PROMISE(a->text.len == b->text.len && memcmp(a->text.s, b->text.s, a->text.len) == 0);
    PROMISE(a->words.n == b->words.n);
    for (size_t i = 0; i < a->words.n; i++)
        PROMISE(a->words.items[i].first == b->words.items[i].first &&
                a->words.items[i].n == b->words.items[i].n);
}

/* Composed and decomposed letters give the same words. */
static void
check_forms(vn_arena *arena, const char *s)
{
    char *nfc = (char *)utf8proc_NFC((const utf8proc_uint8_t *)s);
    char *nfd = (char *)utf8proc_NFD((const utf8proc_uint8_t *)s);

    if (nfc && nfd) {
        parts a = take_apart(arena, nfc, strlen(nfc)), b = take_apart(arena, nfd, strlen(nfd));

        expect_same(&a, &b);
    }
    free(nfc);
    free(nfd);
}

/* What the words of a paragraph are does not depend on another. */
static void
check_independence(vn_arena *arena, const char *s, size_t size, size_t cut)
{
    char *both = vn_alloc(arena, size + 2);
    parts a = take_apart(arena, s, cut), b = take_apart(arena, s + cut, size - cut), all;

    memcpy(both, s, cut);
    memcpy(both + cut, "\n\n", 2);
    memcpy(both + cut + 2, s + cut, size - cut);
    all = take_apart(arena, both, size + 2);
    PROMISE(all.tokens.n == a.tokens.n + b.tokens.n && all.words.n == a.words.n + b.words.n);
    for (size_t i = 0; i < a.words.n; i++)
        PROMISE(all.words.items[i].n == a.words.items[i].n);
    for (size_t i = 0; i < b.words.n; i++)
        PROMISE(all.words.items[a.words.n + i].n == b.words.items[i].n);
}

/* The words known from the texts before change nothing, and the first of two turns may add some. */
static void
check_known(vn_arena *arena, const parts *p)
{
    static vn_known_words known;

    for (int turn = 0; turn < 2; turn++) {
        vn_text text = vn_text_make_known(arena, p->text.source, p->text.source_len, &known);
        vn_tokens tokens = vn_tokenize_known(arena, &text, &known);
        vn_mapper mapper = vn_mapper_make(&p->text), again = vn_mapper_make(&text);

        PROMISE(text.len == p->text.len && memcmp(text.s, p->text.s, text.len) == 0);
        PROMISE(tokens.n == p->tokens.n);
        for (size_t i = 0; i < tokens.n; i++) {
            const vn_token *a = &p->tokens.items[i], *b = &tokens.items[i];
            vn_span at = vn_map_span(&mapper, a->start, a->len), too = vn_map_span(&again, b->start, b->len);

            PROMISE(a->start == b->start && a->len == b->len && a->kind == b->kind && a->hash == b->hash);
            PROMISE((a->flags & ~VN_TF_SENTENCE) == b->flags);
            PROMISE(at.byte == too.byte && at.bytes == too.bytes && at.start == too.start);
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    vn_arena arena;
    char *text =
        malloc(size + 1); /* the copy in the arena ends exactly, so that reading past the end is seen */
    parts p;

    if (!text)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    vn_arena_init(&arena, &vn_malloc_host);
    p = take_apart(&arena, text, size);
    check_tokens(&p);
    check_sentences(&p);
    check_words(&p);
    check_source(&arena, &p);
    check_pieces(&arena, &p);
    check_known(&arena, &p);
    if (is_utf8(data, size)) {
        size_t cut = size / 2;

        check_forms(&arena, text);
        while (cut && ((unsigned char)text[cut] & 0xC0) == 0x80)
            cut--;
        check_independence(&arena, text, size, cut);
    }
    vn_arena_free(&arena);
    free(text);
    return 0;
}

#ifdef VN_REPLAY
#include "replay.h"
#endif
