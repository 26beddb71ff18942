# Lễ kết nạp: trong 30 ngày làm việc; dự bị tính từ ngày lễ.
use base.story

# Quyết định ngày 10/3/2022, chi bộ nhận ngày 15/3: hạn 30 ngày làm việc là 26/4 (thứ Hai đến thứ Sáu).
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 received=2022-03-15 basis=12-QĐ/ĐUK => finds book.no_ceremony "chưa ghi ngày lễ kết nạp"
2022-03-09 figure awaiting_ceremony unit=KHOI => 0
2022-03-10 figure awaiting_ceremony unit=KHOI => 1
2022-04-27 hold_ceremony person="Lò Thị Mai" basis=bien_ban => finds admission.ceremony_working_days_from_receipt "quá hạn 30 ngày làm việc tính từ 15/3/2022 (đến 26/4/2022"
2022-04-28 annul entry=19 reason="ghi nhầm ngày" => ok
2022-04-26 hold_ceremony person="Lò Thị Mai" basis=bien_ban => ok
2022-04-25 figure awaiting_ceremony unit=KHOI => 1
2022-04-26 figure awaiting_ceremony unit=KHOI => 0
2022-05-05 hold_ceremony person="Lò Thị Mai" basis=bien_ban => refused book.ceremony_again "đã ghi ngày 26/4/2022"
2023-04-25 make_official person="Lò Thị Mai" basis=cho_so => refused member.probation_months "hết dự bị ngày 26/4/2023"
2023-04-26 make_official person="Lò Thị Mai" basis=20-QĐ/ĐUK => ok

# Không có ngày nhận thì tính từ ngày quyết định: hạn 21/4.
2022-03-10 admit person="Vì Văn Pâng" unit=CB-2 profile.gender=nam profile.born=1998-02-02 ceremony=2022-04-21 basis=12-QĐ/ĐUK => ok
2022-03-10 admit person="Tòng Văn Quý" unit=CB-2 profile.gender=nam profile.born=1998-02-02 ceremony=2022-04-22 basis=12-QĐ/ĐUK => finds admission.ceremony_working_days_from_receipt "(đến 21/4/2022"
2022-03-10 admit person="Đèo Văn Rơm" unit=CB-2 profile.gender=nam profile.born=1998-02-02 ceremony=2022-04-22 received=2022-03-11 basis=12-QĐ/ĐUK => ok
2022-03-10 admit person="Mùa A Sùng" unit=CB-2 profile.gender=nam profile.born=1998-02-02 ceremony=2022-04-22 received=2022-03-09 basis=12-QĐ/ĐUK => refused book.received_early "không thể trước ngày quyết định"

# Từ 26/7/2026 tính từ ngày ban hành quyết định, dù nhận sau: hạn 14/9/2026.
2026-08-03 admit person="Giàng Thị Say" unit=CB-2 profile.gender=nu profile.born=1999-02-02 ceremony=2026-09-14 received=2026-08-10 basis=12-QĐ/ĐUK => ok
2026-08-03 admit person="Lường Văn Tại" unit=CB-2 profile.gender=nam profile.born=1999-02-02 ceremony=2026-09-15 received=2026-08-10 basis=12-QĐ/ĐUK => finds admission.ceremony_working_days_from_issue "tính từ 3/8/2026 (đến 14/9/2026"

2022-05-10 hold_ceremony person="Bùi Thị Lan" basis=bien_ban => refused book.ceremony_again
2022-05-10 hold_ceremony person="Người Lạ" basis=bien_ban => wrong person
2022-05-10 admit person="Sa Văn Uy" unit=CB-2 profile.born=2022-05-11 ceremony=2022-05-10 basis=12-QĐ/ĐUK => refused book.before_birth
