# Xếp loại: hoàn thành xuất sắc không quá 20% số hoàn thành tốt.
use base.story

2021-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac,CB-2:hoan_thanh_tot basis=90-QĐ/ĐUK => refused grade.excellent_max_percent_of_good "1 hoàn thành xuất sắc, vượt 20% của 1 hoàn thành tốt (tối đa 0)"
2021-12-31 grade_units grades=DB-1:hoan_thanh_tot,CB-2:hoan_thanh basis=90-QĐ/ĐUK => ok
2021-12-31 figure org_grade_count unit=KHOI from=2021-01-01 to=2021-12-31 where.grade=hoan_thanh_tot => 1
2021-12-31 figure org_grade_count unit=KHOI from=2021-01-01 to=2021-12-31 where.grade=duoc_danh_gia => 2
2021-12-31 figure org_grade_share unit=KHOI from=2021-01-01 to=2021-12-31 where.grade=hoan_thanh_tot => 50%

# Bốn tốt chưa được một xuất sắc; năm tốt thì được.
2021-12-31 grade_members grades="Lò Văn An":hoan_thanh_xuat_sac,"Quàng Thị Bình":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh_tot,"Vũ Thị Dung":hoan_thanh_tot,"Nguyễn Văn Đức":hoan_thanh_tot basis=5-BC/ĐU => refused grade.excellent_max_percent_of_good "(tối đa 0)"
2021-12-31 grade_members grades="Lò Văn An":hoan_thanh_xuat_sac,"Quàng Thị Bình":hoan_thanh_tot,"Hà Văn Cường":hoan_thanh_tot,"Vũ Thị Dung":hoan_thanh_tot,"Nguyễn Văn Đức":hoan_thanh_tot,"Trần Thị Giang":hoan_thanh_tot,"Phạm Văn Hải":khong_hoan_thanh basis=5-BC/ĐU => ok
2021-12-31 figure member_grade_count unit=DB-1 from=2021-01-01 to=2021-12-31 where.grade=hoan_thanh_xuat_sac => 1
2021-12-31 figure member_grade_count unit=KHOI from=2021-01-01 to=2021-12-31 where.grade=hoan_thanh_tot_tro_len => 6

# Năm 2024 và 2025 chưa đối chiếu văn bản nên chỉ nhắc; trước 18/10/2019 chưa có quy định trong bộ.
2024-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac,CB-2:hoan_thanh_tot basis=91-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "vượt 20%"
2025-12-31 grade_units grades=DB-1:hoan_thanh_xuat_sac,CB-2:hoan_thanh_tot basis=92-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "vượt 20%"
2015-12-31 grade_units grades=DB-1:trong_sach_vung_manh,CB-2:hoan_thanh_tot basis=80-QĐ/ĐUK => finds grade.excellent_max_percent_of_good "chưa đối chiếu văn bản gốc"

2021-12-31 grade_units grades=DB-1:tot basis=90-QĐ/ĐUK => wrong grades[0].grade
