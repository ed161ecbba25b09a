#!/bin/sh
# gen_meeting_weights.sh DIR: the weights of the models of meeting_model.h as C, on stdout.
echo '/* Made by gen_meeting_weights.sh. */'
echo '#include "meeting_model.h"'
echo 'const float vn_candidate_weights[VN_CF_COUNT] = {'
awk '!/^#/ && NF == 2 { printf "[VN_CF_%s] = %sf,\n", $1, ($2 ~ /\./ ? $2 : $2 ".0") }' "$1/meeting_candidates.tsv"
echo '};'
