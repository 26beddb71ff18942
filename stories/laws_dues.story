# Mức đóng đảng phí của từng đối tượng, từng vùng, trước và sau ngày mức đổi.
use law_base.story

# Lương hưu 0,5% trước và sau 1/2/2026; mức tính của chính tháng ấy đến 31/1/2026, của tháng liền trước từ 1/2/2026.
2025-10-01 set_dues person="Lê Văn Khánh" category=huu_tri amount=5000000 basis=bao_cao => ok
2025-12-10 set_dues person="Lê Văn Khánh" category=huu_tri amount=7000000 basis=bao_cao => ok
2026-02-10 set_dues person="Lê Văn Khánh" category=huu_tri amount=9000000 basis=bao_cao => ok
2025-11-30 dues person="Lê Văn Khánh" unit=CB-2 month=11/2025 => 25.000
2025-12-31 dues person="Lê Văn Khánh" unit=CB-2 month=12/2025 => 35.000
2026-01-31 dues person="Lê Văn Khánh" unit=CB-2 month=01/2026 => 35.000
2026-02-28 dues person="Lê Văn Khánh" unit=CB-2 month=02/2026 => 35.000
2026-03-31 dues person="Lê Văn Khánh" unit=CB-2 month=03/2026 => 45.000
# Bảo hiểm xã hội 1% trước và sau; trợ cấp 1%.
2025-10-01 set_dues person="Bùi Thị Lan" category=co_bao_hiem amount=8000000 basis=bao_cao => ok
2025-12-31 dues person="Bùi Thị Lan" unit=CB-2 month=12/2025 => 80.000
2026-03-31 dues person="Bùi Thị Lan" unit=CB-2 month=03/2026 => 80.000
# Không bảo hiểm và hết tuổi không lương hưu: theo lương tối thiểu của bốn vùng; mức đổi ngày 1/1/2028.
2026-01-15 set_dues person="Phạm Văn Anh" category=khong_bao_hiem region=1 basis=bao_cao => ok
2026-01-15 set_dues person="Phạm Văn Em" category=het_tuoi_khong_luong_huu region=1 basis=bao_cao => ok
2027-12-31 dues person="Phạm Văn Anh" unit=CB-9 month=12/2027 => 15.930
2028-01-31 dues person="Phạm Văn Anh" unit=CB-9 month=01/2028 => 26.550
2027-12-31 dues person="Phạm Văn Em" unit=CB-9 month=12/2027 => 10.620
2028-01-31 dues person="Phạm Văn Em" unit=CB-9 month=01/2028 => 15.930
2026-01-15 set_dues person="Phạm Văn Bảo" category=khong_bao_hiem region=2 basis=bao_cao => ok
2026-01-15 set_dues person="Phạm Văn Giáp" category=het_tuoi_khong_luong_huu region=2 basis=bao_cao => ok
2027-12-31 dues person="Phạm Văn Bảo" unit=CB-9 month=12/2027 => 14.190
2028-01-31 dues person="Phạm Văn Bảo" unit=CB-9 month=01/2028 => 23.650
2027-12-31 dues person="Phạm Văn Giáp" unit=CB-9 month=12/2027 => 9.460
2028-01-31 dues person="Phạm Văn Giáp" unit=CB-9 month=01/2028 => 14.190
2026-01-15 set_dues person="Phạm Văn Cảnh" category=khong_bao_hiem region=3 basis=bao_cao => ok
2026-01-15 set_dues person="Phạm Văn Hiếu" category=het_tuoi_khong_luong_huu region=3 basis=bao_cao => ok
2027-12-31 dues person="Phạm Văn Cảnh" unit=CB-9 month=12/2027 => 12.420
2028-01-31 dues person="Phạm Văn Cảnh" unit=CB-9 month=01/2028 => 20.700
2027-12-31 dues person="Phạm Văn Hiếu" unit=CB-9 month=12/2027 => 8.280
2028-01-31 dues person="Phạm Văn Hiếu" unit=CB-9 month=01/2028 => 12.420
2026-01-15 set_dues person="Phạm Văn Dân" category=khong_bao_hiem region=4 basis=bao_cao => ok
2026-01-15 set_dues person="Phạm Văn Ích" category=het_tuoi_khong_luong_huu region=4 basis=bao_cao => ok
2027-12-31 dues person="Phạm Văn Dân" unit=CB-9 month=12/2027 => 11.100
2028-01-31 dues person="Phạm Văn Dân" unit=CB-9 month=01/2028 => 18.500
2027-12-31 dues person="Phạm Văn Ích" unit=CB-9 month=12/2027 => 7.400
2028-01-31 dues person="Phạm Văn Ích" unit=CB-9 month=01/2028 => 11.100
# Miễn từ 50 năm tuổi Đảng: tháng trước và đúng tháng.
2042-12-31 dues person="Phạm Văn Anh" unit=CB-9 month=12/2042 => 26.550
2043-01-31 dues person="Phạm Văn Anh" unit=CB-9 month=01/2043 => 0 PartyAge
# Mức giảm và số tháng.
2026-03-03 reduce_dues person="Phạm Văn Anh" percent=30 reason=kho_khan first_month=04/2026 months=12 basis=3-QĐ/CB => ok
2026-03-03 reduce_dues person="Phạm Văn Bảo" percent=50 reason=kho_khan first_month=04/2026 months=12 basis=3-QĐ/CB => ok
2026-03-03 reduce_dues person="Phạm Văn Cảnh" percent=70 reason=kho_khan first_month=04/2026 months=12 basis=3-QĐ/CB => ok
2026-03-03 reduce_dues person="Phạm Văn Dân" percent=70 reason=kho_khan first_month=04/2026 months=13 basis=3-QĐ/CB => finds dues.reduction_max_months
