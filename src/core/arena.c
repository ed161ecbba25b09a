#include "arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A block is a quarter of what there is already: little is reserved in vain. */
#define SMALLEST_BLOCK 8192
#define LARGEST_STEP   (1 << 20)
#define ALIGN          16

struct vn_block {
    vn_block *older;
    size_t size; /* payload bytes */
    _Alignas(ALIGN) char payload[];
};

static void *
malloc_or_abort(void *self, size_t bytes)
{
    void *p = malloc(bytes);

    (void)self;
    if (!p) {
        fputs("out of memory\n", stderr);
        abort();
    }
    return p;
}

static void
free_block(void *self, void *block)
{
    (void)self;
    free(block);
}

const vn_host vn_malloc_host = {malloc_or_abort, free_block, NULL, NULL};

void
vn_arena_init(vn_arena *arena, const vn_host *host)
{
    memset(arena, 0, sizeof *arena);
    arena->host = host;
}

void
vn_arena_free(vn_arena *arena)
{
    arena->lent_end = NULL;
    vn_arena_release(arena, (vn_mark){NULL, NULL});
}

void
vn_arena_lend(vn_arena *arena, void *memory, size_t bytes)
{
    arena->at = memory;
    arena->end = arena->lent_end = arena->at + bytes;
}

static void
add_block(vn_arena *arena, size_t bytes)
{
    size_t size = arena->reserved / 4;
    vn_block *block;

    if (size < SMALLEST_BLOCK)
        size = SMALLEST_BLOCK;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < bytes)
        size = bytes;
    block = arena->host->alloc(arena->host->self, sizeof(vn_block) + size);
    block->older = arena->blocks;
    block->size = size;
    arena->blocks = block;
    arena->at = block->payload;
    arena->end = block->payload + size;
    arena->reserved += size;
}

void *
vn_alloc(vn_arena *arena, size_t bytes)
{
    char *p;

    bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (!arena->at || bytes > (size_t)(arena->end - arena->at))
        add_block(arena, bytes);
    p = arena->at;
    arena->at += bytes;
    return p;
}

void *
vn_alloc0(vn_arena *arena, size_t bytes)
{
    return memset(vn_alloc(arena, bytes), 0, bytes);
}

char *
vn_strndup(vn_arena *arena, const char *s, size_t bytes)
{
    char *copy = vn_alloc(arena, bytes + 1);

    memcpy(copy, s, bytes);
    copy[bytes] = '\0';
    return copy;
}

void
vn_arena_trim(vn_arena *arena, void *last, size_t bytes)
{
    arena->at = (char *)last + ((bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1));
}

vn_mark
vn_arena_mark(const vn_arena *arena)
{
    return (vn_mark){arena->blocks, arena->at};
}

void
vn_arena_release(vn_arena *arena, vn_mark mark)
{
    while (arena->blocks != mark.block) {
        vn_block *block = arena->blocks;

        arena->blocks = block->older;
        arena->reserved -= block->size;
        arena->host->free(arena->host->self, block);
    }
    arena->at = mark.at;
    arena->end = mark.block ? mark.block->payload + mark.block->size : arena->lent_end;
}

void *
vn_regrow(vn_arena *arena, void *items, size_t item_size, size_t used, size_t capacity)
{
    void *bigger = vn_alloc(arena, item_size * capacity);

    if (used)
        memcpy(bigger, items, item_size * used);
    return bigger;
}
