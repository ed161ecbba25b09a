/* article_furniture.c: menus, blocks of links, teasers. */
#include "article_lines.h"

/* Sizes in words unless said otherwise. */
enum {
    NEWS_PARAGRAPH = 45, /* a paragraph so long that ends in a full stop is news */
    BOX_PARAGRAPH = 20,  /* the same, after a box of links in the middle of an article */
    BRIEF = 14,
    LINK_BYTES = 400
};

/* The phrase at `at` that fills lines, alone or beside others; NULL where there is none. */
static const vn_page_phrase *
line_phrase_at(const vn_page *p, uint32_t at, uint32_t end)
{
    const vn_page_phrase *last, *f;

    if (vn_page_cannot_begin(p, at, end, VN_HINT_FURNITURE))
        return NULL;
    for (f = vn_page_phrase_candidates(p->s, at, end, &last); f < last; f++)
        if (f->role == VN_PAGE_FURNITURE && f->place == VN_PAGE_LINE &&
            vn_page_phrase_match(f, p->s, at, end) > 0)
            return f;
    return NULL;
}

/*
 * Whether the whole of [at, end) is phrases that fill lines, parted by signs; section names count
 * beside such a phrase or in a row of three.
 */
static bool
is_menu(const vn_page *p, uint32_t at, uint32_t end, bool *block)
{
    bool heading = false, mixed = false; /* mixed: a section name before any phrase */
    uint32_t phrases = 0, names = 0;

    while ((at = vn_page_skip_bullets(p->s, at, end)) < end) {
        const vn_page_phrase *f = line_phrase_at(p, at, end);
        size_t len = f ? vn_page_phrase_match(f, p->s, at, end) : 0;

        if (len) {
            phrases++;
            heading = heading || f->extent == VN_PAGE_BLOCK;
        } else if (vn_page_find(p, at, end, VN_HINT_SECTION, VN_SECTION_ROLES, &len)) {
            names++;
            mixed = mixed || phrases == 0;
        } else
            return false;
        at += (uint32_t)len;
    }
    *block = *block || heading;
    return names > 2 || (phrases > 0 && !mixed);
}

/* "#hoidam #congan", "https://...": tags and addresses alone. */
static bool
is_tag_line(const char *s, uint32_t at, uint32_t end)
{
    const char *blank = memchr(s + at, ' ', end - at);
    unsigned n;

    if (s[at] == '#')
        return vn_is_word_char(vn_char_at(s, at + 1, end, &n)) && n;
    return !blank && end - at > 8 &&
           (memcmp(s + at, "http://", 7) == 0 || memcmp(s + at, "https://", 8) == 0);
}

static uint32_t
sentence_end(const vn_page *p, const vn_page_line *l, uint32_t at, bool link)
{
    const char *s = p->s;

    while (at < l->end) {
        size_t stop = vn_sentence_stop(s, l->start, at, l->end);

        if (stop)
            return (uint32_t)stop;
        if (link && s[at] == ')' && vn_page_begins_upper(s, vn_skip_blanks(s, at + 1, l->end), l->end))
            return at + 1;
        at = vn_page_skip_unit(p, at, l->end);
    }
    return l->end;
}

static bool
fits(const vn_page_phrase *p, const vn_page_line *l, uint32_t at, uint32_t sentence, uint32_t bullet)
{
    bool first = at == l->start || at == bullet;

    switch (p->place) {
    case VN_PAGE_START:
        return first;
    case VN_PAGE_BRIEF:
        return first && l->brief;
    case VN_PAGE_SENTENCE:
        return first || at == sentence;
    default:
        return p->place == VN_PAGE_ANY;
    }
}

/* The end of the furniture that a phrase at *from gives away; *from where there is none. May set *from back.
 */
static uint32_t
furniture_end(vn_page *p, vn_page_line *l, uint32_t *from, uint32_t sentence, uint32_t bullet)
{
    uint32_t at = *from;
    const vn_page_phrase *last, *f;

    if (vn_page_cannot_begin(p, at, l->end, VN_HINT_FURNITURE))
        return at;
    for (f = vn_page_phrase_candidates(p->s, at, l->end, &last); f < last; f++) {
        size_t len;

        if (f->role != VN_PAGE_FURNITURE || !fits(f, l, at, sentence, bullet) ||
            !(len = vn_page_phrase_match(f, p->s, at, l->end)))
            continue;
        switch (f->extent) {
        case VN_PAGE_PHRASE_ITSELF:
            return at + (uint32_t)len;
        case VN_PAGE_WHOLE_SENTENCE:
        case VN_PAGE_LINK:
            *from = sentence;
            return sentence_end(p, l, at + (uint32_t)len, f->extent == VN_PAGE_LINK);
        case VN_PAGE_BLOCK:
            l->block = true;
            return l->end;
        default:
            return l->end;
        }
    }
    return at;
}

/* "[Headline of another article]" between two sentences; `at` where there is none. */
static uint32_t
bracket_end(const vn_page *p, const vn_page_line *l, uint32_t at)
{
    uint32_t limit = l->end - at > LINK_BYTES ? at + LINK_BYTES : l->end;
    const char *close = memchr(p->s + at, ']', limit - at);
    uint32_t end;

    if (p->s[at] != '[' || !close)
        return at;
    end = (uint32_t)(close - p->s);
    if (vn_page_count_words(p, at, end) < VN_PAGE_LINK_WORDS || !vn_page_begins_upper(p->s, at + 1, end))
        return at;
    return end + 1 == l->end || p->s[end + 1] == ' ' ? end + 1 : at;
}

/* Measures a line again; signs that furniture has left alone are furniture too. */
static void
clear_rest(vn_page *p, vn_page_line *l)
{
    uint32_t start = l->start, end = l->end;

    vn_page_measure(p, l);
    if (l->start == l->end)
        vn_page_paint(p, start, end, VN_Z_FURNITURE);
}

void
vn_page_mark_furniture(vn_page *p, vn_page_line *l, bool first_line)
{
    bool painted = false;
    uint32_t at = l->start, sentence = at, bullet = vn_page_skip_bullets(p->s, at, l->end);

    l->brief = !first_line && l->words <= BRIEF && (!l->stop || l->cut);
    if (is_menu(p, at, l->end, &l->block) || (!first_line && is_tag_line(p->s, at, l->end))) {
        vn_page_paint(p, at, l->end, VN_Z_FURNITURE);
        vn_page_measure(p, l);
        return;
    }
    while (at < l->end) {
        uint32_t from = at, end = furniture_end(p, l, &from, sentence, bullet);
        size_t stop;

        if (end == at && p->s[at] == '[' && at == sentence && !first_line)
            end = bracket_end(p, l, at);
        if (end > at) {
            vn_page_paint(p, from == bullet ? l->start : from, end, VN_Z_FURNITURE);
            painted = true;
            at = (uint32_t)vn_skip_blanks(p->s, end, l->end);
            sentence = at;
            continue;
        }
        stop = vn_sentence_stop(p->s, l->start, at, l->end);
        if (stop)
            sentence = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        else
            at = vn_page_skip_unit(p, at, l->end);
    }
    if (painted)
        clear_rest(p, l);
}

static bool
has_agency_prefix(const vn_page *p, const vn_page_line *l)
{
    size_t len;
    uint32_t at = l->start + (p->s[l->start] == '(');

    return vn_page_find(p, at, l->end, VN_HINT_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len) != NULL;
}

static bool
is_news_paragraph(const vn_page *p, const vn_page_line *l, uint32_t words)
{
    return vn_page_is_live(l) && l->stop && l->words >= words && !l->cut && !has_agency_prefix(p, l);
}

/* What stands from a line on: equal lines near each other, paragraphs of news. */
typedef struct rest {
    uint32_t repeats, news, box_news;
} rest;

static bool
is_repeated_below(const vn_page *p, size_t i)
{
    for (size_t j = i + 1; j <= i + 2 && j < p->n; j++)
        if (vn_page_is_live(&p->lines[i]) && vn_page_is_live(&p->lines[j]) && vn_page_same_line(p, i, j))
            return true;
    return false;
}

/* For every line what stands from it on; one more for the end. */
static const rest *
count_rests(const vn_page *p)
{
    rest *rests = VN_NEW0(p->scratch, rest, p->n + 1);

    for (size_t i = p->n; i-- > 0;) {
        rests[i] = rests[i + 1];
        rests[i].repeats += is_repeated_below(p, i);
        rests[i].news += is_news_paragraph(p, &p->lines[i], NEWS_PARAGRAPH);
        rests[i].box_news += is_news_paragraph(p, &p->lines[i], BOX_PARAGRAPH);
    }
    return rests;
}

/* Whether a block of links before these lines is a box within the article, news following it. */
static bool
is_box(const rest *r)
{
    return (r->news > 0 && r->repeats < 2) || r->box_news > 2 * r->repeats + 6;
}

void
vn_page_mark_blocks(vn_page *p)
{
    const rest *rests = NULL;

    for (size_t i = 0; i < p->n; i++) {
        bool box;

        if (!p->lines[i].block)
            continue;
        if (!rests)
            rests = count_rests(p);
        box = is_box(&rests[i + 1]);
        for (i++; i < p->n && !(box && is_news_paragraph(p, &p->lines[i], BOX_PARAGRAPH)); i++)
            vn_page_drop_line(p, &p->lines[i]);
        if (!box)
            return;
        i--;
    }
}

void
vn_page_mark_repeats(vn_page *p)
{
    size_t from = p->n, pairs = 0;

    for (size_t i = p->n; i-- > 2;) {
        const vn_page_line *l = &p->lines[i], *next = l + 1;

        if (is_news_paragraph(p, l, NEWS_PARAGRAPH))
            break;
        if (i + 1 < p->n && vn_page_is_live(l) && vn_page_is_live(next) && !l->stop &&
            vn_page_same_line(p, i, i + 1)) {
            pairs++;
            from = i;
        }
    }
    if (pairs >= 2)
        for (size_t i = from; i < p->n; i++)
            vn_page_drop_line(p, &p->lines[i]);
}

void
vn_page_mark_teasers(vn_page *p)
{
    size_t live = 0, cuts = 0, from = p->n, last = p->n;

    for (size_t i = p->n; i-- > 1 && live < 6;) {
        const vn_page_line *l = &p->lines[i];

        if (!vn_page_is_live(l))
            continue;
        if (last == p->n)
            last = i;
        live++;
        if (l->words > 70 || i < 2)
            break;
        if (l->cut) {
            cuts++;
            from = i;
        }
    }
    if (cuts >= 2) {
        for (size_t i = from; i < p->n; i++)
            vn_page_drop_line(p, &p->lines[i]);
    } else if (last < p->n && p->lines[last].cut) {
        vn_page_line *l = &p->lines[last];
        bool followed = last + 1 < p->n || l->end < l->last;
        uint32_t sentence = vn_page_last_sentence(p, l);

        if (followed && sentence > l->start) {
            vn_page_paint(p, sentence, l->end, VN_Z_FURNITURE);
            vn_page_measure(p, l);
        }
    }
}
