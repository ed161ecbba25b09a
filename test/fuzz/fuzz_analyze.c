/*
 * fuzz_analyze: the whole pipeline on arbitrary bytes, under ASan and UBSan, with the promises of the
 * headers checked. `make fuzz` builds and runs it with libFuzzer; with -DVN_REPLAY it runs the files
 * that its arguments name, for compilers without libFuzzer and for valgrind.
 */
#include "analyze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PROMISE(condition)                                                                                   \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                  \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

static void
check_text(const vn_text *text)
{
    vn_mapper mapper = vn_mapper_make(text);
    uint32_t at = 0, from = 0;

    PROMISE(text->s[text->len] == '\0');
    for (size_t i = 0; i < text->n_runs; i++) {
        const vn_run *run = &text->runs[i];
        uint32_t next = i + 1 < text->n_runs ? text->runs[i + 1].at : (uint32_t)text->len;
        vn_span span;

        PROMISE(run->at == at && next >= at && run->from >= from);
        span = vn_map_span(&mapper, run->at, next - run->at);
        PROMISE(span.byte + span.bytes <= text->source_len);
        at = next;
        from = run->from + run->from_len;
    }
    PROMISE(at == text->len && from <= text->source_len);
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\n';
}

static void
check_zones(const vn_text *text, const vn_article *article)
{
    uint32_t at = 0;

    for (size_t i = 0; i < article->n_zones; i++) {
        const vn_zone *z = &article->zones[i];

        for (; at < z->start; at++)
            PROMISE(is_blank(text->s[at]));
        PROMISE(z->start == at && z->len > 0 && z->len <= text->len - at && z->kind <= VN_Z_FURNITURE);
        PROMISE(vn_zone_at(article, z->start) == z->kind);
        at += z->len;
    }
    for (; at < text->len; at++)
        PROMISE(is_blank(text->s[at]));
}

static void
check_tokens(const vn_analysis *a)
{
    uint32_t at = 0, first = 0;

    for (size_t i = 0; i < a->tokens.n; i++) {
        const vn_token *t = &a->tokens.items[i];

        PROMISE(t->start >= at && t->len > 0 && t->len <= a->text.len - t->start);
        PROMISE(t->kind <= VN_T_SYMBOL);
        at = t->start + t->len;
    }
    for (size_t i = 0; i < a->sentences.n; i++) {
        PROMISE(a->sentences.items[i].first == first && a->sentences.items[i].n > 0 &&
                a->sentences.items[i].n <= VN_SENTENCE_MAX);
        first += a->sentences.items[i].n;
    }
    PROMISE(first == a->tokens.n);
    first = 0;
    for (size_t i = 0; i < a->words.n; i++) {
        PROMISE(a->words.items[i].first == first && a->words.items[i].n > 0);
        first += a->words.items[i].n;
    }
    PROMISE(first == a->tokens.n);
}

static void
check_entities(const vn_analysis *a)
{
    uint32_t token = 0;

    for (size_t i = 0; i < a->entities.n_mentions; i++) {
        const vn_mention *m = &a->entities.mentions[i];

        PROMISE(m->first >= token && m->n > 0 && m->first + m->n <= a->tokens.n);
        PROMISE(m->kind < VN_E_KINDS && m->entity < a->entities.n);
        PROMISE(m->confidence >= 0 && m->confidence <= 1);
        PROMISE(m->start + m->len <= a->text.len);
        PROMISE(vn_zone_at(&a->article, m->start) != VN_Z_FURNITURE);
        token = m->first + m->n;
    }
    for (size_t i = 0; i < a->entities.n; i++)
        PROMISE(a->entities.items[i].name && a->entities.items[i].kind < VN_E_KINDS);
}

static void
check_meetings(const vn_analysis *a)
{
    for (size_t i = 0; i < a->meetings.n; i++) {
        const vn_meeting *m = &a->meetings.items[i];

        PROMISE(m->kind && m->len > 0 && m->start + m->len <= a->text.len);
        for (size_t j = 0; j < m->n_participants; j++)
            PROMISE(m->participants[j].name);
        for (size_t j = 0; j < m->n_evidence; j++)
            PROMISE(m->evidence[j].start + m->evidence[j].len <= a->text.len);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const vn_day days[] = {{0, 0, 0}, {2024, 2, 29}, {2025, 0, 0}, {1, 1, 1}};
    vn_arena arena;
    vn_analysis a;
    char *text = malloc(size + 1); /* of the exact size, so that reading past the end is seen */

    if (!text)
        return 0;
    memcpy(text, data, size);
    vn_arena_init(&arena, &vn_malloc_host);
    vn_analyze(&a, &arena, text, size, days[size & 3], VN_D_MEETINGS);
    check_text(&a.text);
    check_zones(&a.text, &a.article);
    check_tokens(&a);
    check_entities(&a);
    check_meetings(&a);
    vn_arena_free(&arena);
    free(text);
    return 0;
}

#ifdef VN_REPLAY
#include "replay.h"
#endif
