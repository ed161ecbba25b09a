/* search_key.c: the lexemes of a token. */
#include "search.h"

#include "search_form.h"
#include "search_lexicon.h"
#include "unicode.h"

#include <string.h>

#define STEM          2 /* letters of a foreign word in its key: enough to rank names, and few entries in an index */
#define D_WITH_STROKE 0x111
#define KEY_VARIANT   1000 /* of the common key of synonyms: an alternative to all others */

static vn_lexeme *
put(vn_arena *arena, vn_lexemes *out, const char *s, size_t len, unsigned variant)
{
    if (len > VN_LEXEME_MAX || !len)
        return NULL;
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    out->items[out->n] = (vn_lexeme){s, (uint16_t)len, (uint16_t)variant, false, false};
    return &out->items[out->n++];
}

/*
 * 'hoi/ộ': the folded form, then the letters that carry a mark; 'hoi/-' where none does, 'di/đ-' where only
 * the consonant does. So no syllable's key begins another's, and as a prefix a key finds what follow_key made
 * of it and nothing else.
 */
static const char *
exact_key(vn_arena *arena, const char *exact, size_t exact_len, const char *folded, size_t folded_len,
          size_t *len)
{
    char *out = vn_alloc(arena, exact_len + folded_len + 3), *p = out + folded_len;
    const char *end = exact + exact_len;
    bool vowel = false;

    memcpy(out, folded, folded_len);
    *p++ = '/';
    for (unsigned bytes; exact < end; exact += bytes) {
        uint32_t cp = vn_decode(exact, end, &bytes);

        if (vn_base(cp) != cp || (vn_class(cp) & VN_C_MARK)) {
            memcpy(p, exact, bytes);
            p += bytes;
            vowel |= cp != D_WITH_STROKE;
        }
    }
    if (!vowel)
        *p++ = '-';
    *len = (size_t)(p - out);
    out[*len] = '\0';
    return out;
}

/* Letters that stand for no syllable with diacritics are their own key. */
static bool
has_accents(const vn_form_syllable *s)
{
    return s->accented || vn_takes_accents(s->folded_hash);
}

static const char *
syllable_key(vn_arena *arena, const vn_form_syllable *s, size_t *len)
{
    if (has_accents(s))
        return exact_key(arena, s->exact, s->exact_len, s->folded, s->folded_len, len);
    *len = s->exact_len;
    return s->exact;
}

static bool
is_vietnamese(const vn_form *w, size_t i)
{
    vn_form_syllable *s = &w->items[i];

    if (s->vietnamese < 0)
        s->vietnamese = vn_search_folded(s->folded_hash) != NULL;
    return s->vietnamese;
}

static size_t
stem_length(const char *s, size_t len)
{
    const char *p = s, *end = s + len;
    unsigned bytes;

    for (unsigned n = 0; n < STEM && p < end; n++, p += bytes)
        vn_decode(p, end, &bytes);
    return (size_t)(p - s);
}

/* 'hoi dam' for several syllables; '~' and the letters for one, of a foreign one the first few. */
static char *
word_key(const vn_form *w, size_t from, size_t to, size_t *len)
{
    char *joined = vn_form_join(w, from, to, true, len), *out;

    if (to - from > 1)
        return joined;
    out = vn_alloc(w->arena, *len + 2);
    if (!is_vietnamese(w, from))
        *len = stem_length(joined, *len);
    out[0] = '~';
    memcpy(out + 1, joined, *len);
    ++*len;
    out[*len] = '\0';
    return out;
}

static const vn_search_word *
lookup(const vn_form *w, size_t from, size_t to, bool folded)
{
    uint64_t hash = vn_form_hash(w, from, to, folded);

    return folded ? vn_search_folded(hash) : vn_search_exact(hash);
}

/* Whether syllable i ends a pair that is one word nearly always: its key then names the one before, too. */
static bool
ends_strong_pair(const vn_form *w, size_t i)
{
    const vn_search_word *known;

    if (!i || !is_vietnamese(w, i - 1) || !is_vietnamese(w, i) || !has_accents(&w->items[i]))
        return false;
    known = lookup(w, i - 1, i + 1, false);
    return known && (known->flags & VN_SW_STRONG);
}

/* 'dam/à<hoi': the key of a syllable, and the letters of the one that it makes a word with. */
static const char *
follow_key(vn_arena *arena, const char *key, const vn_form_syllable *before, size_t *len)
{
    char *out = vn_alloc(arena, *len + before->folded_len + 2);

    memcpy(out, key, *len);
    out[*len] = '<';
    memcpy(out + *len + 1, before->folded, before->folded_len);
    *len += before->folded_len + 1;
    out[*len] = '\0';
    return out;
}

/* No digit in it. */
static bool
is_letters(const vn_form_syllable *s)
{
    for (uint32_t i = 0; i < s->folded_len; i++)
        if (s->folded[i] >= '0' && s->folded[i] <= '9')
            return false;
    return true;
}

/* The key at syllable i that tells a word from its syllables for ranking, NULL for none. A strong pair needs
 * none; of other words it is that of the first two syllables. */
static const char *
accented_word_key(const vn_form *w, size_t i, size_t *len)
{
    const vn_search_word *known;

    if (i + 1 < w->n && is_vietnamese(w, i) && is_vietnamese(w, i + 1)) {
        if (i || ends_strong_pair(w, i + 1))
            return NULL;
        known = lookup(w, i, i + 2, false);
        return known && !(known->flags & VN_SW_LEXICON) ? NULL : word_key(w, i, i + 2, len);
    }
    if (!is_letters(&w->items[i]) || (w->n > 1 && is_vietnamese(w, i)))
        return NULL;
    known = lookup(w, i, i + 1, false);
    return known && (w->n > 1 || (known->flags & VN_SW_LIGHT)) ? NULL : word_key(w, i, i + 1, len);
}

/* Everything that folds like syllable s: 'hoi/', which is to be a prefix. */
static vn_lexeme *
put_any_accent(vn_arena *arena, const vn_form_syllable *s, vn_lexemes *out, unsigned variant)
{
    char *key = vn_alloc(arena, s->folded_len + 2);
    vn_lexeme *any;

    memcpy(key, s->folded, s->folded_len);
    memcpy(key + s->folded_len, "/", 2);
    any = put(arena, out, key, s->folded_len + 1, variant);
    if (any)
        any->prefix = true;
    return any;
}

/*
 * A word of an accented text. Each syllable alone suffices to find it (the first variant; a prefix where the
 * key of a strong pair may go on); word keys only rank.
 */
static void
accented_lexemes(const vn_form *w, unsigned options, vn_lexemes *out)
{
    vn_arena *arena = w->arena;

    for (size_t i = 0; i < w->n; i++) {
        const vn_form_syllable *s = &w->items[i];
        size_t len, word_len = 0;
        bool follows = ends_strong_pair(w, i);
        bool prefix = !follows && has_accents(s) && vn_search_may_end(s->exact_hash);
        const char *key = syllable_key(arena, s, &len), *whole = accented_word_key(w, i, &word_len);
        vn_lexeme *first;

        if (follows)
            key = follow_key(arena, key, &w->items[i - 1], &len);
        first = put(arena, out, key, len, 1);
        if (first) {
            first->next = out->n > 1 && i > 0;
            first->prefix = prefix;
        }
        if ((options & VN_L_PLAIN) && (w->n > 1 || !is_vietnamese(w, i)) && is_letters(s))
            put_any_accent(arena, s, out, 3);
        if (!whole)
            continue;
        if (!(options & VN_L_DOCUMENT) &&
            (first = put(arena, out, key, len, 2))) /* other words may have the same word key */
            first->prefix = prefix;
        put(arena, out, whole, word_len, 2);
    }
}

/* Whether some reading of the syllable before makes a strong pair with this one. */
static bool
guess_ends_strong_pair(const vn_guess *before, const char *s, size_t len)
{
    vn_word_hash second = {vn_hash_lower(s, len), VN_WORD_HASH_BASE};

    for (unsigned k = 0; k < before->n; k++) {
        const char *first = vn_guess_syllable(before->syllables[k]);
        vn_word_hash pair = {vn_hash_lower(first, strlen(first)), VN_WORD_HASH_BASE};
        const vn_search_word *known = vn_search_exact(vn_word_hash_join(pair, second).hash);

        if (known && (known->flags & VN_SW_STRONG))
            return true;
    }
    return false;
}

/* The exact keys of what syllable i most likely stands for. */
static void
put_guesses(const vn_form *w, const vn_guess *guesses, size_t i, vn_lexemes *out, unsigned *variant)
{
    vn_arena *arena = w->arena;

    for (unsigned k = 0; k < guesses[i].n; k++) {
        const char *s = vn_guess_syllable(guesses[i].syllables[k]);
        size_t len = strlen(s), folded_len, key_len;
        char *folded = vn_fold(arena, s, len, &folded_len);
        const char *key = exact_key(arena, s, len, folded, folded_len, &key_len);

        if (i && guess_ends_strong_pair(&guesses[i - 1], s, len))
            key = follow_key(arena, key, &w->items[i - 1], &key_len);
        put(arena, out, key, key_len, (*variant)++);
    }
}

/* A word of a text without diacritics: any accent will do, the likely ones rank. */
static void
bare_lexemes(const vn_form *w, const vn_guess *guesses, vn_lexemes *out)
{
    vn_arena *arena = w->arena;

    for (size_t i = 0; i < w->n; i++) {
        const vn_form_syllable *s = &w->items[i];
        unsigned variant = 1;
        const vn_search_word *pair;
        size_t len, before = out->n;
        bool known = vn_takes_accents(s->folded_hash);

        if (!known)
            put(arena, out, s->folded, s->folded_len, variant++);
        if (put_any_accent(arena, s, out, variant++))
            out->items[before].next = i > 0;
        if (!is_vietnamese(w, i) && is_letters(s)) {
            const char *key = word_key(w, i, i + 1, &len);

            if (known)
                put_any_accent(arena, s, out, variant);
            else
                put(arena, out, s->folded, s->folded_len, variant);
            put(arena, out, key, len, variant++);
        } else if (w->n == 1 && !guesses[i].sure && is_letters(s)) {
            const char *key = word_key(w, i, i + 1, &len);

            put(arena, out, key, len, variant++);
        } else if (i + 1 < w->n && (pair = lookup(w, i, i + 2, true)) &&
                   (pair->flags & (VN_SW_LEXICON | VN_SW_STRONG)) == VN_SW_LEXICON) {
            const char *key = word_key(w, i, i + 2, &len);

            put(arena, out, key, len, variant++);
        }
        put_guesses(w, guesses, i, out, &variant);
    }
}

/* What the syllables of a word stand for, by those around it if `around` has them all, else by itself. */
static const vn_guess *
guess_word(const vn_form *w, const vn_guess_at *around, size_t n)
{
    vn_guess *guesses = VN_NEW(w->arena, vn_guess, w->n);
    uint64_t *units;

    if (n == w->n) {
        for (size_t i = 0; i < n; i++)
            guesses[i] = around[i].guess;
        return guesses;
    }
    units = VN_NEW(w->arena, uint64_t, w->n);
    for (size_t i = 0; i < w->n; i++)
        units[i] = w->items[i].folded_hash;
    vn_guess_accents(w->arena, units, w->n, guesses);
    return guesses;
}

/* The canonical form of the likeliest guesses. */
static char *
join_guesses(const vn_form *w, const vn_guess *guesses, size_t *len)
{
    size_t size = 1;
    char *out, *p;

    for (size_t i = 0; i < w->n; i++)
        size +=
            (guesses[i].n ? strlen(vn_guess_syllable(guesses[i].syllables[0])) : w->items[i].exact_len) + 1;
    p = out = vn_alloc(w->arena, size);
    for (size_t i = 0; i < w->n; i++) {
        const char *s = guesses[i].n ? vn_guess_syllable(guesses[i].syllables[0]) : w->items[i].exact;
        size_t n = guesses[i].n ? strlen(s) : w->items[i].exact_len;

        if (i)
            *p++ = ' ';
        memcpy(p, s, n);
        p += n;
    }
    *p = '\0';
    *len = (size_t)(p - out);
    return out;
}

static bool
is_stop(const vn_form *w)
{
    const vn_search_word *known = w->n <= 4 ? lookup(w, 0, w->n, false) : NULL;

    return known && (known->flags & VN_SW_STOP);
}

/* Whether a word without diacritics may be a stop word: every guess of a lone syllable counts. */
static bool
may_be_stop(const vn_form *w, const vn_guess *guesses)
{
    const vn_search_word *known = w->n <= 4 ? lookup(w, 0, w->n, true) : NULL;

    if (!known || !(known->flags & VN_SW_FOLDS_TO_STOP))
        return false;
    for (unsigned k = 0; w->n == 1 && k < guesses[0].n; k++) {
        const char *s = vn_guess_syllable(guesses[0].syllables[k]);

        if (vn_is_stop_word(s, strlen(s)))
            return true;
    }
    return w->n > 1 || !guesses[0].n;
}

bool
vn_only_ranks(const char *lexeme, size_t len)
{
    return len > 1 && lexeme[0] == '~';
}

bool
vn_is_stop_word(const char *canonical, size_t len)
{
    const vn_search_word *known = vn_search_exact(vn_canonical_hash(canonical, len));

    return known && (known->flags & VN_SW_STOP);
}

const vn_user_word *
vn_user_word_find(const vn_user_words *words, uint64_t hash)
{
    size_t low = 0, high = words ? words->n : 0;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (words->items[middle].hash == hash)
            return &words->items[middle];
        if (words->items[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

char *
vn_synonym_key(vn_arena *arena, const char *text, size_t len, unsigned *length)
{
    size_t n, folded_len;
    char *s = vn_canonical(arena, text, len, VN_L_VARIANTS, &n), *folded, *key;
    const vn_synonym *found = vn_synonym_find(vn_canonical_hash(s, n));

    if (found) {
        *length = found->length;
        return vn_strndup(arena, found->key, strlen(found->key));
    }
    *length = vn_count_syllables(s, n);
    folded = vn_fold(arena, s, n, &folded_len);
    key = vn_alloc(arena, folded_len + 2);
    key[0] = '=';
    memcpy(key + 1, folded, folded_len + 1);
    return key;
}

const char *
vn_builtin_synonym(vn_arena *arena, const char *token, size_t len)
{
    vn_form w = vn_form_make(arena, token, len, VN_L_VARIANTS);
    const vn_synonym *found = vn_synonym_find(vn_form_hash(&w, 0, w.n, false));

    return found && (!found->upper || w.upper) ? found->key : NULL;
}

/*
 * The common key of a group stands at the same number of positions for every member, beside the
 * member's own lexemes, so that phrases match whichever member is written.
 */
static void
add_key(const vn_form *w, const char *key, unsigned length, vn_lexemes *out)
{
    size_t key_len = strlen(key), position = 0;
    vn_lexemes merged = {NULL, 0, 0, false};

    for (size_t i = 0; i <= out->n; i++) {
        if (i == out->n || out->items[i].next) {
            if (position++ < length)
                put(w->arena, &merged, key, key_len, KEY_VARIANT);
        }
        if (i < out->n) {
            const vn_lexeme *old = &out->items[i];
            vn_lexeme *copy = put(w->arena, &merged, old->s, old->len, old->variant);

            copy->next = old->next;
            copy->prefix = old->prefix;
        }
    }
    for (; position < length; position++) {
        vn_lexeme *padding = put(w->arena, &merged, key, key_len, KEY_VARIANT);

        if (padding)
            padding->next = true;
    }
    *out = merged;
}

static void
add_synonym(const vn_form *w, const vn_user_word *own, const vn_guess *guesses, vn_lexemes *out)
{
    const vn_synonym *found = vn_synonym_find(vn_form_hash(w, 0, w->n, false));

    if (own && own->key) {
        add_key(w, own->key, own->length, out);
        return;
    }
    if (guesses && !found && (w->n > 1 || guesses[0].sure)) {
        size_t len;
        char *joined = join_guesses(w, guesses, &len);

        found = vn_synonym_find(vn_canonical_hash(joined, len));
    }
    /* a lone syllable's key is an alternative only: asked for at further positions, a wrong reading would
     * find nothing
     */
    if (found && (!found->upper || w->upper))
        add_key(w, found->key, guesses && w->n == 1 && !found->upper ? 1 : found->length, out);
}

static const vn_user_word *
user_word(const vn_form *w, const vn_user_words *user)
{
    return vn_user_word_find(user, vn_form_hash(w, 0, w->n, false));
}

vn_lexemes
vn_guessed_lexemes(vn_arena *arena, const char *token, size_t len, unsigned options,
                   const vn_user_words *user, const vn_guess_at *around, size_t n)
{
    vn_lexemes out = {NULL, 0, 0, false};
    const vn_user_word *own;
    const vn_guess *guesses = NULL;
    vn_form w;

    if (len > VN_LEXEME_MAX)
        return out;
    w = vn_form_make(arena, token, len, options);
    if (!w.n)
        return out;
    if (options & VN_L_BARE)
        guesses = guess_word(&w, around, n);
    own = user && user->n ? user_word(&w, user) : NULL;
    out.stop = own ? own->stop : (options & VN_L_STOP) && (guesses ? may_be_stop(&w, guesses) : is_stop(&w));
    if (out.stop)
        return out;
    if (guesses)
        bare_lexemes(&w, guesses, &out);
    else
        accented_lexemes(&w, options, &out);
    if (options & VN_L_SYNONYMS)
        add_synonym(&w, own, guesses, &out);
    return out;
}

vn_lexemes
vn_word_lexemes(vn_arena *arena, const char *token, size_t len, unsigned options, const vn_user_words *user)
{
    return vn_guessed_lexemes(arena, token, len, options, user, NULL, 0);
}
