# Đúng ngày, đúng số, đúng một trong hai: mốc bằng nhau thì được hay không được.
use base.story

# Tạm hoãn xem xét kỷ luật đến hết chính ngày ghi; ghi tiếp đúng ngày cuối thì là một lần tạm hoãn, không cộng hai lần ngày ấy.
2018-03-01 defer_discipline person="Vũ Thị Dung" cause=nghi_thai_san until=2018-03-01 basis=bien_ban => ok
2018-04-01 defer_discipline person="Trần Thị Giang" cause=nghi_thai_san until=2018-08-31 basis=bien_ban => ok
2018-08-31 defer_discipline person="Trần Thị Giang" cause=benh_hiem_ngheo until=2018-12-31 basis=bien_ban => ok
2019-12-01 discipline_member person="Trần Thị Giang" by=KHOI form=khien_trach violated=2014-03-01 basis=1-QĐ/ĐUK => ok
2019-12-02 discipline_member person="Trần Thị Giang" by=KHOI form=khien_trach violated=2014-03-01 basis=2-QĐ/ĐUK => refused discipline.limitation_reprimand_years "hết ngày 1/12/2019"

# Thời gian trừ bắt đầu đúng ngày quyết định kết nạp, hết đúng ngày ghi, nối liền nhau.
2022-01-05 exclude_time person="Hà Văn Cường" cause=khac from=2000-05-01 to=2000-05-02 basis=3-KL/ĐUK => ok
2022-01-05 exclude_time person="Hà Văn Cường" cause=khac from=2022-01-04 to=2022-01-05 basis=3-KL/ĐUK => ok
2022-01-06 exclude_time person="Hà Văn Cường" cause=khac from=2021-12-31 to=2022-01-04 basis=4-KL/ĐUK => ok

# Một người dẫn hai tổ đảng lập cùng ngày; tổ giải thể hôm ấy thì thôi.
2022-03-01 form_group unit=CB-2 name="Tổ 1" head="Lê Văn Khánh" basis=5-NQ/CB => ok
2022-03-01 form_group unit=CB-2 name="Tổ 2" head="Lê Văn Khánh" basis=5-NQ/CB => finds book.group_head_twice
2022-04-01 dissolve_group unit=CB-2 name="Tổ 1" basis=6-NQ/CB => ok
2022-04-01 dissolve_group unit=CB-2 name="Tổ 2" basis=6-NQ/CB => ok
2022-04-01 form_group unit=CB-2 name="Tổ 3" head="Lê Văn Khánh" basis=7-NQ/CB => ok

# Nhận thông báo ngay ngày quyết định.
2025-06-11 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2025-06-11 basis=bao_cao => ok

# Số liệu của đúng ngày tổ chức kết thúc là của ngày sau đó.
2021-01-01 found unit=CB-9 code=CB-9 name="Chi bộ Trường Chín" kind=chi_bo_co_so parent=KHOI basis=mo_so => recorded
2022-06-01 end unit=CB-9 basis=9-QĐ/TU => recorded
2022-07-01 report_figure unit=CB-9 figure=members_total value=3 as_of=2022-06-01 basis=bao_cao => finds book.unit_ended
2022-07-01 report_figure unit=CB-9 figure=members_total value=3 as_of=2022-05-31 basis=bao_cao => without book.unit_ended

# Đình chỉ chức vụ thì đình chỉ sinh hoạt vẫn còn; ghi lại cùng loại thì thay.
2026-05-04 suspend person="Hà Văn Cường" scope=sinh_hoat until=2026-06-30 basis=12-QĐ/UBKT => ok
2026-05-05 suspend person="Hà Văn Cường" scope=cap_uy until=2026-06-30 basis=13-QĐ/UBKT => recorded
2026-05-05 figure members_suspended unit=KHOI where.scope=sinh_hoat => 1
2026-05-05 figure members_suspended unit=KHOI where.scope=cap_uy => 1

# Tỷ lệ xuất sắc của cấp nào chỉ tính các tổ chức trực thuộc cấp ấy.
2021-12-31 grade_units grades=CB-1A:hoan_thanh_tot,CB-1B:hoan_thanh_tot basis=14-QĐ/ĐU => ok
2021-12-31 grade_units grades=CB-2:hoan_thanh_tot basis=15-QĐ/ĐUK => ok
2021-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac basis=16-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "vượt 20% của 1 hoàn thành tốt"

# Minh oan lần kỷ luật năm trước thì lần của năm xếp loại vẫn tính; Huy hiệu vẫn chờ lần chưa minh oan.
2015-01-05 discipline_member person="Lê Văn Khánh" by=KHOI form=khien_trach basis=17-QĐ/ĐUK => recorded
2023-04-03 discipline_member person="Lê Văn Khánh" by=KHOI form=khien_trach basis=18-QĐ/ĐUK => recorded
2023-06-01 clear_discipline person="Lê Văn Khánh" by=KHOI decided=2015-01-05 basis=19-QĐ/ĐUK => ok
2023-09-02 award_badge person="Lê Văn Khánh" years=30 step=tang basis=20-QĐ/TU => breaks badge.wait_months_after_sanction
2023-12-31 grade_members grades="Lê Văn Khánh":hoan_thanh_xuat_sac basis=21-QĐ/ĐUK => breaks grade.not_done_if_disciplined

# Người ghi đầu kỳ có quyết định kết nạp khi chưa đủ 18 tuổi: được ghi và được nhắc.
2022-08-01 enrol person="Vì Văn Trẻ" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1996-05-05 decided=2014-05-04 ceremony=2014-05-19 official=2015-05-19 basis=danh_sach => finds member.admission_age_min_months "khi chưa đủ 18 tuổi"
2022-08-01 enrol person="Vì Văn Lớn" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1996-05-05 decided=2014-05-05 ceremony=2014-05-19 official=2015-05-19 basis=danh_sach => without member.admission_age_min_months

# Hai lần kỷ luật: Huy hiệu chờ đến khi hết cả hai, dù lần nhẹ ghi sau.
2024-12-20 discipline_member person="Nguyễn Văn Đức" by=KHOI form=canh_cao basis=90-QĐ/ĐUK => recorded
2025-01-02 discipline_member person="Nguyễn Văn Đức" by=KHOI form=khien_trach basis=91-QĐ/ĐUK => recorded
2025-09-02 award_badge person="Nguyễn Văn Đức" years=30 step=tang basis=92-QĐ/TU => breaks badge.wait_months_after_sanction "từ ngày 20/9/2025"
2025-09-02 due badges unit=CB-1B => due 0

# Ngày hết dự bị ghi khác ngày quy định tính ra: sổ giữ ngày tính ra và nói cho người ghi biết.
2022-09-01 admit person="Vì Thị Sáu" unit=CB-2 profile.gender=nu profile.born=1996-05-05 ceremony=2022-09-10 probation_end=2023-10-10 basis=30-QĐ/ĐUK => finds book.probation_end "ghi hết dự bị ngày 10/10/2023, theo quy định tính từ ngày vào Đảng là 10/9/2023"
2022-09-01 admit person="Vì Thị Bảy" unit=CB-2 profile.gender=nu profile.born=1996-05-05 ceremony=2022-09-10 probation_end=2023-09-10 basis=31-QĐ/ĐUK => without book.probation_end

# Đối chiếu hồ sơ: danh sách của chính ngày ghi; cả danh sách đều thiếu hồ sơ.
2024-06-30 match_files unit=CB-1B to=2024-06-30 listed=3 files=3 basis=bien_ban => ok
2024-06-30 match_files unit=CB-1A to=2024-06-30 listed=4 files=0 missing="Lò Văn An","Quàng Thị Bình","Hà Văn Cường","Vũ Thị Dung" basis=bien_ban => finds book.file_missing "4 đảng viên thiếu hồ sơ"

# Số chốt của đúng ngày sổ có tổ chức; kỳ một ngày.
2012-01-05 close_report unit=KHOI name="Ngày mở sổ" from=2010-04-01 to=2010-04-01 signer="Lò Văn An" figures=members_total basis=06-BC/ĐUK => ok

# Xếp loại đúng ngày đầu của kỳ: được ghi, được nhắc là kỳ chưa hết.
2026-01-01 grade_units grades=DB-1:hoan_thanh year=2026 basis=31-QĐ/ĐUK => finds book.period_early
