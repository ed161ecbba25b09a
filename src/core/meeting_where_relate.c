/* meeting_where_relate.c: how the places that compete stand to each other and to the encounter. */
#include "meeting_where.h"

/* Whether the name of a side's body holds the place's name. */
static bool
names_body(const vn_scene *sc, const vn_party *p, const char *name)
{
    const char *body = p->body != VN_NO_ENTITY ? vn_scene_entity(sc, p->body)->name : NULL;

    if (!body && p->person != VN_NO_ENTITY)
        body = vn_scene_entity(sc, p->person)->organization;
    return body && strstr(body, name);
}

/* Whether two places lie in one unit with a code: a site and its town. */
static bool
same_unit(const vn_scene *sc, const vn_option *a, const vn_option *b)
{
    const char *x = vn_scene_entity(sc, vn_scene_mention(sc, a->mention)->entity)->code;
    const char *y = vn_scene_entity(sc, vn_scene_mention(sc, b->mention)->entity)->code;

    return x && y && !strcmp(x, y);
}

static const char *
land_of(const vn_scene *sc, const vn_option *o)
{
    return vn_country_of(sc, vn_scene_entity(sc, vn_scene_mention(sc, o->mention)->entity));
}

/* Drops the lands of which a town competes as well. */
static void
drop_lands(const vn_scene *sc, vn_options *os)
{
    size_t n = 1;

    for (size_t i = 1; i < os->n; i++) {
        bool town = false;

        for (size_t k = 1; os->items[i].on[VN_LF_land] && !town && k < os->n; k++)
            town = !os->items[k].on[VN_LF_land] &&
                   vn_same_country(land_of(sc, &os->items[k]), land_of(sc, &os->items[i]));
        if (!town)
            os->items[n++] = os->items[i];
    }
    os->n = n;
}

/* Whether a place of another land that is neither side's competes. */
static bool
has_other_third(const vn_scene *sc, const vn_options *os, size_t which)
{
    const char *land = land_of(sc, &os->items[which]);

    for (size_t k = 1; k < os->n; k++)
        if (os->items[k].on[VN_LF_no_side] && os->items[k].on[VN_LF_at] &&
            !vn_same_country(land_of(sc, &os->items[k]), land))
            return true;
    return false;
}

void
vn_places_relate(const vn_scene *sc, const vn_encounter *e, vn_options *os)
{
    bool remote = e->kind == VN_M_PHONE_CALL || e->kind == VN_M_ONLINE_MEETING, town = false;

    drop_lands(sc, os);
    for (size_t i = 1; i < os->n; i++)
        town |= !os->items[i].on[VN_LF_site] && !os->items[i].on[VN_LF_land] && os->items[i].on[VN_LF_at];
    for (size_t i = 1; i < os->n; i++) {
        vn_option *o = &os->items[i];
        size_t others = 0, others_at = 0;

        o->on[VN_LF_first_place] = i == 1 && !o->on[VN_LF_aside];

        for (size_t k = 1; k < os->n; k++) {
            const vn_option *p = &os->items[k];

            if (strcmp(p->code, o->code) != 0 && !p->on[VN_LF_site] && !p->on[VN_LF_land] &&
                !p->on[VN_LF_aside]) {
                others++;
                others_at += p->on[VN_LF_at];
            }
            if (o->on[VN_LF_site] != p->on[VN_LF_site] && k != i && same_unit(sc, o, p) && p->on[VN_LF_at])
                o->on[o->on[VN_LF_site] ? VN_LF_within : VN_LF_holds] = true;
            if (k == i || strcmp(p->code, o->code) != 0)
                continue;
            o->on[VN_LF_value_title] |= p->on[VN_LF_title] || p->on[VN_LF_lead];
        }
        if (town && o->on[VN_LF_site])
            o->on[VN_LF_city_site] = true;
        o->on[VN_LF_third_only] = o->on[VN_LF_no_side] && o->on[VN_LF_at] && !has_other_third(sc, os, i);
        if (o->on[VN_LF_land]) {
            o->on[VN_LF_only_land] = others == 0;
            o->on[VN_LF_land_at_most] = others_at == 0;
        } else if (!o->on[VN_LF_site] && !o->on[VN_LF_aside]) {
            o->on[VN_LF_only_town] = others == 0;
            o->on[VN_LF_only_at] = o->on[VN_LF_at] && others_at == 0;
            o->on[VN_LF_arrives_only] = o->on[VN_LF_arrives] && others == 0;
            o->on[VN_LF_far_only] = o->on[VN_LF_far_town] && o->on[VN_LF_at] && others == 0;
        }
        if (names_body(sc, &e->side[0], o->code) || names_body(sc, &e->side[1], o->code))
            o->on[VN_LF_side_body] = true;
        o->on[VN_LF_remote] = remote;
        o->on[VN_LF_visit] = e->kind == VN_M_VISIT;
        o->on[VN_LF_ceremony] = e->kind == VN_M_CEREMONY;
        o->on[VN_LF_bare] = !o->on[VN_LF_at] && !o->on[VN_LF_to] && !o->on[VN_LF_visits];
    }
    os->items[0].on[VN_LF_none_remote] = remote;
}
