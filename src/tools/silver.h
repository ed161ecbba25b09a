/*
 * silver.h: stand-off entities (src/model/silver_entities.tsv) and meetings joined with the texts that they
 * were found in: a file of JSON lines with the members id and text, perhaps under xz.
 */
#ifndef VN_SILVER_H
#define VN_SILVER_H

#include "gold.h"

/* The articles that the file of entities names; exits with 2 when one of the files cannot be read. */
gold_docs silver_load(vn_arena *arena, const char *entities, const char *news);

/*
 * The articles that a file of JSON lines gives meetings of (src/model/silver_meetings.jsonl: id,
 * published_day, meetings); without entities where the file of entities does not name them.
 */
gold_docs silver_load_meetings(vn_arena *arena, const char *entities, const char *meetings, const char *news);

/*
 * Single sentences (src/model/tagger_sentences.txt): one a line, a mention in braces after the letter of its
 * kind; lines that begin with # are comments.
 */
gold_docs silver_load_sentences(vn_arena *arena, const char *path);

#endif
