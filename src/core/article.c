#include "article_lines.h"
#include "byline.h"

enum {
    LONG_LEAD = 120, /* words: beyond them the first sentence alone is the lead */
    DATELINE_BYTES = 100
};

static size_t
take_lead(vn_page *p)
{
    size_t i = p->title < p->n ? vn_page_next_live(p, p->title) : p->n;
    vn_page_line *l;
    uint32_t end, at;

    if (i == p->n)
        return i;
    l = &p->lines[i];
    end = l->end;
    for (at = l->start; l->words > LONG_LEAD && at < l->end;) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);

        if (stop) {
            end = (uint32_t)stop;
            break;
        }
        at = vn_page_skip_unit(p, at, l->end);
    }
    vn_page_paint_news(p, l->start, end, VN_Z_LEAD);
    return i;
}

/* "VOV.VN - ", "(TTXVN) - ", "Hà Nội (TTXVN 5/6) - ", "Dân trí " before the lead. */
static void
take_agency(vn_page *p, const vn_page_line *l)
{
    uint32_t at = l->start;
    size_t len;

    for (int words = 0; words < 6 && at < l->end; words++) {
        uint32_t after;

        at = vn_page_skip_bullets(p->s, at, l->end);
        if (at < l->end && p->s[at] == '(')
            at++;
        if (vn_page_find(p, at, l->end, VN_HINT_AGENCY, VN_PAGE_BIT(VN_PAGE_AGENCY), &len)) {
            after = (uint32_t)vn_skip_blanks(p->s, at + len, l->end);
            if (after < l->end && (strchr("-)|/:", p->s[after]) || vn_page_has_word(p, l, after, "–") ||
                                   (at > l->start && p->s[at - 1] == '(') ||
                                   (words == 0 && vn_page_begins_upper(p->s, after, l->end))))
                p->out->agency = vn_strndup(p->arena, p->s + at, len);
            return;
        }
        at = vn_page_skip_unit(p, at, l->end);
    }
}

/* "Hà Nội, ngày 2/8/2024 - ", "(CANBERRA, 25/9/2024) ", "(TTXVN 5/6/2017) - " before the lead. */
static void
take_lead_date(vn_page *p, const vn_page_line *l)
{
    uint32_t limit = l->end - l->start > DATELINE_BYTES ? l->start + DATELINE_BYTES : l->end, at, after,
             bracket;
    vn_stamp stamp;
    size_t len;

    if (vn_page_find(p, l->start, l->end, VN_HINT_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len))
        return;
    if (!vn_stamp_find(p->s, l->start, limit, &stamp) || vn_page_count_words(p, l->start, stamp.start) > 4)
        return;
    for (at = l->start; at < stamp.start; at = vn_page_skip_unit(p, at, l->end)) {
        unsigned n;

        if ((vn_class(vn_char_at(p->s, at, l->end, &n)) & VN_C_LETTER) &&
            !vn_page_begins_upper(p->s, at, l->end))
            return;
    }
    after = (uint32_t)vn_skip_blanks(p->s, stamp.end, l->end);
    bracket = p->s[stamp.end - 1] == ')';
    while (after < l->end && (strchr("-) ", p->s[after]) || vn_page_has_word(p, l, after, "–")))
        after += p->s[after] & 0x80 ? (uint32_t)strlen("–") : 1;
    if (after > vn_skip_blanks(p->s, stamp.end, l->end) - bracket &&
        vn_page_begins_upper(p->s, after, l->end))
        vn_page_set_published(p, stamp.year, stamp.month, stamp.day);
}

static void
add_zone(vn_page *p, size_t *capacity, uint32_t start, uint32_t end, vn_zone_kind kind)
{
    start = (uint32_t)vn_skip_blanks(p->s, start, end);
    end = (uint32_t)vn_trim_end(p->s, start, end);
    if (start == end)
        return;
    VN_PUSH_ROOM(p->arena, p->out->zones, p->out->n_zones, *capacity);
    p->out->zones[p->out->n_zones++] = (vn_zone){start, end - start, kind};
}

static void
make_zones(vn_page *p)
{
    size_t capacity = 0;

    for (size_t i = 0; i < p->n; i++) {
        uint32_t at = p->lines[i].first, end = p->lines[i].last;

        while (at < end) {
            uint32_t from = at;

            while (at < end && (p->paint[at] == p->paint[from] || p->s[at] == ' '))
                at++;
            add_zone(p, &capacity, from, at, p->paint[from] ? (vn_zone_kind)(p->paint[from] - 1) : VN_Z_BODY);
        }
    }
}

vn_article
vn_article_make(vn_arena *arena, const vn_text *text)
{
    vn_article article = {0};
    vn_arena scratch;
    vn_page p = {.arena = arena,
                 .scratch = &scratch,
                 .text = text,
                 .s = text->s,
                 .len = (uint32_t)text->len,
                 .out = &article};
    size_t lead;

    vn_arena_init(&scratch, arena->host);
    p.paint = vn_alloc0(&scratch, text->len + 1);
    p.unit = vn_alloc0(&scratch, text->len + 1);
    p.hint = vn_alloc0(&scratch, text->len + 1);
    vn_page_read_units(&p);
    vn_page_split_lines(&p);
    vn_page_take_date_prefix(&p);
    for (size_t i = 0; i < p.n; i++) {
        vn_page_mark_furniture(&p, &p.lines[i], i == 0);
        vn_check(arena);
    }
    vn_page_mark_blocks(&p);
    vn_page_mark_repeats(&p);
    vn_page_mark_teasers(&p);
    p.title = p.n;
    vn_page_take_title(&p);
    vn_page_take_stamps(&p);
    vn_page_mark_strange_teaser(&p);
    vn_page_take_tail(&p);
    vn_page_take_top_byline(&p);
    vn_page_take_captions(&p);
    lead = take_lead(&p);
    if (lead == p.n)
        lead = vn_page_next_live(&p, 0);
    if (lead < p.n) {
        take_lead_date(&p, &p.lines[lead]);
        take_agency(&p, &p.lines[lead]);
    }
    make_zones(&p);
    vn_arena_free(&scratch);
    return article;
}

vn_zone_kind
vn_zone_at(const vn_article *article, uint32_t at)
{
    size_t low = 0, high = article->n_zones;

    while (low < high) {
        size_t middle = (low + high) / 2;
        const vn_zone *z = &article->zones[middle];

        if (at < z->start)
            high = middle;
        else if (at >= z->start + z->len)
            low = middle + 1;
        else
            return z->kind;
    }
    return VN_Z_BODY;
}
