# Đảng phí: đối tượng, mức đóng theo ngày, miễn giảm, bảng thu tháng, nợ, nộp cấp trên.
use base.story

# Chưa khai mức thì chưa biết phải đóng bao nhiêu.
2026-02-28 dues person="Bùi Thị Lan" unit=CB-2 month=02/2026 => unknown NoBase
2025-12-01 set_dues person="Bùi Thị Lan" category=co_bao_hiem amount=8000000 basis=bao_cao => ok
2026-02-15 set_dues person="Bùi Thị Lan" category=co_bao_hiem amount=10000000 basis=bao_cao => ok
2026-02-28 set_dues person="Bùi Thị Lan" category=co_bao_hiem basis=bao_cao => refused book.dues_amount "cần đúng mức tính lớn hơn 0"
2026-02-28 set_dues person="Bùi Thị Lan" category=hoc_sinh_sinh_vien amount=5000 basis=bao_cao => refused book.dues_amount "đối tượng khác thì không ghi mức"
2026-02-28 set_dues person="Bùi Thị Lan" category=khong_bao_hiem basis=bao_cao => refused book.dues_region "vùng lương tối thiểu từ 1 đến 4"
2026-02-28 set_dues person="Bùi Thị Lan" category=khong_bao_hiem region=5 basis=bao_cao => refused book.dues_region "từ 1 đến 4"

# 1% tiền lương; từ 1/2/2026 tính theo lương tháng trước liền kề.
2026-01-31 dues person="Bùi Thị Lan" unit=CB-2 month=01/2026 => 80.000
2026-02-28 dues person="Bùi Thị Lan" unit=CB-2 month=02/2026 => 80.000
2026-03-31 dues person="Bùi Thị Lan" unit=CB-2 month=03/2026 => 100.000

# Lương hưu 0,5%; không bảo hiểm 0,3% lương tối thiểu vùng, từ 1/1/2028 là 0,5%; học sinh 5.000 đồng.
2026-01-15 set_dues person="Đỗ Văn Minh" category=huu_tri amount=6000000 basis=bao_cao => ok
2026-03-31 dues person="Đỗ Văn Minh" unit=CB-2 month=03/2026 => 30.000
2026-01-15 set_dues person="Hoàng Thị Nga" category=khong_bao_hiem region=3 basis=bao_cao => ok
2027-12-31 dues person="Hoàng Thị Nga" unit=CB-2 month=12/2027 => 12.420
2028-01-31 dues person="Hoàng Thị Nga" unit=CB-2 month=01/2028 => 20.700
2026-01-31 dues person="Hoàng Thị Nga" unit=CB-2 month=01/2026 => unknown NoRate
2026-01-15 set_dues person="Cà Văn Ơn" category=hoc_sinh_sinh_vien basis=bao_cao => ok
2026-01-31 dues person="Cà Văn Ơn" unit=CB-2 month=01/2026 => unknown NoRate
2026-02-28 dues person="Cà Văn Ơn" unit=CB-2 month=02/2026 => 5.000
2026-04-01 set_dues person="Cà Văn Ơn" category=huong_tro_cap amount=4000000 basis=bao_cao => ok
2026-05-31 dues person="Cà Văn Ơn" unit=CB-2 month=05/2026 => 40.000

# Từ 50 năm tuổi Đảng được miễn, tính từ 1/2/2026; trước đó chưa có quy định trong bộ.
2026-01-15 set_dues person="Lò Văn An" category=huu_tri amount=10000000 basis=bao_cao => ok
2035-05-31 dues person="Lò Văn An" unit=CB-1A month=05/2035 => 50.000
2035-06-30 dues person="Lò Văn An" unit=CB-1A month=06/2035 => 0 PartyAge

# Giảm 30, 50, 70%, mỗi lần tối đa 12 tháng (chưa đối chiếu nên chỉ nhắc); miễn thì không giới hạn.
2026-03-01 reduce_dues person="Bùi Thị Lan" percent=40 reason=kho_khan first_month=04/2026 months=6 basis=1-QĐ/CB => finds dues.reduction_percents "giảm 40%, các mức giảm là 30%, 50%, 70%"
2026-03-02 reduce_dues person="Đỗ Văn Minh" percent=50 reason=kho_khan first_month=04/2026 months=13 basis=2-QĐ/CB => finds dues.reduction_max_months "tối đa 12 tháng"
2026-03-03 reduce_dues person="Hoàng Thị Nga" percent=50 reason=kho_khan first_month=04/2026 months=12 basis=3-QĐ/CB => ok
2026-03-04 reduce_dues person="Hoàng Thị Nga" percent=0 reason=kho_khan first_month=04/2026 basis=3-QĐ/CB => refused book.dues_percent "mức giảm từ 1 đến 100%"
2026-03-31 dues person="Hoàng Thị Nga" unit=CB-2 month=03/2026 => 12.420
2026-04-30 dues person="Hoàng Thị Nga" unit=CB-2 month=04/2026 => 6.210 Relief
2027-03-31 dues person="Hoàng Thị Nga" unit=CB-2 month=03/2027 => 6.210 Relief
2027-04-30 dues person="Hoàng Thị Nga" unit=CB-2 month=04/2027 => 12.420
2026-03-05 reduce_dues person="Cà Văn Ơn" percent=100 reason=ho_ngheo_can_ngheo first_month=06/2026 basis=4-QĐ/CB => ok
2026-06-30 dues person="Cà Văn Ơn" unit=CB-2 month=06/2026 => 0 Relief
2026-04-30 figure dues_relieved unit=KHOI => 3
2026-06-30 figure dues_relieved unit=KHOI => 4

# Thu: đóng đủ thì thôi, đóng thiếu hoặc cao hơn thì nhắc.
2026-03-10 pay_dues unit=CB-2 month=02/2026 lines="Bùi Thị Lan":80000,"Cà Văn Ơn":5000 basis=danh_sach => ok
2026-03-11 pay_dues unit=CB-2 month=02/2026 lines="Đỗ Văn Minh":20000 basis=danh_sach => finds dues.pension_permille "Đỗ Văn Minh đóng 20.000 đồng tháng 02/2026, phải đóng 30.000 đồng"
2026-03-12 pay_dues unit=CB-2 month=02/2026 lines="Đỗ Văn Minh":15000 basis=danh_sach => finds book.dues_above "đóng 35.000 đồng tháng 02/2026, mức phải đóng 30.000 đồng; đóng cao hơn là tự nguyện"
2026-03-13 pay_dues unit=CB-2 month=02/2026 lines="Đỗ Văn Minh":0 basis=danh_sach => refused book.no_amount "mỗi khoản thu phải lớn hơn 0"
2026-03-13 pay_dues unit=CB-2 month=02/2026 lines="Đỗ Văn Minh":1000,"Đỗ Văn Minh":1000 basis=danh_sach => refused book.paid_twice "ghi hai lần"
2026-03-13 pay_dues unit=CB-2 month=13/2026 lines="Đỗ Văn Minh":1000 basis=danh_sach => wrong month "không phải tháng"
2026-03-31 figure dues_collected unit=KHOI from=2026-01-01 to=2026-03-31 => 120000
2026-03-31 figure dues_payers unit=KHOI from=2026-01-01 to=2026-03-31 => 3

# Nợ: người chưa đóng đủ, theo tháng; tỷ lệ giữ lại do từng nơi nhập, bộ quy định để trống.
2026-04-30 arrears unit=CB-2 from=02/2026 to=04/2026 => "Bùi Thị Lan 2, Đỗ Văn Minh 2, Hoàng Thị Nga 3, Cà Văn Ơn 2"
2026-04-30 dues_split unit=CB-2 month=02/2026 => 120.000 kept unknown
2026-02-01 split_dues unit=CB-2 kept_percent=101 basis=5-QĐ/TU => refused book.dues_percent "từ 0 đến 100%"
2026-02-01 split_dues unit=CB-2 kept_percent=70 basis=5-QĐ/TU => ok
2026-04-30 dues_split unit=CB-2 month=02/2026 => 120.000 kept 84.000
2026-04-05 remit_dues unit=CB-2 to=DB-1 month=02/2026 amount=36000 basis=danh_sach => refused book.not_under "không trực thuộc"
2026-04-05 remit_dues unit=CB-2 to=KHOI month=02/2026 amount=0 basis=danh_sach => refused book.no_amount "lớn hơn 0"
2026-04-05 remit_dues unit=CB-2 to=KHOI month=02/2026 amount=36000 basis=danh_sach => ok
2026-04-30 figure dues_remitted unit=CB-2 from=2026-04-01 to=2026-04-30 => 36000
