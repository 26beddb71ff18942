# Sinh hoạt tạm thời: nơi đến không tính vào đảng số, nơi cũ vẫn tính.
use base.story

# Từ 3 tháng đến dưới 1 năm: thiếu một ngày thì chưa được.
2018-02-10 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1A until=2018-05-09 purpose=cong_tac basis=giay_gioi_thieu => refused transfer.temporary_min_months "chỉ chuyển tạm thời từ 3 tháng"
2018-02-10 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1A until=2019-02-10 purpose=cong_tac basis=giay_gioi_thieu => refused transfer.temporary_under_months "phải dưới 12 tháng"
2018-02-10 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1A until=2018-05-10 purpose=cong_tac basis=giay_gioi_thieu => ok
2018-02-10 send_temporarily person="Hà Văn Cường" from=CB-1A to=CB-2 until=2019-02-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2018-02-10 figure members_total unit=CB-2 => 5
2018-02-10 figure members_total unit=CB-1A => 4
2018-02-10 figure members_away unit=CB-2 => 1
2018-02-09 figure members_away unit=CB-2 => 0
2018-02-10 figure members_guests unit=CB-1A => 1
2018-02-10 figure members_away unit=KHOI where.purpose=cong_tac => 2

# Đi học trong nước đến 2 năm.
2018-03-01 send_temporarily person="Trần Thị Giang" from=CB-1B to="ngoài:Học viện Chính trị khu vực I" until=2020-03-02 purpose=hoc_tap basis=giay_gioi_thieu => refused transfer.study_max_months "không quá 24 tháng (đến 1/3/2020)"
2018-03-01 send_temporarily person="Trần Thị Giang" from=CB-1B to="ngoài:Học viện Chính trị khu vực I" until=2020-03-01 purpose=hoc_tap basis=giay_gioi_thieu => ok
2018-03-01 figure members_away unit=KHOI where.purpose=hoc_tap => 1
2018-03-01 figure members_total unit=CB-1B => 3

# Sau 30/7/2021 chưa thấy văn bản nói thời hạn, nên chỉ nhắc.
2022-02-10 send_temporarily person="Lê Văn Khánh" from=CB-2 to=CB-1B until=2022-03-10 purpose=cong_tac basis=giay_gioi_thieu => finds transfer.temporary_min_months

# Trở về: đảng số không đổi.
2018-05-10 return_home person="Đỗ Văn Minh" basis=giay_gioi_thieu => ok
2018-05-09 figure members_away unit=CB-2 => 1
2018-05-10 figure members_away unit=CB-2 => 0
2018-05-10 figure members_guests unit=CB-1A => 0
2018-05-10 figure members_total unit=KHOI => 12
2018-05-11 return_home person="Đỗ Văn Minh" basis=giay_gioi_thieu => refused book.not_away "không sinh hoạt tạm thời"
2018-03-15 send_temporarily person="Trần Thị Giang" from=CB-1B to=CB-2 until=2018-09-15 purpose=cong_tac basis=giay_gioi_thieu => refused book.away_already "từ ngày 1/3/2018"

# Đảng viên của nơi khác đến sinh hoạt tạm thời: không vào danh sách đảng viên.
2018-06-01 send_temporarily person="Cầm Văn Phong" from="ngoài:Đảng bộ huyện Mai Sơn" to=CB-2 until=2018-12-01 purpose=cong_tac profile.gender=nam basis=giay_gioi_thieu => ok
2018-06-01 figure members_guests unit=CB-2 where.gender=nam => 2
2018-06-01 figure members_total unit=KHOI => 12
2018-12-01 return_home person="Cầm Văn Phong" basis=giay_gioi_thieu => ok
2018-12-01 figure members_guests unit=CB-2 => 1

2018-06-01 send_temporarily person="Bùi Thị Lan" from=CB-2 to=CB-2 until=2018-12-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.same_place
2018-06-01 send_temporarily person="Bùi Thị Lan" from=CB-2 to=DB-1 until=2018-12-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.no_cell
2018-06-01 send_temporarily person="Bùi Thị Lan" from=CB-2 to=CB-1A until=2018-06-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.until_early
2018-06-01 send_temporarily person="Bùi Thị Lan" from=CB-1A to=CB-1B until=2018-12-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.elsewhere
2018-06-01 send_temporarily person="Bùi Thị Lan" from="ngoài:A" to="ngoài:B" until=2018-12-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.outside_both
2018-06-01 send_temporarily person="Bùi Thị Lan" from=CB-2 to=CB-1A until=2018-12-01 purpose=du_lich basis=giay_gioi_thieu => wrong purpose

# Đang sinh hoạt tạm thời mà chuyển chính thức thì việc tạm thời hết.
2018-08-01 transfer person="Hà Văn Cường" from=CB-1A to=CB-2 letter=2018-07-25 basis=giay_gioi_thieu => ok
2018-08-01 figure members_away unit=KHOI => 1
2018-08-01 figure members_guests unit=CB-2 => 1
2018-08-01 figure members_total unit=KHOI => 12
