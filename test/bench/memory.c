/*
 * memory: what an analysis takes at its peak, in bytes for a byte of text.
 *
 *   memory FILE          plain text: read in pieces of about an article's size, and as one
 */
#include "analyze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PIECE 3000

/* Counts what is taken and not given back. */
typedef struct counter {
    size_t now, peak;
} counter;

enum { HEAD = 16 };

static void *
counted_alloc(void *self, size_t bytes)
{
    counter *c = self;
    char *p = malloc(bytes + HEAD);

    if (!p)
        abort();
    memcpy(p, &bytes, sizeof bytes);
    c->now += bytes;
    c->peak = c->now > c->peak ? c->now : c->peak;
    return p + HEAD;
}

static void
counted_free(void *self, void *block)
{
    counter *c = self;
    size_t bytes;

    memcpy(&bytes, (char *)block - HEAD, sizeof bytes);
    c->now -= bytes;
    free((char *)block - HEAD);
}

static double
peak_of(const char *s, size_t len, vn_depth depth)
{
    counter c = {0, 0};
    vn_host host = {counted_alloc, counted_free, NULL, &c};
    vn_arena arena;
    vn_analysis a;

    vn_arena_init(&arena, &host);
    vn_analyze(&a, &arena, s, len, (vn_day){0, 0, 0}, depth);
    vn_arena_free(&arena);
    return (double)c.peak / (double)len;
}

static void
report(const char *what, const char *s, size_t len, vn_depth depth)
{
    double sum = 0, worst = 0;
    size_t pieces = 0;

    for (size_t at = 0; at < len;) {
        size_t n = len - at < PIECE ? len - at : PIECE;
        const char *feed = at + n < len ? memchr(s + at + n, '\n', len - at - n) : NULL;
        double ratio;

        n = feed ? (size_t)(feed - s) + 1 - at : len - at;
        ratio = peak_of(s + at, n, depth);
        at += n;
        if (n < PIECE / 2)
            continue;
        sum += ratio;
        worst = ratio > worst ? ratio : worst;
        pieces++;
    }
    printf("%s: memory at its peak, times the text: %.1f (at most %.1f) in pieces of %d bytes, ", what,
           pieces ? sum / (double)pieces : 0.0, worst, PIECE);
    printf("%.1f in one of %.1f MB\n", peak_of(s, len, depth), (double)len / 1e6);
}

int
main(int argc, char **argv)
{
    FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
    size_t len = 0, cap = 4 << 20;
    char *s = malloc(cap);

    if (!f || !s) {
        fprintf(stderr, "usage: memory FILE\n");
        return 2;
    }
    len = fread(s, 1, cap, f); /* the first megabytes will do */
    fclose(f);
    report("entities", s, len, VN_D_ENTITIES);
    report("meetings", s, len, VN_D_MEETINGS);
    free(s);
    return 0;
}
