/* meeting_topics.c: what was spoken of. */
#include "meeting_slots.h"

#define VN_TOPIC_FLOOR -0.4f

static void
count_hit(vn_topic_counts *c, size_t t, const vn_phrase *p)
{
    uint16_t wording = (uint16_t)(p->value[0] | p->value[1] << 8);
    const size_t room = sizeof c->wordings[t] / sizeof *c->wordings[t];

    if (c->hits[t] < UINT16_MAX)
        c->hits[t]++;
    for (size_t k = 0; k < c->distinct[t]; k++)
        if (c->wordings[t][k] == wording)
            return;
    if (c->distinct[t] < room)
        c->wordings[t][c->distinct[t]++] = wording;
}

void
vn_topic_count_all(const vn_scene *sc, const vn_encounter *e, vn_topic_counts *c)
{
    vn_phrase_hits hits = {NULL, 0, 0};

    memset(c, 0, sizeof *c);
    for (size_t k = 0; k < e->n_owned; k++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[k]];
        vn_zone_kind zone = vn_zone_at(sc->article, sc->tokens->items[s->first].start);
        size_t from = hits.n;
        uint64_t here = 0, spoken = 0;
        bool speech = false;

        if (zone == VN_Z_FURNITURE || zone == VN_Z_BYLINE)
            continue;
        if (k % 64 == 0)
            vn_check(sc->arena);
        for (uint32_t i = s->first; i < s->first + s->n; i++)
            if (sc->cue[i] == VN_Q_SPEECH || sc->cue[i] == VN_Q_WISH || sc->cue[i] == VN_Q_BOTH)
                speech = true;
        vn_phrase_scan(sc->arena, &vn_topic_table, sc->tokens->items, s->first, s->first + s->n, &hits);
        for (size_t i = from; i < hits.n; i++) {
            uint64_t bits = hits.items[i].phrase->bits;

            here |= bits;
            if (speech)
                spoken |= bits;
            for (size_t t = 0; t < vn_topic_count; t++)
                if (bits >> t & 1)
                    count_hit(c, t, hits.items[i].phrase);
        }
        for (size_t t = 0; t < vn_topic_count; t++) {
            if (!(here >> t & 1))
                continue;
            if (c->sentences[t] < UINT16_MAX)
                c->sentences[t]++;
            if (spoken >> t & 1 && c->spoken[t] < UINT16_MAX)
                c->spoken[t]++;
            c->title[t] |= zone == VN_Z_TITLE;
            c->lead[t] |= zone == VN_Z_LEAD || (zone != VN_Z_TITLE && e->owned[k] < 3);
        }
    }
    for (size_t i = hits.n; i-- > 0;)
        for (size_t t = 0; t < vn_topic_count; t++)
            if (hits.items[i].phrase->bits >> t & 1)
                c->first[t] = &hits.items[i];
}

void
vn_topic_features(const vn_encounters *es, size_t which, const vn_topic_counts *c, size_t t, vn_features *f)
{
    const vn_encounter *e = &es->items[which];
    unsigned hits = c->hits[t];

    f->n = 0;
    vn_feature(f, VN_TOF_bias, 1);
    vn_feature(f,
               hits == 0   ? VN_TOF_hits_0
               : hits == 1 ? VN_TOF_hits_1
               : hits == 2 ? VN_TOF_hits_2
               : hits < 5  ? VN_TOF_hits_3
               : hits < 8  ? VN_TOF_hits_5
                           : VN_TOF_hits_8,
               1);
    if (c->title[t])
        vn_feature(f, VN_TOF_title, 1);
    if (c->lead[t])
        vn_feature(f, VN_TOF_lead, 1);
    vn_feature(f,
               e->n_owned < 3    ? VN_TOF_sentences_1
               : e->n_owned < 8  ? VN_TOF_sentences_3
               : e->n_owned < 16 ? VN_TOF_sentences_8
                                 : VN_TOF_sentences_16,
               1);
    if (c->spoken[t])
        vn_feature(f, VN_TOF_spoken, 1);
    if (c->spoken[t] > 1)
        vn_feature(f, VN_TOF_agreed, 1);
    if (c->sentences[t] > 1)
        vn_feature(f, VN_TOF_strong, 1);
    if (hits && (e->kind == VN_M_CEREMONY || e->kind == VN_M_VISIT || e->kind == VN_M_COURTESY_CALL))
        vn_feature(f, VN_TOF_ceremony, 1);
    if (hits && which)
        vn_feature(f, VN_TOF_later_encounter, 1);
    vn_feature(f, VN_TOF_COUNT + 3 * t, 1);
    if (hits >= 1)
        vn_feature(f, VN_TOF_COUNT + 3 * t + 1, 1);
    if (hits >= 3)
        vn_feature(f, VN_TOF_COUNT + 3 * t + 2, 1);
    if (c->distinct[t] >= 2)
        vn_feature(f, VN_TOF_distinct_2, 1);
    if (c->distinct[t] >= 4)
        vn_feature(f, VN_TOF_distinct_4, 1);
    if (hits * 6 >= e->n_owned && hits)
        vn_feature(f, VN_TOF_share_high, 1);
    if (hits * 15 < e->n_owned)
        vn_feature(f, VN_TOF_share_low, 1);
    for (size_t k = 0; k < c->distinct[t]; k++)
        vn_feature(f, VN_TOF_WORDINGS + c->wordings[t][k], 1);
}

void
vn_meeting_topics(const vn_scene *sc, const vn_encounters *es, size_t which, vn_meeting *m)
{
    vn_topic_counts counts;

    vn_topic_count_all(sc, &es->items[which], &counts);
    m->topics = VN_NEW(sc->arena, const char *, vn_topic_count);
    for (size_t t = 0; t < vn_topic_count; t++) {
        vn_features f;

        if (!counts.hits[t])
            continue;
        vn_topic_features(es, which, &counts, t, &f);
        if (vn_linear(sc->model->topic, &f) <= VN_TOPIC_FLOOR)
            continue;
        m->topics[m->n_topics++] = vn_topic_names[t];
        if (counts.first[t]) {
            const vn_phrase_hit *h = counts.first[t];
            const vn_token *a = &sc->tokens->items[h->first], *b = &sc->tokens->items[h->first + h->n - 1];

            vn_meeting_explain(sc, m, "topic", vn_topic_names[t], "wording of the topic", a->start,
                               b->start + b->len - a->start);
        }
    }
}
