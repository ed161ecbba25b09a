/* scorer.c: see scorer.h. */
#include "scorer.h"

float
vn_score(const vn_scorer *s, const vn_features *f)
{
    uint64_t on[VN_FEATURES_MAX / 64] = {0};
    float sum = vn_linear(s->weights, f);

    if (!s->n_trees)
        return sum;
    for (size_t i = 0; i < f->n; i++)
        if (f->sign[i] > 0)
            on[f->on[i] / 64] |= UINT64_C(1) << f->on[i] % 64;
    for (size_t k = 0; k < s->n_trees; k++)
        sum += s->trees[k].leaf[vn_tree_leaf(&s->trees[k], on)];
    return sum;
}
