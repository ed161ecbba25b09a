/* entities.c: the mentions of an article as rows, and its persons, organizations, places and dates. */
#include "vnn.h"

#include "../core/edtf.h"
#include "../core/user_names.h"
#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

PG_FUNCTION_INFO_V1(vnnews_entities);
PG_FUNCTION_INFO_V1(vnnews_entities_with);
PG_FUNCTION_INFO_V1(vnnews_persons);
PG_FUNCTION_INFO_V1(vnnews_organizations);
PG_FUNCTION_INFO_V1(vnnews_places);
PG_FUNCTION_INFO_V1(vnnews_dates);

static const vn_day no_day = {0, 0, 0};

enum { KIND, TEXT, NAME, START, LENGTH, CODE, COUNTRY, CONFIDENCE, ENTITY, LEVEL, COLUMNS };

static void
put_mentions(FunctionCallInfo fcinfo, const vn_text *text, const vn_entities *es)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_mapper mapper = vn_mapper_make(text);

    for (size_t i = 0; i < es->n_mentions; i++) {
        const vn_mention *m = &es->mentions[i];
        const vn_entity *e = &es->items[m->entity];
        vn_span span = vn_map_span(&mapper, m->start, m->len);
        const char *level = m->kind == VN_E_PLACE ? vn_level_name(e->level) : NULL;
        Datum values[COLUMNS];
        bool nulls[COLUMNS] = {false};

        values[KIND] = CStringGetTextDatum(vn_entity_kind_name(m->kind));
        values[TEXT] = vnn_span_datum(text, span);
        values[NAME] = vnn_text_datum(e->name, &nulls[NAME]);
        values[START] = Int32GetDatum((int32)span.start + 1);
        values[LENGTH] = Int32GetDatum((int32)span.length);
        values[CODE] = vnn_text_datum(e->code, &nulls[CODE]);
        values[COUNTRY] = vnn_text_datum(e->country, &nulls[COUNTRY]);
        values[CONFIDENCE] = Float4GetDatum(m->confidence);
        values[ENTITY] = Int32GetDatum((int32)m->entity + 1);
        values[LEVEL] = vnn_text_datum(level, &nulls[LEVEL]);
        vnn_rows_put(&rows, values, nulls);
    }
}

Datum
vnnews_entities(PG_FUNCTION_ARGS)
{
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), no_day, VN_D_ENTITIES);

    put_mentions(fcinfo, &a->text, &a->entities);
    return (Datum)0;
}

/* -- with names of the user's own */

/* The names of the last call, kept while a query runs as long as the argument stays the same. */
typedef struct name_cache {
    MemoryContext context;
    ArrayType *array; /* a copy of the argument */
    vn_user_names *names;
} name_cache;

static const char *
field_text(HeapTupleHeader tuple, const char *name)
{
    bool isnull;
    Datum d = GetAttributeByName(tuple, name, &isnull);

    return isnull ? NULL : TextDatumGetCString(d);
}

static vn_user_name
user_name(Datum item)
{
    HeapTupleHeader tuple = DatumGetHeapTupleHeader(item);
    const char *kind = field_text(tuple, "kind");
    vn_user_name name = {.name = field_text(tuple, "name"),
                         .canonical = field_text(tuple, "canonical"),
                         .code = field_text(tuple, "code"),
                         .country = field_text(tuple, "country")};

    if (!kind || !name.name)
        ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
                        errmsg("a gazetteer entry needs a kind and a name")));
    if (!vn_entity_kind_from_name(kind, &name.kind))
        ereport(
            ERROR,
            (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("unknown kind of entity: \"%s\"", kind),
             errhint("Kinds are person, organization, place, rank, position, date, event and document.")));
    return name;
}

static void
read_names(name_cache *cache)
{
    Datum *items;
    bool *nulls;
    int n;
    vn_arena arena;
    vn_user_name *entries;
    size_t used = 0;

    deconstruct_array(cache->array, ARR_ELEMTYPE(cache->array), -1, false, TYPALIGN_DOUBLE, &items, &nulls,
                      &n);
    entries = palloc(sizeof *entries * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        if (!nulls[i])
            entries[used++] = user_name(items[i]);
    vnn_arena_init(&arena);
    cache->names = vn_user_names_make(&arena, entries, used);
}

static const vn_user_names *
names_of(FunctionCallInfo fcinfo, ArrayType *array)
{
    name_cache *cache = fcinfo->flinfo->fn_extra;
    MemoryContext old;

    if (!cache) {
        cache = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *cache);
        cache->context =
            AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "vnnews gazetteer", ALLOCSET_DEFAULT_SIZES);
        fcinfo->flinfo->fn_extra = cache;
    }
    if (cache->names && VARSIZE(cache->array) == VARSIZE(array) &&
        memcmp(cache->array, array, VARSIZE(array)) == 0)
        return cache->names;
    cache->names = NULL;
    MemoryContextReset(cache->context);
    old = MemoryContextSwitchTo(cache->context);
    cache->array = (ArrayType *)PG_DETOAST_DATUM_COPY(PointerGetDatum(array));
    read_names(cache);
    MemoryContextSwitchTo(old);
    return cache->names;
}

Datum
vnnews_entities_with(PG_FUNCTION_ARGS)
{
    vn_analysis *a;
    vn_arena arena;
    const vn_user_names *names = NULL;

    if (PG_ARGISNULL(0)) {
        vnn_rows_begin(fcinfo);
        return (Datum)0;
    }
    vnn_require_utf8();
    if (!PG_ARGISNULL(1))
        names = names_of(fcinfo, PG_GETARG_ARRAYTYPE_P(1));
    a = vnn_analyze(PG_GETARG_TEXT_PP(0), no_day, VN_D_WORDS);
    vnn_arena_init(&arena);
    a->article = vn_article_make(&arena, &a->text);
    a->entities = vn_entities_make_with(&arena, &a->text, &a->article, &a->tokens, &a->words, &a->sentences,
                                        no_day, names);
    put_mentions(fcinfo, &a->text, &a->entities);
    return (Datum)0;
}

/* -- one row an entity */

/* The ways in which each entity is written, in the order of the text: offsets into one list. */
typedef struct writings {
    Datum *texts;
    size_t *first; /* by entity; one more at the end */
} writings;

static writings
writings_of(const vn_analysis *a)
{
    const vn_entities *es = &a->entities;
    vn_mapper mapper = vn_mapper_make(&a->text);
    writings w = {palloc(sizeof(Datum) * (es->n_mentions + 1)), palloc0(sizeof(size_t) * (es->n + 2))};
    size_t *at = palloc(sizeof(size_t) * (es->n + 1));

    for (size_t i = 0; i < es->n_mentions; i++)
        w.first[es->mentions[i].entity + 1]++;
    for (size_t e = 0; e < es->n; e++)
        w.first[e + 1] += w.first[e];
    memcpy(at, w.first, sizeof(size_t) * es->n);
    for (size_t i = 0; i < es->n_mentions; i++) {
        const vn_mention *m = &es->mentions[i];

        w.texts[at[m->entity]++] = vnn_span_datum(&a->text, vn_map_span(&mapper, m->start, m->len));
    }
    return w;
}

/* The distinct texts of an entity; entities with very many mentions show the first ones. */
static Datum
writings_datum(const writings *w, size_t e)
{
    enum { MOST = 32 };
    Datum kept[MOST];
    int n = 0;

    for (size_t i = w->first[e]; i < w->first[e + 1] && n < MOST; i++) {
        text *t = DatumGetTextPP(w->texts[i]);
        bool seen = false;

        for (int k = 0; k < n && !seen; k++) {
            text *other = DatumGetTextPP(kept[k]);

            seen = VARSIZE_ANY(t) == VARSIZE_ANY(other) && memcmp(t, other, VARSIZE_ANY(t)) == 0;
        }
        if (!seen)
            kept[n++] = w->texts[i];
    }
    return PointerGetDatum(construct_array(kept, n, TEXTOID, -1, false, TYPALIGN_INT));
}

/* The columns that every kind begins with and ends with. */
#define MOST_COLUMNS 10

typedef void (*entity_columns)(const vn_entity *e, Datum *values, bool *nulls);

/*
 * Rows: name, the `n_own` columns of the kind, mentions, start (of the first mention), writings, confidence.
 */
static void
put_entities(FunctionCallInfo fcinfo, const vn_analysis *a, vn_entity_kind kind, int n_own,
             entity_columns own)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_mapper mapper = vn_mapper_make(&a->text);
    writings w = writings_of(a);

    for (size_t i = 0; i < a->entities.n; i++) {
        const vn_entity *e = &a->entities.items[i];
        const vn_mention *m;
        Datum values[MOST_COLUMNS];
        bool nulls[MOST_COLUMNS] = {false};
        int at = 1 + n_own;

        if (e->kind != kind || e->n_mentions == 0)
            continue;
        m = &a->entities.mentions[e->first_mention];
        values[0] = vnn_text_datum(e->name, &nulls[0]);
        own(e, values + 1, nulls + 1);
        values[at++] = Int32GetDatum((int32)e->n_mentions);
        values[at++] = Int32GetDatum((int32)vn_map_span(&mapper, m->start, m->len).start + 1);
        values[at++] = writings_datum(&w, i);
        values[at++] = Float4GetDatum(e->confidence);
        vnn_rows_put(&rows, values, nulls);
    }
}

static void
person_columns(const vn_entity *e, Datum *values, bool *nulls)
{
    values[0] = vnn_text_datum(e->rank, &nulls[0]);
    values[1] = vnn_text_datum(e->position, &nulls[1]);
    values[2] = vnn_text_datum(e->organization, &nulls[2]);
    values[3] = vnn_text_datum(e->country, &nulls[3]);
}

static void
organization_columns(const vn_entity *e, Datum *values, bool *nulls)
{
    values[0] = vnn_text_datum(e->country, &nulls[0]);
}

static void
place_columns(const vn_entity *e, Datum *values, bool *nulls)
{
    values[0] = vnn_text_datum(e->code, &nulls[0]);
    values[1] = vnn_text_datum(e->country, &nulls[1]);
    values[2] = vnn_text_datum(vn_level_name(e->level), &nulls[2]);
}

static void
date_columns(const vn_entity *e, Datum *values, bool *nulls)
{
    vn_day first, last;

    values[0] = vnn_text_datum(e->code, &nulls[0]);
    nulls[1] = !e->code || !vn_edtf_days(e->code, &first, &last);
    values[1] = nulls[1] ? (Datum)0 : vnn_period_datum(first, last);
}

Datum
vnnews_persons(PG_FUNCTION_ARGS)
{
    put_entities(fcinfo, vnn_analyze(PG_GETARG_TEXT_PP(0), no_day, VN_D_ENTITIES), VN_E_PERSON, 4,
                 person_columns);
    return (Datum)0;
}

Datum
vnnews_organizations(PG_FUNCTION_ARGS)
{
    put_entities(fcinfo, vnn_analyze(PG_GETARG_TEXT_PP(0), no_day, VN_D_ENTITIES), VN_E_ORGANIZATION, 1,
                 organization_columns);
    return (Datum)0;
}

Datum
vnnews_places(PG_FUNCTION_ARGS)
{
    put_entities(fcinfo, vnn_analyze(PG_GETARG_TEXT_PP(0), no_day, VN_D_ENTITIES), VN_E_PLACE, 3,
                 place_columns);
    return (Datum)0;
}

Datum
vnnews_dates(PG_FUNCTION_ARGS)
{
    if (PG_ARGISNULL(0)) {
        vnn_rows_begin(fcinfo);
        return (Datum)0;
    }
    put_entities(
        fcinfo,
        vnn_analyze(PG_GETARG_TEXT_PP(0), vnn_day(PG_ARGISNULL(1), PG_GETARG_DATUM(1)), VN_D_ENTITIES),
        VN_E_DATE, 2, date_columns);
    return (Datum)0;
}
