#include "entity.h"

vn_entities
vn_entities_make(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                 const vn_words *words, const vn_sentences *sentences, vn_day published)
{
    (void)arena;
    (void)text;
    (void)article;
    (void)tokens;
    (void)words;
    (void)sentences;
    (void)published;
    return (vn_entities){NULL, 0, NULL, 0};
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
