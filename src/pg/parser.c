/* parser.c: the text search parser. It hands out what vn_search_parse found. */
#include "dict.h"

#include "access/xact.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(vnnews_parser_start);
PG_FUNCTION_INFO_V1(vnnews_parser_token);
PG_FUNCTION_INFO_V1(vnnews_parser_end);
PG_FUNCTION_INFO_V1(vnnews_parser_types);

/* A text of so many bytes is to be indexed, it is no query. */
#define DOCUMENT_BYTES 2048

/* Working memory that parses of this backend take turns in, enough for most articles. */
#define SCRATCH_BYTES (256 * 1024)

typedef struct parser_state {
    const char *source;
    size_t len;
    vn_search_tokens tokens;
    size_t next;
    vn_arena arena;
} parser_state;

/* The parse under way, the outermost one if a dictionary has begun another. */
static const parser_state *parsing;
static char *scratch;

static void
forget_parse(void)
{
    parsing = NULL;
}

static void
transaction_ends(XactEvent event, void *arg)
{
    (void)event;
    (void)arg;
    forget_parse();
}

static void
subtransaction_ends(SubXactEvent event, SubTransactionId own, SubTransactionId parent, void *arg)
{
    (void)own;
    (void)parent;
    (void)arg;
    if (event == SUBXACT_EVENT_ABORT_SUB)
        forget_parse();
}

static void
begin_parse(parser_state *state)
{
    if (!scratch) {
        RegisterXactCallback(transaction_ends, NULL);
        RegisterSubXactCallback(subtransaction_ends, NULL);
        scratch = MemoryContextAlloc(TopMemoryContext, SCRATCH_BYTES);
    }
    if (parsing)
        return;
    parsing = state;
    vn_arena_lend(&state->arena, scratch, SCRATCH_BYTES);
}

bool
vnn_in_document(const char *token)
{
    return parsing && parsing->len >= DOCUMENT_BYTES && token >= parsing->source &&
           token < parsing->source + parsing->len;
}

Datum
vnnews_parser_start(PG_FUNCTION_ARGS)
{
    char *source = (char *)PG_GETARG_POINTER(0);
    int len = PG_GETARG_INT32(1);
    parser_state *state = palloc0(sizeof *state);
    const vn_user_words *words;

    vnn_require_utf8();
    vnn_require_length((size_t)len);
    words = vnn_user_words();
    vnn_arena_init(&state->arena);
    state->source = source;
    state->len = (size_t)len;
    begin_parse(state);
    state->tokens = vn_search_parse(&state->arena, source, (size_t)len, words);
    PG_RETURN_POINTER(state);
}

Datum
vnnews_parser_token(PG_FUNCTION_ARGS)
{
    parser_state *state = (parser_state *)PG_GETARG_POINTER(0);
    char **token = (char **)PG_GETARG_POINTER(1);
    int *len = (int *)PG_GETARG_POINTER(2);
    const vn_search_token *t;

    if (state->next == state->tokens.n)
        PG_RETURN_INT32(0);
    if (state->next % VNN_EXPECT == 0)
        vnn_cache_expect(state->source, state->tokens.items + state->next,
                         Min(state->tokens.n - state->next, VNN_EXPECT));
    t = &state->tokens.items[state->next++];
    *token = (char *)state->source + t->start;
    *len = (int)t->len;
    PG_RETURN_INT32(t->type);
}

/* Tokens point into the source, which outlives us. */
Datum
vnnews_parser_end(PG_FUNCTION_ARGS)
{
    parser_state *state = (parser_state *)PG_GETARG_POINTER(0);

    if (parsing == state)
        forget_parse();
    vn_arena_free(&state->arena);
    pfree(state);
    PG_RETURN_VOID();
}

Datum
vnnews_parser_types(PG_FUNCTION_ARGS)
{
    LexDescr *types = palloc(sizeof(LexDescr) * (VN_ST_LAST + 1)), *t = types;

    (void)fcinfo;
    for (int id = 1; id <= VN_ST_LAST; id++)
        if (vn_search_type_name(id)) {
            t->lexid = id;
            t->alias = pstrdup(vn_search_type_name(id));
            t->descr = pstrdup(vn_search_type_description(id));
            t++;
        }
    t->lexid = 0;
    PG_RETURN_POINTER(types);
}
