/*
 * article.h: the structure of a raw article: which part of it is title, body, caption,
 * byline or site furniture.
 */
#ifndef VN_ARTICLE_H
#define VN_ARTICLE_H

#include "text.h"

typedef enum vn_zone_kind {
    VN_Z_TITLE,
    VN_Z_LEAD,
    VN_Z_BODY,
    VN_Z_CAPTION,  /* caption of a picture, its credit included */
    VN_Z_BYLINE,   /* reporters' names, at the end or under the title */
    VN_Z_DATELINE, /* a line or prefix that holds the date of publication alone ("date 2025-05") */
    VN_Z_FURNITURE /* related links, share lines, menus, view counts: no news */
} vn_zone_kind;

/* A stretch of the normal view, bytes. Zones ascend and cover every byte that is not blank. */
typedef struct vn_zone {
    uint32_t start, len;
    vn_zone_kind kind;
} vn_zone;

typedef struct vn_article {
    vn_zone *zones;
    size_t n_zones;
    const char *title; /* letters as in the source, blanks ordinary; NULL where there is none */
    /* Date of publication as EDTF ("2025-05", "2012-01-06"); NULL where the text does not give it. */
    const char *published;
    const char **byline; /* names, in the order of the text */
    size_t n_byline;
    const char *agency; /* "TTXVN", "VOV.VN"; NULL where none is named */
} vn_article;

vn_article vn_article_make(vn_arena *arena, const vn_text *text);

/* The zone that holds the byte `at` of the normal view; VN_Z_BODY where none does. */
vn_zone_kind vn_zone_at(const vn_article *article, uint32_t at);

#endif
