# Huy hiệu Đảng: theo tuổi Đảng từ ngày quyết định kết nạp.
use base.story

# Quyết định 1/6/1985: đủ 30 năm ngày 1/6/2015, 40 năm ngày 1/6/2025.
2015-06-01 award_badge person="Lò Văn An" years=30 step=tang basis=100-QĐ/TU => ok
2015-06-02 award_badge person="Lò Văn An" years=30 step=tang basis=100-QĐ/TU => refused book.badge_again "đã được tặng Huy hiệu 30 năm"
2022-02-03 award_badge person="Lò Văn An" years=36 step=tang basis=110-QĐ/TU => refused badge.years "không có Huy hiệu 36 năm"

# Sớm tối đa 12 tháng.
2024-05-31 award_badge person="Lò Văn An" years=40 step=tang basis=120-QĐ/TU => refused badge.early_months_below_70 "đủ 40 năm tuổi Đảng ngày 1/6/2025"
2024-06-01 award_badge person="Lò Văn An" years=40 step=de_nghi early=benh_nang basis=50-TTr/ĐUK => ok
2024-06-01 award_badge person="Lò Văn An" years=40 step=tang early=benh_nang basis=120-QĐ/TU => ok

# Từ 70 năm sớm tối đa 24 tháng.
2011-12-01 enrol person="Tòng Thị Sương" unit=CB-2 status=chinh_thuc profile.gender=nu profile.born=1932-01-01 decided=1954-03-01 ceremony=1954-03-03 official=1955-03-03 basis=mo_so => ok
2022-02-28 award_badge person="Tòng Thị Sương" years=70 step=tang basis=121-QĐ/TU => refused badge.early_months_from_70 "đủ 70 năm tuổi Đảng ngày 1/3/2024"
2022-03-01 award_badge person="Tòng Thị Sương" years=70 step=tang early=benh_nang basis=121-QĐ/TU => ok

# Trước 28/9/2021 chưa thấy văn bản, nên chỉ nhắc.
2019-05-19 award_badge person="Nguyễn Văn Đức" years=30 step=tang basis=90-QĐ/TU => finds badge.early_months_below_70 "đủ 30 năm tuổi Đảng ngày 20/1/2025"

# Thiếu ngày quyết định thì không xét được tuổi Đảng.
2012-02-01 enrol person="Lù Văn Vấn" unit=CB-2 status=chinh_thuc profile.gender=nam basis=mo_so => ok
2022-09-02 award_badge person="Lù Văn Vấn" years=50 step=tang basis=122-QĐ/TU => finds book.no_decision_day "chưa có ngày quyết định kết nạp"
2022-09-02 award_badge person="Lù Văn Vấn" years=năm_mươi step=tang => wrong years

2024-12-31 figure badges_awarded unit=KHOI from=2022-01-01 to=2024-12-31 where.step=tang => 3
2024-12-31 figure badges_awarded unit=KHOI from=2022-01-01 to=2024-12-31 where.step=tang where.badge_years=40 => 1
2024-12-31 figure badges_awarded unit=KHOI from=2024-01-01 to=2024-12-31 where.step=de_nghi => 1
