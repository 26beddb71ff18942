# Tài liệu gửi trước ít nhất 1 ngày (R6.2, từ 28/10/2025): gửi ngay ngày họp hoặc sau đó là muộn, gửi hôm trước thì không.
use base.story

2025-10-27 hold_meeting unit=CB-2 kind=thuong_ky_chuyen_de minutes=120 papers_day=2025-10-27 basis=bien_ban => ok
2025-10-31 due meetings unit=KHOI => due 0
2025-11-10 hold_meeting unit=CB-2 kind=thuong_ky_chuyen_de minutes=120 papers_day=2025-11-09 basis=bien_ban => ok
2025-11-10 due meetings unit=KHOI => due 0
2025-12-10 hold_meeting unit=CB-2 kind=thuong_ky_chuyen_de minutes=120 papers_day=2025-12-10 basis=bien_ban => finds meeting.papers_days "gửi trước 0 ngày"
2025-12-09 due meetings unit=KHOI => due 1 "tháng 12/2025"
2025-12-10 due meetings unit=KHOI => due 1 "Tài liệu buổi sinh hoạt ngày 10/12/2025 của “Chi bộ Trường Hai” gửi ngay ngày họp, cần gửi trước ít nhất 1 ngày." "Chi bộ Trường Hai; không hạn"
2025-12-11 due meetings unit=KHOI ack="Họp đột xuất" => due 1
2025-12-12 due meetings unit=KHOI => due 0
2025-12-12 hold_meeting unit=CB-2 kind=chuyen_de minutes=90 papers_day=2025-12-14 basis=bien_ban => finds meeting.papers_days "tài liệu gửi sau buổi sinh hoạt 2 ngày"
2025-12-12 due meetings unit=KHOI => due 1 "gửi sau đó 2 ngày"
