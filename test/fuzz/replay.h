/* replay.h: runs a fuzz target over files, for valgrind and for findings. Included by a target built with
 * VN_REPLAY. */
#ifndef VN_REPLAY_H
#define VN_REPLAY_H

#include <stdio.h>

int
main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        static uint8_t buffer[1 << 20];
        FILE *f = fopen(argv[i], "rb");
        size_t n;

        if (!f) {
            perror(argv[i]);
            return 1;
        }
        n = fread(buffer, 1, sizeof buffer, f);
        fclose(f);
        LLVMFuzzerTestOneInput(buffer, n);
    }
    printf("%d inputs\n", argc - 1);
    return 0;
}

#endif
