/* article_captions.c: captions of pictures, with a credit or without. */
#include "article_lines.h"

/* Sizes in words unless said otherwise. */
enum { CREDITED_LINE = 70, SUBHEADING_MIN = 7, SUBHEADING_MAX = 12, CREDIT_BYTES = 200 };

/* A caption within a line: its sentence and the credit that ends it. */
typedef struct caption {
    uint32_t start, end;
} caption;

static bool
joins_names(uint32_t cp)
{
    return cp == '/' || cp == '-' || cp == 0x2013 || cp == ',' || cp == '&' || cp == '+';
}

/* "(Ảnh: Xuân Duy)" */
static uint32_t
bracket_credit_end(const vn_page *p, const vn_page_line *l, uint32_t at, bool *agency)
{
    uint32_t limit = l->end - at > CREDIT_BYTES ? at + CREDIT_BYTES : l->end;
    const char *close = memchr(p->s + at, ')', limit - at);
    size_t len;

    for (; close && at < (uint32_t)(close - p->s); at = vn_page_skip_unit(p, at, l->end))
        *agency = *agency || vn_page_find(p, at, l->end, VN_HINT_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len);
    if (!close)
        return 0;
    at = (uint32_t)(close - p->s) + 1;
    return at < l->end && p->s[at] == '.' ? at + 1 : at;
}

/* "Xuân Duy", "Thống Nhất – TTXVN", "TTXVN phát": where the names that begin at `at` end; 0 where there are
 * none. */
static uint32_t
credit_end(const vn_page *p, const vn_page_line *l, uint32_t at, bool *agency)
{
    uint32_t limit = l->end - at > CREDIT_BYTES ? at + CREDIT_BYTES : l->end, cap = at, caps = 0, others = 0;

    while ((at = (uint32_t)vn_skip_blanks(p->s, at, limit)) < limit) {
        unsigned n;
        uint32_t cp = vn_char_at(p->s, at, l->end, &n);
        size_t len = vn_sentence_stop(p->s, l->start, at, l->end);

        if (len)
            return (uint32_t)len;
        if (vn_page_find(p, at, l->end, VN_HINT_OTHER, VN_PAGE_BIT(VN_PAGE_OFFICE), &len)) {
            caps = 0;
            at += (uint32_t)len;
        } else if (vn_page_find(p, at, l->end, VN_HINT_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len)) {
            *agency = true;
            at = (uint32_t)vn_skip_blanks(p->s, at + len, l->end);
            if (vn_page_has_word(p, l, at, "phát"))
                return at + (uint32_t)strlen("phát");
            if (!joins_names(vn_char_at(p->s, at, l->end, &n)))
                return (uint32_t)vn_trim_end(p->s, l->start, at);
        } else if (vn_class(cp) & VN_C_UPPER) {
            cap = at;
            caps++;
            at = vn_page_skip_word(p, at, l->end);
        } else if (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT)) {
            if (l->end - at < CREDIT_BYTES / 4 && vn_page_count_words(p, at, l->end) <= 5)
                return l->end;
            if (caps > 1)
                return (uint32_t)vn_trim_end(p->s, l->start, cap);
            if (++others > 6)
                return 0;
            at = vn_page_skip_word(p, at, l->end);
        } else
            at += n;
    }
    return limit == l->end ? l->end : 0;
}

/* Whether a credit may begin at `at`: with a sentence, or after a dash, a bar or an opening bracket. */
static bool
is_credit_place(const vn_page *p, const vn_page_line *l, uint32_t at, uint32_t sentence, bool *bracket)
{
    uint32_t before = vn_char_before(p->s, l->start, vn_trim_end(p->s, l->start, at));

    *bracket = before == '(' || before == '[';
    return at == sentence || *bracket || before == '-' || before == 0x2013 || before == 0x2014 ||
           before == '|';
}

/* Reads the credit at `at`; its end, or 0. */
static uint32_t
read_credit(const vn_page *p, const vn_page_line *l, uint32_t at, uint32_t sentence, bool bracket)
{
    size_t len;
    bool agency = false;
    uint32_t after, end;
    const vn_page_phrase *f = vn_page_find(p, at, l->end, VN_HINT_CREDIT, VN_CREDIT_ROLES, &len);

    if (!f)
        return 0;
    after = at + (uint32_t)len;
    end = bracket ? bracket_credit_end(p, l, after, &agency) : credit_end(p, l, after, &agency);
    switch (f->role) {
    case VN_PAGE_CREDIT_NOTE:
        return end;
    case VN_PAGE_CREDIT_BARE: /* "Ảnh Xuân Duy" */
        return at == sentence && at > l->start && end == l->end && vn_page_count_words(p, after, end) <= 6 &&
                       vn_page_begins_upper(p->s, vn_skip_blanks(p->s, after, l->end), l->end)
                   ? end
                   : 0;
    case VN_PAGE_CREDIT_SOURCE:
        return agency || (end == l->end && l->words <= VN_PAGE_SHORT_CAPTION) ? end : 0;
    default:
        return end;
    }
}

/* The next caption of a line that a credit gives away, from `at` on, which begins a sentence. */
static bool
next_caption(const vn_page *p, const vn_page_line *l, uint32_t at, caption *out)
{
    uint32_t sentence = at, before = at;

    while (at < l->end) {
        bool bracket;
        size_t stop;
        uint32_t end;

        if (is_credit_place(p, l, at, sentence, &bracket) &&
            (end = read_credit(p, l, at, sentence, bracket))) {
            bool own = at == sentence || (bracket && vn_skip_blanks(p->s, sentence, l->end) + 1 == at);

            *out = (caption){own ? before : sentence, end};
            return true;
        }
        stop = vn_sentence_stop(p->s, l->start, at, l->end);
        if (stop) {
            before = sentence;
            sentence = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        } else
            at = vn_page_skip_unit(p, at, l->end);
    }
    return false;
}

bool
vn_page_ends_in_credit(const vn_page *p, const vn_page_line *l)
{
    caption c = {0, l->start};

    while (next_caption(p, l, c.end, &c))
        if (c.end == l->end)
            return l->words <= CREDITED_LINE;
    return false;
}

static bool
has_words(const vn_page *p, uint32_t at, uint32_t end)
{
    for (; at < end; at = vn_page_skip_unit(p, at, end)) {
        unsigned n;

        if (vn_is_word_char(vn_char_at(p->s, at, end, &n)))
            return true;
    }
    return false;
}

static void
take_credited(vn_page *p, vn_page_line *l)
{
    caption c = {0, l->start};
    uint32_t start = l->start;

    if (vn_page_ends_in_credit(p, l)) {
        vn_page_paint_news(p, l->start, l->end, VN_Z_CAPTION);
        l->taken = true;
        return;
    }
    while (next_caption(p, l, (uint32_t)vn_skip_blanks(p->s, c.end, l->end), &c)) {
        if (!has_words(p, c.end, l->end))
            c.end = l->end;
        vn_page_paint_news(p, c.start, c.end, VN_Z_CAPTION);
        if (c.start <= start)
            start = (uint32_t)vn_skip_blanks(p->s, c.end, l->end);
    }
    if (start > l->start) {
        l->start = start;
        vn_page_measure(p, l);
    }
}

static bool
is_one_sentence(const vn_page *p, const vn_page_line *l)
{
    return vn_page_last_sentence(p, l) == l->start;
}

static bool
contains(const vn_page *p, const vn_page_line *l, const char *const *words)
{
    for (uint32_t at = l->start; at < l->end; at = vn_page_skip_unit(p, at, l->end))
        for (const char *const *w = words; *w; w++)
            if (p->s[at] == **w && vn_page_has_word(p, l, at, *w))
                return true;
    return false;
}

static bool
ends_in_scene(const vn_page *p, const vn_page_line *l)
{
    for (uint32_t at = l->start; at < l->end; at = vn_page_skip_unit(p, at, l->end)) {
        size_t len;

        if (vn_page_find(p, at, l->end, VN_HINT_OPENER, VN_PAGE_BIT(VN_PAGE_SCENE_END), &len) &&
            vn_page_count_words(p, at + len, l->end) == 0)
            return true;
    }
    return false;
}

/* Words of a report, which a caption does not use: who is in a picture is in the present. */
static const char *const report_words[] = {"đã ",      "cho biết", "nhấn mạnh", "khẳng định",
                                           "cho rằng", "đề nghị",  "bày tỏ",    NULL};
/* Who stands where in a picture. */
static const char *const picture_words[] = {"(trái",     "(phải",     "(giữa",       "(bìa trái",
                                            "(bìa phải", "(thứ",      "(ngoài cùng", "(hàng đầu",
                                            "(ảnh",      "(đeo kính", NULL};

/* Whether a line without a credit describes a picture. */
static bool
is_scene(const vn_page *p, const vn_page_line *l)
{
    size_t len;

    if (l->words > VN_PAGE_SHORT_CAPTION || !vn_page_begins_upper(p->s, l->start, l->end) ||
        !is_one_sentence(p, l))
        return false;
    if (vn_page_find(p, l->start, l->end, VN_HINT_OPENER, VN_PAGE_BIT(VN_PAGE_SCENE_START), &len))
        return l->words <= 25;
    if (vn_page_find(p, l->start, l->end, VN_HINT_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len) ||
        contains(p, l, report_words))
        return false;
    return contains(p, l, picture_words) || ends_in_scene(p, l);
}

/*
 * A line without a full stop between paragraphs that have one. Long ones are captions, short ones
 * only when they stand right above a paragraph and apart from the one before; else they are subheadings.
 */
static bool
is_unstopped(const vn_page *p, size_t i)
{
    const vn_page_line *l = &p->lines[i];
    size_t next = vn_page_next_live(p, i + 1);
    bool above = l->gap > 0 && i + 1 < p->n && p->lines[i + 1].gap == 0;

    if (l->stop || l->words < (above ? SUBHEADING_MIN : SUBHEADING_MAX) || l->words > VN_PAGE_SHORT_CAPTION ||
        strchr(":;,", p->s[l->end - 1]) || !vn_page_begins_upper(p->s, l->start, l->end))
        return false;
    if (next < p->n && !p->lines[next].stop)
        return false;
    return i > 0 && (p->lines[i - 1].stop || p->lines[i - 1].taken);
}

static bool
is_repeated(const vn_page *p, size_t i)
{
    const vn_page_line *l = &p->lines[i];

    if (l->words > VN_PAGE_SHORT_CAPTION || l->words < VN_PAGE_LINK_WORDS)
        return false;
    for (size_t j = i > 2 ? i - 2 : 0; j <= i + 2 && j < p->n; j++)
        if (j != i && j != p->title && vn_page_same_line(p, i, j))
            return true;
    return false;
}

/* The lines after the last blank line where the paragraphs before stand without one: captions in a row. */
static void
take_last_block(vn_page *p)
{
    size_t i = p->n, close = 0, first = p->n;

    while (i-- > 0 && p->n - i <= VN_PAGE_TAIL_LINES) {
        if (!vn_page_is_live(&p->lines[i]) || p->lines[i].words > CREDITED_LINE)
            return;
        if (p->lines[i].gap > 0) {
            first = i;
            break;
        }
    }
    if (first == p->n)
        return;
    for (i = first; i-- > 0 && p->lines[i].gap == 0;)
        close++;
    if (close >= 3 && p->n - first <= close)
        for (i = first; i < p->n; i++)
            vn_page_take(p, &p->lines[i], VN_Z_CAPTION);
}

void
vn_page_take_captions(vn_page *p)
{
    size_t first = p->title < p->n ? p->title : p->n;

    for (size_t i = 0; i < p->n; i++)
        if (vn_page_is_live(&p->lines[i]))
            take_credited(p, &p->lines[i]);
    take_last_block(p);
    for (size_t i = 0; i < p->n; i++) {
        vn_page_line *l = &p->lines[i];

        vn_check(p->arena);
        if (i == first || !vn_page_is_live(l))
            continue;
        if (is_scene(p, l) || (i > first + 1 && first < p->n && (is_unstopped(p, i) || is_repeated(p, i)))) {
            vn_page_paint_news(p, l->start, l->end, VN_Z_CAPTION);
            l->taken = true;
        }
    }
}
