# Cấp ủy của một nhiệm kỳ: số lượng, bầu, chuẩn y, bầu bổ sung, chức vụ kiêm nhiệm.
use base.story

2015-06-10 fix_committee_size unit=DB-1 members=0 basis=1-NQ/ĐH => refused book.committee_size "có ít nhất 1 người"
2015-06-10 fix_committee_size unit=DB-1 members=3 standing=4 basis=1-NQ/ĐH => refused book.committee_size "không thể lớn hơn"
2015-06-10 fix_committee_size unit=DB-1 members=3 basis=1-NQ/ĐH => ok
2015-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Quàng Thị Bình":bi_thu basis=2-NQ/ĐH => refused book.committee_seats "chỉ có một Bí thư"
2015-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Lò Văn An":bi_thu basis=2-NQ/ĐH => refused book.committee_seats "chỉ có một Bí thư"
2015-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Hà Văn Cường":uy_vien,"Hà Văn Cường":uy_vien basis=2-NQ/ĐH => refused book.seat_twice "ghi hai lần"
2015-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Quàng Thị Bình":pho_bi_thu,"Hà Văn Cường":uy_vien basis=2-NQ/ĐH => ok
2015-06-10 figure committee_members unit=DB-1 => 3
2015-06-10 figure committee_members unit=DB-1 where.how=bau => 3

# Chuẩn y: chỉ người đã bầu, không phải người được chỉ định.
2015-07-01 confirm_committee unit=DB-1 people="Vũ Thị Dung" basis=3-QĐ/ĐUK => refused book.no_post "xin ghi kết quả bầu trước"
2015-07-01 confirm_committee unit=DB-1 basis=3-QĐ/ĐUK => refused book.no_one "chưa ghi ai được chuẩn y"
2015-07-01 confirm_committee unit=DB-1 people="Lò Văn An","Quàng Thị Bình","Hà Văn Cường" basis=3-QĐ/ĐUK => ok
2015-12-31 figure seats_confirmed unit=KHOI from=2015-01-01 to=2015-12-31 => 3

# Bầu bổ sung quá số lượng thì nhắc; đủ số lượng thì không.
2016-03-01 appoint person="Vũ Thị Dung" unit=DB-1 post=uy_vien how=bau_bo_sung basis=4-NQ/ĐU => finds book.committee_full "có 4 người, số lượng được xác định là 3"
2016-04-01 relieve person="Hà Văn Cường" unit=DB-1 basis=5-QĐ/ĐUK => ok
2016-05-01 figure committee_members unit=DB-1 where.how=bau_bo_sung => 1
2016-05-01 figure committee_members unit=DB-1 => 3

# Nhiệm kỳ sau: không ai của cấp ủy cũ bị quên.
2020-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Nguyễn Văn Đức":uy_vien basis=6-NQ/ĐH => refused book.seat_forgotten "Quàng Thị Bình, Vũ Thị Dung"
2020-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Nguyễn Văn Đức":uy_vien leaving="Lò Văn An","Quàng Thị Bình","Vũ Thị Dung" basis=6-NQ/ĐH => refused book.seat_twice "vừa giữ vừa thôi"
2020-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Nguyễn Văn Đức":uy_vien leaving="Quàng Thị Bình","Vũ Thị Dung" basis=6-NQ/ĐH => ok
2020-06-09 figure committee_members unit=DB-1 => 3
2020-06-10 figure committee_members unit=DB-1 => 2
2020-06-11 form_committee unit=CB-2 how=chi_dinh seats="Bùi Thị Lan":pho_bi_thu basis=7-QĐ/ĐUK => finds book.no_secretary "chưa có Bí thư"

# Người được chỉ định thì không cần chuẩn y.
2020-07-01 confirm_committee unit=CB-2 people="Bùi Thị Lan" basis=8-QĐ/ĐUK => refused book.appointed "do cấp trên chỉ định"

# Bí thư bầu quá ba lần không đủ phiếu thì cấp trên chỉ định (văn bản đã thấy: 25/7/2016 đến 29/7/2021).
2017-01-10 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau ballots=4 basis=9-BC/CB => refused cell.secretary_ballots_max "quá 3 lần không đủ phiếu thì cấp trên chỉ định"
2017-01-10 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau ballots=3 basis=9-BC/CB => ok
2022-01-10 relieve person="Lê Văn Khánh" unit=CB-2 basis=10-QĐ/ĐUK => ok
2022-01-11 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=bau ballots=4 basis=10-BC/CB => finds cell.secretary_ballots_max "cấp trên chỉ định"
2022-01-12 appoint person="Lê Văn Khánh" unit=CB-2 post=bi_thu how=chi_dinh ballots=4 basis=11-QĐ/ĐUK => ok

# Chức vụ kiêm nhiệm đổi từ một ngày; chủ doanh nghiệp thì tổ chức phải gắn với doanh nghiệp.
2021-01-01 change_outside person="Lò Văn An" unit=DB-1 outside=truong_pho_so_ban_nganh basis=12-QĐ/UBND => ok
2020-12-31 figure secretaries unit=DB-1 where.position=truong_pho_so_ban_nganh => 0
2021-01-01 figure secretaries unit=DB-1 where.position=truong_pho_so_ban_nganh => 1
2022-02-01 change_outside person="Lò Văn An" unit=DB-1 basis=13-QĐ/UBND => ok
2022-01-31 figure secretaries unit=DB-1 where.position=truong_pho_so_ban_nganh => 1
2022-02-01 figure secretaries unit=DB-1 where.position=truong_pho_so_ban_nganh => 0
2022-02-02 change_outside person="Vũ Thị Dung" unit=DB-1 outside=khac basis=13-QĐ/UBND => refused book.no_post "không giữ chức vụ nào"
2022-03-01 found_host unit=SO-1 code=SO-1 name="Sở Một" kind=hanh_chinh => ok
2022-03-01 link_host unit=DB-1 host=SO-1 kind=hanh_chinh => ok
2022-03-02 change_outside person="Lò Văn An" unit=DB-1 outside=chu_doanh_nghiep basis=14-QĐ/UBND => finds book.owner_without_enterprise "không gắn với doanh nghiệp nào"

# Ban thường vụ không quá 1/3 (từ 26/7/2026, chưa đối chiếu nên chỉ nhắc).
2026-07-25 fix_committee_size unit=KHOI members=15 standing=6 basis=15-QĐ/TU => ok
2026-07-26 fix_committee_size unit=KHOI members=15 standing=6 basis=15-QĐ/TU => finds committee.standing_max_fraction "ban thường vụ 6 người trên 15 ủy viên, tối đa 5"
2026-07-26 fix_committee_size unit=KHOI members=15 standing=5 basis=16-QĐ/TU => ok
2026-07-27 form_committee unit=KHOI how=chi_dinh seats="Lò Văn An":bi_thu,"Quàng Thị Bình":uy_vien_ban_thuong_vu,"Hà Văn Cường":uy_vien basis=17-QĐ/TU => finds committee.standing_max_fraction "có 2 người trên 3 ủy viên, tối đa 1"

# Ủy ban kiểm tra của Đảng bộ Khối 5 đến 9 người (chưa đối chiếu); không tính vào cấp ủy viên.
2026-07-28 appoint person="Vũ Thị Dung" unit=KHOI post=chu_nhiem_ubkt how=bau basis=18-NQ/ĐUK => finds inspection_commission.bloc_members "có 1 ủy viên, số lượng là 5 đến 9"
2026-07-28 figure committee_members unit=KHOI where.post=uy_vien => 2
2026-07-28 figure inspection_members unit=KHOI => 1

# Chi ủy tối đa 7 người, chi bộ từ 9 đảng viên chính thức mới bầu chi ủy.
2018-01-10 appoint person="Bùi Thị Lan" unit=CB-2 post=uy_vien how=bau basis=19-BC/CB => refused cell.committee_min_official_members "từ 9 mới bầu chi ủy"
