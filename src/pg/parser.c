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

/* The parse under way, the outermost one if a dictionary has begun another, and where it began. */
static const vnn_parse *parsing;
static SubTransactionId parsing_in;
static char *scratch;
static vn_known_words *known;

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
    (void)parent;
    (void)arg;
    /* one that a dictionary has run within the parse leaves it as it is: its memory is in use */
    if (own == parsing_in && (event == SUBXACT_EVENT_ABORT_SUB || event == SUBXACT_EVENT_COMMIT_SUB))
        forget_parse();
}

static void
begin_parse(vnn_parse *parse)
{
    if (!scratch) {
        RegisterXactCallback(transaction_ends, NULL);
        RegisterSubXactCallback(subtransaction_ends, NULL);
        known = (vn_known_words *)TYPEALIGN(
            PG_CACHE_LINE_SIZE, MemoryContextAllocZero(TopMemoryContext, sizeof *known + PG_CACHE_LINE_SIZE));
        scratch = MemoryContextAlloc(TopMemoryContext, SCRATCH_BYTES);
    }
    if (parsing)
        return;
    parsing = parse;
    parsing_in = GetCurrentSubTransactionId();
    vn_arena_lend(&parse->arena, scratch, SCRATCH_BYTES);
}

unsigned
vnn_text_options(const char *token)
{
    if (!parsing || token < parsing->source || token >= parsing->source + parsing->len)
        return 0;
    return parsing->len >= DOCUMENT_BYTES ? VN_L_DOCUMENT : parsing->tokens.plain ? VN_L_PLAIN : 0;
}

const vn_guess_at *
vnn_guesses(const char *token, size_t len, size_t *n)
{
    const vn_guess_at *items;
    size_t start, low = 0, high;

    *n = 0;
    if (!parsing || !parsing->tokens.n_guesses || token < parsing->source ||
        token >= parsing->source + parsing->len)
        return NULL;
    items = parsing->tokens.guesses;
    start = (size_t)(token - parsing->source);
    high = parsing->tokens.n_guesses;
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (items[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    while (low + *n < parsing->tokens.n_guesses && items[low + *n].start < start + len)
        ++*n;
    return items + low;
}

vnn_parse *
vnn_parse_start(const char *source, size_t len)
{
    vnn_parse *parse = palloc0(sizeof *parse);
    const vn_user_words *words;

    vnn_require_utf8();
    vnn_require_length(len);
    words = vnn_user_words();
    vnn_arena_init(&parse->arena);
    parse->source = source;
    parse->len = len;
    begin_parse(parse);
    parse->tokens = vn_search_parse(&parse->arena, source, len, words, known);
    parse->options = vnn_text_options(source);
    return parse;
}

/* Tells the cache of lexemes of three batches from the next token on. */
static void
expect_tokens(vnn_parse *parse)
{
    size_t to = Min(parse->tokens.n, parse->next + 3 * VNN_EXPECT);

    if (parse->next == 0)
        vnn_cache_expect_nothing();
    do {
        size_t n = Min(to - parse->expected, VNN_EXPECT);

        vnn_cache_expect(parse->source, parse->tokens.items + parse->expected, n, parse->options);
        parse->expected += n;
    } while (parse->expected < to);
}

static inline const vn_search_token *
next_token(vnn_parse *parse)
{
    if (parse->next == parse->tokens.n)
        return NULL;
    if (parse->next % VNN_EXPECT == 0)
        expect_tokens(parse);
    return &parse->tokens.items[parse->next++];
}

const vn_search_token *
vnn_parse_next(vnn_parse *parse)
{
    return next_token(parse);
}

void
vnn_parse_end(vnn_parse *parse)
{
    if (parsing == parse)
        forget_parse();
    vn_arena_free(&parse->arena);
    pfree(parse);
}

Datum
vnnews_parser_start(PG_FUNCTION_ARGS)
{
    PG_RETURN_POINTER(vnn_parse_start((char *)PG_GETARG_POINTER(0), (size_t)PG_GETARG_INT32(1)));
}

Datum
vnnews_parser_token(PG_FUNCTION_ARGS)
{
    vnn_parse *parse = (vnn_parse *)PG_GETARG_POINTER(0);
    char **token = (char **)PG_GETARG_POINTER(1);
    int *len = (int *)PG_GETARG_POINTER(2);
    const vn_search_token *t = next_token(parse);

    if (!t)
        PG_RETURN_INT32(0);
    *token = (char *)parse->source + t->start;
    *len = (int)t->len;
    PG_RETURN_INT32(t->type);
}

bool
vnn_own_parser(const TSParserCacheEntry *parser)
{
    return parser->prsstart.fn_addr == vnnews_parser_start &&
           parser->prstoken.fn_addr == vnnews_parser_token && parser->prsend.fn_addr == vnnews_parser_end;
}

/* Tokens point into the source, which outlives us. */
Datum
vnnews_parser_end(PG_FUNCTION_ARGS)
{
    vnn_parse_end((vnn_parse *)PG_GETARG_POINTER(0));
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
