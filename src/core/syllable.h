/*
 * syllable.h: what a Vietnamese syllable can look like.
 */
#ifndef VN_SYLLABLE_H
#define VN_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Numbers of an onset (0: none) and a rime, without tone and vowel marks. */
typedef struct vn_sound {
    uint8_t onset, rime;
} vn_sound;

/*
 * Whether the letters of s (UTF-8, normal view, any case) spell an onset and a rime of Vietnamese;
 * tone and vowel marks are not looked at, so that 'Nam' passes and 'Moon' does not.
 */
bool vn_is_syllable(const char *s, size_t bytes);

/* Whether all parts of s that blanks part are; true of an empty one. */
bool vn_are_syllables(const char *s, size_t bytes);

/* The same as vn_is_syllable, and what they are. */
bool vn_syllable_sound(const char *s, size_t bytes, vn_sound *sound);

/* Whether one of its letters carries a tone mark; the level tone has none. */
bool vn_has_tone(const char *s, size_t bytes);

#endif
