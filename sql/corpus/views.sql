-- Views for reporting tools over the corpus tables:
--
--   psql -d DATABASE -v schema=news -f sql/corpus/views.sql
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\if :{?schema}
\else
\set schema news
\endif

CREATE OR REPLACE VIEW :"schema".meeting_list AS
SELECT m.article_id, m.meeting_no, m.kind, m.date, lower(m.period) AS first_day, upper(m.period) - 1 AS last_day,
       m.place, m.place_code,
       m.host_organization, m.host_country, m.host_head, m.guest_organization, m.guest_country, m.guest_head,
       m.event, array_to_string(m.documents, '; ') AS documents, array_to_string(m.topics, ', ') AS topics,
       (SELECT count(*) FROM :"schema".participant p
        WHERE p.article_id = m.article_id AND p.meeting_no = m.meeting_no) AS participants,
       substr(a.raw, m.start, m.length) AS evidence, a.title, a.source, a.published
FROM :"schema".meeting m JOIN :"schema".article a USING (article_id);
COMMENT ON VIEW :"schema".meeting_list IS 'One row a meeting, both sides beside each other, with its evidence and article';

CREATE OR REPLACE VIEW :"schema".participant_office AS
SELECT p.name, p.rank, p.position, p.organization, p.side,
       CASE p.side WHEN 'host' THEN m.host_country WHEN 'guest' THEN m.guest_country END AS country,
       coalesce(p.name = CASE p.side WHEN 'host' THEN m.host_head WHEN 'guest' THEN m.guest_head END, false) AS head,
       m.kind, m.date, m.place, m.article_id, m.meeting_no, a.source
FROM :"schema".participant p
JOIN :"schema".meeting m USING (article_id, meeting_no)
JOIN :"schema".article a USING (article_id);
COMMENT ON VIEW :"schema".participant_office IS 'One row a person and meeting: in what office, on which side, whether as head';

CREATE OR REPLACE VIEW :"schema".document_signed AS
SELECT d.document, m.kind, m.date, m.place,
       coalesce(m.host_organization, m.host_head, m.host_country) AS host,
       coalesce(m.guest_organization, m.guest_head, m.guest_country) AS guest,
       m.event, m.article_id, m.meeting_no, a.source
FROM :"schema".meeting m
CROSS JOIN LATERAL unnest(m.documents) AS d (document)
JOIN :"schema".article a USING (article_id);
COMMENT ON VIEW :"schema".document_signed IS 'One row a document signed, adopted or issued at a meeting';

CREATE OR REPLACE VIEW :"schema".who_met_whom AS
SELECT p.person, p.country, p.counterpart, p.counterpart_country,
       count(*) AS meetings, count(DISTINCT m.date) AS days,
       min(lower(m.period)) AS first_day, max(upper(m.period) - 1) AS last_day,
       array_agg(DISTINCT m.kind ORDER BY m.kind) AS kinds
FROM :"schema".meeting m
CROSS JOIN LATERAL (
    SELECT m.host_head, m.host_country, m.guest_head, m.guest_country WHERE m.host_head <= m.guest_head
    UNION ALL
    SELECT m.guest_head, m.guest_country, m.host_head, m.host_country WHERE m.host_head > m.guest_head
) AS p (person, country, counterpart, counterpart_country)
GROUP BY p.person, p.country, p.counterpart, p.counterpart_country;
COMMENT ON VIEW :"schema".who_met_whom IS 'Pairs of heads, whoever was host, with the number of their meetings as reported and of different days';

CREATE OR REPLACE VIEW :"schema".organization_contact AS
SELECT least(host_organization, guest_organization) AS organization,
       greatest(host_organization, guest_organization) AS counterpart,
       count(*) AS meetings, min(lower(period)) AS first_day, max(upper(period) - 1) AS last_day
FROM :"schema".meeting
WHERE host_organization IS NOT NULL AND guest_organization IS NOT NULL
GROUP BY 1, 2;
COMMENT ON VIEW :"schema".organization_contact IS 'Pairs of bodies, whoever was host, with the number of their meetings as reported';

CREATE OR REPLACE VIEW :"schema".meeting_by_month AS
SELECT date_trunc('month', lower(period))::date AS month, kind,
       count(*) AS meetings, count(DISTINCT host_country) AS host_countries, count(DISTINCT guest_country) AS guest_countries
FROM :"schema".meeting
WHERE period IS NOT NULL
GROUP BY 1, 2;
COMMENT ON VIEW :"schema".meeting_by_month IS 'Meetings by month and kind, where the year is known';

CREATE OR REPLACE VIEW :"schema".topic_by_country AS
SELECT t.topic, c.country, count(*) AS meetings
FROM :"schema".meeting m
CROSS JOIN LATERAL unnest(m.topics) AS t (topic)
CROSS JOIN LATERAL (SELECT m.host_country UNION SELECT m.guest_country) AS c (country)
WHERE c.country IS NOT NULL
GROUP BY t.topic, c.country;
COMMENT ON VIEW :"schema".topic_by_country IS 'What was discussed with whom: meetings by topic and country of a side';

CREATE OR REPLACE VIEW :"schema".entity_by_article AS
SELECT e.article_id, a.source, a.title, e.kind, coalesce(e.name, e.text) AS name, e.code, count(*) AS mentions,
       min(e.start) AS first_start
FROM :"schema".entity e JOIN :"schema".article a USING (article_id)
GROUP BY e.article_id, a.source, a.title, e.kind, coalesce(e.name, e.text), e.code;
COMMENT ON VIEW :"schema".entity_by_article IS 'Entities of each article with the number of their mentions';

CREATE OR REPLACE VIEW :"schema".entity_count AS
SELECT kind, coalesce(name, text) AS name, code, count(DISTINCT article_id) AS articles, count(*) AS mentions
FROM :"schema".entity
GROUP BY kind, coalesce(name, text), code;
COMMENT ON VIEW :"schema".entity_count IS 'Entities of the whole corpus with the number of articles and mentions';
