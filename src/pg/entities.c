/* entities.c: the mentions of an article as rows. */
#include "vnn.h"

PG_FUNCTION_INFO_V1(vnnews_entities);

Datum
vnnews_entities(PG_FUNCTION_ARGS)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), (vn_day){0, 0, 0}, VN_D_ENTITIES);
    vn_mapper mapper = vn_mapper_make(&a->text);

    for (size_t i = 0; i < a->entities.n_mentions; i++) {
        const vn_mention *m = &a->entities.mentions[i];
        const vn_entity *e = &a->entities.items[m->entity];
        vn_span span = vn_map_span(&mapper, m->start, m->len);
        Datum values[8];
        bool nulls[8] = {false};

        values[0] = CStringGetTextDatum(vn_entity_kind_name(m->kind));
        values[1] = vnn_span_datum(&a->text, span);
        values[2] = vnn_text_datum(e->name, &nulls[2]);
        values[3] = Int32GetDatum((int32)span.start + 1);
        values[4] = Int32GetDatum((int32)span.length);
        values[5] = vnn_text_datum(e->code, &nulls[5]);
        values[6] = vnn_text_datum(e->country, &nulls[6]);
        values[7] = Float4GetDatum(m->confidence);
        vnn_rows_put(&rows, values, nulls);
    }
    return (Datum)0;
}
