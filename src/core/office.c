/* office.c: ranks, positions and organizations beside names. */
#include "office.h"

#include <math.h>
#include <string.h>

#include "gazetteer.h"
#include "index.h"
#include "place.h"
#include "unicode.h"

/* -- what stands between two mentions */

enum {
    GAP_COMMA = 1,
    GAP_DASH = 2,
    GAP_HONOR = 4, /* ông, bà, đồng chí */
    GAP_OF = 8,    /* của, tại, nước */
    GAP_AND = 16,  /* và */
    GAP_ALSO = 32, /* kiêm, đồng thời là */
    GAP_IS = 64,   /* là, hiện là, nguyên là */
    GAP_OPEN = 128,
    GAP_CLOSE = 256,
    GAP_AS = 512,    /* làm, giữ chức */
    GAP_SAME = 1024, /* người đồng cấp */
    GAP_AT = 2048,   /* tại, ở */
    GAP_OTHER = 4096
};

static const struct {
    const char *word;
    uint16_t gap;
} gap_words[] = {
    {",", GAP_COMMA},     {"-", GAP_DASH},          {"–", GAP_DASH},      {"—", GAP_DASH},
    {"ông", GAP_HONOR},   {"bà", GAP_HONOR},        {"ngài", GAP_HONOR},  {"đồng", GAP_HONOR},
    {"chí", GAP_HONOR},   {"các", GAP_HONOR},       {"anh", GAP_HONOR},   {"chị", GAP_HONOR},
    {"đ/c", GAP_HONOR},   {"cô", GAP_HONOR},        {"gs.ts", GAP_HONOR}, {"của", GAP_OF},
    {"thuộc", GAP_OF},    {"tại", GAP_OF | GAP_AT}, {"nước", GAP_OF},     {"ở", GAP_OF | GAP_AT},
    {"và", GAP_AND},      {"kiêm", GAP_ALSO},       {"là", GAP_IS},       {"hiện", GAP_IS},
    {"(", GAP_OPEN},      {")", GAP_CLOSE},         {"làm", GAP_AS},      {"giữ", GAP_AS},
    {"chức", GAP_AS},     {"cấp", GAP_SAME},        {"nhiệm", GAP_SAME},  {"người", GAP_HONOR},
    {"phía", GAP_OTHER},  {"samdech", GAP_HONOR},   {"techo", GAP_HONOR}, {"dato", GAP_HONOR},
    {"dato'", GAP_HONOR}, {"datuk", GAP_HONOR},     {"tan", GAP_HONOR},   {"sri", GAP_HONOR},
    {"'", GAP_HONOR},     {"’", GAP_HONOR},         {"seri", GAP_HONOR},  {"sheikh", GAP_HONOR},
    {"hoàng", GAP_HONOR}, {"thân", GAP_HONOR},      {"tiến", GAP_HONOR},  {"sĩ", GAP_HONOR},
    {"giáo", GAP_HONOR},  {"sư", GAP_HONOR},        {"ts", GAP_HONOR},    {"gs", GAP_HONOR},
    {"ts.", GAP_HONOR},   {"gs.", GAP_HONOR},
};

enum { GAP_WORDS = sizeof gap_words / sizeof *gap_words, MAX_GAP = 5 };

typedef struct linker {
    const vn_text *text;
    const vn_tokens *tokens;
    const vn_sentences *sentences;
    const vn_mention *m;
    size_t n;
    uint64_t gap_hash[GAP_WORDS];
    uint64_t word_do, word_co, word_gom;
    uint8_t *aside; /* by token: stands in brackets */
    vn_arena *arena;
    vn_office *items;
    size_t n_items, cap;
    vn_office *orphans; /* offices with a body or place that stand beside no name */
    size_t n_orphans, cap_orphans;
} linker;

/* Marks what short brackets hold, the brackets included. */
static void
mark_asides(linker *l)
{
    enum { LONGEST = 16 };
    uint32_t open = UINT32_MAX;

    l->aside = VN_NEW0(l->arena, uint8_t, l->tokens->n + 1);
    for (uint32_t t = 0; t < l->tokens->n; t++) {
        char c = l->text->s[l->tokens->items[t].start];

        if (c == '(' && l->tokens->items[t].len == 1) {
            open = t;
        } else if (c == ')' && open != UINT32_MAX) {
            if (t - open <= LONGEST)
                memset(l->aside + open, 1, t - open + 1);
            open = UINT32_MAX;
        }
    }
}

/* Mentions in brackets that say nothing of an office are passed over with them. */
static bool
is_aside(const linker *l, const vn_mention *m)
{
    return l->aside[m->first] && m->kind != VN_E_POSITION && m->kind != VN_E_RANK;
}

static uint16_t
gap_between(const linker *l, const vn_mention *a, const vn_mention *b)
{
    uint32_t from = a->first + a->n, counted = 0;
    uint16_t gap = 0;
    bool inside = l->aside[b->first];

    for (uint32_t t = from; t <= b->first; t++) {
        const vn_token *tok = &l->tokens->items[t];
        size_t w = 0;

        if (!inside && l->aside[t])
            continue;
        if (counted++ > MAX_GAP)
            return GAP_OTHER;
        if (tok->flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH | VN_TF_LINE))
            return GAP_OTHER;
        if (t == b->first)
            break;
        while (w < GAP_WORDS && l->gap_hash[w] != tok->hash)
            w++;
        gap |= w < GAP_WORDS ? gap_words[w].gap : GAP_OTHER;
    }
    return gap;
}

/* -- offices */

/* What was read since the last name: offices that the next name or the last one may hold. */
enum { MAX_PENDING = 12 };

typedef struct pending {
    vn_office items[MAX_PENDING];
    uint16_t gap[MAX_PENDING]; /* before each */
    size_t n;
    uint32_t last;  /* the mention read last */
    uint32_t owner; /* the name before; VN_NO_MENTION: none may hold them */
    bool titled;    /* an office stood before the owner's name */
    bool opened;    /* the first of them stands in apposition to the owner */
    uint32_t side;  /* a body named before the owner or the next name in this sentence */
    uint32_t side_above;
    bool side_leads;     /* "do", "có" or "gồm" follows it */
    bool same;           /* "người đồng cấp" came just before */
    uint32_t same_place; /* the land named with it */
} pending;

static void
put(linker *l, vn_office o)
{
    VN_PUSH_ROOM(l->arena, l->items, l->n_items, l->cap);
    l->items[l->n_items++] = o;
}

/* Whether one body's name is the other's first words: "Đảng" after "Đảng Lao động". */
static bool
is_short_for(const linker *l, uint32_t body, uint32_t full)
{
    const vn_mention *a = &l->m[body], *b = &l->m[full];

    return a->len < b->len && l->text->s[b->start + a->len] == ' ' &&
           vn_hash_lower(l->text->s + a->start, a->len) == vn_hash_lower(l->text->s + b->start, a->len);
}

/* Gives the offices [from, to) to a name. */
static void
give(linker *l, pending *p, size_t from, size_t to, uint32_t person, vn_office_where where)
{
    for (size_t i = from; i < to; i++) {
        vn_office o = p->items[i];

        /* "cố vấn của Tổng thống X": the one whose adviser it is holds the second office. */
        if (i > from && p->gap[i] & GAP_OF)
            continue;
        o.person = person;
        o.where = p->gap[i] & GAP_AS ? VN_O_ROLE : where;
        o.titled = where == VN_O_AFTER && p->titled;
        o.also = p->gap[i] & GAP_ALSO;
        o.main = i + 1 < to && p->gap[i + 1] & GAP_ALSO;
        o.distance = (uint8_t)(where == VN_O_BEFORE ? to - 1 - i : i - from);
        if (o.organization != VN_NO_MENTION && o.above == VN_NO_MENTION && p->side != VN_NO_MENTION &&
            is_short_for(l, o.organization, p->side)) {
            o.organization = p->side;
            o.above = p->side_above;
        }
        if (o.organization == VN_NO_MENTION && o.position != VN_NO_MENTION && p->side != VN_NO_MENTION &&
            p->side_leads) {
            o.organization = p->side;
            o.above = p->side_above;
            o.from_context = true;
        }
        put(l, o);
    }
}

/*
 * "Thủ tướng X, Bộ trưởng Y cho biết": an office after a name that has one already is in apposition only
 * where a mark of punctuation closes it.
 */
static bool
is_closed(const linker *l, const pending *p)
{
    uint32_t next = l->m[p->last].first + l->m[p->last].n;

    return !p->titled || next >= l->tokens->n || l->tokens->items[next].kind == VN_T_PUNCT ||
           l->tokens->items[next].flags & (VN_TF_LINE | VN_TF_PARAGRAPH | VN_TF_SENTENCE);
}

static void
close_owner(linker *l, pending *p)
{
    if (p->owner != VN_NO_MENTION && p->opened && p->n > 0 && is_closed(l, p))
        give(l, p, 0, p->n, p->owner, VN_O_AFTER);
    else
        for (size_t i = 0; i < p->n; i++)
            if (p->items[i].position != VN_NO_MENTION &&
                (p->items[i].organization != VN_NO_MENTION || p->items[i].place != VN_NO_MENTION)) {
                VN_PUSH_ROOM(l->arena, l->orphans, l->n_orphans, l->cap_orphans);
                l->orphans[l->n_orphans++] = p->items[i];
            }
    p->n = 0;
    p->owner = VN_NO_MENTION;
    p->opened = false;
}

/* "Ngoại trưởng A và người đồng cấp B": the position of the name before, of another country. */
static void
give_same(linker *l, uint32_t i, uint32_t place)
{
    const vn_office *last = l->n_items ? &l->items[l->n_items - 1] : NULL;

    if (last && last->position != VN_NO_MENTION && last->person != i)
        put(l, (vn_office){.person = i,
                           .position = last->position,
                           .organization = VN_NO_MENTION,
                           .above = VN_NO_MENTION,
                           .rank = VN_NO_MENTION,
                           .place = place,
                           .where = VN_O_SAME});
}

static void
meet_person(linker *l, pending *p, uint32_t i, uint16_t gap)
{
    size_t mine = 0;
    bool direct = !(gap & (GAP_OTHER | GAP_AND | GAP_CLOSE | GAP_OF | GAP_SAME | GAP_AS | GAP_IS)) ||
                  (gap & ~(GAP_CLOSE | GAP_HONOR)) == 0;

    if (p->owner != VN_NO_MENTION && p->opened && p->n > 0) {
        if (gap & (GAP_COMMA | GAP_DASH) || !direct) {
            mine = p->n;
        } else {
            /* "X, Bộ trưởng A và Đại sứ Y": the last office, and its rank, is the next one's. */
            mine = p->n - 1;
            while (mine > 0 && !(p->gap[mine] & (GAP_COMMA | GAP_AND | GAP_DASH | GAP_OF)))
                mine--;
            if (mine > 0 && p->items[mine].position == VN_NO_MENTION && (p->gap[mine] & GAP_COMMA))
                mine--;
        }
        give(l, p, 0, mine, p->owner, VN_O_AFTER);
    }
    if (direct)
        give(l, p, mine, p->n, i, VN_O_BEFORE);
    p->titled = false;
    for (size_t k = mine; direct && k < p->n; k++)
        p->titled |= p->items[k].position != VN_NO_MENTION;
    if (p->same)
        give_same(l, i, p->same_place);
    p->n = 0;
    p->owner = i;
    p->opened = false;
}

static vn_office *
open_office(pending *p, uint16_t gap)
{
    if (p->n == MAX_PENDING) {
        memmove(p->items, p->items + 1, sizeof p->items - sizeof *p->items);
        memmove(p->gap, p->gap + 1, sizeof p->gap - sizeof *p->gap);
        p->n--;
    }
    if (p->n == 0 && p->owner != VN_NO_MENTION) {
        p->opened = gap == 0 || ((gap & (GAP_COMMA | GAP_DASH | GAP_IS | GAP_OPEN | GAP_AS | GAP_ALSO)) &&
                                 !(gap & GAP_OTHER));
        if (!p->opened)
            p->owner = VN_NO_MENTION;
    }
    p->gap[p->n] = gap;
    p->items[p->n] = (vn_office){.person = VN_NO_MENTION,
                                 .position = VN_NO_MENTION,
                                 .organization = VN_NO_MENTION,
                                 .above = VN_NO_MENTION,
                                 .rank = VN_NO_MENTION,
                                 .place = VN_NO_MENTION,
                                 .where = VN_O_BEFORE};
    return &p->items[p->n++];
}

/* Whether "do", "có", "gồm" stands within the next few tokens: the body before leads its people in. */
static bool
leads(const linker *l, const vn_mention *m)
{
    for (uint32_t t = m->first + m->n; t < m->first + m->n + 4 && t < l->tokens->n; t++) {
        uint64_t h = l->tokens->items[t].hash;

        if (h == l->word_do || h == l->word_co || h == l->word_gom)
            return true;
    }
    return false;
}

/* Whether the name of a body is completed by a place. */
static bool
ends_in_place(const linker *l, uint32_t i)
{
    return vn_place_tail(l->text->s + l->m[i].start, l->m[i].len).place.found;
}

/* "Thủ tướng, TTXVN đưa tin": who reports, not whose office it is. */
static bool
reports(const linker *l, const vn_mention *m)
{
    static const char *const words[] = {"đưa", "dẫn", "cho"};
    uint32_t next = m->first + m->n;

    for (size_t k = 0; next < l->tokens->n && k < sizeof words / sizeof *words; k++)
        if (l->tokens->items[next].hash == vn_hash_lower(words[k], strlen(words[k])))
            return true;
    return false;
}

static void
meet_organization(linker *l, pending *p, uint32_t i, uint16_t gap)
{
    vn_office *last = p->n ? &p->items[p->n - 1] : NULL;

    if (gap & GAP_COMMA && reports(l, &l->m[i])) {
        close_owner(l, p);
        return;
    }

    if (last && last->place != VN_NO_MENTION && gap == (GAP_OF | GAP_AT))
        return; /* "Đại sứ Mỹ tại Liên hợp quốc" */
    if (last && last->position != VN_NO_MENTION && last->organization == VN_NO_MENTION &&
        !(gap & ~(GAP_OF | GAP_AT | (last->place == VN_NO_MENTION ? GAP_COMMA : 0)))) {
        last->organization = i;
        return;
    }
    if (last && last->organization != VN_NO_MENTION &&
        !(gap & ~(GAP_OF | GAP_AT | GAP_COMMA | GAP_AND | GAP_OPEN))) {
        bool adjacent = last->organization + 1 == i, part = !ends_in_place(l, last->organization);

        /* The body above it; else a second one, or its abbreviation. */
        if (adjacent && last->above == VN_NO_MENTION && (gap == 0 || (gap == GAP_COMMA && part))) {
            last->above = i;
            last->comma = gap == GAP_COMMA;
        }
        return;
    }
    if (gap == 0 && p->side != VN_NO_MENTION && p->side + 1 == i && p->n == 0 && !ends_in_place(l, p->side)) {
        p->side_above = i;
    } else {
        close_owner(l, p);
        p->side = i;
        p->side_above = VN_NO_MENTION;
    }
    p->side_leads = leads(l, &l->m[i]);
}

static void
meet_place(linker *l, pending *p, uint32_t i, uint16_t gap)
{
    vn_office *last = p->n ? &p->items[p->n - 1] : NULL;

    if (last && !(gap & ~(GAP_OF | GAP_AT | GAP_OPEN | GAP_CLOSE))) {
        bool posted = gap & GAP_AT && last->organization != VN_NO_MENTION; /* "Đại sứ EU tại Việt Nam" */

        if (last->place == VN_NO_MENTION && !posted)
            last->place = i;
        return;
    }
    if (gap & GAP_SAME) {
        p->same_place = i;
        return;
    }
    if (!(gap & ~GAP_OPEN) && (p->n || p->owner != VN_NO_MENTION))
        return; /* "X (Việt Nam)", "Công an tỉnh Hồ Nam (Trung Quốc)" */
    close_owner(l, p);
}

vn_offices
vn_offices_find(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_sentences *sentences,
                const vn_entities *entities)
{
    linker l = {.text = text,
                .tokens = tokens,
                .sentences = sentences,
                .m = entities->mentions,
                .n = entities->n_mentions,
                .arena = arena};
    pending p = {.owner = VN_NO_MENTION,
                 .side = VN_NO_MENTION,
                 .side_above = VN_NO_MENTION,
                 .same_place = VN_NO_MENTION};
    uint32_t before = VN_NO_MENTION;
    size_t s = 0;

    mark_asides(&l);
    for (size_t w = 0; w < GAP_WORDS; w++)
        l.gap_hash[w] = vn_hash_lower(gap_words[w].word, strlen(gap_words[w].word));
    l.word_do = vn_hash_lower("do", 2);
    l.word_co = vn_hash_lower("có", strlen("có"));
    l.word_gom = vn_hash_lower("gồm", strlen("gồm"));
    for (uint32_t i = 0; i < l.n; i++) {
        uint16_t gap;
        vn_office *o;

        if (i % 4096 == 0)
            vn_check(arena);
        if (is_aside(&l, &l.m[i]))
            continue;
        gap = before != VN_NO_MENTION ? gap_between(&l, &l.m[before], &l.m[i]) : GAP_OTHER;

        if (gap & GAP_OTHER)
            close_owner(&l, &p);
        p.last = i;
        p.same = (gap & GAP_SAME) ||
                 (p.same && l.m[before].kind == VN_E_PLACE && !(gap & ~(GAP_HONOR | GAP_COMMA)));
        if (!p.same || l.m[i].kind != VN_E_PERSON)
            p.same_place = VN_NO_MENTION;
        before = i;
        while (s + 1 < sentences->n && sentences->items[s + 1].first <= l.m[i].first) {
            s++;
            p.side = VN_NO_MENTION;
        }
        switch (l.m[i].kind) {
        case VN_E_POSITION:
            o = open_office(&p, gap);
            o->position = i;
            break;
        case VN_E_RANK:
            o = open_office(&p, gap);
            o->rank = i;
            break;
        case VN_E_ORGANIZATION:
            meet_organization(&l, &p, i, gap);
            break;
        case VN_E_PLACE:
            meet_place(&l, &p, i, gap);
            break;
        case VN_E_PERSON:
            meet_person(&l, &p, i, gap);
            break;
        default:
            close_owner(&l, &p);
        }
    }
    close_owner(&l, &p);
    return (vn_offices){l.items, l.n_items, l.orphans, l.n_orphans};
}

/* -- candidates and the choice among them */

static bool
starts_with(const char *s, const char *word)
{
    const char *end = s + strlen(s);

    while (*word) {
        unsigned a, b;

        if (s >= end || vn_lower(vn_decode(s, end, &a)) != vn_decode(word, word + strlen(word), &b))
            return false;
        s += a;
        word += b;
    }
    return *s == '\0' || *s == ' ';
}

static bool
starts_with_any(const char *s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (starts_with(s, words[i]))
            return true;
    return false;
}

#define STARTS_WITH(s, words) starts_with_any(s, words, sizeof words / sizeof *words)

static bool
is_party_body(const char *name)
{
    static const char *const words[] = {"bộ chính trị", "ban bí thư",    "trung ương", "ban chấp hành",
                                        "bch",          "ban thường vụ", "đảng ủy",    "tỉnh ủy",
                                        "thành ủy",     "quân ủy",       "đảng"};
    const char *at = strstr(name, "ủy");

    return STARTS_WITH(name, words) || (at && at[strlen("ủy")] == '\0');
}

static void
describe(vn_candidate *c, const vn_entities *es)
{
    static const char *const members[] = {"ủy viên", "uỷ viên", "thành viên", "đại biểu",
                                          "uvtv",    "uvbct",   "nghị sĩ"};
    static const char *const party_heads[] = {"tổng bí thư", "bí thư", "phó bí thư"};
    static const char *const state_heads[] = {"chủ tịch nước", "tổng thống", "quốc vương", "nhà vua", "vua"};
    static const char *const deputy[] = {"phó thủ tướng"};
    static const char *const leaders[] = {"trưởng đoàn", "phó trưởng đoàn", "trưởng phái đoàn"};
    static const char *const envoys[] = {"đặc phái viên", "đặc sứ"};
    static const char *const former[] = {"nguyên", "cựu"};
    static const char *const ministers[] = {"bộ trưởng", "thứ trưởng"};
    const char *position = es->items[c->position].name;
    int words = 1;

    for (const char *s = position; *s; s++)
        words += *s == ' ';
    c->f[VN_OF_member] = STARTS_WITH(position, members);
    c->f[VN_OF_party_head] = STARTS_WITH(position, party_heads);
    c->f[VN_OF_state_head] = STARTS_WITH(position, state_heads);
    c->f[VN_OF_deputy_premier] = STARTS_WITH(position, deputy);
    c->f[VN_OF_leads_group] = STARTS_WITH(position, leaders);
    c->f[VN_OF_envoy] = STARTS_WITH(position, envoys);
    c->f[VN_OF_former] = STARTS_WITH(position, former);
    c->f[VN_OF_field] = STARTS_WITH(position, ministers) && words > 2;
    c->f[VN_OF_length] = (float)words / 4;
    c->f[VN_OF_times] = logf(c->f[VN_OF_times]);
    c->f[VN_OF_place] = c->place != VN_NO_MENTION && !c->f[VN_OF_same];
    if (c->organization != VN_NO_MENTION) {
        c->f[VN_OF_body] = 1;
        c->f[VN_OF_party_body] = is_party_body(es->items[c->organization].name);
        c->f[VN_OF_society] = strstr(es->items[c->organization].name, "ữu nghị") != NULL;
    }
}

static bool
extends(const char *longer, const char *shorter)
{
    size_t n = strlen(shorter);

    return strlen(longer) > n && longer[n] == ' ' && vn_hash_lower(longer, n) == vn_hash_lower(shorter, n);
}

/* The candidate for (person, position, organization, body above); a new one where it is the first. */
static vn_candidate *
candidate_of(vn_candidates *cs, vn_index *index, uint32_t *last, uint32_t person, uint32_t position,
             uint32_t organization, uint32_t above)
{
    uint64_t key = vn_hash_char(vn_hash_char(VN_HASH_SEED, person), position);
    uint32_t *at = vn_index_at(index, vn_hash_char(vn_hash_char(key, organization), above));
    vn_candidate *c;

    if (*at != VN_NOTHING)
        return &cs->items[*at];
    *at = (uint32_t)cs->n;
    c = &cs->items[cs->n++];
    *c = (vn_candidate){.person = person,
                        .position = position,
                        .organization = organization,
                        .above = above,
                        .place = VN_NO_MENTION,
                        .next = VN_NO_MENTION};
    if (last[person] == VN_NO_MENTION) {
        cs->first[person] = *at;
        c->f[VN_OF_first_seen] = 1;
    } else {
        cs->items[last[person]].next = *at;
    }
    last[person] = *at;
    return c;
}

static uint32_t
entity_of(const vn_entities *es, uint32_t mention)
{
    return mention == VN_NO_MENTION ? VN_NO_MENTION : es->mentions[mention].entity;
}

/* Relations among the candidates of one person; long lists are looked at in part. */
static void
compare_candidates(vn_candidates *cs, const vn_entities *es, uint32_t first)
{
    enum { MOST = 12 };
    int n = 0;

    for (uint32_t i = first; i != VN_NO_MENTION && n < MOST; i = cs->items[i].next, n++) {
        vn_candidate *a = &cs->items[i];
        int k = 0;

        for (uint32_t j = first; j != VN_NO_MENTION && k < MOST; j = cs->items[j].next, k++) {
            const vn_candidate *b = &cs->items[j];

            if (i == j)
                continue;
            if (extends(es->items[b->position].name, es->items[a->position].name))
                a->f[VN_OF_extended] = 1;
            if (a->position == b->position && b->organization != VN_NO_MENTION) {
                if (a->organization == VN_NO_MENTION ||
                    (a->f[VN_OF_context_body] && !b->f[VN_OF_context_body]))
                    a->f[VN_OF_bare] = 1;
                else if (a->organization == b->organization && a->above == VN_NO_MENTION &&
                         b->above != VN_NO_MENTION)
                    a->f[VN_OF_bare] = 1;
            }
        }
    }
}

/* "Ủy viên Bộ Chính trị" and seats of that kind: what is told of a person before the office proper. */
static bool
is_membership(const vn_candidate *c, const vn_entities *es)
{
    static const char *const secretary[] = {"bí thư"};
    static const char *const centre[] = {"trung ương", "ban chấp hành", "t.ư", "bch"};

    if (c->f[VN_OF_member])
        return true;
    return c->organization != VN_NO_MENTION && STARTS_WITH(es->items[c->position].name, secretary) &&
           STARTS_WITH(es->items[c->organization].name, centre);
}

/* Marks the first and the last of several offices that are told at once. */
static void
mark_lists(vn_candidates *cs, const vn_entities *es, const vn_offices *offices, const uint32_t *of)
{
    for (size_t i = 0, end; i < offices->n; i = end) {
        const vn_office *o = &offices->items[i];
        uint32_t first = VN_NO_MENTION, last = VN_NO_MENTION;
        size_t n = 0;

        for (end = i; end < offices->n && offices->items[end].person == o->person &&
                      offices->items[end].where == o->where;
             end++) {
            if (of[end] == VN_NO_MENTION)
                continue;
            n++;
            if (is_membership(&cs->items[of[end]], es))
                continue;
            if (first == VN_NO_MENTION)
                first = of[end];
            last = of[end];
        }
        if (n < 2 || first == VN_NO_MENTION)
            continue;
        cs->items[first].f[VN_OF_first_proper] = 1;
        cs->items[last].f[VN_OF_last_proper] = 1;
    }
}

vn_candidates
vn_candidates_make(vn_arena *arena, const vn_entities *es, const vn_offices *offices)
{
    vn_candidates cs = {.items = VN_NEW(arena, vn_candidate, offices->n + 1),
                        .first = VN_NEW(arena, uint32_t, es->n + 1)};
    uint32_t *last = VN_NEW(arena, uint32_t, es->n + 1), *of = VN_NEW(arena, uint32_t, offices->n + 1);
    vn_index index;

    vn_index_init(&index, arena, offices->n);
    for (size_t e = 0; e < es->n; e++)
        cs.first[e] = last[e] = VN_NO_MENTION;
    for (size_t i = 0; i < offices->n; i++) {
        const vn_office *o = &offices->items[i];
        vn_candidate *c;

        of[i] = VN_NO_MENTION;
        if (o->position == VN_NO_MENTION)
            continue;
        c = candidate_of(&cs, &index, last, es->mentions[o->person].entity, entity_of(es, o->position),
                         entity_of(es, o->organization), entity_of(es, o->above));
        of[i] = (uint32_t)(c - cs.items);
        c->comma = o->comma;
        c->f[VN_OF_also] = o->also && (c->f[VN_OF_times] == 0 || c->f[VN_OF_also]);
        c->f[VN_OF_main] = o->main || c->f[VN_OF_main];
        c->f[VN_OF_context_body] = o->from_context && (c->f[VN_OF_times] == 0 || c->f[VN_OF_context_body]);
        c->f[VN_OF_role] = o->where == VN_O_ROLE && (c->f[VN_OF_times] == 0 || c->f[VN_OF_role]);
        c->f[VN_OF_same] = o->where == VN_O_SAME && (c->f[VN_OF_times] == 0 || c->f[VN_OF_same]);
        c->f[VN_OF_after_titled] = o->titled && (c->f[VN_OF_times] == 0 || c->f[VN_OF_after_titled]);
        c->f[VN_OF_times] += 1;
        if (o->where == VN_O_BEFORE && o->distance == 0)
            c->f[VN_OF_nearest] = 1;
        if (o->where == VN_O_AFTER && o->distance == 0)
            c->f[VN_OF_first_after] = 1;
        if (o->where == VN_O_AFTER && (i + 1 == offices->n || offices->items[i + 1].person != o->person ||
                                       offices->items[i + 1].distance == 0))
            c->f[VN_OF_last_after] = 1;
        if (o->place != VN_NO_MENTION)
            c->place = o->place;
    }
    for (size_t e = 0; e < es->n; e++) {
        if (last[e] == VN_NO_MENTION)
            continue;
        cs.items[last[e]].f[VN_OF_last_seen] = 1;
        compare_candidates(&cs, es, cs.first[e]);
    }
    for (size_t i = 0; i < cs.n; i++)
        describe(&cs.items[i], es);
    mark_lists(&cs, es, offices, of);
    return cs;
}

float
vn_candidate_weight(const vn_candidate *c, const float *weights)
{
    float sum = 0;

    for (size_t k = 0; k < VN_OFFICE_FEATURE_COUNT; k++)
        sum += weights[k] * c->f[k];
    return sum;
}

const char *
vn_candidate_body(vn_arena *arena, const vn_entities *es, const vn_candidate *c)
{
    const char *name = es->items[c->organization].name, *above, *country;
    size_t n = strlen(name), k;
    char *out;

    if (c->above == VN_NO_MENTION)
        return name;
    above = es->items[c->above].name;
    country = es->items[c->above].country;
    k = strlen(above);
    /* The place that both names end with is said once. */
    if (country) {
        vn_tail tail = vn_place_tail(name, n);

        if (tail.place.level == VN_L_COUNTRY && strcmp(tail.place.country, country) == 0)
            n = tail.at;
        while (n > 0 && name[n - 1] == ' ')
            n--;
    }
    out = vn_alloc(arena, n + k + 3);
    memcpy(out, name, n);
    if (c->comma)
        out[n++] = ',';
    out[n] = ' ';
    memcpy(out + n + 1, above, k + 1);
    return out;
}

/* What else the article says of bodies: embassies, and offices with a body but no name beside them. */
enum { MAX_MISSIONS = 8, MAX_ORPHANS = 64 };

typedef struct known_bodies {
    uint32_t missions[MAX_MISSIONS]; /* entities */
    size_t n_missions;
    vn_index orphan;  /* position -> the one candidate of its orphans; SEVERAL */
    vn_index holders; /* position -> the one person who holds it; SEVERAL */
    vn_candidate *orphans;
    size_t n_orphans;
} known_bodies;

enum { SEVERAL = UINT32_MAX - 1 };

static void
note_one(vn_index *index, uint32_t key, uint32_t value)
{
    uint32_t *at = vn_index_at(index, (uint64_t)key + 1);

    *at = *at == VN_NOTHING || *at == value ? value : SEVERAL;
}

static known_bodies
know_bodies(vn_arena *arena, const vn_entities *es, const vn_offices *offices, const vn_candidates *cs)
{
    static const char *const missions[] = {"đại sứ quán", "tổng lãnh sự quán", "phái đoàn", "lãnh sự quán"};
    known_bodies k = {.orphans = VN_NEW(arena, vn_candidate, offices->n_orphans + 1),
                      .n_orphans = offices->n_orphans};
    vn_index pairs;

    vn_index_init(&k.orphan, arena, offices->n_orphans);
    vn_index_init(&k.holders, arena, cs->n);
    vn_index_init(&pairs, arena, offices->n_orphans);
    for (uint32_t e = 0; e < es->n && k.n_missions < MAX_MISSIONS; e++)
        if (es->items[e].kind == VN_E_ORGANIZATION && STARTS_WITH(es->items[e].name, missions))
            k.missions[k.n_missions++] = e;
    for (size_t i = 0; i < offices->n_orphans; i++) {
        const vn_office *o = &offices->orphans[i];
        vn_candidate *c = &k.orphans[i];
        uint32_t *at;

        *c = (vn_candidate){.position = entity_of(es, o->position),
                            .organization = entity_of(es, o->organization),
                            .above = entity_of(es, o->above),
                            .comma = o->comma,
                            .place = o->place};
        if (o->organization == VN_NO_MENTION)
            continue;
        at = vn_index_at(&pairs, ((uint64_t)c->position << 32 | c->organization) + 1);
        if (*at == VN_NOTHING)
            *at = (uint32_t)i;
        note_one(&k.orphan, c->position, *at);
    }
    for (size_t i = 0; i < cs->n; i++)
        note_one(&k.holders, cs->items[i].position, cs->items[i].person);
    return k;
}

/* The embassy of an envoy's country; of the only one when the country is not known. */
static uint32_t
mission_of(const vn_entities *es, const known_bodies *k, const char *position, const char *country)
{
    static const char *const envoys[] = {"đại sứ",  "tổng lãnh sự", "tham tán",
                                         "công sứ", "lãnh sự",      "phó đại sứ"};
    uint32_t best = VN_NO_MENTION;

    if (!STARTS_WITH(position, envoys))
        return best;
    for (size_t i = 0; i < k->n_missions; i++) {
        const vn_entity *e = &es->items[k->missions[i]];
        bool fits = strstr(position, "ãnh sự") == NULL || strstr(e->name, "ãnh sự") != NULL;

        fits &= country && e->country ? strcmp(country, e->country) == 0 : k->n_missions == 1;

        if (fits && (best == VN_NO_MENTION || strlen(e->name) > strlen(es->items[best].name)))
            best = k->missions[i];
    }
    return best;
}

static const char *
country_of(const vn_entities *es, const vn_candidate *c)
{
    const char *country = NULL;

    if (c->place != VN_NO_MENTION)
        country = es->items[es->mentions[c->place].entity].country;
    if (!country && c->organization != VN_NO_MENTION)
        country = es->items[c->organization].country;
    if (!country && c->above != VN_NO_MENTION)
        country = es->items[c->above].country;
    return country;
}

/* The press names no body with these: "Tổng Bí thư A". */
static bool
is_general_secretary(const char *position)
{
    static const char *const words[] = {"tổng bí thư"};

    return STARTS_WITH(position, words);
}

/* Whether an office with a body is another one written out: "Bộ trưởng Bộ Ngoại giao" of "Bộ trưởng Ngoại
 * giao". */
static bool
writes_out(const vn_entities *es, const vn_candidate *full, const vn_candidate *c)
{
    const char *office = es->items[c->position].name, *short_office = es->items[full->position].name;
    const char *body = es->items[full->organization].name;
    size_t n = strlen(short_office), ministry = strlen("Bộ "), field;

    if (!extends(office, short_office) || strncmp(body, "Bộ ", ministry) != 0)
        return false;
    field = strlen(office + n + 1);
    return strlen(body + ministry) >= field &&
           vn_hash_lower(body + ministry, field) == vn_hash_lower(office + n + 1, field);
}

/* The same office where the article names its body: told in full once and then for short. */
static const vn_candidate *
with_body(const vn_entities *es, const vn_candidates *cs, const vn_candidate *c)
{
    for (uint32_t k = cs->first[c->person]; k != VN_NO_MENTION && c->organization == VN_NO_MENTION;
         k = cs->items[k].next) {
        const vn_candidate *d = &cs->items[k];

        if (d->organization != VN_NO_MENTION && !d->f[VN_OF_context_body] &&
            (d->position == c->position || writes_out(es, d, c)))
            return d;
    }
    return c;
}

/* The same where it is written out beside no name: "Bộ trưởng Bộ Quốc phòng Lào" of the one whom the article
 * calls "Bộ trưởng Quốc phòng Lào". */
static const vn_candidate *
told_without_name(const vn_entities *es, const known_bodies *known, const vn_candidate *c)
{
    const char *country = country_of(es, c);

    for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS && c->organization == VN_NO_MENTION && country;
         i++) {
        const vn_candidate *d = &known->orphans[i];
        const char *its = country_of(es, d);

        if (d->organization != VN_NO_MENTION && its && !strcmp(its, country) && writes_out(es, d, c))
            return d;
    }
    return c;
}

/* The same office where the article names the body above its body, too. */
static const vn_candidate *
with_body_above(const vn_candidates *cs, const vn_candidate *c)
{
    for (uint32_t k = cs->first[c->person]; k != VN_NO_MENTION && c->above == VN_NO_MENTION;
         k = cs->items[k].next)
        if (cs->items[k].position == c->position && cs->items[k].organization == c->organization &&
            cs->items[k].above != VN_NO_MENTION)
            return &cs->items[k];
    return c;
}

static void
fill_person(vn_arena *arena, vn_entities *es, uint32_t e, const vn_candidates *cs, const known_bodies *known)
{
    vn_entity *person = &es->items[e];
    const vn_candidate *best = NULL;
    const char *country = NULL;

    for (uint32_t k = cs->first[e]; k != VN_NO_MENTION; k = cs->items[k].next) {
        if (!best || vn_candidate_weight(&cs->items[k], vn_office_weights) >
                         vn_candidate_weight(best, vn_office_weights))
            best = &cs->items[k];
        if (!country && (!cs->items[k].f[VN_OF_same] || cs->items[k].place != VN_NO_MENTION))
            country = country_of(es, &cs->items[k]);
    }
    if (!best)
        return;
    best = told_without_name(es, known, with_body_above(cs, with_body(es, cs, best)));
    person->position = es->items[best->position].name;
    person->country = country_of(es, best) ? country_of(es, best) : country;
    if (best->organization != VN_NO_MENTION) {
        person->organization = vn_candidate_body(arena, es, best);
    } else {
        uint32_t orphan = vn_index_get(&known->orphan, (uint64_t)best->position + 1);
        uint32_t mission = mission_of(es, known, person->position, person->country);

        if (mission != VN_NO_MENTION) {
            person->organization = es->items[mission].name;
        } else if (orphan < SEVERAL && !best->f[VN_OF_state_head] &&
                   !is_general_secretary(person->position) &&
                   vn_index_get(&known->holders, (uint64_t)best->position + 1) == e) {
            const char *its = country_of(es, &known->orphans[orphan]);

            if (!its || !person->country || strcmp(its, person->country) == 0) {
                person->organization = vn_candidate_body(arena, es, &known->orphans[orphan]);
                person->country = person->country ? person->country : its;
            }
        }
    }
}

/* -- countries that nothing beside a name says */

static bool
in_list(const vn_token *token, vn_gaz_list list)
{
    const vn_gaz_node *node = vn_gaz_find(vn_gaz_step(0, token->hash));

    return node && node->lists & (UINT32_C(1) << list);
}

/*
 * A Vietnamese family name makes a Vietnamese, in the press that writes here; where an article speaks of
 * China, only one that Chinese names do not share.
 */
static void
guess_persons(const vn_tokens *tokens, vn_entities *es)
{
    static const char *const sinitic[] = {"CN", "TW", "HK", "MO", "SG", "KR", "KP"};
    bool shared = true;

    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; es->items[e].country && k < sizeof sinitic / sizeof *sinitic; k++)
            shared &= strcmp(es->items[e].country, sinitic[k]) != 0;
    for (size_t e = 0; e < es->n; e++) {
        vn_entity *person = &es->items[e];
        const vn_mention *m = &es->mentions[person->first_mention];
        const vn_token *first = &tokens->items[m->first];

        if (person->kind != VN_E_PERSON || person->country || m->n < 2 || !in_list(first, VN_G_FAMILY))
            continue;
        if (shared || !in_list(first, VN_G_FAMILY_CN))
            person->country = "VN";
    }
}

/* Ministers told as "Bộ trưởng" alone, where the article names the office of their land beside no name: "Bộ
 * trưởng Quốc phòng Việt Nam". */
static void
complete_ministers(vn_entities *es, const known_bodies *known)
{
    static const char *const bare[] = {"bộ trưởng", "thứ trưởng"};

    for (size_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];

        if (p->kind != VN_E_PERSON || !p->country || !p->position || p->organization ||
            strchr(p->position, ' ') != strrchr(p->position, ' ') || !STARTS_WITH(p->position, bare))
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_candidate *d = &known->orphans[i];
            const char *its = country_of(es, d);

            if (d->organization == VN_NO_MENTION && its && !strcmp(its, p->country) &&
                extends(es->items[d->position].name, p->position)) {
                p->position = es->items[d->position].name;
                break;
            }
        }
    }
}

/* Whether a person but this one holds the office for the country. */
static bool
is_held(const vn_entities *es, const vn_candidates *cs, uint32_t position, const char *country, uint32_t by)
{
    for (size_t i = 0; i < cs->n; i++) {
        const char *its = cs->items[i].position == position && cs->items[i].person != by
                              ? es->items[cs->items[i].person].country
                              : NULL;

        if (its && !strcmp(its, country))
            return true;
    }
    return false;
}

/*
 * Who is told by office alone, where the article names the office of one land beside no name, and nobody else
 * holds it: "Bộ trưởng Quốc phòng A", "Bộ trưởng Quốc phòng Mỹ".
 */
static void
complete_countries(vn_entities *es, const vn_candidates *cs, const known_bodies *known)
{
    for (uint32_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];
        const char *found = NULL;

        if (p->kind != VN_E_PERSON || p->country || cs->first[e] == VN_NO_MENTION)
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_candidate *d = &known->orphans[i];
            const char *its = country_of(es, d);

            if (!its || d->position != cs->items[cs->first[e]].position || (found && !strcmp(found, its)) ||
                is_held(es, cs, d->position, its, e))
                continue;
            if (found) {
                found = NULL;
                break;
            }
            found = its;
        }
        p->country = found;
    }
}

/* The body that the article names with the office of a land beside no name: "Thủ tướng Chính phủ A", of its
 * only holder. */
static void
complete_bodies(vn_arena *arena, vn_entities *es, const vn_candidates *cs, const known_bodies *known)
{
    for (uint32_t e = 0; e < es->n; e++) {
        vn_entity *p = &es->items[e];
        const vn_candidate *found = NULL;

        if (p->kind != VN_E_PERSON || !p->country || !p->position || p->organization ||
            is_general_secretary(p->position))
            continue;
        for (size_t i = 0; i < known->n_orphans && i < MAX_ORPHANS; i++) {
            const vn_candidate *d = &known->orphans[i];
            const char *its = d->organization != VN_NO_MENTION ? country_of(es, d) : NULL;

            if (!its || strcmp(its, p->country) != 0 || strcmp(es->items[d->position].name, p->position) != 0)
                continue;
            if ((found && found->organization != d->organization) || is_held(es, cs, d->position, its, e)) {
                found = NULL;
                break;
            }
            found = d;
        }
        if (found)
            p->organization = vn_candidate_body(arena, es, found);
    }
}

/* A body without a place is of the country of those who hold office in it; else bodies that the press
 * names so are those of Viet Nam. */
static void
guess_bodies(vn_entities *es, const vn_offices *offices)
{
    static const char *const international[] = {"liên hợp quốc",
                                                "liên hiệp quốc",
                                                "hội đồng bảo an",
                                                "liên minh châu âu",
                                                "ủy ban châu âu",
                                                "tổ chức",
                                                "asean",
                                                "apec",
                                                "nato",
                                                "who",
                                                "unesco",
                                                "interpol",
                                                "eu",
                                                "imf",
                                                "wto",
                                                "liên đoàn",
                                                "hiệp hội",
                                                "ngân hàng thế giới"};
    static const char *const home[] = {
        "bộ",         "công an",         "ủy ban nhân dân",    "ubnd",    "hđnd",
        "tỉnh ủy",    "thành ủy",        "quân ủy trung ương", "bộ đội",  "bộ chính trị",
        "ban bí thư", "trung ương đảng", "cảnh sát biển",      "đảng ủy", "mặt trận tổ quốc",
        "ttxvn"};

    for (size_t i = 0; i < offices->n; i++) {
        const vn_office *o = &offices->items[i];
        vn_entity *body;

        if (o->organization == VN_NO_MENTION)
            continue;
        body = &es->items[entity_of(es, o->organization)];
        if (!body->country && !STARTS_WITH(body->name, international))
            body->country = es->items[entity_of(es, o->person)].country;
    }
    for (size_t e = 0; e < es->n; e++)
        if (es->items[e].kind == VN_E_ORGANIZATION && !es->items[e].country &&
            STARTS_WITH(es->items[e].name, home))
            es->items[e].country = "VN";
}

void
vn_link_offices(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                const vn_sentences *sentences, vn_entities *es)
{
    vn_offices offices = vn_offices_find(arena, text, tokens, sentences, es);
    vn_candidates cs = vn_candidates_make(arena, es, &offices);
    known_bodies known = know_bodies(arena, es, &offices, &cs);

    (void)article;
    for (size_t i = 0; i < offices.n; i++) {
        const vn_office *o = &offices.items[i];
        vn_entity *person = &es->items[es->mentions[o->person].entity];

        if (o->rank != VN_NO_MENTION) {
            const char *rank = es->items[es->mentions[o->rank].entity].name;

            if (!person->rank || strlen(rank) > strlen(person->rank))
                person->rank = rank;
        }
    }
    for (uint32_t e = 0; e < es->n; e++)
        if (es->items[e].kind == VN_E_PERSON)
            fill_person(arena, es, e, &cs, &known);
    guess_persons(tokens, es);
    complete_countries(es, &cs, &known);
    complete_bodies(arena, es, &cs, &known);
    complete_ministers(es, &known);
    guess_bodies(es, &offices);
}
