/* meeting_where_town.c: the town that comes before a site in it. */
#include "meeting_office.h"
#include "meeting_where.h"
#include "place.h"

/* The level of the town that the tables know by a bare name, VN_L_NONE where they know none. */
static uint8_t
level_as_town(const vn_scene *sc, const char *bare)
{
    static const char kind[] = "thành phố ";
    size_t len = strlen(bare);
    char *name = VN_NEW(sc->arena, char, sizeof kind + len);
    vn_place_hit hit;

    memcpy(name, kind, sizeof kind - 1);
    memcpy(name + sizeof kind - 1, bare, len + 1);
    hit = vn_place_find(name, sizeof kind - 1 + len, NULL);
    return hit.found ? hit.level : VN_L_NONE;
}

bool
vn_is_called_town(const vn_scene *sc, uint32_t i)
{
    static const char *const words[] = {"thành phố", "Thành phố", "thủ đô", "Thủ đô", "thị xã",
                                        "Thị xã",    "TP",        "TX",     NULL};
    const vn_mention *m = vn_scene_mention(sc, i);

    for (const char *const *w = words; *w; w++)
        if (vn_begins_with(sc->text->s + m->start, m->len, *w))
            return true;
    return vn_scene_entity(sc, m->entity)->level == VN_L_DISTRICT &&
           level_as_town(sc, vn_place_name(sc, i)) == VN_L_DISTRICT;
}

/* Whether a place is a town or a province, or is called a town where it is named. */
static bool
is_town(const vn_scene *sc, const vn_option *o)
{
    if (o->on[VN_LF_site] || o->on[VN_LF_land])
        return false;
    return o->on[VN_LF_city] || o->on[VN_LF_province] || vn_is_called_town(sc, o->mention);
}

/* Whether a town is named right behind a site or its street, as where it lies. */
static bool
holds_site(const vn_scene *sc, const vn_option *site, const vn_option *town)
{
    bool street = site->mention + 2 == town->mention;

    return (town->on[VN_LF_after_site] || street) && site->mention < town->mention &&
           vn_place_chain(sc, town->mention) <= site->mention;
}

/* Whether the title says that it was held in the town. */
static bool
titles_town(const vn_option *town)
{
    return town->on[VN_LF_title] && town->on[VN_LF_at] && !town->on[VN_LF_aside] && !town->on[VN_LF_not_soil];
}

/* Whether a site is the port or airport of a great town that its name ends with: "sân bay Vienna". */
static bool
is_great_port(const vn_scene *sc, const vn_option *site, const vn_tail *tail)
{
    bool reached = site->on[VN_LF_at] || site->on[VN_LF_arrives] || site->on[VN_LF_to] || site->reached ||
                   vn_token_is(sc, site->token - 1, "cập");

    return site->on[VN_LF_site_port] && reached && !site->on[VN_LF_aside] && !site->on[VN_LF_elsewhere] &&
           (tail->place.level == VN_L_CITY || level_as_town(sc, site->code + tail->at) == VN_L_PROVINCE);
}

/* Lets a great port stand for its town, which the land or state named behind it only holds. */
static void
port_to_town(vn_options *os, vn_option *port)
{
    port->on[VN_LF_site] = port->on[VN_LF_site_port] = port->on[VN_LF_before_town] = false;
    port->on[VN_LF_city] = true;
    for (size_t k = 1; k < os->n; k++)
        if (os->items[k].mention == port->mention + 1 && os->items[k].on[VN_LF_chained]) {
            port->on[VN_LF_heads_town] = os->items[k].on[VN_LF_after_town] = true;
            os->items[k].on[VN_LF_only_town] = os->items[k].on[VN_LF_after_site] = false;
        }
}

/* The town that the name of a site ends with: "Nhà hát Lớn Huế"; NULL without one, of gates and of ports but
 * great ones. */
static const char *
town_in_name(const vn_scene *sc, vn_options *os, vn_option *site)
{
    static const char *const gates[] = {"Cửa khẩu", "cửa khẩu", "Cảng", "cảng", "Sân bay", "sân bay",
                                        "Ga",       "ga",       "cầu",  "Cầu",  NULL};
    const char *name = site->code;
    size_t len = strlen(name);
    vn_tail tail = vn_place_tail(name, len);

    if (!site->on[VN_LF_site] || !tail.place.found || !tail.at)
        return NULL;
    if (is_great_port(sc, site, &tail)) {
        port_to_town(os, site);
        return vn_short_place(name + tail.at);
    }
    if (!site->on[VN_LF_at] ||
        (tail.place.level != VN_L_CITY && level_as_town(sc, name + tail.at) == VN_L_NONE))
        return NULL;
    for (const char *const *w = gates; *w; w++)
        if (vn_begins_with(name, len, *w))
            return NULL;
    return vn_short_place(name + tail.at);
}

void
vn_sites_to_towns(const vn_scene *sc, vn_options *os, bool first)
{
    for (size_t i = 1; i < os->n; i++) {
        vn_option *site = &os->items[i];
        const char *town_name;

        for (size_t k = 1; site->on[VN_LF_site] && !site->on[VN_LF_site_port] && k < os->n; k++) {
            const vn_option *town = &os->items[k];

            if ((holds_site(sc, site, town) || (first && titles_town(town))) && is_town(sc, town)) {
                site->code = town->code;
                site->mention = town->mention;
                break;
            }
        }
        if ((town_name = town_in_name(sc, os, site)) != NULL)
            site->code = town_name;
    }
}
