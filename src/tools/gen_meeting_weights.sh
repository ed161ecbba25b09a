#!/bin/sh
# gen_meeting_weights.sh DIR: the models of meeting_model.h as C, on stdout.
# DIR/meeting_NAME.tsv holds lines of a feature and its weight; topic features may be topic:K.
models='candidate:CF kind:KF encounter:EF participant:PF host:HF topic:TOF date:DF place:LF document:OF'

weights() {
	total=${prefix}_COUNT
	[ "$name" = topic ] && total=${prefix}_TOTAL
	echo "static const float ${name}_weights[$total] = {"
	awk -v p="$prefix" '!/^#/ && NF == 2 {
		w = $2 ~ /\./ ? $2 : $2 ".0"
		if ($1 ~ /^[0-9]+$/) printf "[%s_COUNT + %s] = %sf,\n", p, $1, w
		else printf "[%s_%s] = %sf,\n", p, $1, w
	}' "$1"
	echo '};'
}

set -e
echo '/* Made by gen_meeting_weights.sh. */'
echo '#include "meeting_topics.h"'
default=
for model in $models; do
	name=${model%:*} prefix=VN_${model#*:}
	weights "$1/meeting_$name.tsv"
	default="$default
    .$name = ${name}_weights,"
done
echo "const vn_meeting_model vn_meeting_model_default = {$default
};"
