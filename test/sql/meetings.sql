-- Meeting records of short articles written for this test.
\pset format unaligned
\pset null -
SET client_min_messages = warning;

CREATE FUNCTION pg_temp.show(body text, published date DEFAULT NULL) RETURNS SETOF text LANGUAGE sql AS $$
    SELECT concat_ws(' | ', kind, date, place, host_country || ' ' || coalesce(host_head, host_organization),
        guest_country || ' ' || coalesce(guest_head, guest_organization))
    FROM vnnews.meetings(body, published)
$$;

-- a reception, told in title and body: one record
SELECT pg_temp.show('Bộ trưởng Phan Quốc Hưng tiếp Đại sứ Nhật Bản

Sáng 12/3/2024, tại Hà Nội, Bộ trưởng Bộ Ngoại giao Phan Quốc Hưng đã tiếp Đại sứ Nhật Bản tại Việt Nam Sato Kenji.

Tại buổi tiếp, Bộ trưởng Phan Quốc Hưng đề nghị hai bên thúc đẩy thương mại và đầu tư, tăng cường trao đổi đoàn các cấp.');

-- a delegation abroad is the guest
SELECT pg_temp.show('Ngày 5/6/2023, tại Viêng Chăn, Thứ trưởng Bộ Công an Việt Nam Trần Văn Khải đã hội đàm với Thứ trưởng Bộ Công an Lào Khamsing Vilaysack. Trong chuyến thăm Lào, hai bên trao đổi về phòng, chống ma túy.');

-- a phone call, the day told by the paper's own day
SELECT pg_temp.show('Sáng nay, Bộ trưởng Bộ Quốc phòng Việt Nam Lê Hữu Toàn đã điện đàm với Bộ trưởng Bộ Quốc phòng Singapore Daniel Wong.', '2024-05-02');

-- plans, domestic meetings and texts of other kinds give nothing
SELECT pg_temp.show('Dự kiến tuần tới, Bộ trưởng Bộ Ngoại giao Phan Quốc Hưng sẽ tiếp Đại sứ Nhật Bản Sato Kenji.');
SELECT pg_temp.show('Chiều 3/4, Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Bình tiếp đoàn công tác tỉnh Lào Cai do ông Trần Văn Cường dẫn đầu.');
SELECT pg_temp.show('Giá cà phê hôm nay tăng nhẹ ở các tỉnh Tây Nguyên.');
SELECT pg_temp.show('');
SELECT count(*) FROM vnnews.meetings(NULL);

-- the evidence lies in the article
WITH a AS (SELECT 'Bộ trưởng Phan Quốc Hưng tiếp Đại sứ Nhật Bản

Sáng 12/3/2024, tại Hà Nội, Bộ trưởng Bộ Ngoại giao Phan Quốc Hưng đã tiếp Đại sứ Nhật Bản tại Việt Nam Sato Kenji.' AS body)
SELECT bool_and(substr(body, e.start, e.length) = e.words) AS words_stand_there,
    bool_or(e.slot = 'date' AND e.words = 'Sáng 12/3/2024') AS date_explained,
    bool_or(e.slot = 'kind') AS kind_explained
FROM a, vnnews.explain_meetings(body) e WHERE e.start IS NOT NULL;
WITH a AS (SELECT 'Ngày 5/6/2023, tại Viêng Chăn, Thứ trưởng Bộ Công an Việt Nam Trần Văn Khải đã hội đàm với Thứ trưởng Bộ Công an Lào Khamsing Vilaysack.' AS body)
SELECT substr(body, m.start, m.length) = body AS evidence, m.period, m.participants[1], m.host_country, m.cameo, m.level
FROM a, vnnews.meetings(body) m;

-- NFD and old tone placement make no difference
SELECT (SELECT array_agg(vnnews.meeting_key(m)) FROM vnnews.meetings(normalize(b, NFD)) m)
     = (SELECT array_agg(vnnews.meeting_key(m)) FROM vnnews.meetings(b) m) AS same
FROM (VALUES ('Ngày 5/6/2023, tại Viêng Chăn, Thứ trưởng Bộ Công an Việt Nam Trần Văn Khải đã hội đàm với Thứ trưởng Bộ Công an Lào Khamsing Vilaysack.')) v(b);

-- casts to and from jsonb, whatever the DateStyle
CREATE TEMP TABLE m AS
SELECT ROW ('talks', '2025-05-27/2025-05-28', '[2025-05-27,2025-05-29)', 'Hòa Bình', 'VN-14', 'Công an tỉnh A', 'VN',
        'Trần Văn Hoà', 'Cục B', 'CN', NULL, 'Hội nghị C',
        ARRAY[ROW ('Trần Văn Hoà', 'Đại tá', NULL, 'Công an tỉnh A', 'host')::vnnews.participant],
        ARRAY['Bản ghi nhớ'], ARRAY['drugs', 'border'], 'department', '046', 1, 20)::vnnews.meeting AS m
UNION ALL
SELECT ROW ('visit', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL,
        NULL, NULL)::vnnews.meeting;
SELECT jsonb_pretty(m::jsonb) FROM m LIMIT 1;
SELECT m::jsonb::vnnews.meeting IS NOT DISTINCT FROM m AS round_trip FROM m;
SET DateStyle = 'SQL, DMY';
SELECT m::jsonb::vnnews.meeting IS NOT DISTINCT FROM m AS round_trip FROM m;
RESET DateStyle;
SELECT '{"kind": "talks"}'::jsonb::vnnews.meeting;
SELECT '{"kind": "talks", "period": {"from": "2025-02-30", "until": "2025-03-01"}}'::jsonb::vnnews.meeting;
SELECT vnnews.meeting_key(m) FROM m;

-- two outlets, one encounter: another kind of wording, tone placement, order of the sides
SELECT vnnews.meeting_key('{"kind": "talks", "date": "2024-03-12", "host": {"head": "Phan Hòa"}, "guest": {"head": "Sato Kenji"}}'::jsonb::vnnews.meeting)
     = vnnews.meeting_key('{"kind": "reception", "date": "2024-03-12", "host": {"head": "Sato KENJI"}, "guest": {"head": "Phan Hoà"}}'::jsonb::vnnews.meeting) AS same;

-- entities and meetings of one row, and of another day of publication
SELECT (SELECT count(*) > 0 FROM vnnews.entities(b)) AS entities, (SELECT max(date) FROM vnnews.meetings(b, '2024-05-02')) AS may,
    (SELECT max(date) FROM vnnews.meetings(b, '2023-07-09')) AS july, (SELECT max(date) FROM vnnews.meetings(b)) AS unknown
FROM (VALUES ('Hôm nay, Bộ trưởng Bộ Quốc phòng Việt Nam Lê Hữu Toàn đã điện đàm với Bộ trưởng Bộ Quốc phòng Singapore Daniel Wong.')) v(b);
