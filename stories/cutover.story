# Chốt số đầu kỳ: từng tổ chức cơ sở khớp số, hoặc mỗi người làm lệch có tên; trước ngày chốt chỉ có số đã báo cáo.
use base.story

2012-12-31 close_unit unit=CB-2 own=5 form=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.no_cutover "chưa ấn định ngày chốt số đầu kỳ"
2012-12-31 set_cutover unit=KHOI form="Biểu cuối năm 2012" members=12 basis=bao_cao => ok
2012-12-30 figure members_total unit=KHOI => unknown
2012-12-31 figure members_total unit=KHOI => 12
2012-12-31 figure members_total unit=CB-2 => 5
2013-12-31 figure admissions unit=KHOI from=2012-06-01 to=2013-12-31 => unknown
2013-12-31 figure admissions unit=KHOI from=2013-01-01 to=2013-12-31 => 0

2012-12-30 close_unit unit=CB-2 own=5 form=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.not_cutover_day "ngày chốt số đầu kỳ là 31/12/2012"
2012-12-31 close_unit unit=CB-2 own=6 form=6 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.own_count "sổ đếm được 5 đảng viên, biên bản ghi 6"
2012-12-31 close_unit unit=CB-2 own=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.nothing_to_match "chưa có số"
2012-12-31 close_unit unit=CB-2 own=5 central=4 form=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.not_explained "lệch +1 so với cơ sở dữ liệu (5 và 4)"
2012-12-31 close_unit unit=CB-2 own=5 form=5 annex=abc basis=bien_ban => refused book.annex_hash "SHA-256"
2012-12-31 close_unit unit=CB-1A own=4 form=4 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.no_base "chốt số theo tổ chức cơ sở đảng"
# Số dự bị cũng phải khớp, hoặc người khác loại có tên.
2012-12-31 close_unit unit=CB-2 own=5 form=5 probationary=2 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.own_probationary "sổ đếm được 1 đảng viên dự bị"
2012-12-31 close_unit unit=CB-2 own=5 form=5 probationary=1 form_probationary=0 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.statuses_not_explained "số dự bị lệch +1 so với biểu (1 và 0)"
2012-12-31 close_unit unit=CB-2 own=5 central=4 form=5 probationary=1 central_probationary=0 form_probationary=0 differences="Cà Văn Ơn:thieu_o_csdl:mới kết nạp, Cà Văn Ơn:khac_loai_o_bieu:biểu ghi là chính thức" annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => ok
2012-12-31 close_unit unit=CB-2 own=5 form=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.closed_already "đã chốt số"
2012-12-31 figure grassroots_orgs_closed unit=KHOI from=2012-12-31 to=2012-12-31 => 1
2012-12-31 set_cutover unit=KHOI form="Biểu cuối năm 2012" members=12 basis=bao_cao => ok
2013-06-30 set_cutover unit=KHOI form="Biểu giữa năm 2013" members=12 basis=bao_cao => refused book.closed_already "xin hủy các biên bản đó"

2014-01-10 declare_complete unit=KHOI from=2013-01-01 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => refused book.not_before_cutover "từ ngày chốt số 31/12/2012"
2014-01-10 declare_complete unit=KHOI from=2012-01-01 leavers=" " leavers_count=0 basis=bien_ban => wrong leavers
2014-01-10 declare_complete unit=KHOI from=2012-01-05 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => refused book.not_all_closed "còn 1 tổ chức chưa chốt"
2012-12-31 close_unit unit=DB-1 own=7 form=6 differences="Cà Văn Ơn:thieu_o_bieu:nhầm tổ chức" annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.not_that_gap "Cà Văn Ơn không hợp với chỗ lệch"
2012-12-31 close_unit unit=DB-1 own=7 form=7 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => ok
# Sổ chưa có người của thời kỳ ấy, hoặc chưa đủ người đã ra, thì chưa xác nhận được: số sẽ thành số 0 giả.
2014-01-10 declare_complete unit=KHOI from=2012-01-01 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => refused book.entered_later "1 đảng viên chỉ có trong sổ từ sau ngày 1/1/2012"
2014-01-10 declare_complete unit=KHOI from=2012-01-05 leavers="Sổ quyển 1" leavers_count=2 basis=bien_ban => refused book.leavers_missing "nêu 2 người, sổ này mới có 0"
2014-01-10 declare_complete unit=KHOI from=2012-01-05 leavers="Sổ quyển 1" leavers_count=0 basis=bien_ban => ok
2012-12-30 figure members_total unit=KHOI => 12
2011-12-31 figure members_total unit=KHOI => unknown
# Sau khi chốt mà sổ có thêm người vào ngày chốt thì tổ chức ấy không còn là đã chốt, phải chốt lại.
2012-12-31 enrol person="Lường Văn Bảy" unit=CB-2 status=chinh_thuc decided=2000-01-01 ceremony=2000-01-19 official=2001-01-19 basis=mo_so => recorded
2012-12-31 close_unit unit=CB-2 own=5 form=5 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => refused book.own_count "sổ đếm được 6"
2012-12-31 close_unit unit=CB-2 own=6 form=6 annex=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa basis=bien_ban => ok
