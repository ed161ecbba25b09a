/* meeting_scene.c: what the steps of meeting.c ask of tokens, mentions and days. */
#include "meeting_scene.h"

#include <stdio.h>

bool
vn_token_is(const vn_scene *sc, uint32_t i, const char *word)
{
    const vn_token *t = &sc->tokens->items[i];
    const char *at;

    if (i >= sc->tokens->n)
        return false;
    at = sc->text->s + t->start;
    return *at == *word && strlen(word) == t->len && !memcmp(at, word, t->len);
}

bool
vn_token_is_one_of(const vn_scene *sc, uint32_t i, const char *const *words)
{
    for (; *words; words++)
        if (vn_token_is(sc, i, *words))
            return true;
    return false;
}

bool
vn_gap_has(const vn_scene *sc, uint32_t from, uint32_t to, const char *word)
{
    for (uint32_t i = from; i < to; i++)
        if (vn_token_is(sc, i, word))
            return true;
    return false;
}

bool
vn_gap_has_cue(const vn_scene *sc, uint32_t from, uint32_t to, uint8_t cue)
{
    for (uint32_t i = from; i < to; i++)
        if (sc->cue[i] == cue)
            return true;
    return false;
}

uint32_t
vn_sentence_at(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->sentences->n;

    while (hi - lo > 1) {
        size_t mid = (lo + hi) / 2;

        if (sc->sentences->items[mid].first <= token)
            lo = mid;
        else
            hi = mid;
    }
    return (uint32_t)lo;
}

size_t
vn_first_mention(const vn_scene *sc, uint32_t token)
{
    size_t lo = 0, hi = sc->entities->n_mentions;

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;

        if (sc->entities->mentions[mid].first < token)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

const char *
vn_country_of(const vn_scene *sc, const vn_entity *e)
{
    if (e->country)
        return e->country;
    if (e->kind == VN_E_PLACE && e->code && strlen(e->code) >= 2)
        return vn_strndup(sc->arena, e->code, 2);
    return NULL;
}

bool
vn_same_country(const char *a, const char *b)
{
    return a && b && a[0] == b[0] && a[1] == b[1];
}

/* Whether the byte belongs to a word: a digit, a letter, or a part of one that is not ASCII. */
static bool
in_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

bool
vn_holds_word(const char *s, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = strstr(s, word); at; at = strstr(at + 1, word))
        if ((at == s || !in_word(at[-1])) && !in_word(at[n]))
            return true;
    return false;
}

bool
vn_has_pair(const vn_scene *sc, uint32_t token, const vn_word_pair *pairs, size_t n)
{
    for (size_t k = 0; k < n && token + 1 < sc->tokens->n; k++)
        if (vn_token_is(sc, token, pairs[k].first) && vn_token_is(sc, token + 1, pairs[k].second))
            return true;
    return false;
}

bool
vn_tells_mourning(const vn_scene *sc, uint32_t token)
{
    static const vn_word_pair mourned[] = {
        {"quốc", "tang"}, {"Quốc", "tang"}, {"lễ", "tang"}, {"Lễ", "tang"}};

    return VN_HAS_PAIR(sc, token, mourned);
}

/* "Vụ Hợp tác quốc tế", "cửa khẩu quốc tế": what a body of one land deals with, or guards. */
static bool
is_matter(const char *body, const char *at)
{
    static const char *const before[] = {"tác ", "khẩu ", "hệ ", "bay ", "ngoại ", "luật ", "tế ", "pháp "};

    if (strncmp(at, "quốc", strlen("quốc")) != 0 && strncmp(at, "Quốc", strlen("Quốc")) != 0)
        return false;
    for (size_t k = 0; k < sizeof before / sizeof *before; k++) {
        size_t n = strlen(before[k]);

        if ((size_t)(at - body) > n && !memcmp(at - n, before[k], n))
            return true;
    }
    return false;
}

bool
vn_is_international(const char *body)
{
    for (const char *const *w = vn_international_words; body && *w; w++)
        if (vn_holds_word(body, *w) && !is_matter(body, strstr(body, *w)))
            return true;
    return false;
}

/* Bodies of many lands, whatever land the article names beside them. */
bool
vn_is_of_many_lands(const char *body)
{
    static const char *const words[] = {"châu Âu",       "Châu Âu",       "EU",    "WB",     "WHO",
                                        "IMF",           "ADB",           "ASEAN", "APEC",   "NATO",
                                        "Liên hợp quốc", "Liên Hợp Quốc", "UNDP",  "UNESCO", "G20",
                                        "INTERPOL",      "UNODC"};

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_holds_word(body, words[k]) && !vn_holds_word(body, "Việt Nam"))
            return true;
    return false;
}

const char *
vn_party_body(const vn_scene *sc, const vn_party *p)
{
    if (p->body != VN_NO_ENTITY)
        return sc->entities->items[p->body].name;
    if (p->person != VN_NO_ENTITY)
        return sc->entities->items[p->person].organization;
    return NULL;
}

/* "Ảnh: TTXVN Đoàn ...", "(Ảnh: A/TTXVN) ...": whether the credit that begins at a token ends before another.
 */
static bool
credit_ends(const vn_scene *sc, uint32_t credit, uint32_t token)
{
    for (uint32_t i = credit + 1; i < token; i++)
        if (vn_token_is(sc, i, ")") ||
            ((sc->tokens->items[i].flags & VN_TF_UPPER) && sc->tokens->items[i + 1].kind == VN_T_WORD &&
             !(sc->tokens->items[i + 1].flags & VN_TF_UPPER)))
            return true;
    return false;
}

bool
vn_is_credit(const vn_scene *sc, uint32_t token, uint32_t first)
{
    static const char *const words[] = {"Ảnh",  "ảnh",  "ẢNH", "Nguồn", "nguồn",
                                        "Theo", "theo", "TIN", "Tin",   "Bài"};
    bool colon = false;

    for (uint32_t k = token; k-- > first && token - k <= 6;) {
        colon |= vn_token_is(sc, k, ":") || vn_token_is(sc, k, "/");
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (vn_token_is(sc, k, words[i]) && (colon || token - k <= 2))
                return !colon || !credit_ends(sc, k, token);
    }
    return false;
}

bool
vn_is_source(const vn_scene *sc, uint32_t token)
{
    if (token > 2 && vn_token_is(sc, token - 1, "viên") && vn_token_is(sc, token - 2, "phóng"))
        token -= 2;
    else if (token > 1 && vn_token_is(sc, token - 1, "PV"))
        token--;
    return token && (vn_token_is(sc, token - 1, "Theo") || vn_token_is(sc, token - 1, "theo"));
}

bool
vn_is_spokesman(const vn_scene *sc, const vn_party *p)
{
    const vn_mention *m = p->office != VN_NO_ENTITY ? &sc->entities->mentions[p->office] : NULL;
    const char *held = p->person != VN_NO_ENTITY ? sc->entities->items[p->person].position : NULL;

    return (held && strstr(held, "hát ngôn")) ||
           (m && m->n > 1 && vn_gap_has(sc, m->first, m->first + m->n, "ngôn"));
}

bool
vn_is_whole_day(const char *edtf)
{
    return edtf && strlen(edtf) >= 10 && edtf[4] == '-' && edtf[7] == '-';
}

static char *
edtf_day(const vn_scene *sc, vn_day d)
{
    char *s = VN_NEW(sc->arena, char, 16);

    snprintf(s, 16, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    return s;
}

static vn_day
day_before(vn_day d)
{
    static const uint8_t days[] = {31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30};

    if (--d.day)
        return d;
    if (--d.month == 0) {
        d.month = 12;
        d.year--;
    }
    d.day = days[d.month % 12];
    if (d.month == 2 && ((d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0))
        d.day = 29;
    return d;
}

enum { SAME_DAY_REACH = 1000 }; /* mentions looked back over for the day that "cùng ngày" means */

/* The day that a relative word of the sentence stands for; NULL where it has none or it cannot be known. */
const char *
vn_relative_day(const vn_scene *sc, const vn_sentence *s, uint32_t *at)
{
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        uint8_t cue = sc->cue[i];
        vn_zone_kind zone = VN_Z_BODY;

        *at = i;
        if (cue == VN_Q_TODAY && sc->published.year)
            return edtf_day(sc, sc->published);
        if (cue == VN_Q_YESTERDAY && sc->published.year)
            return edtf_day(sc, day_before(sc->published));
        if (cue == VN_Q_SAME_DAY)
            zone = vn_zone_at(sc->article, sc->tokens->items[i].start);
        if (cue == VN_Q_SAME_DAY)
            for (size_t m = vn_first_mention(sc, i), stop = m > SAME_DAY_REACH ? m - SAME_DAY_REACH : 0;
                 m-- > stop;) {
                const vn_mention *d = &sc->entities->mentions[m];
                const char *code = d->kind == VN_E_DATE ? sc->entities->items[d->entity].code : NULL;

                if (vn_is_whole_day(code) && !strchr(code, '/') && !vn_date_is_aside(sc, d) &&
                    (zone == VN_Z_CAPTION || vn_zone_at(sc->article, d->start) != VN_Z_CAPTION))
                    return code;
            }
    }
    return NULL;
}
