/* office_tenure.c: the offices of each person, and what speaks for each being the main one. */
#include "office.h"

#include <math.h>
#include <string.h>

#include "index.h"
#include "place.h"
#include "unicode.h"

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

bool
vn_office_starts_with_any(const char *s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (starts_with(s, words[i]))
            return true;
    return false;
}

static bool
is_party_body(const char *name)
{
    static const char *const words[] = {"bộ chính trị", "ban bí thư",    "trung ương", "ban chấp hành",
                                        "bch",          "ban thường vụ", "đảng ủy",    "tỉnh ủy",
                                        "thành ủy",     "quân ủy",       "đảng"};
    const char *at = strstr(name, "ủy");

    return VN_OFFICE_STARTS_WITH(name, words) || (at && at[strlen("ủy")] == '\0');
}

static void
describe(vn_tenure *c, const vn_entities *es)
{
    static const char *const members[] = {
        "ủy viên", "uỷ viên",    "thành viên", "đại biểu",   "uvtv",           "uvbct",         "nghị sĩ",
        "nghị sỹ", "hạ nghị sĩ", "hạ nghị sỹ", "nữ nghị sĩ", "thượng nghị sĩ", "thượng nghị sỹ"};
    static const char *const party_heads[] = {"tổng bí thư", "bí thư", "phó bí thư"};
    static const char *const party_leaders[] = {"tổng bí thư", "bí thư thứ nhất"}, *const party[] = {"đảng"};
    static const char *const royals[] = {"công chúa", "hoàng hậu", "hoàng tử", "hoàng thân",
                                         "hoàng thái hậu"};
    static const char *const state_heads[] = {"chủ tịch nước", "tổng thống", "quốc vương", "nhà vua", "vua"};
    static const char *const deputy[] = {"phó thủ tướng", "phó tổng thống"};
    static const char *const leaders[] = {"trưởng đoàn", "phó trưởng đoàn", "trưởng phái đoàn"};
    static const char *const envoys[] = {"đặc phái viên", "đặc sứ"};
    static const char *const former[] = {"nguyên", "cựu"};
    static const char *const ministers[] = {"bộ trưởng", "thứ trưởng"};
    const char *position = es->items[c->position].name;
    int words = 1;

    for (const char *s = position; *s; s++)
        words += *s == ' ';
    c->f[VN_OF_member] = VN_OFFICE_STARTS_WITH(position, members);
    c->f[VN_OF_party_head] = VN_OFFICE_STARTS_WITH(position, party_heads);
    c->f[VN_OF_state_head] = VN_OFFICE_STARTS_WITH(position, state_heads);
    c->f[VN_OF_royal] = VN_OFFICE_STARTS_WITH(position, royals);
    c->f[VN_OF_deputy_premier] = VN_OFFICE_STARTS_WITH(position, deputy);
    c->f[VN_OF_leads_group] = VN_OFFICE_STARTS_WITH(position, leaders);
    c->f[VN_OF_envoy] = VN_OFFICE_STARTS_WITH(position, envoys);
    c->f[VN_OF_former] = VN_OFFICE_STARTS_WITH(position, former);
    c->f[VN_OF_field] = VN_OFFICE_STARTS_WITH(position, ministers) && words > 2;
    c->f[VN_OF_length] = (float)words / 4;
    c->f[VN_OF_times] = logf(c->f[VN_OF_times]);
    c->f[VN_OF_place] = c->place != VN_NO_MENTION && !c->f[VN_OF_same];
    if (c->organization != VN_NO_MENTION) {
        c->f[VN_OF_body] = 1;
        c->f[VN_OF_party_body] = is_party_body(es->items[c->organization].name);
        c->f[VN_OF_party_leader] = VN_OFFICE_STARTS_WITH(position, party_leaders) &&
                                   VN_OFFICE_STARTS_WITH(es->items[c->organization].name, party);
        c->f[VN_OF_society] = strstr(es->items[c->organization].name, "ữu nghị") != NULL;
    }
}

bool
vn_office_extends(const char *longer, const char *shorter)
{
    size_t n = strlen(shorter);

    return strlen(longer) > n && longer[n] == ' ' && vn_hash_lower(longer, n) == vn_hash_lower(shorter, n);
}

/* The candidate for (person, position, organization, body above); a new one where it is the first. */
static vn_tenure *
tenure_of(vn_tenures *cs, vn_index *index, uint32_t *last, uint32_t person, uint32_t position,
          uint32_t organization, uint32_t above)
{
    uint64_t key = vn_hash_char(vn_hash_char(VN_HASH_SEED, person), position);
    uint32_t *at = vn_index_at(index, vn_hash_char(vn_hash_char(key, organization), above));
    vn_tenure *c;

    if (*at != VN_NOTHING)
        return &cs->items[*at];
    *at = (uint32_t)cs->n;
    c = &cs->items[cs->n++];
    *c = (vn_tenure){.person = person,
                     .position = position,
                     .organization = organization,
                     .above = above,
                     .joined = VN_NO_MENTION,
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

uint32_t
vn_office_entity_of(const vn_entities *es, uint32_t mention)
{
    return mention == VN_NO_MENTION ? VN_NO_MENTION : es->mentions[mention].entity;
}

/* Relations among the candidates of one person; long lists are looked at in part. */
static void
compare_tenures(vn_tenures *cs, const vn_entities *es, uint32_t first)
{
    enum { MOST = 12 };
    int n = 0;

    for (uint32_t i = first; i != VN_NO_MENTION && n < MOST; i = cs->items[i].next, n++) {
        vn_tenure *a = &cs->items[i];
        int k = 0;

        for (uint32_t j = first; j != VN_NO_MENTION && k < MOST; j = cs->items[j].next, k++) {
            const vn_tenure *b = &cs->items[j];

            if (i == j)
                continue;
            if (vn_office_extends(es->items[b->position].name, es->items[a->position].name))
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

/* "Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "Bí thư Đảng ủy, Chỉ huy trưởng". */
static bool
is_deputy_of_committee(const vn_tenure *c, const vn_entities *es)
{
    static const char *const deputy[] = {"phó bí thư"}, *const secretary[] = {"bí thư"};
    static const char *const unit[] = {"đảng ủy", "đảng uỷ"};
    const char *office = es->items[c->position].name;
    const char *body = c->organization != VN_NO_MENTION ? es->items[c->organization].name : NULL;

    return body && ((VN_OFFICE_STARTS_WITH(office, deputy) && is_party_body(body)) ||
                    (VN_OFFICE_STARTS_WITH(office, secretary) && VN_OFFICE_STARTS_WITH(body, unit)));
}

/* "Bí thư Tỉnh ủy": whatever else its head is there. */
static bool
leads_committee(const vn_tenure *c, const vn_entities *es)
{
    static const char *const secretary[] = {"bí thư"};
    static const char *const committees[] = {"tỉnh ủy", "thành ủy", "khu ủy",   "châu ủy",
                                             "thị ủy",  "quận ủy",  "huyện ủy", "đặc khu ủy"};

    return c->organization != VN_NO_MENTION &&
           VN_OFFICE_STARTS_WITH(es->items[c->position].name, secretary) &&
           VN_OFFICE_STARTS_WITH(es->items[c->organization].name, committees);
}

/* "Ủy viên Bộ Chính trị" and seats of that kind: what is told of a person before the office proper. */
static bool
is_membership(const vn_tenure *c, const vn_entities *es)
{
    static const char *const secretary[] = {"bí thư"};
    static const char *const centre[] = {"trung ương", "ban chấp hành", "t.ư", "bch"};

    if (c->f[VN_OF_member] || is_deputy_of_committee(c, es))
        return true;
    return c->organization != VN_NO_MENTION &&
           VN_OFFICE_STARTS_WITH(es->items[c->position].name, secretary) &&
           VN_OFFICE_STARTS_WITH(es->items[c->organization].name, centre);
}

/* Marks the first and the last of several offices that are told at once. */
static void
mark_lists(vn_tenures *cs, const vn_entities *es, const vn_offices *offices, const uint32_t *of)
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
            if (is_membership(&cs->items[of[end]], es) ||
                (last != VN_NO_MENTION && leads_committee(&cs->items[last], es)))
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

vn_tenures
vn_tenures_make(vn_arena *arena, const vn_entities *es, const vn_offices *offices)
{
    vn_tenures cs = {.items = VN_NEW(arena, vn_tenure, offices->n + 1),
                     .first = VN_NEW(arena, uint32_t, es->n + 1)};
    uint32_t *last = VN_NEW(arena, uint32_t, es->n + 1), *of = VN_NEW(arena, uint32_t, offices->n + 1);
    vn_index index;

    vn_index_init(&index, arena, offices->n);
    for (size_t e = 0; e < es->n; e++)
        cs.first[e] = last[e] = VN_NO_MENTION;
    for (size_t i = 0; i < offices->n; i++) {
        const vn_office *o = &offices->items[i];
        vn_tenure *c;

        of[i] = VN_NO_MENTION;
        if (o->position == VN_NO_MENTION)
            continue;
        c = tenure_of(&cs, &index, last, es->mentions[o->person].entity, vn_office_entity_of(es, o->position),
                      vn_office_entity_of(es, o->organization), vn_office_entity_of(es, o->above));
        of[i] = (uint32_t)(c - cs.items);
        c->comma = o->comma;
        c->elect |= o->elect;
        if (o->joined != VN_NO_MENTION) {
            c->joined = o->joined;
            c->last = o->position;
        }
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
        compare_tenures(&cs, es, cs.first[e]);
    }
    for (size_t i = 0; i < cs.n; i++)
        describe(&cs.items[i], es);
    mark_lists(&cs, es, offices, of);
    return cs;
}

float
vn_tenure_weight(const vn_tenure *c, const float *weights)
{
    float sum = 0;

    for (size_t k = 0; k < VN_OFFICE_FEATURE_COUNT; k++)
        sum += weights[k] * c->f[k];
    return sum;
}

const char *
vn_tenure_body(vn_arena *arena, const vn_entities *es, const vn_tenure *c)
{
    const char *name = es->items[c->organization].name, *above, *country;
    size_t n = strlen(name), k;
    char *out;

    if (c->above == VN_NO_MENTION || c->comma)
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
    out = vn_alloc(arena, n + k + 2);
    memcpy(out, name, n);
    out[n] = ' ';
    memcpy(out + n + 1, above, k + 1);
    return out;
}
