/* bm25.c: BM25 of a document, given as a tsvector, for the lexemes of a query. */
#include "vnn.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "tsearch/ts_type.h"
#include "tsearch/ts_utils.h"
#include "utils/array.h"
#include "utils/memutils.h"

#include <math.h>

PG_FUNCTION_INFO_V1(vnnews_bm25);

typedef struct term {
    char *s;
    int len;
    float8 idf;
} term;

/* What one query needs of the statistics of one corpus; kept from row to row. */
typedef struct scorer {
    MemoryContext context;
    text *corpus;
    TSQuery query;
    term *terms; /* distinct, in the order of a tsvector */
    int n;
    float8 documents, mean_length;
} scorer;

static int
compare_terms(const void *a, const void *b)
{
    const term *x = a, *y = b;

    return tsCompareString(x->s, x->len, y->s, y->len, false);
}

/* The operands that are asked for, not those ruled out. A prefix stands for no lexeme of its own. */
static void
collect_terms(scorer *s, QueryItem *item)
{
    check_stack_depth();
    if (item->type == QI_VAL) {
        s->terms[s->n].s = GETOPERAND(s->query) + item->qoperand.distance;
        s->terms[s->n++].len = (int)item->qoperand.length;
        return;
    }
    if (item->qoperator.oper == OP_NOT)
        return;
    collect_terms(s, item + 1);
    collect_terms(s, item + item->qoperator.left);
}

static void
sort_terms(scorer *s)
{
    int kept = 0;

    qsort(s->terms, s->n, sizeof(term), compare_terms);
    for (int i = 0; i < s->n; i++)
        if (!kept || compare_terms(&s->terms[kept - 1], &s->terms[i]) != 0)
            s->terms[kept++] = s->terms[i];
    s->n = kept;
}

static void
read_corpus(scorer *s)
{
    Oid types[] = {TEXTOID};
    Datum values[] = {PointerGetDatum(s->corpus)};
    bool isnull;

    if (SPI_execute_with_args(
            "SELECT documents::float8, mean_length FROM vnnews.corpus WHERE name OPERATOR(pg_catalog.=) $1",
            1, types, values, NULL, true, 1) != SPI_OK_SELECT)
        elog(ERROR, "could not read the statistics");
    if (SPI_processed == 0)
        ereport(ERROR, (errcode(ERRCODE_UNDEFINED_OBJECT),
                        errmsg("there are no statistics of a corpus \"%s\"", text_to_cstring(s->corpus)),
                        errhint("Make them with vnnews.refresh_statistics.")));
    s->documents = DatumGetFloat8(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
    s->mean_length = DatumGetFloat8(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2, &isnull));
}

static void
read_frequencies(scorer *s)
{
    Oid types[] = {TEXTOID, TEXTARRAYOID};
    Datum values[2], *lexemes = palloc(sizeof(Datum) * (s->n + 1));
    float8 none = log(1 + (s->documents + 0.5) / 0.5);

    for (int i = 0; i < s->n; i++) {
        lexemes[i] = PointerGetDatum(cstring_to_text_with_len(s->terms[i].s, s->terms[i].len));
        s->terms[i].idf = none;
    }
    values[0] = PointerGetDatum(s->corpus);
    values[1] = PointerGetDatum(construct_array(lexemes, s->n, TEXTOID, -1, false, TYPALIGN_INT));
    if (SPI_execute_with_args(
            "SELECT lexeme, documents::float8 FROM vnnews.corpus_lexeme"
            " WHERE corpus OPERATOR(pg_catalog.=) $1 AND lexeme OPERATOR(pg_catalog.=) ANY ($2)",
            2, types, values, NULL, true, 0) != SPI_OK_SELECT)
        elog(ERROR, "could not read the statistics");
    for (uint64 row = 0; row < SPI_processed; row++) {
        bool isnull;
        HeapTuple tuple = SPI_tuptable->vals[row];
        text *lexeme = DatumGetTextPP(SPI_getbinval(tuple, SPI_tuptable->tupdesc, 1, &isnull));
        float8 df = DatumGetFloat8(SPI_getbinval(tuple, SPI_tuptable->tupdesc, 2, &isnull));
        term key = {VARDATA_ANY(lexeme), (int)VARSIZE_ANY_EXHDR(lexeme), 0};
        term *found = bsearch(&key, s->terms, s->n, sizeof(term), compare_terms);

        if (found)
            found->idf = log(1 + (Max(s->documents - df, 0) + 0.5) / (df + 0.5));
    }
}

static scorer *
make_scorer(FunctionCallInfo fcinfo, text *corpus, TSQuery query)
{
    MemoryContext context =
        AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "vnnews.bm25", ALLOCSET_SMALL_SIZES);
    MemoryContext old = MemoryContextSwitchTo(context);
    scorer *s = palloc0(sizeof *s);

    s->context = context;
    s->corpus = (text *)PG_DETOAST_DATUM_COPY(PointerGetDatum(corpus));
    s->query = (TSQuery)PG_DETOAST_DATUM_COPY(PointerGetDatum(query));
    s->terms = palloc(sizeof(term) * (s->query->size + 1));
    if (s->query->size > 0)
        collect_terms(s, GETQUERY(s->query));
    sort_terms(s);
    if (SPI_connect() != SPI_OK_CONNECT)
        elog(ERROR, "SPI_connect failed");
    read_corpus(s);
    if (s->n)
        read_frequencies(s);
    SPI_finish();
    MemoryContextSwitchTo(old);
    return s;
}

static bool
same_bytes(const void *a, const void *b)
{
    return VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
           memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
}

static int
occurrences(TSVector document, WordEntry *entry)
{
    return entry->haspos ? POSDATALEN(document, entry) : 1;
}

static WordEntry *
find_entry(TSVector document, const term *t)
{
    WordEntry *low = ARRPTR(document), *high = low + document->size;

    while (low < high) {
        WordEntry *middle = low + (high - low) / 2;
        int c = tsCompareString(STRPTR(document) + middle->pos, middle->len, t->s, t->len, false);

        if (c == 0)
            return middle;
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

Datum
vnnews_bm25(PG_FUNCTION_ARGS)
{
    TSVector document = PG_GETARG_TSVECTOR(0);
    TSQuery query = PG_GETARG_TSQUERY(1);
    text *corpus = PG_GETARG_TEXT_PP(2);
    float8 k1 = PG_GETARG_FLOAT8(3), b = PG_GETARG_FLOAT8(4), length = 0, score = 0, norm;
    scorer *s = fcinfo->flinfo->fn_extra;

    if (!(k1 >= 0) || !(b >= 0 && b <= 1))
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                        errmsg("BM25 needs k1 >= 0 and b between 0 and 1")));
    if (!s || !same_bytes(s->query, query) || !same_bytes(s->corpus, corpus)) {
        if (s)
            MemoryContextDelete(s->context);
        fcinfo->flinfo->fn_extra = NULL;
        fcinfo->flinfo->fn_extra = s = make_scorer(fcinfo, corpus, query);
    }
    for (int i = 0; i < document->size; i++)
        length += occurrences(document, ARRPTR(document) + i);
    norm = k1 * (1 - b + (s->mean_length > 0 ? b * length / s->mean_length : 0));
    for (int i = 0; i < s->n; i++) {
        WordEntry *entry = find_entry(document, &s->terms[i]);

        if (entry) {
            float8 n = occurrences(document, entry);

            score += s->terms[i].idf * n * (k1 + 1) / (n + norm);
        }
    }
    PG_FREE_IF_COPY(document, 0);
    PG_RETURN_FLOAT8(score);
}
