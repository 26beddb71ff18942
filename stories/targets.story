# Chỉ tiêu giao xuống tổ chức trực thuộc, tiến độ tính từ số liệu, nhiệm vụ và minh chứng.
use base.story

2015-08-03 open_term unit=KHOI ordinal=9 first_year=2015 last_year=2020 basis=1-NQ/ĐH => ok
2015-08-03 set_target unit=KHOI kind=chi_tieu title="Kết nạp đảng viên" indicator=admissions amount=6 basis=1-NQ/ĐH => ok
2017-01-03 set_target unit=KHOI kind=chi_tieu title="Kết nạp đảng viên" indicator=admissions amount=4 year=2017 basis=2-KH/ĐUK => ok
2017-01-03 set_target unit=KHOI kind=chi_tieu title="Ban hành sổ tay" indicator=so_tay amount=1 year=2017 basis=2-KH/ĐUK => finds book.no_figure "sổ không có số liệu “so_tay”"

# Giao xuống: nơi giao phải là cấp trên và đã đề ra; chỉ tiêu không là nguồn của chính nó.
2017-01-04 set_target unit=CB-2 kind=chi_tieu title="Kết nạp đảng viên" indicator=admissions amount=1 year=2017 from_unit=CB-2 basis=3-KH/CB => refused book.own_source "không thể là nguồn của chính nó"
2017-01-04 set_target unit=CB-2 kind=chi_tieu title="Kết nạp đảng viên" indicator=admissions amount=1 year=2017 from_unit=DB-1 basis=3-KH/CB => refused book.not_under "không trực thuộc “Đảng bộ Sở Một”"
2017-01-04 set_target unit=CB-2 kind=chi_tieu title="Kết nạp" indicator=admissions amount=1 year=2017 from_unit=KHOI basis=3-KH/CB => refused book.no_target "“Đảng bộ Khối” chưa đề ra chỉ tiêu “Kết nạp”"
2017-01-04 set_target unit=CB-2 kind=chi_tieu title="Kết nạp" indicator=admissions amount=1 year=2017 from_unit=KHOI from_title="Kết nạp đảng viên" basis=3-KH/CB => ok
2017-01-05 set_target unit=DB-1 kind=chi_tieu title="Kết nạp đảng viên" indicator=admissions amount=2 year=2017 from_unit=KHOI basis=4-KH/ĐU => ok

# Tiến độ: đạt bao nhiêu, mỗi tháng còn lại cần bao nhiêu, đã giao xuống bao nhiêu.
2017-05-02 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1990-02-02 ceremony=2017-05-19 basis=12-QĐ/ĐUK => ok
2017-05-01 progress unit=KHOI title="Kết nạp đảng viên" year=2017 => 0/4 0% pace 1 shared 3
2017-05-02 progress unit=KHOI title="Kết nạp đảng viên" year=2017 => 1/4 25% pace 1 shared 3
2017-12-31 progress unit=KHOI title="Kết nạp đảng viên" year=2017 => 1/4 25% pace 3 shared 3
2017-12-31 progress unit=CB-2 title="Kết nạp" year=2017 => 1/1 100% pace 0
2018-01-01 progress unit=CB-2 title="Kết nạp" year=2017 => none
2018-01-01 progress unit=KHOI title="Kết nạp đảng viên" => 1/6 16,67% pace 1
2017-06-01 progress unit=KHOI title="Ban hành sổ tay" year=2017 => unknown

# Nhiệm vụ: hạn, hoàn thành đúng hạn hay quá hạn, minh chứng.
2017-02-01 set_task unit=CB-2 title="Rà soát nguồn kết nạp" programme="Chương trình công tác 2017" target="Kết nạp" due=2017-03-31 basis=5-KH/CB => ok
2017-02-01 set_task unit=CB-2 title="Rà soát nguồn kết nạp" due=2017-03-31 basis=5-KH/CB => refused book.task_open "đang giao cho tổ chức này"
2017-02-01 set_task unit=CB-2 title="Mở lớp" due=2017-01-31 basis=5-KH/CB => refused book.due_before "hạn hoàn thành trước ngày giao"
2017-02-01 set_task unit=CB-2 title="Mở lớp" target="Mở lớp" due=2017-05-31 basis=5-KH/CB => refused book.no_target "chưa đề ra chỉ tiêu “Mở lớp”"
2017-02-02 set_task unit=CB-2 title="Mở lớp" due=2017-05-31 basis=6-KH/CB => ok
2017-02-02 figure tasks_open unit=KHOI => 2
2017-03-31 finish_task unit=CB-2 title="Rà soát nguồn kết nạp" basis=7-BC/CB => finds book.no_evidence "chưa có minh chứng"
2017-03-31 figure tasks_open unit=KHOI => 1
2017-06-01 finish_task unit=CB-2 title="Mở lớp" evidence=8-BC/CB basis=8-BC/CB => ok
2017-06-01 finish_task unit=CB-2 title="Mở lớp" evidence=8-BC/CB basis=8-BC/CB => refused book.no_task "không có nhiệm vụ nào đang giao tên “Mở lớp”"
2017-12-31 figure tasks_done unit=KHOI from=2017-01-01 to=2017-12-31 => 2
2017-12-31 figure tasks_done unit=KHOI from=2017-01-01 to=2017-12-31 where.in_time=dung_han => 1
2017-12-31 figure tasks_done unit=KHOI from=2017-01-01 to=2017-12-31 where.in_time=qua_han => 1

# Tổ chức kết thúc mà còn nhiệm vụ chưa xong: nhắc đến khi ghi hoàn thành.
2018-01-05 found unit=CB-9 code=CB-9 name="Chi bộ Chín" kind=chi_bo_truc_thuoc parent=DB-1 basis=mo_so => ok
2018-01-06 set_task unit=CB-9 title="Bàn giao hồ sơ" due=2018-03-31 basis=6-KH/ĐU => ok
2018-01-06 set_task unit=CB-9 title="Bàn giao con dấu" due=2018-03-31 basis=6-KH/ĐU => ok
2018-01-20 finish_task unit=CB-9 title="Bàn giao con dấu" evidence="Biên bản" basis=bien_ban => ok
2018-01-31 due decisions unit=KHOI => due 0
2018-02-01 end unit=CB-9 basis=140-QĐ/ĐUK => ok
2018-02-01 due decisions unit=KHOI => due 1 "“Chi bộ Chín” đã kết thúc hoạt động mà còn 0 đảng viên, 0 chức vụ, 1 nhiệm vụ"
2018-02-02 set_task unit=DB-1 title="Bàn giao hồ sơ" due=2018-03-31 basis=7-KH/ĐU => ok
2018-02-02 due decisions unit=KHOI => due 0
2018-02-01 due decisions unit=KHOI => due 1
