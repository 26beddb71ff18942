# Sửa sổ: sửa lỗi nhập, đính chính, hủy, hủy việc hủy; không mất gì trong sổ.
use base.story

# Mục 18: ghi nhầm chi bộ và ngày lễ. Mục 19 sửa.
2022-03-10 admit person="Lò Thị Mai" unit=CB-1A profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-16 basis=12-QĐ/ĐUK => ok
2022-04-01 mend entry=18 index=0 reason="ghi nhầm chi bộ và ngày lễ" becomes.act=admit becomes.on=2022-03-10 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.profile.gender=nu becomes.profile.born=1998-02-02 becomes.ceremony=2022-03-26 => ok
2022-12-31 figure members_total unit=CB-2 => 6
2022-12-31 figure members_total unit=CB-1A => 4
2022-12-31 figure members_total unit=CB-1A known=18 => 5
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 => 1
2023-03-16 make_official person="Lò Thị Mai" basis=cho_so => refused member.probation_months "hết dự bị ngày 26/3/2023"

# Mục 20: quyết định đính chính ngày hiệu lực sang năm trước.
2022-05-05 correct entry=18 index=0 becomes.act=admit becomes.on=2021-12-30 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.profile.gender=nu becomes.profile.born=1998-02-02 becomes.ceremony=2022-03-26 basis=15-QĐ/ĐUK => finds admission.ceremony_working_days_from_receipt "quá hạn 30 ngày làm việc"
2021-12-31 figure admissions unit=KHOI from=2021-01-01 to=2021-12-31 => 1
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 => 0
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 known=19 => 1

# Mục 21 hủy việc đính chính; mục 22 hủy việc hủy.
2022-06-06 annul entry=20 reason="đính chính nhầm người" => ok
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 => 1
2022-06-07 annul entry=20 reason="hủy lần nữa" => refused book.entry_dead "đã bị hủy"
2022-06-08 annul entry=21 reason="đính chính đúng" => ok
2022-12-31 figure admissions unit=KHOI from=2022-01-01 to=2022-12-31 => 0
2021-12-31 figure admissions unit=KHOI from=2021-01-01 to=2021-12-31 => 1

# Mục 23 hủy việc kết nạp: người ấy không còn trong số nào, nhưng lúc trước vẫn biết là có.
2022-07-07 annul entry=18 reason="quyết định bị thu hồi" => ok
2022-12-31 figure members_total unit=KHOI => 12
2022-12-31 figure members_total unit=KHOI known=22 => 13
2022-12-31 figure members_total unit=KHOI known=17 => 12

2022-07-08 annul entry=99 reason="không có" => refused book.no_entry "không có mục số 99"
2022-07-08 mend entry=6 index=3 reason="thử" becomes.act=leave becomes.on=2022-07-08 becomes.person="Lò Văn An" becomes.unit=CB-1A becomes.reason=xin_ra => refused book.no_act "không có việc thứ 3"
2022-07-08 mend entry=22 index=0 reason="thử" becomes.act=annul becomes.on=2022-07-08 becomes.entry=21 becomes.reason="thử" => refused book.repair_of_repair "không sửa một việc sửa"
2022-07-08 mend entry=6 index=0 reason="" becomes.act=leave becomes.on=2022-07-08 becomes.person="Lò Văn An" becomes.unit=CB-1A becomes.reason=xin_ra => wrong reason

# Sửa một việc thành một việc sửa thì không được; sửa thành việc thành lập một tổ chức chưa có trong sổ thì được.
2022-07-08 mend entry=22 index=0 reason="thử" becomes.act=leave becomes.on=2022-07-08 becomes.person="Lò Văn An" becomes.unit=CB-1A becomes.reason=xin_ra => refused book.repair_of_repair
2022-07-08 mend entry=6 index=0 reason="thử" becomes.act=annul becomes.on=2022-07-08 becomes.entry=7 becomes.reason="thử" => refused book.repair_of_repair "không sửa một việc sửa"
2022-07-09 rename unit=CB-2 name="Chi bộ Trường Ba" basis=mo_so => ok
2022-07-10 mend entry=24 index=0 reason="là chi bộ mới, không phải đổi tên" becomes.act=found becomes.on=2022-07-09 becomes.unit=CB-3 becomes.code=CB-3 becomes.name="Chi bộ Trường Ba" becomes.kind=chi_bo_co_so becomes.parent=KHOI => ok
2022-07-10 figure grassroots_orgs unit=KHOI => 3
2022-07-10 figure grassroots_orgs unit=KHOI known=24 => 2

# Sửa người của một việc: việc sau của người trước được xét lại.
2022-08-01 admit person="Lường Văn Sáu" unit=CB-2 profile.gender=nam profile.born=1995-05-05 ceremony=2022-08-10 basis=cho_so => finds book.number_pending "chờ số"
2022-09-01 transfer person="Lường Văn Sáu" from=CB-2 to=CB-1A letter=2022-08-20 basis=giay_gioi_thieu => ok
2022-09-02 mend entry=26 index=0 reason="nhầm người" becomes.act=admit becomes.on=2022-08-01 becomes.person="Lường Văn Bảy" becomes.unit=CB-2 becomes.profile.born=1995-05-05 becomes.ceremony=2022-08-10 => finds again:book.not_member "Lường Văn Sáu chưa là đảng viên"

# Mục áp dụng bộ quy định không hủy được; bộ khác được áp dụng bằng mục mới.
2022-09-03 adopt_pack name=thu hash=00 epoch=1 basis=mo_so => ok
2022-09-04 annul entry=29 reason="nhầm bộ" => refused book.pack_adopted "không hủy được"
