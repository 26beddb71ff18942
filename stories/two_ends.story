# Chuyển sinh hoạt có hai đầu: nơi đi giới thiệu, nơi đến tiếp nhận; trong lúc chuyển tính ở nơi đi.
use base.story

# Nơi đi giới thiệu ngày 10/1/2022: vẫn là đảng viên của nơi đi.
2022-01-10 release person="Đỗ Văn Minh" from=CB-2 to=CB-1A basis=giay_gioi_thieu => ok
2022-01-09 figure members_in_transit unit=KHOI => 0
2022-01-10 figure members_in_transit unit=KHOI => 1
2022-01-10 figure members_in_transit unit=CB-1A => 0
2022-01-10 figure members_total unit=CB-2 => 5
2022-01-10 figure members_total unit=DB-1 => 7
2022-01-11 release person="Đỗ Văn Minh" from=CB-2 to=CB-1B basis=giay_gioi_thieu => refused book.in_transit "đã được giới thiệu chuyển đi ngày 10/1/2022"
2022-01-12 receive person="Đỗ Văn Minh" unit=CB-1B basis=giay_gioi_thieu => refused book.other_destination "không phải “Chi bộ Kế hoạch Sở Một”"
2022-01-09 receive person="Đỗ Văn Minh" unit=CB-1A basis=giay_gioi_thieu => refused book.not_released "chưa có giấy giới thiệu"
2022-01-12 receive person="Đỗ Văn Minh" basis=giay_gioi_thieu => refused book.no_receiver "xin ghi chi bộ tiếp nhận"
# Nơi đến tiếp nhận ngày 20/1/2022: từ ngày ấy tính ở nơi đến.
2022-01-20 receive person="Đỗ Văn Minh" unit=CB-1A basis=giay_gioi_thieu => ok
2022-01-19 figure members_total unit=CB-2 => 5
2022-01-20 figure members_total unit=CB-2 => 4
2022-01-20 figure members_total unit=DB-1 => 8
2022-01-20 figure members_total unit=KHOI => 12
2022-01-19 figure members_in_transit unit=KHOI => 1
2022-01-20 figure members_in_transit unit=KHOI => 0
2022-12-31 figure transfers unit=KHOI from=2022-01-01 to=2022-12-31 where.direction=internal => 1
2022-01-21 receive person="Đỗ Văn Minh" unit=CB-1A basis=giay_gioi_thieu => refused book.not_released

# Giấy gửi cho đảng bộ: chi bộ nào của đảng bộ ấy tiếp nhận cũng được.
2022-02-10 release person="Hoàng Thị Nga" from=CB-2 to=DB-1 basis=giay_gioi_thieu => ok
# Giấy giới thiệu xuất trình trong 30 ngày: ngày 12/3 còn hạn, ngày 13/3 thì nhắc.
2022-03-13 receive person="Hoàng Thị Nga" unit=CB-1A basis=giay_gioi_thieu => finds transfer.letter_days "quá 30 ngày (hạn 12/3/2022)"
2022-03-14 annul entry=21 reason="ghi nhầm ngày" => ok
2022-03-12 receive person="Hoàng Thị Nga" unit=CB-1A basis=giay_gioi_thieu => finds unit.min_official_members_kept "“Chi bộ Trường Hai” chỉ còn 2"

# Quá 3 tháng không nộp hồ sơ thì cấp ủy xem xét.
2022-04-01 release person="Phạm Văn Hải" from=CB-1B to="ngoài:Đảng ủy phường A" basis=giay_gioi_thieu => ok
2022-07-01 receive person="Phạm Văn Hải" unit=CB-2 basis=giay_gioi_thieu => refused book.other_destination "giấy giới thiệu gửi ra ngoài sổ"
2022-07-02 receive person="Phạm Văn Hải" basis=giay_gioi_thieu => finds transfer.unfiled_months "quá 3 tháng chưa nộp hồ sơ chuyển sinh hoạt (hạn 1/7/2022)"
2022-07-01 figure members_total unit=KHOI => 12
2022-07-02 figure members_total unit=KHOI => 11
2022-12-31 figure transfers unit=KHOI from=2022-01-01 to=2022-12-31 where.direction=out => 1

# Thôi chuyển: thu hồi giấy, người ấy vẫn ở nơi cũ suốt thời gian đó.
2022-08-01 release person="Hà Văn Cường" from=CB-1A to=CB-2 basis=giay_gioi_thieu => ok
2022-08-15 withdraw_release person="Hà Văn Cường" reason="không chuyển công tác nữa" basis=giay_gioi_thieu => ok
2022-08-14 figure members_in_transit unit=CB-1A => 1
2022-08-15 figure members_in_transit unit=CB-1A => 0
2022-08-15 figure members_total unit=CB-1A => 6
2022-08-16 withdraw_release person="Hà Văn Cường" basis=giay_gioi_thieu => refused book.not_released "không đang chuyển sinh hoạt"
2022-08-16 receive person="Hà Văn Cường" unit=CB-2 basis=giay_gioi_thieu => refused book.not_released

# Có quyết định công tác thì làm thủ tục trong 60 ngày làm việc: từ 3/1/2022, hạn 28/3/2022.
2022-01-03 must_transfer person="Trần Thị Giang" cause=cong_tac basis=quyet_dinh => ok
2022-03-29 release person="Trần Thị Giang" from=CB-1B to=CB-1A basis=giay_gioi_thieu => finds transfer.working_days "quá 60 ngày làm việc kể từ 3/1/2022 (hạn 28/3/2022"
2022-03-30 annul entry=29 reason="ghi nhầm ngày" => ok
2022-03-28 release person="Trần Thị Giang" from=CB-1B to=CB-1A basis=giay_gioi_thieu => ok

# Những việc không ghi được.
2022-09-01 release person="Quàng Thị Bình" from=CB-2 to=CB-1B basis=giay_gioi_thieu => refused book.elsewhere "đang sinh hoạt tại “Chi bộ Văn phòng Sở Một”"
2022-09-01 release person="Quàng Thị Bình" from=CB-1A to=CB-1A basis=giay_gioi_thieu => refused book.same_place
2022-09-01 release person="Phạm Văn Hải" from=CB-1B to=CB-1A basis=giay_gioi_thieu => refused book.not_member "đã ra khỏi danh sách ngày 2/7/2022"
2022-09-01 release person="Quàng Thị Bình" from=CB-1A to=CB-77 basis=giay_gioi_thieu => wrong to
2022-09-01 must_transfer person="Phạm Văn Hải" cause=nghi_huu basis=quyet_dinh => refused book.not_member
