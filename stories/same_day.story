# Hai văn bản cùng một ngày: văn bản ghi sau đứng sau; số cuối ngày là số sau cả hai.
use base.story

# Mục 18, 19: đi rồi về trong một ngày.
2015-03-02 transfer person="Lò Văn An" from=CB-1A to=CB-1B letter=2015-03-01 basis=giay_gioi_thieu => ok
2015-03-02 transfer person="Lò Văn An" from=CB-1B to=CB-2 letter=2015-03-02 basis=giay_gioi_thieu => ok
2015-03-01 figure members_total unit=CB-1A => 4
2015-03-02 figure members_total unit=CB-1A => 3
2015-03-02 figure members_total unit=CB-1B => 3
2015-03-02 figure members_total unit=CB-2 => 6
2015-03-02 figure members_total unit=KHOI => 12

# Hủy văn bản thứ nhất: văn bản thứ hai chuyển người không còn ở nơi đi, được nêu ra.
2015-03-03 annul entry=18 reason="nhầm người" => finds again:book
2015-03-02 figure members_total unit=KHOI => 12

# Mục 21, 22: hai lần đổi tên một ngày, rồi một tổ chức ở dưới thành lập cùng ngày với cấp trên của nó.
2016-01-04 rename unit=CB-2 name="Chi bộ Trường Hai A" basis=1-QĐ/ĐUK => ok
2016-01-04 rename unit=CB-2 name="Chi bộ Trường Hai B" basis=2-QĐ/ĐUK => ok
2016-05-05 found unit=DB-9 code=DB-9 name="Đảng bộ Chín" kind=dang_bo_cap_tren_co_so parent=KHOI basis=3-QĐ/ĐUK => finds unit.types_under
2016-05-05 move unit=CB-2 to=DB-9 basis=4-QĐ/ĐUK => ok
2016-05-04 figure grassroots_orgs unit=KHOI => 2
2016-05-05 figure members_total unit=DB-9 => 6
