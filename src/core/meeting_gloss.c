/* meeting_gloss.c: places whose name is one at home, too, by the land that the article writes behind them
 * once. */
#include "meeting_scene.h"

/* The land that is written behind a place: "Hà Nam (Trung Quốc)", "Hà Nam, Trung Quốc"; NULL where none is.
 */
static const char *
gloss_of(const vn_scene *sc, size_t i)
{
    static const char *const marks[] = {"(", ",", "của", NULL};
    const vn_entities *es = sc->entities;
    const vn_mention *m = &es->mentions[i], *land = m + 1;
    uint32_t end = m->first + m->n;

    if (i + 1 >= es->n_mentions || m->kind != VN_E_PLACE || land->kind != VN_E_PLACE ||
        land->first != end + 1 || !vn_token_is_one_of(sc, end, marks))
        return NULL;
    if (es->items[m->entity].level < VN_L_PROVINCE || es->items[land->entity].level != VN_L_COUNTRY)
        return NULL;
    return vn_is_abroad_alike(sc->country[land->entity]) ? sc->country[land->entity] : NULL;
}

static bool
ends_with(const char *s, const char *end)
{
    size_t n = s ? strlen(s) : 0, k = strlen(end);

    return n >= k && !strcmp(s + n - k, end) && (n == k || s[n - k - 1] == ' ');
}

/* The name of a place without what kind of place it is: "tỉnh Hà Nam". */
static const char *
bare_name(const char *name)
{
    static const char *const kinds[] = {"tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP ", NULL};

    for (const char *const *k = kinds; *k; k++)
        if (!strncmp(name, *k, strlen(*k)))
            return name + strlen(*k);
    return name;
}

/* Gives the land to the place, and to the bodies and the people of bodies that are named by it. */
static void
give_land(vn_scene *sc, const char *place, const char *land)
{
    const vn_entities *es = sc->entities;

    for (size_t i = 0; i < es->n; i++) {
        const vn_entity *e = &es->items[i];
        const char *name = e->kind == VN_E_PERSON ? e->organization : e->name;

        if (e->kind != VN_E_PERSON && e->kind != VN_E_ORGANIZATION && e->kind != VN_E_PLACE)
            continue;
        if (ends_with(name, place) && vn_same_country(sc->country[i], "VN")) {
            sc->country[i] = land;
            sc->guessed[i] = false;
        }
    }
}

void
vn_glosses_read(vn_scene *sc)
{
    const vn_entities *es = sc->entities;
    int left = 4; /* such places of one article */

    for (size_t i = 0; i < es->n_mentions && left > 0; i++) {
        const char *land = gloss_of(sc, i);

        if (!land)
            continue;
        give_land(sc, bare_name(es->items[es->mentions[i].entity].name), land);
        left--;
    }
}
