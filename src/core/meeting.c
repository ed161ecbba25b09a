/* meeting.c: from the mentions of an article to its meeting records. */
#include "meeting_options.h"
#include "meeting_topics.h"

vn_meetings
vn_meetings_make(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                 const vn_words *words, const vn_sentences *sentences, const vn_entities *entities,
                 vn_day published)
{
    (void)words;
    return vn_meetings_make_with(arena, text, article, tokens, sentences, entities, published,
                                 &vn_meeting_model_default);
}

static const vn_evidence *
evidence_of(const vn_meeting *m, const char *slot)
{
    for (size_t i = 0; i < m->n_evidence; i++)
        if (!strcmp(m->evidence[i].slot, slot))
            return &m->evidence[i];
    return NULL;
}

static bool
same_text(const char *a, const char *b)
{
    return a && b && !strcmp(a, b);
}

/* Whether two sides are one: the same head, or one body where either is told without a head. */
static bool
same_side(const vn_side *a, const vn_side *b)
{
    if (a->head && b->head)
        return !strcmp(a->head, b->head);
    return same_text(a->organization, b->organization);
}

static bool
same_sides(const vn_meeting *m, const vn_meeting *o)
{
    return (same_side(&m->host, &o->host) && same_side(&m->guest, &o->guest)) ||
           (same_side(&m->host, &o->guest) && same_side(&m->guest, &o->host));
}

/* Encounters of the same sides on the same day were held in one place, unless more is said. */
static void
share_places(const vn_scene *sc, vn_meetings *ms)
{
    for (size_t i = 0; i < ms->n; i++) {
        vn_meeting *m = &ms->items[i];

        if (!strcmp(m->kind, "phone_call") || !strcmp(m->kind, "online_meeting"))
            continue;
        for (size_t k = i > 8 ? i - 8 : 0; k < ms->n && k < i + 8 && !m->place; k++) {
            const vn_meeting *o = &ms->items[k];
            const vn_evidence *e;

            if (!o->place || !same_text(m->date, o->date) || !same_sides(m, o) ||
                !(e = evidence_of(o, "place")))
                continue;
            m->place = o->place;
            m->place_code = o->place_code;
            vn_meeting_explain(sc, m, "place", m->place, "place of the other encounter of the same day",
                               e->start, e->len);
        }
    }
}

/* Whether one person leads a side of both. */
static bool
share_a_head(const vn_meeting *m, const vn_meeting *o)
{
    return same_text(m->host.head, o->host.head) || same_text(m->host.head, o->guest.head) ||
           same_text(m->guest.head, o->host.head) || same_text(m->guest.head, o->guest.head);
}

/* Where one encounter of a visitor is told with its month alone, the others of the visit are of that month.
 */
static void
share_visits(const vn_scene *sc, vn_meetings *ms)
{
    for (size_t i = 0; i < ms->n; i++) {
        vn_meeting *m = &ms->items[i];

        for (size_t k = i > 8 ? i - 8 : 0; k < ms->n && k < i + 8 && !m->date; k++) {
            const vn_meeting *o = &ms->items[k];
            const vn_evidence *e;

            if (!o->date || !share_a_head(m, o) || strlen(o->date) != strlen("2024-08") ||
                !(e = evidence_of(o, "date")))
                continue;
            m->date = o->date;
            m->has_period = o->has_period;
            m->first = o->first;
            m->last = o->last;
            vn_meeting_explain(sc, m, "date", m->date, "visit of the other encounter", e->start, e->len);
        }
    }
}

static const vn_participant *
participant_named(const vn_meeting *m, const char *name)
{
    for (size_t i = 0; i < m->n_participants; i++)
        if (same_text(m->participants[i].name, name))
            return &m->participants[i];
    return NULL;
}

/* A side told by its body alone has the head it has in the other encounter of the same sides and day. */
static void
share_heads(const vn_scene *sc, vn_meetings *ms)
{
    for (size_t i = 0; i < ms->n; i++)
        for (size_t k = i > 8 ? i - 8 : 0; k < ms->n && k < i + 8; k++) {
            vn_meeting *m = &ms->items[i];
            const vn_meeting *o = &ms->items[k];
            const vn_participant *head;

            if (m->host.head || !o->host.head || !same_text(m->date, o->date) ||
                !same_text(m->guest.head, o->guest.head) ||
                !same_text(m->host.organization, o->host.organization) ||
                !(head = participant_named(o, o->host.head)))
                continue;
            m->host.head = o->host.head;
            if (!participant_named(m, head->name)) {
                m->participants = vn_regrow(sc->arena, m->participants, sizeof *m->participants,
                                            m->n_participants, m->n_participants + 1);
                m->participants[m->n_participants++] = *head;
            }
            vn_meeting_explain(sc, m, "host_head", m->host.head,
                               "head in the other encounter of the same day", m->start, m->len);
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
    vn_encounters encounters = {.n = 0};
    vn_meetings out = {NULL, 0};

    vn_scene_scan(&sc, &candidates);
    vn_encounters_merge(&sc, &candidates, &encounters);
    if (!encounters.n)
        return out;
    vn_sentences_divide(&sc, &encounters);
    vn_options_prepare(&sc, &candidates, &encounters);
    vn_dates_choose(&sc, &candidates, &encounters);
    out.items = VN_NEW0(arena, vn_meeting, encounters.n);
    out.n = encounters.n;
    for (size_t i = 0; i < encounters.n; i++)
        vn_meeting_begin(&sc, &candidates, &encounters, i, &out.items[i]);
    vn_hosts_order(&sc, &candidates, &encounters, &out);
    for (size_t i = 0; i < encounters.n; i++)
        vn_meeting_fill(&sc, &candidates, &encounters, i, &out.items[i]);
    vn_meeting_topics(&sc, &candidates, &encounters, &out);
    share_heads(&sc, &out);
    share_visits(&sc, &out);
    share_places(&sc, &out);
    return out;
}
