/* meeting.c: from the mentions of an article to its meeting records. */
#include "meeting_slots.h"

vn_meetings
vn_meetings_make(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                 const vn_words *words, const vn_sentences *sentences, const vn_entities *entities,
                 vn_day published)
{
    (void)words;
    return vn_meetings_make_with(arena, text, article, tokens, sentences, entities, published,
                                 &vn_meeting_model_default);
}

vn_meetings
vn_meetings_make_with(vn_arena *arena, const vn_text *text, const vn_article *article,
                      const vn_tokens *tokens, const vn_sentences *sentences, const vn_entities *entities,
                      vn_day published, const vn_meeting_model *model)
{
    vn_scene sc = {.arena = arena,
                   .model = model,
                   .text = text,
                   .article = article,
                   .tokens = tokens,
                   .sentences = sentences,
                   .entities = entities,
                   .published = published};
    vn_candidates candidates = {NULL, 0, 0};
    vn_encounters encounters = {NULL, 0, 0};
    vn_meetings out = {NULL, 0};

    vn_scene_scan(&sc, &candidates);
    vn_encounters_merge(&sc, &candidates, &encounters);
    if (!encounters.n)
        return out;
    vn_sentences_divide(&sc, &encounters);
    out.items = VN_NEW0(arena, vn_meeting, encounters.n);
    out.n = encounters.n;
    for (size_t i = 0; i < encounters.n; i++)
        vn_meeting_fill(&sc, &candidates, &encounters, i, &out.items[i]);
    return out;
}
