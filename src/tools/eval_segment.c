/*
 * eval_segment: word F1 of the compiled-in segmenter, or of other weights.
 *
 *   eval_segment [-m WEIGHTS] GOLD ...     GOLD as segment_corpus.h reads it
 */
#include "segment_corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *
read_weights(const char *path)
{
    FILE *f = fopen(path, "rb");
    long size;
    void *bytes;

    if (!f || fseek(f, 0, SEEK_END) != 0 || (size = ftell(f)) < (long)sizeof(vn_seg_header)) {
        fprintf(stderr, "eval_segment: cannot read %s\n", path);
        exit(1);
    }
    rewind(f);
    bytes = aligned_alloc(64, ((size_t)size + 63) / 64 * 64);
    if (!bytes || fread(bytes, 1, (size_t)size, f) != (size_t)size)
        abort();
    fclose(f);
    return bytes;
}

int
main(int argc, char **argv)
{
    void *weights = NULL;

    for (int i = 1; i < argc; i++) {
        seg_score s;

        if (strcmp(argv[i], "-m") == 0 && i + 1 < argc) {
            free(weights);
            weights = read_weights(argv[++i]);
            continue;
        }
        s = seg_evaluate(weights, argv[i]);
        printf("%s: P %.4f R %.4f F1 %.4f gold %zu found %zu\n", argv[i],
               s.found ? (double)s.right / (double)s.found : 0, s.gold ? (double)s.right / (double)s.gold : 0,
               seg_f1(s), s.gold, s.found);
    }
    free(weights);
    return 0;
}
