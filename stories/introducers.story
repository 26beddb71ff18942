# Giới thiệu người vào Đảng: hai đảng viên chính thức, hoặc một đảng viên và nghị quyết của Đoàn, Công đoàn.
use base.story

2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-06 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused book.no_file "chưa lập hồ sơ kết nạp"
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok

# Cùng công tác ít nhất 12 tháng: thiếu một ngày thì chưa được, đúng ngày thì được.
2022-02-14 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2021-02-15,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused admission.introducer_months_together "đủ từ ngày 15/2/2022"
2022-02-15 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2021-02-15,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2022-02-15 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh,Bùi Thị Lan:2020-01-01" basis=bien_ban => finds book.no_together_day "chưa ghi Lê Văn Khánh cùng công tác"

# Phải là đảng viên chính thức của chi bộ.
2022-02-16 introduce person="Lò Thị Mai" introducers="Cà Văn Ơn:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused admission.introducer_official "Cà Văn Ơn chưa là đảng viên chính thức"
2022-02-16 introduce person="Lò Thị Mai" introducers="Lò Văn An:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused admission.introducer_official "Lò Văn An sinh hoạt đảng ở “Đảng bộ Sở Một”, không cùng đơn vị"
2022-02-16 introduce person="Lò Thị Mai" introducers="Lò Thị Mai:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused book.introducer_twice
2022-02-16 introduce person="Lò Thị Mai" introducers="Bùi Thị Lan:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => refused book.introducer_twice "mỗi người giới thiệu ghi một lần"
2022-02-16 introduce person="Lò Thị Mai" introducers="Người Lạ:2020-01-01" basis=bien_ban => wrong introducers[0].person
2022-02-16 introduce person="Lò Thị Mai" introducers="Bùi Thị Lan:2020-02-30" basis=bien_ban => wrong introducers[0].together_since

# Một người thì cần thêm nghị quyết của Đoàn hoặc Công đoàn cơ sở.
2022-02-17 introduce person="Lò Thị Mai" introducers="Bùi Thị Lan:2020-01-01" basis=bien_ban => finds admission.introducers "có 1 người giới thiệu, cần 2 đảng viên chính thức"
2022-02-17 introduce person="Lò Thị Mai" introducers="Bùi Thị Lan:2020-01-01" backer=doan basis=bien_ban => ok
2022-02-17 introduce person="Lò Thị Mai" backer=cong_doan basis=bien_ban => finds admission.introducers "có 0 người giới thiệu"
2022-02-17 introduce person="Lò Thị Mai" introducers="Bùi Thị Lan:2020-01-01,Lê Văn Khánh:2020-01-01" basis=bien_ban => ok

# Người giới thiệu chuyển đi thì chi bộ phân công người khác, không cần đủ 12 tháng.
2022-03-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2022-02-25 basis=giay_gioi_thieu => ok
2022-03-05 replace_introducer person="Lò Thị Mai" leaves="Đỗ Văn Minh" by="Hoàng Thị Nga" basis=bien_ban => refused book.no_introducer "Đỗ Văn Minh không phải người giới thiệu"
2022-03-05 replace_introducer person="Lò Thị Mai" leaves="Lê Văn Khánh" by="Cà Văn Ơn" basis=bien_ban => refused admission.introducer_official "chưa là đảng viên chính thức"
2022-03-05 replace_introducer person="Lò Thị Mai" leaves="Lê Văn Khánh" by="Bùi Thị Lan" basis=bien_ban => refused book.introducer_twice
2022-03-05 replace_introducer person="Lò Thị Mai" leaves="Lê Văn Khánh" by="Hoàng Thị Nga" basis=bien_ban => ok
2022-03-06 replace_introducer person="Lò Thị Mai" leaves="Bùi Thị Lan" by="Đỗ Văn Minh" basis=bien_ban => finds book.introducer_stands "Bùi Thị Lan vẫn đủ điều kiện"
2022-03-07 replace_introducer person="Vì Văn Pâng" leaves="Bùi Thị Lan" by="Đỗ Văn Minh" basis=bien_ban => wrong person

# Cùng đơn vị là cùng tổ chức cơ sở, không phải cùng chi bộ; kỷ luật từ trước khi lập hồ sơ thì không ngăn.
2015-01-05 discipline_member person="Nguyễn Văn Đức" by=KHOI form=khien_trach basis=17-QĐ/ĐUK => recorded
2022-01-05 list_candidate person="Lò Thị Năm" unit=CB-1A profile.gender=nu profile.born=1996-03-03 basis=bien_ban => recorded
2022-02-01 open_file person="Lò Thị Năm" basis=bien_ban => recorded
2022-02-16 introduce person="Lò Thị Năm" introducers="Nguyễn Văn Đức:2020-01-01,Lò Văn An:2020-01-01" basis=bien_ban => ok
2022-02-17 due introducer unit=KHOI => due 0
2022-02-18 discipline_member person="Nguyễn Văn Đức" by=KHOI form=khien_trach basis=18-QĐ/ĐUK => recorded
2022-02-18 due introducer unit=CB-1A => due 1 "Nguyễn Văn Đức giới thiệu Lò Thị Năm bị kỷ luật sau khi nhận giới thiệu"
