# Số của một năm hỏi theo tổ chức lúc đó, hoặc theo tổ chức của một ngày khác, trước hay sau khi sắp xếp.
use base.story

# Hai chi bộ nhập thành một chi bộ mới.
2016-03-01 found unit=CB-N code=CB-N name="Chi bộ Sở Một" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2016-03-01 reorganize kind=sap_nhap sources=CB-1A,CB-1B targets=CB-N ends=CB-1A,CB-1B continues=CB-1A:CB-N,CB-1B:CB-N people="Lò Văn An":CB-N,"Quàng Thị Bình":CB-N,"Hà Văn Cường":CB-N,"Vũ Thị Dung":CB-N,"Nguyễn Văn Đức":CB-N,"Trần Thị Giang":CB-N,"Phạm Văn Hải":CB-N basis=10-QĐ/ĐU => ok

# Lúc đó: chi bộ cũ đến hết ngày cuối, chi bộ mới từ ngày đầu.
2016-02-29 figure members_total unit=CB-1A => 4
2016-02-29 figure members_total unit=CB-N => unknown
2016-03-01 figure members_total unit=CB-N => 7

# Theo tổ chức về sau: chi bộ mới có số cả của những năm trước khi lập.
2012-12-31 figure members_total unit=CB-N perimeter=2017-12-31 => 7
2015-12-31 figure members_total unit=DB-1 perimeter=2017-12-31 => 7

# Theo tổ chức về trước: từng người về chi bộ từ đó được xếp sang; người vào sau không quy được, để riêng.
2017-12-31 figure members_total unit=CB-1A perimeter=2015-12-31 => 4
2017-12-31 figure members_total unit=CB-1B perimeter=2015-12-31 => 3
2017-05-01 enrol person="Bạc Cầm Dương" unit=CB-N status=chinh_thuc decided=2005-05-05 basis=mo_so => ok
2017-12-31 figure members_total unit=CB-N => 8
2017-12-31 figure members_total unit=CB-1A perimeter=2015-12-31 => 4 unattributable=1

# Tách chi bộ mà nguồn còn: ba người sang chi bộ mới, theo tổ chức về sau thì người nào về chi bộ ấy, tổng giữ nguyên.
2020-03-01 found unit=CB-3 code=CB-3 name="Chi bộ Ba" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2020-03-01 reorganize kind=chia_tach sources=CB-2 targets=CB-3 people="Lê Văn Khánh":CB-3,"Bùi Thị Lan":CB-3,"Đỗ Văn Minh":CB-3 basis=12-QĐ/ĐUK => recorded
2019-12-31 figure members_total unit=CB-2 => 5
2019-12-31 figure members_total unit=CB-2 perimeter=2020-02-29 => 5
2019-12-31 figure members_total unit=CB-2 perimeter=2020-03-01 => 2
2019-12-31 figure members_total unit=CB-3 perimeter=2020-03-01 => 3
2019-12-31 figure members_total unit=KHOI perimeter=2020-03-01 => 13
# Theo tổ chức trước khi tách: ba người lại về chi bộ cũ.
2020-12-31 figure members_total unit=CB-2 => 2
2020-12-31 figure members_total unit=CB-2 perimeter=2019-12-31 => 5
# Chuyển sinh hoạt thường thì không theo: năm trước người ấy vẫn tính ở chi bộ cũ.
2021-03-01 transfer person="Hoàng Thị Nga" from=CB-2 to=CB-3 basis=giay_gioi_thieu => recorded
2019-12-31 figure members_total unit=CB-2 perimeter=2021-12-31 => 2
2019-12-31 figure members_total unit=CB-3 perimeter=2021-12-31 => 3
