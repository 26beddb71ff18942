# Cấp nào ban hành loại văn bản nào (khoản 8.8, chưa đối chiếu nên chỉ nhắc); văn bản dẫn quy định không còn hiệu lực.
use base.story

# Chi bộ không ban hành quy định, hướng dẫn, chỉ thị: từ 9/1/2026.
2026-01-08 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=01-HD/CB => without document.types_issued
2026-01-09 change_profile person="Bùi Thị Lan" profile.theory=cao_cap basis=02-HD/CB => finds document.types_issued "chi bộ không ban hành quy định, hướng dẫn, chỉ thị"
2026-01-08 set_target unit=CB-2 kind=chi_tieu title="Kết nạp 2" indicator=admissions amount=2 year=2026 basis=03-QĐ/CB paper=quy_dinh => without document.types_issued
2026-01-09 set_target unit=CB-2 kind=chi_tieu title="Kết nạp 3" indicator=admissions amount=3 year=2026 basis=04-QĐ/CB paper=quy_dinh => finds document.types_issued "399-QĐ/TW"
2026-01-10 set_target unit=CB-2 kind=chi_tieu title="Kết nạp 4" indicator=admissions amount=4 year=2026 basis=05-QĐ/CB => without document.types_issued

# Đảng ủy cơ sở không ban hành chỉ thị, thông tri; không rõ cấp nào ký “ĐU” thì không xét.
2026-01-08 set_target unit=DB-1 kind=chi_tieu title="Kết nạp 2" indicator=admissions amount=2 year=2026 basis=01-CT/ĐU issued_by=DB-1 => without document.types_issued
2026-01-09 set_target unit=DB-1 kind=chi_tieu title="Kết nạp 3" indicator=admissions amount=3 year=2026 basis=02-CT/ĐU issued_by=DB-1 => finds document.types_issued "đảng ủy cơ sở không ban hành chỉ thị, thông tri"
2026-01-10 set_target unit=DB-1 kind=chi_tieu title="Kết nạp 4" indicator=admissions amount=4 year=2026 basis=03-CT/ĐU => without document.types_issued
2026-01-10 set_target unit=KHOI kind=chi_tieu title="Kết nạp 5" indicator=admissions amount=5 year=2026 basis=03-CT/ĐUK issued_by=KHOI => without document.types_issued

# Trang việc đến hạn nhắc trong 12 tháng kể từ ngày ký, một lần một văn bản.
2026-01-08 due decisions unit=CB-2 => due 0
2026-01-09 due decisions unit=DB-1 => due 1 "Văn bản 02-CT/ĐU ngày 9/1/2026: đảng ủy cơ sở không ban hành chỉ thị, thông tri" "xong khi sửa căn cứ của mục, hoặc ghi lý do"
2027-01-09 due decisions unit=DB-1 => due 1 "02-CT/ĐU"
2026-01-09 due decisions unit=KHOI => due 3 "02-HD/CB" "04-QĐ/CB" "02-CT/ĐU"
2027-01-10 due decisions unit=DB-1 => due 0

# Trích yếu dẫn quy định: trong hiệu lực, hết hiệu lực, và khi nói về chính việc thay thế.
2021-07-29 change_profile person="Vũ Thị Dung" profile.theory=trung_cap basis=31-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Quy định số 29-QĐ/TW ngày 25/7/2016" => without book.cites_ended
2021-07-30 change_profile person="Vũ Thị Dung" profile.theory=cao_cap basis=32-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Quy định số 29-QĐ/TW ngày 25/7/2016" => finds book.cites_ended "trích yếu dẫn"
2021-07-31 change_profile person="Hà Văn Cường" profile.theory=trung_cap basis=33-QĐ/ĐUK issued_by=KHOI titled="Tổng kết Quy định số 29-QĐ/TW" => without book.cites_ended
2021-08-01 change_profile person="Hà Văn Cường" profile.theory=cao_cap basis=34-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Quy định số 129-QĐ/TW" => without book.cites_ended
2021-07-29 due decisions unit=KHOI => due 0
2021-07-30 due decisions unit=KHOI => due 1 "Văn bản 32-QĐ/ĐUK ngày 30/7/2021 dẫn" "29-QĐ/TW"
2022-07-31 due decisions unit=KHOI => due 0

# Số tái diễn qua các nhiệm kỳ: có ngày thì xét đúng văn bản của ngày ấy.
2026-06-01 change_profile person="Hà Văn Cường" profile.theory=trung_cap basis=35-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Hướng dẫn số 01-HD/TW ngày 28/9/2021" => finds book.cites_ended "28/9/2021"
2026-06-01 change_profile person="Hà Văn Cường" profile.theory=cao_cap basis=36-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Hướng dẫn số 01-HD/TW, ngày 19/5/2026" => without book.cites_ended
2026-06-01 change_profile person="Hà Văn Cường" profile.theory=so_cap basis=37-QĐ/ĐUK issued_by=KHOI titled="Thực hiện Hướng dẫn số 01-HD/TW" => without book.cites_ended
