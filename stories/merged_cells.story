# Sáp nhập chi bộ: chỉ người của nguồn được xếp; người sinh hoạt tạm thời, quần chúng ưu tú, giấy giới thiệu đi theo nơi kế tục.
use base.story

# Người của chi bộ không thuộc nguồn thì không xếp được.
2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A,"Bùi Thị Lan":CB-1A basis=10-QĐ/ĐU => refused book.not_of_source "Bùi Thị Lan đang sinh hoạt tại “Chi bộ Trường Hai”, không thuộc tổ chức được sắp xếp"

# Trước ngày sáp nhập: hai người sinh hoạt tạm thời, một quần chúng ưu tú, một giấy giới thiệu gửi CB-1B.
2016-01-10 send_temporarily person="Đỗ Văn Minh" from=CB-2 to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2016-01-10 send_temporarily person="Vũ Thị Dung" from=CB-1A to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2016-01-10 send_temporarily person="Lường Văn Khách" from="ngoài:Đảng ủy phường A" to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2016-01-10 list_candidate person="Lò Thị Mai" unit=CB-1B profile.born=1998-02-02 helper="Trần Thị Giang" basis=bien_ban => recorded
2016-02-20 release person="Hoàng Thị Nga" from=CB-2 to=CB-1B basis=giay_gioi_thieu => ok
2016-02-29 figure members_guests unit=CB-1B => 3
2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=10-QĐ/ĐU => ok
2016-02-29 figure members_guests unit=KHOI => 3
2016-02-29 figure members_away unit=KHOI => 2
# Người của CB-1A tạm sang CB-1B nay ở ngay chi bộ mình, hết tạm thời.
2016-03-01 figure members_guests unit=CB-1A => 2
2016-03-01 figure members_guests unit=KHOI => 2
2016-03-01 figure members_away unit=KHOI => 1
2016-03-01 figure members_total unit=KHOI => 12
2016-03-01 figure candidates unit=CB-1A => 1
2016-06-01 return_home person="Đỗ Văn Minh" basis=giay_gioi_thieu => ok
2016-06-01 figure members_guests unit=KHOI => 1

# Giấy gửi CB-1B: nơi kế tục tiếp nhận được, nơi khác thì không.
2016-03-05 receive person="Hoàng Thị Nga" unit=CB-2 basis=giay_gioi_thieu => refused book.other_destination
2016-03-05 receive person="Hoàng Thị Nga" unit=CB-1A basis=giay_gioi_thieu => recorded
2016-03-05 figure members_total unit=CB-1A => 8

# Kết thúc hoạt động mà không có nơi kế tục: còn ai sinh hoạt tạm thời thì chưa kết thúc được.
2017-01-10 found unit=CB-3 code=CB-3 name="Chi bộ Ba" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2017-02-10 send_temporarily person="Phạm Văn Hải" from=CB-1A to=CB-3 until=2017-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2017-03-01 end unit=CB-3 basis=11-QĐ/ĐUK => refused book.followers_left "còn 1 người" "Phạm Văn Hải"
2017-02-28 return_home person="Phạm Văn Hải" basis=giay_gioi_thieu => ok
2017-03-01 end unit=CB-3 basis=11-QĐ/ĐUK => ok
