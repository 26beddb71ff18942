# Đánh giá, xếp loại: kỳ năm và quý, tự kiểm điểm, đề nghị, thẩm định, quyết định; ai không xếp loại.
use base.story

# Mở kỳ thì các bước trước khi quyết định được hỏi đến.
2021-11-20 open_round unit=KHOI year=2021 until=2021-12-20 basis=70-HD/ĐUK => ok
2021-11-21 open_round unit=KHOI year=2021 basis=71-HD/ĐUK => refused book.round_open "đã mở kỳ đánh giá này"
2021-11-21 open_round unit=KHOI year=2025 basis=71-HD/ĐUK => refused book.round_period "năm nay hoặc năm trước"
2021-11-21 open_round unit=KHOI year=2021 quarter=5 basis=71-HD/ĐUK => refused book.round_period "quý từ 1 đến 4"
2021-12-05 review_work by=CB-2 year=2021 people="Lê Văn Khánh","Bùi Thị Lan" basis=1-BB/CB => ok
2021-12-05 review_work by=CB-2 year=2021 basis=1-BB/CB => refused book.no_one "chưa ghi tập thể hay đảng viên nào"
2021-12-10 propose_grades by=CB-2 year=2021 members="Lê Văn Khánh":hoan_thanh_tot basis=2-BC/CB => ok
2021-12-10 propose_grades by=CB-2 year=2021 basis=2-BC/CB => refused book.no_one "xin thêm danh sách"
2021-12-15 appraise_grades by=KHOI year=2021 members="Lê Văn Khánh":hoan_thanh_tot basis=3-BC/BTC => ok
2021-12-16 leave_ungraded by=CB-2 year=2021 reason=moi people="Cà Văn Ơn" basis=3-BC/CB => ok
2021-12-31 grade_members grades="Lê Văn Khánh":hoan_thanh_tot basis=4-QĐ/ĐUK => ok
2021-12-31 grade_members grades="Bùi Thị Lan":hoan_thanh basis=5-QĐ/ĐUK => finds grade.self_review_first "Bùi Thị Lan chưa có bước đề nghị xếp loại"
2021-12-31 grade_members grades="Đỗ Văn Minh":hoan_thanh basis=6-QĐ/ĐUK => finds grade.self_review_first "Đỗ Văn Minh chưa có bước tự kiểm điểm"
2021-12-31 figure reviews_done unit=KHOI from=2021-01-01 to=2021-12-31 => 2
2021-12-31 figure grades_proposed unit=KHOI from=2021-01-01 to=2021-12-31 where.grade=hoan_thanh_tot => 1
2021-12-31 figure members_ungraded unit=KHOI from=2021-01-01 to=2021-12-31 where.not_graded=moi => 1
2021-12-31 figure member_grade_count unit=KHOI from=2021-01-01 to=2021-12-31 => 3
2021-12-12 propose_grades by=DB-1 year=2021 units=DB-1:hoan_thanh_tot basis=7-BC/ĐU => ok
2021-12-31 figure orgs_proposed unit=KHOI from=2021-01-01 to=2021-12-31 => 1

# Hội nghị kiểm điểm ít nhất một ngày từ 31/10/2025.
2025-10-30 review_work by=DB-1 year=2025 units=DB-1 tenths_of_day=5 basis=8-BB/ĐU => ok
2025-10-31 review_work by=DB-1 year=2025 units=DB-1 tenths_of_day=5 basis=8-BB/ĐU => finds grade.self_review_min_days "ngắn hơn 1 ngày"
2025-10-31 review_work by=DB-1 year=2025 units=DB-1 tenths_of_day=10 basis=9-BB/ĐU => ok

# Tỷ lệ xuất sắc tính trong từng tổ chức cơ sở, cùng với những người đã quyết định trước cho cùng kỳ.
2020-12-31 grade_members grades="Lò Văn An":hoan_thanh_tot,"Quàng Thị Bình":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh_tot,"Vũ Thị Dung":hoan_thanh_tot basis=10-QĐ/ĐUK => ok
2020-12-31 grade_members grades="Nguyễn Văn Đức":hoan_thanh_xuat_sac basis=11-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "vượt 20% của 4 hoàn thành tốt (tối đa 0)"
2020-12-31 grade_members grades="Trần Thị Giang":hoan_thanh_tot basis=12-QĐ/ĐUK => ok
2020-12-31 grade_members grades="Lê Văn Khánh":hoan_thanh_xuat_sac basis=13-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "1 hoàn thành xuất sắc, vượt 20% của 0 hoàn thành tốt"
2020-12-31 grade_members grades="Nguyễn Văn Đức":hoan_thanh_xuat_sac basis=14-QĐ/ĐUK => ok
2020-12-31 grade_members grades="Phạm Văn Hải":hoan_thanh_xuat_sac basis=15-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "2 hoàn thành xuất sắc"

# Xếp loại quý: từ 30/8/2025; số của cả năm không lẫn số của quý.
2025-06-30 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=2 basis=16-QĐ/ĐUK => finds book.quarter_early "hằng quý có từ ngày 30/8/2025"
2025-09-30 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=2 basis=17-QĐ/ĐUK => refused book.quarter "không thuộc quý 2"
2025-09-30 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=3 basis=17-QĐ/ĐUK => ok
2025-09-30 grade_units grades=DB-1:hoan_thanh_tot quarter=3 basis=18-QĐ/ĐUK => ok
2025-12-31 grade_members grades="Lò Văn An":hoan_thanh basis=19-QĐ/ĐUK => ok
2025-12-31 figure member_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 => 1
2025-12-31 figure member_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 where.quarter=3 => 1
2025-12-31 figure member_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 where.grade=hoan_thanh => 1
2025-12-31 figure org_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 => 0
2025-12-31 figure org_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 where.quarter=3 => 1

# Nhiều năm trên số tổ chức thay đổi: bình quân các tỷ lệ khác với tỷ lệ trên tổng lượt.
2021-12-31 figure member_grade_share unit=KHOI from=2020-01-01 to=2021-12-31 where.grade=hoan_thanh_tot => 66,67%
2021-12-31 figure member_grade_share_mean unit=KHOI from=2020-01-01 to=2021-12-31 where.grade=hoan_thanh_tot => 58,33%

# Hai năm liền không hoàn thành nhiệm vụ: chi bộ xem xét xóa tên (chưa đối chiếu nên chỉ nhắc).
2022-12-31 grade_members grades="Đỗ Văn Minh":khong_hoan_thanh basis=20-QĐ/ĐUK => ok
2023-12-31 grade_members grades="Đỗ Văn Minh":khong_hoan_thanh basis=21-QĐ/ĐUK => finds member.removal_not_done_years "không hoàn thành nhiệm vụ 2 năm liền"
2024-12-31 grade_members grades="Hoàng Thị Nga":khong_hoan_thanh basis=22-QĐ/ĐUK => ok

# Người được miễn, bị đình chỉ sinh hoạt đảng thì không xếp loại.
2022-03-01 suspend person="Trần Thị Giang" scope=sinh_hoat until=2022-05-30 basis=23-QĐ/ĐUK => ok
2022-03-31 grade_members grades="Trần Thị Giang":hoan_thanh basis=24-QĐ/ĐUK => finds grade.exempt_not_graded "không xếp loại"
