# vnnews: build with PGXS. The two commands of the README: make demo, make test.

EXTENSION   = vnnews
EXTVERSION := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" vnnews.control)
MODULE_big  = vnnews

CORE_SRC := $(sort $(wildcard src/core/*.c))
PG_SRC   := $(sort $(wildcard src/pg/*.c))
GEN_SRC  := build/gen/unicode_tables.c build/gen/place_tables.c build/gen/encounter_tables.c build/gen/topic_tables.c \
            build/gen/meeting_weights.c
GEN_SRC  += build/gen/office_weights.c build/gen/abbreviation_tables.c build/gen/international_tables.c build/gen/home_tables.c build/gen/signing_tables.c build/gen/office_tables.c
GEN_SRC  += build/gen/search_tables.c build/gen/accent_tables.c
GEN_SRC  += build/gen/place_word_tables.c
GEN_SRC  += build/gen/page_phrase_tables.c
GEN_SRC  += build/gen/gazetteer_tables.c build/gen/agree_tables.c build/gen/beside_tables.c build/gen/word_tables.c build/gen/part_tables.c
OBJS      = $(CORE_SRC:.c=.o) $(PG_SRC:.c=.o) $(GEN_SRC:.c=.o)

INSTALL_PARTS := $(sort $(wildcard sql/install/*.sql))
DATA_built = sql/vnnews--$(EXTVERSION).sql
DATA       = $(wildcard sql/update/vnnews--*--*.sql)
DOCS       = README.md

REGRESS      = $(patsubst test/sql/%.sql,%,$(sort $(wildcard test/sql/*.sql)))
REGRESS_OPTS = --inputdir=test --outputdir=build/regress --load-extension=vnnews --encoding=UTF8 --no-locale

WARNINGS  = -Wall -Wextra -Wvla -Wshadow -Werror=implicit-function-declaration
LIBS_CFLAGS := $(shell pkg-config --cflags libutf8proc icu-uc 2>/dev/null)
LIBS_LINK   := $(shell pkg-config --libs libutf8proc icu-uc 2>/dev/null)
PG_CFLAGS   = $(WARNINGS) -fno-semantic-interposition
PG_CPPFLAGS = -DVNNEWS_VERSION='"$(EXTVERSION)"' -Isrc/core $(LIBS_CFLAGS)
SHLIB_LINK  = $(LIBS_LINK) -Wl,-Bsymbolic
EXTRA_CLEAN = build sql/vnnews--$(EXTVERSION).sql

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifneq ($(PGXS),)
override with_llvm = no
include $(PGXS)
# PostgreSQL's own headers are read as system headers: our warnings are for our code.
override CPPFLAGS := $(patsubst -I$(includedir_server),-isystem $(includedir_server),$(CPPFLAGS))

# The corpus scripts are run by psql, from the checkout or from where they are installed.
CORPUS_SQL := $(sort $(wildcard sql/corpus/*.sql))
install: install-corpus
uninstall: uninstall-corpus
.PHONY: install-corpus uninstall-corpus
install-corpus:
	$(MKDIR_P) '$(DESTDIR)$(datadir)/vnnews'
	$(INSTALL_DATA) $(CORPUS_SQL) '$(DESTDIR)$(datadir)/vnnews/'
uninstall-corpus:
	rm -f $(CORPUS_SQL:sql/corpus/%='$(DESTDIR)$(datadir)/vnnews'/%)
else
all install:
	@echo "$(PG_CONFIG) not found (make demo and make test install what is lacking)" >&2; exit 1
endif

HOSTCC ?= $(if $(CC),$(CC),cc)
CORE_CFLAGS = -std=c11 -O2 -g $(WARNINGS) -Isrc/core -Ibuild/gen $(LIBS_CFLAGS)
SANITIZE    = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

sql/vnnews--$(EXTVERSION).sql: $(INSTALL_PARTS)
	cat $(INSTALL_PARTS) > $@

$(OBJS): $(wildcard src/core/*.h src/pg/*.h) Makefile
HOT := segment text token token_scan token_figures token_address sentence search_parse search_form search_key
$(HOT:%=src/core/%.o): override CFLAGS += -O3

# -- data and models as C

build/gen build/unit build/tools:
	mkdir -p $@

build/tools/gen_unicode: src/tools/gen_unicode.c src/core/unicode.c src/core/unicode.h | build/tools
	$(HOSTCC) -std=c11 -O1 $(WARNINGS) $(LIBS_CFLAGS) -o $@ src/tools/gen_unicode.c src/core/unicode.c $(LIBS_LINK)

build/gen/unicode_tables.c: build/tools/gen_unicode | build/gen
	build/tools/gen_unicode > $@

PAGE_DATA := src/data/furniture.tsv src/data/article_words.tsv
GEN_PAGE  := src/tools/gen_page_phrases.c src/core/arena.c src/core/text.c src/core/unicode.c

build/tools/gen_page_phrases: $(GEN_PAGE) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_PAGE) build/gen/unicode_tables.c $(LIBS_LINK)

build/gen/page_phrase_tables.c: build/tools/gen_page_phrases $(PAGE_DATA) | build/gen
	build/tools/gen_page_phrases $(PAGE_DATA) > $@

PLACE_DATA := src/data/countries.tsv src/data/places.tsv src/data/vn_units.tsv
GEN_PLACES := src/tools/gen_places.c src/core/arena.c src/core/namekey.c src/core/text.c src/core/unicode.c

build/tools/gen_places: $(GEN_PLACES) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_PLACES) build/gen/unicode_tables.c $(LIBS_LINK)

build/gen/place_tables.c: build/tools/gen_places $(PLACE_DATA) | build/gen
	build/tools/gen_places $(PLACE_DATA) > $@

GEN_PHRASES := src/tools/gen_phrases.c src/core/arena.c src/core/meeting_names.c src/core/text.c $(wildcard src/core/token*.c) \
               src/core/syllable.c \
               src/core/unicode.c

build/tools/gen_phrases: $(GEN_PHRASES) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_PHRASES) build/gen/unicode_tables.c $(LIBS_LINK)

build/gen/encounter_tables.c: build/tools/gen_phrases src/data/encounters.tsv | build/gen
	build/tools/gen_phrases cues src/data/encounters.tsv > $@

build/gen/topic_tables.c: build/tools/gen_phrases src/data/topics.tsv | build/gen
	build/tools/gen_phrases topics src/data/topics.tsv > $@

build/gen/part_tables.c: build/tools/gen_phrases src/data/topics.tsv | build/gen
	build/tools/gen_phrases parts src/data/topics.tsv > $@

build/gen/agree_tables.c build/gen/beside_tables.c build/gen/word_tables.c: build/gen/%_tables.c: build/tools/gen_phrases src/data/topic_context.tsv | build/gen
	build/tools/gen_phrases $* src/data/topic_context.tsv > $@

build/gen/meeting_weights.c: src/tools/gen_meeting_weights.sh $(wildcard src/model/meeting_*.tsv) | build/gen
	sh src/tools/gen_meeting_weights.sh src/model > $@

build/gen/abbreviation_tables.c: src/data/body_abbreviations.tsv | build/gen
	{ printf '#include "place.h"\n\nconst vn_abbreviation vn_abbreviations[] = {\n'; \
	  sed -n '/^#/d; /^short\t/d; s/^\([^\t]*\)\t\([^\t]*\)$$/    {"\1", "\2"},/p' $<; \
	  printf '    {"", ""},\n};\n'; } > $@

build/gen/home_tables.c: src/data/home_bodies.tsv | build/gen
	{ printf '#include "office.h"\n\nconst char *const vn_home_bodies[] = {\n'; \
	  sed '/^#/d; /^begins$$/d; s/.*/    "&",/' $<; printf '    NULL,\n};\n'; } > $@

build/gen/signing_tables.c: src/data/signing_words.tsv | build/gen
	awk -F '\t' 'BEGIN { print "#include \"meeting_options.h\"" } /^#/ || $$1 == "list" { next } \
	  $$1 != list { if (list) print "    NULL,\n};"; list = $$1; print "\nconst char *const vn_signing_" list "[] = {" } \
	  { print "    \"" $$2 "\"," } END { print "    NULL,\n};" }' $< > $@

build/gen/international_tables.c: src/data/international_words.tsv | build/gen
	{ printf '#include "meeting_scan.h"\n\nconst char *const vn_international_words[] = {\n'; \
	  sed '/^#/d; /^word$$/d; s/.*/    "&",/' $<; printf '    NULL,\n};\n'; } > $@

build/gen/office_tables.c: src/data/offices.tsv src/data/body_organs.tsv src/data/body_seats.tsv | build/gen
	{ printf '#include "meeting_office.h"\n\nconst vn_office_fact vn_office_facts[] = {\n'; \
	  awk -F '\t' '!/^#/ && $$1 != "office" { printf "    {\"%s\", %d, %s, %s, %s},\n", $$1, $$2, \
	    $$3 == "-" ? "VN_SOLE_NONE" : "VN_SOLE_" toupper($$3), $$4 == "-" ? "VN_TIER_NONE" : "VN_TIER_" toupper($$4), \
	    $$5 == "-" ? "NULL" : "\"" $$5 "\"" }' src/data/offices.tsv; \
	  printf '    {NULL, 0, VN_SOLE_NONE, VN_TIER_NONE, NULL},\n};\n\nconst vn_organ vn_organs[] = {\n'; \
	  awk -F '\t' '!/^#/ && $$1 != "organ" { printf "    {\"%s\", %s},\n", $$1, \
	    $$2 == "-" ? "NULL" : "\"" $$2 "\"" }' src/data/body_organs.tsv; \
	  printf '    {NULL, NULL},\n};\n\nconst vn_seat vn_seats[] = {\n'; \
	  awk -F '\t' '!/^#/ && $$1 != "body" { printf "    {\"%s\", \"%s\"},\n", $$1, $$2 }' src/data/body_seats.tsv; \
	  printf '    {NULL, NULL},\n};\n'; } > $@

build/gen/place_word_tables.c: src/data/place_words.tsv | build/gen
	{ printf '#include "meeting_options.h"\n\nconst char *const vn_place_kind_words[] = {\n'; \
	  sed -n 's/^short\t\(.*\)$$/    "\1 ",/p' $<; printf '    NULL,\n};\n\nconst char *const vn_city_states[] = {\n'; \
	  sed -n 's/^city\t\(.*\)$$/    "\1",/p' $<; printf '    NULL,\n};\n\nconst char *const vn_capitals[] = {\n'; \
	  sed -n 's/^capital\t\(.*\)$$/    "\1",/p' $<; printf '    NULL,\n};\n'; } > $@

build/gen/office_weights.c: src/model/office.tsv | build/gen
	{ printf '#include "office.h"\n\nconst float vn_office_weights[VN_OFFICE_FEATURE_COUNT] = {\n'; \
	  sed -n 's/^\([a-z_]*\)\t\(-\{0,1\}[0-9.]*\)$$/    [VN_OF_\1] = \2f,/p' $<; printf '};\n'; } > $@
SEARCH_DATA := src/data/search_words.tsv src/data/stopwords.tsv src/data/synonyms.tsv
GEN_SEARCH := src/tools/gen_search.c src/core/arena.c src/core/search_form.c src/core/text.c src/core/unicode.c

build/tools/gen_search: $(GEN_SEARCH) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_SEARCH) build/gen/unicode_tables.c $(LIBS_LINK) -lm

build/gen/search_tables.c: build/tools/gen_search $(SEARCH_DATA) | build/gen
	build/tools/gen_search $(SEARCH_DATA) > $@
ACCENT_DATA := src/data/syllable_pairs.tsv src/data/compounds.tsv
GEN_ACCENTS := src/tools/gen_accents.c src/core/arena.c src/core/text.c src/core/unicode.c

build/tools/gen_accents: $(GEN_ACCENTS) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_ACCENTS) build/gen/unicode_tables.c $(LIBS_LINK)

build/gen/accent_tables.c: build/tools/gen_accents $(ACCENT_DATA) | build/gen
	build/tools/gen_accents $(ACCENT_DATA) > $@
GAZ_DATA := $(PLACE_DATA) src/data/mention_words.tsv src/data/name_parts.tsv src/data/bodies.tsv src/data/date_words.tsv src/data/title_words.tsv
GEN_GAZ  := src/tools/gen_gazetteer.c src/core/arena.c src/core/text.c $(wildcard src/core/token*.c) \
            src/core/syllable.c src/core/unicode.c

build/tools/gen_gazetteer: $(GEN_GAZ) build/gen/unicode_tables.c $(wildcard src/core/*.h) | build/tools
	$(HOSTCC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -Isrc/core $(LIBS_CFLAGS) -o $@ $(GEN_GAZ) build/gen/unicode_tables.c $(LIBS_LINK)

build/gen/gazetteer_tables.c: build/tools/gen_gazetteer $(GAZ_DATA) | build/gen
	build/tools/gen_gazetteer $(GAZ_DATA) > $@

src/core/tagger_model.o build/tools/tagger_model.o build/unit/tagger_model.o: src/model/tagger.bin

# -- the workshop: programs that read the gold and train or measure; built on demand, not installed

WORKSHOP_LIB := src/tools/gold.c src/tools/json.c src/tools/silver.c src/tools/learn.c src/tools/meeting_lab.c \
                src/tools/topic_lab.c
TOOL_OBJ     := $(CORE_SRC:src/core/%.c=build/tools/%.o) $(GEN_SRC:build/gen/%.c=build/tools/%.o)

build/tools/%.o: src/core/%.c $(wildcard src/core/*.h) | build/tools
	$(CC) $(CORE_CFLAGS) -c -o $@ $<
build/tools/%.o: build/gen/%.c | build/tools
	$(CC) $(CORE_CFLAGS) -c -o $@ $<
build/tools/libcore.a: $(TOOL_OBJ)
	ar rcs $@ $^
# Word segmentation: its tools, and the weights from the shared corpora.
SEG_DATA ?= ../shared/seg
SEG_SEED ?= 1
# The same options on every x86-64 machine: the trained weights depend on them to the last bit.
SEG_CFLAGS ?= -O3 -ffast-math $(if $(filter x86_64,$(shell uname -m)),-march=x86-64-v3)
SEG_LAB := src/tools/segment_corpus.c
SEGMENT_TOOLS := build/tools/train_segment build/tools/eval_segment
build/tools/train_segment: SEG_LAB += src/tools/segment_lexicon.c src/tools/segment_file.c src/tools/segment_average.c
build/tools/train_segment: src/tools/segment_lexicon.c src/tools/segment_file.c src/tools/segment_average.c
$(SEGMENT_TOOLS): build/tools/%: src/tools/%.c src/tools/segment_corpus.c $(wildcard src/tools/segment_*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) $(SEG_CFLAGS) -D_GNU_SOURCE -o $@ $< $(SEG_LAB) build/tools/libcore.a $(LIBS_LINK) -lm

# The models of the meeting records, from a folder of annotated articles and from those that stand off.
MEETING_GOLD ?= ../shared/gold/dev
MEETING_NEWS ?= ../shared/news/diplomatic.jsonl.xz
train-meetings: build/tools/train_meetings
	build/tools/train_meetings $(MEETING_GOLD) real src/model src/model/silver_entities.tsv src/model/silver_meetings.jsonl $(MEETING_NEWS)

train-segment: build/tools/train_segment
	build/tools/train_segment -l src/data/compounds.tsv -s $(SEG_SEED) -d $(SEG_DATA)/gold_dev.conllu -o src/model/segment.bin \
	    $(SEG_DATA)/silver.txt.xz $(SEG_DATA)/gold_news.txt -g $(SEG_DATA)/gold_train.conllu

src/core/segment.o build/tools/segment.o build/unit/segment.o: src/model/segment.bin

TAG_LAB := src/tools/gold.c src/tools/json.c src/tools/crf.c src/tools/crf_tables.c src/tools/crf_gate.c src/tools/silver.c src/tools/tag_eval.c src/tools/tag_vary.c
build/tools/train_tagger: src/tools/train_tagger.c $(TAG_LAB) $(wildcard src/tools/*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) -O3 -D_GNU_SOURCE -o $@ $< $(TAG_LAB) build/tools/libcore.a $(LIBS_LINK) -lm
build/tools/eval_tagger: src/tools/eval_tagger.c $(TAG_LAB) $(wildcard src/tools/*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) -D_GNU_SOURCE -o $@ $< $(TAG_LAB) build/tools/libcore.a $(LIBS_LINK) -lm
build/tools/show_%: src/tools/show_%.c $(WORKSHOP_LIB) $(wildcard src/tools/*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) -D_GNU_SOURCE -o $@ $< $(WORKSHOP_LIB) build/tools/libcore.a $(LIBS_LINK) -lm
build/tools/train_%: src/tools/train_%.c $(WORKSHOP_LIB) $(wildcard src/tools/*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) -D_GNU_SOURCE -o $@ $< $(WORKSHOP_LIB) build/tools/libcore.a $(LIBS_LINK) -lm
build/tools/eval_%: src/tools/eval_%.c $(WORKSHOP_LIB) $(wildcard src/tools/*.h) build/tools/libcore.a
	$(CC) $(CORE_CFLAGS) -D_GNU_SOURCE -o $@ $< $(WORKSHOP_LIB) build/tools/libcore.a $(LIBS_LINK) -lm

# -- tests

UNIT_SRC  := $(sort $(wildcard test/unit/test_*.c))
UNIT_BIN  := $(UNIT_SRC:test/unit/%.c=build/unit/%)
SAN_OBJ   := $(CORE_SRC:src/core/%.c=build/unit/%.o) $(GEN_SRC:build/gen/%.c=build/unit/%.o)

build/unit/%.o: src/core/%.c $(wildcard src/core/*.h) | build/unit
	$(CC) $(CORE_CFLAGS) $(SANITIZE) -c -o $@ $<
build/unit/%.o: build/gen/%.c | build/unit
	$(CC) $(CORE_CFLAGS) $(SANITIZE) -c -o $@ $<
build/unit/libcore.a: $(SAN_OBJ)
	ar rcs $@ $^
build/unit/test_%: test/unit/test_%.c test/unit/unit.h build/unit/libcore.a
	$(CC) $(CORE_CFLAGS) $(SANITIZE) -o $@ $< build/unit/libcore.a $(LIBS_LINK) -lm

# -- hardening: everything here is optional and needs its tool (clang, valgrind, cppcheck)

CLANG     ?= clang
FUZZ_TIME ?= 60
FUZZ_SRC   = test/fuzz/fuzz_analyze.c $(CORE_SRC) $(GEN_SRC)
FUZZ_CFLAGS = -std=c11 -O2 -g -D_GNU_SOURCE $(WARNINGS) -Isrc/core -Ibuild/gen $(LIBS_CFLAGS) -fno-sanitize-recover=all

build/fuzz/fuzz_analyze: $(FUZZ_SRC) $(wildcard src/core/*.h src/model/*)
	@mkdir -p build/fuzz/corpus
	$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer,address,undefined -o $@ $(FUZZ_SRC) $(LIBS_LINK) -lm
build/fuzz/replay: test/fuzz/fuzz_analyze.c build/tools/libcore.a
	@mkdir -p build/fuzz
	$(CC) $(CORE_CFLAGS) -DVN_REPLAY -o $@ $< build/tools/libcore.a $(LIBS_LINK) -lm
build/fuzz/words: src/data/furniture.tsv src/data/article_words.tsv src/data/encounters.tsv
	@mkdir -p build/fuzz
	cut -f2 src/data/encounters.tsv | cat - src/data/furniture.tsv src/data/article_words.tsv | grep -v '^#' | cut -f1 | \
	    perl -ne 'chomp; next if /["\\]/ || $$_ eq ""; s/([\x80-\xff])/sprintf "\\x%02X", ord $$1/ge; print "\"$$_\"\n"' > $@

# FUZZ_TIME seconds from the sample articles on; what it finds stays in build/fuzz/corpus
fuzz: build/fuzz/fuzz_analyze build/fuzz/words
	build/fuzz/fuzz_analyze -max_total_time=$(FUZZ_TIME) -timeout=10 -rss_limit_mb=4096 -max_len=2048 \
	    -dict=build/fuzz/words -artifact_prefix=build/fuzz/ -print_final_stats=1 build/fuzz/corpus test/corpus

WORDS_SRC = $(addprefix src/core/,arena.c text.c unicode.c syllable.c sentence.c segment.c) \
            $(sort $(wildcard src/core/token*.c)) build/gen/unicode_tables.c
build/fuzz/fuzz_words: test/fuzz/fuzz_words.c $(WORDS_SRC) $(wildcard src/core/*.h) src/model/segment.bin
	@mkdir -p build/fuzz/corpus_words
	$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer,address,undefined -o $@ $< $(WORDS_SRC) $(LIBS_LINK) -lm

# the same for tokens and words alone, which leaves more runs to them
fuzz-words: build/fuzz/fuzz_words build/fuzz/words
	build/fuzz/fuzz_words -max_total_time=$(FUZZ_TIME) -timeout=10 -rss_limit_mb=4096 -max_len=1024 \
	    -dict=build/fuzz/words -artifact_prefix=build/fuzz/ -print_final_stats=1 build/fuzz/corpus_words test/corpus

# the unit tests without sanitizers and the sample articles, under valgrind
build/valgrind/test_%: test/unit/test_%.c test/unit/unit.h build/tools/libcore.a
	@mkdir -p build/valgrind
	$(CC) $(CORE_CFLAGS) -o $@ $< build/tools/libcore.a $(LIBS_LINK) -lm
valgrind: $(UNIT_SRC:test/unit/%.c=build/valgrind/%) build/fuzz/replay
	for t in $(UNIT_SRC:test/unit/%.c=build/valgrind/%); do \
	    valgrind -q --error-exitcode=9 --leak-check=full $$t || exit 1; done
	valgrind -q --error-exitcode=9 --leak-check=full build/fuzz/replay test/corpus/*.txt

cppcheck:
	cppcheck --std=c11 --enable=warning,portability,performance --inline-suppr --quiet --error-exitcode=1 \
	    -Isrc/core --suppress=missingIncludeSystem src/core

build/bench/growth: test/bench/growth.c build/tools/libcore.a
	@mkdir -p build/bench
	$(CC) $(CORE_CFLAGS) -D_GNU_SOURCE -o $@ $< build/tools/libcore.a $(LIBS_LINK) -lm
growth: build/bench/growth
	build/bench/growth

# word segmentation: throughput beside lower() and the default parser, the library's size, the first call, memory
BENCH_TEXT ?=
build/bench/segment: test/bench/segment.c build/tools/libcore.a
	@mkdir -p build/bench
	$(CC) $(CORE_CFLAGS) -o $@ $< build/tools/libcore.a $(LIBS_LINK) -lm
bench-segment: all build/bench/segment
	test/cluster.sh run test/bench/segment.sh build/bench/segment $(CURDIR)/build/bench $(BENCH_TEXT)
bench: bench-segment

# entities and meetings: speed in a query, memory of a call
build/bench/memory: test/bench/memory.c build/tools/libcore.a
	@mkdir -p build/bench
	$(CC) $(CORE_CFLAGS) -o $@ $< build/tools/libcore.a $(LIBS_LINK) -lm
bench-entities: all build/bench/memory
	test/cluster.sh run test/bench/entities.sh build/bench/memory $(CURDIR)/build/bench $(BENCH_TEXT)
bench: bench-entities

.PHONY: bench-segment bench-entities train-segment train-meetings fuzz fuzz-words valgrind cppcheck growth unit unit-programs regress check-quick test demo bench
unit-programs: $(UNIT_BIN)
unit: unit-programs
	@for t in $(UNIT_BIN); do $$t || exit 1; done

regress: all
	test/cluster.sh run $(MAKE) --no-print-directory installcheck PG_CONFIG=$(PG_CONFIG)

check-quick: unit regress

test:
	@test/run_tests.sh

demo: # CORPUS=DIR comes by the environment, whatever is in its name
	@test/demo.sh

bench: all
	test/cluster.sh run test/bench/search.sh $(CORPUS_FILE)
