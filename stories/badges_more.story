# Huy hiệu Đảng: tặng sớm khi bệnh nặng, truy tặng, tuổi Đảng trừ thời gian ở ngoài Đảng.
use base.story

# Quyết định kết nạp 20/1/1995: đủ 30 năm ngày 20/1/2025; sớm tối đa 12 tháng, chỉ khi bệnh nặng.
2024-01-19 award_badge person="Nguyễn Văn Đức" years=30 step=tang early=benh_nang basis=100-QĐ/TU => refused badge.early_months_below_70 "đủ 30 năm tuổi Đảng ngày 20/1/2025"
2024-01-20 award_badge person="Nguyễn Văn Đức" years=30 step=tang basis=100-QĐ/TU => refused badge.early_months_below_70 "chỉ tặng sớm khi bệnh nặng"
2024-01-20 award_badge person="Nguyễn Văn Đức" years=30 step=tang early=benh_nang basis=100-QĐ/TU => ok
2024-01-20 award_badge person="Bùi Thị Lan" years=30 step=tang early=nho_tuoi basis=100-QĐ/TU => wrong early

# Truy tặng: tính đến ngày mất, thiếu không quá 12 tháng. Lê Văn Khánh đủ 30 năm ngày 15/8/2023.
2022-08-14 award_badge person="Lê Văn Khánh" years=30 step=truy_tang basis=101-QĐ/TU => refused book.not_dead "không ghi Lê Văn Khánh từ trần"
2022-08-14 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2022-09-02 award_badge person="Lê Văn Khánh" years=30 step=tang basis=101-QĐ/TU => refused book.not_member
2022-09-02 award_badge person="Lê Văn Khánh" years=30 step=truy_tang basis=101-QĐ/TU => refused badge.posthumous_early_months "đủ 30 năm tuổi Đảng ngày 15/8/2023"
2022-09-03 mend entry=19 index=0 reason="ghi nhầm ngày mất" becomes.act=leave becomes.on=2022-08-15 becomes.person="Lê Văn Khánh" becomes.unit=CB-2 becomes.reason=tu_tran => ok
2022-09-02 award_badge person="Lê Văn Khánh" years=30 step=truy_tang basis=101-QĐ/TU => ok
2022-12-31 figure badges_awarded unit=CB-2 from=2022-01-01 to=2022-12-31 => 1
2022-12-31 figure badges_awarded unit=CB-2 from=2022-01-01 to=2022-12-31 where.step=truy_tang => 1
2022-12-31 figure badges_awarded unit=CB-2 from=2022-01-01 to=2022-12-31 where.step=tang => 0
2022-09-10 award_badge person="Lê Văn Khánh" years=30 step=truy_tang basis=101-QĐ/TU => refused book.badge_again

# Kết nạp lại: tuổi Đảng từ quyết định đầu, trừ thời gian ở ngoài (10/3/2018 đến 10/3/2022 là 1461 ngày).
2018-03-10 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=43-QĐ/ĐUK => ok
2022-03-10 admit person="Đỗ Văn Minh" unit=CB-2 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok
2031-08-20 award_badge person="Đỗ Văn Minh" years=30 step=de_nghi basis=102-TTr/ĐUK => finds badge.early_months_below_70 "ngày 20/8/2035"
2035-08-20 award_badge person="Đỗ Văn Minh" years=30 step=tang basis=102-QĐ/TU => ok
