#include "gazetteer.h"

const vn_gaz_node *
vn_gaz_find(uint32_t key)
{
    for (uint32_t at = key >> 1 & vn_gaz_mask; vn_gaz_table[at].key; at = (at + 1) & vn_gaz_mask)
        if (vn_gaz_table[at].key == key)
            return &vn_gaz_table[at];
    return NULL;
}
