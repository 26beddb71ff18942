# Đúng ngày và đúng số: việc cùng ngày thì được, trước một ngày thì không; những chỗ dễ nhầm một ngày.
use base.story

# Nhận quyết định, nhận đơn, giao thẩm quyền, đồng ý đến hết chính ngày đó thì được.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-26 received=2022-03-10 basis=12-QĐ/ĐUK => ok
2022-03-11 admit person="Lò Thị Mận" unit=CB-2 profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-26 received=2022-03-10 basis=13-QĐ/ĐUK => refused book.received_early
2022-04-01 discipline_member person="Hà Văn Cường" by=KHOI form=khien_trach received=2022-04-01 basis=14-QĐ/ĐUK => ok
2022-04-01 discipline_unit unit=CB-1B by=KHOI form=khien_trach received=2022-04-01 basis=15-QĐ/ĐUK => ok
2022-04-01 discipline_unit unit=CB-1A by=KHOI form=khien_trach received=2022-03-31 basis=16-QĐ/ĐUK => refused book.received_before
2022-04-02 receive_petition unit=KHOI number=01/2022 kind=to_cao due=2022-04-02 basis=phieu_bao => ok
2022-04-02 receive_petition unit=KHOI number=02/2022 kind=khieu_nai_ky_luat decision_received=2022-04-02 due=2022-08-01 basis=phieu_bao => ok
2022-04-02 receive_petition unit=KHOI number=03/2022 kind=khieu_nai_ky_luat decision_received=2022-04-03 due=2022-08-01 basis=phieu_bao => refused book.petition_days
2022-04-03 delegate_power unit=DB-1 power=ket_nap_dang_vien until=2022-04-03 basis=17-QĐ/ĐUK => ok
2022-04-04 delegate_power unit=DB-1 power=ket_nap_dang_vien until=2022-04-03 basis=18-QĐ/ĐUK => refused book.ends_before
2022-04-05 consent unit=DB-1 rule=unit.committee_min_members until=2022-04-05 basis=3-CV/TU => ok
2022-04-05 due thresholds unit=DB-1 => due 0
2022-04-06 due thresholds unit=DB-1 => due 1 "dưới 30"
2022-04-06 due thresholds unit=DB-1 ack="Đang chuyển đảng viên về" until=2022-04-06 => due 1 "dưới 30"
2022-04-06 due thresholds unit=DB-1 => due 0

# Miễn, đình chỉ phải hết sau ngày bắt đầu; nhiệm kỳ hết sau năm bắt đầu.
2022-04-07 exempt person="Lò Văn An" kind=tam_mien until=2022-04-07 basis=bien_ban => refused book.until_early
2022-04-07 exempt person="Lò Văn An" kind=tam_mien until=2022-04-08 basis=bien_ban => ok
2022-04-08 open_term unit=DB-1 first_year=2022 last_year=2022 basis=01-NQ/ĐH => refused book.

# Ban thường vụ bằng số ủy viên thì được (trước 26/7/2026); lớp có danh sách đúng bằng số người.
2020-06-10 fix_committee_size unit=DB-1 members=3 standing=3 basis=1-NQ/ĐH => ok
2022-05-20 hold_class unit=KHOI class=boi_duong_nhan_thuc_ve_dang audience=quan_chung_uu_tu participants=2 people="Lò Văn An","Lê Văn Khánh" first_day=2022-05-16 basis=30-KH/ĐUK => ok
2022-05-20 hold_class unit=KHOI class=boi_duong_nhan_thuc_ve_dang audience=quan_chung_uu_tu participants=1 people="Lò Văn An","Lê Văn Khánh" first_day=2022-05-16 basis=31-KH/ĐUK => refused book.
2022-05-19 hold_contest unit=KHOI kind=hoi_thi title="Tìm hiểu Điều lệ Đảng" first_day=2022-05-19 basis=3-KH/ĐUK => ok
2022-07-27 make_visit unit=KHOI kind=gia_dinh_chinh_sach visited=1 worth=0 basis=4-KH/ĐUK => ok
2022-01-05 plan_oversight unit=CB-2 year=2023 activity=giam_sat by=chi_bo subject="Thực hiện nêu gương" members_count=2 basis=5-CTr/CB => ok
2022-01-05 plan_oversight unit=CB-2 year=2024 activity=giam_sat by=chi_bo subject="Thực hiện nêu gương" members_count=2 basis=6-CTr/CB => refused book.plan_year

# Bí thư bầu cùng ngày với người đang giữ thì chưa được.
2022-08-01 appoint person="Bùi Thị Lan" unit=CB-2 post=bi_thu how=bau basis=7-BC/CB => ok
2022-08-01 appoint person="Đỗ Văn Minh" unit=CB-2 post=bi_thu how=bau basis=8-BC/CB => refused book.post_held

# Học lớp đảng viên mới đúng ngày chi bộ xét thì được.
2023-03-26 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2023-03-26 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => ok

# Giấy giới thiệu xuất trình đúng ngày thứ 30 thì được, ngày 31 thì nhắc; hồ sơ đúng 3 tháng chưa quá.
2021-10-01 release person="Đỗ Văn Minh" from=CB-2 to=CB-1A basis=giay_gioi_thieu => ok
2021-10-31 receive person="Đỗ Văn Minh" unit=CB-1A basis=giay_gioi_thieu => ok
2021-11-01 release person="Đỗ Văn Minh" from=CB-1A to=CB-2 basis=giay_gioi_thieu => ok
2021-12-02 receive person="Đỗ Văn Minh" unit=CB-2 basis=giay_gioi_thieu => finds transfer.letter_days "quá 30 ngày"
2021-10-01 release person="Phạm Văn Hải" from=CB-1B to=CB-1A basis=giay_gioi_thieu => recorded
2022-01-01 receive person="Phạm Văn Hải" unit=CB-1A basis=giay_gioi_thieu => without transfer.unfiled_months
2022-01-02 release person="Phạm Văn Hải" from=CB-1A to=CB-1B basis=giay_gioi_thieu => recorded
2022-04-03 receive person="Phạm Văn Hải" unit=CB-1B basis=giay_gioi_thieu => finds transfer.unfiled_months "quá 3 tháng"

# Nhiệm vụ giao và hết hạn cùng ngày; được giữ lại cả 100%; vi phạm và kỷ luật cùng ngày.
2022-09-01 set_task unit=CB-2 title="Báo cáo nhanh" due=2022-09-01 basis=7-KH/CB => ok
2022-09-01 split_dues unit=CB-2 kept_percent=100 basis=5-QĐ/TU => ok
2022-09-02 discipline_member person="Lê Văn Khánh" by=KHOI form=khien_trach violated=2022-09-02 basis=19-QĐ/ĐUK => ok

# Kỷ luật trong năm: từ ngày 1/1 đến ngày 31/12 (quy định có đến hết 17/10/2019).
2017-12-31 discipline_member person="Quàng Thị Bình" by=KHOI form=khien_trach basis=20-QĐ/ĐUK => ok
2018-01-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach basis=21-QĐ/ĐUK => ok
2018-12-31 discipline_member person="Nguyễn Văn Đức" by=KHOI form=khien_trach basis=22-QĐ/ĐUK => ok
2018-12-31 grade_members grades="Quàng Thị Bình":hoan_thanh basis=23-QĐ/ĐUK => without grade.not_done_if_disciplined
2018-12-31 grade_members grades="Vũ Thị Dung":hoan_thanh basis=24-QĐ/ĐUK => finds grade.not_done_if_disciplined
2018-12-31 grade_members grades="Nguyễn Văn Đức":hoan_thanh basis=25-QĐ/ĐUK => finds grade.not_done_if_disciplined
