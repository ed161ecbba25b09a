#include "page_phrase.h"

#include <string.h>

static bool
is_word_char(uint32_t cp)
{
    return (vn_class(cp) & (VN_C_LETTER | VN_C_DIGIT)) != 0;
}

enum { NUMBER_BYTES = 24 }; /* longer ones are no counter */

/* Past a number with its inner points and commas; s where there is none. */
static const char *
skip_number(const char *s, const char *end)
{
    if (end - s > NUMBER_BYTES)
        end = s + NUMBER_BYTES;
    while (s < end && ((*s >= '0' && *s <= '9') ||
                       ((*s == '.' || *s == ',') && s + 1 < end && s[1] >= '0' && s[1] <= '9')))
        s++;
    return s;
}

size_t
vn_page_phrase_match(const vn_page_phrase *phrase, const char *s, size_t at, size_t end)
{
    const char *p = vn_page_phrase_text + phrase->text, *p_end = p + strlen(p);
    const char *t = s + at, *t_end = s + end;
    bool exact = phrase->role == VN_PAGE_AGENCY;
    uint32_t last = 0;

    while (p < p_end) {
        unsigned np, nt;
        uint32_t want = vn_decode(p, p_end, &np), have;

        if (want == ' ' || !is_word_char(want))
            while (t < t_end && *t == ' ')
                t++;
        p += np;
        if (want == ' ')
            continue;
        if (t >= t_end)
            return 0;
        have = vn_decode(t, t_end, &nt);
        if (want == '#' && have >= '0' && have <= '9')
            t = skip_number(t, t_end);
        else if (want == have || (!exact && want == vn_lower(have)))
            t += nt;
        else
            return 0;
        last = want;
    }
    if (t < t_end && (is_word_char(last) || last == '#')) {
        unsigned nt;

        if (is_word_char(vn_decode(t, t_end, &nt)))
            return 0;
    }
    return (size_t)(t - s) - at;
}

static const vn_page_phrase *
phrases_of(uint64_t key, const vn_page_phrase **last)
{
    size_t bucket = (size_t)(key >> (64 - VN_PAGE_INDEX_BITS));
    const vn_page_phrase *end = vn_page_phrases + vn_page_phrase_from[bucket + 1],
                         *p = vn_page_phrases + vn_page_phrase_from[bucket];

    while (p < end && p->first < key)
        p++;
    for (*last = p; *last < end && (*last)->first == key;)
        ++*last;
    return p;
}

uint32_t
vn_page_key_roles(uint64_t key)
{
    const vn_page_phrase *last, *p = phrases_of(key, &last);
    uint32_t roles = 0;

    for (; p < last; p++)
        roles |= VN_PAGE_BIT(p->role);
    return roles;
}

const vn_page_phrase *
vn_page_phrase_candidates(const char *s, size_t at, size_t end, const vn_page_phrase **last)
{
    return phrases_of(vn_page_key(s + at, s + end), last);
}

const vn_page_phrase *
vn_page_phrase_at(const char *s, size_t at, size_t end, uint32_t roles, size_t *len)
{
    const vn_page_phrase *last, *p = vn_page_phrase_candidates(s, at, end, &last);

    for (; p < last; p++)
        if ((roles & VN_PAGE_BIT(p->role)) && (*len = vn_page_phrase_match(p, s, at, end)) > 0)
            return p;
    *len = 0;
    return NULL;
}
