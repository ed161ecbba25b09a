#include "crf_parts.h"

#include <stdio.h>
#include <stdlib.h>

static bool
find_slot(const vn_tag_tables *t, uint32_t key, uint32_t *at)
{
    *at = vn_tag_slot(t, t->shift[vn_tag_bucket(t, key)], key);
    return t->print[*at] == vn_tag_print(key);
}

static void
learn_gate(const vn_tag_tables *t, const crf_line *line, float *w, float *g2)
{
    for (uint32_t i = 0; i < line->n; i++) {
        uint32_t slots[256], n = 0, at;
        float sum = 0, g;

        for (uint32_t k = 0; k < line->first_keys[i]; k++)
            if (find_slot(t, line->keys[line->offset[i] + k], &at)) {
                slots[n++] = at;
                sum += w[at];
            }
        g = (float)(line->labels[i] != 0) - 1.0f / (1.0f + expf(-sum));
        for (uint32_t k = 0; k < n; k++)
            update(&w[slots[k]], &g2[slots[k]], g, 0.5f);
    }
}

/* What the gate does to the lines that it has learned from. */
static void
report_gate(const vn_tag_model *model, const vn_tag_tables *t, const crf_line *lines, const size_t *order,
            size_t n)
{
    size_t open = 0, tokens = 0, lost = 0, inside = 0;

    for (size_t i = 0; i < n; i++)
        for (uint32_t w = 0; w < lines[order[i]].n; w++) {
            const crf_line *line = &lines[order[i]];
            int sum = 0;
            uint32_t at;

            for (uint32_t k = 0; k < line->first_keys[w]; k++)
                if (find_slot(t, line->keys[line->offset[w] + k], &at))
                    sum += t->gate[at];
            tokens++;
            open += sum >= model->gate;
            inside += line->labels[w] != 0;
            lost += sum < model->gate && line->labels[w];
        }
    fprintf(stderr, "gate: %zu of %zu tokens go on, %zu of %zu inside lost\n", open, tokens, lost, inside);
}

void
crf_train_gate(crf_model *m, const crf_line *lines, const size_t *order, size_t n, float chance)
{
    const vn_tag_tables t = vn_tag_tables_of(m->model);
    float *w = calloc(t.slots, sizeof *w), *g2 = calloc(t.slots, sizeof *g2);

    for (int epoch = 0; epoch < 12; epoch++)
        for (size_t i = 0; i < n; i++)
            learn_gate(&t, &lines[order[i]], w, g2);
    for (size_t i = 0; i < m->n; i++) {
        uint32_t at;

        find_slot(&t, m->rows[i].key, &at);
        m->rows[i].gate = quantise(w[at], VN_TAG_GATE_SCALE);
        ((int8_t *)t.gate)[at] = m->rows[i].gate;
    }
    m->model->gate = (int32_t)(logf(chance / (1 - chance)) * VN_TAG_GATE_SCALE);
    report_gate(m->model, &t, lines, order, n);
    free(w);
    free(g2);
}
