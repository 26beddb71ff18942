# Xếp loại năm trước được quyết định vào tháng Một: ghi năm được xếp loại, kết quả tính cho ngày cuối năm ấy (R3.8).
use base.story

2025-12-01 open_round unit=KHOI year=2025 basis=1-KH/ĐUK => recorded
2026-01-10 grade_units grades=CB-2:hoan_thanh_tot year=2025 basis=2-QĐ/ĐUK => recorded
2025-12-30 figure org_grade_count unit=KHOI => 0
2025-12-31 figure org_grade_count unit=KHOI => 1
# Không ghi năm thì tính theo ngày; đầu năm thì hỏi lại.
2026-01-12 grade_members grades="Lò Văn An":hoan_thanh_tot basis=3-QĐ/ĐUK => finds book.period_unsaid "nếu xếp loại năm 2025 xin ghi year = 2025"
2026-07-12 grade_members grades="Lò Văn An":hoan_thanh_tot basis=4-QĐ/ĐUK => without book.period_unsaid
# Quý được quyết định sau khi quý đã hết.
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=3 basis=5-QĐ/ĐUK => refused book.quarter "không thuộc quý 3"
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=3 year=2025 basis=5-QĐ/ĐUK => recorded
2025-10-05 grade_members grades="Lò Văn An":hoan_thanh_tot quarter=5 year=2025 basis=6-QĐ/ĐUK => refused book.period "quý từ 1 đến 4"
