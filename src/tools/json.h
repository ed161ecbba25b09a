/* json.h: a small JSON reader for the workshop's programs. Values live in the arena. */
#ifndef VN_JSON_H
#define VN_JSON_H

#include "../core/arena.h"

typedef enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json_value {
    json_kind kind;
    double number;                   /* also 0 or 1 for a bool */
    const char *text;                /* strings: UTF-8, NUL-terminated */
    const char *name;                /* members of an object */
    struct json_value *items, *next; /* first child; next sibling */
    size_t n;                        /* children */
} json_value;

/* Parses one value; NULL, with *at set to the offending byte, when the text is no JSON. */
json_value *json_parse(vn_arena *arena, const char *text, size_t len, size_t *at);

/* The member of an object; NULL when absent. */
const json_value *json_get(const json_value *object, const char *name);

/* The string of a member; NULL when absent or null. */
const char *json_text(const json_value *object, const char *name);

#endif
