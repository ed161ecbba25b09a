/*
 * silver.h: stand-off entities (src/model/silver_entities.tsv) joined with the texts that they
 * were found in: a file of JSON lines with the members id and text, perhaps under xz.
 */
#ifndef VN_SILVER_H
#define VN_SILVER_H

#include "gold.h"

/* The articles that the file of entities names; exits with 2 when one of the files cannot be read. */
gold_docs silver_load(vn_arena *arena, const char *entities, const char *news);

#endif
