# Công nhận chính thức: lớp đảng viên mới, chi bộ xét trong 30 ngày làm việc, ba lần biểu quyết.
use base.story

# Đồng chí Cà Văn Ơn ghi vào sổ khi còn dự bị, hết dự bị ngày 20/11/2012.
2012-11-19 figure awaiting_conversion unit=KHOI => 0
2012-11-20 figure awaiting_conversion unit=KHOI => 1

# Mục 18 đến 23: hồ sơ lập trong sổ, nên các bước sau cũng được xét.
2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2022-01-20 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2022-02-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => ok
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok
2022-04-01 assign_helper person="Lò Thị Mai" helper="Bùi Thị Lan" basis=bien_ban => ok

# Hết dự bị ngày 26/3/2023: trước ngày đó chi bộ chưa được ra nghị quyết.
2023-03-25 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => refused member.probation_months "nghị quyết không được trước ngày đó"
2023-03-26 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => finds member.new_member_course "chưa có giấy chứng nhận lớp đảng viên mới"
2023-03-27 make_official person="Lò Thị Mai" basis=cho_so => finds member.new_member_course
2023-03-28 annul entry=26 reason="ghi nhầm" => ok
2023-03-28 annul entry=25 reason="ghi nhầm" => ok
2023-03-20 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2023-03-25 figure awaiting_conversion unit=KHOI where.gender=nu => 0
2023-03-26 figure awaiting_conversion unit=KHOI where.gender=nu => 1

# Chưa có biểu quyết thì bị nhắc; ba lần không đủ 2/3 thì cấp trên quyết định.
2023-03-27 make_official person="Lò Thị Mai" basis=cho_so => finds admission.cell_votes_min_fraction "sổ chưa có biểu quyết của chi bộ"
2023-03-28 annul entry=30 reason="ghi nhầm" => ok
2023-05-05 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => ok
2023-05-08 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => ok
2023-05-09 make_official person="Lò Thị Mai" basis=cho_so => finds admission.cell_votes_min_fraction "không đủ tỷ lệ tán thành Lò Thị Mai"
2023-05-09 annul entry=34 reason="ghi nhầm" => ok
2023-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => finds member.conversion_ballots_max "lần thứ 3 không đủ tỷ lệ"
2023-05-11 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => finds member.conversion_ballots_max "đã biểu quyết 3 lần không đủ tỷ lệ"
2023-05-12 annul entry=37 reason="ghi nhầm" => ok
# Cấp trên quyết định công nhận: có hiệu lực đúng ngày hết dự bị, dù quyết định muộn.
2023-06-20 make_official person="Lò Thị Mai" basis=30-QĐ/ĐUK => ok
2023-03-26 figure awaiting_conversion unit=KHOI where.gender=nu => 0
2023-03-25 figure members_probationary unit=CB-2 => 2
2023-03-26 figure members_probationary unit=CB-2 => 1
2023-12-31 figure official_conversions unit=KHOI from=2023-03-26 to=2023-03-26 => 1
2023-07-01 vote person="Lò Thị Mai" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=5 present=4 yes=4 basis=bien_ban => refused book.official_already

# Chi bộ xét muộn: hạn 30 ngày làm việc từ 26/3/2024 là 7/5/2024.
2023-03-10 admit person="Vì Văn Pâng" unit=CB-2 profile.gender=nam profile.born=1998-02-02 ceremony=2023-03-26 basis=13-QĐ/ĐUK => ok
2024-03-01 certify_class person="Vì Văn Pâng" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => ok
2024-05-07 vote person="Vì Văn Pâng" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=5 present=5 yes=4 basis=bien_ban => ok
2024-05-08 vote person="Vì Văn Pâng" unit=CB-2 matter=cong_nhan_chinh_thuc body=chi_bo entitled=5 present=5 yes=4 basis=bien_ban => finds member.conversion_working_days "hạn 30 ngày làm việc đến ngày 7/5/2024"

# Không đủ tư cách thì xóa tên đảng viên dự bị.
2024-05-20 leave person="Vì Văn Pâng" unit=CB-2 reason=xoa_ten cause=du_bi_khong_du_tu_cach basis=31-QĐ/ĐUK => ok
2024-05-19 figure awaiting_conversion unit=KHOI => 2
2024-05-20 figure awaiting_conversion unit=KHOI => 1
2024-05-20 leave person="Bùi Thị Lan" unit=CB-2 reason=xoa_ten cause=du_bi_khong_du_tu_cach basis=31-QĐ/ĐUK => refused book.no_probationer "là đảng viên chính thức"
2024-12-31 figure removals unit=KHOI from=2024-01-01 to=2024-12-31 where.removal_cause=du_bi_khong_du_tu_cach => 1
