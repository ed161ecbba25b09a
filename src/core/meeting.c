#include "meeting.h"

vn_meetings
vn_meetings_make(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                 const vn_words *words, const vn_sentences *sentences, const vn_entities *entities,
                 vn_day published)
{
    (void)arena;
    (void)text;
    (void)article;
    (void)tokens;
    (void)words;
    (void)sentences;
    (void)entities;
    (void)published;
    return (vn_meetings){NULL, 0};
}
