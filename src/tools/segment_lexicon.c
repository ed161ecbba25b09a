/* segment_lexicon: the lexicon of compounds and the counts that it is held against. */
#include "segment_trainer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

entry *
seg_find(const map *m, uint64_t key)
{
    uint64_t i;

    key = key ? key : 1;
    for (i = (key ^ key >> 31) & m->mask; m->entries[i].key && m->entries[i].key != key;)
        i = (i + 1) & m->mask;
    m->entries[i].key = key;
    return &m->entries[i];
}

bool
seg_in_lexicon(const map *m, uint64_t key)
{
    uint64_t i;

    for (i = (key ^ key >> 31) & m->mask; m->entries[i].key && m->entries[i].key != key;)
        i = (i + 1) & m->mask;
    return m->entries[i].key && m->entries[i].lexicon;
}

/* Whether the corpus has an n-gram often and hardly ever joined. */
static bool
is_refuted(const map *m, uint64_t key)
{
    const entry *e = seg_find(m, key);

    return e->seen >= 5 && e->joined * 10 < e->seen;
}

uint64_t
seg_long_key(const uint64_t *hash)
{
    return vn_seg_long_key(vn_seg_bigram_key(hash, 0), vn_seg_bigram_key(hash, 2));
}

static void
add_compound(trainer *t, const char *s, size_t len, size_t *added)
{
    vn_arena arena;
    vn_text text;
    vn_tokens tokens;
    uint64_t hash[VN_SEG_LISTED] = {0}, key;

    vn_arena_init(&arena, &vn_malloc_host);
    text = vn_text_make(&arena, s, len);
    tokens = vn_tokenize(&arena, &text);
    for (size_t i = 0; i < tokens.n && i < VN_SEG_LISTED; i++)
        hash[i] = tokens.items[i].hash;
    if (tokens.n == VN_SEG_LISTED) {
        seg_find(&t->longs, seg_long_key(hash))->lexicon = true;
        (*added)++;
    }
    key = vn_seg_bigram_key(hash, 0);
    if (tokens.n == 3)
        key = vn_seg_trigram_key(key, hash, 0);
    if ((tokens.n == 2 && !is_refuted(&t->bigrams, key)) || (tokens.n == 3 && !is_refuted(&t->ngrams, key))) {
        seg_find(&t->ngrams, key)->lexicon = true;
        (*added)++;
    }
    vn_arena_free(&arena);
}

void
seg_read_lexicon(trainer *t, const char *path)
{
    FILE *f = fopen(path, "r");
    char *row = NULL, word[256];
    size_t size = 0, added = 0;

    if (!f) {
        perror(path);
        exit(1);
    }
    while (getline(&row, &size, f) >= 0) {
        char *rest = strchr(row, '\t');

        if (*row == '#' || !rest)
            continue;
        *rest++ = '\0';
        for (char *w = strtok(rest, ",\n"); w; w = strtok(NULL, ",\n")) {
            int n = snprintf(word, sizeof word, "%s %s", row, w + strspn(w, " "));

            if (n > 0 && n < (int)sizeof word)
                add_compound(t, word, (size_t)n, &added);
        }
    }
    fprintf(stderr, "%zu compounds of the lexicon\n", added);
    free(row);
    fclose(f);
}

void
seg_join_longs(trainer *t)
{
    seg_corpus *c = &t->corpus;
    size_t joined = 0;

    for (size_t k = 0; k < c->n_sentences; k++) {
        const seg_sentence *s = &c->sentences[k];
        const uint64_t *hash = c->hash + s->at;
        uint8_t *label = c->joined + s->at;

        if (s->n > VN_SEG_BLOCK || s->source != SILVER)
            continue;
        for (size_t i = 0; i + VN_SEG_LISTED <= s->n; i++) {
            if (label[i] || (i + VN_SEG_LISTED < s->n && label[i + VN_SEG_LISTED]) ||
                !seg_in_lexicon(&t->longs, seg_long_key(hash + i)))
                continue;
            for (size_t j = i + 1; j < i + VN_SEG_LISTED; j++) {
                seg_find(&t->bigrams, vn_seg_bigram_key(hash, j - 1))->joined += !label[j];
                joined += !label[j];
                label[j] = 1;
            }
        }
    }
    fprintf(stderr, "%zu gaps joined in words of four\n", joined);
}
