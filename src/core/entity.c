/* entity.c: from tokens to entities. */
#include "entity.h"

#include <string.h>

#include "resolve.h"
#include "tagger.h"
#include "user_names.h"

vn_entities
vn_entities_make_with(vn_arena *arena, const vn_text *text, const vn_article *article,
                      const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                      vn_day published, const vn_user_names *names)
{
    const vn_user_name **known = NULL;
    size_t n = 0;
    vn_mention *mentions = vn_tag_mentions(arena, text, article, tokens, words, sentences, &n);

    if (names)
        mentions = vn_user_names_apply(arena, names, article, tokens, mentions, &n, &known);
    return vn_resolve_known(arena, text, article, tokens, words, sentences, mentions, n, known, published);
}

bool
vn_entity_kind_from_name(const char *name, vn_entity_kind *kind)
{
    for (int k = 0; k < VN_E_KINDS; k++)
        if (strcmp(vn_entity_kind_name((vn_entity_kind)k), name) == 0) {
            *kind = (vn_entity_kind)k;
            return true;
        }
    return false;
}

const char *
vn_entity_kind_name(vn_entity_kind kind)
{
    static const char *const names[] = {"person",   "organization", "place", "rank",
                                        "position", "date",         "event", "document"};

    return names[kind];
}

const char *
vn_level_name(vn_level level)
{
    static const char *const names[] = {NULL,   "country", "province", "district",
                                        "ward", "city",    "region",   "site"};

    return names[level];
}
