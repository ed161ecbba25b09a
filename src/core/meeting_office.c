/* meeting_office.c: see meeting_office.h. */
#include "meeting_office.h"

bool
vn_begins_with(const char *s, size_t len, const char *words)
{
    size_t n = strlen(words);

    return len >= n && (len == n || s[n] == ' ') && vn_hash_lower(s, n) == vn_hash_lower(words, n);
}

const vn_office_fact *
vn_office_fact_of(const char *office, size_t len)
{
    const vn_office_fact *best = NULL;

    for (const vn_office_fact *f = vn_office_facts; f->office; f++)
        if (vn_begins_with(office, len, f->office) && (!best || strlen(best->office) < strlen(f->office)))
            best = f;
    return best;
}

vn_sole
vn_office_sole(const char *office, size_t len)
{
    const vn_office_fact *f = vn_office_fact_of(office, len);

    return f && strlen(f->office) == len ? (vn_sole)f->sole : VN_SOLE_NONE;
}

const vn_organ *
vn_organ_of(const char *body)
{
    for (const vn_organ *o = vn_organs; o->organ; o++)
        if (vn_begins_with(body, strlen(body), o->organ))
            return o;
    return NULL;
}

bool
vn_sits_in(const char *body, const char *land)
{
    for (const vn_seat *s = vn_seats; body && land && s->body; s++)
        if (vn_begins_with(body, strlen(body), s->body))
            for (const char *at = s->lands; *at; at += at[2] == ' ' ? 3 : 2)
                if (at[0] == land[0] && at[1] == land[1])
                    return true;
    return false;
}

bool
vn_is_union(const char *body)
{
    const vn_organ *organ = body ? vn_organ_of(body) : NULL;

    if (organ)
        return organ->whole != NULL;
    for (const vn_organ *o = vn_organs; body && o->organ; o++)
        if (o->whole && vn_begins_with(body, strlen(body), o->whole))
            return true;
    return false;
}

bool
vn_is_mission(const char *body)
{
    static const char *const words[] = {"Đại sứ quán", "Tổng lãnh sự quán", "Tổng Lãnh sự quán", "Phái đoàn"};

    for (size_t k = 0; body && k < sizeof words / sizeof *words; k++)
        if (!strncmp(body, words[k], strlen(words[k])))
            return true;
    return false;
}

/* How high a body stands in its state or force, by its first words; 0 where they do not tell. */
static int
body_height(const char *name)
{
    static const struct {
        const char *words;
        int height;
    } bodies[] = {{"trạm", 1},
                  {"đồn", 1},
                  {"đội", 1},
                  {"tổ", 1},
                  {"phòng", 2},
                  {"tiểu đoàn", 2},
                  {"đại đội", 1},
                  {"trung đoàn", 2},
                  {"khoa", 1},
                  {"trung tâm", 2},
                  {"cục", 3},
                  {"vụ", 3},
                  {"viện", 3},
                  {"học viện", 3},
                  {"vùng", 3},
                  {"ban chỉ huy", 2},
                  {"công an xã", 1},
                  {"công an phường", 1},
                  {"công an huyện", 2},
                  {"bộ chỉ huy", 4},
                  {"bđbp", 4},
                  {"bộ đội biên phòng", 4},
                  {"công an tỉnh", 4},
                  {"công an thành phố", 4},
                  {"tổng cục", 4},
                  {"bộ tư lệnh", 5},
                  {"quân khu", 5},
                  {"quân đội", 7},
                  {"bộ", 6},
                  {"thanh tra chính phủ", 6}};
    size_t n = strlen(name), longest = 0;
    int height = 0;

    for (size_t k = 0; k < sizeof bodies / sizeof *bodies; k++)
        if (strlen(bodies[k].words) > longest && vn_begins_with(name, n, bodies[k].words)) {
            longest = strlen(bodies[k].words);
            height = bodies[k].height;
        }
    return height;
}

bool
vn_is_part_of(const char *part, const char *whole)
{
    int height = body_height(part);

    return height && height < body_height(whole);
}
