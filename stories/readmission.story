# Kết nạp lại: sau 36 tháng, và chỉ một lần.
use base.story

2018-08-15 leave person="Hoàng Thị Nga" unit=CB-2 reason=xin_ra basis=20-QĐ/ĐUK => ok
2018-08-16 leave person="Hoàng Thị Nga" unit=CB-2 reason=xin_ra basis=20-QĐ/ĐUK => refused book.not_member "đã ra khỏi danh sách ngày 15/8/2018"

2021-08-14 admit person="Hoàng Thị Nga" unit=CB-2 profile.born=1982-02-14 ceremony=2021-08-30 basis=31-QĐ/ĐUK => refused member.readmission_months "đủ từ ngày 15/8/2021"
2021-08-15 admit person="Hoàng Thị Nga" unit=CB-2 profile.born=1982-02-14 ceremony=2021-08-30 basis=31-QĐ/ĐUK => ok
2021-12-31 figure admissions unit=KHOI from=2021-01-01 to=2021-12-31 => 1
2021-12-31 figure members_probationary unit=CB-2 where.gender=nu => 1

# Dự bị lại 12 tháng từ lễ kết nạp lại.
2022-08-29 make_official person="Hoàng Thị Nga" basis=40-QĐ/ĐUK => refused member.probation_months "hết dự bị ngày 30/8/2022"

2021-09-01 leave person="Hoàng Thị Nga" unit=CB-2 reason=xoa_ten basis=33-QĐ/ĐUK => ok
2024-09-01 admit person="Hoàng Thị Nga" unit=CB-2 profile.born=1982-02-14 ceremony=2024-09-02 basis=35-QĐ/ĐUK => refused member.admissions_max "đã được kết nạp lại một lần"

# Trước khi có Quy định 24-QĐ/TW chưa thấy văn bản, nên chỉ nhắc.
2015-02-02 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=5-QĐ/ĐUK => ok
2017-03-03 admit person="Đỗ Văn Minh" unit=CB-2 profile.born=1974-06-06 ceremony=2017-03-26 basis=8-QĐ/ĐUK => finds member.readmission_months "chưa đủ 36 tháng"
