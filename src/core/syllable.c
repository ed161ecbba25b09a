#include "syllable.h"

#include "unicode.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define MAX_LETTERS 7 /* nghieng */

/* Longest first: the first that fits is the onset. */
static const char *const onsets[] = {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu",
                                     "th",  "tr", "b",  "c",  "d",  "g",  "h",  "k",  "l",
                                     "m",   "n",  "p",  "r",  "s",  "t",  "v",  "x"};

/* Without marks, in alphabetical order. */
static const char *const rimes[] = {
    "a",    "ac",   "ach",  "ai",   "am",   "an",  "ang",  "anh",  "ao",   "ap",   "at",  "au",  "ay",
    "e",    "ec",   "em",   "en",   "eng",  "enh", "eo",   "ep",   "et",   "eu",   "i",   "ia",  "ich",
    "iec",  "iem",  "ien",  "ieng", "iep",  "iet", "ieu",  "im",   "in",   "inh",  "ip",  "it",  "iu",
    "o",    "oa",   "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao",  "oap", "oat", "oay",
    "oc",   "oe",   "oen",  "oeo",  "oet",  "oi",  "om",   "on",   "ong",  "op",   "ot",  "u",   "ua",
    "uan",  "uang", "uat",  "uay",  "uc",   "ue",  "uech", "uenh", "ui",   "um",   "un",  "ung", "uo",
    "uoc",  "uoi",  "uom",  "uon",  "uong", "uop", "uot",  "uou",  "up",   "ut",   "uu",  "uy",  "uya",
    "uych", "uyen", "uyet", "uynh", "uyt",  "uyu", "y",    "yem",  "yen",  "yeng", "yet", "yeu",
};

static int
compare_rime(const void *key, const void *rime)
{
    return strcmp(key, *(const char *const *)rime);
}

/* 1-based; 0 when s is no rime. */
static unsigned
find_rime(const char *s)
{
    const char *const *rime = bsearch(s, rimes, sizeof rimes / sizeof *rimes, sizeof *rimes, compare_rime);

    return rime ? (unsigned)(rime - rimes) + 1 : 0;
}

bool
vn_syllable_sound(const char *s, size_t bytes, vn_sound *sound)
{
    char base[MAX_LETTERS + 1];
    const char *end = s + bytes;
    unsigned n, letters = 0;

    for (; s < end; s += n) {
        uint32_t cp = vn_base(vn_decode(s, end, &n));

        if (cp < 'a' || cp > 'z' || letters == MAX_LETTERS)
            return false;
        base[letters++] = (char)cp;
    }
    base[letters] = '\0';
    *sound = (vn_sound){0, (uint8_t)find_rime(base)};
    for (size_t i = 0; i < sizeof onsets / sizeof *onsets && !sound->rime; i++) {
        size_t len = strlen(onsets[i]);

        if (strncmp(base, onsets[i], len) != 0)
            continue;
        sound->onset = (uint8_t)(i + 1);
        sound->rime = (uint8_t)find_rime(base + len);
        if (!sound->rime && len == 2) /* gi and qu lend their vowel to the rime: gì, quốc */
            sound->rime = (uint8_t)find_rime(base + 1);
    }
    return sound->rime != 0;
}

bool
vn_is_syllable(const char *s, size_t bytes)
{
    vn_sound sound;

    return vn_syllable_sound(s, bytes, &sound);
}

bool
vn_has_tone(const char *s, size_t bytes)
{
    const char *end = s + bytes;
    unsigned n;

    for (; s < end; s += n) {
        utf8proc_int32_t parts[8];
        int boundary = UTF8PROC_BOUNDCLASS_START;
        utf8proc_ssize_t k = utf8proc_decompose_char((utf8proc_int32_t)vn_decode(s, end, &n), parts, 8,
                                                     UTF8PROC_DECOMPOSE, &boundary);

        while (k-- > 1)
            if (k < 8 && (parts[k] == 0x300 || parts[k] == 0x301 || parts[k] == 0x303 || parts[k] == 0x309 ||
                          parts[k] == 0x323))
                return true;
    }
    return false;
}
