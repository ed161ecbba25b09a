/* meeting_signed.c: documents that a sentence plainly says were signed, adopted or issued. */
#include "meeting_options.h"

#define VN_ACT_NEAR      9   /* tokens from the verb to the document that it governs */
#define VN_ACT_REACH     120 /* tokens from the verb to the last document of its list */
#define VN_ACT_CONTEXT   25  /* tokens before the verb that tell whether it was done */
#define VN_ACT_SPOKEN    12  /* tokens before the verb that tell of carrying out what was signed */
#define VN_PASSIVE_NEAR  6   /* tokens from a document to "was signed" */
#define VN_PASSIVE_REACH 30  /* the same, where "was" or a comma stands between */
#define VN_ISSUE_NEAR    3   /* tokens from a verb of issuing, which governs much else, to its document */

bool
vn_is_signing(const vn_scene *sc, uint32_t k)
{
    static const char *const verbs[] = {"ký", "Ký", "kí", NULL};
    static const char *const papers[] = {"văn", "bản", "công", "thư", NULL};

    if (vn_token_is_one_of(sc, k, verbs))
        return true;
    if (!k || !vn_token_is(sc, k, "trao"))
        return false;
    if (vn_token_is(sc, k - 1, "lễ") || vn_token_is(sc, k - 1, "Lễ"))
        return true;
    if (vn_token_is(sc, k + 1, "cho") && vn_token_is(sc, k + 2, "nhau"))
        return true;
    /* "trao đổi chín văn kiện" */
    return k + 3 < sc->tokens->n && vn_token_is(sc, k + 1, "đổi") &&
           (vn_token_is_one_of(sc, k + 2, papers) || vn_token_is_one_of(sc, k + 3, papers));
}

/* Whether a document begins near behind a verb at k, before `d`. */
static bool
is_first_of_list(const vn_scene *sc, uint32_t k, const vn_mention *d)
{
    for (const vn_mention *m = d; m-- > sc->entities->mentions && m->first > k;)
        if (m->kind == VN_E_DOCUMENT && m->first - k <= VN_ISSUE_NEAR + 1)
            return true;
    return false;
}

/* "thông qua", "ra", "trao": of much else than documents, too. */
static bool
is_issuing(const vn_scene *sc, uint32_t k, const vn_mention *d)
{
    return sc->cue[k] == VN_Q_SIGN && !vn_is_signing(sc, k) &&
           (d->first - k <= VN_ISSUE_NEAR + 1 || is_first_of_list(sc, k, d));
}

/* "The agreement (that was) signed": no act of its own. */
static bool
is_attribute(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    static const char *const marks[] = {"đã", "được", "vừa", "mới", "bên", "nước", "hai", NULL};
    uint32_t i = k;

    while (i > s->first && k - i < 4 && vn_token_is_one_of(sc, i - 1, marks))
        i--;
    return i > s->first && i < k + 1 && vn_token_is_one_of(sc, i - 1, vn_signing_papers) &&
           (i == k || !vn_token_is(sc, i, "hai"));
}

/* Words that tell of another time; not "after the talks", "on this occasion". */
static bool
recalls(const vn_scene *sc, uint32_t k)
{
    return sc->cue[k] == VN_Q_RECALL && !vn_token_is_one_of(sc, k, vn_signing_occasions);
}

/* The token behind the last comma from `from` up to k, `from` without one. */
static uint32_t
clause_start(const vn_scene *sc, uint32_t from, uint32_t k)
{
    for (uint32_t i = k; i > from; i--)
        if (vn_token_is(sc, i - 1, ","))
            return i;
    return from;
}

bool
vn_is_act_of_signing(const vn_scene *sc, const vn_sentence *s, uint32_t k)
{
    static const char *const means[] = {"bằng", "kiến", NULL}; /* "by signing", "witnessed the signing" */
    uint32_t from = k > s->first + VN_ACT_CONTEXT ? k - VN_ACT_CONTEXT : s->first;

    if (is_attribute(sc, s, k) || vn_token_is(sc, s->first, "Việc") || vn_token_is(sc, s->first, "Sớm") ||
        (k > s->first && vn_word_before(sc, k, 1, "ngày")) ||
        (k > s->first && vn_word_before(sc, k, 1, "Ngày")))
        return false;
    for (uint32_t i = k; i > from; i--)
        if (vn_token_is(sc, i - 1, ";")) {
            from = i;
            break;
        }
    for (uint32_t i = from; i < k; i++) {
        if (sc->cue[i] == VN_Q_FUTURE || sc->cue[i] == VN_Q_SPEECH || vn_is_unreal(sc->cue[i]) ||
            recalls(sc, i))
            return false;
        if (k - i <= 6 && vn_token_is_one_of(sc, i, vn_signing_undone) && !vn_token_is(sc, i + 1, "hành") &&
            !(i > s->first && vn_token_is_one_of(sc, i - 1, means)))
            return false;
    }
    from = clause_start(sc, k > from + VN_ACT_SPOKEN ? k - VN_ACT_SPOKEN : from, k);
    return !vn_gap_has(sc, from, k, "khai") && !vn_gap_has(sc, from, k, "hiện");
}

/* Words that end the reach of a verb: what comes behind is governed by others. */
static bool
ends_reach(const vn_scene *sc, uint32_t k)
{
    static const char *const words[] = {"theo", "Theo", "khai", "hiện", "sở", "dự", "luật", NULL};

    return sc->cue[k] == VN_Q_SPEECH || sc->cue[k] == VN_Q_FUTURE || vn_is_unreal(sc->cue[k]) ||
           vn_token_is_one_of(sc, k, words);
}

static bool
has_document_between(const vn_scene *sc, uint32_t from, const vn_mention *d)
{
    for (const vn_mention *m = d; m-- > sc->entities->mentions && m->first > from;)
        if (m->kind == VN_E_DOCUMENT)
            return true;
    return false;
}

/* "hai bên ra", "các đoàn thông qua", "hội nghị đã thông qua". */
static bool
is_done_by_all(const vn_scene *sc, uint32_t k)
{
    static const char *const all[] = {"bên", "nghị", "đoàn", "nước", "họp", NULL};

    for (const char *const *w = all; *w; w++)
        if (vn_word_before(sc, k, 3, *w))
            return true;
    return vn_cue_before(sc, k, 4, VN_Q_DONE) || vn_cue_before(sc, k, 4, VN_Q_BOTH) ||
           vn_word_before(sc, k, VN_ACT_CONTEXT, "kiến"); /* "chứng kiến đại diện A và B trao" */
}

static bool
is_in_document(const vn_scene *sc, uint32_t k)
{
    size_t next = vn_first_mention(sc, k + 1);
    const vn_mention *m = next ? vn_scene_mention(sc, (uint32_t)next - 1) : NULL;

    return m && m->kind == VN_E_DOCUMENT && k < m->first + m->n;
}

static bool
is_governed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    static const char *const listing[] = {"kiện", "gồm", ":", "có", NULL};
    bool listed = false;

    for (uint32_t k = d->first; k-- > s->first && d->first - k <= VN_ACT_REACH;) {
        if (vn_is_signing(sc, k))
            return (d->first - k <= VN_ACT_NEAR || listed || has_document_between(sc, k, d)) &&
                   vn_is_act_of_signing(sc, s, k);
        if (is_issuing(sc, k, d))
            return vn_is_act_of_signing(sc, s, k) && is_done_by_all(sc, k);
        if (ends_reach(sc, k) && !is_in_document(sc, k))
            return false;
        listed |= vn_token_is_one_of(sc, k, listing);
    }
    return false;
}

/* "The memorandum was signed", "the memorandum, of five years, has been signed by A and B". */
static bool
is_signed_behind(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    uint32_t end = d->first + d->n, last = s->first + s->n;
    bool passive = false, comma = false;

    for (uint32_t k = end; k < last && k < end + (passive || comma ? VN_PASSIVE_REACH : VN_PASSIVE_NEAR);
         k++) {
        if (ends_reach(sc, k) || vn_token_is(sc, k, ";"))
            return false;
        comma |= vn_token_is(sc, k, ",");
        passive |= vn_token_is(sc, k, "được") && (!comma || vn_token_is(sc, k - 1, "đã"));
        passive |= k <= end + 1 && vn_token_is(sc, k, "do");
        if (passive && sc->cue[k] == VN_Q_SIGN && !vn_token_is(sc, k, "trao"))
            return vn_is_act_of_signing(sc, s, d->first);
        if (vn_is_signing(sc, k))
            return passive && k + 1 < last && !vn_token_is(sc, k + 1, "năm") &&
                   !vn_token_is(sc, k + 2, "năm") && vn_is_act_of_signing(sc, s, d->first);
    }
    return false;
}

/* A year gone by, or a month or year alone, beside it, and not in an item of the list before: of another
 * time. */
static bool
is_dated_back(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    for (size_t i = vn_first_mention(sc, s->first); i < sc->entities->n_mentions; i++) {
        const vn_mention *m = vn_scene_mention(sc, (uint32_t)i);
        const char *code = vn_scene_entity(sc, m->entity)->code;

        if (m->first > d->first + d->n + VN_ISSUE_NEAR || m->first >= s->first + s->n)
            return false;
        if (m->kind == VN_E_DATE && !vn_is_whole_day(code) &&
            !(m->first < d->first && vn_gap_has(sc, m->first, d->first, ";")))
            return true;
    }
    return false;
}

bool
vn_is_plainly_signed(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    return !is_dated_back(sc, s, d) && (is_governed(sc, s, d) || is_signed_behind(sc, s, d));
}

bool
vn_is_of_talks(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    for (uint32_t k = s->first + 1; k < d->first + d->n; k++)
        if (vn_token_is(sc, k, "đàm") && (vn_token_is(sc, k - 1, "hội") || vn_token_is(sc, k - 1, "Hội")))
            return true;
    return false;
}

/* Whether "hội nghị", "kỳ họp" and the like end before token `end`. */
static bool
is_gathering(const vn_scene *sc, uint32_t end)
{
    static const char *const words[][2] = {
        {"hội", "nghị"}, {"Hội", "nghị"}, {"kỳ", "họp"},   {"Kỳ", "họp"},    {"đại", "hội"},
        {"Đại", "hội"},  {"diễn", "đàn"}, {"Diễn", "đàn"}, {"phiên", "họp"}, {"Phiên", "họp"}};

    for (size_t w = 0; end >= 2 && w < sizeof words / sizeof *words; w++)
        if (vn_token_is(sc, end - 2, words[w][0]) && vn_token_is(sc, end - 1, words[w][1]))
            return true;
    return false;
}

/* "Hội nghị (đã) thông qua A": what the gathering itself adopted came of no other encounter. */
bool
vn_is_of_gathering(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    uint32_t k = d->first;

    while (k > s->first && !is_issuing(sc, k - 1, d))
        k--;
    if (k <= s->first + 2)
        return false;
    for (k--; k > s->first && (sc->cue[k - 1] == VN_Q_DONE || vn_token_is(sc, k - 1, "sẽ"));)
        k--;
    return is_gathering(sc, k) || is_gathering(sc, s->first + 2);
}

/* -- the name: where it ends */

#define VN_QUOTED    40 /* tokens of a quoted title */
#define VN_NAME_TAIL 18 /* tokens that a name may go on for behind its mention */

/* Words that stand in no name. */
static bool
ends_name(const vn_scene *sc, uint32_t k)
{
    static const char *const others[] = {"nhiều", "các", "một", "hai", "ba", "những", "với", NULL};
    uint8_t cue = sc->cue[k];

    if (vn_token_is(sc, k, "trong") && k + 1 < sc->tokens->n && vn_token_is(sc, k + 1, "lĩnh"))
        return false;
    if (vn_token_is(sc, k, "cùng") && k + 1 < sc->tokens->n && !vn_token_is(sc, k + 1, "có"))
        return vn_token_is_one_of(sc, k + 1, others) || sc->tokens->items[k + 1].kind == VN_T_NUMBER;
    return vn_token_is_one_of(sc, k, vn_signing_name_ends) || vn_is_unreal(cue) || cue == VN_Q_FUTURE ||
           cue == VN_Q_SPEECH || cue == VN_Q_DONE;
}

/* Words with which, behind a comma or "and", something else is told. */
static bool
begins_other(const vn_scene *sc, uint32_t k)
{
    return ends_name(sc, k) || vn_token_is_one_of(sc, k, vn_signing_other_acts);
}

/* "and exchanged gifts", "and a photograph was taken". */
static bool
is_other_act(const vn_scene *sc, uint32_t k, uint32_t last)
{
    static const char *const things[] = {"quà", "ảnh", "niệm", NULL};
    uint32_t to = k + 6 < last ? k + 6 : last;

    for (uint32_t i = k; i < to; i++)
        if (vn_token_is_one_of(sc, i, things))
            return true;
    return false;
}

static bool
begins_mention(const vn_scene *sc, uint32_t k)
{
    size_t i = vn_first_mention(sc, k);
    const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;

    return m && m->first == k && (m->kind == VN_E_PERSON || m->kind == VN_E_DOCUMENT || m->kind == VN_E_DATE);
}

static bool
begins_document(const vn_scene *sc, uint32_t k)
{
    size_t i = vn_first_mention(sc, k);
    const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;

    return m && m->first == k && m->kind == VN_E_DOCUMENT;
}

/* The first token from `k` on that is none of the name; `none` where the sentence does not tell. */
static uint32_t
tail_end(const vn_scene *sc, uint32_t k, uint32_t last, uint32_t none)
{
    uint32_t limit = k + VN_NAME_TAIL, clause = UINT32_MAX;

    for (; k < last && k < limit; k++) {
        bool comma = vn_token_is(sc, k, ","), and = vn_token_is(sc, k, "và");
        uint32_t next = k + 1 + (comma && vn_token_is(sc, k + 1, "và"));

        if (begins_mention(sc, k))
            return none;
        if ((comma || and) && next < last && (begins_other(sc, next) || begins_mention(sc, next)))
            return begins_mention(sc, next) && !begins_document(sc, next) ? none : k;
        /* ", Việt Nam và A khẳng định": a clause of its own */
        if (comma)
            clause = k;
        else if (sc->cue[k] == VN_Q_SPEECH && clause != UINT32_MAX)
            return clause;
        if (and&&is_other_act(sc, k + 1, last))
            return k;
        if (!comma && (sc->tokens->items[k].kind >= VN_T_PUNCT || ends_name(sc, k)))
            return k;
    }
    return k < limit ? last : none;
}

/* Whether another document is named at token k of a mention, behind ";" or "with". */
static bool
is_next_document(const vn_scene *sc, uint32_t k)
{
    static const vn_word_pair papers[] = {
        {"Chương", "trình"}, {"Kế", "hoạch"},  {"kế", "hoạch"},  {"Bản", "ghi"},      {"bản", "ghi"},
        {"Biên", "bản"},     {"biên", "bản"},  {"Hiệp", "định"}, {"hiệp", "định"},    {"Thỏa", "thuận"},
        {"thỏa", "thuận"},   {"Nghị", "định"}, {"nghị", "định"}, {"Tuyên", "bố"},     {"tuyên", "bố"},
        {"Ý", "định"},       {"ý", "định"},    {"Hợp", "đồng"},  {"chương", "trình"}, {"Thoả", "thuận"},
        {"thoả", "thuận"},
    };

    return VN_HAS_PAIR(sc, k + 1, papers) && (vn_token_is(sc, k, ";") || vn_token_is(sc, k, "cùng"));
}

uint32_t
vn_document_rest(const vn_scene *sc, const vn_mention *d)
{
    for (uint32_t k = d->first + 2; k + 2 < d->first + d->n; k++)
        if (is_next_document(sc, k))
            return sc->tokens->items[k + 1].start;
    return 0;
}

/* What the mention takes in beyond the name: "and exchanged gifts", ", opening a new ...". */
static uint32_t
cut(const vn_scene *sc, const vn_mention *d, uint32_t last)
{
    static const char *const joins[] = {"cùng", "và", "với", NULL};
    uint32_t end = d->first + d->n;

    for (uint32_t k = d->first + 2; k + 1 < end; k++)
        if (vn_token_is(sc, k, "gồm") || vn_token_is(sc, k, ";") || vn_token_is(sc, k, "rồi") ||
            (vn_token_is(sc, k, "giữa") && !vn_word_before(sc, k, 1, "biên")) || is_next_document(sc, k) ||
            (vn_token_is(sc, k, "và") &&
             (is_other_act(sc, k + 1, last) || vn_token_is_one_of(sc, k + 1, vn_signing_acts))) ||
            (vn_token_is(sc, k, ",") && vn_token_is_one_of(sc, k + 1, vn_signing_openings)))
            return k;
    return end < last && begins_document(sc, end) && vn_token_is_one_of(sc, end - 1, joins) ? end - 1 : end;
}

/* "Bản ghi nhớ (MOU) về ...": the token behind the brackets where the name goes on there, else `end`. */
static uint32_t
behind_abbreviation(const vn_scene *sc, uint32_t end, uint32_t last)
{
    enum { BRACKETS = 3 };
    const vn_token *after = &sc->tokens->items[end + BRACKETS];

    if (end + BRACKETS >= last || !vn_token_is(sc, end, "(") || !vn_token_is(sc, end + 2, ")") ||
        after->kind != VN_T_WORD || after->flags & VN_TF_CAPITAL || ends_name(sc, end + BRACKETS))
        return end;
    return end + BRACKETS;
}

/* "Biên bản" + "Phiên họp lần thứ 9": the token behind the event that a name goes on with, else `end`. */
static uint32_t
behind_event(const vn_scene *sc, uint32_t end)
{
    size_t i = vn_first_mention(sc, end);
    const vn_mention *m = i < sc->entities->n_mentions ? vn_scene_mention(sc, (uint32_t)i) : NULL;

    return m && m->kind == VN_E_EVENT && m->first == end ? end + m->n : end;
}

/* The token where the quotation ends that a name at token `first` begins; 0 where it is no title in quotation
 * marks. */
static uint32_t
end_of_quoted(const vn_scene *sc, const vn_sentence *s, uint32_t first)
{
    static const char *const open[] = {"\"", "“", "«", NULL};
    static const char *const close[] = {"\"", "”", "»", NULL};
    uint32_t last = s->first + s->n;

    if (first == s->first || !vn_token_is_one_of(sc, first - 1, open))
        return 0;
    for (uint32_t k = first; k < last && k < first + VN_QUOTED; k++)
        if (vn_token_is_one_of(sc, k, close))
            return k;
    return 0;
}

uint32_t
vn_event_end(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    static const char *const open[] = {"\"", "“", "«", NULL};
    static const char *const close[] = {"\"", "”", "»", NULL};
    uint32_t end = d->first + d->n, last = s->first + s->n;

    if (end >= last)
        return end;
    if (vn_token_is(sc, end, "về") && !vn_token_is(sc, end + 1, "phía"))
        return tail_end(sc, end, last, end);
    for (uint32_t k = end + 1; vn_token_is_one_of(sc, end, open) && k < last && k < end + VN_QUOTED; k++)
        if (vn_token_is_one_of(sc, k, close))
            return k + 1;
    return end;
}

uint32_t
vn_document_end(const vn_scene *sc, const vn_sentence *s, const vn_mention *d)
{
    static const char *const home[] = {"phía", "nước", "đến", "tới", "phiên", NULL};
    static const char *const open[] = {"ở", "tại", "về", "tới", "trong", "với", "và", "của", NULL};
    uint32_t end = d->first + d->n, last = s->first + s->n, k = end_of_quoted(sc, s, d->first);

    if (k > d->first)
        return k;
    k = behind_event(sc, end);
    if (k > end || d->n < 3)
        return k;
    k = cut(sc, d, last);
    if (k < end || end >= last)
        return k;
    k = behind_abbreviation(sc, end, last);
    if (k > end)
        return tail_end(sc, k, last, end);
    if (end + 1 < last && vn_token_is(sc, end, "về") && !vn_token_is_one_of(sc, end + 1, home))
        return tail_end(sc, end + 1, last, end);
    if (vn_token_is_one_of(sc, end - 1, open) || vn_gap_has(sc, d->first, end, "về"))
        return tail_end(sc, end, last, end);
    if (vn_token_is(sc, end, "cho") && d->n >= 4)
        return tail_end(sc, end + 1, last, end);
    if (!vn_token_is(sc, end, ",") || d->n < 5)
        return end;
    k = tail_end(sc, end, last, end);
    return k >= last || vn_token_is(sc, k, ".") || vn_token_is(sc, k, ";") ? k : end;
}
