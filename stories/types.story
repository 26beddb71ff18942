# Loại hình theo ngày: không còn cấp huyện từ 1/7/2025; từ 26/7/2026 mọi chi bộ gọi chung là chi bộ (chưa đối chiếu).
use base.story

2025-06-30 found unit=HU-1 code=HU-1 name="Đảng bộ huyện Một" kind=dang_bo_huyen_thi parent=KHOI basis=1-QĐ/TU => without unit.types_in_use
2025-07-01 found unit=HU-2 code=HU-2 name="Đảng bộ huyện Hai" kind=dang_bo_huyen_thi parent=KHOI basis=2-QĐ/TU => finds unit.types_in_use "không còn đảng bộ cấp huyện"

# Trước ngày 26/7/2026 chưa có loại hình “chi bộ” chung; từ ngày đó chi bộ cơ sở, chi bộ trực thuộc đổi thành chi bộ.
2026-07-25 retype unit=CB-1A kind=chi_bo basis=3-QĐ/ĐU => finds unit.types_in_use "không lập loại hình “Chi bộ”"
2026-07-26 retype unit=CB-1B kind=chi_bo basis=4-QĐ/ĐU => ok
2026-07-26 found unit=CB-1C code=CB-1C name="Chi bộ Ba" kind=chi_bo_truc_thuoc parent=DB-1 basis=5-QĐ/ĐU => refused cell.min_official_members "có 0 đảng viên chính thức"
2026-07-26 retype unit=CB-1A kind=chi_bo_truc_thuoc basis=6-QĐ/ĐU => finds unit.types_in_use "gọi chung là “chi bộ”"
# Tên chung không đổi số: chi bộ trực thuộc vẫn là chi bộ trực thuộc, chi bộ cơ sở vẫn là tổ chức cơ sở đảng (R1.11).
2026-07-24 figure branches unit=KHOI => 2
2026-07-25 figure branches unit=KHOI => 2
2026-07-26 figure branches unit=KHOI => 2
2026-07-26 figure grassroots_orgs unit=KHOI => 2
2026-08-01 retype unit=CB-2 kind=chi_bo basis=9-QĐ/ĐUK => ok
2026-08-01 figure grassroots_orgs unit=KHOI => 2
2026-08-01 figure branches unit=KHOI => 2
2026-08-02 found unit=CB-4 code=CB-4 name="Chi bộ Bốn" kind=chi_bo parent=KHOI basis=mo_so => ok
2026-08-02 figure grassroots_orgs unit=KHOI => 3
2026-07-25 figure cells_all unit=KHOI => 3
2026-07-26 figure cells_all unit=KHOI => 3
2026-07-26 figure members_total unit=DB-1 => 7

# Đảng bộ trực thuộc cơ sở (thí điểm): dưới đảng bộ cơ sở, trên chi bộ.
2026-07-27 found unit=TT-1 code=TT-1 name="Đảng bộ trực thuộc Một" kind=dang_bo_truc_thuoc_co_so parent=DB-1 basis=7-QĐ/ĐU => ok
2026-07-27 move unit=CB-1B to=TT-1 basis=8-QĐ/ĐU => ok
2026-07-27 figure members_total unit=TT-1 => 3
2026-07-27 figure members_total unit=KHOI where.org_type=dang_bo_co_so => 7
