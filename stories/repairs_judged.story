# Điều ghi thay cho việc cũ được xét trước khi ghi, như thể việc cũ chưa từng có.
use base.story

# Mục 18.
2022-03-10 admit person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=1998-02-02 ceremony=2022-03-26 basis=12-QĐ/ĐUK => ok

# Sửa thành điều mà sổ hoặc quy định không cho thì bị từ chối, không ghi mục nào.
2022-04-01 mend entry=18 index=0 reason="nhầm chi bộ" becomes.act=admit becomes.on=2022-03-10 becomes.person="Lò Thị Mai" becomes.unit=DB-1 becomes.profile.born=1998-02-02 becomes.ceremony=2022-03-26 => refused book.no_cell "không phải chi bộ"
2022-04-01 mend entry=18 index=0 reason="nhầm năm sinh" becomes.act=admit becomes.on=2022-03-10 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.profile.born=2004-03-11 becomes.ceremony=2022-03-26 => refused member.admission_age_min_months "đủ từ ngày 11/3/2022"
2022-04-01 mend entry=18 index=0 reason="nhầm người" becomes.act=admit becomes.on=2022-03-10 becomes.person="Bùi Thị Lan" becomes.unit=CB-2 becomes.profile.born=1978-04-04 becomes.ceremony=2022-03-26 => refused book.member_already "đang là đảng viên"
2022-04-01 correct entry=18 index=0 becomes.act=admit becomes.on=2009-12-31 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.profile.born=1988-02-02 becomes.ceremony=2010-01-10 basis=13-QĐ/ĐUK => refused book.unit_absent "chưa có trong sổ vào ngày 31/12/2009"
2022-12-31 figure members_total unit=KHOI => 13

# Cùng người ấy, đúng một ngày sau tuổi: được, vì việc cũ không tính là “đang là đảng viên”. Mục 19.
2022-04-02 mend entry=18 index=0 reason="nhầm năm sinh" becomes.act=admit becomes.on=2022-03-10 becomes.person="Lò Thị Mai" becomes.unit=CB-2 becomes.profile.gender=nu becomes.profile.born=2004-03-10 becomes.ceremony=2022-03-26 => ok
2022-12-31 figure members_total unit=KHOI => 13

# Ngày chính thức do quy định tính, cả khi sửa. Mục 20, 21.
2023-04-10 make_official person="Lò Thị Mai" basis=20-QĐ/ĐUK => ok
2023-04-11 correct entry=20 index=0 becomes.act=make_official becomes.on=2023-03-25 becomes.person="Lò Thị Mai" basis=21-QĐ/ĐUK => refused member.probation_months "hết dự bị ngày 26/3/2023"
2023-04-11 correct entry=20 index=0 becomes.act=make_official becomes.on=2023-04-05 becomes.person="Lò Thị Mai" basis=21-QĐ/ĐUK => ok
2023-03-25 figure members_probationary unit=KHOI where.gender=nu => 1
2023-03-26 figure members_probationary unit=KHOI where.gender=nu => 0

# Giải thể nhầm một chi bộ còn người: sửa một việc thành giải thể cũng bị từ chối.
2023-05-01 rename unit=CB-2 name="Chi bộ Trường Hai mới" basis=22-QĐ/ĐUK => ok
2023-05-02 mend entry=22 index=0 reason="thử" becomes.act=end becomes.on=2023-05-01 becomes.unit=CB-2 => refused book.not_empty "chưa được sắp xếp"

# Hủy việc sửa thì việc cũ lại tính; hủy việc hủy ấy thì việc sửa lại tính.
2023-06-01 annul entry=19 reason="năm sinh cũ đúng" => ok
2022-12-31 figure members_total unit=KHOI => 13
2023-06-02 annul entry=23 reason="đã xác minh" => ok
2023-06-03 annul entry=23 reason="lần nữa" => refused book.entry_dead "đã bị hủy"

# Hủy mục đã được sửa thành việc khác: người do lần sửa đưa vào sổ không còn, việc về sau của người ấy được xét lại.
2023-07-01 rename unit=CB-1B name="Chi bộ Kế hoạch mới" basis=24-QĐ/ĐUK => recorded
2023-07-02 mend entry=25 index=0 reason="ghi nhầm việc" becomes.act=transfer becomes.on=2023-07-01 becomes.person="Lường Văn Quân" becomes.from="ngoài:Hà Nội" becomes.to=CB-1B becomes.status=chinh_thuc => recorded
2023-08-01 transfer person="Lường Văn Quân" from=CB-1B to=CB-1A basis=giay_gioi_thieu => recorded
2023-09-01 annul entry=25 reason="không có việc này" => finds again:book.not_member "Lường Văn Quân"
