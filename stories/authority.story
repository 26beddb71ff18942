# Thẩm quyền: văn bản của cấp nào thì quyết định được việc gì; cấp cao hơn cũng được, cấp thấp hơn thì không.
use base.story

# Thành lập: cấp ủy cấp trên trực tiếp (Điều lệ Đảng, Điều 10 khoản 3).
2022-03-01 found unit=DB-3 code=DB-3 name="Đảng bộ Ba" kind=dang_bo_co_so parent=KHOI basis=03-QĐ/CB => refused authority.found "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"
2022-03-03 found unit=BP-1 code=BP-1 name="Đảng bộ bộ phận Một" kind=dang_bo_bo_phan parent=DB-1 basis=07-QĐ/ĐU => finds unit.part_committee_by_consent "cần văn bản đồng ý"
2022-03-03 found unit=BP-9 code=BP-9 name="Đảng bộ bộ phận Chín" kind=dang_bo_bo_phan parent=KHOI basis=12-QĐ/ĐUK => finds unit.part_committee_by_consent "cần văn bản đồng ý"
2022-03-04 end unit=BP-9 basis=04-QĐ/CB => refused authority.end "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"
2022-03-04 end unit=BP-9 basis=140-QĐ/TU => ok
2022-03-05 end unit=BP-1 basis=05-QĐ/XYZ => ok

# Trước ngày bộ quy định bắt đầu thì không xét thẩm quyền; ký hiệu lạ hoặc không rõ cơ quan thì không xét.
2011-10-31 found unit=DB-5 code=DB-5 name="Đảng bộ Năm" kind=dang_bo_co_so parent=KHOI basis=05-QĐ/CB => ok

# Chỉ định: khoản 24 Quy định 29-QĐ/TW có hiệu lực đến hết ngày 29/7/2021, từ 30/7/2021 chưa thấy văn bản nên chỉ nhắc.
2021-07-29 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=chi_dinh basis=08-QĐ/CB => refused authority.appoint "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"
2021-07-29 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau basis=08-NQ/CB => ok
2021-07-30 appoint person="Hà Văn Cường" unit=DB-1 post=pho_bi_thu how=chi_dinh basis=09-QĐ/CB => finds authority.appoint "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"

# Kết nạp: trước 26/7/2026 cấp trên của tổ chức cơ sở đảng (được ủy quyền), từ ngày đó ban thường vụ đảng ủy cơ sở.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1996-03-15 ceremony=2022-03-26 basis=12-QĐ/CB => finds authority.admit "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"
2022-03-10 admit person="Lò Thị Hoa" unit=CB-2 profile.gender=nu profile.born=1996-03-15 ceremony=2022-03-26 basis=13-QĐ/ĐUK => ok

# Huy hiệu Đảng: ban thường vụ cấp ủy tỉnh; cấp dưới đề nghị.
2016-06-01 award_badge person="Lò Văn An" years=30 step=de_nghi basis=20-QĐ/ĐUK => ok
2016-06-01 award_badge person="Lò Văn An" years=30 step=tang basis=21-QĐ/ĐUK => finds authority.award_badge "thuộc thẩm quyền cấp tỉnh"

# Người phụ trách xác nhận thì thẩm quyền ấy được quyền từ chối.
2022-04-01 confirm_rule rule=authority.award_badge by="Trưởng Ban Tổ chức" => ok
2028-02-03 award_badge person="Quàng Thị Bình" years=30 step=tang basis=22-QĐ/ĐUK => refused authority.award_badge "thuộc thẩm quyền cấp tỉnh"
2028-02-03 award_badge person="Quàng Thị Bình" years=30 step=tang basis=22-QĐ/TU => ok

# Kết nạp khi đảng ủy cơ sở được giao quyền: ngày trước, ngày được giao, ngày thôi giao.
2022-05-10 admit person="Cầm Thị Hạnh" unit=CB-1A profile.gender=nu profile.born=1996-03-15 ceremony=2022-05-26 basis=14-QĐ/ĐU issued_by=DB-1 => finds authority.admit "văn bản do cấp ủy cơ sở ban hành"
2022-05-11 delegate_power unit=DB-1 power=ket_nap_dang_vien until=2022-06-30 basis=30-QĐ/ĐUK => ok
2022-05-11 admit person="Cầm Thị Hiền" unit=CB-1A profile.gender=nu profile.born=1996-03-15 ceremony=2022-05-26 basis=15-QĐ/ĐU issued_by=DB-1 => ok
2022-05-11 admit person="Cầm Thị Hoài" unit=CB-1A profile.gender=nu profile.born=1996-03-15 ceremony=2022-05-26 basis=11-QĐ/CB issued_by=CB-1A => finds authority.admit "văn bản do chi bộ trực thuộc ban hành"
2022-06-30 admit person="Cầm Thị Huệ" unit=CB-1B profile.gender=nu profile.born=1996-03-15 ceremony=2022-07-14 basis=16-QĐ/ĐU issued_by=DB-1 => ok
2022-07-01 admit person="Cầm Thị Huyền" unit=CB-1B profile.gender=nu profile.born=1996-03-15 ceremony=2022-07-14 basis=17-QĐ/ĐU issued_by=DB-1 => finds authority.admit

# Thẻ đảng viên: cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng; văn bản đã thấy có hiệu lực từ 25/7/2016 đến 29/7/2021.
2016-07-24 issue_card person="Nguyễn Văn Đức" cause=phat basis=15-QĐ/CB => ok
2016-07-25 issue_card person="Phạm Văn Hải" cause=phat basis=16-QĐ/CB => refused authority.issue_card "điểm 6.1"
2021-07-29 issue_card person="Phạm Văn Hải" cause=phat basis=17-QĐ/CB => refused authority.issue_card "thuộc thẩm quyền cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng"
2021-07-30 issue_card person="Phạm Văn Hải" cause=phat basis=18-QĐ/CB => finds authority.issue_card "chưa đối chiếu văn bản gốc"
2021-07-30 issue_card person="Trần Thị Giang" cause=phat basis=19-QĐ/ĐUK => ok

# Kỷ luật: chi bộ khiển trách, cảnh cáo được; văn bản của chi bộ mà cách chức, khai trừ thì nhắc.
2022-06-01 discipline_member person="Bùi Thị Lan" by=CB-2 form=khien_trach basis=20-QĐ/CB => ok
2022-06-01 discipline_member person="Đỗ Văn Minh" by=KHOI form=khai_tru basis=140-QĐ/ĐUK => ok

# Từ 26/7/2026 ban thường vụ đảng ủy cơ sở quyết định kết nạp: chi bộ cơ sở không có ban thường vụ.
2026-08-01 admit person="Cầm Thị Hương" unit=CB-2 profile.gender=nu profile.born=1996-03-15 ceremony=2026-08-14 basis=31-QĐ/CB issued_by=CB-2 => finds authority.admit "văn bản do chi bộ cơ sở ban hành, việc này thuộc thẩm quyền cấp ủy cơ sở"
2026-08-01 admit person="Cầm Thị Lý" unit=CB-1B profile.gender=nu profile.born=1996-03-15 ceremony=2026-08-14 basis=41-QĐ/ĐU issued_by=DB-1 => without authority.admit
