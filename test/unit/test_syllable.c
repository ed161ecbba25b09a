/* What a Vietnamese syllable can look like. */
#include "unit.h"

#include "syllable.h"

static bool
syllable(const char *s)
{
    return vn_is_syllable(s, strlen(s));
}

static vn_sound
sound(const char *s)
{
    vn_sound v = {0, 0};

    vn_syllable_sound(s, strlen(s), &v);
    return v;
}

static bool
has_tone(const char *s)
{
    return vn_has_tone(s, strlen(s));
}

int
main(void)
{
    static const char *const good[] = {"Nam",    "nghiêng", "quốc", "gì",  "giếng",
                                       "Thuyết", "ĐÀM",     "ở",    "yên", "huỳnh"};
    static const char *const bad[] = {"",    "Moon",   "Jong", "Al",       "b",
                                      "ngh", "strong", "a1",   "nghiengs", "thuyếtt"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CHECK(syllable(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK(!syllable(bad[i]));
    CHECK(sound("vồn").onset == sound("vã").onset);
    CHECK(sound("bồi").rime == sound("hồi").rime && sound("bồi").onset != sound("hồi").onset);
    CHECK(sound("an").onset == 0 && sound("an").rime == sound("ban").rime);
    CHECK(sound("trăng").onset != sound("tăng").onset);
    CHECK(has_tone("tế") && has_tone("xã") && has_tone("ĐẠI") && !has_tone("đen") && !has_tone("mô"));
    return unit_report("syllable");
}
