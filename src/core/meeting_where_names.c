/* meeting_where_names.c: what names a place, and what it is by its name. */
#include "meeting_options.h"
#include "place.h"
#include "unicode.h"

/* A name that neither the tables nor a word of its kind tell is taken for a town's: "Regina". */
static bool
is_unknown_town(const vn_entity *e)
{
    unsigned n;

    return e->level == VN_L_NONE && e->kind == VN_E_PLACE &&
           (vn_class(vn_decode(e->name, e->name + strlen(e->name), &n)) & VN_C_UPPER);
}

bool
vn_is_site(const vn_entity *e)
{
    return e->level == VN_L_SITE || (e->level == VN_L_NONE && !is_unknown_town(e));
}

const char *
vn_short_place(const char *name)
{
    static const char capital[] = "Thủ đô ";

    for (const char *const *w = vn_place_kind_words; *w; w++)
        if (!strncmp(name, *w, strlen(*w)) && !strchr("0123456789", name[strlen(*w)]))
            return name + strlen(*w);
    return strncmp(name, capital, strlen(capital)) ? name : name + strlen(capital);
}

/* Bytes of the text that name a place; a site takes in the body whose seat it is: "trụ sở" + "Bộ X". */
uint32_t
vn_place_length(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i), *next = m + 1;

    if (i + 1 < sc->entities->n_mentions && vn_is_site(vn_scene_entity(sc, m->entity)) &&
        m->kind == VN_E_PLACE && next->kind == VN_E_ORGANIZATION && next->first == m->first + m->n)
        return next->start + next->len - m->start;
    return m->len;
}

/* Tokens before a body that make a site of it: "trụ sở" + "Công an tỉnh X". */
uint32_t
vn_seat_words(const vn_scene *sc, uint32_t i)
{
    static const char *const seats[][2] = {
        {"trụ", "sở"}, {"Trụ", "sở"}, {"hội", "trường"}, {"Hội", "trường"}};
    const vn_mention *m = vn_scene_mention(sc, i);

    for (size_t k = 0; m->kind == VN_E_ORGANIZATION && m->first >= 2 && k < sizeof seats / sizeof *seats; k++)
        if (vn_token_is(sc, m->first - 2, seats[k][0]) && vn_token_is(sc, m->first - 1, seats[k][1]))
            return 2;
    return 0;
}

/* "Đại sứ quán Việt Nam ở Houston": bytes of a body's name before the town where it has its seat; 0 where the
 * name tells none. */
static uint32_t
bytes_before_town(const vn_scene *sc, const vn_mention *m)
{
    static const char *const at[] = {" ở ", " tại "};
    const char *name = sc->text->s + m->start;
    vn_tail tail = vn_place_tail(name, m->len);

    if (m->kind != VN_E_ORGANIZATION || !tail.place.found || tail.place.level == VN_L_COUNTRY)
        return 0;
    for (size_t k = 0; k < sizeof at / sizeof *at; k++)
        if (tail.at > strlen(at[k]) && !memcmp(name + tail.at - strlen(at[k]), at[k], strlen(at[k])))
            return tail.at;
    return 0;
}

/* Byte of the text where the name of a place begins. */
uint32_t
vn_place_start(const vn_scene *sc, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(sc, i);
    uint32_t before = bytes_before_town(sc, m);

    return before ? m->start + before : sc->tokens->items[m->first - vn_seat_words(sc, i)].start;
}

const char *
vn_place_name(const vn_scene *sc, uint32_t i)
{
    uint32_t start = vn_place_start(sc, i), end = vn_scene_mention(sc, i)->start + vn_place_length(sc, i);

    return vn_short_place(vn_strndup(sc->arena, sc->text->s + start, end - start));
}
