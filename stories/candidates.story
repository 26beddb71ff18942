# Quần chúng ưu tú: danh sách của chi bộ, người giúp đỡ, giấy chứng nhận, hồ sơ, người giới thiệu.
use base.story

# Mục 18. Chi bộ đưa vào danh sách và phân công đảng viên chính thức cùng chi bộ giúp đỡ.
2021-12-31 figure candidates unit=KHOI => 0
2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-01-04 figure candidates unit=KHOI => 0
2022-01-05 figure candidates unit=KHOI => 1
2022-01-05 figure candidates unit=CB-2 where.gender=nu => 1
2022-01-05 figure candidates unit=DB-1 => 0
# Quần chúng ưu tú chưa phải đảng viên.
2022-01-05 figure members_total unit=KHOI => 12
2022-01-05 list_candidate person="Vì Văn Pâng" unit=CB-2 profile.born=1995-03-03 basis=bien_ban => finds book.no_helper "chưa phân công đảng viên chính thức giúp đỡ"
2022-01-06 assign_helper person="Vì Văn Pâng" helper="Lò Văn An" basis=bien_ban => refused book.helper "không phải đảng viên chính thức cùng chi bộ"
2022-01-06 assign_helper person="Vì Văn Pâng" helper="Cà Văn Ơn" basis=bien_ban => refused book.helper "Cà Văn Ơn không phải đảng viên chính thức"
2022-01-06 assign_helper person="Vì Văn Pâng" helper="Vì Văn Pâng" basis=bien_ban => refused book.helper
2022-01-06 assign_helper person="Vì Văn Pâng" helper="Hoàng Thị Nga" basis=bien_ban => ok
2022-01-06 assign_helper person="Bùi Thị Lan" helper="Hoàng Thị Nga" basis=bien_ban => refused book.not_helped "không phải quần chúng ưu tú hay đảng viên dự bị"

# Mỗi người một danh sách; đảng viên không vào danh sách; danh sách do chi bộ lập.
2022-02-01 list_candidate person="Lò Thị Mai" unit=CB-1A helper="Lò Văn An" basis=bien_ban => refused book.candidate_already "của “Chi bộ Trường Hai”"
2022-02-01 list_candidate person="Bùi Thị Lan" unit=CB-2 helper="Hoàng Thị Nga" basis=bien_ban => refused book.member_already "đang là đảng viên"
2022-02-01 list_candidate person="Sa Văn Uy" unit=DB-1 helper="Lò Văn An" basis=bien_ban => refused book.no_cell "không phải chi bộ"
2022-02-01 list_candidate person="Sa Văn Uy" unit=CB-99 basis=bien_ban => wrong unit
2022-02-01 list_candidate person="Sa Văn Uy" unit=CB-2 helper="Người Lạ" basis=bien_ban => wrong helper
2022-02-01 list_candidate person="Sa Văn Uy" unit=CB-2 helper="Bùi Thị Lan" profile.born=2022-03-01 basis=bien_ban => refused book.before_birth "không thể trước ngày sinh 1/3/2022"

# Ra khỏi danh sách: từ ngày đó không tính nữa.
2022-03-01 unlist_candidate person="Vì Văn Pâng" reason=chuyen_noi_khac basis=bien_ban => ok
2022-02-28 figure candidates unit=CB-2 => 2
2022-03-01 figure candidates unit=CB-2 => 1
2022-03-02 unlist_candidate person="Vì Văn Pâng" reason=chuyen_noi_khac basis=bien_ban => refused book.not_candidate "chưa có trong danh sách quần chúng ưu tú"
2022-03-02 list_candidate person="Vì Văn Pâng" unit=CB-1A helper="Lò Văn An" basis=bien_ban => ok

# Giấy chứng nhận lớp nhận thức về Đảng có giá trị 60 tháng.
2022-03-10 open_file person="Lò Thị Mai" basis=bien_ban => finds admission.awareness_certificate_months "chưa có giấy chứng nhận"
2022-03-15 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang number="15/GCN" basis=danh_sach => ok
2022-03-15 certify_class person="Lò Thị Mai" class=ly_luan_chinh_tri_dang_vien_moi basis=danh_sach => refused book.no_new_member "chưa được kết nạp"
2022-03-15 certify_class person="Người Lạ" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => wrong person
2022-12-31 figure class_certificates unit=KHOI from=2022-01-01 to=2022-12-31 where.certificate=boi_duong_nhan_thuc_ve_dang => 1
2027-03-15 open_file person="Lò Thị Mai" basis=bien_ban => ok
2027-03-16 open_file person="Lò Thị Mai" basis=bien_ban => finds admission.awareness_certificate_months "hết giá trị ngày 15/3/2027"
2027-03-16 open_file person="Lò Thị Mai" basis=bien_ban => refused book.file_again "đã được lập trong ngày này"
2022-03-09 figure admission_files unit=CB-2 => 0
2022-03-10 figure admission_files unit=CB-2 => 1
2022-03-20 open_file person="Sa Văn Uy" basis=bien_ban => wrong person
2022-03-20 open_file person="Bùi Thị Lan" basis=bien_ban => refused book.not_candidate "chưa có trong danh sách"
