/* meeting_encounter.c: whether wordings gathered under one pair of sides are an encounter that took place. */
#include "meeting_conference.h"
#include "meeting_merge.h"

static void
on(vn_features *f, size_t feature)
{
    vn_feature(f, feature, 1);
}

static void
on_if(vn_features *f, bool condition, size_t feature)
{
    if (condition)
        on(f, feature);
}

static void
sure_if(vn_features *f, bool condition, size_t feature)
{
    if (condition)
        vn_feature(f, feature, 3);
}

/* Days, by months of 31, from a day in EDTF to a later one; far when the year is not known. */
static int
days_before(vn_day day, const char *edtf)
{
    int y = (edtf[0] - '0') * 1000 + (edtf[1] - '0') * 100 + (edtf[2] - '0') * 10 + edtf[3] - '0';
    int m = (edtf[5] - '0') * 10 + edtf[6] - '0', d = (edtf[8] - '0') * 10 + edtf[9] - '0';

    if (edtf[0] == 'X')
        return 0;
    return (day.year - y) * 372 + (day.month - m) * 31 + day.day - d;
}

#define VN_LEAD_REACH   3  /* sentences after the headline */
#define VN_RECALL_REACH 20 /* tokens behind a wording in which "in March" is said of it */

static bool
future_follows(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];

    for (uint32_t i = c->first + c->n; i < s->first + s->n && i < c->first + c->n + 20; i++)
        if (sc->cue[i] == VN_Q_FUTURE)
            return true;
    return false;
}

/* What the wordings of an encounter say together. */
typedef struct summary {
    uint32_t told, untold, first_sentence;
    bool noun, title, lead, captions, welcome, follows, weak, done, dated, day, split, sequence, frame;
    bool ahead_all[VN_Q_COUNT], ahead_any[VN_Q_COUNT];
    const char *date;
    float best, second, best_told, best_plain;
    uint32_t elsewhen;
    bool quoted, recalled; /* by all wordings: within quotation marks; by words behind them */
    bool shadow_all;       /* all are ahead, only possible or past */
    bool shadow_told;      /* all that tell it as an act are */
    bool shadow_lead;      /* those of headline and lead are */
} summary;

static const uint8_t watched[] = {VN_Q_FUTURE, VN_Q_WISH, VN_Q_RECALL, VN_Q_SPEECH};

/* Whether the wording stands in the speech of another. */
static bool
is_quoted(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first;
    int quotes = 0;

    for (uint32_t i = first; i < c->first; i++)
        quotes += sc->cue[i] == VN_Q_QUOTE;
    return quotes & 1;
}

static bool
recall_follows(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];

    for (uint32_t i = c->first + c->n; i < s->first + s->n && i < c->first + c->n + VN_RECALL_REACH; i++)
        if (sc->cue[i] == VN_Q_RECALL)
            return true;
    return false;
}

/* "By the programme, A will meet B this afternoon" */
static bool
is_scheduled(const vn_scene *sc, const vn_candidate *c)
{
    static const vn_word_pair by[] = {
        {"chương", "trình"}, {"lịch", "trình"}, {"kế", "hoạch"}, {"dự", "kiến"}, {"Dự", "kiến"}};

    for (uint32_t i = sc->sentences->items[c->sentence].first; i < c->first; i++)
        if (sc->cue[i] == VN_Q_FUTURE && VN_HAS_PAIR(sc, i, by))
            return true;
    return false;
}

/* Whether the wording tells of what is ahead, today aside, only possible or past. */
static bool
is_shadow(const vn_scene *sc, const vn_candidate *c)
{
    return (c->planned && (!vn_cue_ahead(sc, c, VN_Q_TODAY) || is_scheduled(sc, c))) || c->flows ||
           c->unreal || c->elsewhen || c->recalled;
}

/* "dự, phát biểu khai mạc diễn đàn": said there, not of it. */
static bool
speaks_there(const vn_scene *sc, const vn_candidate *c, uint8_t cue)
{
    return cue == VN_Q_SPEECH && c->kind == VN_M_CONFERENCE && c->told && vn_is_attended(sc, c);
}

static void
take_wording(const vn_scene *sc, const vn_candidate *c, summary *s)
{
    for (size_t k = 0; k < sizeof watched; k++) {
        bool ahead = vn_cue_ahead(sc, c, watched[k]) && !speaks_there(sc, c, watched[k]);

        s->ahead_all[watched[k]] &= ahead;
        s->ahead_any[watched[k]] |= ahead;
    }
    s->shadow_all &= is_shadow(sc, c);
    s->shadow_told &= !c->told || is_shadow(sc, c);
    s->shadow_lead &= c->sentence > VN_LEAD_REACH || is_shadow(sc, c);
    s->told += c->told;
    s->untold += !c->told;
    s->weak &= c->weak;
    s->noun |= c->noun;
    s->frame &= c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING;
    s->split |= c->split;
    s->follows |= future_follows(sc, c);
    s->welcome |= c->kind == VN_M_CEREMONY && c->n > 1 && vn_token_is(sc, c->first + 1, "đón");
    s->title |= c->zone == VN_Z_TITLE;
    s->lead |= c->zone != VN_Z_TITLE && c->sentence <= VN_LEAD_REACH;
    s->captions &= c->zone == VN_Z_CAPTION;
    s->done |= c->told && vn_cue_ahead(sc, c, VN_Q_DONE);
    s->dated |= c->told && c->own_date;
    s->day |= c->told && c->own_date && !strchr(c->own_date, '/');
    s->sequence |= vn_cue_ahead(sc, c, VN_Q_SEQUENCE);
    if (!s->date || (!vn_is_whole_day(s->date) && c->date != VN_NO_ENTITY))
        s->date = vn_date_code(sc, c->date);
    if (c->paired && c->score > s->best) {
        s->second = s->best;
        s->best = c->score;
    } else if (c->paired && c->score > s->second)
        s->second = c->score;
    if (c->paired && c->told && c->score > s->best_told)
        s->best_told = c->score;
    if (c->paired && c->score > s->best_plain && !c->planned && !c->flows && !c->unreal)
        s->best_plain = c->score;
    s->elsewhen += c->elsewhen;
    if (vn_group_of(c->kind) < VN_G_SIGNING && !c->weak)
        s->quoted &= is_quoted(sc, c);
    s->recalled &= recall_follows(sc, c);
}

static summary
summarize(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    summary s = {.captions = true,
                 .weak = true,
                 .frame = true,
                 .quoted = true,
                 .recalled = true,
                 .shadow_all = true,
                 .shadow_told = true,
                 .shadow_lead = true,
                 .best = -9,
                 .second = -9,
                 .best_told = -9,
                 .best_plain = -9};

    for (size_t k = 0; k < sizeof watched; k++)
        s.ahead_all[watched[k]] = true;
    for (size_t i = 0; i < e->n; i++)
        take_wording(sc, &all->items[e->candidates[i]], &s);
    s.quoted &= !s.frame && !s.weak;
    s.first_sentence = all->items[e->candidates[0]].sentence;
    return s;
}

static void
wording_features(const vn_encounter *e, const summary *s, vn_features *f)
{
    static const float steps[] = {-0.5f, 0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 4};

    on(f, e->n == 1   ? VN_EF_wordings_1
          : e->n == 2 ? VN_EF_wordings_2
          : e->n < 6  ? VN_EF_wordings_3
                      : VN_EF_wordings_6);
    on(f, s->told == 0 ? VN_EF_told_0 : s->told == 1 ? VN_EF_told_1 : VN_EF_told_2);
    for (size_t k = 0; k < sizeof steps / sizeof *steps; k++)
        on_if(f, s->best > steps[k], VN_EF_best_1 + k);
    for (size_t k = 0; k < 4; k++)
        on_if(f, s->second > steps[2 * k], VN_EF_second_1 + k);
    for (size_t k = 0; k < 4; k++)
        on_if(f, s->best_told > steps[2 * k], VN_EF_best_told_1 + k);
    on_if(f, s->title, VN_EF_title);
    on_if(f, s->lead, VN_EF_lead);
    on_if(f, s->title && s->lead, VN_EF_title_lead);
    on_if(f, s->captions, VN_EF_caption_only);
    on_if(f, !s->title && !s->lead && s->first_sentence > 10, VN_EF_late);
    on_if(f, s->ahead_all[VN_Q_FUTURE], VN_EF_all_future);
    on_if(f, s->ahead_any[VN_Q_FUTURE], VN_EF_any_future);
    if (s->ahead_all[VN_Q_FUTURE] && !s->day) /* rare but sure: counted more, so that the penalty spares it */
        vn_feature(f, VN_EF_planned, 3);
    on_if(f, s->ahead_all[VN_Q_WISH], VN_EF_all_wish);
    on_if(f, s->ahead_all[VN_Q_RECALL], VN_EF_all_recall);
    on_if(f, s->ahead_all[VN_Q_SPEECH], VN_EF_all_speech);
    on_if(f, s->ahead_all[VN_Q_RECALL] && !s->lead && !s->title, VN_EF_recall_late);
    on_if(f, s->ahead_all[VN_Q_SPEECH] && !s->lead && !s->title, VN_EF_speech_late);
    on_if(f, s->follows, VN_EF_future_follows);
    on_if(f, s->weak, VN_EF_all_weak);
    on_if(f, s->weak && !s->title && !s->lead, VN_EF_weak_late);
    on_if(f, s->done, VN_EF_done);
    on_if(f, s->dated, VN_EF_dated);
    on_if(f, s->split, VN_EF_split);
    on_if(f, s->sequence, VN_EF_sequence);
    on_if(f, s->untold >= 2, VN_EF_referred);
    on_if(f, s->frame, VN_EF_only_visit_verbs);
    on_if(f, e->n_sentences >= 4, VN_EF_sentences_4);
}

/* How surely the best wording tells that is neither planned nor only possible; when it was. */
static void
plain_features(const vn_encounter *e, const summary *s, vn_features *f)
{
    if (s->best_plain < -5)
        vn_feature(f, VN_EF_plain_none, 3);
    on_if(f, s->best_plain > 0, VN_EF_plain_0);
    on_if(f, s->best_plain > 1, VN_EF_plain_1);
    on_if(f, s->best_plain > 2, VN_EF_plain_2);
    sure_if(f, s->shadow_all, VN_EF_shadow_all);
    sure_if(f, s->told && s->shadow_told, VN_EF_shadow_told);
    sure_if(f, (s->title || s->lead) && s->shadow_lead, VN_EF_shadow_lead);
    if (s->elsewhen)
        vn_feature(f, s->elsewhen == e->n ? VN_EF_elsewhen_all : VN_EF_elsewhen, 3);
}

static void
side_features(const vn_encounter *e, vn_features *f)
{
    const vn_party *a = &e->side[0], *b = &e->side[1];
    int persons = (a->person != VN_NO_ENTITY) + (b->person != VN_NO_ENTITY);

    on(f, persons == 2 ? VN_EF_persons_2 : persons ? VN_EF_persons_1 : VN_EF_persons_0);
    on_if(f, a->form == VN_P_PLACE || b->form == VN_P_PLACE, VN_EF_place_side);
    on_if(f, a->form == VN_P_BODY || b->form == VN_P_BODY, VN_EF_body_side);
    on_if(f, a->form == VN_P_PLACE && b->form == VN_P_PLACE, VN_EF_place_sides);
    on(f, a->country && b->country   ? VN_EF_countries_differ
          : a->country || b->country ? VN_EF_country_one
                                     : VN_EF_country_none);
    on_if(f, !vn_same_country(a->country, "VN") && !vn_same_country(b->country, "VN"), VN_EF_abroad);
    on_if(f, a->guessed || b->guessed, VN_EF_guessed);
}

/* Where it stands among the others of the article. */
static void
rank_features(const vn_scene *sc, const vn_encounters *es, size_t which, vn_features *f)
{
    const vn_encounter *e = &es->items[which];
    const vn_party *a = &e->side[0], *b = &e->side[1];
    size_t n = es->n - (es->n && es->items[es->n - 1].arrival); /* the visit is proposed last */
    bool best = true, shares = false, pair = false, group = false;

    for (size_t i = which > 24 ? which - 24 : 0; i < es->n && i < which + 24; i++) {
        const vn_encounter *o = &es->items[i];

        if (i == which || o->arrival)
            continue;
        best &= o->score <= e->score;
        for (int k = 0; k < 2; k++)
            if (o->side[k].person != VN_NO_ENTITY &&
                (o->side[k].person == a->person || o->side[k].person == b->person))
                shares = true;
        if (i < which && vn_same_sides(sc, e, o)) {
            pair = true;
            group |= vn_group_of(o->kind) == vn_group_of(e->kind);
        }
    }
    on_if(f, !which, VN_EF_first);
    on_if(f, best, VN_EF_best);
    on_if(f, pair, VN_EF_same_pair);
    on_if(f, group, VN_EF_same_pair_group);
    on(f, shares ? VN_EF_shares_person : VN_EF_shares_none);
    on(f, n == 1 ? VN_EF_alone : n < 4 ? VN_EF_few : VN_EF_many);
}

static void
kind_features(const vn_encounter *e, const summary *s, vn_features *f)
{
    static const uint8_t kinds[VN_M_KINDS] = {
        [VN_M_TALKS] = VN_EF_kind_talks,
        [VN_M_RECEPTION] = VN_EF_kind_reception,
        [VN_M_COURTESY_CALL] = VN_EF_kind_courtesy_call,
        [VN_M_WORKING_SESSION] = VN_EF_kind_working_session,
        [VN_M_MEETING] = VN_EF_kind_meeting,
        [VN_M_PHONE_CALL] = VN_EF_kind_phone_call,
        [VN_M_ONLINE_MEETING] = VN_EF_kind_online_meeting,
        [VN_M_CONFERENCE] = VN_EF_kind_conference,
        [VN_M_SIGNING] = VN_EF_kind_signing,
        [VN_M_CEREMONY] = VN_EF_kind_ceremony,
        [VN_M_VISIT] = VN_EF_kind_visit,
    };

    on(f, kinds[e->kind]);
    if (e->kind != VN_M_CEREMONY)
        return;
    on(f, s->welcome ? VN_EF_welcome : VN_EF_other_ceremony);
    on_if(f, s->first_sentence < 4, VN_EF_ceremony_early);
    on_if(f, e->ceremony == VN_C_AWARD, VN_EF_award);
    on_if(f, e->ceremony == VN_C_AWARD && !s->noun && !s->title, VN_EF_award_told);
}

static void
date_features(const vn_scene *sc, const summary *s, vn_features *f)
{
    int age;

    if (!s->date || !vn_is_whole_day(s->date)) {
        on(f, s->date ? VN_EF_date_vague : VN_EF_date_none);
        return;
    }
    on(f, sc->main_date && !strncmp(s->date, sc->main_date, 10) ? VN_EF_date_main : VN_EF_date_other);
    if (!sc->published.year)
        return;
    age = days_before(sc->published, s->date);
    on(f, age > 10 ? VN_EF_old : age < 0 ? VN_EF_ahead : VN_EF_fresh);
}

/* What the kind of article says. */
static void
genre_features(const vn_encounter *e, const summary *s, const vn_genre *g, vn_features *f)
{
    bool late = !s->title && !s->lead;

    on_if(f, g->press, VN_EF_press);
    on_if(f, g->spokesman, VN_EF_spokesman);
    on_if(f, g->years >= VN_GENRE_YEARS, VN_EF_years);
    sure_if(f, s->quoted, VN_EF_all_quoted);
    sure_if(f, s->recalled, VN_EF_all_recall_after);
    sure_if(f, late && s->elsewhen, VN_EF_elsewhen_late);
    sure_if(f, late && e->ceremony == VN_C_CREDENTIALS, VN_EF_credentials_late);
}

/* Whether a side is told by its land alone. */
static bool
of_land(const vn_encounter *e)
{
    return e->side[0].form == VN_P_PLACE || e->side[1].form == VN_P_PLACE;
}

/* What may be part of another encounter of the pair. */
static void
beside_features(const vn_scene *sc, const vn_encounters *es, size_t which, const summary *s, vn_features *f)
{
    const vn_encounter *e = &es->items[which];
    bool talks = false, same = false;

    for (size_t i = which > 24 ? which - 24 : 0; i < es->n && i < which + 24; i++) {
        const vn_encounter *o = &es->items[i];
        vn_kind_group g = vn_group_of(o->kind);

        if (i == which || o->arrival || o->score < 0)
            continue;
        talks |=
            (g == VN_G_TALKS || g == VN_G_CALL || g == VN_G_PHONE) && !o->weak && vn_same_sides(sc, e, o);
    }
    sure_if(f, s->weak && of_land(e), VN_EF_weak_land);
    sure_if(f, talks && e->kind == VN_M_CONFERENCE && !s->title && !of_land(e), VN_EF_beside_conference);
    sure_if(f, talks && e->ceremony == VN_C_AWARD && !s->title, VN_EF_beside_award);
    sure_if(f, same && s->weak, VN_EF_beside_weak);
}

void
vn_encounter_features(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                      vn_features *f)
{
    const vn_encounter *e = &es->items[which];
    summary s;

    if (e->arrival) {
        vn_arrival_features(sc, all, es, which, f);
        return;
    }
    s = summarize(sc, all, e);

    f->n = 0;
    on(f, VN_EF_bias);
    wording_features(e, &s, f);
    plain_features(e, &s, f);
    side_features(e, f);
    rank_features(sc, es, which, f);
    kind_features(e, &s, f);
    date_features(sc, &s, f);
    genre_features(e, &s, &es->genre, f);
    beside_features(sc, es, which, &s, f);
    on_if(f, e->about_visit, VN_EF_about_visit);
    on_if(f, e->planned, VN_EF_article_planned);
    on_if(f, e->about_visit && e->planned, VN_EF_about_visit_planned);
}
