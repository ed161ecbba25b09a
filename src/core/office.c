/* office.c: ranks, positions and organizations beside names. */
#include "office_gap.h"

#include <string.h>

#include "place.h"
#include "syllable.h"
#include "unicode.h"

enum { SAME_REACH = 60 };

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
    bool side_leads; /* "do", "có" or "gồm" follows it */
    size_t shared;   /* offices of several ("các Phó Chủ tịch A, B"): those given since this one are */
    bool same;       /* "người đồng cấp" came just before */
    uint32_t same_place; /* the land named with it */
} pending;

static void
put(linker *l, vn_office o)
{
    VN_PUSH_ROOM(l->arena, l->items, l->n_items, l->cap);
    l->items[l->n_items++] = o;
}

bool
vn_is_of_each_land(const char *body, size_t len)
{
    static const char *const names[] = {"chính phủ", "quốc hội", "nhà nước"};

    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (len == strlen(names[k]) && vn_hash_lower(body, len) == vn_hash_lower(names[k], len))
            return true;
    return false;
}

/* Whether one body's name is the other's first words: "Đảng" after "Đảng Lao động". */
static bool
is_short_for(const linker *l, uint32_t body, uint32_t full)
{
    const vn_mention *a = &l->m[body], *b = &l->m[full];

    return a->len < b->len && l->text->s[b->start + a->len] == ' ' &&
           vn_hash_lower(l->text->s + a->start, a->len) == vn_hash_lower(l->text->s + b->start, a->len);
}

/* "đoàn Bộ Quốc phòng Campuchia do A dẫn đầu chào Bộ trưởng Bộ Quốc phòng Phan Văn B": a Vietnamese family
 * name after a body of another land holds no office there; one that China shares may. Nor does a name of no
 * Vietnamese syllables after a body of Viet Nam. */
static bool
is_of_other_land(const linker *l, uint32_t person, uint32_t side)
{
    vn_tail tail = vn_place_tail(l->text->s + l->m[side].start, l->m[side].len);

    if (!tail.place.found || !tail.place.country)
        return false;
    if (!strcmp(tail.place.country, "VN"))
        return !vn_are_syllables(l->text->s + l->m[person].start, l->m[person].len);
    return vn_is_home_name(l->tokens, &l->m[person], tail.place.country);
}

/* Whether an office told before "kiêm" is of the body told after it. */
static bool
is_joined(const vn_office *before, const vn_office *o)
{
    return before->position != VN_NO_MENTION && before->organization == VN_NO_MENTION &&
           before->place == VN_NO_MENTION && o->position != VN_NO_MENTION;
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
        if (i + 1 < to && p->gap[i + 1] == GAP_OF && o.organization == VN_NO_MENTION &&
            p->items[i + 1].organization != VN_NO_MENTION) {
            o.organization = p->items[i + 1].organization; /* "Đặc phái viên của Tổng Thư ký A" */
            o.above = p->items[i + 1].above;
        }
        o.person = person;
        o.where = p->gap[i] & GAP_AS ? VN_O_ROLE : where;
        o.titled = where == VN_O_AFTER && p->titled;
        o.also = p->gap[i] & GAP_ALSO;
        if (i > from && (o.also || p->gap[i] == GAP_DASH) && is_joined(&p->items[i - 1], &o))
            o.joined = p->items[i - 1].position;
        o.main = i + 1 < to && p->gap[i + 1] & GAP_ALSO;
        o.distance = (uint8_t)(where == VN_O_BEFORE ? to - 1 - i : i - from);
        if (o.organization != VN_NO_MENTION && o.above == VN_NO_MENTION && p->side != VN_NO_MENTION &&
            is_short_for(l, o.organization, p->side) && !is_of_other_land(l, person, p->side) &&
            (p->side_leads ||
             !vn_is_of_each_land(l->text->s + l->m[o.organization].start, l->m[o.organization].len))) {
            o.organization = p->side;
            o.above = p->side_above;
        }
        if (o.organization == VN_NO_MENTION && o.position != VN_NO_MENTION && o.place == VN_NO_MENTION &&
            p->side != VN_NO_MENTION && p->side_leads && !is_of_other_land(l, person, p->side)) {
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

/* Keeps the offices [from, to), which no name stands beside. */
static void
put_orphans(linker *l, const pending *p, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (p->items[i].position != VN_NO_MENTION &&
            (p->items[i].organization != VN_NO_MENTION || p->items[i].place != VN_NO_MENTION)) {
            VN_PUSH_ROOM(l->arena, l->orphans, l->n_orphans, l->cap_orphans);
            l->orphans[l->n_orphans++] = p->items[i];
        }
}

static void
close_owner(linker *l, pending *p)
{
    if (p->owner != VN_NO_MENTION && p->opened && p->n > 0 && is_closed(l, p))
        give(l, p, 0, p->n, p->owner, VN_O_AFTER);
    else
        put_orphans(l, p, 0, p->n);
    p->n = 0;
    p->owner = VN_NO_MENTION;
    p->opened = false;
}

/* "người đồng cấp nước này", "người đồng cấp nước chủ nhà" */
static bool
is_said_of_land(const linker *l, const vn_token *tok)
{
    static const char *const words[] = {"này", "chủ", "nhà", "sở"};

    (void)l;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (tok->hash == vn_hash_lower(words[k], strlen(words[k])))
            return true;
    return false;
}

/* Whether "người đồng cấp" stands before a mention. */
static bool
is_counterpart(const linker *l, const vn_mention *m)
{
    uint32_t t = m->first;

    for (int k = 0; k < VN_GAP_REACH && t > 1; k++) {
        const vn_token *tok = &l->tokens->items[--t];
        uint16_t gap = vn_gap_of(l, tok);

        if (!gap && is_said_of_land(l, tok))
            continue;
        if (!gap)
            return false;
        if (gap == GAP_SAME)
            return l->tokens->items[t - 1].hash == l->word_dong ||
                   l->tokens->items[t - 1].hash == vn_hash_lower("cùng", strlen("cùng"));
    }
    return false;
}

/* "Ngoại trưởng A và người đồng cấp B": the position told before, of another country. */
static void
give_same(linker *l, uint32_t i, uint32_t place)
{
    if (l->position != VN_NO_MENTION && l->m[i].first - l->m[l->position].first <= SAME_REACH)
        put(l, (vn_office){.person = i,
                           .position = l->position,
                           .organization = VN_NO_MENTION,
                           .above = VN_NO_MENTION,
                           .joined = VN_NO_MENTION,
                           .rank = VN_NO_MENTION,
                           .place = place,
                           .where = VN_O_SAME});
}

/* Whether a word that tells of several stands before a mention: "các Phó Chủ tịch", "hai đồng chí Thứ
 * trưởng". */
static bool
is_plural(const linker *l, const vn_mention *m)
{
    uint32_t t = m->first;

    while (t > 0 &&
           (l->tokens->items[t - 1].hash == l->word_dong || l->tokens->items[t - 1].hash == l->word_chi))
        t--;
    for (size_t k = 0; t > 0 && k < sizeof l->plural / sizeof *l->plural; k++)
        if (l->tokens->items[t - 1].hash == l->plural[k])
            return true;
    return false;
}

/* Gives the next of several names the offices that the first one got. */
static void
give_shared(linker *l, const pending *p, uint32_t i)
{
    for (size_t k = p->shared, end = l->n_items; k < end; k++)
        if (l->items[k].person == l->items[end - 1].person) {
            vn_office o = l->items[k];

            o.person = i;
            put(l, o);
        }
}

/* The mention that tells the land of an office; VN_NO_MENTION where none does. */
static uint32_t
land_told(const linker *l, const vn_office *o)
{
    uint32_t body = o->above != VN_NO_MENTION ? o->above : o->organization;

    if (o->place != VN_NO_MENTION)
        return o->place;
    return body != VN_NO_MENTION && vn_place_tail(l->text->s + l->m[body].start, l->m[body].len).place.found
               ? body
               : VN_NO_MENTION;
}

static bool
same_word(const linker *l, uint32_t a, uint32_t b)
{
    return vn_hash_lower(l->text->s + l->m[a].start, l->m[a].len) ==
           vn_hash_lower(l->text->s + l->m[b].start, l->m[b].len);
}

/* "at the invitation of the office": */
static bool
is_inviter(const linker *l, const vn_office *o)
{
    uint32_t t = l->m[o->position].first;

    return t > 1 && l->tokens->items[t - 1].hash == l->word_cua &&
           l->tokens->items[t - 2].hash == l->word_moi;
}

/*
 * "At the invitation of the minister B of Áo, the minister A": the first of the offices from `from` that is
 * the name's own. The inviter's is not, and nobody holds the same office of another land and of home.
 */
static size_t
own_offices(const linker *l, const pending *p, size_t from, uint32_t person)
{
    for (size_t k = p->n; k-- > from + 1;) {
        const vn_office *o = &p->items[k], *before = &p->items[k - 1];
        uint32_t land = land_told(l, before);

        if (o->position == VN_NO_MENTION || land_told(l, o) != VN_NO_MENTION ||
            before->position == VN_NO_MENTION)
            break;
        if (p->gap[k] == GAP_COMMA && land != VN_NO_MENTION &&
            (is_inviter(l, &p->items[from]) ||
             (same_word(l, o->position, before->position) && is_of_other_land(l, person, land))))
            return k;
    }
    return from;
}

/* "Tiếp Đại sứ, ông X": whom X receives is told by a bare office. */
static bool
is_received(const linker *l, const vn_office *o, uint16_t gap)
{
    static const char *const verbs[] = {"tiếp", "gặp", "với", "chào", "đón", "kiến", "thăm", "ơn"};
    uint32_t t;

    if ((gap & (GAP_COMMA | GAP_HONOR)) != (GAP_COMMA | GAP_HONOR) || o->position == VN_NO_MENTION ||
        o->organization != VN_NO_MENTION || o->place != VN_NO_MENTION)
        return false;
    t = l->m[o->position].first;
    for (size_t k = 0; t > 0 && k < sizeof verbs / sizeof *verbs; k++)
        if (l->tokens->items[t - 1].hash == vn_hash_lower(verbs[k], strlen(verbs[k])))
            return true;
    return false;
}

/* "Văn phòng A cho biết Tổng thống nước này X": the land that an office is told to be of by a pointing word,
 * the one named last before the office in its sentence; VN_NO_MENTION where none is. */
static uint32_t
land_meant(const linker *l, const vn_office *o, uint32_t person)
{
    uint32_t t = l->m[person].first, at = o->position;

    if (at == VN_NO_MENTION || o->place != VN_NO_MENTION || t < 2 ||
        l->tokens->items[t - 1].hash != vn_hash_lower("này", strlen("này")) ||
        l->tokens->items[t - 2].hash != vn_hash_lower("nước", strlen("nước")))
        return o->place;
    for (t = l->m[at].first; at-- > 0;) {
        for (; t > l->m[at].first; t--)
            if (l->tokens->items[t].flags & (VN_TF_SENTENCE | VN_TF_PARAGRAPH))
                return VN_NO_MENTION;
        if (l->m[at].kind == VN_E_PLACE || l->m[at].kind == VN_E_ORGANIZATION) {
            vn_tail tail = vn_place_tail(l->text->s + l->m[at].start, l->m[at].len);

            if (tail.place.found && tail.place.level == VN_L_COUNTRY)
                return at;
        }
    }
    return VN_NO_MENTION;
}

static void
meet_person(linker *l, pending *p, uint32_t i, uint16_t gap)
{
    size_t mine = 0, given;
    bool direct = !(gap & (GAP_OTHER | GAP_AND | GAP_CLOSE | GAP_OF | GAP_SAME | GAP_AS | GAP_IS)) ||
                  (gap & ~(GAP_CLOSE | GAP_HONOR)) == 0;

    if (p->owner != VN_NO_MENTION && p->opened && p->n > 0) {
        if (gap & (GAP_COMMA | GAP_DASH) || !direct) {
            mine = p->n;
        } else {
            /* "X, Bộ trưởng A và Đại sứ Y": the last office, and its rank, is the next one's. */
            mine = p->n - 1;
            /* "Tổng thống X, cố vấn của Thủ tướng Y": whose adviser it is belongs to Y's office, too */
            while (mine > 0 && !(p->gap[mine] & (GAP_COMMA | GAP_AND | GAP_DASH | (p->titled ? 0 : GAP_OF))))
                mine--;
            /* a rank after an office: "X, Bộ trưởng A, Đại tướng Y" leaves X his only one */
            if (mine > (p->titled ? 0 : 1) && p->items[mine].position == VN_NO_MENTION &&
                (p->gap[mine] & GAP_COMMA))
                mine--;
        }
        give(l, p, 0, mine, p->owner, VN_O_AFTER);
    }
    given = l->n_items;
    if (p->n == 0 && p->owner != VN_NO_MENTION && p->shared < given && gap & (GAP_COMMA | GAP_AND) &&
        !(gap & ~(GAP_COMMA | GAP_AND | GAP_HONOR)))
        give_shared(l, p, i);
    else
        p->shared = SIZE_MAX;
    direct &= mine >= p->n || !is_received(l, &p->items[p->n - 1], gap);
    if (direct && mine < p->n) {
        size_t own = own_offices(l, p, mine, i);

        put_orphans(l, p, mine, own);
        mine = own;
        p->items[p->n - 1].place = land_meant(l, &p->items[p->n - 1], i);
        give(l, p, mine, p->n, i, VN_O_BEFORE);
        if (p->items[mine].position != VN_NO_MENTION && is_plural(l, &l->m[p->items[mine].position]))
            p->shared = given;
    }
    p->titled = false;
    for (size_t k = mine; direct && k < p->n; k++)
        p->titled |= p->items[k].position != VN_NO_MENTION;
    if (p->same)
        give_same(l, i, p->same_place);
    p->n = 0;
    p->owner = i;
    p->opened = false;
}

/* "A, người phát ngôn của ông": the office is another one's. */
static bool
is_of_him(const linker *l, const vn_mention *m)
{
    uint32_t t = m->first + m->n;

    return t + 2 < l->tokens->n && l->tokens->items[t].hash == l->word_cua &&
           (l->tokens->items[t + 1].hash == l->word_ong || l->tokens->items[t + 1].hash == l->word_ba) &&
           l->tokens->items[t + 2].kind == VN_T_PUNCT;
}

/* "Tổng thống đắc cử": the words behind an office that go with it. */
static bool
is_elect(const linker *l, const vn_mention *m)
{
    uint32_t t = m->first + m->n;

    return t + 1 < l->tokens->n && l->tokens->items[t].hash == vn_hash_lower("đắc", strlen("đắc")) &&
           l->tokens->items[t + 1].hash == vn_hash_lower("cử", strlen("cử"));
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
                                 .joined = VN_NO_MENTION,
                                 .rank = VN_NO_MENTION,
                                 .place = VN_NO_MENTION,
                                 .where = VN_O_BEFORE};
    return &p->items[p->n++];
}

/* "The head of B has a full schedule": what somebody has, not whom a side has. */
static bool
has_things(const linker *l, uint32_t t)
{
    static const char *const things[] = {"lịch", "cuộc", "buổi", "chuyến", "phiên", "bài",  "thể",
                                         "kế",   "quan", "vai",  "mối",    "nhiều", "thêm", "hơn"};

    for (size_t k = 0; t < l->tokens->n && k < sizeof things / sizeof *things; k++)
        if (l->tokens->items[t].hash == vn_hash_lower(things[k], strlen(things[k])))
            return true;
    return false;
}

/* Whether "do", "có", "gồm", "dẫn đầu" stands within the next few tokens, brackets aside: the body before
 * leads its people in; so does one that "đã cử đoàn công tác do". */
static bool
leads(const linker *l, const vn_mention *m)
{
    uint32_t reach = 4;

    for (uint32_t t = m->first + m->n; reach > 0 && t < l->tokens->n; t++) {
        uint64_t h = l->tokens->items[t].hash;

        if (l->aside[t])
            continue;
        reach += h == l->word_cu ? 2 : -1;
        if (h == l->word_do || (h == l->word_co && !has_things(l, t + 1)) || h == l->word_gom ||
            (h == l->word_dau &&
             (l->tokens->items[t - 1].hash == l->word_dan || l->tokens->items[t - 1].hash == l->word_dung)))
            return true;
    }
    return false;
}

/* "Ảnh: A/TTXVN": whose picture it is. */
static bool
is_credit(const linker *l, const vn_mention *m)
{
    return m->first > 0 && l->text->s[l->tokens->items[m->first - 1].start] == '/';
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

    if (is_credit(l, &l->m[i]) || (gap & GAP_COMMA && reports(l, &l->m[i]))) {
        close_owner(l, p);
        p->side = is_credit(l, &l->m[i]) ? VN_NO_MENTION : p->side;
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

    if (last && !(gap & ~(GAP_OF | GAP_AT | GAP_OPEN | GAP_CLOSE | (last->elect ? GAP_HONOR : 0)))) {
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

static linker
linker_make(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_sentences *sentences,
            const vn_entities *entities)
{
    static const char *const plural[] = {"các", "hai", "ba", "những"};
    linker l = {.text = text,
                .tokens = tokens,
                .sentences = sentences,
                .m = entities->mentions,
                .n = entities->n_mentions,
                .position = VN_NO_MENTION,
                .arena = arena};

    vn_gaps_begin(&l);
    for (size_t w = 0; w < sizeof plural / sizeof *plural; w++)
        l.plural[w] = vn_hash_lower(plural[w], strlen(plural[w]));
    l.word_chi = vn_hash_lower("chí", strlen("chí"));
    l.word_do = vn_hash_lower("do", 2);
    l.word_cap = vn_hash_lower("cấp", strlen("cấp"));
    l.word_cao = vn_hash_lower("cao", 3);
    l.word_co = vn_hash_lower("có", strlen("có"));
    l.word_gom = vn_hash_lower("gồm", strlen("gồm"));
    l.word_cu = vn_hash_lower("cử", strlen("cử"));
    l.word_dau = vn_hash_lower("đầu", strlen("đầu"));
    l.word_dan = vn_hash_lower("dẫn", strlen("dẫn"));
    l.word_dung = vn_hash_lower("đứng", strlen("đứng"));
    l.word_dong = vn_hash_lower("đồng", strlen("đồng"));
    l.word_moi = vn_hash_lower("mời", strlen("mời"));
    l.word_cua = vn_hash_lower("của", strlen("của"));
    l.word_kiem = vn_hash_lower("kiêm", strlen("kiêm"));
    l.word_nhiem = vn_hash_lower("nhiệm", strlen("nhiệm"));
    l.word_ong = vn_hash_lower("ông", strlen("ông"));
    l.word_ba = vn_hash_lower("bà", strlen("bà"));
    return l;
}

/* What the words before mention i say of it; `before`: the mention read before it. */
static uint16_t
read_gap(linker *l, pending *p, uint32_t before, uint32_t i)
{
    uint16_t gap = before != VN_NO_MENTION ? vn_gap_between(l, &l->m[before], &l->m[i]) : GAP_OTHER;

    if (gap & GAP_OTHER)
        close_owner(l, p);
    gap |= is_counterpart(l, &l->m[i]) ? GAP_SAME : 0;
    p->last = i;
    p->same = (gap & GAP_SAME) ||
              (p->same && l->m[before].kind != VN_E_PERSON && !(gap & ~(GAP_HONOR | GAP_COMMA | GAP_DASH)));
    if (!p->same || (l->m[i].kind != VN_E_PERSON && l->m[i].kind != VN_E_RANK))
        p->same_place = VN_NO_MENTION;
    return gap;
}

static void
meet(linker *l, pending *p, uint32_t i, uint16_t gap)
{
    switch (l->m[i].kind) {
    case VN_E_POSITION:
        if (is_of_him(l, &l->m[i]))
            close_owner(l, p);
        open_office(p, gap)->position = l->position = i;
        p->items[p->n - 1].elect = is_elect(l, &l->m[i]);
        break;
    case VN_E_RANK:
        open_office(p, gap)->rank = i;
        break;
    case VN_E_ORGANIZATION:
        meet_organization(l, p, i, gap);
        break;
    case VN_E_PLACE:
        meet_place(l, p, i, gap);
        break;
    case VN_E_PERSON:
        meet_person(l, p, i, gap);
        break;
    default:
        close_owner(l, p);
    }
}

/* "X, đại diện Bộ A", "X - thành viên Ủy ban B": notes what the body is to the name before it. */
static void
note_part(linker *l, uint32_t i)
{
    static const struct {
        const char *words[3];
        bool told;
    } parts[] = {{{"đại", "diện"}, true},
                 {{"thành", "viên"}, true},
                 {{"chỉ", "huy"}, true},
                 {{"người", "đứng", "đầu"}, false}};
    const vn_mention *body = &l->m[i], *name = body - 1;
    uint32_t at = name->first + name->n;

    if (body->kind == VN_E_ORGANIZATION && name->kind == VN_E_PERSON && body->first == at + 1 &&
        (l->tokens->items[at].hash == l->word_cua || l->text->s[l->tokens->items[at].start] == '(')) {
        VN_PUSH_ROOM(l->arena, l->parts, l->n_parts, l->cap_parts);
        l->parts[l->n_parts++] = (vn_part){i - 1, i, at, 0}; /* "X (Viện A)", "X của Viện A" */
        return;
    }
    if (body->kind != VN_E_ORGANIZATION || name->kind != VN_E_PERSON || body->first < at + 3 ||
        (l->tokens->items[at].hash != l->gap_hash[0] && l->tokens->items[at].hash != l->gap_hash[1]))
        return;
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        uint32_t n = 0;

        while (n < 3 && parts[k].words[n] &&
               l->tokens->items[at + 1 + n].hash ==
                   vn_hash_lower(parts[k].words[n], strlen(parts[k].words[n])))
            n++;
        if ((n < 3 && parts[k].words[n]) || at + 1 + n != body->first)
            continue;
        VN_PUSH_ROOM(l->arena, l->parts, l->n_parts, l->cap_parts);
        l->parts[l->n_parts++] = (vn_part){i - 1, i, at + 1, parts[k].told ? n : 0};
    }
}

vn_offices
vn_offices_find(vn_arena *arena, const vn_text *text, const vn_tokens *tokens, const vn_sentences *sentences,
                const vn_entities *entities)
{
    linker l = linker_make(arena, text, tokens, sentences, entities);
    pending p = {.shared = SIZE_MAX,
                 .owner = VN_NO_MENTION,
                 .side = VN_NO_MENTION,
                 .side_above = VN_NO_MENTION,
                 .same_place = VN_NO_MENTION};
    uint32_t before = VN_NO_MENTION;
    size_t s = 0;

    for (uint32_t i = 0; i < l.n; i++) {
        uint16_t gap;

        if (i % 4096 == 0)
            vn_check(arena);
        if (i > 0)
            note_part(&l, i);
        if (vn_is_aside(&l, &l.m[i]))
            continue;
        gap = read_gap(&l, &p, before, i);
        before = i;
        while (s + 1 < sentences->n && sentences->items[s + 1].first <= l.m[i].first) {
            s++;
            p.side = VN_NO_MENTION;
        }
        meet(&l, &p, i, gap);
    }
    close_owner(&l, &p);
    return (vn_offices){l.items, l.n_items, l.parts, l.n_parts, l.orphans, l.n_orphans};
}
