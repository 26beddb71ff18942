# Những việc làm người và tổ chức không còn ở đâu, hoặc lẫn vào nhau, thì không ghi được.
use base.story

# Đổi mã thành mã đang dùng.
2015-06-20 rename unit=CB-1A code=CB-1B name="Chi bộ X" basis=1-QĐ/ĐU => refused book.code_taken "mã “CB-1B” đang do tổ chức khác dùng"
2015-06-20 rename unit=CB-1A code=CB-1A name="Chi bộ X" basis=1-QĐ/ĐU => ok
2015-06-21 rename unit=CB-1A code=CB-1X name="Chi bộ X" basis=2-QĐ/ĐU => ok

# Hủy việc thành lập khi còn người và việc ghi vào tổ chức ấy.
2024-01-07 annul entry=4 reason="nhầm" => refused book.unit_in_use "“Chi bộ Kế hoạch Sở Một” còn 3 mục khác ghi vào (10, 11, 12)"
2024-01-07 found unit=CB-9 code=CB-9 name="Chi bộ Chín" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2024-01-08 annul entry=20 reason="nhầm" => ok
2024-12-31 figure members_total unit=KHOI => 12

# Hai đơn nhận cùng ngày: ghi nhận đơn này không che đơn kia.
2024-02-01 receive_petition unit=KHOI number=01 kind=khieu_nai_ky_luat basis=bien_ban => recorded
2024-02-01 receive_petition unit=KHOI number=02 kind=khieu_nai_ky_luat basis=bien_ban => recorded
2024-06-05 due clocks unit=KHOI => due 2 "Đơn “01”" "Đơn “02”"
2024-06-05 due clocks unit=KHOI ack="đang giải quyết" => due 2
2024-02-01 receive_petition unit=KHOI number=03 kind=khieu_nai_ky_luat basis=bien_ban => recorded
2024-06-06 due clocks unit=KHOI => due 1 "Đơn “03”"

# Xếp loại một người hai lần trong một danh sách.
2023-12-20 grade_members grades="Lò Văn An:hoan_thanh","Lò Văn An:hoan_thanh_tot" basis=5-QĐ/ĐUK => refused book.graded_twice "Lò Văn An được xếp loại hai lần"
2023-12-20 grade_units grades=DB-1:hoan_thanh,DB-1:hoan_thanh_tot basis=6-QĐ/ĐUK => refused book.graded_twice

# Một người không vừa là Bí thư vừa là Phó Bí thư.
2023-06-10 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Lò Văn An":pho_bi_thu basis=7-NQ/ĐH => refused book.secretary_and_deputy

# Thời hạn kể từ ngày nào thì dẫn quy định của ngày ấy.
2025-01-05 leave person="Đỗ Văn Minh" unit=CB-2 reason=tu_tran basis=phieu_bao => recorded
2026-06-01 due registers unit=CB-2 => due 3 "01-HD/TW, ngày 28/9/2021" "hồ sơ đến ngày 31/12/2025"

# Tổ chức đã kết thúc không thu đảng phí của tháng sau đó.
2025-02-10 found unit=CB-10 code=CB-10 name="Chi bộ Mười" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2025-03-01 end unit=CB-10 basis=140-QĐ/ĐUK => ok
2025-04-05 pay_dues unit=CB-10 month=03/2025 lines="Bùi Thị Lan":10000 basis=danh_sach => refused book.unit_ended "kết thúc hoạt động ngày 1/3/2025"
2025-04-05 pay_dues unit=CB-10 month=02/2025 lines="Bùi Thị Lan":10000 basis=danh_sach => recorded

# Tổ đảng phải có tên, có người.
2025-05-01 form_group unit=CB-2 name="Tổ 1" head="Lê Văn Khánh" members=0 basis=1-NQ/CB => refused book.group_empty
