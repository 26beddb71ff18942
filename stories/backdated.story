# Ghi muộn: sự việc tính theo ngày có hiệu lực, sổ vẫn nhớ lúc nào mới biết.
use base.story

# Mục 18, 19 ghi đúng lúc; mục 20 ghi muộn một việc của năm 2020.
2021-06-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xin_ra basis=8-QĐ/ĐUK => ok
2022-03-01 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=3-BC/CB => ok
2020-05-05 transfer person="Đỗ Văn Minh" from=CB-2 to=CB-1A letter=2020-05-01 basis=giay_gioi_thieu => ok

2020-12-31 figure members_total unit=CB-1A => 5
2020-12-31 figure members_total unit=CB-1A known=19 => 4
2020-12-31 figure members_total unit=CB-2 => 4
2020-12-31 figure members_total unit=KHOI => 12
2022-02-28 figure members_total unit=KHOI where.theory=cao_cap => 0
2022-03-01 figure members_total unit=KHOI where.theory=cao_cap => 1
2022-03-01 figure members_total unit=KHOI where.theory=trung_cap => 0

# Xét theo sổ của ngày ấy: trước ngày chuyển thì còn ở chi bộ cũ.
2020-05-04 transfer person="Đỗ Văn Minh" from=CB-1A to=CB-1B letter=2020-05-01 basis=giay_gioi_thieu => refused book.elsewhere "đang sinh hoạt tại “Chi bộ Trường Hai”"
2021-06-02 transfer person="Vũ Thị Dung" from=CB-1A to=CB-2 letter=2021-05-01 basis=giay_gioi_thieu => refused book.not_member "đã ra khỏi danh sách ngày 1/6/2021"

# Mục 21: việc ra khỏi danh sách của năm 2019 mới biết, số cuối năm 2019 đổi theo.
2019-11-11 leave person="Hà Văn Cường" unit=CB-1A reason=tu_tran basis=phieu_bao => ok
2019-12-31 figure members_total unit=KHOI => 11
2019-12-31 figure members_total unit=KHOI known=20 => 12

# Trước ngày bộ quy định bắt đầu thì không xét.
2011-10-31 admit person="Lường Thị Ín" unit=CB-2 profile.gender=nu profile.born=1996-01-01 ceremony=2011-11-05 basis=2-QĐ/ĐUK => ok
2011-12-31 figure members_probationary unit=KHOI => 1
