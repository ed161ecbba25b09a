/* meeting_where_site.c: sites, addresses and the places that go on from them. */
#include "meeting_where.h"

#define VN_SITE_REACH    6  /* tokens between a site and its town */
#define VN_ADDRESS_REACH 12 /* the same, of an address between them */
#define VN_JOINT_MAX     2
#define VN_CHAIN_MAX     4 /* places that follow one another: site, ward, district, province */

/* Whether a body completes the name of the site before it: "trụ sở" + "Bộ X". */
static bool
completes_site(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i), *before = i ? m - 1 : NULL;

    return before && m->kind == VN_E_ORGANIZATION && before->kind == VN_E_PLACE &&
           before->first + before->n == m->first && vn_place_rank(sc, i - 1) == 1;
}

/* Whether a mention is a site: a place by its name, or a body that something was held at. */
static bool
is_site_mention(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i);

    if (m->kind == VN_E_PLACE)
        return vn_place_rank(sc, i) == 1;
    return m->kind == VN_E_ORGANIZATION &&
           (vn_is_at(sc, m->first - vn_seat_words(sc, i)) || completes_site(sc, i));
}

/* Whether the tokens between two places only join them: a comma, a bracket, "thuộc". */
static bool
is_joint(const vn_scene *sc, uint32_t from, uint32_t to)
{
    static const char *const joints[] = {",", "(",   ")",     "-",   "–",  "/",
                                         "ở", "tại", "thuộc", "của", "và", NULL};

    if (to - from > VN_JOINT_MAX)
        return false;
    while (from < to && vn_token_is_one_of(sc, from, joints))
        from++;
    return from == to;
}

/* Whether a place goes on from the one before it: "Huế, Thừa Thiên Huế", "trụ sở ... (Hà Nội)"; but "Thủ
 * tướng Lào tại Huế" does not. */
bool
vn_place_goes_on(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i), *before = i ? m - 1 : NULL;

    if (!before || before->kind != VN_E_PLACE || m->first < before->first + before->n ||
        !is_joint(sc, before->first + before->n, m->first))
        return false;
    return !vn_is_at(sc, m->first) || vn_place_rank(sc, i - 1) == 1;
}

/* Whether an address alone stands between a site and its town: ", số 7 Trần Phú, ", "số 7 Trần Phú, ". */
static bool
is_address_gap(const vn_scene *sc, uint32_t from, uint32_t to)
{
    static const char *const signs[] = {"số", "đường", "phố", "Số", NULL};
    bool address = false;

    if (from >= to || to - from > VN_ADDRESS_REACH ||
        !(vn_token_is(sc, from, ",") || vn_token_is(sc, from, "(") || vn_token_is(sc, from, "số")))
        return false;
    for (uint32_t k = from; k < to; k++) {
        address |= vn_token_is_one_of(sc, k, signs);
        if (sc->cue[k] == VN_Q_VERB || sc->cue[k] == VN_Q_NOUN || vn_token_is(sc, k, "."))
            return false;
    }
    return address;
}

/* How many mentions before a town the site stands whose address it ends, the street named like a person or a
 * place; 0 where none does. */
static uint32_t
mentions_to_site(const vn_scene *sc, uint32_t i)
{
    for (uint32_t back = 1; back <= 2 && back <= i; back++) {
        const vn_mention *site = vn_scene_mention(sc, i - back);

        if (is_site_mention(sc, i - back) &&
            is_address_gap(sc, site->first + site->n, vn_scene_mention(sc, i)->first))
            return back;
    }
    return 0;
}

/* Whether a town goes on from the site before it: "Phủ Toàn quyền, thành phố Hà Nội", a few words between. */
bool
vn_town_follows_site(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i), *before = i ? m - 1 : NULL;
    uint32_t end;

    if (!before || vn_place_rank(sc, i) != 2)
        return false;
    if (mentions_to_site(sc, i))
        return true;
    if (!is_site_mention(sc, i - 1))
        return false;
    end = before->first + before->n;
    return end <= m->first && m->first - end <= VN_SITE_REACH &&
           (vn_token_is(sc, end, ",") || vn_token_is(sc, end, "ở") || vn_token_is(sc, end, "tại") ||
            vn_token_is(sc, end, "(") || vn_token_is(sc, end, "của") || vn_token_is(sc, end, "thuộc"));
}

/* Whether a place is a street of an address: "60 Trần Phú", be the number of its name or not. */
bool
vn_is_street(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i);
    bool inside = m->first > sc->sentences->items[vn_sentence_at(sc, m->first)].first;
    const vn_token *t = inside ? &sc->tokens->items[m->first - 1] : NULL;
    uint8_t level = vn_scene_entity(sc, m->entity)->level;

    if (sc->text->s[m->start] >= '0' && sc->text->s[m->start] <= '9')
        return true;
    return t && t->len <= 4 && sc->text->s[t->start] >= '0' && sc->text->s[t->start] <= '9' &&
           !memchr(sc->text->s + t->start, '/', t->len) && level != VN_L_PROVINCE && level != VN_L_COUNTRY;
}

/* Whether an address goes on from the body or site before it: "trụ sở Hội X (60 Trần Phú, ...". */
static bool
is_address_of(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i), *before = i ? m - 1 : NULL;

    return before && vn_is_street(sc, i) && is_site_mention(sc, i - 1) &&
           m->first - before->first <= before->n + 2u;
}

/* The first place of the chain that a place ends. */
uint32_t
vn_place_chain(const vn_scene *sc, uint32_t i)
{
    for (int k = 0; k < VN_CHAIN_MAX && i &&
                    (vn_place_goes_on(sc, i) || vn_town_follows_site(sc, i) || is_address_of(sc, i));
         k++)
        i -= mentions_to_site(sc, i) == 2 ? 2 : 1;
    return completes_site(sc, i) ? i - 1 : i;
}
