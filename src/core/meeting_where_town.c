/* meeting_where_town.c: the town that comes before a site in it. */
#include "meeting_office.h"
#include "meeting_where.h"
#include "place.h"

bool
vn_is_called_town(const vn_scene *sc, uint32_t i)
{
    static const char *const words[] = {"thành phố", "Thành phố", "thủ đô", "Thủ đô", "thị xã",
                                        "Thị xã",    "TP",        "TX",     NULL};
    const vn_mention *m = vn_scene_mention(sc, i);

    for (const char *const *w = words; *w; w++)
        if (vn_begins_with(sc->text->s + m->start, m->len, *w))
            return true;
    return false;
}

/* Whether a place is called a town where it is named, or is a town by the tables: a province that is one too.
 */
static bool
is_town(const vn_scene *sc, const vn_option *o)
{
    static const char kind[] = "thành phố ";
    size_t len = strlen(o->code);
    vn_place_hit as_town;
    char *name;

    if (o->on[VN_LF_site] || o->on[VN_LF_land])
        return false;
    if (o->on[VN_LF_city])
        return true;
    if (vn_is_called_town(sc, o->mention))
        return true;
    name = VN_NEW(sc->arena, char, sizeof kind + len);
    memcpy(name, kind, sizeof kind - 1);
    memcpy(name + sizeof kind - 1, o->code, len + 1);
    as_town = vn_place_find(name, sizeof kind - 1 + len, NULL);
    return as_town.found && as_town.level == VN_L_PROVINCE;
}

/* Whether a town is named right behind a site, as where it lies. */
static bool
holds_site(const vn_scene *sc, const vn_option *site, const vn_option *town)
{
    return town->on[VN_LF_after_site] && site->mention < town->mention &&
           vn_place_chain(sc, town->mention) <= site->mention;
}

/* Whether the title says that it was held in the town. */
static bool
titles_town(const vn_option *town)
{
    return town->on[VN_LF_title] && town->on[VN_LF_at] && !town->on[VN_LF_aside] && !town->on[VN_LF_not_soil];
}

void
vn_sites_to_towns(const vn_scene *sc, vn_options *os, bool first)
{
    for (size_t i = 1; i < os->n; i++) {
        vn_option *site = &os->items[i];

        for (size_t k = 1; site->on[VN_LF_site] && !site->on[VN_LF_site_port] && k < os->n; k++) {
            const vn_option *town = &os->items[k];

            if ((holds_site(sc, site, town) || (first && titles_town(town))) && is_town(sc, town)) {
                site->code = town->code;
                site->mention = town->mention;
                break;
            }
        }
    }
}
