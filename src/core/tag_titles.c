#include "tag_features.h"

#include <string.h>

/*
 * The names of events and documents run on through common words: what decides where one ends stands further
 * away than the window of the other features.
 */

enum { TITLE_REACH = 32, CUE_REACH = 16 };

/* What a name may end before, or what ends it. */
enum {
    CUE_NONE,
    CUE_STOP,
    CUE_COMMA,
    CUE_OPEN,
    CUE_CLOSE,
    CUE_QUOTE,
    CUE_DASH,
    CUE_YEAR,
    CUE_DATE,
    CUE_CLASS
};

/* What came since the head. */
enum {
    SEEN_COMMA = 1,
    SEEN_AND = 2,
    SEEN_ABOUT = 4,
    SEEN_BODIES = 8, /* giữa, của */
    SEEN_ORDINAL = 16,
    SEEN_CAPITAL = 32,
    SEEN_CLOSED = 64, /* a bracket */
    IN_QUOTES = 128,
    HEAD_CAPITAL = 256
};

static int
cue_of(const vn_text *text, const vn_token *token, const vn_tag_token *t)
{
    uint32_t classes = t->date_classes >> VN_TITLE_ORDINAL;
    char c = text->s[token->start];

    if (classes)
        return CUE_CLASS + __builtin_ctz(classes);
    if (t->shape == VN_SH_YEAR)
        return CUE_YEAR;
    if (t->date == VN_P_BEGIN || t->date == VN_P_SINGLE)
        return CUE_DATE;
    if (token->kind != VN_T_PUNCT)
        return CUE_NONE;
    if (token->len > 1)
        return token->len == 3 && memcmp(text->s + token->start, "\xE2\x80\x93", 3) == 0 ? CUE_DASH
                                                                                         : CUE_QUOTE;
    switch (c) {
    case ',':
        return CUE_COMMA;
    case '(':
        return CUE_OPEN;
    case ')':
        return CUE_CLOSE;
    case '-':
        return CUE_DASH;
    case '"':
    case '\'':
        return CUE_QUOTE;
    default:
        return CUE_STOP;
    }
}

static void
mark_cues(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    uint32_t at = line->n;
    int cue = CUE_STOP, after = CUE_NONE;

    for (uint32_t i = line->n; i-- > 0;) {
        vn_tag_token *t = &line->items[i];
        int own = cue_of(text, &tokens[i], t);

        if (at - i <= CUE_REACH) {
            t->cue = (uint8_t)cue;
            t->next_cue = (uint8_t)after;
            t->cue_distance = (uint8_t)(at - i);
        }
        if (own && own != CUE_DASH) {
            after = cue;
            cue = own;
            at = i;
        }
    }
}

static unsigned
seen(int cue)
{
    switch (cue) {
    case CUE_COMMA:
        return SEEN_COMMA;
    case CUE_CLOSE:
        return SEEN_CLOSED;
    case CUE_CLASS + VN_TITLE_AND - VN_TITLE_ORDINAL:
        return SEEN_AND;
    case CUE_CLASS + VN_TITLE_ABOUT - VN_TITLE_ORDINAL:
        return SEEN_ABOUT;
    case CUE_CLASS + VN_TITLE_OF - VN_TITLE_ORDINAL:
    case CUE_CLASS + VN_TITLE_BETWEEN - VN_TITLE_ORDINAL:
        return SEEN_BODIES;
    case CUE_CLASS:
    case CUE_CLASS + 1:
    case CUE_CLASS + 2:
    case CUE_YEAR:
        return SEEN_ORDINAL;
    default:
        return 0;
    }
}

static const uint32_t heads = 1u << VN_G_EVENT_HEAD | 1u << VN_G_DOC_HEAD;

static bool
has_title(const vn_tag_line *line)
{
    for (uint32_t i = 0; i < line->n; i++)
        if (line->items[i].begin & heads)
            return true;
    return false;
}

void
vn_tag_titles(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    const vn_token *own = tokens + line->first;
    uint32_t at = 0, state = 0;
    const vn_tag_token *head = NULL;
    uint8_t list = 0;

    if (!has_title(line))
        return;
    mark_cues(text, own, line);
    for (uint32_t i = 0; i < line->n; i++) {
        vn_tag_token *t = &line->items[i];
        int cue;

        if (!head && !(t->begin & heads))
            continue;
        cue = cue_of(text, &own[i], t);
        if (t->begin & heads) {
            head = t;
            at = i;
            list = t->begin >> VN_G_EVENT_HEAD & 1 ? 1 : 2;
            state = own[i].flags & VN_TF_CAPITAL ? HEAD_CAPITAL : 0;
            if (t->flags & VN_TAG_QUOTED)
                state |= IN_QUOTES;
        } else if (cue == CUE_STOP || i - at >= TITLE_REACH)
            head = NULL;
        if (!head)
            continue;
        if (state & IN_QUOTES && !(t->flags & VN_TAG_QUOTED))
            state &= ~(unsigned)IN_QUOTES;
        t->title = head->id;
        t->title_second = at + 1 < line->n ? line->items[at + 1].id : 0;
        t->title_list = list;
        t->title_distance = (uint8_t)(i - at + 1);
        t->title_state = (uint16_t)state;
        state |= seen(cue) | (i > at + 1 && own[i].flags & VN_TF_CAPITAL ? SEEN_CAPITAL : 0);
    }
}
