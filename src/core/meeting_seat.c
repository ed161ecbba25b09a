/* meeting_seat.c: the body of a side that its head's office does not tell: the whole of which a department is
 * a part, and the body at which the side receives. */
#include "meeting_office.h"
#include "meeting_slots.h"
#include "meeting_where.h"

#define VN_WHOLE_REACH  3   /* tokens from a department to the body above it */
#define VN_SEAT_BODIES  400 /* mentions of an encounter's sentences that are looked through */
#define VN_SEAT_TELLING 16  /* tellings of an encounter that are */

/* A department of a ministry or force: nobody of its own in an encounter. */
static bool
is_department(const char *body)
{
    static const char *const heads[] = {"vụ", "phòng", "đội"};
    static const char *const bodies[] = {"phòng thương mại", "phòng thủ", "phòng công nghiệp"};
    size_t n = strlen(body);

    for (size_t k = 0; k < sizeof bodies / sizeof *bodies; k++)
        if (vn_begins_with(body, n, bodies[k]))
            return false;
    for (size_t k = 0; k < sizeof heads / sizeof *heads; k++)
        if (vn_begins_with(body, n, heads[k]))
            return true;
    return false;
}

/* The body named right behind mention i, with a comma, "của" or a bracket alone between; VN_NO_ENTITY. */
static uint32_t
body_behind(const vn_scene *sc, uint32_t i)
{
    static const char *const joints[] = {",", "(", "của", "thuộc", "-", NULL};
    const vn_mention *m = vn_scene_mention(sc, i), *next = m + 1;

    if (i + 1 >= sc->entities->n_mentions || next->kind != VN_E_ORGANIZATION ||
        next->first - (m->first + m->n) > VN_WHOLE_REACH)
        return VN_NO_ENTITY;
    for (uint32_t t = m->first + m->n; t < next->first; t++)
        if (!vn_token_is_one_of(sc, t, joints))
            return VN_NO_ENTITY;
    return next->entity;
}

const char *
vn_whole_of(const vn_scene *sc, const char *own)
{
    if (!own || !is_department(own))
        return own;
    for (uint32_t i = 0; i < sc->entities->n_mentions && i < VN_SEAT_BODIES; i++) {
        const vn_mention *m = vn_scene_mention(sc, i);
        const char *name = vn_scene_entity(sc, m->entity)->name;
        uint32_t whole;

        if (m->kind != VN_E_ORGANIZATION || strncmp(own, name, strlen(name)) != 0 || !is_department(name) ||
            (whole = body_behind(sc, i)) == VN_NO_ENTITY || is_department(vn_scene_entity(sc, whole)->name))
            continue;
        return vn_scene_entity(sc, whole)->name;
    }
    return own;
}
