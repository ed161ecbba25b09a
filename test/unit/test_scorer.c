/* Scores by weights and by trees. */
#include "scorer.h"
#include "unit.h"

enum { BIAS, TOLD, LEAD, NAMED, FAR_OFF = VN_FEATURES_MAX - 1 };

static const float weights[VN_FEATURES_MAX] = {[BIAS] = -1, [TOLD] = 2, [LEAD] = 0.5f, [FAR_OFF] = 0.25f};

/* Every leaf holds its number. */
static const vn_tree numbered = {{TOLD, LEAD, NAMED, FAR_OFF},
                                 {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}};

static vn_features
of(const uint16_t *on, size_t n)
{
    vn_features f = {.n = 0};

    for (size_t i = 0; i < n; i++)
        vn_feature(&f, on[i], 1);
    return f;
}

static void
test_linear(void)
{
    const vn_scorer s = {weights, NULL, 0};
    vn_features f = of((const uint16_t[]){BIAS, TOLD}, 2);

    CHECK(vn_score(&s, &f) == 1);
    vn_feature(&f, LEAD, -1);
    CHECK(vn_score(&s, &f) == 0.5f);
    vn_feature(&f, FAR_OFF, 3);
    CHECK(vn_score(&s, &f) == 1.25f);
    CHECK(vn_linear(weights, &f) == 1.25f);
}

static void
test_leaves(void)
{
    static const float none[VN_FEATURES_MAX];
    const vn_scorer s = {none, &numbered, 1};
    vn_features f = of(NULL, 0);

    CHECK(vn_score(&s, &f) == 0);
    f = of((const uint16_t[]){TOLD}, 1);
    CHECK(vn_score(&s, &f) == 8);
    f = of((const uint16_t[]){FAR_OFF, LEAD}, 2);
    CHECK(vn_score(&s, &f) == 5);
    f = of((const uint16_t[]){NAMED, FAR_OFF, LEAD, TOLD, BIAS}, 5);
    CHECK(vn_score(&s, &f) == 15);
}

static void
test_signs(void)
{
    static const float none[VN_FEATURES_MAX];
    const vn_scorer s = {none, &numbered, 1};
    vn_features f = {.n = 0};

    vn_feature(&f, TOLD, -1);
    CHECK(vn_score(&s, &f) == 0);
    vn_feature(&f, LEAD, 3);
    CHECK(vn_score(&s, &f) == 4);
}

static void
test_sum(void)
{
    static const vn_tree trees[] = {
        {{TOLD, TOLD, TOLD, TOLD}, {[0] = -0.5f, [15] = 0.25f}},
        {{LEAD, TOLD, LEAD, TOLD}, {[0] = 1, [15] = 4}},
    };
    const vn_scorer s = {weights, trees, 2};
    vn_features f = of((const uint16_t[]){BIAS}, 1);

    CHECK(vn_score(&s, &f) == -0.5f);
    f = of((const uint16_t[]){BIAS, TOLD, LEAD}, 3);
    CHECK(vn_score(&s, &f) == 5.75f);
}

static void
test_room(void)
{
    vn_features f = {.n = 0};

    for (size_t i = 0; i < 200; i++)
        vn_feature(&f, i % VN_FEATURES_MAX, 1);
    CHECK(f.n == sizeof f.on / sizeof *f.on);
}

int
main(void)
{
    test_linear();
    test_leaves();
    test_signs();
    test_sum();
    test_room();
    return unit_report("scorer");
}
