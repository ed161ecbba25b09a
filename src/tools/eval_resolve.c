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

int
main(int argc, char **argv)
{
    vn_arena arena;
    gold_docs docs;
    tally name = {.slot = "name"}, rank = {.slot = "rank"}, position = {.slot = "position"},
          organization = {.slot = "organization"};
    size_t places = 0, coded = 0, country_ok = 0, country_all = 0;
    bool verbose = false, tagged = false;

    for (int k = 2; k < argc; k++) {
        verbose |= strcmp(argv[k], "-v") == 0;
        tagged |= strcmp(argv[k], "-t") == 0;
    }
    if (argc < 2) {
        fprintf(stderr, "usage: eval_resolve FOLDER [-v] [-t]\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    vn_arena_init(&scratch, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++) {
        const gold_doc *d = &docs.items[i];
        vn_analysis a;
        vn_entities es;
        size_t n, unaligned;
        vn_mention *m;

        vn_analyze(&a, &arena, d->body, d->len, d->day, VN_D_WORDS);
        a.article = vn_article_make(&arena, &a.text);
        if (d->published)
            a.article.published = d->published;
        m = tagged ? vn_tag_mentions(&arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, &n)
                   : gold_mentions(&arena, d, &a.text, &a.tokens, &n, &unaligned);
        es = vn_resolve(&arena, &a.text, &a.article, &a.tokens, &a.words, &a.sentences, m, n, d->day);
        for (size_t k = 0; k < es.n_mentions; k++)
            if (m[k].kind == VN_E_PLACE) {
                places++;
                coded += es.items[m[k].entity].code != NULL;
                if (verbose && !es.items[m[k].entity].code)
                    printf("%s: no code: %.*s (%s)\n", d->name, (int)m[k].len, a.text.s + m[k].start,
                           vn_level_name(es.items[m[k].entity].level));
            }
        for (size_t k = 0; k < d->n_meetings; k++)
            for (size_t j = 0; j < d->meetings[k].n_participants; j++) {
                const vn_participant *gold = &d->meetings[k].participants[j],
                                     *p = &(vn_participant){normal(gold->name), normal(gold->rank),
                                                            normal(gold->position),
                                                            normal(gold->organization), gold->side};
                const vn_entity *e = find_person(&es, p->name);
                const vn_side *side = p->side == VN_S_HOST ? &d->meetings[k].host : &d->meetings[k].guest;
                vn_entity none = {0};
                bool ok = true;

                count(&name, p->name, e ? e->name : NULL, e != NULL && same(e->name, p->name));
                e = e ? e : &none;
                ok &= count(&rank, p->rank, e->rank, same(p->rank, e->rank));
                ok &= count(&position, p->position, e->position, same(p->position, e->position));
                ok &= count(&organization, p->organization, e->organization,
                            same_body(p->organization, e->organization));
                if (side->country && e->country) {
                    country_all++;
                    country_ok += strcmp(side->country, e->country) == 0;
                    if (verbose && strcmp(side->country, e->country) != 0)
                        printf("%s: %s: country %s, gold %s\n", d->name, p->name, e->country, side->country);
                }
                if (verbose && !ok)
                    printf("%s: %s\n    gold  %s | %s | %s\n    found %s | %s | %s\n", d->name, p->name,
                           p->rank ? p->rank : "-", p->position ? p->position : "-",
                           p->organization ? p->organization : "-", e->rank ? e->rank : "-",
                           e->position ? e->position : "-", e->organization ? e->organization : "-");
            }
    }
    report(&name);
    report(&rank);
    report(&position);
    report(&organization);
    printf("country of persons: %zu of %zu right; place mentions with a code: %zu of %zu\n", country_ok,
           country_all, coded, places);
    vn_arena_free(&arena);
    return 0;
}
