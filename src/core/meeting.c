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

/* Encounters of the same heads on the same day were held in one place, unless more is said. */
static void
share_places(const vn_scene *sc, vn_meetings *ms)
{
    for (size_t i = 0; i < ms->n; i++)
        for (size_t k = i > 8 ? i - 8 : 0; k < ms->n && k < i + 8 && !ms->items[i].place; k++) {
            const vn_meeting *o = &ms->items[k];
            vn_meeting *m = &ms->items[i];

            if (!o->place || !m->host.head || m->host.head != o->host.head ||
                m->guest.head != o->guest.head || !m->date || !o->date || strcmp(m->date, o->date) != 0)
                continue;
            m->place = o->place;
            m->place_code = o->place_code;
            vn_meeting_explain(sc, m, "place", m->place, "place of the other encounter of the same day", 0,
                               0);
        }
}

/* Work on one sentence grows with its square: what has no full stop is read in pieces. */
#define VN_SENTENCE_PIECE 400

static const vn_sentences *
pieces(vn_arena *arena, const vn_sentences *sentences)
{
    vn_sentences *out = VN_NEW(arena, vn_sentences, 1);
    size_t n = 0;

    for (size_t i = 0; i < sentences->n; i++)
        n += 1 + sentences->items[i].n / VN_SENTENCE_PIECE;
    if (n == sentences->n)
        return sentences;
    out->items = VN_NEW(arena, vn_sentence, n);
    out->n = 0;
    for (size_t i = 0; i < sentences->n; i++) {
        vn_sentence s = sentences->items[i];

        for (; s.n > VN_SENTENCE_PIECE; s.first += VN_SENTENCE_PIECE, s.n -= VN_SENTENCE_PIECE)
            out->items[out->n++] = (vn_sentence){s.first, VN_SENTENCE_PIECE};
        out->items[out->n++] = s;
    }
    return out;
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
                   .sentences = pieces(arena, sentences),
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
    share_places(&sc, &out);
    return out;
}
