/* article_title.c: title, section names, stamps of publication. */
#include "article_lines.h"
#include "byline.h"

#include <stdio.h>

/* Sizes in words unless said otherwise. */
enum {
    TITLE_MAX = 45,
    GLUED_TITLE_MIN = 5,
    GLUED_TITLE_BYTES = 400,
    STAMP_LINES = 6 /* lines from the title on where the stamp of publication may stand */
};

void
vn_page_set_published(vn_page *p, int year, int month, int day)
{
    char *edtf;

    if (p->out->published)
        return;
    edtf = vn_alloc(p->arena, 16);
    if (day)
        snprintf(edtf, 16, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    else
        snprintf(edtf, 16, "%04d-%02d", year % 10000, month % 100);
    p->out->published = edtf;
}

static int
two_digits(const char *s)
{
    return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' ? (s[0] - '0') * 10 + s[1] - '0' : -1;
}

void
vn_page_take_date_prefix(vn_page *p)
{
    static const char prefix[] = "date ";
    vn_page_line *l = p->lines;
    const char *d;
    uint32_t at;
    int year, month, day = 0;

    if (p->n == 0 || l->end - l->start < 12 || memcmp(p->s + l->start, prefix, 5) != 0)
        return;
    d = p->s + l->start + 5;
    year = two_digits(d) * 100 + two_digits(d + 2);
    month = d[4] == '-' ? two_digits(d + 5) : -1;
    at = l->start + 12;
    if (year < 1900 || two_digits(d) < 0 || two_digits(d + 2) < 0 || month < 1 || month > 12)
        return;
    if (l->end - at >= 3 && d[7] == '-' && two_digits(d + 8) > 0 && two_digits(d + 8) <= 31) {
        day = two_digits(d + 8);
        at += 3;
    }
    if (at < l->end && p->s[at] != ' ')
        return;
    vn_page_set_published(p, year, month, day);
    vn_page_paint(p, l->start, at, VN_Z_DATELINE);
    vn_page_measure(p, l);
}

/* Whether a line is section names alone: "Thời sự", "Trang chủ > Thời sự > Đối ngoại". */
static bool
is_section(const vn_page *p, const vn_page_line *l)
{
    uint32_t at = l->start;
    size_t len;

    while ((at = vn_page_skip_bullets(p->s, at, l->end)) < l->end) {
        if (!vn_page_find(p, at, l->end, VN_HINT_SECTION, VN_SECTION_ROLES, &len))
            return false;
        at += (uint32_t)len;
    }
    return true;
}

/* A signature, or what an editor writes before a stamp: few words that a dash or a bar ends. */
static bool
takes_stamp_prefix(vn_page *p, uint32_t start, uint32_t end, bool strong)
{
    vn_signature signature;
    uint32_t last;

    if (vn_page_count_words(p, start, end) == 0)
        return true;
    if (!strong)
        return false;
    last = (uint32_t)vn_trim_end(p->s, start, end);
    while (last > start && strchr(" -|,:", p->s[last - 1]))
        last--;
    if (vn_signature_parse(p->arena, p->s, start, last, &signature)) {
        p->out->byline = signature.names;
        p->out->n_byline = p->byline_capacity = signature.n;
        if (!p->out->agency)
            p->out->agency = signature.agency;
        vn_page_paint(p, start, last, VN_Z_BYLINE);
        return true;
    }
    return last < end && vn_page_count_words(p, start, last) <= 6;
}

/* A line that is the stamp of publication, with or without the signature before it. */
static bool
take_stamp(vn_page *p, vn_page_line *l)
{
    vn_stamp stamp;
    bool strong;

    if (l->words > 30 || !vn_stamp_find(p->s, l->start, l->end, &stamp))
        return false;
    strong = stamp.time || stamp.weekday || stamp.label;
    if (vn_page_count_words(p, stamp.end, l->end) > (strong && !l->stop ? 4u : 0u))
        return false;
    if (!takes_stamp_prefix(p, l->start, (uint32_t)stamp.start, strong))
        return false;
    vn_page_set_published(p, stamp.year, stamp.month, stamp.day);
    for (uint32_t at = l->start; at < l->end; at++)
        if (!p->paint[at])
            p->paint[at] = VN_Z_DATELINE + 1;
    l->taken = true;
    return true;
}

/* Where the first sentence of the lead begins in a line that the title opens; 0 where it does not. */
static uint32_t
glued_lead(const vn_page *p, const vn_page_line *l)
{
    uint32_t at = l->start, words = 0;
    uint32_t limit = l->end - at > GLUED_TITLE_BYTES ? at + GLUED_TITLE_BYTES : l->end;

    while (at < limit) {
        uint32_t before = vn_char_before(p->s, l->start, vn_trim_end(p->s, l->start, at));
        bool plain = vn_is_word_char(before) || before == ')' || before == '"' || before == 0x201D;
        size_t len;

        if (vn_sentence_stop(p->s, l->start, at, l->end))
            return 0;
        if (words >= GLUED_TITLE_MIN && plain && p->s[at - 1] == ' ' &&
            vn_page_begins_upper(p->s, at, l->end) &&
            vn_page_find(p, at, l->end, VN_HINT_OPENER, VN_PAGE_BIT(VN_PAGE_OPENER), &len))
            return at;
        words += vn_page_skip_word(p, at, l->end) > at;
        at = vn_page_skip_unit(p, at, l->end);
    }
    return 0;
}

/* A stamp with weekday or time right after the title on the same line. */
static bool
glued_stamp(vn_page *p, const vn_page_line *l, vn_stamp *stamp)
{
    uint32_t limit = l->end - l->start > GLUED_TITLE_BYTES ? l->start + GLUED_TITLE_BYTES : l->end;

    return vn_stamp_find(p->s, l->start, limit, stamp) && stamp->time && stamp->start > l->start &&
           stamp->end < l->end && vn_page_count_words(p, l->start, stamp->start) >= GLUED_TITLE_MIN;
}

/* The source of a stretch with its letters as they came, but ordinary blanks and no invisible characters. */
static const char *
clean_copy(const vn_page *p, uint32_t start, uint32_t end)
{
    vn_mapper mapper = vn_mapper_make(p->text);
    vn_span span = vn_map_span(&mapper, start, end - start);
    const char *from = p->text->source + span.byte, *stop = from + span.bytes;
    char *copy = vn_alloc(p->arena, span.bytes + 1), *to = copy;

    while (from < stop) {
        unsigned n;
        uint8_t class = vn_class(vn_decode(from, stop, &n));

        if (class & VN_C_SPACE) {
            if (to > copy && to[-1] != ' ')
                *to++ = ' ';
        } else if (!(class & VN_C_INVISIBLE)) {
            memcpy(to, from, n);
            to += n;
        }
        from += n;
    }
    *to = '\0';
    return copy;
}

static void
split_title(vn_page *p, vn_page_line *l)
{
    uint32_t lead = glued_lead(p, l), end = l->end;
    vn_stamp stamp;

    if (glued_stamp(p, l, &stamp) && (!lead || stamp.start < lead)) {
        vn_page_set_published(p, stamp.year, stamp.month, stamp.day);
        vn_page_paint(p, stamp.start, stamp.end, VN_Z_DATELINE);
        end = (uint32_t)stamp.start;
        lead = (uint32_t)stamp.end;
    } else if (lead)
        end = lead;
    if (!lead && l->stop && !l->cut && p->s[l->end - 1] != '?' && p->s[l->end - 1] != '!')
        return;
    end = (uint32_t)vn_trim_end(p->s, l->start, end);
    if (vn_page_count_words(p, l->start, end) > TITLE_MAX)
        return;
    p->title = (size_t)(l - p->lines);
    p->out->title = clean_copy(p, l->start, end);
    vn_page_paint(p, l->start, end, VN_Z_TITLE);
    if (lead) {
        l->start = lead;
        vn_page_measure(p, l);
    } else
        l->taken = true;
}

static void
take_section_prefix(vn_page *p, vn_page_line *l)
{
    size_t len, after;

    if (!vn_page_find(p, l->start, l->end, VN_HINT_SECTION, VN_PAGE_BIT(VN_PAGE_SECTION_PREFIX), &len))
        return;
    after = vn_skip_blanks(p->s, l->start + len, l->end);
    while (after < l->end && strchr(":|-> ", p->s[after]))
        after++;
    if (vn_page_begins_upper(p->s, after, l->end)) {
        vn_page_paint(p, l->start, after, VN_Z_FURNITURE);
        vn_page_measure(p, l);
    }
}

void
vn_page_take_title(vn_page *p)
{
    size_t i = vn_page_next_live(p, 0);
    vn_stamp stamp;

    while (i < p->n && vn_page_next_live(p, i + 1) < p->n) {
        vn_page_line *l = &p->lines[i];

        if (is_section(p, l))
            vn_page_drop_line(p, l);
        else if (!take_stamp(p, l))
            break;
        i = vn_page_next_live(p, i + 1);
    }
    if (i == p->n)
        return;
    take_section_prefix(p, &p->lines[i]);
    if (vn_page_next_live(p, i + 1) == p->n && !glued_lead(p, &p->lines[i]) &&
        !glued_stamp(p, &p->lines[i], &stamp))
        return;
    if (!vn_page_ends_in_credit(p, &p->lines[i]))
        split_title(p, &p->lines[i]);
}

void
vn_page_take_stamps(vn_page *p)
{
    size_t seen = 0, last = p->n;

    for (size_t i = 0; i < p->n && seen < STAMP_LINES; i++) {
        if (!vn_page_is_live(&p->lines[i]))
            continue;
        seen++;
        if (!take_stamp(p, &p->lines[i]) && is_section(p, &p->lines[i]) && seen < 3 &&
            vn_page_next_live(p, i + 1) < p->n)
            vn_page_drop_line(p, &p->lines[i]);
    }
    for (seen = 0; last-- > 0 && seen < 4;)
        if (vn_page_is_live(&p->lines[last])) {
            seen++;
            take_stamp(p, &p->lines[last]);
        }
}

/* Puts the pairs of words of a stretch into a set, or counts those that are in it. */
static size_t
mark_bigrams(const vn_page *p, uint32_t start, uint32_t end, uint8_t *set, size_t mask, bool add,
             size_t *total)
{
    uint64_t before = 0;
    size_t found = 0;

    *total = 0;
    while (start < end) {
        uint32_t next = vn_page_skip_word(p, start, end);

        if (next > start) {
            uint64_t word = vn_hash_lower(p->s + start, next - start), pair = before * 31 + word;
            size_t slot = (size_t)(pair ^ pair >> 32) & mask;

            if (before) {
                ++*total;
                if (add)
                    set[slot >> 3] |= (uint8_t)(1 << (slot & 7));
                else
                    found += set[slot >> 3] >> (slot & 7) & 1;
            }
            before = word;
            start = next;
        } else
            start = vn_page_skip_unit(p, start, end);
    }
    return found;
}

/* A teaser under the title that tells of another article: cut off, sharing nothing with the title. */
void
vn_page_mark_strange_teaser(vn_page *p)
{
    size_t i = p->title < p->n ? vn_page_next_live(p, p->title + 1) : p->n, total, mask = 1 << 16, shared;
    const vn_page_line *title, *l;
    uint8_t *set;

    if (i + 1 >= p->n || !p->lines[i].cut || p->lines[i].words > 60)
        return;
    l = &p->lines[i];
    title = &p->lines[p->title];
    while (mask < p->len)
        mask <<= 1;
    set = vn_alloc0(p->scratch, mask >> 3);
    mask--;
    mark_bigrams(p, title->first, title->end, set, mask, true, &total);
    if (mark_bigrams(p, l->start, l->end, set, mask, false, &total))
        return;
    mark_bigrams(p, p->lines[i + 1].first, p->len, set, mask, true, &total);
    shared = mark_bigrams(p, l->start, l->end, set, mask, false, &total);
    if (shared * 3 < total)
        vn_page_drop_line(p, &p->lines[i]);
}
