# The thin path: a bloc, a cell, an admission, its recognition, a badge.
2015-06-01 found code=KHOI name="Đảng bộ Khối" kind=dang_bo_khoi basis=mo_so => ok
2015-06-01 found code=CB-A name="Chi bộ A" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2015-06-01 enrol person="Cà Văn An" unit=CB-A status=chinh_thuc profile.gender=nam profile.born=1965-05-19 decided=1990-05-19 basis=mo_so => ok
2022-03-10 admit person="Lò Thị Mai" unit=CB-A basis=12-QĐ/ĐUK ceremony=2022-03-26 profile.born=2000-01-02 profile.gender=nu => ok
2022-12-31 figure members_total unit=KHOI => 2
2022-12-31 figure members_total unit=KHOI where.gender=nu => 1
2022-12-31 figure admissions unit=KHOI from=2022-01-01 => 1
2022-03-09 figure members_total unit=KHOI => 1
2022-12-31 figure members_total unit=KHOI known=3 => 1
