/*
 * accents.c: a hidden Markov model whose states are the syllables with some letters, solved by forward and
 * backward probabilities. What follows is smoothed by how many different syllables follow (Witten and Bell).
 */
#include "accents.h"

#include <string.h>

#define MOST_STATES 12
#define LONGEST_RUN 256
#define LIKELY      0.07 /* a guess less likely is none */
#define SURE        0.95
#define UNSEEN      0.3

#define SIGN_ROW   0
#define NUMBER_ROW 1
#define NO_ROW     UINT32_MAX

typedef struct states {
    uint32_t first; /* row, NO_ROW for letters that are not known */
    uint32_t n;
    double forward[MOST_STATES], backward[MOST_STATES];
} states;

static uint32_t
row_of(uint64_t letters)
{
    if (letters == VN_GUESS_SIGN)
        return SIGN_ROW;
    if (letters == VN_GUESS_NUMBER)
        return NUMBER_ROW;
    for (uint32_t i = (uint32_t)letters & (vn_accent_slots - 1); vn_accent_slot[i];
         i = (i + 1) & (vn_accent_slots - 1))
        if (vn_accent_rows[vn_accent_slot[i] - 1].letters == letters)
            return vn_accent_slot[i] - 1u;
    return NO_ROW;
}

bool
vn_takes_accents(uint64_t letters)
{
    return row_of(letters) < NO_ROW;
}

const char *
vn_guess_syllable(unsigned id)
{
    return vn_accent_rows[id].s;
}

static unsigned
pair_count(uint32_t a, uint32_t b)
{
    uint32_t low = vn_accent_rows[a].pairs, high = vn_accent_rows[a + 1].pairs;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (vn_accent_next[middle] == b)
            return vn_accent_times[middle];
        if (vn_accent_next[middle] < b)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* The probability of row b after row a. */
static double
after(uint32_t a, uint32_t b)
{
    double alone = ((b == NO_ROW ? 0 : vn_accent_rows[b].count) + UNSEEN) / vn_accent_total, different;

    if (a == NO_ROW || b == NO_ROW)
        return alone;
    different = 1.0 + (vn_accent_rows[a + 1].pairs - vn_accent_rows[a].pairs);
    return (pair_count(a, b) + different * alone) / (vn_accent_rows[a].followed + different);
}

static void
scale(double *p, uint32_t n)
{
    double sum = 0;

    for (uint32_t i = 0; i < n; i++)
        sum += p[i];
    for (uint32_t i = 0; i < n && sum > 0; i++)
        p[i] /= sum;
}

static inline uint32_t
row(const states *s, uint32_t i)
{
    return s->first == NO_ROW ? NO_ROW : s->first + i;
}

/* Units[0] is what the run follows, of one state. */
static void
solve(states *units, size_t n)
{
    for (size_t k = 1; k < n; k++) {
        for (uint32_t j = 0; j < units[k].n; j++) {
            units[k].forward[j] = 0;
            for (uint32_t i = 0; i < units[k - 1].n; i++)
                units[k].forward[j] +=
                    units[k - 1].forward[i] * after(row(&units[k - 1], i), row(&units[k], j));
        }
        scale(units[k].forward, units[k].n);
    }
    for (uint32_t j = 0; j < units[n - 1].n; j++)
        units[n - 1].backward[j] = 1;
    for (size_t k = n - 1; k-- > 1;) {
        for (uint32_t i = 0; i < units[k].n; i++) {
            units[k].backward[i] = 0;
            for (uint32_t j = 0; j < units[k + 1].n; j++)
                units[k].backward[i] +=
                    units[k + 1].backward[j] * after(row(&units[k], i), row(&units[k + 1], j));
        }
        scale(units[k].backward, units[k].n);
    }
}

static void
take_best(states *unit, vn_guess *out)
{
    double *p = unit->forward;

    *out = (vn_guess){{0}, 0, false};
    if (unit->first == NO_ROW || unit->first == SIGN_ROW || unit->first == NUMBER_ROW)
        return;
    for (uint32_t i = 0; i < unit->n; i++)
        p[i] *= unit->backward[i];
    scale(p, unit->n);
    while (out->n < VN_GUESSES) {
        uint32_t best = 0;

        for (uint32_t i = 1; i < unit->n; i++)
            if (p[i] > p[best])
                best = i;
        if (out->n && p[best] < LIKELY)
            break;
        if (!out->n)
            out->sure = p[best] >= SURE;
        out->syllables[out->n++] = (uint16_t)(unit->first + best);
        p[best] = -1;
    }
}

static void
set_states(states *unit, uint64_t letters)
{
    unit->first = row_of(letters);
    unit->n = unit->first == NO_ROW ? 1 : vn_accent_rows[unit->first].members;
    if (unit->n > MOST_STATES)
        unit->n = MOST_STATES;
    unit->forward[0] = 1;
}

/* A unit of one state parts what is before it from what is after it: runs end there, or when they are long.
 */
void
vn_guess_accents(vn_arena *arena, const uint64_t *units, size_t n, vn_guess *out)
{
    vn_mark mark = vn_arena_mark(arena);
    states *run = VN_NEW(arena, states, LONGEST_RUN + 1);

    set_states(&run[0], VN_GUESS_SIGN);
    for (size_t i = 0, k; i < n; i += k) {
        for (k = 0; i + k < n && k < LONGEST_RUN;) {
            k++;
            set_states(&run[k], units[i + k - 1]);
            if (run[k].n == 1)
                break;
        }
        solve(run, k + 1);
        for (size_t j = 0; j < k; j++)
            take_best(&run[j + 1], &out[i + j]);
        if (run[k].n == 1)
            run[0].first = run[k].first;
        else
            run[0].first = out[i + k - 1].n ? out[i + k - 1].syllables[0] : NO_ROW;
        run[0].n = 1;
        run[0].forward[0] = 1;
        vn_check(arena);
    }
    vn_arena_release(arena, mark);
}
