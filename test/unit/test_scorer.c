/* Scores by weights. */
#include "scorer.h"
#include "unit.h"

enum { BIAS, TOLD, LEAD, FAR_OFF, N };

static const float weights[N] = {[BIAS] = -1, [TOLD] = 2, [LEAD] = 0.5f, [FAR_OFF] = 0.25f};

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
    vn_features f = of((const uint16_t[]){BIAS, TOLD}, 2);

    CHECK(vn_score(weights, &f) == 1);
    vn_feature(&f, LEAD, -1);
    CHECK(vn_score(weights, &f) == 0.5f);
    vn_feature(&f, FAR_OFF, 3);
    CHECK(vn_score(weights, &f) == 1.25f);
}

static void
test_room(void)
{
    vn_features f = {.n = 0};

    for (size_t i = 0; i < 200; i++)
        vn_feature(&f, i % N, 1);
    CHECK(f.n == sizeof f.on / sizeof *f.on);
}

int
main(void)
{
    test_linear();
    test_room();
    return unit_report("scorer");
}
