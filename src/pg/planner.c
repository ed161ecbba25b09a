/*
 * planner.c: lets plain to_tsvector go the direct way of to_tsvector.c.
 *
 * In a finished plan, calls of PostgreSQL's to_tsvector for a configuration on our parser become calls of
 * vnnews.to_tsvector, which gives the same. Not earlier: while a plan is made, expressions are compared with
 * those of indexes.
 */
#include "dict.h"

#include "catalog/namespace.h"
#include "catalog/pg_language.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_ts_config.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/plannodes.h"
#include "optimizer/planner.h"
#include "tsearch/ts_cache.h"
#include "utils/acl.h"
#include "utils/fmgroids.h"
#include "utils/guc.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/plancache.h"
#include "utils/syscache.h"

extern Datum vnnews_to_tsvector(PG_FUNCTION_ARGS);
extern Datum vnnews_to_tsvector_current(PG_FUNCTION_ARGS);

/* What stands for one of PostgreSQL's functions, looked for when the first call of that is found. */
typedef struct stand_in {
    Oid function;
    bool looked_for, used;
} stand_in;

typedef struct stand_ins {
    stand_in configured, current;
} stand_ins;

static planner_hook_type previous_planner;
static bool fast_to_tsvector;

/* -- which calls, and what stands for them */

static bool
everybody_may_execute(HeapTuple function)
{
    bool isnull, may = false;
    Datum datum = SysCacheGetAttr(PROCOID, function, Anum_pg_proc_proacl, &isnull);
    Acl *acl;

    if (isnull)
        return true;
    acl = DatumGetAclPCopy(datum);
    for (int i = 0; i < ACL_NUM(acl); i++)
        if (ACL_DAT(acl)[i].ai_grantee == ACL_ID_PUBLIC && (ACLITEM_GET_PRIVS(ACL_DAT(acl)[i]) & ACL_EXECUTE))
            may = true;
    pfree(acl);
    return may;
}

/* vnnews.to_tsvector with these arguments, if it is our function and everybody's to call; else InvalidOid. */
static Oid
find_function(const Oid *arguments, int n, PGFunction ours)
{
    Oid schema = get_namespace_oid("vnnews", true), found = InvalidOid;
    HeapTuple function;
    FmgrInfo call;

    if (!OidIsValid(schema))
        return InvalidOid;
    function = SearchSysCache3(PROCNAMEARGSNSP, CStringGetDatum("to_tsvector"),
                               PointerGetDatum(buildoidvector(arguments, n)), ObjectIdGetDatum(schema));
    if (!HeapTupleIsValid(function))
        return InvalidOid;
    if (((Form_pg_proc)GETSTRUCT(function))->prolang == ClanguageId && everybody_may_execute(function)) {
        fmgr_info(((Form_pg_proc)GETSTRUCT(function))->oid, &call);
        if (call.fn_addr == ours)
            found = call.fn_oid;
    }
    ReleaseSysCache(function);
    return found;
}

static Oid
stand_in_for(stand_in *s, const Oid *arguments, int n, PGFunction ours)
{
    if (!s->looked_for) {
        s->function = find_function(arguments, n, ours);
        s->looked_for = true;
    }
    return s->function;
}

static bool
is_on_our_parser(Oid configuration)
{
    return OidIsValid(configuration) && SearchSysCacheExists1(TSCONFIGOID, ObjectIdGetDatum(configuration)) &&
           vnn_own_parser(lookup_ts_parser_cache(lookup_ts_config_cache(configuration)->prsId));
}

static void
replace_call(FuncExpr *call, stand_ins *s)
{
    static const Oid arguments[] = {REGCONFIGOID, TEXTOID};
    stand_in *by = NULL;

    if (call->funcid == F_TO_TSVECTOR_REGCONFIG_TEXT) {
        const Const *configuration = linitial(call->args);

        if (IsA(configuration, Const) && !configuration->constisnull &&
            is_on_our_parser(DatumGetObjectId(configuration->constvalue)) &&
            stand_in_for(&s->configured, arguments, 2, vnnews_to_tsvector))
            by = &s->configured;
    } else if (call->funcid == F_TO_TSVECTOR_TEXT) {
        if (is_on_our_parser(getTSCurrentConfig(false)) &&
            stand_in_for(&s->current, arguments + 1, 1, vnnews_to_tsvector_current))
            by = &s->current;
    }
    if (by) {
        call->funcid = by->function;
        by->used = true;
    }
}

/* -- the walk through a plan */

static bool
walk_expression(Node *node, void *context)
{
    if (!node)
        return false;
    if (IsA(node, FuncExpr))
        replace_call((FuncExpr *)node, context);
    return expression_tree_walker(node, walk_expression, context);
}

#define WALK(expression) ((void)walk_expression((Node *)(expression), s))

static void walk_plan(Plan *plan, stand_ins *s);

static void
walk_plans(List *plans, stand_ins *s)
{
    ListCell *cell;

    foreach (cell, plans)
        walk_plan(lfirst(cell), s);
}

static void
walk_modification(ModifyTable *m, stand_ins *s)
{
    WALK(m->withCheckOptionLists);
    WALK(m->returningLists);
    WALK(m->onConflictSet);
    WALK(m->onConflictWhere);
#if PG_VERSION_NUM >= 150000
    WALK(m->mergeActionLists);
#endif
#if PG_VERSION_NUM >= 170000
    WALK(m->mergeJoinConditions);
#endif
}

static void
walk_window(WindowAgg *w, stand_ins *s)
{
    WALK(w->startOffset);
    WALK(w->endOffset);
#if PG_VERSION_NUM >= 150000
    WALK(w->runCondition);
    WALK(w->runConditionOrig);
#endif
}

/*
 * The expressions that a node has besides those of every node, and the plans below. Left out is what an index
 * or a foreign server answers, and what holds no calls but those made below.
 */
static void
walk_own_parts(Plan *plan, stand_ins *s)
{
    switch (nodeTag(plan)) {
    case T_Result:
        WALK(((Result *)plan)->resconstantqual);
        break;
    case T_ModifyTable:
        walk_modification((ModifyTable *)plan, s);
        break;
    case T_Append:
        walk_plans(((Append *)plan)->appendplans, s);
        break;
    case T_MergeAppend:
        walk_plans(((MergeAppend *)plan)->mergeplans, s);
        break;
    case T_CustomScan:
        walk_plans(((CustomScan *)plan)->custom_plans, s);
        break;
    case T_SubqueryScan:
        walk_plan(((SubqueryScan *)plan)->subplan, s);
        break;
    case T_IndexScan:
        WALK(((IndexScan *)plan)->indexqualorig);
        break;
    case T_BitmapHeapScan:
        WALK(((BitmapHeapScan *)plan)->bitmapqualorig);
        break;
    case T_FunctionScan:
        WALK(((FunctionScan *)plan)->functions);
        break;
    case T_TableFuncScan:
        WALK(((TableFuncScan *)plan)->tablefunc);
        break;
    case T_ValuesScan:
        WALK(((ValuesScan *)plan)->values_lists);
        break;
    case T_NestLoop:
        WALK(((Join *)plan)->joinqual);
        break;
    case T_MergeJoin:
        WALK(((Join *)plan)->joinqual);
        WALK(((MergeJoin *)plan)->mergeclauses);
        break;
    case T_HashJoin:
        WALK(((Join *)plan)->joinqual);
        WALK(((HashJoin *)plan)->hashclauses);
        WALK(((HashJoin *)plan)->hashkeys);
        break;
    case T_Hash:
        WALK(((Hash *)plan)->hashkeys);
        break;
    case T_WindowAgg:
        walk_window((WindowAgg *)plan, s);
        break;
    default:
        break;
    }
}

static void
walk_plan(Plan *plan, stand_ins *s)
{
    if (!plan)
        return;
    check_stack_depth();
    WALK(plan->targetlist);
    WALK(plan->qual);
    WALK(plan->initPlan);
    walk_own_parts(plan, s);
    walk_plan(plan->lefttree, s);
    walk_plan(plan->righttree, s);
}

/* A cached plan is made anew when what it calls has changed or gone. */
static void
note_dependency(PlannedStmt *statement, const stand_in *s)
{
    PlanInvalItem *item;

    if (!s->used)
        return;
    item = makeNode(PlanInvalItem);
    item->cacheId = PROCOID;
    item->hashValue = GetSysCacheHashValue1(PROCOID, ObjectIdGetDatum(s->function));
    statement->invalItems = lappend(statement->invalItems, item);
}

static PlannedStmt *
plan_statement(Query *query, const char *text, int cursor_options, ParamListInfo parameters)
{
    planner_hook_type planner_before = previous_planner ? previous_planner : standard_planner;
    PlannedStmt *statement = planner_before(query, text, cursor_options, parameters);
    stand_ins s = {{InvalidOid, false, false}, {InvalidOid, false, false}};

    if (fast_to_tsvector) {
        walk_plan(statement->planTree, &s);
        walk_plans(statement->subplans, &s);
        note_dependency(statement, &s.configured);
        note_dependency(statement, &s.current);
    }
    return statement;
}

/* Plans made before, and before the library was loaded, are not kept. */
static void
assign_fast_to_tsvector(bool value, void *extra)
{
    (void)extra;
    if (value != fast_to_tsvector)
        ResetPlanCache();
}

void
vnn_planner_init(void)
{
    DefineCustomBoolVariable(
        "vnnews.fast_to_tsvector",
        "Makes the tsvectors of to_tsvector directly where the parser is that of vnnews.",
        "Plans then call vnnews.to_tsvector, which gives the same.", &fast_to_tsvector, true, PGC_USERSET, 0,
        NULL, assign_fast_to_tsvector, NULL);
    previous_planner = planner_hook;
    planner_hook = plan_statement;
}
