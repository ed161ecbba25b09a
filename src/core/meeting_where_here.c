/* meeting_where_here.c: places that an encounter shares with what is told before it: "tại đây". */
#include "meeting_where.h"

#define VN_HERE_NEAR  3  /* sentences back to the place that "here" stands for */
#define VN_HERE_REACH 20 /* the same, of "also here" and of a port or airport */

static const char *const at_words[] = {"tại", "Tại", "ở", "Ở", "nơi", "Nơi", "trên", NULL};

static bool
is_come_to(const vn_scene *sc, uint32_t start)
{
    static const char *const to[] = {"đến", "tới", "sang", "thăm", "xuống", "chân", "cập", NULL};

    return start && vn_token_is_one_of(sc, start - 1, to);
}

/* The place of a sentence, up to a token, where people come or, without one, the last they are at;
 * VN_NO_ENTITY without one. */
static uint32_t
place_reached(const vn_scene *sc, const vn_sentence *s, uint32_t end)
{
    uint32_t found = VN_NO_ENTITY;

    for (size_t k = vn_first_mention(sc, s->first); k < sc->entities->n_mentions; k++) {
        uint32_t i = (uint32_t)k, start;
        const vn_mention *m = vn_scene_mention(sc, i);

        if (m->first >= s->first + s->n || m->first >= end)
            break;
        if (m->kind != VN_E_PLACE || !vn_place_rank(sc, i) || vn_is_residence(sc, m->first))
            continue;
        start = vn_scene_mention(sc, vn_place_chain(sc, i))->first;
        if (is_come_to(sc, start))
            return i;
        if (vn_is_at(sc, m->first) || vn_is_at(sc, start))
            found = i;
    }
    return found;
}

/* The place that "here" at a token stands for: the one told last; VN_NO_ENTITY without one. */
static uint32_t
place_of_here(const vn_scene *sc, uint32_t token)
{
    bool too = token > 1 && (vn_token_is(sc, token - 2, "cũng") || vn_token_is(sc, token - 2, "Cũng"));
    uint32_t at = vn_sentence_at(sc, token), reach = too ? VN_HERE_REACH : VN_HERE_NEAR;
    uint32_t found = VN_NO_ENTITY;

    for (uint32_t back = 0; back <= reach && back <= at && found == VN_NO_ENTITY; back++)
        found = place_reached(sc, &sc->sentences->items[at - back], token);
    return found;
}

/* The port or airport that its bare word at a token stands for; of a port, the town named behind it. */
static uint32_t
port_of_word(const vn_scene *sc, uint32_t token, const char *word, bool town)
{
    uint32_t at = vn_sentence_at(sc, token);
    uint32_t first = sc->sentences->items[at > VN_HERE_REACH ? at - VN_HERE_REACH : 0].first;

    for (size_t i = vn_first_mention(sc, token); i-- > 0;) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first < first)
            break;
        if (m->kind != VN_E_PLACE || !vn_gap_has(sc, m->first, m->first + m->n, word))
            continue;
        town = town && i + 1 < sc->entities->n_mentions && vn_town_follows_site(sc, (uint32_t)i + 1);
        return (uint32_t)i + town;
    }
    return VN_NO_ENTITY;
}

/* "Tại thủ đô của Áo", "tại thủ đô nước này": the capital named before, of the land named behind where one
 * is.
 */
static uint32_t
capital_of_words(const vn_scene *sc, uint32_t token)
{
    static const char *const of[] = {"của", "nước", "Cộng", NULL};
    uint32_t land = token + 2 + vn_token_is_one_of(sc, token + 2, of);
    size_t next = vn_first_mention(sc, land);
    const vn_mention *named = next < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)next) : NULL;
    const char *code = NULL;

    if (named && named->first == land && named->kind == VN_E_PLACE)
        code = vn_country_of(sc, vn_scene_entity(sc, named->entity));
    for (size_t i = vn_first_mention(sc, token); i-- > 0;) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const vn_entity *e = vn_scene_entity(sc, m->entity);

        if (m->kind == VN_E_PLACE && vn_is_capital(e) &&
            (!code || vn_same_country(code, vn_country_of(sc, e))))
            return (uint32_t)i;
    }
    return VN_NO_ENTITY;
}

static bool
begins_mention(const vn_scene *sc, uint32_t token)
{
    size_t i = vn_first_mention(sc, token);

    return i < sc->entities->n_mentions && vn_scene_mention(sc, (uint32_t)i)->first == token;
}

/* The place that the word after "at" at a token stands for; VN_NO_ENTITY where it stands for none. */
static uint32_t
here_at(const vn_scene *sc, uint32_t k)
{
    static const vn_word_pair airports[] = {{"sân", "bay"}};
    static const vn_word_pair capitals[] = {{"thủ", "đô"}};
    static const vn_word_pair quays[] = {{"cầu", "cảng"}, {"bến", "cảng"}};

    if (vn_token_is(sc, k, "đây"))
        return place_of_here(sc, k);
    if (begins_mention(sc, k))
        return VN_NO_ENTITY;
    if (VN_HAS_PAIR(sc, k, airports))
        return port_of_word(sc, k, "bay", false);
    if (VN_HAS_PAIR(sc, k, capitals))
        return capital_of_words(sc, k);
    return VN_HAS_PAIR(sc, k, quays) ? port_of_word(sc, k, "cảng", true) : VN_NO_ENTITY;
}

void
vn_each_here(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_take_here *take,
             void *context)
{
    uint32_t last = UINT32_MAX;

    for (size_t c = 0; c < e->n; c++) {
        uint32_t at = all->items[e->candidates[c]].sentence, mention;
        const vn_sentence *s = &sc->sentences->items[at];

        for (uint32_t k = s->first + 1; at != last && k < s->first + s->n; k++)
            if (vn_token_is_one_of(sc, k - 1, at_words) && (mention = here_at(sc, k)) != VN_NO_ENTITY)
                take(context, k, mention);
        last = at;
    }
}
