# Ra khỏi danh sách: từ trần, xóa tên, khai trừ, xin ra.
use base.story

2016-02-10 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2016-02-09 figure members_total unit=KHOI => 12
2016-02-10 figure members_total unit=KHOI => 11

2016-05-05 leave person="Hà Văn Cường" unit=CB-1A reason=khai_tru basis=30-QĐ/ĐUK => ok
2016-06-06 leave person="Phạm Văn Hải" unit=CB-1B reason=xoa_ten basis=31-QĐ/ĐUK => finds unit.min_official_members_kept "“Chi bộ Kế hoạch Sở Một” chỉ còn 2 đảng viên chính thức"
2016-12-31 figure removals unit=KHOI from=2016-01-01 to=2016-12-31 => 2
2016-12-31 figure removals unit=KHOI from=2016-01-01 to=2016-12-31 where.reason=khai_tru => 1
2016-12-31 figure members_total unit=KHOI => 9

2016-06-07 leave person="Lê Văn Khánh" unit=CB-2 reason=xoa_ten basis=32-QĐ/ĐUK => refused book.not_member "đã ra khỏi danh sách ngày 10/2/2016"
2016-06-07 leave person="Bùi Thị Lan" unit=CB-2 reason=nghi_huu => wrong reason
