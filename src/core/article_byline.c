/* article_byline.c: who signed the article. */
#include "article_lines.h"
#include "byline.h"

enum { GLUED_SIGNATURE_BYTES = 160 };

static void
take_signature(vn_page *p, const vn_signature *signature)
{
    for (size_t i = 0; i < signature->n; i++) {
        VN_PUSH_ROOM(p->arena, p->out->byline, p->out->n_byline, p->byline_capacity);
        p->out->byline[p->out->n_byline++] = signature->names[i];
    }
    if (!p->out->agency)
        p->out->agency = signature->agency;
}

static bool
take_byline(vn_page *p, vn_page_line *l)
{
    vn_signature signature;

    if (l->words > 24 || !vn_signature_parse(p->arena, p->s, l->start, l->end, &signature))
        return false;
    take_signature(p, &signature);
    vn_page_take(p, l, VN_Z_BYLINE);
    return true;
}

/* "... hai nước. Thanh Tâm": what follows the last sentence of a line. */
static bool
take_glued_byline(vn_page *p, vn_page_line *l)
{
    uint32_t at = l->end - l->start > GLUED_SIGNATURE_BYTES ? l->end - GLUED_SIGNATURE_BYTES : l->start;
    vn_signature signature;

    while (at < l->end && ((unsigned char)p->s[at] & 0xC0) == 0x80)
        at++;
    while (at < l->end) {
        size_t stop = vn_sentence_stop(p->s, l->start, at, l->end);
        uint32_t from;

        if (!stop) {
            at = vn_page_skip_unit(p, at, l->end);
            continue;
        }
        from = at = (uint32_t)vn_skip_blanks(p->s, stop, l->end);
        if (at < l->end && !vn_ends_sentence(p->s, at, l->end) &&
            vn_signature_parse(p->arena, p->s, at, l->end, &signature)) {
            take_signature(p, &signature);
            vn_page_paint(p, from, l->end, VN_Z_BYLINE);
            vn_page_hash_of(p, l);
            l->end = (uint32_t)vn_trim_end(p->s, l->start, from);
            l->stop = true;
            return true;
        }
    }
    return false;
}

void
vn_page_take_tail(vn_page *p)
{
    size_t i = p->n, seen = 0, after = 0;

    if (vn_page_next_live(p, 0) == p->n)
        return;
    while (i-- > (p->title < p->n ? p->title : 0) && seen < VN_PAGE_TAIL_LINES) {
        vn_page_line *l = &p->lines[i];
        bool apart = after <= 2;

        if (!vn_page_is_live(l))
            continue;
        for (size_t j = i + 1; j < p->n && !apart; j++)
            if (vn_page_is_live(&p->lines[j])) {
                apart = p->lines[j].gap >= 2;
                break;
            }
        if (apart && take_byline(p, l)) {
            for (size_t j = i + 1; j < p->n; j++)
                if (vn_page_is_live(&p->lines[j]))
                    vn_page_take(p, &p->lines[j], VN_Z_CAPTION);
            return;
        }
        if (after == 0 && take_glued_byline(p, l))
            return;
        if (l->words > VN_PAGE_SHORT_CAPTION)
            return;
        seen++;
        after++;
    }
}

void
vn_page_take_top_byline(vn_page *p)
{
    size_t i, seen = 0;

    if (p->title == p->n)
        return;
    for (i = vn_page_next_live(p, p->title + 1); i < p->n && seen < 3;
         i = vn_page_next_live(p, i + 1), seen++)
        if (p->lines[i].words <= 12 && vn_page_next_live(p, i + 1) < p->n && take_byline(p, &p->lines[i]))
            return;
}
