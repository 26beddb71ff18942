# Cấp ủy và chức vụ: bầu, chỉ định, thôi giữ.
use base.story

2015-06-10 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau outside=truong_pho_so_ban_nganh basis=3-BC/ĐU => ok
2015-06-10 appoint person="Quàng Thị Bình" unit=DB-1 post=pho_bi_thu how=bau basis=3-BC/ĐU => ok
2015-06-10 appoint person="Nguyễn Văn Đức" unit=DB-1 post=uy_vien how=bau basis=3-BC/ĐU => ok
2015-06-10 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau basis=3-BC/CB => ok
2015-06-30 figure secretaries unit=KHOI where.post=bi_thu => 2
2015-06-30 figure secretaries unit=KHOI where.post=bi_thu where.position=truong_pho_so_ban_nganh => 1
2015-06-30 figure committee_members unit=DB-1 => 3

# Trình độ đổi thì đổi cả ở chức vụ đang giữ.
2015-07-01 change_profile person="Nguyễn Văn Đức" profile.theory=cao_cap basis=4-BC/CB => ok
2015-06-30 figure committee_members unit=DB-1 where.qualification=ly_luan_chinh_tri_cao_cap_cu_nhan => 0
2015-07-01 figure committee_members unit=DB-1 where.qualification=ly_luan_chinh_tri_cao_cap_cu_nhan => 1
2015-07-01 figure committee_members unit=DB-1 => 3

2016-01-01 appoint person="Nguyễn Văn Đức" unit=DB-1 post=bi_thu how=chi_dinh basis=5-QĐ/ĐUK => refused book.post_held "đang có Bí thư là Lò Văn An"
2016-01-01 relieve person="Lò Văn An" unit=DB-1 post=bi_thu basis=5-QĐ/ĐUK => ok
2016-01-01 appoint person="Nguyễn Văn Đức" unit=DB-1 post=bi_thu how=chi_dinh basis=5-QĐ/ĐUK => ok
2016-01-02 relieve person="Lò Văn An" unit=DB-1 basis=5-QĐ/ĐUK => refused book.no_post "không giữ chức vụ này"
2016-01-02 figure secretaries unit=KHOI where.post=bi_thu => 2
2015-12-31 figure secretaries unit=KHOI where.post=bi_thu where.position=truong_pho_so_ban_nganh => 1

# Chi bộ dưới 9 đảng viên chính thức không bầu chi ủy: chặn trong kỳ đã thấy văn bản, ngoài kỳ đó chỉ nhắc.
2018-01-10 appoint person="Bùi Thị Lan" unit=CB-2 post=uy_vien how=bau basis=6-BC/CB => refused cell.committee_min_official_members "có 4 đảng viên chính thức, từ 9 mới bầu chi ủy"
2018-01-10 appoint person="Bùi Thị Lan" unit=CB-2 post=pho_bi_thu how=bau basis=6-BC/CB => ok
2022-01-10 appoint person="Đỗ Văn Minh" unit=CB-2 post=uy_vien how=bau basis=6-BC/CB => finds cell.committee_min_official_members "từ 9 mới bầu chi ủy"

# Ra khỏi danh sách thì thôi mọi chức vụ; người ngoài Đảng không giữ chức vụ.
2022-06-01 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2022-05-31 figure secretaries unit=KHOI where.post=bi_thu => 2
2022-06-01 figure secretaries unit=KHOI where.post=bi_thu => 1
2022-06-02 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau basis=7-BC/CB => refused book.not_member "đã ra khỏi danh sách ngày 1/6/2022"
