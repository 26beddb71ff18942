# Sáp nhập hai chi bộ: từng người được xếp, không ai mất.
use base.story

2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A basis=10-QĐ/ĐU => refused book.not_conserved "còn 1 chưa được sắp xếp (Phạm Văn Hải)"
2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A,"Trần Thị Giang":CB-2 basis=10-QĐ/ĐU => refused book.placed_twice "được xếp hai nơi"
2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1B ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=10-QĐ/ĐU => refused book.target_ends "vừa kết thúc vừa là đích"
2016-03-01 reorganize kind=sap_nhap sources=CB-1B ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=10-QĐ/ĐU => refused book.no_sides "ít nhất một tổ chức nguồn và một tổ chức đích"
2016-03-01 reorganize kind=sap_nhap sources=CB-1B targets=CB-1A ends=CB-1B continues=CB-1B:CB-1A people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-1A basis=10-QĐ/ĐU => ok

2016-02-29 figure members_total unit=KHOI => 12
2016-03-01 figure members_total unit=KHOI => 12
2016-02-29 figure members_total unit=CB-1A => 4
2016-03-01 figure members_total unit=CB-1A => 7
2016-03-01 figure reorganized_orgs unit=KHOI from=2016-01-01 to=2016-12-31 => 2
2016-03-01 figure reorganized_orgs unit=KHOI from=2016-01-01 to=2016-12-31 where.kind=sap_nhap where.org_type=chi_bo_truc_thuoc => 2
2016-03-01 figure transfers unit=KHOI from=2016-01-01 to=2016-12-31 where.direction=internal => 0
2016-03-02 transfer person="Bùi Thị Lan" from=CB-2 to=CB-1B letter=2016-03-01 basis=giay_gioi_thieu => refused book.unit_absent "đã kết thúc hoạt động ngày 1/3/2016"

# Số của năm 2015 theo tổ chức lúc đó, và theo tổ chức của cuối năm 2016.
2015-12-31 figure members_total unit=CB-1A => 4
2015-12-31 figure members_total unit=CB-1A perimeter=2016-12-31 => 7
2015-12-31 figure members_total unit=KHOI perimeter=2016-12-31 => 12

# Không ai được xếp về nơi kết thúc hoạt động.
2017-03-01 reorganize kind=sap_nhap sources=CB-1A targets=CB-2 ends=CB-1A continues=CB-1A:CB-2 people="Lò Văn An":CB-2,"Quàng Thị Bình":CB-2,"Hà Văn Cường":CB-2,"Vũ Thị Dung":CB-2,"Nguyễn Văn Đức":CB-2,"Trần Thị Giang":CB-2,"Phạm Văn Hải":CB-1A basis=11-QĐ/ĐU => refused book.place_ends "xếp về nơi kết thúc"

# Ghi bổ sung một đảng viên vào chi bộ mà về sau đã sáp nhập: quyết định sáp nhập chưa xếp người ấy.
2015-05-05 enrol person="Bạc Cầm Dương" unit=CB-1B status=chinh_thuc basis=mo_so => finds again:book.not_conserved "Bạc Cầm Dương"
