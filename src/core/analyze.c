#include "analyze.h"
#include "resolve.h"
#include "tagger.h"

#include <string.h>

static void
read_words(vn_analysis *a, vn_arena *arena, bool words)
{
    if (!a->has_tokens) {
        a->tokens = vn_tokenize(arena, &a->text);
        a->sentences = vn_sentences_make(arena, &a->text, &a->tokens);
        a->has_tokens = true;
    }
    if (words && !a->has_words) {
        a->words = vn_segment(arena, &a->text, &a->tokens, &a->sentences);
        a->has_words = true;
    }
}

static void
read_entities(vn_analysis *a, vn_arena *arena, vn_day published)
{
    bool same_day = a->published.year == published.year && a->published.month == published.month &&
                    a->published.day == published.day;
    vn_mention *mentions;

    if (!a->has_tags) {
        a->tags =
            vn_tag_mentions(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences, &a->n_tags);
        a->has_tags = true;
    }
    if (a->has_entities && same_day)
        return;
    mentions = VN_NEW(arena, vn_mention, a->n_tags + 1);
    if (a->n_tags)
        memcpy(mentions, a->tags, a->n_tags * sizeof *mentions);
    a->entities = vn_resolve(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences, mentions,
                             a->n_tags, published);
    a->published = published;
    a->has_entities = true;
    a->has_meetings = false;
}

void
vn_analyze_more(vn_analysis *a, vn_arena *arena, vn_day published, vn_depth depth)
{
    if (depth > a->depth)
        a->depth = depth;
    if ((depth == VN_D_ARTICLE || depth >= VN_D_ENTITIES) && !a->has_article) {
        a->article = vn_article_make(arena, &a->text);
        a->has_article = true;
    }
    if (depth >= VN_D_TOKENS)
        read_words(a, arena, depth >= VN_D_WORDS);
    if (depth >= VN_D_ENTITIES)
        read_entities(a, arena, published);
    if (depth >= VN_D_MEETINGS && !a->has_meetings) {
        a->meetings = vn_meetings_make(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences,
                                       &a->entities, published);
        a->has_meetings = true;
    }
}

void
vn_analyze(vn_analysis *a, vn_arena *arena, const char *source, size_t len, vn_day published, vn_depth depth)
{
    memset(a, 0, sizeof *a);
    a->text = vn_text_make(arena, source, len);
    vn_analyze_more(a, arena, published, depth);
}
