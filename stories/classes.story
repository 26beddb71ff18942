# Lớp bồi dưỡng, kiểm tra, giám sát, đoàn thể, kết quả của đơn vị.
use base.story

2022-05-20 hold_class unit=KHOI class=boi_duong_nhan_thuc_ve_dang audience=quan_chung_uu_tu participants=85 first_day=2022-05-16 title="Lớp nhận thức về Đảng khóa 1" basis=30-KH/ĐUK => ok
2022-09-20 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Lò Văn An","Lê Văn Khánh" basis=31-KH/ĐUK => ok
2022-09-21 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so participants=1 people="Lò Văn An","Lê Văn Khánh" basis=31-KH/ĐUK => refused book.fewer_than_named "ít hơn số người có tên (2)"
2022-09-21 hold_class unit=KHOI class=lop_moi audience=khac participants=10 => wrong class
# Người đã từ trần thì không ghi; từ trần giữa lớp thì ghi được. Người đã ra khỏi danh sách thì nhắc.
2022-10-03 leave person="Phạm Văn Hải" unit=CB-1B reason=tu_tran basis=phieu_bao => recorded
2022-10-04 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Phạm Văn Hải" basis=32-KH/ĐUK => refused book.dead "Phạm Văn Hải đã từ trần ngày 3/10/2022"
2022-10-04 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Lò Văn An","Phạm Văn Hải" first_day=2022-10-04 basis=32-KH/ĐUK => refused book.dead
2022-10-04 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Phạm Văn Hải" first_day=2022-10-03 basis=32-KH/ĐUK => ok
2022-10-04 annul entry=21 reason="thử" => ok
2022-11-01 leave person="Trần Thị Giang" unit=CB-1B reason=xin_ra basis=5-QĐ/ĐUK => recorded
2022-10-31 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Trần Thị Giang" basis=33-KH/ĐUK => ok
2022-11-02 hold_class unit=KHOI class=nghiep_vu_xay_dung_dang audience=cap_uy_vien_co_so people="Trần Thị Giang" basis=33-KH/ĐUK => finds book.class_left "Trần Thị Giang đã ra khỏi danh sách ngày 1/11/2022"
2022-11-03 annul entry=24 reason="thử" => ok
2022-11-03 annul entry=25 reason="thử" => ok
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

# Ghi lùi việc từ trần về trước lớp đã ghi thì lớp ấy được nhắc.
2022-09-01 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => finds again:book.dead "Lê Văn Khánh đã từ trần ngày 1/9/2022"
