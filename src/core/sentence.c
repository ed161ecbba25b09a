#include "token.h"

#include "unicode.h"

#include <string.h>

#define MAX_CLOSERS 4

typedef struct reader {
    const vn_text *text;
    const vn_tokens *tokens;
} reader;

static bool
is_text(const reader *r, const vn_token *t, const char *s)
{
    return t->len == strlen(s) && memcmp(r->text->s + t->start, s, t->len) == 0;
}

static bool
is_one_of(const reader *r, const vn_token *t, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_text(r, t, list[i]))
            return true;
    return false;
}

#define IS_ONE_OF(r, t, list) is_one_of((r), (t), (list), sizeof(list) / sizeof *(list))

/* A row of one of . ! ? or one of … and ./. */
static bool
ends_sentence(const reader *r, const vn_token *t)
{
    const char *s = r->text->s + t->start;

    return t->kind == VN_T_PUNCT && (*s == '.' || *s == '!' || *s == '?' || is_text(r, t, "…"));
}

/* Brackets and quotes that close what was opened in the sentence that ends. */
static bool
closes(const reader *r, const vn_token *t)
{
    static const char *const closing[] = {")", "]", "}", "”", "’", "»", "\"", "'", "''"};

    return t->kind == VN_T_PUNCT && (t->flags & VN_TF_GLUED) && IS_ONE_OF(r, t, closing);
}

static bool
opens(const reader *r, const vn_token *t)
{
    static const char *const opening[] = {"(", "[", "“", "‘", "«", "\"", "'",  "-",
                                          "–", "—", "+", "•", "*", ">",  ">>", ">>>"};

    return t->kind == VN_T_PUNCT || t->kind == VN_T_SYMBOL ? IS_ONE_OF(r, t, opening) : false;
}

/* Whether a sentence can begin with t; `stop` is the mark before it. */
static bool
can_begin(const reader *r, const vn_token *t, const vn_token *stop)
{
    bool capital = t->flags & VN_TF_CAPITAL;

    if (t->flags & VN_TF_GLUED) /* Trung Quốc.Trong, but not node.js */
        return t->kind == VN_T_WORD && capital && !(t->flags & VN_TF_UPPER) && t->len > 1;
    if (capital || opens(r, t))
        return true;
    return t->kind != VN_T_WORD && t->kind != VN_T_PUNCT && t->kind != VN_T_SYMBOL && is_text(r, stop, ".") &&
           (stop->flags & VN_TF_GLUED);
}

/* "PGS.TS. Trần Văn A": the mark behind a degree ends nothing. */
static bool
is_degree(const reader *r, const vn_token *stop)
{
    static const char *const degrees[] = {"PGS.TS", "GS.TS", "GS.TSKH", "PGS.TSKH", "TS.BS", "ThS.BS"};

    return is_text(r, stop, ".") && stop->flags & VN_TF_GLUED && IS_ONE_OF(r, stop - 1, degrees);
}

/* A line that goes on with a small letter where the line before just stopped was wrapped. */
static bool
is_wrapped(const reader *r, const vn_token *t)
{
    const vn_token *before = t - 1;

    return !(t->flags & VN_TF_PARAGRAPH) && t->kind == VN_T_WORD && !(t->flags & VN_TF_CAPITAL) &&
           (before->kind != VN_T_PUNCT || is_text(r, before, ","));
}

static bool
begins(const reader *r, size_t i, size_t first)
{
    const vn_token *t = &r->tokens->items[i], *stop;
    size_t k = i;

    if (i == 0)
        return true;
    if (t->flags & VN_TF_LINE)
        return !is_wrapped(r, t);
    if (t[-1].kind != VN_T_PUNCT)
        return false;
    while (k > first && i - k < MAX_CLOSERS && closes(r, &r->tokens->items[k - 1]))
        k--;
    if (k == first || closes(r, t))
        return false;
    stop = &r->tokens->items[k - 1];
    return ends_sentence(r, stop) && can_begin(r, t, stop) && !is_degree(r, stop);
}

vn_sentences
vn_sentences_make(vn_arena *arena, const vn_text *text, vn_tokens *tokens)
{
    vn_sentences out = {NULL, 0};
    reader r = {text, tokens};
    size_t cap = 0, first = 0;

    for (size_t i = 0; i < tokens->n; i++) {
        if (begins(&r, i, first) || i - first == VN_SENTENCE_MAX) {
            VN_PUSH_ROOM(arena, out.items, out.n, cap);
            out.items[out.n++] = (vn_sentence){(uint32_t)i, 0};
            tokens->items[i].flags |= VN_TF_SENTENCE;
            first = i;
        }
        out.items[out.n - 1].n++;
    }
    return out;
}
