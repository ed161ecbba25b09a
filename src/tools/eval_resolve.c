/*
 * eval_resolve FOLDER [-v] [-t]: resolves the gold mentions (with -t the tagger's) and compares what comes
 * out with the gold meetings: rank, position and organization of each participant, code of each place.
 * -v prints every miss.
 */
#include <stdio.h>
#include <string.h>

#include "../core/analyze.h"
#include "../core/place.h"
#include "../core/resolve.h"
#include "../core/tagger.h"
#include "gold.h"

static vn_arena scratch;

static const char *
normal(const char *s)
{
    return s ? vn_text_make(&scratch, s, strlen(s)).s : NULL;
}

static bool
same(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    return vn_name_key(a, strlen(a), VN_KEY_EXACT) == vn_name_key(b, strlen(b), VN_KEY_EXACT);
}

/* Equal, or equal once the place at the end of one is dropped. */
static bool
same_body(const char *a, const char *b)
{
    vn_tail tail;

    if (!a || !b || same(a, b))
        return same(a, b);
    if (strlen(a) < strlen(b)) {
        const char *t = a;

        a = b;
        b = t;
    }
    tail = vn_place_tail(a, strlen(a));
    return tail.place.found && tail.place.level == VN_L_COUNTRY && tail.at > 0 &&
           vn_name_key(a, tail.at, VN_KEY_EXACT) == vn_name_key(b, strlen(b), VN_KEY_EXACT);
}

typedef struct tally {
    const char *slot;
    size_t tp, fp, fn;
} tally;

static bool
count(tally *t, const char *gold, const char *found, bool ok)
{
    if (gold && found) {
        t->tp += ok;
        t->fp += !ok;
        t->fn += !ok;
    } else if (gold) {
        t->fn++;
    } else if (found) {
        t->fp++;
    }
    return gold && found ? ok : !gold && !found;
}

static void
report(const tally *t)
{
    double p = t->tp + t->fp ? (double)t->tp / (double)(t->tp + t->fp) : 1;
    double r = t->tp + t->fn ? (double)t->tp / (double)(t->tp + t->fn) : 1;

    printf("%-14s gold %4zu  P %.3f  R %.3f  F1 %.3f\n", t->slot, t->tp + t->fn, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0);
}

static const vn_entity *
find_person(const vn_entities *es, const char *name)
{
    uint64_t key = vn_name_key(name, strlen(name), VN_KEY_TONELESS);

    for (size_t e = 0; e < es->n; e++)
        if (es->items[e].kind == VN_E_PERSON &&
            vn_name_key(es->items[e].name, strlen(es->items[e].name), VN_KEY_TONELESS) == key)
            return &es->items[e];
    return NULL;
}

typedef struct results {
    tally name, rank, position, organization;
    size_t places, coded, country_ok, country_all;
    bool verbose;
} results;

static void
count_places(results *r, const gold_doc *d, const vn_analysis *a, const vn_entities *es, const vn_mention *m)
{
    for (size_t k = 0; k < es->n_mentions; k++) {
        const vn_entity *e = &es->items[m[k].entity];

        if (m[k].kind != VN_E_PLACE)
            continue;
        r->places++;
        r->coded += e->code != NULL;
        if (r->verbose && !e->code)
            printf("%s: no code: %.*s (%s)\n", d->name, (int)m[k].len, a->text.s + m[k].start,
                   vn_level_name(e->level));
    }
}

static const char *
shown(const char *s)
{
    return s ? s : "-";
}

static void
count_participant(results *r, const gold_doc *d, const vn_meeting *meeting, const vn_participant *gold,
                  const vn_entities *es)
{
    const char *name = normal(gold->name), *rank = normal(gold->rank), *position = normal(gold->position),
               *organization = normal(gold->organization);
    const vn_side *side = gold->side == VN_S_HOST ? &meeting->host : &meeting->guest;
    const vn_entity none = {0}, *e = find_person(es, name);
    bool ok = true;

    count(&r->name, name, e ? e->name : NULL, e != NULL && same(e->name, name));
    e = e ? e : &none;
    ok &= count(&r->rank, rank, e->rank, same(rank, e->rank));
    ok &= count(&r->position, position, e->position, same(position, e->position));
    ok &= count(&r->organization, organization, e->organization, same_body(organization, e->organization));
    if (side->country && e->country) {
        bool same_land = strcmp(side->country, e->country) == 0;

        r->country_all++;
        r->country_ok += same_land;
        if (r->verbose && !same_land)
            printf("%s: %s: country %s, gold %s\n", d->name, name, e->country, side->country);
    }
    if (r->verbose && !ok)
        printf("%s: %s\n    gold  %s | %s | %s\n    found %s | %s | %s\n", d->name, name, shown(rank),
               shown(position), shown(organization), shown(e->rank), shown(e->position),
               shown(e->organization));
}

static void
count_doc(results *r, vn_arena *arena, const gold_doc *d, bool tagged)
{
    vn_analysis a;
    vn_entities es;
    size_t n, unaligned;
    vn_mention *m;

    vn_analyze(&a, arena, d->body, d->len, d->day, VN_D_WORDS);
    a.article = vn_article_make(arena, &a.text);
    if (d->published)
        a.article.published = d->published;
    m = tagged ? vn_tag_mentions(arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, &n)
               : gold_mentions(arena, d, &a.text, &a.tokens, &n, &unaligned);
    es = vn_resolve(arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, m, n, d->day);
    count_places(r, d, &a, &es, m);
    for (size_t k = 0; k < d->n_meetings; k++)
        for (size_t j = 0; j < d->meetings[k].n_participants; j++)
            count_participant(r, d, &d->meetings[k], &d->meetings[k].participants[j], &es);
}

int
main(int argc, char **argv)
{
    results r = {.name = {.slot = "name"},
                 .rank = {.slot = "rank"},
                 .position = {.slot = "position"},
                 .organization = {.slot = "organization"}};
    vn_arena arena;
    gold_docs docs;
    bool tagged = false;

    for (int k = 2; k < argc; k++) {
        r.verbose |= strcmp(argv[k], "-v") == 0;
        tagged |= strcmp(argv[k], "-t") == 0;
    }
    if (argc < 2) {
        fprintf(stderr, "usage: eval_resolve FOLDER [-v] [-t]\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    vn_arena_init(&scratch, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++)
        count_doc(&r, &arena, &docs.items[i], tagged);
    report(&r.name);
    report(&r.rank);
    report(&r.position);
    report(&r.organization);
    printf("country of persons: %zu of %zu right; place mentions with a code: %zu of %zu\n", r.country_ok,
           r.country_all, r.coded, r.places);
    vn_arena_free(&arena);
    vn_arena_free(&scratch);
    return 0;
}
