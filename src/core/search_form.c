/* search_form.c: canonical forms of a token. */
#include "search_form.h"

#include "unicode.h"

#include <string.h>

#define MAX_SYLLABLES 64

vn_word_hash
vn_word_hash_make(const char *s, size_t len)
{
    vn_word_hash h = {0, 1};
    const char *end = s + len;

    while (s < end) {
        const char *blank = memchr(s, ' ', (size_t)(end - s)), *stop = blank ? blank : end;

        h = vn_word_hash_join(h, (vn_word_hash){vn_hash_lower(s, (size_t)(stop - s)), VN_WORD_HASH_BASE});
        s = stop + 1;
    }
    return h;
}

uint64_t
vn_canonical_hash(const char *s, size_t len)
{
    return vn_word_hash_make(s, len).hash;
}

/* i and y are two spellings of one sound when they are the whole rhyme after these. */
static bool
takes_y(const char *folded, size_t len)
{
    return len == 2 ? strchr("hklmst", folded[0]) != NULL : len == 3 && folded[0] == 'q' && folded[1] == 'u';
}

static uint32_t
i_as_y(uint32_t cp)
{
    static const uint16_t pairs[][2] = {{'i', 'y'},       {0xEC, 0x1EF3},  {0xED, 0xFD},
                                        {0x1EC9, 0x1EF7}, {0x129, 0x1EF9}, {0x1ECB, 0x1EF5}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] == cp)
            return pairs[i][1];
    return cp;
}

/* Ends the syllable written so far; its exact form ends at *out. */
static void
end_syllable(vn_form *w, char **out, uint32_t last_at, unsigned options)
{
    vn_form_syllable *s = &w->items[w->n - 1];

    s->exact_len = (uint32_t)(*out - s->exact);
    if ((options & VN_L_VARIANTS) && s->folded_len < 4 && s->folded[s->folded_len - 1] == 'i' &&
        takes_y(s->folded, s->folded_len)) {
        char *last = (char *)s->exact + last_at;
        unsigned bytes;
        uint32_t cp = vn_decode(last, *out, &bytes);

        *out = last + vn_encode(i_as_y(cp), last);
        s->exact_len = (uint32_t)(*out - s->exact);
        ((char *)s->folded)[s->folded_len - 1] = 'y';
        s->exact_hash = vn_hash_lower(s->exact, s->exact_len);
        s->folded_hash = vn_hash_lower(s->folded, s->folded_len);
    }
    *(*out)++ = '\0';
}

vn_form
vn_form_make(vn_arena *arena, const char *token, size_t len, unsigned options)
{
    vn_text text = vn_text_make(arena, token, len);
    const char *p = text.s, *end = text.s + text.len;
    char *exact = vn_alloc(arena, text.len * 2 + MAX_SYLLABLES + 8),
         *folded = vn_alloc(arena, text.len * 2 + MAX_SYLLABLES + 8);
    vn_form w = {.arena = arena, .upper = true, .whole = true};
    uint32_t last_at = 0, letters = 0;
    bool inside = false;

    w.items = VN_NEW(arena, vn_form_syllable, MAX_SYLLABLES);
    for (unsigned bytes; p < end; p += bytes) {
        uint32_t cp = vn_decode(p, end, &bytes), lower = vn_lower(cp), base = vn_base(cp);
        uint8_t class = vn_class(cp);
        vn_form_syllable *s;

        if (!(class & (VN_C_LETTER | VN_C_DIGIT)) && !(inside && (class & VN_C_MARK))) {
            if (inside)
                end_syllable(&w, &exact, last_at, options);
            inside = w.whole = false;
            continue;
        }
        if (!inside) {
            if (w.n == MAX_SYLLABLES)
                break;
            if (w.n)
                folded++;
            w.items[w.n++] = (vn_form_syllable){exact, 0, folded, 0, VN_HASH_SEED, VN_HASH_SEED, false, -1};
            *folded = '\0';
            inside = true;
        }
        s = &w.items[w.n - 1];
        letters += !!(class & VN_C_LETTER);
        w.upper &= !(class & VN_C_LETTER) || (class & VN_C_UPPER);
        last_at = (uint32_t)(exact - s->exact);
        exact += vn_encode(lower, exact);
        s->exact_hash = vn_hash_char(s->exact_hash, lower);
        s->accented |= base != lower;
        if (!(class & VN_C_MARK)) {
            unsigned n = vn_encode(base, folded);

            s->folded_hash = vn_hash_char(s->folded_hash, base);
            folded += n;
            s->folded_len += n;
            *folded = '\0';
        }
    }
    if (inside)
        end_syllable(&w, &exact, last_at, options);
    w.upper &= letters > 1;
    return w;
}

char *
vn_form_join(const vn_form *w, size_t from, size_t to, bool folded, size_t *len)
{
    size_t size = 1;
    char *out, *p;

    for (size_t i = from; i < to; i++)
        size += (folded ? w->items[i].folded_len : w->items[i].exact_len) + 1;
    p = out = vn_alloc(w->arena, size);
    for (size_t i = from; i < to; i++) {
        const vn_form_syllable *s = &w->items[i];
        uint32_t n = folded ? s->folded_len : s->exact_len;

        if (i > from)
            *p++ = ' ';
        memcpy(p, folded ? s->folded : s->exact, n);
        p += n;
    }
    *p = '\0';
    *len = (size_t)(p - out);
    return out;
}

char *
vn_canonical(vn_arena *arena, const char *token, size_t len, unsigned options, size_t *out_len)
{
    vn_form w = vn_form_make(arena, token, len, options);

    return vn_form_join(&w, 0, w.n, false, out_len);
}

char *
vn_normal_token(vn_arena *arena, const char *token, size_t len, unsigned options, size_t *out_len)
{
    vn_text text = vn_text_make(arena, token, len);
    const char *p = text.s, *end = p + text.len;
    char *out = vn_alloc(arena, text.len * 2 + 8), *q = out;
    vn_form w = vn_form_make(arena, token, len, options);

    for (unsigned bytes; p < end; p += bytes)
        q += vn_encode(vn_lower(vn_decode(p, end, &bytes)), q);
    *q = '\0';
    *out_len = (size_t)(q - out);
    return w.n == 1 && w.whole ? vn_form_join(&w, 0, 1, false, out_len) : out;
}

uint64_t
vn_form_hash(const vn_form *w, size_t from, size_t to, bool folded)
{
    vn_word_hash h = {0, 1};

    for (size_t i = from; i < to; i++)
        h = vn_word_hash_join(
            h, (vn_word_hash){folded ? w->items[i].folded_hash : w->items[i].exact_hash, VN_WORD_HASH_BASE});
    return h.hash;
}

unsigned
vn_count_syllables(const char *canonical, size_t len)
{
    unsigned n = len > 0;

    for (size_t i = 0; i < len; i++)
        n += canonical[i] == ' ';
    return n;
}
