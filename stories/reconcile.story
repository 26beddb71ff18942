# Đối chiếu số liệu hằng quý: số của ta, cấp dưới, cấp trên và cơ sở dữ liệu đứng cạnh nhau; người làm lệch số có tên.
use base.story

2013-01-02 transfer person="Lê Văn Khánh" from=CB-2 to="ngoài:Đảng bộ thành phố" letter=2013-01-02 basis=giay_gioi_thieu => ok

2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=KHOI:members:11 basis=bien_ban => refused book.nothing_to_match "chưa có số của cấp dưới"
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=KHOI:members:12:12 basis=bien_ban => refused book.own_count "sổ tại mục 18 đếm được 11, biên bản ghi 12"
2013-03-31 reconcile unit=DB-1 from=2013-01-01 position=18 counts=CB-2:members:4:4 basis=bien_ban => refused book.not_under "không trực thuộc"
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=KHOI:people:11:11 basis=bien_ban => refused book.line_unknown "các dòng là: members"
2013-03-31 reconcile unit=KHOI from=2013-04-01 position=18 counts=KHOI:members:11:11 basis=bien_ban => refused book.no_period "ngày đầu và ngày cuối"
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=99 counts=KHOI:members:11:11 basis=bien_ban => refused book.no_position "xin lập lại biên bản"
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=KHOI:members:11:11 again=3 basis=bien_ban => refused book.no_reconciliation

# Mục 19: số chuyển đi trong quý khớp; cơ sở dữ liệu còn đếm người đã chuyển đi, người ấy có tên.
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts="CB-2:members:4:4::5,CB-2:moved_out:1:1" names="CB-2:Lê Văn Khánh:csdl:chi_o_ben_kia:cơ sở dữ liệu chưa cập nhật" basis=bien_ban => ok
# Lập lại biên bản của cùng một kỳ phải nêu mục trước.
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=CB-2:members:4:4 basis=bien_ban => refused book.reconciled_already "đã đối chiếu ở mục 19"
# Mục 20: chỗ lệch chưa giải trình không cản biên bản, nhưng được nêu.
2013-03-31 reconcile unit=KHOI from=2013-01-01 position=18 counts=CB-2:members:4:4::5 again=19 basis=bien_ban => finds book.not_explained "còn 1 chỗ lệch"

# Việc ghi muộn không đổi số đã đối chiếu.
2013-03-01 admit person="Quàng Văn Sơn" unit=CB-2 profile.gender=nam profile.born=1985-01-01 ceremony=2013-03-10 basis=15-QĐ/ĐUK => ok
2013-03-31 figure members_total unit=CB-2 => 5
