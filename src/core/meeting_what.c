/* meeting_what.c: the conference that an encounter is, the documents that came of it. */
#include "meeting_options.h"

#include <assert.h>
#include <stdlib.h>

#define VN_SIGN_NEAR      9   /* tokens from the wording of signing to what it governs */
#define VN_WORDS_REACH    30  /* tokens before a document that tell of a wish, a plan, a speech */
#define VN_SIGN_REACH     120 /* tokens between the wording of signing and the last document of its list */
#define VN_ITEM_LEAD      4   /* tokens before the document that an item of a list begins with */
#define VN_LIST_REACH     12  /* items of a list over several sentences */
#define VN_TALKS_REACH    16  /* encounters before and after talks that leave them what was signed */
#define VN_DATE_NEAR      3   /* tokens from a document to a date that is said of it */
#define VN_NAME_MORE      12  /* tokens that the fullest form of a name may have beyond another */
#define VN_DOCUMENT_FLOOR 0.0f

/* -- the documents that compete */

static_assert(VN_OF_COUNT <= VN_OPTION_FEATURES, "features of an option");

typedef struct document_reader {
    const vn_scene *sc;
    const vn_encounter *e;
    vn_options *out;
    size_t talks;   /* encounters that are talks */
    bool gathering; /* it is a conference or the like */
} document_reader;

static vn_option *
option_for(document_reader *r, uint32_t i)
{
    const vn_mention *m = vn_scene_mention(r->sc, i);
    const char *name = vn_scene_entity(r->sc, m->entity)->name;
    vn_option *o;

    for (size_t k = 1; k < r->out->n; k++)
        if (vn_hash_lower(r->out->items[k].code, strlen(r->out->items[k].code)) ==
            vn_hash_lower(name, strlen(name)))
            return &r->out->items[k];
    if (r->out->n == VN_MAX_OPTIONS)
        return NULL;
    o = &r->out->items[r->out->n++];
    memset(o, 0, sizeof *o);
    o->code = name;
    o->mention = i;
    return o;
}

static bool
is_sign(const vn_scene *sc, uint32_t k)
{
    return sc->cue[k] == VN_Q_SIGN || vn_is_signing(sc, k);
}

/* The token of the nearest wording of signing or adopting that a document may hang on; UINT32_MAX without
 * one. */
static uint32_t
governing_sign(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    for (uint32_t k = d->first; k-- > s->first && d->first - k <= VN_SIGN_REACH;) {
        if (is_sign(sc, k))
            return k;
        if (sc->cue[k] == VN_Q_SPEECH || sc->cue[k] == VN_Q_FUTURE || vn_token_is(sc, k, "theo"))
            break;
    }
    return UINT32_MAX;
}

/* The words before a document that tell whether it was signed now. */
static void
words_features(const vn_scene *sc, const vn_sentence *s, const vn_mention *d, vn_option *o)
{
    static const struct {
        const char *word;
        uint8_t reach, feature;
    } words[] = {
        {"theo", 8, VN_OF_following},    {"sở", 6, VN_OF_following},     {"nghị", 6, VN_OF_following},
        {"khai", 12, VN_OF_carried_out}, {"hiện", 8, VN_OF_carried_out}, {"kiến", 14, VN_OF_witnessed},
        {"trao", 8, VN_OF_witnessed},    {"lễ", 6, VN_OF_signing_day},   {"Lễ", 6, VN_OF_signing_day},
        {"hồi", 12, VN_OF_dated_old},    {"năm", 12, VN_OF_dated},       {"luật", 3, VN_OF_law},
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (vn_word_before(sc, d->first, words[k].reach, words[k].word))
            o->on[words[k].feature] = true;
    for (uint32_t k = d->first; k-- > s->first && d->first - k <= VN_WORDS_REACH;) {
        if (is_sign(sc, k))
            break;
        if (vn_is_unreal(sc->cue[k]))
            o->on[VN_OF_wish] = true;
        if (sc->cue[k] == VN_Q_FUTURE)
            o->on[VN_OF_future] = true;
        if (sc->cue[k] == VN_Q_RECALL)
            o->on[VN_OF_recall] = true;
        if (sc->cue[k] == VN_Q_SPEECH)
            o->on[VN_OF_speech] = true;
    }
}

/* The dates of a document's sentence, up to those right behind it. */
static void
dates_features(const vn_scene *sc, const vn_sentence *s, const vn_mention *d, vn_option *o)
{
    uint32_t end = d->first + d->n + VN_DATE_NEAR;

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = vn_scene_entity(sc, m->entity)->code;
        int year;

        if (m->first >= s->first + s->n || m->first > end)
            break;
        if (m->kind != VN_E_DATE)
            continue;
        year = code ? atoi(code) : 0;
        o->on[vn_is_whole_day(code) ? VN_OF_dated : VN_OF_dated_old] = true;
        if (year && year < sc->latest_year)
            o->on[VN_OF_older_year] = true;
    }
}

static bool
any_word(const vn_scene *sc, uint32_t token, uint32_t reach, const char *const *words)
{
    for (; *words; words++)
        if (vn_word_before(sc, token, reach, *words))
            return true;
    return false;
}

/* Whether a document is one of a list that a wording of signing governs: another one, or words for them,
 * before it. */
static bool
is_listed(const vn_scene *sc, uint32_t sign, const vn_mention *d)
{
    static const char *const words[] = {"kiện", "gồm", ":", "trong", "các", NULL};

    for (const vn_mention *m = d; m-- > sc->entities->mentions && m->first > sign;)
        if (m->kind == VN_E_DOCUMENT)
            return true;
    return any_word(sc, d->first, d->first - sign, words);
}

static const vn_mention *
first_document(const vn_scene *sc, const vn_sentence *s)
{
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->first >= s->first + s->n)
            break;
        if (m->kind == VN_E_DOCUMENT)
            return m;
    }
    return NULL;
}

/* Whether a sentence opens with a document, or words for one: "- Agreement on ...", "They are: ...". */
static bool
is_item(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const papers[] = {"Bản",    "Biên", "Hiệp", "Thỏa", "Nghị", "Tuyên",
                                         "Chương", "Kế",   "Hợp",  "Ý",    NULL};
    const vn_mention *d = first_document(sc, s);

    if (d && d->first - s->first <= VN_ITEM_LEAD)
        return true;
    return s->n > VN_ITEM_LEAD && any_word(sc, s->first + 2, 2, papers);
}

/* The wording of signing in a sentence that tells of papers: "witnessed the signing of agreements";
 * UINT32_MAX without one. */
static uint32_t
signing_of_papers(const vn_scene *sc, const vn_sentence *s)
{
    static const char *const papers[] = {"văn", "thỏa", "hiệp", NULL};
    uint32_t last = s->first + s->n;

    for (uint32_t k = s->first; k < last; k++)
        if (is_sign(sc, k) && any_word(sc, last - 1, last - 1 - k, papers))
            return k;
    return UINT32_MAX;
}

/* The wording of signing in a sentence before whose list of papers this sentence goes on with; UINT32_MAX
 * without one. */
static uint32_t
sign_of_list(const vn_scene *sc, uint32_t at)
{
    for (uint32_t back = 0; back < VN_LIST_REACH && at > 0; back++, at--) {
        uint32_t sign;

        if (!is_item(sc, &sc->sentences->items[at]))
            break;
        sign = signing_of_papers(sc, &sc->sentences->items[at - 1]);
        if (sign != UINT32_MAX)
            return sign;
    }
    return UINT32_MAX;
}

/* Whether a sentence goes on with a list of papers that the one before says were signed. */
static bool
is_signed_list(const vn_scene *sc, uint32_t at)
{
    uint32_t k = sign_of_list(sc, at);

    return k != UINT32_MAX && vn_is_act_of_signing(sc, &sc->sentences->items[vn_sentence_at(sc, k)], k);
}

/* How a document hangs on the act of signing. */
static void
sign_features(const vn_scene *sc, uint32_t sentence, const vn_mention *d, vn_option *o)
{
    const vn_sentence *s = &sc->sentences->items[sentence];
    static const char *const planned[] = {"sớm", "chuẩn", "tiến", "hoàn", "đẩy", NULL};
    uint32_t k = governing_sign(sc, s, d), end = d->first + d->n;

    if (end + 2 < s->first + s->n && vn_token_is(sc, end, "được") &&
        (is_sign(sc, end + 1) || vn_token_is(sc, end + 1, "ký")))
        o->on[VN_OF_signed_passive] = true;
    if (k != UINT32_MAX)
        o->on[d->first - k <= VN_SIGN_NEAR ? VN_OF_governed
              : is_listed(sc, k, d)        ? VN_OF_governed_list
                                           : VN_OF_sign_far] = true;
    else if ((k = sign_of_list(sc, sentence)) != UINT32_MAX)
        o->on[VN_OF_governed_list] = true;
    else
        return;
    if (d->first - k <= VN_SIGN_NEAR && k > s->first && sc->cue[k - 1] == VN_Q_DONE)
        o->on[VN_OF_signed_done] = true;
    if (any_word(sc, k, 8, planned) || vn_cue_before(sc, k, 8, VN_Q_WISH) ||
        vn_cue_before(sc, k, 12, VN_Q_FUTURE))
        o->on[VN_OF_sign_planned] = true;
    if (vn_cue_before(sc, k, 8, VN_Q_BOTH) || vn_word_before(sc, k, 6, "nước") ||
        vn_word_before(sc, k, 6, "bên"))
        o->on[VN_OF_signed_both] = true;
    if (vn_cue_before(sc, k, 20, VN_Q_NOUN) || vn_word_before(sc, k, 12, "dịp") ||
        vn_word_before(sc, k, 20, "Sau") || vn_word_before(sc, k, 20, "thúc"))
        o->on[VN_OF_occasion] = true;
}

static void
standing_features(const vn_standing *st, vn_option *o)
{
    if (!st->owned)
        o->on[VN_OF_not_owned] = true;
    if (st->told)
        o->on[st->distance == 0 ? VN_OF_first_told : VN_OF_told] = true;
    else if (st->named)
        o->on[VN_OF_named] = true;
    if (st->distance > 0)
        o->on[st->distance <= 2 ? VN_OF_after_1 : VN_OF_after_far] = true;
    if (st->zone == VN_Z_TITLE)
        o->on[VN_OF_title] = true;
    if (st->zone == VN_Z_LEAD)
        o->on[VN_OF_lead] = true;
}

static void
name_features(const char *name, uint32_t tokens, vn_option *o)
{
    static const char *const laws[] = {"Luật", "luật", "Hiến", "Nghị quyết", "Công ước", "UNCLOS"};

    for (size_t k = 0; k < sizeof laws / sizeof *laws; k++)
        if (!strncmp(name, laws[k], strlen(laws[k])))
            o->on[VN_OF_law] = true;
    if (!strchr(name, ' '))
        o->on[VN_OF_bare_name] = true;
    if (tokens >= 7)
        o->on[VN_OF_long_name] = true;
    else if (tokens <= 3)
        o->on[VN_OF_short_name] = true;
}

/* "EVFTA", "(MOU)": an abbreviation alone is no name of what was signed. */
static bool
is_abbreviation(const vn_scene *sc, const vn_mention *d)
{
    const vn_token *token = &sc->tokens->items[d->first];

    return d->n == 1 && (token->flags & VN_TF_UPPER || vn_token_is(sc, d->first, "MoU"));
}

static void
take_document(void *context, uint32_t i, const vn_standing *st)
{
    document_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *d = vn_scene_mention(sc, i);
    const vn_sentence *s = &sc->sentences->items[st->sentence];
    bool of_talks = r->talks && vn_is_of_talks(sc, s, d), is_talks = r->e->kind == VN_M_TALKS;
    vn_option *o;

    if (st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || (of_talks && !is_talks) ||
        is_abbreviation(sc, d) || (!r->gathering && vn_is_of_gathering(sc, s, d)) || !(o = option_for(r, i)))
        return;
    words_features(sc, s, d, o);
    dates_features(sc, s, d, o);
    sign_features(sc, st->sentence, d, o);
    standing_features(st, o);
    name_features(vn_scene_entity(sc, d->entity)->name, d->n, o);
    o->sure |= (st->owned || (of_talks && r->talks == 1)) && !o->on[VN_OF_law] &&
               (vn_is_plainly_signed(sc, s, d) || is_signed_list(sc, st->sentence));
}

/* Kinds of encounters beside talks at which nothing is signed: what is, comes of the talks. */
static bool
leaves_to_talks(uint8_t kind)
{
    return kind == VN_M_RECEPTION || kind == VN_M_COURTESY_CALL || kind == VN_M_CEREMONY ||
           kind == VN_M_MEETING || kind == VN_M_VISIT || kind == VN_M_WORKING_SESSION;
}

static bool
same_lands(const vn_encounter *a, const vn_encounter *b)
{
    for (int k = 0; k < 2; k++)
        if (vn_same_country(a->side[0].country, b->side[k].country) &&
            vn_same_country(a->side[1].country, b->side[1 - k].country))
            return true;
    return false;
}

/* The only encounter of a kind where it is of the same two lands; es->n without; `many`: there are several.
 */
static size_t
only_of(const vn_encounters *es, const vn_encounter *e, const uint8_t *kinds, bool *many)
{
    size_t found = es->n;

    for (size_t i = 0; i < es->n; i++)
        if (memchr(kinds, es->items[i].kind, strlen((const char *)kinds))) {
            *many = found < es->n;
            if (*many)
                return es->n;
            found = i;
        }
    return found < es->n && same_lands(&es->items[found], e) ? found : es->n;
}

/* The only talks of the article or, beside calls and welcomes and where there are none, its only working
 * session or conference: what was signed came of it; es->n without. */
static size_t
only_talks(const vn_encounters *es, const vn_encounter *e)
{
    static const uint8_t talks[] = {VN_M_TALKS, 0};
    static const uint8_t sessions[] = {VN_M_TALKS, VN_M_WORKING_SESSION, VN_M_CONFERENCE, 0};
    bool many = false;
    size_t at = only_of(es, e, talks, &many);

    return at < es->n || many || e->kind == VN_M_MEETING ? at : only_of(es, e, sessions, &many);
}

/* A document that is plainly signed in a sentence told of another encounter of the two lands. */
static void
take_signed_elsewhere(void *context, uint32_t i, const vn_standing *st)
{
    document_reader *r = context;
    const vn_scene *sc = r->sc;
    const vn_mention *d = vn_scene_mention(sc, i);
    const vn_sentence *s = &sc->sentences->items[st->sentence];
    vn_option *o;

    if (!st->owned || st->zone == VN_Z_FURNITURE || st->zone == VN_Z_BYLINE || is_abbreviation(sc, d) ||
        vn_is_of_gathering(sc, s, d) || !vn_is_plainly_signed(sc, s, d) || !(o = option_for(r, i)))
        return;
    name_features(vn_scene_entity(sc, d->entity)->name, d->n, o);
    o->sure |= !o->on[VN_OF_law];
}

void
vn_documents_of(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                vn_options *out)
{
    const vn_encounter *e = &es->items[which];
    document_reader r = {.sc = sc,
                         .e = e,
                         .out = out,
                         .gathering = e->kind == VN_M_CONFERENCE || e->kind == VN_M_ONLINE_MEETING ||
                                      e->kind == VN_M_TALKS};
    bool talks = e->kind == VN_M_TALKS || e->kind == VN_M_ONLINE_MEETING || e->kind == VN_M_WORKING_SESSION;
    bool talks_too = false, signing_too = false;
    size_t talks_at;
    uint8_t kind = talks                        ? VN_OF_kind_talks
                   : e->kind == VN_M_CONFERENCE ? VN_OF_kind_conference
                   : e->kind == VN_M_SIGNING    ? VN_OF_kind_signing
                   : e->kind == VN_M_CEREMONY   ? VN_OF_kind_ceremony
                                                : VN_OF_kind_other;

    for (size_t i = 0; i < es->n; i++) {
        uint8_t k = i == which ? VN_M_NONE : es->items[i].kind;

        r.talks += es->items[i].kind == VN_M_TALKS;
        talks_too |= k == VN_M_TALKS || k == VN_M_CONFERENCE || k == VN_M_ONLINE_MEETING;
        signing_too |= k == VN_M_SIGNING;
    }
    out->n = 1;
    memset(&out->items[0], 0, sizeof out->items[0]);
    talks_at = only_talks(es, e);
    if (talks_at < es->n && talks_at != which && leaves_to_talks(e->kind))
        return;
    vn_each_mention(sc, all, es, which, VN_E_DOCUMENT, take_document, &r);
    for (size_t i = which > VN_TALKS_REACH ? which - VN_TALKS_REACH : 0;
         talks_at == which && i < es->n && i <= which + VN_TALKS_REACH; i++)
        if (leaves_to_talks(es->items[i].kind) && same_lands(&es->items[i], e) &&
            (e->kind == VN_M_TALKS || es->items[i].kind != VN_M_MEETING))
            vn_each_mention(sc, all, es, i, VN_E_DOCUMENT, take_signed_elsewhere, &r);
    for (size_t i = 1; i < out->n; i++) {
        out->items[i].on[VN_OF_bias] = true;
        out->items[i].on[kind] = true;
        out->items[i].on[VN_OF_beside_talks] = talks_too && !talks && e->kind != VN_M_CONFERENCE;
        out->items[i].on[VN_OF_beside_signing] = signing_too;
    }
}

static bool
same_token(const vn_scene *sc, uint32_t a, uint32_t b)
{
    const vn_token *t = &sc->tokens->items[a], *u = &sc->tokens->items[b];

    return vn_hash_lower(sc->text->s + t->start, t->len) == vn_hash_lower(sc->text->s + u->start, u->len);
}

/* Whether the words of one name stand in the other in their order, and more: "Đối thoại A lần thứ 3" of "Đối
 * thoại A". */
static bool
tells_more(const vn_scene *sc, const vn_mention *full, const vn_mention *name)
{
    uint32_t k = 0;

    for (uint32_t i = 0; i < full->n && k < name->n; i++)
        k += same_token(sc, full->first + i, name->first + k);
    return k == name->n && full->n > name->n;
}

/* Whether the words of the document's name stand in their order in that of a later or earlier one that is
 * signed too. */
static bool
has_fuller(const vn_scene *sc, const vn_options *os, size_t which)
{
    const vn_mention *name = vn_scene_mention(sc, os->items[which].mention);

    for (size_t i = 1; i < os->n; i++) {
        vn_features f;

        if (i == which || !tells_more(sc, vn_scene_mention(sc, os->items[i].mention), name))
            continue;
        vn_option_features(&os->items[i], VN_OF_COUNT, &f);
        if (os->items[i].sure || vn_score(sc->model->document, &f) > VN_DOCUMENT_FLOOR)
            return true;
    }
    return false;
}

/* The name as the article has it to its end; `len`: bytes of the text from the mention's start. */
static const char *
document_name(const vn_scene *sc, const vn_option *o, uint32_t *len)
{
    const vn_mention *d = vn_scene_mention(sc, o->mention);
    const vn_sentence *s = &sc->sentences->items[vn_sentence_at(sc, d->first)];
    uint32_t end = vn_document_end(sc, s, d);
    const vn_token *last = &sc->tokens->items[end - 1];

    *len = d->len;
    if (end == d->first + d->n)
        return o->code;
    *len = last->start + last->len - d->start;
    return vn_strndup(sc->arena, sc->text->s + d->start, *len);
}

static void
add_document(const vn_scene *sc, const char *name, uint32_t start, uint32_t len, vn_meeting *m)
{
    m->documents[m->n_documents++] = name;
    vn_meeting_explain(sc, m, "document", name, "signed or adopted", start, len);
}

void
vn_meeting_documents(const vn_scene *sc, const vn_candidates *all, const vn_encounters *es, size_t which,
                     vn_meeting *m)
{
    vn_options *os = VN_NEW(sc->arena, vn_options, 1);

    vn_documents_of(sc, all, es, which, os);
    m->documents = VN_NEW(sc->arena, const char *, 2 * os->n);
    for (size_t i = 1; i < os->n; i++) {
        const vn_option *o = &os->items[i];
        const vn_mention *d = vn_scene_mention(sc, o->mention);
        const char *name;
        uint32_t len, rest;
        vn_features f;

        vn_option_features(o, VN_OF_COUNT, &f);
        if (!o->sure && vn_score(sc->model->document, &f) <= VN_DOCUMENT_FLOOR)
            continue;
        if (has_fuller(sc, os, i))
            continue;
        name = document_name(sc, o, &len);
        add_document(sc, name, d->start, len, m);
        rest = vn_document_rest(sc, d);
        if (rest > d->start + len && rest < d->start + d->len)
            add_document(sc, vn_strndup(sc->arena, sc->text->s + rest, d->start + d->len - rest), rest,
                         d->start + d->len - rest, m);
    }
}

/* -- the conference */

/* The fullest form of the name that the article gives. */
static const vn_mention *
fullest(const vn_scene *sc, const vn_mention *name)
{
    const vn_mention *best = name;

    for (size_t i = 0; i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);

        if (m->kind == VN_E_EVENT && m->n > best->n && m->n <= name->n + VN_NAME_MORE &&
            tells_more(sc, m, name))
            best = m;
    }
    return best;
}

/* Whether a named event is only planned, prepared or the occasion. */
static bool
is_occasion(const vn_scene *sc, const vn_mention *event)
{
    return vn_cue_before(sc, event->first, 8, VN_Q_FUTURE) || vn_word_before(sc, event->first, 3, "lề") ||
           vn_word_before(sc, event->first, 3, "về");
}

/* Whether the wording of an encounter lies in the name of the event, or right before it. */
static bool
is_called(const vn_candidate *c, const vn_mention *event)
{
    return c->first + c->n + 1 >= event->first && c->first < event->first + event->n;
}

static void
set_event(const vn_scene *sc, const vn_mention *event, vn_meeting *m)
{
    const vn_mention *d = fullest(sc, event);
    uint32_t end = vn_event_end(sc, &sc->sentences->items[vn_sentence_at(sc, d->first)], d), len = d->len;

    if (end > d->first + d->n)
        len = sc->tokens->items[end - 1].start + sc->tokens->items[end - 1].len - d->start;
    m->event = vn_strndup(sc->arena, sc->text->s + d->start, len);
    vn_meeting_explain(sc, m, "event", m->event, "named conference", d->start, len);
}

/* The first named conference of a sentence that the encounter is; `called`: by its wording, which may be
 * NULL. */
static bool
event_in(const vn_scene *sc, uint32_t sentence, const vn_candidate *called, vn_meeting *m)
{
    const vn_sentence *s = &sc->sentences->items[sentence];

    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *d = vn_scene_mention(sc, (uint32_t)i);

        if (d->first >= s->first + s->n)
            break;
        if (d->kind != VN_E_EVENT || is_occasion(sc, d) || (called && !is_called(called, d)))
            continue;
        set_event(sc, d, m);
        return true;
    }
    return false;
}

#define VN_TITLE_REACH 40 /* tokens of a quoted title */

/* A conference that is called by its quoted title: 'the seminar "..."'. */
static bool
titled_event(const vn_scene *sc, const vn_candidate *c, vn_meeting *m)
{
    static const char *const open[] = {"\"", "“", "«", NULL};
    static const char *const close[] = {"\"", "”", "»", NULL};
    const vn_sentence *s = &sc->sentences->items[c->sentence];
    uint32_t k = c->first + c->n, last = s->first + s->n;

    if (k >= last || !vn_token_is_one_of(sc, k, open))
        return false;
    for (uint32_t i = k + 1; i < last && i <= k + VN_TITLE_REACH; i++)
        if (vn_token_is_one_of(sc, i, close)) {
            uint32_t start = sc->tokens->items[c->first].start;
            uint32_t len = sc->tokens->items[i].start + sc->tokens->items[i].len - start;

            m->event = vn_strndup(sc->arena, sc->text->s + start, len);
            vn_meeting_explain(sc, m, "event", m->event, "named conference", start, len);
            return true;
        }
    return false;
}

void
vn_meeting_event(const vn_scene *sc, const vn_candidates *all, const vn_encounter *e, vn_meeting *m)
{
    bool conference = e->kind == VN_M_CONFERENCE || e->kind == VN_M_ONLINE_MEETING;
    bool called = e->kind == VN_M_MEETING || e->kind == VN_M_WORKING_SESSION;

    if (!conference && !called)
        return;
    for (size_t k = 0; k < e->n; k++) {
        const vn_candidate *c = &all->items[e->candidates[k]];

        if (event_in(sc, c->sentence, conference ? NULL : c, m))
            return;
    }
    for (size_t k = 0; k < e->n_owned && e->kind == VN_M_CONFERENCE; k++)
        if (event_in(sc, e->owned[k], NULL, m))
            return;
    for (size_t k = 0; k < e->n && conference; k++)
        if (titled_event(sc, &all->items[e->candidates[k]], m))
            return;
}
