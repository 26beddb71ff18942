# Ngày cuối của một tổ chức: việc xảy ra trong ngày ấy vẫn tính ở nơi tổ chức đang đứng.
use base.story

# Giải thể CB-2: một người từ trần, một người chuyển ra ngoài, các người khác chuyển nội bộ, cùng ngày kết thúc.
2016-06-30 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2016-06-30 transfer person="Bùi Thị Lan" from=CB-2 to="ngoài:Đảng bộ thành phố" letter=2016-06-20 basis=giay_gioi_thieu => finds unit.min_official_members_kept
2016-06-30 transfer person="Đỗ Văn Minh" from=CB-2 to=CB-1A letter=2016-06-20 basis=giay_gioi_thieu => finds unit.min_official_members_kept
2016-06-30 transfer person="Hoàng Thị Nga" from=CB-2 to=CB-1A letter=2016-06-20 basis=giay_gioi_thieu => finds unit.min_official_members_kept
2016-06-30 transfer person="Cà Văn Ơn" from=CB-2 to=CB-1B letter=2016-06-20 basis=giay_gioi_thieu => finds unit.min_official_members_kept
2016-06-30 end unit=CB-2 basis=30-QĐ/ĐUK => ok

2016-06-29 figure members_total unit=KHOI => 12
2016-06-30 figure members_total unit=KHOI => 10
2016-12-31 figure deaths unit=KHOI from=2016-01-01 to=2016-12-31 => 1
2016-12-31 figure deaths unit=KHOI from=2016-01-01 to=2016-12-31 where.org_type=chi_bo_co_so => 1
2016-12-31 figure transfers unit=KHOI from=2016-01-01 to=2016-12-31 where.direction=out => 1
2016-12-31 figure transfers unit=KHOI from=2016-01-01 to=2016-12-31 where.direction=internal => 3
2016-12-31 figure transfers unit=KHOI from=2016-01-01 to=2016-12-31 where.direction=in => 0
2016-12-31 figure transfers unit=DB-1 from=2016-01-01 to=2016-12-31 where.direction=in => 3
2016-12-31 figure dissolved_orgs unit=KHOI from=2016-01-01 to=2016-12-31 => 1
2016-06-30 figure dissolved_orgs unit=KHOI from=2016-06-30 to=2016-06-30 => 1
2016-12-31 figure dissolved_orgs unit=KHOI from=2016-07-01 to=2016-12-31 => 0

# Vào sổ và chuyển đi cùng ngày: lúc mới biết việc đầu thì tính chắc chắn một người.
2017-01-01 enrol person="Lò Thị Hặc" unit=CB-1A status=chinh_thuc basis=mo_so => ok
2017-01-01 transfer person="Lò Thị Hặc" from=CB-1A to=CB-1B letter=2016-12-25 basis=giay_gioi_thieu => ok
2017-01-01 figure members_total unit=CB-1A known=24 => 7
2017-01-01 figure members_total unit=CB-1A => 6
