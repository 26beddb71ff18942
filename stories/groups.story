# Tổ đảng của chi bộ: lập, có tổ trưởng và tổ phó là người của chi bộ, lập lại khi đổi tổ trưởng, giải thể.
use base.story

2022-02-28 figure party_groups unit=KHOI => 0
2022-03-01 form_group unit=DB-1 name="Tổ đảng số 1" head="Lê Văn Khánh" basis=1-NQ/CB => refused book.no_cell
2022-03-01 form_group unit=CB-2 name="Tổ đảng số 1" head="Lò Văn An" basis=1-NQ/CB => refused book.group_leader_elsewhere "Lò Văn An sinh hoạt tại “Chi bộ Văn phòng Sở Một”"
2022-03-01 form_group unit=CB-2 name="Tổ đảng số 1" head="Lê Văn Khánh" deputy="Lê Văn Khánh" basis=1-NQ/CB => refused book.group_led_twice
2022-03-01 form_group unit=CB-2 name="Tổ đảng số 1" head="Lê Văn Khánh" members=6 basis=1-NQ/CB => refused book.group_too_large "tổ đảng ghi 6 đảng viên, chi bộ chỉ có 5"
2022-03-01 form_group unit=CB-2 name="Tổ đảng số 1" head="Lê Văn Khánh" deputy="Bùi Thị Lan" members=5 basis=1-NQ/CB => ok
2022-03-01 form_group unit=CB-2 name="Tổ đảng số 2" head="Đỗ Văn Minh" basis=1-NQ/CB => ok
2022-02-28 figure party_groups unit=KHOI => 0
2022-03-01 figure party_groups unit=KHOI => 2
2022-03-01 figure party_groups unit=DB-1 => 0
2022-03-02 due committees unit=CB-2 => due 0

# Tổ trưởng chuyển đi: nhắc đến khi lập lại với tổ trưởng mới; lập lại không thành hai tổ.
2022-04-01 transfer person="Đỗ Văn Minh" from=CB-2 to=CB-1B basis=giay_gioi_thieu => recorded
2022-03-31 due committees unit=CB-2 => due 0
2022-04-01 due committees unit=CB-2 => due 1 "Tổ đảng “Tổ đảng số 2” của “Chi bộ Trường Hai” khuyết tổ trưởng: đ/c Đỗ Văn Minh"
2022-04-10 form_group unit=CB-2 name="Tổ đảng số 2" head="Hoàng Thị Nga" basis=2-NQ/CB => ok
2022-04-10 due committees unit=CB-2 => due 0
2022-04-10 figure party_groups unit=KHOI => 2

# Giải thể; kết thúc chi bộ thì các tổ cũng hết.
2022-05-01 dissolve_group unit=CB-2 name="Tổ đảng số 3" basis=3-NQ/CB => refused book.no_group "các tổ hiện có: Tổ đảng số 1; Tổ đảng số 2"
2022-05-01 dissolve_group unit=CB-2 name="Tổ đảng số 2" basis=3-NQ/CB => ok
2022-04-30 figure party_groups unit=KHOI => 2
2022-05-01 figure party_groups unit=KHOI => 1

# Chi bộ cơ sở trực thuộc đảng ủy được giao quyền cấp trên cơ sở phải có tổ đảng (khoản 1.8).
2018-01-01 delegate_power unit=DB-1 power=cap_tren_co_so basis=20-QĐ/TU => ok
2018-02-01 due thresholds unit=CB-1A => due 0
2018-02-02 retype unit=CB-1A kind=chi_bo_co_so basis=21-QĐ/ĐU => finds unit.base_cell_under_delegated_by_consent
2018-02-02 due thresholds unit=CB-1A => due 1 "trực thuộc đảng ủy được giao quyền cấp trên cơ sở mà chưa có tổ đảng" "29-QĐ/TW"
2018-02-03 form_group unit=CB-1A name="Tổ 1" head="Lò Văn An" basis=4-NQ/CB => ok
2018-02-03 due thresholds unit=CB-1A => due 0
2022-06-01 form_group unit=CB-2 name="Tổ đảng số 4" head="Lê Văn Khánh" basis=5-NQ/CB => finds book.group_head_twice
