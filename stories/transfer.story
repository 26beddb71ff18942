# Chuyển sinh hoạt: hai đầu, mỗi đầu là một tổ chức của sổ hoặc một nơi ngoài sổ.
use base.story

# Chuyển đến từ ngoài.
2014-05-06 transfer person="Cầm Văn Phong" from="ngoài:Đảng bộ huyện Mai Sơn" to=CB-2 letter=2014-04-28 status=chinh_thuc profile.gender=nam profile.born=1980-02-02 decided=2006-01-20 ceremony=2006-02-03 official=2007-02-03 basis=giay_gioi_thieu => ok
2014-05-05 figure members_total unit=KHOI => 12
2014-05-06 figure members_total unit=KHOI => 13
2014-12-31 figure transfers unit=KHOI from=2014-01-01 to=2014-12-31 where.direction=in => 1

# Chuyển trong nội bộ: tổng số không đổi.
2014-07-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2014-06-20 basis=giay_gioi_thieu => ok
2014-07-01 figure members_total unit=KHOI => 13
2014-07-01 figure members_total unit=DB-1 => 8
2014-07-01 figure members_total unit=CB-2 => 5
2014-12-31 figure transfers unit=DB-1 from=2014-01-01 to=2014-12-31 where.direction=in => 1
2014-12-31 figure transfers unit=CB-2 from=2014-01-01 to=2014-12-31 where.direction=out => 1
2014-12-31 figure transfers unit=KHOI from=2014-01-01 to=2014-12-31 where.direction=out => 0
2014-12-31 figure transfers unit=KHOI from=2014-01-01 to=2014-12-31 where.direction=internal => 1

# Chuyển ra ngoài: rời danh sách đúng ngày nơi đến tiếp nhận.
2014-09-01 transfer person="Cầm Văn Phong" from=CB-2 to="ngoài:Đảng bộ thành phố Sơn La" letter=2014-08-15 basis=giay_gioi_thieu => ok
2014-08-31 figure members_total unit=KHOI => 13
2014-09-01 figure members_total unit=KHOI => 12
2014-12-31 figure transfers unit=KHOI from=2014-01-01 to=2014-12-31 where.direction=out => 1
2014-09-02 transfer person="Cầm Văn Phong" from=CB-2 to=CB-1A letter=2014-09-01 basis=giay_gioi_thieu => refused book.not_member "đã ra khỏi danh sách ngày 1/9/2014"

# Một chi bộ còn 2 đảng viên chính thức: ghi được, nhưng được nhắc.
2014-10-01 transfer person="Trần Thị Giang" from=CB-1B to=CB-1A letter=2014-09-25 basis=giay_gioi_thieu => finds unit.min_official_members_kept "chỉ còn 2 đảng viên chính thức"

# Những việc không ghi được.
2014-11-01 transfer person="Phạm Văn Hải" from=CB-1A to=CB-2 letter=2014-10-25 basis=giay_gioi_thieu => refused book.elsewhere "đang sinh hoạt tại “Chi bộ Kế hoạch Sở Một”"
2014-11-01 transfer person="Phạm Văn Hải" from=CB-1B to=DB-1 letter=2014-10-25 basis=giay_gioi_thieu => refused book.no_cell "không phải chi bộ"
2014-11-01 transfer person="Phạm Văn Hải" from=CB-1B to=CB-1B letter=2014-10-25 basis=giay_gioi_thieu => refused book.same_place "nơi đi và nơi đến là một"
2014-11-01 transfer person="Hà Văn Cường" from=CB-1A to=CB-2 letter=2014-11-02 basis=giay_gioi_thieu => refused book.letter_late "không thể sau ngày tiếp nhận"
2014-11-01 transfer person="Hà Văn Cường" from=CB-1A to=CB-2 letter=2014-11-01 basis=giay_gioi_thieu => ok
2014-11-01 transfer person="Đỗ Văn Minh" from="ngoài:Đảng bộ Quân sự" to=CB-1A letter=2014-10-25 basis=giay_gioi_thieu => refused book.member_already "đang là đảng viên"
2014-11-01 transfer person="Lò Văn Dọn" from="ngoài:Hà Nội" to="ngoài:Sơn La" letter=2014-10-25 basis=giay_gioi_thieu => refused book.outside_both "cả hai nơi đều ở ngoài sổ"
2014-11-01 transfer person="Lò Văn Dọn" from="ngoài:" to=CB-2 => wrong from
