#include "analyze.h"

#include <string.h>

void
vn_analyze(vn_analysis *a, vn_arena *arena, const char *source, size_t len, vn_day published, vn_depth depth)
{
    memset(a, 0, sizeof *a);
    a->depth = depth;
    a->text = vn_text_make(arena, source, len);
    if (depth == VN_D_TEXT)
        return;
    if (depth == VN_D_ARTICLE || depth >= VN_D_ENTITIES)
        a->article = vn_article_make(arena, &a->text);
    if (depth == VN_D_ARTICLE)
        return;
    a->tokens = vn_tokenize(arena, &a->text);
    a->sentences = vn_sentences_make(arena, &a->text, &a->tokens);
    if (depth == VN_D_TOKENS)
        return;
    a->words = vn_segment(arena, &a->text, &a->tokens, &a->sentences);
    if (depth == VN_D_WORDS)
        return;
    a->entities =
        vn_entities_make(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences, published);
    if (depth == VN_D_ENTITIES)
        return;
    a->meetings = vn_meetings_make(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences,
                                   &a->entities, published);
}
