/* unit.h: checks for the unit tests of the core; each test program prints its counts. */
#ifndef VN_UNIT_H
#define VN_UNIT_H

#include <stdio.h>
#include <string.h>

static int unit_passed, unit_failed;

#define CHECK(condition)                                                                                     \
    do {                                                                                                     \
        if (condition)                                                                                       \
            unit_passed++;                                                                                   \
        else {                                                                                               \
            unit_failed++;                                                                                   \
            printf("%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);                                   \
        }                                                                                                    \
    } while (0)

#define CHECK_TEXT(got, want)                                                                                \
    do {                                                                                                     \
        const char *got_ = (got), *want_ = (want);                                                           \
        if (got_ && strcmp(got_, want_) == 0)                                                                \
            unit_passed++;                                                                                   \
        else {                                                                                               \
            unit_failed++;                                                                                   \
            printf("%s:%d: got \"%s\", want \"%s\"\n", __FILE__, __LINE__, got_ ? got_ : "(null)", want_);   \
        }                                                                                                    \
    } while (0)

/* The last line of main: prints "NAME: N passed, N failed" and gives the exit status. */
static inline int
unit_report(const char *name)
{
    printf("%s: %d passed, %d failed\n", name, unit_passed, unit_failed);
    return unit_failed != 0;
}

#endif
