/* eval_tagger [--misses] FOLDER: scores the built-in mention tagger on annotated articles. */
#include "tag_eval.h"

#include "../core/analyze.h"
#include "../core/tagger.h"

#include <stdio.h>
#include <string.h>

int
main(int argc, char **argv)
{
    bool misses = argc == 3 && strcmp(argv[1], "--misses") == 0;
    tag_score score;
    vn_arena arena;
    gold_docs docs;

    if (argc != 2 + misses) {
        fprintf(stderr, "usage: eval_tagger [--misses] FOLDER\n");
        return 2;
    }
    memset(&score, 0, sizeof score);
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[argc - 1]);
    for (size_t d = 0; d < docs.n; d++) {
        const gold_doc *doc = &docs.items[d];
        vn_analysis a;
        vn_mention *found;
        size_t n;

        vn_analyze(&a, &arena, doc->body, doc->len, doc->day, VN_D_WORDS);
        a.article = vn_article_make(&arena, &a.text);
        found = vn_tag_mentions(&arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, &n);
        tag_score_add(&score, doc, &a.text, found, n, misses);
    }
    tag_score_print(&score);
    vn_arena_free(&arena);
    return 0;
}
