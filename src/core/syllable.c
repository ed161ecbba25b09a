#include "syllable.h"

#include "unicode.h"

#include <string.h>
#include <utf8proc.h>

enum { MAX_LETTERS = 7 /* nghieng */, ONSET_LETTERS = 3, RIME_LETTERS = 4 };

/* Longest first: the first that fits is the onset. */
static const char onsets[][ONSET_LETTERS + 1] = {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu",
                                                 "th",  "tr", "b",  "c",  "d",  "g",  "h",  "k",  "l",
                                                 "m",   "n",  "p",  "r",  "s",  "t",  "v",  "x"};

/* Without marks, in alphabetical order; none has more than four letters. */
static const char rimes[][RIME_LETTERS + 1] = {
    "a",    "ac",   "ach",  "ai",   "am",   "an",  "ang",  "anh",  "ao",   "ap",   "at",  "au",  "ay",
    "e",    "ec",   "em",   "en",   "eng",  "enh", "eo",   "ep",   "et",   "eu",   "i",   "ia",  "ich",
    "iec",  "iem",  "ien",  "ieng", "iep",  "iet", "ieu",  "im",   "in",   "inh",  "ip",  "it",  "iu",
    "o",    "oa",   "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao",  "oap", "oat", "oay",
    "oc",   "oe",   "oen",  "oeo",  "oet",  "oi",  "om",   "on",   "ong",  "op",   "ot",  "u",   "ua",
    "uan",  "uang", "uat",  "uay",  "uc",   "ue",  "uech", "uenh", "ui",   "um",   "un",  "ung", "uo",
    "uoc",  "uoi",  "uom",  "uon",  "uong", "uop", "uot",  "uou",  "up",   "ut",   "uu",  "uy",  "uya",
    "uych", "uyen", "uyet", "uynh", "uyt",  "uyu", "y",    "yem",  "yen",  "yeng", "yet", "yeu",
};

/* Of a letter from a to z. */
static inline bool
is_vowel(char c)
{
    static const uint32_t vowels = 1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('i' - 'a') |
                                   1u << ('o' - 'a') | 1u << ('u' - 'a') | 1u << ('y' - 'a');

    return 1u << (c - 'a') & vowels;
}

/* Four letters, or fewer and NULs, as a number: numbers are ordered as the words are. */
static inline uint32_t
packed(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;

    return (uint32_t)u[0] << 24 | (uint32_t)u[1] << 16 | (uint32_t)u[2] << 8 | u[3];
}

/* 1-based; 0 when the n letters, NULs after them, are no rime. */
static unsigned
find_rime(const char *s, unsigned n)
{
    uint32_t key = packed(s);
    unsigned low = 0;

    if (n == 0 || n > RIME_LETTERS || !is_vowel(*s))
        return 0;
    for (unsigned left = sizeof rimes / sizeof *rimes; left > 1;) {
        unsigned half = left / 2;

        low += packed(rimes[low + half]) <= key ? half : 0;
        left -= half;
    }
    return packed(rimes[low]) == key ? low + 1 : 0;
}

/* 1-based; 0 when the first n letters are no onset. Those with n letters stand at [first, last). */
static unsigned
find_onset(const char *s, unsigned n)
{
    static const uint8_t first[] = {0, 11, 1, 0}, last[] = {0, 26, 11, 1};
    static const uint32_t seconds = 1u << ('h' - 'a') | 1u << ('i' - 'a') | 1u << ('g' - 'a') |
                                    1u << ('u' - 'a') | 1u << ('r' - 'a'); /* letters of onsets */
    uint32_t key = packed(s) >> (32 - 8 * n) << (32 - 8 * n);

    if (is_vowel(*s) || (n > 1 && !(1u << (s[1] - 'a') & seconds)))
        return 0;
    for (unsigned i = first[n]; i < last[n]; i++)
        if (packed(onsets[i]) == key)
            return i + 1;
    return 0;
}

bool
vn_syllable_sound(const char *s, size_t bytes, vn_sound *sound)
{
    char base[MAX_LETTERS + 1] = {0};
    const char *end = s + bytes;
    unsigned n, letters = 0;

    for (; s < end; s += n) {
        uint32_t cp = vn_base(vn_decode(s, end, &n));

        if (cp < 'a' || cp > 'z' || letters == MAX_LETTERS)
            return false;
        base[letters++] = (char)cp;
    }
    *sound = (vn_sound){0, (uint8_t)find_rime(base, letters)};
    for (n = ONSET_LETTERS; n > 0 && !sound->rime; n--) {
        unsigned onset = letters >= n ? find_onset(base, n) : 0;

        if (!onset)
            continue;
        sound->onset = (uint8_t)onset;
        sound->rime = (uint8_t)find_rime(base + n, letters - n);
        if (!sound->rime && n == 2) /* gi and qu lend their vowel to the rime: gì, quốc */
            sound->rime = (uint8_t)find_rime(base + 1, letters - 1);
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
vn_are_syllables(const char *s, size_t bytes)
{
    for (const char *end = s + bytes, *stop; s < end; s = stop + 1) {
        const char *blank = memchr(s, ' ', (size_t)(end - s));

        stop = blank ? blank : end;
        if (stop > s && !vn_is_syllable(s, (size_t)(stop - s)))
            return false;
    }
    return true;
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
