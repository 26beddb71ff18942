# Việc đến hạn: điều sổ tự thấy phải làm, trễ hạn hoặc chưa đúng; nhắc từ ngày nào, xong khi nào.
use base.story

# Hết dự bị: nhắc trước 60 ngày; chi bộ xét trong 30 ngày làm việc sau ngày hết dự bị.
2012-09-20 due probation_ends unit=KHOI => due 0
2012-09-21 due probation_ends unit=KHOI => due 1 "Đ/c Cà Văn Ơn hết thời gian dự bị ngày 20/11/2012. Chi bộ xét công nhận chính thức trong 30 ngày làm việc, chậm nhất ngày 1/1/2013"
2012-09-21 due probation_ends unit=DB-1 => due 0
2013-01-01 due conversion_overdue unit=KHOI => due 0
2013-01-02 due conversion_overdue unit=KHOI => due 1 "quá hạn 1 ngày"

# Ghi nhận thì thôi nhắc, ngày hôm sau cũng thế vì căn cứ chưa đổi; ghi công nhận chính thức thì xong.
2013-01-02 due conversion_overdue unit=KHOI ack="Chi bộ họp ngày 10/1" => due 1 "Cà Văn Ơn"
2013-01-02 due conversion_overdue unit=KHOI => due 0
2013-01-05 due conversion_overdue unit=KHOI => due 0
2013-01-02 acknowledge unit=KHOI finding=khong_co_loai_nay reason="x" basis=khong_co => refused book.finding_unknown "không phải mã của điều được nhắc"
2013-01-02 acknowledge unit=KHOI finding=small_cell:u4:00112233 reason="x" until=2013-01-01 basis=khong_co => refused book.ends_before "hạn ghi nhận trước ngày ghi"
# Mã đúng dạng mà sổ không nhắc điều nào như thế thì không ghi nhận được.
2013-01-02 acknowledge unit=KHOI finding=small_cell:u4:00112233 reason="x" basis=khong_co => refused book.finding_gone "không có điều được nhắc nào mang mã"
2013-01-12 make_official person="Cà Văn Ơn" basis=7-QĐ/ĐUK => finds member.conversion_working_days "đến 1/1/2013"
2013-01-12 due probation_ends unit=KHOI => due 0

# Chi bộ ít đảng viên chính thức; ngưỡng 30 của đảng bộ cơ sở, có văn bản đồng ý thì thôi nhắc.
2013-02-01 due small_cell unit=KHOI => due 1 "có đúng 3 đảng viên chính thức"
2013-02-01 due thresholds unit=KHOI => due 1 "có 7 đảng viên, dưới 30"
2013-03-01 consent unit=DB-1 rule=unit.committee_min_members basis=3-CV/TU => ok
2013-03-01 due thresholds unit=KHOI => due 0

# Huy hiệu: đủ 30 năm tuổi Đảng vào đợt trao tới.
2015-05-01 due badges unit=KHOI => due 0
2015-06-10 due badges unit=KHOI => due 1 "Đ/c Lò Văn An đủ 30 năm tuổi Đảng ngày 1/6/2015"
2015-06-11 award_badge person="Lò Văn An" years=30 step=tang basis=100-QĐ/TU => ok
2015-06-12 due badges unit=KHOI => due 0

# Nhiệm kỳ: nhắc trước sáu tháng.
2015-05-10 open_term unit=DB-1 first_year=2015 last_year=2020 basis=01-NQ/ĐH => ok
2019-11-08 due term_ends unit=DB-1 => due 0
2019-11-09 due term_ends unit=DB-1 => due 1 "hết ngày 9/5/2020"

# Đối chiếu số đảng viên mỗi quý: hạn 15 ngày đầu quý sau, quá hạn vẫn còn cho đến khi có biên bản.
2023-01-15 due registers unit=KHOI => due 2 "đối chiếu số đảng viên với cấp trên, cấp dưới đến ngày 31/12/2022" "đối chiếu danh sách đảng viên với hồ sơ đến ngày 31/12/2022"
2023-01-16 due registers unit=KHOI => due 2 "số đảng viên" "hạn 15/1/2023"

# Sinh hoạt chi bộ: chỉ xét chi bộ đã có buổi sinh hoạt trong sổ.
2023-01-31 due meetings unit=KHOI => due 0
2023-01-10 hold_meeting unit=CB-2 kind=thuong_ky basis=bien_ban => ok
2023-01-31 due meetings unit=KHOI => due 0
2023-02-01 due meetings unit=KHOI => due 1 "chưa ghi buổi sinh hoạt nào trong tháng 2/2023"
2023-02-10 hold_meeting unit=CB-2 kind=thuong_ky basis=bien_ban => ok
2023-02-10 due meetings unit=KHOI => due 0

# Giấy giới thiệu chuyển sinh hoạt: 30 ngày phải xuất trình, nhắc trước 15 ngày.
2023-05-01 release person="Đỗ Văn Minh" from=CB-2 to=CB-1A basis=giay_gioi_thieu => ok
2023-05-15 due transfers unit=KHOI => due 0
2023-05-16 due transfers unit=KHOI => due 1 "xuất trình ở nơi đến chậm nhất ngày 31/5/2023"

# Người được xét kết nạp chưa đủ 18 tuổi.
2024-01-05 list_candidate person="Lò Thị Mai" unit=CB-2 profile.gender=nu profile.born=2006-03-03 helper="Bùi Thị Lan" basis=bien_ban => ok
2024-03-02 due candidate_age unit=KHOI => due 1 "chưa đủ 18 tuổi, đủ vào ngày 3/3/2024"
2024-03-03 due candidate_age unit=KHOI => due 0

# Văn bản chờ số.
2024-04-01 due decisions unit=KHOI => due 0
2024-04-01 change_profile person="Hoàng Thị Nga" profile.theory=trung_cap basis=cho_so => finds book.number_pending "chờ số"
2024-04-01 due decisions unit=KHOI => due 1 "1 mục đang chờ số văn bản"

# Ngày bắt đầu tuổi Đảng còn thiếu.
2024-05-01 due party_age unit=KHOI => due 0
2024-05-02 transfer person="Cầm Văn Phong" from="ngoài:Đảng bộ huyện Mai Sơn" to=CB-2 status=chinh_thuc profile.gender=nam ceremony=2006-02-03 official=2007-02-03 basis=giay_gioi_thieu => ok
2024-05-02 due party_age unit=KHOI => due 1 "chưa có ngày quyết định kết nạp"

# Hai hồ sơ cùng họ tên, cùng ngày sinh.
2024-06-01 due counted_once unit=KHOI => due 0
2024-06-02 transfer person="x1" name="Hoàng Thị Nga" from="ngoài:Đảng bộ phường A" to=CB-1A status=chinh_thuc profile.gender=nu profile.born=1982-02-14 decided=2007-05-05 ceremony=2007-05-19 official=2008-05-19 basis=giay_gioi_thieu => ok
2024-06-02 due counted_once unit=KHOI => due 1 "2 hồ sơ cùng họ tên Hoàng Thị Nga"
