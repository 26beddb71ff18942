# Sổ nhỏ để các chuyện khác bắt đầu: một Đảng bộ Khối, một đảng bộ cơ sở có hai chi bộ, một chi bộ cơ sở.
# Ghi theo sổ đang có, nên không xét; mục 1 đến 5 là tổ chức, 6 đến 17 là đảng viên.

2010-04-01 found unit=KHOI code=KHOI name="Đảng bộ Khối" kind=dang_bo_khoi basis=mo_so => ok
2010-04-01 found unit=DB-1 code=DB-1 name="Đảng bộ Sở Một" kind=dang_bo_co_so parent=KHOI basis=mo_so => ok
2010-04-01 found unit=CB-1A code=CB-1A name="Chi bộ Văn phòng Sở Một" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2010-04-01 found unit=CB-1B code=CB-1B name="Chi bộ Kế hoạch Sở Một" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2010-04-01 found unit=CB-2 code=CB-2 name="Chi bộ Trường Hai" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok

2010-04-01 enrol person="Lò Văn An" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1962-05-10 profile.ethnicity=dan_toc_thieu_so decided=1985-06-01 ceremony=1985-06-19 official=1986-06-19 basis=mo_so => ok
2010-04-01 enrol person="Quàng Thị Bình" unit=CB-1A status=chinh_thuc profile.gender=nu profile.born=1970-08-20 profile.ethnicity=dan_toc_thieu_so decided=1998-01-15 ceremony=1998-02-03 official=1999-02-03 basis=mo_so => ok
2010-04-01 enrol person="Hà Văn Cường" unit=CB-1A status=chinh_thuc profile.gender=nam profile.born=1975-01-09 profile.ethnicity=kinh decided=2000-05-01 ceremony=2000-05-19 official=2001-05-19 basis=mo_so => ok
2010-04-01 enrol person="Vũ Thị Dung" unit=CB-1A status=chinh_thuc profile.gender=nu profile.born=1979-11-30 profile.ethnicity=kinh decided=2005-08-20 ceremony=2005-09-02 official=2006-09-02 basis=mo_so => ok
2010-04-01 enrol person="Nguyễn Văn Đức" unit=CB-1B status=chinh_thuc profile.gender=nam profile.born=1968-03-03 profile.ethnicity=kinh decided=1995-01-20 ceremony=1995-02-03 official=1996-02-03 basis=mo_so => ok
2010-04-01 enrol person="Trần Thị Giang" unit=CB-1B status=chinh_thuc profile.gender=nu profile.born=1980-07-07 profile.ethnicity=kinh decided=2004-05-05 ceremony=2004-05-19 official=2005-05-19 basis=mo_so => ok
2010-04-01 enrol person="Phạm Văn Hải" unit=CB-1B status=chinh_thuc profile.gender=nam profile.born=1972-12-12 profile.ethnicity=kinh decided=1999-10-20 ceremony=1999-11-07 official=2000-11-07 basis=mo_so => ok
2010-04-01 enrol person="Lê Văn Khánh" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1965-09-09 profile.ethnicity=kinh decided=1993-08-15 ceremony=1993-09-02 official=1994-09-02 basis=mo_so => ok
2010-04-01 enrol person="Bùi Thị Lan" unit=CB-2 status=chinh_thuc profile.gender=nu profile.born=1978-04-04 profile.ethnicity=kinh profile.theory=trung_cap decided=2003-01-20 ceremony=2003-02-03 official=2004-02-03 basis=mo_so => ok
2010-04-01 enrol person="Đỗ Văn Minh" unit=CB-2 status=chinh_thuc profile.gender=nam profile.born=1974-06-06 profile.ethnicity=kinh decided=2001-08-20 ceremony=2001-09-02 official=2002-09-02 basis=mo_so => ok
2010-04-01 enrol person="Hoàng Thị Nga" unit=CB-2 status=chinh_thuc profile.gender=nu profile.born=1982-02-14 profile.ethnicity=kinh decided=2007-05-05 ceremony=2007-05-19 official=2008-05-19 basis=mo_so => ok
2012-01-05 enrol person="Cà Văn Ơn" unit=CB-2 status=du_bi profile.gender=nam profile.born=1988-10-10 profile.ethnicity=dan_toc_thieu_so decided=2011-11-10 ceremony=2011-11-20 basis=mo_so => ok

2010-12-31 figure members_total unit=KHOI => 11
2012-12-31 figure members_total unit=KHOI => 12
2012-12-31 figure members_official unit=KHOI => 11
2012-12-31 figure members_probationary unit=KHOI => 1
2012-12-31 figure members_total unit=DB-1 => 7
2012-12-31 figure members_total unit=KHOI where.gender=nu => 5
2012-12-31 figure members_total unit=KHOI where.ethnicity=dan_toc_thieu_so => 3
2012-12-31 figure grassroots_orgs unit=KHOI => 2
2012-12-31 figure grassroots_orgs unit=KHOI where.org_type=chi_bo_co_so => 1
2012-12-31 figure branches unit=KHOI => 2
