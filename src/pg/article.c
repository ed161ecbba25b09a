/* article.c: the structure of a raw article as a record. */
#include "vnn.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/datetime.h"

PG_FUNCTION_INFO_V1(vnnews_article);

/* The source text of every zone of a kind. */
static Datum
zones_array(const vn_analysis *a, vn_zone_kind kind)
{
    Datum *items = palloc(sizeof(Datum) * (a->article.n_zones + 1));
    vn_mapper mapper = vn_mapper_make(&a->text);
    int n = 0;

    for (size_t i = 0; i < a->article.n_zones; i++) {
        const vn_zone *z = &a->article.zones[i];

        if (z->kind == kind)
            items[n++] = vnn_span_datum(&a->text, vn_map_span(&mapper, z->start, z->len));
    }
    return PointerGetDatum(construct_array(items, n, TEXTOID, -1, false, TYPALIGN_INT));
}

static bool
is_news(vn_zone_kind kind)
{
    return kind == VN_Z_LEAD || kind == VN_Z_BODY;
}

static bool
is_blank(const char *s, size_t from, size_t to)
{
    while (from < to && (s[from] == ' ' || s[from] == '\n' || s[from] == '\r' || s[from] == '\t'))
        from++;
    return from >= to;
}

/*
 * Lead and body as they came. Blanks between two zones are kept; where something else
 * was taken out, a blank line marks the place.
 */
static Datum
body_datum(const vn_analysis *a)
{
    StringInfoData body;
    vn_mapper mapper = vn_mapper_make(&a->text);
    size_t end = 0;

    initStringInfo(&body);
    for (size_t i = 0; i < a->article.n_zones; i++) {
        const vn_zone *z = &a->article.zones[i];
        vn_span span;

        if (!is_news(z->kind))
            continue;
        span = vn_map_span(&mapper, z->start, z->len);
        if (body.len && is_blank(a->text.source, end, span.byte))
            appendBinaryStringInfo(&body, a->text.source + end, (int)(span.byte - end));
        else if (body.len)
            appendStringInfoString(&body, "\n\n");
        appendBinaryStringInfo(&body, a->text.source + span.byte, (int)span.bytes);
        end = span.byte + span.bytes;
    }
    return PointerGetDatum(cstring_to_text_with_len(body.data, body.len));
}

static Datum
first_zone(const vn_analysis *a, vn_zone_kind kind, bool *isnull)
{
    vn_mapper mapper = vn_mapper_make(&a->text);

    for (size_t i = 0; i < a->article.n_zones; i++) {
        const vn_zone *z = &a->article.zones[i];

        if (z->kind == kind) {
            *isnull = false;
            return vnn_span_datum(&a->text, vn_map_span(&mapper, z->start, z->len));
        }
    }
    *isnull = true;
    return (Datum)0;
}

/* A full date in EDTF as a date; anything coarser is no date. */
static Datum
edtf_date(const char *edtf, bool *isnull)
{
    int year, month, day;

    *isnull = !edtf || strlen(edtf) != 10 || sscanf(edtf, "%4d-%2d-%2d", &year, &month, &day) != 3;
    return *isnull ? (Datum)0 : DateADTGetDatum(date2j(year, month, day) - POSTGRES_EPOCH_JDATE);
}

Datum
vnnews_article(PG_FUNCTION_ARGS)
{
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), (vn_day){0, 0, 0}, VN_D_ARTICLE);
    TupleDesc desc;
    Datum values[9];
    bool nulls[9] = {false};

    if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
        elog(ERROR, "return type must be a row type");
    values[0] = vnn_text_datum(a->article.title, &nulls[0]);
    values[1] = edtf_date(a->article.published, &nulls[1]);
    values[2] = vnn_text_datum(a->article.published, &nulls[2]);
    values[3] = first_zone(a, VN_Z_LEAD, &nulls[3]);
    values[4] = vnn_text_array(a->article.byline, a->article.n_byline);
    values[5] = vnn_text_datum(a->article.agency, &nulls[5]);
    values[6] = body_datum(a);
    values[7] = zones_array(a, VN_Z_CAPTION);
    values[8] = zones_array(a, VN_Z_FURNITURE);
    PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
