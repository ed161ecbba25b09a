/* resolve_persons.c: the mentions of persons to entities. */
#include "resolve_parts.h"

#include <string.h>

#include "index.h"
#include "unicode.h"

enum { MAX_SYLLABLES = 8, LONG_SYLLABLE = 4 };

typedef struct name {
    uint32_t mention; /* its first */
    uint32_t entity;
    uint32_t next; /* of those with as many syllables */
} name;

/* A short form of a name, and the entities that it may stand for, latest first. */
typedef struct namesake {
    uint32_t entity, next;
} namesake;

typedef struct persons {
    name *names;
    uint32_t n_names;
    vn_index by_name;  /* VN_KEY_TONELESS -> name */
    vn_index by_loose; /* VN_KEY_LOOSE -> name */
    vn_index by_part;  /* part of a name -> namesake */
    vn_index by_end;   /* first or last syllable of a foreign name -> its first mention */
    namesake *sakes;
    size_t n_sakes, cap_sakes;
    uint32_t *last; /* by mention index: scratch for the latest mention of an entity */
} persons;

static size_t
syllables(const vn_surface *f, uint32_t *ends)
{
    size_t n = 0;

    for (uint32_t i = 0; i <= f->len && n < MAX_SYLLABLES; i++)
        if (i == f->len || f->s[i] == ' ')
            ends[n++] = i;
    return n;
}

static bool
is_ascii(const vn_surface *f)
{
    for (uint32_t i = 0; i < f->len; i++)
        if ((unsigned char)f->s[i] >= 0x80)
            return false;
    return true;
}

bool
vn_is_respelt(const vn_resolver *r, uint32_t i)
{
    const vn_mention *b = &r->m[i], *a = b - 1;
    uint32_t end = b->first + b->n;

    return i && a->kind == VN_E_PERSON && a->first + a->n + 1 == b->first && end < r->tokens->n &&
           r->text->s[r->tokens->items[b->first - 1].start] == '(' &&
           r->text->s[r->tokens->items[end].start] == ')' && memchr(r->surf[i].s, ' ', r->surf[i].len);
}

/* Whether two words differ in one letter: changed, left out or added. */
static bool
differ_in_one(const char *a, size_t n, const char *b, size_t m)
{
    size_t same = 0, tail = 0;

    while (same < n && same < m && a[same] == b[same])
        same++;
    while (tail < n - same && tail < m - same && a[n - 1 - tail] == b[m - 1 - tail])
        tail++;
    return n - same - tail <= 1 && m - same - tail <= 1;
}

/* Whether a foreign name of two syllables or more is another one misspelt, in one letter of one long
 * syllable. */
static bool
is_misspelt(const vn_surface *a, const vn_surface *b)
{
    uint32_t x[MAX_SYLLABLES], y[MAX_SYLLABLES], at = 0, from = 0;
    size_t n = syllables(a, x), differ = 0;

    if (n < 2 || syllables(b, y) != n)
        return false;
    for (size_t k = 0; k < n; k++) {
        size_t len = x[k] - at, other = y[k] - from;

        if (len != other || memcmp(a->s + at, b->s + from, len) != 0) {
            if (len < LONG_SYLLABLE || other < LONG_SYLLABLE ||
                !differ_in_one(a->s + at, len, b->s + from, other))
                return false;
            differ++;
        }
        at = x[k] + 1;
        from = y[k] + 1;
    }
    return differ == 1;
}

/* The name before it that a foreign name misspells; they share the first or the last syllable. */
static uint32_t
misspelt_name(vn_resolver *r, persons *ps, uint32_t i)
{
    const vn_surface *f = &r->surf[i];
    uint32_t ends[MAX_SYLLABLES], found = VN_NOTHING;
    size_t n = syllables(f, ends);

    if (!is_ascii(f) || n < 2 || ends[n - 1] != f->len)
        return VN_NOTHING;
    for (int end = 0; end < 2; end++) {
        uint32_t from = end ? ends[n - 2] + 1 : 0, to = end ? f->len : ends[0];
        uint32_t *at =
            vn_index_at(&ps->by_end, vn_name_key(f->s + from, to - from, VN_KEY_EXACT) + (uint64_t)end);

        if (*at == VN_NOTHING)
            *at = i;
        else if (found == VN_NOTHING && r->sentence[*at] != r->sentence[i] && is_misspelt(f, &r->surf[*at]))
            found = *at;
    }
    return found;
}

/* The name that a mention repeats; a new one where it is the first. `names`: of the mentions before it. */
static uint32_t
name_of(vn_resolver *r, persons *ps, uint32_t i, const uint32_t *names)
{
    const vn_surface *f = &r->surf[i];
    uint32_t *at = vn_index_at(&ps->by_name, vn_name_key(f->s, f->len, VN_KEY_TONELESS));
    uint32_t *loose, other_name;

    if (*at == VN_NOTHING && vn_is_respelt(r, i))
        return *at = names[i - 1];
    other_name = *at == VN_NOTHING ? misspelt_name(r, ps, i) : VN_NOTHING;
    if (other_name != VN_NOTHING)
        return *at = names[other_name];
    if (*at != VN_NOTHING) {
        const name *other = &ps->names[*at];

        /* Names that differ in tones alone are one name, unless one sentence names both. */
        if (r->surf[other->mention].key == f->key || r->sentence[other->mention] != r->sentence[i])
            return *at;
        at = vn_index_at(&ps->by_name, f->key + 1);
        if (*at != VN_NOTHING)
            return *at;
    } else {
        loose = vn_index_at(&ps->by_loose, vn_name_key(f->s, f->len, VN_KEY_LOOSE));
        if (*loose == VN_NOTHING)
            *loose = ps->n_names;
        else if (memchr(f->s, ' ', f->len) && (is_ascii(f) || is_ascii(&r->surf[ps->names[*loose].mention])))
            return *at = *loose;
    }
    *at = ps->n_names;
    ps->names[ps->n_names] = (name){i, VN_NOTHING, VN_NOTHING};
    return ps->n_names++;
}

static void
add_part(persons *ps, uint64_t key, uint32_t entity, vn_arena *arena)
{
    uint32_t *at = vn_index_at(&ps->by_part, key);

    VN_PUSH_ROOM(arena, ps->sakes, ps->n_sakes, ps->cap_sakes);
    ps->sakes[ps->n_sakes] = (namesake){entity, *at};
    *at = (uint32_t)ps->n_sakes++;
}

/* A foreign name by its first and last syllable, which the press keeps where it leaves out the middle. */
static uint64_t
outline_key(const vn_surface *f, const uint32_t *ends, size_t n)
{
    uint64_t last = vn_name_key(f->s + ends[n - 2] + 1, ends[n - 1] - ends[n - 2] - 1, VN_KEY_LOOSE);

    return vn_hash_char(vn_hash_char(VN_HASH_SEED, vn_name_key(f->s, ends[0], VN_KEY_LOOSE)), last);
}

/* "D. Tusk", "D.Tusk". */
static bool
has_initial(const vn_surface *f)
{
    unsigned n = 0;

    if (f->len < 4)
        return false;
    vn_decode(f->s, f->s + f->len, &n);
    return n + 1 < f->len && f->s[n] == '.' && f->s[f->len - 1] != '.';
}

/* A name by the letter that it begins with and its last syllable, which an initial leaves of it. */
static uint64_t
initial_key(const vn_surface *f, uint32_t last)
{
    unsigned n;
    uint32_t letter = vn_base(vn_decode(f->s, f->s + f->len, &n));

    return vn_hash_char(vn_hash_char(VN_HASH_SEED, vn_name_key(f->s + last, f->len - last, VN_KEY_LOOSE)),
                        letter);
}

/*
 * Beginnings and ends of a name: what later mentions may shorten it to. Two syllables and more may lose
 * their diacritics; of a foreign name, its middle may stand for it.
 */
static void
add_parts(vn_resolver *r, persons *ps, const vn_surface *f, uint32_t entity)
{
    uint32_t ends[MAX_SYLLABLES];
    size_t n = syllables(f, ends);
    bool foreign = is_ascii(f);

    for (size_t i = 0; i < n; i++) {
        uint32_t from = i ? ends[i - 1] + 1 : 0;

        for (size_t k = i; k < n; k++) {
            bool end = i == 0 || k + 1 == n;

            if (k - i + 1 == n || (!end && (!foreign || k == i)))
                continue;
            add_part(ps, vn_name_key(f->s + from, ends[k] - from, VN_KEY_EXACT), entity, r->arena);
            if (k > i)
                add_part(ps, vn_name_key(f->s + from, ends[k] - from, VN_KEY_LOOSE), entity, r->arena);
        }
    }
    if (foreign && n > 2 && ends[n - 1] == f->len)
        add_part(ps, outline_key(f, ends, n), entity, r->arena);
    if (n > 1 && ends[n - 1] == f->len && !has_initial(f))
        add_part(ps, initial_key(f, ends[n - 2] + 1), entity, r->arena);
}

/* Which of the longer names a short form stands for: the one mentioned last before it, else the next. */
static uint32_t
namesake_of(const vn_resolver *r, const persons *ps, uint64_t key, uint32_t mention)
{
    uint32_t at = vn_index_get(&ps->by_part, key), best = VN_NOTHING, best_first = 0;

    for (int k = 0; at != VN_NOTHING && k < VN_MAX_NAMESAKES; k++, at = ps->sakes[at].next) {
        uint32_t e = ps->sakes[at].entity, first = r->items[e].first_mention;
        bool before = first < mention, best_before = best_first < mention;

        if (best == VN_NOTHING || (before && (!best_before || first > best_first)) ||
            (!before && !best_before && first < best_first)) {
            best = e;
            best_first = first;
        }
    }
    return best;
}

/* The longer name that "Sergei Shoigu" leaves the middle out of. */
static uint32_t
namesake_without_middle(const vn_resolver *r, const persons *ps, const vn_surface *f, uint32_t mention)
{
    uint32_t ends[MAX_SYLLABLES];

    if (!is_ascii(f) || syllables(f, ends) != 2)
        return VN_NOTHING;
    return namesake_of(r, ps, outline_key(f, ends, 2), mention);
}

/* The longer name that one with an initial stands for. */
static uint32_t
namesake_of_initial(const vn_resolver *r, const persons *ps, const vn_surface *f, uint32_t mention)
{
    uint32_t last = f->len;

    if (!has_initial(f))
        return VN_NOTHING;
    while (f->s[last - 1] != ' ' && f->s[last - 1] != '.')
        last--;
    return last < f->len ? namesake_of(r, ps, initial_key(f, last), mention) : VN_NOTHING;
}

/* The same where one of the two is written without diacritics. */
static uint32_t
namesake_without_marks(const vn_resolver *r, const persons *ps, const vn_surface *f, uint32_t mention)
{
    uint32_t e = namesake_of(r, ps, vn_name_key(f->s, f->len, VN_KEY_LOOSE), mention);

    if (e == VN_NOTHING || is_ascii(f) || is_ascii(&r->surf[r->items[e].first_mention]))
        return e;
    return VN_NOTHING;
}

void
vn_resolve_persons(vn_resolver *r)
{
    persons ps = {0};
    uint32_t *name_at = VN_NEW(r->arena, uint32_t, r->n + 1), head[MAX_SYLLABLES + 1];

    ps.names = VN_NEW(r->arena, name, r->n + 1);
    vn_index_init(&ps.by_name, r->arena, r->n / 2);
    vn_index_init(&ps.by_loose, r->arena, r->n / 2);
    vn_index_init(&ps.by_part, r->arena, r->n / 2);
    vn_index_init(&ps.by_end, r->arena, r->n / 2);
    for (uint32_t i = 0; i < r->n; i++)
        if (r->m[i].kind == VN_E_PERSON)
            name_at[i] = name_of(r, &ps, i, name_at);
    /* Longest names first, so that each short form finds the fullest. */
    for (size_t k = 0; k <= MAX_SYLLABLES; k++)
        head[k] = VN_NOTHING;
    for (uint32_t i = ps.n_names; i-- > 0;) {
        uint32_t ends[MAX_SYLLABLES];
        const vn_surface *f = &r->surf[ps.names[i].mention];
        size_t k = syllables(f, ends) - has_initial(f);

        ps.names[i].next = head[k];
        head[k] = i;
    }
    for (size_t k = MAX_SYLLABLES + 1; k-- > 0;)
        for (uint32_t i = head[k]; i != VN_NOTHING; i = ps.names[i].next) {
            const vn_surface *f = &r->surf[ps.names[i].mention];

            ps.names[i].entity = namesake_of(r, &ps, f->key, ps.names[i].mention);
            if (ps.names[i].entity == VN_NOTHING && memchr(f->s, ' ', f->len))
                ps.names[i].entity = namesake_without_marks(r, &ps, f, ps.names[i].mention);
            if (ps.names[i].entity == VN_NOTHING)
                ps.names[i].entity = namesake_without_middle(r, &ps, f, ps.names[i].mention);
            if (ps.names[i].entity == VN_NOTHING)
                ps.names[i].entity = namesake_of_initial(r, &ps, f, ps.names[i].mention);
            if (ps.names[i].entity == VN_NOTHING)
                ps.names[i].entity = vn_resolver_entity(r, ps.names[i].mention);
            add_parts(r, &ps, f, ps.names[i].entity);
        }
    for (uint32_t i = 0; i < r->n; i++)
        if (r->m[i].kind == VN_E_PERSON)
            r->m[i].entity = ps.names[name_at[i]].entity;
}
