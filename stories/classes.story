# Lớp bồi dưỡng, kiểm tra, giám sát, đoàn thể, kết quả của đơn vị.
use base.story

2022-05-20 hold_class unit=KHOI class=boi_duong_nhan_thuc_ve_dang audience=quan_chung_uu_tu participants=85 first_day=2022-05-16 title="Lớp nhận thức về Đảng khóa 1" basis=30-KH/ĐUK => ok
2022-09-20 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Lò Văn An","Lê Văn Khánh" basis=31-KH/ĐUK => ok
2022-09-21 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so participants=1 people="Lò Văn An","Lê Văn Khánh" basis=31-KH/ĐUK => refused book.fewer_than_named "ít hơn số người có tên (2)"
2022-09-21 hold_class unit=KHOI class=lop_moi audience=khac participants=10 => wrong class
2022-12-31 figure training_classes unit=KHOI from=2022-01-01 to=2022-12-31 => 2
2022-12-31 figure training_participants unit=KHOI from=2022-01-01 to=2022-12-31 => 87
2022-12-31 figure training_participants unit=KHOI from=2022-01-01 to=2022-12-31 where.class=boi_duong_nhan_thuc_ve_dang => 85

2013-06-01 found_mass unit=DOAN-KHOI code=DOAN-KHOI name="Đoàn Khối" of=KHOI basis=mo_so => ok
2013-06-01 found_mass unit=CCB-KHOI code=CCB-KHOI name="Hội Cựu chiến binh Khối" of=KHOI basis=mo_so => ok
2013-06-01 figure mass_orgs unit=KHOI => 2
2013-06-01 figure grassroots_orgs unit=KHOI => 2

2022-12-31 report_result unit=KHOI kind=money_amount item=nop_ngan_sach amount=3200000000 measure="đồng" basis=bao_cao => ok
2022-12-31 report_result unit=KHOI kind=coverage_share item=hoc_tap_nghi_quyet amount=120 whole=100 basis=bao_cao => refused book.part_above_whole "không thể lớn hơn tổng số"
2022-12-31 figure money_amount unit=KHOI from=2022-01-01 to=2022-12-31 where.item=nop_ngan_sach => 3200000000
