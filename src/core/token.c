#include "token.h"

#include "token_scan.h"
#include "unicode.h"

#include <string.h>

#define CHECK_EVERY 4096

typedef struct out {
    vn_arena *arena;
    vn_tokens tokens;
    vn_known_words *known;
    size_t cap;
} out;

static void
put(out *o, vn_token token)
{
    VN_PUSH_ROOM(o->arena, o->tokens.items, o->tokens.n, o->cap);
    o->tokens.items[o->tokens.n++] = token;
    if (o->tokens.n % CHECK_EVERY == 0)
        vn_check(o->arena);
}

/* Characters that can carry a token beyond its run of letters. */
static bool
may_continue(const vn_scan *c, uint32_t at)
{
    unsigned char ch;

    if (at >= c->len)
        return false;
    ch = (unsigned char)c->s[at];
    return (ch >= '0' && ch <= '9') || ch == '.' || ch == '-' || ch == '/' || ch == ':' || ch == '@' ||
           ch == '\'' || ch == '&' || ch == '+' || ch == '_' || ch == 0xE2;
}

/* Flags, hash and end of the run of letters at `start`; most tokens are no more than that. */
static uint32_t
read_letters(const vn_scan *c, uint32_t start, vn_letters *run, uint64_t *hash)
{
    const char *p = c->s + start, *end = c->s + c->len;
    vn_letters r = {start, start, 0, 0, true, false, false};
    uint64_t h = VN_HASH_SEED;
    unsigned upper_run = 0;
    bool small = false; /* the character before is no capital */

    while (p < end) {
        unsigned bytes = 1;
        uint32_t cp = (unsigned char)*p;
        uint8_t class = VN_C_LETTER;

        if (cp < 'a' || cp > 'z') {
            cp = vn_decode(p, end, &bytes);
            class = vn_class(cp);
            if (!(class & (VN_C_LETTER | VN_C_MARK)))
                break;
            r.ascii &= bytes == 1;
            cp = vn_lower(cp);
        }
        if (class & VN_C_UPPER) {
            r.mixed |= small;
            r.upper++;
            upper_run++;
        } else if (class & VN_C_LETTER) {
            r.mixed |= upper_run > 1;
            upper_run = 0;
        }
        small = !(class & VN_C_UPPER);
        r.letters += class & VN_C_LETTER;
        r.marks |= (class & VN_C_MARK) != 0;
        h = vn_hash_char(h, cp);
        p += bytes;
    }
    r.end = (uint32_t)(p - c->s);
    *run = r;
    *hash = h;
    return r.end;
}

static uint8_t
case_flags(const vn_scan *c, uint32_t start, uint32_t end)
{
    const char *p = c->s + start, *stop = c->s + end;
    uint32_t letters = 0, upper = 0;
    uint8_t flags = 0;

    while (p < stop) {
        unsigned bytes;
        uint8_t class = vn_class(vn_decode(p, stop, &bytes));

        if (p == c->s + start && (class & VN_C_UPPER))
            flags = VN_TF_CAPITAL;
        letters += !!(class & VN_C_LETTER);
        upper += !!(class & VN_C_UPPER);
        p += bytes;
    }
    return letters > 1 && upper == letters ? flags | VN_TF_UPPER : flags;
}

/* As case_flags, of letters alone. */
static uint8_t
run_flags(const vn_scan *c, const vn_letters *run)
{
    unsigned bytes;
    uint8_t flags = 0;

    if (vn_class(vn_decode(c->s + run->start, c->s + run->end, &bytes)) & VN_C_UPPER)
        flags = VN_TF_CAPITAL;
    return run->letters > 1 && run->upper == run->letters ? flags | VN_TF_UPPER : flags;
}

/* Whether a token would be written as it is if it stood alone. */
static bool
is_normal(const out *o, const char *s, uint32_t len)
{
    vn_mark mark;
    vn_text text;
    uint32_t at = 0;
    bool normal;

    for (unsigned bytes; at < len; at += bytes) {
        uint32_t cp = vn_decode(s + at, s + len, &bytes);

        if (cp >= VN_TABLE_END || vn_view_table[cp] != VN_V_COPY)
            break;
    }
    if (at == len)
        return true;
    mark = vn_arena_mark(o->arena);
    text = vn_text_make(o->arena, s, len);
    normal = text.len == len && memcmp(text.s, s, len) == 0;
    vn_arena_release(o->arena, mark);
    return normal;
}

/* Keeps a word of letters alone that is normal by itself; signs or blanks are around it. */
static void
remember_word(const out *o, const vn_scan *c, const vn_token *t)
{
    const char *s = c->s + t->start;
    vn_known_word w = {{0, 0}, t->hash, t->flags};

    if (t->len < VN_KNOWN_READ && c->len - t->start >= VN_KNOWN_READ && vn_known_read(s, w.bytes) == t->len &&
        !vn_known_get(o->known, w.bytes) && is_normal(o, s, t->len))
        vn_known_put(o->known, &w);
}

static vn_token
word_token(const out *o, const vn_scan *c, uint32_t start)
{
    vn_letters run;
    vn_token t = {start, 0, VN_T_WORD, 0, 0};
    uint32_t end = read_letters(c, start, &run, &t.hash);

    if (run.mixed || may_continue(c, end)) {
        vn_token_kind kind;
        uint32_t stop = vn_scan_word(c, &run, &kind);

        t.kind = (uint8_t)kind;
        if (stop != end) {
            t.len = stop - start;
            t.flags = case_flags(c, start, stop);
            t.hash = vn_hash_lower(c->s + start, t.len);
            return t;
        }
    }
    t.len = end - start;
    if (run.upper)
        t.flags = run_flags(c, &run);
    if (t.kind == VN_T_WORD && !run.marks)
        t.flags |= VN_TF_LETTERS;
    if (o->known && t.kind == VN_T_WORD && !run.mixed && !run.marks)
        remember_word(o, c, &t);
    return t;
}

static vn_token
number_token(const vn_scan *c, uint32_t start)
{
    vn_token_kind kind;
    uint32_t end = vn_scan_number(c, start, &kind);

    return (vn_token){start, end - start, (uint8_t)kind, case_flags(c, start, end),
                      vn_hash_lower(c->s + start, end - start)};
}

/* A mark is one character; full stops and other rows of one sign stand together, and so does './.' */
static vn_token
mark_token(const vn_scan *c, uint32_t start, uint8_t class, unsigned bytes)
{
    uint32_t end = start + bytes;
    char ch = c->s[start];

    if (c->len - start >= 3 && memcmp(c->s + start, "./.", 3) == 0)
        end = start + 3;
    else if (strchr(".-!?*=_~#<>", ch) && ch)
        while (end < c->len && c->s[end] == ch)
            end++;
    return (vn_token){start, end - start, class & VN_C_PUNCT ? VN_T_PUNCT : VN_T_SYMBOL, 0,
                      vn_hash_lower(c->s + start, end - start)};
}

/*
 * A mark, or a Hangul vowel or final, is one unit of the map with what stands before it, which may be no
 * letter: no token begins within a unit.
 */
static void
take_marks(const vn_scan *c, vn_token *t)
{
    uint32_t end = t->start + t->len;

    while (end < c->len && (unsigned char)c->s[end] >= 0xCC) {
        unsigned bytes;
        uint32_t cp = vn_decode(c->s + end, c->s + c->len, &bytes);

        if (!(vn_class(cp) & VN_C_MARK) && !(cp >= 0x1161 && cp <= 0x11FF))
            break;
        end += bytes;
    }
    if (end > t->start + t->len) {
        t->len = end - t->start;
        t->hash = vn_hash_lower(c->s + t->start, t->len);
    }
}

/* The token at a byte that is no blank. */
static vn_token
next_token(const out *o, const vn_scan *c, uint32_t at)
{
    const vn_known_word *known;
    unsigned bytes;
    uint32_t cp;
    uint8_t class;
    vn_token t;

    if (o->known && (known = vn_known_find(o->known, c->s + at, c->s + c->len, &bytes)) &&
        !may_continue(c, at + bytes))
        return (vn_token){at, bytes, VN_T_WORD, known->flags, known->hash};
    cp = vn_decode(c->s + at, c->s + c->len, &bytes);
    class = vn_class(cp);
    if (class & (VN_C_LETTER | VN_C_MARK))
        t = word_token(o, c, at);
    else if (class & VN_C_DIGIT)
        t = number_token(c, at);
    else
        t = mark_token(c, at, class, bytes);
    take_marks(c, &t);
    return t;
}

vn_tokens
vn_tokenize_known(vn_arena *arena, const vn_text *text, vn_known_words *known)
{
    vn_scan c = {text->s, (uint32_t)text->len};
    out o = {arena, {NULL, 0}, known, text->len / 4 + 16};
    uint32_t at = 0;
    int feeds = 2;
    bool glued = false;

    o.tokens.items = VN_NEW(arena, vn_token, o.cap);
    while (at < c.len) {
        vn_token t;

        if (c.s[at] == ' ' || c.s[at] == '\n') {
            feeds += c.s[at] == '\n';
            glued = false;
            at++;
            continue;
        }
        t = next_token(&o, &c, at);
        t.flags |= (uint8_t)((glued ? VN_TF_GLUED : 0) | (feeds ? VN_TF_LINE : 0) |
                             (feeds > 1 ? VN_TF_PARAGRAPH : 0));
        put(&o, t);
        at = t.start + t.len;
        feeds = 0;
        glued = true;
    }
    vn_arena_trim(arena, o.tokens.items, sizeof *o.tokens.items * o.tokens.n);
    return o.tokens;
}

vn_tokens
vn_tokenize(vn_arena *arena, const vn_text *text)
{
    return vn_tokenize_known(arena, text, NULL);
}

const char *
vn_token_kind_name(vn_token_kind kind)
{
    static const char *const names[] = {"word",    "abbreviation", "code", "number", "date",        "time",
                                        "version", "email",        "url",  "host",   "punctuation", "symbol"};

    return names[kind];
}
