/* meeting_topics.c: what was spoken of. */
#include "meeting_topic_reading.h"

#include <math.h>

/* A topic is taken from a share of the F1 that the encounter's topics let expect: half of it is best where
 * the chances are true; of articles whose wordings are less well known they are too low, so it is less. */
#define VN_TOPIC_SHARE 0.34f
#define VN_TOPIC_FLOOR 0.2f
/* What is left of the chance of a topic that only sentences told of others speak of. */
#define VN_TOPIC_OTHERS 0.8f
/* Sentences from the first that names an encounter where others may speak of it. */
#define VN_TOPIC_REACH 60

#define VN_AS_NAME(name) #name,
const char *const vn_topic_feature_names[VN_TOF_COUNT] = {VN_TOPIC_FEATURES(VN_AS_NAME)};

/* -- features of a hit */

static const vn_mention *
mention_over(const vn_scene *sc, uint32_t token)
{
    size_t k = vn_first_mention(sc, token);

    if (k < sc->entities->n_mentions && sc->entities->mentions[k].first == token)
        return &sc->entities->mentions[k];
    if (k && sc->entities->mentions[k - 1].first + sc->entities->mentions[k - 1].n > token)
        return &sc->entities->mentions[k - 1];
    return NULL;
}

static void
cue_features(uint32_t cues, bool before, vn_features *f)
{
    static const struct {
        uint8_t cue;
        uint16_t with, after;
    } of[] = {{VN_Q_FUTURE, VN_TOF_with_future, VN_TOF_after_future},
              {VN_Q_WISH, VN_TOF_with_wish, VN_TOF_after_wish},
              {VN_Q_RECALL, VN_TOF_with_recall, VN_TOF_after_recall},
              {VN_Q_SPEECH, VN_TOF_with_speech, VN_TOF_after_speech},
              {VN_Q_DONE, VN_TOF_with_done, 0},
              {VN_Q_BOTH, VN_TOF_with_both, 0},
              {VN_Q_SEQUENCE, VN_TOF_with_sequence, 0}};

    for (size_t k = 0; k < sizeof of / sizeof *of && (!before || of[k].after); k++)
        if (vn_has_cue(cues, of[k].cue))
            vn_feature(f, before ? of[k].after : of[k].with, 1);
}

static void
gap_feature(uint32_t gap, vn_features *f)
{
    vn_feature(f,
               gap < 2    ? VN_TOF_gap_0
               : gap < 3  ? VN_TOF_gap_2
               : gap < 5  ? VN_TOF_gap_3
               : gap < 9  ? VN_TOF_gap_5
               : gap < 16 ? VN_TOF_gap_9
                          : VN_TOF_gap_16,
               1);
}

static bool
is_named(const vn_topic_reading *r, uint32_t at, size_t which)
{
    return r->sentences[at].turned ? r->sentences[at].owner == which : r->names[at];
}

typedef struct named_parties {
    bool side, person, land[2], third;
} named_parties;

static void
note_named(const vn_scene *sc, const vn_encounter *e, uint32_t entity, named_parties *out)
{
    const vn_entity *x = &sc->entities->items[entity];
    const char *country;

    for (int k = 0; k < 2; k++)
        if (entity == e->side[k].person || entity == e->side[k].body)
            out->side = true;
    if (x->kind == VN_E_PERSON)
        out->person = true;
    if (x->kind != VN_E_PLACE || x->level != VN_L_COUNTRY || !(country = vn_country_of(sc, x)))
        return;
    for (int k = 0; k < 2; k++)
        if (vn_same_country(country, e->side[k].country)) {
            out->land[k] = true;
            return;
        }
    out->third = true;
}

static void
named_features(const vn_scene *sc, const vn_encounter *e, const vn_sentence *s, vn_features *f)
{
    named_parties n = {0};

    for (size_t k = vn_first_mention(sc, s->first);
         k < sc->entities->n_mentions && sc->entities->mentions[k].first < s->first + s->n; k++)
        note_named(sc, e, sc->entities->mentions[k].entity, &n);
    vn_feature(f, n.side ? VN_TOF_side_named : n.person ? VN_TOF_person_named : VN_TOF_nobody_named, 1);
    if (n.third)
        vn_feature(f, n.land[0] || n.land[1] ? VN_TOF_lands_mixed : VN_TOF_lands_third, 1);
    else
        vn_feature(f, VN_TOF_lands_0 + n.land[0] + n.land[1], 1);
}

/* What a sentence is, and how it stands to the encounter. */
static void
sentence_features(const vn_topic_reading *r, const vn_encounter *e, size_t which, uint32_t at, vn_features *f)
{
    const vn_topic_sentence *s = &r->sentences[at];
    bool own = vn_is_told_of(r, at, which), named = is_named(r, at, which), other = s->namers > named;
    bool speech = vn_has_cue(s->cues, VN_Q_SPEECH) || vn_has_cue(s->cues, VN_Q_WISH);

    f->n = 0;
    vn_feature(f, VN_TOF_hit, 1);
    cue_features(s->cues, false, f);
    vn_feature(f, VN_TOF_said_0 + 4 * speech + 2 * s->agree + vn_has_cue(s->cues, VN_Q_FUTURE), 1);
    vn_feature(f,
               s->topics < 2   ? VN_TOF_topics_1
               : s->topics < 3 ? VN_TOF_topics_2
               : s->topics < 5 ? VN_TOF_topics_3
               : s->topics < 8 ? VN_TOF_topics_5
                               : VN_TOF_topics_8,
               1);
    vn_feature(f, VN_TOF_other + 4 * own + 2 * named + other, 1);
    if (s->stray && own)
        vn_feature(f, VN_TOF_stray, 1);
    if (s->astray && own)
        vn_feature(f, VN_TOF_astray, 1);
    if (own && !named) {
        if (s->anchor == UINT32_MAX)
            vn_feature(f, VN_TOF_gap_none, 1);
        else
            gap_feature(at - s->anchor, f);
    }
    if (s->anchor != UINT32_MAX) {
        const vn_topic_sentence *a = &r->sentences[s->anchor];
        bool mine = is_named(r, s->anchor, which);

        if (mine)
            vn_feature(f, VN_TOF_under_1 + (a->namers < 3 ? a->namers - 1 : 2), 1);
        else if (a->namers)
            vn_feature(f, VN_TOF_under_other, 1);
        if (a->several)
            vn_feature(f, mine ? VN_TOF_under_several_own : VN_TOF_under_several, 1);
    }
    if (e->n_sentences && at < e->sentences[0])
        vn_feature(f, VN_TOF_ahead, 1);
    if (s->zone == VN_Z_TITLE || s->zone == VN_Z_LEAD || s->zone == VN_Z_CAPTION)
        vn_feature(f,
                   s->zone == VN_Z_TITLE  ? VN_TOF_in_title
                   : s->zone == VN_Z_LEAD ? VN_TOF_in_lead
                                          : VN_TOF_in_caption,
                   1);
    if (s->agree)
        vn_feature(f, VN_TOF_with_agree, 1);
}

static void
beside_feature(const vn_scene *sc, uint32_t token, size_t block, vn_features *f)
{
    const vn_phrase *p = vn_phrase_at(&vn_beside_table, sc->tokens->items, token, token + 1);

    if (p)
        vn_feature(f, block + p->value[0] + 256u * p->value[1], 1);
}

static void
hit_features(const vn_scene *sc, const vn_sentence *s, const vn_phrase_hit *h, uint32_t cues, vn_features *f)
{
    const vn_mention *m = mention_over(sc, h->first);

    cue_features(cues, true, f);
    if (m)
        vn_feature(f, VN_TOF_in_person + m->kind, 1);
    if (h->first > s->first)
        beside_feature(sc, h->first - 1, VN_TOF_BEFORE, f);
    if (h->first + h->n < s->first + s->n)
        beside_feature(sc, h->first + h->n, VN_TOF_AFTER, f);
}

/* The place of a topic among those of a wording. */
static size_t
rank_of(const vn_phrase *p, size_t topic)
{
    size_t rank = 0;

    for (size_t t = 0; t < topic; t++)
        rank += p->bits >> t & 1;
    return rank;
}

static void
wording_feature(const vn_phrase *p, size_t rank, vn_features *f)
{
    vn_feature(f, VN_TOF_WORDINGS + 2 * (p->value[0] + 256u * p->value[1]) + (rank ? 1 : 0), 1);
}

/* The wordings of the topic within a longer one, which is rarer than they are. */
static void
nested_features(const vn_scene *sc, const vn_phrase_hit *h, size_t topic, vn_features *f)
{
    uint32_t last = h->first + h->n, end = h->first;

    for (uint32_t i = h->first; i < last; i++) {
        const vn_phrase *p =
            vn_phrase_at(&vn_topic_table, sc->tokens->items, i, i == h->first ? last - 1 : last);

        if (!p || i + p->n <= end || !(p->bits >> topic & 1))
            continue;
        wording_feature(p, rank_of(p, topic), f);
        end = i + p->n;
    }
}

static void
add_hit(const vn_scene *sc, vn_topic_bag *bag, const vn_topic_hit *shared, size_t topic, size_t rank)
{
    const vn_mention *m = mention_over(sc, shared->at->first);
    vn_features *f;

    if (bag->n == bag->cap) {
        size_t cap = bag->cap ? bag->cap * 2 : 4;

        bag->hits = vn_regrow(sc->arena, bag->hits, sizeof *bag->hits, bag->n, cap);
        bag->cap = cap;
    }
    bag->hits[bag->n] = *shared;
    f = &bag->hits[bag->n++].features;
    vn_feature(f, shared->at->phrase->value[2] >> rank & 1 ? VN_TOF_weak : VN_TOF_strong, 1);
    vn_feature(f, VN_TOF_HIT + topic, 1);
    if (m)
        vn_feature(f, VN_TOF_IN + m->kind * VN_MAX_TOPICS + topic, 1);
    wording_feature(shared->at->phrase, rank, f);
    nested_features(sc, shared->at, topic, f);
}

/* -- features of an encounter */

typedef struct side_class {
    const char *in_body[8], *in_position[6];
} side_class;

/* The first that a side falls under; by parts of the folded name of its body, of its head's position. */
static const side_class side_classes[VN_SIDE_CLASSES] = {
    [VN_SC_POLICE] = {{"cong an", "an ninh", "noi vu", "canh sat"}, {"cong an", "noi vu"}},
    [VN_SC_DEFENCE] = {{"quoc phong", "quan ", "luc luong vu trang"}, {"quoc phong", "quan "}},
    [VN_SC_PARLIAMENT] = {{"quoc hoi", "nghi vien", "thuong vien", "ha vien"}, {"nghi s", "quoc hoi"}},
    [VN_SC_PARTY] = {{"dang ", "trung uong dang", "ban doi ngoai"}, {NULL}},
    [VN_SC_FOREIGN] = {{"ngoai giao"}, {"ngoai"}},
    [VN_SC_GOVERNMENT] = {{NULL}, {"thu tuong"}},
    [VN_SC_STATE] = {{NULL},
                     {"chu tich nuoc", "tong thong", "quoc vuong", "nha vua", "toan quyen", "tong bi thu"}},
    [VN_SC_EMBASSY] = {{"dai su"}, {"dai su"}},
    [VN_SC_LOCAL] = {{"tinh", "thanh pho", "ubnd", "uy ban nhan dan", "thanh uy"}, {NULL}},
    [VN_SC_COMPANY] = {{"tap doan", "cong ty", "ngan hang", "hiep hoi", "doanh nghiep"}, {NULL}},
    [VN_SC_MINISTRY] = {{"bo "}, {"bo truong"}},
};

static const char *
folded(const vn_scene *sc, const char *name)
{
    size_t n;

    return name ? vn_fold(sc->arena, name, strlen(name), &n) : NULL;
}

static bool
holds_any(const char *name, const char *const *parts, size_t n)
{
    for (size_t k = 0; name && k < n && parts[k]; k++)
        if (strstr(name, parts[k]))
            return true;
    return false;
}

static vn_side_class
class_of(const vn_scene *sc, const vn_party *p)
{
    const vn_entity *person = p->person != VN_NO_ENTITY ? vn_scene_entity(sc, p->person) : NULL;
    const char *own = folded(sc, person ? person->organization : NULL);
    const char *position = folded(sc, person ? person->position : NULL);
    const char *body = folded(sc, p->body != VN_NO_ENTITY ? vn_scene_entity(sc, p->body)->name : NULL);

    for (size_t c = VN_SC_POLICE; c < VN_SC_OTHER; c++) {
        const side_class *s = &side_classes[c];

        if (holds_any(body, s->in_body, 8) || holds_any(own, s->in_body, 8) ||
            holds_any(position, s->in_position, 6))
            return (vn_side_class)c;
    }
    return body || own || position ? VN_SC_OTHER : VN_SC_NONE;
}

static size_t
step(size_t n, const uint8_t *steps, size_t n_steps)
{
    size_t k = 0;

    while (k < n_steps && n >= steps[k])
        k++;
    return k;
}

typedef struct encounter_facts {
    size_t speech, agree, content, hits;
    vn_side_class side[2];
    bool told, noun;
    vn_topic_word_set words;
} encounter_facts;

static void
gather_facts(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, encounter_facts *out)
{
    for (int k = 0; k < 2; k++)
        out->side[k] = class_of(sc, &e->side[k]);
    for (size_t k = 0; k < e->n; k++) {
        out->told |= all->items[e->candidates[k]].told;
        out->noun |= all->items[e->candidates[k]].noun;
    }
}

static void
count_sentence(const vn_topic_sentence *s, encounter_facts *out)
{
    out->speech += vn_has_cue(s->cues, VN_Q_SPEECH) || vn_has_cue(s->cues, VN_Q_WISH);
    out->agree += s->agree;
    out->content += s->body && vn_is_stated(s);
    out->hits += s->n_hits;
    vn_topic_words_add(&out->words, &s->words);
}

static void
bag_features(const vn_encounters *es, const vn_encounter *e, const encounter_facts *facts, size_t topic,
             vn_topic_bag *bag)
{
    static const uint8_t of_speech[] = {1, 2, 3, 5, 9}, of_hits[] = {1, 3, 6, 12, 24},
                         of_share[] = {1, 4, 8, 15, 30}, of_wordings[] = {2, 3, 5};
    vn_features *f = &bag->features;

    f->n = 0;
    vn_feature(f, VN_TOF_bias, 1);
    vn_feature(f, VN_TOF_PRIOR + topic, 1);
    vn_feature(f, VN_TOF_kind_none + e->kind, 1);
    vn_feature(f, VN_TOF_GROUP + vn_group_of(e->kind) * VN_MAX_TOPICS + topic, 1);
    if (es->n > 1)
        vn_feature(f, VN_TOF_one_of_none + e->kind, 1);
    for (int k = 0; k < 2; k++) {
        if (k && facts->side[1] == facts->side[0])
            break;
        vn_feature(f, VN_TOF_side_none + facts->side[k], 1);
        vn_feature(f, VN_TOF_SIDE + facts->side[k] * VN_MAX_TOPICS + topic, 1);
    }
    vn_feature(f, VN_TOF_speech_0 + step(facts->speech, of_speech, 5), 1);
    vn_feature(f, VN_TOF_agree_0 + step(facts->agree, of_speech, 5), 1);
    vn_feature(f, VN_TOF_content_0 + step(facts->content, of_speech, 5), 1);
    vn_feature(f, VN_TOF_hits_0 + step(facts->hits, of_hits, 5), 1);
    vn_feature(f, VN_TOF_share_0 + step(100 * bag->own / (facts->hits + 1), of_share, 5), 1);
    vn_feature(f, VN_TOF_stated_0 + (bag->stated < 3 ? bag->stated : 3), 1);
    if (facts->told)
        vn_feature(f, VN_TOF_told, 1);
    if (facts->noun)
        vn_feature(f, VN_TOF_noun, 1);
    vn_feature(f, VN_TOF_wordings_1 + step(e->n, of_wordings, 3), 1);
}

typedef struct bag_filler {
    const vn_scene *sc;
    const vn_topic_reading *r;
    const vn_encounter *e;
    size_t which;
    vn_topic_bag *bags;
    encounter_facts *facts;
} bag_filler;

static void
count_own(vn_topic_bag *bag, const vn_topic_sentence *s, uint32_t at)
{
    bag->own++;
    if (vn_is_stated(s) && (!bag->stated || bag->last_stated != at)) {
        bag->stated++;
        bag->last_stated = at;
    }
}

/* The cues and the last verb of statement before a hit. */
typedef struct before_hit {
    uint32_t seen, cues, verb_end;
    const vn_phrase *verb;
} before_hit;

static void
read_on(const vn_scene *sc, uint32_t to, before_hit *b)
{
    for (; b->seen < to; b->seen++) {
        const vn_phrase *p =
            b->seen < b->verb_end ? NULL : vn_phrase_at(&vn_agree_table, sc->tokens->items, b->seen, to);

        b->cues |= 1u << sc->cue[b->seen];
        if (!p)
            continue;
        b->verb = p;
        b->verb_end = b->seen + p->n;
    }
}

/* The verb that governs a hit, and the kind of statement that it makes. */
static void
verb_features(const vn_phrase *verb, vn_features *f)
{
    vn_feature(f, VN_TOF_by_none + (verb ? verb->value[2] : 0), 1);
    if (!verb)
        return;
    vn_feature(f, VN_TOF_after_agree, 1);
    vn_feature(f, VN_TOF_VERB + verb->value[0] + 256u * verb->value[1], 1);
}

/* The hits of one sentence, each under its topics. */
static void
take_sentence(const bag_filler *b, uint32_t at)
{
    const vn_topic_sentence *rs = &b->r->sentences[at];
    const vn_sentence *s = &b->sc->sentences->items[at];
    before_hit before = {s->first, 0, 0, NULL};
    bool own = vn_is_told_of(b->r, at, b->which);
    vn_features shared;

    if (own)
        count_sentence(rs, b->facts);
    if (!rs->n_hits)
        return;
    sentence_features(b->r, b->e, b->which, at, &shared);
    named_features(b->sc, b->e, s, &shared);
    for (size_t k = 0; k < rs->n_hits; k++) {
        const vn_phrase_hit *h = &b->r->hits.items[rs->first_hit + k];
        vn_topic_hit hit = {shared, h, &rs->words, vn_topic_parts_of(b->sc, h)};
        size_t rank = 0;

        read_on(b->sc, h->first, &before);
        hit_features(b->sc, s, h, before.cues, &hit.features);
        verb_features(before.verb, &hit.features);
        for (size_t t = 0; t < vn_topic_count; t++) {
            if (!(h->phrase->bits >> t & 1))
                continue;
            add_hit(b->sc, &b->bags[t], &hit, t, rank++);
            if (own)
                count_own(&b->bags[t], rs, at);
        }
    }
}

/* The sentences of the encounter, and those of others near the first that names it. */
static void
take_sentences(const bag_filler *b)
{
    uint32_t first = b->e->n_sentences ? b->e->sentences[0] : 0, n = (uint32_t)b->sc->sentences->n;
    uint32_t from = first > VN_TOPIC_REACH ? first - VN_TOPIC_REACH : 0;
    uint32_t to = n - first > VN_TOPIC_REACH ? first + VN_TOPIC_REACH : n;
    size_t k = b->r->own_start[b->which], end = b->r->own_start[b->which + 1];

    for (; k < end && b->r->own[k] < from; k++)
        take_sentence(b, b->r->own[k]);
    for (uint32_t i = from; i < to; i++)
        take_sentence(b, i);
    for (; k < end; k++)
        if (b->r->own[k] >= to)
            take_sentence(b, b->r->own[k]);
}

void
vn_topic_bags(const vn_scene *sc, const vn_topic_reading *r, const vn_candidates *all,
              const vn_encounters *es, size_t which, vn_topic_bag *bags)
{
    const vn_encounter *e = &es->items[which];
    encounter_facts facts = {0};
    const bag_filler filler = {sc, r, e, which, bags, &facts};
    vn_topic_words told;

    memset(bags, 0, vn_topic_count * sizeof *bags);
    for (size_t k = 0; k < e->n_sentences; k++)
        r->names[e->sentences[k]] = true;
    gather_facts(sc, all, e, &facts);
    take_sentences(&filler);
    told = (vn_topic_words){VN_NEW(sc->arena, uint16_t, facts.words.n + 1), facts.words.n};
    memcpy(told.on, facts.words.on, told.n * sizeof *told.on);
    for (size_t t = 0; t < vn_topic_count; t++)
        if (bags[t].n) {
            bags[t].topic = t;
            bags[t].told = told;
            bag_features(es, e, &facts, t, &bags[t]);
        }
    for (size_t k = 0; k < e->n_sentences; k++)
        r->names[e->sentences[k]] = false;
}

/* -- decision */

float
vn_topic_hit_score(const float *weights, const vn_topic_bag *bag, size_t hit)
{
    const vn_topic_hit *h = &bag->hits[hit];

    return vn_score(weights, &h->features) +
           vn_topic_words_score(weights + VN_TOF_SAID + bag->topic * VN_MAX_TOPIC_WORDS, h->said) +
           vn_topic_words_score(weights + VN_TOF_PART + bag->topic * VN_MAX_TOPIC_PARTS, &h->parts);
}

float
vn_topic_bag_score(const float *weights, const vn_topic_bag *bag)
{
    return vn_score(weights, &bag->features) +
           vn_topic_word_share(bag->told.n) *
               vn_topic_words_score(weights + VN_TOF_TOLD + bag->topic * VN_MAX_TOPIC_WORDS, &bag->told);
}

float
vn_topic_score(const float *weights, const vn_topic_bag *bag, size_t *best)
{
    float most = -INFINITY, sum = 1e-3f;

    for (size_t k = 0; k < bag->n; k++) {
        float x = vn_topic_hit_score(weights, bag, k);

        sum += expf(x < 30 ? x : 30);
        if (x > most && best)
            *best = k;
        most = x > most ? x : most;
    }
    return logf(sum) + vn_topic_bag_score(weights, bag);
}

static float
chance(float odds)
{
    return 1 / (1 + expf(-odds));
}

/* The best F1 to be expected of taking the likeliest topics; `chances` become descending. */
static float
expected_f1(float *chances, size_t n)
{
    float all = 0, sum = 0, best = 0;

    for (size_t k = 0; k < n; k++) {
        float x = chances[k];
        size_t i = k;

        for (; i && chances[i - 1] < x; i--)
            chances[i] = chances[i - 1];
        chances[i] = x;
        all += x;
    }
    for (size_t k = 0; k < n; k++) {
        sum += chances[k];
        best = fmaxf(best, 2 * sum / ((float)(k + 1) + all));
    }
    return best;
}

typedef struct judged_topic {
    float chance; /* that the topic is right, less where the encounter is in doubt */
    size_t best;  /* hit that says most */
} judged_topic;

/* The chance from which a topic is taken. */
static float
topic_floor(const judged_topic *judged)
{
    float chances[VN_MAX_TOPICS];
    size_t n = 0;

    for (size_t t = 0; t < vn_topic_count; t++)
        if (judged[t].chance > 0)
            chances[n++] = judged[t].chance;
    return fmaxf(VN_TOPIC_FLOOR, VN_TOPIC_SHARE * expected_f1(chances, n));
}

/* What the doubt of an encounter leaves of its topics: less of those that are only told of others.
 * verdict: log odds that it is an encounter */
static float
trust(const vn_topic_bag *bag, float verdict)
{
    return bag->own ? sqrtf(chance(verdict)) : VN_TOPIC_OTHERS * chance(verdict);
}

static void
fill(const vn_scene *sc, const vn_topic_bag *bags, float verdict, vn_meeting *m)
{
    judged_topic judged[VN_MAX_TOPICS] = {{0}};
    float least;

    for (size_t t = 0; t < vn_topic_count; t++)
        if (bags[t].n)
            judged[t].chance = chance(vn_topic_score(sc->model->topic, &bags[t], &judged[t].best)) *
                               trust(&bags[t], verdict);
    least = topic_floor(judged);
    m->topics = VN_NEW(sc->arena, const char *, vn_topic_count);
    for (size_t t = 0; t < vn_topic_count; t++) {
        const vn_phrase_hit *h;
        const vn_token *a, *b;

        if (judged[t].chance < least)
            continue;
        m->topics[m->n_topics++] = vn_topic_names[t];
        h = bags[t].hits[judged[t].best].at;
        a = &sc->tokens->items[h->first];
        b = &sc->tokens->items[h->first + h->n - 1];
        vn_meeting_explain(sc, m, "topic", vn_topic_names[t], "wording of the topic", a->start,
                           b->start + b->len - a->start);
    }
}

void
vn_meeting_topics(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, vn_meetings *out)
{
    const vn_topic_reading *r = vn_topics_read(sc, all, es);
    vn_topic_bag bags[VN_MAX_TOPICS];

    for (size_t i = 0; i < out->n; i++) {
        vn_check(sc->arena);
        vn_topic_bags(sc, r, all, es, i, bags);
        fill(sc, bags, es->items[i].verdict, &out->items[i]);
    }
}
