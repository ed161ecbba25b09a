#!/bin/sh
# gen_meeting_weights.sh DIR: the weights of the models of meeting_model.h as C, on stdout.
# DIR/meeting_NAME.tsv holds lines of a feature and its weight; topic features may be topic:K.
echo '/* Made by gen_meeting_weights.sh. */'
echo '#include "meeting_topics.h"'
for model in candidate:CF kind:KF encounter:EF participant:PF host:HF topic:TOF date:DF place:LF document:OF; do
	name=${model%:*} prefix=VN_${model#*:}
	total=${prefix}_COUNT
	[ "$name" = topic ] && total=${prefix}_TOTAL
	echo "const float vn_${name}_weights[$total] = {"
	awk -v p="$prefix" '!/^#/ && NF == 2 {
		w = $2 ~ /\./ ? $2 : $2 ".0"
		if ($1 ~ /^[0-9]+$/) printf "[%s_COUNT + %s] = %sf,\n", p, $1, w
		else printf "[%s_%s] = %sf,\n", p, $1, w
	}' "$1/meeting_$name.tsv"
	echo '};'
done
