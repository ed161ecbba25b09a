/* meeting_genre.c: what kind of article it is: articles of some kinds only recall encounters. */
#include "meeting_genre.h"

#define VN_GENRE_LEAD 5 /* sentences in which an article says what it is */
#define VN_GENRE_HEAD 3 /* sentences in which it says whom it mourns */

static void
read_lead(const vn_scene *sc, vn_genre *g)
{
    static const vn_word_pair press[] = {
        {"họp", "báo"}, {"báo", "giới"}, {"phóng", "viên"}, {"Phóng", "viên"}};
    static const vn_word_pair spokesman[] = {{"phát", "ngôn"}, {"Phát", "ngôn"}};
    static const vn_word_pair mourning[] = {{"từ", "trần"}, {"qua", "đời"}, {"tang", "lễ"}, {"mặc", "niệm"}};
    const vn_sentences *ss = sc->sentences;
    size_t n = ss->n < VN_GENRE_LEAD ? ss->n : VN_GENRE_LEAD;
    size_t m = n < VN_GENRE_HEAD ? n : VN_GENRE_HEAD;
    uint32_t head = m ? ss->items[m - 1].first + ss->items[m - 1].n : 0;
    uint32_t end = n ? ss->items[n - 1].first + ss->items[n - 1].n : 0;

    for (uint32_t i = 0; i < end; i++) {
        g->press |= VN_HAS_PAIR(sc, i, press);
        g->spokesman |= VN_HAS_PAIR(sc, i, spokesman);
        g->mourning |= i < head && (VN_HAS_PAIR(sc, i, mourning) || vn_tells_mourning(sc, i));
    }
}

static void
read_years(const vn_scene *sc, vn_genre *g)
{
    char years[VN_GENRE_YEARS][5];
    size_t n = 0;

    for (size_t i = 0; i < sc->entities->n && n < VN_GENRE_YEARS; i++) {
        const vn_entity *e = &sc->entities->items[i];
        bool known = e->kind != VN_E_DATE || !e->code || strlen(e->code) < 4 || e->code[0] == 'X';

        for (size_t k = 0; k < n; k++)
            known = known || !strncmp(years[k], e->code, 4);
        if (!known) {
            memcpy(years[n], e->code, 4);
            years[n++][4] = '\0';
        }
    }
    g->years = n;
}

vn_genre
vn_genre_of(const vn_scene *sc)
{
    vn_genre g = {0};

    read_lead(sc, &g);
    read_years(sc, &g);
    return g;
}
