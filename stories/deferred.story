# Tạm hoãn xem xét kỷ luật (khoản 4.13, chưa đối chiếu nên chỉ nhắc); thời hiệu không tính thời gian ấy; thông báo của cơ quan.
use base.story

2018-03-01 defer_discipline person="Vũ Thị Dung" cause=nghi_thai_san until=2018-02-28 basis=bien_ban => refused book.until_early
2018-03-01 defer_discipline person="Vũ Thị Dung" cause=nghi_thai_san until=2018-08-31 basis=bien_ban => ok
2018-02-28 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach basis=1-QĐ/ĐUK => without discipline.not_while_deferred
2018-03-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach basis=2-QĐ/ĐUK => finds discipline.not_while_deferred "Vũ Thị Dung đang được tạm hoãn"
2018-08-31 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach basis=3-QĐ/ĐUK => finds discipline.not_while_deferred
2018-09-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach basis=4-QĐ/ĐUK => without discipline.not_while_deferred

# Thời hiệu 5 năm của vi phạm ngày 1/3/2014 hết ngày 1/3/2019, cộng 184 ngày tạm hoãn.
2019-09-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach violated=2014-03-01 basis=5-QĐ/ĐUK => ok
2019-09-02 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach violated=2014-03-01 basis=6-QĐ/ĐUK => refused discipline.limitation_reprimand_years "hết ngày 1/9/2019"
# Tạm hoãn xong trước khi vi phạm thì không cộng.
2023-09-01 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach violated=2018-09-01 basis=7-QĐ/ĐUK => ok
2023-09-02 discipline_member person="Vũ Thị Dung" by=KHOI form=khien_trach violated=2018-09-01 basis=8-QĐ/ĐUK => finds discipline.limitation_reprimand_years

# Chưa biết đến ngày nào: kéo dài cho đến khi ghi ngày.
2018-05-01 defer_discipline person="Bùi Thị Lan" cause=benh_hiem_ngheo basis=bien_ban => ok
2020-05-01 discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=9-QĐ/ĐUK => finds discipline.not_while_deferred
2020-06-01 defer_discipline person="Bùi Thị Lan" cause=benh_hiem_ngheo until=2020-06-30 basis=bien_ban => ok
2020-06-30 discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=10-QĐ/ĐUK => finds discipline.not_while_deferred
2020-07-01 discipline_member person="Bùi Thị Lan" by=KHOI form=khien_trach basis=11-QĐ/ĐUK => without discipline.not_while_deferred

# Cơ quan kỷ luật đảng viên thì báo tổ chức đảng trong 5 ngày: từ 30/5/2025 (khoản 4.12).
2025-06-10 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2025-06-11 basis=bao_cao => refused book.received_before
2025-06-16 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2025-06-11 basis=bao_cao => ok
2025-06-17 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2025-06-11 basis=bao_cao => finds discipline.inform_days "6 ngày sau mới thông báo, phải báo tổ chức đảng trong 5 ngày"
2025-06-17 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2025-05-29 basis=bao_cao => ok
2026-04-30 receive_notice person="Đỗ Văn Minh" body="Sở Hai" measure="Khiển trách" decided=2026-04-11 basis=bao_cao => finds discipline.inform_days "chưa đối chiếu văn bản gốc"
