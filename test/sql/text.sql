-- normalize and fold
SELECT vnnews.normalize(E'Ho\u0323\u0302i đa\u0300m hoà thuý \u00d0ông\u00a0Bắc');
SELECT vnnews.fold('Hội đàm ĐƯỜNG SẮT');
SELECT vnnews.normalize('') = '' AS empty, vnnews.normalize(NULL) IS NULL AS nothing;
SELECT vnnews.normalize(E'\u0301') = E'\u0301' AS lone_mark;
SELECT length(vnnews.normalize(repeat('a', 1000000)));
SELECT length(vnnews.normalize('a' || repeat(E'\u0301', 1000000))) > 0 AS many_marks;
-- words and sentences: every position maps back
SELECT * FROM vnnews.words('Ngày 25/9, Bộ trưởng hội đàm.');
SELECT bool_and(substr(t, w.start, w.length) = w.word) AS positions
  FROM (VALUES (E'Ho\u0323\u0302i đa\u0300m \u200bgiữa hai bên\r\nHoà bình')) v(t), vnnews.words(t) w;
SELECT * FROM vnnews.sentences(E'Hai bên hội đàm. Kết thúc tốt đẹp.\nẢnh lưu niệm');
SELECT count(*) FROM vnnews.words('');
SELECT count(*) FROM vnnews.words(NULL);
SELECT count(*) FROM vnnews.words(E'\u0001\u0002 \u200b');
SELECT word, kind FROM vnnews.words('Hello, world 漢字 😀');
SELECT count(*) FROM vnnews.entities('');
SELECT count(*) FROM vnnews.meetings('');
SELECT count(*) FROM vnnews.meetings(NULL);
SELECT * FROM vnnews.article('');
