# Điều được nhắc của một ngày: ai cũng được tính, mỗi tổ chức chỉ thấy việc của mình, việc ghi sau không làm đổi ngày trước.
use base.story

# Quyết định giải thể chi bộ ghi trước cho ngày 1/3/2027; người chuyển đến sau đó còn lại trong chi bộ đã kết thúc, và được gọi tên.
2027-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=8-QĐ/ĐU => recorded
2026-12-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1B basis=giay_gioi_thieu => finds again:book.not_conserved
2027-02-28 figure members_total unit=KHOI => 12
2027-03-01 figure members_total unit=KHOI => 11
2027-02-28 due counted_once unit=KHOI => due 0
2027-03-01 due counted_once unit=KHOI => due 1 "Đ/c Lê Văn Khánh còn ở “Chi bộ Kế hoạch Sở Một”, đã kết thúc hoạt động ngày 1/3/2027" "Đảng bộ Sở Một"
2027-03-01 due counted_once unit=DB-1 => due 1 "Lê Văn Khánh"
2027-03-01 due counted_once unit=CB-2 => due 0
2027-03-02 transfer person="Lê Văn Khánh" from=CB-1B to=CB-1A basis=giay_gioi_thieu => recorded
2027-03-02 due counted_once unit=KHOI => due 0
2027-03-02 figure members_total unit=KHOI => 12

# Tổ chức đã kết thúc chỉ được nhắc ở nơi nó trực thuộc; người phải làm là cấp trên còn hoạt động.
2027-03-01 due decisions unit=CB-2 => due 0
2027-03-01 due decisions unit=DB-1 => due 1 "“Chi bộ Kế hoạch Sở Một” đã kết thúc hoạt động mà còn 1 đảng viên" "Đảng bộ Sở Một"

# Mục chờ số của năm 2024: ngày trước đó không có, tổ chức khác không thấy.
2024-05-01 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1995-05-05 ceremony=2024-05-10 issued_by=KHOI basis=cho_so => recorded
2024-04-30 due decisions unit=KHOI => due 0
2024-05-01 due decisions unit=KHOI => due 1 "1 mục đang chờ số văn bản (mục 21)"
2024-05-01 due decisions unit=DB-1 => due 0

# Chức vụ ghi lần đầu năm 2024 thì ngày trước không bị coi là khuyết; tổ chức mới lập bằng quyết định thì thấy khuyết Bí thư.
2024-06-01 appoint person="Bùi Thị Lan" unit=CB-2 post=bi_thu how=bau basis=9-BC/CB => recorded
2024-05-31 due committees unit=CB-2 => due 0
# Đơn vị khác không ghi nhận thay được; cấp trên thì được.
2013-02-01 due thresholds unit=DB-1 ack="không phải việc của mình" by=CB-2 => refused book.finding_gone
2013-02-01 due thresholds unit=DB-1 ack="không phải việc của mình" by=CB-1A => refused book.finding_gone
2013-02-01 due thresholds unit=DB-1 ack="đang xin ý kiến" by=KHOI => due 1
2013-02-01 due thresholds unit=DB-1 => due 0

# Đảng bộ mới lập bằng quyết định, tiếp nhận của nơi có Bí thư, thì thấy khuyết Bí thư và tổ chức chưa có người theo dõi.
2027-06-01 appoint person="Lò Văn An" unit=KHOI post=bi_thu how=bau basis=11-BC/ĐUK => recorded
2027-06-01 assign_watch of=KHOI person="Lò Văn An" units=DB-1,CB-2 basis=12-QĐ/ĐUK => recorded
2028-02-10 found unit=UBND code=UBND name="Đảng bộ UBND tỉnh" kind=dang_bo_cap_tren_co_so basis=1533-QĐ/TU => ok
2028-02-10 found unit=CQD code=CQD name="Đảng bộ các cơ quan Đảng tỉnh" kind=dang_bo_cap_tren_co_so basis=1534-QĐ/TU => ok
2028-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND,CQD ends=KHOI units=DB-1:UBND,CB-2:CQD basis=1535-QĐ/TU => recorded
2028-02-11 due committees unit=CQD => due 2 "“Đảng bộ các cơ quan Đảng tỉnh” đang khuyết Bí thư" "chưa có cấp ủy viên theo dõi: Chi bộ Trường Hai"

# Loại hình không còn dùng từ 26/7/2026 (khoản 1.11, chưa đối chiếu): nhắc một lần cho cả đảng bộ, đến khi chuyển hết.
2026-07-25 due thresholds unit=DB-1 => due 0
2026-07-26 due thresholds unit=DB-1 => due 1 "Còn 2 chi bộ trực thuộc mang loại hình không còn dùng"
2026-07-27 retype unit=CB-1A kind=chi_bo basis=30-QĐ/ĐU => recorded
2026-07-27 due thresholds unit=DB-1 => due 1 "Còn 1 chi bộ trực thuộc"
2026-07-27 retype unit=CB-1B kind=chi_bo basis=30-QĐ/ĐU => recorded
2026-07-27 due thresholds unit=DB-1 => due 0

# Người được miễn sinh hoạt chưa đủ năm: nhắc trường hợp tặng sớm 12 tháng (khoản 2.24). Nguyễn Văn Đức đủ 30 năm ngày 20/1/2025.
2023-08-01 exempt person="Nguyễn Văn Đức" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y treatment_months=3 basis=bien_ban => recorded
2023-11-07 due badges unit=CB-1B => due 0
2023-11-08 due badges unit=CB-1B => due 1 "đủ 30 năm tuổi Đảng ngày 20/1/2025. Nếu bệnh nặng thì được xét tặng sớm đến 12 tháng, kịp đợt 3/2/2024" "01-HD/TW"
2024-02-01 award_badge person="Nguyễn Văn Đức" years=30 step=tang early=benh_nang basis=50-QĐ/TU => recorded
2024-02-01 due badges unit=CB-1B => due 0

# Ký hiệu trong số phải là ký hiệu của loại văn bản (khoản 8.6).
2022-05-01 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=08-QĐ/ĐUK paper=nghi_quyet => finds document.type_sign "loại căn cứ là nghị quyết (ký hiệu NQ) mà số ghi ký hiệu QĐ" "36-HD/VPTW, ngày 3/4/2018 (chưa đối chiếu văn bản gốc)"
2022-05-01 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=09-QĐ/ĐUK paper=quy_dinh => without document.type_sign
2022-05-01 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=09-NQ/ĐUK => without document.type_sign

# Báo mất thẻ của người mà sổ chưa ghi phát thẻ: được ghi và được nhắc.
2022-05-02 report_card person="Bùi Thị Lan" loss=mat basis=bao_cao => finds book.no_card_told
2026-05-27 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=10-QĐ/ĐUK paper=nghi_quyet => finds document.type_sign "05-HD/VPTW, ngày 27/5/2026"
2018-04-03 change_profile person="Lê Văn Khánh" profile.theory=cao_cap basis=10-QĐ/ĐUK paper=nghi_quyet => finds document.type_sign
2018-04-02 change_profile person="Lê Văn Khánh" profile.theory=cao_cap basis=11-QĐ/ĐUK paper=nghi_quyet => without document.type_sign
