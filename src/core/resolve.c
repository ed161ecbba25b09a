/* resolve.c: mentions to entities. */
#include "resolve_parts.h"

#include <stdio.h>
#include <string.h>

#include "edtf.h"
#include "index.h"
#include "office.h"
#include "place.h"
#include "unicode.h"

static vn_surface
surface_of(vn_arena *arena, const char *s, uint32_t len)
{
    char *out = vn_alloc(arena, len + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < len; i++) {
        bool blank = s[i] == ' ' || s[i] == '\n';

        if (!blank || (n > 0 && out[n - 1] != ' '))
            out[n++] = blank ? ' ' : s[i];
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return (vn_surface){out, n, vn_name_key(out, n, VN_KEY_EXACT)};
}

uint32_t
vn_resolver_entity(vn_resolver *r, uint32_t mention)
{
    VN_PUSH_ROOM(r->arena, r->items, r->n_items, r->cap_items);
    r->items[r->n_items] = (vn_entity){.kind = r->m[mention].kind, .first_mention = mention};
    return (uint32_t)r->n_items++;
}

/* -- how a name is written best */

static bool
all_caps(const char *s, size_t len)
{
    const char *end = s + len;
    int letters = 0;

    while (s < end) {
        unsigned n;
        uint32_t cp = vn_decode(s, end, &n);

        s += n;
        if (vn_class(cp) & VN_C_LETTER) {
            if (!(vn_class(cp) & VN_C_UPPER))
                return false;
            letters++;
        }
    }
    return letters > 6;
}

static const struct {
    const char *word;
    uint8_t level;
} bare_units[] = {{" tỉnh", VN_L_PROVINCE},  {" thành phố", VN_L_CITY}, {" tp", VN_L_CITY},
                  {" huyện", VN_L_DISTRICT}, {" quận", VN_L_DISTRICT},  {" xã", VN_L_WARD},
                  {" phường", VN_L_WARD}};

static bool
ends_with(const char *s, size_t len, const char *end)
{
    size_t n = strlen(end);

    if (len <= n || s[len - n] != ' ') /* all of them begin with a blank */
        return false;
    return vn_hash_lower(s + len - n, n) == vn_hash_lower(end, n);
}

typedef struct form {
    uint32_t entity, mention, count;
} form;

/* "Chính phủ nước Cộng hòa ...": a land by its full style, as treaties write it. */
static bool
has_full_style(const vn_surface *f)
{
    static const char *const styles[] = {"CH", "Cộng hòa ", "Cộng hoà ", "Vương quốc ", NULL};
    const char *style = strstr(f->s, " nước ");

    for (const char *const *w = styles; style && *w; w++)
        if (!strncmp(style + strlen(" nước "), *w, strlen(*w)))
            return true;
    return false;
}

/* Of the forms of a body, one that lacks its unit's name ("UBND thành phố") is the worst; one with the full
 * style of its land is bad where no office is told with it. */
static int
form_rank(const vn_resolver *r, uint32_t i)
{
    const vn_surface *f = &r->surf[i];
    const vn_mention *m = &r->m[i], *before = i ? m - 1 : NULL;

    if (m->kind != VN_E_ORGANIZATION)
        return 0;
    for (size_t k = 0; k < sizeof bare_units / sizeof *bare_units; k++)
        if (ends_with(f->s, f->len, bare_units[k].word))
            return 0;
    if (!has_full_style(f) ||
        (before && before->kind == VN_E_POSITION && before->first + before->n == m->first))
        return 2;
    return 1;
}

static size_t
count_blanks(const vn_surface *f)
{
    size_t n = 0;

    for (uint32_t i = 0; i < f->len; i++)
        n += f->s[i] == ' ';
    return n;
}

/* Whether a mention is of a heading in capitals; "UBND TP HCM" need not be. */
static bool
in_capitals(const vn_resolver *r, uint32_t mention)
{
    const vn_surface *f = r->m[mention].kind == VN_E_ORGANIZATION ? &r->spelt[mention] : &r->surf[mention];

    return all_caps(f->s, f->len);
}

/* Characters without the full stops of abbreviations: "TP." is no fuller than "TP". */
static size_t
form_length(const vn_surface *f)
{
    size_t n = vn_count_chars(f->s, f->len);

    for (uint32_t k = 0; k < f->len; k++)
        n -= f->s[k] == '.';
    return n;
}

/* The better of two ways to write one entity. */
static bool
better_form(const vn_resolver *r, const form *a, const form *b)
{
    const vn_surface *x = &r->surf[a->mention], *y = &r->surf[b->mention];
    bool caps = in_capitals(r, a->mention), other_caps = in_capitals(r, b->mention);
    size_t len = form_length(x), other_len = form_length(y);
    int rank = form_rank(r, a->mention), other_rank = form_rank(r, b->mention);

    if (caps != other_caps)
        return other_caps;
    if (rank != other_rank)
        return rank > other_rank;
    if (r->m[a->mention].kind == VN_E_PERSON && count_blanks(x) == count_blanks(y) && a->count != b->count)
        return a->count > b->count; /* spelt in two ways */
    if (len != other_len)
        return r->m[a->mention].kind == VN_E_PLACE ? len < other_len : len > other_len;
    if (a->count != b->count)
        return a->count > b->count;
    return a->mention < b->mention;
}

static void
choose_forms(vn_resolver *r)
{
    vn_index index;
    form *forms = VN_NEW(r->arena, form, r->n + 1);
    uint32_t *best = VN_NEW(r->arena, uint32_t, r->n_items + 1), n = 0;

    vn_index_init(&index, r->arena, r->n);
    for (uint32_t i = 0; i < r->n; i++) {
        /* Case counts: forms that differ in nothing else are told apart. */
        uint64_t h = vn_hash_char(VN_HASH_SEED, r->m[i].entity);
        uint32_t *at;

        for (uint32_t k = 0; k < r->surf[i].len; k++)
            h = vn_hash_char(h, (unsigned char)r->surf[i].s[k]);
        at = vn_index_at(&index, h);
        if (*at == VN_NOTHING) {
            *at = n;
            forms[n++] = (form){r->m[i].entity, i, 0};
        }
        forms[*at].count++;
    }
    for (size_t e = 0; e < r->n_items; e++)
        best[e] = VN_NOTHING;
    for (uint32_t f = 0; f < n; f++) {
        uint32_t *b = &best[forms[f].entity];

        if (*b == VN_NOTHING || better_form(r, &forms[f], &forms[*b]))
            *b = f;
    }
    for (size_t e = 0; e < r->n_items; e++) {
        r->items[e].written = r->surf[forms[best[e]].mention].s;
        if (!r->items[e].name)
            r->items[e].name = r->items[e].written;
    }
}

/* -- ranks, positions, events, documents: one entity for each name */

static void
resolve_by_name(vn_resolver *r, vn_index *index, uint32_t i)
{
    uint32_t *at = vn_index_at(index, r->surf[i].key + r->m[i].kind);

    if (*at == VN_NOTHING)
        *at = vn_resolver_entity(r, i);
    r->m[i].entity = *at;
}

/* -- dates */

static void
resolve_dates(vn_resolver *r, vn_index *index, vn_day published)
{
    vn_day *stated = VN_NEW(r->arena, vn_day, r->n + 1);
    vn_date_anchor anchor = {published, stated, 0};
    const char *said = r->article->published;

    if (!published.year && said)
        sscanf(said, "%d-%d-%d", &anchor.published.year, &anchor.published.month, &anchor.published.day);
    for (uint32_t i = 0; i < r->n; i++)
        if (r->m[i].kind == VN_E_DATE &&
            vn_edtf_stated(r->surf[i].s, r->surf[i].len, &stated[anchor.n_stated]))
            anchor.n_stated++;
    for (uint32_t i = 0; i < r->n; i++) {
        const char *code;
        uint32_t *at;

        if (r->m[i].kind != VN_E_DATE)
            continue;
        code = vn_edtf_make(r->arena, r->surf[i].s, r->surf[i].len, &anchor);
        at = vn_index_at(index, code ? vn_name_key(code, strlen(code), VN_KEY_EXACT) + VN_E_DATE
                                     : r->surf[i].key + VN_E_KINDS);
        if (*at == VN_NOTHING) {
            *at = vn_resolver_entity(r, i);
            r->items[*at].code = code;
        }
        r->m[i].entity = *at;
    }
}

/* -- places */

/* The country that is named right after a place: "tỉnh Hà Nam (Trung Quốc)", "Bonn, Đức". */
static const char *
country_after(const vn_resolver *r, uint32_t i)
{
    const vn_mention *a = &r->m[i], *b = a + 1;
    vn_place_hit hit;

    if (i + 1 >= r->n || b->kind != VN_E_PLACE || b->first > a->first + a->n + 1)
        return NULL;
    hit = vn_place_find(r->surf[i + 1].s, r->surf[i + 1].len, NULL);
    return hit.level == VN_L_COUNTRY ? hit.country : NULL;
}

static bool
is_in_brackets(const vn_resolver *r, uint32_t i)
{
    const vn_mention *m = &r->m[i];

    return m->first > 0 && r->text->s[r->tokens->items[m->first - 1].start] == '(';
}

static void
resolve_places(vn_resolver *r, vn_index *index)
{
    for (uint32_t i = 0; i < r->n; i++) {
        const char *country;
        vn_place_hit hit;
        uint64_t key;
        uint32_t *at;

        if (r->m[i].kind != VN_E_PLACE)
            continue;
        country = country_after(r, i);
        hit = vn_place_find(r->surf[i].s, r->surf[i].len, country);
        if (country && hit.level != VN_L_REGION && hit.level != VN_L_COUNTRY &&
            (!hit.country || (strcmp(hit.country, country) != 0 && is_in_brackets(r, i + 1)))) {
            hit.code = hit.country = country; /* "Kochi (Ấn Độ)": not the one in Japan */
            hit.name = NULL;
        }
        if (hit.name)
            key = vn_name_key(hit.name, strlen(hit.name), VN_KEY_EXACT) + hit.level;
        else
            key =
                vn_name_key(r->surf[i].s + hit.bare, r->surf[i].len - hit.bare, VN_KEY_TONELESS) + hit.level;
        at = vn_index_at(index, key * 8 + VN_E_PLACE);
        if (*at == VN_NOTHING) {
            *at = vn_resolver_entity(r, i);
            r->items[*at].name = hit.name;
            r->items[*at].level = hit.level;
        }
        if (!r->items[*at].code) {
            r->items[*at].code = hit.code;
            r->items[*at].country = hit.country;
        }
        r->m[i].entity = *at;
    }
}

/* -- organizations */

/* A body without the place that completes its name: "Bộ Công an" of "Bộ Công an Việt Nam". */
typedef struct body {
    uint64_t core;
    vn_place_hit place; /* of the part that says where it belongs */
    bool posted;        /* abroad: "Đại sứ quán A tại B" */
    uint8_t lacks;      /* a level that is named without a name: "Công an tỉnh" lacks its province */
    bool foreign;       /* of a kind that Viet Nam does not have: a chamber of parliament */
} body;

/* A name with its abbreviations written out; the vn_surface itself where it has none. */
static vn_surface
written_out(const vn_resolver *r, const vn_surface *f)
{
    char *out = NULL;
    uint32_t n = 0, from = 0;

    for (uint32_t at = 0; at <= f->len; at++) {
        const vn_abbreviation *a = vn_abbreviations;
        uint32_t len = at - from;

        if (at < f->len && f->s[at] != ' ')
            continue;
        while (a->abbreviated[0] && (a->abbreviated[0] != f->s[from] || strlen(a->abbreviated) != len ||
                                     memcmp(a->abbreviated, f->s + from, len) != 0))
            a++;
        if (a->abbreviated[0] && !out) {
            out = vn_alloc(r->arena, (size_t)f->len * 24 + 48);
            memcpy(out, f->s, from);
            n = from;
        }
        if (out) {
            const char *word = a->abbreviated[0] ? a->full : f->s + from;
            uint32_t bytes = a->abbreviated[0] ? (uint32_t)strlen(a->full) : len;

            memcpy(out + n, word, bytes);
            n += bytes;
            out[n++] = at < f->len ? ' ' : '\0';
        }
        from = at + 1;
    }
    if (!out)
        return *f;
    return (vn_surface){out, n - 1, vn_name_key(out, n - 1, VN_KEY_EXACT)};
}

static size_t
drop_joining(const char *s, size_t len)
{
    static const char *const joining[] = {" của", " nước", " tại", " ở", " và", " -"};

    while (len > 0 && s[len - 1] == ' ')
        len--;
    for (size_t i = 0; i < sizeof joining / sizeof *joining; i++)
        if (ends_with(s, len, joining[i]))
            return len - strlen(joining[i]);
    return len;
}

static const char *const foreign_bodies[] = {"Hạ viện", "Thượng viện", "Nghị viện",
                                             "Duma",    "Tòa thánh",   "Toà thánh"};

static body
body_of(const vn_surface *f)
{
    const char *at = strstr(f->s, " tại ");
    size_t len = at ? (size_t)(at - f->s) : f->len, core;
    vn_tail tail = vn_place_tail(f->s, len);
    body b = {.place = tail.place, .posted = at != NULL};

    /* An embassy "tại" a country may leave out whose it is. */
    core = drop_joining(f->s, tail.at);
    if (!b.place.found)
        for (size_t i = 0; i < sizeof bare_units / sizeof *bare_units; i++)
            if (ends_with(f->s, len, bare_units[i].word)) {
                b.lacks = bare_units[i].level;
                core = len - strlen(bare_units[i].word);
            }
    for (size_t i = 0; i < sizeof foreign_bodies / sizeof *foreign_bodies; i++)
        b.foreign |= !strncmp(f->s, foreign_bodies[i], strlen(foreign_bodies[i]));
    b.core = vn_name_key(f->s, core, VN_KEY_LOOSE);
    return b;
}

/* The full names of bodies in the article, by core. */
typedef struct full {
    uint32_t entity, next;
    uint8_t level;
    bool home; /* of Viet Nam */
    bool posted;
    const char *country;
} full;

typedef struct bodies {
    vn_index by_name, by_core;
    full *fulls;
    size_t n, cap;
    vn_index latest; /* core -> the last mention of a full name */
    bool home_named; /* the article speaks of Viet Nam */
} bodies;

static void
add_full(vn_resolver *r, bodies *bs, const body *b, uint32_t entity)
{
    uint32_t *at = vn_index_at(&bs->by_core, b->core);

    VN_PUSH_ROOM(r->arena, bs->fulls, bs->n, bs->cap);
    bs->fulls[bs->n] = (full){entity,         *at,
                              b->place.level, b->place.country && !strcmp(b->place.country, "VN"),
                              b->posted,      b->place.country};
    *at = (uint32_t)bs->n++;
}

/* Whether a place of this level is what the bare name lacks. */
static bool
fills(const body *b, uint8_t level)
{
    return !b->lacks || level == b->lacks || (b->lacks == VN_L_CITY && level <= VN_L_DISTRICT);
}

/*
 * The full name that a bare one stands for: the body of Viet Nam, the country of the press that writes,
 * where its full name stands too; else the only body of this core, where the article does not speak of
 * Viet Nam, whose body a bare name may mean.
 */
static uint32_t
full_of(const bodies *bs, const body *b)
{
    uint32_t at = vn_index_get(&bs->by_core, b->core), home = VN_NOTHING, only = VN_NOTHING;
    int n = 0;

    for (int k = 0; at != VN_NOTHING && k < VN_MAX_NAMESAKES; k++, at = bs->fulls[at].next) {
        const full *f = &bs->fulls[at];

        if (!fills(b, f->level))
            continue;
        n++;
        only = f->entity;
        if (f->home)
            home = f->entity;
    }
    if (home != VN_NOTHING)
        return home;
    return n == 1 && (b->lacks || b->foreign || !bs->home_named) ? only : VN_NOTHING;
}

/* "Bộ Công an Lào", "Bộ Công an nước Cộng hòa dân chủ nhân dân Lào": one body under two names of its land. */
static uint32_t
same_land_of(const bodies *bs, const body *b)
{
    uint32_t at = vn_index_get(&bs->by_core, b->core);

    if (b->place.level != VN_L_COUNTRY || !b->place.country || b->posted)
        return VN_NOTHING;
    for (int k = 0; at != VN_NOTHING && k < VN_MAX_NAMESAKES; k++, at = bs->fulls[at].next)
        if (bs->fulls[at].level == VN_L_COUNTRY && bs->fulls[at].country && !bs->fulls[at].posted &&
            !strcmp(bs->fulls[at].country, b->place.country))
            return bs->fulls[at].entity;
    return VN_NOTHING;
}

/* "Tổ chức Y tế Thế giới (WHO)": an abbreviation in brackets right after a name. */
static bool
is_abbreviation_of(const vn_resolver *r, uint32_t i)
{
    const vn_mention *a, *b = &r->m[i];

    if (i == 0 || b->kind != VN_E_ORGANIZATION || r->m[i - 1].kind != VN_E_ORGANIZATION)
        return false;
    a = b - 1;
    if (b->first != a->first + a->n + 1 || r->text->s[r->tokens->items[b->first - 1].start] != '(')
        return false;
    if (r->surf[i].len > 12 || r->surf[i - 1].len <= r->surf[i].len)
        return false;
    return !memchr(r->surf[i].s, ' ', r->surf[i].len) ||
           r->tokens->items[b->first + b->n - 1].kind == VN_T_CODE;
}

/* "Nhà Trắng" names who sits there. */
static const char *
country_of_site(const vn_surface *f)
{
    vn_place_hit hit = vn_place_find(f->s, f->len, NULL);

    return hit.found && hit.level == VN_L_SITE ? hit.country : NULL;
}

static uint32_t
organization_of(vn_resolver *r, bodies *bs, const body *b, const vn_surface *spelt, uint32_t i)
{
    uint64_t key = vn_name_key(spelt->s, spelt->len, VN_KEY_LOOSE);
    uint32_t *at = vn_index_at(&bs->by_name, key);

    if (!b->place.found) {
        uint32_t near = vn_index_get(&bs->latest, b->core);

        /* "Công an tỉnh A có bà X, Phó Giám đốc Công an tỉnh": the one named in the same sentence. */
        if (near != VN_NOTHING && r->sentence[near] == r->sentence[i] &&
            (b->lacks || !vn_is_of_each_land(spelt->s, spelt->len)) &&
            fills(b, r->items[r->m[near].entity].level))
            return r->m[near].entity;
    }

    if (*at == VN_NOTHING && !b->place.found)
        *at = full_of(bs, b);
    if (*at == VN_NOTHING && b->place.found)
        *at = same_land_of(bs, b);
    if (*at == VN_NOTHING) {
        *at = vn_resolver_entity(r, i);
        r->items[*at].country = b->place.found ? b->place.country : country_of_site(spelt);
        r->items[*at].level = b->place.level;
        if (b->place.found)
            add_full(r, bs, b, *at);
    }
    return *at;
}

static void
resolve_organizations(vn_resolver *r)
{
    bodies bs = {0};
    body *of = VN_NEW(r->arena, body, r->n + 1);
    vn_surface *spelt = r->spelt;

    vn_index_init(&bs.by_name, r->arena, r->n / 2);
    vn_index_init(&bs.by_core, r->arena, r->n / 2);
    vn_index_init(&bs.latest, r->arena, r->n / 2);
    /*
     * Full names first, then those that an abbreviation follows, then the abbreviations, then the rest: a
     * headline may shorten what the text names in full later.
     */
    for (uint32_t i = 0; i < r->n && !bs.home_named; i++)
        if (r->m[i].kind == VN_E_PLACE) {
            vn_place_hit hit = vn_place_find(r->surf[i].s, r->surf[i].len, NULL);

            bs.home_named = hit.country && strcmp(hit.country, "VN") == 0;
        }
    for (int pass = 0; pass < 4; pass++)
        for (uint32_t i = 0; i < r->n; i++) {
            if (r->m[i].kind != VN_E_ORGANIZATION)
                continue;
            if (pass == 0) {
                spelt[i] = written_out(r, &r->surf[i]);
                of[i] = body_of(&spelt[i]);
                r->m[i].entity = VN_NOTHING;
            }
            if (pass == 3 && of[i].place.found)
                *vn_index_at(&bs.latest, of[i].core) = i;
            if (r->m[i].entity != VN_NOTHING)
                continue;
            if (is_abbreviation_of(r, i)) {
                if (pass == 2)
                    *vn_index_at(&bs.by_name, vn_name_key(r->surf[i].s, r->surf[i].len, VN_KEY_LOOSE)) =
                        r->m[i].entity = r->m[i - 1].entity;
            } else if (pass == 0 ? of[i].place.found
                                 : pass == 3 || (pass == 1 && i + 1 < r->n && is_abbreviation_of(r, i + 1))) {
                r->m[i].entity = organization_of(r, &bs, &of[i], &spelt[i], i);
            }
        }
}

/* -- all together */

static void
number_sentences(vn_resolver *r, const vn_sentences *sentences)
{
    size_t s = 0;

    for (size_t i = 0; i < r->n; i++) {
        while (s + 1 < sentences->n && sentences->items[s + 1].first <= r->m[i].first)
            s++;
        r->sentence[i] = (uint32_t)s;
    }
}

static void
count_mentions(vn_resolver *r)
{
    for (uint32_t i = r->n; i-- > 0;) {
        vn_entity *e = &r->items[r->m[i].entity];

        e->n_mentions++;
        e->first_mention = i;
        e->confidence += r->m[i].confidence;
    }
    for (size_t e = 0; e < r->n_items; e++)
        if (r->items[e].n_mentions)
            r->items[e].confidence /= (float)r->items[e].n_mentions;
}

/* Entities in the order of their first mentions; those without any are left out. */
static void
order_entities(vn_resolver *r)
{
    uint32_t *now = VN_NEW(r->arena, uint32_t, r->n_items + 1);
    vn_entity *items = VN_NEW(r->arena, vn_entity, r->n_items + 1);
    size_t n = 0;

    for (size_t e = 0; e < r->n_items; e++)
        now[e] = VN_NOTHING;
    for (size_t i = 0; i < r->n; i++) {
        uint32_t *e = &now[r->m[i].entity];

        if (*e == VN_NOTHING) {
            items[n] = r->items[r->m[i].entity];
            *e = (uint32_t)n++;
        }
        r->m[i].entity = *e;
    }
    r->items = items;
    r->n_items = n;
}

/* What the user says of a name goes before what the article shows; equal canonical names are one entity. */
static void
use_known(vn_resolver *r, const vn_user_name *const *known)
{
    uint32_t *now = VN_NEW(r->arena, uint32_t, r->n_items + 1);
    vn_index index;

    vn_index_init(&index, r->arena, 16);
    for (uint32_t e = 0; e < r->n_items; e++)
        now[e] = e;
    for (uint32_t i = 0; i < r->n; i++) {
        const vn_user_name *entry = known[i];
        const char *canonical;
        vn_entity *e;
        uint32_t *at;

        if (!entry)
            continue;
        canonical = entry->canonical ? entry->canonical : entry->name;
        at = vn_index_at(&index, vn_name_key(canonical, strlen(canonical), VN_KEY_EXACT) + entry->kind);
        if (*at == VN_NOTHING)
            *at = r->m[i].entity;
        now[r->m[i].entity] = *at;
        e = &r->items[*at];
        e->name = canonical;
        e->code = entry->code ? entry->code : e->code;
        e->country = entry->country ? entry->country : e->country;
    }
    for (size_t e = 0; e < r->n_items; e++) {
        r->items[e].n_mentions = 0;
        r->items[e].confidence = 0;
    }
    for (uint32_t i = 0; i < r->n; i++)
        r->m[i].entity = now[r->m[i].entity];
    count_mentions(r);
}

vn_entities
vn_resolve_known(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                 const vn_words *words, const vn_sentences *sentences, vn_mention *mentions, size_t n,
                 const vn_user_name *const *known, vn_day published)
{
    vn_resolver r = {
        .arena = arena, .text = text, .article = article, .tokens = tokens, .m = mentions, .n = n};
    vn_entities out;
    vn_index index;

    (void)words;
    r.surf = VN_NEW(arena, vn_surface, n + 1);
    r.sentence = VN_NEW(arena, uint32_t, n + 1);
    r.spelt = VN_NEW0(arena, vn_surface, n + 1);
    for (size_t i = 0; i < n; i++) {
        if (i % 4096 == 0)
            vn_check(arena);
        r.surf[i] = surface_of(arena, text->s + mentions[i].start, mentions[i].len);
    }
    number_sentences(&r, sentences);
    vn_index_init(&index, arena, n);
    vn_resolve_persons(&r);
    vn_check(arena);
    resolve_organizations(&r);
    vn_check(arena);
    resolve_places(&r, &index);
    resolve_dates(&r, &index, published);
    for (uint32_t i = 0; i < n; i++)
        if (r.m[i].kind == VN_E_RANK || r.m[i].kind == VN_E_POSITION || r.m[i].kind >= VN_E_EVENT)
            resolve_by_name(&r, &index, i);
    vn_check(arena);
    count_mentions(&r);
    choose_forms(&r);
    if (known)
        use_known(&r, known);
    order_entities(&r);
    out = (vn_entities){r.m, n, r.items, r.n_items};
    vn_link_offices(arena, text, article, tokens, sentences, &out);
    return out;
}

vn_entities
vn_resolve(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
           const vn_words *words, const vn_sentences *sentences, vn_mention *mentions, size_t n,
           vn_day published)
{
    return vn_resolve_known(arena, text, article, tokens, words, sentences, mentions, n, NULL, published);
}
