/* meeting_year_signs.c: wordings that tell which year an article speaks in; see meeting_year.c. */
#include "meeting_dates.h"

#define VN_ANNIVERSARY_REACH 10 /* tokens from a year that opens its sentence to "kỷ niệm" */
#define VN_FIRST_REACH       16 /* tokens from "the first" to "in the year" */
#define VN_SIGN_REACH        4  /* tokens from the verb of signing to what is signed */
#define VN_TASK_REACH        10 /* tokens from "phương hướng" to the year that it is for */
#define VN_GUESS_REACH       14 /* tokens from a year to "ước đạt" */
#define VN_EARLY_MONTH       6  /* to which what is signed is for the same year */
#define VN_LATE_MONTH        10 /* from which on a year's figures are told before it ends */
#define VN_TEXT_REACH        7  /* tokens from "Biên bản" to its year */
#define VN_AFTER_REACH       30 /* tokens from a year to "nửa đầu năm nay" */
#define VN_JUST_REACH        14 /* tokens from "vừa" to the month in which something was done */
#define VN_WELL_REACH        20 /* tokens from "ủng hộ" to the month of what is wished well */
#define VN_CHRONICLE_TOP     4  /* tokens within which a sentence of a chronicle tells its year */

/* The sentence's first token within some tokens before token i. */
static uint32_t
reach_back(const vn_sentence *s, uint32_t i, uint32_t reach)
{
    return i > s->first + reach ? i - reach : s->first;
}

bool
vn_is_planned_between(const vn_scene *sc, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_WISH)
            return true;
    return false;
}

/* Whether the text named at token i is signed or adopted. */
static bool
is_adopted(const vn_scene *sc, uint32_t i)
{
    return vn_cue_before(sc, i, VN_SIGN_REACH, VN_Q_SIGN) || vn_word_before(sc, i, VN_SIGN_REACH, "ký");
}

/* "thông qua Tuyên bố Bali 2018": a text named by where and when it was adopted. */
static bool
is_named_text(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const names[][2] = {
        {"Tuyên", "bố"}, {"Chiến", "lược"}, {"Sáng", "kiến"}, {"Chương", "trình"}};

    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        for (uint32_t gap = 3; gap <= 4; gap++)
            if (token >= s->first + gap && sc->tokens->items[token - 1].flags & VN_TF_CAPITAL &&
                vn_stands_at(sc, names[k][0], names[k][1], token - gap, token) && is_adopted(sc, token - gap))
                return true;
    return false;
}

/* "Năm 2018, hai nước kỷ niệm 45 năm ...", "trong năm 2018, ...", "Năm 2019 cũng là năm thứ 27 ...", "năm
 * 2018 đánh dấu ...": no word of plans or of what was done in the clause. */
static bool
keeps_anniversary(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const vn_word_pair words[] = {
        {"kỷ", "niệm"}, {"năm", "thứ"}, {"đánh", "dấu"}, {"dấu", "mốc"}, {"bản", "lề"}};
    bool kept = false;
    uint32_t i;

    if (token == s->first || !(vn_token_is(sc, token - 1, "Năm") || vn_token_is(sc, token - 1, "năm")) ||
        (token > s->first + 1 && !vn_token_is(sc, token + 1, ",") && !vn_token_is(sc, token + 1, "là") &&
         !vn_token_is(sc, token + 1, "cũng") && !vn_token_is(sc, token + 1, "đánh")) ||
        vn_is_planned_between(sc, s->first, token))
        return false;
    for (i = token; i < s->first + s->n && !vn_token_is(sc, i, ";"); i++) {
        if (vn_token_is(sc, i, "đã"))
            return false;
        kept |= i <= token + VN_ANNIVERSARY_REACH && VN_HAS_PAIR(sc, i, words);
    }
    return kept && !vn_is_planned_between(sc, token, i);
}

/* "Đây là chuyến thăm đầu tiên của bà trong năm 2018" */
static bool
is_first_of_year(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    if (token < s->first + 2 || !vn_token_is(sc, token - 1, "năm") || !vn_token_is(sc, token - 2, "trong"))
        return false;
    for (uint32_t i = token > s->first + VN_FIRST_REACH ? token - VN_FIRST_REACH : s->first; i + 1 < token;
         i++)
        if (vn_stands_at(sc, "đầu", "tiên", i, token))
            return vn_word_before(sc, i, VN_FIRST_REACH, "là") && !vn_is_planned_between(sc, s->first, token);
    return false;
}

bool
vn_year_is_this(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    return keeps_anniversary(sc, s, token) || is_named_text(sc, s, token) || is_first_of_year(sc, s, token);
}

static bool
tells_signing(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    if (token >= s->first + 2 && vn_token_is(sc, token - 2, "ký"))
        return false; /* "Biên bản ký năm 2021" */
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if ((vn_token_is(sc, i, "ký") || vn_token_is(sc, i, "Ký")) && !vn_word_before(sc, i, 1, "khi"))
            return !vn_word_before(sc, token, VN_TASK_REACH, "hiện") &&
                   !vn_word_before(sc, token, VN_TASK_REACH, "khai");
    return false;
}

/* "thương mại năm 2018 ước đạt 6 tỷ", "ước tính cả năm 2018 đạt": a figure of the whole year before it is
 * known.
 */
static bool
is_estimate(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const parts[] = {"đầu", "đến", "tới", "vào", "cuối", NULL};
    uint32_t end = s->first + s->n < token + VN_GUESS_REACH ? s->first + s->n : token + VN_GUESS_REACH;
    uint32_t i = reach_back(s, token, VN_GUESS_REACH);

    if (vn_token_is_one_of(sc, token - 2, parts))
        return false;
    for (bool guessed = false; i < end; i++) {
        if (vn_token_is(sc, i, ";") && i > token)
            break;
        guessed |= vn_token_is(sc, i, "ước") && (i == s->first || !vn_token_is(sc, i - 1, "Hiệp")) &&
                   (vn_token_is(sc, i + 1, "đạt") || vn_token_is(sc, i + 1, "tính"));
        if (vn_token_is(sc, i, ";") || sc->cue[i] == VN_Q_FUTURE)
            guessed = false;
        if (guessed && i >= token)
            return true;
    }
    return false;
}

vn_year_task
vn_year_task_of(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const vn_word_pair tasks[] = {{"phương", "hướng"}, {"nhiệm", "vụ"}};
    static const vn_word_pair plans[] = {{"kế", "hoạch"}, {"Kế", "hoạch"}};
    static const vn_word_pair minutes[] = {{"biên", "bản"}, {"Biên", "bản"}};

    if (token == s->first || !vn_token_is(sc, token - 1, "năm"))
        return VN_YEAR_OF_NONE;
    for (uint32_t i = token - 1; i-- > reach_back(s, token, VN_TASK_REACH) && !vn_token_is(sc, i, ";");) {
        if (VN_HAS_PAIR(sc, i, tasks))
            return VN_YEAR_OF_TASK;
        if (VN_HAS_PAIR(sc, i, plans) && tells_signing(sc, s, token))
            return VN_YEAR_OF_PLAN;
        if (token - i <= VN_TEXT_REACH && VN_HAS_PAIR(sc, i, minutes) && tells_signing(sc, s, token))
            return vn_stands_at(sc, "hội", "đàm", i + 2, token) ||
                           vn_stands_at(sc, "cuộc", "họp", i + 2, token)
                       ? VN_YEAR_OF_MINUTES
                       : VN_YEAR_OF_TEXT;
    }
    return is_estimate(sc, s, token) ? VN_YEAR_OF_GUESS : VN_YEAR_OF_NONE;
}

int
vn_year_for_task(vn_year_task task, int year, int month)
{
    if (task == VN_YEAR_OF_GUESS)
        return month >= VN_LATE_MONTH ? year : month <= 2 ? year + 1 : 0;
    if (task == VN_YEAR_OF_PLAN && month > 2 && month <= VN_EARLY_MONTH)
        return year;
    if (task == VN_YEAR_OF_PLAN)
        task = VN_YEAR_OF_TASK;
    if (task == VN_YEAR_OF_TEXT)
        return month >= 10 ? year - 1 : year;
    return task != VN_YEAR_OF_TASK || (month > 2 && month < 11) ? 0 : month > 2 ? year - 1 : year;
}

/* "buôn bán năm 2018 đạt 170 triệu, nửa đầu năm nay thêm 96 triệu" */
bool
vn_year_is_before_this(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const parts[] = {"đầu", "nửa", "quý", "Quý", NULL};
    uint32_t end = s->first + s->n < token + VN_AFTER_REACH ? s->first + s->n : token + VN_AFTER_REACH;

    if (token == s->first || !(vn_token_is(sc, token - 1, "năm") || vn_token_is(sc, token - 1, "Năm")) ||
        vn_word_before(sc, token, 2, "từ") || vn_word_before(sc, token, 2, "đến"))
        return false;
    for (uint32_t i = token + 2; i + 1 < end; i++)
        if (vn_stands_at(sc, "năm", "nay", i, end))
            return vn_token_is_one_of(sc, i - 1, parts) || vn_token_is_one_of(sc, i - 2, parts);
    return false;
}

/* "Quốc hội vừa thông qua luật tại kỳ họp tháng 6/2022" */
bool
vn_month_is_just_past(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    static const char *const other[] = {"qua", "là", "có", "phải", "rồi", "và", NULL};

    for (uint32_t i = token; i-- > reach_back(s, token, VN_JUST_REACH);) {
        if (vn_token_is(sc, i, ",") || vn_token_is(sc, i, ";"))
            return false;
        if (vn_token_is(sc, i, "vừa"))
            return !vn_token_is_one_of(sc, i + 1, other) && !(i > s->first && vn_token_is(sc, i - 1, "vừa"));
    }
    return false;
}

/* "ủng hộ bạn tổ chức thành công hội nghị tháng 11/2025", "chúc ... đăng cai": what is to come. */
bool
vn_is_wished_well(const vn_scene *sc, const vn_sentence *s, uint32_t token)
{
    bool held = false;

    for (uint32_t i = token; i-- > reach_back(s, token, VN_WELL_REACH);) {
        held |= vn_stands_at(sc, "tổ", "chức", i, token) || vn_stands_at(sc, "đăng", "cai", i, token);
        if (held && (vn_stands_at(sc, "ủng", "hộ", i, token) || vn_token_is(sc, i, "chúc")))
            return true;
    }
    return false;
}

/* The year that a sentence opens with: "Năm 2013, ...", "Tới tháng 11-2017, ..."; 0 where it opens with none.
 */
static int
year_opening(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const heads[] = {"Năm", "Tháng", "Tới", "Đến", "Đầu", "Cuối", "Từ", "Hồi", NULL};

    if (!vn_token_is_one_of(sc, s->first, heads))
        return 0;
    for (uint32_t i = s->first + 1; i < s->first + s->n && i < s->first + VN_CHRONICLE_TOP; i++) {
        const vn_token *t = &sc->tokens->items[i];
        const char *text = sc->text->s + t->start;
        int year = 0;

        for (size_t k = t->len >= 4 ? t->len - 4 : t->len; k < t->len; k++)
            year = text[k] >= '0' && text[k] <= '9' ? year * 10 + (text[k] - '0') : -10000;
        if (year >= 1900 && year < 2100)
            return year;
    }
    return 0;
}

bool
vn_is_of_chronicle(const vn_scene *sc, uint32_t sentence)
{
    const vn_sentence *s = &sc->sentences->items[sentence];
    int year = year_opening(sc, s), before = sentence ? year_opening(sc, s - 1) : 0,
        after = sentence + 1 < sc->sentences->n ? year_opening(sc, s + 1) : 0;

    return year && ((before && before < year) || after > year);
}
