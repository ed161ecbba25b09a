/* meeting_topics.c: what was spoken of. */
#include "meeting_slots.h"

void
vn_meeting_topics(const vn_scene *sc, const vn_encounters *es, size_t which, const uint32_t *owners,
                  vn_meeting *m)
{
    uint32_t count[VN_MAX_TOPICS] = {0};
    vn_phrase_hits hits = {NULL, 0, 0};

    (void)es;
    for (uint32_t s = 0; s < sc->sentences->n; s++) {
        const vn_sentence *t = &sc->sentences->items[s];

        if (owners[s] == which)
            vn_phrase_scan(sc->arena, &vn_topic_table, sc->tokens->items, t->first, t->first + t->n, &hits);
    }
    for (size_t i = 0; i < hits.n; i++)
        for (size_t k = 0; k < vn_topic_count; k++)
            count[k] += hits.items[i].phrase->bits >> k & 1;
    m->topics = VN_NEW(sc->arena, const char *, vn_topic_count);
    for (size_t k = 0; k < vn_topic_count; k++)
        if (count[k] >= 2)
            m->topics[m->n_topics++] = vn_topic_names[k];
}
