# Việc ghi cho người khi ấy đã ra khỏi danh sách thì không tính vào đâu, và được nhắc cho đến khi sửa.
use base.story

# Mục 18: chuyển ngày 1/5. Mục 19 ghi lùi: đã từ trần ngày 1/3.
2022-05-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2022-04-25 basis=giay_gioi_thieu => ok
2022-05-01 figure members_total unit=CB-1A => 5
2022-05-01 due counted_once unit=KHOI => due 0
2022-03-01 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => finds again:book.not_member
2022-02-28 figure members_total unit=KHOI => 12
2022-03-01 figure members_total unit=KHOI => 11
2022-04-30 figure members_total unit=CB-1A => 4
2022-05-01 figure members_total unit=CB-1A => 4
2022-05-01 figure members_total unit=KHOI => 11
2022-12-31 figure transfers unit=CB-1A from=2022-01-01 to=2022-12-31 => 0

# Nhắc từ ngày ra khỏi danh sách, kể cả khi đã nộp phiếu báo; nơi khác không thấy.
2022-02-28 due counted_once unit=KHOI => due 0
2022-03-01 due counted_once unit=KHOI => due 1 "Đ/c Lê Văn Khánh đã ra khỏi danh sách ngày 1/3/2022 (từ trần), nhưng mục 18 còn ghi việc “Chuyển sinh hoạt đảng” ngày 1/5/2022"
2022-03-10 hand_up_file person="Lê Văn Khánh" basis=phieu_bao => finds again:book.not_member
2022-12-31 due counted_once unit=KHOI => due 1 "Sửa hoặc hủy một trong hai mục"
2022-12-31 due counted_once unit=CB-2 => due 1
2022-12-31 due counted_once unit=DB-1 => due 0
2023-01-05 annul entry=18 reason="người ấy đã từ trần trước ngày chuyển" => ok
2023-01-05 due counted_once unit=KHOI => due 0

# Văn bản chuyển ghi sẵn cho năm 2030 (mục 22); năm 2028 người ấy từ trần (mục 23).
2030-07-01 transfer person="Bùi Thị Lan" from=CB-2 to=CB-1A letter=2030-06-25 basis=giay_gioi_thieu => recorded
2028-01-10 leave person="Bùi Thị Lan" unit=CB-2 reason=tu_tran basis=phieu_bao => finds again:book.not_member
2030-06-30 figure members_total unit=CB-1A => 4
2030-07-01 figure members_total unit=CB-1A => 4
2028-01-09 due counted_once unit=KHOI => due 0
2028-01-10 due counted_once unit=KHOI => due 1 "Bùi Thị Lan" "mục 22"
2028-02-01 annul entry=23 reason="ghi nhầm người" => ok
2028-02-01 due counted_once unit=KHOI => due 0
2030-07-01 figure members_total unit=CB-1A => 5
2028-02-02 annul entry=22 reason="hoãn" => ok

# Cũng vậy với xin ra, và với việc không phải chuyển sinh hoạt: chức vụ ghi sau ngày ra không còn là chức vụ.
2023-06-01 appoint person="Đỗ Văn Minh" unit=CB-2 post=pho_bi_thu how=bau basis=6-BC/CB => recorded
2023-06-01 figure secretaries unit=KHOI where.post=pho_bi_thu => 1
2023-05-01 leave person="Đỗ Văn Minh" unit=CB-2 reason=xin_ra basis=9-QĐ/ĐUK => finds again:book.not_member
2023-06-01 figure secretaries unit=KHOI where.post=pho_bi_thu => 0
2023-06-01 due counted_once unit=KHOI => due 1 "ngày 1/5/2023 (xin ra khỏi đảng)" "Giữ chức vụ trong cấp ủy"

# Ra khỏi danh sách hai lần: lần ghi lùi về trước là lần có hiệu lực, lần sau được nhắc.
2024-06-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xin_ra basis=10-QĐ/ĐUK => recorded
2024-05-01 leave person="Vũ Thị Dung" unit=CB-1A reason=xoa_ten basis=11-QĐ/ĐUK => finds again:book.not_member
2024-06-30 figure removals unit=KHOI from=2024-05-01 to=2024-06-30 => 1
2024-06-01 due counted_once unit=DB-1 => due 1 "Vũ Thị Dung" "(xóa tên)"
