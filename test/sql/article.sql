-- the parts of a raw article
\pset format unaligned
\pset null '(none)'
\x on
SELECT * FROM vnnews.article($$Thời sự
Thứ trưởng Lê Minh Khôi tiếp Đại sứ Hà Lan
Thứ Hai, 06/01/2012, 08:15 (GMT+7)
VOV.VN - Hai bên bàn về hợp tác phòng, chống tội phạm mạng.

Chiều 5/1, tại Hà Nội, Thứ trưởng Lê Minh Khôi tiếp Đại sứ Hà Lan Pieter de Vries.

Quang cảnh buổi tiếp. Ảnh: Hoàng Lan

Hai bên nhất trí lập nhóm công tác chung.

[Việt Nam và Hà Lan ký kế hoạch hợp tác cảnh sát] Đại sứ cảm ơn Thứ trưởng đã dành thời gian tiếp.

Hoàng Lan - Quốc Bình (CTV)

Mời quý độc giả theo dõi báo VOV.VN trên
Tin liên quan
Thứ trưởng Lê Minh Khôi thăm Bỉ
Thứ trưởng Lê Minh Khôi thăm Bỉ
VOV.VN - Chuyến thăm kéo dài ba ngày.
Lượt xem: 1.024$$);
-- a line may hold several parts; the same in NFD
SELECT * FROM vnnews.article(' date 2025-05 Thời sự Công an tỉnh Cao Bằng hội đàm với Công an thành phố Bách Sắc (Trung Quốc) Sáng 12/5, hai bên trao đổi tình hình.Thu Hà');
SELECT vnnews.normalize((a).title) = vnnews.normalize((d).title) AS same_title,
       cardinality((a).furniture) = cardinality((d).furniture) AS same_furniture, (d).title
  FROM (SELECT vnnews.article(t) AS a, vnnews.article(normalize(replace(t, 'khóa', 'khoá'), NFD)) AS d
          FROM (VALUES (E'Bộ trưởng thăm Lào\n\nHai bên hội đàm.\n\nTừ khóa: Lào, hợp tác')) v(t)) s;
-- dates of publication
\x off
SELECT t, (vnnews.article(E'Hai nước ký thỏa thuận hợp tác mới\n' || t || E'\nLễ ký diễn ra tại Huế.')).published_edtf
  FROM unnest(ARRAY['06/01/2012', '6-1-2012', '06.01.2012', '2012-01-06', 'Cập nhật: 06/01/2012 10:20',
                    'Cập nhật lúc 10h20, ngày 06/01/2012', 'Ngày 6 tháng 1 năm 2012',
                    'Minh Anh - Thứ sáu, 06/01/2012 22:21 (GMT+7)', 'Thứ 6, ngày 06/01/2012 06:02 GMT+7',
                    '31/02/2012', 'Ngày 6/1/2012, hai bên gặp nhau.', '06/01']) t;
SELECT (vnnews.article(E'date 2024-13 Không phải tháng\n\nHai bên gặp nhau.')).published_edtf;
-- news stays news
SELECT (a).title, (a).furniture, (a).captions FROM (SELECT vnnews.article(t) AS a FROM (VALUES
    (E'Chia sẻ kinh nghiệm giữ gìn hòa bình\n\nĐoàn Việt Nam chia sẻ kinh nghiệm với đoàn Lào.\n\nXem thêm về lịch sử, hai bên nhắc lại năm 1962.'),
    (E'Liên hệ giữa hai cảng\n\nHai cảng giữ liên hệ [thường xuyên] với nhau. Bình luận về việc này, ông Nam cho rằng đó là bước tiến.')) v(t)) s;
-- captions and body apart
SELECT (a).body, (a).captions, (a).byline, (a).agency FROM (SELECT vnnews.article(
    E'Lễ trao tặng thiết bị y tế\n\nĐại sứ Kim Jong Su trao tặng thiết bị. Ảnh: Minh Đức – TTXVN Phát biểu tại lễ, Đại sứ chúc mừng bệnh viện.\nHai bên cảm ơn nhau. PV (TTXVN)') AS a) s;
SELECT vnnews.article(''), vnnews.article(NULL), vnnews.article(E' \n\t\n');
