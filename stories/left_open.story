# Tổ chức kết thúc hoạt động: quần chúng ưu tú, người sinh hoạt tạm thời, giấy giới thiệu, đơn thư, chức vụ, đoàn thể đều có nơi tiếp tục.
use base.story

2016-01-05 list_candidate person="Mạc Thị Én" unit=CB-1B profile.born=1990-02-02 helper="Nguyễn Văn Đức" basis=bien_ban => recorded
2016-01-10 send_temporarily person="Hà Văn Cường" from=CB-1A to=CB-1B until=2016-10-09 purpose=cong_tac basis=giay_gioi_thieu => ok
2016-02-20 release person="Vũ Thị Dung" from=CB-1A to=CB-1B basis=giay_gioi_thieu => ok
2016-02-01 receive_petition unit=CB-1B number=01/2016 kind=to_cao due=2016-06-20 basis=phieu_bao => ok
2016-02-02 receive_petition unit=DB-1 number=01/2016 kind=kien_nghi_phan_anh basis=phieu_bao => ok

# Hai nơi nhận, không nói ai theo nơi nào: chưa ban hành được.
2016-03-01 reorganize kind=chia_tach sources=CB-1B targets=CB-1A,CB-2 ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-2 basis=10-QĐ/ĐU => refused book.followers_left "còn 2 người" "Mạc Thị Én"
2016-03-01 reorganize kind=chia_tach sources=CB-1B targets=CB-1A,CB-2 ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-2 followers="Mạc Thị Én":CB-2 basis=10-QĐ/ĐU => refused book.followers_left "còn 1 người" "Hà Văn Cường"
2016-03-01 reorganize kind=chia_tach sources=CB-1B targets=CB-1A,CB-2 ends=CB-1B people="Nguyễn Văn Đức":CB-1A,"Trần Thị Giang":CB-1A,"Phạm Văn Hải":CB-2 followers="Mạc Thị Én":CB-2,"Hà Văn Cường":CB-2 basis=10-QĐ/ĐU => finds book.letters_left "giấy giới thiệu của Vũ Thị Dung gửi “Chi bộ Kế hoạch Sở Một”"
2016-03-01 figure candidates unit=KHOI => 1
2016-03-01 figure candidates unit=CB-2 => 1
2016-03-01 figure members_guests unit=CB-2 => 1
2016-03-01 figure members_away unit=CB-1A => 1
2016-03-01 figure members_total unit=KHOI => 12

# Đơn của chi bộ kết thúc: không có một nơi kế tục thì cấp trên giải quyết tiếp, hạn vẫn chạy, không vào sổ lần thứ hai.
2016-02-29 figure petitions_open unit=CB-1B => 1
2016-03-01 figure petitions_open unit=DB-1 => 2
2016-03-01 figure petitions_open unit=KHOI => 2
2016-12-31 figure petitions_received unit=KHOI from=2016-01-01 to=2016-12-31 => 2
2016-06-10 due clocks unit=DB-1 => due 1 "Đơn “01/2016 (Chi bộ Kế hoạch Sở Một)” nhận ngày 1/2/2016 giải quyết chậm nhất ngày 20/6/2016"
2016-06-20 settle_petition unit=DB-1 number="01/2016 (Chi bộ Kế hoạch Sở Một)" outcome=luu basis=2-TB/ĐU => ok
2016-06-20 figure petitions_open unit=DB-1 => 1

# Kết thúc cả khối: chức vụ thôi theo, chỉ tiêu không còn nhịp độ, đoàn thể phải xếp.
2020-06-01 open_term unit=KHOI ordinal=7 first_year=2020 last_year=2025 basis=1-NQ/ĐUK => recorded
2020-06-01 appoint person="Lò Văn An" unit=KHOI post=bi_thu how=bau basis=2-NQ/ĐUK => recorded
2020-06-01 assign_watch person="Lò Văn An" units=CB-2 of=KHOI basis=3-QĐ/ĐUK => recorded
2025-01-02 set_target unit=KHOI kind=chi_tieu title="Kết nạp 60 đảng viên" indicator=admissions amount=60 year=2025 basis=1-NQ/ĐUK => recorded
2013-06-01 found_mass unit=DOAN code=DOAN name="Đoàn Khối" of=KHOI basis=mo_so => ok
2025-02-09 figure secretaries unit=KHOI => 1
2025-02-09 progress unit=KHOI title="Kết nạp 60 đảng viên" year=2025 => 0/60 0% pace 6
2025-02-10 found unit=UBND code=UBND name="Đảng bộ UBND tỉnh" kind=dang_bo_cap_tren_co_so basis=1533-QĐ/TU => recorded
2025-02-10 reorganize kind=ban_giao sources=KHOI targets=UBND ends=KHOI units=DB-1:UBND,CB-2:UBND basis=1534-QĐ/TU => finds book.mass_left "“Đoàn Khối” chưa được xếp về đâu"
2025-02-10 figure secretaries unit=UBND => 0
2025-02-10 figure mass_orgs unit=UBND => 0
2025-02-11 move unit=DOAN to=UBND basis=1536-QĐ/TU => recorded
2025-02-11 figure mass_orgs unit=UBND => 1
2025-02-10 followers unit=CB-2 of=KHOI => none
2025-02-10 progress unit=KHOI title="Kết nạp 60 đảng viên" year=2025 => 0/60 0% pace 0
2025-03-01 relieve person="Lò Văn An" unit=KHOI basis=3-QĐ/TU => refused book.no_post

# Danh sách của chi bộ đã kết thúc không giữ ai lại: ghi lùi vào danh sách ấy rồi đưa vào danh sách chi bộ khác được.
2016-02-15 list_candidate person="Lò Thị Mai" unit=CB-1B profile.born=1990-02-02 helper="Trần Thị Giang" basis=bien_ban => finds again:book.followers_left "Lò Thị Mai"
2016-04-01 list_candidate person="Lò Thị Mai" unit=CB-1A helper="Trần Thị Giang" basis=bien_ban => recorded
2016-04-01 figure candidates unit=CB-1A => 1
