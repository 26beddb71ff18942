# Loại hình tổ chức được lập dưới từng quy định: cấp huyện đến 30/6/2025; “chi bộ” chung từ 26/7/2026.
use law_base.story

2012-03-05 retype unit=CB-2 kind=dang_bo_tinh basis=1-QĐ/TU => without unit.types_in_use
2012-03-06 retype unit=CB-2 kind=dang_bo_huyen_thi basis=1-QĐ/TU => without unit.types_in_use
2012-03-07 retype unit=CB-2 kind=dang_bo_khoi basis=1-QĐ/TU => without unit.types_in_use
2012-03-08 retype unit=CB-2 kind=dang_bo_cap_tren_co_so basis=1-QĐ/TU => without unit.types_in_use
2012-03-09 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2012-03-10 retype unit=CB-2 kind=chi_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2012-03-11 retype unit=CB-2 kind=dang_bo_bo_phan basis=1-QĐ/TU => without unit.types_in_use
2012-03-12 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/TU => without unit.types_in_use
2012-03-13 retype unit=CB-2 kind=dang_bo_truc_thuoc_co_so basis=1-QĐ/TU => finds unit.types_in_use
2012-03-14 retype unit=CB-2 kind=chi_bo basis=1-QĐ/TU => finds unit.types_in_use

2025-06-02 retype unit=CB-2 kind=dang_bo_tinh basis=1-QĐ/TU => without unit.types_in_use
2025-06-03 retype unit=CB-2 kind=dang_bo_huyen_thi basis=1-QĐ/TU => without unit.types_in_use
2025-06-04 retype unit=CB-2 kind=dang_bo_khoi basis=1-QĐ/TU => without unit.types_in_use
2025-06-05 retype unit=CB-2 kind=dang_bo_cap_tren_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-06-06 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-06-07 retype unit=CB-2 kind=chi_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-06-08 retype unit=CB-2 kind=dang_bo_bo_phan basis=1-QĐ/TU => without unit.types_in_use
2025-06-09 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/TU => without unit.types_in_use
2025-06-10 retype unit=CB-2 kind=dang_bo_truc_thuoc_co_so basis=1-QĐ/TU => finds unit.types_in_use
2025-06-11 retype unit=CB-2 kind=chi_bo basis=1-QĐ/TU => finds unit.types_in_use

2025-09-01 retype unit=CB-2 kind=dang_bo_tinh basis=1-QĐ/TU => without unit.types_in_use
2025-09-02 retype unit=CB-2 kind=dang_bo_huyen_thi basis=1-QĐ/TU => finds unit.types_in_use
2025-09-03 retype unit=CB-2 kind=dang_bo_khoi basis=1-QĐ/TU => without unit.types_in_use
2025-09-04 retype unit=CB-2 kind=dang_bo_cap_tren_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-09-05 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-09-06 retype unit=CB-2 kind=chi_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2025-09-07 retype unit=CB-2 kind=dang_bo_bo_phan basis=1-QĐ/TU => without unit.types_in_use
2025-09-08 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/TU => without unit.types_in_use
2025-09-09 retype unit=CB-2 kind=dang_bo_truc_thuoc_co_so basis=1-QĐ/TU => finds unit.types_in_use
2025-09-10 retype unit=CB-2 kind=chi_bo basis=1-QĐ/TU => finds unit.types_in_use

2026-05-04 retype unit=CB-2 kind=dang_bo_tinh basis=1-QĐ/TU => without unit.types_in_use
2026-05-05 retype unit=CB-2 kind=dang_bo_huyen_thi basis=1-QĐ/TU => finds unit.types_in_use
2026-05-06 retype unit=CB-2 kind=dang_bo_khoi basis=1-QĐ/TU => without unit.types_in_use
2026-05-07 retype unit=CB-2 kind=dang_bo_cap_tren_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-05-08 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-05-09 retype unit=CB-2 kind=chi_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-05-10 retype unit=CB-2 kind=dang_bo_bo_phan basis=1-QĐ/TU => without unit.types_in_use
2026-05-11 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/TU => without unit.types_in_use
2026-05-12 retype unit=CB-2 kind=dang_bo_truc_thuoc_co_so basis=1-QĐ/TU => finds unit.types_in_use
2026-05-13 retype unit=CB-2 kind=chi_bo basis=1-QĐ/TU => finds unit.types_in_use

2026-08-03 retype unit=CB-2 kind=dang_bo_tinh basis=1-QĐ/TU => without unit.types_in_use
2026-08-04 retype unit=CB-2 kind=dang_bo_huyen_thi basis=1-QĐ/TU => finds unit.types_in_use
2026-08-05 retype unit=CB-2 kind=dang_bo_khoi basis=1-QĐ/TU => without unit.types_in_use
2026-08-06 retype unit=CB-2 kind=dang_bo_cap_tren_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-08-07 retype unit=CB-2 kind=dang_bo_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-08-08 retype unit=CB-2 kind=chi_bo_co_so basis=1-QĐ/TU => finds unit.types_in_use
2026-08-09 retype unit=CB-2 kind=dang_bo_bo_phan basis=1-QĐ/TU => without unit.types_in_use
2026-08-10 retype unit=CB-2 kind=chi_bo_truc_thuoc basis=1-QĐ/TU => finds unit.types_in_use
2026-08-11 retype unit=CB-2 kind=dang_bo_truc_thuoc_co_so basis=1-QĐ/TU => without unit.types_in_use
2026-08-12 retype unit=CB-2 kind=chi_bo basis=1-QĐ/TU => without unit.types_in_use
