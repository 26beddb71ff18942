# Văn bản: số, chờ số, trùng số trong một nhiệm kỳ; bổ sung căn cứ; gửi văn bản.
use base.story

# Chờ số thì ghi được, được nhắc cho tới khi bổ sung căn cứ (mục 18).
2022-03-10 transfer person="Lò Văn An" from=CB-1A to="ngoài:Đảng bộ phường A" basis=cho_so => finds book.number_pending "chờ số"
2022-04-01 supplement entry=18 basis=sua_so => refused book.nothing_supplied "chưa ghi điều gì để bổ sung"
2022-04-01 supplement entry=99 number=15-QĐ/ĐUK basis=sua_so => refused book.no_entry "không có mục 99"
2022-04-01 supplement entry=18 number=15-QĐ/ĐUK issued=2022-03-10 basis=sua_so => ok
2022-12-31 figure members_total unit=KHOI => 11

# Cùng số, cùng ngày là một văn bản cho nhiều người; cùng số khác ngày là trùng số.
2022-05-10 change_profile person="Vũ Thị Dung" profile.theory=trung_cap basis=31-QĐ/ĐUK => ok
2022-05-10 change_profile person="Hà Văn Cường" profile.theory=trung_cap basis=31-QĐ/ĐUK => ok
2022-06-10 change_profile person="Quàng Thị Bình" profile.theory=trung_cap basis=31-QĐ/ĐUK => finds book.number_double "đã dùng cho văn bản ngày 10/5/2022"
2022-06-11 change_profile person="Trần Thị Giang" profile.theory=trung_cap basis=15-QĐ/ĐUK => finds book.number_double "đã dùng cho văn bản ngày 10/3/2022"
2022-06-12 supplement entry=20 number=32-QĐ/ĐUK basis=sua_so => refused book.has_number "đã có số 31-QĐ/ĐUK"

# Gửi văn bản: không trước ngày ký, phải có nơi nhận.
2022-05-09 send_paper entry=20 to=CB-2 basis=sua_so => refused book.sent_before_issue "không thể gửi trước ngày đó"
2022-05-10 send_paper entry=20 basis=sua_so => refused book.sent_to_nobody "chưa ghi nơi nhận"
2022-05-10 send_paper entry=20 to=CB-2,CB-1A basis=sua_so => ok
2022-05-10 send_paper entry=77 to=CB-2 basis=sua_so => refused book.no_entry "không có mục 77"

# Cùng ký hiệu, lúc ghi tổ chức ban hành lúc không: một dãy số khi chỉ một tổ chức dùng ký hiệu ấy.
2023-01-10 change_profile person="Vũ Thị Dung" profile.theory=cao_cap basis=01-TB/ĐUK paper=thong_bao issued_by=KHOI => recorded
2023-01-11 change_profile person="Hà Văn Cường" profile.theory=cao_cap basis=02-TB/ĐUK paper=thong_bao => recorded
2023-01-12 change_profile person="Hà Văn Cường" profile.theory=trung_cap basis=03-TB/ĐUK paper=thong_bao issued_by=KHOI => recorded
2023-01-12 due decisions unit=KHOI => due 2 "QĐ của “Đảng bộ Khối” trùng số trong một nhiệm kỳ: 15, 31" "thiếu số: 16–30"
