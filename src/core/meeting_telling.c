/* meeting_telling.c: how an encounter is told, as far as that says which day it was; see meeting_dates.h. */
#include "meeting_dates.h"

/* The wording that tells of the encounter first. */
static uint32_t
telling_of(const vn_date_reader *r)
{
    const vn_encounter *e = &r->es->items[r->which];
    uint32_t first = vn_first_telling(r->all, e);

    for (size_t i = 0; i < e->n; i++)
        if (r->all->items[e->candidates[i]].sentence == first)
            return r->all->items[e->candidates[i]].first;
    return 0;
}

/* "sau đó", "ngay sau" between the beginning of the sentence of the first telling and the wording. */
static void
read_order(vn_date_reader *r)
{
    static const char *const words[][2] = {
        {"sau", "đó"}, {"tiếp", "đó"}, {"tiếp", "theo"}, {"ngay", "sau"}, {"cũng", "trong"},
        {"Sau", "đó"}, {"Tiếp", "đó"}, {"Tiếp", "theo"}, {"Ngay", "sau"}, {"Cũng", "trong"}};
    const vn_scene *sc = r->sc;
    uint32_t first = vn_first_telling(r->all, &r->es->items[r->which]);

    for (uint32_t i = sc->sentences->items[first].first; i + 1 < r->telling; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            r->then |= vn_token_is(sc, i, words[k][0]) && vn_token_is(sc, i + 1, words[k][1]);
}

/* "khuôn khổ chương trình", "khuôn khổ hội nghị": of an event, not of a visit. */
static bool
is_of_event(const vn_scene *sc, uint32_t i, uint32_t end)
{
    static const char *const words[][2] = {{"chương", "trình"}, {"hội", "nghị"}, {"Hội", "nghị"},
                                           {"diễn", "đàn"},     {"Diễn", "đàn"}, {"hội", "thảo"},
                                           {"sự", "kiện"},      {"buổi", NULL},  {"lễ", NULL}};

    for (size_t k = 0; k < sizeof words / sizeof *words && i < end; k++)
        if (vn_stands_at(sc, words[k][0], words[k][1], i, end))
            return true;
    return false;
}

/* "Trong khuôn khổ chuyến thăm", "Trong thời gian ở Việt Nam" at the head of the first telling. */
static void
read_sum(vn_date_reader *r)
{
    static const char *const words[] = {"khuôn", "thời", "chuyến", "lịch", "dịp"};
    const vn_scene *sc = r->sc;
    const vn_sentence *s = &sc->sentences->items[vn_first_telling(r->all, &r->es->items[r->which])];

    for (uint32_t i = s->first; i + 1 < s->first + s->n && i < r->telling; i++)
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            r->summed |= vn_token_is(sc, i, "Trong") && vn_token_is(sc, i + 1, words[k]) &&
                         !is_of_event(sc, i + 3, s->first + s->n);
}

void
vn_telling_read(vn_date_reader *r)
{
    r->telling = telling_of(r);
    read_order(r);
    read_sum(r);
}
