# Người đã từ trần không trở lại sổ bằng việc nào khác; chỉ sửa hoặc hủy mục ghi từ trần.
use base.story

# Mục 18. Trước ngày ấy còn là đảng viên; từ ngày ấy thì mọi việc đưa vào đều bị từ chối.
2022-03-01 leave person="Lê Văn Khánh" unit=CB-2 reason=tu_tran basis=phieu_bao => ok
2022-02-28 admit person="Lê Văn Khánh" unit=CB-2 ceremony=2022-03-10 basis=2-QĐ/ĐUK => refused book.member_already
2022-03-01 admit person="Lê Văn Khánh" unit=CB-2 ceremony=2022-03-10 basis=2-QĐ/ĐUK => refused book.dead "Lê Văn Khánh đã từ trần ngày 1/3/2022" "sửa hoặc hủy mục ghi từ trần"
2026-03-01 admit person="Lê Văn Khánh" unit=CB-2 ceremony=2026-03-10 basis=2-QĐ/ĐUK => refused book.dead
2022-02-28 transfer person="Lê Văn Khánh" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2022-02-20 basis=giay_gioi_thieu => refused book.member_already
2022-03-01 transfer person="Lê Văn Khánh" from="ngoài:Đảng ủy phường A" to=CB-1A letter=2022-02-20 basis=giay_gioi_thieu => refused book.dead "đã từ trần ngày 1/3/2022"
2022-03-01 enrol person="Lê Văn Khánh" unit=CB-1A status=chinh_thuc basis=mo_so => refused book.dead
2022-03-01 list_candidate person="Lê Văn Khánh" unit=CB-1A basis=bien_ban => refused book.dead
2022-03-01 send_temporarily person="Lê Văn Khánh" from="ngoài:Đảng ủy phường A" to=CB-1A until=2022-09-01 purpose=cong_tac basis=giay_gioi_thieu => refused book.dead
2022-03-01 restore person="Lê Văn Khánh" unit=CB-2 kind=noi_lai basis=3-QĐ/ĐUK => refused book.dead

# Ghi nhầm người thì hủy mục ghi từ trần; người ấy lại là đảng viên và chuyển được.
2022-03-05 annul entry=18 reason="ghi nhầm người" => ok
2022-03-06 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2022-03-05 basis=giay_gioi_thieu => ok
2022-03-06 figure members_total unit=CB-1A => 5
