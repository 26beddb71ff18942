# Biểu quyết kết nạp: ít nhất 2/3 đảng viên chính thức của chi bộ, 2/3 đảng ủy cơ sở, trên một nửa Ban Thường vụ.
use base.story

2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=2004-05-10 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-10 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-01-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2022-01-20 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok

# Ghi sai số phiếu.
2022-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=5 basis=bien_ban => refused book.yes_over_present "tán thành 5, nhiều hơn số có mặt 4"
2022-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=5 yes=4 basis=bien_ban => refused book.present_over_entitled "có mặt 5, nhiều hơn tổng số có quyền biểu quyết 4"
2022-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=0 present=0 yes=0 basis=bien_ban => refused book.no_voters
2022-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=-4 present=4 yes=4 basis=bien_ban => wrong entitled
2022-05-10 vote person="Lò Thị Mai" unit=CB-1A matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => refused book.elsewhere "thuộc “Chi bộ Trường Hai”"
2022-05-10 vote person="Lò Thị Mai" unit=CB-99 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => wrong unit
2022-05-10 vote person="Bùi Thị Lan" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => refused book.not_candidate

# Tuổi tính đến ngày chi bộ xét: thiếu một ngày thì chưa đủ 18.
2022-05-09 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => refused member.admission_age_min_months "đủ từ ngày 10/5/2022"
# Tổng số có quyền ghi không khớp sổ thì nhắc: sổ có 4 đảng viên chính thức.
2022-05-10 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=5 present=4 yes=4 basis=bien_ban => finds book.vote_base "có 4 đảng viên chính thức"
# Không đủ 2/3: biểu quyết vẫn ghi, nhưng kết nạp thì bị nhắc.
2022-05-11 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => ok
2022-05-20 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-05-26 basis=cho_so => finds admission.cell_votes_min_fraction "không đủ tỷ lệ tán thành Lò Thị Mai"
2022-05-21 annul entry=24 reason="thử" => ok
2022-05-12 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => ok
2022-05-13 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=9 yes=5 basis=bien_ban => ok
# Ban Thường vụ 5 trên 10 là chưa quá một nửa; 6 trên 10 thì quá.
2022-05-22 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-05-26 basis=cho_so => finds admission.standing_votes_over_fraction "Ban Thường vụ cấp có thẩm quyền biểu quyết ngày 13/5/2022"
2022-05-23 annul entry=28 reason="thử" => ok
2022-05-14 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=9 yes=6 basis=bien_ban => ok
2022-05-24 admit person="Lò Thị Mai" unit=CB-2 ceremony=2022-05-26 basis=16-QĐ/ĐUK => ok
2022-05-23 figure candidates unit=CB-2 => 1
2022-05-24 figure candidates unit=CB-2 => 0
2022-05-24 figure admission_files unit=CB-2 => 0
2022-05-24 figure members_probationary unit=CB-2 => 2

# Quy định về biểu quyết chưa thấy toàn văn nên chỉ nhắc; người giữ quy định xác nhận rồi thì từ chối.
2022-06-01 list_candidate person="Tòng Văn Quý" unit=CB-2 profile.gender=nam profile.born=1995-01-01 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-06-02 certify_class person="Tòng Văn Quý" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2022-06-03 open_file person="Tòng Văn Quý" basis=bien_ban => ok
2022-06-04 introduce person="Tòng Văn Quý" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2022-06-10 confirm_rule rule=admission.cell_votes_min_fraction by="Ban Tổ chức" => ok
2022-06-11 admit person="Tòng Văn Quý" unit=CB-2 ceremony=2022-06-20 basis=cho_so => refused admission.cell_votes_min_fraction "sổ chưa có biểu quyết của chi bộ"
2022-06-11 vote person="Tòng Văn Quý" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=2 basis=bien_ban => ok
2022-06-12 admit person="Tòng Văn Quý" unit=CB-2 ceremony=2022-06-20 basis=cho_so => refused admission.cell_votes_min_fraction "không đủ tỷ lệ"

# Hồ sơ quá 12 tháng thì phải làm lại.
2023-06-03 vote person="Tòng Văn Quý" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => ok
2023-06-04 vote person="Tòng Văn Quý" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => finds admission.file_months "quá 12 tháng (đến 3/6/2023)"
2023-06-05 open_file person="Tòng Văn Quý" basis=bien_ban => ok
2023-06-06 vote person="Tòng Văn Quý" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=4 basis=bien_ban => finds admission.introducers "mới có 0 người"
