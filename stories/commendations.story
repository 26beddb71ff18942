# Khen thưởng, hội thi, thăm hỏi; chương trình kiểm tra, giám sát năm.
use base.story

2022-12-20 commend by=KHOI form=giay_khen units=DB-1 people="Lò Văn An","Bùi Thị Lan" merit="Hoàn thành tốt nhiệm vụ năm 2022" basis=1-QĐ/ĐUK => ok
2022-12-20 commend by=KHOI form=giay_khen basis=2-QĐ/ĐUK => refused book.no_one "chưa ghi tập thể hay cá nhân nào"
2022-12-31 figure commendations unit=KHOI from=2022-01-01 to=2022-12-31 => 2
2022-12-31 figure commendations unit=DB-1 from=2022-01-01 to=2022-12-31 where.praise=giay_khen => 1
2022-12-31 figure commendations_units unit=KHOI from=2022-01-01 to=2022-12-31 => 1

2022-05-19 hold_contest unit=KHOI kind=hoi_thi title="Tìm hiểu Điều lệ Đảng" participants=320 first_day=2022-05-01 basis=3-KH/ĐUK => ok
2022-05-19 hold_contest unit=KHOI kind=hoi_thi title="Tìm hiểu Điều lệ Đảng" first_day=2022-05-20 basis=3-KH/ĐUK => refused book.begins_after_end "ngày bắt đầu sau ngày kết thúc"
2022-12-31 figure events_held unit=KHOI from=2022-01-01 to=2022-12-31 where.contest=hoi_thi => 1
2022-12-31 figure event_participants unit=KHOI from=2022-01-01 to=2022-12-31 => 320

2022-07-27 make_visit unit=KHOI kind=gia_dinh_chinh_sach visited=12 worth=12000000 occasion="Ngày Thương binh - Liệt sĩ" basis=4-KH/ĐUK => ok
2022-07-27 make_visit unit=KHOI kind=gia_dinh_chinh_sach visited=0 basis=4-KH/ĐUK => refused book.no_one "số được thăm phải lớn hơn 0"
2022-12-31 figure visits_made unit=KHOI from=2022-01-01 to=2022-12-31 => 1

# Mỗi chi bộ thông qua chương trình kiểm tra, giám sát đầu năm; năm nay hoặc năm sau.
2022-01-05 plan_oversight unit=CB-2 year=2022 activity=giam_sat by=chi_bo ground=chuyen_de subject="Thực hiện nêu gương" members_count=2 basis=5-CTr/CB => ok
2022-01-05 plan_oversight unit=CB-2 year=2021 activity=giam_sat by=chi_bo subject="Thực hiện nêu gương" members_count=2 basis=5-CTr/CB => refused book.plan_year "năm nay hoặc năm sau"
2022-01-05 plan_oversight unit=CB-2 year=2022 activity=giam_sat by=chi_bo subject="Thực hiện nêu gương" basis=5-CTr/CB => refused book.no_one "ít nhất một tổ chức hoặc đảng viên"
2022-12-31 figure oversight_planned unit=KHOI from=2022-01-01 to=2022-12-31 => 1
2022-12-31 figure oversight_planned_subjects unit=KHOI from=2022-01-01 to=2022-12-31 where.activity=giam_sat => 2
