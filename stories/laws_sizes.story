# Ngưỡng số lượng, ở đúng ngưỡng: chi bộ cơ sở 29 và 30, đảng bộ cơ sở 29 và 30, chi bộ trực thuộc 30 và 31, ít nhất 3 chính thức.
use law_base.story

# Đảng bộ cơ sở 29 đảng viên thì nhắc, 30 thì thôi.
2018-01-02 due thresholds unit=DB-1 => due 1 "“Đảng bộ Sở Một” có 29 đảng viên, dưới 30"
2018-01-03 transfer person="Lê Văn Khánh" from=CB-2 to=CB-8 basis=giay_gioi_thieu => ok
2018-01-03 due thresholds unit=DB-1 => due 0
# Chi bộ còn đúng 3 đảng viên chính thức thì nhắc trước; 2 thì dưới mức.
2018-01-03 due small_cell unit=CB-2 => due 1 "có đúng 3 đảng viên chính thức"
2018-01-04 transfer person="Bùi Thị Lan" from=CB-2 to=CB-9 basis=giay_gioi_thieu => finds unit.min_official_members_kept "chỉ còn 2 đảng viên chính thức"
2018-01-04 due small_cell unit=CB-2 => due 1 "còn 2 đảng viên chính thức, dưới 3"
2018-01-05 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/ĐUK => refused cell.min_official_members "có 2 đảng viên chính thức, cần ít nhất 3"
2018-01-05 transfer person="Bùi Thị Lan" from=CB-9 to=CB-2 basis=giay_gioi_thieu => ok
2018-01-06 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/ĐUK => finds unit.types_under
2018-01-07 retype unit=CB-2 kind=chi_bo_co_so basis=2-QĐ/ĐUK => ok

# Dồn về một chi bộ: 29, 30 rồi 31 người.
2018-02-01 transfer person="Đinh Văn Phú" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Quang" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Rồng" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Sơn" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Tài" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Uy" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Vinh" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Đinh Văn Xuân" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Anh" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Bảo" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Cảnh" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Dân" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Em" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Giáp" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Hiếu" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Ích" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-01 transfer person="Phạm Văn Khôi" from=CB-9 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-02 figure members_total unit=CB-1A => 29
2018-02-02 retype unit=CB-1A kind=chi_bo_co_so basis=3-QĐ/ĐUK => finds unit.types_under
2018-02-02 due thresholds unit=CB-1A => due 0
2018-02-03 transfer person="Lê Văn Khánh" from=CB-8 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-03 due thresholds unit=CB-1A => due 1 "có 30 đảng viên, trên 29"
2018-02-04 retype unit=CB-1A kind=chi_bo_truc_thuoc basis=4-QĐ/ĐUK => ok
2018-02-04 due thresholds unit=CB-1A => due 0
2018-02-05 retype unit=CB-1A kind=chi_bo_co_so basis=5-QĐ/ĐUK => breaks unit.cell_max_members "có 30 đảng viên"
2018-02-06 retype unit=CB-1A kind=dang_bo_co_so basis=6-QĐ/ĐUK => without unit.committee_min_members
2018-02-07 retype unit=CB-1A kind=chi_bo_truc_thuoc basis=7-QĐ/ĐUK => recorded
2018-02-08 transfer person="Đỗ Văn Minh" from=CB-2 to=CB-1A basis=giay_gioi_thieu => recorded
2018-02-08 due thresholds unit=CB-1A => due 1 "có 31 đảng viên, trên 30"
2018-02-09 retype unit=CB-1A kind=dang_bo_co_so basis=8-QĐ/ĐUK => finds unit.types_under
2018-02-10 retype unit=CB-1A kind=chi_bo_truc_thuoc basis=9-QĐ/ĐUK => finds cell.max_members "có 31 đảng viên"
