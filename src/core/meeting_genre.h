/* meeting_genre.h: what kind of article it is. */
#ifndef VN_MEETING_GENRE_H
#define VN_MEETING_GENRE_H

#include "meeting_scene.h"

#define VN_GENRE_YEARS 6 /* of an article that looks back */

typedef struct vn_genre {
    bool press, spokesman, mourning; /* by the words of headline and lead */
    size_t years;                    /* that its dates name, counted to VN_GENRE_YEARS */
} vn_genre;

vn_genre vn_genre_of(const vn_scene *sc);

#endif
