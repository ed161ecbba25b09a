/* parser.c: the text search parser. It hands out what vn_search_parse found. */
#include "dict.h"

PG_FUNCTION_INFO_V1(vnnews_parser_start);
PG_FUNCTION_INFO_V1(vnnews_parser_token);
PG_FUNCTION_INFO_V1(vnnews_parser_end);
PG_FUNCTION_INFO_V1(vnnews_parser_types);

typedef struct parser_state {
    const char *source;
    vn_search_tokens tokens;
    size_t next;
    vn_arena arena;
} parser_state;

Datum
vnnews_parser_start(PG_FUNCTION_ARGS)
{
    char *source = (char *)PG_GETARG_POINTER(0);
    int len = PG_GETARG_INT32(1);
    parser_state *state = palloc0(sizeof *state);

    vnn_require_utf8();
    vnn_require_length((size_t)len);
    vnn_arena_init(&state->arena);
    state->source = source;
    state->tokens = vn_search_parse(&state->arena, source, (size_t)len, vnn_user_words());
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
