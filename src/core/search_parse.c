/* search_parse.c: the tokens of a text as the text search parser emits them. */
#include "search.h"

#include "search_lexicon.h"
#include "segment.h"
#include "unicode.h"

#include <string.h>

#define LONGEST_WORD 4 /* syllables, of the words that a text without diacritics is segmented into */
#define LONGEST_RUN  4096
#define UNKNOWN_COST 5000

#define LONGEST_TO_TAKE_Y 6 /* bytes: quý with a mark of its own */

static const struct {
    const char *name, *description;
} types[VN_ST_LAST + 1] = {
    [VN_ST_BARE] = {"asciiword", "Word of a text without diacritics"},
    [VN_ST_WORD] = {"word", "Word"},
    [VN_ST_CODE] = {"numword", "Word, letters and digits"},
    [VN_ST_EMAIL] = {"email", "Email address"},
    [VN_ST_URL] = {"url", "URL"},
    [VN_ST_HOST] = {"host", "Host"},
    [VN_ST_VERSION] = {"version", "Version number"},
    [VN_ST_BLANK] = {"blank", "Space symbols"},
    [VN_ST_PROTOCOL] = {"protocol", "Protocol head"},
    [VN_ST_URL_PATH] = {"url_path", "URL path"},
    [VN_ST_NUMBER] = {"number", "Number"},
    [VN_ST_DATE] = {"date", "Date"},
    [VN_ST_TIME] = {"time", "Time of day"},
    [VN_ST_ABBREV] = {"abbreviation", "Abbreviation"},
};

const char *
vn_search_type_name(int type)
{
    return type > 0 && type <= VN_ST_LAST ? types[type].name : NULL;
}

const char *
vn_search_type_description(int type)
{
    return type > 0 && type <= VN_ST_LAST ? types[type].description : NULL;
}

typedef struct parse {
    vn_arena *arena;
    vn_text text;
    vn_tokens tokens;
    vn_words words;
    const vn_user_words *user;
    vn_search_tokens out;
    size_t cap;
    vn_mapper mapper;
    vn_word_hash *hashes;           /* of each token's canonical form */
    uint32_t end;                   /* of what has been emitted, in the source */
    uint64_t month_word, year_word; /* hashes of tháng and năm as this text spells them */
    bool bare;
} parse;

static void
emit(parse *p, uint32_t start, uint32_t len, vn_search_type type)
{
    VN_PUSH_ROOM(p->arena, p->out.items, p->out.n, p->cap);
    p->out.items[p->out.n++] = (vn_search_token){start, len, (uint8_t)type};
    p->end = start + len;
}

static void
emit_blanks(parse *p, uint32_t to)
{
    while (p->end < to) {
        uint32_t n = to - p->end;

        if (n > VN_BLANK_MAX) {
            n = VN_BLANK_MAX;
            while (n > 1 && ((unsigned char)p->text.source[p->end + n] & 0xC0) == 0x80)
                n--;
        }
        emit(p, p->end, n, VN_ST_BLANK);
    }
}

/* As the default parser: protocol, the whole, host, path. */
static void
emit_url(parse *p, uint32_t start, uint32_t len)
{
    const char *s = p->text.source + start, *end = s + len, *host = s, *path;

    for (const char *q = s; q + 2 < end; q++)
        if (!memcmp(q, "://", 3)) {
            host = q + 3;
            break;
        }
    for (path = host; path < end && *path != '/' && *path != '?' && *path != '#';)
        path++;
    if (host > s)
        emit(p, start, (uint32_t)(host - s), VN_ST_PROTOCOL);
    if (path < end && path > host) {
        emit(p, start + (uint32_t)(host - s), (uint32_t)(end - host), VN_ST_URL);
        emit(p, start + (uint32_t)(host - s), (uint32_t)(path - host), VN_ST_HOST);
        emit(p, start + (uint32_t)(path - s), (uint32_t)(end - path), VN_ST_URL_PATH);
    } else if (path < end)
        emit(p, start + (uint32_t)(path - s), (uint32_t)(end - path), VN_ST_URL_PATH);
    else if (host < end)
        emit(p, start + (uint32_t)(host - s), (uint32_t)(end - host), VN_ST_HOST);
}

static vn_search_type
type_of(const parse *p, vn_token_kind kind)
{
    switch (kind) {
    case VN_T_WORD:
        return p->bare ? VN_ST_BARE : VN_ST_WORD;
    case VN_T_ABBREV:
        return VN_ST_ABBREV;
    case VN_T_CODE:
        return VN_ST_CODE;
    case VN_T_NUMBER:
        return VN_ST_NUMBER;
    case VN_T_DATE:
        return VN_ST_DATE;
    case VN_T_TIME:
        return VN_ST_TIME;
    case VN_T_VERSION:
        return VN_ST_VERSION;
    case VN_T_EMAIL:
        return VN_ST_EMAIL;
    case VN_T_URL:
        return VN_ST_URL;
    case VN_T_HOST:
        return VN_ST_HOST;
    case VN_T_PUNCT:
    case VN_T_SYMBOL:
        break;
    }
    return VN_ST_BLANK;
}

/* As vn_map_bytes, faster where the stretch lies in the verbatim run that the one before lay in. */
static inline void
map_bytes(parse *p, uint32_t start, uint32_t len, size_t *from, size_t *bytes)
{
    const vn_run *run = p->text.runs + p->mapper.run;

    if (run->verbatim && start >= run->at && start + len <= run->at + run->from_len) {
        *from = run->from + (start - run->at);
        *bytes = len;
    } else
        vn_map_bytes(&p->mapper, start, len, from, bytes);
}

static void
emit_tokens(parse *p, size_t first, size_t n, vn_search_type type)
{
    const vn_token *a = &p->tokens.items[first], *b = a + n - 1;
    size_t start, bytes;

    if (type == VN_ST_BLANK)
        return;
    map_bytes(p, a->start, b->start + b->len - a->start, &start, &bytes);
    if (start < p->end) {
        bytes = start + bytes > p->end ? start + bytes - p->end : 0;
        start = p->end;
    }
    if (!bytes)
        return;
    emit_blanks(p, (uint32_t)start);
    if (type == VN_ST_URL)
        emit_url(p, (uint32_t)start, (uint32_t)bytes);
    else
        emit(p, (uint32_t)start, (uint32_t)bytes, type);
}

/* Whether token i goes on where the one before it ended: same line, nothing but blanks between. */
static bool
follows(const parse *p, size_t i)
{
    return i > 0 && !(p->tokens.items[i].flags & VN_TF_LINE);
}

/* -- dates written with words: 25 tháng 9 năm 2017 */

static unsigned
number_at(const parse *p, size_t i, unsigned digits)
{
    const vn_token *t = &p->tokens.items[i];
    unsigned n = 0;

    if (t->kind != VN_T_NUMBER || t->len > digits)
        return 0;
    for (uint32_t k = 0; k < t->len; k++) {
        char c = p->text.s[t->start + k];

        if (c < '0' || c > '9')
            return 0;
        n = n * 10 + (unsigned)(c - '0');
    }
    return n;
}

/* How many tokens from i on are one date; 0 for none. */
static size_t
date_length(const parse *p, size_t i)
{
    const vn_token *t = &p->tokens.items[i];
    size_t left = p->tokens.n - i, n = 0;
    unsigned day, month;

    if (t->kind != VN_T_NUMBER && t->kind != VN_T_DATE && t->hash != p->month_word)
        return 0;
    day = number_at(p, i, 2);
    if (left >= 3 && day >= 1 && day <= 31 && p->tokens.items[i + 1].hash == p->month_word) {
        month = number_at(p, i + 2, 2);
        n = month >= 1 && month <= 12 ? 3 : 0;
    } else if (left >= 4 && p->tokens.items[i].hash == p->month_word) {
        month = number_at(p, i + 1, 2);
        n = month >= 1 && month <= 12 && p->tokens.items[i + 2].hash == p->year_word &&
                    number_at(p, i + 3, 4) > 999
                ? 2
                : 0;
    } else if (p->tokens.items[i].kind == VN_T_DATE)
        n = 1;
    if (n && left >= n + 2 && p->tokens.items[i + n].hash == p->year_word && number_at(p, i + n + 1, 4) > 999)
        n += 2;
    for (size_t k = 1; k < n; k++)
        if (!follows(p, i + k))
            return 0;
    return n;
}

/* -- words of several syllables that the segmenter left apart */

/* Whether i or y may be the whole rhyme of a token: lí, kĩ, quý. */
static bool
may_take_y(const char *s, size_t len)
{
    const char *end = s + len, *last = end - 1;
    uint32_t base[3] = {0, 0, 0}, cp;
    unsigned bytes;
    size_t n = 0;

    while (last > s && ((unsigned char)*last & 0xC0) == 0x80)
        last--;
    cp = vn_decode(last, end, &bytes);
    if (!(vn_class(cp) & VN_C_MARK) && vn_base(cp) != 'i')
        return false;
    for (; s < end; s += bytes) {
        cp = vn_decode(s, end, &bytes);
        if (vn_class(cp) & VN_C_MARK)
            return true;
        if (n == 3)
            return false;
        base[n++] = vn_base(cp);
    }
    return n == 2 || (n == 3 && base[0] == 'q' && base[1] == 'u');
}

/* Whether it is the last byte of an i of some tone and case; true of a few other letters. */
static bool
may_end_in_i(unsigned char last)
{
    switch (last) {
    case 'i':
    case 'I':
    case 0x88: /* of ỉ, ị */
    case 0x89:
    case 0x8A:
    case 0x8B:
    case 0x8C: /* of ì, í, capitals */
    case 0x8D:
    case 0xA8: /* of ĩ */
    case 0xA9:
    case 0xAC: /* of ì, í */
    case 0xAD:
        return true;
    default:
        return false;
    }
}

/* Whether the canonical form may be other than the token in lower case: lí, kĩ, Lu-ca-sen-cô, TP. */
static bool
may_vary(const parse *p, const vn_token *t)
{
    const char *s = p->text.s + t->start;

    if (t->kind == VN_T_NUMBER) {
        for (uint32_t i = 0; i < t->len; i++)
            if (s[i] < '0' || s[i] > '9')
                return true;
        return false;
    }
    if (!(t->flags & VN_TF_LETTERS))
        return true;
    return t->len <= LONGEST_TO_TAKE_Y && may_end_in_i((unsigned char)s[t->len - 1]) && may_take_y(s, t->len);
}

static vn_word_hash
token_hash(const parse *p, const vn_token *t)
{
    vn_mark mark;
    vn_word_hash h = {t->hash, VN_WORD_HASH_BASE};
    size_t len;
    char *s;

    if (t->kind == VN_T_PUNCT || t->kind == VN_T_SYMBOL) /* has no canonical form */
        return (vn_word_hash){0, 1};
    if (!may_vary(p, t))
        return h;
    mark = vn_arena_mark(p->arena);
    s = vn_canonical(p->arena, p->text.s + t->start, t->len, VN_L_VARIANTS, &len);
    h = vn_word_hash_make(s, len);
    vn_arena_release(p->arena, mark);
    return h;
}

static bool
is_single(const parse *p, const vn_word *w)
{
    return w->n == 1 && p->tokens.items[w->first].kind == VN_T_WORD;
}

/* The most words from word k on that make a member of a group of synonyms or a word of the user's; 0 for
 * none. */
static size_t
longest_match(const parse *p, size_t k)
{
    const vn_word *words = p->words.items;
    size_t first = words[k].first, best = 0;
    bool synonym = vn_synonym_may_start(p->hashes[first].hash);
    unsigned longest = synonym ? vn_synonym_longest : 0;
    vn_word_hash h = {0, 1};

    if (p->user && p->user->longest > longest)
        longest = p->user->longest;
    for (size_t j = k; longest && j < p->words.n && words[j].first + words[j].n - first <= longest; j++) {
        for (size_t i = words[j].first; i < words[j].first + words[j].n; i++) {
            if (i > first && !follows(p, i))
                return best;
            if (type_of(p, p->tokens.items[i].kind) == VN_ST_BLANK)
                return best;
            h = vn_word_hash_join(h, p->hashes[i]);
        }
        if ((synonym && vn_synonym_find(h.hash)) || (p->user && vn_user_word_find(p->user, h.hash)))
            best = j - k + 1;
    }
    return best;
}

/* Emits word k and returns how many words that took. */
static size_t
emit_word(parse *p, size_t k)
{
    const vn_word *w = &p->words.items[k], *last = w;
    size_t n = longest_match(p, k);
    vn_search_type type = type_of(p, p->tokens.items[w->first].kind);

    if (n > 1 || (n == 1 && w->n > 1))
        last = w + n - 1;
    n = (size_t)(last - w) + 1;
    if (last->first + last->n - w->first > 1)
        type = p->bare ? VN_ST_BARE : VN_ST_WORD;
    emit_tokens(p, w->first, last->first + last->n - w->first, type);
    return n;
}

/* -- words from the lexicon, where the segmenter found none */

static bool
has_diacritics(const vn_text *text)
{
    for (size_t i = 0; i < text->len;) {
        unsigned bytes = 1;

        if ((unsigned char)text->s[i] >= 0x80) {
            uint32_t cp = vn_decode(text->s + i, text->s + text->len, &bytes);

            if ((vn_class(cp) & VN_C_MARK) || vn_base(cp) != vn_lower(cp))
                return true;
        }
        i += bytes;
    }
    return false;
}

/* Whether at least half of the words are Vietnamese syllables: a text without diacritics that has them is one
 * typed so. */
static bool
is_vietnamese(const parse *p)
{
    size_t words = 0, known = 0;

    for (size_t i = 0; i < p->tokens.n; i++)
        if (p->tokens.items[i].kind == VN_T_WORD) {
            words++;
            known += vn_search_folded(p->hashes[i].hash) != NULL;
        }
    return known && known * 2 >= words;
}

/* What `k` tokens with this hash cost as one word; UINT32_MAX if they are none. */
static uint32_t
word_cost(const parse *p, size_t k, uint64_t hash)
{
    const vn_search_word *w;

    w = p->bare ? vn_search_folded(hash) : vn_search_exact(hash);
    if (w && p->bare)
        return w->group_cost;
    if (w && (k == 1 || (w->flags & VN_SW_USUAL)))
        return w->cost;
    return k == 1 ? UNKNOWN_COST : UINT32_MAX;
}

/* How many tokens the longest word of several tokens has that begins at token i; 1 if there is none. */
static size_t
longest_word(const parse *p, size_t i, size_t to)
{
    vn_word_hash h = p->hashes[i];
    size_t best = 1;

    for (size_t k = 2; k <= LONGEST_WORD && i + k <= to; k++) {
        h = vn_word_hash_join(h, p->hashes[i + k - 1]);
        if (k == 2 && !vn_search_may_begin(h.hash))
            return 1;
        if (word_cost(p, k, h.hash) < UINT32_MAX)
            best = k;
    }
    return best;
}

/* Tokens [first, to) as words by the cheapest path through the lexicon, added to `words`. */
static void
cheapest_path(parse *p, size_t first, size_t to, vn_words *words)
{
    size_t n = to - first, done = words->n, at = n;
    vn_mark mark = vn_arena_mark(p->arena);
    uint32_t *cost = VN_NEW(p->arena, uint32_t, n + 1);
    uint8_t *back = VN_NEW(p->arena, uint8_t, n + 1);

    cost[0] = 0;
    for (size_t i = 1; i <= n; i++)
        cost[i] = UINT32_MAX;
    for (size_t i = 0; i < n; i++) {
        vn_word_hash h = {0, 1};

        for (size_t k = 1; k <= LONGEST_WORD && i + k <= n; k++) {
            uint32_t c;

            h = vn_word_hash_join(h, p->hashes[first + i + k - 1]);
            if (k == 2 && !vn_search_may_begin(h.hash))
                break;
            c = word_cost(p, k, h.hash);
            if (c < UINT32_MAX && cost[i] + c < cost[i + k]) {
                cost[i + k] = cost[i] + c;
                back[i + k] = (uint8_t)k;
            }
        }
    }
    for (size_t i = n; i; i -= back[i])
        words->n++;
    for (size_t k = words->n; k-- > done; at -= back[at])
        words->items[k] = (vn_word){(uint32_t)(first + at - back[at]), back[at]};
    vn_arena_release(p->arena, mark);
    vn_check(p->arena);
}

/* Only where words overlap is there a path to choose. */
static void
segment_run(parse *p, size_t first, size_t to, vn_words *words)
{
    for (size_t i = first; i < to;) {
        size_t end = i + longest_word(p, i, to), j;

        for (j = i + 1; j < end; j++) {
            size_t further = j + longest_word(p, j, to);

            end = further > end ? further : end;
        }
        if (end - i == 1)
            words->items[words->n++] = (vn_word){(uint32_t)i, 1};
        else
            cheapest_path(p, i, end, words);
        i = end;
    }
}

/* Segments every run of syllables that stand alone anew; longer words stay as they are. */
static void
join_singles(parse *p)
{
    vn_words out = {VN_NEW(p->arena, vn_word, p->tokens.n + 1), 0};

    for (size_t k = 0; k < p->words.n;) {
        size_t j = k;

        while (j < p->words.n && j - k < LONGEST_RUN && is_single(p, &p->words.items[j]) &&
               (j == k || follows(p, p->words.items[j].first)))
            j++;
        if (j > k + 1)
            segment_run(p, p->words.items[k].first, p->words.items[j - 1].first + 1, &out);
        else {
            out.items[out.n++] = p->words.items[k];
            j = k + 1;
        }
        k = j;
    }
    p->words = out;
}

static vn_words
single_words(const parse *p)
{
    vn_words out = {VN_NEW(p->arena, vn_word, p->tokens.n + 1), p->tokens.n};

    for (size_t i = 0; i < p->tokens.n; i++)
        out.items[i] = (vn_word){(uint32_t)i, 1};
    return out;
}

static bool
is_syllable(const parse *p, size_t i)
{
    const vn_token *t = &p->tokens.items[i];

    return t->kind == VN_T_WORD && !memchr(p->text.s + t->start, '-', t->len);
}

/* Reads a text without diacritics as a whole. */
static void
guess(parse *p)
{
    vn_mapper mapper = vn_mapper_make(&p->text);
    uint64_t *units = VN_NEW(p->arena, uint64_t, p->tokens.n + 1);
    vn_guess *guesses = VN_NEW(p->arena, vn_guess, p->tokens.n + 1);
    vn_guess_at *out = VN_NEW(p->arena, vn_guess_at, p->tokens.n + 1);
    size_t n = 0;

    for (size_t i = 0; i < p->tokens.n; i++)
        units[i] = is_syllable(p, i)                        ? p->hashes[i].hash
                   : p->tokens.items[i].kind == VN_T_NUMBER ? VN_GUESS_NUMBER
                                                            : VN_GUESS_SIGN;
    vn_guess_accents(p->arena, units, p->tokens.n, guesses);
    for (size_t i = 0; i < p->tokens.n; i++)
        if (is_syllable(p, i)) {
            size_t start, bytes;

            vn_map_bytes(&mapper, p->tokens.items[i].start, p->tokens.items[i].len, &start, &bytes);
            out[n++] = (vn_guess_at){(uint32_t)start, guesses[i]};
        }
    p->out.guesses = out;
    p->out.n_guesses = n;
}

vn_search_tokens
vn_search_parse(vn_arena *arena, const char *source, size_t len, const vn_user_words *user,
                vn_known_words *known)
{
    parse p = {.arena = arena, .user = user, .text = vn_text_make_known(arena, source, len, known)};

    p.tokens = vn_tokenize_known(arena, &p.text, known);
    p.hashes = VN_NEW(arena, vn_word_hash, p.tokens.n + 1);
    for (size_t i = 0; i < p.tokens.n; i++)
        p.hashes[i] = token_hash(&p, &p.tokens.items[i]);
    p.out.plain = !has_diacritics(&p.text);
    p.bare = p.out.plain && is_vietnamese(&p);
    p.out.plain &= !p.bare;
    p.month_word = vn_canonical_hash(p.bare ? "thang" : "tháng", p.bare ? 5 : sizeof "tháng" - 1);
    p.year_word = vn_canonical_hash(p.bare ? "nam" : "năm", p.bare ? 3 : sizeof "năm" - 1);
    if (p.bare) {
        guess(&p);
        p.words = single_words(&p);
    } else {
        vn_sentences sentences = vn_sentences_make(arena, &p.text, &p.tokens);

        p.words = vn_segment(arena, &p.text, &p.tokens, &sentences);
    }
    join_singles(&p);
    p.mapper = vn_mapper_make(&p.text);
    p.cap = p.words.n * 2 + 16;
    p.out.items = VN_NEW(arena, vn_search_token, p.cap);
    for (size_t k = 0, done = 0; k < p.words.n;) {
        const vn_word *w = &p.words.items[k];
        size_t first = w->first > done ? w->first : done, date = 0;

        if (w->first + w->n <= done) {
            k++;
            continue;
        }
        for (; first < w->first + w->n && !(date = date_length(&p, first)); first++)
            continue;
        if (date) {
            for (size_t i = w->first > done ? w->first : done; i < first; i++)
                emit_tokens(&p, i, 1, type_of(&p, p.tokens.items[i].kind));
            emit_tokens(&p, first, date, VN_ST_DATE);
            done = first + date;
        } else if (w->first < done) {
            for (size_t i = done; i < w->first + w->n; i++)
                emit_tokens(&p, i, 1, type_of(&p, p.tokens.items[i].kind));
            k++;
        } else
            k += emit_word(&p, k);
    }
    emit_blanks(&p, (uint32_t)len);
    return p.out;
}
