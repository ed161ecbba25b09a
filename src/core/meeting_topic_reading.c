/* meeting_topic_reading.c: the sentences of an article, their wordings of topics, and the encounter that each
 * is told of. */
#include "meeting_topic_reading.h"

#define VN_TOPIC_OPENING 5  /* tokens of a sentence within which a mere reference says what it is about */
#define VN_TOPIC_LAND    7  /* tokens of a sentence within which a land says whose it is */
#define VN_TOPIC_LEAD_IN 8  /* tokens of "they are:", which says nothing of its own */
#define VN_TOPIC_PEERS   64 /* encounters that are looked through for one of the same sides */

/* "At the meetings": what follows was said at several. */
static bool
names_several(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const plural[] = {"các",   "những", "hai", "ba",    "nhiều", "Các",
                                         "Những", "Hai",   "Ba",  "Nhiều", NULL};
    static const char *const occasion[] = {"cuộc", "buổi", NULL}; /* of one length */

    for (uint32_t i = s->first + 1; i < s->first + s->n; i++)
        if (sc->tokens->items[i].len == strlen("cuộc") && vn_token_is_one_of(sc, i, occasion) &&
            vn_token_is_one_of(sc, i - 1, plural))
            return true;
    return false;
}

/* "At the meetings, ..." */
static bool
opens_at_several(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const at[] = {"Tại", "Trong", "Qua", "Ở", "tại", "trong", "qua", "ở", NULL};
    static const char *const occasion[] = {"cuộc", "buổi", NULL};
    uint32_t i = s->first, last = s->first + s->n;

    if (i < last && sc->tokens->items[i].kind >= VN_T_PUNCT)
        i++;
    return i + 2 < last && vn_token_is_one_of(sc, i, at) && vn_token_is(sc, i + 1, "các") &&
           vn_token_is_one_of(sc, i + 2, occasion);
}

static bool
is_news(const vn_scene *sc, uint32_t token)
{
    vn_zone_kind zone = vn_zone_at(sc->article, sc->tokens->items[token].start);

    return zone != VN_Z_FURNITURE && zone != VN_Z_BYLINE;
}

/* Of wordings that overlap the later stands: "ensure security" before
 * "network security" says nothing of order. */
static void
scan(const vn_scene *sc, const vn_sentence *s, vn_phrase_hits *hits)
{
    uint32_t last = s->first + s->n, end = s->first;
    size_t from = hits->n, n = from;

    for (uint32_t i = s->first; i < last; i++) {
        const vn_phrase *p = vn_phrase_at(&vn_topic_table, sc->tokens->items, i, last);

        if (!p || i + p->n <= end)
            continue;
        VN_PUSH_ROOM(sc->arena, hits->items, hits->n, hits->cap);
        hits->items[hits->n++] = (vn_phrase_hit){i, p->n, p};
        end = i + p->n;
    }
    for (size_t k = from; k < hits->n; k++) {
        const vn_phrase_hit h = hits->items[k], *next = k + 1 < hits->n ? &hits->items[k + 1] : NULL;

        if (!next || next->first >= h.first + h.n)
            hits->items[n++] = h;
    }
    hits->n = n;
}

static void
read_hits(const vn_scene *sc, const vn_sentence *s, vn_topic_reading *r, vn_topic_sentence *out)
{
    uint32_t last = s->first + s->n;
    bool whole = is_news(sc, s->first) && is_news(sc, last - 1);
    uint64_t topics = 0;

    out->first_hit = r->hits.n;
    scan(sc, s, &r->hits);
    for (size_t i = out->first_hit; i < r->hits.n; i++) {
        const vn_phrase_hit h = r->hits.items[i];

        if (!h.phrase->bits || (!whole && !is_news(sc, h.first)))
            continue;
        topics |= h.phrase->bits;
        r->hits.items[out->first_hit + out->n_hits++] = h;
    }
    r->hits.n = out->first_hit + out->n_hits;
    for (; topics; topics &= topics - 1)
        out->topics++;
}

static void
read_sentence(const vn_scene *sc, const vn_sentence *s, vn_topic_reading *r, vn_topic_sentence *out)
{
    uint32_t last = s->first + s->n;

    out->first_hit = r->hits.n;
    if (!s->n || (!is_news(sc, s->first) && !is_news(sc, last - 1)))
        return;
    out->body = vn_zone_at(sc->article, sc->tokens->items[s->first].start) == VN_Z_BODY;
    for (uint32_t i = s->first; i < last; i++)
        out->cues |= 1u << sc->cue[i];
    for (uint32_t i = s->first; i < last && !out->agree; i++)
        out->agree = vn_phrase_at(&vn_agree_table, sc->tokens->items, i, last) != NULL;
    out->zone = (uint8_t)vn_zone_at(sc->article, sc->tokens->items[s->first].start);
    out->words = vn_topic_words_of(sc, s);
    out->several = names_several(sc, s);
    out->at_several = opens_at_several(sc, s);
    read_hits(sc, s, r, out);
}

/* A wording of encounter in a sentence. */
typedef struct telling {
    uint32_t encounter;
    const vn_candidate *c;
} telling;

typedef struct tellings {
    telling *items;
    size_t *start; /* of each sentence and the end */
} tellings;

static tellings
tellings_by_sentence(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es)
{
    size_t n = sc->sentences->n, total = 0, *next = VN_NEW0(sc->arena, size_t, n + 2);
    tellings t = {NULL, VN_NEW0(sc->arena, size_t, n + 2)};

    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n; k++, total++)
            t.start[all->items[es->items[e].candidates[k]].sentence + 1]++;
    t.items = VN_NEW(sc->arena, telling, total + 1);
    for (size_t i = 0; i < n; i++) {
        t.start[i + 1] += t.start[i];
        next[i] = t.start[i];
    }
    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n; k++) {
            const vn_candidate *c = &all->items[es->items[e].candidates[k]];

            t.items[next[c->sentence]++] = (telling){(uint32_t)e, c};
        }
    return t;
}

static bool
is_ceremonial(const vn_encounters *es, const telling *t)
{
    return es->items[t->encounter].kind == VN_M_CEREMONY || es->items[t->encounter].kind == VN_M_VISIT;
}

/* Whether what follows is rather told of `a`: rather of one told as an act, where people speak, not merely
 * welcomed; else of the first. */
static bool
leads_over(const vn_encounters *es, const telling *a, const telling *b)
{
    if (a->c->told != b->c->told)
        return a->c->told;
    if (is_ceremonial(es, a) != is_ceremonial(es, b))
        return is_ceremonial(es, b);
    if (a->c->weak != b->c->weak)
        return b->c->weak;
    return a->c->first < b->c->first;
}

/* "Present at the reception were ...": of the one told before. */
static bool
lists_presence(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const present[] = {"dự", "Dự", "gia", "mặt", "tiếp", NULL};
    static const char *const opening[] = {"Cùng", "Tham", "Cũng", "Dự", "Có", "Tới", "Đến", NULL};
    uint32_t at = s->first, last = s->first + s->n;

    if (s->n < 4 || !vn_token_is_one_of(sc, at, opening))
        return false;
    if (!vn_token_is(sc, at, "Dự") && !vn_token_is_one_of(sc, at + 1, present) &&
        !vn_token_is_one_of(sc, at + 2, present))
        return false;
    for (uint32_t i = at + 1; i < last && i < at + 14; i++)
        if (vn_token_is(sc, i, "có"))
            return true;
    return false;
}

/* The encounter that a sentence turns to; NULL where it goes on with `now`. A mere reference within the
 * sentence turns to none. */
static const telling *
leader_of(const vn_encounters *es, const vn_sentence *s, const telling *t, size_t n, uint32_t now)
{
    const telling *best = NULL;

    for (size_t k = 0; k < n; k++) {
        if (now != UINT32_MAX && !t[k].c->told && t[k].encounter != now &&
            t[k].c->first > s->first + VN_TOPIC_OPENING)
            continue;
        if (!best || leads_over(es, &t[k], best))
            best = &t[k];
    }
    return best;
}

/* How many of the sides of an encounter are among the entities of a sentence. */
static uint32_t
sides_named(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s)
{
    uint32_t n = 0;

    for (int k = 0; k < 2; k++)
        for (size_t i = vn_first_mention(sc, s->first);
             i < sc->entities->n_mentions && sc->entities->mentions[i].first < s->first + s->n; i++) {
            uint32_t x = sc->entities->mentions[i].entity;

            if (x == e->side[k].person || x == e->side[k].body) {
                n++;
                break;
            }
        }
    return n;
}

static bool
shares_side(const vn_encounter *a, const vn_encounter *b)
{
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            if ((a->side[i].person != VN_NO_ENTITY && a->side[i].person == b->side[k].person) ||
                (a->side[i].body != VN_NO_ENTITY && a->side[i].body == b->side[k].body))
                return true;
    return false;
}

/* The encounter more of whose sides the sentence names than of the owner's; of several, the only one that
 * shares a side with the owner; else the owner. */
static uint32_t
owner_by_sides(const vn_scene *sc, const vn_encounters *es, const vn_sentence *s, uint32_t owner)
{
    uint32_t found = owner, most = sides_named(sc, &es->items[owner], s), first = most;
    bool tied = false;

    for (uint32_t e = 0; e < es->n; e++) {
        uint32_t n = e == owner ? 0 : sides_named(sc, &es->items[e], s);

        if (n <= first || n < most)
            continue;
        if (n > most) {
            most = n;
            found = e;
            tied = false;
        } else if (shares_side(&es->items[e], &es->items[owner])) {
            tied = shares_side(&es->items[found], &es->items[owner]);
            found = e;
        } else if (!shares_side(&es->items[found], &es->items[owner]))
            tied = true;
    }
    return tied ? owner : found;
}

static bool
has_land(const vn_encounter *e, const char *land)
{
    return vn_same_country(e->side[0].country, land) || vn_same_country(e->side[1].country, land);
}

/* "For the ambassador of Nigeria, ...": the only encounter with a side of the land that the sentence opens
 * with, where the owner has none; else the owner. */
static uint32_t
owner_by_land(const vn_scene *sc, const vn_encounters *es, const vn_sentence *s, uint32_t owner)
{
    uint32_t found = owner;

    for (size_t i = vn_first_mention(sc, s->first);
         i < sc->entities->n_mentions && sc->entities->mentions[i].first < s->first + s->n &&
         sc->entities->mentions[i].first < s->first + VN_TOPIC_LAND;
         i++) {
        const vn_entity *x = &sc->entities->items[sc->entities->mentions[i].entity];
        const char *land = x->kind == VN_E_PLACE && x->level == VN_L_COUNTRY ? vn_country_of(sc, x) : NULL;

        if (!land)
            continue;
        if (has_land(&es->items[owner], land))
            return owner;
        for (uint32_t e = 0; e < es->n; e++)
            if (has_land(&es->items[e], land) && shares_side(&es->items[e], &es->items[owner])) {
                if (found != owner && found != e)
                    return owner;
                found = e;
            }
    }
    return found;
}

static uint32_t
owner_by_names(const vn_scene *sc, const vn_encounters *es, const vn_sentence *s, uint32_t owner, bool body)
{
    uint32_t found;

    if (!es->n || es->n > VN_TOPIC_PEERS)
        return owner;
    found = owner_by_sides(sc, es, s, owner);
    return body && found == owner ? owner_by_land(sc, es, s, owner) : found;
}

static void
mark_strays(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_topic_reading *r)
{
    bool *known = VN_NEW0(sc->arena, bool, all->n + 1);

    for (size_t e = 0; e < es->n; e++)
        for (size_t k = 0; k < es->items[e].n; k++)
            known[es->items[e].candidates[k]] = true;
    for (size_t i = 0; i < all->n; i++)
        if (!known[i] && all->items[i].told && !all->items[i].weak)
            r->sentences[all->items[i].sentence].stray = true;
}

static void
note_first(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_topic_reading *r)
{
    r->first = VN_NEW(sc->arena, uint32_t, es->n + 1);
    for (size_t e = 0; e < es->n; e++) {
        r->first[e] = UINT32_MAX;
        for (size_t k = 0; k < es->items[e].n; k++) {
            uint32_t at = all->items[es->items[e].candidates[k]].sentence;

            r->first[e] = at < r->first[e] ? at : r->first[e];
        }
        for (size_t k = 0; k < es->items[e].n_sentences; k++)
            r->sentences[es->items[e].sentences[k]].namers++;
    }
}

/* The encounter of the same sides at which people spoke, for what was said is told of that, not of the
 * welcome; the encounter itself where there is none. */
static uint32_t
speaking(const vn_scene *sc, const vn_encounters *es, uint32_t owner)
{
    const vn_encounter *e = &es->items[owner];

    if (e->kind != VN_M_CEREMONY && e->kind != VN_M_VISIT)
        return owner;
    for (size_t i = 0; i < es->n && i < VN_TOPIC_PEERS; i++)
        if (vn_group_of(es->items[i].kind) == VN_G_TALKS && vn_same_sides(sc, e, &es->items[i]))
            return (uint32_t)i;
    return owner;
}

static bool
tells_of(const telling *t, size_t n, uint32_t encounter)
{
    for (size_t k = 0; k < n; k++)
        if (t[k].encounter == encounter)
            return true;
    return false;
}

static void
divide(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_topic_reading *r)
{
    tellings t = tellings_by_sentence(sc, all, es);
    uint32_t now = UINT32_MAX, anchor = UINT32_MAX, shared = UINT32_MAX;

    bool astray = false;

    note_first(sc, all, es, r);
    mark_strays(sc, all, es, r);
    for (uint32_t i = 0; i < sc->sentences->n; i++) {
        vn_topic_sentence *s = &r->sentences[i];
        const vn_sentence *vs = &sc->sentences->items[i];
        bool presence = now != UINT32_MAX && lists_presence(sc, vs);
        size_t n = presence ? 0 : t.start[i + 1] - t.start[i];
        const telling *leader = leader_of(es, vs, &t.items[t.start[i]], n, now);

        if (leader) {
            now = leader->encounter;
            anchor = i;
            shared = UINT32_MAX;
        }
        if (s->at_several)
            shared = i;
        if (leader || s->turned)
            astray = false;
        s->astray = astray;
        astray |= s->stray && !leader;
        s->anchor = anchor;
        s->shared = shared;
        s->owner = now == UINT32_MAX ? 0 : now;
        if (!leader && !presence)
            s->owner = owner_by_names(sc, es, vs, s->owner, s->body);
        if (!leader && vn_is_stated(s))
            s->owner = speaking(sc, es, s->owner);
        if (s->owner != now && now != UINT32_MAX && s->namers &&
            !tells_of(&t.items[t.start[i]], n, s->owner)) { /* else a mere reference to it */
            s->turned = true;
            s->namers = 1;
            now = s->owner;
            s->anchor = anchor = i;
            s->shared = shared = UINT32_MAX;
        }
    }
}

bool
vn_is_told_of(const vn_topic_reading *r, uint32_t at, size_t which)
{
    const vn_topic_sentence *s = &r->sentences[at];

    return s->owner == which || (s->shared != UINT32_MAX && r->first[which] <= s->shared);
}

static void
list_own(const vn_scene *sc, const vn_encounters *es, vn_topic_reading *r)
{
    size_t n = sc->sentences->n, *next = VN_NEW0(sc->arena, size_t, es->n + 2);

    r->own = VN_NEW(sc->arena, uint32_t, n + 1);
    r->own_start = VN_NEW0(sc->arena, size_t, es->n + 2);
    r->names = VN_NEW0(sc->arena, bool, n + 1);
    for (size_t i = 0; i < n; i++)
        r->own_start[r->sentences[i].owner + 1]++;
    for (size_t e = 0; e <= es->n; e++) {
        r->own_start[e + 1] += r->own_start[e];
        next[e] = r->own_start[e];
    }
    for (size_t i = 0; i < n; i++)
        r->own[next[r->sentences[i].owner]++] = (uint32_t)i;
}

static bool
is_list_item(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const marks[] = {"-", "–", "•", "+", "*", NULL};
    const vn_token *t = &sc->tokens->items[s->first];

    return s->n > 1 && ((t->kind == VN_T_NUMBER && t->len <= 2) || vn_token_is_one_of(sc, s->first, marks));
}

static void
say_alike(vn_topic_sentence *s, const vn_topic_sentence *as)
{
    s->cues |= as->cues;
    s->agree |= as->agree;
}

/* The items of a list go on with what the sentence before it says ("The two sides agreed on ten fields. They
 * are: - trade"). */
static void
carry_over(const vn_scene *sc, vn_topic_reading *r)
{
    const vn_topic_sentence *head = NULL;

    for (uint32_t i = 1; i < sc->sentences->n; i++) {
        const vn_sentence *before = &sc->sentences->items[i - 1];

        if (!is_list_item(sc, &sc->sentences->items[i])) {
            head = NULL;
            continue;
        }
        if (!head) {
            if (!before->n || !vn_token_is(sc, before->first + before->n - 1, ":"))
                continue;
            if (i > 1 && before->n < VN_TOPIC_LEAD_IN)
                say_alike(&r->sentences[i - 1], &r->sentences[i - 2]);
            head = &r->sentences[i - 1];
        }
        say_alike(&r->sentences[i], head);
    }
}

vn_topic_reading *
vn_topics_read(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es)
{
    vn_topic_reading *r = VN_NEW0(sc->arena, vn_topic_reading, 1);

    r->sentences = VN_NEW0(sc->arena, vn_topic_sentence, sc->sentences->n + 1);
    for (size_t i = 0; i < sc->sentences->n; i++) {
        if (i % 64 == 0)
            vn_check(sc->arena);
        read_sentence(sc, &sc->sentences->items[i], r, &r->sentences[i]);
    }
    carry_over(sc, r);
    divide(sc, all, es, r);
    list_own(sc, es, r);
    return r;
}
