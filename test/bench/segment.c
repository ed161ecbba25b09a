/*
 * segment: throughput of the core up to words, one thread, CPU time.
 *
 *   segment FILE ...     plain text; read in pieces of about an article's size
 */
#include "segment.h"

#include "unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PIECE  8192
#define SECOND 3.0 /* of work at least */

typedef struct clocks {
    double text, tokens, words;
} clocks;

typedef struct totals {
    size_t bytes, tokens, syllables, words;
} totals;

static double
cpu(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static void
run_piece(vn_arena *arena, const char *s, size_t len, clocks *c, totals *sum)
{
    vn_mark mark = vn_arena_mark(arena);
    double t0 = cpu(), t1, t2;
    vn_text text = vn_text_make(arena, s, len);
    vn_tokens tokens;
    vn_sentences sentences;
    vn_words words;

    t1 = cpu();
    tokens = vn_tokenize(arena, &text);
    sentences = vn_sentences_make(arena, &text, &tokens);
    t2 = cpu();
    words = vn_segment(arena, &text, &tokens, &sentences);
    c->words += cpu() - t2;
    c->tokens += t2 - t1;
    c->text += t1 - t0;
    sum->bytes += len;
    sum->tokens += tokens.n;
    sum->words += words.n;
    for (size_t i = 0; i < tokens.n; i++)
        sum->syllables += tokens.items[i].kind == VN_T_WORD;
    vn_arena_release(arena, mark);
}

static char *
read_files(int argc, char **argv, size_t *len)
{
    char *s = NULL;
    size_t cap = 0;

    *len = 0;
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        size_t n;

        if (!f) {
            perror(argv[i]);
            exit(1);
        }
        do {
            if (cap - *len < 1 << 16) {
                cap = cap * 2 + (1 << 20);
                s = realloc(s, cap);
                if (!s)
                    abort();
            }
            n = fread(s + *len, 1, cap - *len, f);
            *len += n;
        } while (n);
        fclose(f);
    }
    return s;
}

int
main(int argc, char **argv)
{
    size_t len;
    char *s = read_files(argc, argv, &len);
    clocks c = {0, 0, 0};
    totals sum = {0, 0, 0, 0};
    vn_arena arena;
    double all;

    if (!s || !len)
        return 2;
    vn_arena_init(&arena, &vn_malloc_host);
    do {
        for (size_t at = 0; at < len;) {
            size_t n = len - at < PIECE ? len - at : PIECE;
            const char *feed = at + n < len ? memchr(s + at + n, '\n', len - at - n) : NULL;

            n = feed ? (size_t)(feed - s) + 1 - at : len - at;
            run_piece(&arena, s + at, n, &c, &sum);
            at += n;
        }
        all = c.text + c.tokens + c.words;
    } while (all < SECOND);
    printf("core: %.0f syllables per CPU second (normal view %.0f %%, tokens and sentences %.0f %%, words "
           "%.0f %%), "
           "%.1f MB per CPU second\n",
           (double)sum.syllables / all, 100 * c.text / all, 100 * c.tokens / all, 100 * c.words / all,
           (double)sum.bytes / all / 1e6);
    vn_arena_free(&arena);
    free(s);
    return 0;
}
