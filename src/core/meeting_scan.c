/* meeting_scan.c: cues, parties and candidates, sentence by sentence. */
#include "meeting_scan.h"
#include "meeting_office.h"
#include "syllable.h"

#include <stdio.h>

/* How two mentions of one sentence hang together. */
typedef enum link { LINK_NONE, LINK_NEAR, LINK_COMMA, LINK_AT } link;

bool
vn_token_is(const vn_scene *sc, uint32_t i, const char *word)
{
    const vn_token *t = &sc->tokens->items[i];

    return strlen(word) == t->len && !memcmp(sc->text->s + t->start, word, t->len);
}

uint32_t
vn_sentence_at(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->sentences->n;

    while (hi - lo > 1) {
        size_t mid = (lo + hi) / 2;

        if (sc->sentences->items[mid].first <= token)
            lo = mid;
        else
            hi = mid;
    }
    return (uint32_t)lo;
}

const char *
vn_country_of(const vn_scene *sc, const vn_entity *e)
{
    if (e->country)
        return e->country;
    if (e->kind == VN_E_PLACE && e->code && strlen(e->code) >= 2)
        return vn_strndup(sc->arena, e->code, 2);
    return NULL;
}

bool
vn_same_country(const char *a, const char *b)
{
    return a && b && a[0] == b[0] && a[1] == b[1];
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
    if (sc->cue[m->first - 1] == VN_Q_AT || sc->cue[m->first - 1] == VN_Q_VERB) {
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

static void
party_take(const vn_scene *sc, vn_party *p, const vn_mention *m, link l)
{
    p->end = m->first + m->n;
    if (m->kind == VN_E_PERSON) {
        p->form = VN_P_NAMED;
        p->person = m->entity;
        if (sc->country[m->entity] && (!p->country || !sc->guessed[m->entity])) {
            p->country = sc->country[m->entity];
            p->guessed = sc->guessed[m->entity];
        }
    } else if (m->kind == VN_E_ORGANIZATION || m->kind == VN_E_PLACE) {
        if (m->kind == VN_E_ORGANIZATION && p->body == VN_NO_ENTITY)
            p->body = m->entity;
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

static vn_party
party_begin(uint8_t form, uint32_t first, uint32_t end)
{
    return (vn_party){form, false, first, end, VN_NO_ENTITY, VN_NO_ENTITY, VN_NO_ENTITY, NULL, false, false};
}

/* Whether a person could hold an office of the party's body: the bodies agree, or nothing is known of one. */
static bool
may_belong(const vn_scene *sc, const vn_party *p, const vn_entity *person)
{
    const char *body;

    if (p->body == VN_NO_ENTITY)
        return true;
    body = sc->entities->items[p->body].name;
    if (person->organization)
        return strstr(body, person->organization) || strstr(person->organization, body) ||
               vn_same_country(p->country, person->country);
    return vn_same_country(p->country, person->country);
}

/* The person who holds the office, by the article's own words; the last one named before token `at` first. */
static uint32_t
holder(const vn_scene *sc, const vn_party *p)
{
    const vn_mention *office = &sc->entities->mentions[p->office];
    const char *s = sc->text->s + office->start;
    uint64_t hash = vn_hash_lower(s, office->len);
    uint32_t best = VN_NO_ENTITY;
    int best_rank = 0;

    for (uint32_t i = 0; i < sc->entities->n; i++) {
        const vn_entity *e = &sc->entities->items[i];
        int rank;

        if (e->kind != VN_E_PERSON || !e->position || vn_hash_lower(e->position, strlen(e->position)) != hash)
            continue;
        if ((p->country && sc->country[i] && !sc->guessed[i] &&
             !vn_same_country(p->country, sc->country[i])) ||
            !may_belong(sc, p, e))
            continue;
        rank = 1 + (vn_same_country(p->country, sc->country[i]) ? 2 : 0) +
               (sc->entities->mentions[e->first_mention].first < p->first ? 1 : 0);
        if (rank > best_rank) {
            best_rank = rank;
            best = i;
        }
    }
    return best;
}

static void
push_party(vn_parties *out, vn_arena *arena, vn_party p)
{
    VN_PUSH_ROOM(arena, out->items, out->n, out->cap);
    out->items[out->n++] = p;
}

static bool
gap_has(const vn_scene *sc, uint32_t from, uint32_t to, const char *word)
{
    for (uint32_t i = from; i < to; i++)
        if (vn_token_is(sc, i, word))
            return true;
    return false;
}

static bool
gap_has_cue(const vn_scene *sc, uint32_t from, uint32_t to, uint8_t cue)
{
    for (uint32_t i = from; i < to; i++)
        if (sc->cue[i] == cue)
            return true;
    return false;
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

#define VN_LATE_BACK 5 /* tokens from a tribute to the name of whom it is paid to */

/* "viếng cố Chủ tịch X", "viếng lãnh tụ X": the dead meet nobody. */
static bool
is_late(const vn_scene *sc, const vn_party *p, const vn_sentence *s)
{
    uint32_t from = p->first > s->first + VN_LATE_BACK ? p->first - VN_LATE_BACK : s->first;

    if (p->form != VN_P_NAMED)
        return false;
    for (uint32_t t = from; t < p->first; t++)
        if (vn_token_is(sc, t, "viếng") && !gap_has(sc, t, p->first, ","))
            return true;
    return vn_token_is(sc, p->first, "cố") || (p->first > s->first && (vn_token_is(sc, p->first - 1, "cố") ||
                                                                       vn_token_is(sc, p->first - 1, "Cố")));
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
        bool role = p->form == VN_P_OFFICE && p->first > s->first && vn_token_is(sc, p->first - 1, "làm");
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
        else if (!paper && !spouse && !role && !is_late(sc, p, s))
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
            b->guessed || (a->country && !a->guessed) || b->first - a->end > 2)
            continue;
        if (gap_has(sc, a->end, b->first, "và") || gap_has(sc, a->end, b->first, ",")) {
            a->country = b->country;
            a->guessed = false;
        }
    }
}

/* "the ministers of the two countries": the pair told before. */
static void
mark_both(const vn_scene *sc, vn_parties *ps)
{
    for (size_t i = 0; i < ps->n; i++) {
        vn_party *p = &ps->items[i];

        if ((p->form != VN_P_OFFICE && p->form != VN_P_BODY) || p->end + 1 >= sc->tokens->n)
            continue;
        if ((vn_token_is(sc, p->end, "hai") || vn_token_is(sc, p->end, "2")) &&
            (vn_token_is(sc, p->end + 1, "nước") || vn_token_is(sc, p->end + 1, "tỉnh") ||
             vn_token_is(sc, p->end + 1, "bên"))) {
            p->form = VN_P_BOTH;
            p->person = p->body = VN_NO_ENTITY;
        }
    }
}

#define VN_LED_REACH 9 /* "dẫn đầu đoàn đại biểu cấp cao B" */

static bool
leads_delegation(const vn_scene *sc, const vn_party *a, const vn_party *b)
{
    return a->form == VN_P_NAMED && b->form != VN_P_NAMED && gap_has(sc, a->end, b->first, "dẫn");
}

/* "the delegation of B led by A", "A heads the delegation of B": one party. */
static void
join_delegations(const vn_scene *sc, vn_parties *ps)
{
    size_t n = 0;

    for (size_t i = 0; i < ps->n; i++) {
        vn_party p = ps->items[i];
        vn_party *q = n ? &ps->items[n - 1] : NULL;

        if (q &&
            (p.first - q->end <= 5 || (p.first - q->end <= VN_LED_REACH && leads_delegation(sc, q, &p)))) {
            bool body_first = q->form == VN_P_BODY || q->form == VN_P_DELEGATION || q->form == VN_P_PLACE;

            if (body_first && p.form == VN_P_NAMED && gap_has(sc, q->end, p.first, "do")) {
                if (q->form == VN_P_BODY)
                    p.body = q->body;
                if (!p.country)
                    p.country = q->country;
                p.first = q->first;
                p.delegation = true;
                *q = p;
                continue;
            }
            if (q->form == VN_P_NAMED &&
                (p.form == VN_P_BODY || p.form == VN_P_PLACE || p.form == VN_P_DELEGATION) &&
                (gap_has(sc, q->end, p.first, "dẫn") ||
                 (p.delegation && gap_has_cue(sc, q->end, p.first, VN_Q_WITH)))) {
                if (p.form == VN_P_BODY)
                    q->body = p.body;
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

/* "Yesterday he met ...": a bare word for a person, who is the subject of what follows. */
static bool
is_pronoun(const vn_scene *sc, const vn_phrase_hit *hit, const vn_sentence *s)
{
    static const char *const words[] = {"ông", "bà", "Ông", "Bà", "ngài", "Ngài"};
    static const char *const follow[] = {"cũng", "còn", "đã",   "có",  "sẽ", "đang",
                                         "được", "lần", "tiếp", "đến", "tới"};
    uint32_t end = hit->first + hit->n;
    size_t m = vn_first_mention(sc, end);
    bool bare = false, verb;

    for (size_t i = 0; i < sizeof words / sizeof *words && hit->n == 1; i++)
        bare |= vn_token_is(sc, hit->first, words[i]);
    if (!bare || end >= s->first + s->n ||
        (m < sc->entities->n_mentions && sc->entities->mentions[m].first <= end))
        return false;
    verb = sc->cue[end] == VN_Q_VERB;
    for (size_t i = 0; i < sizeof follow / sizeof *follow; i++)
        verb |= vn_token_is(sc, end, follow[i]);
    return verb;
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

        if (hit->phrase->value[0] != VN_Q_HONORIFIC || sc->cue[hit->first] != VN_Q_HONORIFIC ||
            !is_pronoun(sc, hit, s))
            continue;
        while (at < ps->n && ps->items[at].first < hit->first)
            at++;
        for (size_t i = 0; i < at; i++)
            if (ps->items[i].form == VN_P_NAMED) {
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
    for (size_t i = 0; i < ps->n; i++)
        if (ps->items[i].form <= VN_P_OFFICE && ps->items[i].person != VN_NO_ENTITY &&
            !vn_is_credit(sc, ps->items[i].first, s->first)) {
            sc->subject = ps->items[i];
            return;
        }
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
        while (at < ps->n && ps->items[at].first < hit->first)
            at++;
        if (cue == VN_Q_DELEGATION && at < ps->n && ps->items[at].first - end <= 2 &&
            ps->items[at].form != VN_P_NAMED && !gap_has(sc, end, ps->items[at].first, ",")) {
            ps->items[at].delegation = true;
            continue;
        }
        if (at && ps->items[at - 1].end > hit->first)
            continue;
        p = party_begin(cue == VN_Q_BOTH ? VN_P_BOTH : VN_P_DELEGATION, hit->first, end);
        insert_party(sc, ps, at, p);
    }
}

/* Whether the byte belongs to a word: a digit, a letter, or a part of one that is not ASCII. */
static bool
in_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

static bool
holds_word(const char *s, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = strstr(s, word); at; at = strstr(at + 1, word))
        if ((at == s || !in_word(at[-1])) && !in_word(at[n]))
            return true;
    return false;
}

bool
vn_is_international(const char *body)
{
    for (const char *const *w = vn_international_words; body && *w; w++)
        if (holds_word(body, *w))
            return true;
    return false;
}

const char *
vn_party_body(const vn_scene *sc, const vn_party *p)
{
    if (p->body != VN_NO_ENTITY)
        return sc->entities->items[p->body].name;
    if (p->person != VN_NO_ENTITY)
        return sc->entities->items[p->person].organization;
    return NULL;
}

/* "President A, Secretary-General of B": an office of another land or body behind a name with its own. */
static bool
begins_another(const vn_scene *sc, const vn_party *cur, const vn_mention *m, const vn_mention *end)
{
    if (cur->form != VN_P_NAMED || cur->office == VN_NO_ENTITY || m->kind != VN_E_POSITION ||
        !vn_token_is(sc, m->first - 1, ","))
        return false;
    for (; m + 1 < end && link_between(sc, m, m + 1) == LINK_NEAR; m++) {
        const vn_entity *of = &sc->entities->items[m[1].entity];

        if (m[1].kind == VN_E_ORGANIZATION && !sc->country[m[1].entity] && vn_is_international(of->name))
            return true;
        if ((m[1].kind == VN_E_ORGANIZATION || m[1].kind == VN_E_PLACE) && sc->country[m[1].entity] &&
            cur->country)
            return !vn_same_country(sc->country[m[1].entity], cur->country);
    }
    return false;
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

static void
parties_of(vn_scene *sc, const vn_sentence *s, size_t *mention, size_t first_hit, size_t end_hit,
           vn_parties *out)
{
    static const vn_mention none;
    const vn_mention *all = sc->entities->n_mentions ? sc->entities->mentions : &none, *end;
    const vn_mention *m = all + *mention, *last = NULL;
    uint32_t stop = s->first + s->n;
    vn_party *cur = NULL;

    out->n = 0;
    for (end = m; end < all + sc->entities->n_mentions && end->first < stop; end++)
        ;
    *mention = (size_t)(end - all);
    for (; m < end; m++) {
        link l;

        if (!is_party_kind(m))
            continue;
        l = cur && last ? link_between(sc, last, m) : LINK_NONE;
        if (l != LINK_NONE && m->kind == VN_E_PERSON && cur->form == VN_P_NAMED)
            l = LINK_NONE;
        if (l != LINK_NONE && m->kind == VN_E_PERSON && cur->form == VN_P_BODY)
            l = LINK_NONE;
        if (l == LINK_COMMA && cur->form == VN_P_NAMED &&
            (titles_next(sc, m, end) || begins_another(sc, cur, m, end)))
            l = LINK_NONE;
        if (l == LINK_COMMA && cur->form != VN_P_NAMED && m->kind == VN_E_ORGANIZATION &&
            last->kind == VN_E_ORGANIZATION)
            l = LINK_NONE;
        if (l == LINK_COMMA && cur->form == VN_P_PLACE)
            l = LINK_NONE;
        if (l == LINK_NONE && m->kind == VN_E_PLACE &&
            (!sc->country[m->entity] || stands_at(sc, m, s->first))) {
            cur = NULL;
            last = m;
            continue;
        }
        if (l == LINK_NONE) {
            push_party(out, sc->arena,
                       party_begin(m->kind == VN_E_PLACE          ? VN_P_PLACE
                                   : m->kind == VN_E_ORGANIZATION ? VN_P_BODY
                                                                  : VN_P_OFFICE,
                                   m->first, m->first));
            cur = &out->items[out->n - 1];
        }
        party_take(sc, cur, m, l);
        last = m;
    }
    share_countries(sc, out);
    for (size_t i = 0; i < out->n; i++) {
        vn_party *p = &out->items[i];

        if (p->form == VN_P_OFFICE && p->office != VN_NO_ENTITY) {
            p->person = holder(sc, p);
            if (p->person != VN_NO_ENTITY && !p->country) {
                p->country = sc->country[p->person];
                p->guessed = sc->guessed[p->person];
            }
        }
    }
    drop_asides(sc, out, s);
    mark_both(sc, out);
    add_anaphors(sc, out, first_hit, end_hit);
    add_pronouns(sc, out, s, first_hit, end_hit);
    remember_subject(sc, out, s);
    join_delegations(sc, out);
    mark_crowds(sc, out, s);
    for (size_t i = 0; i < out->n; i++) {
        vn_party *p = &out->items[i];

        if (p->form == VN_P_DELEGATION && sc->delegation.first) {
            p->person = sc->delegation.person;
            p->body = sc->delegation.body;
            p->country = sc->delegation.country;
            p->guessed = sc->delegation.guessed;
        } else if (p->delegation && p->form != VN_P_DELEGATION) {
            if (p->person != VN_NO_ENTITY)
                sc->leads[p->person] = p->body == VN_NO_ENTITY ? VN_NO_ENTITY : p->body + 1;
            if (!sc->delegation.first || p->form == VN_P_NAMED || sc->delegation.form != VN_P_NAMED)
                sc->delegation = *p;
        }
    }
}

/* Whether two parties can face each other: not one person or body, not of one country. */
static bool
faces(const vn_party *a, const vn_party *b)
{
    if (a->form == VN_P_BOTH || b->form == VN_P_BOTH)
        return false;
    if (a->person != VN_NO_ENTITY && a->person == b->person)
        return false;
    if (a->body != VN_NO_ENTITY && a->body == b->body && a->person == b->person)
        return false;
    return !vn_same_country(a->country, b->country) || a->guessed || b->guessed;
}

bool
vn_is_credit(const vn_scene *sc, uint32_t token, uint32_t first)
{
    static const char *const words[] = {"Ảnh",  "ảnh",  "ẢNH", "Nguồn", "nguồn",
                                        "Theo", "theo", "TIN", "Tin",   "Bài"};
    bool colon = false;

    for (uint32_t k = token; k-- > first && token - k <= 6;) {
        colon |= vn_token_is(sc, k, ":") || vn_token_is(sc, k, "/");
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (vn_token_is(sc, k, words[i]) && (colon || token - k <= 2))
                return true;
    }
    return false;
}

#define VN_REACH 3 /* parties looked at on each side of a wording */

static void
forget_holder(vn_party *p)
{
    p->person = VN_NO_ENTITY;
    p->country = NULL;
    p->guessed = false;
}

static void
add_option(const vn_scene *sc, vn_candidates *out, vn_candidate c, const vn_party *left,
           const vn_party *right, vn_shape shape, unsigned left_rank, unsigned right_rank)
{
    c.paired = true;
    c.left = *left;
    c.right = *right;
    c.shape = (uint8_t)shape;
    c.crossed_verb = right->first > c.first + c.n && gap_has_cue(sc, c.first + c.n, right->first, VN_Q_VERB);
    c.left_rank = (uint8_t)left_rank;
    c.right_rank = (uint8_t)right_rank;
    if (vn_same_country(c.left.country,
                        c.right.country)) { /* an office alone was given to the wrong holder */
        if (c.right.form == VN_P_OFFICE && c.right.guessed)
            forget_holder(&c.right);
        else if (c.left.form == VN_P_OFFICE && c.left.guessed)
            forget_holder(&c.left);
    }
    VN_PUSH_ROOM(sc->arena, out->items, out->n, out->cap);
    out->items[out->n++] = c;
}

static bool
may_split(uint8_t kind)
{
    return kind == VN_M_COURTESY_CALL || kind == VN_M_MEETING || kind == VN_M_RECEPTION ||
           kind == VN_M_TALKS || kind == VN_M_PHONE_CALL || kind == VN_M_WORKING_SESSION;
}

/* How an item hangs on the list before it: VN_LIST_NONE where it is no item. */
static uint8_t
list_link(const vn_scene *sc, const vn_party *last, const vn_party *next)
{
    uint8_t found = 0;

    if (next->first - last->end > 6)
        return VN_LIST_NONE;
    for (uint32_t i = last->end; i < next->first; i++) {
        if (sc->cue[i] == VN_Q_VERB || sc->cue[i] == VN_Q_NOUN || sc->cue[i] == VN_Q_AT)
            return VN_LIST_NONE;
        if (vn_token_is(sc, i, "và"))
            found = VN_LIST_AND;
        else if (vn_token_is(sc, i, ";"))
            found = VN_LIST_SEMICOLON;
        else if (vn_token_is(sc, i, ",") && !found)
            found = VN_LIST_COMMA;
    }
    return found ? found : next->first - last->end <= 1 ? VN_LIST_LOOSE : VN_LIST_NONE;
}

/* "with the leaders of A and of B": the body stands for people. */
static bool
stands_for_people(const vn_scene *sc, const vn_party *last, const vn_party *next)
{
    if (next->form != VN_P_BODY)
        return false;
    if (next->crowd)
        return true;
    for (uint32_t i = last->end; i + 1 < next->first; i++)
        if ((vn_token_is(sc, i, "lãnh") && vn_token_is(sc, i + 1, "đạo")) ||
            (vn_token_is(sc, i, "đại") && vn_token_is(sc, i + 1, "diện")))
            return true;
    return false;
}

/* "met A; B and C": each further item of the list, up to the next verb. */
static void
add_splits(const vn_scene *sc, vn_candidates *out, vn_candidate c, const vn_party *left,
           const vn_party *right, const vn_party *end, unsigned left_rank, unsigned right_rank)
{
    const vn_party *last = right;

    for (const vn_party *next = right + 1; next < end && next < right + 8; next++) {
        bool people = next->form == VN_P_NAMED || next->form == VN_P_OFFICE;

        c.list = list_link(sc, last, next);
        if (c.list == VN_LIST_NONE)
            break;
        if (next->form == VN_P_BODY && last->form == VN_P_NAMED && c.list == VN_LIST_COMMA)
            break; /* "A, representative of B" */
        if (next->form == VN_P_PLACE || (next->form == VN_P_BODY && !stands_for_people(sc, last, next))) {
            last = next;
            continue;
        }
        if (!faces(left, next) || (!people && next->form != VN_P_BODY) ||
            vn_is_credit(sc, next->first, sc->sentences->items[c.sentence].first))
            break;
        add_option(sc, out, c, left, next, VN_SHAPE_AROUND, left_rank, right_rank);
        out->items[out->n - 1].split = true;
        last = next;
    }
}

/* "A and B met C": whether the party `next` goes on with `first`. */
static bool
goes_on(const vn_scene *sc, const vn_party *first, const vn_party *next)
{
    return first->end <= next->first && next->first - first->end <= 3 &&
           (gap_has(sc, first->end, next->first, "và") ||
            gap_has_cue(sc, first->end, next->first, VN_Q_WITH));
}

/* "visits Austria": the land that the visitor comes to; false where none follows the wording. */
static bool
visited_land(const vn_scene *sc, const vn_candidate *c, vn_party *land)
{
    uint32_t end = c->first + c->n;

    for (size_t i = vn_first_mention(sc, end); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first - end > 6)
            return false;
        if (m->kind != VN_E_PLACE || !sc->country[m->entity])
            continue;
        *land = party_begin(VN_P_PLACE, m->first, m->first + m->n);
        land->country = sc->country[m->entity];
        return true;
    }
    return false;
}

/* Lists the pairs of parties that an encounter wording may tell of, nearest first. */
static void
add_options(const vn_scene *sc, const vn_parties *ps, vn_candidate *c, vn_candidates *out)
{
    uint32_t end = c->first + c->n, first = sc->sentences->items[c->sentence].first;
    const vn_party *left[VN_REACH] = {NULL}, *right[VN_REACH] = {NULL};
    size_t n_left = 0, n_right = 0, r = ps->n, before = out->n;
    bool between, settled = false;
    vn_party land;

    for (size_t i = ps->n; i-- > 0;)
        if (ps->items[i].first >= end)
            r = i;
    for (size_t i = r; i-- > 0 && n_left < VN_REACH && c->first - ps->items[i].first < 120;)
        if (!vn_is_credit(sc, ps->items[i].first, first))
            left[n_left++] = &ps->items[i];
    for (size_t i = r; i < ps->n && n_right < VN_REACH && ps->items[i].first - end < 60; i++)
        if (!vn_is_credit(sc, ps->items[i].first, first))
            right[n_right++] = &ps->items[i];
    if (c->kind == VN_M_VISIT && visited_land(sc, c, &land) && !(n_right && right[0]->first <= land.first))
        for (unsigned i = 0; i < n_left; i++)
            if (left[i]->form != VN_P_PLACE && faces(left[i], &land))
                add_option(sc, out, *c, left[i], &land, VN_SHAPE_AROUND, i, 0);
    if (n_left && left[0]->form == VN_P_BOTH)
        add_option(sc, out, *c, left[0], left[0], VN_SHAPE_BEFORE, 0, 0);
    else if (n_right && right[0]->form == VN_P_BOTH && right[0]->first - end < 4)
        add_option(sc, out, *c, right[0], right[0], VN_SHAPE_AFTER, 0, 0);
    c->adjacent = n_right && right[0]->first - end <= 2 && right[0]->form != VN_P_BOTH;
    between = n_right && right[0]->first - end < 12 && gap_has_cue(sc, end, right[0]->first, VN_Q_BETWEEN);
    for (unsigned i = 0; i < n_left; i++)
        for (unsigned k = 0; k < n_right && (k == 0 || !settled); k++) {
            if (!faces(left[i], right[k]))
                continue;
            c->left_tail = i + 1 < n_left && goes_on(sc, left[i + 1], left[i]);
            c->left_lead = i && goes_on(sc, left[i], left[i - 1]);
            add_option(sc, out, *c, left[i], right[k], VN_SHAPE_AROUND, i, k);
            if (may_split(c->kind))
                add_splits(sc, out, *c, left[i], right[k], ps->items + ps->n, i, k);
            settled |= k == 0 && c->adjacent && c->told && right[0]->form != VN_P_PLACE;
        }
    c->left_tail = c->left_lead = false;
    if (settled)
        return;
    for (unsigned i = 0; i < n_left; i++)
        for (unsigned k = i + 1; k < n_left; k++)
            if (faces(left[k], left[i]))
                add_option(sc, out, *c, left[k], left[i], VN_SHAPE_BEFORE, k - i - 1, i);
    for (unsigned i = 0; i < n_right; i++)
        for (unsigned k = i + 1; k < n_right; k++)
            if (faces(right[i], right[k])) {
                if (between)
                    add_option(sc, out, *c, right[i], right[k], VN_SHAPE_BETWEEN, i, k - i - 1);
                else
                    add_option(sc, out, *c, right[k], right[i], VN_SHAPE_AFTER, k - i - 1, i);
            }
    if (out->n == before) {
        VN_PUSH_ROOM(sc->arena, out->items, out->n, out->cap);
        out->items[out->n++] = *c;
    }
}

static void
set_form(const vn_scene *sc, vn_candidate *c, uint32_t from)
{
    c->told = !c->noun;
    for (uint32_t back = 0; back < 3 && c->first > from + back; back++) {
        uint8_t cue = sc->cue[c->first - 1 - back];

        if (cue == VN_Q_HONORIFIC)
            continue;
        if (cue == VN_Q_PASSIVE)
            c->passive = true;
        if (cue == VN_Q_AT || cue == VN_Q_NOUN_PREP || cue == VN_Q_RECALL) {
            c->noun = true;
            c->told = false;
        } else if (cue == VN_Q_HOLD || cue == VN_Q_DONE)
            c->told = true;
        else if (cue == VN_Q_NONE && back < 2)
            continue;
        break;
    }
}

static uint32_t
nearest_date(const vn_scene *sc, const vn_sentence *s, size_t from_mention, uint32_t at)
{
    uint32_t best = VN_NO_ENTITY;

    for (size_t i = from_mention; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first >= s->first + s->n)
            break;
        if (m->kind != VN_E_DATE)
            continue;
        if (m->first < at || best == VN_NO_ENTITY)
            best = (uint32_t)i;
    }
    return best;
}

/* The whole day that is said of the wording itself: before it, or close behind; NULL without one. */
static const char *
own_date(const vn_scene *sc, const vn_sentence *s, const vn_candidate *c)
{
    uint32_t at;

    if (c->date != VN_NO_ENTITY) {
        const vn_mention *d = &sc->entities->mentions[c->date];
        const char *code = sc->entities->items[d->entity].code;

        return vn_is_whole_day(code) && (d->first < c->first || d->first < c->first + c->n + 8) ? code : NULL;
    }
    return vn_relative_day(sc, s, &at);
}

static void
candidates_of(vn_scene *sc, uint32_t sentence, const vn_parties *ps, size_t first_hit, size_t end_hit,
              size_t first_mention, vn_candidates *out)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t h = first_hit; h < end_hit; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];
        vn_candidate c;

        if (sc->cue[hit->first] != VN_Q_VERB && sc->cue[hit->first] != VN_Q_NOUN &&
            sc->cue[hit->first] != VN_Q_GREET)
            continue;
        memset(&c, 0, sizeof c);
        c.sentence = sentence;
        c.first = hit->first;
        c.n = hit->n;
        c.kind = hit->phrase->value[1];
        c.subject = hit->phrase->value[2];
        c.noun = hit->phrase->value[0] == VN_Q_NOUN;
        c.weak = hit->phrase->value[0] == VN_Q_GREET;
        c.zone = (uint8_t)vn_zone_at(sc->article, sc->tokens->items[hit->first].start);
        c.left = c.right = party_begin(VN_P_NAMED, 0, 0);
        set_form(sc, &c, s->first);
        for (size_t k = first_hit; k < end_hit; k++)
            if (sc->cue[sc->hits.items[k].first] == VN_Q_ONLINE)
                c.online = true;
        c.date = nearest_date(sc, s, first_mention, c.first);
        c.own_date = own_date(sc, s, &c);
        c.wording = (uint32_t)h;
        add_options(sc, ps, &c, out);
    }
}

bool
vn_is_whole_day(const char *edtf)
{
    return edtf && strlen(edtf) >= 10 && edtf[4] == '-' && edtf[7] == '-';
}

size_t
vn_first_mention(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->entities->n_mentions;

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;

        if (sc->entities->mentions[mid].first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static char *
edtf_day(const vn_scene *sc, vn_day d)
{
    char *s = VN_NEW(sc->arena, char, 16);

    snprintf(s, 16, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    return s;
}

static vn_day
day_before(vn_day d)
{
    static const uint8_t days[] = {31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30};

    if (--d.day)
        return d;
    if (--d.month == 0) {
        d.month = 12;
        d.year--;
    }
    d.day = days[d.month % 12];
    if (d.month == 2 && ((d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0))
        d.day = 29;
    return d;
}

enum { SAME_DAY_REACH = 1000 }; /* mentions looked back over for the day that "cùng ngày" means */

/* The day that a relative word of the sentence stands for; NULL where it has none or it cannot be known. */
const char *
vn_relative_day(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint8_t cue = sc->cue[i];

        *at = i;
        if (cue == VN_Q_TODAY && sc->published.year)
            return edtf_day(sc, sc->published);
        if (cue == VN_Q_YESTERDAY && sc->published.year)
            return edtf_day(sc, day_before(sc->published));
        if (cue == VN_Q_SAME_DAY)
            for (size_t m = vn_first_mention(sc, i), stop = m > SAME_DAY_REACH ? m - SAME_DAY_REACH : 0;
                 m-- > stop;) {
                const vn_mention *d = &sc->entities->mentions[m];

                if (d->kind == VN_E_DATE && vn_is_whole_day(sc->entities->items[d->entity].code))
                    return sc->entities->items[d->entity].code;
            }
    }
    return NULL;
}

/* Whether a name could be Vietnamese: syllables of the language alone, some letter of its own. */
static bool
looks_vietnamese(const char *name)
{
    const char *s = name, *end = name + strlen(name);
    bool own = false;

    while (s < end) {
        const char *blank = memchr(s, ' ', (size_t)(end - s));
        const char *stop = blank ? blank : end;

        if (stop > s && !vn_is_syllable(s, (size_t)(stop - s)))
            return false;
        for (const char *p = s; p < stop; p++)
            if ((unsigned char)*p >= 0x80)
                own = true;
        s = stop + 1;
    }
    return own;
}

/* The country that is spoken of most, Viet Nam aside; NULL where none is. */
static const char *
other_country(vn_scene *sc)
{
    const vn_entities *es = sc->entities;
    uint32_t count[26 * 26] = {0}, best = 0;
    const char *name = NULL;

    for (size_t i = 0; i < es->n; i++) {
        const char *c = vn_country_of(sc, &es->items[i]);
        uint32_t k;

        if (!c || c[0] < 'A' || c[0] > 'Z' || c[1] < 'A' || c[1] > 'Z' || vn_same_country(c, "VN"))
            continue;
        k = (uint32_t)((c[0] - 'A') * 26 + c[1] - 'A');
        count[k] += es->items[i].n_mentions;
        if (count[k] > best) {
            best = count[k];
            name = c;
        }
    }
    sc->other_weight = best;
    return name;
}

/* Countries whose people bear names that read as Vietnamese ones, the Sino-Vietnamese reading included. */
static bool
names_alike(const char *country)
{
    static const char *const alike[] = {"VN", "CN", "TW", "HK", "MO", "SG", "MY", "KR", "KP", "LA", "KH"};

    for (size_t k = 0; k < sizeof alike / sizeof *alike; k++)
        if (vn_same_country(country, alike[k]))
            return true;
    return false;
}

/* Bodies of many lands, whatever land the article names beside them. */
bool
vn_is_of_many_lands(const char *body)
{
    static const char *const words[] = {"châu Âu",       "Châu Âu",       "EU",    "WB",     "WHO",
                                        "IMF",           "ADB",           "ASEAN", "APEC",   "NATO",
                                        "Liên hợp quốc", "Liên Hợp Quốc", "UNDP",  "UNESCO", "G20",
                                        "INTERPOL",      "UNODC"};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (holds_word(body, words[k]) && !holds_word(body, "Việt Nam"))
            return true;
    return false;
}

#define VN_LAND_REACH 40 /* mentions looked through for a land beside a name */

/* The land abroad that the sentence of a person's first mention names nearest to it; NULL where it names
 * none. */
static const char *
land_beside(const vn_scene *sc, const vn_entity *person)
{
    uint32_t at = person->first_mention, n = (uint32_t)sc->entities->n_mentions, best = UINT32_MAX;
    const vn_mention *p = &sc->entities->mentions[at];
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, p->first)];
    const char *land = NULL;

    for (uint32_t i = at > VN_LAND_REACH ? at - VN_LAND_REACH : 0; i < n && i < at + VN_LAND_REACH; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *country = vn_country_of(sc, &sc->entities->items[m->entity]);
        uint32_t gap = m->first < p->first ? p->first - m->first : m->first - p->first;

        if (m->kind != VN_E_PLACE || m->first < s->first || m->first >= s->first + s->n || gap >= best ||
            !country || vn_same_country(country, "VN"))
            continue;
        best = gap;
        land = country;
    }
    return land;
}

/* The news is Vietnamese: who bears a name of the language and is given no country is at home. */
static void
guess_countries(vn_scene *sc)
{
    const vn_entities *es = sc->entities;
    const char *other = sc->other_country = other_country(sc);

    sc->country = VN_NEW0(sc->arena, const char *, es->n + 1);
    sc->guessed = VN_NEW0(sc->arena, bool, es->n + 1);
    sc->leads = VN_NEW0(sc->arena, uint32_t, es->n + 1);
    sc->folded = VN_NEW0(sc->arena, const char *, es->n + 1);
    for (size_t i = 0; i < es->n; i++) {
        const vn_entity *e = &es->items[i];

        sc->country[i] = vn_country_of(sc, e);
        if (e->kind == VN_E_ORGANIZATION && sc->country[i] && vn_is_of_many_lands(e->name))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON && sc->country[i] && !vn_same_country(sc->country[i], "VN") &&
            !strncmp(e->name, "Nguyễn ", strlen("Nguyễn ")))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON && sc->country[i] && !names_alike(sc->country[i]) &&
            looks_vietnamese(e->name))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON && vn_is_union(e->organization))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON) {
            size_t n;

            sc->folded[i] = vn_fold(sc->arena, e->name, strlen(e->name), &n);
        }
        if (sc->country[i] || e->kind != VN_E_PERSON)
            continue;
        if (vn_is_international(e->organization) || vn_is_union(e->organization))
            continue;
        if (looks_vietnamese(e->name))
            sc->country[i] = "VN";
        else
            sc->country[i] = land_beside(sc, e) ? land_beside(sc, e) : other;
        sc->guessed[i] = true;
    }
}

static const char *
main_date(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        vn_zone_kind zone;

        if (m->kind != VN_E_DATE || vn_date_is_aside(sc, m))
            continue;
        zone = vn_zone_at(sc->article, m->start);
        if (zone == VN_Z_DATELINE || zone == VN_Z_FURNITURE || zone == VN_Z_BYLINE)
            continue;
        if (vn_is_whole_day(sc->entities->items[m->entity].code))
            return sc->entities->items[m->entity].code;
    }
    return NULL;
}

/* Cues of every token; those inside a name are none, but a named conference is a wording of its own. */
static void
mark_cues(vn_scene *sc)
{
    sc->cue = vn_alloc0(sc->arena, sc->tokens->n + 1);
    for (size_t h = 0; h < sc->hits.n; h++) {
        const vn_phrase_hit *hit = &sc->hits.items[h];

        if (vn_zone_at(sc->article, sc->tokens->items[hit->first].start) != VN_Z_FURNITURE)
            memset(sc->cue + hit->first, hit->phrase->value[0], hit->n);
    }
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        bool conference = m->kind == VN_E_EVENT && sc->cue[m->first] == VN_Q_NOUN;

        memset(sc->cue + m->first, VN_Q_NONE, m->n);
        if (conference)
            sc->cue[m->first] = VN_Q_NOUN;
    }
}

/* A sentence that is furniture from end to end; one that only begins with some is news. */
static bool
is_furniture(const vn_scene *sc, const vn_sentence *s)
{
    const vn_token *t = sc->tokens->items;

    return vn_zone_at(sc->article, t[s->first].start) == VN_Z_FURNITURE &&
           vn_zone_at(sc->article, t[s->first + s->n - 1].start) == VN_Z_FURNITURE;
}

enum { ARRIVAL_SENTENCES = 3 }; /* from the first, in which "đến Hà Nội" tells of an arrival */

/* "The president comes to Ha Noi", in headline or lead: a visit. */
static void
add_arrivals(vn_scene *sc, const vn_sentence *s, size_t first_hit)
{
    static const vn_phrase arrival = {0, 1, {VN_Q_VERB, VN_M_VISIT, VN_SUBJ_GUEST}, 0};

    for (size_t i = vn_first_mention(sc, s->first + 1); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *code = m->kind == VN_E_PLACE ? sc->entities->items[m->entity].code : NULL;
        uint32_t at = m->first - 1;
        size_t h = sc->hits.n;

        if (m->first >= s->first + s->n)
            return;
        if (!code || strlen(code) < 2 || !(vn_token_is(sc, at, "đến") || vn_token_is(sc, at, "tới")))
            continue;
        while (h > first_hit && sc->hits.items[h - 1].first > at)
            h--;
        if (h > first_hit && sc->hits.items[h - 1].first + sc->hits.items[h - 1].n > at)
            continue;
        VN_PUSH_ROOM(sc->arena, sc->hits.items, sc->hits.n, sc->hits.cap);
        memmove(&sc->hits.items[h + 1], &sc->hits.items[h], (sc->hits.n - h) * sizeof *sc->hits.items);
        sc->hits.items[h] = (vn_phrase_hit){at, 1, &arrival};
        sc->hits.n++;
    }
}

void
vn_scene_scan(vn_scene *sc, vn_candidates *out)
{
    vn_parties parties = {NULL, 0, 0};
    size_t hit = 0, mention = 0;
    const vn_mention *all = sc->entities->mentions;

    for (size_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];

        vn_check(sc->arena);
        if (s->n && !is_furniture(sc, s)) {
            size_t before = sc->hits.n;

            vn_phrase_scan(sc->arena, &vn_encounter_table, sc->tokens->items, s->first, s->first + s->n,
                           &sc->hits);
            if (i < ARRIVAL_SENTENCES)
                add_arrivals(sc, s, before);
        }
    }
    mark_cues(sc);
    guess_countries(sc);
    sc->main_date = main_date(sc);
    for (uint32_t i = 0; i < sc->sentences->n; i++) {
        const vn_sentence *s = &sc->sentences->items[i];
        size_t first_hit, first_mention;

        vn_check(sc->arena);
        while (hit < sc->hits.n && sc->hits.items[hit].first < s->first)
            hit++;
        first_hit = hit;
        while (hit < sc->hits.n && sc->hits.items[hit].first < s->first + s->n)
            hit++;
        while (mention < sc->entities->n_mentions && all[mention].first < s->first)
            mention++;
        first_mention = mention;
        parties_of(sc, s, &mention, first_hit, hit, &parties);
        if (first_hit < hit)
            candidates_of(sc, i, &parties, first_hit, hit, first_mention, out);
    }
}
