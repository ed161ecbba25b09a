/* meeting_alone.c: encounters told of one party alone: "A đã tiếp và giới thiệu ...", "A chủ trì lễ đón.",
 * "Cuộc gặp với B xoay quanh ...". */
#include "meeting_party.h"
#include "meeting_scan.h"

#define VN_OBJECT_REACH 16 /* tokens from a welcome to "was A" */
#define VN_NAMED_REACH  3  /* tokens from there to A */

/* "tiếp," "chủ trì lễ đón.": nobody follows the verb. */
static bool
has_no_object(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const ends[] = {".", ",", ";", "và", NULL};
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n;

    return end >= s->first + s->n || vn_token_is_one_of(sc, end, ends);
}

/* Whether who does it receives somebody: "tiếp", "chủ trì lễ đón", "chủ trì hội đàm". */
static bool
is_receiving(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t from = c->first > 2 ? c->first - 2 : 0;

    if (!c->told || c->noun || c->passive || c->zone == VN_Z_TITLE || c->zone == VN_Z_CAPTION)
        return false;
    if (c->kind == VN_M_RECEPTION)
        return c->subject == VN_SUBJ_HOST;
    if (c->kind == VN_M_CEREMONY)
        return vn_gap_has(sc, c->first, c->first + c->n, "đón");
    return c->kind == VN_M_TALKS &&
           (vn_gap_has(sc, from, c->first, "trì") || vn_token_is(sc, from + 1, "và"));
}

/* Who alone of a sentence could receive: all its parties are of his land. */
static const vn_party *
receiver(const vn_parties *ps, const vn_candidate *c)
{
    const vn_party *a = NULL;

    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];

        if (p->form > VN_P_PLACE || p->crowd || !p->country ||
            (ps->items[0].country && !vn_same_country(p->country, ps->items[0].country)))
            return NULL;
        if (p->end <= c->first && p->form <= VN_P_OFFICE)
            a = p;
    }
    return a;
}

/* "Lễ đón chính thức do A chủ trì": who presides over a welcome told by name. */
static const vn_party *
presider(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    if (c->kind != VN_M_CEREMONY || !c->noun || !vn_gap_has(sc, c->first, c->first + c->n, "đón"))
        return NULL;
    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];
        uint32_t end = c->first + c->n;

        if (p->first > end && p->form <= VN_P_OFFICE && p->country)
            return vn_gap_has(sc, end, p->first, "do") ? p : NULL;
    }
    return NULL;
}

/* "Đón khách tại cầu cảng có A": who received, told behind. */
static const vn_party *
receiver_behind(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    static const char *const is[] = {"là", "có", NULL};
    uint32_t first = sc->sentences->items[c->sentence].first, end = c->first + c->n;

    if (c->kind != VN_M_RECEPTION || c->subject != VN_SUBJ_HOST || c->noun || c->first - first > 1 ||
        c->zone == VN_Z_TITLE)
        return NULL;
    for (const vn_party *p = ps->items; p < ps->items + ps->n; p++) {
        if (p->first < end || p->form == VN_P_PLACE)
            continue;
        for (uint32_t i = end;
             p->form == VN_P_NAMED && p->country && i < p->first && i < end + VN_OBJECT_REACH; i++)
            if (vn_token_is_one_of(sc, i, is) && p->first - i <= VN_NAMED_REACH)
                return p;
        return NULL;
    }
    return NULL;
}

#define VN_TALKS_KINDS                                                                                       \
    (1u << VN_M_TALKS | 1u << VN_M_RECEPTION | 1u << VN_M_MEETING | 1u << VN_M_WORKING_SESSION |             \
     1u << VN_M_COURTESY_CALL)

/* "At the working session, A of the province said ...", where no encounter is told of two before: with whom
 * is told of those who visit. */
static const vn_party *
speaker(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    const vn_party *a = NULL;

    if (!c->noun || c->told || c->zone == VN_Z_TITLE || c->zone == VN_Z_CAPTION || c->first == first ||
        c->first - first > 2 || vn_gap_has(sc, first, c->first, "dự") || !(VN_TALKS_KINDS >> c->kind & 1) ||
        sc->paired_kinds & VN_TALKS_KINDS)
        return NULL;
    for (const vn_party *p = ps->items; p < ps->items + ps->n; p++) {
        if (!p->country || p->guessed || p->crowd || !vn_same_country(p->country, ps->items[0].country))
            return NULL;
        if (!a && p->first > c->first && p->form == VN_P_NAMED)
            a = p;
    }
    return a;
}

bool
vn_received_party(const vn_scene *sc, const vn_parties *ps, const vn_candidate *c, vn_party *host,
                  vn_party *guest)
{
    const vn_party *a = is_receiving(sc, c) && has_no_object(sc, c) ? receiver(ps, c) : presider(sc, ps, c);
    uint32_t end = c->first + c->n;

    if (!a)
        a = receiver_behind(sc, ps, c);
    if (!a)
        a = speaker(sc, ps, c);
    if (!a)
        return false;
    *host = *a;
    if (a->guessed && vn_same_country(a->country, sc->delegation.country) && vn_is_abroad_alike(sc->soil))
        host->country = sc->soil; /* who receives those of the land that his name may be of */
    *guest = vn_party_begin(VN_P_DELEGATION, end, end);
    if (!vn_visitor_of(sc, host->country, guest))
        return false;
    if (guest->person != VN_NO_ENTITY)
        guest->form = VN_P_NAMED;
    return true;
}
