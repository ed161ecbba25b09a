/* meeting_pronoun.c: "ông", "bà" alone, which stand for somebody named before. */
#include "meeting_party.h"
#include "meeting_scene.h"

/* "Yesterday he met ...": a bare word for a person, who is the subject of what follows. */
bool
vn_is_subject_pronoun(const vn_scene *sc, const vn_phrase_hit *hit, const vn_sentence *s)
{
    static const char *const words[] = {"ông", "bà", "Ông", "Bà", "ngài", "Ngài"};
    static const char *const follow[] = {
        "cũng", "còn", "đã",  "có",   "sẽ", "đang", "được", "lần",   "tiếp", "đến", "tới",  "sau", "trước",
        "vừa",  "mới", "rời", "sang", "dự", "từng", "hôm",  "chiều", "sáng", "tối", "trưa", "ngày"};
    uint32_t end = hit->first + hit->n;
    size_t m = vn_first_mention(sc, end);
    bool bare = hit->n == 2 && vn_token_is(sc, end - 1, "chí"), verb;

    for (size_t i = 0; i < sizeof words / sizeof *words && hit->n == 1; i++)
        bare |= vn_token_is(sc, hit->first, words[i]);
    if (!bare || end >= s->first + s->n ||
        (m < sc->entities->n_mentions && sc->entities->mentions[m].first <= end &&
         sc->entities->mentions[m].kind != VN_E_DATE))
        return false;
    verb = sc->cue[end] == VN_Q_VERB;
    for (size_t i = 0; i < sizeof follow / sizeof *follow; i++)
        verb |= vn_token_is(sc, end, follow[i]);
    return verb;
}

/* "B thân mật tiếp ông.": whom the sentence before spoke of first. */
bool
vn_is_object_pronoun(const vn_scene *sc, const vn_phrase_hit *hit, const vn_sentence *s)
{
    static const char *const words[] = {"ông", "bà", NULL}, *const ends[] = {".",  ",",   ";", "tại", "trong",
                                                                             "về", "vào", "ở", NULL};
    uint32_t end = hit->first + hit->n;

    return hit->n == 1 && hit->first > s->first && vn_token_is_one_of(sc, hit->first, words) &&
           sc->cue[hit->first - 1] == VN_Q_VERB &&
           (end == s->first + s->n || vn_token_is_one_of(sc, end, ends));
}
