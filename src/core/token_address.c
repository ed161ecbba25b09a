#include "token_read.h"

#include <string.h>

/* How far the recognisers of hosts and addresses look ahead (RFC 1035, RFC 5321), so that scanning stays
 * linear. */
#define MAX_HOST  253
#define MAX_LOCAL 64

static const char *const domains[] = {
    "asia", "au", "biz", "cn",  "com", "de",  "edu", "eu", "fr", "gov", "info", "int", "io",
    "jp",   "kh", "kr",  "mil", "net", "org", "ru",  "sg", "th", "tv",  "uk",   "us",  "vn",
};

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

uint32_t
vn_scan_email(const vn_scan *c, uint32_t start)
{
    uint32_t at = start, end;

    while (at < c->len && at - start < MAX_LOCAL && (is_ascii_alnum(c->s[at]) || strchr("._%+-", c->s[at])))
        at++;
    if (byte_at(c, at) != '@' || at == start || !is_ascii_alnum(c->s[at - 1]))
        return 0;
    end = host_end(c, at + 1);
    return end;
}

uint32_t
vn_scan_address(const vn_scan *c, uint32_t start, uint32_t end, vn_token_kind *kind)
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
    stop = vn_scan_email(c, start);
    if (stop) {
        *kind = VN_T_EMAIL;
        return stop;
    }
    return host_or_url(c, start, kind);
}
