/* office_gap.c: commas, brackets, honorifics and short words between mentions. */
#include "office_gap.h"

#include <string.h>

#include "unicode.h"

static const struct {
    const char *word;
    uint16_t gap;
} gap_words[VN_GAP_WORDS] = {
    {",", GAP_COMMA},     {"-", GAP_DASH},          {"–", GAP_DASH},      {"—", GAP_DASH},
    {"ông", GAP_HONOR},   {"bà", GAP_HONOR},        {"ngài", GAP_HONOR},  {"đồng", GAP_HONOR},
    {"chí", GAP_HONOR},   {"các", GAP_HONOR},       {"anh", GAP_HONOR},   {"chị", GAP_HONOR},
    {"đ/c", GAP_HONOR},   {"cô", GAP_HONOR},        {"gs.ts", GAP_HONOR}, {"của", GAP_OF},
    {"thuộc", GAP_OF},    {"tại", GAP_OF | GAP_AT}, {"nước", GAP_OF},     {"ở", GAP_OF | GAP_AT},
    {"và", GAP_AND},      {"kiêm", GAP_ALSO},       {"là", GAP_IS},       {"hiện", GAP_IS},
    {"(", GAP_OPEN},      {")", GAP_CLOSE},         {"làm", GAP_AS},      {"giữ", GAP_AS},
    {"chức", GAP_AS},     {"cấp", GAP_SAME},        {"nhiệm", GAP_SAME},  {"người", GAP_HONOR},
    {"phía", GAP_OTHER},  {"samdech", GAP_HONOR},   {"techo", GAP_HONOR}, {"dato", GAP_HONOR},
    {"dato'", GAP_HONOR}, {"datuk", GAP_HONOR},     {"tan", GAP_HONOR},   {"sri", GAP_HONOR},
    {"'", GAP_HONOR},     {"’", GAP_HONOR},         {"seri", GAP_HONOR},  {"sheikh", GAP_HONOR},
    {"hoàng", GAP_HONOR}, {"thân", GAP_HONOR},      {"tiến", GAP_HONOR},  {"sĩ", GAP_HONOR},
    {"giáo", GAP_HONOR},  {"sư", GAP_HONOR},        {"ts", GAP_HONOR},    {"gs", GAP_HONOR},
    {"ts.", GAP_HONOR},   {"gs.", GAP_HONOR},       {"đắc", GAP_HONOR},   {"cử", GAP_HONOR},
    {"tân", GAP_HONOR},   {"pgs", GAP_HONOR},       {"pgs.", GAP_HONOR},  {"pgs.ts", GAP_HONOR},
    {"ths", GAP_HONOR},   {"ths.", GAP_HONOR},      {"tskh", GAP_HONOR},  {"gs.tskh", GAP_HONOR},
    {"bác", GAP_HONOR},   {"sỹ", GAP_HONOR},        {"phó", GAP_HONOR},   {"thạc", GAP_HONOR},
};

enum { ASIDE = 1, ASIDE_OFFICE = 2 };

/* Whether an office stands among tokens [from, to]; `at`: a mention before them, moved on. */
static bool
holds_position(const linker *l, uint32_t from, uint32_t to, size_t *at)
{
    bool found = false;

    for (; *at < l->n && l->m[*at].first <= to; ++*at)
        found |= l->m[*at].first >= from && l->m[*at].kind == VN_E_POSITION;
    return found;
}

/* Marks what short brackets hold, the brackets included. */
static void
mark_asides(linker *l)
{
    enum { LONGEST = 16 };
    uint32_t open = UINT32_MAX;
    size_t at = 0;

    l->aside = VN_NEW0(l->arena, uint8_t, l->tokens->n + 1);
    for (uint32_t t = 0; t < l->tokens->n; t++) {
        char c = l->text->s[l->tokens->items[t].start];

        if (c == '(' && l->tokens->items[t].len == 1) {
            open = t;
        } else if (c == ')' && open != UINT32_MAX) {
            if (t - open <= LONGEST)
                memset(l->aside + open, holds_position(l, open, t, &at) ? ASIDE_OFFICE : ASIDE, t - open + 1);
            open = UINT32_MAX;
        }
    }
}

bool
vn_is_aside(const linker *l, const vn_mention *m)
{
    return l->aside[m->first] == ASIDE && m->kind != VN_E_RANK;
}

uint16_t
vn_gap_of(const linker *l, const vn_token *token)
{
    for (size_t w = 0; w < VN_GAP_WORDS; w++)
        if (l->gap_hash[w] == token->hash)
            return gap_words[w].gap;
    return 0;
}

/* "Tổng thống nước chủ nhà X", "Thủ tướng nước này X": tokens at t that tell a land by no name. */
static uint32_t
land_pointed_at(const linker *l, uint32_t t, uint32_t to)
{
    static const char *const lands[][3] = {
        {"nước", "chủ", "nhà"}, {"nước", "sở", "tại"}, {"nước", "láng", "giềng"},
        {"nước", "này"},        {"nước", "bạn"},       {"nước", "ta"},
        {"nước", "đó"},         {"nước", "họ"},        {"chủ", "nhà"},
        {"sở", "tại"}};

    for (size_t k = 0; k < sizeof lands / sizeof *lands; k++) {
        uint32_t n = 0;

        while (n < 3 && lands[k][n] && t + n < to &&
               l->tokens->items[t + n].hash == vn_hash_lower(lands[k][n], strlen(lands[k][n])))
            n++;
        if (n == 3 || (n && !lands[k][n]))
            return n;
    }
    return 0;
}

/* "X, người vừa đảm nhận cương vị", "X, được bổ nhiệm làm": whether the tokens tell what somebody has become.
 */
static bool
tells_role(const linker *l, uint32_t from, uint32_t to)
{
    static const char *const words[] = {",",     "người", "vừa",  "mới",  "đang", "hiện",  "được",  "bổ",
                                        "nhiệm", "giữ",   "nhận", "đảm",  "trên", "với",   "trong", "vai",
                                        "trò",   "cương", "vị",   "chức", "vụ",   "trách", "làm",   "tư",
                                        "cách",  "nay",   "là",   "đã",   "bầu",  "tái",   "cử",    "đương"};
    static const char *const ends[] = {"vị", "chức", "vụ", "làm", "trò", "cách", "nhiệm"};
    bool ended = false;

    if (to < from + 2 || to > from + VN_ROLE_REACH)
        return false;
    for (uint32_t t = from; t < to; t++) {
        bool known = false;

        if (l->tokens->items[t].flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH | VN_TF_LINE))
            return false;
        for (size_t k = 0; !known && k < sizeof words / sizeof *words; k++)
            known = l->tokens->items[t].hash == vn_hash_lower(words[k], strlen(words[k]));
        if (!known)
            return false;
    }
    for (size_t k = 0; !ended && k < sizeof ends / sizeof *ends; k++)
        ended = l->tokens->items[to - 1].hash == vn_hash_lower(ends[k], strlen(ends[k]));
    return ended;
}

uint16_t
vn_gap_between(const linker *l, const vn_mention *a, const vn_mention *b)
{
    uint32_t from = a->first + a->n, counted = 0, land;
    uint16_t gap = 0;
    bool inside = l->aside[b->first];

    if (a->kind == VN_E_PERSON && b->kind == VN_E_POSITION && tells_role(l, from, b->first))
        return GAP_AS;
    for (uint32_t t = from; t <= b->first; t++) {
        const vn_token *tok = &l->tokens->items[t];
        uint16_t of;

        if (!inside && l->aside[t])
            continue;
        if (counted++ > VN_GAP_REACH)
            return GAP_OTHER;
        if (tok->flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH | VN_TF_LINE))
            return GAP_OTHER;
        if (t == b->first)
            break;
        if (tok->hash == l->word_cap && t + 1 < b->first && tok[1].hash == l->word_cao) {
            t++; /* "Phó Chủ tịch cấp cao Tập đoàn A" */
            continue;
        }
        if (a->kind != VN_E_PERSON && (land = land_pointed_at(l, t, b->first)) > 0) {
            t += land - 1;
            continue;
        }
        if (t + 1 < b->first && tok->hash == l->word_kiem && tok[1].hash == l->word_nhiem) {
            gap |= GAP_OF | GAP_AT; /* "Đại sứ tại A kiêm nhiệm B" */
            t++;
            continue;
        }
        of = vn_gap_of(l, tok);
        gap |= of ? of : GAP_OTHER;
    }
    return gap;
}

void
vn_gaps_begin(linker *l)
{
    for (size_t w = 0; w < VN_GAP_WORDS; w++)
        l->gap_hash[w] = vn_hash_lower(gap_words[w].word, strlen(gap_words[w].word));
    mark_asides(l);
}
