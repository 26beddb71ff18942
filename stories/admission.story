# Kết nạp: tuổi, lễ kết nạp, nơi sinh hoạt.
use base.story

# Đủ 18 tuổi: thiếu một ngày thì chưa được, đúng ngày thì được.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=2004-03-11 ceremony=2022-03-26 basis=12-QĐ/ĐUK => refused member.admission_age_min_months "đủ từ ngày 11/3/2022"
2022-03-11 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=2004-03-11 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok

# Đủ 60 tuổi tính theo tháng: chưa qua tháng thứ 721 thì còn được; quá thì cần văn bản đồng ý, nên được nhắc.
2022-04-09 admit person="Vì Văn Pâng" unit=CB-2 profile.gender=nam profile.born=1962-03-10 ceremony=2022-04-20 basis=13-QĐ/ĐUK => ok
2022-04-10 admit person="Tòng Văn Quý" unit=CB-2 profile.gender=nam profile.born=1962-03-10 ceremony=2022-04-20 basis=14-QĐ/ĐUK => finds member.admission_age_max_months "đã quá 60 tuổi"

# Trước năm 2016 chưa thấy văn bản về tuổi, nên chỉ nhắc.
2015-05-04 admit person="Đèo Văn Rơm" unit=CB-2 profile.gender=nam profile.born=1997-06-01 ceremony=2015-05-19 basis=9-QĐ/ĐUK => finds member.admission_age_min_months "đủ từ ngày 1/6/2015"

# Quyết định trước, lễ sau.
2022-05-10 admit person="Mùa A Sùng" unit=CB-2 profile.gender=nam profile.born=1996-01-01 ceremony=2022-05-09 basis=15-QĐ/ĐUK => refused book.ceremony_early "không thể trước ngày quyết định"
2022-05-10 admit person="Mùa A Sùng" unit=CB-2 profile.gender=nam profile.born=1996-01-01 ceremony=2022-05-10 basis=15-QĐ/ĐUK => ok
2022-05-11 admit person="Giàng Thị Say" unit=CB-2 profile.gender=nu profile.born=1997-01-01 basis=16-QĐ/ĐUK => finds book.no_ceremony "chưa ghi ngày lễ kết nạp"
2022-05-12 admit person="Lường Văn Tại" unit=CB-2 profile.gender=nam ceremony=2022-05-19 basis=17-QĐ/ĐUK => finds book.no_birth_date "chưa có ngày sinh"

# Đảng viên sinh hoạt ở chi bộ đang hoạt động, và chỉ ở một nơi.
2022-05-13 admit person="Sa Văn Uy" unit=DB-1 profile.born=1995-01-01 ceremony=2022-05-19 basis=18-QĐ/ĐUK => refused book.no_cell "không phải chi bộ"
2009-12-31 admit person="Sa Văn Uy" unit=CB-2 profile.born=1985-01-01 ceremony=2010-01-10 basis=18-QĐ/ĐUK => refused book.unit_absent "chưa có trong sổ vào ngày 31/12/2009"
2022-05-13 admit person="Bùi Thị Lan" unit=CB-2 ceremony=2022-05-19 profile.born=1978-04-04 basis=18-QĐ/ĐUK => refused book.member_already "đang là đảng viên"

# Ghi sai trường nào thì báo trường đó.
2022-05-13 admit person="Sa Văn Uy" unit=CB-99 profile.born=1995-01-01 ceremony=2022-05-19 => wrong unit
2022-05-13 admit person="Sa Văn Uy" unit=CB-2 profile.born=1995-01-01 ceremony=2022-02-30 => wrong ceremony
2022-05-13 admit person="Sa Văn Uy" unit=CB-2 profile.gender=woman ceremony=2022-05-19 => wrong profile.gender
2022-05-13 admit person="Sa Văn Uy" unit=CB-2 room=3 ceremony=2022-05-19 => wrong room

2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 => 6
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 where.gender=nu => 2
2022-04-08 figure members_total unit=CB-2 => 7
2022-04-09 figure members_total unit=CB-2 => 8
2022-12-31 figure members_probationary unit=KHOI => 8
