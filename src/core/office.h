/*
 * office.h: who holds which office: links ranks, positions and organizations to the persons beside
 * whom they stand, and picks the main office of each.
 */
#ifndef VN_OFFICE_H
#define VN_OFFICE_H

#include "entity.h"

/* An office as a reader meets it: mention indices; VN_NO_MENTION where there is none. */
#define VN_NO_MENTION UINT32_MAX

typedef struct vn_office {
    uint32_t person;       /* the mention beside which it stands */
    uint32_t position;     /* VN_NO_MENTION: a rank alone */
    uint32_t organization; /* the body named with the position */
    uint32_t above;        /* the body above that, named right after it: "Phòng A Công an tỉnh B" */
    bool comma;            /* a comma stands between the two bodies */
    uint32_t joined;       /* the position that is one with it: "Chủ tịch kiêm Giám đốc" */
    uint32_t rank;
    uint32_t place;    /* of the position: "Thủ tướng Canada" */
    uint8_t where;     /* vn_office_where */
    uint8_t distance;  /* offices between it and the name */
    bool titled;       /* after a name that an office stands before, too */
    bool also;         /* "kiêm" stands before it */
    bool main;         /* "kiêm" stands after it */
    bool elect;        /* "Tổng thống đắc cử" */
    bool from_context; /* the body is that of the delegation or side that the person is named in */
} vn_office;

typedef enum vn_office_where {
    VN_O_BEFORE, /* Bộ trưởng X */
    VN_O_AFTER,  /* X, Bộ trưởng */
    VN_O_ROLE,   /* X làm trưởng đoàn */
    VN_O_SAME    /* người đồng cấp X: the office of the other side */
} vn_office_where;

/* "X, đại diện Bộ A": what somebody is told to be in a body by a word that is no office. Mentions, tokens. */
typedef struct vn_part {
    uint32_t person, organization;
    uint32_t first, n; /* the word; n is 0 where it says nothing beyond the body */
} vn_part;

typedef struct vn_offices {
    vn_office *items; /* in the order of the text */
    size_t n;
    vn_part *parts;
    size_t n_parts;
    vn_office *orphans; /* with a body or place, beside no name */
    size_t n_orphans;
} vn_offices;

vn_offices vn_offices_find(vn_arena *arena, const vn_text *text, const vn_tokens *tokens,
                           const vn_sentences *sentences, const vn_entities *entities);

/* What speaks for an office being the one that a reader would put down for the person. */
#define VN_OFFICE_FEATURES(X)                                                                                \
    X(times)          /* how often, logarithm */                                                             \
    X(body)           /* a body is named with it */                                                          \
    X(context_body)   /* the body comes from the delegation or side */                                       \
    X(nearest)        /* stands next to the name before it */                                                \
    X(first_after)    /* first after the name */                                                             \
    X(last_after)     /* last after the name */                                                              \
    X(after_titled)   /* only after a name that another office stands before */                              \
    X(role)           /* what the person does there: làm trưởng đoàn */                                \
    X(same)           /* người đồng cấp */                                                           \
    X(member)         /* ủy viên, thành viên, đại biểu */                                          \
    X(party_body)     /* of a party's body */                                                                \
    X(party_head)     /* tổng bí thư, bí thư */                                                        \
    X(state_head)     /* chủ tịch nước, tổng thống, vua */                                        \
    X(deputy_premier) /* phó thủ tướng */                                                              \
    X(leads_group)    /* trưởng đoàn, trưởng ban tổ chức */                                      \
    X(envoy)          /* đặc phái viên */                                                               \
    X(former)         /* nguyên, cựu */                                                                   \
    X(length)         /* syllables of the position */                                                        \
    X(first_seen)     /* the first that the article gives */                                                 \
    X(last_seen)      /* the last that the article gives */                                                  \
    X(extended)       /* another office of the person is this one with more words */                         \
    X(bare)           /* another one is the same office with a body */                                       \
    X(place)          /* a place completes it */                                                             \
    X(also)           /* kiêm */                                                                            \
    X(main)           /* kiêm follows */                                                                    \
    X(first_proper)   /* first of several offices told at once, memberships aside */                         \
    X(last_proper)    /* last of them */                                                                     \
    X(field)          /* bộ trưởng quốc phòng: a minister whose office names the field */            \
    X(party_leader)   /* tổng bí thư, bí thư thứ nhất, the party named */                          \
    X(royal)          /* công chúa, hoàng hậu: of a family, whatever else the holder does */            \
    X(society)        /* of a friendship society or group */

enum vn_office_feature {
#define X(name) VN_OF_##name,
    VN_OFFICE_FEATURES(X)
#undef X
        VN_OFFICE_FEATURE_COUNT
};

/* Learned by src/tools/train_office from the gold; made from src/model/office.tsv at build time. */
extern const float vn_office_weights[VN_OFFICE_FEATURE_COUNT];

/* One office of a person, all its mentions together. */
typedef struct vn_tenure {
    uint32_t person;       /* entity */
    uint32_t position;     /* entity */
    uint32_t organization; /* entity; VN_NO_MENTION where none is named */
    uint32_t above;        /* entity or VN_NO_MENTION */
    bool comma;            /* between the two bodies */
    bool elect;
    uint32_t joined, last; /* mentions of "Chủ tịch kiêm Giám đốc"; VN_NO_MENTION: an office by itself */
    uint32_t place;        /* mention */
    float f[VN_OFFICE_FEATURE_COUNT];
    uint32_t next; /* of the same person; VN_NO_MENTION at the end */
} vn_tenure;

typedef struct vn_tenures {
    vn_tenure *items;
    size_t n;
    uint32_t *first; /* by entity */
} vn_tenures;

vn_tenures vn_tenures_make(vn_arena *arena, const vn_entities *entities, const vn_offices *offices);

float vn_tenure_weight(const vn_tenure *c, const float *weights);

/* The name of its body, with the body above when that stands right beside it ("Vụ A Bộ B"), not after a
 * comma. */
const char *vn_tenure_body(vn_arena *arena, const vn_entities *entities, const vn_tenure *c);

/* "Chính phủ": each land has one, so that the one named before need not be meant. */
bool vn_is_of_each_land(const char *body, size_t len);

/* Whether a person's mention begins with a Vietnamese family name that people of `land` (ISO 3166) do not
 * bear; false of Viet Nam itself. */
bool vn_is_home_name(const vn_tokens *tokens, const vn_mention *person, const char *land);

extern const char *const vn_home_bodies[]; /* src/data/home_bodies.tsv; ends with NULL */

/* What office_tenure.c and office_link.c share. */
bool vn_office_extends(const char *longer, const char *shorter);
uint32_t vn_office_entity_of(const vn_entities *es, uint32_t mention);
bool vn_office_starts_with_any(const char *s, const char *const *words, size_t n);
#define VN_OFFICE_STARTS_WITH(s, words) vn_office_starts_with_any(s, words, sizeof words / sizeof *words)

/* Fills rank, position, organization and country of the persons. */
void vn_link_offices(vn_arena *arena, const vn_text *text, const vn_article *article, const vn_tokens *tokens,
                     const vn_sentences *sentences, vn_entities *entities);

#endif
