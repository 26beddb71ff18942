# Loại hình nào trực thuộc loại hình nào (chưa đối chiếu nên chỉ nhắc).
use base.story

2015-01-05 found unit=TINH code=TINH name="Đảng bộ tỉnh" kind=dang_bo_tinh basis=mo_so => ok
2015-01-06 move unit=KHOI to=TINH basis=1-QĐ/TU => ok
2015-01-07 found unit=K-2 code=K-2 name="Đảng bộ Khối Hai" kind=dang_bo_khoi parent=DB-1 basis=mo_so => finds unit.types_under "loại hình “Đảng bộ Khối” không trực thuộc thẳng “Đảng bộ cơ sở”"
2015-01-08 found unit=T-2 code=T-2 name="Đảng bộ tỉnh Hai" kind=dang_bo_tinh parent=KHOI basis=mo_so => finds unit.types_under "“Đảng bộ tỉnh” không trực thuộc thẳng “Đảng bộ Khối”"
2015-01-09 found unit=C-1 code=C-1 name="Chi bộ Một" kind=chi_bo_co_so parent=DB-1 basis=mo_so => finds unit.types_under "“Chi bộ cơ sở” không trực thuộc thẳng “Đảng bộ cơ sở”"
2015-01-10 found unit=C-2 code=C-2 name="Chi bộ Hai" kind=chi_bo_truc_thuoc parent=KHOI basis=mo_so => finds unit.types_under "“Chi bộ trực thuộc” không trực thuộc thẳng “Đảng bộ Khối”"
2015-01-11 found unit=C-3 code=C-3 name="Chi bộ Ba" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2015-01-12 move unit=C-3 to=KHOI basis=2-QĐ/ĐUK => finds unit.types_under
2015-01-13 found unit=H-1 code=H-1 name="Đảng bộ huyện Một" kind=dang_bo_huyen_thi parent=TINH basis=mo_so => ok
2015-01-14 found unit=U-1 code=U-1 name="Đảng bộ các cơ quan" kind=dang_bo_cap_tren_co_so parent=TINH basis=mo_so => ok
2015-01-15 found unit=D-1 code=D-1 name="Đảng bộ Sở A" kind=dang_bo_co_so parent=TINH basis=mo_so => ok
2015-01-15 found unit=D-2 code=D-2 name="Đảng bộ Sở B" kind=dang_bo_co_so parent=H-1 basis=mo_so => ok
2015-01-15 found unit=D-3 code=D-3 name="Đảng bộ Sở C" kind=dang_bo_co_so parent=KHOI basis=mo_so => ok
2015-01-15 found unit=D-4 code=D-4 name="Đảng bộ Sở D" kind=dang_bo_co_so parent=U-1 basis=mo_so => ok
2015-01-16 found unit=B-1 code=B-1 name="Chi bộ Trường A" kind=chi_bo_co_so parent=TINH basis=mo_so => ok
2015-01-16 found unit=B-2 code=B-2 name="Chi bộ Trường B" kind=chi_bo_co_so parent=H-1 basis=mo_so => ok
2015-01-16 found unit=B-3 code=B-3 name="Chi bộ Trường C" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2015-01-16 found unit=B-4 code=B-4 name="Chi bộ Trường D" kind=chi_bo_co_so parent=U-1 basis=mo_so => ok
2015-01-17 found unit=P-1 code=P-1 name="Đảng bộ bộ phận Một" kind=dang_bo_bo_phan parent=DB-1 basis=mo_so => ok
2015-01-18 found unit=C-4 code=C-4 name="Chi bộ Bốn" kind=chi_bo_truc_thuoc parent=P-1 basis=mo_so => ok
2026-07-26 found unit=S-1 code=S-1 name="Đảng bộ trực thuộc Một" kind=dang_bo_truc_thuoc_co_so parent=DB-1 basis=mo_so => ok
2026-07-27 found unit=C-5 code=C-5 name="Chi bộ Năm" kind=chi_bo_truc_thuoc parent=S-1 basis=mo_so => ok
2026-07-28 found unit=A-1 code=A-1 name="Chi bộ A1" kind=chi_bo parent=TINH basis=mo_so => ok
2026-07-28 found unit=A-2 code=A-2 name="Chi bộ A2" kind=chi_bo parent=KHOI basis=mo_so => ok
2026-07-28 found unit=A-3 code=A-3 name="Chi bộ A3" kind=chi_bo parent=U-1 basis=mo_so => ok
2026-07-28 found unit=A-4 code=A-4 name="Chi bộ A4" kind=chi_bo parent=DB-1 basis=mo_so => ok
2026-07-28 found unit=A-5 code=A-5 name="Chi bộ A5" kind=chi_bo parent=P-1 basis=mo_so => ok
2026-07-28 found unit=A-6 code=A-6 name="Chi bộ A6" kind=chi_bo parent=S-1 basis=mo_so => ok
2026-07-29 reorganize kind=ban_giao sources=KHOI targets=DB-1 units=B-3:DB-1 basis=mo_so => finds unit.types_under "“Chi bộ cơ sở” không trực thuộc thẳng “Đảng bộ cơ sở”"
2026-07-30 end unit=C-2 basis=3-QĐ/ĐUK => ok
2026-07-31 refound unit=C-2 basis=4-QĐ/ĐUK => finds unit.types_under
# Chuyển loại hình cũng xét loại hình cấp trên; còn tổ chức trực thuộc thì không thành chi bộ.
2026-08-03 retype unit=DB-1 kind=chi_bo basis=5-QĐ/ĐUK => refused book.units_under "tổ chức trực thuộc nên không chuyển thành chi bộ được"
2026-08-03 retype unit=CB-2 kind=dang_bo_bo_phan basis=6-QĐ/ĐUK => finds unit.types_under "“Đảng bộ bộ phận” không trực thuộc thẳng “Đảng bộ Khối”"
