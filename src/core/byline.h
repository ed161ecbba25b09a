/*
 * byline.h: who signed an article, and the stamp of its publication.
 */
#ifndef VN_BYLINE_H
#define VN_BYLINE_H

#include "arena.h"

#include <stdbool.h>

typedef struct vn_signature {
    const char **names; /* reporters; the office ("PV", "Ban Thời sự") where no person is named */
    size_t n;
    const char *agency; /* NULL where none is named */
} vn_signature;

/*
 * Whether the stretch [at, end) of a line is a signature and nothing else: "Đình Hợp (CTV)",
 * "Việt Hưng – Tâm Phạm", "Theo TTXVN", "Tin, ảnh: VĂN THÀNH", "PV (TTXVN)".
 */
bool vn_signature_parse(vn_arena *arena, const char *s, size_t at, size_t end, vn_signature *out);

/* A stamp of publication: "Thứ Hai, 06/01/2012, 08:15 (GMT+7)", "Cập nhật: 06-01-2012". */
typedef struct vn_stamp {
    size_t start, end; /* bytes */
    int year, month, day;
    bool time, weekday, label; /* a clock time, a weekday, a word such as "cập nhật" stands in it */
} vn_stamp;

/* The first stamp with a whole date within [at, end). */
bool vn_stamp_find(const char *s, size_t at, size_t end, vn_stamp *out);

#endif
