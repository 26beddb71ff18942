# Tổ chức: thành lập, đổi tên, chuyển loại hình, chuyển về trực thuộc, kết thúc, lập lại.
use base.story

2015-03-02 found unit=CB-3 code=CB-3 name="Chi bộ Công ty Ba" kind=chi_bo_co_so parent=KHOI basis=15-QĐ/ĐUK => refused unit.min_official_members "có 0 đảng viên chính thức, cần ít nhất 3"
2015-03-02 found unit=BP-9 code=CB-2 name="Đảng bộ bộ phận Chín" kind=dang_bo_bo_phan parent=DB-1 basis=15-QĐ/ĐUK => refused book.code_taken "đang do tổ chức khác dùng"
2015-03-02 found unit=BP-1 code=BP-1 name="Đảng bộ bộ phận Một" kind=dang_bo_bo_phan parent=DB-1 basis=16-QĐ/ĐUK => finds unit.part_committee_by_consent "cần văn bản đồng ý"
2015-03-02 found unit=BP-2 code=BP-2 name="Đảng bộ bộ phận Hai" kind=dang_bo_bo_phan parent=KHOI-CU basis=16-QĐ/ĐUK => wrong parent
2015-03-02 found unit=BP-2 code=BP-2 name="Đảng bộ bộ phận Hai" kind=dang_bo parent=DB-1 basis=16-QĐ/ĐUK => wrong kind

2015-04-01 move unit=CB-1A to=BP-1 basis=17-QĐ/ĐUK => ok
2015-03-31 figure members_total unit=BP-1 => 0
2015-04-01 figure members_total unit=BP-1 => 4
2015-04-01 figure members_total unit=DB-1 => 7
2015-04-02 move unit=CB-1A to=BP-1 basis=17-QĐ/ĐUK => refused book.already_there "đã trực thuộc nơi này"
2015-04-02 move unit=DB-1 to=BP-1 basis=17-QĐ/ĐUK => refused book.cycle "về dưới chính nó"
2015-04-03 end unit=BP-1 basis=18-QĐ/ĐUK => refused book.not_empty "còn 1 tổ chức và 4 đảng viên"
2015-05-01 move unit=CB-1A to=DB-1 basis=19-QĐ/ĐUK => ok
2015-05-02 end unit=BP-1 basis=20-QĐ/ĐUK => ok
2015-05-03 rename unit=BP-1 name="Đảng bộ bộ phận Mới" basis=21-QĐ/ĐUK => refused book.unit_absent "đã kết thúc hoạt động ngày 2/5/2015"
2015-05-03 refound unit=CB-2 basis=22-QĐ/ĐUK => refused book.not_ended "chưa kết thúc hoạt động"
2016-05-02 refound unit=BP-1 name="Đảng bộ bộ phận Một lập lại" basis=23-QĐ/ĐUK => ok
2016-05-03 move unit=CB-1A to=BP-1 basis=24-QĐ/ĐUK => ok
2016-05-03 figure members_total unit=BP-1 => 4

2017-01-01 rename unit=CB-2 name="Chi bộ Trường Hai" basis=1-QĐ/ĐUK => refused book.same_name "đã mang tên"
2017-01-01 rename unit=CB-2 name="Chi bộ Trường Cao đẳng Hai" basis=1-QĐ/ĐUK => ok
2017-12-31 figure reorganized_orgs unit=KHOI from=2017-01-01 to=2017-12-31 where.kind=doi_ten => 1
2017-12-31 figure members_total unit=CB-2 => 5

2018-01-01 retype unit=CB-2 kind=chi_bo_co_so basis=2-QĐ/ĐUK => refused book.same_type "đã thuộc loại hình này"
2018-01-01 retype unit=CB-2 kind=dang_bo_co_so basis=2-QĐ/ĐUK => finds unit.committee_min_members "có 5 đảng viên, đảng bộ cơ sở cần từ 30"
2017-12-31 figure grassroots_orgs unit=KHOI where.org_type=dang_bo_co_so => 1
2018-01-01 figure grassroots_orgs unit=KHOI where.org_type=dang_bo_co_so => 2
2018-01-01 figure grassroots_orgs unit=KHOI => 2

# Chi bộ không có tổ chức trực thuộc.
2018-02-01 move unit=CB-1A to=CB-1B basis=3-QĐ/ĐUK => refused book.no_committee "không phải đảng bộ"
