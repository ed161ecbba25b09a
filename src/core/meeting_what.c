/* meeting_what.c: the conference that an encounter is, the documents that came of it. */
#include "meeting_slots.h"

/* Whether the words before a document's name say that it was signed or adopted here. */
static bool
is_signed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    bool found = false;

    for (uint32_t k = d->first; k-- > s->first && d->first - k <= 60;) {
        uint8_t cue = sc->cue[k];

        if (d->first - k <= 9 && (cue == VN_Q_SIGN || vn_token_is(sc, k, "ký") || vn_token_is(sc, k, "Ký")))
            found = true;
        if (d->first - k <= 30 && (cue == VN_Q_WISH || cue == VN_Q_FUTURE || cue == VN_Q_RECALL))
            return false;
        if (vn_token_is(sc, k, "sớm") || vn_token_is(sc, k, "theo") || vn_token_is(sc, k, "khai") ||
            vn_token_is(sc, k, "hiện") || vn_token_is(sc, k, "phán") || vn_token_is(sc, k, "năm"))
            return false;
    }
    return found;
}

/* Whether a document follows a signed one in a list. */
static bool
continues_list(const vn_scene *sc, const vn_mention *last, const vn_mention *d)
{
    uint32_t from = last->first + last->n;

    if (d->first - from > 40)
        return false;
    for (uint32_t k = from; k < d->first; k++)
        if (vn_token_is(sc, k, ";") || vn_token_is(sc, k, ",") || vn_token_is(sc, k, "và"))
            return true;
    return false;
}

static bool
has_document(const vn_meeting *m, const char *name)
{
    for (size_t k = 0; k < m->n_documents; k++)
        if (vn_hash_lower(m->documents[k], strlen(m->documents[k])) == vn_hash_lower(name, strlen(name)))
            return true;
    return false;
}

void
vn_meeting_documents(const vn_scene *sc, const vn_encounter *e, vn_meeting *m)
{
    const vn_mention *last = NULL;

    for (size_t k = 0; k < e->n_owned; k++) {
        const vn_sentence *s = &sc->sentences->items[e->owned[k]];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
            const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);
            const char *name;

            if (d->first >= s->first + s->n)
                break;
            if (d->kind != VN_E_DOCUMENT ||
                !(is_signed(sc, s, d) || (last && last->first >= s->first && continues_list(sc, last, d))))
                continue;
            last = d;
            name = vn_scene_entity(sc, d->entity)->name;
            if (m->n_documents == 32 || has_document(m, name))
                continue;
            m->documents =
                vn_regrow(sc->arena, m->documents, sizeof *m->documents, m->n_documents, m->n_documents + 1);
            m->documents[m->n_documents++] = name;
            vn_meeting_explain(sc, m, "document", name, "signed or adopted", d->start, d->len);
        }
    }
}

void
vn_meeting_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    if (e->kind != VN_M_CONFERENCE)
        return;
    for (size_t k = 0; k < e->n && !m->event; k++) {
        const vn_sentence *s = &sc->sentences->items[all->items[e->candidates[k]].sentence];

        for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions && !m->event; i++) {
            const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);

            if (d->first >= s->first + s->n)
                break;
            if (d->kind != VN_E_EVENT)
                continue;
            m->event = vn_strndup(sc->arena, sc->text->s + d->start, d->len);
            vn_meeting_explain(sc, m, "event", m->event, "named conference", d->start, d->len);
        }
    }
}
