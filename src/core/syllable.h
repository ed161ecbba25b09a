/*
 * syllable.h: what a Vietnamese syllable can look like.
 */
#ifndef VN_SYLLABLE_H
#define VN_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether the letters of s (UTF-8, normal view, any case) spell an onset and a rime of Vietnamese;
 * tone and vowel marks are not looked at, so that 'Nam' passes and 'Moon' does not.
 */
bool vn_is_syllable(const char *s, size_t bytes);

/* Whether one of its letters carries a tone mark; the level tone has none. */
bool vn_has_tone(const char *s, size_t bytes);

#endif
