/* show_dates FOLDER: every date of the gold with its EDTF, and how many gold meeting dates are among them. */
#include <stdio.h>
#include <string.h>

#include "../core/edtf.h"
#include "gold.h"

static vn_date_anchor
anchor_of(vn_arena *arena, const gold_doc *d, const vn_text *text, const vn_mention *m, size_t n)
{
    vn_day *stated = VN_NEW(arena, vn_day, n + 1);
    vn_date_anchor a = {d->day, stated, 0};

    if (!a.published.year && d->published)
        sscanf(d->published, "%d-%d-%d", &a.published.year, &a.published.month, &a.published.day);
    for (size_t i = 0; i < n; i++)
        if (m[i].kind == VN_E_DATE && vn_edtf_stated(text->s + m[i].start, m[i].len, &stated[a.n_stated]))
            a.n_stated++;
    return a;
}

int
main(int argc, char **argv)
{
    vn_arena arena;
    gold_docs docs;
    size_t hits = 0, all = 0, none = 0, dates = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: show_dates FOLDER\n");
        return 2;
    }
    vn_arena_init(&arena, &vn_malloc_host);
    docs = gold_load(&arena, argv[1]);
    for (size_t i = 0; i < docs.n; i++) {
        const gold_doc *d = &docs.items[i];
        vn_text text = vn_text_make(&arena, d->body, d->len);
        vn_tokens tokens = vn_tokenize(&arena, &text);
        size_t n, unaligned;
        vn_mention *m = gold_mentions(&arena, d, &text, &tokens, &n, &unaligned);
        vn_date_anchor anchor = anchor_of(&arena, d, &text, m, n);
        const char **codes = VN_NEW0(&arena, const char *, n + 1);

        for (size_t k = 0; k < n; k++) {
            if (m[k].kind != VN_E_DATE)
                continue;
            codes[k] = vn_edtf_make(&arena, text.s + m[k].start, m[k].len, &anchor);
            dates++;
            none += codes[k] == NULL;
            printf("%s\t%.*s\t%s\t%s\n", d->name, (int)m[k].len, text.s + m[k].start,
                   codes[k] ? codes[k] : "-", d->published_day ? d->published_day : "-");
        }
        for (size_t j = 0; j < d->n_meetings; j++) {
            bool hit = false;

            if (!d->meetings[j].date)
                continue;
            for (size_t k = 0; k < n; k++)
                hit |= codes[k] && strcmp(codes[k], d->meetings[j].date) == 0;
            all++;
            hits += hit;
            if (!hit)
                printf("%s\tMISSED meeting date %s\n", d->name, d->meetings[j].date);
        }
    }
    printf("%zu of %zu gold meeting dates are the EDTF of a date mention; %zu of %zu date mentions without "
           "EDTF\n",
           hits, all, none, dates);
    vn_arena_free(&arena);
    return 0;
}
