/* meeting_gathering.c: meetings that are sessions with a name, and signings at talks or conferences that the
 * article names beside them. */
#include "meeting_merge.h"
#include "meeting_scan.h"

#define VN_NUMBER_REACH 8  /* tokens from a session to its number */
#define VN_PLACED_MAX   24 /* encounters of an article that tells where something was signed */

/* The mention of an event that a wording begins or stands in; NULL without one. */
static const vn_mention *
event_at(const vn_scene *sc, const vn_candidate *c)
{
    size_t i = vn_first_mention(sc, c->first);

    for (size_t k = i ? i - 1 : i; k < sc->entities->n_mentions && k <= i; k++) {
        const vn_mention *m = &sc->entities->mentions[k];

        if (m->kind == VN_E_EVENT && m->first < c->first + c->n && m->first + m->n > c->first + c->n)
            return m;
    }
    return NULL;
}

/* "Together presided over the opening ceremony": what follows at once says over what; 0 where nothing does.
 */
static uint8_t
presided_over(const vn_scene *sc, const vn_candidate *c)
{
    const vn_phrase_hit *next;

    if (c->noun || c->kind != VN_M_CONFERENCE || !vn_token_is(sc, c->first + c->n - 1, "trì") ||
        c->wording + 1 >= sc->hits.n)
        return 0;
    next = &sc->hits.items[c->wording + 1];
    if (next->first > c->first + c->n + 1 || sc->cue[next->first] != VN_Q_NOUN)
        return 0;
    return next->phrase->value[1];
}

/* Whether two are told just before to preside over what the wording names. */
static bool
is_presided_over(const vn_scene *sc, const vn_candidate *c)
{
    const vn_phrase_hit *last = &sc->hits.items[c->wording ? c->wording - 1 : 0];

    return c->wording > 0 && sc->cue[last->first] == VN_Q_VERB && last->phrase->value[1] == VN_M_CONFERENCE &&
           last->first + last->n <= c->first && last->first + last->n + 1 >= c->first &&
           vn_token_is(sc, last->first + last->n - 1, "trì");
}

/* "cuộc Trao đổi lý luận lần thứ 7": written as a name, and one of a row. */
static bool
is_numbered(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair time[] = {{"lần", "thứ"}};
    uint32_t end = c->first + c->n;

    if (c->n < 2 || !(sc->tokens->items[c->first + 1].flags & VN_TF_CAPITAL))
        return false;
    for (uint32_t i = end; i < end + VN_NUMBER_REACH; i++) {
        if (vn_token_is(sc, i, ",") || vn_token_is(sc, i, "."))
            return false;
        if (VN_HAS_PAIR(sc, i, time))
            return true;
    }
    return false;
}

/* "The meeting of the joint committee", "presided over the meeting": a session is a conference. */
void
vn_session_read(const vn_scene *sc, vn_candidate *c)
{
    static const char *const session[] = {"họp", "Họp", NULL};
    uint8_t over = presided_over(sc, c);

    if (over && over != VN_M_VISIT && over != VN_M_MEETING)
        c->kind = over;
    if (c->noun && c->kind == VN_M_MEETING &&
        ((vn_token_is_one_of(sc, c->first + c->n - 1, session) &&
          (event_at(sc, c) || is_presided_over(sc, c))) ||
         is_numbered(sc, c)))
        c->kind = VN_M_CONFERENCE;
}

static bool
is_plain(const vn_candidate *c)
{
    return !c->planned && !c->flows && !c->unreal && !c->elsewhen && !c->recalled;
}

/* Whether the sentence, or one next to it, names who leads a side. */
static bool
is_near_head(const vn_scene *sc, const vn_encounter *e, uint32_t sentence)
{
    uint32_t from = sentence ? sentence - 1 : 0;

    for (size_t i = vn_first_mention(sc, sc->sentences->items[from].first); i < sc->entities->n_mentions;
         i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (vn_sentence_at(sc, m->first) > sentence + 1)
            return false;
        if (m->kind == VN_E_PERSON && (m->entity == e->side[0].person || m->entity == e->side[1].person))
            return true;
    }
    return false;
}

static bool
is_claimed(const vn_encounters *es, uint32_t at)
{
    for (size_t i = 0; i < es->n; i++)
        for (size_t k = 0; k < es->items[i].n; k++)
            if (es->items[i].candidates[k] == at)
                return true;
    return false;
}

/* Whether the two of the wording can be the sides. */
static bool
tells_of(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c)
{
    bool swapped;

    return vn_agree_pair(sc, e, c, &swapped) > 0;
}

/* Whether a wording of nobody in particular names what a signing or a welcome was part of. */
static bool
names_signing(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c)
{
    if (!is_plain(c) || (c->paired && c->left.form == VN_P_BOTH))
        return false;
    if (c->kind == VN_M_TALKS)
        return !c->paired || (e->kind == VN_M_SIGNING && c->noun && tells_of(sc, e, c));
    return !e->weak && c->kind == VN_M_CONFERENCE && c->noun && event_at(sc, c) &&
           is_near_head(sc, e, c->sentence);
}

/* Whether only a signing or a welcome tells of the two. */
static bool
may_be_placed(const vn_encounter *e)
{
    return e->kind == VN_M_SIGNING || (e->weak && e->kind == VN_M_RECEPTION);
}

/* A signing or a welcome is what it took place at, where the article names that and tells no other encounter
 * of it. */
void
vn_signings_place(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    bool held[VN_M_KINDS] = {false};

    if (es->n > VN_PLACED_MAX)
        return;
    for (size_t i = 0; i < es->n; i++)
        held[es->items[i].kind] = true;
    for (size_t i = 0; i < es->n; i++) {
        vn_encounter *e = &es->items[i];

        for (uint32_t k = 0; may_be_placed(e) && k < all->n; k++) {
            const vn_candidate *c = &all->items[k];

            if (held[c->kind] || !names_signing(sc, e, c) || is_claimed(es, k))
                continue;
            e->kind = c->kind;
            e->votes[c->kind] += 1;
            if (e->n < VN_MAX_WORDINGS) {
                VN_PUSH_ROOM(sc->arena, e->candidates, e->n, e->cap);
                e->candidates[e->n++] = k;
                vn_insert_index(e->candidates, e->n);
            }
            vn_encounter_speak(sc, e, c->sentence);
        }
    }
}
