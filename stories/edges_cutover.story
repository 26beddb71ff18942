# Chỗ giáp ranh của ngày chốt số và bản xác nhận đủ số liệu của thời kỳ trước đó.
use base.story

# Trong thời kỳ ấy: một người ra đi đúng ngày đầu, một người đúng ngày chốt số, một người chỉ đổi chi bộ.
2012-01-05 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=1-QĐ/ĐUK => recorded
2012-12-31 leave person="Hoàng Thị Nga" unit=CB-2 reason=xin_ra basis=2-QĐ/ĐUK => recorded
2012-06-01 transfer person="Trần Thị Giang" from=CB-1B to=CB-1A basis=giay_gioi_thieu => recorded
2012-12-31 set_cutover unit=KHOI form="Biểu cuối năm 2012" members=10 basis=bao_cao => ok
2012-12-31 close_unit unit=CB-2 own=3 form=3 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => ok
2012-12-31 close_unit unit=DB-1 own=7 form=7 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => ok

# Đúng ngày chốt số thì không xác nhận nữa.
2014-01-10 declare_complete unit=KHOI from=2012-12-31 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => refused book.not_before_cutover
# Người ghi vào sổ theo danh sách đúng ngày đầu thời kỳ là đã có từ ngày ấy; sau đó một ngày thì thiếu.
2014-01-10 declare_complete unit=KHOI from=2012-01-04 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => refused book.entered_later "1 đảng viên"
# Ra đi đúng ngày đầu thì không thuộc thời kỳ, đúng ngày chốt số thì thuộc; đổi chi bộ thì không phải ra đi.
2014-01-10 declare_complete unit=KHOI from=2012-01-05 leavers="Sổ quyển 1" leavers_count=2 basis=bien_ban => refused book.leavers_missing "nêu 2 người, sổ này mới có 1"
2014-01-10 declare_complete unit=KHOI from=2012-01-05 leavers="Sổ quyển 1" leavers_count=1 basis=bien_ban => recorded
