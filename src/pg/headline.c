/*
 * headline.c: the parser's headline function. Core's does the work; before it runs, the marks it
 * would set are put right:
 *
 * - A word of several syllables has several positions, of which the headline machinery keeps the
 *   last for the first match: phrases would never hold. The right position is computed anew.
 * - A word that is part of a phrase in the query is marked only where the phrase is.
 * - Where syllables of the query stand side by side in the text, their other occurrences, as parts
 *   of other words, are not marked.
 */
#include "dict.h"

#include "miscadmin.h"
#include "tsearch/ts_utils.h"
#include "utils/fmgrprotos.h"

PG_FUNCTION_INFO_V1(vnnews_parser_headline);

typedef struct span {
    int start, end; /* positions */
} span;

typedef struct spans {
    span *items;
    int n, cap;
} spans;

typedef struct hit {
    HeadlineWordEntry *word;
    int pos, operand; /* the operand's rank in the order of the query */
    bool keep;
} hit;

typedef struct headline {
    TSQuery query;
    hit *hits; /* by position */
    int n_hits;
} headline;

static int
operand_rank(TSQuery query, const QueryOperand *operand)
{
    /* operators come before their right operand, that before the left one: the array is the query backwards
     */
    return query->size - 1 - (int)((const QueryItem *)operand - GETQUERY(query));
}

/* -- right positions */

static bool
matches(TSQuery query, QueryOperand *operand, const TSLexeme *lexeme)
{
    return tsCompareString(GETOPERAND(query) + operand->distance, (int)operand->length, lexeme->lexeme,
                           (int)strlen(lexeme->lexeme), operand->prefix) == 0;
}

/* The entry and the repeated ones after it belong to one token: [first, to). */
static int
token_end(const HeadlineParsedText *prs, int first)
{
    int to = first + 1;

    while (to < prs->curwords && prs->words[to].repeated)
        to++;
    return to;
}

static int
moves_on(const TSLexeme *lexeme)
{
    return lexeme->lexeme && (lexeme->flags & TSL_ADDPOS) != 0;
}

/*
 * Entries were made in the order of the token's lexemes, and for one lexeme in the order of the
 * query's items. Only the last one is sure to have the position of the last lexeme.
 */
static void
put_positions_right(headline *h, HeadlineParsedText *prs, int first, int to)
{
    const HeadlineWordEntry *word = &prs->words[first];
    int last = prs->words[to - 1].pos, end = 0, at = 0;
    TSLexeme *lexeme;

    if (word->type != VN_ST_WORD && word->type != VN_ST_BARE && word->type != VN_ST_ABBREV)
        return;
    lexeme = vnn_find_lexemes(word->word, word->len,
                              VN_L_STOP | VN_L_SYNONYMS | VN_L_VARIANTS |
                                  (word->type == VN_ST_BARE ? VN_L_BARE : 0));
    for (const TSLexeme *l = lexeme; l && l->lexeme; l++)
        end += moves_on(l);
    if (!end) /* all at one position */
        return;
    for (int k = first; k < to; k++) {
        HeadlineWordEntry *entry = &prs->words[k];
        bool same = k > first && entry->item > entry[-1].item; /* may be the same lexeme's */

        if (k > first && !same && lexeme->lexeme)
            at += moves_on(++lexeme);
        while (lexeme->lexeme && !matches(h->query, entry->item, lexeme))
            at += moves_on(++lexeme);
        if (!lexeme->lexeme || last - (end - at) < 1)
            return; /* the lexemes are another dictionary's */
        entry->pos = (WordEntryPos)(last - (end - at));
    }
}

static void
collect(headline *h, HeadlineParsedText *prs)
{
    int n = 0;

    for (int i = 0; i < prs->curwords; i++)
        n += prs->words[i].item != NULL;
    h->hits = palloc(sizeof(hit) * (n + 1));
    for (int first = 0, to; first < prs->curwords; first = to) {
        to = token_end(prs, first);
        if (!prs->words[first].item)
            continue;
        CHECK_FOR_INTERRUPTS();
        put_positions_right(h, prs, first, to);
        for (int i = first; i < to; i++) {
            HeadlineWordEntry *word = &prs->words[i];
            QueryOperand *item = word->item;

            if (item)
                h->hits[h->n_hits++] =
                    (hit){word, word->pos, operand_rank(h->query, item),
                          !vn_only_ranks(GETOPERAND(h->query) + item->distance, item->length)};
        }
    }
}

static int
by_position(const void *a, const void *b)
{
    const hit *x = a, *y = b;

    return x->pos != y->pos ? (x->pos > y->pos ? 1 : -1) : x->operand - y->operand;
}

/* -- phrases */

static void
add_span(spans *s, int start, int end)
{
    if (s->n == s->cap) {
        s->cap = s->cap ? s->cap * 2 : 16;
        s->items = s->items ? repalloc(s->items, sizeof(span) * s->cap) : palloc(sizeof(span) * s->cap);
    }
    s->items[s->n++] = (span){start, end};
}

static int
by_end(const void *a, const void *b)
{
    const span *x = a, *y = b;

    return x->end != y->end ? (x->end > y->end ? 1 : -1) : x->start - y->start;
}

static int
by_start(const void *a, const void *b)
{
    const span *x = a, *y = b;

    return x->start != y->start ? (x->start > y->start ? 1 : -1) : x->end - y->end;
}

/* Pairs of a from `left` and b from `right` where b.key = a.end + distance. */
static spans
join_spans(spans left, spans right, int distance, bool phrase)
{
    spans out = {NULL, 0, 0};
    int j = 0;

    qsort(left.items, left.n, sizeof(span), by_end);
    qsort(right.items, right.n, sizeof(span), phrase ? by_start : by_end);
    for (int i = 0; i < left.n; i++) {
        int wanted = left.items[i].end + distance;

        while (j < right.n && (phrase ? right.items[j].start : right.items[j].end) < wanted)
            j++;
        if (i > 0 && left.items[i].end == left.items[i - 1].end &&
            left.items[i].start == left.items[i - 1].start)
            continue;
        for (int k = j; k < right.n && (phrase ? right.items[k].start : right.items[k].end) == wanted; k++)
            if (k == j || by_end(&right.items[k], &right.items[k - 1]) != 0)
                add_span(&out, Min(left.items[i].start, phrase ? left.items[i].start : right.items[k].start),
                         right.items[k].end);
    }
    return out;
}

/* Where a part of a phrase is found. */
static spans
find_spans(headline *h, QueryItem *item)
{
    spans out = {NULL, 0, 0}, left, right;

    check_stack_depth();
    if (item->type == QI_VAL) {
        int rank = operand_rank(h->query, &item->qoperand);

        for (int i = 0; i < h->n_hits; i++)
            if (h->hits[i].operand == rank)
                add_span(&out, h->hits[i].pos, h->hits[i].pos);
        return out;
    }
    if (item->qoperator.oper == OP_NOT)
        return out;
    left = find_spans(h, item + item->qoperator.left);
    right = find_spans(h, item + 1);
    if (item->qoperator.oper != OP_OR)
        return join_spans(left, right, item->qoperator.oper == OP_PHRASE ? item->qoperator.distance : 0,
                          item->qoperator.oper == OP_PHRASE);
    for (int i = 0; i < right.n; i++)
        add_span(&left, right.items[i].start, right.items[i].end);
    return left;
}

static void
rank_range(headline *h, QueryItem *item, int *low, int *high)
{
    check_stack_depth();
    if (item->type == QI_VAL) {
        int rank = operand_rank(h->query, &item->qoperand);

        *low = Min(*low, rank);
        *high = Max(*high, rank);
        return;
    }
    rank_range(h, item + 1, low, high);
    if (item->qoperator.oper != OP_NOT)
        rank_range(h, item + item->qoperator.left, low, high);
}

/* Drops the hits of a phrase's operands that lie outside the phrase. */
static void
keep_phrase(headline *h, QueryItem *item)
{
    spans found = find_spans(h, item);
    int low = INT_MAX, high = -1, j = 0, reach = -1;

    rank_range(h, item, &low, &high);
    qsort(found.items, found.n, sizeof(span), by_start);
    for (int i = 0; i < h->n_hits; i++) {
        hit *t = &h->hits[i];

        for (; j < found.n && found.items[j].start <= t->pos; j++)
            reach = Max(reach, found.items[j].end);
        if (t->operand >= low && t->operand <= high)
            t->keep &= t->pos <= reach;
    }
}

/* Whether there is a phrase; each outermost one drops its stray hits. */
static bool
keep_phrases(headline *h, QueryItem *item)
{
    bool right;

    check_stack_depth();
    if (item->type == QI_VAL)
        return false;
    if (item->qoperator.oper == OP_PHRASE) {
        keep_phrase(h, item);
        return true;
    }
    right = keep_phrases(h, item + 1);
    return (item->qoperator.oper != OP_NOT && keep_phrases(h, item + item->qoperator.left)) || right;
}

/* -- syllables side by side */

/*
 * A hit that continues the query, an earlier operand one position before it or a later one after
 * it, makes the lone hits of its operand superfluous.
 */
static void
keep_neighbours(headline *h)
{
    bool *together = palloc0(sizeof(bool) * (h->query->size + 1));
    bool *near = palloc0(sizeof(bool) * (h->n_hits + 1));

    for (int i = 0, j; i < h->n_hits; i = j) { /* [i, j) at one position, [j, k) at the next */
        int k;

        for (j = i; j < h->n_hits && h->hits[j].pos == h->hits[i].pos; j++)
            continue;
        for (k = j; k < h->n_hits && h->hits[k].pos == h->hits[i].pos + 1; k++)
            continue;
        if (k == j)
            continue;
        for (int a = i; a < j; a++)
            near[a] |= h->hits[a].operand < h->hits[k - 1].operand;
        for (int b = j; b < k; b++)
            near[b] |= h->hits[b].operand > h->hits[i].operand;
    }
    for (int i = 0; i < h->n_hits; i++)
        together[h->hits[i].operand] |= near[i];
    for (int i = 0; i < h->n_hits; i++)
        h->hits[i].keep &= near[i] || !together[h->hits[i].operand];
}

/* An entry without an item is not marked; the first entry of a token carries the mark. */
static void
drop_hits(headline *h, HeadlineParsedText *prs)
{
    HeadlineWordEntry *base = NULL;

    for (int i = 0; i < h->n_hits; i++)
        if (!h->hits[i].keep)
            h->hits[i].word->item = NULL;
    for (int i = 0; i < prs->curwords; i++) {
        HeadlineWordEntry *word = &prs->words[i];

        if (!word->repeated)
            base = word;
        else if (word->item && base && !base->item) {
            base->item = word->item;
            base->pos = word->pos;
            word->item = NULL;
        }
    }
}

Datum
vnnews_parser_headline(PG_FUNCTION_ARGS)
{
    HeadlineParsedText *prs = (HeadlineParsedText *)PG_GETARG_POINTER(0);
    headline h = {.query = PG_GETARG_TSQUERY(2)};

    if (h.query->size > 0) {
        collect(&h, prs);
        qsort(h.hits, h.n_hits, sizeof(hit), by_position);
        if (!keep_phrases(&h, GETQUERY(h.query)))
            keep_neighbours(&h);
        drop_hits(&h, prs);
    }
    return DirectFunctionCall3(prsd_headline, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1),
                               TSQueryGetDatum(h.query));
}
