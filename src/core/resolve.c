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
    size_t len = f->len;

    if (m->kind != VN_E_ORGANIZATION)
        return 0;
    if (vn_bare_unit(f->s, &len))
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
    if (vn_is_respelt(r, a->mention) != vn_is_respelt(r, b->mention))
        return vn_is_respelt(r, b->mention);
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
    vn_resolve_bodies(&r);
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
