#include "token.h"

#include "unicode.h"

#include <string.h>

#define CHECK_EVERY 4096

typedef struct scan {
    const char *s;
    uint32_t len, at;
} scan;

static uint8_t
class_at(const scan *c, uint32_t at, unsigned *bytes, uint32_t *cp)
{
    *cp = vn_decode(c->s + at, c->s + c->len, bytes);
    return vn_class(*cp);
}

/* One of . , / : - ' & between two letters or digits keeps a token together. */
static bool
joins(const scan *c, uint32_t at, bool digit_before)
{
    char ch = c->s[at];
    unsigned bytes;
    uint32_t cp;
    uint8_t next;

    if (at + 1 >= c->len)
        return false;
    next = class_at(c, at + 1, &bytes, &cp);
    if (digit_before)
        return (next & VN_C_DIGIT) && (ch == '.' || ch == ',' || ch == '/' || ch == ':' || ch == '-');
    return (next & VN_C_LETTER) && ch == '-';
}

vn_tokens
vn_tokenize(vn_arena *arena, const vn_text *text)
{
    scan c = {text->s, (uint32_t)text->len, 0};
    vn_tokens out = {NULL, 0};
    size_t cap = text->len / 5 + 16;
    int feeds = 2;
    bool glued = false;

    out.items = VN_NEW(arena, vn_token, cap);
    while (c.at < c.len) {
        unsigned bytes;
        uint32_t cp, start = c.at, letters = 0, digits = 0, upper = 0;
        uint8_t class = class_at(&c, c.at, &bytes, &cp), flags = 0;
        uint64_t hash = VN_HASH_SEED;
        vn_token_kind kind;

        if (cp == ' ' || cp == '\n') {
            feeds += cp == '\n';
            glued = false;
            c.at++;
            continue;
        }
        if (class & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK)) {
            bool slash = false, digit;

            if (class & VN_C_UPPER)
                flags |= VN_TF_CAPITAL;
            for (;;) {
                letters += !!(class & VN_C_LETTER);
                upper += !!(class & VN_C_UPPER);
                digits += !!(class & VN_C_DIGIT);
                hash = vn_hash_char(hash, vn_lower(cp));
                c.at += bytes;
                if (c.at >= c.len)
                    break;
                digit = class & VN_C_DIGIT;
                class = class_at(&c, c.at, &bytes, &cp);
                if (class & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK))
                    continue;
                if (!joins(&c, c.at, digit))
                    break;
                slash |= cp == '/';
            }
            kind = !digits ? VN_T_WORD : letters ? VN_T_CODE : slash ? VN_T_DATE : VN_T_NUMBER;
            if (letters > 1 && upper == letters)
                flags |= VN_TF_UPPER;
        } else {
            kind = class & VN_C_PUNCT ? VN_T_PUNCT : VN_T_SYMBOL;
            hash = vn_hash_char(hash, cp);
            c.at += bytes;
        }
        flags |= (uint8_t)((glued ? VN_TF_GLUED : 0) | (feeds ? VN_TF_LINE : 0) |
                           (feeds > 1 ? VN_TF_PARAGRAPH : 0));
        VN_PUSH_ROOM(arena, out.items, out.n, cap);
        out.items[out.n++] = (vn_token){start, c.at - start, (uint8_t)kind, flags, hash};
        feeds = 0;
        glued = true;
        if (out.n % CHECK_EVERY == 0)
            vn_check(arena);
    }
    return out;
}

const char *
vn_token_kind_name(vn_token_kind kind)
{
    static const char *const names[] = {"word",    "abbreviation", "code", "number", "date",        "time",
                                        "version", "email",        "url",  "host",   "punctuation", "symbol"};

    return names[kind];
}

vn_sentences
vn_sentences_make(vn_arena *arena, const vn_text *text, vn_tokens *tokens)
{
    vn_sentences out = {NULL, 0};
    size_t cap = 0;

    for (size_t i = 0; i < tokens->n; i++) {
        vn_token *t = &tokens->items[i];
        const vn_token *before = i ? t - 1 : NULL;
        bool first = !before || (t->flags & VN_TF_LINE) ||
                     (before->len == 1 && strchr(".!?", text->s[before->start]) &&
                      !(t->flags & VN_TF_GLUED) && t->kind != VN_T_PUNCT && (t->flags & VN_TF_CAPITAL));

        if (first) {
            VN_PUSH_ROOM(arena, out.items, out.n, cap);
            out.items[out.n++] = (vn_sentence){(uint32_t)i, 0};
            t->flags |= VN_TF_SENTENCE;
        }
        out.items[out.n - 1].n++;
    }
    return out;
}
