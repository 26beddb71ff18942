# Văn bản ghi trước ngày có hiệu lực: chỉ tác động từ đúng ngày ấy.
use base.story

# Mục 18 ghi sớm: từ ngày 1/7/2030 CB-2 về trực thuộc DB-1; mục 19: từ ngày 1/9/2030 một người chuyển đi.
2030-07-01 move unit=CB-2 to=DB-1 basis=40-QĐ/ĐUK => finds unit.types_under
2030-09-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2030-08-20 basis=giay_gioi_thieu => ok

2030-06-30 figure members_total unit=DB-1 => 7
2030-07-01 figure members_total unit=DB-1 => 12
2030-08-31 figure members_total unit=CB-1A => 4
2030-09-01 figure members_total unit=CB-1A => 5
2025-12-31 figure members_total unit=DB-1 => 7

# Việc ghi sau nhưng có hiệu lực trước được xét theo tổ chức của ngày ấy.
2030-06-30 move unit=CB-2 to=KHOI basis=41-QĐ/ĐUK => refused book.already_there
2030-07-02 move unit=CB-2 to=DB-1 basis=42-QĐ/ĐUK => refused book.already_there
2028-01-10 transfer person="Lê Văn Khánh" from=CB-2 to="ngoài:Đảng bộ thành phố" letter=2028-01-05 basis=giay_gioi_thieu => finds again:book.not_member "Lê Văn Khánh"
# Giấy chuyển ghi trước đã được nêu là mâu thuẫn; người đã đi thì không tính lại ở nơi đến.
2030-09-01 figure members_total unit=CB-1A => 4
2028-01-10 due counted_once unit=KHOI => due 1 "Lê Văn Khánh đã ra khỏi danh sách ngày 10/1/2028 (chuyển ra ngoài)" "mục 19"

# Hủy văn bản chưa đến ngày: ngày ấy không có gì xảy ra.
2026-01-14 annul entry=19 reason="người đã chuyển đi từ năm 2028" => ok
2030-09-01 figure members_total unit=CB-1A => 4
2028-01-10 due counted_once unit=KHOI => due 0
2026-01-15 annul entry=18 reason="hoãn thi hành" => ok
2030-07-01 figure members_total unit=DB-1 => 7
