/* vnnews.c: the module, and what every family of SQL functions shares. */
#include "vnn.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/memutils.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "vnnews", .version = VNNEWS_VERSION);
#else
PG_MODULE_MAGIC;
#endif

PG_FUNCTION_INFO_V1(vnnews_version);

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
    vnn_planner_init();
}

Datum
vnnews_version(PG_FUNCTION_ARGS)
{
    (void)fcinfo;
    PG_RETURN_TEXT_P(cstring_to_text(VNNEWS_VERSION));
}

void
vnn_require_utf8(void)
{
    if (GetDatabaseEncoding() != PG_UTF8)
        ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                        errmsg("vnnews needs a database whose encoding is UTF8"),
                        errdetail("The encoding of this database is %s.", GetDatabaseEncodingName()),
                        errhint("Create the database with ENCODING 'UTF8'.")));
}

void
vnn_require_length(size_t bytes)
{
    if (bytes >= VN_TEXT_MAX)
        ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("text is too long for vnnews"),
                        errdetail("The text has %zu bytes; the limit is %zu.", bytes, VN_TEXT_MAX)));
}

static void *
context_alloc(void *self, size_t bytes)
{
    return MemoryContextAllocHuge((MemoryContext)self, bytes);
}

static void
context_free(void *self, void *block)
{
    (void)self;
    pfree(block);
}

static void
context_check(void *self)
{
    (void)self;
    CHECK_FOR_INTERRUPTS();
}

void
vnn_arena_init(vn_arena *arena)
{
    vn_host *host = palloc(sizeof *host);

    *host = (vn_host){context_alloc, context_free, context_check, CurrentMemoryContext};
    vn_arena_init(arena, host);
}

/*
 * The last analysis of this backend, so that entities and meetings of one row are analysed once. Texts
 * up to a size alone, and only until its memory has grown to a bound; an error leaves it invalid.
 */
#define VNN_KEPT_TEXT   (64 * 1024)
#define VNN_KEPT_MEMORY (16 * 1024 * 1024)

typedef struct vnn_kept {
    MemoryContext context;
    vn_host host;
    vn_arena arena;
    vn_analysis analysis;
    char *source;
    size_t len;
    bool valid;
} vnn_kept;

static vnn_kept kept;

static vn_analysis *
analyze_kept(const char *source, size_t len, vn_day published, vn_depth depth)
{
    bool same = kept.valid && kept.len == len && memcmp(kept.source, source, len) == 0 &&
                kept.arena.reserved < VNN_KEPT_MEMORY;

    kept.valid = false;
    if (same)
        vn_analyze_more(&kept.analysis, &kept.arena, published, depth);
    else {
        if (!kept.context)
            kept.context =
                AllocSetContextCreate(TopMemoryContext, "vnnews last analysis", ALLOCSET_DEFAULT_SIZES);
        MemoryContextReset(kept.context);
        kept.host = (vn_host){context_alloc, context_free, context_check, kept.context};
        vn_arena_init(&kept.arena, &kept.host);
        kept.len = len;
        kept.source = MemoryContextAlloc(kept.context, len + 1);
        memcpy(kept.source, source, len);
        vn_analyze(&kept.analysis, &kept.arena, kept.source, len, published, depth);
    }
    kept.valid = true;
    return &kept.analysis;
}

vn_analysis *
vnn_analyze(text *source, vn_day published, vn_depth depth)
{
    size_t len = VARSIZE_ANY_EXHDR(source);
    vn_analysis *a;
    vn_arena arena;

    vnn_require_utf8();
    vnn_require_length(len);
    if (len <= VNN_KEPT_TEXT && depth >= VN_D_ENTITIES)
        return analyze_kept(VARDATA_ANY(source), len, published, depth);
    a = palloc(sizeof *a);
    vnn_arena_init(&arena);
    vn_analyze(a, &arena, VARDATA_ANY(source), len, published, depth);
    return a;
}

vn_day
vnn_day(bool isnull, Datum date)
{
    vn_day day = {0, 0, 0};

    if (!isnull && !DATE_NOT_FINITE(DatumGetDateADT(date)))
        j2date(DatumGetDateADT(date) + POSTGRES_EPOCH_JDATE, &day.year, &day.month, &day.day);
    return day;
}

static Datum
day_datum(vn_day day)
{
    return DateADTGetDatum(date2j(day.year, day.month, day.day) - POSTGRES_EPOCH_JDATE);
}

Datum
vnn_period_datum(vn_day first, vn_day last)
{
    TypeCacheEntry *type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
    RangeBound lower = {.val = day_datum(first), .inclusive = true, .lower = true};
    RangeBound upper = {.val = day_datum(last), .inclusive = true};

#if PG_VERSION_NUM >= 160000
    return RangeTypePGetDatum(make_range(type, &lower, &upper, false, NULL));
#else
    return RangeTypePGetDatum(make_range(type, &lower, &upper, false));
#endif
}

Datum
vnn_text_datum(const char *s, bool *isnull)
{
    *isnull = s == NULL;
    return s ? CStringGetTextDatum(s) : (Datum)0;
}

Datum
vnn_text_array(const char *const *items, size_t n)
{
    Datum *datums = palloc(sizeof(Datum) * (n + 1));

    for (size_t i = 0; i < n; i++)
        datums[i] = CStringGetTextDatum(items[i]);
    return PointerGetDatum(construct_array(datums, (int)n, TEXTOID, -1, false, TYPALIGN_INT));
}

Datum
vnn_span_datum(const vn_text *text, vn_span span)
{
    return PointerGetDatum(cstring_to_text_with_len(text->source + span.byte, (int)span.bytes));
}

vnn_rows
vnn_rows_begin(FunctionCallInfo fcinfo)
{
    ReturnSetInfo *info = (ReturnSetInfo *)fcinfo->resultinfo;
    vnn_rows rows;
    MemoryContext old;

    if (!info || !IsA(info, ReturnSetInfo) || !(info->allowedModes & SFRM_Materialize))
        ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                        errmsg("set-valued function called in context that cannot accept a set")));
    /* The descriptor as found stays in the memory of the call; only its copy is freed with the result. */
    if (get_call_result_type(fcinfo, NULL, &rows.desc) != TYPEFUNC_COMPOSITE)
        elog(ERROR, "return type must be a row type");
    old = MemoryContextSwitchTo(info->econtext->ecxt_per_query_memory);
    rows.desc = CreateTupleDescCopy(rows.desc);
    rows.store = tuplestore_begin_heap((info->allowedModes & SFRM_Materialize_Random) != 0, false, work_mem);
    info->returnMode = SFRM_Materialize;
    info->setResult = rows.store;
    info->setDesc = rows.desc;
    MemoryContextSwitchTo(old);
    return rows;
}

void
vnn_rows_put(vnn_rows *rows, Datum *values, bool *nulls)
{
    tuplestore_putvalues(rows->store, rows->desc, values, nulls);
}
