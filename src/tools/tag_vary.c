#include "tag_vary.h"

#include "../core/syllable.h"

#include <stdio.h>
#include <string.h>

enum { MAX_NAME = 160, MAX_DEGREE = 16, MAX_PARTS = 8 };

typedef vary_name stretch;

typedef struct variation {
    vn_arena *arena;
    const vary_names *names;
    const gold_doc *doc;
    const vary_options *o;
    uint64_t random;
    size_t *byte; /* by character of the source; one more for its end */
    size_t chars;
    char *body;
    size_t len, body_chars;
    gold_entity *entities;
    size_t n_entities;
    stretch *old_names, *new_names; /* what each name became */
    size_t n_names;
} variation;

static uint32_t
draw(variation *v, uint32_t below)
{
    v->random = v->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((v->random >> 33) % below);
}

static bool
happens(variation *v, int per_cent)
{
    return (int)draw(v, 100) < per_cent;
}

static size_t *
byte_offsets(vn_arena *arena, const gold_doc *doc, size_t *chars)
{
    size_t *out = VN_NEW(arena, size_t, doc->len + 2), n = 0;

    for (size_t i = 0; i < doc->len; i++)
        if (((unsigned char)doc->body[i] & 0xC0) != 0x80)
            out[n++] = i;
    out[n] = doc->len;
    *chars = n;
    return out;
}

/* -- names -- */

/* The words of a name; 0 where there are too many. */
static size_t
split(stretch name, stretch parts[MAX_PARTS])
{
    size_t n = 0;

    for (size_t i = 0, from = 0; i <= name.len; i++) {
        if (i < name.len && name.s[i] != ' ')
            continue;
        if (i > from) {
            if (n == MAX_PARTS)
                return 0;
            parts[n++] = (stretch){name.s + from, i - from};
        }
        from = i + 1;
    }
    return n;
}

static bool
has_lower(stretch s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.s[i] >= 'a' && s.s[i] <= 'z')
            return true;
    return false;
}

vary_names
vary_names_make(vn_arena *arena, const gold_docs *docs, size_t first)
{
    vary_names names = {.n = {0, 0}};
    size_t cap[2] = {0, 0};

    for (size_t d = first; d < docs->n; d++) {
        const gold_doc *doc = &docs->items[d];
        size_t chars, *byte = byte_offsets(arena, doc, &chars);

        for (size_t i = 0; i < doc->n_entities; i++) {
            const gold_entity *e = &doc->entities[i];
            stretch parts[MAX_PARTS], name = {doc->body + byte[e->start], byte[e->end] - byte[e->start]};
            int kind = vn_are_syllables(name.s, name.len);

            if (e->kind != VN_E_PERSON || split(name, parts) < 2 || !has_lower(name) ||
                memchr(name.s, '\n', name.len))
                continue;
            VN_PUSH_ROOM(arena, names.items[kind], names.n[kind], cap[kind]);
            names.items[kind][names.n[kind]++] = name;
        }
    }
    return names;
}

static stretch
any_name(variation *v, bool syllables)
{
    return v->names->items[syllables][draw(v, (uint32_t)v->names->n[syllables])];
}

static void
append(char *out, size_t *n, stretch s)
{
    if (*n && *n < MAX_NAME)
        out[(*n)++] = ' ';
    for (size_t i = 0; i < s.len && *n < MAX_NAME; i++)
        out[(*n)++] = s.s[i];
}

/* The first words of one name with the last ones of another; of a Vietnamese one, the middle of a third. */
static stretch
new_name(variation *v, bool syllables, size_t words)
{
    static const char *const particles[] = {"van", "van den", "van der", "von",   "de",  "de la", "dos",
                                            "di",  "bin",     "bint",    "binti", "ibn", "Al",    "El"};
    stretch a = any_name(v, syllables), b = any_name(v, syllables), c = any_name(v, syllables);
    stretch x[MAX_PARTS], y[MAX_PARTS], z[MAX_PARTS];
    size_t n, m, k, used = 0;
    char *out;

    n = split(a, x);
    m = split(b, y);
    k = split(c, z);
    out = VN_NEW(v->arena, char, MAX_NAME + 1);
    if (words < 2) {
        append(out, &used, y[m - 1]);
    } else if (syllables) {
        append(out, &used, x[0]);
        if (draw(v, 10) > 1)
            append(out, &used, k > 2 ? z[1] : y[m / 2]);
        append(out, &used, y[m - 1]);
    } else {
        for (size_t i = 0; i < (n + 1) / 2; i++)
            append(out, &used, x[i]);
        if (happens(v, v->o->add_particle)) {
            const char *particle = particles[draw(v, sizeof particles / sizeof *particles)];

            append(out, &used, (stretch){particle, strlen(particle)});
        }
        for (size_t i = m / 2; i < m; i++)
            append(out, &used, y[i]);
    }
    return (stretch){out, used};
}

/* What a name becomes; itself where it is in capitals, or a single syllable. */
static stretch
replaced(variation *v, stretch name)
{
    stretch parts[MAX_PARTS], other;
    size_t words = split(name, parts);
    bool syllables = vn_are_syllables(name.s, name.len);

    for (size_t i = 0; i < v->n_names; i++)
        if (v->old_names[i].len == name.len && !memcmp(v->old_names[i].s, name.s, name.len))
            return v->new_names[i];
    other = words && has_lower(name) && (words > 1 || !syllables) ? new_name(v, syllables, words)
                                                                  : (stretch){NULL, 0};
    if (!other.s)
        other = name;
    v->old_names[v->n_names] = name;
    v->new_names[v->n_names++] = other;
    return other;
}

/* -- the text -- */

static void
put_bytes(variation *v, const char *s, size_t len)
{
    memcpy(v->body + v->len, s, len);
    v->len += len;
    for (size_t i = 0; i < len; i++)
        v->body_chars += ((unsigned char)s[i] & 0xC0) != 0x80;
}

static void
put_chars(variation *v, size_t from, size_t to)
{
    put_bytes(v, v->doc->body + v->byte[from], v->byte[to] - v->byte[from]);
}

static void
put_entity(variation *v, const gold_entity *e)
{
    static const char *const degrees[] = {"TS. ", "TS ", "PGS.TS ", "GS.TS. ", "ThS. ", "GS. ", "BS "};
    gold_entity *out = &v->entities[v->n_entities++];
    stretch text = {v->doc->body + v->byte[e->start], v->byte[e->end] - v->byte[e->start]};

    if (e->kind == VN_E_PERSON) {
        text = replaced(v, text);
        if (happens(v, v->o->add_degree)) {
            const char *degree = degrees[draw(v, sizeof degrees / sizeof *degrees)];

            put_bytes(v, degree, strlen(degree));
        }
    }
    *out = (gold_entity){e->kind, v->body_chars, 0, ""};
    put_bytes(v, text.s, text.len);
    out->end = v->body_chars;
}

/* Where an honorific before character `at` begins, not before `from`; `at` itself where there is none. */
static size_t
honorific_before(const variation *v, size_t from, size_t at)
{
    static const char *const words[] = {"đồng chí ", "Đồng chí ", "ông ",  "Ông ",
                                        "bà ",       "Bà ",       "ngài ", "Ngài "};

    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        size_t len = strlen(words[w]), b = v->byte[at], chars = 0;

        for (size_t i = 0; i < len; i++)
            chars += ((unsigned char)words[w][i] & 0xC0) != 0x80;
        if (at >= from + chars && b >= len && !memcmp(v->doc->body + b - len, words[w], len) &&
            (at == from + chars || strchr(" \"(", v->doc->body[b - len - 1])))
            return at - chars;
    }
    return at;
}

/* A line of the source, with the entities [e, end) in it. */
static void
put_line(variation *v, size_t from, size_t to, const gold_entity *e, const gold_entity *end)
{
    size_t at = from;

    for (; e < end; e++) {
        const gold_entity *next = e + 1;
        bool named = next < end && next->kind == VN_E_PERSON && next->start == e->end + 1;

        if (e->kind == VN_E_RANK && named && happens(v, v->o->drop_rank)) {
            put_chars(v, at, honorific_before(v, at, e->start));
            at = next->start;
            continue;
        }
        put_chars(v, at,
                  e->kind == VN_E_PERSON && happens(v, v->o->drop_honorific)
                      ? honorific_before(v, at, e->start)
                      : e->start);
        put_entity(v, e);
        at = e->end;
    }
    put_chars(v, at, to);
    put_bytes(v, "\n", 1);
}

/* Whether entities name a person and an office or rank. */
static bool
names_office(const gold_entity *e, const gold_entity *end)
{
    bool person = false, office = false;

    for (; e < end; e++) {
        person |= e->kind == VN_E_PERSON;
        office |= e->kind == VN_E_POSITION || e->kind == VN_E_RANK;
    }
    return person && office;
}

gold_doc
vary_doc(vn_arena *arena, const vary_names *names, const gold_doc *doc, const vary_options *o)
{
    variation v = {.arena = arena,
                   .names = names,
                   .doc = doc,
                   .o = o,
                   .random = o->seed,
                   .body = VN_NEW(arena, char, doc->len + doc->n_entities * (MAX_NAME + MAX_DEGREE) + 2),
                   .entities = VN_NEW(arena, gold_entity, doc->n_entities + 1),
                   .old_names = VN_NEW(arena, stretch, doc->n_entities + 1),
                   .new_names = VN_NEW(arena, stretch, doc->n_entities + 1)};
    const gold_entity *e = doc->entities, *end = e + doc->n_entities, *last;

    for (const char *p = doc->name; *p; p++)
        v.random = v.random * 31 + (unsigned char)*p;
    v.byte = byte_offsets(arena, doc, &v.chars);
    for (size_t from = 0, to; from < v.chars; from = to + 1) {
        for (to = from; to < v.chars && doc->body[v.byte[to]] != '\n'; to++)
            continue;
        while (e < end && e->start < from)
            e++;
        for (last = e; last < end && last->end <= to; last++)
            continue;
        if (!gold_is_furniture(doc, from, to) && names_office(e, last))
            put_line(&v, from, to, e, last);
        e = last;
    }
    v.body[v.len] = '\0';
    return (gold_doc){
        .name = doc->name, .body = v.body, .len = v.len, .entities = v.entities, .n_entities = v.n_entities};
}
