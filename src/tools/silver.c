#include "silver.h"

#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static gold_doc *
doc_named(gold_docs *docs, const char *name)
{
    for (size_t i = docs->n; i-- > 0;)
        if (strcmp(docs->items[i].name, name) == 0)
            return &docs->items[i];
    return NULL;
}

static vn_entity_kind
kind_named(const char *name)
{
    int k = 0;

    while (k < VN_E_KINDS && strcmp(vn_entity_kind_name((vn_entity_kind)k), name) != 0)
        k++;
    if (k == VN_E_KINDS) {
        fprintf(stderr, "silver: no kind named %s\n", name);
        exit(2);
    }
    return (vn_entity_kind)k;
}

/* Rows of one article stand together. Stretches that nobody annotated (kind unread) are treated as furniture.
 */
static gold_docs
read_entities(vn_arena *arena, const char *path)
{
    size_t len, docs_cap = 0, cap = 0, unread_cap = 0;
    char *text = gold_read_file(arena, path, &len);
    gold_docs docs = {NULL, 0};
    bool header = true;

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        char id[64], kind[32];
        size_t start, length;
        gold_doc *doc;

        if (*line == '#' || header) {
            header &= *line == '#';
            continue;
        }
        if (sscanf(line, "%63s %31s %zu %zu", id, kind, &start, &length) != 4) {
            fprintf(stderr, "silver: %s: what is '%s'?\n", path, line);
            exit(2);
        }
        if (!docs.n || strcmp(docs.items[docs.n - 1].name, id) != 0) {
            VN_PUSH_ROOM(arena, docs.items, docs.n, docs_cap);
            docs.items[docs.n++] = (gold_doc){.name = vn_strndup(arena, id, strlen(id))};
            cap = unread_cap = 0;
        }
        doc = &docs.items[docs.n - 1];
        if (strcmp(kind, "unread") == 0) {
            VN_PUSH_ROOM(arena, doc->furniture, doc->n_furniture, unread_cap);
            doc->furniture[doc->n_furniture++] = (gold_range){start, start + length};
            continue;
        }
        VN_PUSH_ROOM(arena, doc->entities, doc->n_entities, cap);
        doc->entities[doc->n_entities++] = (gold_entity){kind_named(kind), start, start + length, ""};
    }
    return docs;
}

static FILE *
open_news(vn_arena *arena, const char *path, bool packed)
{
    char *command = VN_NEW(arena, char, strlen(path) + 16);
    FILE *f;

    sprintf(command, "xz -dc '%s'", path);
    f = packed ? popen(command, "r") : fopen(path, "r");
    if (!f) {
        perror(path);
        exit(2);
    }
    return f;
}

/* Gives the articles their texts; exits where one is missing. */
static void
find_texts(vn_arena *arena, gold_docs *docs, const char *news)
{
    size_t suffix = strlen(news), room = 0, found = 0;
    bool packed = suffix > 3 && strcmp(news + suffix - 3, ".xz") == 0;
    FILE *f = open_news(arena, news, packed);
    char *line = NULL;

    for (ssize_t len; (len = getline(&line, &room, f)) > 0;) {
        size_t at;
        json_value *v = json_parse(arena, line, (size_t)len, &at);
        const char *id = v ? json_text(v, "id") : NULL;
        gold_doc *doc = id ? doc_named(docs, id) : NULL;

        if (!doc || doc->body)
            continue;
        doc->body = json_text(v, "text");
        doc->len = strlen(doc->body);
        found++;
    }
    free(line);
    if (packed)
        pclose(f);
    else
        fclose(f);
    if (found < docs->n) {
        fprintf(stderr, "silver: %zu of %zu articles are not in %s\n", docs->n - found, docs->n, news);
        exit(2);
    }
}

gold_docs
silver_load(vn_arena *arena, const char *entities, const char *news)
{
    gold_docs docs = read_entities(arena, entities);

    find_texts(arena, &docs, news);
    return docs;
}

gold_docs
silver_load_meetings(vn_arena *arena, const char *entities, const char *meetings, const char *news)
{
    gold_docs annotated = read_entities(arena, entities), out = {NULL, 0};
    size_t len, cap = 0;
    char *text = gold_read_file(arena, meetings, &len);

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        size_t at;
        const json_value *v = json_parse(arena, line, strlen(line), &at);
        const char *id = v ? json_text(v, "id") : NULL;
        gold_doc *doc;

        if (!id) {
            fprintf(stderr, "silver: %s: what is '%.40s'?\n", meetings, line);
            exit(2);
        }
        doc = doc_named(&annotated, id);
        VN_PUSH_ROOM(arena, out.items, out.n, cap);
        out.items[out.n] = doc ? *doc : (gold_doc){.name = id};
        gold_read_meetings(arena, v, &out.items[out.n++]);
    }
    find_texts(arena, &out, news);
    return out;
}

static vn_entity_kind
kind_of_letter(char letter)
{
    static const char letters[] = "POLRCDEV"; /* in the order of vn_entity_kind */
    const char *at = strchr(letters, letter);

    if (!at || !letter) {
        fprintf(stderr, "silver: no kind has the letter %c\n", letter);
        exit(2);
    }
    return (vn_entity_kind)(at - letters);
}

/* Takes the braces out of a line and keeps where they were, in characters. */
static gold_doc
read_sentence(vn_arena *arena, const char *line, size_t number)
{
    size_t len = strlen(line), cap = 0, chars = 0, n = 0;
    char *body = VN_NEW(arena, char, len + 1), *name = VN_NEW(arena, char, 32);
    gold_doc doc = {.name = name, .body = body};

    sprintf(name, "sentence %zu", number);
    for (const char *p = line; *p; p++) {
        if (*p == '{' && p[1] && p[2] == ' ') {
            VN_PUSH_ROOM(arena, doc.entities, doc.n_entities, cap);
            doc.entities[doc.n_entities++] = (gold_entity){kind_of_letter(p[1]), chars, chars, ""};
            p += 2;
        } else if (*p == '}' && doc.n_entities)
            doc.entities[doc.n_entities - 1].end = chars;
        else {
            body[n++] = *p;
            chars += ((unsigned char)*p & 0xC0) != 0x80;
        }
    }
    body[n] = '\0';
    doc.len = n;
    return doc;
}

gold_docs
silver_load_sentences(vn_arena *arena, const char *path)
{
    size_t len, cap = 0;
    char *text = gold_read_file(arena, path, &len);
    gold_docs docs = {NULL, 0};

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        if (*line == '#')
            continue;
        VN_PUSH_ROOM(arena, docs.items, docs.n, cap);
        docs.items[docs.n] = read_sentence(arena, line, docs.n + 1);
        docs.n++;
    }
    return docs;
}
