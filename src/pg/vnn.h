/*
 * vnn.h: what the PostgreSQL side shares: the bridge between the core's arena and memory
 * contexts, and results.
 */
#ifndef VNN_H
#define VNN_H

#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#include "../core/analyze.h"

#ifdef WORDS_BIGENDIAN
#error "the models of vnnews are little-endian, as the machine must be"
#endif

/* Raises FEATURE_NOT_SUPPORTED unless the database is in UTF8. */
extern void vnn_require_utf8(void);

/* Lets plain to_tsvector go our way; once, when the library is loaded. */
extern void vnn_planner_init(void);

/* An arena in the current memory context; texts that are too long raise PROGRAM_LIMIT_EXCEEDED. */
extern void vnn_arena_init(vn_arena *arena);
extern void vnn_require_length(size_t bytes);

/*
 * Analyses a text argument. The result is good until the next call, and the memory context's end: the
 * last one is kept and gone further with when the same text comes again. It must not be changed.
 */
extern vn_analysis *vnn_analyze(text *source, vn_day published, vn_depth depth);

/* The date argument as the core's day; `isnull` gives the unknown day. Infinite dates are unknown. */
extern vn_day vnn_day(bool isnull, Datum date);

/* Days, both included, as a daterange datum. */
extern Datum vnn_period_datum(vn_day first, vn_day last);

/* C string or NULL to a text datum; sets *isnull. */
extern Datum vnn_text_datum(const char *s, bool *isnull);

/* n C strings to a text[] datum. */
extern Datum vnn_text_array(const char *const *items, size_t n);

/* A stretch of the source as a text datum. */
extern Datum vnn_span_datum(const vn_text *text, vn_span span);

/* Begins a materialized set result of the function's declared row type. */
typedef struct vnn_rows {
    Tuplestorestate *store;
    TupleDesc desc;
} vnn_rows;

extern vnn_rows vnn_rows_begin(FunctionCallInfo fcinfo);
extern void vnn_rows_put(vnn_rows *rows, Datum *values, bool *nulls);

#endif
