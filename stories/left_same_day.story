# Ai đến, ai đi ngay trong ngày tổ chức kết thúc: đến trước khi kết thúc thì phải có nơi nhận, đã đi thì thôi.
use base.story

2016-01-10 send_temporarily person="Hà Văn Cường" from=CB-1A to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2016-02-20 release person="Vũ Thị Dung" from=CB-1A to=CB-1B basis=giay_gioi_thieu => ok
2016-03-01 return_home person="Hà Văn Cường" basis=giay_gioi_thieu => recorded
2016-03-01 receive person="Vũ Thị Dung" unit=CB-1B basis=giay_gioi_thieu => recorded
2016-03-01 list_candidate person="Mạc Thị Én" unit=CB-1B profile.born=1990-02-02 helper="Nguyễn Văn Đức" basis=bien_ban => recorded
2016-03-01 release person="Quàng Thị Bình" from=CB-1A to=CB-1B basis=giay_gioi_thieu => recorded
2016-03-01 appoint person="Nguyễn Văn Đức" unit=CB-1B post=bi_thu how=bau basis=1-BC/CB => recorded
2016-03-01 reorganize kind=chia_tach sources=CB-1B targets=CB-1A,CB-2 ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-2,"Vũ Thị Dung":CB-2 basis=10-QĐ/ĐU => refused book.followers_left "còn 1 người" "Mạc Thị Én"
2016-03-01 reorganize kind=chia_tach sources=CB-1B targets=CB-1A,CB-2 ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-2,"Vũ Thị Dung":CB-2 followers="Mạc Thị Én":CB-2 basis=10-QĐ/ĐU => finds book.letters_left "giấy giới thiệu của Quàng Thị Bình gửi"
2016-03-02 figure secretaries unit=KHOI => 0
2016-03-02 figure candidates unit=CB-2 => 1
2016-03-02 figure members_total unit=KHOI => 12
