# Miễn công tác và sinh hoạt: đủ bốn điều kiện; người được miễn vẫn tính vào đảng số.
use base.story

2022-05-10 exempt person="Lò Văn An" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen treatment_months=3 basis=bien_ban => refused exemption.grounds "còn thiếu: chi bộ đồng ý"
2022-05-10 exempt person="Lò Văn An" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y treatment_months=2 basis=bien_ban => refused exemption.treatment_months "điều trị 2 tháng, cần từ 3 tháng"
2022-05-10 exempt person="Lò Văn An" kind=mien grounds=qua_tuoi_lao_dong,suc_khoe_yeu,tu_nguyen,chi_bo_dong_y treatment_months=3 basis=bien_ban => ok
2022-05-09 figure members_exempted unit=KHOI => 0
2022-05-10 figure members_exempted unit=KHOI => 1
2022-05-10 figure members_total unit=KHOI => 12
2022-06-01 exempt person="Lò Văn An" kind=tam_mien basis=bien_ban => refused book.exempt_already "từ ngày 10/5/2022"
# Trở lại theo nguyện vọng.
2023-01-10 resume person="Lò Văn An" basis=bien_ban => ok
2023-01-09 figure members_exempted unit=KHOI => 1
2023-01-10 figure members_exempted unit=KHOI => 0
2023-01-11 resume person="Lò Văn An" basis=bien_ban => refused book.not_exempt "không được miễn sinh hoạt"

# Trước 30/7/2021 và từ 20/1/2025 chưa thấy văn bản, nên chỉ nhắc.
2021-07-29 exempt person="Quàng Thị Bình" kind=mien grounds=tu_nguyen basis=bien_ban => finds exemption.grounds "cần đủ 4 điều kiện"
2025-01-20 exempt person="Nguyễn Văn Đức" kind=mien grounds=tu_nguyen basis=bien_ban => finds exemption.grounds
2025-01-19 exempt person="Hà Văn Cường" kind=mien grounds=tu_nguyen basis=bien_ban => refused exemption.grounds

# Tạm miễn: làm việc lưu động, nơi không có tổ chức đảng; có thể có thời hạn.
2023-02-01 exempt person="Hà Văn Cường" kind=tam_mien until=2023-08-01 basis=bien_ban => ok
2023-02-01 figure members_exempted unit=KHOI where.exempt_kind=tam_mien => 1
2023-02-01 figure members_exempted unit=KHOI where.exempt_kind=mien => 1
2023-02-01 exempt person="Vũ Thị Dung" kind=tam_mien until=2023-01-31 basis=bien_ban => refused book.until_early
2023-02-01 exempt person="Vũ Thị Dung" kind=nghi basis=bien_ban => wrong kind
# Người được miễn chuyển chi bộ thì việc miễn theo người.
2023-03-01 transfer person="Hà Văn Cường" from=CB-1A to=CB-2 letter=2023-02-25 basis=giay_gioi_thieu => ok
2023-03-01 figure members_exempted unit=CB-1A where.exempt_kind=tam_mien => 0
2023-03-01 figure members_exempted unit=CB-2 where.exempt_kind=tam_mien => 1
# Biểu quyết: trừ người được miễn và người sinh hoạt tạm thời nơi khác.
2023-03-10 list_candidate person="Lò Thị Mai" unit=CB-2 profile.born=1998-02-02 helper="Bùi Thị Lan" basis=bien_ban => ok
2023-03-11 certify_class person="Lò Thị Mai" class=boi_duong_nhan_thuc_ve_dang basis=danh_sach => ok
2023-03-12 open_file person="Lò Thị Mai" basis=bien_ban => ok
2023-03-13 introduce person="Lò Thị Mai" introducers="Lê Văn Khánh:2020-01-01,Bùi Thị Lan:2020-01-01" basis=bien_ban => ok
2023-03-14 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=3 present=3 yes=3 basis=bien_ban => finds book.vote_base "có 5 đảng viên chính thức, trừ người sinh hoạt tạm thời nơi khác và được miễn còn 4"
2023-03-14 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=4 present=4 yes=3 basis=bien_ban => ok
# Có mặt và biểu quyết thì tính vào tổng số.
2023-03-14 vote person="Lò Thị Mai" unit=CB-2 matter=ket_nap body=chi_bo entitled=5 present=5 yes=4 basis=bien_ban => ok
