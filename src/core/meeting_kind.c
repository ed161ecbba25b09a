/* meeting_kind.c: what an encounter is called, by all wordings that tell of it. */
#include "meeting_merge.h"
#include "meeting_office.h"

#define VN_REMOTE_REACH 4 /* tokens from an encounter to "on line" */
#define VN_TALKS_REACH  5 /* tokens from a welcome to the talks that it opens */

/* The level of an office that is told by the body it is of. */
static int
level_in(const char *office, size_t len, const char *body)
{
    static const char chairman[] = "chủ tịch";
    bool chairs = vn_begins_with(office, len, chairman) || vn_begins_with(office, len, "ủy viên trưởng");

    if (!body) /* a bare chairman leads a state */
        return vn_hash_lower(office, len) == vn_hash_lower(chairman, strlen(chairman)) ? 5 : 0;
    if (vn_begins_with(office, len, "bí thư thứ nhất") && strstr(body, "Đảng "))
        return 5;
    if (strstr(body, "Bộ Chính trị"))
        return 3;
    if (chairs && (strstr(body, "Quốc hội") || strstr(body, "viện") || strstr(body, "Nghị viện") ||
                   strstr(body, "Chính hiệp") || strstr(body, "Nhân đại") || strstr(body, "Đại hội")))
        return 4;
    if (chairs && strstr(body, "ội đồng Nhà nước"))
        return 5;
    return strstr(body, "Bộ ") ? 1 : 0;
}

int
vn_office_level(const vn_scene *sc, const vn_party *p)
{
    const char *text = NULL, *body = vn_party_body(sc, p);
    const vn_office_fact *fact;
    size_t len = 0;

    if (p->person != VN_NO_ENTITY && sc->entities->items[p->person].position) {
        text = sc->entities->items[p->person].position;
        len = strlen(text);
    } else if (p->office != VN_NO_ENTITY) {
        const vn_mention *m = &sc->entities->mentions[p->office];

        text = sc->text->s + m->start;
        len = m->len;
    }
    if (!text)
        return 0;
    fact = vn_office_fact_of(text, len);
    if (fact && fact->level)
        return fact->level;
    return level_in(text, len, body);
}

/* What the wordings of one kind say. */
typedef struct evidence {
    int told, untold;
    bool title, lead, lead_told, caption, weak, first, strong, acted, joined, joins;
} evidence;

typedef struct picture {
    evidence of[VN_M_KINDS];
    evidence heard; /* of an audience: a reception or a meeting, by who stands above whom */
    bool audience, event, others;
    int above; /* who receives at an audience stands higher by so many levels */
} picture;

/* "A (right) shakes hands with B": words of a picture where nothing else says so. */
static bool
is_pictured(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];

    if (c->zone == VN_Z_CAPTION)
        return true;
    for (uint32_t i = s->first; i + 1 < s->first + s->n; i++)
        if ((vn_token_is(sc, i, "(") || vn_token_is(sc, i, ",")) &&
            (vn_token_is(sc, i + 1, "trái") || vn_token_is(sc, i + 1, "phải")))
            return true;
    return false;
}

/* Ahead, or only possible. */
static bool
is_pending(const vn_candidate *c)
{
    return c->planned || c->flows || c->unreal;
}

/* Within quotation marks: someone speaks of it. */
static bool
is_quoted(const vn_scene *sc, const vn_candidate *c)
{
    bool quoted = false;

    for (uint32_t i = sc->sentences->items[c->sentence].first; i < c->first; i++)
        quoted ^= sc->cue[i] == VN_Q_QUOTE;
    return quoted;
}

/* "welcomed and had talks with" */
static bool
is_welcome_to_talks(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n, last = s->first + s->n;

    if (c->kind != VN_M_RECEPTION || end + 2 >= last ||
        (!vn_token_is(sc, end, "và") && !vn_token_is(sc, end, ",")))
        return false;
    for (uint32_t i = end + 1; i + 1 < last && i < end + VN_TALKS_REACH; i++)
        if (vn_token_is(sc, i, "hội") && vn_token_is(sc, i + 1, "đàm"))
            return true;
    return false;
}

/* "had a private meeting, and talks", "welcomed and had talks with": the few words before the talks. */
static bool
is_prelude(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;

    if (is_welcome_to_talks(sc, c))
        return true;
    if (c->kind != VN_M_MEETING)
        return false;
    return vn_token_is(sc, end - 1, "hẹp") || vn_token_is(sc, end - 1, "riêng") ||
           (end < sc->tokens->n && (vn_token_is(sc, end, "hẹp") || vn_token_is(sc, end, "riêng")));
}

/* "met and had talks with": whether `b` follows `a` at once. */
static bool
is_joined(const vn_scene *sc, const vn_candidate *a, const vn_candidate *b)
{
    uint32_t end = a->first + a->n;

    return a->sentence == b->sentence && b->first > end && b->first - end <= 2 &&
           (vn_token_is(sc, end, "và") || vn_token_is(sc, end, ",") || vn_token_is(sc, b->first - 1, "và"));
}

/* "had talks on line", "met, by video link, ...": the wording itself is said to be on line. */
static bool
is_remote(const vn_scene *sc, const vn_candidate *c)
{
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t end = c->first + c->n, run = 0;

    if (!c->online || vn_group_of(c->kind) != VN_G_TALKS)
        return false;
    for (uint32_t i = s->first; i < s->first + s->n; i++) {
        run = sc->cue[i] == VN_Q_ONLINE ? run + 1 : 0;
        if (run > 2 || (run && i >= end && i < end + VN_REMOTE_REACH))
            return true;
    }
    return false;
}

/* "received and worked with": a working session, unless something else tells of a reception. */
static bool
is_received_to_work(const vn_scene *sc, const vn_candidate *c)
{
    uint32_t end = c->first + c->n;

    if (c->kind != VN_M_RECEPTION)
        return false;
    for (uint32_t i = c->first + 1; i + 1 < c->first + c->n; i++)
        if (vn_token_is(sc, i, "làm") && vn_token_is(sc, i + 1, "việc"))
            return true;
    return c->told && (vn_token_is(sc, end, "và") || vn_token_is(sc, end, ",")) &&
           vn_token_is(sc, end + 1, "làm") && vn_token_is(sc, end + 2, "việc");
}

/* "hội kiến": who stands higher receives; "yết kiến", "bái kiến" say themselves who does. */
static bool
is_audience(const vn_scene *sc, const vn_candidate *c)
{
    return c->kind == VN_M_RECEPTION && c->subject == VN_SUBJ_GUEST &&
           (vn_gap_has(sc, c->first, c->first + c->n, "hội") ||
            vn_gap_has(sc, c->first, c->first + c->n, "Hội"));
}

static evidence *
evidence_of(const vn_scene *sc, picture *p, const vn_candidate *c)
{
    if (is_remote(sc, c))
        return &p->of[VN_M_ONLINE_MEETING];
    if (is_received_to_work(sc, c))
        return &p->of[VN_M_WORKING_SESSION];
    return is_audience(sc, c) ? &p->heard : &p->of[c->kind];
}

typedef struct seen {
    bool begun, acted;
} seen;

static void
note(const vn_scene *sc, const vn_candidate *c, picture *p, seen *so_far)
{
    evidence *e = evidence_of(sc, p, c);
    bool frame = c->kind == VN_M_VISIT || c->kind == VN_M_SIGNING, pictured = is_pictured(sc, c);

    if (c->told)
        e->told++;
    else
        e->untold++;
    e->title |= c->zone == VN_Z_TITLE;
    e->caption |= pictured;
    e->weak |= c->weak;
    if (c->zone != VN_Z_TITLE && c->sentence <= 2) {
        e->lead = true;
        e->lead_told |= c->told;
    }
    e->strong |= c->score > 2;
    if (!so_far->begun && !frame && !c->weak) {
        e->first = true;
        so_far->begun = true;
    }
    if (!so_far->acted && !frame && !c->weak && c->told && !pictured) {
        e->acted = true;
        so_far->acted = true;
    }
    p->audience |= e == &p->heard;
}

/* "Met many businesses", "had several meetings with leaders of the land": of no one encounter. */
static bool
is_of_many(const vn_scene *sc, const vn_candidate *c)
{
    static const char *const many[] = {"các", "nhiều", "những", "loạt", "hàng", "số", NULL};
    uint32_t end = c->first + c->n;

    if (c->kind != VN_M_MEETING && c->kind != VN_M_WORKING_SESSION)
        return false;
    return c->noun ? c->first && vn_token_is_one_of(sc, c->first - 1, many)
                   : vn_token_is_one_of(sc, end, many) ||
                         (vn_token_is(sc, end, "một") && vn_token_is(sc, end + 1, "số"));
}

/* Whether a person or an office meets another. */
static bool
is_of_two(const vn_candidate *c)
{
    return c->paired && vn_group_of(c->kind) == VN_G_TALKS && c->left.form <= VN_P_OFFICE &&
           c->right.form <= VN_P_OFFICE;
}

/* "A, director of B, welcomed C" */
static bool
is_received_by_name(const vn_candidate *c)
{
    return c->kind == VN_M_RECEPTION && c->left.form == VN_P_NAMED && c->left.body != VN_NO_ENTITY &&
           c->zone != VN_Z_TITLE && c->zone != VN_Z_CAPTION;
}

/* What the wordings of an encounter leave to say of its kind. */
typedef struct grounds {
    bool sure;   /* one tells it as done */
    bool plain;  /* and is no welcome */
    bool single; /* one tells it of two persons alone, be it as a welcome */
    bool talks;  /* one tells talks as held */
} grounds;

static grounds
grounds_of(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    grounds g = {false, false, false, false};

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        bool counts = !is_pending(c) && !is_quoted(sc, c), act = vn_group_of(c->kind) < VN_G_SIGNING;

        g.sure |= counts && act && c->told;
        g.plain |= counts && act && !c->weak;
        g.single |=
            counts && c->told && (!c->weak || is_received_by_name(c)) && is_of_two(c) && !is_of_many(sc, c);
        g.talks |= counts && c->kind == VN_M_TALKS;
    }
    return g;
}

/* "The company shakes hands with B": works with it. */
static bool
is_figure(const vn_candidate *c)
{
    return c->weak && c->kind == VN_M_MEETING && (c->left.form > VN_P_OFFICE || c->right.form > VN_P_OFFICE);
}

/* Whether what the wording says of the kind yields to what the others say. */
static bool
yields(const vn_scene *sc, const vn_candidate *c, const grounds *g)
{
    return is_figure(c) || ((g->plain || g->sure) && is_pending(c)) || (g->plain && is_quoted(sc, c)) ||
           (g->single && is_of_many(sc, c)) || (g->talks && is_prelude(sc, c));
}

/* Whether a sentence names the person who leads a side. */
static bool
names_side(const vn_scene *sc, const vn_encounter *e, uint32_t sentence)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = &sc->entities->mentions[i];

        if (m->first >= s->first + s->n)
            return false;
        if (m->kind == VN_E_PERSON && (m->entity == e->side[0].person || m->entity == e->side[1].person))
            return true;
    }
    return false;
}

/* "A holds talks with ...": a headline that breaks off before it says with whom. */
static void
take_cut_title(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, picture *p, seen *so_far)
{
    for (size_t i = 0; i < all->n && all->items[i].zone == VN_Z_TITLE; i++) {
        const vn_candidate *c = &all->items[i];
        bool told = false;

        if (c->paired || !c->told || is_pending(c) || vn_group_of(c->kind) >= VN_G_SIGNING ||
            is_of_many(sc, c) || !names_side(sc, e, c->sentence))
            continue;
        for (size_t k = 0; k < e->n && !told; k++)
            told = all->items[e->candidates[k]].kind == c->kind;
        if (told)
            note(sc, c, p, so_far);
    }
}

/* What all wordings say; those of plans, in quotations, of several encounters and of private meetings only
 * where there are no others. */
static void
take_wordings(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, picture *p)
{
    seen so_far = {false, false};
    const vn_candidate *last = NULL;
    grounds g = grounds_of(sc, all, e);

    take_cut_title(sc, all, e, p, &so_far);
    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];

        if (yields(sc, c, &g))
            continue;
        note(sc, c, p, &so_far);
        if (last && last->kind != c->kind && is_joined(sc, last, c)) {
            evidence_of(sc, p, last)->joined = true;
            evidence_of(sc, p, c)->joins = true;
        }
        last = c;
    }
}

/* How much more speaks for the first side as the host than for the second, by where the article's visits go.
 */
static int
home_of(const vn_scene *sc, const vn_encounter *e)
{
    const char *const lands[] = {sc->visited, sc->visited_most, sc->soil, sc->inviter};
    int votes = 0;

    for (size_t i = 0; i < sizeof lands / sizeof *lands; i++)
        votes +=
            vn_same_country(lands[i], e->side[0].country) - vn_same_country(lands[i], e->side[1].country);
    return votes;
}

/* Who is received at an audience, and who stands higher, by all wordings of it. */
static void
weigh_audience(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, picture *p)
{
    int level[2] = {vn_office_level(sc, &e->side[0]), vn_office_level(sc, &e->side[1])}, caller = 0;

    for (size_t i = 0; i < e->n; i++) {
        const vn_candidate *c = &all->items[e->candidates[i]];
        bool swapped;

        if (!c->paired || c->left.form == VN_P_BOTH)
            continue;
        swapped = vn_candidate_swapped(sc, e, c);
        for (int k = 0; k < 2; k++) {
            int own = vn_office_level(sc, k == swapped ? &c->left : &c->right);

            level[k] = own > level[k] ? own : level[k];
        }
        if (c->kind == VN_M_RECEPTION && c->shape == VN_SHAPE_AROUND)
            caller += (c->subject == VN_SUBJ_GUEST) == !swapped ? 1 : -1;
    }
    caller = (caller > 0) - (caller < 0) - home_of(sc, e);
    if (level[0] && level[1])
        p->above = caller > 0 ? level[1] - level[0] : caller < 0 ? level[0] - level[1] : 0;
}

static void
rival_features(const picture *p, uint8_t kind, vn_features *f)
{
    static const struct {
        uint8_t kind, rival, feature;
    } pairs[] = {
        {VN_M_TALKS, VN_M_RECEPTION, VN_KF_talks_reception},
        {VN_M_TALKS, VN_M_MEETING, VN_KF_talks_meeting},
        {VN_M_TALKS, VN_M_WORKING_SESSION, VN_KF_talks_session},
        {VN_M_RECEPTION, VN_M_MEETING, VN_KF_reception_meeting},
        {VN_M_RECEPTION, VN_M_COURTESY_CALL, VN_KF_reception_call},
        {VN_M_RECEPTION, VN_M_WORKING_SESSION, VN_KF_reception_session},
        {VN_M_MEETING, VN_M_WORKING_SESSION, VN_KF_meeting_session},
        {VN_M_MEETING, VN_M_COURTESY_CALL, VN_KF_meeting_call},
        {VN_M_CONFERENCE, VN_M_MEETING, VN_KF_conference_meeting},
        {VN_M_CONFERENCE, VN_M_TALKS, VN_KF_conference_talks},
        {VN_M_CONFERENCE, VN_M_SIGNING, VN_KF_conference_signing},
        {VN_M_CEREMONY, VN_M_RECEPTION, VN_KF_ceremony_reception},
        {VN_M_CEREMONY, VN_M_SIGNING, VN_KF_ceremony_signing},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const evidence *k = &p->of[pairs[i].kind], *r = &p->of[pairs[i].rival];

        if (k->told + k->untold == 0 || r->told + r->untold == 0)
            continue;
        if (kind == pairs[i].kind)
            vn_feature(f, pairs[i].feature, 1);
        else if (kind == pairs[i].rival)
            vn_feature(f, pairs[i].feature, -1);
    }
}

static void
audience_features(const picture *p, uint8_t kind, vn_features *f)
{
    static const uint8_t of_reception[] = {VN_KF_received_above, VN_KF_received_even, VN_KF_received_below};
    static const uint8_t of_meeting[] = {VN_KF_met_above, VN_KF_met_even, VN_KF_met_below};
    int k = p->above > 0 ? 0 : p->above == 0 ? 1 : 2;

    if (!p->audience || (kind != VN_M_RECEPTION && kind != VN_M_MEETING))
        return;
    if (p->heard.title)
        vn_feature(f, VN_KF_audience_title, 1);
    if (p->heard.lead)
        vn_feature(f, VN_KF_audience_lead, 1);
    if (p->heard.told)
        vn_feature(f, VN_KF_audience_told, 1);
    if (p->heard.untold)
        vn_feature(f, VN_KF_audience_noun, 1);
    if (p->heard.first)
        vn_feature(f, VN_KF_audience_first, 1);
    if (p->heard.caption)
        vn_feature(f, VN_KF_audience_caption, 1);
    if (kind == VN_M_RECEPTION)
        vn_feature(f, of_reception[k], 4);
    else
        vn_feature(f, of_meeting[k], 4);
}

static void
kind_features(const vn_encounter *e, const picture *p, uint8_t kind, vn_features *f)
{
    const evidence *v = &p->of[kind];

    f->n = 0;
    vn_feature(f, VN_KF_COUNT - VN_M_KINDS + kind, 1);
    if (v->told)
        vn_feature(f, v->told == 1 ? VN_KF_told_1 : v->told == 2 ? VN_KF_told_2 : VN_KF_told_3, 1);
    if (v->untold)
        vn_feature(f, v->untold == 1 ? VN_KF_untold_1 : VN_KF_untold_2, 1);
    if (v->title)
        vn_feature(f, VN_KF_title, 1);
    if (v->lead)
        vn_feature(f, v->lead_told ? VN_KF_lead_told : VN_KF_lead, 1);
    if (v->first)
        vn_feature(f, VN_KF_first, 1);
    if (v->acted)
        vn_feature(f, VN_KF_acted, 1);
    if (v->joined)
        vn_feature(f, VN_KF_joined, 2);
    if (v->joins)
        vn_feature(f, VN_KF_joins, 2);
    if (v->weak)
        vn_feature(f, VN_KF_weak, 1);
    if (v->caption)
        vn_feature(f, VN_KF_caption, 1);
    if (v->strong)
        vn_feature(f, VN_KF_strong, 1);
    if (e->online && (kind == VN_M_ONLINE_MEETING || kind == VN_M_PHONE_CALL))
        vn_feature(f, kind == VN_M_ONLINE_MEETING ? VN_KF_online : VN_KF_online_call, 1);
    rival_features(p, kind, f);
    audience_features(p, kind, f);
}

/* The kinds that come into question: those told of, and a meeting where an audience is. */
static bool
is_open(const vn_encounter *e, const picture *p, uint8_t kind)
{
    const evidence *v = &p->of[kind];

    return v->told + v->untold > 0 || ((kind == VN_M_MEETING || kind == VN_M_RECEPTION) && p->audience) ||
           (kind == VN_M_ONLINE_MEETING && e->online);
}

size_t
vn_kind_options(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_kind_option *out)
{
    picture p;
    size_t n = 0;

    memset(&p, 0, sizeof p);
    take_wordings(sc, all, e, &p);
    if (p.audience)
        weigh_audience(sc, all, e, &p);
    for (uint8_t k = 1; k < VN_M_KINDS; k++)
        if (is_open(e, &p, k)) {
            out[n].kind = k;
            kind_features(e, &p, k, &out[n++].features);
        }
    return n;
}

uint8_t
vn_encounter_kind(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e)
{
    vn_kind_option options[VN_M_KINDS];
    size_t n = vn_kind_options(sc, all, e, options);
    uint8_t best = VN_M_MEETING;
    float best_score = -1e9f;

    for (size_t i = 0; i < n; i++) {
        float score = vn_score(sc->model->kind, &options[i].features);

        if (score > best_score) {
            best_score = score;
            best = options[i].kind;
        }
    }
    return best;
}
