# Kết thúc Đảng bộ Khối, bàn giao hai tổ chức cơ sở về hai đảng bộ kế tục.
use base.story

2025-02-10 found unit=UBND code=UBND name="Đảng bộ UBND tỉnh" kind=dang_bo_cap_tren_co_so basis=1533-QĐ/TU => ok
2025-02-10 found unit=CQD code=CQD name="Đảng bộ các cơ quan Đảng tỉnh" kind=dang_bo_cap_tren_co_so basis=1534-QĐ/TU => ok
2025-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND,CQD ends=KHOI units=DB-1:UBND basis=1535-QĐ/TU => refused book.not_conserved "“Đảng bộ Khối”: còn 1 chưa được sắp xếp (Chi bộ Trường Hai)"
2025-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND,CQD ends=KHOI units=DB-1:UBND,CB-2:CB-2 basis=1535-QĐ/TU => refused book.cycle "về dưới chính nó"
2025-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND,CQD ends=KHOI units=DB-1:UBND,CB-2:CQD basis=1535-QĐ/TU => ok

2025-02-09 figure members_total unit=KHOI => 12
2025-02-10 figure members_total unit=UBND => 7
2025-02-10 figure members_total unit=CQD => 5
2025-02-10 figure grassroots_orgs unit=UBND => 1
2025-02-10 figure grassroots_orgs unit=CQD => 1

# Số của năm trước không đổi; theo tổ chức mới thì tách được.
2024-12-31 figure members_total unit=KHOI => 12
2024-12-31 figure members_total unit=UBND perimeter=2025-03-01 => 7
2024-12-31 figure members_total unit=CQD perimeter=2025-03-01 => 5
2025-02-11 found unit=DB-9 code=DB-9 name="Đảng bộ bộ phận Chín" kind=dang_bo_bo_phan parent=KHOI basis=khong_co => refused book.unit_absent "“Đảng bộ Khối” đã kết thúc hoạt động ngày 10/2/2025"
