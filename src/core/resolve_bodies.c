/* resolve_bodies.c: which mentions of organizations are one body. */
#include "index.h"
#include "office.h"
#include "resolve_parts.h"
#include "unicode.h"

#include <string.h>

#define VN_OFFICES_BACK 6 /* mentions between a name and the body that its last office is of */

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

uint8_t
vn_bare_unit(const char *s, size_t *len)
{
    static const char *const no_communes[] = {" tấn xã", " Hoa xã", " tác xã"};

    for (size_t i = 0; i < sizeof no_communes / sizeof *no_communes; i++)
        if (ends_with(s, *len, no_communes[i]))
            return 0;
    for (size_t i = 0; i < sizeof bare_units / sizeof *bare_units; i++)
        if (ends_with(s, *len, bare_units[i].word)) {
            *len -= strlen(bare_units[i].word);
            return bare_units[i].level;
        }
    return 0;
}

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
    const char *at = strstr(f->s, " tại "), *mission = strstr(f->s, "quán ");
    size_t len, core;
    vn_tail tail;
    body b = {0};

    at = !at && mission ? strstr(mission, " ở ") : at;
    len = at ? (size_t)(at - f->s) : f->len;
    tail = vn_place_tail(f->s, len);
    b = (body){.place = tail.place, .posted = at != NULL};
    /* An embassy "tại" a country may leave out whose it is. */
    core = drop_joining(f->s, tail.at);
    if (!b.place.found && (b.lacks = vn_bare_unit(f->s, &len)))
        core = len;
    for (size_t i = 0; i < sizeof foreign_bodies / sizeof *foreign_bodies; i++)
        b.foreign |= !strncmp(f->s, foreign_bodies[i], strlen(foreign_bodies[i]));
    b.core = vn_name_key(f->s, core, VN_KEY_LOOSE);
    return b;
}

/* The full names of bodies in the article, by core. */
typedef struct full {
    uint32_t entity, next;
    uint32_t mention; /* the first */
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
add_full(vn_resolver *r, bodies *bs, const body *b, uint32_t entity, uint32_t mention)
{
    uint32_t *at = vn_index_at(&bs->by_core, b->core);

    VN_PUSH_ROOM(r->arena, bs->fulls, bs->n, bs->cap);
    bs->fulls[bs->n] = (full){entity,
                              *at,
                              mention,
                              b->place.level,
                              b->place.country && !strcmp(b->place.country, "VN"),
                              b->posted,
                              b->place.country};
    *at = (uint32_t)bs->n++;
}

/* Whether a place of this level is what the bare name lacks. */
static bool
fills(const body *b, uint8_t level)
{
    return !b->lacks || level == b->lacks || (b->lacks == VN_L_CITY && level <= VN_L_DISTRICT);
}

/* "A, Ủy viên B, Bộ trưởng C": whose offices end in the body of mention i; NULL where no name stands right
 * before them. */
static const vn_mention *
named_before(const vn_resolver *r, uint32_t i)
{
    for (uint32_t k = i; k > 0 && i - k < VN_OFFICES_BACK; k--) {
        const vn_mention *m = &r->m[k], *before = m - 1;

        if (m->first - before->first - before->n > 1 || r->sentence[k] != r->sentence[k - 1])
            return NULL;
        if (before->kind == VN_E_PERSON)
            return m->kind == VN_E_POSITION ? before : NULL;
        if (before->kind != VN_E_POSITION && before->kind != VN_E_ORGANIZATION)
            return NULL;
    }
    return NULL;
}

/*
 * "chào Bộ trưởng Bộ Công an Lê Văn A": a body right before a name that begins with a Vietnamese family name
 * is that of Viet Nam, not the one of another land named beside it. Names of China and its neighbours share
 * those of the list.
 */
static bool
is_led_at_home(const vn_resolver *r, uint32_t i, const char *land)
{
    const vn_mention *m = &r->m[i], *person = m + 1;

    if (!land)
        return false;
    if (i + 1 < r->n && person->kind == VN_E_PERSON && person->first == m->first + m->n)
        return vn_is_home_name(r->tokens, person, land);
    person = named_before(r, i);
    return person && vn_is_home_name(r->tokens, person, land);
}

/* Whether the bare name of mention i may be short for a full name: it comes later, in a sentence of its own.
 */
static bool
may_shorten(const vn_resolver *r, const full *f, uint32_t i)
{
    return f->mention < i && r->sentence[f->mention] != r->sentence[i] && !is_led_at_home(r, i, f->country);
}

/*
 * The full name that the bare one of mention i stands for: the body of Viet Nam, the country of the press
 * that writes, where its full name stands too; else the only body of this core, where the article does not
 * speak of Viet Nam, whose body a bare name may mean.
 */
static uint32_t
full_of(const vn_resolver *r, const bodies *bs, const body *b, uint32_t i)
{
    uint32_t at = vn_index_get(&bs->by_core, b->core), home = VN_NOTHING, only = VN_NOTHING;
    bool shortens = false;
    int n = 0;

    for (int k = 0; at != VN_NOTHING && k < VN_MAX_NAMESAKES; k++, at = bs->fulls[at].next) {
        const full *f = &bs->fulls[at];

        if (!fills(b, f->level))
            continue;
        n++;
        only = f->entity;
        shortens = may_shorten(r, f, i);
        if (f->home)
            home = f->entity;
    }
    if (home != VN_NOTHING)
        return home;
    return n == 1 && (b->lacks || b->foreign || (!bs->home_named && shortens)) ? only : VN_NOTHING;
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

/* The word of a body's kind that an office before mention i is made of: "Tổng cục" of "Tổng cục trưởng"; its
 * length, 0 where there is none. */
static size_t
kind_in_office(const vn_resolver *r, uint32_t i, const char **kind)
{
    const vn_mention *office = i > 0 ? &r->m[i - 1] : NULL;
    size_t len;

    if (!office || office->kind != VN_E_POSITION || office->first + office->n != r->m[i].first)
        return 0;
    *kind = r->text->s + office->start;
    len = office->len;
    if (len > strlen("phó ") &&
        vn_hash_lower(*kind, strlen("phó ")) == vn_hash_lower("phó ", strlen("phó "))) {
        *kind += strlen("phó ");
        len -= strlen("phó ");
    }
    return ends_with(*kind, len, " trưởng") ? len - strlen(" trưởng") : 0;
}

/* "Tổng cục trưởng" + "An ninh A" of "Tổng cục An ninh A", which the article names: the mention that names
 * the body in full; i itself where none does. */
static uint32_t
named_in_full(const vn_resolver *r, uint32_t i)
{
    const char *kind = NULL;
    size_t n = kind_in_office(r, i, &kind);

    for (uint32_t k = 0; n && k < r->n; k++) {
        const vn_surface *f = &r->surf[k], *own = &r->surf[i];

        if (r->m[k].kind == VN_E_ORGANIZATION && f->len == n + 1 + own->len && f->s[n] == ' ' &&
            vn_hash_lower(f->s, n) == vn_hash_lower(kind, n) && !memcmp(f->s + n + 1, own->s, own->len))
            return k;
    }
    return i;
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
            !is_led_at_home(r, i, r->items[r->m[near].entity].country) &&
            (b->lacks || !vn_is_of_each_land(spelt->s, spelt->len)) &&
            fills(b, r->items[r->m[near].entity].level))
            return r->m[near].entity;
    }

    if (*at == VN_NOTHING && !b->place.found)
        *at = full_of(r, bs, b, i);
    if (*at == VN_NOTHING && b->place.found)
        *at = same_land_of(bs, b);
    if (*at == VN_NOTHING) {
        *at = vn_resolver_entity(r, i);
        r->items[*at].country = b->place.found ? b->place.country : country_of_site(spelt);
        r->items[*at].level = b->place.level;
        if (b->place.found)
            add_full(r, bs, b, *at, i);
    }
    return *at;
}

void
vn_resolve_bodies(vn_resolver *r)
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
                spelt[i] = written_out(r, &r->surf[named_in_full(r, i)]);
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
