#include "gold.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void
fail(const char *path, const char *what)
{
    fprintf(stderr, "%s: %s\n", path, what);
    exit(2);
}

char *
gold_read_file(vn_arena *arena, const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    size_t cap = 1 << 16, n = 0;
    char *s;

    if (!f)
        fail(path, strerror(errno));
    s = vn_alloc(arena, cap);
    for (;;) {
        n += fread(s + n, 1, cap - n - 1, f);
        if (n < cap - 1)
            break;
        s = vn_regrow(arena, s, 1, n, cap * 2);
        cap *= 2;
    }
    if (ferror(f))
        fail(path, "read error");
    fclose(f);
    s[n] = '\0';
    *len = n;
    return s;
}

static int
entity_kind(const char *name)
{
    for (int k = 0; name && k < VN_E_KINDS; k++)
        if (strcmp(name, vn_entity_kind_name((vn_entity_kind)k)) == 0)
            return k;
    return -1;
}

static size_t
number(const json_value *object, const char *name)
{
    const json_value *v = json_get(object, name);

    return v ? (size_t)v->number : 0;
}

static const char **
texts(vn_arena *arena, const json_value *array, size_t *n)
{
    const char **out = VN_NEW0(arena, const char *, array ? array->n + 1 : 1);

    *n = 0;
    for (const json_value *v = array ? array->items : NULL; v; v = v->next)
        out[(*n)++] = v->text;
    return out;
}

static vn_side
read_side(const json_value *v)
{
    return (vn_side){json_text(v, "organization"), json_text(v, "country"), json_text(v, "head")};
}

static vn_meeting
read_meeting(vn_arena *arena, const json_value *v)
{
    vn_meeting m = {.kind = json_text(v, "kind"),
                    .date = json_text(v, "date"),
                    .place = json_text(v, "place"),
                    .host = read_side(json_get(v, "host")),
                    .guest = read_side(json_get(v, "guest")),
                    .event = json_text(v, "event")};
    const json_value *people = json_get(v, "participants");

    m.participants = VN_NEW0(arena, vn_participant, people ? people->n + 1 : 1);
    for (const json_value *p = people ? people->items : NULL; p; p = p->next) {
        const char *side = json_text(p, "side");

        m.participants[m.n_participants++] =
            (vn_participant){json_text(p, "name"), json_text(p, "rank"), json_text(p, "position"),
                             json_text(p, "organization"),
                             !side                       ? VN_S_NONE
                             : strcmp(side, "host") == 0 ? VN_S_HOST
                                                         : VN_S_GUEST};
    }
    m.documents = texts(arena, json_get(v, "documents"), &m.n_documents);
    m.topics = texts(arena, json_get(v, "topics"), &m.n_topics);
    return m;
}

static int
by_start(const void *a, const void *b)
{
    const gold_entity *x = a, *y = b;

    return x->start < y->start ? -1 : x->start > y->start;
}

void
gold_read_meetings(vn_arena *arena, const json_value *v, gold_doc *d)
{
    const json_value *list = json_get(v, "meetings");
    const char *models = json_text(v, "models");

    d->only_later = models && !strcmp(models, "later");
    d->published_day = json_text(v, "published_day");
    if (d->published_day)
        sscanf(d->published_day, "%d-%d-%d", &d->day.year, &d->day.month, &d->day.day);
    d->n_meetings = 0;
    d->meetings = VN_NEW0(arena, vn_meeting, list ? list->n + 1 : 1);
    for (const json_value *m = list ? list->items : NULL; m; m = m->next)
        d->meetings[d->n_meetings++] = read_meeting(arena, m);
}

static gold_doc
read_doc(vn_arena *arena, const char *folder, const char *file)
{
    char path[4096];
    size_t len, at = 0;
    char *text;
    json_value *v;
    const json_value *list;
    gold_doc d = {0};

    snprintf(path, sizeof path, "%s/%s", folder, file);
    text = gold_read_file(arena, path, &len);
    v = json_parse(arena, text, len, &at);
    if (!v)
        fail(path, "no JSON");
    d.name = json_text(v, "doc");
    d.title = json_text(v, "title");
    d.published = json_text(v, "published");
    list = json_get(v, "furniture");
    d.furniture = VN_NEW0(arena, gold_range, list ? list->n + 1 : 1);
    for (const json_value *f = list ? list->items : NULL; f; f = f->next)
        d.furniture[d.n_furniture++] = (gold_range){(size_t)f->items->number, (size_t)f->items->next->number};
    list = json_get(v, "entities");
    d.entities = VN_NEW0(arena, gold_entity, list ? list->n + 1 : 1);
    for (const json_value *e = list ? list->items : NULL; e; e = e->next) {
        int kind = entity_kind(json_text(e, "kind"));

        if (kind < 0)
            fail(path, "unknown kind of entity");
        d.entities[d.n_entities++] =
            (gold_entity){(vn_entity_kind)kind, number(e, "start"), number(e, "end"), json_text(e, "text")};
    }
    qsort(d.entities, d.n_entities, sizeof *d.entities, by_start);
    gold_read_meetings(arena, v, &d);
    snprintf(path, sizeof path, "%s/%.*s.txt", folder, (int)(strlen(file) - 5), file);
    d.body = gold_read_file(arena, path, &d.len);
    return d;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const gold_doc *)a)->name, ((const gold_doc *)b)->name);
}

gold_docs
gold_load(vn_arena *arena, const char *folder)
{
    gold_docs docs = {NULL, 0};
    size_t cap = 0;
    DIR *dir = opendir(folder);
    struct dirent *entry;

    if (!dir)
        fail(folder, strerror(errno));
    while ((entry = readdir(dir))) {
        size_t n = strlen(entry->d_name);

        if (n < 6 || strcmp(entry->d_name + n - 5, ".json") != 0)
            continue;
        VN_PUSH_ROOM(arena, docs.items, docs.n, cap);
        docs.items[docs.n++] = read_doc(arena, folder, entry->d_name);
    }
    closedir(dir);
    if (!docs.n)
        fail(folder, "no gold here");
    qsort(docs.items, docs.n, sizeof *docs.items, by_name);
    return docs;
}

vn_mention *
gold_mentions(vn_arena *arena, const gold_doc *doc, const vn_text *text, const vn_tokens *tokens, size_t *n,
              size_t *unaligned)
{
    vn_mention *out = VN_NEW0(arena, vn_mention, doc->n_entities + 1);
    vn_mapper mapper = vn_mapper_make(text);
    vn_span *spans = VN_NEW(arena, vn_span, tokens->n + 1);
    size_t t = 0;

    for (size_t i = 0; i < tokens->n; i++)
        spans[i] = vn_map_span(&mapper, tokens->items[i].start, tokens->items[i].len);
    *n = *unaligned = 0;
    for (size_t i = 0; i < doc->n_entities; i++) {
        const gold_entity *e = &doc->entities[i];
        size_t last;

        while (t < tokens->n && spans[t].start < e->start)
            t++;
        for (last = t; last < tokens->n && spans[last].start + spans[last].length < e->end; last++)
            ;
        if (t >= tokens->n || last >= tokens->n || spans[t].start != e->start ||
            spans[last].start + spans[last].length != e->end) {
            ++*unaligned;
            continue;
        }
        out[(*n)++] = (vn_mention){
            .first = (uint32_t)t,
            .n = (uint32_t)(last - t + 1),
            .start = tokens->items[t].start,
            .len = tokens->items[last].start + tokens->items[last].len - tokens->items[t].start,
            .kind = (uint8_t)e->kind,
            .confidence = 1,
        };
    }
    return out;
}

bool
gold_is_furniture(const gold_doc *doc, size_t start, size_t end)
{
    for (size_t i = 0; i < doc->n_furniture; i++)
        if (start < doc->furniture[i].end && doc->furniture[i].start < end)
            return true;
    return false;
}
