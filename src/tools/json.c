#include "json.h"

#include "../core/unicode.h"

#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 64

typedef struct reader {
    vn_arena *arena;
    const char *p, *end;
    int depth;
} reader;

static void
skip_blanks(reader *r)
{
    while (r->p < r->end && strchr(" \t\r\n", *r->p) && *r->p)
        r->p++;
}

static bool
take(reader *r, const char *word)
{
    size_t n = strlen(word);

    if ((size_t)(r->end - r->p) < n || memcmp(r->p, word, n) != 0)
        return false;
    r->p += n;
    return true;
}

static bool
hex4(reader *r, uint32_t *cp)
{
    char digits[5] = {0}, *stop;

    if (r->end - r->p < 4)
        return false;
    memcpy(digits, r->p, 4);
    *cp = (uint32_t)strtoul(digits, &stop, 16);
    r->p += 4;
    return stop == digits + 4;
}

static bool
escape(reader *r, char **out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *hit;
    uint32_t cp, low;

    if (r->p >= r->end)
        return false;
    if (*r->p != 'u') {
        hit = strchr(from, *r->p++);
        if (!hit || !*hit)
            return false;
        *(*out)++ = to[hit - from];
        return true;
    }
    r->p++;
    if (!hex4(r, &cp))
        return false;
    if (cp >= 0xD800 && cp < 0xDC00 && take(r, "\\u") && hex4(r, &low))
        cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
    *out += vn_encode(cp, *out);
    return true;
}

static const char *
string(reader *r)
{
    const char *stop = r->p;
    char *text, *out;

    if (!take(r, "\""))
        return NULL;
    for (stop = r->p; stop < r->end && *stop != '"'; stop++)
        if (*stop == '\\')
            stop++;
    if (stop >= r->end)
        return NULL;
    text = out = vn_alloc(r->arena, (size_t)(stop - r->p) + 4);
    while (r->p < r->end && *r->p != '"') {
        if (*r->p != '\\')
            *out++ = *r->p++;
        else {
            r->p++;
            if (!escape(r, &out))
                return NULL;
        }
    }
    *out = '\0';
    r->p++;
    return text;
}

static json_value *value(reader *r);

static bool
children(reader *r, json_value *v, char close)
{
    json_value **tail = &v->items;

    skip_blanks(r);
    if (r->p < r->end && *r->p == close) {
        r->p++;
        return true;
    }
    for (;;) {
        const char *name = NULL;
        json_value *child;

        skip_blanks(r);
        if (v->kind == JSON_OBJECT) {
            name = string(r);
            skip_blanks(r);
            if (!name || !take(r, ":"))
                return false;
        }
        child = value(r);
        if (!child)
            return false;
        child->name = name;
        *tail = child;
        tail = &child->next;
        v->n++;
        skip_blanks(r);
        if (r->p < r->end && *r->p == close) {
            r->p++;
            return true;
        }
        if (!take(r, ","))
            return false;
    }
}

static json_value *
value(reader *r)
{
    json_value *v = VN_NEW0(r->arena, json_value, 1);
    bool good = true;
    char *stop;

    skip_blanks(r);
    if (r->p >= r->end || ++r->depth > MAX_DEPTH)
        return NULL;
    if (*r->p == '"') {
        v->kind = JSON_STRING;
        v->text = string(r);
        good = v->text != NULL;
    } else if (*r->p == '{' || *r->p == '[') {
        v->kind = *r->p == '{' ? JSON_OBJECT : JSON_ARRAY;
        r->p++;
        good = children(r, v, v->kind == JSON_OBJECT ? '}' : ']');
    } else if (take(r, "null"))
        v->kind = JSON_NULL;
    else if (take(r, "true") || take(r, "false")) {
        v->kind = JSON_BOOL;
        v->number = r->p[-2] == 'u';
    } else {
        v->kind = JSON_NUMBER;
        v->number = strtod(r->p, &stop); /* the text is NUL-terminated by the caller */
        good = stop > r->p;
        r->p = stop;
    }
    r->depth--;
    return good ? v : NULL;
}

json_value *
json_parse(vn_arena *arena, const char *text, size_t len, size_t *at)
{
    char *copy = vn_strndup(arena, text, len);
    reader r = {arena, copy, copy + len, 0};
    json_value *v = value(&r);

    skip_blanks(&r);
    *at = (size_t)(r.p - copy);
    return r.p == r.end ? v : NULL;
}

const json_value *
json_get(const json_value *object, const char *name)
{
    for (const json_value *v = object ? object->items : NULL; v; v = v->next)
        if (v->name && strcmp(v->name, name) == 0)
            return v;
    return NULL;
}

const char *
json_text(const json_value *object, const char *name)
{
    const json_value *v = json_get(object, name);

    return v && v->kind == JSON_STRING ? v->text : NULL;
}
