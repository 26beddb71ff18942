# Những số liệu mà các chuyện khác chưa hỏi đến.
use base.story

2012-12-31 figure members_qualified unit=KHOI => 0
2012-12-31 figure members_qualified unit=KHOI where.qualification=ly_luan_chinh_tri_trung_cap => 1
2012-12-31 figure members_share unit=KHOI where.gender=nu => 41,67%
2012-12-31 figure members_change unit=KHOI from=2012-01-01 to=2012-12-31 => 1
2012-12-31 figure part_committees unit=KHOI => 0
2012-12-31 figure upper_party_orgs unit=KHOI => 1

# Một chi bộ cơ sở mới, một đảng bộ bộ phận.
2013-01-01 found unit=CB-3 code=CB-3 name="Chi bộ Công ty Ba" kind=chi_bo_co_so parent=KHOI basis=mo_so => ok
2013-01-02 found unit=BP-1 code=BP-1 name="Đảng bộ bộ phận Một" kind=dang_bo_bo_phan parent=DB-1 basis=mo_so => ok
2013-12-31 figure new_orgs unit=KHOI from=2013-01-01 to=2013-12-31 => 1
2013-12-31 figure part_committees unit=KHOI => 1

# Kết nạp: tỷ lệ trên số đầu kỳ, trên chỉ tiêu của năm, và phần nữ.
2013-01-05 set_target unit=KHOI kind=chi_tieu title="Kết nạp 4 đảng viên năm 2013" indicator=admissions amount=4 year=2013 basis=1-CTr/ĐUK => ok
2013-05-05 admit person="Lò Thị Một" unit=CB-2 profile.gender=nu profile.born=1990-01-01 ceremony=2013-05-19 basis=2-QĐ/ĐUK => ok
2013-06-05 admit person="Lò Văn Hai" unit=CB-2 profile.gender=nam profile.born=1990-01-01 ceremony=2013-06-19 basis=3-QĐ/ĐUK => ok
2013-12-31 figure admission_rate unit=KHOI from=2013-01-01 to=2013-12-31 => 16,67%
2013-12-31 figure admission_target_rate_year unit=KHOI from=2013-01-01 to=2013-12-31 => 50%
2013-12-31 figure admissions_share unit=KHOI from=2013-01-01 to=2013-12-31 where.gender=nu => 50%

# Xếp loại hai năm: bình quân các năm khác với tỷ lệ trên tổng lượt.
2012-12-31 grade_units grades=DB-1:trong_sach_vung_manh,CB-2:hoan_thanh_tot basis=4-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "chưa có quy định"
2013-12-31 grade_units grades=DB-1:trong_sach_vung_manh basis=5-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "chưa có quy định"
2013-12-31 figure org_grade_share unit=KHOI from=2012-01-01 to=2013-12-31 where.grade=trong_sach_vung_manh => 66,67%
2013-12-31 figure org_grade_share_mean unit=KHOI from=2012-01-01 to=2013-12-31 where.grade=trong_sach_vung_manh => 75%
2013-12-31 grade_members grades="Lò Văn An":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh basis=6-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "chưa có quy định"
2013-12-31 figure member_grade_share unit=KHOI from=2013-01-01 to=2013-12-31 where.grade=hoan_thanh => 50%

2013-10-10 oversee actor=KHOI activity=giam_sat by=ubkt people="Lò Văn An","Hà Văn Cường" basis=bao_cao => ok
2013-12-31 figure members_supervised unit=KHOI from=2013-01-01 to=2013-12-31 => 2

# Kết quả của đơn vị, năm trước và năm nay.
2013-01-03 found_host unit=CTY-3 code=CTY-3 name="Công ty Ba" kind=dn_nha_nuoc => ok
2013-01-03 link_host unit=CB-3 host=CTY-3 kind=dn_nha_nuoc => ok
2013-12-31 report_result unit=CB-3 kind=money_amount item=chung amount=200 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=money_amount item=chung amount=260 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=average_income item=chung amount=8 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=average_income item=chung amount=10 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=workers item=chung amount=50 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=workers item=chung amount=40 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=physical_output item=chung amount=30 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=physical_output item=chung amount=33 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=service_cases item=chung amount=90 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=service_cases item=chung amount=120 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=restructured_units item=chung amount=2 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=restructured_units item=chung amount=1 basis=bao_cao => ok
2013-12-31 report_result unit=CB-3 kind=other_count item=chung amount=4 basis=bao_cao => ok
2014-12-31 report_result unit=CB-3 kind=other_count item=chung amount=5 basis=bao_cao => ok
2014-12-31 figure money_amount unit=KHOI from=2014-01-01 to=2014-12-31 => 260
2014-12-31 figure money_growth unit=KHOI from=2014-01-01 to=2014-12-31 => 30%
2014-12-31 figure average_income unit=KHOI from=2014-01-01 to=2014-12-31 => 10
2014-12-31 figure average_income_growth unit=KHOI from=2014-01-01 to=2014-12-31 => 25%
2014-12-31 figure workers unit=KHOI from=2014-01-01 to=2014-12-31 => 40
2014-12-31 figure workers_growth unit=KHOI from=2014-01-01 to=2014-12-31 => −20%
2014-12-31 figure physical_output unit=KHOI from=2014-01-01 to=2014-12-31 => 33
2014-12-31 figure physical_output_growth unit=KHOI from=2014-01-01 to=2014-12-31 => 10%
2014-12-31 figure service_cases unit=KHOI from=2014-01-01 to=2014-12-31 => 120
2014-12-31 figure service_cases_growth unit=KHOI from=2014-01-01 to=2014-12-31 => 33,33%
2014-12-31 figure restructured_units unit=KHOI from=2014-01-01 to=2014-12-31 => 1
2014-12-31 figure restructured_units_growth unit=KHOI from=2014-01-01 to=2014-12-31 => −50%
2014-12-31 figure other_count unit=KHOI from=2014-01-01 to=2014-12-31 => 5
2014-12-31 figure other_count_growth unit=KHOI from=2014-01-01 to=2014-12-31 => 25%

# Áp dụng bộ quy định là một mục của sổ.
2014-01-01 adopt_pack name=dang-bo-khoi hash=00 epoch=1 basis=mo_so => ok
