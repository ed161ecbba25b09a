#include "meeting_model.h"

const char *const vn_candidate_feature_names[VN_CF_COUNT] = {
#define VN_AS_NAME(name) #name,
    VN_CANDIDATE_FEATURES(VN_AS_NAME)
#undef VN_AS_NAME
};

const vn_meeting_model vn_meeting_model_default = {vn_candidate_weights};

static void
on(vn_features *f, uint8_t feature)
{
    if (f->n < sizeof f->on)
        f->on[f->n++] = feature;
}

static const char *
date_code(const vn_scene *sc, uint32_t mention)
{
    return mention == VN_NO_ENTITY ? NULL : sc->entities->items[sc->entities->mentions[mention].entity].code;
}

bool
vn_is_whole_day(const char *edtf)
{
    return edtf && strlen(edtf) >= 10 && edtf[4] == '-' && edtf[7] == '-';
}

const char *
vn_main_date(const vn_scene *sc)
{
    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];
        vn_zone_kind zone;

        if (m->kind != VN_E_DATE)
            continue;
        zone = vn_zone_at(sc->article, m->start);
        if (zone == VN_Z_DATELINE || zone == VN_Z_FURNITURE || zone == VN_Z_BYLINE)
            continue;
        if (vn_is_whole_day(sc->entities->items[m->entity].code))
            return sc->entities->items[m->entity].code;
    }
    return NULL;
}

static bool
same_party(const vn_party *a, const vn_party *b)
{
    if (a->person != VN_NO_ENTITY || b->person != VN_NO_ENTITY)
        return a->person == b->person;
    return vn_same_country(a->country, b->country) || (a->body != VN_NO_ENTITY && a->body == b->body);
}

bool
vn_same_pair(const vn_candidate *a, const vn_candidate *b)
{
    return (same_party(&a->left, &b->left) && same_party(&a->right, &b->right)) ||
           (same_party(&a->left, &b->right) && same_party(&a->right, &b->left));
}

static void
form_features(vn_features *f, const vn_candidate *c)
{
    static const uint8_t left[] = {VN_CF_left_named, VN_CF_left_office, VN_CF_left_body,
                                   VN_CF_left_place, VN_CF_both,        VN_CF_left_delegation};
    static const uint8_t right[] = {VN_CF_right_named, VN_CF_right_office, VN_CF_right_body,
                                    VN_CF_right_place, VN_CF_both,         VN_CF_right_delegation};

    on(f, left[c->left.form]);
    if (c->left.form == VN_P_BOTH)
        return;
    on(f, right[c->right.form]);
    if (c->left.country && c->right.country)
        on(f, VN_CF_countries_differ);
    else
        on(f, c->left.country || c->right.country ? VN_CF_country_one : VN_CF_country_none);
    if (!vn_same_country(c->left.country, "VN") && !vn_same_country(c->right.country, "VN"))
        on(f, VN_CF_abroad);
}

static void
date_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    const char *code = date_code(sc, c->date), *main = vn_main_date(sc);

    if (!code)
        on(f, VN_CF_date_none);
    else if (!vn_is_whole_day(code))
        on(f, VN_CF_date_vague);
    else if (main && !strncmp(code, main, 10))
        on(f, VN_CF_date_main);
    else {
        on(f, VN_CF_date_other);
        if (main && strncmp(code, main, 10) > 0)
            on(f, VN_CF_date_after);
    }
}

static void
cue_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    bool seen[VN_Q_COUNT] = {false}, near[VN_Q_COUNT] = {false};
    int quotes = 0;
    uint32_t from = c->first - s->first > 200 ? c->first - 200 : s->first;

    for (uint32_t i = from; i < c->first; i++) {
        uint8_t q = sc->cue[i];

        seen[q] = true;
        if (c->first - i <= 5)
            near[q] = true;
        if (q == VN_Q_QUOTE)
            quotes++;
    }
    if (seen[VN_Q_FUTURE])
        on(f, VN_CF_future);
    if (near[VN_Q_FUTURE])
        on(f, VN_CF_future_near);
    if (seen[VN_Q_WISH])
        on(f, VN_CF_wish);
    if (near[VN_Q_WISH])
        on(f, VN_CF_wish_near);
    if (seen[VN_Q_RECALL])
        on(f, VN_CF_recall);
    if (near[VN_Q_RECALL])
        on(f, VN_CF_recall_near);
    if (seen[VN_Q_SPEECH])
        on(f, VN_CF_speech);
    if (seen[VN_Q_DONE])
        on(f, VN_CF_done);
    if (near[VN_Q_DONE])
        on(f, VN_CF_done_near);
    if (seen[VN_Q_SEQUENCE])
        on(f, VN_CF_sequence);
    if (near[VN_Q_HOLD])
        on(f, VN_CF_hold);
    if (seen[VN_Q_TODAY] || seen[VN_Q_YESTERDAY])
        on(f, VN_CF_date_today);
    if (seen[VN_Q_SAME_DAY])
        on(f, VN_CF_date_same_day);
    if (seen[VN_Q_VERB])
        on(f, VN_CF_other_verb);
    if (quotes & 1)
        on(f, VN_CF_quoted);
    if (c->first - s->first < 3)
        on(f, VN_CF_at_start);
    if (sc->cue[c->first + c->n < sc->tokens->n ? c->first + c->n : c->first] == VN_Q_WITH)
        on(f, VN_CF_with);
}

static void
distance_features(vn_features *f, const vn_candidate *c)
{
    if (c->left.form == VN_P_BOTH)
        return;
    if (c->left.end <= c->first)
        on(f, c->first - c->left.end <= 4   ? VN_CF_left_near
              : c->first - c->left.end > 15 ? VN_CF_left_far
                                            : VN_CF_bias);
    if (c->right.first >= c->first + c->n) {
        uint32_t gap = c->right.first - c->first - c->n;

        on(f, gap <= 4 ? VN_CF_right_near : gap > 12 ? VN_CF_right_far : VN_CF_bias);
    }
}

void
vn_candidate_features(const vn_scene *sc, const vn_candidates *all, size_t at, vn_features *f)
{
    static const uint8_t kinds[VN_M_KINDS] = {
        [VN_M_TALKS] = VN_CF_kind_talks,
        [VN_M_RECEPTION] = VN_CF_kind_reception,
        [VN_M_COURTESY_CALL] = VN_CF_kind_courtesy_call,
        [VN_M_WORKING_SESSION] = VN_CF_kind_working_session,
        [VN_M_MEETING] = VN_CF_kind_meeting,
        [VN_M_PHONE_CALL] = VN_CF_kind_phone_call,
        [VN_M_ONLINE_MEETING] = VN_CF_kind_online_meeting,
        [VN_M_CONFERENCE] = VN_CF_kind_conference,
        [VN_M_SIGNING] = VN_CF_kind_signing,
        [VN_M_CEREMONY] = VN_CF_kind_ceremony,
        [VN_M_VISIT] = VN_CF_kind_visit,
    };
    static const uint8_t nouns[VN_M_KINDS] = {
        [VN_M_TALKS] = VN_CF_noun_talks,       [VN_M_RECEPTION] = VN_CF_noun_reception,
        [VN_M_MEETING] = VN_CF_noun_meeting,   [VN_M_CONFERENCE] = VN_CF_noun_conference,
        [VN_M_CEREMONY] = VN_CF_noun_ceremony, [VN_M_VISIT] = VN_CF_noun_visit,
    };
    const vn_candidate *c = &all->items[at];
    uint32_t order = c->sentence;
    bool seen = false, lead = false;

    f->n = 0;
    on(f, VN_CF_bias);
    on(f, c->zone == VN_Z_TITLE     ? VN_CF_zone_title
          : c->zone == VN_Z_LEAD    ? VN_CF_zone_lead
          : c->zone == VN_Z_CAPTION ? VN_CF_zone_caption
                                    : VN_CF_zone_body);
    on(f, order == 0   ? VN_CF_order_0
          : order == 1 ? VN_CF_order_1
          : order < 4  ? VN_CF_order_2
          : order < 8  ? VN_CF_order_4
          : order < 16 ? VN_CF_order_8
                       : VN_CF_order_16);
    if (c->noun)
        on(f, VN_CF_noun);
    if (c->told)
        on(f, VN_CF_told);
    else if (c->zone != VN_Z_TITLE)
        on(f, VN_CF_untold_body);
    if (c->passive)
        on(f, VN_CF_passive);
    on(f, kinds[c->kind]);
    if (c->noun && nouns[c->kind])
        on(f, nouns[c->kind]);
    form_features(f, c);
    date_features(sc, f, c);
    cue_features(sc, f, c);
    distance_features(f, c);
    for (size_t i = at > 40 ? at - 40 : 0; i < at; i++) {
        const vn_candidate *d = &all->items[i];

        if (!d->paired || d->left.form == VN_P_BOTH || !vn_same_pair(c, d))
            continue;
        seen = true;
        if (d->sentence < 3)
            lead = true;
    }
    if (seen)
        on(f, VN_CF_pair_seen);
    if (lead)
        on(f, VN_CF_pair_lead);
}
