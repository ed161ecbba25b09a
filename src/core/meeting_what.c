/* meeting_what.c: the conference that an encounter is, the documents that came of it. */
#include "meeting_options.h"

#include <assert.h>

#define VN_DOCUMENT_FLOOR -0.8f

/* Whether the words before a document's name say that it was signed or adopted here. */
static bool
is_signed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    bool found = false;

    for (uint32_t k = d->first; k-- > s->first && d->first - k <= 60;) {
        uint8_t cue = sc->cue[k];

        if (d->first - k <= 9 && (cue == VN_Q_SIGN || vn_token_is(sc, k, "ký") || vn_token_is(sc, k, "Ký")))
            found = true;
        if (d->first - k <= 30 && (vn_is_unreal(cue) || cue == VN_Q_FUTURE || cue == VN_Q_RECALL))
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

/* -- the documents that compete */

static_assert(VN_OF_COUNT <= VN_OPTION_FEATURES, "features of an option");

typedef struct document_reader {
    const vn_scene *sc;
    const vn_encounter *e;
    vn_options *out;
    const vn_mention *signed_last; /* the last that was found signed */
} document_reader;

static vn_option *
option_for(document_reader *r, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(r->sc, i);
    const char *name = vn_scene_entity(r->sc, m->entity)->name;
    vn_option *o;

    for (size_t k = 1; k < r->out->n; k++)
        if (vn_hash_lower(r->out->items[k].code, strlen(r->out->items[k].code)) ==
            vn_hash_lower(name, strlen(name)))
            return &r->out->items[k];
    if (r->out->n == VN_MAX_OPTIONS)
        return NULL;
    o = &r->out->items[r->out->n++];
    memset(o, 0, sizeof *o);
    o->code = name;
    o->mention = i;
    return o;
}

static bool
is_sign(const vn_scene *sc, uint32_t k)
{
    return sc->cue[k] == VN_Q_SIGN || vn_token_is(sc, k, "ký") || vn_token_is(sc, k, "Ký");
}

/* The words before a document that tell whether it was signed now. */
static void
words_features(const vn_scene *sc, const vn_sentence *s, const vn_mention *d, vn_option *o)
{
    static const struct {
        const char *word;
        uint8_t reach, feature;
    } words[] = {
        {"sớm", 20, VN_OF_soon},         {"theo", 8, VN_OF_following},   {"sở", 6, VN_OF_following},
        {"khai", 12, VN_OF_carried_out}, {"hiện", 8, VN_OF_carried_out}, {"phán", 8, VN_OF_negotiated},
        {"chuẩn", 8, VN_OF_negotiated},  {"giá", 14, VN_OF_praised},     {"việc", 6, VN_OF_praised},
        {"lực", 8, VN_OF_in_force},      {"kiến", 14, VN_OF_witnessed},  {"trao", 8, VN_OF_witnessed},
        {"lễ", 6, VN_OF_signing_day},    {"Lễ", 6, VN_OF_signing_day},   {"hồi", 12, VN_OF_dated_old},
        {"năm", 12, VN_OF_dated},        {":", 3, VN_OF_after_colon},    {"kiện", 40, VN_OF_deeds},
        {"luật", 3, VN_OF_law},          {"nghị", 6, VN_OF_following},
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_word_before(sc, d->first, words[k].reach, words[k].word))
            o->on[words[k].feature] = true;
    for (uint32_t k = d->first; k-- > s->first && d->first - k <= 40;) {
        uint32_t gap = d->first - k;

        if (is_sign(sc, k)) {
            o->on[gap <= 9 ? VN_OF_sign_near : VN_OF_sign_far] = true;
            if (gap <= 9 && k > s->first && sc->cue[k - 1] == VN_Q_DONE)
                o->on[VN_OF_signed_done] = true;
        }
        if (gap > 30)
            continue;
        if (vn_is_unreal(sc->cue[k]))
            o->on[VN_OF_wish] = true;
        if (sc->cue[k] == VN_Q_FUTURE)
            o->on[VN_OF_future] = true;
        if (sc->cue[k] == VN_Q_RECALL)
            o->on[VN_OF_recall] = true;
        if (sc->cue[k] == VN_Q_SPEECH)
            o->on[VN_OF_speech] = true;
    }
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            break;
        if (m->kind == VN_E_DATE)
            o->on[vn_is_whole_day(vn_scene_entity(sc, m->entity)->code) ? VN_OF_dated : VN_OF_dated_old] =
                true;
    }
}

static void
standing_features(const vn_standing *st, vn_option *o)
{
    o->on[st->owned ? VN_OF_owned : VN_OF_not_owned] = true;
    if (st->told)
        o->on[st->distance == 0 ? VN_OF_first_told : VN_OF_told] = true;
    else if (st->named)
        o->on[VN_OF_named] = true;
    if (st->other_told)
        o->on[VN_OF_other_told] = true;
    if (st->distance < 0)
        o->on[VN_OF_before] = true;
    else if (st->distance > 0)
        o->on[st->distance <= 2 ? VN_OF_after_1 : VN_OF_after_far] = true;
    if (st->zone == VN_Z_TITLE)
        o->on[VN_OF_title] = true;
    if (st->zone == VN_Z_LEAD)
        o->on[VN_OF_lead] = true;
    if (st->zone == VN_Z_CAPTION)
        o->on[VN_OF_caption] = true;
}

static void
take_document(void *context, uint32_t i, const vn_standing *st)
{
    static const char *const laws[] = {"Luật", "luật", "Hiến", "Nghị quyết", "Công ước", "UNCLOS"};
    document_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *d = vn_scene_mention(sc, i);
    const vn_sentence *s = &sc->sentences->items[st->sentence];
    const char *name = vn_scene_entity(sc, d->entity)->name;
    vn_option *o;
    bool is_now;

    if (st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || !(o = option_for(r, i)))
        return;
    is_now = is_signed(sc, s, d);
    if (r->signed_last && r->signed_last->first >= s->first && r->signed_last < d &&
        continues_list(sc, r->signed_last, d)) {
        o->on[VN_OF_listed_signed] = true;
        is_now = true;
    }
    if (is_now) {
        o->on[VN_OF_rule] |= st->owned;
        r->signed_last = d;
    }
    words_features(sc, s, d, o);
    standing_features(st, o);
    for (size_t k = 0; k < sizeof laws / sizeof *laws; k++)
        if (!strncmp(name, laws[k], strlen(laws[k])))
            o->on[VN_OF_law] = true;
    if (!strchr(name, ' '))
        o->on[VN_OF_bare_name] = true;
    o->on[d->n >= 7 ? VN_OF_long_name : d->n <= 3 ? VN_OF_short_name : VN_OF_bias] = true;
    if (vn_scene_entity(sc, d->entity)->n_mentions >= 2)
        o->on[VN_OF_mentions_2] = true;
    if (strstr(name, "giai đoạn") || strstr(name, " năm 20"))
        o->on[VN_OF_next_period] = true;
}

void
vn_documents_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                vn_options *out)
{
    const vn_encounter *e = &es->items[which];
    document_reader r = {.sc = sc, .e = e, .out = out};
    bool talks = e->kind == VN_M_TALKS || e->kind == VN_M_ONLINE_MEETING || e->kind == VN_M_WORKING_SESSION;
    uint8_t kind = talks                        ? VN_OF_kind_talks
                   : e->kind == VN_M_CONFERENCE ? VN_OF_kind_conference
                   : e->kind == VN_M_SIGNING    ? VN_OF_kind_signing
                   : e->kind == VN_M_CEREMONY   ? VN_OF_kind_ceremony
                                                : VN_OF_kind_other;

    out->n = 1;
    memset(&out->items[0], 0, sizeof out->items[0]);
    vn_each_mention(sc, all, es, which, VN_E_DOCUMENT, take_document, &r);
    for (size_t i = 1; i < out->n; i++) {
        out->items[i].on[VN_OF_bias] = true;
        out->items[i].on[kind] = true;
        out->items[i].on[VN_OF_later] = which > 0;
    }
}

void
vn_meeting_documents(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                     vn_meeting *m)
{
    vn_options *os = VN_NEW(sc->arena, vn_options, 1);

    vn_documents_of(sc, all, es, which, os);
    m->documents = VN_NEW(sc->arena, const char *, os->n);
    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];
        const vn_mention *d = vn_scene_mention(sc, o->mention);
        vn_features f;

        vn_option_features(o, VN_OF_COUNT, &f);
        if (vn_linear(sc->model->document, &f) <= VN_DOCUMENT_FLOOR)
            continue;
        m->documents[m->n_documents++] = o->code;
        vn_meeting_explain(sc, m, "document", o->code, "signed or adopted", d->start, d->len);
    }
}

/* The first named conference of a sentence; one that is planned or only the occasion does not count. */
static bool
event_in(const vn_scene *sc, uint32_t sentence, vn_meeting *m)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);

        if (d->first >= s->first + s->n)
            break;
        if (d->kind != VN_E_EVENT || vn_cue_before(sc, d->first, 8, VN_Q_FUTURE) ||
            vn_word_before(sc, d->first, 3, "lề"))
            continue;
        m->event = vn_strndup(sc->arena, sc->text->s + d->start, d->len);
        vn_meeting_explain(sc, m, "event", m->event, "named conference", d->start, d->len);
        return true;
    }
    return false;
}

void
vn_meeting_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    if (e->kind != VN_M_CONFERENCE && e->kind != VN_M_ONLINE_MEETING)
        return;
    for (size_t k = 0; k < e->n; k++)
        if (event_in(sc, all->items[e->candidates[k]].sentence, m))
            return;
    for (size_t k = 0; k < e->n_owned && e->kind == VN_M_CONFERENCE; k++)
        if (event_in(sc, e->owned[k], m))
            return;
}
