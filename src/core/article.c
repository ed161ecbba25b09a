#include "article.h"

vn_article
vn_article_make(vn_arena *arena, const vn_text *text)
{
    vn_article article = {.zones = VN_NEW0(arena, vn_zone, 1), .n_zones = text->len > 0};

    article.zones[0] = (vn_zone){0, (uint32_t)text->len, VN_Z_BODY};
    return article;
}

vn_zone_kind
vn_zone_at(const vn_article *article, uint32_t at)
{
    size_t low = 0, high = article->n_zones;

    while (low < high) {
        size_t middle = (low + high) / 2;
        const vn_zone *z = &article->zones[middle];

        if (at < z->start)
            high = middle;
        else if (at >= z->start + z->len)
            low = middle + 1;
        else
            return z->kind;
    }
    return VN_Z_BODY;
}
