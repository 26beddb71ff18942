# Hai hồ sơ của một người: hồ sơ trùng không tính ở đâu; khác với sáp nhập tổ chức.
use base.story

# Mục 18 ghi trùng, mục 19 nhập hai hồ sơ.
2013-01-01 enrol person="Lê Khánh" unit=CB-1B status=chinh_thuc profile.gender=nam profile.born=1965-09-09 decided=1993-08-15 basis=mo_so => ok
2013-12-31 figure members_total unit=KHOI => 13
2014-01-01 same_person keep="Lê Văn Khánh" double="Lê Văn Khánh" => refused book.same_file "hai hồ sơ là một"
2014-01-01 same_person keep="Lê Văn Khánh" double="Lê Khánh" => finds book.other_name "khác họ tên: Lê Văn Khánh và Lê Khánh"
2013-12-31 figure members_total unit=KHOI => 12
2013-12-31 figure members_total unit=KHOI known=18 => 13
2013-12-31 figure members_total unit=CB-1B => 3
2014-01-02 same_person keep="Lê Khánh" double="Đỗ Văn Minh" => refused book.double_kept "đã là hồ sơ trùng"

# Hóa ra là hai người: hủy mục 19, rồi ghi rõ là hai người khác nhau.
2014-02-01 annul entry=19 reason="hai người khác nhau" => ok
2013-12-31 figure members_total unit=KHOI => 13
2014-02-01 not_same_person one="Lê Văn Khánh" other="Lê Khánh" => ok
2014-02-02 same_person keep="Lê Văn Khánh" double="Lê Văn Không" => wrong double

# Hồ sơ trùng không ghi tiếp được: mọi việc ghi vào hồ sơ giữ lại. Mục 22.
2014-03-01 same_person keep="Lê Văn Khánh" double="Lê Khánh" => finds book.other_name
2014-03-02 transfer person="Lê Khánh" from=CB-1B to=CB-2 letter=2014-02-25 basis=giay_gioi_thieu => refused book.double "đã nhập vào hồ sơ Lê Văn Khánh"
2013-06-01 transfer person="Lê Khánh" from=CB-1B to=CB-2 letter=2013-05-25 basis=giay_gioi_thieu => ok
2014-12-31 figure members_total unit=KHOI => 12

# Khác giới tính hoặc khác ngày sinh thì không phải một người, cho đến khi sửa lý lịch ghi sai. Mục 24 đến 26.
2014-06-01 same_person keep="Đỗ Văn Minh" double="Bùi Thị Lan" => refused book.other_sex "khác giới tính"
2014-06-01 same_person keep="Hà Văn Cường" double="Phạm Văn Hải" => refused book.other_birth "Hà Văn Cường: 9/1/1975; Phạm Văn Hải: 12/12/1972" "sửa lý lịch"
2014-06-02 enrol person="Đỗ Minh" unit=CB-1B status=chinh_thuc profile.gender=nam profile.born=1974-06-07 basis=mo_so => ok
2014-06-03 same_person keep="Đỗ Văn Minh" double="Đỗ Minh" => refused book.other_birth
2014-06-04 change_profile person="Đỗ Minh" profile.born=1974-06-06 basis=danh_sach => ok
2014-06-05 same_person keep="Đỗ Văn Minh" double="Đỗ Minh" => finds book.other_name
2014-06-05 figure members_total unit=KHOI => 12
