/*
 * arena.h: the memory of one call.
 *
 * Every allocation of the core comes from an arena and lives until the arena is
 * freed. The host supplies blocks; it reports exhaustion by not returning, so
 * no function of the core has to check for NULL.
 */
#ifndef VN_ARENA_H
#define VN_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the core needs from its surroundings. Neither alloc nor check may return on failure. */
typedef struct vn_host {
    void *(*alloc)(void *self, size_t bytes);
    void (*free)(void *self, void *block);
    void (*check)(void *self); /* called now and then in long work: the place for interrupts; may be NULL */
    void *self;
} vn_host;

typedef struct vn_block vn_block;

typedef struct vn_arena {
    const vn_host *host;
    vn_block *blocks;
    char *at, *end;
    char *lent_end;  /* of memory lent to begin with, NULL without */
    size_t reserved; /* bytes taken from the host */
} vn_arena;

/* A point to which an arena can be wound back, giving back what was allocated since. */
typedef struct vn_mark {
    vn_block *block;
    char *at;
} vn_mark;

/* A host on malloc that aborts when memory runs out: for tools and tests. */
extern const vn_host vn_malloc_host;

void vn_arena_init(vn_arena *arena, const vn_host *host);
void vn_arena_free(vn_arena *arena);

/* Lends a fresh arena memory to use before it asks the host for any; aligned for any type, and of the caller.
 */
void vn_arena_lend(vn_arena *arena, void *memory, size_t bytes);

/* Uninitialised memory, aligned for any type; `bytes` may be 0. */
void *vn_alloc(vn_arena *arena, size_t bytes);
void *vn_alloc0(vn_arena *arena, size_t bytes);
char *vn_strndup(vn_arena *arena, const char *s, size_t bytes);

/* Gives back what the last allocation has beyond its first `bytes`. */
void vn_arena_trim(vn_arena *arena, void *last, size_t bytes);

vn_mark vn_arena_mark(const vn_arena *arena);
void vn_arena_release(vn_arena *arena, vn_mark mark);

#define VN_NEW(arena, type, n)  ((type *)vn_alloc((arena), sizeof(type) * (size_t)(n)))
#define VN_NEW0(arena, type, n) ((type *)vn_alloc0((arena), sizeof(type) * (size_t)(n)))

/* The capacity to grow to when `n` items are in use and one more is coming. */
static inline size_t
vn_grown(size_t n)
{
    return n < 16 ? 16 : n * 2;
}

void *vn_regrow(vn_arena *arena, void *items, size_t item_size, size_t used, size_t capacity);

/* Makes room for one more item at the end of a vector kept as (items, n, cap) in an arena. */
#define VN_PUSH_ROOM(arena, items, n, cap)                                                                   \
    do {                                                                                                     \
        if ((n) == (cap)) {                                                                                  \
            (cap) = vn_grown(cap);                                                                           \
            (items) = vn_regrow((arena), (items), sizeof(*(items)), (n), (cap));                             \
        }                                                                                                    \
    } while (0)

static inline void
vn_check(const vn_arena *arena)
{
    if (arena->host->check)
        arena->host->check(arena->host->self);
}

#endif
