/* meeting_match.c: whether two parties, or two pairs of them, can be the same. */
#include "meeting_merge.h"
#include "meeting_office.h"

/* Whether a name begins another, letters small or capital. */
static bool
begins_name(const char *whole, const char *part)
{
    size_t n = strlen(part), m = strlen(whole);

    return m > n && whole[n] == ' ' && vn_hash_lower(whole, n) == vn_hash_lower(part, n);
}

/* Whether a name holds another, an abbreviation in brackets left out. */
static bool
has_name(const char *whole, const char *part)
{
    const char *bracket = whole ? strstr(whole, " (") : NULL, *end = bracket ? strchr(bracket, ')') : NULL;
    size_t head, n;

    if (!whole || !part)
        return false;
    if (strstr(whole, part) || begins_name(whole, part))
        return true;
    if (!end)
        return false;
    head = (size_t)(bracket - whole);
    n = strlen(part);
    if (n <= head)
        return false;
    return !strncmp(whole, part, head) && !strncmp(end + 1, part + head, n - head);
}

/* One name within the other: a fuller form. */
static bool
same_name(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    const char *x = sc->folded[a->person], *y = sc->folded[b->person];

    return x && y && strlen(x) > 6 && strlen(y) > 6 && (strstr(x, y) || strstr(y, x)) &&
           vn_same_country(a->country, b->country);
}

/* Whether two folded names have a syllable of three letters or more in common. */
static bool
share_syllable(const char *x, const char *y)
{
    while (*x) {
        size_t n = strcspn(x, " ");
        const char *p = y;

        while (n >= 3 && *p) {
            size_t k = strcspn(p, " ");

            if (k == n && !memcmp(x, p, n))
                return true;
            p += k + (p[k] == ' ');
        }
        x += n + (x[n] == ' ');
    }
    return false;
}

/* Two spellings of one person: the same office of the same land, names that share a syllable. */
static bool
same_office(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    const vn_entity *x = &sc->entities->items[a->person], *y = &sc->entities->items[b->person];

    if (!x->position || !y->position || !vn_same_country(a->country, b->country) ||
        !share_syllable(sc->folded[a->person], sc->folded[b->person]))
        return false;
    if (vn_hash_lower(x->position, strlen(x->position)) != vn_hash_lower(y->position, strlen(y->position)))
        return false;
    return (!x->organization && !y->organization) ||
           (x->organization && y->organization && !strcmp(x->organization, y->organization));
}

/* A bare chairman leads a state, one of a house the parliament. */
static vn_sole
sole_office_of(const char *s, size_t len, const char *body)
{
    if (vn_hash_lower("chủ tịch", strlen("chủ tịch")) != vn_hash_lower(s, len))
        return vn_office_sole(s, len);
    return !body                                              ? VN_SOLE_STATE
           : strstr(body, "Quốc hội") || strstr(body, "viện") ? VN_SOLE_SPEAKER
                                                              : VN_SOLE_NONE;
}

/* Who reigns: a land has one. */
static bool
is_throne(vn_sole office)
{
    return office == VN_SOLE_KING || office == VN_SOLE_MONARCH;
}

/* Whether an office is that of a minister or a deputy, which who leads a state or a house does not hold. */
static bool
is_below(const char *office, size_t len, vn_sole held)
{
    const vn_office_fact *f = vn_office_fact_of(office, len);
    bool leads = held == VN_SOLE_PRESIDENT || held == VN_SOLE_STATE || held == VN_SOLE_KING ||
                 held == VN_SOLE_SPEAKER || held == VN_SOLE_PARTY;

    return f && leads && (f->tier == VN_TIER_MINISTER || f->tier == VN_TIER_DEPUTY);
}

/* Whether the office told of cannot be that of the person, by what else the person holds. */
static bool
other_office(const vn_scene *sc, const vn_party *office, const vn_party *named)
{
    const char *held = sc->entities->items[named->person].position;
    const vn_mention *m;
    vn_sole a, b;

    if (office->form != VN_P_OFFICE || office->office == VN_NO_ENTITY || !held)
        return false;
    m = &sc->entities->mentions[office->office];
    a = sole_office_of(sc->text->s + m->start, m->len, vn_party_body(sc, office));
    b = sole_office_of(held, strlen(held), sc->entities->items[named->person].organization);
    if (!a)
        return is_below(sc->text->s + m->start, m->len, b);
    if (a == b)
        return false;
    if (!b) { /* no office of one alone: a minister for foreign affairs may be told as "Ngoại trưởng" */
        int level = vn_office_level(sc, named);

        return level == 1 || (level == 2 && a != VN_SOLE_FOREIGN);
    }
    return !(is_throne(a) && is_throne(b)) && !(b == VN_SOLE_STATE && a == VN_SOLE_PARTY) &&
           !(b == VN_SOLE_PARTY && a == VN_SOLE_STATE);
}

/* "Phó Chủ tịch" of who is told as "Phó Chủ tịch thứ nhất": the office with what narrows it. */
static bool
is_narrowed(const char *office, size_t n, const char *fuller, size_t len)
{
    static const char *const words[] = {"thứ nhất", "thường trực", "đặc mệnh", "toàn quyền", "thường trú"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (len > n + 1 && fuller[n] == ' ' && vn_hash_lower(fuller, n) == vn_hash_lower(office, n) &&
            vn_begins_with(fuller + n + 1, len - n - 1, words[i]))
            return true;
    return false;
}

/* Whether two offices told without names are surely not one: by their words, the few aside that say the same
 * ("Nhà vua", "Quốc vương"). */
static bool
are_other_offices(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    const vn_mention *p = &sc->entities->mentions[a->office], *q = &sc->entities->mentions[b->office];
    const char *x = sc->text->s + p->start, *y = sc->text->s + q->start;

    if (vn_hash_lower(x, p->len) == vn_hash_lower(y, q->len))
        return false;
    if (is_narrowed(x, p->len, y, q->len) || is_narrowed(y, q->len, x, p->len))
        return false;
    return !(is_throne(vn_office_sole(x, p->len)) && is_throne(vn_office_sole(y, q->len)) &&
             vn_same_country(a->country, b->country));
}

/* A body of many lands beside someone of one land. */
static bool
stands_above(const vn_party *a, const char *body, const vn_party *b, const char *other)
{
    return body && !other && !a->country && b->country && !b->guessed && vn_is_international(body);
}

/* How well two parties can be one side: below 0 they cannot. */
float
vn_party_agreement(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    const char *x = vn_party_body(sc, a), *y = vn_party_body(sc, b);

    if (a->crowd != b->crowd && (a->person != VN_NO_ENTITY || b->person != VN_NO_ENTITY))
        return -9;
    if (a->person != VN_NO_ENTITY && b->person != VN_NO_ENTITY)
        return a->person == b->person || same_name(sc, a, b) ? 2 : same_office(sc, a, b) ? 1.6f : -9;
    if (a->country && b->country && !vn_same_country(a->country, b->country) && !a->guessed && !b->guessed)
        return -9;
    if ((a->person != VN_NO_ENTITY && other_office(sc, b, a)) ||
        (b->person != VN_NO_ENTITY && other_office(sc, a, b)))
        return -9;
    if (a->form == VN_P_OFFICE && b->form == VN_P_OFFICE && a->office != VN_NO_ENTITY &&
        b->office != VN_NO_ENTITY && are_other_offices(sc, a, b))
        return -9;
    if (x && y) {
        if (has_name(x, y) || has_name(y, x))
            return 1.5f;
        return a->person == VN_NO_ENTITY && b->person == VN_NO_ENTITY ? -9 : 0.3f;
    }
    if (stands_above(a, x, b, y) || stands_above(b, y, a, x))
        return -9;
    return vn_same_country(a->country, b->country) ? 0.6f : 0.3f;
}

float
vn_agree_pair(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool *swapped)
{
    float straight = -9, crossed = -9;
    float a = vn_party_agreement(sc, &e->side[0], &c->left),
          b = vn_party_agreement(sc, &e->side[1], &c->right);

    if (a > 0 && b > 0)
        straight = a + b;
    a = vn_party_agreement(sc, &e->side[1], &c->left);
    b = vn_party_agreement(sc, &e->side[0], &c->right);
    if (a > 0 && b > 0)
        crossed = a + b;
    *swapped = crossed > straight;
    return *swapped ? crossed : straight;
}

bool
vn_candidate_swapped(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c)
{
    bool swapped;

    vn_agree_pair(sc, e, c, &swapped);
    return swapped;
}

bool
vn_same_sides(const vn_scene *sc, const vn_encounter *a, const vn_encounter *b)
{
    return (vn_party_agreement(sc, &a->side[0], &b->side[0]) > 0 &&
            vn_party_agreement(sc, &a->side[1], &b->side[1]) > 0) ||
           (vn_party_agreement(sc, &a->side[0], &b->side[1]) > 0 &&
            vn_party_agreement(sc, &a->side[1], &b->side[0]) > 0);
}

/* "After the reception A worked with B": one encounter is named to tell of another. */
static bool
follows_another(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;

    for (uint32_t t = first; t + 1 < c->first; t++)
        if (sc->cue[t] == VN_Q_NOUN_PREP && sc->cue[t + 1] == VN_Q_NOUN &&
            (vn_token_is(sc, t, "Sau") || vn_token_is(sc, t, "sau") || vn_token_is(sc, t, "Trước") ||
             vn_token_is(sc, t, "thúc")))
            return true;
    return false;
}

bool
vn_is_next_body(const vn_scene *sc, const vn_encounter *e, const vn_candidate *c, bool swapped)
{
    const vn_party *side = &e->side[!swapped];
    vn_party body = *side;

    if (!c->told || c->right.form != VN_P_BODY || c->right.delegation || c->right.body == VN_NO_ENTITY ||
        side->body == VN_NO_ENTITY || c->shape != VN_SHAPE_AROUND || c->zone == VN_Z_TITLE)
        return false;
    body.form = VN_P_BODY;
    body.person = VN_NO_ENTITY;
    return (vn_cue_ahead(sc, c, VN_Q_SAME_DAY) || vn_cue_ahead(sc, c, VN_Q_SEQUENCE) ||
            follows_another(sc, c)) &&
           vn_party_agreement(sc, &body, &c->right) < 0;
}
