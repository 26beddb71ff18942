# Nhiệm kỳ và chỉ tiêu.
use base.story

2015-08-03 open_term unit=KHOI ordinal=9 first_year=2015 last_year=2019 basis=1-NQ/ĐH => refused term.years "nhiệm kỳ 4 năm, quy định là 5 năm"
2015-08-03 open_term unit=KHOI ordinal=9 first_year=2020 last_year=2015 basis=1-NQ/ĐH => refused book.term_order "phải sau năm đầu"
2015-08-03 open_term unit=KHOI ordinal=9 first_year=2015 last_year=2020 basis=1-NQ/ĐH => ok
2015-08-03 set_target unit=KHOI kind=chi_tieu title="Kết nạp 2 đảng viên cả nhiệm kỳ" indicator=admissions amount=2 basis=1-NQ/ĐH => ok
2015-08-03 set_target unit=KHOI kind=chi_tieu title="Mở 5 lớp bồi dưỡng" indicator=training_classes amount=5 basis=1-NQ/ĐH => ok
2015-12-31 figure targets_set unit=KHOI term=2015-2020 => 2
2015-08-03 set_target unit=KHOI kind=chi_tieu title="Chỉ tiêu trống" indicator=admissions amount=0 basis=1-NQ/ĐH => refused book.no_amount "cần mức đề ra lớn hơn 0"
2017-01-01 set_target unit=KHOI kind=chi_tieu title="Kết nạp 2 đảng viên năm 2017" indicator=admissions amount=2 year=2017 basis=1-KH/ĐUK => ok

2017-05-02 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1990-02-02 ceremony=2017-05-19 basis=12-QĐ/ĐUK => ok
2017-12-31 figure admission_target unit=KHOI from=2017-01-01 to=2017-12-31 => 2
2017-12-31 figure admission_target_rate unit=KHOI from=2017-01-01 to=2017-12-31 => 50%

2020-06-30 assess_target unit=KHOI title="Kết nạp 3 đảng viên" kind=chi_tieu status=dat_va_vuot basis=20-BC/ĐUK => refused book.no_target "chưa đề ra chỉ tiêu"
2020-06-30 assess_target unit=KHOI title="Kết nạp 2 đảng viên cả nhiệm kỳ" kind=chi_tieu status=chua_dat basis=20-BC/ĐUK => ok
2020-06-30 assess_target unit=KHOI title="Mở 5 lớp bồi dưỡng" kind=chi_tieu status=dat_va_vuot basis=20-BC/ĐUK => ok
2020-06-30 figure targets_met unit=KHOI term=2015-2020 => 1

# Nhiệm kỳ kéo dài đến hôm trước đại hội sau.
2020-08-10 admit person="Vì Thị Ngoan" unit=CB-2 profile.gender=nu profile.born=1992-02-02 ceremony=2020-08-20 basis=13-QĐ/ĐUK => ok
2020-08-15 open_term unit=KHOI ordinal=10 first_year=2020 last_year=2025 basis=1-NQ/ĐH => ok
2020-08-15 admit person="Lò Thị Xuân" unit=CB-2 profile.gender=nu profile.born=1993-02-02 ceremony=2020-08-20 basis=14-QĐ/ĐUK => ok
2020-12-31 figure admissions unit=KHOI term=2015-2020 => 2
2020-12-31 figure admissions unit=KHOI term=2020-2025 => 1
