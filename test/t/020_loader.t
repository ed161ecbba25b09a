# The corpus loaders: what loads, what is skipped and said, what a second run changes.
use strict;
use warnings;
use utf8;
use Test::More;
use Encode qw(encode);
use File::Temp qw(tempdir);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $utf8 = sub { encode('UTF-8', $_[0]) };
my $talks = $utf8->("Công an hai tỉnh hội đàm\n\nNgày 3/4/2025, tại Hà Nội, hai bên đã có cuộc hội đàm về phòng, chống ma túy.\n");
my $db = new_database('vnnews_loader', 1);
my $folder = tempdir(CLEANUP => 1);

sub derived_is_current {
    my ($name) = @_;
    is(query($db, <<'SQL'), 't|t|t', $name);
SELECT (SELECT count(*) FROM news.entity) = (SELECT count(*) FROM news.article, vnnews.entities(raw)),
       (SELECT count(*) FROM news.meeting) = (SELECT count(*) FROM news.article, vnnews.meetings(raw, published)),
       (SELECT count(*) FROM news.participant)
       = (SELECT coalesce(sum(cardinality(participants)), 0) FROM news.article, vnnews.meetings(raw, published))
SQL
    return;
}

# a folder with everything that goes wrong
write_file("$folder/good.txt", $talks);
mkdir "$folder/sub folder" or die;
my %odd_name = (blank => 'a b.txt', quote => "it's \"quoted\".txt", newline => "two\nlines.txt", tab => "a\tb.txt",
    backslash => 'back\\slash\\n.txt', dollar => '$HOME `id`.txt', vietnamese => $utf8->('hội đàm.txt'), dash => '-n.txt');
write_file("$folder/sub folder/$odd_name{$_}", "$talks$_\n") for sort keys %odd_name;
write_file("$folder/empty.txt", '');
write_file("$folder/blank.txt", $utf8->(" \n\t\x{feff}\x{a0}\n"));
write_file("$folder/latin.txt", "H\xe0 N\xf4i");
write_file("$folder/cut.txt", substr($talks, 0, 2));
write_file("$folder/nul.txt", "a\0b");
write_file("$folder/bad name \xff.txt", $talks);
write_file("$folder/notes.md", $talks);

my ($status, $out, $err) = load_corpus($db, 'folder', folder => $folder, collection => 'c', every => 4);
is($status, 0, 'a folder with bad files loads');
like($out, qr/^9 new, 0 changed, 0 unchanged, 0 the same text as another, 6 skipped$/m, 'the good ones are loaded, the bad ones counted');
like($out, qr/^4 of 15 articles\n8 of 15 articles\n12 of 15 articles\n15 of 15 articles$/m, 'a line of progress every so many articles');
like($err, qr{WARNING:  c/$_->[0]: $_->[1]; skipped}, "$_->[0] is reported")
    for ['empty\.txt', 'the article is empty'], ['blank\.txt', 'the article is empty'], ['latin\.txt', 'not valid UTF-8'], ['cut\.txt', 'not valid UTF-8'],
    ['nul\.txt', 'not valid UTF-8'], ['bad name \\\\377\.txt', 'its name is not valid UTF-8'];
unlike($err, qr/ERROR/, 'no error');
is(query($db, 'SELECT count(*) FROM news.article'), 9, 'nine articles');
is(query($db, "SELECT count(*) FROM news.article WHERE source = convert_from(decode('" . unpack('H*', "c/sub folder/$odd_name{$_}") . "', 'hex'), 'UTF8')"),
    1, "a name with $_ is kept") for sort keys %odd_name;
is(query($db, "SELECT encode(convert_to(raw, 'UTF8'), 'hex') FROM news.article WHERE source = 'c/good.txt'"), unpack('H*', $talks), 'the text is kept as it came');
derived_is_current('rows are derived on loading');

# again, changed, removed
($status, $out) = load_corpus($db, 'folder', folder => $folder, collection => 'c');
like($out, qr/^0 new, 0 changed, 9 unchanged, 0 the same text as another, 6 skipped$/m, 'the same folder again adds nothing');
($status, $out) = load_corpus($db, 'folder', folder => $folder, collection => 'another');
like($out, qr/^0 new, 0 changed, 0 unchanged, 9 the same text as another, 6 skipped$/m, 'nor does it under another name');
my $id = query($db, "SELECT article_id FROM news.article WHERE source = 'c/good.txt'");
write_file("$folder/good.txt", $utf8->("Không có cuộc gặp nào\n\nHôm nay trời đẹp."));
($status, $out) = load_corpus($db, 'folder', folder => $folder, collection => 'c');
like($out, qr/^0 new, 1 changed, 8 unchanged/m, 'a changed file is noticed');
is(query($db, "SELECT article_id FROM news.article WHERE source = 'c/good.txt'"), $id, 'and keeps its key');
derived_is_current('and is derived anew');

# folders that are none
($status, $out, $err) = load_corpus($db, 'folder', folder => "$folder/nowhere");
is($status, 3, 'a folder that does not exist is an error');
like($err, qr/ERROR:  folder "\Q$folder\E\/nowhere" does not exist/, 'with its name');
($status, $out, $err) = load_corpus($db, 'folder');
like($err, qr/ERROR:  no folder given\nHINT:  Add -v folder=DIR/, 'no folder given');
mkdir "$folder/it's none" or die;
($status, $out) = load_corpus($db, 'folder', folder => "$folder/it's none");
is($status, 0, 'a folder without articles is no error');
like($out, qr/^0 new, 0 changed, 0 unchanged, 0 the same text as another, 0 skipped$/m, 'and loads nothing');
($status, $out, $err) = psql($db, '-v', 'schema=elsewhere', '-v', "folder=$folder", '-f', "$top/sql/corpus/load_folder.sql");
like($err, qr/ERROR:  there are no corpus tables in schema "elsewhere"/, 'a schema without the tables');

# CSV
my $csv = write_file("$folder/articles.csv", $utf8->(<<'CSV') . "4,,bad,\"H\xe0 N\xf4i\"\n" . $utf8->("5,2025-05,tháng,\"Nội dung thứ năm\"\n6,,rỗng,\n"));
ID,Published,"Title",text
1,2025-05-14,Tiêu đề một,"Đoạn một, có dấu phẩy

Đoạn hai có ""trích dẫn"""
2,,Tiêu đề hai,Nội dung hai \n không xuống dòng
3,2025-06-01T10:00:00+07:00,,Nội dung ba
CSV
($status, $out, $err) = load_corpus($db, 'csv', file => $csv);
is($status, 0, 'a CSV file loads') or diag($err);
like($out, qr/^4 new, 0 changed, 0 unchanged, 0 the same text as another, 2 skipped$/m, 'its good rows');
like($err, qr{WARNING:  articles\.csv/4: not valid UTF-8; skipped}, 'a row that is not UTF-8 is reported');
like($err, qr{WARNING:  articles\.csv/6: the article is empty; skipped}, 'an empty row is reported');
like($err, qr{WARNING:  articles\.csv/5: "2025-05" is no day of publication}, 'a month is no day');
is(query($db, "SELECT string_agg(concat_ws(' ', source, CASE WHEN published_given THEN published END), ',' ORDER BY article_id) FROM news.article WHERE source LIKE 'articles.csv%'"),
    'articles.csv/1 2025-05-14,articles.csv/2,articles.csv/3 2025-06-01,articles.csv/5', 'keys and days of publication');
is(query($db, "SELECT raw FROM news.article WHERE source = 'articles.csv/1'"),
    $utf8->("Tiêu đề một\n\nĐoạn một, có dấu phẩy\n\nĐoạn hai có \"trích dẫn\""), 'headline and text make the article');
($status, $out) = load_corpus($db, 'csv', file => $csv);
like($out, qr/^0 new, 0 changed, 4 unchanged/m, 'the same CSV again adds nothing');
($status, $out, $err) = load_corpus($db, 'csv', file => write_file("$folder/none.csv", "a,b\n1,2\n"));
like($err, qr/ERROR:  file ".*none\.csv" has no column raw, text, body or content/, 'a CSV without text');
($status, $out, $err) = load_corpus($db, 'csv', file => "$folder/nowhere.csv");
is($status, 3, 'a CSV that does not exist is an error');

# JSON Lines
my $jsonl = write_file("$folder/articles.jsonl", $utf8->(<<'JSONL') . qq({"id": "bytes", "text": "H\xe0 N\xf4i"}\n));
{"id": "một", "title": "Tiêu đề", "text": "Dòng một\n\nDòng hai \"trích\" \\ hết", "published": "2024-12-31"}
{"url": "https://example.org/2", "body": "Bài thứ hai trong tệp JSON"}
{"text": "Bài thứ ba không có khóa"}
không phải JSON

["mảng"]
{"id": "nul", "text": "a\u0000b"}
{"id": "empty", "text": ""}
{"id": "none", "words": "x"}
JSONL
($status, $out, $err) = load_corpus($db, 'jsonl', file => $jsonl, collection => 'j');
is($status, 0, 'a JSON Lines file loads') or diag($err);
like($out, qr/^3 new, 0 changed, 0 unchanged, 0 the same text as another, 6 skipped$/m, 'its good lines');
like($err, qr{WARNING:  j/$_; skipped}, "line $_ is reported")
    for '4: no JSON object: .*', '6: no JSON object: .*', '7: no JSON object: .*', 'empty: the article is empty', 'none: the article is empty', '10: not valid UTF-8';
is(query($db, "SELECT string_agg(concat_ws(' ', source, CASE WHEN published_given THEN published END), ',' ORDER BY article_id) FROM news.article WHERE source ~ '^(j/|https:)'"),
    $utf8->('j/một 2024-12-31,https://example.org/2,j/3'), 'keys and days of publication');
is(query($db, $utf8->("SELECT raw FROM news.article WHERE source = 'j/một'")), $utf8->("Tiêu đề\n\nDòng một\n\nDòng hai \"trích\" \\ hết"), 'escapes are read');
($status, $out) = load_corpus($db, 'jsonl', file => $jsonl, collection => 'j');
like($out, qr/^0 new, 0 changed, 3 unchanged/m, 'the same file again adds nothing');
derived_is_current('all derived rows are current');

drop_database($db);
done_testing;
