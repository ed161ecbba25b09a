/*
 * meeting.h: the encounters that an article reports, as records.
 */
#ifndef VN_MEETING_H
#define VN_MEETING_H

#include "entity.h"

typedef enum vn_side_name { VN_S_NONE, VN_S_HOST, VN_S_GUEST } vn_side_name;

/* Strings are NUL-terminated UTF-8 in the arena or constant; NULL where the article does not say. */
typedef struct vn_participant {
    const char *name, *rank, *position, *organization;
    vn_side_name side;
} vn_participant;

typedef struct vn_side {
    const char *organization;
    const char *country; /* ISO 3166-1 alpha-2 */
    const char *head;
} vn_side;

/* Which words led to a slot: for explain_meetings. */
typedef struct vn_evidence {
    const char *slot, *value;
    const char *rule;    /* a short English phrase that names the reason */
    uint32_t start, len; /* bytes of the normal view */
} vn_evidence;

typedef struct vn_meeting {
    const char *kind;   /* "talks", "reception", ... */
    const char *date;   /* EDTF */
    bool has_period;    /* first and last are whole days: the year is known */
    vn_day first, last; /* both included */
    const char *place, *place_code;
    vn_side host, guest;
    const char *event;
    vn_participant *participants;
    size_t n_participants;
    const char **documents;
    size_t n_documents;
    const char **topics;
    size_t n_topics;
    const char
        *level; /* "state", "government", "minister", "deputy_minister", "department", "province", "other" */
    const char *cameo;
    uint32_t start, len; /* the evidence: bytes of the normal view */
    vn_evidence *evidence;
    size_t n_evidence;
} vn_meeting;

typedef struct vn_meetings {
    vn_meeting *items;
    size_t n;
} vn_meetings;

vn_meetings vn_meetings_make(vn_arena *arena, const vn_text *text, const vn_article *article,
                             const vn_tokens *tokens, const vn_words *words, const vn_sentences *sentences,
                             const vn_entities *entities, vn_day published);

#endif
