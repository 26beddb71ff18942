# Ngày làm việc: thứ Hai đến thứ Sáu, trừ ngày nghỉ đã ghi vào sổ, cộng ngày làm bù (§13 mục 23).
use base.story

# Chưa ghi ngày nghỉ: hạn tổ chức lễ kết nạp 30 ngày làm việc từ 20/8/2024 là 1/10/2024.
2024-08-20 admit person="Lò Thị Mai" unit=CB-2 received=2024-08-20 basis=12-QĐ/ĐUK => recorded
2024-08-21 due ceremony_due unit=CB-2 => due 1 "chậm nhất ngày 1/10/2024"
2024-08-22 set_holidays basis=bien_ban => refused book.no_days "chưa ghi ngày nào"
2024-08-22 set_holidays holidays=2024-09-02 makeups=2024-09-02 basis=bien_ban => refused book.both_days "2/9/2024"
# Ghi nghỉ 2/9 và 3/9: hạn lùi hai ngày làm việc; có một thứ Bảy làm bù thì lùi một.
2024-08-22 set_holidays holidays=2024-09-02,2024-09-03 basis=bien_ban => recorded
2024-08-23 due ceremony_due unit=CB-2 => due 1 "chậm nhất ngày 3/10/2024"
2024-08-23 set_holidays makeups=2024-09-07 basis=bien_ban => recorded
2024-08-24 due ceremony_due unit=CB-2 => due 1 "chậm nhất ngày 2/10/2024"
2024-08-25 annul entry=19 reason="nhầm năm" => recorded
2024-08-26 due ceremony_due unit=CB-2 => due 1 "chậm nhất ngày 30/9/2024"
