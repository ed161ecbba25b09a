#include "text.h"

#include "unicode.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* Marks on one base beyond this many start a new unit, as in Unicode's Stream-Safe Text Format. */
#define MAX_MARKS   30
#define CHECK_EVERY (1 << 16)

typedef struct view {
    vn_arena *arena;
    const char *source;
    const vn_known_words *known;
    char *out;
    size_t len, cap;
    vn_run *runs;
    size_t n_runs, cap_runs;
    /* the last two characters written: where they begin and what they are, for the tone rules */
    uint32_t last[3];
    uint32_t last_at[3];
} view;

static void
add_run(view *v, uint32_t from, uint32_t from_len, bool verbatim)
{
    VN_PUSH_ROOM(v->arena, v->runs, v->n_runs, v->cap_runs);
    v->runs[v->n_runs++] = (vn_run){(uint32_t)v->len, from, from_len, verbatim};
}

static void
put_char(view *v, uint32_t cp)
{
    if (v->cap - v->len < 5) {
        v->cap = v->cap * 2 + 16;
        v->out = vn_regrow(v->arena, v->out, 1, v->len, v->cap);
    }
    v->last[0] = v->last[1];
    v->last_at[0] = v->last_at[1];
    v->last[1] = v->last[2];
    v->last_at[1] = v->last_at[2];
    v->last[2] = cp;
    v->last_at[2] = (uint32_t)v->len;
    v->len += vn_encode(cp, v->out + v->len);
}

/* Writes cp, which the source spells with the very same bytes. */
static inline void
put_verbatim(view *v, uint32_t cp, uint32_t from, uint32_t bytes)
{
    vn_run *r = v->n_runs ? &v->runs[v->n_runs - 1] : NULL;

    if (r && r->verbatim && r->from + r->from_len == from)
        r->from_len += bytes;
    else
        add_run(v, from, bytes, true);
    put_char(v, cp);
}

static void
put_unit(view *v, uint32_t cp, uint32_t from, uint32_t bytes)
{
    add_run(v, from, bytes, false);
    put_char(v, cp);
}

/*
 * The tone mark of oa, oe, uy at the end of a syllable stands on the first letter (hòa),
 * before a final on the second (hoàn). A row: the pair with the mark on the first letter,
 * the same with the mark on the second.
 */
static const uint16_t tone_pairs[][4] = {
    {0xF2, 'a', 'o', 0xE0},     {0xF3, 'a', 'o', 0xE1},     {0x1ECF, 'a', 'o', 0x1EA3},
    {0xF5, 'a', 'o', 0xE3},     {0x1ECD, 'a', 'o', 0x1EA1}, {0xF2, 'e', 'o', 0xE8},
    {0xF3, 'e', 'o', 0xE9},     {0x1ECF, 'e', 'o', 0x1EBB}, {0xF5, 'e', 'o', 0x1EBD},
    {0x1ECD, 'e', 'o', 0x1EB9}, {0xF9, 'y', 'u', 0x1EF3},   {0xFA, 'y', 'u', 0xFD},
    {0x1EE7, 'y', 'u', 0x1EF7}, {0x169, 'y', 'u', 0x1EF9},  {0x1EE5, 'y', 'u', 0x1EF5},
};

static const uint16_t *
find_pair(uint32_t first, uint32_t second, int column)
{
    for (size_t i = 0; i < sizeof tone_pairs / sizeof *tone_pairs; i++)
        if (tone_pairs[i][column] == first && tone_pairs[i][column + 1] == second)
            return tone_pairs[i];
    return NULL;
}

static uint32_t
like_case(uint32_t lower, uint32_t model)
{
    return vn_class(model) & VN_C_UPPER ? (uint32_t)utf8proc_toupper((utf8proc_int32_t)lower) : lower;
}

/* Rewrites the last two characters as a, b; they become one unit of the map. */
static void
replace_pair(view *v, uint32_t a, uint32_t b)
{
    uint32_t at = v->last_at[1], from, from_end;
    vn_run *r = &v->runs[v->n_runs - 1];

    a = like_case(a, v->last[1]);
    b = like_case(b, v->last[2]);
    from_end = r->from + r->from_len;
    while (v->n_runs && v->runs[v->n_runs - 1].at > at)
        v->n_runs--;
    r = &v->runs[v->n_runs - 1];
    from = r->from;
    if (r->verbatim)
        from += at - r->at;
    if (r->at == at)
        v->n_runs--;
    else
        r->from_len = at - r->at;
    v->len = at;
    add_run(v, from, from_end - from, false);
    v->len += vn_encode(a, v->out + at);
    v->last[1] = a;
    v->last[2] = b;
    v->last_at[2] = (uint32_t)v->len;
    v->len += vn_encode(b, v->out + v->len);
}

static bool
is_final(uint32_t lower)
{
    return lower < 0x80 && strchr("ntcmpiyou", (int)lower) && lower;
}

/* Called before `next` is written (0 at the end of text). */
static void
place_tone(view *v, uint32_t next)
{
    uint32_t b = vn_lower(v->last[2]), a;
    uint8_t next_class = vn_class(next);
    const uint16_t *pair;

    if (b < 'a' || (b > 'y' && b < 0xE0) || b > 0x1EF9)
        return;
    a = vn_lower(v->last[1]);
    if (!(next_class & (VN_C_LETTER | VN_C_MARK))) {
        if ((a == 'o' || a == 'u') && b > 0x80 && vn_lower(v->last[0]) != 'q') {
            pair = find_pair(a, b, 2);
            if (pair)
                replace_pair(v, pair[0], pair[1]);
        }
    } else if (a > 0x80 && (b == 'a' || b == 'e' || b == 'y') && is_final(vn_lower(next)) &&
               (next_class & VN_C_UPPER) == (vn_class(v->last[2]) & VN_C_UPPER)) {
        pair = find_pair(a, b, 0);
        if (pair)
            replace_pair(v, pair[2], pair[3]);
    }
}

static bool
joins_before(uint32_t cp)
{
    /* marks, and the Hangul vowels and finals that compose with a preceding jamo or syllable */
    return (vn_class(cp) & VN_C_MARK) || (cp >= 0x1161 && cp <= 0x11FF);
}

/* Composes the unit source[from, to), more than one code point or one that is not its own NFC form. */
static void
put_composed(view *v, uint32_t from, uint32_t to)
{
    utf8proc_int32_t buffer[(MAX_MARKS + 2) * 4];
    utf8proc_ssize_t n =
        utf8proc_decompose((const utf8proc_uint8_t *)v->source + from, to - from, buffer,
                           sizeof buffer / sizeof *buffer, UTF8PROC_STABLE | UTF8PROC_COMPOSE);

    if (n > 0 && n <= (utf8proc_ssize_t)(sizeof buffer / sizeof *buffer))
        n = utf8proc_normalize_utf32(buffer, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        uint32_t cp = (uint32_t)buffer[i];

        if (i == 0) {
            if (cp == 0xD0 || cp == 0xF0)
                cp = cp == 0xD0 ? 0x110 : 0x111;
            place_tone(v, cp);
            put_unit(v, cp, from, to - from);
        } else
            put_char(v, cp);
    }
}

static void
put_space(view *v, uint32_t from, uint32_t bytes)
{
    place_tone(v, ' ');
    put_unit(v, ' ', from, bytes);
}

/* -- stretches that are normal already, which is most of most texts */

/* `p` is at a character of more than one byte; *bytes becomes 0 if the tables do not have it. */
static inline uint32_t
decode_in_tables(const char *p, const char *end, unsigned *bytes)
{
    uint32_t cp = vn_decode(p, end, bytes);

    if (cp >= VN_TABLE_END)
        *bytes = 0;
    return cp;
}

static bool
is_one_of(unsigned char byte, char a, char b)
{
    return (byte | 0x20) == a || (byte | 0x20) == b;
}

/*
 * The end of the characters from p on that stand for themselves; `before` is the byte written last. In doubt
 * it ends early: what follows is then looked at character by character.
 */
static const char *
end_of_normal(const vn_known_words *known, const char *p, const char *end, unsigned char before)
{
    const char *start = p, *last = p; /* the beginning of the last character */
    const char *stop = end - p > CHECK_EVERY ? p + CHECK_EVERY : end;

    while (p < stop) {
        unsigned char byte = (unsigned char)*p;
        unsigned bytes = 1;
        uint32_t cp;
        uint8_t kind;

        if (known && byte > VN_KNOWN_SIGN && (p > start ? (unsigned char)p[-1] : before) <= VN_KNOWN_SIGN &&
            vn_known_find(known, p, end, &bytes)) {
            last = p;
            p += bytes;
            continue;
        }
        bytes = 1;
        cp = byte < 0x80 ? byte : decode_in_tables(p, end, &bytes);
        kind = bytes ? vn_view_table[cp] : VN_V_CHANGE;

        if (kind != VN_V_COPY) {
            unsigned char left = p > start ? (unsigned char)p[-1] : before;
            unsigned char right = p + bytes < end ? (unsigned char)p[bytes] : 0;

            if (kind == VN_V_CHANGE) /* may be a mark, which takes the character before it along */
                return last;
            if ((kind == VN_V_AFTER_O && is_one_of(left, 'o', 'o')) ||
                (kind == VN_V_AFTER_U && is_one_of(left, 'u', 'u')) ||
                (kind == VN_V_BEFORE_A && is_one_of(right, 'a', 'e')) ||
                (kind == VN_V_BEFORE_Y && is_one_of(right, 'y', 'y')))
                return p;
        }
        last = p;
        p += bytes;
    }
    return p < end ? last : p;
}

static void
remember_last(view *v)
{
    uint32_t at = (uint32_t)v->len;

    for (int i = 2; i >= 0; i--) {
        unsigned bytes;

        if (!at) {
            v->last[i] = v->last_at[i] = 0;
            continue;
        }
        at--;
        while (at && ((unsigned char)v->out[at] & 0xC0) == 0x80)
            at--;
        v->last[i] = vn_decode(v->out + at, v->out + v->len, &bytes);
        v->last_at[i] = at;
    }
}

/* Copies source[from, from + bytes) as it is. */
static void
put_stretch(view *v, uint32_t from, uint32_t bytes)
{
    vn_run *r = v->n_runs ? &v->runs[v->n_runs - 1] : NULL;

    if (r && r->verbatim && r->from + r->from_len == from)
        r->from_len += bytes;
    else
        add_run(v, from, bytes, true);
    if (v->cap - v->len < bytes + 5) {
        v->cap = v->cap * 2 + bytes + 16;
        v->out = vn_regrow(v->arena, v->out, 1, v->len, v->cap);
    }
    memcpy(v->out + v->len, v->source + from, bytes);
    v->len += bytes;
    remember_last(v);
}

/* Whether no tone among the last characters may still have to move. */
static bool
is_settled(const view *v)
{
    for (int i = 1; i <= 2; i++)
        if (v->last[i] < VN_TABLE_END && vn_view_table[v->last[i]] > VN_V_CHANGE)
            return false;
    return true;
}

/* Copies what is normal from p on and returns its end. */
static const char *
copy_normal(view *v, const char *p, const char *end)
{
    const char *q = end_of_normal(v->known, p, end, v->len ? (unsigned char)v->out[v->len - 1] : 0);

    if (q > p)
        put_stretch(v, (uint32_t)(p - v->source), (uint32_t)(q - p));
    return q;
}

/* Writes what the character at p, with the marks upon it, becomes; returns where the next one begins. */
static const char *
put_next(view *v, const char *p, const char *end)
{
    unsigned bytes, ahead = 0;
    uint32_t cp = vn_decode(p, end, &bytes), from = (uint32_t)(p - v->source);
    uint8_t class = vn_class(cp);
    const char *q = p + bytes;

    if (q < end && (unsigned char)*q >= 0xCC && joins_before(vn_decode(q, end, &ahead)) &&
        !(class & (VN_C_SPACE | VN_C_INVISIBLE)) && cp != '\n') {
        for (int marks = 0; q < end && marks < MAX_MARKS && joins_before(vn_decode(q, end, &ahead)); marks++)
            q += ahead;
        put_composed(v, from, (uint32_t)(q - v->source));
    } else if (cp == '\r' || cp == 0x2028 || cp == 0x2029 || cp == 0x85) {
        if (cp == '\r' && q < end && *q == '\n')
            q++;
        place_tone(v, '\n');
        put_unit(v, '\n', from, (uint32_t)(q - p));
    } else if (class & VN_C_SPACE) {
        if (cp == ' ') {
            place_tone(v, ' ');
            put_verbatim(v, ' ', from, 1);
        } else
            put_space(v, from, bytes);
    } else if (class & VN_C_INVISIBLE) {
        if (cp < 0x20 || cp == 0x7F) /* a control character may be all that parts two words */
            put_space(v, from, bytes);
    } else if (cp == 0xD0 || cp == 0xF0 || cp == 0x189) {
        place_tone(v, 0x110);
        put_unit(v, cp == 0xF0 ? 0x111 : 0x110, from, bytes);
    } else if (!(class & VN_C_PLAIN)) {
        put_composed(v, from, from + bytes);
    } else {
        place_tone(v, cp);
        if (cp == 0xFFFD && bytes == 1)
            put_unit(v, cp, from, 1);
        else
            put_verbatim(v, cp, from, bytes);
    }
    return q;
}

vn_text
vn_text_make(vn_arena *arena, const char *source, size_t len)
{
    return vn_text_make_known(arena, source, len, NULL);
}

vn_text
vn_text_make_known(vn_arena *arena, const char *source, size_t len, const vn_known_words *known)
{
    view v = {.arena = arena, .source = source, .known = known, .cap = len + 16};
    const char *end = source + len, *p = source, *next_check = source;

    v.out = VN_NEW(arena, char, v.cap);
    while (p < end) {
        if (p >= next_check) {
            vn_check(arena);
            next_check = p + CHECK_EVERY;
        }
        if (is_settled(&v))
            p = copy_normal(&v, p, end);
        if (p < end)
            p = put_next(&v, p, end);
    }
    place_tone(&v, 0);
    v.out[v.len] = '\0';
    return (vn_text){source, len, v.out, v.len, v.runs, v.n_runs};
}

vn_mapper
vn_mapper_make(const vn_text *text)
{
    return (vn_mapper){.text = text};
}

/* Moves the mapper to the run that holds the byte `at` of the normal view. */
static const vn_run *
seek_run(vn_mapper *m, uint32_t at)
{
    const vn_run *runs = m->text->runs;
    size_t n = m->text->n_runs, low = 0, high = n;

    for (int step = 0; step < 8 && m->run + 1 < n && runs[m->run + 1].at <= at; step++)
        m->run++;
    if (runs[m->run].at <= at && (m->run + 1 == n || runs[m->run + 1].at > at))
        return &runs[m->run];
    while (high - low > 1) {
        size_t middle = (low + high) / 2;

        if (runs[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    m->run = low;
    return &runs[low];
}

static size_t
chars_before(vn_mapper *m, size_t byte)
{
    if (byte < m->byte) {
        m->byte = 0;
        m->chars = 0;
    }
    m->chars += vn_count_chars(m->text->source + m->byte, byte - m->byte);
    m->byte = byte;
    return m->chars;
}

void
vn_map_bytes(vn_mapper *m, uint32_t start, uint32_t len, size_t *byte, size_t *bytes)
{
    const vn_run *r;
    size_t from, end;

    *byte = *bytes = 0;
    if (!m->text->n_runs)
        return;
    r = seek_run(m, start);
    from = r->from;
    if (r->verbatim)
        from += start - r->at;
    else if (start > r->at)
        from += r->from_len; /* inside a unit: its end */
    if (start >= m->text->len)
        from = r->from + r->from_len;
    end = from;
    if (len) {
        r = seek_run(m, start + len - 1);
        end = r->verbatim ? r->from + (start + len - r->at) : r->from + r->from_len;
        if (end < from)
            end = from;
    }
    *byte = from;
    *bytes = end - from;
}

vn_span
vn_map_span(vn_mapper *m, uint32_t start, uint32_t len)
{
    vn_span span;

    vn_map_bytes(m, start, len, &span.byte, &span.bytes);
    span.start = chars_before(m, span.byte);
    span.length = vn_count_chars(m->text->source + span.byte, span.bytes);
    return span;
}

char *
vn_fold(vn_arena *arena, const char *s, size_t len, size_t *out_len)
{
    char *out = VN_NEW(arena, char, len * 2 + 8); /* lower case never more than doubles a character's bytes */
    const char *end = s + len;
    size_t n = 0;

    while (s < end) {
        unsigned bytes;
        uint32_t cp = vn_decode(s, end, &bytes);

        if (!(vn_class(cp) & VN_C_MARK))
            n += vn_encode(vn_base(cp), out + n);
        s += bytes;
    }
    out[n] = '\0';
    *out_len = n;
    return out;
}
