#include "meeting_topics.h"

#define VN_AS_NAME(name) #name,
const char *const vn_candidate_feature_names[VN_CF_COUNT] = {VN_CANDIDATE_FEATURES(VN_AS_NAME)};
const char *const vn_kind_feature_names[VN_KF_COUNT] = {VN_KIND_FEATURES(VN_AS_NAME)};
const char *const vn_encounter_feature_names[VN_EF_COUNT] = {VN_ENCOUNTER_FEATURES(VN_AS_NAME)};
const char *const vn_participant_feature_names[VN_PF_COUNT] = {VN_PARTICIPANT_FEATURES(VN_AS_NAME)};
const char *const vn_host_feature_names[VN_HF_COUNT] = {VN_HOST_FEATURES(VN_AS_NAME)};
const char *const vn_date_feature_names[VN_DF_COUNT] = {VN_DATE_FEATURES(VN_AS_NAME)};
const char *const vn_place_feature_names[VN_LF_COUNT] = {VN_PLACE_FEATURES(VN_AS_NAME)};
const char *const vn_document_feature_names[VN_OF_COUNT] = {VN_DOCUMENT_FEATURES(VN_AS_NAME)};

static void
on(vn_features *f, size_t feature)
{
    vn_feature(f, feature, 1);
}

/* Signs that are rare but sure: counted more, so that the penalty on weights spares them. */
static void
on_sure(vn_features *f, size_t feature)
{
    vn_feature(f, feature, 3);
}

const char *
vn_date_code(const vn_scene *sc, uint32_t mention)
{
    return mention == VN_NO_ENTITY ? NULL : sc->entities->items[sc->entities->mentions[mention].entity].code;
}

/* Whether the party is named in the first sentences. */
static bool
in_lead(const vn_scene *sc, const vn_party *p)
{
    uint32_t end =
        sc->sentences->n > 2 ? sc->sentences->items[2].first + sc->sentences->items[2].n : UINT32_MAX;
    uint32_t who = p->person != VN_NO_ENTITY ? p->person : p->body;

    return who != VN_NO_ENTITY && sc->entities->mentions[sc->entities->items[who].first_mention].first < end;
}

static bool
is_frequent(const vn_scene *sc, const vn_party *p)
{
    return p->person != VN_NO_ENTITY && sc->entities->items[p->person].n_mentions >= 4;
}

/* "... of the president": named only to say whose something is. */
static bool
follows_of(const vn_scene *sc, const vn_party *p)
{
    for (uint32_t i = p->first; i-- > 0 && p->first - i <= 3;) {
        if (vn_token_is(sc, i, "của"))
            return true;
        if (sc->cue[i] != VN_Q_HONORIFIC)
            return false;
    }
    return false;
}

/* "the meetings with", "met in turn": several encounters. */
static bool
is_plural(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t first = sc->sentences->items[c->sentence].first, end = c->first + c->n;

    if (c->first > first && vn_token_is(sc, c->first - 1, "các"))
        return true;
    for (uint32_t i = c->first > first + 3 ? c->first - 3 : first; i < end + 3 && i + 1 < sc->tokens->n; i++)
        if (vn_token_is(sc, i, "lần") && vn_token_is(sc, i + 1, "lượt"))
            return true;
    return false;
}

static void
list_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    on(f, VN_CF_split);
    if (is_plural(sc, c))
        on(f, VN_CF_split_plural);
    if (c->list == VN_LIST_AND)
        on(f, VN_CF_split_and);
    if (c->list == VN_LIST_SEMICOLON)
        on(f, VN_CF_split_semicolon);
    if (c->list == VN_LIST_LOOSE)
        on(f, VN_CF_split_loose);
    if (c->right.form == VN_P_BODY)
        on(f, VN_CF_split_body);
    if (c->right.form == VN_P_OFFICE)
        on(f, VN_CF_split_office);
}

static void
shape_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    static const uint8_t shapes[] = {VN_CF_shape_around, VN_CF_shape_before, VN_CF_shape_after,
                                     VN_CF_shape_between};
    bool left = in_lead(sc, &c->left), right = in_lead(sc, &c->right);

    on(f, shapes[c->shape]);
    if (c->split)
        list_features(sc, f, c);
    if (c->left_tail)
        on(f, VN_CF_left_tail);
    if (c->left_lead)
        on(f, VN_CF_left_lead);
    if (c->left_rank)
        on(f, c->left_rank == 1 ? VN_CF_left_1 : VN_CF_left_2);
    if (c->implied)
        on(f, c->kind == VN_M_CEREMONY ? VN_CF_implied_ceremony : VN_CF_implied);
    if (c->right_rank)
        on(f, c->right_rank == 1 ? VN_CF_right_1 : VN_CF_right_2);
    if (left)
        on(f, VN_CF_left_in_lead);
    if (right)
        on(f, VN_CF_right_in_lead);
    if (c->left.person != VN_NO_ENTITY && c->right.person != VN_NO_ENTITY)
        on(f, VN_CF_both_named);
    if (left && right)
        on(f, VN_CF_both_in_lead);
    if (is_frequent(sc, &c->left))
        on(f, VN_CF_left_often);
    if (is_frequent(sc, &c->right))
        on(f, VN_CF_right_often);
    if (c->shape == VN_SHAPE_BEFORE && c->left.form != VN_P_BOTH && c->right.first >= c->left.end &&
        c->right.first - c->left.end <= 4)
        for (uint32_t i = c->left.end; i < c->right.first; i++)
            if (vn_token_is(sc, i, "và") || vn_token_is(sc, i, ",") || vn_token_is(sc, i, "-") ||
                sc->cue[i] == VN_Q_WITH) {
                on(f, VN_CF_coordinated);
                if (c->told)
                    on(f, VN_CF_coordinated_told);
                break;
            }
    if (c->right.first >= c->first + c->n && c->right.first - c->first - c->n <= 2) {
        on(f, VN_CF_direct);
        if (sc->cue[c->first + c->n] == VN_Q_WITH)
            on(f, VN_CF_direct_with);
    }
    if (c->left.delegation)
        on(f, VN_CF_left_led);
    if (c->right.delegation)
        on(f, VN_CF_right_led);
    if (c->adjacent && c->shape != VN_SHAPE_AROUND)
        on(f, VN_CF_not_adjacent);
    if (c->crossed_verb)
        on(f, VN_CF_crossed_verb);
    if (follows_of(sc, &c->left))
        on(f, VN_CF_left_of);
    if (follows_of(sc, &c->right))
        on(f, VN_CF_right_of);
    if (c->own_date)
        on(f, VN_CF_own_date);
    if (c->shape == VN_SHAPE_BEFORE)
        on(f, c->told ? VN_CF_before_told : VN_CF_before_noun);
    if (c->shape == VN_SHAPE_AFTER && !c->told)
        on(f, VN_CF_after_noun);
    if (c->shape == VN_SHAPE_AROUND && !c->told)
        on(f, VN_CF_around_noun);
}

static void
form_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    static const uint8_t left[] = {VN_CF_left_named, VN_CF_left_office, VN_CF_left_body,
                                   VN_CF_left_place, VN_CF_both,        VN_CF_left_delegation};
    static const uint8_t right[] = {VN_CF_right_named, VN_CF_right_office, VN_CF_right_body,
                                    VN_CF_right_place, VN_CF_both,         VN_CF_right_delegation};

    on(f, left[c->left.form]);
    if (c->left.form == VN_P_BOTH)
        return;
    on(f, right[c->right.form]);
    if (c->left.guessed || c->right.guessed)
        on(f, vn_same_country(c->left.country, c->right.country) ? VN_CF_guessed_same : VN_CF_guessed);
    if (c->left.country && c->right.country)
        on(f, VN_CF_countries_differ);
    else if ((!c->left.country && vn_is_international(vn_party_body(sc, &c->left))) ||
             (!c->right.country && vn_is_international(vn_party_body(sc, &c->right))))
        on(f, VN_CF_international);
    else
        on(f, c->left.country || c->right.country ? VN_CF_country_one : VN_CF_country_none);
    if (!vn_same_country(c->left.country, "VN") && !vn_same_country(c->right.country, "VN"))
        on(f, VN_CF_abroad);
}

static void
date_features(const vn_scene *sc, vn_features *f, const vn_candidate *c)
{
    const char *code = vn_date_code(sc, c->date), *main = sc->main_date;

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
    int quotes = 0, last = 0;
    uint32_t from = c->first - s->first > 200 ? c->first - 200 : s->first;

    for (uint32_t i = from; i < c->first; i++) {
        uint8_t q = sc->cue[i];

        seen[q] = true;
        if (c->first - i <= 5)
            near[q] = true;
        if (q == VN_Q_FUTURE || q == VN_Q_DONE)
            last = q;
        if (q == VN_Q_QUOTE)
            quotes++;
    }
    if (seen[VN_Q_FUTURE])
        on_sure(f, VN_CF_future);
    if (near[VN_Q_FUTURE])
        on_sure(f, VN_CF_future_near);
    if (seen[VN_Q_WISH])
        on(f, VN_CF_wish);
    if (near[VN_Q_WISH])
        on(f, VN_CF_wish_near);
    if (seen[VN_Q_MODAL])
        on(f, VN_CF_modal);
    if (near[VN_Q_MODAL])
        on(f, VN_CF_modal_near);
    if (seen[VN_Q_PURPOSE])
        on(f, VN_CF_purpose);
    if (near[VN_Q_PURPOSE])
        on(f, VN_CF_purpose_near);
    if (seen[VN_Q_NEGATION])
        on(f, VN_CF_negation);
    if (near[VN_Q_NEGATION])
        on(f, VN_CF_negation_near);
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
    for (uint32_t i = c->first + c->n; i < s->first + s->n && i < c->first + c->n + 20; i++)
        if (sc->cue[i] == VN_Q_FUTURE) {
            on(f, VN_CF_future_after);
            break;
        }
    if (last)
        on_sure(f, last == VN_Q_FUTURE ? VN_CF_future_last : VN_CF_done_last);
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
vn_candidate_features(const vn_scene *sc, const vn_candidate *c, vn_features *f)
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
    uint32_t order = c->sentence;

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
    if (c->weak)
        on(f, VN_CF_weak);
    form_features(sc, f, c);
    date_features(sc, f, c);
    cue_features(sc, f, c);
    distance_features(f, c);
    if (c->left.form != VN_P_BOTH)
        shape_features(sc, f, c);
    vn_clause_features(sc, c, f);
}
