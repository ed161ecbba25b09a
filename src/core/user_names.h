/*
 * user_names.h: names that a user adds to what the tagger knows.
 *
 * A user's name is found wherever its tokens stand, whatever the case of its letters, except that a name
 * written with a capital needs one. It takes the place of the mentions that it overlaps, but not of a
 * longer one of its own kind that holds it.
 */
#ifndef VN_USER_NAMES_H
#define VN_USER_NAMES_H

#include "entity.h"

/* Strings are NUL-terminated UTF-8; all but the name may be NULL. */
typedef struct vn_user_name {
    vn_entity_kind kind;
    const char *name;
    const char *canonical; /* NULL: the name itself */
    const char *code, *country;
} vn_user_name;

typedef struct vn_user_names vn_user_names;

/* The entries must outlive the result, which lives in the arena. Later entries win over earlier equal ones.
 */
vn_user_names *vn_user_names_make(vn_arena *arena, const vn_user_name *entries, size_t n);

/*
 * Mentions with the user's names put in; *known gets, for each mention, the entry that it comes from, or
 * NULL. Tokens of furniture yield none.
 */
vn_mention *vn_user_names_apply(vn_arena *arena, const vn_user_names *names, const vn_article *article,
                                const vn_tokens *tokens, const vn_mention *mentions, size_t *n,
                                const vn_user_name ***known);

#endif
