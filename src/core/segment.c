#include "segment.h"

#include "segment_model.h"
#include "unicode.h"

#include <string.h>

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
    uint16_t mark[VN_SEG_BLOCK + 2 * PAD];
    uint32_t row[VN_SEG_BLOCK + 2 * PAD];
    vn_sound sound[VN_SEG_BLOCK + 2 * PAD]; /* of tokens without a row of their own */
    uint64_t key[VN_SEG_BLOCK][VN_SEG_TEMPLATES];
    const int8_t *ngram[VN_SEG_BLOCK][VN_SEG_TEMPLATES];
    uint8_t class[VN_SEG_BLOCK + 1][VN_SEG_TEMPLATES]; /* as vn_seg_line has it */
    bool four[VN_SEG_BLOCK + 1];                       /* the lexicon has the four tokens from here on */
    int32_t ngram_gap[VN_SEG_BLOCK + 2 * PAD];         /* n-gram weights of each gap */
    int32_t gap[VN_SEG_BLOCK];
    uint8_t back[VN_SEG_BLOCK], back_long[VN_SEG_BLOCK];
    uint8_t joined[VN_SEG_BLOCK]; /* to the token before */
} block;

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
read_block(const model *m, block *b, const vn_text *text, const vn_token *tokens, size_t n)
{
    b->n = n;
    for (size_t i = 0; i < PAD; i++) {
        b->hash[i] = 11;
        b->shape[i] = VN_SEG_BEFORE;
        b->row[i] = VN_SEG_ROW_BEFORE;
        b->hash[PAD + n + i] = 13;
        b->shape[PAD + n + i] = VN_SEG_AFTER;
        b->row[PAD + n + i] = VN_SEG_ROW_AFTER;
        b->mark[i] = (uint16_t)vn_seg_mark(VN_SEG_BEFORE, 0, 0);
        b->mark[PAD + n + i] = (uint16_t)vn_seg_mark(VN_SEG_AFTER, 0, 0);
    }
    for (size_t i = 0; i < n; i++) {
        b->hash[PAD + i] = vn_seg_hash_of(text, &tokens[i]);
        b->shape[PAD + i] = vn_seg_shape_of(text, &tokens[i]);
        __builtin_prefetch(&m->table[(uint32_t)b->hash[PAD + i] & ((1u << m->head->table_bits) - 1)]);
    }
    for (size_t i = 0; i < n; i++) {
        uint64_t *key = b->key[i];

        key[VN_SEG_BIGRAM] = vn_seg_bigram_key(b->hash, PAD + i);
        key[VN_SEG_TRIGRAM] = vn_seg_trigram_key(key[VN_SEG_BIGRAM], b->hash, PAD + i);
        key[VN_SEG_SHAPE4] = vn_seg_shape4_key(b->shape, PAD + i);
        __builtin_prefetch(&m->lines[vn_seg_line_of(key[VN_SEG_BIGRAM], m->head->lines)]);
        __builtin_prefetch(&m->lines[vn_seg_line_of(key[VN_SEG_TRIGRAM], m->head->lines)]);
        b->row[PAD + i] = find_row(m, b->hash[PAD + i]);
        for (size_t at = 0; at < sizeof(vn_seg_row); at += 64)
            __builtin_prefetch((const char *)&m->rows[b->row[PAD + i]] + at);
        if (b->row[PAD + i] == VN_SEG_ROW_UNKNOWN)
            b->row[PAD + i] = vn_seg_rare_row(text, &tokens[i], &b->sound[PAD + i]);
    }
}

/* The place of a tag among the six of a line, VN_SEG_LINE if it is not there: all are compared at once. */
static inline unsigned
find_tag(const vn_seg_line *line, uint16_t tag)
{
    static const uint64_t ones = UINT64_C(0x0001000100010001), tops = UINT64_C(0x8000800080008000);
    uint64_t four, two = 0;

    memcpy(&four, line->tag, 8);
    memcpy(&two, line->tag + 4, 4);
    four ^= tag * ones;
    four = (four - ones) & ~four & tops; /* the lowest bit set is that of the first 16 bits that are zero */
    two ^= tag * (ones & UINT32_MAX);
    two = (two - (ones & UINT32_MAX)) & ~two & (tops & UINT32_MAX);
    if (four)
        return (unsigned)__builtin_ctzll(four) / 16;
    return two ? 4 + (unsigned)__builtin_ctzll(two) / 16 : VN_SEG_LINE;
}

static inline const int8_t *
find_ngram(const model *m, uint64_t key, uint8_t *class)
{
    const vn_seg_line *line = &m->lines[vn_seg_line_of(key, m->head->lines)];
    unsigned i = find_tag(line, vn_seg_tag_of(key));

    if (i == VN_SEG_LINE) {
        *class = 0;
        return no_weights;
    }
    *class = line->classes[i / 2] >> (i % 2 * 4) & 15;
    return line->weight[i];
}

/* Whether the lexicon has the four tokens from i on. */
static bool
find_long(const model *m, const block *b, size_t i)
{
    uint64_t key;
    uint32_t mask = (1u << m->head->long_bits) - 1, at, tag;

    if (i + VN_SEG_LISTED > b->n)
        return false;
    key = vn_seg_long_key(b->key[i][VN_SEG_BIGRAM], b->key[i + 2][VN_SEG_BIGRAM]);
    tag = (uint32_t)(key >> 32) | 1;
    for (at = (uint32_t)key & mask; m->longs[at] && m->longs[at] != tag;)
        at = (at + 1) & mask;
    return m->longs[at] == tag;
}

static bool
in_lexicon(const block *b, size_t i, unsigned template)
{
    return b->class[i][template] & VN_SEG_LEXICON;
}

static vn_sound
sound_of(const model *m, const block *b, size_t i)
{
    return b->row[i] < VN_SEG_ROW_FIRST ? b->sound[i] : m->rows[b->row[i]].sound;
}

/* What the network reads of token i beside its syllable. */
static unsigned
mark_of(const model *m, const block *b, size_t i)
{
    bool in_three = in_lexicon(b, i, VN_SEG_TRIGRAM) || (i && in_lexicon(b, i - 1, VN_SEG_TRIGRAM));
    bool in_four = b->four[i] || (i && b->four[i - 1]) || (i > 1 && b->four[i - 2]);

    if (i + 1 == b->n)
        return vn_seg_mark(b->shape[PAD + i], 0, 0);
    return vn_seg_mark(b->shape[PAD + i], b->class[i][VN_SEG_BIGRAM] % VN_SEG_CLASSES,
                       vn_seg_tie(in_lexicon(b, i, VN_SEG_BIGRAM), in_three, in_four,
                                  b->hash[PAD + i] == b->hash[PAD + i + 1], sound_of(m, b, PAD + i),
                                  sound_of(m, b, PAD + i + 1)));
}

static void
weigh_ngrams(const model *m, block *b)
{
    memset(b->ngram_gap, 0, sizeof *b->ngram_gap * (b->n + 2 * PAD));
    for (size_t i = 0; i < b->n; i++) {
        int32_t *at = b->ngram_gap + PAD + i;

        for (unsigned t = 0; t < VN_SEG_TEMPLATES; t++) {
            const int8_t *w = b->ngram[i][t] = find_ngram(m, b->key[i][t], &b->class[i][t]);

            for (int k = 0; k < vn_seg_reaches[t].gaps; k++)
                at[vn_seg_reaches[t].first + k] += w[k];
        }
        b->four[i] = find_long(m, b, i);
        b->mark[PAD + i] = (uint16_t)mark_of(m, b, i);
    }
}

/* The network and the weights of single syllables: the score of gap g. */
static inline __attribute__((always_inline)) int32_t
weigh_window(const model *m, const block *b, size_t g)
{
    int16_t syllable[VN_SEG_HIDDEN] = {0}, cell[VN_SEG_HIDDEN];
    int32_t single = 0, sum = 0;

    memcpy(cell, m->head->bias, sizeof cell);
    for (unsigned p = 0; p < VN_SEG_WINDOW; p++) {
        size_t t = PAD + g + p - 2;
        const vn_seg_row *row = &m->rows[b->row[t]];
        const int16_t *mark = m->marks[b->mark[t]][p];

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
        b->gap[g] =
            weigh_window(m, b, g) + b->ngram_gap[PAD + g] * (1 << (VN_SEG_SCORE_BITS - VN_SEG_NGRAM_BITS));
}

static void
weigh_gaps_anywhere(const model *m, block *b)
{
    weigh_gaps(m, b);
}

/* The same in the wider registers of most of today's machines, where the compiler can be asked for them. */
#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2"))) static void
weigh_gaps_avx2(const model *m, block *b)
{
    weigh_gaps(m, b);
}
#define HAS_AVX2() __builtin_cpu_supports("avx2")
#else
#define weigh_gaps_avx2 weigh_gaps_anywhere
#define HAS_AVX2()      false
#endif

/* The score of the tokens (last - n, last] as a word, n counted to VN_SEG_MAX_WORD, `kind` its vn_seg_case.
 */
static inline int32_t
weigh_word(const model *m, const block *b, size_t last, unsigned n, unsigned kind)
{
    size_t first = last + 1 - n;
    int32_t score = m->head->length[n - 1][kind];

    if (n == 1)
        return score + m->rows[b->row[PAD + first]].word[kind] * (1 << VN_SEG_OUT_BITS);
    if (n <= 3) {
        unsigned t = n == 2 ? VN_SEG_BIGRAM : VN_SEG_TRIGRAM;

        score += b->ngram[first][t][(unsigned)vn_seg_reaches[t].gaps + kind] *
                 (1 << (VN_SEG_SCORE_BITS - VN_SEG_NGRAM_BITS));
        if (in_lexicon(b, first, t))
            score += m->head->lexicon[n - 2][kind];
    } else if (n == VN_SEG_LISTED && b->four[first]) {
        score += m->head->lexicon[n - 2][kind];
    }
    return score;
}

/* Viterbi over the length of the word so far. */
static void
decode(const model *m, block *b)
{
    int32_t best[VN_SEG_MAX_WORD + 1], next[VN_SEG_MAX_WORD + 1];
    size_t n = b->n;
    unsigned k;

    for (k = 1; k <= VN_SEG_MAX_WORD; k++)
        best[k] = k == 1 ? 0 : WORST;
    for (size_t j = 0;; j++) {
        int32_t closed = WORST;
        bool lower = true, title = true;

        for (k = 1; k <= VN_SEG_MAX_WORD && k <= j + 1; k++) {
            uint8_t shape = b->shape[PAD + j + 1 - k];
            int32_t score;

            lower &= vn_seg_is_lower(shape);
            title &= vn_seg_is_title(shape);
            score = best[k] + weigh_word(m, b, j, k, vn_seg_case_of(lower, title));

            if (score > closed) {
                closed = score;
                b->back[j] = (uint8_t)k;
            }
        }
        if (j + 1 == n)
            break;
        next[1] = 0;
        for (k = 2; k <= VN_SEG_MAX_WORD; k++)
            next[k] = best[k - 1] <= WORST / 2 ? WORST : best[k - 1] + b->gap[j] - closed;
        b->back_long[j + 1] = VN_SEG_MAX_WORD - 1;
        if (best[VN_SEG_MAX_WORD] > WORST / 2 &&
            best[VN_SEG_MAX_WORD] + b->gap[j] - closed > next[VN_SEG_MAX_WORD]) {
            next[VN_SEG_MAX_WORD] = best[VN_SEG_MAX_WORD] + b->gap[j] - closed;
            b->back_long[j + 1] = VN_SEG_MAX_WORD;
        }
        memcpy(best, next, sizeof best);
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

static void
segment_block(const model *m, block *b, const vn_text *text, const vn_tokens *tokens, uint32_t first,
              uint32_t n, vn_words *out)
{
    read_block(m, b, text, tokens->items + first, n);
    weigh_ngrams(m, b);
    if (HAS_AVX2())
        weigh_gaps_avx2(m, b);
    else
        weigh_gaps_anywhere(m, b);
    decode(m, b);
    for (uint32_t i = 0; i < n; i++) {
        if (b->joined[i])
            out->items[out->n - 1].n++;
        else
            out->items[out->n++] = (vn_word){first + i, 1};
    }
}

vn_words
vn_segment_with(const void *weights, vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                const vn_sentences *sentences)
{
    vn_words out = {VN_NEW(arena, vn_word, tokens->n + 1), 0};
    block b; /* some 80 kB */
    model m;

    if (!open_model(&m, weights))
        return out;
    for (size_t k = 0; k < sentences->n; k++) {
        uint32_t at = sentences->items[k].first, end = at + sentences->items[k].n;

        while (at < end) {
            uint32_t n = end - at < VN_SEG_BLOCK ? end - at : VN_SEG_BLOCK;

            segment_block(&m, &b, text, tokens, at, n, &out);
            at += n;
        }
        if (k % CHECK_EVERY == 0)
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
