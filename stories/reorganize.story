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
2016-03-01 figure transfers unit=KHOI from=2016-01-01 to=2016-12-31 where.direction=internal => 0
2016-03-02 transfer person="Bùi Thị Lan" from=CB-2 to=CB-1B letter=2016-03-01 basis=giay_gioi_thieu => refused book.unit_absent "đã kết thúc hoạt động ngày 1/3/2016"

# Số của năm 2015 theo tổ chức lúc đó, và theo tổ chức của cuối năm 2016.
2015-12-31 figure members_total unit=CB-1A => 4
2015-12-31 figure members_total unit=CB-1A perimeter=2016-12-31 => 7
2015-12-31 figure members_total unit=KHOI perimeter=2016-12-31 => 12
