/* meeting_twins.c: encounters that were told apart and prove one. */
#include "meeting_merge.h"

#define VN_LEAD_REACH  2  /* sentences after the headline that may tell of bodies alone */
#define VN_TITLE_REACH 16 /* encounters after that of the headline among which it may be told */

/* A side of which only the country is known. */
static bool
is_vague(const vn_party *p)
{
    return p->person == VN_NO_ENTITY && p->body == VN_NO_ENTITY;
}

/* Gives a vague side what the twin knows of it. */
static void
adopt(vn_encounter *to, const vn_encounter *from)
{
    for (int k = 0; k < 2; k++)
        for (int j = 0; j < 2; j++)
            if (to->side[k].person == VN_NO_ENTITY && from->side[j].person != VN_NO_ENTITY &&
                vn_same_country(to->side[k].country, from->side[j].country))
                vn_side_refine(&to->side[k], &from->side[j]);
}

static bool
other_ceremony(const vn_encounter *a, const vn_encounter *b)
{
    return a->ceremony && b->ceremony && a->ceremony != b->ceremony;
}

/* A feast beside talks. */
static bool
other_sitting(const vn_encounter *a, const vn_encounter *b)
{
    return a->feast != b->feast && (a->feast ? b : a)->votes[VN_M_TALKS] > 0;
}

/* Takes the wordings of an encounter into the twin that it proved to be. */
static void
merge_into(const vn_scene *sc, vn_encounter *twin, const vn_encounter *e)
{
    for (uint8_t k = 0; k < VN_M_KINDS; k++)
        twin->votes[k] += e->votes[k];
    for (size_t k = 0; k < e->n && twin->n < VN_MAX_WORDINGS; k++) {
        VN_PUSH_ROOM(sc->arena, twin->candidates, twin->n, twin->cap);
        twin->candidates[twin->n++] = e->candidates[k];
        vn_insert_index(twin->candidates, twin->n);
    }
    for (size_t k = 0; k < e->n_sentences; k++)
        vn_encounter_speak(sc, twin, e->sentences[k]);
    if (e->score > twin->score)
        twin->score = e->score;
    if (!twin->date)
        twin->date = e->date;
    twin->weak &= e->weak;
    adopt(twin, e);
}

/* "B called on the leaders of A. C received him": a call and a reception of one pair are one. */
static bool
is_call_received(const vn_encounter *a, const vn_encounter *b)
{
    vn_kind_group g = vn_main_group(a), h = vn_main_group(b);
    const vn_encounter *talks = g == VN_G_TALKS ? a : b;

    return ((g == VN_G_CALL && h == VN_G_TALKS) || (g == VN_G_TALKS && h == VN_G_CALL)) &&
           talks->votes[VN_M_RECEPTION] > 0 && talks->votes[VN_M_TALKS] == 0 &&
           talks->votes[VN_M_WORKING_SESSION] == 0;
}

/* Whether the second is told as what another host gave the first's guests. */
static bool
is_apart(const vn_encounter *first, const vn_encounter *second)
{
    return second->apart && first->n && second->apart == first->candidates[0] + 1;
}

/* "The welcome ceremony for B", of whose hosts only the land is told: who welcomed B, or spoke with B. */
static void
take_hosts(const vn_encounters *es, vn_encounter *e)
{
    for (int k = 0; e->ceremony == VN_C_WELCOME && k < 2; k++)
        for (size_t i = 0; i < es->n && is_vague(&e->side[k]) && e->side[!k].person != VN_NO_ENTITY; i++) {
            const vn_encounter *o = &es->items[i];

            for (int j = 0; j < 2 && o->votes[VN_M_RECEPTION] + o->votes[VN_M_TALKS] > 0; j++)
                if (o->side[!j].person == e->side[!k].person && o->side[j].person != VN_NO_ENTITY &&
                    vn_same_country(o->side[j].country, e->side[k].country) && is_vague(&e->side[k]))
                    e->side[k] = o->side[j];
        }
}

/* What was told apart at first may prove one encounter once its heads are known. */
void
vn_twins_join(const vn_scene *sc, vn_encounters *es)
{
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        vn_encounter *e = &es->items[i], *twin = NULL;

        for (size_t k = n > 16 ? n - 16 : 0; k < n && !twin; k++) {
            vn_encounter *o = &es->items[k];
            float straight, crossed;

            if ((vn_main_group(o) != vn_main_group(e) && !is_call_received(o, e)) || other_ceremony(o, e) ||
                other_sitting(o, e) || is_apart(o, e) ||
                (o->date && e->date && strcmp(o->date, e->date) != 0))
                continue;
            straight = vn_party_agreement(sc, &o->side[0], &e->side[0]) +
                       vn_party_agreement(sc, &o->side[1], &e->side[1]);
            crossed = vn_party_agreement(sc, &o->side[0], &e->side[1]) +
                      vn_party_agreement(sc, &o->side[1], &e->side[0]);
            if (straight >= 3 || crossed >= 3 ||
                ((straight >= 2.5f || crossed >= 2.5f) && (is_vague(&e->side[0]) || is_vague(&e->side[1]) ||
                                                           is_vague(&o->side[0]) || is_vague(&o->side[1]))))
                twin = o;
        }
        if (!twin) {
            es->items[n++] = *e;
            continue;
        }
        merge_into(sc, twin, e);
    }
    es->n = n;
    for (size_t i = 0; i < es->n; i++)
        take_hosts(es, &es->items[i]);
}

/* Whether all its wordings stand in the headline, and it names no two persons; or in the lead, and it names
 * none. */
static bool
is_of_title(const vn_candidates *all, const vn_encounter *e)
{
    int persons = (e->side[0].person != VN_NO_ENTITY) + (e->side[1].person != VN_NO_ENTITY);

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (c->zone != VN_Z_TITLE && (persons || c->sentence > VN_LEAD_REACH))
            return false;
    }
    return e->n > 0 && persons < 2;
}

/* Whether two bodies of many lands are one, by name or by most words of the shorter name. */
static bool
is_alike(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    const char *x = vn_party_body(sc, a), *y = vn_party_body(sc, b);
    size_t words = 0, shared = 0;

    if (vn_party_agreement(sc, a, b) > 1)
        return true;
    if (strlen(x) > strlen(y)) {
        const char *t = x;

        x = y;
        y = t;
    }
    while (*x) {
        size_t n = strcspn(x, " ");
        char *word = vn_strndup(sc->arena, x, n);

        words++;
        shared += vn_holds_word(y, word);
        x += n + (x[n] == ' ');
    }
    return words > 2 && shared * 4 >= words * 3;
}

/* Whether a side that the headline names may be one that the body names: what is named is not another. */
static bool
is_named_fully(const vn_scene *sc, const vn_party *title, const vn_party *body)
{
    if (title->person != VN_NO_ENTITY)
        return title->person == body->person;
    if (!title->country && !body->country && title->form == VN_P_BODY && vn_party_body(sc, body))
        return is_alike(sc, title, body);
    return title->country && vn_same_country(title->country, body->country);
}

static bool
tells_title(const vn_scene *sc, const vn_encounter *e, const vn_encounter *o)
{
    for (int k = 0; k < 2; k++) {
        bool first = is_named_fully(sc, &e->side[0], &o->side[k]),
             second = is_named_fully(sc, &e->side[1], &o->side[!k]);

        if (first && second)
            return true;
        if ((first && e->side[0].person != VN_NO_ENTITY && is_vague(&e->side[1])) ||
            (second && e->side[1].person != VN_NO_ENTITY && is_vague(&e->side[0])))
            return true;
    }
    return false;
}

/* The bodies that the lead says to have met are those that the people named after stand for. */
static void
take_bodies(vn_encounter *told, const vn_encounter *lead)
{
    for (int k = 0; k < 2; k++)
        for (int j = 0; j < 2; j++)
            if (lead->side[j].form == VN_P_BODY && lead->side[j].body != VN_NO_ENTITY &&
                vn_same_country(lead->side[j].country, told->side[k].country)) {
                told->side[k].body = lead->side[j].body;
                told->side[k].delegation = true;
            }
}

/* What the headline tells of bodies and lands, the body tells of people. */
void
vn_titles_join(const vn_scene *sc, const vn_candidates *all, vn_encounters *es)
{
    size_t n = 0;

    for (size_t i = 0; i < es->n; i++) {
        vn_encounter *e = &es->items[i], *told = NULL;
        bool title = is_of_title(all, e);

        for (size_t k = i + 1; title && !told && k < es->n && k < i + VN_TITLE_REACH; k++)
            if ((es->items[k].weak || vn_main_group(&es->items[k]) == vn_main_group(e)) &&
                !other_ceremony(e, &es->items[k]) && !is_apart(e, &es->items[k]) &&
                tells_title(sc, e, &es->items[k]))
                told = &es->items[k];
        if (told) {
            if (all->items[e->candidates[0]].zone != VN_Z_TITLE)
                take_bodies(told, e);
            merge_into(sc, told, e);
        } else
            es->items[n++] = *e;
    }
    es->n = n;
}

void
vn_welcomer_name(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_encounter *e)
{
    if (e->ceremony != VN_C_WELCOME)
        return;
    for (size_t i = 0; i < es->n; i++) {
        const vn_encounter *o = &es->items[i];

        if (o == e || !o->n || !all->items[o->candidates[0]].weak || !vn_same_sides(sc, o, e))
            continue;
        for (int k = 0; k < 2; k++)
            for (int j = 0; j < 2; j++)
                if (e->side[k].form == VN_P_PLACE && o->side[j].person != VN_NO_ENTITY &&
                    vn_same_country(e->side[k].country, o->side[j].country))
                    vn_side_refine(&e->side[k], &o->side[j]);
    }
}
