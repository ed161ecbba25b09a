/* text.c: normalize, fold, words, segment, sentences. */
#include "vnn.h"

#include "../core/unicode.h"

PG_FUNCTION_INFO_V1(vnnews_normalize);
PG_FUNCTION_INFO_V1(vnnews_fold);
PG_FUNCTION_INFO_V1(vnnews_words);
PG_FUNCTION_INFO_V1(vnnews_segment);
PG_FUNCTION_INFO_V1(vnnews_sentences);

static const vn_day unknown_day = {0, 0, 0};

Datum
vnnews_normalize(PG_FUNCTION_ARGS)
{
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), unknown_day, VN_D_TEXT);

    PG_RETURN_TEXT_P(cstring_to_text_with_len(a->text.s, (int)a->text.len));
}

Datum
vnnews_fold(PG_FUNCTION_ARGS)
{
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), unknown_day, VN_D_TEXT);
    vn_arena arena;
    size_t len;
    char *folded;

    vnn_arena_init(&arena);
    folded = vn_fold(&arena, a->text.s, a->text.len, &len);
    PG_RETURN_TEXT_P(cstring_to_text_with_len(folded, (int)len));
}

/* Bytes of the normal view from the first to the last token of a word or sentence. */
static uint32_t
tokens_length(const vn_tokens *tokens, uint32_t first, uint32_t n)
{
    const vn_token *last = &tokens->items[first + n - 1];

    return last->start + last->len - tokens->items[first].start;
}

Datum
vnnews_words(PG_FUNCTION_ARGS)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), unknown_day, VN_D_WORDS);
    vn_mapper mapper = vn_mapper_make(&a->text);

    for (size_t i = 0; i < a->words.n; i++) {
        const vn_word *w = &a->words.items[i];
        const vn_token *t = &a->tokens.items[w->first];
        vn_span span = vn_map_span(&mapper, t->start, tokens_length(&a->tokens, w->first, w->n));
        Datum values[5];
        bool nulls[5] = {false};

        values[0] = Int32GetDatum((int32)i + 1);
        values[1] = vnn_span_datum(&a->text, span);
        values[2] = CStringGetTextDatum(vn_token_kind_name(t->kind));
        values[3] = Int32GetDatum((int32)span.start + 1);
        values[4] = Int32GetDatum((int32)span.length);
        vnn_rows_put(&rows, values, nulls);
    }
    return (Datum)0;
}

static void
append(void *self, const char *s, size_t bytes)
{
    appendBinaryStringInfo(self, s, (int)bytes);
}

Datum
vnnews_segment(PG_FUNCTION_ARGS)
{
    text *source = PG_GETARG_TEXT_PP(0);
    size_t len = VARSIZE_ANY_EXHDR(source);
    StringInfoData line;
    vn_arena arena;

    vnn_require_utf8();
    vnn_require_length(len);
    vnn_arena_init(&arena);
    initStringInfo(&line);
    enlargeStringInfo(&line, (int)Min(len + len / 8, MaxAllocSize / 2));
    appendStringInfoSpaces(&line, VARHDRSZ);
    vn_segment_text(&arena, VARDATA_ANY(source), len, VN_SEGMENT_PIECE, append, &line);
    SET_VARSIZE(line.data, line.len);
    PG_RETURN_TEXT_P((text *)line.data);
}

Datum
vnnews_sentences(PG_FUNCTION_ARGS)
{
    vnn_rows rows = vnn_rows_begin(fcinfo);
    vn_analysis *a = vnn_analyze(PG_GETARG_TEXT_PP(0), unknown_day, VN_D_TOKENS);
    vn_mapper mapper = vn_mapper_make(&a->text);

    for (size_t i = 0; i < a->sentences.n; i++) {
        const vn_sentence *s = &a->sentences.items[i];
        vn_span span =
            vn_map_span(&mapper, a->tokens.items[s->first].start, tokens_length(&a->tokens, s->first, s->n));
        Datum values[4];
        bool nulls[4] = {false};

        values[0] = Int32GetDatum((int32)i + 1);
        values[1] = vnn_span_datum(&a->text, span);
        values[2] = Int32GetDatum((int32)span.start + 1);
        values[3] = Int32GetDatum((int32)span.length);
        vnn_rows_put(&rows, values, nulls);
    }
    return (Datum)0;
}
