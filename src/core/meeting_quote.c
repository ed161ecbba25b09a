/* meeting_quote.c: speech within quotation marks: what is told there is told by a speaker, not by the
 * article. */
#include "meeting_scan.h"
#include "meeting_scene.h"

#define VN_QUOTE_MOST   160 /* tokens of a speech */
#define VN_QUOTE_LEAST  6   /* a shorter one is a name, or a few words of one */
#define VN_QUOTE_BEFORE 3   /* tokens before the mark in which "said" opens a speech */
#define VN_QUOTE_BEHIND 2   /* tokens behind it in which a verb of speech tells whose it was */

static bool
is_glued(const vn_scene *sc, uint32_t i)
{
    return i < sc->tokens->n && (sc->tokens->items[i].flags & VN_TF_GLUED);
}

static bool
opens(const vn_scene *sc, uint32_t i)
{
    return vn_token_is(sc, i, "“") || vn_token_is(sc, i, "«") ||
           (vn_token_is(sc, i, "\"") && is_glued(sc, i + 1) &&
            (!is_glued(sc, i) || vn_token_is(sc, i - 1, "(")));
}

static bool
closes(const vn_scene *sc, uint32_t i)
{
    return vn_token_is(sc, i, "”") || vn_token_is(sc, i, "»") || vn_token_is(sc, i, "\"");
}

/* The token of the mark that ends the quotation begun at `from`; 0 where none does, or another begins first.
 */
static uint32_t
end_of_quote(const vn_scene *sc, uint32_t from)
{
    for (uint32_t i = from + 1; i < sc->tokens->n && i - from <= VN_QUOTE_MOST; i++) {
        if (opens(sc, i))
            return 0;
        if (closes(sc, i))
            return i;
    }
    return 0;
}

/* Whether the words between the marks speak for themselves: "we", or more than one clause. */
static bool
sounds_spoken(const vn_scene *sc, uint32_t from, uint32_t end)
{
    static const char *const words[] = {"tôi", "Tôi", ".", "!", "?", "…", NULL};

    for (uint32_t i = from + 1; i < end; i++)
        if (vn_token_is_one_of(sc, i, words))
            return true;
    return false;
}

/* "said: ", "that "; a word of another kind before the mark makes it a title. */
static bool
is_opened_by_speech(const vn_scene *sc, uint32_t from)
{
    static const char *const that[] = {"rằng", ":", NULL};

    if (from && vn_token_is_one_of(sc, from - 1, that))
        return true;
    for (uint32_t i = from > VN_QUOTE_BEFORE ? from - VN_QUOTE_BEFORE : 0; i < from; i++)
        if (sc->cue[i] == VN_Q_SPEECH)
            return true;
    return false;
}

/* "...", said A. */
static bool
is_closed_by_speech(const vn_scene *sc, uint32_t from, uint32_t end)
{
    static const char *const marks[] = {",", "-", "–", "—", NULL};

    if (from && sc->tokens->items[from - 1].kind == VN_T_WORD)
        return false;
    return vn_token_is_one_of(sc, end - 1, marks) || vn_token_is_one_of(sc, end + 1, marks) ||
           vn_gap_has_cue(sc, end, end + VN_QUOTE_BEHIND < sc->tokens->n ? end + VN_QUOTE_BEHIND : end,
                          VN_Q_SPEECH);
}

static bool
is_speech(const vn_scene *sc, uint32_t from, uint32_t end)
{
    return end - from > VN_QUOTE_LEAST && (sounds_spoken(sc, from, end) || is_opened_by_speech(sc, from) ||
                                           is_closed_by_speech(sc, from, end));
}

void
vn_quotes_mark(const vn_scene *sc, vn_candidates *all)
{
    size_t next = 0;

    for (uint32_t i = 0; i < sc->tokens->n && next < all->n; i++) {
        uint32_t end;

        if (!opens(sc, i) || !(end = end_of_quote(sc, i)))
            continue;
        while (next < all->n && all->items[next].first < i)
            next++;
        for (bool speech = is_speech(sc, i, end); next < all->n && all->items[next].first < end; next++)
            all->items[next].spoken = speech;
        i = end;
    }
}
