/* meetings.c: the meeting records of an article. */
#include "vnn.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

PG_FUNCTION_INFO_V1(vnnews_meetings);
PG_FUNCTION_INFO_V1(vnnews_explain_meetings);

enum {
    KIND,
    DATE,
    PERIOD,
    PLACE,
    PLACE_CODE,
    HOST_ORGANIZATION,
    HOST_COUNTRY,
    HOST_HEAD,
    GUEST_ORGANIZATION,
    GUEST_COUNTRY,
    GUEST_HEAD,
    EVENT,
    PARTICIPANTS,
    DOCUMENTS,
    TOPICS,
    LEVEL,
    CAMEO,
    START,
    LENGTH,
    COLUMNS
};

static Datum
period_datum(const vn_meeting *m, bool *isnull)
{
    *isnull = !m->has_period;
    return *isnull ? (Datum)0 : vnn_period_datum(m->first, m->last);
}

static Datum
participants_datum(const vn_meeting *m, Oid type)
{
    static const char *const sides[] = {NULL, "host", "guest"};
    TupleDesc desc = lookup_rowtype_tupdesc_copy(type, -1);
    Datum *items = palloc(sizeof(Datum) * (m->n_participants + 1));

    for (size_t i = 0; i < m->n_participants; i++) {
        const vn_participant *p = &m->participants[i];
        Datum values[5];
        bool nulls[5];

        values[0] = vnn_text_datum(p->name, &nulls[0]);
        values[1] = vnn_text_datum(p->rank, &nulls[1]);
        values[2] = vnn_text_datum(p->position, &nulls[2]);
        values[3] = vnn_text_datum(p->organization, &nulls[3]);
        values[4] = vnn_text_datum(sides[p->side], &nulls[4]);
        items[i] = HeapTupleGetDatum(heap_form_tuple(desc, values, nulls));
    }
    return PointerGetDatum(construct_array(items, (int)m->n_participants, type, -1, false, TYPALIGN_DOUBLE));
}

Datum
vnnews_meetings(PG_FUNCTION_ARGS)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_analysis *a;
    vn_mapper mapper;
    Oid participant;

    if (PG_ARGISNULL(0))
        return (Datum)0;
    a = vnn_analyze(PG_GETARG_TEXT_PP(0), vnn_day(PG_ARGISNULL(1), PG_GETARG_DATUM(1)), VN_D_MEETINGS);
    mapper = vn_mapper_make(&a->text);
    participant = get_element_type(TupleDescAttr(rows.desc, PARTICIPANTS)->atttypid);
    for (size_t i = 0; i < a->meetings.n; i++) {
        const vn_meeting *m = &a->meetings.items[i];
        vn_span span = vn_map_span(&mapper, m->start, m->len);
        Datum values[COLUMNS];
        bool nulls[COLUMNS] = {false};

        values[KIND] = vnn_text_datum(m->kind, &nulls[KIND]);
        values[DATE] = vnn_text_datum(m->date, &nulls[DATE]);
        values[PERIOD] = period_datum(m, &nulls[PERIOD]);
        values[PLACE] = vnn_text_datum(m->place, &nulls[PLACE]);
        values[PLACE_CODE] = vnn_text_datum(m->place_code, &nulls[PLACE_CODE]);
        values[HOST_ORGANIZATION] = vnn_text_datum(m->host.organization, &nulls[HOST_ORGANIZATION]);
        values[HOST_COUNTRY] = vnn_text_datum(m->host.country, &nulls[HOST_COUNTRY]);
        values[HOST_HEAD] = vnn_text_datum(m->host.head, &nulls[HOST_HEAD]);
        values[GUEST_ORGANIZATION] = vnn_text_datum(m->guest.organization, &nulls[GUEST_ORGANIZATION]);
        values[GUEST_COUNTRY] = vnn_text_datum(m->guest.country, &nulls[GUEST_COUNTRY]);
        values[GUEST_HEAD] = vnn_text_datum(m->guest.head, &nulls[GUEST_HEAD]);
        values[EVENT] = vnn_text_datum(m->event, &nulls[EVENT]);
        values[PARTICIPANTS] = participants_datum(m, participant);
        values[DOCUMENTS] = vnn_text_array(m->documents, m->n_documents);
        values[TOPICS] = vnn_text_array(m->topics, m->n_topics);
        values[LEVEL] = vnn_text_datum(m->level, &nulls[LEVEL]);
        values[CAMEO] = vnn_text_datum(m->cameo, &nulls[CAMEO]);
        values[START] = Int32GetDatum((int32)span.start + 1);
        values[LENGTH] = Int32GetDatum((int32)span.length);
        vnn_rows_put(&rows, values, nulls);
    }
    return (Datum)0;
}

Datum
vnnews_explain_meetings(PG_FUNCTION_ARGS)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_analysis *a;

    if (PG_ARGISNULL(0))
        return (Datum)0;
    a = vnn_analyze(PG_GETARG_TEXT_PP(0), vnn_day(PG_ARGISNULL(1), PG_GETARG_DATUM(1)), VN_D_MEETINGS);
    for (size_t i = 0; i < a->meetings.n; i++) {
        const vn_meeting *m = &a->meetings.items[i];
        vn_mapper mapper = vn_mapper_make(&a->text);

        for (size_t k = 0; k < m->n_evidence; k++) {
            const vn_evidence *e = &m->evidence[k];
            vn_span span = vn_map_span(&mapper, e->start, e->len);
            Datum values[7] = {0};
            bool nulls[7] = {false};

            values[0] = Int32GetDatum((int32)i + 1);
            values[1] = vnn_text_datum(e->slot, &nulls[1]);
            values[2] = vnn_text_datum(e->value, &nulls[2]);
            nulls[3] = nulls[4] = nulls[5] = e->len == 0;
            if (e->len) {
                values[3] = vnn_span_datum(&a->text, span);
                values[4] = Int32GetDatum((int32)span.start + 1);
                values[5] = Int32GetDatum((int32)span.length);
            }
            values[6] = vnn_text_datum(e->rule, &nulls[6]);
            vnn_rows_put(&rows, values, nulls);
            CHECK_FOR_INTERRUPTS();
        }
    }
    return (Datum)0;
}
