/* meeting_delegation.c: delegations and who leads them; whose "the delegation" is, where no name stands with
 * it. */
#include "meeting_office.h"
#include "meeting_party.h"
#include "meeting_scene.h"
#include "meeting_slots.h"

#define VN_LED_REACH   9  /* "dẫn đầu đoàn đại biểu cấp cao B" */
#define VN_FACED_REACH 60 /* tokens from a delegation to whom it faces */

bool
vn_is_of_several(const vn_scene *sc, uint32_t delegation)
{
    static const char *const several[] = {"các", "nhiều", "những", "lượt", "Các", "Nhiều", "Những", NULL};

    return delegation && (vn_token_is_one_of(sc, delegation - 1, several) ||
                          sc->tokens->items[delegation - 1].kind == VN_T_NUMBER);
}

static void
take_identity(vn_party *p, const vn_party *from)
{
    p->person = from->person;
    p->body = from->body;
    p->part = from->part;
    p->country = from->country;
    p->guessed = from->guessed;
}

/* The land of whom the delegation faces: the nearest party of the sentence whose land is sure; NULL. */
static const char *
land_faced(const vn_scene *sc, const vn_parties *ps, size_t at)
{
    const vn_party *p = &ps->items[at], *best = NULL;
    uint32_t least = VN_FACED_REACH;

    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *q = &ps->items[i];
        uint32_t gap = q->first < p->first ? p->first - q->first : q->first - p->first;

        if (i == at || q->form > VN_P_BODY || !q->country || gap >= least)
            continue;
        least = gap;
        best = q;
    }
    if (best && best->body != VN_NO_ENTITY && vn_is_mission(sc->entities->items[best->body].name))
        return NULL; /* that of their own land receives them as well as that of another */
    return best ? best->country : NULL;
}

/* Who visits, by the land that most is told of. */
static const vn_party *
visitor(const vn_scene *sc)
{
    const char *soil = sc->visited_most ? sc->visited_most : sc->soil;
    const vn_party *p = soil ? &sc->people[vn_same_country(soil, "VN")] : NULL;

    return p && p->end && !vn_same_country(p->country, soil) ? p : NULL;
}

void
vn_delegation_follow(const vn_scene *sc, vn_parties *ps, size_t at)
{
    vn_party *p = &ps->items[at];
    const char *faced = land_faced(sc, ps, at);
    const vn_party *known = sc->delegation.first ? &sc->delegation
                            : sc->traveller.end  ? &sc->traveller
                                                 : NULL;
    const vn_party *guest = visitor(sc);

    if (known && guest && vn_same_country(known->country, faced) && !vn_same_country(guest->country, faced))
        known = NULL; /* that of the hosts */
    if (!known)
        known = guest;
    if (known)
        take_identity(p, known);
}

void
vn_delegation_remember(vn_scene *sc, const vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];
        vn_party *first = p->country ? &sc->people[!vn_same_country(p->country, "VN")] : NULL;

        if (first && p->form == VN_P_NAMED && !first->end)
            *first = *p;
    }
}

bool
vn_delegation_of_land(const vn_scene *sc, vn_party *p)
{
    const vn_party *known = sc->delegation.first ? &sc->delegation : NULL;

    if (!known || known->person == VN_NO_ENTITY || !vn_same_country(known->country, p->country))
        known = &sc->people[!vn_same_country(p->country, "VN")];
    if (!known->end || known->person == VN_NO_ENTITY || !vn_same_country(known->country, p->country) ||
        vn_is_envoy(sc, known))
        return false;
    take_identity(p, known);
    return true;
}

bool
vn_visitor_of(const vn_scene *sc, const char *land, vn_party *out)
{
    const vn_party *p = sc->delegation.first ? &sc->delegation : NULL;

    if (!p || !p->country || vn_same_country(p->country, land))
        p = visitor(sc);
    if (!p || !p->country || vn_same_country(p->country, land))
        return false;
    take_identity(out, p);
    return true;
}

/* "dẫn đầu đoàn đại biểu B", not "do A dẫn đầu đã gặp B". */
static bool
names_led_body(const vn_scene *sc, uint32_t from, uint32_t to)
{
    return vn_gap_has(sc, from, to, "dẫn") && !vn_gap_has(sc, from, to, "đã") &&
           !vn_gap_has_cue(sc, from, to, VN_Q_VERB) && !vn_gap_has_cue(sc, from, to, VN_Q_NOUN);
}

static bool
leads_delegation(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    return a->form == VN_P_NAMED && b->form != VN_P_NAMED && vn_gap_has(sc, a->end, b->first, "dẫn");
}

/* Who leads a delegation is of its land, which his name alone may not tell. */
static void
known_of_land(const vn_scene *sc, const vn_party *p)
{
    if (p->person == VN_NO_ENTITY || !p->country)
        return;
    sc->country[p->person] = p->country;
    sc->guessed[p->person] = p->guessed;
}

/* Whether the body of a delegation tells the land of who leads it better than his name does. */
static bool
is_told_by_body(const vn_scene *sc, const vn_party *leader, const vn_party *body)
{
    if (!body->country || body->guessed)
        return false;
    return leader->guessed ||
           (body->form == VN_P_BODY && leader->person != VN_NO_ENTITY &&
            vn_same_country(leader->country, "VN") && !sc->entities->items[leader->person].organization);
}

/* "talks between A and B, presided over by C of A": he leads none of B's. */
static bool
may_lead(const vn_scene *sc, const vn_party *leader, const vn_party *body)
{
    return !leader->country || !body->country || vn_same_country(leader->country, body->country) ||
           is_told_by_body(sc, leader, body);
}

/* Whether a body stands in what is said of the person named before it, behind a comma. */
static bool
is_apposed(const vn_scene *sc, const vn_party *person, const vn_party *body)
{
    return person->form == VN_P_NAMED && (body->form == VN_P_BODY || body->form == VN_P_OFFICE) &&
           body->first - person->end <= 4 && vn_token_is(sc, person->end, ",");
}

/* "đoàn B do A dẫn đầu", "đoàn B, dẫn đầu là A": whether what stands between announces who leads. */
static bool
announces_leader(const vn_scene *sc, uint32_t from, uint32_t to)
{
    static const vn_word_pair led[] = {{"đầu", "là"}, {"đầu", ":"}};

    for (uint32_t t = from; t < to; t++)
        if (vn_token_is(sc, t, "do") || VN_HAS_PAIR(sc, t, led))
            return true;
    return false;
}

void
vn_delegations_join(const vn_scene *sc, vn_parties *ps)
{
    size_t n = 0;

    for (size_t i = 0; i < ps->n; i++) {
        vn_party p = ps->items[i];
        vn_party *q = n ? &ps->items[n - 1] : NULL;

        if (n > 1 && p.form == VN_P_BODY && is_apposed(sc, &ps->items[n - 2], q) &&
            names_led_body(sc, q->end, p.first) && p.first - q->end <= VN_LED_REACH) {
            q = &ps->items[--n - 1]; /* "A, Bí thư toàn quốc Đảng B, dẫn đầu đoàn Đảng B" */
            q->end = ps->items[n].end;
        }
        if (q &&
            (p.first - q->end <= 5 || (p.first - q->end <= VN_LED_REACH && leads_delegation(sc, q, &p)))) {
            bool body_first = q->form == VN_P_BODY || q->form == VN_P_DELEGATION || q->form == VN_P_PLACE;

            if (body_first && p.form == VN_P_NAMED && announces_leader(sc, q->end, p.first) &&
                may_lead(sc, &p, q)) {
                if (q->form == VN_P_BODY) {
                    p.body = q->body;
                    p.part = q->part;
                    p.for_body = true;
                }
                if (!p.country || is_told_by_body(sc, &p, q)) {
                    p.country = q->country;
                    p.guessed = q->guessed;
                    known_of_land(sc, &p);
                }
                p.first = q->first;
                p.delegation = true;
                *q = p;
                continue;
            }
            if (q->form == VN_P_NAMED &&
                (p.form == VN_P_BODY || p.form == VN_P_PLACE || p.form == VN_P_DELEGATION) &&
                (names_led_body(sc, q->end, p.first) ||
                 (p.delegation && vn_gap_has_cue(sc, q->end, p.first, VN_Q_WITH)))) {
                if (p.form == VN_P_BODY) {
                    q->body = p.body;
                    q->for_body = true;
                }
                if (!q->country)
                    q->country = p.country;
                q->end = p.end;
                q->delegation = true;
                continue;
            }
        }
        ps->items[n++] = p;
    }
    ps->n = n;
}
