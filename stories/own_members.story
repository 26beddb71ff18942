# Chi bộ chỉ xét, kỷ luật, ghi vắng người của mình; đảng viên dự bị không bị khai trừ; hai năm không hoàn thành là hai năm gần nhất.
use base.story

# Đảng viên dự bị: hết dự bị rồi mới khai trừ được; trước đó là xóa tên (R4.3).
2012-08-01 leave person="Cà Văn Ơn" unit=CB-2 reason=khai_tru basis=1-QĐ/ĐUK => refused discipline.probationer_forms "đảng viên dự bị không bị khai trừ"
2012-08-01 leave person="Cà Văn Ơn" unit=CB-2 reason=xoa_ten basis=1-QĐ/ĐUK => ok
2012-08-02 annul entry=18 reason="thử" => ok
2012-11-20 make_official person="Cà Văn Ơn" basis=2-QĐ/ĐUK => ok
2012-11-19 leave person="Cà Văn Ơn" unit=CB-2 reason=khai_tru basis=1-QĐ/ĐUK => refused discipline.probationer_forms
2012-11-20 leave person="Cà Văn Ơn" unit=CB-2 reason=khai_tru basis=1-QĐ/ĐUK => ok
2012-11-21 annul entry=21 reason="thử" => ok

# Chi bộ kỷ luật đảng viên của mình (R4.6); chuyển đến rồi thì chi bộ mới.
2018-06-01 discipline_member person="Đỗ Văn Minh" by=CB-1A form=khien_trach basis=2-QĐ/CB => refused discipline.cell_forms "“Chi bộ Văn phòng Sở Một” chỉ kỷ luật đảng viên của mình"
2018-06-10 transfer person="Đỗ Văn Minh" from=CB-2 to=CB-1A letter=2018-06-05 basis=giay_gioi_thieu => ok
2018-06-09 discipline_member person="Đỗ Văn Minh" by=CB-1A form=khien_trach basis=2-QĐ/CB => refused discipline.cell_forms
2018-06-10 discipline_member person="Đỗ Văn Minh" by=CB-1A form=khien_trach basis=2-QĐ/CB => ok

# Vắng sinh hoạt: người của chi bộ, hoặc sinh hoạt tạm thời ở đó.
2018-07-05 hold_meeting unit=CB-2 kind=thuong_ky absent="Đỗ Văn Minh" basis=bien_ban => refused book.elsewhere "đang sinh hoạt tại “Chi bộ Văn phòng Sở Một”"
2018-07-05 hold_meeting unit=CB-2 kind=thuong_ky absent="Bùi Thị Lan" basis=bien_ban => ok
2018-07-10 send_temporarily person="Hà Văn Cường" from=CB-1A to=CB-2 until=2018-12-10 purpose=cong_tac basis=giay_gioi_thieu => ok
2018-07-09 hold_meeting unit=CB-2 kind=thuong_ky excused="Hà Văn Cường" basis=bien_ban => refused book.elsewhere
2018-07-10 hold_meeting unit=CB-2 kind=thuong_ky excused="Hà Văn Cường" basis=bien_ban => ok
2018-07-11 appoint person="Lò Văn An" unit=DB-1 post=bi_thu how=bau basis=1-BC/ĐU => ok
2018-07-12 hold_meeting unit=DB-1 kind=cap_uy absent="Vũ Thị Dung" basis=bien_ban => finds book.absent_no_seat "sổ không ghi chức vụ"
2018-07-13 hold_meeting unit=DB-1 kind=cap_uy absent="Lò Văn An" basis=bien_ban => ok
# Đang được miễn hoặc bị đình chỉ sinh hoạt thì không tính vắng.
2018-08-01 exempt person="Hoàng Thị Nga" kind=tam_mien basis=bien_ban => ok
2018-07-31 hold_meeting unit=CB-2 kind=thuong_ky absent="Hoàng Thị Nga" basis=bien_ban => ok
2018-08-01 hold_meeting unit=CB-2 kind=thuong_ky absent="Hoàng Thị Nga" basis=bien_ban => finds book.absent_exempt "không tính vắng"
2018-08-05 suspend person="Bùi Thị Lan" scope=sinh_hoat until=2018-10-01 basis=12-QĐ/UBKT => ok
2018-08-06 hold_meeting unit=CB-2 kind=thuong_ky absent="Bùi Thị Lan" basis=bien_ban => finds book.absent_exempt

# Miễn sinh hoạt vì quá tuổi lao động: đủ tuổi mới nêu điều kiện ấy; đảng viên dự bị thì nhắc.
2022-05-09 exempt person="Lò Văn An" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y basis=bien_ban => finds exemption.working_age_years "mới 59 tuổi, quá tuổi lao động từ 60 tuổi (ngày 10/5/2022)" "chưa đối chiếu văn bản gốc"
2022-05-09 resume person="Lò Văn An" basis=bien_ban => ok
2022-05-10 exempt person="Lò Văn An" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y basis=bien_ban => ok
2025-08-19 exempt person="Quàng Thị Bình" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y basis=bien_ban => finds exemption.working_age_years "từ 55 tuổi (ngày 20/8/2025)"
2025-08-19 resume person="Quàng Thị Bình" basis=bien_ban => ok
2025-08-20 exempt person="Quàng Thị Bình" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y basis=bien_ban => ok
2022-06-01 admit person="Lường Văn Xuân" unit=CB-2 profile.gender=nam profile.born=1963-01-01 ceremony=2022-06-05 basis=3-QĐ/ĐUK => ok
2022-07-01 exempt person="Lường Văn Xuân" kind=tam_mien basis=bien_ban => ok
2022-07-02 resume person="Lường Văn Xuân" basis=bien_ban => ok
2023-01-01 exempt person="Lường Văn Xuân" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y basis=bien_ban => finds book.exempt_probationer

# Biểu quyết ở cấp ủy không phải cấp trên của chi bộ.
2022-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-05-10 helper="Bùi Thị Lan" basis=bien_ban => ok
2022-05-13 vote person="Lò Thị Mai" unit=DB-1 matter=ket_nap body=dang_uy_co_so entitled=7 present=7 yes=7 basis=bien_ban => refused book.not_under "Lò Thị Mai thuộc “Chi bộ Trường Hai”, không trực thuộc “Đảng bộ Sở Một”"
2022-05-13 vote person="Lò Thị Mai" unit=KHOI matter=ket_nap body=ban_thuong_vu entitled=10 present=9 yes=6 basis=bien_ban => recorded

# Hai năm không hoàn thành phải là hai năm xếp loại gần nhất.
2018-12-31 grade_members grades="Vũ Thị Dung:khong_hoan_thanh" basis=5-QĐ/ĐUK => recorded
2019-12-31 grade_members grades="Vũ Thị Dung:khong_hoan_thanh" basis=5-QĐ/ĐUK => recorded
2020-12-31 grade_members grades="Vũ Thị Dung:hoan_thanh_tot" basis=5-QĐ/ĐUK => recorded
2020-12-30 leave person="Vũ Thị Dung" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=7-QĐ/ĐUK => without member.removal_not_done_years
2021-01-05 annul entry=51 reason="thử" => ok
2022-03-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xoa_ten cause=hai_nam_khong_hoan_thanh basis=7-QĐ/ĐUK => finds member.removal_not_done_years "0 năm liền không hoàn thành nhiệm vụ, cần 2 năm liền"
