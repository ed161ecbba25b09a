/* meeting_party.c: the parties of a sentence. */
#include "meeting_party.h"
#include "meeting_bystander.h"
#include "meeting_office.h"
#include "meeting_scene.h"

/* How two mentions of one sentence hang together. */
typedef enum link { LINK_NONE, LINK_NEAR, LINK_COMMA, LINK_AT } link;

/* "the president elect", "the acting premier": words between an office and the name. */
static bool
is_tenure(const vn_scene *sc, uint32_t i)
{
    static const char *const words[][2] = {{"đắc", "cử"},    {"đương", "nhiệm"}, {"mãn", "nhiệm"},
                                           {"tạm", "quyền"}, {"lâm", "thời"},    {"kế", "vị"},
                                           {"tiền", "nhiệm"}};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_token_is(sc, i, words[k][0]) && vn_token_is(sc, i + 1, words[k][1]))
            return true;
    return false;
}

static link
link_between(const vn_scene *sc, const vn_mention *a, const vn_mention *b)
{
    uint32_t from = a->first + a->n, to = b->first;
    link found = LINK_NEAR;

    if (to - from > 6)
        return LINK_NONE;
    for (uint32_t i = from; i < to; i++) {
        if (sc->cue[i] == VN_Q_HONORIFIC || vn_token_is(sc, i, "của") || vn_token_is(sc, i, "nước"))
            continue;
        if (vn_tells_native(sc, i)) {
            i++;
            continue;
        }
        if (vn_tells_this_land(sc, i))
            continue;
        if (i + 1 < to && b->kind == VN_E_PERSON && is_tenure(sc, i)) {
            i++;
            continue;
        }
        if (vn_token_is(sc, i, ",") || vn_token_is(sc, i, "-") || vn_token_is(sc, i, "–") ||
            vn_token_is(sc, i, "(") || vn_token_is(sc, i, ")") || vn_token_is(sc, i, "kiêm") ||
            vn_token_is(sc, i, "là"))
            found = LINK_COMMA;
        else if (to - from == 1 && sc->cue[i] == VN_Q_AT && a->kind != VN_E_PERSON && b->kind == VN_E_PLACE)
            found = LINK_AT;
        else
            return LINK_NONE;
    }
    return found;
}

/* Whether a title begins the name that follows it rather than ending the one before. */
static bool
titles_next(const vn_scene *sc, const vn_mention *m, const vn_mention *end)
{
    if (m->kind == VN_E_PLACE || m->kind == VN_E_ORGANIZATION)
        return false;
    for (; m + 1 < end; m++) {
        link l = link_between(sc, m, m + 1);

        if (l != LINK_NEAR && l != LINK_AT)
            return false;
        if (m[1].kind == VN_E_PERSON)
            return true;
    }
    return false;
}

static bool
is_party_kind(const vn_mention *m)
{
    return m->kind == VN_E_PERSON || m->kind == VN_E_ORGANIZATION || m->kind == VN_E_PLACE ||
           m->kind == VN_E_RANK || m->kind == VN_E_POSITION;
}

static bool
stands_at(const vn_scene *sc, const vn_mention *m, uint32_t first)
{
    static const char *const prepositions[] = {"đến", "tới", "sang", "về", "thăm", "từ", "rời", "vào"};

    if (m->first == first)
        return false;
    if (sc->cue[m->first - 1] == VN_Q_AT || sc->cue[m->first - 1] == VN_Q_VERB ||
        sc->cue[m->first - 1] == VN_Q_SEQUENCE) { /* "cũng tại A" */
        /* "worked at" a province: its people are the hosts */
        uint8_t level = sc->entities->items[m->entity].level;
        bool session = m->first - first > 3 && vn_token_is(sc, m->first - 2, "việc") &&
                       vn_token_is(sc, m->first - 3, "làm");

        return !(session && level >= VN_L_PROVINCE && level <= VN_L_CITY);
    }
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
        if (vn_token_is(sc, m->first - 1, prepositions[i]))
            return true;
    return false;
}

/* "UNICEF tại Việt Nam": where a body of many lands has its office. */
static bool
is_posting(const vn_scene *sc, const vn_party *p, const vn_mention *m, link l)
{
    const char *body = p->body != VN_NO_ENTITY ? sc->entities->items[p->body].name : NULL;

    return l == LINK_AT && m->kind == VN_E_PLACE && !p->country && body &&
           (vn_is_international(body) || vn_is_union(body));
}

/* "thay mặt lãnh đạo B, A": A speaks for the body B. */
static bool
is_spoken_for(const vn_scene *sc, const vn_party *body)
{
    return vn_gap_has(sc, body->first > 4 ? body->first - 4 : 0, body->first, "mặt");
}

/* "Cục A, Bộ B Lào", where Viet Nam has a "Cục A" too: the land that the whole tells. */
static bool
is_whole_abroad(const vn_scene *sc, const vn_party *p, const vn_mention *m)
{
    const vn_entity *part = p->body != VN_NO_ENTITY ? &sc->entities->items[p->body] : NULL;
    const vn_entity *whole = &sc->entities->items[m->entity];

    return part && m->kind == VN_E_ORGANIZATION && !part->level && whole->level &&
           vn_same_country(p->country, "VN") && sc->country[m->entity] &&
           !vn_same_country(sc->country[m->entity], "VN") && vn_is_part_of(part->name, whole->name);
}

static void
party_take(const vn_scene *sc, vn_party *p, const vn_mention *m, link l)
{
    p->end = m->first + m->n;
    if (is_posting(sc, p, m, l))
        return;
    if (m->kind == VN_E_PERSON) {
        p->form = VN_P_NAMED;
        p->person = m->entity;
        p->for_body = p->body != VN_NO_ENTITY && is_spoken_for(sc, p);
        if (sc->country[m->entity] && (!p->country || !sc->guessed[m->entity])) {
            p->country = sc->country[m->entity];
            p->guessed = sc->guessed[m->entity];
        }
    } else if (m->kind == VN_E_ORGANIZATION || m->kind == VN_E_PLACE) {
        if (m->kind == VN_E_ORGANIZATION && p->body == VN_NO_ENTITY)
            p->body = m->entity;
        else if (is_whole_abroad(sc, p, m)) {
            p->country = sc->country[m->entity];
            p->guessed = false;
            p->part = true;
        }
        if (m->kind == VN_E_ORGANIZATION && p->form == VN_P_PLACE)
            p->form = VN_P_BODY;
        if (!p->country || (p->guessed && sc->country[m->entity] && !sc->guessed[m->entity])) {
            p->country = sc->country[m->entity];
            p->guessed = sc->guessed[m->entity];
        }
    } else if (p->form != VN_P_NAMED) {
        if (m->kind == VN_E_POSITION && (p->office == VN_NO_ENTITY || l == LINK_COMMA))
            p->office = (uint32_t)(m - sc->entities->mentions);
        p->form = VN_P_OFFICE;
    }
}

vn_party
vn_party_begin(uint8_t form, uint32_t first, uint32_t end)
{
    return (vn_party){form,         false, first, end,   VN_NO_ENTITY, VN_NO_ENTITY,
                      VN_NO_ENTITY, NULL,  false, false, false,        false};
}

static void
push_party(vn_parties *out, vn_arena *arena, vn_party p)
{
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    out->items[out->n++] = p;
}

/* "the King and the Queen": she comes with him. */
static bool
is_consort(const vn_scene *sc, const vn_party *p)
{
    const vn_mention *m;

    if (p->office == VN_NO_ENTITY || !vn_token_is(sc, p->first - 1, "và"))
        return false;
    m = &sc->entities->mentions[p->office];
    return m->first == p->first &&
           (vn_hash_lower(sc->text->s + m->start, m->len) ==
                vn_hash_lower("hoàng hậu", strlen("hoàng hậu")) ||
            vn_hash_lower(sc->text->s + m->start, m->len) == vn_hash_lower("phu nhân", strlen("phu nhân")));
}

static void
take_consort(vn_party *p, const vn_party *consort)
{
    p->end = consort->end;
    if (!p->country || p->guessed) {
        p->country = consort->country ? consort->country : p->country;
        p->guessed = consort->country ? consort->guessed : p->guessed;
    }
}

/* A name in brackets after a name is the same person; a body before a dash at the head of a line is the
 * paper. */
static void
drop_asides(const vn_scene *sc, vn_parties *ps, const vn_sentence *s)
{
    size_t n = 0;

    for (size_t i = 0; i < ps->n; i++) {
        const vn_party *p = &ps->items[i];
        bool aside = p->form == VN_P_NAMED && n && ps->items[n - 1].form == VN_P_NAMED &&
                     p->first == ps->items[n - 1].end + 1 && vn_token_is(sc, p->first - 1, "(");
        bool role = p->form == VN_P_OFFICE && vn_is_role(sc, p, s);
        bool spouse = p->form == VN_P_NAMED && p->first >= s->first + 2 &&
                      vn_token_is(sc, p->first - 1, "nhân") &&
                      (vn_token_is(sc, p->first - 2, "Phu") || vn_token_is(sc, p->first - 2, "phu"));
        bool consort = n && p->first >= ps->items[n - 1].end && p->first - ps->items[n - 1].end <= 1 &&
                       is_consort(sc, p);
        bool paper =
            p->form == VN_P_BODY && p->first - s->first <= 1 && p->end < s->first + s->n &&
            (vn_token_is(sc, p->end, "-") || vn_token_is(sc, p->end, "–") || vn_token_is(sc, p->end, ")"));

        if (aside)
            ps->items[n - 1].end = p->end;
        else if (consort)
            take_consort(&ps->items[n - 1], p);
        else if (!paper && !spouse && !role && !vn_is_bystander(sc, p, s) &&
                 !(p->person != VN_NO_ENTITY && sc->absent[p->person]))
            ps->items[n++] = *p;
    }
    ps->n = n;
}

/* "the chairman of the House and the chairman of the Senate of Malaysia": one country for both. */
static void
share_countries(const vn_scene *sc, vn_parties *ps)
{
    for (size_t i = ps->n; i-- > 1;) {
        const vn_party *b = &ps->items[i];
        vn_party *a = &ps->items[i - 1];

        if (b->form != a->form || (a->form != VN_P_OFFICE && a->form != VN_P_BODY) || !b->country ||
            b->guessed || (a->country && !a->guessed) || b->first - a->end > 2 ||
            (a->first && sc->cue[a->first - 1] == VN_Q_BETWEEN)) /* those meet each other */
            continue;
        if (vn_gap_has(sc, a->end, b->first, "và") || vn_gap_has(sc, a->end, b->first, ",")) {
            a->country = b->country;
            a->guessed = false;
        }
    }
}

/* "the foreign ministers Nga - Trung": two lands by their short names, joined by a dash or by "and". */
static bool
is_pair_of_lands(const vn_scene *sc, const vn_party *p)
{
    int found = 0;

    if (p->form != VN_P_OFFICE || p->end + 2 >= sc->tokens->n)
        return false;
    for (uint32_t t = p->end - 1; t < p->end + 3; t++)
        if (vn_short_land(sc, t)) {
            bool joined =
                vn_token_is(sc, t + 1, "-") || vn_token_is(sc, t + 1, "–") || vn_token_is(sc, t + 1, "và");

            if (found)
                return t == (uint32_t)found + 2;
            if (!joined)
                return false;
            found = (int)t;
        }
    return false;
}

/* "the ministers of the two countries", "the two prime ministers": the pair told before. */
static bool
is_both(const vn_scene *sc, const vn_party *p)
{
    static const char *const two[] = {"hai", "Hai", "2"}, *const sides[] = {"nước", "tỉnh", "bên"};
    uint32_t end = p->end;

    if (is_pair_of_lands(sc, p))
        return true;
    for (size_t i = 0; i < sizeof two / sizeof *two; i++) {
        if (p->form == VN_P_OFFICE && p->first && vn_token_is(sc, p->first - 1, two[i]))
            return true;
        for (size_t k = 0; end + 1 < sc->tokens->n && k < sizeof sides / sizeof *sides; k++)
            if (vn_token_is(sc, end, two[i]) && vn_token_is(sc, end + 1, sides[k]))
                return true;
    }
    return false;
}

static void
mark_both(const vn_scene *sc, vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if ((p->form == VN_P_OFFICE || p->form == VN_P_BODY) && is_both(sc, p)) {
            p->form = VN_P_BOTH;
            p->person = p->body = VN_NO_ENTITY;
        }
    }
}

static void
insert_party(const vn_scene *sc, vn_parties *ps, size_t at, vn_party p)
{
    push_party(ps, sc->arena, p);
    memmove(&ps->items[at + 1], &ps->items[at], (ps->n - 1 - at) * sizeof p);
    ps->items[at] = p;
}

static void
add_pronouns(const vn_scene *sc, vn_parties *ps, const vn_sentence *s, size_t first_hit, size_t end_hit)
{
    for (size_t h = first_hit; h < end_hit; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        vn_party p = sc->subject;
        size_t at = 0;
        bool object;

        if (hit->phrase->value[0] != VN_Q_HONORIFIC || sc->cue[hit->first] != VN_Q_HONORIFIC)
            continue;
        object = vn_is_object_pronoun(sc, hit, s);
        if (!object && !vn_is_subject_pronoun(sc, hit, s))
            continue;
        while (at < ps->n && ps->items[at].first < hit->first)
            at++;
        for (size_t i = 0; i < at && !object; i++)
            if (ps->items[i].form == VN_P_NAMED && !vn_is_credit(sc, ps->items[i].first, s->first)) {
                p = ps->items[i];
                break;
            }
        if (!p.end || (at && ps->items[at - 1].end > hit->first))
            continue;
        p.first = hit->first;
        p.end = hit->first + hit->n;
        insert_party(sc, ps, at, p);
    }
}

/* Whom the next sentence may call "he". */
static void
remember_subject(vn_scene *sc, const vn_parties *ps, const vn_sentence *s)
{
    sc->before = sc->subject;
    for (size_t i = 0; i < ps->n; i++)
        if (ps->items[i].form <= VN_P_OFFICE && ps->items[i].person != VN_NO_ENTITY &&
            !vn_is_credit(sc, ps->items[i].first, s->first)) {
            sc->subject = ps->items[i];
            if (!sc->traveller.end && vn_same_country(ps->items[i].country, "VN") &&
                vn_gap_has(sc, s->first, s->first + s->n, "chuyến"))
                sc->traveller = ps->items[i];
            return;
        }
}

/* Whether what follows "the delegation" says whose it is, not what it did: "đoàn đã thăm A". */
static bool
names_delegation(const vn_scene *sc, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++)
        if (vn_token_is(sc, t, ",") || sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_DONE ||
            sc->cue[t] == VN_Q_GREET || sc->cue[t] == VN_Q_HOLD || sc->cue[t] == VN_Q_WITH ||
            vn_token_is(sc, t, "đến") || vn_token_is(sc, t, "tới") || vn_token_is(sc, t, "do"))
            return false;
    return true;
}

/* Adds "the two ministers" and "the delegation" among the parties, by place. */
static void
add_anaphors(vn_scene *sc, vn_parties *ps, size_t first_hit, size_t end_hit)
{
    for (size_t h = first_hit; h < end_hit; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        uint8_t cue = hit->phrase->value[0];
        uint32_t end = hit->first + hit->n;
        vn_party p;
        size_t at = 0;

        if ((cue != VN_Q_BOTH && cue != VN_Q_DELEGATION) || sc->cue[hit->first] != cue)
            continue;
        if (cue == VN_Q_DELEGATION && vn_is_of_several(sc, hit->first))
            continue;
        while (at < ps->n && ps->items[at].first < hit->first)
            at++;
        if (cue == VN_Q_DELEGATION && at < ps->n && ps->items[at].first - end <= 2 &&
            ps->items[at].form != VN_P_NAMED && names_delegation(sc, end, ps->items[at].first)) {
            ps->items[at].delegation = true;
            continue;
        }
        if (at && ps->items[at - 1].end > hit->first)
            continue;
        p = vn_party_begin(cue == VN_Q_BOTH ? VN_P_BOTH : VN_P_DELEGATION, hit->first, end);
        if (cue == VN_Q_BOTH && at < ps->n && ps->items[at].first < end &&
            (ps->items[at].form == VN_P_OFFICE || ps->items[at].form == VN_P_BOTH)) {
            p.end = ps->items[at].end;
            ps->items[at] = p; /* the office within "the two ministers" */
        } else
            insert_party(sc, ps, at, p);
    }
}

/* Whether the office behind a comma is one that who holds the office before cannot hold too. */
static bool
is_other_sole(const vn_scene *sc, const vn_party *cur, const vn_mention *m)
{
    const vn_mention *held = &sc->entities->mentions[cur->office];
    vn_sole a = vn_office_sole(sc->text->s + held->start, held->len);
    vn_sole b = vn_office_sole(sc->text->s + m->start, m->len);

    if (a == VN_SOLE_PARTY || b == VN_SOLE_PARTY || a == VN_SOLE_FOREIGN || b == VN_SOLE_FOREIGN)
        return false; /* one man leads party and state, a premier the foreign ministry */
    return a && b && a != b;
}

/* "President A, Secretary-General of B": an office of another land or body behind one told with its own. */
static bool
begins_another(const vn_scene *sc, const vn_party *cur, const vn_mention *m, const vn_mention *end)
{
    bool office = cur->form == VN_P_OFFICE;

    if ((cur->form != VN_P_NAMED && !office) || cur->office == VN_NO_ENTITY || m->kind != VN_E_POSITION ||
        !vn_token_is(sc, m->first - 1, ","))
        return false;
    if (office && is_other_sole(sc, cur, m))
        return true;
    for (; m + 1 < end && link_between(sc, m, m + 1) == LINK_NEAR; m++) {
        const vn_entity *of = &sc->entities->items[m[1].entity];

        if (m[1].kind == VN_E_ORGANIZATION && !sc->country[m[1].entity] && vn_is_international(of->name))
            return !office || cur->body != VN_NO_ENTITY;
        if ((m[1].kind == VN_E_ORGANIZATION || m[1].kind == VN_E_PLACE) && sc->country[m[1].entity] &&
            cur->country)
            return !vn_same_country(sc->country[m[1].entity], cur->country);
    }
    return false;
}

/* "Meeting President A, the minister voiced ...": the office behind one who has his own is the subject of
 * what follows it, where no mark closes it. */
static bool
begins_clause(const vn_scene *sc, const vn_party *cur, const vn_mention *m, const vn_mention *end)
{
    static const char *const apposed[] = {"làm", "dẫn", "kiêm", "và",  "cùng",
                                          "là",  "của", "tại",  "phụ", NULL};
    uint32_t next;

    if (cur->form != VN_P_NAMED || cur->office == VN_NO_ENTITY || m->kind != VN_E_POSITION)
        return false;
    while (m + 1 < end && m[1].kind != VN_E_PERSON && link_between(sc, m, m + 1) == LINK_NEAR)
        m++;
    next = m->first + m->n;
    return next < sc->tokens->n && sc->tokens->items[next].kind == VN_T_WORD &&
           !vn_token_is_one_of(sc, next, apposed);
}

/* "the leading companies of Austria", "veterans of Belarus": people of a land or body, not the land or body.
 */
static bool
follows_people(const vn_scene *sc, const vn_party *p, uint32_t from)
{
    static const char *const words[][2] = {
        {"doanh", "nghiệp"}, {"doanh", "nhân"}, {"chuyên", "gia"}, {"cựu", "chiến"}, {"nông", "dân"},
        {"sinh", "viên"},    {"trí", "thức"},   {"đầu", "tư"},     {"tập", "đoàn"},  {"nhân", "dân"},
        {"người", "dân"},    {"cộng", "đồng"},  {"học", "giả"},    {"khoa", "học"},  {"bạn", "bè"},
        {"học", "sinh"},     {"công", "ty"},    {"người", "bạn"},  {"kiều", "bào"},  {"công", "nhân"},
        {"nghệ", "sĩ"},      {"cử", "tri"},     {"thân", "nhân"}};

    for (uint32_t t = p->first; t-- > from + 1 && p->first - t <= 4;) {
        if (vn_token_is(sc, t, ",") || vn_token_is(sc, t, ";") || vn_token_is(sc, t, "và") ||
            sc->cue[t] == VN_Q_VERB || sc->cue[t] == VN_Q_WITH)
            return false;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (vn_token_is(sc, t, words[k][1]) && vn_token_is(sc, t - 1, words[k][0]))
                return true;
    }
    return false;
}

static void
mark_crowds(const vn_scene *sc, vn_parties *ps, const vn_sentence *s)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if (p->form == VN_P_PLACE || p->form == VN_P_BODY)
            p->crowd = !p->delegation && follows_people(sc, p, i ? ps->items[i - 1].end : s->first);
    }
}

static vn_party
party_at(const vn_mention *m)
{
    return vn_party_begin(m->kind == VN_E_PLACE          ? VN_P_PLACE
                          : m->kind == VN_E_ORGANIZATION ? VN_P_BODY
                                                         : VN_P_OFFICE,
                          m->first, m->first);
}

/* How a mention hangs on the party before it; LINK_NONE where it begins one of its own. */
static link
link_to(const vn_scene *sc, const vn_party *cur, const vn_mention *last, const vn_mention *m,
        const vn_mention *end)
{
    link l = cur && last ? link_between(sc, last, m) : LINK_NONE;

    if (l == LINK_NONE)
        return l;
    if (m->kind == VN_E_PERSON &&
        (cur->form == VN_P_NAMED || (cur->form == VN_P_BODY && !is_spoken_for(sc, cur))))
        return LINK_NONE;
    if (l != LINK_COMMA)
        return l;
    if (cur->form == VN_P_PLACE || (cur->form == VN_P_BODY && vn_is_source(sc, cur->first)))
        return LINK_NONE;
    if ((cur->form == VN_P_NAMED && titles_next(sc, m, end)) || begins_another(sc, cur, m, end) ||
        begins_clause(sc, cur, m, end))
        return LINK_NONE;
    if (cur->form != VN_P_NAMED && m->kind == VN_E_ORGANIZATION && last->kind == VN_E_ORGANIZATION &&
        !vn_token_is(sc, m->first - 1, "(") && /* "Ngân hàng A (AB)" */
        !vn_is_part_of(sc->entities->items[last->entity].name, sc->entities->items[m->entity].name))
        return LINK_NONE;
    return l;
}

/* "về phía Việt Nam có A", "phía Lào: B": the land only says whose people follow. */
static bool
names_camp(const vn_scene *sc, const vn_mention *m, const vn_sentence *s)
{
    uint32_t end = m->first + m->n;

    return m->kind == VN_E_PLACE && m->first > s->first && end < s->first + s->n &&
           (vn_token_is(sc, m->first - 1, "phía") || vn_token_is(sc, m->first - 1, "Phía")) &&
           (vn_token_is(sc, end, "có") || vn_token_is(sc, end, "gồm") || vn_token_is(sc, end, "là") ||
            vn_token_is(sc, end, ":"));
}

static void
gather_parties(const vn_scene *sc, const vn_sentence *s, const vn_mention *m, const vn_mention *end,
               vn_parties *out)
{
    const vn_mention *last = NULL;
    vn_party *cur = NULL;

    for (; m < end; m++) {
        link l;

        if (!is_party_kind(m))
            continue;
        l = link_to(sc, cur, last, m, end);
        last = m;
        if (names_camp(sc, m, s)) {
            cur = NULL;
            continue;
        }
        if (l == LINK_NONE && m->kind == VN_E_PLACE &&
            (!sc->country[m->entity] || stands_at(sc, m, s->first))) {
            cur = NULL;
            continue;
        }
        if (l == LINK_NONE) {
            push_party(out, sc->arena, party_at(m));
            cur = &out->items[out->n - 1];
        }
        party_take(sc, cur, m, l);
    }
}

/* "The delegation" is the one told last; a named one rather than another. */
static void
follow_delegations(vn_scene *sc, vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if (p->form == VN_P_DELEGATION)
            vn_delegation_follow(sc, ps, i);
        else if (p->delegation && p->form == VN_P_PLACE && vn_delegation_of_land(sc, p))
            continue;
        else if (p->delegation) {
            if (p->person != VN_NO_ENTITY && p->body != VN_NO_ENTITY && p->for_body)
                sc->leads[p->person] = p->body + 1;
            else if (p->person != VN_NO_ENTITY && !sc->leads[p->person])
                sc->leads[p->person] = VN_NO_ENTITY;
            if (!sc->delegation.first || p->form == VN_P_NAMED || sc->delegation.form != VN_P_NAMED)
                sc->delegation = *p;
        }
    }
}

void
vn_parties_of(vn_scene *sc, const vn_sentence *s, size_t *mention, size_t first_hit, size_t end_hit,
              vn_parties *out)
{
    static const vn_mention none;
    const vn_mention *all = sc->entities->n_mentions ? sc->entities->mentions : &none;
    const vn_mention *first = all + *mention, *end = first;

    while (end < all + sc->entities->n_mentions && end->first < s->first + s->n)
        end++;
    *mention = (size_t)(end - all);
    out->n = 0;
    gather_parties(sc, s, first, end, out);
    share_countries(sc, out);
    vn_natives_settle(sc, out);
    vn_holders_name(sc, out);
    vn_leaders_settle(sc, out);
    drop_asides(sc, out, s);
    mark_both(sc, out);
    add_anaphors(sc, out, first_hit, end_hit);
    add_pronouns(sc, out, s, first_hit, end_hit);
    vn_guests_add(sc, out, s);
    remember_subject(sc, out, s);
    vn_delegations_join(sc, out);
    mark_crowds(sc, out, s);
    follow_delegations(sc, out);
    vn_delegation_remember(sc, out);
}
