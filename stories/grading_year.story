# Xếp loại năm trước được quyết định vào tháng Một: ghi năm được xếp loại, kết quả tính cho ngày cuối năm ấy (R3.8).
use base.story

2025-12-01 open_round unit=KHOI year=2025 basis=1-KH/ĐUK => recorded
2026-01-10 grade_units grades=CB-2:hoan_thanh_tot year=2025 basis=2-QĐ/ĐUK => recorded
2025-12-30 figure org_grade_count unit=KHOI => 0
2025-12-31 figure org_grade_count unit=KHOI => 1
# Không ghi năm thì tính theo ngày; đầu năm thì hỏi lại.
2026-01-12 grade_members grades="Lò Văn An":hoan_thanh_tot basis=3-QĐ/ĐUK => finds book.period_unsaid "nếu xếp loại năm 2025 xin ghi year = 2025"
2026-07-12 grade_members grades="Quàng Thị Bình":hoan_thanh_tot basis=4-QĐ/ĐUK => without book.period_unsaid
# Quý được quyết định sau khi quý đã hết.
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=3 basis=5-QĐ/ĐUK => refused book.quarter "không thuộc quý 3"
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=3 year=2025 basis=5-QĐ/ĐUK => recorded
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=5 year=2025 basis=6-QĐ/ĐUK => refused book.period "quý từ 1 đến 4"

# Mỗi kỳ mỗi người, mỗi tổ chức một kết quả: quyết định điều chỉnh thì đính chính mục đã ghi.
2026-01-20 grade_units grades=CB-2:hoan_thanh year=2025 basis=7-QĐ/ĐUK => refused book.graded_before "đã được xếp loại cho kỳ này ở mục 19"
2025-10-06 grade_members grades="Quàng Thị Bình":hoan_thanh,"Lò Văn An":hoan_thanh quarter=3 year=2025 basis=8-QĐ/ĐUK => refused book.graded_before "Lò Văn An đã được xếp loại"
2025-10-06 grade_members grades="Quàng Thị Bình":hoan_thanh quarter=3 year=2025 basis=8-QĐ/ĐUK => recorded
2025-12-31 figure member_grade_count unit=KHOI from=2025-01-01 to=2025-12-31 where.quarter=3 => 2

# Mức xếp loại của thời kỳ ấy (R3.1): các mức trước năm 2018 từ 8/3/2018 không còn.
2018-03-07 grade_units grades=CB-2:trong_sach_vung_manh basis=9-QĐ/ĐUK => without grade.words
2018-03-08 grade_units grades=DB-1:trong_sach_vung_manh basis=9-QĐ/ĐUK => finds grade.words "“trong sạch vững mạnh” không phải mức xếp loại của thời kỳ này"
2021-12-31 grade_members grades="Lò Văn An":yeu_kem basis=10-QĐ/ĐUK => finds grade.words "“yếu kém”"
2024-12-31 grade_units grades=DB-1:yeu_kem basis=11-QĐ/ĐUK => finds grade.words
2025-08-29 grade_units grades=CB-2:yeu_kem basis=12-QĐ/ĐUK => refused book.graded_before
2025-12-31 grade_members grades="Hà Văn Cường":yeu_kem basis=13-QĐ/ĐUK => finds grade.words
2025-12-31 grade_members grades="Vũ Thị Dung":khong_hoan_thanh basis=14-QĐ/ĐUK => without grade.words

# Kỳ chưa bắt đầu thì không xếp loại được; chưa đến tháng cuối của kỳ thì kết quả tính từ ngày ghi và được nhắc.
2023-06-13 grade_units grades=DB-1:hoan_thanh year=2024 basis=15-QĐ/ĐUK => refused book.period_future "chưa bắt đầu vào ngày 13/6/2023"
2023-11-30 grade_units grades=DB-1:hoan_thanh year=2023 basis=15-QĐ/ĐUK => finds book.period_early "đến 31/12/2023 mới hết"
2023-11-29 figure org_grade_count unit=KHOI from=2023-01-01 => 0
2023-11-30 figure org_grade_count unit=KHOI from=2023-01-01 => 1
2023-12-01 grade_units grades=CB-2:hoan_thanh year=2023 basis=16-QĐ/ĐUK => without book.period_early
2023-12-30 figure org_grade_count unit=KHOI from=2023-01-01 => 1
2023-12-31 figure org_grade_count unit=KHOI from=2023-01-01 => 2
2025-11-15 grade_units grades=CB-2:hoan_thanh quarter=4 year=2025 basis=17-QĐ/ĐUK => finds book.period_early
2025-12-01 grade_members grades="Lò Văn An":hoan_thanh quarter=4 year=2025 basis=18-QĐ/ĐUK => without book.period_early
2025-09-30 grade_members grades="Hà Văn Cường":hoan_thanh quarter=4 year=2025 basis=18-QĐ/ĐUK => refused book.period_future

# Tạm miễn sinh hoạt để đi làm xa (2.31) thì vẫn xếp loại; miễn công tác và sinh hoạt (2.32) thì không.
2022-02-01 exempt person="Vũ Thị Dung" kind=tam_mien until=2022-12-31 basis=bien_ban => recorded
2022-12-31 grade_members grades="Vũ Thị Dung":hoan_thanh basis=19-QĐ/ĐUK => without grade.exempt_not_graded
