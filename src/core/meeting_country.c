/* meeting_country.c: the country of each person and body of an article. */
#include "meeting_office.h"
#include "meeting_scene.h"
#include "place.h"
#include "syllable.h"

/* Whether a name could be Vietnamese: syllables of the language alone, some letter of its own. */
static bool
looks_vietnamese(const char *name)
{
    bool own = false;

    for (const char *s = name; *s; s++)
        own |= (unsigned char)*s >= 0x80;
    return own && vn_are_syllables(name, strlen(name));
}

#define VN_CODES (26 * 26)

/* The number of a country that is not Viet Nam; VN_CODES for what is none. */
static uint32_t
foreign_number(const char *c)
{
    if (!c || c[0] < 'A' || c[0] > 'Z' || c[1] < 'A' || c[1] > 'Z' || vn_same_country(c, "VN"))
        return VN_CODES;
    return (uint32_t)((c[0] - 'A') * 26 + c[1] - 'A');
}

/* The countries that are spoken of most and second most, Viet Nam aside; NULL where none are. */
static void
find_other_countries(vn_scene *sc)
{
    const vn_entities *es = sc->entities;
    uint32_t count[VN_CODES + 1] = {0}, third = 0;

    for (size_t i = 0; i < es->n; i++) {
        uint32_t k = foreign_number(vn_country_of(sc, &es->items[i]));

        count[k] += es->items[i].n_mentions;
        if (k != VN_CODES && count[k] > sc->other_weight) {
            sc->other_weight = count[k];
            sc->other_country = vn_country_of(sc, &es->items[i]);
        }
    }
    for (size_t i = 0; i < es->n; i++) {
        const char *c = vn_country_of(sc, &es->items[i]);
        uint32_t k = foreign_number(c);

        if (k != VN_CODES && !vn_same_country(c, sc->other_country) && count[k] > third) {
            third = count[k];
            sc->third_country = c;
        }
    }
}

bool
vn_names_alike(const char *country)
{
    static const char *const alike[] = {"VN", "CN", "TW", "HK", "MO", "SG", "MY", "KR", "KP", "LA", "KH"};

    for (size_t k = 0; k < sizeof alike / sizeof *alike; k++)
        if (vn_same_country(country, alike[k]))
            return true;
    return false;
}

bool
vn_is_abroad_alike(const char *land)
{
    return land && !vn_same_country(land, "VN") && vn_names_alike(land);
}

/* Whether the article names Viet Nam, or anyone or any body known to be of it. */
static bool
knows_home(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n; i++)
        if (vn_same_country(vn_country_of(sc, &sc->entities->items[i]), "VN"))
            return true;
    return false;
}

/* The one-syllable names that lands have in compounds ("quan hệ Việt - Trung"). */
static const struct {
    const char *name, *code;
} short_lands[] = {{"Việt", "VN"}, {"Trung", "CN"}, {"Mỹ", "US"},    {"Nga", "RU"},  {"Nhật", "JP"},
                   {"Hàn", "KR"},  {"Lào", "LA"},   {"Ấn", "IN"},    {"Pháp", "FR"}, {"Đức", "DE"},
                   {"Anh", "GB"},  {"Ý", "IT"},     {"Triều", "KP"}, {"Úc", "AU"},   {"Thái", "TH"}};

const char *
vn_short_land(const vn_scene *sc, uint32_t token)
{
    for (size_t i = 0; i < sizeof short_lands / sizeof *short_lands; i++)
        if (vn_token_is(sc, token, short_lands[i].name))
            return short_lands[i].code;
    return NULL;
}

#define VN_LAND_REACH 40 /* mentions looked through for a land beside a name */

/* The land abroad that the sentence of a person's first mention names nearest to it; NULL where it names
 * none. */
static const char *
land_beside(const vn_scene *sc, const vn_entity *person)
{
    uint32_t at = person->first_mention, n = (uint32_t)sc->entities->n_mentions, best = UINT32_MAX;
    const vn_mention *p = &sc->entities->mentions[at];
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, p->first)];
    const char *land = NULL;

    for (uint32_t i = at > VN_LAND_REACH ? at - VN_LAND_REACH : 0; i < n && i < at + VN_LAND_REACH; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        const char *country = vn_country_of(sc, &sc->entities->items[m->entity]);
        uint32_t gap = m->first < p->first ? p->first - m->first : m->first - p->first;

        if (m->kind != VN_E_PLACE || m->first < s->first || m->first >= s->first + s->n || gap >= best ||
            !country || vn_same_country(country, "VN"))
            continue;
        best = gap;
        land = country;
    }
    return land;
}

#define VN_DEATH_REACH 5 /* tokens from a name to its death, from mourning to a name */

/* "cố Thủ tướng A": the word right before an office or a name. */
static bool
is_late(const vn_scene *sc, uint32_t t)
{
    size_t i = vn_first_mention(sc, t + 1);
    const vn_mention *m = i < sc->entities->n_mentions ? &sc->entities->mentions[i] : NULL;

    return (vn_token_is(sc, t, "cố") || vn_token_is(sc, t, "viếng") || vn_token_is(sc, t, "cữu")) && m &&
           m->first == t + 1 && (m->kind == VN_E_POSITION || m->kind == VN_E_PERSON);
}

/* Whether a mention of a person tells of the death: "A từ trần", "lễ tang A", "viếng A". */
static bool
tells_death(const vn_scene *sc, const vn_mention *m)
{
    static const vn_word_pair died[] = {{"từ", "trần"}, {"qua", "đời"}, {"băng", "hà"}, {"tạ", "thế"}};
    uint32_t end = m->first + m->n, from = m->first > VN_DEATH_REACH ? m->first - VN_DEATH_REACH : 0;

    for (uint32_t t = end; t < sc->tokens->n && t < end + VN_DEATH_REACH - 2; t++)
        if (VN_HAS_PAIR(sc, t, died))
            return true;
    for (uint32_t t = from; t < m->first; t++)
        if ((vn_tells_mourning(sc, t) || is_late(sc, t)) && !vn_gap_has(sc, t, m->first, ","))
            return true;
    return false;
}

/* "các chiến binh A", "chuyên cơ A": a mention that the tagger takes for a person's name, but that the noun
 * right before it makes one of a people or a craft. */
static bool
names_no_person(const vn_scene *sc, const vn_mention *m)
{
    static const vn_word_pair nouns[] = {{"chiến", "binh"}, {"bộ", "tộc"}, {"dân", "tộc"}, {"chuyên", "cơ"}};

    return m->first > 1 && VN_HAS_PAIR(sc, m->first - 2, nouns);
}

/* Whom the news only honours. */
static bool
is_of_history(const char *name)
{
    return !strcmp(name, "Hồ Chí Minh");
}

static void
find_absent(vn_scene *sc)
{
    const vn_entities *es = sc->entities;

    sc->absent = VN_NEW0(sc->arena, bool, es->n + 1);
    for (size_t i = 0; i < es->n_mentions; i++) {
        const vn_mention *m = &es->mentions[i];

        if (m->kind == VN_E_PERSON && !sc->absent[m->entity])
            sc->absent[m->entity] =
                tells_death(sc, m) || (!es->items[m->entity].position && names_no_person(sc, m));
    }
    for (size_t i = 0; i < es->n; i++) {
        const char *office = es->items[i].kind == VN_E_PERSON ? es->items[i].position : NULL;

        if (es->items[i].kind == VN_E_PERSON)
            sc->absent[i] |= is_of_history(es->items[i].name);
        if (office && (vn_begins_with(office, strlen(office), "người phát ngôn") ||
                       vn_begins_with(office, strlen(office), "phát ngôn viên")))
            sc->absent[i] = true;
    }
}

/* "Hội Hữu nghị Áo - Việt Nam" is of Áo, "Hội Hữu nghị Việt Nam - Áo" of Viet Nam: the land named first; NULL
 * where the body is none for the friendship of two. */
static const char *
friendship_land(const char *name)
{
    const char *at = strstr(name, "ữu nghị "), *end;
    vn_place_hit hit;

    if (!at)
        return NULL;
    at += strlen("ữu nghị ");
    end = strstr(at, " - ");
    if (!end)
        end = strstr(at, " – ");
    if (!end)
        return NULL;
    if (!strncmp(at, "Việt ", strlen("Việt ")))
        return "VN";
    hit = vn_place_find(at, (size_t)(end - at), NULL);
    return hit.found && hit.level == VN_L_COUNTRY ? hit.country : NULL;
}

/* The likely land of a person who is given none. */
static const char *
likely_land(const vn_scene *sc, const vn_entity *e, bool home)
{
    const char *beside = land_beside(sc, e);

    if (!looks_vietnamese(e->name))
        return beside ? beside : sc->other_country;
    if (home)
        return "VN";
    return vn_names_alike(beside)              ? beside
           : vn_names_alike(sc->other_country) ? sc->other_country
           : vn_names_alike(sc->third_country) ? sc->third_country
                                               : "VN";
}

/* "Trưởng đại diện UNDP tại Việt Nam": where somebody represents others is not where he is of. */
static bool
is_of_where_posted(const vn_entity *person, const char *country)
{
    static const char *const posts[] = {"trưởng đại diện",     "đại diện",       "quyền trưởng đại diện",
                                        "phó trưởng đại diện", "điều phối viên", "giám đốc quốc gia"};

    if (!person->position || !vn_same_country(country, "VN") || looks_vietnamese(person->name))
        return true;
    for (size_t k = 0; k < sizeof posts / sizeof *posts; k++)
        if (vn_begins_with(person->position, strlen(person->position), posts[k]))
            return false;
    return true;
}

/* "Cục A, Bộ B Lào": a part whose name tells no land is of that of the whole told behind it. */
static void
find_parts(vn_scene *sc)
{
    for (size_t i = 1; i < sc->entities->n_mentions; i++) {
        const vn_mention *whole = &sc->entities->mentions[i], *part = whole - 1;
        const vn_entity *a = &sc->entities->items[part->entity], *b = &sc->entities->items[whole->entity];
        uint32_t end = part->first + part->n;

        if (part->kind != VN_E_ORGANIZATION || whole->kind != VN_E_ORGANIZATION ||
            a->first_mention != i - 1 || a->level || !b->level || whole->first > end + 1 ||
            !sc->country[whole->entity] || (whole->first == end + 1 && !vn_token_is(sc, end, ",")) ||
            !vn_is_part_of(a->name, b->name))
            continue;
        sc->country[part->entity] = sc->country[whole->entity];
    }
}

/* The news is Vietnamese: who bears a name of the language and is given no country is at home. */
void
vn_scene_guess_countries(vn_scene *sc)
{
    const vn_entities *es = sc->entities;
    bool home = knows_home(sc);

    find_other_countries(sc);
    sc->country = VN_NEW0(sc->arena, const char *, es->n + 1);
    sc->guessed = VN_NEW0(sc->arena, bool, es->n + 1);
    sc->leads = VN_NEW0(sc->arena, uint32_t, es->n + 1);
    sc->folded = VN_NEW0(sc->arena, const char *, es->n + 1);
    find_absent(sc);
    for (size_t i = 0; i < es->n; i++) {
        const vn_entity *e = &es->items[i];

        sc->country[i] = vn_country_of(sc, e);
        if (e->kind == VN_E_ORGANIZATION && friendship_land(e->name))
            sc->country[i] = friendship_land(e->name);
        if (e->kind == VN_E_PERSON && e->organization && friendship_land(e->organization))
            sc->country[i] = friendship_land(e->organization);
        if (e->kind == VN_E_ORGANIZATION && sc->country[i] && vn_is_of_many_lands(e->name))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON && sc->country[i] && !vn_same_country(sc->country[i], "VN") &&
            !strncmp(e->name, "Nguyễn ", strlen("Nguyễn ")))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON && sc->country[i] && !vn_names_alike(sc->country[i]) &&
            looks_vietnamese(e->name))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON &&
            (vn_is_union(e->organization) || !is_of_where_posted(e, sc->country[i])))
            sc->country[i] = NULL;
        if (e->kind == VN_E_PERSON) {
            size_t n;

            sc->folded[i] = vn_fold(sc->arena, e->name, strlen(e->name), &n);
        }
        if (sc->country[i] || e->kind != VN_E_PERSON)
            continue;
        if (vn_is_international(e->organization) || vn_is_union(e->organization))
            continue;
        sc->country[i] = likely_land(sc, e, home);
        sc->guessed[i] = true;
    }
    vn_glosses_read(sc);
    find_parts(sc);
}
