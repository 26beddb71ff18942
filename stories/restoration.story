# Khôi phục quyền (minh oan) và nối lại sinh hoạt: không dự bị lại; tuổi Đảng có trừ hay không.
use base.story

2016-05-05 leave person="Hà Văn Cường" unit=CB-1A reason=khai_tru basis=30-QĐ/ĐUK => ok
2016-05-05 figure members_total unit=KHOI => 11
2017-05-04 figure members_total unit=KHOI => 11
2017-05-05 restore person="Hà Văn Cường" unit=CB-1A kind=khoi_phuc basis=40-QĐ/ĐUK => ok
2017-05-05 figure members_total unit=KHOI => 12
2017-05-05 figure members_official unit=CB-1A => 4
2017-12-31 figure members_restored unit=KHOI from=2017-01-01 to=2017-12-31 where.restore_kind=khoi_phuc => 1
2017-12-31 figure admissions unit=KHOI from=2017-01-01 to=2017-12-31 => 0
2017-05-06 restore person="Hà Văn Cường" unit=CB-1A kind=khoi_phuc basis=40-QĐ/ĐUK => refused book.member_already

# Minh oan: tuổi Đảng liên tục từ 1/5/2000, đủ 30 năm ngày 1/5/2030.
2030-05-01 award_badge person="Hà Văn Cường" years=30 step=tang basis=100-QĐ/TU => ok

# Nối lại sinh hoạt: trừ thời gian ở ngoài (5/6/2016 đến 5/6/2017 là 365 ngày).
2016-06-05 leave person="Vũ Thị Dung" unit=CB-1A reason=xoa_ten basis=31-QĐ/ĐUK => finds unit.min_official_members_kept
2017-06-05 restore person="Vũ Thị Dung" unit=CB-1A kind=noi_lai basis=41-QĐ/ĐUK => ok
2035-08-20 award_badge person="Vũ Thị Dung" years=30 step=tang basis=101-QĐ/TU => finds badge.early_months_below_70 "đủ 30 năm tuổi Đảng ngày 20/8/2036"
2017-06-06 restore person="Bùi Thị Lan" unit=CB-2 kind=khoi_phuc basis=41-QĐ/ĐUK => refused book.member_already

# Những việc không ghi được.
2018-02-10 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2018-03-10 restore person="Lê Văn Khánh" unit=CB-2 kind=khoi_phuc basis=42-QĐ/ĐUK => refused book.dead "đã từ trần"
2018-03-10 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=43-QĐ/ĐUK => finds unit.min_official_members_kept
2018-04-10 restore person="Đỗ Văn Minh" unit=CB-2 kind=khoi_phuc basis=44-QĐ/ĐUK => refused book.resigned "xin ghi kết nạp lại"
2018-04-10 restore person="Đỗ Văn Minh" unit=DB-1 kind=noi_lai basis=44-QĐ/ĐUK => refused book.no_cell
2018-05-10 transfer person="Hoàng Thị Nga" from=CB-2 to="ngoài:Đảng ủy phường A" letter=2018-05-01 basis=giay_gioi_thieu => finds unit.min_official_members_kept
2018-06-10 restore person="Hoàng Thị Nga" unit=CB-2 kind=noi_lai basis=45-QĐ/ĐUK => refused book.never_left "không ghi Hoàng Thị Nga bị xóa tên"
