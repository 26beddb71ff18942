# Dự bị 12 tháng từ lễ kết nạp; công nhận chính thức có hiệu lực đúng ngày hết dự bị.
use base.story

2012-11-19 make_official person="Cà Văn Ơn" basis=7-QĐ/ĐUK => refused member.probation_months "hết dự bị ngày 20/11/2012"
2012-11-20 make_official person="Cà Văn Ơn" basis=7-QĐ/ĐUK => ok
2012-11-19 figure members_official unit=KHOI => 11
2012-11-20 figure members_official unit=KHOI => 12
2012-11-21 make_official person="Cà Văn Ơn" basis=7-QĐ/ĐUK => refused book.official_already "đã là đảng viên chính thức"

# Ngày lễ mới tính dự bị, không phải ngày quyết định.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok
2023-03-10 make_official person="Lò Thị Mai" basis=cho_so => refused member.probation_months "hết dự bị ngày 26/3/2023"
2023-03-25 make_official person="Lò Thị Mai" basis=cho_so => refused member.probation_months "hết dự bị ngày 26/3/2023"

# Quyết định muộn gần hai tháng, sổ không có lần chi bộ xét trong 30 ngày làm việc (đến 5/5): được nhắc, vẫn chính thức từ 26/3.
2023-05-05 make_official person="Lò Thị Mai" basis=21-QĐ/ĐUK => ok
2023-05-08 annul entry=20 reason="thử" => recorded
2023-05-08 make_official person="Lò Thị Mai" basis=21-QĐ/ĐUK => finds member.conversion_working_days "sau hạn 30 ngày làm việc để chi bộ xét công nhận (đến 5/5/2023"
2023-05-11 annul entry=22 reason="thử" => recorded
2023-05-19 make_official person="Lò Thị Mai" basis=21-QĐ/ĐUK => finds member.conversion_working_days "ngày chính thức vẫn là 26/3/2023"
2023-03-25 figure members_probationary unit=KHOI => 1
2023-03-26 figure members_probationary unit=KHOI => 0
2023-03-26 figure members_official unit=KHOI where.gender=nu => 6
2023-12-31 figure official_conversions unit=KHOI from=2023-03-01 to=2023-03-31 => 1
2023-12-31 figure official_conversions unit=KHOI from=2023-05-01 to=2023-05-31 => 0

# Lễ ngày 29/2: hết dự bị ngày cuối tháng 2 năm sau.
2024-02-20 admit person="Quàng Văn Xôm" unit=CB-2 profile.gender=nam profile.born=1999-09-09 ceremony=2024-02-29 basis=5-QĐ/ĐUK => ok
2025-02-27 make_official person="Quàng Văn Xôm" basis=cho_so => refused member.probation_months "hết dự bị ngày 28/2/2025"
2025-02-28 make_official person="Quàng Văn Xôm" basis=6-QĐ/ĐUK => ok

# Không có ngày lễ thì không xét được.
2023-06-01 admit person="Lèo Thị Yên" unit=CB-2 profile.gender=nu profile.born=1999-01-01 basis=30-QĐ/ĐUK => finds book.no_ceremony "thời gian dự bị chưa tính được"
2023-08-01 make_official person="Lèo Thị Yên" basis=31-QĐ/ĐUK => finds book.no_ceremony "chưa có ngày lễ kết nạp"

2023-06-01 make_official person="Người Lạ" basis=21-QĐ/ĐUK => wrong person
