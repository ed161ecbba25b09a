/* article_lines.c: the lines of a page and the units they are made of. */
#include "article_lines.h"

static uint8_t
hints_of(uint32_t roles)
{
    uint32_t named = VN_PAGE_BIT(VN_PAGE_FURNITURE) | VN_SECTION_ROLES | VN_CREDIT_ROLES |
                     VN_PAGE_BIT(VN_PAGE_AGENCY) | VN_OPENER_ROLES;

    return (uint8_t)((roles & VN_PAGE_BIT(VN_PAGE_FURNITURE) ? VN_HINT_FURNITURE : 0) |
                     (roles & VN_SECTION_ROLES ? VN_HINT_SECTION : 0) |
                     (roles & VN_CREDIT_ROLES ? VN_HINT_CREDIT : 0) |
                     (roles & VN_PAGE_BIT(VN_PAGE_AGENCY) ? VN_HINT_AGENCY : 0) |
                     (roles & VN_OPENER_ROLES ? VN_HINT_OPENER : 0) | (roles & ~named ? VN_HINT_OTHER : 0));
}

/* Marks the word at `at`, whose first character is known; returns its end. */
static uint32_t
read_word_unit(vn_page *p, uint32_t at, uint32_t cp, unsigned n)
{
    const char *end = p->s + p->len;
    bool letters = vn_class(cp) & VN_C_LETTER;
    uint64_t key = vn_hash_char(VN_HASH_SEED, letters ? vn_lower(cp) : vn_class(cp) & VN_C_DIGIT ? '#' : cp);
    uint32_t to = at + n;

    for (; to < p->len; to += n) {
        uint8_t class;

        cp = vn_decode(p->s + to, end, &n);
        class = vn_class(cp);
        if (!(class & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK)))
            break;
        letters = letters && class & VN_C_LETTER;
        if (letters)
            key = vn_hash_char(key, vn_lower(cp));
    }
    for (uint32_t k = to - at > UINT8_MAX ? to - UINT8_MAX : at; k < to; k++)
        p->unit[k] = (uint8_t)(to - k);
    p->hint[at] = VN_HINT_UNIT | VN_HINT_WORD | hints_of(vn_page_key_roles(key));
    return to;
}

void
vn_page_read_units(vn_page *p)
{
    const char *end = p->s + p->len;

    for (uint32_t at = 0, to; at < p->len; at = to) {
        unsigned n;
        uint32_t cp = vn_decode(p->s + at, end, &n);
        uint8_t hint;

        if (vn_is_word_char(cp)) {
            to = read_word_unit(p, at, cp, n);
            continue;
        }
        to = at + n;
        while ((cp == ' ' || cp == '.') && to < p->len && p->s[to] == (char)cp)
            to++;
        hint = cp == ' ' || cp == '\n'
                   ? VN_HINT_UNIT
                   : VN_HINT_UNIT | hints_of(vn_page_key_roles(vn_hash_char(VN_HASH_SEED, cp)));
        for (uint32_t k = at; k < to; k += n) {
            p->hint[k] = hint;
            p->unit[k] = (uint8_t)(to - k > UINT8_MAX ? 0 : to - k);
        }
        if ((to & 0xFFFF) < (at & 0xFFFF))
            vn_check(p->arena);
    }
}

uint32_t
vn_page_count_words(const vn_page *p, size_t from, size_t to)
{
    uint32_t words = 0, at = (uint32_t)from, end = (uint32_t)to;

    while (at < end) {
        uint32_t next = vn_page_skip_word(p, at, end);

        words += next > at;
        at = next > at ? next : vn_page_skip_unit(p, at, end);
    }
    return words;
}

static bool
ends_with(const vn_page_line *l, const char *s, const char *tail)
{
    size_t n = strlen(tail);

    return l->end - l->start >= n && memcmp(s + l->end - n, tail, n) == 0;
}

/* A function word that no sentence ends in. */
static bool
ends_in_function_word(const char *s, uint32_t start, uint32_t end)
{
    static const char *const words[] = {" cho", " của", " và", " với", " trong",
                                        " tại", " từ",  " để", " là",  " về"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t n = strlen(words[i]);

        if (end - start >= n && memcmp(s + end - n, words[i], n) == 0)
            return true;
    }
    return false;
}

static bool
is_cut(const vn_page_line *l, const char *s)
{
    uint32_t dots = ends_with(l, s, "...") || ends_with(l, s, "…") ? 3 : 0;

    return dots && l->end - l->start > dots &&
           (s[l->end - dots - 1] == ' ' || ends_in_function_word(s, l->start, l->end - dots));
}

void
vn_page_measure(vn_page *p, vn_page_line *l)
{
    while (l->start < l->end && (p->s[l->start] == ' ' || p->paint[l->start] == VN_Z_FURNITURE + 1 ||
                                 p->paint[l->start] == VN_Z_DATELINE + 1))
        l->start++;
    while (l->end > l->start && (p->s[l->end - 1] == ' ' || p->paint[l->end - 1] == VN_Z_FURNITURE + 1))
        l->end--;
    l->words = vn_page_count_words(p, l->start, l->end);
    if (l->words == 0)
        l->start = l->end;
    l->hash = 0;
    l->stop = vn_ends_sentence(p->s, l->start, l->end);
    l->cut = is_cut(l, p->s);
}

void
vn_page_split_lines(vn_page *p)
{
    size_t capacity = 0;
    uint32_t gap = 0;

    for (uint32_t at = 0; at < p->len;) {
        const char *feed = memchr(p->s + at, '\n', p->len - at);
        uint32_t end = feed ? (uint32_t)(feed - p->s) : p->len, next = end + 1;
        vn_page_line l = {.start = (uint32_t)vn_skip_blanks(p->s, at, end), .gap = gap};

        l.end = (uint32_t)vn_trim_end(p->s, l.start, end);
        at = next;
        gap++;
        if (l.start == l.end)
            continue;
        l.first = l.start;
        l.last = l.end;
        VN_PUSH_ROOM(p->scratch, p->lines, p->n, capacity);
        p->lines[p->n++] = l;
        gap = 0;
        vn_check(p->arena);
    }
    for (size_t i = 0; i < p->n; i++)
        vn_page_measure(p, &p->lines[i]);
}

uint64_t
vn_page_hash_of(const vn_page *p, vn_page_line *l)
{
    if (!l->hash)
        l->hash = vn_hash_lower(p->s + l->start, l->end - l->start);
    return l->hash;
}

bool
vn_page_same_line(const vn_page *p, size_t i, size_t j)
{
    return p->lines[i].words == p->lines[j].words &&
           vn_page_hash_of(p, &p->lines[i]) == vn_page_hash_of(p, &p->lines[j]);
}

size_t
vn_page_next_live(const vn_page *p, size_t i)
{
    while (i < p->n && !vn_page_is_live(&p->lines[i]))
        i++;
    return i;
}

void
vn_page_take(vn_page *p, vn_page_line *l, vn_zone_kind kind)
{
    vn_page_paint(p, l->start, l->end, kind);
    l->taken = true;
}

bool
vn_page_begins_upper(const char *s, size_t at, size_t end)
{
    unsigned n;
    uint32_t cp = vn_char_at(s, at, end, &n);

    return n && (vn_class(cp) & VN_C_UPPER);
}

uint32_t
vn_page_skip_bullets(const char *s, uint32_t at, uint32_t end)
{
    for (;;) {
        unsigned n;
        uint32_t cp = vn_char_at(s, at, end, &n);

        if (!n || (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT)) || cp == '[' || cp == 0xA9 ||
            (cp == '(' && (at + 1 == end || s[at + 1] != '*')))
            return at;
        at += n;
    }
}

void
vn_page_drop_line(vn_page *p, vn_page_line *l)
{
    vn_page_paint(p, l->start, l->end, VN_Z_FURNITURE);
    vn_page_measure(p, l);
}

uint32_t
vn_page_last_sentence(const vn_page *p, const vn_page_line *l)
{
    uint32_t at = l->start, sentence = at;

    while (at < l->end) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);

        at = stop ? (uint32_t)vn_skip_blanks(p->s, stop, l->end) : vn_page_skip_unit(p, at, l->end);
        if (stop && at < l->end)
            sentence = at;
    }
    return sentence;
}

void
vn_page_paint_news(vn_page *p, uint32_t from, uint32_t to, vn_zone_kind kind)
{
    for (; from < to; from++)
        if (!p->paint[from])
            p->paint[from] = (uint8_t)(kind + 1);
}
