# Từ trần, ra khỏi Đảng: phiếu báo và hồ sơ nộp cấp trên trong 30 ngày làm việc; ghi đúng chi bộ, đúng lý do.
use base.story

2022-02-10 leave person="Lê Văn Khánh" unit=CB-1A reason=tu_tran basis=phieu_bao => refused book.elsewhere "đang sinh hoạt tại “Chi bộ Trường Hai”"
2022-02-10 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2022-02-09 figure files_to_hand_up unit=KHOI => 0
2022-02-10 figure files_to_hand_up unit=KHOI => 1
# Hạn 24/3/2022: đúng hạn thì thôi, hôm sau thì nhắc.
2022-03-25 hand_up_file person="Lê Văn Khánh" basis=phieu_bao => finds register.departed_working_days "quá 30 ngày làm việc (hạn 24/3/2022"
2022-03-26 annul entry=19 reason="ghi nhầm ngày" => ok
2022-03-24 hand_up_file person="Lê Văn Khánh" basis=phieu_bao => ok
2022-03-23 figure files_to_hand_up unit=KHOI => 1
2022-03-24 figure files_to_hand_up unit=KHOI => 0
2022-03-25 hand_up_file person="Lê Văn Khánh" basis=phieu_bao => refused book.not_departed
2022-03-25 hand_up_file person="Bùi Thị Lan" basis=phieu_bao => refused book.not_departed "không còn phiếu báo, hồ sơ"

# Sau ngày mất không ghi thêm việc gì cho người ấy, trừ truy tặng Huy hiệu.
2022-02-11 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2022-02-10 basis=giay_gioi_thieu => refused book.not_member "đã ra khỏi danh sách ngày 10/2/2022"
2022-02-11 change_profile person="Lê Văn Khánh" profile.theory=cao_cap basis=danh_sach => refused book.not_member
2022-02-11 issue_card person="Lê Văn Khánh" cause=doi basis=6-QĐ/ĐUK => refused book.not_member
2022-02-11 exempt person="Lê Văn Khánh" kind=tam_mien basis=bien_ban => refused book.not_member
2022-02-11 suspend person="Lê Văn Khánh" scope=sinh_hoat basis=12-QĐ/UBKT => refused book.not_member
2022-02-11 leave person="Lê Văn Khánh" unit=CB-2 reason=xin_ra basis=6-QĐ/ĐUK => refused book.not_member
# Ghi ngày mất lùi về trước: việc đã ghi sau ngày ấy được nêu ra.
2022-04-01 exempt person="Đỗ Văn Minh" kind=tam_mien basis=bien_ban => ok
2022-03-01 leave person="Đỗ Văn Minh" unit=CB-2 reason=tu_tran basis=phieu_bao => finds again:book.not_member

# Xóa tên: hai năm liền không hoàn thành nhiệm vụ.
2021-12-31 grade_members grades="Hà Văn Cường:khong_hoan_thanh" basis=5-QĐ/ĐUK => ok
2022-06-01 leave person="Hà Văn Cường" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=7-QĐ/ĐUK => finds member.removal_not_done_years "1 năm liền không hoàn thành nhiệm vụ, cần 2 năm liền"
2022-06-02 annul entry=25 reason="thử" => ok
2022-12-31 grade_members grades="Hà Văn Cường:khong_hoan_thanh" basis=5-QĐ/ĐUK => ok
2023-02-01 vote person="Hà Văn Cường" unit=CB-1A matter=xoa_ten body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => ok
2023-03-01 leave person="Hà Văn Cường" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=7-QĐ/ĐUK => finds member.removal_cell_votes_min_fraction "không đủ tỷ lệ tán thành Hà Văn Cường"
2023-03-02 annul entry=29 reason="thử" => ok
2023-02-15 vote person="Hà Văn Cường" unit=CB-1A matter=xoa_ten body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => ok
2023-03-01 leave person="Hà Văn Cường" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=7-QĐ/ĐUK => ok
2023-03-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xin_ra cause=tra_the_huy_the basis=7-QĐ/ĐUK => refused book.cause_without_removal
2023-03-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xoa_ten cause=khong_ro basis=7-QĐ/ĐUK => wrong cause
