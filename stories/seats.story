# Ai giữ được chức vụ trong cấp ủy; chi bộ dưới 9 đảng viên chính thức không lập chi ủy; chuyển đi thì thôi chức vụ ở chi bộ cũ.
use base.story

# Lập chi ủy một lần cũng hỏi như bầu từng người (R1.14): chặn trong kỳ đã thấy văn bản, ngoài kỳ đó chỉ nhắc.
2016-07-24 form_committee unit=CB-2 how=bau seats="Lê Văn Khánh":bi_thu,"Bùi Thị Lan":uy_vien basis=1-BC/CB => finds cell.committee_min_official_members
2016-07-25 annul entry=18 reason="thử" => ok
2016-07-25 form_committee unit=CB-2 how=bau seats="Lê Văn Khánh":bi_thu,"Bùi Thị Lan":uy_vien basis=1-BC/CB => refused cell.committee_min_official_members "có 4 đảng viên chính thức, từ 9 mới bầu chi ủy"
2018-01-10 form_committee unit=CB-2 how=bau seats="Lê Văn Khánh":bi_thu,"Bùi Thị Lan":pho_bi_thu,"Đỗ Văn Minh":pho_bi_thu basis=1-BC/CB => refused cell.committee_min_official_members "chỉ có Bí thư và một Phó Bí thư"
2018-01-10 form_committee unit=CB-2 how=bau seats="Lê Văn Khánh":bi_thu,"Bùi Thị Lan":pho_bi_thu basis=1-BC/CB => ok
2018-01-11 appoint person="Đỗ Văn Minh" unit=CB-2 post=pho_bi_thu how=bau basis=2-BC/CB => refused cell.committee_min_official_members
2018-01-11 form_committee unit=DB-1 how=bau seats="Lò Văn An":bi_thu,"Nguyễn Văn Đức":uy_vien basis=1-BC/ĐU => ok

# Người của nơi khác, đảng viên dự bị, người đang bị đình chỉ.
2018-02-01 appoint person="Đỗ Văn Minh" unit=CB-1B post=bi_thu how=bau basis=3-BC/CB => finds book.seat_elsewhere "sinh hoạt tại “Chi bộ Trường Hai”, không thuộc “Chi bộ Kế hoạch Sở Một”"
2018-02-02 relieve person="Đỗ Văn Minh" unit=CB-1B basis=8-BC/CB => ok
2012-03-01 appoint person="Cà Văn Ơn" unit=CB-2 post=pho_bi_thu how=bau basis=4-BC/CB => finds book.seat_probationer "Cà Văn Ơn là đảng viên dự bị"
2018-03-01 suspend person="Phạm Văn Hải" scope=sinh_hoat until=2018-05-30 basis=12-QĐ/UBKT => ok
2018-02-28 appoint person="Phạm Văn Hải" unit=CB-1B post=bi_thu how=bau basis=5-BC/CB => ok
2018-03-01 relieve person="Phạm Văn Hải" unit=CB-1B basis=9-BC/CB => ok
2018-03-01 appoint person="Phạm Văn Hải" unit=CB-1B post=bi_thu how=bau basis=5-BC/CB => finds book.seat_suspended "đang bị đình chỉ từ ngày 1/3/2018"
2018-03-02 form_committee unit=CB-1B how=bau seats="Phạm Văn Hải":bi_thu basis=5-BC/CB => finds book.seat_suspended

# Bí thư chuyển đi: thôi chức vụ ở chi bộ cũ từ ngày ấy, và chi bộ được nhắc khuyết Bí thư.
2018-06-01 transfer person="Lê Văn Khánh" from=CB-2 to=CB-1A letter=2018-05-25 basis=giay_gioi_thieu => ok
2018-05-31 figure secretaries unit=CB-2 where.post=bi_thu => 1
2018-06-01 figure secretaries unit=CB-2 where.post=bi_thu => 0
2018-05-31 due committees unit=CB-2 => due 0
2018-06-01 due committees unit=CB-2 => due 1 "đang khuyết Bí thư"
2018-06-02 relieve person="Lê Văn Khánh" unit=CB-2 basis=6-BC/CB => refused book.no_post
# Chuyển giữa hai chi bộ của một đảng bộ thì còn là cấp ủy viên; chuyển hẳn ra ngoài đảng bộ thì được nhắc ghi thôi.
2018-07-01 transfer person="Nguyễn Văn Đức" from=CB-1B to=CB-1A letter=2018-06-25 basis=giay_gioi_thieu => without book.post_left
2018-07-01 figure committee_members unit=DB-1 where.post=uy_vien => 1
2018-08-01 transfer person="Nguyễn Văn Đức" from=CB-1A to=CB-2 letter=2018-07-25 basis=giay_gioi_thieu => finds book.post_left "không còn sinh hoạt trong “Đảng bộ Sở Một” mà còn giữ chức vụ"
2018-08-02 relieve person="Nguyễn Văn Đức" unit=DB-1 basis=7-BC/ĐU => ok
