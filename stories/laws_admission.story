# Kết nạp: tuổi, giấy chứng nhận, hồ sơ, người giới thiệu, lễ kết nạp, kết nạp lại.
# Kể một lần dưới từng quy định thi hành Điều lệ Đảng: 45, 29, 24, 232, 294, 20 và 208-QĐ/TW, và hướng dẫn của Ban Bí thư.
each 2011-12-05 2013-03-04 2017-03-06 2022-03-07 2025-03-03 2025-09-01 2026-05-04 2026-08-03
use law_base.story

# Tròn 18 tuổi vào ngày xét, và chưa quá 60 tuổi tính theo tháng.
{} admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born={-216m} ceremony={+7d} basis=1-QĐ/ĐUK => ok
{} admit person="Lò Thị Mận" unit=CB-2 profile.gender=nu profile.born={-216m+1d} ceremony={+7d} basis=2-QĐ/ĐUK => breaks member.admission_age_min_months "đủ từ ngày {+1d:vi}"
{} admit person="Lò Thị Na" unit=CB-2 profile.gender=nu profile.born={-721m+1d} ceremony={+7d} basis=3-QĐ/ĐUK => ok
{} admit person="Lò Thị Nụ" unit=CB-2 profile.gender=nu profile.born={-721m} ceremony={+7d} basis=4-QĐ/ĐUK => breaks member.admission_age_max_months "quá 60 tuổi"

# Lễ kết nạp trong 30 ngày làm việc.
{} admit person="Cầm Thị Hạnh" unit=CB-2 profile.gender=nu profile.born={-30y} ceremony={+30w} basis=5-QĐ/ĐUK => ok
{} admit person="Cầm Thị Hằng" unit=CB-2 profile.gender=nu profile.born={-30y} ceremony={+31w} basis=6-QĐ/ĐUK => finds "quá hạn 30 ngày làm việc"

# Giấy chứng nhận lớp nhận thức về Đảng có giá trị 60 tháng, hồ sơ 12 tháng; hết hạn một ngày thì nhắc.
{-60m} list_candidate person="Vì Thị Pâng" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-60m} certify_class person="Vì Thị Pâng" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-12m} open_file person="Vì Thị Pâng" basis=bien_ban => recorded
{-60m-1d} list_candidate person="Sa Thị Uyên" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-60m-1d} certify_class person="Sa Thị Uyên" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-12m} open_file person="Sa Thị Uyên" basis=bien_ban => recorded
{-24m} list_candidate person="Tòng Thị Quý" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-24m} certify_class person="Tòng Thị Quý" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-12m-1d} open_file person="Tòng Thị Quý" basis=bien_ban => recorded
{-12m} introduce person="Vì Thị Pâng" introducers="Lê Văn Khánh:{-30m},Bùi Thị Lan:{-30m}" basis=bien_ban => recorded
{-12m} introduce person="Sa Thị Uyên" introducers="Lê Văn Khánh:{-30m},Bùi Thị Lan:{-30m}" basis=bien_ban => recorded
{-12m} introduce person="Tòng Thị Quý" introducers="Lê Văn Khánh:{-30m},Bùi Thị Lan:{-30m}" basis=bien_ban => recorded
{} vote person="Vì Thị Pâng" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => ok
{} vote person="Sa Thị Uyên" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => breaks admission.awareness_certificate_months "hết giá trị"
{} vote person="Tòng Thị Quý" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => breaks admission.file_months "quá 12 tháng"

# Hai người giới thiệu, đảng viên chính thức, cùng công tác đủ 12 tháng.
{-2m} list_candidate person="Giàng Thị Sua" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-2m} certify_class person="Giàng Thị Sua" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-1m} open_file person="Giàng Thị Sua" basis=bien_ban => recorded
{-2m} list_candidate person="Giàng Thị Say" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-2m} certify_class person="Giàng Thị Say" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-1m} open_file person="Giàng Thị Say" basis=bien_ban => recorded
{-2m} list_candidate person="Giàng Thị Dợ" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-2m} certify_class person="Giàng Thị Dợ" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-1m} open_file person="Giàng Thị Dợ" basis=bien_ban => recorded
{-2m} list_candidate person="Giàng Thị Máy" unit=CB-2 profile.gender=nu profile.born={-30y} helper="Bùi Thị Lan" basis=bien_ban => ok
{-2m} certify_class person="Giàng Thị Máy" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
{-1m} open_file person="Giàng Thị Máy" basis=bien_ban => recorded
{-2m} enrol person="Cà Văn Ơn" unit=CB-2 status=du_bi profile.gender=nam profile.born={-30y} decided={-3m} ceremony={-3m} basis=mo_so => ok
{} introduce person="Giàng Thị Sua" introducers="Lê Văn Khánh:{-12m},Bùi Thị Lan:{-12m}" basis=bien_ban => ok
{} introduce person="Giàng Thị Say" introducers="Lê Văn Khánh:{-12m+1d},Bùi Thị Lan:{-12m+1d}" basis=bien_ban => breaks admission.introducer_months_together "đủ từ ngày {+1d:vi}"
{} introduce person="Giàng Thị Dợ" introducers="Lê Văn Khánh:{-12m}" basis=bien_ban => breaks admission.introducers "có 1 người giới thiệu, cần 2"
{} introduce person="Giàng Thị Máy" introducers="Lê Văn Khánh:{-24m},Cà Văn Ơn:{-24m}" basis=bien_ban => breaks admission.introducer_official "chưa là đảng viên chính thức"

# Kết nạp lại: sau 36 tháng, và chỉ một lần.
{-36m} leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=7-QĐ/ĐUK => recorded
{-36m+1d} leave person="Phạm Văn Khôi" unit=CB-9 reason=xin_ra basis=8-QĐ/ĐUK => recorded
{-75m} leave person="Phạm Văn Ích" unit=CB-9 reason=xin_ra basis=9-QĐ/ĐUK => recorded
{-38m} admit person="Phạm Văn Ích" unit=CB-9 ceremony={-38m+7d} basis=10-QĐ/ĐUK => recorded
{-37m} leave person="Phạm Văn Ích" unit=CB-9 reason=xin_ra basis=11-QĐ/ĐUK => recorded
{} admit person="Đỗ Văn Minh" unit=CB-2 ceremony={+7d} basis=12-QĐ/ĐUK => ok
{} admit person="Phạm Văn Khôi" unit=CB-9 ceremony={+7d} basis=13-QĐ/ĐUK => breaks member.readmission_months "đủ từ ngày {+1d:vi}"
{} admit person="Phạm Văn Ích" unit=CB-9 ceremony={+7d} basis=14-QĐ/ĐUK => breaks member.admissions_max "đã được kết nạp lại một lần"
