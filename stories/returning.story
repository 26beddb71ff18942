# Đã ra khỏi Đảng thì trở lại bằng giấy nào cũng phải đủ 36 tháng, và chỉ một lần (R2.18).
use base.story

2021-09-01 leave person="Hà Văn Cường" unit=CB-1A reason=khai_tru basis=7-QĐ/ĐUK => recorded
2021-09-02 transfer person="Hà Văn Cường" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2021-09-01 basis=giay_gioi_thieu => refused member.readmission_months "chưa đủ 36 tháng, đủ từ ngày 1/9/2024"
2021-09-02 enrol person="Hà Văn Cường" unit=CB-1A status=chinh_thuc basis=danh_sach => refused member.readmission_months "đủ từ ngày 1/9/2024"
2024-08-31 transfer person="Hà Văn Cường" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2024-08-30 basis=giay_gioi_thieu => refused member.readmission_months
# Kết nạp lại ở nơi khác: tính đến ngày quyết định ấy.
2024-12-01 transfer person="Hà Văn Cường" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2024-11-25 status=du_bi decided=2024-08-31 ceremony=2024-08-31 basis=giay_gioi_thieu => refused member.readmission_months
2024-12-01 transfer person="Hà Văn Cường" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2024-11-25 status=du_bi decided=2024-09-01 ceremony=2024-09-01 basis=giay_gioi_thieu => ok
2024-12-01 figure members_total unit=CB-1A => 4
# Lần thứ hai thì không.
2024-12-20 leave person="Hà Văn Cường" unit=CB-1A reason=xoa_ten basis=8-QĐ/ĐUK => recorded
2027-12-21 transfer person="Hà Văn Cường" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2027-12-20 basis=giay_gioi_thieu => finds member.admissions_max "đã được kết nạp lại một lần"

# Chỉ chuyển đi thì về lúc nào cũng được.
2022-05-10 transfer person="Bùi Thị Lan" from=CB-2 to="ngoài:Đảng ủy phường B" letter=2022-05-01 basis=giay_gioi_thieu => ok
2022-06-10 transfer person="Bùi Thị Lan" from="ngoài:Đảng ủy phường B" to=CB-2 letter=2022-06-01 basis=giay_gioi_thieu => ok

# Ghi lùi ngày xóa tên về trước ngày chuyển đến: việc chuyển đến được nêu ra.
2022-02-01 transfer person="Đỗ Văn Minh" from=CB-2 to="ngoài:Đảng ủy phường C" letter=2022-01-25 basis=giay_gioi_thieu => recorded
2022-08-01 transfer person="Đỗ Văn Minh" from="ngoài:Đảng ủy phường C" to=CB-2 letter=2022-07-25 basis=giay_gioi_thieu => ok
2022-01-15 leave person="Đỗ Văn Minh" unit=CB-2 reason=xoa_ten basis=9-QĐ/ĐUK => finds again:member.readmission_months
