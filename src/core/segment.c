#include "segment.h"

#include "segment_model.h"
#include "unicode.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

__asm__(".section .rodata\n"
        ".balign 64\n"
        "vn_segment_weights:\n"
        ".incbin \"src/model/segment.bin\"\n"
        ".balign 64\n"
        ".previous\n");

extern const char vn_segment_weights[] __attribute__((visibility("hidden")));

#define PAD         4 /* readable and writable entries around the arrays of a block */
#define CHECK_EVERY 64
#define WORST       (INT32_MIN / 2)
#define NGRAM_UNIT  (1 << (VN_SEG_SCORE_BITS - VN_SEG_NGRAM_BITS)) /* of stored weights, in scores */

/* The parts of the weights. */
typedef struct model {
    const vn_seg_header *head;
    const vn_seg_syllable *table;
    const vn_seg_row *rows;
    const int16_t (*marks)[VN_SEG_WINDOW][VN_SEG_HIDDEN]; /* by vn_seg_mark */
    const vn_seg_line *lines;
    const uint32_t *longs; /* tags of the lexicon's words of four tokens */
} model;

/* What is known of the tokens of a block. Index PAD is the first token. */
typedef struct block {
    size_t n;
    uint64_t hash[VN_SEG_BLOCK + 2 * PAD];
    uint8_t shape[VN_SEG_BLOCK + 2 * PAD];
    const vn_seg_row *row[VN_SEG_BLOCK + 2 * PAD];
    const int16_t (*mark[VN_SEG_BLOCK + 2 * PAD])[VN_SEG_HIDDEN]; /* by place in the window */
    vn_sound sound[VN_SEG_BLOCK + 2 * PAD];                       /* of tokens without a row of their own */
    uint8_t cased[VN_SEG_BLOCK + 2 * PAD];                        /* LOWER, TITLE */
    uint64_t key[VN_SEG_BLOCK][VN_SEG_TEMPLATES];
    uint64_t long_key[VN_SEG_BLOCK];
    const vn_seg_line *line[VN_SEG_BLOCK][VN_SEG_TEMPLATES];
    uint8_t listed[VN_SEG_BLOCK + 2 * PAD];            /* bit n: the lexicon has the n tokens from here on */
    int32_t word[VN_SEG_BLOCK + PAD][VN_SEG_MAX_WORD]; /* scores of the words that begin here, by length */
    int32_t gap[VN_SEG_BLOCK];
    uint8_t back[VN_SEG_BLOCK], back_long[VN_SEG_BLOCK];
    uint8_t joined[VN_SEG_BLOCK]; /* to the token before */
} block;

enum { LOWER = 1, TITLE = 2 };

static const int8_t no_weights[VN_SEG_WEIGHTS];

static bool
open_model(model *m, const void *bytes)
{
    const char *base = bytes;
    const vn_seg_header *h = bytes;

    if (memcmp(h->magic, "vnsegm06", 8) != 0 || h->one != 1)
        return false;
    m->head = h;
    m->table = (const void *)(base + h->table_at);
    m->rows = (const void *)(base + h->rows_at);
    m->marks = (const void *)(base + h->marks_at);
    m->lines = (const void *)(base + h->lines_at);
    m->longs = (const void *)(base + h->longs_at);
    return true;
}

/* The bracket that the Vietnamese treebank writes as LBKT or RBKT; 0 for other tokens. */
static char
treebank_bracket(const vn_text *text, const vn_token *token)
{
    const char *s = text->s + token->start;

    if (!(token->flags & VN_TF_UPPER) || token->len != 4 || memcmp(s + 1, "BKT", 3) != 0)
        return '\0';
    return *s == 'L' ? '(' : *s == 'R' ? ')' : '\0';
}

uint64_t
vn_seg_hash_of(const vn_text *text, const vn_token *token)
{
    char bracket = treebank_bracket(text, token);

    return bracket ? vn_hash_lower(&bracket, 1) : token->hash;
}

uint8_t
vn_seg_shape_of(const vn_text *text, const vn_token *token)
{
    const char *s = text->s + token->start;
    char bracket = treebank_bracket(text, token);

    if (bracket)
        return bracket == '(' ? VN_SEG_OPEN : VN_SEG_MARK;

    switch ((vn_token_kind)token->kind) {
    case VN_T_WORD:
        if (!(token->flags & VN_TF_CAPITAL))
            return VN_SEG_LOWER;
        if (token->flags & VN_TF_UPPER)
            return VN_SEG_UPPER;
        return token->len == 1 || (token->len == 2 && (unsigned char)*s >= 0x80) ? VN_SEG_INITIAL
                                                                                 : VN_SEG_TITLE;
    case VN_T_ABBREV:
        return VN_SEG_ABBREV;
    case VN_T_NUMBER:
        return VN_SEG_NUMBER;
    case VN_T_DATE:
    case VN_T_TIME:
        return VN_SEG_DATE;
    case VN_T_PUNCT:
        if (strchr(".!?:;", *s))
            return VN_SEG_STOP;
        if (*s == ',')
            return VN_SEG_COMMA;
        if (*s == '-' || (token->len == 3 && memcmp(s, "\xe2\x80\x93", 3) == 0))
            return VN_SEG_DASH;
        return *s == '"' || *s == '(' || (token->len == 3 && memcmp(s, "\xe2\x80\x9c", 3) == 0) ? VN_SEG_OPEN
                                                                                                : VN_SEG_MARK;
    case VN_T_SYMBOL:
        return VN_SEG_MARK;
    default:
        return VN_SEG_CODE;
    }
}

uint32_t
vn_seg_rare_row(const vn_text *text, const vn_token *token, vn_sound *sound)
{
    const char *s = text->s + token->start;

    *sound = (vn_sound){0, 0};
    if (token->kind != VN_T_WORD || !vn_syllable_sound(s, token->len, sound))
        return VN_SEG_ROW_UNKNOWN;
    for (uint32_t i = 0; i < token->len; i++)
        if ((unsigned char)s[i] >= 0x80)
            return VN_SEG_ROW_RARE;
    return VN_SEG_ROW_PLAIN;
}

static uint32_t
find_row(const model *m, uint64_t hash)
{
    uint32_t mask = (1u << m->head->table_bits) - 1, i = (uint32_t)hash & mask;
    uint32_t tag = (uint32_t)(hash >> 32) | 1;

    while (m->table[i].tag) {
        if (m->table[i].tag == tag)
            return m->table[i].row;
        i = (i + 1) & mask;
    }
    return VN_SEG_ROW_UNKNOWN;
}

static void
pad_block(const model *m, block *b)
{
    size_t n = b->n;

    for (size_t i = 0; i < PAD; i++) {
        b->hash[i] = 11;
        b->shape[i] = VN_SEG_BEFORE;
        b->row[i] = &m->rows[VN_SEG_ROW_BEFORE];
        b->mark[i] = m->marks[vn_seg_mark(VN_SEG_BEFORE, 0, 0)];
        b->listed[i] = 0;
        b->cased[PAD + n + i] = 0;
        b->hash[PAD + n + i] = 13;
        b->shape[PAD + n + i] = VN_SEG_AFTER;
        b->row[PAD + n + i] = &m->rows[VN_SEG_ROW_AFTER];
        b->mark[PAD + n + i] = m->marks[vn_seg_mark(VN_SEG_AFTER, 0, 0)];
    }
    memset(b->word, 0, sizeof *b->word * PAD);
}

/* Hashes and shapes; memory that read_rows wants is asked for. */
static void
read_tokens(const model *m, block *b, const vn_text *text, const vn_token *tokens, size_t n)
{
    uint32_t mask = (1u << m->head->table_bits) - 1;

    b->n = n;
    pad_block(m, b);
    for (size_t i = 0; i < n; i++) {
        const vn_token *t = &tokens[i];

        if (t->kind == VN_T_WORD && !(t->flags & (VN_TF_CAPITAL | VN_TF_UPPER))) {
            b->hash[PAD + i] = t->hash;
            b->shape[PAD + i] = VN_SEG_LOWER;
            b->cased[PAD + i] = LOWER;
        } else {
            b->hash[PAD + i] = vn_seg_hash_of(text, t);
            b->shape[PAD + i] = vn_seg_shape_of(text, t);
            b->cased[PAD + i] = vn_seg_is_lower(b->shape[PAD + i])   ? LOWER
                                : vn_seg_is_title(b->shape[PAD + i]) ? TITLE
                                                                     : 0;
        }
        __builtin_prefetch(&m->table[(uint32_t)b->hash[PAD + i] & mask]);
    }
}

/* The rows of the tokens and the keys of the n-grams; memory that weigh_ngrams wants is asked for. */
static void
read_rows(const model *m, block *b, const vn_text *text, const vn_token *tokens)
{
    uint32_t long_mask = (1u << m->head->long_bits) - 1;

    for (size_t i = 0; i < b->n; i++) {
        uint64_t *key = b->key[i];
        uint32_t row = find_row(m, b->hash[PAD + i]);

        for (size_t at = 0; at < sizeof(vn_seg_row); at += 64)
            __builtin_prefetch((const char *)&m->rows[row] + at);
        key[VN_SEG_BIGRAM] = vn_seg_bigram_key(b->hash, PAD + i);
        key[VN_SEG_TRIGRAM] = vn_seg_trigram_key(key[VN_SEG_BIGRAM], b->hash, PAD + i);
        key[VN_SEG_SHAPE4] = vn_seg_shape4_key(b->shape, PAD + i);
        for (unsigned t = 0; t < VN_SEG_TEMPLATES; t++) {
            b->line[i][t] = &m->lines[vn_seg_line_of(key[t], m->head->lines)];
            __builtin_prefetch(b->line[i][t]);
        }
        if (i >= 2) {
            b->long_key[i - 2] = vn_seg_long_key(b->key[i - 2][VN_SEG_BIGRAM], key[VN_SEG_BIGRAM]);
            __builtin_prefetch(&m->longs[(uint32_t)b->long_key[i - 2] & long_mask]);
        }
        if (row == VN_SEG_ROW_UNKNOWN)
            row = vn_seg_rare_row(text, &tokens[i], &b->sound[PAD + i]);
        b->row[PAD + i] = &m->rows[row];
    }
}

#ifdef __SSE2__
/* The place of a tag in a line, VN_SEG_LINE if it is not there. */
static inline unsigned
find_tag(const vn_seg_line *line, uint16_t tag)
{
    __m128i tags = _mm_load_si128((const __m128i *)line->tag); /* and the classes, which do not count */
    unsigned equal = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi16(tags, _mm_set1_epi16((int16_t)tag)));

    return (unsigned)__builtin_ctz((equal & ((1u << 2 * VN_SEG_LINE) - 1)) | 1u << 2 * VN_SEG_LINE) / 2;
}
#else
/* The 16 bits of x that are zero, as their top bit. */
static inline uint64_t
zero_shorts(uint64_t x)
{
    const uint64_t low = UINT64_C(0x7FFF7FFF7FFF7FFF);

    return ~(((x & low) + low) | x | low);
}

static inline unsigned
find_tag(const vn_seg_line *line, uint16_t tag)
{
    uint64_t wanted = tag * UINT64_C(0x0001000100010001), four, two = 0, hit;
    unsigned bit;

    memcpy(&four, line->tag, 8);
    memcpy(&two, line->tag + 4, 4);
    two |= ~wanted & ~(uint64_t)UINT32_MAX; /* the upper half is no tag */
    hit = zero_shorts(four ^ wanted) >> 15 | zero_shorts(two ^ wanted) >> 14;
    bit = (unsigned)__builtin_ctzll(hit | UINT64_C(1) << 63);
    return hit ? bit / 16 + bit % 2 * 4 : VN_SEG_LINE;
}
#endif

/*
 * Weights and class of an n-gram; where there is none, zeroes. The six tags of a line are compared at once,
 * and nothing branches: whether an n-gram is there cannot be foretold.
 */
static inline const int8_t *
find_ngram(const vn_seg_line *line, uint64_t key, unsigned *class)
{
    unsigned i = find_tag(line, vn_seg_tag_of(key));
    const int8_t(*weights)[VN_SEG_WEIGHTS] = line->weight;

    *class = line->classes[i / 2] >> (i % 2 * 4) & (i < VN_SEG_LINE ? 15 : 0);
    return i < VN_SEG_LINE ? weights[i] : no_weights;
}

/* Whether `tag` is among the four at t, and whether a free place is. */
static inline bool
is_among(const uint32_t *t, uint32_t tag, bool *end)
{
#ifdef __SSE2__
    __m128i four = _mm_loadu_si128((const __m128i *)t);

    *end = _mm_movemask_epi8(_mm_cmpeq_epi32(four, _mm_setzero_si128()));
    return _mm_movemask_epi8(_mm_cmpeq_epi32(four, _mm_set1_epi32((int32_t)tag)));
#else
    *end = (t[0] == 0) | (t[1] == 0) | (t[2] == 0) | (t[3] == 0);
    return (t[0] == tag) | (t[1] == tag) | (t[2] == tag) | (t[3] == tag);
#endif
}

/* Whether the lexicon has the four tokens from i on. Nearly all chains are shorter than the four that are
 * looked at at once. */
static inline bool
find_long(const model *m, const block *b, size_t i)
{
    uint32_t mask = (1u << m->head->long_bits) - 1, at, tag;
    bool end = false;

    if (i + VN_SEG_LISTED > b->n)
        return false;
    tag = (uint32_t)(b->long_key[i] >> 32) | 1;
    at = (uint32_t)b->long_key[i] & mask;
    for (; at + 3 <= mask && !end; at += 4)
        if (is_among(m->longs + at, tag, &end))
            return true;
    for (; !end; at++) { /* across the end of the table */
        uint32_t here = m->longs[at & mask];

        if (here == tag)
            return true;
        end = here == 0;
    }
    return false;
}

static inline vn_sound
sound_of(const model *m, const block *b, size_t i)
{
    const vn_sound *sound = b->row[i] < m->rows + VN_SEG_ROW_FIRST ? &b->sound[i] : &b->row[i]->sound;

    return *sound;
}

/* What the network reads of token i of the block, counted with its padding, beside its syllable. */
static inline unsigned
mark_of(const model *m, const block *b, size_t i, unsigned class)
{
    unsigned here = b->listed[i], begun = here | b->listed[i - 1];

    return vn_seg_mark(b->shape[i], class % VN_SEG_CLASSES,
                       vn_seg_tie(here >> 2 & 1, begun >> 3 & 1, (begun | b->listed[i - 2]) >> 4 & 1,
                                  b->hash[i] == b->hash[i + 1], sound_of(m, b, i), sound_of(m, b, i + 1)));
}

/* The scores of the words that begin at token i. */
static inline void
weigh_words(const model *m, block *b, size_t i, const int8_t *two, const int8_t *three)
{
    static const uint8_t cases[] = {2, 0, 1, 0}; /* vn_seg_case_of by `cased` of all tokens */
    const vn_seg_header *h = m->head;
    const uint8_t *cased = b->cased + PAD + i;
    int32_t *score = b->word[PAD + i], listed = b->listed[PAD + i];
    unsigned all = cased[0], kind = cases[all];

    score[0] = h->length[0][kind] + b->row[PAD + i]->word[kind] * (1 << VN_SEG_OUT_BITS);
    kind = cases[all &= cased[1]];
    score[1] = h->length[1][kind] + two[vn_seg_reaches[VN_SEG_BIGRAM].gaps + (int)kind] * NGRAM_UNIT +
               h->lexicon[0][kind] * (listed >> 2 & 1);
    kind = cases[all &= cased[2]];
    score[2] = h->length[2][kind] + three[vn_seg_reaches[VN_SEG_TRIGRAM].gaps + (int)kind] * NGRAM_UNIT +
               h->lexicon[1][kind] * (listed >> 3 & 1);
    kind = cases[all &= cased[3]];
    score[3] = h->length[3][kind] + h->lexicon[2][kind] * (listed >> 4 & 1);
    kind = cases[all & cased[4]];
    score[4] = h->length[4][kind];
}

/* What n-grams say: of the gaps, of the words, and of what the network is to read. */
static void
weigh_ngrams(const model *m, block *b)
{
    int32_t sum[4] = {0}; /* of the gaps from i - 2 on */

    for (size_t i = 0; i < b->n; i++) {
        unsigned class2, class3, class4, mark;
        const int8_t *two = find_ngram(b->line[i][VN_SEG_BIGRAM], b->key[i][VN_SEG_BIGRAM], &class2);
        const int8_t *three = find_ngram(b->line[i][VN_SEG_TRIGRAM], b->key[i][VN_SEG_TRIGRAM], &class3);
        const int8_t *four = find_ngram(b->line[i][VN_SEG_SHAPE4], b->key[i][VN_SEG_SHAPE4], &class4);

        sum[0] += two[0] + four[0];
        if (i >= 2)
            b->gap[i - 2] = sum[0] * NGRAM_UNIT;
        sum[0] = sum[1] + two[1] + four[1] + three[0];
        sum[1] = sum[2] + two[2] + four[2] + three[1];
        sum[2] = sum[3] + two[3] + four[3] + three[2];
        sum[3] = two[4] + four[4] + three[3];
        b->listed[PAD + i] = (uint8_t)((class2 & VN_SEG_LEXICON) >> 1 | (class3 & VN_SEG_LEXICON) |
                                       (unsigned)find_long(m, b, i) << 4);
        mark = i + 1 == b->n ? vn_seg_mark(b->shape[PAD + i], 0, 0) : mark_of(m, b, PAD + i, class2);
        b->mark[PAD + i] = m->marks[mark];
        weigh_words(m, b, i, two, three);
    }
    if (b->n >= 2)
        b->gap[b->n - 2] = sum[0] * NGRAM_UNIT;
}

/* The network and the weights of single syllables: the score of gap g. */
static inline __attribute__((always_inline)) int32_t
weigh_window(const model *m, const block *b, size_t g)
{
    int16_t syllable[VN_SEG_HIDDEN] = {0}, cell[VN_SEG_HIDDEN];
    int32_t single = 0, sum = 0;

    memcpy(cell, m->head->bias, sizeof cell);
#pragma GCC unroll 6
    for (unsigned p = 0; p < VN_SEG_WINDOW; p++) {
        const vn_seg_row *row = b->row[PAD + g + p - 2];
        const int16_t *mark = b->mark[PAD + g + p - 2][p];

        for (unsigned h = 0; h < VN_SEG_HIDDEN; h++) {
            syllable[h] = (int16_t)(syllable[h] + row->cell[p][h]);
            cell[h] = (int16_t)(cell[h] + mark[h]);
        }
        single += row->gap[p];
    }
    for (unsigned h = 0; h < VN_SEG_HIDDEN; h++)
        cell[h] = (int16_t)(cell[h] + syllable[h] * (1 << (VN_SEG_CELL_BITS - VN_SEG_ROW_BITS)));
    for (unsigned h = 0; h < VN_SEG_HIDDEN; h++)
        sum += (cell[h] > 0 ? cell[h] : 0) * m->head->out[h];
    return sum + single * (1 << VN_SEG_OUT_BITS);
}

static inline __attribute__((always_inline)) void
weigh_gaps(const model *m, block *b)
{
    for (size_t g = 0; g + 1 < b->n; g++)
        b->gap[g] += weigh_window(m, b, g);
}

#if defined(__x86_64__) && defined(__GNUC__)
/* The same in the wider registers that most of today's machines have. */
__attribute__((target("avx2"))) static void
weigh_gaps_avx2(const model *m, block *b)
{
    weigh_gaps(m, b);
}

static void
weigh_gaps_here(const model *m, block *b)
{
    if (__builtin_cpu_supports("avx2"))
        weigh_gaps_avx2(m, b);
    else
        weigh_gaps(m, b);
}
#else
#define weigh_gaps_here weigh_gaps
#endif

/*
 * Viterbi over the length of the word so far. Scores are relative to that of the best path to the gap
 * before; a length that the block is yet too short for stays far below all others.
 */
static void
decode(block *b)
{
    int32_t best[VN_SEG_MAX_WORD + 1] = {WORST, 0, WORST, WORST, WORST, WORST};
    size_t n = b->n;
    unsigned k;

    for (size_t j = 0;; j++) {
        const int32_t *word = b->word[PAD + j];
        int32_t closed = best[1] + word[0], step, longest;
        unsigned length = 1;

#pragma GCC unroll 4
        for (k = 2; k <= VN_SEG_MAX_WORD; k++) {
            int32_t score;

            word -= VN_SEG_MAX_WORD;
            score = best[k] + word[k - 1];
            length = score > closed ? k : length;
            closed = score > closed ? score : closed;
        }
        b->back[j] = (uint8_t)length;
        if (j + 1 == n)
            break;
        step = b->gap[j] - closed;
        longest = best[VN_SEG_MAX_WORD];
        b->back_long[j + 1] = (uint8_t)(VN_SEG_MAX_WORD - 1 + (longest > best[VN_SEG_MAX_WORD - 1]));
        if (longest < best[VN_SEG_MAX_WORD - 1])
            longest = best[VN_SEG_MAX_WORD - 1];
        best[VN_SEG_MAX_WORD] = longest + step;
#pragma GCC unroll 3
        for (k = VN_SEG_MAX_WORD - 1; k > 1; k--)
            best[k] = best[k - 1] + step;
        best[1] = 0;
    }
    k = b->back[n - 1];
    for (size_t j = n - 1; j > 0; j--) {
        b->joined[j] = k > 1;
        if (k == 1)
            k = b->back[j - 1];
        else
            k = k == VN_SEG_MAX_WORD ? b->back_long[j] : k - 1;
    }
    b->joined[0] = 0;
}

/* Joins the tokens of a block into words; `first` is the number of its first one. */
static void
segment_block(const model *m, block *b, uint32_t first, vn_words *out)
{
    weigh_ngrams(m, b);
    weigh_gaps_here(m, b);
    decode(b);
    for (uint32_t i = 0; i < b->n; i++) {
        if (b->joined[i])
            out->items[out->n - 1].n++;
        else
            out->items[out->n++] = (vn_word){first + i, 1};
    }
}

/* The next block from token *at on, of sentence *k; false at the end. */
static bool
next_block(const vn_sentences *sentences, size_t *k, uint32_t *at, uint32_t *n)
{
    const vn_sentence *s;

    if (*k < sentences->n && *at == sentences->items[*k].first + sentences->items[*k].n)
        ++*k;
    if (*k == sentences->n)
        return false;
    s = &sentences->items[*k];
    *n = s->first + s->n - *at < VN_SEG_BLOCK ? s->first + s->n - *at : VN_SEG_BLOCK;
    return true;
}

vn_words
vn_segment_with(const void *weights, vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                const vn_sentences *sentences)
{
    vn_words out = {VN_NEW(arena, vn_word, tokens->n + 1), 0};
    block blocks[2], *b = blocks, *next = blocks + 1, *other; /* some 75 kB each */
    uint32_t first = 0, at = 0, n;
    size_t k = 0;
    model m;
    bool more;

    if (!open_model(&m, weights))
        return out;
    more = next_block(sentences, &k, &at, &n);
    b->n = 0;
    /* one block ahead, so that the weights of the next are on their way while this one is worked on */
    while (more || b->n) {
        if (more) {
            read_tokens(&m, next, text, tokens->items + at, n);
            read_rows(&m, next, text, tokens->items + at);
        } else
            next->n = 0;
        if (b->n)
            segment_block(&m, b, first, &out);
        first = at;
        at += next->n;
        other = b, b = next, next = other;
        more = more && next_block(sentences, &k, &at, &n);
        if (first % CHECK_EVERY == 0)
            vn_check(arena);
    }
    return out;
}

vn_words
vn_segment(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_sentences *sentences)
{
    return vn_segment_with(vn_segment_weights, arena, text, tokens, sentences);
}

char *
vn_segmented_line(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_words *words,
                  size_t *len)
{
    char *out = VN_NEW(arena, char, text->source_len + tokens->n + 1), *p = out;
    vn_mapper mapper = vn_mapper_make(text);

    for (size_t i = 0; i < words->n; i++) {
        const vn_word *w = &words->items[i];

        for (uint32_t k = 0; k < w->n; k++) {
            const vn_token *t = &tokens->items[w->first + k];
            vn_span span = vn_map_span(&mapper, t->start, t->len);

            if (p > out)
                *p++ = k ? '_' : t->flags & VN_TF_LINE ? '\n' : ' ';
            memcpy(p, text->source + span.byte, span.bytes);
            p += span.bytes;
        }
    }
    *p = '\0';
    *len = (size_t)(p - out);
    return out;
}

/*
 * The end of the piece that begins at `at`: words do not depend on what stands across a blank line, nor
 * across the end of a line when the next begins with a capital.
 */
static size_t
piece_end(const char *s, size_t bytes, size_t at, size_t piece)
{
    const char *feed, *end = s + bytes;

    if (piece >= bytes - at)
        return bytes;
    for (const char *p = s + at + piece; (feed = memchr(p, '\n', (size_t)(end - p))); p = feed + 1)
        if (feed + 1 < end && (feed[1] == '\n' || (feed[1] >= 'A' && feed[1] <= 'Z')))
            return (size_t)(feed - s) + 1;
    return bytes;
}

static const char *
segment_piece(vn_arena *arena, const char *s, size_t bytes, size_t *len)
{
    vn_text text = vn_text_make(arena, s, bytes);
    vn_tokens tokens = vn_tokenize(arena, &text);
    vn_sentences sentences = vn_sentences_make(arena, &text, &tokens);
    vn_words words = vn_segment(arena, &text, &tokens, &sentences);

    return vn_segmented_line(arena, &text, &tokens, &words, len);
}

/* What a piece takes besides its bytes, roughly: kept from one to the next, as new memory costs time. */
#define ROOM_PER_BYTE 16

void
vn_segment_text(vn_arena *arena, const char *s, size_t bytes, size_t piece, vn_put_fn *put, void *self)
{
    vn_arena scratch;
    vn_mark begin;
    bool first = true;

    vn_arena_init(&scratch, arena->host);
    begin = vn_arena_mark(&scratch);
    if (bytes > piece) {
        char *room = vn_alloc(&scratch, piece * ROOM_PER_BYTE);

        begin = vn_arena_mark(&scratch);
        begin.at = room;
        vn_arena_release(&scratch, begin);
    }
    for (size_t at = 0, end; at < bytes; at = end) {
        const char *line;
        size_t len;

        end = piece_end(s, bytes, at, piece);
        line = segment_piece(&scratch, s + at, end - at, &len);
        if (len && !first)
            put(self, "\n", 1);
        put(self, line, len);
        first &= len == 0;
        vn_arena_release(&scratch, begin);
    }
    vn_arena_free(&scratch);
}
