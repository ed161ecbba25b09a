#include "token_scan.h"

#include "syllable.h"
#include "unicode.h"

#include <string.h>

/* How far the recognisers of hosts and addresses look ahead (RFC 1035, RFC 5321), so that scanning stays
 * linear. */
#define MAX_HOST  253
#define MAX_LOCAL 64
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

static const char *const months[] = {"apr", "aug", "dec", "feb", "jan", "jul",
                                     "jun", "mar", "may", "nov", "oct", "sep"};

static const char *const domains[] = {
    "asia", "au", "biz", "cn",  "com", "de",  "edu", "eu", "fr", "gov", "info", "int", "io",
    "jp",   "kh", "kr",  "mil", "net", "org", "ru",  "sg", "th", "tv",  "uk",   "us",  "vn",
};

/* One-syllable names of countries that pass for a part of a foreign name when written without marks. */
static const char *const short_countries[] = {"anh", "nam", "nga", "trung"};

static uint8_t
class_at(const vn_scan *c, uint32_t at, uint32_t *cp, unsigned *bytes)
{
    *cp = 0;
    *bytes = 0;
    if (at >= c->len)
        return 0;
    *cp = vn_decode(c->s + at, c->s + c->len, bytes);
    return vn_class(*cp);
}

static uint8_t
class_of(const vn_scan *c, uint32_t at)
{
    uint32_t cp;
    unsigned bytes;

    return class_at(c, at, &cp, &bytes);
}

static char
byte_at(const vn_scan *c, uint32_t at)
{
    return at < c->len ? c->s[at] : '\0';
}

static bool
is_digit(char ch)
{
    return ch >= '0' && ch <= '9';
}

static bool
is_ascii_alnum(char ch)
{
    return is_digit(ch) || (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z');
}

static bool
is_alnum_at(const vn_scan *c, uint32_t at)
{
    return class_of(c, at) & (VN_C_LETTER | VN_C_DIGIT);
}

/* Whether s (any case) stands in a list of lower-case ASCII words. */
static bool
in_list(const char *const *list, size_t n, const char *s, size_t bytes)
{
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;

        while (k < bytes && list[i][k] && (s[k] | 0x20) == list[i][k])
            k++;
        if (k == bytes && !list[i][k])
            return true;
    }
    return false;
}

#define IN_LIST(list, s, bytes) in_list((list), sizeof(list) / sizeof *(list), (s), (bytes))

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

static bool
all_upper(const vn_letters *r)
{
    return r->letters && r->upper == r->letters;
}

static bool
is_title(const vn_scan *c, const vn_letters *r)
{
    return class_of(c, r->start) & VN_C_UPPER;
}

static bool
syllable(const vn_scan *c, uint32_t start, uint32_t end)
{
    return vn_is_syllable(c->s + start, end - start);
}

static bool
run_is_syllable(const vn_scan *c, const vn_letters *r)
{
    return syllable(c, r->start, r->end);
}

static bool
run_has_tone(const vn_scan *c, const vn_letters *r)
{
    return vn_has_tone(c->s + r->start, r->end - r->start);
}

static bool
is_ascii(const vn_scan *c, uint32_t start, uint32_t end)
{
    for (; start < end; start++)
        if ((unsigned char)c->s[start] >= 0x80)
            return false;
    return true;
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

/* -- addresses */

static bool
is_url_byte(char ch)
{
    return (unsigned char)ch > ' ' && ch != '"' && ch != '<' && ch != '>';
}

/* The end of a URL: at the blank, less the punctuation of the sentence around it. */
static uint32_t
url_end(const vn_scan *c, uint32_t at)
{
    uint32_t start = at;

    while (at < c->len && is_url_byte(c->s[at]) && (unsigned char)c->s[at] < 0x80)
        at++;
    while (at > start && strchr(".,;:!?)]}'", c->s[at - 1]))
        at--;
    return at;
}

static uint32_t
host_end(const vn_scan *c, uint32_t at)
{
    uint32_t start = at, label = at, limit = c->len - at > MAX_HOST ? at + MAX_HOST : c->len, end = 0;
    bool any_lower = false, any_upper = false;

    for (;; at++) {
        char ch = at < limit ? c->s[at] : '\0';

        if (is_ascii_alnum(ch) || (ch == '-' && at > label)) {
            any_lower |= ch >= 'a' && ch <= 'z';
            continue;
        }
        if (at == label)
            break;
        any_upper = c->s[label] >= 'A' && c->s[label] <= 'Z';
        if (label > start && IN_LIST(domains, c->s + label, at - label) && !(any_lower && any_upper) &&
            !is_alnum_at(c, at))
            end = at;
        if (ch != '.')
            break;
        label = at + 1;
    }
    return end;
}

/* A host may carry a path, which makes it a URL. */
static uint32_t
host_or_url(const vn_scan *c, uint32_t start, vn_token_kind *kind)
{
    uint32_t end = host_end(c, start);

    if (!end)
        return 0;
    *kind = VN_T_HOST;
    if (byte_at(c, end) == '/' && end + 1 < c->len && is_ascii_alnum(c->s[end + 1])) {
        *kind = VN_T_URL;
        end = url_end(c, end);
    }
    return end;
}

static uint32_t
email_end(const vn_scan *c, uint32_t start)
{
    uint32_t at = start, end;

    while (at < c->len && at - start < MAX_LOCAL && (is_ascii_alnum(c->s[at]) || strchr("._%+-", c->s[at])))
        at++;
    if (byte_at(c, at) != '@' || at == start || !is_ascii_alnum(c->s[at - 1]))
        return 0;
    end = host_end(c, at + 1);
    return end;
}

static uint32_t
address(const vn_scan *c, uint32_t start, uint32_t end, vn_token_kind *kind)
{
    static const char *const schemes[] = {"ftp", "http", "https"};
    uint32_t stop;

    if (byte_at(c, end) == ':') {
        if (c->len - end < 4 || memcmp(c->s + end, "://", 3) != 0 ||
            !IN_LIST(schemes, c->s + start, end - start))
            return 0;
        *kind = VN_T_URL;
        stop = url_end(c, end + 3);
        return stop > end + 3 ? stop : 0;
    }
    stop = email_end(c, start);
    if (stop) {
        *kind = VN_T_EMAIL;
        return stop;
    }
    return host_or_url(c, start, kind);
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

static uint32_t
code_end(const vn_scan *c, uint32_t at)
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
static uint32_t
document_end(const vn_scan *c, uint32_t at)
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

/* -- numbers, dates, times */

typedef struct figures {
    unsigned n;
    uint32_t value[MAX_PARTS];
    unsigned digits[MAX_PARTS];
    char before[MAX_PARTS]; /* the separator before each but the first */
} figures;

/* Reads digits and the separators between them; an en dash counts as a hyphen. */
static uint32_t
read_figures(const vn_scan *c, uint32_t at, figures *f)
{
    char separator = '\0';

    f->n = 0;
    for (;;) {
        uint32_t value = 0;
        unsigned digits = 0;

        while (is_digit(byte_at(c, at)) && digits < 32) {
            value = value < 100000 ? value * 10 + (uint32_t)(c->s[at] - '0') : 1000000;
            digits++;
            at++;
        }
        f->value[f->n] = value;
        f->digits[f->n] = digits;
        f->before[f->n++] = separator;
        if (f->n == MAX_PARTS || is_digit(byte_at(c, at)))
            return at;
        separator = byte_at(c, at);
        if (separator && strchr("./:,-", separator) && is_digit(byte_at(c, at + 1))) {
            at++;
        } else if (c->len - at > 3 && memcmp(c->s + at, "\xe2\x80\x93", 3) == 0 && is_digit(c->s[at + 3])) {
            separator = '-';
            at += 3;
        } else {
            return at;
        }
    }
}

static bool
is_day(const figures *f, unsigned i)
{
    return f->digits[i] <= 2 && f->value[i] >= 1 && f->value[i] <= 31;
}

static bool
is_month(const figures *f, unsigned i)
{
    return f->digits[i] <= 2 && f->value[i] >= 1 && f->value[i] <= 12;
}

static bool
is_year(const figures *f, unsigned i)
{
    return f->digits[i] == 4 && f->value[i] >= 1000 && f->value[i] <= 2999;
}

/* Parts [from, to) parted by one and the same sign: 25/9, 17.11.2017, 9/2025, 2025-09-25. */
static bool
is_date(const figures *f, unsigned from, unsigned to)
{
    unsigned n = to - from;
    char sign = n > 1 ? f->before[from + 1] : '\0';

    if (sign == ':' || sign == ',' || (n == 3 && f->before[from + 2] != sign))
        return false;
    if (n == 2)
        return (sign == '/' && is_day(f, from) && is_month(f, from + 1)) ||
               (is_month(f, from) && is_year(f, from + 1));
    return n == 3 && ((is_day(f, from) && is_month(f, from + 1) &&
                       (is_year(f, from + 2) || (f->digits[from + 2] == 2 && sign != '.'))) ||
                      (is_year(f, from) && is_month(f, from + 1) && is_day(f, from + 2)));
}

/* 4-7/1/2012, 30/9-2/10, 25-27/9 */
static bool
is_date_range(const figures *f)
{
    for (unsigned i = 1; i < f->n; i++)
        if (f->before[i] == '-')
            return is_date(f, i, f->n) && ((i == 1 && is_day(f, 0)) || is_date(f, 0, i));
    return false;
}

static bool
is_clock(const figures *f, unsigned i)
{
    return f->value[i] <= 24 && f->digits[i] <= 2 && f->digits[i + 1] == 2 && f->value[i + 1] < 60;
}

/* Groups of three after the first: 1.234.567 and 1,234,567. */
static bool
is_grouped(const figures *f)
{
    for (unsigned i = 1; i < f->n; i++)
        if (f->digits[i] != 3 || f->before[i] != f->before[1] || !strchr(".,", f->before[i]))
            return false;
    return f->n > 1 && f->digits[0] <= 3;
}

static vn_token_kind
figures_kind(const figures *f)
{
    bool dots = true;

    if (f->n == 1)
        return VN_T_NUMBER;
    if (is_date(f, 0, f->n) || is_date_range(f))
        return VN_T_DATE;
    if ((f->n == 2 && f->before[1] == ':' && is_clock(f, 0)) ||
        (f->n == 3 && f->before[1] == ':' && f->before[2] == ':' && is_clock(f, 0)) ||
        (f->n == 4 && f->before[1] == ':' && f->before[2] == '-' && f->before[3] == ':' && is_clock(f, 0) &&
         is_clock(f, 2)))
        return VN_T_TIME;
    for (unsigned i = 1; i < f->n; i++)
        dots &= f->before[i] == '.';
    return dots && f->n > 2 && !is_grouped(f) ? VN_T_VERSION : VN_T_NUMBER;
}

/* 14h, 14h30, 14g30, 9h30' */
static uint32_t
clock_end(const vn_scan *c, const figures *f, uint32_t at)
{
    char ch = byte_at(c, at);
    uint32_t digits = 0;

    if (f->n != 1 || f->digits[0] > 2 || f->value[0] > 24 || (ch != 'h' && ch != 'g' && ch != 'H'))
        return 0;
    at++;
    while (digits < 2 && is_digit(byte_at(c, at))) {
        at++;
        digits++;
    }
    if (is_alnum_at(c, at) || (ch == 'g' && !digits))
        return 0;
    if (digits && byte_at(c, at) == '\'')
        at++;
    return at;
}

uint32_t
vn_scan_number(const vn_scan *c, uint32_t start, vn_token_kind *kind)
{
    figures f;
    uint32_t end, stop;
    vn_letters r;
    char ch;

    if (!is_digit(byte_at(c, start))) { /* a digit of another script */
        *kind = VN_T_NUMBER;
        while (class_of(c, start) & VN_C_DIGIT) {
            uint32_t cp;
            unsigned bytes;

            class_at(c, start, &cp, &bytes);
            start += bytes;
        }
        return start;
    }
    end = read_figures(c, start, &f);
    *kind = figures_kind(&f);
    ch = byte_at(c, end);
    if (ch == '-' && f.n == 1 && is_day(&f, 0)) { /* 6-Jan */
        r = vn_scan_letters(c, end + 1);
        if (r.ascii && IN_LIST(months, c->s + r.start, r.end - r.start) && !is_alnum_at(c, r.end)) {
            *kind = VN_T_DATE;
            return r.end;
        }
    }
    if (ch == '%' && *kind == VN_T_NUMBER)
        return end + 1;
    stop = ch == '/' || ch == '-' ? document_end(c, end) : 0;
    if (stop) {
        *kind = VN_T_CODE;
        return stop;
    }
    stop = is_ascii_alnum(ch) ? address(c, start, end, kind) : 0;
    if (stop)
        return stop;
    stop = clock_end(c, &f, end);
    if (stop) {
        *kind = VN_T_TIME;
        return stop;
    }
    if (ch == '+' && f.n == 1 && is_alnum_at(c, end + 1) && is_digit(byte_at(c, end + 1))) {
        *kind = VN_T_CODE; /* 3+3 */
        return code_end(c, end + 1);
    }
    if (ch == '@' || ch == '_') {
        stop = email_end(c, start);
        *kind = stop ? VN_T_EMAIL : *kind;
        return stop ? stop : end;
    }
    if (!(class_of(c, end) & VN_C_LETTER))
        return end;
    r = vn_scan_letters(c, end);
    if (!r.ascii && r.letters > 1 && run_is_syllable(c, &r)) /* 5tuổi, 2025Bộ */
        return end;
    if (f.n > 1 && *kind == VN_T_DATE)
        return end;
    *kind = VN_T_CODE;
    return code_end(c, end);
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
        end = address(c, r.start, r.end, kind);
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
        return code_end(c, r.end + (byte_at(c, r.end) == '-'));
    }
    if (byte_at(c, r.end) == '+' && r.ascii && is_title(c, &r)) { /* ASEAN+3, ADMM+ */
        if (is_digit(byte_at(c, r.end + 1))) {
            *kind = VN_T_CODE;
            return code_end(c, r.end + 1);
        }
        if (!is_alnum_at(c, r.end + 1))
            return r.end + 1;
    }
    return r.end;
}
