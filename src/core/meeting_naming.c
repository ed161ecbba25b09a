/* meeting_naming.c: whether a wording may name an encounter, by what it is. */
#include "meeting_merge.h"

static bool
says(const vn_scene *sc, const vn_candidate *c, const char *const *words)
{
    for (uint32_t i = c->first; i < c->first + c->n; i++)
        for (const char *const *w = words; *w; w++)
            if (vn_token_is(sc, i, *w))
                return true;
    return false;
}

uint8_t
vn_ceremony_of(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const welcome[] = {"đón", "chào", NULL},
                             *const award[] = {"trao", "tặng", "thưởng", NULL},
                             *const credentials[] = {"trình", "nhiệm", "thư", NULL},
                             *const opening[] = {"thành", "công", "trương", "mạc", "niệm", NULL},
                             *const mourning[] = {"viếng", "cữu", "tang", NULL};

    return says(sc, c, welcome)       ? VN_C_WELCOME
           : says(sc, c, credentials) ? VN_C_CREDENTIALS
           : says(sc, c, award)       ? VN_C_AWARD
           : says(sc, c, mourning)    ? VN_C_MOURNING
           : says(sc, c, opening)     ? VN_C_OPENING
                                      : VN_C_ANY;
}

/* "Quốc yến", "tiệc chiêu đãi": no tea at which they talk. */
bool
vn_is_feast(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const feast[] = {"yến", "tiệc", "đãi", "Yến", "Tiệc", NULL}, *const tea[] = {"trà",
                                                                                                    NULL};

    return c->kind == VN_M_RECEPTION && says(sc, c, feast) && !says(sc, c, tea);
}

/* "Before the feast the two had talks": talks told as an act are not the feast that is told first. */
bool
vn_is_beside_feast(const vn_encounter *e, const vn_candidate *c)
{
    return e->feast && c->told && c->kind == VN_M_TALKS;
}

bool
vn_may_name(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, float match)
{
    vn_kind_group g = vn_group_of(c->kind), h = vn_main_group(e);

    if (vn_is_beside_feast(e, c))
        return false;
    if (g == VN_G_CEREMONY && h == VN_G_CEREMONY) {
        uint8_t type = vn_ceremony_of(sc, c);

        return !type || !e->ceremony || type == e->ceremony;
    }
    if ((g == VN_G_TALKS && h == VN_G_CEREMONY && e->ceremony == VN_C_CREDENTIALS) ||
        (h == VN_G_TALKS && g == VN_G_CEREMONY && vn_ceremony_of(sc, c) == VN_C_CREDENTIALS))
        return c->kind == VN_M_RECEPTION || e->votes[VN_M_RECEPTION] > 0;
    if ((c->weak && h == VN_G_CEREMONY && e->ceremony == VN_C_WELCOME) ||
        (e->weak && g == VN_G_CEREMONY && vn_ceremony_of(sc, c) == VN_C_WELCOME))
        return true;
    if (g == h || g == VN_G_VISIT || g == VN_G_SIGNING)
        return true;
    if (h == VN_G_VISIT || h == VN_G_SIGNING)
        return true;
    if (match >= 4 && ((g == VN_G_CALL && h == VN_G_TALKS && e->votes[VN_M_TALKS] < 1) ||
                       (g == VN_G_TALKS && h == VN_G_CALL && c->kind != VN_M_TALKS)))
        return true;
    if ((g == VN_G_TALKS && h == VN_G_PHONE) || (g == VN_G_PHONE && h == VN_G_TALKS))
        return match >= 3.5f;
    if (h == VN_G_CONFERENCE && g == VN_G_TALKS)
        return match >= 3.5f && !c->told;
    return false;
}
