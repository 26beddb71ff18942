# Sổ nhỏ mở từ năm 1995, trước ngày bộ quy định bao quát, để thử cùng một việc dưới từng quy định.
# Chi bộ Trường Hai có 4 đảng viên chính thức, chi bộ Văn phòng có 12, chi bộ Tám có 8, chi bộ Chín có 9.

1995-01-02 found unit=KHOI code=KHOI name="Đảng bộ Khối" kind=dang_bo_khoi basis=mo_so => ok
1995-01-02 found unit=DB-1 code=DB-1 name="Đảng bộ Sở Một" kind=dang_bo_co_so parent=KHOI basis=mo_so => ok
1995-01-02 found unit=CB-1A code=CB-1A name="Chi bộ Văn phòng" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
1995-01-02 found unit=CB-2 code=CB-2 name="Chi bộ Trường Hai" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
1995-01-02 found unit=CB-8 code=CB-8 name="Chi bộ Tám" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
1995-01-02 found unit=CB-9 code=CB-9 name="Chi bộ Chín" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok

1995-01-02 enrol person="Lê Văn Khánh" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1945-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Bùi Thị Lan" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đỗ Văn Minh" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Hoàng Thị Nga" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Lò Văn An" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Quàng Văn Bình" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Hà Văn Cường" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Vũ Văn Dũng" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Cầm Văn Giang" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Vì Văn Hải" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Sa Văn Ín" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1945-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Lường Văn Khoa" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Tòng Văn Long" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Lèo Văn Mai" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Bạc Văn Nam" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Mè Văn Ôn" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Phú" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Quang" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Rồng" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Sơn" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Tài" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Uy" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Vinh" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Đinh Văn Xuân" unit=CB-8 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Anh" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Bảo" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Cảnh" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Dân" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Em" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Giáp" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Hiếu" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Ích" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok
1995-01-02 enrol person="Phạm Văn Khôi" unit=CB-9 status=chinh_thuc profile.gender=nam profile.born=1972-05-10 decided=1993-01-10 ceremony=1993-02-03 official=1994-02-03 basis=mo_so => ok

2011-10-31 figure members_official unit=CB-2 => 4
2011-10-31 figure members_official unit=DB-1 => 29
