#include "tag_beam.h"

#include <string.h>

/* Labels whose score is this far below the best one's are given up. In units of weights. */
#define BEAM 5

/* Labels whose emission alone is this far below the best one's are not tried. */
#define CUT 7

/* clang-format off */
#define LANES(x) {x, x, x, x, x, x, x, x}
/* clang-format on */

/* Below any score; marks a label that has been given up. */
#define LEAST INT16_MIN

/* Where `mask` is set a, elsewhere b. */
static inline v8s
choose(v8s mask, v8s a, v8s b)
{
    return (mask & a) | (~mask & b);
}

/* The set lanes of four masks as bits. */
static inline uint32_t
bits_of(const v8s mask[4])
{
    static const v8s low = {1, 2, 4, 8, 16, 32, 64, 128},
                     high = {1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, INT16_MIN};
    uint32_t bits[2];

    for (int i = 0; i < 2; i++) {
        v8s both = (mask[2 * i] & low) | (mask[2 * i + 1] & high);
        uint64_t half[2];

        memcpy(half, &both, sizeof both);
        half[0] |= half[1];
        half[0] |= half[0] >> 32;
        bits[i] = (uint32_t)(half[0] | half[0] >> 16) & 0xFFFF;
    }
    return bits[0] | bits[1] << 16;
}

static inline int16_t
largest(const v8s x[4])
{
    v8s a = choose(x[0] > x[1], x[0], x[1]), b = choose(x[2] > x[3], x[2], x[3]);
    int16_t lane[8], top = LEAST;

    a = choose(a > b, a, b);
    memcpy(lane, &a, sizeof a);
    for (int i = 0; i < 8; i++)
        top = lane[i] > top ? lane[i] : top;
    return top;
}

/* A score for each label: that of outside, and four vectors for the others. */
typedef struct lanes {
    int outside;
    v8s v[4];
} lanes;

static inline lanes
lanes_of(const int16_t *scores)
{
    lanes x = {.outside = scores[0]};

    memcpy(x.v, scores + 1, sizeof x.v);
    return x;
}

static inline int
top_of(const lanes *x)
{
    int top = largest(x->v);

    return x->outside > top ? x->outside : top;
}

/* The scores of the steps from the k-th label alive; *label gets it. */
static inline lanes
steps_from(const vn_tag_model *model, const vn_tag_beam *before, unsigned k, unsigned *label)
{
    int16_t own;
    lanes step;

    *label = before->alive[k];
    own = before->score[*label];
    step = lanes_of(model->step[*label]);
    step.outside += own;
    for (int i = 0; i < 4; i++)
        step.v[i] += own;
    return step;
}

/* The best score with which each label can be reached, and the label before it. */
static inline void
reach(const vn_tag_model *model, const vn_tag_beam *before, lanes *best, lanes *from)
{
    static const v8s zero = {0};
    unsigned x;

    *best = steps_from(model, before, 0, &x);
    from->outside = (int)x;
    for (int i = 0; i < 4; i++)
        from->v[i] = zero + (int16_t)x;
    for (unsigned k = 1; k < before->n; k++) {
        lanes step = steps_from(model, before, k, &x);

        if (step.outside > best->outside) {
            best->outside = step.outside;
            from->outside = (int)x;
        }
        for (int i = 0; i < 4; i++) {
            v8s better = step.v[i] > best->v[i];

            best->v[i] = choose(better, step.v[i], best->v[i]);
            from->v[i] = choose(better, zero + (int16_t)x, from->v[i]);
        }
    }
}

/* Keeps those of `x` where `test` is above `floor`; the others get LEAST. */
static inline void
keep_where(lanes *x, const lanes *test, int floor)
{
    static const v8s least = LANES(LEAST);
    const v8s bar = LANES((int16_t)floor);

    x->outside = test->outside > floor ? x->outside : LEAST;
    for (int i = 0; i < 4; i++)
        x->v[i] = choose(test->v[i] > bar, x->v[i], least);
}

/* Keeps those of `x` that are above `floor`; the others get LEAST. */
static inline void
keep_above(lanes *x, int floor)
{
    static const v8s least = LANES(LEAST);
    const v8s bar = LANES((int16_t)(floor < LEAST ? LEAST : floor));

    x->outside = x->outside > floor ? x->outside : LEAST;
    for (int i = 0; i < 4; i++)
        x->v[i] = choose(x->v[i] > bar, x->v[i], least);
}

/* Adds scores to those that have been kept. */
static inline void
add_kept(lanes *x, const lanes *scores)
{
    static const v8s least = LANES(LEAST);

    x->outside += x->outside == LEAST ? 0 : scores->outside;
    for (int i = 0; i < 4; i++)
        x->v[i] += scores->v[i] & (x->v[i] != least);
}

/* The vn_tag_beam of what has been kept; of each kind begin, single, inside, end. */
static inline void
put_beam(const lanes *x, const lanes *origin, vn_tag_beam *now, uint8_t *from)
{
    static const v8s least = LANES(LEAST);
    static const uint8_t order[] = {VN_TAG_B, VN_TAG_S, VN_TAG_I, VN_TAG_E};
    int16_t label[VN_TAG_INNER];
    int top = top_of(x);
    v8s kept[4];
    uint32_t bits;

    now->n = 0;
    if (x->outside != LEAST) {
        now->alive[now->n++] = 0;
        now->score[0] = (int16_t)(x->outside - top);
        from[0] = (uint8_t)origin->outside;
    }
    for (int i = 0; i < 4; i++) {
        v8s score;

        kept[i] = x->v[i] != least;
        score = (x->v[i] & kept[i]) - ((v8s)LANES((int16_t)top) & kept[i]);
        memcpy(now->score + 1 + 8 * i, &score, sizeof score);
    }
    memcpy(label, origin->v, sizeof label);
    bits = bits_of(kept);
    bits = (bits & 0x11111111) | (bits >> 2 & 0x22222222) | (bits << 1 & 0xCCCCCCCC);
    for (; bits; bits &= bits - 1) {
        unsigned at = (unsigned)__builtin_ctz(bits), y = 1 + (at & ~3u) + order[at & 3];

        now->alive[now->n++] = (uint8_t)y;
        from[y] = (uint8_t)label[y - 1];
    }
}

/* Whether after a token outside no other label can come into the beam. */
static bool
stays_outside(const vn_tag_model *model, const int16_t *emission)
{
    static const v8s begins = {-1, 0, 0, -1, -1, 0, 0, -1};
    int32_t floor = emission[0] + model->step[0][0] - (int32_t)(BEAM * model->scale);
    v8s bar = LANES((int16_t)floor), above = {0};
    uint64_t any[2];

    if (floor < INT16_MIN || floor > INT16_MAX)
        return false;
    for (int i = 0; i < 4; i++) {
        v8s score, step;

        memcpy(&score, emission + 1 + 8 * i, sizeof score);
        memcpy(&step, &model->step[0][1 + 8 * i], sizeof step);
        above |= (score + (step & begins) > bar) & begins;
    }
    memcpy(any, &above, sizeof above);
    return !(any[0] | any[1]);
}

static void
extend(const vn_tag_model *model, const vn_tag_beam *before, const int16_t *emission, vn_tag_beam *now,
       uint8_t *from)
{
    lanes best, origin, score;

    if (before->n == 1 && before->alive[0] == 0 && stays_outside(model, emission)) {
        now->score[0] = 0;
        now->alive[0] = 0;
        now->n = 1;
        from[0] = 0;
        return;
    }
    reach(model, before, &best, &origin);
    score = lanes_of(emission);
    keep_where(&score, &best, VN_TAG_FORBIDDEN / 2);
    keep_above(&score, top_of(&score) - (int)(CUT * model->scale));
    add_kept(&score, &best);
    keep_above(&score, top_of(&score) - (int)(BEAM * model->scale));
    put_beam(&score, &origin, now, from);
}

vn_tag_search
vn_tag_search_make(vn_arena *arena, const vn_tag_model *model, uint32_t n)
{
    vn_tag_search s = {.model = model, .n = n, .from = vn_alloc(arena, sizeof *s.from * n)};

    s.beams[1].n = 1;
    return s;
}

static inline const vn_tag_beam *
before(const vn_tag_search *s, uint32_t i)
{
    return &s->beams[(i + 1) & 1];
}

void
vn_tag_search_step(vn_tag_search *s, uint32_t i, const int16_t *emission)
{
    extend(s->model, before(s, i), emission, &s->beams[i & 1], s->from[i]);
}

void
vn_tag_search_end(const vn_tag_search *s, uint8_t *labels)
{
    const vn_tag_beam *last = &s->beams[(s->n - 1) & 1];
    unsigned y = last->alive[0];

    /* a finished state is better than any in the middle of a mention */
    for (unsigned k = 1; k < last->n; k++) {
        unsigned x = last->alive[k];

        if (vn_tag_is_open(x) == vn_tag_is_open(y) ? last->score[x] > last->score[y] : vn_tag_is_open(y))
            y = x;
    }
    for (uint32_t i = s->n; i-- > 0;) {
        labels[i] = (uint8_t)y;
        y = s->from[i][y];
    }
    y = labels[s->n - 1];
    if (vn_tag_is_open(y))
        labels[s->n - 1] = (uint8_t)((y - 1) % 4 == VN_TAG_B ? y + VN_TAG_S : y - VN_TAG_I + VN_TAG_E);
}
