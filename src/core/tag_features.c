#include "tag_features.h"

#include "syllable.h"
#include "unicode.h"

#include <string.h>

enum { WORD_REACH = 16 }; /* tokens looked at for the ends of a word, however long */

/* -- shapes -- */

static uint8_t
number_shape(const char *s, size_t len)
{
    unsigned groups = 1, value = 0, last = 0, digits = 0;

    for (size_t i = 0; i < len; i++) {
        if (s[i] >= '0' && s[i] <= '9') {
            value = value < 100000 ? value * 10 + (unsigned)(s[i] - '0') : value;
            digits++;
        } else if (strchr("/.-", s[i])) {
            if (digits == 0 || digits > 4)
                return VN_SH_OTHER;
            groups++;
            last = value;
            value = digits = 0;
        } else
            return VN_SH_NUMBER;
    }
    if (groups == 1)
        return value && value <= 31 && digits <= 2             ? VN_SH_DAY
               : digits == 4 && value >= 1800 && value <= 2100 ? VN_SH_YEAR
                                                               : VN_SH_NUMBER;
    if (digits == 4 && value >= 1800 && value <= 2100)
        return groups == 2 && last <= 12 ? VN_SH_MONTH_YEAR : VN_SH_DATE;
    return groups <= 5 && value && value <= 12 && last <= 31 ? VN_SH_DATE : VN_SH_NUMBER;
}

static uint8_t
shape_of(const vn_text *text, const vn_token *t)
{
    const char *s = text->s + t->start;

    switch ((vn_token_kind)t->kind) {
    case VN_T_WORD:
        if (t->flags & VN_TF_UPPER)
            return VN_SH_UPPER;
        if (!(t->flags & VN_TF_CAPITAL))
            return vn_is_syllable(s, t->len) ? VN_SH_LOWER : VN_SH_LOWER_FOREIGN;
        if (t->len == 1)
            return VN_SH_INITIAL;
        for (size_t i = 1; i < t->len; i++)
            if (s[i] >= 'A' && s[i] <= 'Z' && s[i - 1] != '-')
                return VN_SH_MIXED;
        return vn_is_syllable(s, t->len) ? VN_SH_CAPITAL : VN_SH_CAPITAL_FOREIGN;
    case VN_T_ABBREV:
    case VN_T_CODE:
    case VN_T_HOST:
        return VN_SH_CODE;
    case VN_T_NUMBER:
    case VN_T_DATE:
    case VN_T_VERSION:
        return number_shape(s, t->len);
    case VN_T_PUNCT:
    case VN_T_SYMBOL:
        return VN_SH_PUNCT;
    default:
        return VN_SH_OTHER;
    }
}

/* Ids of the first and last letters of a word that is no syllable. */
static void
set_affixes(const char *s, size_t len, vn_tag_token *t)
{
    size_t from = len, chars = 0, to = 0;

    while (from > 0 && chars < 3) {
        from--;
        chars += ((unsigned char)s[from] & 0xC0) != 0x80;
    }
    t->suffix = (uint32_t)vn_hash_lower(s + from, len - from) | 1;
    for (chars = 0; to < len && chars < 4; to++)
        chars += ((unsigned char)s[to] & 0xC0) != 0x80;
    t->prefix = (uint32_t)vn_hash_lower(s, to - (to < len)) | 1;
}

/* -- gazetteer -- */

/* Lists whose phrases may be written in lower case; all others must begin with a capital. */
static const uint32_t any_case = 1u << VN_G_PLACE_HEAD | 1u << VN_G_SITE | 1u << VN_G_RANK |
                                 1u << VN_G_POSITION | 1u << VN_G_HONORIFIC | 1u << VN_G_ORG_HEAD |
                                 1u << VN_G_FIELD | 1u << VN_G_EVENT_HEAD | 1u << VN_G_DOC_HEAD |
                                 1u << VN_G_DATE_WORD | 1u << VN_G_REGION | 1u << VN_G_EVENT |
                                 1u << VN_G_DOC | 1u << VN_G_ORG | 1u << VN_G_PARTICLE;

/* Parts of names say less than whole names of the same length. */
static const uint32_t parts = 1u << VN_G_FAMILY | 1u << VN_G_GIVEN | 1u << VN_G_FAMILY_CN |
                              1u << VN_G_FOREIGN | 1u << VN_G_FIELD | 1u << VN_G_DATE_WORD | 1u << VN_G_UNIT |
                              1u << VN_G_PARTICLE;

static void
mark_phrase(vn_tag_line *line, uint32_t i, uint32_t n, unsigned list)
{
    bool part = parts >> list & 1;
    uint8_t strength = (uint8_t)(n * 2 + !part);

    line->items[i].begin |= 1u << list;
    line->items[i + n - 1].end |= 1u << list;
    for (uint32_t k = i; k < i + n; k++) {
        vn_tag_token *t = &line->items[k];
        unsigned place = n == 1 ? VN_P_SINGLE : k == i ? VN_P_BEGIN : k == i + n - 1 ? VN_P_END : VN_P_INSIDE;

        if (k > i && k + 1 < i + n)
            t->inside |= 1u << list;
        if (strength > t->best_n) {
            t->best_n = strength;
            t->best = (uint8_t)(list * 4 + place);
        }
    }
}

/* For each list the leftmost longest phrases. */
static void
mark_phrases(const vn_token *tokens, vn_tag_line *line)
{
    uint32_t until[VN_G_LISTS] = {0};

    for (uint32_t i = 0; i < line->n; i++) {
        uint8_t longest[VN_G_LISTS] = {0};
        uint32_t key = 0, seen = 0,
                 allowed =
                     tokens[i].flags & VN_TF_CAPITAL || tokens[i].kind != VN_T_WORD ? UINT32_MAX : any_case;

        if (tokens[i].kind == VN_T_PUNCT)
            continue;
        for (uint32_t n = 1; n <= VN_GAZ_MAX_TOKENS && i + n <= line->n; n++) {
            const vn_gaz_node *node;
            uint32_t lists;

            key = vn_gaz_step(key, tokens[i + n - 1].hash);
            node = vn_gaz_find(key);
            if (!node)
                break;
            lists = node->lists & allowed;
            seen |= lists;
            for (; lists; lists &= lists - 1)
                longest[__builtin_ctz(lists)] = (uint8_t)n;
            if (!node->more)
                break;
        }
        for (; seen; seen &= seen - 1) {
            unsigned list = (unsigned)__builtin_ctz(seen);

            if (i < until[list])
                continue;
            mark_phrase(line, i, longest[list], list);
            until[list] = i + longest[list];
        }
    }
}

/* -- stretches -- */

static void
mark_runs(const vn_token *tokens, vn_tag_line *line)
{
    for (uint32_t i = 0; i < line->n;) {
        uint32_t n = 0;

        while (i + n < line->n && (tokens[i + n].flags & VN_TF_CAPITAL) && n < UINT16_MAX)
            n++;
        for (uint32_t k = i; k < i + n; k++) {
            line->items[k].run_first = i;
            line->items[k].run_n = (uint16_t)n;
        }
        i += n ? n : 1;
    }
}

static void
mark_heads(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    static const uint32_t heads = 1u << VN_G_ORG_HEAD | 1u << VN_G_EVENT_HEAD | 1u << VN_G_DOC_HEAD |
                                  1u << VN_G_PLACE_HEAD | 1u << VN_G_POSITION;
    /* in lower case only these: phòng, hội, đoàn, khu are everyday words */
    static const uint32_t long_names = 1u << VN_G_EVENT_HEAD | 1u << VN_G_DOC_HEAD;
    uint32_t id = 0, at = 0, begun;
    uint8_t list = 0;

    for (uint32_t i = 0; i < line->n; i++) {
        vn_tag_token *t = &line->items[i];
        char c = tokens[i].len == 1 ? text->s[tokens[i].start] : '\0';

        if (id && i - at < 20) {
            t->head = id;
            t->head_distance = (uint16_t)(i - at);
            t->head_list = list;
        }
        begun = t->begin & (tokens[i].flags & VN_TF_CAPITAL ? heads : long_names);
        if (begun) {
            id = t->id;
            at = i;
            list = (uint8_t)(__builtin_ctz(begun) + 1);
        } else if (c == '.' || c == ';' || c == ':' || c == '(' || c == ')')
            id = 0;
    }
}

static void
mark_brackets(const vn_text *text, const vn_token *tokens, vn_tag_line *line)
{
    uint32_t quote = 0, bracket = 0; /* since when */
    bool in_quote = false, in_bracket = false;

    for (uint32_t i = 0; i < line->n; i++) {
        const char *s = text->s + tokens[i].start;
        uint32_t len = tokens[i].len;

        if (len == 3 && memcmp(s, "\xE2\x80\x9C", 3) == 0) {
            in_quote = true;
            quote = i;
        } else if (len == 3 && memcmp(s, "\xE2\x80\x9D", 3) == 0)
            in_quote = false;
        else if (len == 1 && *s == '"') {
            in_quote = !in_quote;
            quote = i;
        } else if (len == 1 && *s == '(') {
            in_bracket = true;
            bracket = i;
        } else if (len == 1 && *s == ')')
            in_bracket = false;
        else if (in_quote && i - quote < 40)
            line->items[i].flags |= VN_TAG_QUOTED;
        if (in_bracket && i > bracket && i - bracket < 40)
            line->items[i].flags |= VN_TAG_BRACKETS;
    }
}

static void
mark_words(const vn_token *tokens, const vn_words *words, size_t word, vn_tag_line *line)
{
    uint32_t end = line->first + line->n;

    for (; word < words->n && words->items[word].first < end; word++) {
        uint32_t from = words->items[word].first, to = from + words->items[word].n, key = 0;

        if (to <= line->first)
            continue;
        from = from < line->first ? line->first : from;
        to = to > end ? end : to;
        for (uint32_t k = from; k < to; k++)
            key = vn_gaz_step(key, tokens[k - line->first].hash);
        for (uint32_t k = from; k < to; k++) {
            vn_tag_token *t = &line->items[k - line->first];

            t->word = key;
            t->word_place = to - from == 1 ? VN_P_SINGLE
                            : k == from    ? VN_P_BEGIN
                            : k + 1 == to  ? VN_P_END
                                           : VN_P_INSIDE;
        }
    }
}

vn_tag_line
vn_tag_line_make(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_words *words,
                 size_t word, uint32_t first, uint32_t n)
{
    vn_tag_line line = {first, n, VN_NEW0(arena, vn_tag_token, n)};
    const vn_token *own = tokens->items + first;

    for (uint32_t i = 0; i < n; i++) {
        line.items[i].id = (uint32_t)(own[i].hash >> 32) | 1;
        line.items[i].shape = shape_of(text, &own[i]);
        line.items[i].date_classes = vn_date_classes(line.items[i].id);
        if (line.items[i].shape >= VN_SH_UPPER && line.items[i].shape <= VN_SH_CODE)
            set_affixes(text->s + own[i].start, own[i].len, &line.items[i]);
        if (own[i].flags & VN_TF_SENTENCE)
            line.items[i].flags |= VN_TAG_SENTENCE;
    }
    mark_words(own, words, word, &line);
    mark_phrases(own, &line);
    mark_runs(own, &line);
    mark_heads(text, own, &line);
    mark_brackets(text, own, &line);
    vn_tag_dates(text, tokens->items, &line);
    vn_tag_titles(text, tokens->items, &line);
    return line;
}

/* -- features -- */

static inline uint32_t
mix(unsigned template, uint32_t a, uint32_t b)
{
    uint64_t h =
        ((uint64_t)a << 32 | b) * UINT64_C(0x9E3779B97F4A7C15) + template * UINT64_C(0xD6E8FEB86659FD93);

    h = (h ^ h >> 32) * UINT64_C(0xFF51AFD7ED558CCD);
    return (uint32_t)(h >> 32);
}

static inline uint32_t
pair(uint32_t a, uint32_t b)
{
    return (a * UINT32_C(0x85EBCA6B) ^ b) * UINT32_C(0xC2B2AE35) + (a >> 15);
}

typedef struct sink {
    uint32_t *out;
    unsigned n, template;
} sink;

/* Adds a feature of the next template. */
#define ADD(a, b) (f.template ++, f.out[f.n++] = mix(f.template, (a), (b)))
#define SKIP(k)   (f.template += (k))

static unsigned
bucket(uint32_t n)
{
    return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : 8;
}

typedef struct window {
    const vn_tag_token *at[7]; /* i - 3 to i + 3 */
} window;

#define T(k) (t.at[(k) + 3])

static inline window
window_at(const vn_tag_line *line, uint32_t i)
{
    static const vn_tag_token none;
    const vn_tag_token *me = &line->items[i];
    window t;

    if (i >= 3 && i + 3 < line->n) {
        for (int k = 0; k < 7; k++)
            t.at[k] = me + k - 3;
        return t;
    }
    for (int k = -3; k <= 3; k++)
        t.at[k + 3] = (int64_t)i + k < 0 || i + (uint32_t)k >= line->n ? &none : me + k;
    return t;
}

/* The words before and after the one that token i is in. */
static void
words_around(const vn_tag_line *line, uint32_t i, uint32_t *before, uint32_t *after)
{
    uint32_t k = i;

    while (k > 0 && i - k < WORD_REACH &&
           (line->items[k].word_place == VN_P_INSIDE || line->items[k].word_place == VN_P_END))
        k--;
    *before = k ? line->items[k - 1].word : 0;
    for (k = i; k < line->n && k - i < WORD_REACH &&
                (line->items[k].word_place == VN_P_INSIDE || line->items[k].word_place == VN_P_BEGIN);)
        k++;
    *after = k + 1 < line->n ? line->items[k + 1].word : 0;
}

unsigned
vn_tag_features(const vn_tag_line *line, uint32_t i, uint32_t *out)
{
    window t = window_at(line, i);
    const vn_tag_token *me = T(0);
    uint32_t w = me->id, s = me->shape, before, after, any = me->begin | me->inside | me->end;
    sink f = {out, 0, 0};

    words_around(line, i, &before, &after);
    ADD(0, 0);
    ADD(w, 0);
    ADD(T(-1)->id, 0);
    ADD(T(1)->id, 0);
    ADD(T(-1)->id, w);
    ADD(w, T(1)->id);
    ADD(T(-1)->id, T(1)->id);
    ADD(w, s);
    ADD(T(-1)->id, s);
    ADD(T(1)->id, s);
    ADD(s, T(-1)->shape << 8 | T(1)->shape);
    ADD(me->word, me->word_place);
    ADD(before, me->word);
    ADD(me->word, after);
    ADD(me->best, s);
    ADD(T(-1)->best << 8 | me->best, T(1)->best);
    f.template ++;
    for (; any && f.n < VN_TAG_FEATURES - 110; any &= any - 1) {
        unsigned list = (unsigned)__builtin_ctz(any);
        unsigned place = (me->begin >> list & 1) | (me->inside >> list & 1) << 1 | (me->end >> list & 1) << 2;

        f.out[f.n++] = mix(f.template, list, place | s << 3);
    }
    return f.n;
}

/* What the gazetteer says of a neighbour. */
static void
add_lists(sink *f, const vn_tag_token *t, uint32_t s)
{
    uint32_t any = t->begin | t->inside | t->end;

    f->template ++;
    for (unsigned room = 12; any && room; any &= any - 1, room--) {
        unsigned list = (unsigned)__builtin_ctz(any);
        unsigned place = (t->begin >> list & 1) | (t->inside >> list & 1) << 1 | (t->end >> list & 1) << 2;

        f->out[f->n++] = mix(f->template, list, place | s << 3);
    }
}

/* The name of an event or document that it may be in. */
static void
add_title(sink *sink_, const vn_tag_token *me, const vn_tag_token *next, const vn_tag_token *last)
{
    sink f = *sink_;
    uint32_t list = me->title_list, cue = me->cue, near = bucket(me->cue_distance);

    if (!list)
        return;
    ADD(list << 8 | cue, near << 8 | me->shape);
    ADD(list << 16 | cue << 8 | me->next_cue, near);
    ADD(list << 16 | me->title_state, cue << 8 | near);
    ADD(list << 16 | me->title_state, next->id);
    ADD(list << 16 | me->title_state, me->id);
    ADD(me->title, cue << 8 | near);
    ADD(pair(me->title, me->title_second), bucket(me->title_distance));
    ADD(list << 16 | me->title_state, me->word_place << 16 | next->word_place << 8 | near);
    ADD(list << 16 | me->title_state, me->best << 8 | next->best);
    ADD(pair(me->title, last->id), next->id);
    *sink_ = f;
}

/* Words and shapes up to two tokens away. */
static void
add_neighbours(sink *sink_, window t)
{
    sink f = *sink_;
    const vn_tag_token *me = T(0);
    uint32_t w = me->id, s = me->shape;

    ADD(T(-2)->id, 0);
    ADD(T(2)->id, 0);
    ADD(T(-2)->id, T(-1)->id);
    ADD(T(1)->id, T(2)->id);
    ADD(pair(T(-2)->id, T(-1)->id), w);
    ADD(pair(T(-1)->id, w), T(1)->id);
    ADD(pair(w, T(1)->id), T(2)->id);
    ADD(pair(T(-1)->id, w), pair(s, T(-1)->shape));
    ADD(pair(w, T(1)->id), pair(s, T(1)->shape));
    ADD(pair(T(-2)->id, T(-1)->id), s);
    ADD(pair(T(1)->id, T(2)->id), s);
    ADD(s, T(-2)->shape << 8 | T(-1)->shape);
    ADD(s, T(1)->shape << 8 | T(2)->shape);
    ADD(s | T(-2)->shape << 8, T(-1)->shape | T(1)->shape << 8 | T(2)->shape << 16);
    ADD(s, me->flags);
    ADD(s, T(-1)->flags << 8 | me->flags);
    if (me->suffix) {
        ADD(me->suffix, s);
        ADD(me->prefix, s);
        ADD(me->suffix, T(-1)->id);
    } else
        SKIP(3);
    *sink_ = f;
}

/* Words of several syllables. */
static void
add_words(sink *sink_, window t, uint32_t before, uint32_t after)
{
    sink f = *sink_;
    const vn_tag_token *me = T(0);
    uint32_t s = me->shape;

    ADD(me->word_place, s);
    ADD(me->word_place << 8 | T(1)->word_place, T(-1)->word_place);
    ADD(before, me->word_place);
    ADD(after, me->word_place);
    ADD(before, s);
    ADD(after, s);
    *sink_ = f;
}

static void
add_gazetteer(sink *sink_, window t)
{
    sink f = *sink_;
    const vn_tag_token *me = T(0);
    uint32_t w = me->id, s = me->shape;

    ADD(me->best, me->best_n + 1u);
    ADD(T(-1)->best << 8 | me->best, 0);
    ADD(T(1)->best << 8 | me->best, 0);
    ADD(T(-2)->best << 8 | T(-1)->best, me->best);
    ADD(T(1)->best << 8 | T(2)->best, me->best);
    ADD(T(-1)->id, me->best);
    ADD(T(1)->id, me->best);
    ADD(w, T(-1)->best);
    ADD(w, T(1)->best);
    ADD(me->best << 8 | s, T(-1)->best << 16 | T(-1)->shape << 8 | T(1)->shape);
    add_lists(&f, T(-1), s);
    add_lists(&f, T(1), s);
    *sink_ = f;
}

static void
add_dates(sink *sink_, window t)
{
    sink f = *sink_;
    const vn_tag_token *me = T(0);

    if (me->date | T(-1)->date | T(1)->date) {
        ADD(me->date, T(-1)->date << 8 | T(1)->date);
        ADD(me->date, T(-1)->id);
        ADD(me->date, me->id);
    } else
        SKIP(3);
    *sink_ = f;
}

/* What a run of capitals is made of, as far as its first tokens tell: a family name, given names, foreign
 * ones. */
static uint32_t
make_of_run(const vn_tag_line *line, uint32_t from, uint32_t n)
{
    enum { REACH = 5 };
    const vn_tag_token *t = &line->items[from];
    uint32_t make = t->begin >> VN_G_FAMILY & 1, given = n > 1, syllables = 1, named = 0;

    for (uint32_t k = 0; k < n && k < REACH; k++) {
        given &= k == 0 || t[k].begin >> VN_G_GIVEN & 1;
        syllables &= t[k].shape == VN_SH_CAPITAL || t[k].shape == VN_SH_INITIAL;
        named |= t[k].begin >> VN_G_FOREIGN & 1;
    }
    return make | given << 1 | syllables << 2 | named << 3 | (n < REACH ? n : REACH) << 4;
}

/* The run of capitals that it is in. */
static void
add_run(sink *sink_, const vn_tag_line *line, uint32_t i)
{
    static const vn_tag_token none;
    sink f = *sink_;
    const vn_tag_token *me = &line->items[i];
    uint32_t s = me->shape, from = me->run_first, to = from + me->run_n;
    const vn_tag_token *left = from ? &line->items[from - 1] : &none;
    const vn_tag_token *left2 = from > 1 ? &line->items[from - 2] : &none;
    const vn_tag_token *right = to < line->n ? &line->items[to] : &none;
    const vn_tag_token *right2 = to + 1 < line->n ? &line->items[to + 1] : &none;
    const vn_tag_token *head = &line->items[from];
    uint32_t make = make_of_run(line, from, me->run_n);
    uint32_t place = bucket(i - from) << 4 | bucket(to - 1 - i);
    uint32_t second = me->run_n > 1 ? line->items[from + 1].id : 0;

    ADD(place, s);
    ADD(left->id, bucket(i - from));
    ADD(pair(left2->id, left->id), bucket(i - from));
    ADD(right->id, bucket(to - 1 - i));
    ADD(head->id, bucket(i - from));
    ADD(pair(head->id, second), bucket(i - from));
    ADD(line->items[to - 1].id, bucket(to - 1 - i));
    ADD(left->best, place);
    ADD(right->best, place);
    ADD(head->best, place);
    ADD(left->best << 8 | head->best, right->best);
    ADD(left->id, head->best << 8 | place);
    ADD(left->id, right->id);
    ADD(right->id, right2->best << 8 | place);
    ADD(right->id, right2->best << 16 | head->best << 8 | bucket(i - from));
    ADD(pair(left->id, right->id), right2->best << 8 | s);
    ADD(make << 8 | bucket(i - from), right2->best);
    ADD(make << 8 | bucket(i - from), left->id);
    ADD(pair(make << 8 | bucket(i - from), left->id), right->id);
    *sink_ = f;
}

/* The head of a name before it. */
static void
add_head(sink *sink_, window t)
{
    sink f = *sink_;
    const vn_tag_token *me = T(0);
    uint32_t w = me->id, s = me->shape;

    ADD(me->head, w);
    ADD(me->head, bucket(me->head_distance));
    ADD(pair(me->head, w), T(-1)->id);
    ADD(me->head_list, w);
    ADD(pair(me->head_list, w), T(1)->id);
    ADD(pair(me->head_list, w), T(-1)->id);
    ADD(me->head_list << 8 | bucket(me->head_distance), me->best << 8 | s);
    *sink_ = f;
}

unsigned
vn_tag_more_features(const vn_tag_line *line, uint32_t i, uint32_t *out)
{
    window t = window_at(line, i);
    const vn_tag_token *me = T(0);
    uint32_t before, after;
    sink f = {out, 0, 32};

    words_around(line, i, &before, &after);
    add_neighbours(&f, t);
    add_words(&f, t, before, after);
    add_gazetteer(&f, t);
    add_dates(&f, t);
    if (me->run_n)
        add_run(&f, line, i);
    else
        SKIP(19);
    if (me->head)
        add_head(&f, t);
    else
        SKIP(7);
    add_title(&f, me, T(1), T(-1));
    return f.n;
}
