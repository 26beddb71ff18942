# Đình chỉ: 90 ngày, gia hạn một lần không quá 30 ngày (21-QĐ/TW, chưa thấy toàn văn nên chỉ nhắc).
use base.story

2026-05-04 suspend person="Hà Văn Cường" scope=sinh_hoat basis=12-QĐ/UBKT => ok
2026-05-03 figure members_suspended unit=KHOI => 0
2026-05-04 figure members_suspended unit=KHOI => 1
2026-05-04 figure members_total unit=KHOI => 12
2026-05-05 suspend person="Hà Văn Cường" scope=sinh_hoat basis=13-QĐ/UBKT => refused book.suspended_already "từ ngày 4/5/2026"
# Từ 4/5/2026 đủ 90 ngày là 2/8/2026.
2026-05-04 suspend person="Quàng Thị Bình" scope=sinh_hoat until=2026-08-03 basis=12-QĐ/UBKT => finds discipline.suspension_days "91 ngày, tối đa 90 ngày"
2026-05-04 suspend person="Vũ Thị Dung" scope=sinh_hoat until=2026-08-02 basis=12-QĐ/UBKT => ok
2026-05-04 suspend person="Trần Thị Giang" scope=sinh_hoat until=2026-05-04 basis=12-QĐ/UBKT => refused book.until_early
# Gia hạn 30 ngày kể từ hạn cũ.
2026-08-01 extend_suspension person="Hà Văn Cường" scope=sinh_hoat until=2026-09-02 basis=20-QĐ/UBKT => finds discipline.suspension_extension_days "gia hạn 31 ngày kể từ 2/8/2026, tối đa 30 ngày"
2026-08-01 extend_suspension person="Vũ Thị Dung" scope=sinh_hoat until=2026-09-01 basis=20-QĐ/UBKT => ok
2026-08-15 extend_suspension person="Vũ Thị Dung" scope=sinh_hoat basis=21-QĐ/UBKT => finds discipline.suspension_extensions_max "đã gia hạn 1 lần"
2026-08-15 extend_suspension person="Quàng Thị Bình" scope=cap_uy basis=21-QĐ/UBKT => refused book.not_suspended
2026-08-15 extend_suspension person="Quàng Thị Bình" scope=sinh_hoat until=2026-08-03 basis=21-QĐ/UBKT => refused book.until_early
# Cho trở lại.
2026-09-01 lift_suspension person="Vũ Thị Dung" scope=sinh_hoat basis=25-QĐ/UBKT => ok
2026-08-31 figure members_suspended unit=KHOI => 3
2026-09-01 figure members_suspended unit=KHOI => 2
2026-09-02 lift_suspension person="Vũ Thị Dung" scope=sinh_hoat basis=25-QĐ/UBKT => refused book.not_suspended
# Đình chỉ cấp ủy là việc khác với đình chỉ sinh hoạt.
2026-09-10 suspend person="Vũ Thị Dung" scope=cap_uy basis=26-QĐ/UBKT => finds book.no_post "không ghi Vũ Thị Dung giữ chức vụ"
2026-09-10 figure members_suspended unit=KHOI => 2
2026-09-10 figure members_suspended unit=KHOI where.scope=cap_uy => 1
2026-09-10 suspend person="Vũ Thị Dung" scope=luong basis=26-QĐ/UBKT => wrong scope
2026-09-10 suspend person="Người Lạ" scope=cap_uy basis=26-QĐ/UBKT => wrong person
# Bị khai trừ thì việc đình chỉ hết.
2026-10-01 leave person="Hà Văn Cường" unit=CB-1A reason=khai_tru basis=30-QĐ/UBKT => ok
2026-10-01 figure members_suspended unit=KHOI => 1
