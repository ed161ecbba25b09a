#include "meeting_lab.h"
#include "../core/meeting_options.h"
#include "../core/place.h"
#include "../core/resolve.h"
#include "learn.h"
#include "topic_lab.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define VN_CUT_WORDS 9
#define LEAST        0.01f /* that a weight without a name is written from */

/* -- articles */

lab
lab_load(vn_arena *arena, gold_docs docs, bool gold)
{
    lab l = {.arena = arena, .docs = docs};

    l.items = VN_NEW0(arena, lab_doc, l.docs.n + 1);
    for (size_t i = 0; i < l.docs.n; i++) {
        const gold_doc *d = &l.docs.items[i];
        vn_analysis *a = &l.items[i].analysis;

        l.items[i].gold = d;
        vn_analyze(a, arena, d->body, d->len, d->day, gold ? VN_D_WORDS : VN_D_ENTITIES);
        if (gold) {
            size_t n, unaligned;
            vn_mention *mentions = gold_mentions(arena, d, &a->text, &a->tokens, &n, &unaligned);

            a->article = vn_article_make(arena, &a->text);
            a->entities = vn_resolve(arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences,
                                     mentions, n, d->day);
        }
    }
    return l;
}

vn_meetings
lab_meetings(const lab *l, size_t doc, const vn_meeting_model *model)
{
    const lab_doc *d = &l->items[doc];
    const vn_analysis *a = &d->analysis;

    return vn_meetings_make_with(l->arena, &a->text, &a->article, &a->tokens, &a->sentences, &a->entities,
                                 d->gold->day, model);
}

/* -- labels */

static uint64_t
name_hash(vn_arena *arena, const char *name)
{
    vn_text t = vn_text_make(arena, name, strlen(name));

    return vn_hash_lower(t.s, t.len);
}

static bool
same_name(vn_arena *arena, const char *a, const char *b)
{
    return a && b && name_hash(arena, a) == name_hash(arena, b);
}

/* How well a party agrees with a side of the gold: 0 not at all. */
static float
side_match(vn_arena *arena, const vn_entities *es, const vn_party *p, const vn_meeting *g, vn_side_name which)
{
    const vn_side *side = which == VN_S_HOST ? &g->host : &g->guest;

    if (p->person != VN_NO_ENTITY) {
        const char *name = es->items[p->person].name;

        if (same_name(arena, name, side->head))
            return 2;
        for (size_t i = 0; i < g->n_participants; i++)
            if (g->participants[i].side == which && same_name(arena, name, g->participants[i].name))
                return 1.5f;
        return 0;
    }
    if (p->body != VN_NO_ENTITY && side->organization) {
        const char *name = es->items[p->body].name;

        if (strstr(name, side->organization) || strstr(side->organization, name))
            return 1.5f;
    }
    if (p->country && side->country)
        return vn_same_country(p->country, side->country) ? 1 : 0;
    return 0.5f;
}

static float
sides_match(vn_arena *arena, const vn_entities *es, const vn_party *left, const vn_party *right,
            const vn_meeting *g, bool *crossed)
{
    float a = side_match(arena, es, left, g, VN_S_HOST), b = side_match(arena, es, right, g, VN_S_GUEST);
    float x = side_match(arena, es, left, g, VN_S_GUEST), y = side_match(arena, es, right, g, VN_S_HOST);
    float straight = a > 0 && b > 0 ? a + b : 0, cross = x > 0 && y > 0 ? x + y : 0;

    *crossed = cross > straight;
    return *crossed ? cross : straight;
}

static uint8_t
kind_number(const char *name)
{
    for (uint8_t k = 1; k < VN_M_KINDS; k++)
        if (name && !strcmp(vn_meeting_kind_names[k], name))
            return k;
    return VN_M_NONE;
}

static bool
kinds_agree(uint8_t kind, bool told, const vn_meeting *g)
{
    vn_kind_group a = vn_group_of(kind), b = vn_group_of(kind_number(g->kind));

    if (a == b)
        return true;
    if ((a == VN_G_TALKS || a == VN_G_CALL) && (b == VN_G_TALKS || b == VN_G_CALL))
        return true;
    if (a == VN_G_SIGNING)
        return true;
    if (a == VN_G_TALKS && (b == VN_G_PHONE || b == VN_G_CONFERENCE || b == VN_G_CEREMONY))
        return !told;
    return false;
}

static vn_scene
scene_of(const lab *l, size_t doc, const vn_meeting_model *model)
{
    const vn_analysis *a = &l->items[doc].analysis;

    return (vn_scene){.arena = l->arena,
                      .model = model,
                      .text = &a->text,
                      .article = &a->article,
                      .tokens = &a->tokens,
                      .sentences = &a->sentences,
                      .entities = &a->entities,
                      .published = l->items[doc].gold->day};
}

/* How well a candidate agrees with the best record of the gold. */
static float
candidate_match(vn_arena *arena, const vn_analysis *a, const vn_candidate *c, const gold_doc *gold)
{
    float best = 0;

    for (size_t k = 0; k < gold->n_meetings && c->paired; k++) {
        const vn_meeting *g = &gold->meetings[k];
        bool crossed;
        float m = 0;

        if (!kinds_agree(c->kind, c->told, g))
            continue;
        m = c->left.form == VN_P_BOTH ? 2.5f
                                      : sides_match(arena, &a->entities, &c->left, &c->right, g, &crossed);
        if (m > best)
            best = m;
    }
    return best;
}

static void
candidate_samples(const lab *l, size_t doc, samples *out)
{
    const lab_doc *d = &l->items[doc];
    const vn_analysis *a = &d->analysis;
    vn_scene sc = scene_of(l, doc, &vn_meeting_model_default);
    vn_candidates all = {NULL, 0, 0};

    vn_scene_scan(&sc, &all);
    for (size_t i = 0, end; i < all.n; i = end) {
        float best = 0;

        for (end = i; end < all.n && all.items[end].wording == all.items[i].wording; end++) {
            float m = candidate_match(l->arena, a, &all.items[end], d->gold);

            if (m > best && !all.items[end].split)
                best = m;
        }
        for (size_t k = i; k < end; k++) {
            const vn_candidate *c = &all.items[k];
            float m = candidate_match(l->arena, a, c, d->gold);
            sample *s;

            if (!c->paired)
                continue;
            s = learn_sample(l->arena, out);
            vn_candidate_features(&sc, c, &s->features);
            s->label = m >= 2 && (c->split || m >= best);
        }
    }
}

/* Pairs encounters with the gold's records one to one, the best agreement first. */
static void
match_encounters(const lab *l, size_t doc, const vn_encounters *es, const vn_meeting **match, bool *crossed)
{
    const lab_doc *d = &l->items[doc];
    bool *used = VN_NEW0(l->arena, bool, d->gold->n_meetings + 1);

    for (size_t i = 0; i < es->n; i++)
        match[i] = NULL;
    for (;;) {
        float best = 1.9f;
        size_t at = 0, to = 0;
        bool cross = false;

        for (size_t i = 0; i < es->n; i++)
            for (size_t k = 0; k < d->gold->n_meetings && !match[i]; k++) {
                const vn_meeting *g = &d->gold->meetings[k];
                const vn_encounter *e = &es->items[i];
                bool x;
                float m;

                if (used[k] || !kinds_agree(e->kind, false, g))
                    continue;
                m = sides_match(l->arena, &d->analysis.entities, &e->side[0], &e->side[1], g, &x);
                if (m <= 0)
                    continue;
                m += 0.5f * (e->kind == kind_number(g->kind)) + 0.02f * e->score;
                if (m > best) {
                    best = m;
                    at = i;
                    to = k;
                    cross = x;
                }
            }
        if (best <= 1.9f)
            return;
        match[at] = &d->gold->meetings[to];
        crossed[at] = cross;
        used[to] = true;
    }
}

/* Of each encounter with a record: its kind against each other that came into question. */
static void
kind_samples(const lab *l, size_t doc, const vn_meeting_model *model, samples *out)
{
    vn_scene sc = scene_of(l, doc, model);
    vn_candidates all = {NULL, 0, 0};
    vn_encounters es = {.n = 0};
    const vn_meeting **match;
    bool *crossed;

    vn_scene_scan(&sc, &all);
    vn_encounters_propose(&sc, &all, &es);
    match = VN_NEW0(l->arena, const vn_meeting *, es.n + 1);
    crossed = VN_NEW0(l->arena, bool, es.n + 1);
    match_encounters(l, doc, &es, match, crossed);
    for (size_t i = 0; i < es.n; i++) {
        vn_kind_option options[VN_M_KINDS];
        size_t n = match[i] ? vn_kind_options(&sc, &all, &es.items[i], options) : 0, right = n;

        for (size_t k = 0; k < n; k++)
            if (options[k].kind == kind_number(match[i]->kind))
                right = k;
        for (size_t k = 0; k < n && right < n; k++) {
            sample *s;

            if (k == right)
                continue;
            s = learn_sample(l->arena, out);
            s->features = options[right].features;
            for (size_t j = 0; j < options[k].features.n; j++)
                vn_feature(&s->features, options[k].features.on[j], -options[k].features.sign[j]);
            s->label = true;
        }
    }
}

static bool
takes_part(vn_arena *arena, const vn_meeting *g, const char *name, vn_side_name side)
{
    for (size_t i = 0; i < g->n_participants; i++)
        if (g->participants[i].side == side && same_name(arena, g->participants[i].name, name))
            return true;
    return false;
}

typedef struct stages {
    samples encounter, participant, host, document;
    topic_samples topic;
    choices date, place;
} stages;

/* Adds a choice unless no option is right. */
static void
push_choice(vn_arena *arena, choices *out, const vn_options *os, size_t n_features, const bool *right)
{
    bool any = false;
    choice *c;

    for (size_t o = 0; o < os->n; o++)
        any |= right[o];
    if (!any)
        return;
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    c = &out->items[out->n++];
    *c = (choice){VN_NEW(arena, vn_features, os->n), VN_NEW(arena, bool, os->n), os->n};
    memcpy(c->right, right, os->n * sizeof *right);
    for (size_t o = 0; o < os->n; o++)
        vn_option_features(&os->items[o], n_features, &c->options[o]);
}

/* Whether two names are of one place, the words of its kind aside. */
static bool
same_place(vn_arena *arena, const char *a, const char *b)
{
    vn_place_hit x = vn_place_find(a, strlen(a), NULL), y = vn_place_find(b, strlen(b), NULL);

    return same_name(arena, a + x.bare, b + y.bare) || same_name(arena, vn_short_place(a), vn_short_place(b));
}

/* Names of documents of the stand-off annotations are cut after the ninth word. */
static bool
names_document(vn_arena *arena, const char *name, const char *gold)
{
    size_t words = 1, end = 0;

    for (const char *p = gold; *p; p++)
        words += *p == ' ';
    for (size_t seen = 0; name[end]; end++)
        if (name[end] == ' ' && ++seen == VN_CUT_WORDS)
            break;
    return same_name(arena, name, gold) ||
           (words == VN_CUT_WORDS && same_name(arena, vn_strndup(arena, name, end), gold));
}

static void
choice_samples(const lab *l, const vn_scene *sc, const vn_candidates *all, const vn_encounters *es,
               size_t which, const vn_meeting *gold, stages *out)
{
    vn_options *os = VN_NEW(l->arena, vn_options, 1);
    bool right[VN_MAX_OPTIONS];

    vn_dates_of(sc, all, es, which, os);
    for (size_t o = 0; o < os->n; o++)
        right[o] = o ? gold->date && vn_same_days(os->items[o].code, gold->date) : !gold->date;
    push_choice(l->arena, &out->date, os, VN_DF_COUNT, right);
    vn_places_of(sc, all, es, which, os);
    for (size_t o = 0; o < os->n; o++)
        right[o] = o ? gold->place && same_place(l->arena, os->items[o].code, gold->place) : !gold->place;
    push_choice(l->arena, &out->place, os, VN_LF_COUNT, right);
    vn_documents_of(sc, all, es, which, os);
    for (size_t o = 1; o < os->n; o++) {
        sample *s = learn_sample(l->arena, &out->document);

        vn_option_features(&os->items[o], VN_OF_COUNT, &s->features);
        for (size_t k = 0; k < gold->n_documents; k++)
            s->label |= names_document(l->arena, os->items[o].code, gold->documents[k]);
    }
}
/* What an encounter of the further articles counts: they are less like the gold, and told of in passing more
 * often. */
#define FURTHER 0.5f

/* Samples of which proposed encounters are told; only these stay in *es, each with its record in match[]. */
static void
encounter_samples(const lab *l, size_t doc, const vn_scene *sc, const vn_candidates *all, vn_encounters *es,
                  const vn_meeting **match, bool *crossed, samples *out)
{
    size_t n = 0;

    match_encounters(l, doc, es, match, crossed);
    for (size_t i = 0; i < es->n; i++) {
        sample *s = learn_sample(l->arena, out);

        vn_encounter_features(sc, all, es, i, &s->features);
        s->label = match[i] != NULL;
        s->weight = l->docs.items[doc].only_later ? FURTHER : 1;
    }
    for (size_t i = 0; i < es->n; i++)
        if (match[i]) {
            es->items[n] = es->items[i];
            match[n] = match[i];
            crossed[n++] = crossed[i];
        }
    es->n = n;
}

/* Samples of who receives and who takes part in encounter i; its sides are put as the record has them. */
static void
side_samples(const lab *l, size_t doc, vn_scene *sc, const vn_candidates *all, vn_encounters *es, size_t i,
             const vn_meeting *match, bool crossed, stages *out)
{
    vn_encounter *e = &es->items[i];
    vn_meeting m = {0};
    vn_guest guests[VN_MAX_GUESTS];
    size_t n;
    sample *s;

    vn_meeting_place(sc, all, es, i, &m);
    s = learn_sample(l->arena, &out->host);
    vn_host_features(sc, all, e, m.place_code, &s->features);
    s->label = !crossed;
    if (crossed) {
        vn_party t = e->side[0];

        e->side[0] = e->side[1];
        e->side[1] = t;
    }
    vn_heads_find(sc, e);
    n = vn_guests_of(sc, all, es, i, guests);
    for (size_t k = 0; k < n; k++) {
        const char *name = l->items[doc].analysis.entities.items[guests[k].person].name;

        s = learn_sample(l->arena, &out->participant);
        vn_guest_features(&guests[k], &s->features);
        s->label = takes_part(l->arena, match, name, guests[k].side);
    }
}

static void
later_samples(const lab *l, size_t doc, const vn_meeting_model *model, stages *out)
{
    vn_scene sc = scene_of(l, doc, model);
    vn_candidates all = {NULL, 0, 0};
    vn_encounters es = {.n = 0};
    const vn_meeting **match;
    vn_topic_reading *reading;
    bool *crossed;

    vn_scene_scan(&sc, &all);
    vn_encounters_propose(&sc, &all, &es);
    match = VN_NEW0(l->arena, const vn_meeting *, es.n + 1);
    crossed = VN_NEW0(l->arena, bool, es.n + 1);
    encounter_samples(l, doc, &sc, &all, &es, match, crossed, &out->encounter);
    if (!es.n)
        return;
    vn_visits_attach(&sc, &all, &es);
    vn_sentences_divide(&sc, &es);
    vn_options_prepare(&sc, &all, &es);
    sc.dates = VN_NEW0(l->arena, vn_option, es.n);
    for (size_t i = 0; i < es.n; i++)
        sc.dates[i].code = match[i]->date;
    for (size_t i = 0; i < es.n; i++)
        choice_samples(l, &sc, &all, &es, i, match[i], out);
    for (size_t i = 0; i < es.n; i++)
        side_samples(l, doc, &sc, &all, &es, i, match[i], crossed[i], out);
    reading = vn_topics_read(&sc, &all, &es);
    for (size_t i = 0; i < es.n; i++)
        topic_samples_of(&sc, reading, &all, &es, i, match[i], doc, &out->topic);
}

/* Penalties by cross-validation. */
static const learn_plan candidate_plan = {.n_features = VN_CF_COUNT, .l2 = 25};
static const learn_plan kind_plan = {.n_features = VN_KF_COUNT, .l2 = 12};
static const learn_plan encounter_plan = {.n_features = VN_EF_COUNT, .l2 = 20};
static const learn_plan participant_plan = {.n_features = VN_PF_COUNT, .l2 = 1};
static const learn_plan host_plan = {.n_features = VN_HF_COUNT, .l2 = 1};
static const learn_plan date_plan = {.n_features = VN_DF_COUNT, .l2 = 2};
static const learn_plan place_plan = {.n_features = VN_LF_COUNT, .l2 = 2};
static const learn_plan document_plan = {.n_features = VN_OF_COUNT, .l2 = 0.7};

/* The later models see scores of wordings from models that have not seen the article, as they will in use. */
#define INNER_FOLDS 5

static bool
is_taught(size_t doc, size_t folds, size_t fold)
{
    return !folds || doc % folds != fold;
}

/* Further articles of the press make the models of wordings and kinds worse, the later ones better. */
static bool
teaches_wordings(const lab *l, size_t doc, size_t folds, size_t fold)
{
    return is_taught(doc, folds, fold) && !l->docs.items[doc].only_later;
}

static size_t
inner_fold(size_t doc, size_t folds)
{
    return (folds ? doc / folds : doc) % INNER_FOLDS;
}

/* The wordings' model of all articles but those of one inner fold; INNER_FOLDS takes all. */
static const float *
train_candidates(const lab *l, size_t folds, size_t fold, size_t inner)
{
    samples s = {NULL, 0, 0};

    for (size_t i = 0; i < l->docs.n; i++)
        if (teaches_wordings(l, i, folds, fold) && inner_fold(i, folds) != inner)
            candidate_samples(l, i, &s);
    return learn_decision(l->arena, &s, &candidate_plan);
}

static void
teach_later(const lab *l, size_t folds, size_t fold, vn_meeting_model *inner, const float *const *candidate,
            stages *out)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < l->docs.n; i++)
        if (is_taught(i, folds, fold)) {
            size_t hosts = out->host.n, documents = out->document.n;

            inner->candidate = candidate[inner_fold(i, folds)];
            later_samples(l, i, inner, out);
            if (l->docs.items[i].only_later) { /* these two models are no better for them */
                out->host.n = hosts;
                out->document.n = documents;
            }
        }
}

vn_meeting_model
lab_train(const lab *l, size_t folds, size_t fold)
{
    vn_meeting_model model = vn_meeting_model_default, inner = model;
    const float *candidate[INNER_FOLDS];
    samples kinds = {NULL, 0, 0};
    stages later;

    for (size_t k = 0; k < INNER_FOLDS; k++)
        candidate[k] = train_candidates(l, folds, fold, k);
    model.candidate = train_candidates(l, folds, fold, INNER_FOLDS);
    for (int round = 0; round < 2; round++) { /* which record an encounter is depends on its kind */
        kinds.n = 0;
        for (size_t i = 0; i < l->docs.n; i++)
            if (teaches_wordings(l, i, folds, fold)) {
                inner.candidate = candidate[inner_fold(i, folds)];
                kind_samples(l, i, &inner, &kinds);
            }
        model.kind = inner.kind = learn_decision(l->arena, &kinds, &kind_plan);
    }
    teach_later(l, folds, fold, &inner, candidate, &later);
    model.date = inner.date = learn_choice(l->arena, &later.date, &date_plan);
    model.place = inner.place = learn_choice(l->arena, &later.place, &place_plan);
    teach_later(l, folds, fold, &inner, candidate, &later); /* who receives is told by the place too */
    model.encounter = learn_decision(l->arena, &later.encounter, &encounter_plan);
    model.participant = learn_decision(l->arena, &later.participant, &participant_plan);
    model.host = learn_decision(l->arena, &later.host, &host_plan);
    model.document = learn_decision(l->arena, &later.document, &document_plan);
    model.topic = learn_topics(l->arena, &later.topic);
    return model;
}

static FILE *
open_in(const char *folder, const char *name)
{
    char path[4096];
    FILE *f;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    f = fopen(path, "w");
    if (!f) {
        perror(path);
        exit(2);
    }
    return f;
}

/* Features without a name are numbered. */
typedef struct name_list {
    const char *const *names;
    size_t named, n;
} name_list;

static void
write_weights(FILE *f, const float *w, const name_list *l)
{
    fprintf(f, "# Made by train_meetings; see README.md.\n");
    for (size_t k = 0; k < l->n; k++)
        if (k < l->named)
            fprintf(f, "%s\t%.4f\n", l->names[k], w[k]);
        else if (fabsf(w[k]) >= LEAST)
            fprintf(f, "%zu\t%.4f\n", k - l->named, w[k]);
}

static void
write_model(const char *folder, const char *name, const float *w, name_list l)
{
    char file[64];
    FILE *f;

    snprintf(file, sizeof file, "meeting_%s.tsv", name);
    f = open_in(folder, file);
    write_weights(f, w, &l);
    fclose(f);
}

void
lab_write(const vn_meeting_model *m, const char *folder)
{
#define WRITE(name, prefix)                                                                                  \
    write_model(folder, #name, m->name,                                                                      \
                (name_list){vn_##name##_feature_names, VN_##prefix##_COUNT, VN_##prefix##_COUNT})
    WRITE(candidate, CF);
    WRITE(kind, KF);
    WRITE(encounter, EF);
    WRITE(participant, PF);
    WRITE(host, HF);
    WRITE(date, DF);
    WRITE(place, LF);
    WRITE(document, OF);
#undef WRITE
    write_model(folder, "topic", m->topic, (name_list){vn_topic_feature_names, VN_TOF_COUNT, VN_TOF_TOTAL});
}

/* -- output */

static void
put(const char *key, const char *s, const char *end)
{
    printf("\"%s\":", key);
    if (!s)
        printf("null");
    else {
        putchar('"');
        for (; *s; s++)
            if (*s == '"' || *s == '\\')
                printf("\\%c", *s);
            else
                putchar((unsigned char)*s < 32 ? ' ' : *s);
        putchar('"');
    }
    printf("%s", end);
}

static void
put_list(const char *key, const char **items, size_t n)
{
    printf("\"%s\":[", key);
    for (size_t i = 0; i < n; i++)
        printf("%s\"%s\"", i ? "," : "", items[i]);
    printf("],");
}

void
lab_print_json(const lab *l, size_t doc, const vn_meetings *ms)
{
    static const char *const sides[] = {NULL, "host", "guest"};

    printf("{");
    put("doc", l->docs.items[doc].name, ",\"entities\":[],\"meetings\":[");
    for (size_t i = 0; i < ms->n; i++) {
        const vn_meeting *m = &ms->items[i];

        printf("%s{", i ? "," : "");
        put("kind", m->kind, ",");
        put("date", m->date, ",");
        put("place", m->place, ",");
        put("host_organization", m->host.organization, ",");
        put("host_country", m->host.country, ",");
        put("host_head", m->host.head, ",");
        put("guest_organization", m->guest.organization, ",");
        put("guest_country", m->guest.country, ",");
        put("guest_head", m->guest.head, ",");
        put("event", m->event, ",");
        put_list("documents", m->documents, m->n_documents);
        put_list("topics", m->topics, m->n_topics);
        printf("\"participants\":[");
        for (size_t k = 0; k < m->n_participants; k++) {
            const vn_participant *p = &m->participants[k];

            printf("%s{", k ? "," : "");
            put("name", p->name, ",");
            put("rank", p->rank, ",");
            put("position", p->position, ",");
            put("organization", p->organization, ",");
            put("side", sides[p->side], "}");
        }
        printf("],");
        put("evidence", vn_strndup(l->arena, l->items[doc].analysis.text.s + m->start, m->len), "}");
    }
    printf("]}\n");
}
