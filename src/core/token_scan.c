#include "token_read.h"

#include <string.h>

#define MAX_MIXED 64
#define MAX_PARTS 8

/* Abbreviations written with a full stop that a lower-case or capitalised word may follow. */
static const char *const abbreviations[] = {
    "bs",  "cn",  "co", "corp", "dr", "ds",  "gs",  "gsts", "inc", "jr", "ks",
    "ls",  "ltd", "mr", "mrs",  "ms", "nxb", "pgs", "prof", "pv",  "sr", "st",
    "ths", "tp",  "tr", "ts",   "tt", "tx",  "ub",  "vd",   "vs",
};

/* Initials of given names that two letters spell: anh Th. */
static const char *const initials[] = {"ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th"};

/* One-syllable names of countries that pass for a part of a foreign name when written without marks. */
static const char *const short_countries[] = {"anh", "nam", "nga", "trung"};

vn_letters
vn_scan_letters(const vn_scan *c, uint32_t at)
{
    vn_letters r = {at, at, 0, 0, true, false, false};
    uint8_t before = 0;
    unsigned upper_run = 0;

    for (;;) {
        uint32_t cp;
        unsigned bytes;
        uint8_t class = class_at(c, r.end, &cp, &bytes);

        if (!(class & (VN_C_LETTER | VN_C_MARK)))
            return r;
        if (class & VN_C_UPPER) {
            r.mixed |= before && !(before & VN_C_UPPER);
            upper_run++;
        } else if (class & VN_C_LETTER) {
            r.mixed |= upper_run > 1;
            upper_run = 0;
        }
        r.letters += !!(class & VN_C_LETTER);
        r.upper += !!(class & VN_C_UPPER);
        r.ascii &= cp < 0x80;
        before = class;
        r.end += bytes;
    }
}

/*
 * Glued captions and headlines: 'phátBộ', 'TTXVNBộ'. The cut stands before a capital that begins a
 * Vietnamese syllable and follows a whole one or an abbreviation; marks must show that it is Vietnamese
 * and not a brand (VietJet). Returns r->end when there is none.
 */
static uint32_t
cut_mixed(const vn_scan *c, const vn_letters *r)
{
    uint32_t at = r->start, upper_run = 0, last_upper = r->start;

    if (r->end - r->start > MAX_MIXED)
        return r->end;
    while (at < r->end) {
        uint32_t cp, cut = 0;
        unsigned bytes;
        uint8_t class = class_at(c, at, &cp, &bytes);

        if (class & VN_C_UPPER) {
            if (at > r->start && !upper_run && syllable(c, r->start, at))
                cut = at;
            last_upper = at;
            upper_run++;
        } else {
            if (upper_run > 2)
                cut = last_upper;
            upper_run = 0;
        }
        at += bytes;
        if (cut) {
            uint32_t end = cut;

            do {
                class_at(c, end, &cp, &bytes);
                end += bytes;
            } while (end < r->end && !(class_of(c, end) & VN_C_UPPER));
            if (syllable(c, cut, end) && end > cut + 1 &&
                !is_ascii(c, upper_run || cut != last_upper ? r->start : cut, end))
                return cut;
        }
    }
    return r->end;
}

/* -- codes: letters and digits */

/* Whether what follows the hyphen at `at` belongs to a code: digits, or capitals (43H-016, MH-17, 12-NQ). */
static bool
code_goes_on(const vn_scan *c, uint32_t at)
{
    vn_letters r;

    if (is_digit(byte_at(c, at + 1)))
        return true;
    r = vn_scan_letters(c, at + 1);
    return all_upper(&r) && (r.letters > 1 || !(class_of(c, r.end) & VN_C_LETTER));
}

uint32_t
vn_scan_code(const vn_scan *c, uint32_t at)
{
    for (;;) {
        uint32_t cp;
        unsigned bytes;
        uint8_t class = class_at(c, at, &cp, &bytes);

        if (class & (VN_C_LETTER | VN_C_DIGIT | VN_C_MARK)) {
            if (class & VN_C_UPPER) { /* U23Việt, 2025Bộ */
                vn_letters r = vn_scan_letters(c, at);

                if (!r.ascii && r.upper == 1 && r.letters > 1 && run_is_syllable(c, &r))
                    return at;
                if (r.end > at) {
                    at = r.end;
                    continue;
                }
            }
            at += bytes;
        } else if (cp == '-' && code_goes_on(c, at)) {
            at++;
        } else if (cp == '+' && is_alnum_at(c, at + 1)) {
            at++;
        } else {
            return at;
        }
    }
}

/* The number of a document: /NĐ-CP, -NQ/TW, /2020/QH14 after its digits. */
uint32_t
vn_scan_document(const vn_scan *c, uint32_t at)
{
    uint32_t end = 0;

    while (byte_at(c, at) == '/' || byte_at(c, at) == '-') {
        vn_letters r = vn_scan_letters(c, at + 1);

        if (!all_upper(&r) || r.letters < 2)
            break;
        at = r.end;
        while (is_digit(byte_at(c, at)))
            at++;
        if (class_of(c, at) & VN_C_LETTER)
            break;
        end = at;
        if (byte_at(c, at) == '&' && (class_of(c, at + 1) & VN_C_UPPER))
            end = at = vn_scan_letters(c, at + 1).end;
    }
    return end;
}

/* -- words */

/* Letters and full stops in turn: T.Ư, U.S.A., TP.HCM, PGS.TS, v.v. */
static uint32_t
dotted_end(const vn_scan *c, const vn_letters *run)
{
    vn_letters r = *run;
    unsigned parts = 1, longest = run->letters;
    bool lower = run->upper == 0 && run->letters == 1;

    if (!lower && ((!all_upper(run) || run->letters > 4) &&
                   !(run->ascii && IN_LIST(abbreviations, c->s + run->start, run->end - run->start))))
        return 0;
    while (byte_at(c, r.end) == '.' && parts < MAX_PARTS) {
        vn_letters next = vn_scan_letters(c, r.end + 1);

        if (!next.letters || next.letters > 6 || (lower ? next.upper || next.letters > 1 : !all_upper(&next)))
            break;
        if (class_of(c, next.end) & VN_C_DIGIT)
            break;
        longest = next.letters > longest ? next.letters : longest;
        r = next;
        parts++;
    }
    if (parts == 1)
        return 0;
    return longest == 1 && byte_at(c, r.end) == '.' && byte_at(c, r.end + 1) != '.' ? r.end + 1 : r.end;
}

/* A full stop that belongs to the abbreviation before it: TP. Hà Nội, P.Bến Nghé, anh T. nói, q.1 */
static uint32_t
abbreviation_end(const vn_scan *c, const vn_letters *r)
{
    uint32_t after = r->end + 1, cp;
    unsigned bytes;
    bool listed = r->ascii && IN_LIST(abbreviations, c->s + r->start, r->end - r->start);
    uint8_t class;

    if (byte_at(c, r->end) != '.' || after >= c->len || c->s[after] == '\n')
        return 0;
    if (!listed) {
        if (r->letters == 2 && r->ascii && r->upper == 1 && IN_LIST(initials, c->s + r->start, 2))
            return c->s[after] == ' ' && is_alnum_at(c, after + 1) ? after : 0;
        if (r->letters != 1)
            return 0;
        class_at(c, r->start, &cp, &bytes);
        if (cp >= 0x80 && vn_base(cp) != 'd')
            return 0;
        if (!r->upper && strchr("aeiouy", (int)cp))
            return 0;
    } else if (r->upper == 0 && r->letters > 2 && c->s[after] != ' ') {
        return 0;
    }
    if (c->s[after] == ' ')
        after++;
    class = class_of(c, after);
    return class & (VN_C_LETTER | VN_C_DIGIT | VN_C_PUNCT) && byte_at(c, after) != '.' ? r->end + 1 : 0;
}

/* Whether a hyphen between the runs l and r keeps them in one token. */
static bool
hyphen_joins(const vn_scan *c, const vn_letters *l, const vn_letters *r)
{
    bool l_syllable = run_is_syllable(c, l), r_syllable = run_is_syllable(c, r);
    bool l_upper = all_upper(l) && l->letters > 1, r_upper = all_upper(r) && r->letters > 1;

    if (l_upper && r_upper) /* GD-ĐT, but HÀ NỘI-HUẾ */
        return !(l_syllable && r_syllable);
    if (l_upper || r_upper) /* ASEAN-Nga */
        return false;
    if (!is_title(c, r)) { /* Lu-ca-sen-cô, mô-đen, but kinh tế-xã hội */
        bool vietnamese =
            l_syllable && r_syllable && run_has_tone(c, l) && run_has_tone(c, r) && !is_title(c, l);

        return !vietnamese || byte_at(c, r->end) == '-' || byte_at(c, l->start ? l->start - 1 : 0) == '-';
    }
    if (!is_title(c, l) || l->letters == 1)
        return true;
    if (l_syllable && r_syllable) /* Việt-Mỹ, Hà Nội-Huế */
        return false;
    if (l_syllable) /* Mỹ-Iran, but Ki-Moon */
        return l->ascii && !IN_LIST(short_countries, c->s + l->start, l->end - l->start);
    return !r_syllable || (r->ascii && !IN_LIST(short_countries, c->s + r->start,
                                                r->end - r->start)); /* Australia-Trung Quốc */
}

static bool
is_apostrophe(const vn_scan *c, uint32_t at, uint32_t *after)
{
    if (byte_at(c, at) == '\'') {
        *after = at + 1;
        return true;
    }
    *after = at + 3;
    return c->len - at > 3 && memcmp(c->s + at, "\xe2\x80\x99", 3) == 0;
}

/* Goes on behind the run *r over one of - ' & / when what follows belongs to the same token. */
static bool
extend_word(const vn_scan *c, vn_letters *r)
{
    char ch = byte_at(c, r->end);
    uint32_t after;
    vn_letters next;

    if (ch == '-') {
        next = vn_scan_letters(c, r->end + 1);
        if (!next.letters || !hyphen_joins(c, r, &next))
            return false;
    } else if (is_apostrophe(c, r->end, &after)) {
        next = vn_scan_letters(c, after);
        if (!next.letters || (!r->ascii && r->letters > 1 && run_is_syllable(c, r)))
            return false;
    } else if (ch == '&') {
        next = vn_scan_letters(c, r->end + 1);
        if (!all_upper(r) || !all_upper(&next))
            return false;
    } else if (ch == '/') { /* km/h */
        next = vn_scan_letters(c, r->end + 1);
        if (!r->ascii || r->upper || r->letters > 2 || !next.letters || !next.ascii || next.upper ||
            next.letters > 1)
            return false;
    } else {
        return false;
    }
    *r = next;
    return true;
}

/* Whether the digits behind the letters make a code of both: G7, m2, but not ngày25. */
static bool
digits_join(const vn_scan *c, const vn_letters *r)
{
    return r->ascii || all_upper(r) || !run_is_syllable(c, r);
}

static bool
code_after_hyphen(const vn_scan *c, const vn_letters *r)
{
    return byte_at(c, r->end) == '-' && is_digit(byte_at(c, r->end + 1)) &&
           (all_upper(r) || !run_is_syllable(c, r) || (r->letters <= 2 && is_title(c, r) && r->ascii));
}

uint32_t
vn_scan_word(const vn_scan *c, const vn_letters *run, vn_token_kind *kind)
{
    vn_letters r = *run;
    uint32_t end = 0;

    *kind = VN_T_WORD;
    if (r.mixed) {
        end = cut_mixed(c, &r);
        if (end < r.end)
            return end;
    }
    if (r.ascii) {
        end = vn_scan_address(c, r.start, r.end, kind);
        if (end)
            return end;
    }
    if (byte_at(c, r.end) == '.') {
        *kind = VN_T_ABBREV;
        end = dotted_end(c, &r);
        if (!end)
            end = abbreviation_end(c, &r);
        if (end)
            return end;
        *kind = VN_T_WORD;
        return r.end;
    }
    while (extend_word(c, &r))
        ;
    if (r.start > run->start && all_upper(run) && all_upper(&r))
        *kind = VN_T_ABBREV; /* GD-ĐT */
    if (is_digit(byte_at(c, r.end)) ? digits_join(c, &r) : code_after_hyphen(c, &r)) {
        *kind = VN_T_CODE;
        return vn_scan_code(c, r.end + (byte_at(c, r.end) == '-'));
    }
    if (byte_at(c, r.end) == '+' && r.ascii && is_title(c, &r)) { /* ASEAN+3, ADMM+ */
        if (is_digit(byte_at(c, r.end + 1))) {
            *kind = VN_T_CODE;
            return vn_scan_code(c, r.end + 1);
        }
        if (!is_alnum_at(c, r.end + 1))
            return r.end + 1;
    }
    return r.end;
}
