# The main job on the sample corpus: plain reports give their meeting, reports without one give none.
use strict;
use warnings;
use utf8;
use Test::More;
use Encode qw(encode);
use FindBin;
use lib "$FindBin::Bin/lib";
use Vnnews;

my $db = new_database('vnnews_sample', 1);
load_corpus($db, 'folder', folder => "$top/test/corpus", collection => 'c');

my @told = (
    ['02_tiep_dai_su', 'reception', '2024-03-12', 'Phan Trọng Hiếu', 'Nakamura Koji'],
    ['03_chao_xa_giao', 'courtesy_call', '2023-04-09', 'Cầm Văn Doanh', 'Khăm Phay Vông Xay'],
    ['05_hoi_nghi_ky_van_kien', 'conference', '2023-12-18', 'Bun Thavi Xỉ Xa Vát', 'Phan Trọng Hiếu'],
    ['06_le_ky', 'signing', '2024-06-05', 'Mai Hữu Nghĩa', 'Jung Tae Won'],
    ['10_dang_to_hop_nfd', 'reception', '2023-11-08', 'Huỳnh Bá Thông', 'Matsuda Hiroshi'],
    ['12_khung_trang_bao', 'talks', '2024-09-27', 'Đàm Xuân Kỳ', 'Rajesh Chandran'],
    ['13_ngay_khong_nam', 'working_session', 'XXXX-11-19', 'Lâm Thành Sol', 'Chea Bunthoeun'],
    ['14_truc_tuyen', 'online_meeting', '2021-08-17', 'Đặng Thùy Dương', 'Jana Procházková'],
    ['15_o_nuoc_ngoai', 'working_session', '2024-09-25', 'Helen Crawford', 'Tạ Quang Dũng'],
    ['16_quan_doi', 'reception', '2012-01-05', 'Hà Sĩ Toàn', 'Xai Nha Phôm Ma Chăn'],
);
for my $meeting (@told) {
    my ($file, @slots) = @$meeting;
    my $got = query($db, "SELECT concat_ws('|', kind, date, host_head, guest_head) FROM news.meeting_list WHERE source = 'c/$file.txt'");
    my $want = encode('UTF-8', join '|', @slots);
    like($got, qr/^\Q$want\E$/m, "$file: $slots[0]");
}
is(query($db, "SELECT count(*) FROM news.meeting_list WHERE source LIKE 'c/$_%'"), 0, "$_: no meeting") for qw(08 09);
is(query($db, "SELECT count(*) FROM news.meeting_list WHERE source LIKE 'c/12%'"), 1, '12: related headlines give no meeting');
is(query($db, 'SELECT bool_and(substr(raw, start, length) = text) FROM news.article JOIN news.entity USING (article_id)'), 't',
    'every mention is where it says, in composed and decomposed text');
is(query($db, "SELECT count(*) FROM news.entity WHERE name IS NOT NULL AND NOT is_normalized(name)"), 0, 'names are composed');
is(query($db, "SELECT string_agg(document, '|' ORDER BY document) FROM news.document_signed WHERE source LIKE 'c/06%'"),
    encode('UTF-8', 'Thỏa thuận hợp tác đào tạo giai đoạn 2024 - 2028'), 'what was signed');

drop_database($db);
done_testing;
