# Đảng phí của người đã ra khỏi danh sách; lý do được miễn; hai quyết định giảm cùng thời gian.
use base.story

# Còn sinh hoạt trong tháng thì thu bổ sung được; tháng sau khi ra thì không.
2026-03-10 leave person="Hoàng Thị Nga" unit=CB-2 reason=xin_ra basis=4-QĐ/ĐUK => ok
2026-03-20 pay_dues unit=CB-2 month=02/2026 lines="Hoàng Thị Nga":50000 basis=danh_sach => ok
2026-03-20 pay_dues unit=CB-2 month=03/2026 lines="Hoàng Thị Nga":50000 basis=danh_sach => ok
2026-04-20 pay_dues unit=CB-2 month=04/2026 lines="Hoàng Thị Nga":50000 basis=danh_sach => refused book.not_member "đã ra khỏi danh sách ngày 10/3/2026"
2026-12-31 figure dues_collected unit=CB-2 from=2026-01-01 to=2026-12-31 => 100000
# Vào giữa tháng thì đóng từ tháng ấy.
2026-05-15 transfer person="Lường Văn Yên" from="ngoài:Đảng ủy phường A" to=CB-2 letter=2026-05-10 status=chinh_thuc basis=giay_gioi_thieu => ok
2026-05-20 pay_dues unit=CB-2 month=05/2026 lines="Lường Văn Yên":50000 basis=danh_sach => ok

# Miễn: hộ nghèo, bệnh hiểm nghèo, trợ cấp hưu trí xã hội; khó khăn thì chỉ giảm (R5.8, từ 1/2/2026).
2026-01-31 reduce_dues person="Bùi Thị Lan" percent=100 reason=kho_khan first_month=01/2026 months=1 basis=1-QĐ/CB => ok
2026-02-01 reduce_dues person="Bùi Thị Lan" percent=100 reason=kho_khan first_month=02/2026 months=6 basis=1-QĐ/CB => refused dues.exempt_reasons "lý do “hoàn cảnh khó khăn” không được miễn đảng phí"
2026-02-01 reduce_dues person="Bùi Thị Lan" percent=70 reason=kho_khan first_month=02/2026 months=6 basis=6-QĐ/CB => ok
2026-02-02 reduce_dues person="Đỗ Văn Minh" percent=100 reason=ho_ngheo_can_ngheo first_month=02/2026 basis=2-QĐ/CB => ok
2026-02-03 reduce_dues person="Hà Văn Cường" percent=100 reason=benh_hiem_ngheo first_month=02/2026 months=12 basis=3-QĐ/CB => ok
2026-02-04 reduce_dues person="Lò Văn An" percent=100 reason=tro_cap_huu_tri_xa_hoi first_month=02/2026 basis=4-QĐ/CB => ok

# Hai quyết định cho cùng một tháng: đến 07/2026 còn trùng, từ 08/2026 thì không.
2026-06-01 reduce_dues person="Bùi Thị Lan" percent=50 reason=kho_khan first_month=07/2026 months=6 basis=7-QĐ/CB => finds book.relief_overlaps "đã có quyết định miễn, giảm 70% đảng phí từ ngày 1/2/2026"
2026-06-02 annul entry=28 reason="ghi nhầm tháng" => ok
2026-06-02 reduce_dues person="Bùi Thị Lan" percent=50 reason=kho_khan first_month=08/2026 months=6 basis=8-QĐ/CB => ok
