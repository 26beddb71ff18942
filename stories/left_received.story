# Giấy giới thiệu đã tiếp nhận trong ngày thì không còn để lại; chức vụ nhận đúng ngày kết thúc thì thôi theo tổ chức.
use base.story

2015-02-20 release person="Lò Văn An" from=CB-1A to=CB-2 basis=giay_gioi_thieu => recorded
2015-03-01 receive person="Lò Văn An" unit=CB-2 basis=giay_gioi_thieu => recorded
2015-03-01 reorganize kind=chia_tach sources=CB-2 targets=CB-1A,CB-1B ends=CB-2 people="Lò Văn An":CB-1A,"Lê Văn Khánh":CB-1A,"Bùi Thị Lan":CB-1A,"Đỗ Văn Minh":CB-1B,"Hoàng Thị Nga":CB-1B,"Cà Văn Ơn":CB-1B basis=10-QĐ/ĐUK => without book.letters_left
2015-03-02 figure members_total unit=KHOI => 12
2025-02-10 appoint person="Lò Văn An" unit=KHOI post=bi_thu how=chi_dinh basis=11-QĐ/TU => recorded
2025-02-10 found unit=UBND code=UBND name="Đảng bộ UBND tỉnh" kind=dang_bo_cap_tren_co_so basis=1533-QĐ/TU => recorded
2025-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND ends=KHOI units=DB-1:UBND basis=1534-QĐ/TU => recorded
2025-03-01 relieve person="Lò Văn An" unit=KHOI basis=3-QĐ/TU => refused book.no_post
