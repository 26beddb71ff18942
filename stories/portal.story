# Thủ tục làm trên Cổng Dịch vụ công hoặc cơ sở dữ liệu: giữ biên nhận, không ghi hai lần.
use base.story

2026-01-10 release person="Đỗ Văn Minh" from=CB-2 to=CB-1A channel=cong_dich_vu_cong basis=giay_gioi_thieu => finds book.no_receipt "chưa ghi mã biên nhận"
2026-01-11 withdraw_release person="Đỗ Văn Minh" basis=giay_gioi_thieu => ok
2026-01-12 release person="Đỗ Văn Minh" from=CB-2 to=CB-1A channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => ok
2026-01-20 receive person="Đỗ Văn Minh" unit=CB-1A channel=csdl_dang_vien receipt=SHD-26-0001 basis=giay_gioi_thieu => refused book.receipt_again "đã được ghi cho người này ngày 12/1/2026"
# Một hồ sơ trên cùng một hệ thống: nơi đi và nơi đến chung một biên nhận; lần thứ ba thì không.
2026-01-20 receive person="Đỗ Văn Minh" unit=CB-1A channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => ok
2026-01-25 release person="Đỗ Văn Minh" from=CB-1A to=CB-2 channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => refused book.receipt_again
2026-01-25 release person="Đỗ Văn Minh" from=CB-1A to=CB-2 channel=cong_dich_vu_cong receipt=SHD-26-0002 basis=giay_gioi_thieu => ok
2026-01-26 receive person="Đỗ Văn Minh" unit=CB-2 channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => refused book.receipt_again
2026-01-26 receive person="Đỗ Văn Minh" unit=CB-2 channel=csdl_dang_vien receipt=CSDL-77 basis=giay_gioi_thieu => ok
2026-01-21 transfer person="Hoàng Thị Nga" from=CB-2 to=CB-1A letter=2026-01-15 channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => finds book.receipt_of_other "biên nhận “SHD-26-0001” đã ghi cho Đỗ Văn Minh ngày 12/1/2026"
2026-01-22 transfer person="Hoàng Thị Nga" from=CB-1A to=CB-2 letter=2026-01-21 channel=cong_dich_vu_cong receipt=SHD-26-0001 basis=giay_gioi_thieu => refused book.receipt_again
2026-01-22 transfer person="Hoàng Thị Nga" from=CB-1A to=CB-2 letter=2026-01-21 channel=buu_dien basis=giay_gioi_thieu => wrong channel

# Một mã hai người, kể cả khi hai hệ thống khác nhau; số giấy của đường văn bản giấy thì mỗi nơi một dãy.
2026-02-10 release person="Bùi Thị Lan" from=CB-2 to=CB-1A channel=csdl_dang_vien receipt=SHD-26-0002 basis=giay_gioi_thieu => finds book.receipt_of_other "đã ghi cho Đỗ Văn Minh ngày 25/1/2026"
2026-02-11 withdraw_release person="Bùi Thị Lan" basis=giay_gioi_thieu => ok
2026-02-12 release person="Bùi Thị Lan" from=CB-2 to=CB-1A channel=cong_dich_vu_cong receipt=SHD-26-0009 basis=giay_gioi_thieu => ok
2026-02-13 receive person="Bùi Thị Lan" unit=CB-1A channel=cong_dich_vu_cong receipt=SHD-26-0009 basis=giay_gioi_thieu => without book.receipt_of_other
2026-02-14 release person="Lê Văn Khánh" from=CB-2 to=CB-1A channel=giay receipt=7 basis=giay_gioi_thieu => ok
2026-02-14 release person="Lò Văn An" from=CB-1A to=CB-2 channel=giay receipt=7 basis=giay_gioi_thieu => ok
