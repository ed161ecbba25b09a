/* show_gold FOLDER: how many gold entities the tokens can express, and which they cannot. */
#include "gold.h"

#include <stdio.h>

int
main(int argc, char **argv)
{
    vn_arena arena;
    gold_docs docs;
    size_t aligned = 0, missed = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: show_gold FOLDER\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++) {
        const gold_doc *d = &docs.items[i];
        vn_text text = vn_text_make(&arena, d->body, d->len);
        vn_tokens tokens = vn_tokenize(&arena, &text);
        size_t n, unaligned;

        gold_mentions(&arena, d, &text, &tokens, &n, &unaligned);
        aligned += n;
        missed += unaligned;
        if (unaligned)
            printf("%s: %zu of %zu entities not on token ends\n", d->name, unaligned, n + unaligned);
    }
    printf("%zu entities on token ends, %zu not\n", aligned, missed);
    vn_arena_free(&arena);
    return 0;
}
