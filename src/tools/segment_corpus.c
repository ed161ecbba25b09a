#include "segment_corpus.h"

#include "unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A sentence or line as raw text; starts[i], ends[i] are the bytes of word i in it. */
typedef struct raw_line {
    char *text;
    size_t len, cap;
    size_t *starts, *ends, n, cap_words;
} raw_line;

typedef void line_fn(const raw_line *line, void *arg);

static void *
grow(void *items, size_t size, size_t need, size_t *cap)
{
    if (need > *cap) {
        *cap = need * 2 + 64;
        items = realloc(items, size * *cap);
        if (!items)
            abort();
    }
    return items;
}

static void
add_word(raw_line *l, const char *s, size_t len, char joiner)
{
    size_t start;

    l->text = grow(l->text, 1, l->len + len + 2, &l->cap);
    if (l->n + 1 > l->cap_words) {
        l->cap_words = l->cap_words * 2 + 64;
        l->starts = realloc(l->starts, sizeof *l->starts * l->cap_words);
        l->ends = realloc(l->ends, sizeof *l->ends * l->cap_words);
        if (!l->starts || !l->ends)
            abort();
    }
    if (l->len)
        l->text[l->len++] = ' ';
    start = l->len;
    for (size_t i = 0; i < len; i++) {
        char ch = s[i] == joiner && len > 1 ? ' ' : s[i];

        if (ch != ' ' || (l->len > start && l->text[l->len - 1] != ' '))
            l->text[l->len++] = ch;
    }
    while (l->len > start && l->text[l->len - 1] == ' ')
        l->len--;
    if (l->len == start) {
        l->len -= start > 0;
        return;
    }
    l->starts[l->n] = start;
    l->ends[l->n++] = l->len;
}

static void
end_line(raw_line *l, line_fn *fn, void *arg)
{
    if (l->n)
        fn(l, arg);
    l->n = l->len = 0;
}

/* The second column of a row of CoNLL-U, unless the row is a range or an empty node. */
static void
add_form(raw_line *l, char *row)
{
    char *form = strchr(row, '\t'), *end;

    if (!form)
        return;
    *form++ = '\0';
    end = strchr(form, '\t');
    if (end && !strpbrk(row, "-."))
        add_word(l, form, (size_t)(end - form), ' ');
}

static void
each_line(const char *path, line_fn *fn, void *arg)
{
    size_t n = strlen(path), size = 0;
    bool packed = n > 3 && strcmp(path + n - 3, ".xz") == 0;
    bool conllu = n > 7 && strcmp(path + n - 7, ".conllu") == 0;
    char command[4096], *row = NULL;
    raw_line l = {0};
    FILE *f;
    ssize_t len;

    snprintf(command, sizeof command, "xz -dc '%s'", path);
    f = packed ? popen(command, "r") : fopen(path, "r");
    if (!f) {
        perror(path);
        exit(1);
    }
    while ((len = getline(&row, &size, f)) >= 0) {
        row[strcspn(row, "\r\n")] = '\0';
        if (conllu && *row && *row != '#') {
            add_form(&l, row);
        } else if (conllu && !*row) {
            end_line(&l, fn, arg);
        } else if (!conllu) {
            for (char *w = strtok(row, " \t"); w; w = strtok(NULL, " \t"))
                add_word(&l, w, strlen(w), '_');
            end_line(&l, fn, arg);
        }
    }
    end_line(&l, fn, arg);
    if (packed)
        pclose(f);
    else
        fclose(f);
    free(row);
    free(l.text);
    free(l.starts);
    free(l.ends);
}

typedef struct reading {
    seg_corpus *corpus;
    uint8_t source;
} reading;

/*
 * Where the tokenizer cuts what the corpus writes as one token, a mark or a number parts words,
 * whatever the tools said; so does a mark anywhere in silver text.
 */
static bool
parts_words(const vn_token *t, size_t i, uint8_t source)
{
    bool mark = t->kind >= VN_T_PUNCT || (i && t[-1].kind >= VN_T_PUNCT);

    if (!(t->flags & VN_TF_GLUED))
        return mark && source == 0;
    return mark || (i && (t->kind == VN_T_NUMBER || t[-1].kind == VN_T_NUMBER));
}

static void
add_line(const raw_line *l, void *arg)
{
    reading *r = arg;
    seg_corpus *c = r->corpus;
    vn_arena arena;
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_mapper mapper;
    size_t word = 0;

    vn_arena_init(&arena, &vn_malloc_host);
    text = vn_text_make(&arena, l->text, l->len);
    tokens = vn_tokenize(&arena, &text);
    sentences = vn_sentences_make(&arena, &text, &tokens);
    mapper = vn_mapper_make(&text);
    if (c->n + tokens.n > c->cap) {
        c->cap = (c->n + tokens.n) * 2;
        c->hash = realloc(c->hash, sizeof *c->hash * c->cap);
        c->shape = realloc(c->shape, c->cap);
        c->joined = realloc(c->joined, c->cap);
        c->sound = realloc(c->sound, sizeof *c->sound * c->cap);
        c->rare = realloc(c->rare, c->cap);
        if (!c->sound || !c->rare || !c->hash || !c->shape || !c->joined)
            abort();
    }
    for (size_t k = 0; k < sentences.n; k++) {
        seg_sentence s = {c->n, sentences.items[k].n, r->source};

        c->sentences = grow(c->sentences, sizeof *c->sentences, c->n_sentences + 1, &c->cap_sentences);
        c->sentences[c->n_sentences++] = s;
        for (size_t i = sentences.items[k].first; i < sentences.items[k].first + s.n; i++) {
            const vn_token *t = &tokens.items[i];
            size_t start = vn_map_span(&mapper, t->start, t->len).byte;

            while (word < l->n && l->starts[word] < start)
                word++;
            c->hash[c->n] = vn_seg_hash_of(&text, t);
            c->shape[c->n] = vn_seg_shape_of(&text, t);
            c->rare[c->n] = (uint8_t)vn_seg_rare_row(&text, t, &c->sound[c->n]);
            c->joined[c->n++] = !(word < l->n && l->starts[word] == start) && !(t->flags & VN_TF_SENTENCE) &&
                                !parts_words(t, i, r->source);
        }
    }
    vn_arena_free(&arena);
}

void
seg_corpus_read(seg_corpus *c, const char *path, uint8_t source)
{
    reading r = {c, source};

    each_line(path, add_line, &r);
}

void
seg_corpus_free(seg_corpus *c)
{
    free(c->hash);
    free(c->shape);
    free(c->sound);
    free(c->rare);
    free(c->joined);
    free(c->sentences);
    memset(c, 0, sizeof *c);
}

typedef struct scoring {
    const void *model;
    seg_score score;
} scoring;

static void
score_line(const raw_line *l, void *arg)
{
    scoring *s = arg;
    vn_arena arena;
    vn_text text;
    vn_tokens tokens;
    vn_sentences sentences;
    vn_words words;
    vn_mapper mapper;
    size_t gold = 0;

    vn_arena_init(&arena, &vn_malloc_host);
    text = vn_text_make(&arena, l->text, l->len);
    tokens = vn_tokenize(&arena, &text);
    sentences = vn_sentences_make(&arena, &text, &tokens);
    words = s->model ? vn_segment_with(s->model, &arena, &text, &tokens, &sentences)
                     : vn_segment(&arena, &text, &tokens, &sentences);
    mapper = vn_mapper_make(&text);
    for (size_t i = 0; i < words.n; i++) {
        const vn_token *first = &tokens.items[words.items[i].first], *last = first + words.items[i].n - 1;
        vn_span span = vn_map_span(&mapper, first->start, last->start + last->len - first->start);

        while (gold < l->n && l->starts[gold] < span.byte)
            gold++;
        s->score.right +=
            gold < l->n && l->starts[gold] == span.byte && l->ends[gold] == span.byte + span.bytes;
    }
    s->score.found += words.n;
    s->score.gold += l->n;
    vn_arena_free(&arena);
}

seg_score
seg_evaluate(const void *model, const char *path)
{
    scoring s = {model, {0, 0, 0}};

    each_line(path, score_line, &s);
    return s.score;
}

double
seg_f1(seg_score s)
{
    return s.gold + s.found ? 2.0 * (double)s.right / (double)(s.gold + s.found) : 0;
}
