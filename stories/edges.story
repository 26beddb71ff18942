# Chỗ giáp ranh: đúng ngày, đúng số, ngay trước và ngay sau, của những việc mà các chuyện khác chỉ đi qua.
use base.story

# Biên bản đối chiếu không thể lấy số tại chính mục sắp ghi (mục 18); kỳ một ngày thì được.
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=KHOI:members:12:12 basis=bien_ban => refused book.no_position "sổ chưa có vị trí 18"
2013-03-31 reconcile unit=KHOI from=2013-03-31 position=17 counts=KHOI:members:12:12 basis=bien_ban => ok
2013-06-30 reconcile unit=KHOI from=2013-07-01 position=17 counts=KHOI:members:12:12 basis=bien_ban => refused book.no_period

# Theo dõi: không thôi theo dõi nơi mình không theo dõi.
2015-06-10 appoint person="Hà Văn Cường" unit=DB-1 post=uy_vien how=bau basis=1-BC/ĐU => finds book.no_secretary
2015-06-11 assign_watch of=DB-1 person="Hà Văn Cường" units=CB-1B basis=2-QĐ/ĐU => ok
2015-06-12 end_watch of=DB-1 person="Hà Văn Cường" units=CB-1A basis=3-QĐ/ĐU => refused book.no_watch
2015-06-12 end_watch of=DB-1 person="Hà Văn Cường" units=CB-1B basis=3-QĐ/ĐU => ok
2015-06-12 figure units_followed unit=DB-1 => 0
# Cấp ủy không còn ai thì không nhắc thiếu Bí thư.
2015-06-13 relieve person="Hà Văn Cường" unit=DB-1 basis=4-QĐ/ĐUK => ok

# Danh sách cấp ủy mới không phải nêu người vừa thôi, hay vừa nhận chức vụ trong ngày ấy.
2015-07-01 appoint person="Quàng Thị Bình" unit=DB-1 post=uy_vien how=bau basis=5-BC/ĐU => recorded
2015-08-01 relieve person="Quàng Thị Bình" unit=DB-1 basis=6-QĐ/ĐUK => ok
2015-08-01 appoint person="Vũ Thị Dung" unit=DB-1 post=uy_vien how=bau basis=7-BC/ĐU => recorded
2015-08-01 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Hà Văn Cường":uy_vien,"Trần Thị Giang":uy_vien basis=8-NQ/ĐH => ok
2015-08-02 appoint person="Phạm Văn Hải" unit=DB-1 post=uy_vien how=bau basis=9-BC/ĐU => ok
2015-08-03 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Hà Văn Cường":pho_bi_thu,"Trần Thị Giang":uy_vien leaving="Vũ Thị Dung" basis=10-NQ/ĐH => refused book.seat_forgotten "Phạm Văn Hải"
2015-08-03 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Hà Văn Cường":pho_bi_thu,"Trần Thị Giang":uy_vien leaving="Phạm Văn Hải","Vũ Thị Dung" basis=10-NQ/ĐH => ok
2015-08-02 figure committee_members unit=DB-1 where.post=pho_bi_thu => 0
2015-08-03 figure committee_members unit=DB-1 where.post=pho_bi_thu => 1
2015-08-03 figure committee_members unit=DB-1 where.post=uy_vien => 1
2015-08-03 figure committee_members unit=DB-1 => 3

# Ban Thường vụ đúng 1/3 thì được; ủy ban kiểm tra đúng số ít nhất thì được.
2026-08-01 relieve person="Hà Văn Cường" unit=DB-1 basis=11-QĐ/ĐUK => recorded
2026-08-02 appoint person="Hà Văn Cường" unit=DB-1 post=uy_vien how=bau basis=12-BC/ĐU => without committee.standing_max_fraction
2026-08-03 appoint person="Nguyễn Văn Đức" unit=DB-1 post=uy_vien_ubkt how=bau basis=13-BC/ĐU => recorded
2026-08-03 appoint person="Phạm Văn Hải" unit=DB-1 post=uy_vien_ubkt how=bau basis=13-BC/ĐU => finds inspection_commission.base_members
2026-08-03 appoint person="Vũ Thị Dung" unit=DB-1 post=uy_vien_ubkt how=bau basis=13-BC/ĐU => without inspection_commission.base_members

# Thu đảng phí của tháng: chuyển đi từ đầu tháng thì không còn của tháng ấy; đến ngày cuối tháng thì đã của tháng ấy.
2022-05-01 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=14-QĐ/ĐUK => recorded
2022-06-10 pay_dues unit=CB-2 month=05/2022 lines="Đỗ Văn Minh":50000 basis=danh_sach => refused book.not_member
2022-06-10 pay_dues unit=CB-2 month=04/2022 lines="Đỗ Văn Minh":50000 basis=danh_sach => recorded
2022-05-31 transfer person="Cầm Văn Quyết" from="ngoài:Đảng ủy phường A" to=CB-2 status=chinh_thuc profile.gender=nam decided=2005-01-10 ceremony=2005-01-20 official=2006-01-20 basis=giay_gioi_thieu => recorded
2022-06-15 leave person="Cầm Văn Quyết" unit=CB-2 reason=xin_ra basis=15-QĐ/ĐUK => recorded
2022-06-20 pay_dues unit=CB-2 month=05/2022 lines="Cầm Văn Quyết":50000 basis=danh_sach => recorded
2022-06-20 pay_dues unit=CB-2 month=04/2022 lines="Cầm Văn Quyết":50000 basis=danh_sach => refused book.not_member

# Người dự bị chuyển đến: thời gian dự bị tính tiếp; người chính thức thì không có.
2022-07-01 transfer person="Cầm Văn Thắng" from="ngoài:Đảng ủy phường A" to=CB-2 status=du_bi profile.gender=nam profile.born=1995-05-05 decided=2022-01-10 ceremony=2022-01-20 basis=giay_gioi_thieu => recorded
2022-12-25 due probation_ends unit=CB-2 => due 1 "Cầm Văn Thắng" "20/1/2023"
2022-07-02 clocks person="Bùi Thị Lan" => none

# Biểu quyết: người đi tạm thời từ đúng ngày ấy được trừ, người về đúng ngày ấy thì tính.
2018-03-01 list_candidate person="Lường Thị Xuân" unit=CB-2 profile.gender=nu profile.born=1995-03-03 helper="Bùi Thị Lan" basis=bien_ban => recorded
2018-03-02 open_file person="Lường Thị Xuân" basis=bien_ban => recorded
2018-03-10 send_temporarily person="Hoàng Thị Nga" from=CB-2 to=CB-1A until=2018-06-10 purpose=cong_tac basis=giay_gioi_thieu => recorded
2018-03-09 vote person="Lường Thị Xuân" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => finds book.vote_base
2018-03-10 vote person="Lường Thị Xuân" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => without book.vote_base
2018-06-05 return_home person="Hoàng Thị Nga" basis=giay_gioi_thieu => ok
2018-06-05 vote person="Lường Thị Xuân" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => finds book.vote_base
2018-06-05 vote person="Lường Thị Xuân" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => without book.vote_base

# Kết quả có tổng: bằng tổng thì được, tổng bằng 0 thì không.
2020-12-31 report_result unit=CB-2 kind=money_amount item=chung amount=5 whole=5 basis=bao_cao => ok
2020-12-31 report_result unit=CB-2 kind=money_amount item=chung amount=6 whole=5 basis=bao_cao => refused book.part_above_whole
2020-12-31 report_result unit=CB-2 kind=money_amount item=chung amount=0 whole=0 basis=bao_cao => refused book.part_above_whole

# Ngày làm bù: thứ Sáu là ngày trong tuần, thứ Bảy thì không.
2024-08-22 set_holidays makeups=2024-09-06 basis=bien_ban => finds book.makeup_on_weekday "6/9/2024"
2024-08-22 set_holidays makeups=2024-09-07 basis=bien_ban => without book.makeup_on_weekday

# Xếp loại: ngày cuối nửa đầu năm thì hỏi năm nào, sang nửa sau thì không; quý có từ đúng 30/8/2025.
2023-06-30 grade_units grades=CB-2:hoan_thanh basis=16-QĐ/ĐUK => finds book.period_unsaid
2023-07-01 grade_units grades=DB-1:hoan_thanh basis=16-QĐ/ĐUK => without book.period_unsaid
2025-08-29 grade_units grades=CB-2:hoan_thanh quarter=3 basis=17-QĐ/ĐUK => finds book.quarter_early
2025-08-30 grade_units grades=DB-1:hoan_thanh quarter=3 basis=18-QĐ/ĐUK => without book.quarter_early

# Tổ chức có Bí thư bị kỷ luật trong năm không xếp xuất sắc; ủy viên bị kỷ luật thì không vì thế; Bí thư thôi từ đầu năm thì không tính.
2021-03-01 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau basis=19-BC/CB => recorded
2021-03-01 appoint person="Hoàng Thị Nga" unit=CB-2 post=pho_bi_thu how=bau basis=19-BC/CB => recorded
2025-09-10 discipline_member person="Hoàng Thị Nga" by=KHOI form=khien_trach basis=20-QĐ/ĐUK => recorded
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=21-QĐ/ĐUK => without grade.excellent_without_discipline
2025-09-11 discipline_member person="Lê Văn Khánh" by=KHOI form=khien_trach basis=22-QĐ/ĐUK => recorded
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=23-QĐ/ĐUK => breaks grade.excellent_without_discipline "Lê Văn Khánh"
2025-01-01 relieve person="Lê Văn Khánh" unit=CB-2 basis=24-QĐ/ĐUK => recorded
2026-01-02 annul entry=58 reason="xếp loại lại" => ok
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=25-QĐ/ĐUK => without grade.excellent_without_discipline
2025-12-31 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau basis=26-BC/CB => recorded
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=27-QĐ/ĐUK => breaks grade.excellent_without_discipline "Lê Văn Khánh"
# Được minh oan một lần thì lần kia vẫn tính; minh oan cả hai thì thôi.
2025-11-01 discipline_member person="Lê Văn Khánh" by=KHOI form=canh_cao basis=28-QĐ/ĐUK => recorded
2025-12-01 clear_discipline person="Lê Văn Khánh" by=KHOI decided=2025-11-01 basis=29-QĐ/ĐUK => ok
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=30-QĐ/ĐUK => breaks grade.excellent_without_discipline
2025-12-02 clear_discipline person="Lê Văn Khánh" by=KHOI decided=2025-09-11 basis=31-QĐ/ĐUK => ok
2026-01-02 annul entry=62 reason="xếp loại lại" => ok
2025-12-31 grade_units grades=CB-2:hoan_thanh_xuat_sac basis=32-QĐ/ĐUK => without grade.excellent_without_discipline

# Kỷ luật được minh oan thì Huy hiệu không chờ nữa.
2025-06-01 discipline_member person="Bùi Thị Lan" by=CB-2 form=khien_trach basis=33-QĐ/CB => recorded
2033-02-03 award_badge person="Bùi Thị Lan" years=30 step=tang basis=34-QĐ/TU => without badge.wait_months_after_sanction

# Hai năm không hoàn thành, năm sau cùng xếp đúng ngày xóa tên.
2019-12-31 grade_members grades="Trần Thị Giang:khong_hoan_thanh" basis=35-QĐ/ĐUK => recorded
2020-12-31 grade_members grades="Trần Thị Giang:khong_hoan_thanh" basis=36-QĐ/ĐUK => recorded
2020-12-31 leave person="Trần Thị Giang" unit=CB-1B reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=37-QĐ/ĐUK => without member.removal_not_done_years

# Nhiệm kỳ trước không ghi số đại hội thì nơi kế tục ghi số nào cũng được.
2016-01-05 found unit=CB-5 code=CB-5 name="Chi bộ Năm" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2016-01-06 found unit=CB-6 code=CB-6 name="Chi bộ Sáu" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2016-01-10 open_term unit=CB-5 first_year=2016 last_year=2018 basis=1-NQ/CB => ok
2016-06-01 reorganize kind=sap_nhap sources=CB-5 targets=CB-6 ends=CB-5 continues=CB-5:CB-6 basis=38-QĐ/ĐU => ok
2016-07-01 open_term unit=CB-6 ordinal=5 first_year=2016 last_year=2018 basis=2-NQ/CB => ok

# Sắp xếp: ai đến trong ngày ấy cũng phải có chỗ, ai đã đi trong ngày ấy thì không phải nêu.
2017-01-05 found unit=CB-7 code=CB-7 name="Chi bộ Bảy" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2017-02-01 transfer person="Phạm Văn Hải" from=CB-1B to=CB-7 basis=giay_gioi_thieu => recorded
2017-02-01 reorganize kind=sap_nhap sources=CB-7 targets=CB-6 ends=CB-7 continues=CB-7:CB-6 basis=39-QĐ/ĐU => refused book.not_conserved "Phạm Văn Hải"
2017-03-01 transfer person="Phạm Văn Hải" from=CB-7 to=CB-1B basis=giay_gioi_thieu => recorded
2017-03-01 reorganize kind=sap_nhap sources=CB-7 targets=CB-6 ends=CB-7 continues=CB-7:CB-6 basis=40-QĐ/ĐU => recorded
