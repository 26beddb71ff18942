# Việc đến hạn của công việc hằng năm: cấp ủy, vắng sinh hoạt, đảng phí, xếp loại, kỷ luật, đối chiếu sổ.
# Mỗi điều có ngày trước và đúng ngày, ai phải làm, khi nào xong.
use base.story

# Bí thư: chi bộ chưa từng ghi chức vụ nào thì không nhắc; khuyết thì nhắc đến khi có người mới.
2015-06-09 due committees unit=KHOI => due 0
2015-06-10 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau basis=3-BC/CB => ok
2015-06-10 due committees unit=KHOI => due 0
2016-03-01 relieve person="Lê Văn Khánh" unit=CB-2 basis=5-QĐ/ĐUK => ok
2016-02-29 due committees unit=KHOI => due 0
2016-03-01 due committees unit=KHOI => due 1 "“Chi bộ Trường Hai” đang khuyết Bí thư. Bầu bổ sung hoặc cấp trên chỉ định" "Chi bộ Trường Hai; không hạn; xong khi ghi bầu, chỉ định hoặc thôi giữ chức vụ"
2016-03-02 due committees unit=KHOI ack="Đã xin ý kiến cấp trên" => due 1
2016-03-03 due committees unit=KHOI => due 0
2016-03-10 appoint person="Bùi Thị Lan" unit=CB-2 post=bi_thu how=chi_dinh basis=6-QĐ/ĐUK => ok
2016-03-10 due committees unit=KHOI => due 0

# Ban Thường vụ quá 1/3 số cấp ủy viên: từ 26/7/2026 (chưa đối chiếu).
2025-06-10 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau basis=7-BC/ĐU => ok
2025-06-10 appoint person="Quàng Thị Bình" unit=DB-1 post=pho_bi_thu how=bau basis=7-BC/ĐU => ok
2025-06-10 appoint person="Hà Văn Cường" unit=DB-1 post=uy_vien how=bau basis=7-BC/ĐU => ok
2025-06-10 appoint person="Vũ Thị Dung" unit=DB-1 post=uy_vien how=bau basis=7-BC/ĐU => ok
2026-07-25 due committees unit=DB-1 => due 0
2026-07-26 due committees unit=DB-1 => due 1 "có 2 người trên 4 cấp ủy viên, quá 1/3" "chưa đối chiếu văn bản gốc"
2026-07-27 appoint person="Trần Thị Giang" unit=DB-1 post=uy_vien how=bau basis=8-BC/ĐU => ok
2026-07-27 appoint person="Phạm Văn Hải" unit=DB-1 post=uy_vien how=bau basis=8-BC/ĐU => ok
2026-07-27 due committees unit=DB-1 => due 0

# Vắng không có lý do: hai tháng trong năm thì nhắc nhở, ba tháng thì chi bộ xem xét; vắng có lý do không tính; sang năm tính lại.
2023-01-10 hold_meeting unit=CB-2 kind=thuong_ky absent="Đỗ Văn Minh" excused="Hoàng Thị Nga" basis=bien_ban => ok
2023-02-10 hold_meeting unit=CB-2 kind=thuong_ky absent="Đỗ Văn Minh" excused="Hoàng Thị Nga" basis=bien_ban => ok
2023-02-09 due absences unit=KHOI => due 0
2023-02-10 due absences unit=KHOI => due 1 "Đ/c Đỗ Văn Minh vắng sinh hoạt không có lý do 2 tháng trong năm 2023. Nhắc nhở trước khi đủ 3 tháng" "Chi bộ Trường Hai; không hạn"
2023-02-11 due absences unit=KHOI ack="Bí thư đã gặp" => due 1
2023-02-12 due absences unit=KHOI => due 0
# Thêm một tháng thì căn cứ đổi.
2023-03-10 hold_meeting unit=CB-2 kind=thuong_ky absent="Đỗ Văn Minh" basis=bien_ban => ok
2023-03-09 due absences unit=KHOI => due 0
2023-03-10 due absences unit=KHOI => due 1 "3 tháng trong năm 2023. Chi bộ xem xét; không có lý do chính đáng thì đề nghị xóa tên"
2023-12-31 due absences unit=KHOI => due 1 "3 tháng"
2024-01-01 due absences unit=KHOI => due 0

# Chưa đóng đảng phí: tháng đang chạy chưa tính.
2026-02-15 set_dues person="Bùi Thị Lan" category=co_bao_hiem amount=10000000 basis=bao_cao => ok
2026-03-31 due absences unit=KHOI => due 0
2026-04-01 due absences unit=KHOI => due 1 "Đ/c Bùi Thị Lan chưa đóng đủ đảng phí 2 tháng trong năm 2026. Nhắc nhở trước khi đủ 3 tháng"
2026-04-30 due absences unit=KHOI => due 1 "2 tháng"
2026-05-01 due absences unit=KHOI => due 1 "chưa đóng đủ đảng phí 3 tháng trong năm 2026. Chi bộ xem xét" "01-QĐ/TW, ngày 3/2/2026"
2026-05-05 pay_dues unit=CB-2 month=02/2026 lines="Bùi Thị Lan":100000 basis=danh_sach => ok
2026-05-05 pay_dues unit=CB-2 month=03/2026 lines="Bùi Thị Lan":100000 basis=danh_sach => ok
2026-05-05 due absences unit=KHOI => due 0

# Giảm đảng phí 12 tháng đến 31/3/2027: nhắc trước 30 ngày; hết hạn thì thôi.
2026-03-03 reduce_dues person="Bùi Thị Lan" percent=50 reason=kho_khan first_month=04/2026 months=12 basis=3-QĐ/CB => ok
2027-02-28 due dues unit=KHOI => due 0
2027-03-01 due dues unit=KHOI => due 1 "Đ/c Bùi Thị Lan hết giảm 50% đảng phí ngày 31/3/2027" "Chi bộ Trường Hai; hạn 31/3/2027"
2027-03-02 due dues unit=KHOI ack="Chờ chi bộ xét" => due 1
2027-03-03 due dues unit=KHOI => due 0
2027-04-01 due dues unit=KHOI => due 0

# Mức đóng của người không có bảo hiểm đổi ngày 1/1/2028.
2026-02-15 set_dues person="Hoàng Thị Nga" category=khong_bao_hiem region=3 basis=bao_cao => ok
2027-12-01 due dues unit=KHOI => due 0
2027-12-02 due dues unit=KHOI => due 1 "Từ 1/1/2028 mức đóng đảng phí của đ/c Hoàng Thị Nga đổi từ 12.420 đồng lên 20.700 đồng" "hạn 1/1/2028"
2027-12-31 due dues unit=KHOI => due 1 "20.700"
2028-01-01 due dues unit=KHOI => due 0

# Đủ 50 năm tuổi Đảng ngày 1/6/2035 thì được miễn: nhắc trước 30 ngày.
2026-02-15 set_dues person="Lò Văn An" category=huu_tri amount=10000000 basis=bao_cao => ok
2035-05-01 due dues unit=CB-1A => due 0
2035-05-02 due dues unit=CB-1A => due 1 "Đ/c Lò Văn An đủ 50 năm tuổi Đảng ngày 1/6/2035, từ đó được miễn đảng phí"
2035-06-01 due dues unit=CB-1A => due 0

# Xếp loại năm 2021 của đảng bộ cơ sở: vượt tỷ lệ thì nhắc cấp trên từ ngày cuối năm; đính chính thì xong.
2021-12-31 grade_members grades="Lò Văn An":hoan_thanh_tot,"Quàng Thị Bình":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh_tot,"Vũ Thị Dung":hoan_thanh_tot,"Nguyễn Văn Đức":hoan_thanh_tot,"Trần Thị Giang":hoan_thanh_xuat_sac basis=10-QĐ/ĐUK => ok
2021-12-30 due gradings unit=DB-1 => due 0
2021-12-31 due gradings unit=DB-1 => due 1 "“Đảng bộ Sở Một” năm 2021 còn 1 chưa xếp loại: Phạm Văn Hải" "Đảng bộ Khối; không hạn; xong khi ghi xếp loại hoặc danh sách không xếp loại"
2022-01-10 leave_ungraded by=DB-1 year=2021 reason=vang_mat people="Phạm Văn Hải" basis=11-BC/ĐU => ok
2022-01-10 due gradings unit=DB-1 => due 0
2021-12-31 grade_members grades="Phạm Văn Hải":hoan_thanh_xuat_sac basis=12-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "2 hoàn thành xuất sắc"
# Tổ chức: 2025 chưa đối chiếu nên ghi được mà nhắc.
2025-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac basis=13-QĐ/ĐUK => finds grade.excellent_max_percent_of_good
2025-12-30 due gradings unit=KHOI => due 0
2025-12-31 due gradings unit=KHOI => due 2 "năm 2025 có 1 tổ chức hoàn thành xuất sắc, quá 20% của 0 hoàn thành tốt (tối đa 0)" "“Đảng bộ Khối” năm 2025 còn 1 chưa xếp loại: “Chi bộ Trường Hai”"
2025-12-31 grade_units grades=CB-2:hoan_thanh basis=14-QĐ/ĐUK => recorded
2025-12-31 due gradings unit=KHOI => due 1 "quá 20%"

# Hai năm liền không hoàn thành nhiệm vụ.
2023-12-31 grade_members grades="Đỗ Văn Minh":khong_hoan_thanh,"Lê Văn Khánh":hoan_thanh,"Bùi Thị Lan":hoan_thanh,"Hoàng Thị Nga":hoan_thanh,"Cà Văn Ơn":hoan_thanh basis=15-QĐ/ĐUK => ok
2024-12-30 due gradings unit=CB-2 => due 0
2024-12-31 grade_members grades="Đỗ Văn Minh":khong_hoan_thanh,"Lê Văn Khánh":hoan_thanh,"Bùi Thị Lan":hoan_thanh,"Hoàng Thị Nga":hoan_thanh,"Cà Văn Ơn":hoan_thanh basis=16-QĐ/ĐUK => finds member.removal_not_done_years "2 năm liền"
2024-12-31 due gradings unit=CB-2 => due 1 "Đ/c Đỗ Văn Minh 2 năm liền không hoàn thành nhiệm vụ (đến năm 2024)" "Chi bộ Trường Hai; không hạn; xong khi ghi quyết định của chi bộ"

# Đình chỉ 90 ngày đến 2/8/2026: nhắc trước 30 ngày; cho trở lại thì xong.
2026-05-04 suspend person="Hà Văn Cường" scope=sinh_hoat basis=17-QĐ/UBKT => ok
2026-07-02 due clocks unit=CB-1A => due 0
2026-07-03 due clocks unit=CB-1A => due 1 "Đ/c Hà Văn Cường bị đình chỉ từ 4/5/2026 đến 2/8/2026" "Đảng bộ Sở Một; hạn 2/8/2026"
# Gia hạn thì căn cứ đổi: hết ngày 1/9/2026.
2026-07-04 due clocks unit=CB-1A ack="Đang kết luận" => due 1
2026-07-05 due clocks unit=CB-1A => due 0
2026-07-20 extend_suspension person="Hà Văn Cường" scope=sinh_hoat basis=18-QĐ/UBKT => ok
2026-08-01 due clocks unit=CB-1A => due 0
2026-08-02 due clocks unit=CB-1A => due 1 "đến 1/9/2026"
2026-08-20 lift_suspension person="Hà Văn Cường" scope=sinh_hoat basis=19-QĐ/UBKT => ok
2026-08-20 due clocks unit=CB-1A => due 0

# Kỷ luật: nhận quyết định ngày 4/3/2024 thì khiếu nại được đến hết 15/4/2024 (30 ngày làm việc).
2024-03-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach received=2024-03-04 basis=20-QĐ/ĐUK => ok
2024-03-01 due clocks unit=CB-1A => due 1 "Đ/c Vũ Thị Dung được khiếu nại quyết định kỷ luật ngày 1/3/2024 đến hết ngày 15/4/2024"
2024-04-15 due clocks unit=CB-1A => due 1 "15/4/2024"
2024-04-16 due clocks unit=CB-1A => due 0

# Đối chiếu: số đảng viên mỗi quý, danh sách với hồ sơ mỗi nửa năm.
2023-04-01 due registers unit=KHOI => due 2 "đối chiếu số đảng viên với cấp trên, cấp dưới đến ngày 31/3/2023" "hồ sơ đến ngày 31/12/2022"
2023-07-01 due registers unit=KHOI => due 2 "đối chiếu danh sách đảng viên với hồ sơ đến ngày 30/6/2023" "đối chiếu số đảng viên"
2023-07-15 due registers unit=KHOI => due 2 "Đảng bộ Khối; hạn 15/7/2023"
2023-07-16 due registers unit=KHOI => due 2 "số đảng viên với cấp trên, cấp dưới đến ngày 30/6/2023" "hồ sơ đến ngày 30/6/2023" "hạn 15/7/2023"
# Từ 19/5/2026 chưa thấy văn bản mới, vẫn nhắc theo văn bản trước, chưa đối chiếu.
2026-07-01 due registers unit=KHOI => due 2 "đến ngày 30/6/2026" "19/5/2026 (chưa đối chiếu văn bản gốc)"
# Phiếu báo người từ trần: 30 ngày làm việc; nộp thì xong.
2023-08-01 leave person="Nguyễn Văn Đức" unit=CB-1B reason=tu_tran basis=phieu_bao => recorded
2023-08-01 due registers unit=DB-1 => due 3 "Phiếu báo và hồ sơ của Nguyễn Văn Đức (ngày 1/8/2023) nộp lên cấp trên chậm nhất ngày 12/9/2023"
2023-09-13 due registers unit=DB-1 => due 3 "quá hạn 1 ngày"
2023-09-14 hand_up_file person="Nguyễn Văn Đức" basis=bien_ban => recorded
2023-09-14 due registers unit=DB-1 => due 2 "đối chiếu số đảng viên" "đối chiếu danh sách"
